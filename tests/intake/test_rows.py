"""Rows as people keep them."""

from __future__ import annotations

import io
import json

import pytest

from marsad.intake.pages import BadInput, Fields
from marsad.intake.rows import row_pages
from marsad.model import Page

TEXT = "وصل وزير الخارجية المصري إلى بيروت يوم الثلاثاء في زيارة رسمية."
OTHER = "وقال الوزير إن بلاده تدعم لبنان."
ROW = json.dumps({"id": "1", "text": TEXT}, ensure_ascii=False)


def rows(data: str | bytes, suffix: str, most_bytes: int = 1_000_000) -> list[Page | BadInput]:
    """The pages of a stream."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(row_pages(stream, "rows" + suffix, suffix, Fields(), most_bytes))


def ids(found: list[Page | BadInput]) -> list[str]:
    """Ids of pages, codes of bad inputs."""
    return [item.id if isinstance(item, Page) else item.code for item in found]


@pytest.mark.parametrize(("data", "expected"), [
    (f"id;text\n1;{TEXT}\n", ["1"]),
    (f"id|text\n1|{TEXT}\n", ["1"]),
    (f"sep=;\nid;text\n1;{TEXT}\n", ["1"]),
    (f" id , text \n1,{TEXT}\n", ["1"]),
    (f"id,text\r1,{TEXT}\r2,{TEXT}\r", ["1", "2"]),
    (f"id,text\r\n1,{TEXT}\r\n2,{TEXT}\r\n", ["1", "2"]),
    (f"id,text,text\n1,{TEXT},\n", ["1"]),
    (f"id,text\n1,{TEXT}\n2\n3,{OTHER},more,more\n", ["1", "empty", "3"]),
    (f"id,text\n1,{TEXT}\0\n2,{OTHER}\n", ["1", "2"]),
    ("id,text\n", ["empty"]),
    ("id,body\n1,x\n", ["no-text"]),
])  # fmt: skip
def test_tables(data: str, expected: list[str]) -> None:
    """Whatever parts columns and lines."""
    assert ids(rows(data, ".csv")) == expected


def test_quotations_are_as_written() -> None:
    """Doubled quotation marks and line breaks inside."""
    page, _ = rows(f'id,text\r\n1,"قال ""نعم""\r\n{TEXT}"\r\n2,{OTHER}\r\n', ".csv")
    assert isinstance(page, Page)
    assert page.text == f'قال "نعم"\r\n{TEXT}'


def test_a_quotation_mark_never_closed_costs_its_row_only() -> None:
    """It is named with its line, and the rows behind it are read."""
    found = rows(f'id,text\n1,{TEXT}\n2,"{TEXT}\n3,{OTHER}\n4,{OTHER}\n', ".csv")
    assert ids(found) == ["1", "bad-csv", "3", "4"]
    bad = found[1]
    assert isinstance(bad, BadInput)
    assert bad.line == 3


@pytest.mark.parametrize(("data", "suffix", "expected"), [
    (f"{ROW}\n\n{ROW}\n", ".jsonl", ["1", "1"]),
    (b"\xef\xbb\xbf" + ROW.encode(), ".jsonl", ["1"]),
    (ROW.encode("cp1256"), ".jsonl", ["1"]),
    (f"{ROW}\n{ROW}\n", ".json", ["1", "1"]),
    (json.dumps(json.loads(ROW), indent=1), ".jsonl", ["1"]),
    (json.dumps([json.loads(ROW)], indent=1), ".jsonl", ["1"]),
    (json.dumps([json.loads(ROW)]), ".json", ["1"]),
    ("[" * 100_000 + f"\n{ROW}", ".jsonl", ["bad-json", "1"]),
    ('{"id": ' + "9" * 6000 + f"}}\n{ROW}", ".jsonl", ["bad-json", "1"]),
    (f"[1, 2]\n{ROW}", ".jsonl", ["no-text", "1"]),
    (ROW.encode("utf-16"), ".jsonl", ["bad-json"]),
    ("[]", ".json", ["empty"]),
    ("", ".json", ["empty"]),
])  # fmt: skip
def test_json(data: str | bytes, suffix: str, expected: list[str]) -> None:
    """One value, or one a line, under either name; what is broken costs its own line."""
    assert ids(rows(data, suffix)) == expected


@pytest.mark.parametrize("text", [f"<h1>عنوان</h1><p>{TEXT}</p>", f"{TEXT}<br />{OTHER}<br />", f"<!-- wp:paragraph --><p>{TEXT}</p>"])
def test_markup_in_a_cell(text: str) -> None:
    """What editors save is a piece of a page."""
    (page,) = rows(json.dumps({"id": "1", "text": text}), ".jsonl")
    assert isinstance(page, Page)
    assert page.media == "html"


def test_no_page() -> None:
    """A line of text with a sign of less is none."""
    (page,) = rows(json.dumps({"id": "1", "text": f"{TEXT} 3 < 5 <ثلاثة>"}), ".jsonl")
    assert isinstance(page, Page)
    assert page.media == "text"
