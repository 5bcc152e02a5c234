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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256", "utf-16", "utf-16-le", "utf-16-be"])
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
    with pytest.raises(NotTextError):
        decode(bytes(range(256)) * 20)


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
