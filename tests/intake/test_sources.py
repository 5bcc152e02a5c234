"""Inputs good and bad: each bad one is told of, and the run goes on."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.intake.documents import guess_language, page_from_text, to_document
from marsad.intake.encoding import NotTextError, decode
from marsad.intake.fetch import FetchError, fetch
from marsad.intake.pages import BadInput, Fields
from marsad.intake.sources import iter_pages
from marsad.model import Page

TEXT = "وصل وزير الخارجية المصري إلى بيروت يوم الثلاثاء في زيارة تستمر يومين."


def write(path: Path, data: bytes | str) -> str:
    """A file, and its name."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return str(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256", "iso-8859-6", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings(encoding: str) -> None:
    """Arabic in every encoding pages come in."""
    assert decode(TEXT.encode(encoding))[0] == TEXT


def test_mixed_encoding_is_repaired() -> None:
    """A few broken bytes are replaced, counted, and the rest kept."""
    text, issues = decode(TEXT.encode() + b"\xff\xfe" + TEXT.encode())
    assert text.count(TEXT) == 2
    assert [issue.code for issue in issues] == ["bad-bytes"]


def test_binary_is_refused() -> None:
    """A picture is no article."""
    for data in (bytes(range(256)) * 20, b"\0\1" * 900, bytes(range(1, 256)) * 20):
        with pytest.raises(NotTextError):
            decode(data)


def test_old_encodings_under_markup_and_a_stray_nul() -> None:
    """A page is mostly ASCII; what is not decides. One NUL makes no text binary, and keeps its place."""
    page = "<li class='menu-item'><a href='/x'>x</a></li>" * 200 + f"<p>{TEXT}</p>"
    for declared in ("", "<meta charset='iso-8859-1'>", "<meta charset='utf-8'>"):
        assert TEXT in decode((declared + page).encode("cp1256"))[0]
    text, issues = decode(f"{TEXT}\0{TEXT}".encode())
    assert text == f"{TEXT}\ufffd{TEXT}"
    assert [issue.code for issue in issues] == ["nul"]


@pytest.mark.parametrize(
    ("data", "words"),
    [(b"%PDF-1.4\n", "a PDF"), (b"PK\x03\x04" + b"x" * 50, "office document"), (b"\x1f\x8b\x08", "gzip"), (bytes(900), "binary")],
)
def test_what_is_no_text_is_told_by_name(data: bytes, words: str) -> None:
    """And the remedy."""
    with pytest.raises(NotTextError, match=words):
        decode(data)


def test_lone_surrogates_nowhere(tmp_path: Path) -> None:
    """JSON may escape them and file names hold them; no reading can be written with one."""
    row = {"id": "a\ud800", "text": TEXT + "\udfff", "title": "\ud83d", "url": "http://x/\udc00"}
    strange = tmp_path / "a\udcff.txt"
    names = [write(tmp_path / "rows.jsonl", json.dumps(row)), write(strange, TEXT)]
    pages = [*iter_pages(names), page_from_text("\ud800", id="\ud800", title="\ud800", url="\ud800")]
    for page in pages:
        assert isinstance(page, Page)
        for value in (page.id, page.text, page.title, page.url):
            (value or "").encode("utf-8")


@pytest.mark.parametrize(
    ("row", "code", "words"),
    [({"body": "x", "day": 1}, "no-text", "there are body, day"), ({"text": ""}, "empty", "empty"), ({"text": ["x"]}, "no-text", "is no text")],
)
def test_rows_without_text_say_what_they_hold(tmp_path: Path, row: object, code: str, words: str) -> None:
    """The message names the keys there are."""
    (bad,) = iter_pages([write(tmp_path / "rows.jsonl", json.dumps(row))])
    assert isinstance(bad, BadInput)
    assert bad.code == code
    assert words in bad.message


def test_csv_as_spreadsheets_save_it(tmp_path: Path) -> None:
    """Old encodings are read, broken bytes counted, UTF-16 refused with the remedy."""
    data = f"id,text\n1,{TEXT}\n2,{TEXT}\n"
    for encoding in ("utf-8-sig", "windows-1256", "iso-8859-6"):
        pages = list(iter_pages([write(tmp_path / "a.csv", data.encode(encoding))]))
        assert [page.text if isinstance(page, Page) else "" for page in pages] == [TEXT, TEXT]
    broken = f"id,text\n1,{TEXT}".encode() + b"\xff\n" + f"2,{TEXT}\n".encode()
    first, second = iter_pages([write(tmp_path / "b.csv", broken)])
    assert isinstance(first, Page) and [issue.code for issue in first.issues] == ["bad-bytes"]
    assert isinstance(second, Page) and not second.issues
    (bad,) = iter_pages([write(tmp_path / "c.csv", data.encode("utf-16"))])
    assert isinstance(bad, BadInput) and "UTF-8" in bad.message


def test_an_empty_name_is_no_folder() -> None:
    """marsad read "$UNSET" does not read whatever lies here."""
    (bad,) = iter_pages([""])
    assert isinstance(bad, BadInput)


def test_rows_by_other_names(tmp_path: Path) -> None:
    """Columns named by option; the row's id becomes the page's."""
    lines = [json.dumps({"key": "a1", "body": TEXT, "day": "2024-05-01"}), "{broken", json.dumps({"key": "a2"}), ""]
    name = write(tmp_path / "rows.jsonl", "\n".join(lines))
    first, second, third = iter_pages([name], fields=Fields(id="key", text="body", published="day"))
    assert isinstance(first, Page)
    assert (first.id, first.published) == ("a1", "2024-05-01")
    assert isinstance(second, BadInput)
    assert (second.code, second.line) == ("bad-json", 2)
    assert isinstance(third, BadInput)
    assert third.code == "no-text"


def test_csv_and_gzip(tmp_path: Path) -> None:
    """CSV with quoted line breaks, and gzip of it."""
    data = f'id,text,published\n7,"{TEXT}\n{TEXT}",2024-05-01\n'.encode()
    for name in (write(tmp_path / "a.csv", data), write(tmp_path / "b.csv.gz", gzip.compress(data))):
        (page,) = iter_pages([name])
        assert isinstance(page, Page)
        assert page.id == "7"
        assert page.text.count(TEXT) == 2


def test_bad_inputs_do_not_stop_the_run(tmp_path: Path) -> None:
    """Empty, binary, truncated, missing: each named, the good one still read."""
    names = [
        write(tmp_path / "empty.txt", ""),
        write(tmp_path / "picture.txt", bytes(range(256)) * 10),
        write(tmp_path / "cut.txt.gz", gzip.compress(TEXT.encode() * 100)[:60]),
        str(tmp_path / "absent.txt"),
        write(tmp_path / "good.txt", TEXT),
    ]
    found = list(iter_pages(names))
    codes = [item.code if isinstance(item, BadInput) else "page" for item in found]
    assert codes == ["empty", "binary", "broken-gzip", "no-such-file", "page"]


def test_long_line_is_skipped_and_the_next_read(tmp_path: Path) -> None:
    """A line over the cap costs no memory and loses nothing else."""
    name = write(tmp_path / "rows.jsonl", "x" * 5000 + "\n" + json.dumps({"id": "ok", "text": TEXT}))
    bad, good = iter_pages([name], most_bytes=1000)
    assert isinstance(bad, BadInput) and bad.code == "too-large"
    assert isinstance(good, Page) and good.id == "ok"


def test_directory_in_name_order_without_hidden(tmp_path: Path) -> None:
    """Sorted, recursive, hidden files left out."""
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", ".hidden.txt", "sub/c.txt", "notes.pdf"):
        write(tmp_path / name, TEXT)
    ids = [Path(page.id).name for page in iter_pages([str(tmp_path)])]
    assert ids == ["a.txt", "b.txt", "c.txt"]


def test_standard_input() -> None:
    """Text, HTML or JSON lines by their first sign."""
    (page,) = iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(TEXT.encode())))
    assert isinstance(page, Page) and page.media == "text"
    (row,) = iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(json.dumps({"id": "x", "text": TEXT}).encode())))
    assert isinstance(row, Page) and row.id == "x"
    rows = json.dumps([{"id": "x", "text": TEXT}, {"id": "y", "text": TEXT}]).encode()
    for data in (rows, gzip.compress(rows)):
        found = list(iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(data))))
        assert [page.id for page in found] == ["x", "y"]
    table = f"id,title,text\nx,عنوان,{TEXT}\n".encode()
    (row,) = iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(table)))
    assert isinstance(row, Page)
    assert row.id == "x"
    (shortcode,) = iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(("[ad_1] " + TEXT).encode())))
    assert isinstance(shortcode, Page) and shortcode.media == "text"
    marked = b"\xef\xbb\xbf\n\n" + json.dumps({"id": "x", "text": TEXT}).encode()
    (row,) = iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(marked)))
    assert isinstance(row, Page) and row.id == "x"
    (cut,) = iter_pages(["-"], stdin=io.BufferedReader(io.BytesIO(gzip.compress(rows)[:30])))
    assert isinstance(cut, BadInput) and cut.code == "broken-gzip"


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.org/a",
        "http://127.0.0.1/",
        "http://[::1]/",
        "http://169.254.169.254/latest",
    ],
)
def test_urls_refused(url: str) -> None:
    """No other schemes, no private addresses."""
    with pytest.raises(FetchError):
        fetch(url, seconds=3)


def test_dates_in_order_of_trust() -> None:
    """Option before row before page; a date that is none becomes an issue."""
    page = page_from_text(TEXT, published="2024-05-01")
    assert to_document(page).published == "2024-05-01"
    assert to_document(page, published="2024-06-02").published_from == "option"
    bad = to_document(page_from_text(TEXT, published="yesterday"))
    assert bad.published is None
    assert [issue.code for issue in bad.issues] == ["bad-date"]
    with pytest.raises(ValueError, match="Invalid isoformat"):
        to_document(page, published="nonsense!")


@pytest.mark.parametrize(("text", "code"), [
    (TEXT, "ar"), ("The minister arrived in Beirut on Tuesday for talks.", "en"), ("Министр прибыл в Бейрут", "ru"),
    ("وزیر خارجه ایران گفت که تهران به مذاکرات پایبند است و پیگیری می‌کند", "fa"), ("123 456", "und"),
])  # fmt: skip
def test_language(text: str, code: str) -> None:
    """Told by letters."""
    assert guess_language(text) == code


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600))
def test_any_bytes(data: bytes) -> None:
    """Nothing raises but the one promised error."""
    page = page_from_text(data)
    to_document(page)
