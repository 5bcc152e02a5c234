"""A fault of ours in one article costs no other."""

from __future__ import annotations

import pytest

import marsad
from marsad import api
from marsad.model import Page
from marsad.reading.reader import Reader

TEXT = "زار الرئيس الفرنسي إيمانويل ماكرون بيروت الثلاثاء."


@pytest.mark.parametrize("fault", [KeyError("x"), RecursionError(), IndexError()])
def test_a_fault_is_an_issue(monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """The reading names its document, says what failed and where, and holds nothing else."""

    def fail(self: Reader, document: object) -> None:
        raise fault

    monkeypatch.setattr(Reader, "read", fail)
    reading = marsad.read(Page("a", TEXT, "text", "0" * 64, title="ع"), published="2024-05-01")
    assert (reading.document.id, reading.document.title) == ("a", "ع")
    assert [issue.code for issue in reading.issues] == ["failed"]
    assert type(fault).__name__ in reading.issues[0].message
    assert not reading.events


def test_a_bad_date_is_the_callers() -> None:
    """It raises, before anything is read."""
    with pytest.raises(ValueError, match="isoformat"):
        api.read(TEXT, published="soon")


def test_a_page_leads_back() -> None:
    """Offsets of a page's reading count its article, and the map leads on to the page as given."""
    page = f"<html><body><nav>القائمة</nav><div class='entry-content'><p>{TEXT}</p><p>وقال &quot;نعم&quot; ثم غادر.</p></div></body></html>"
    reading = marsad.read(page, published="2024-05-01")
    at = reading.document.source_map.to_source(reading.events[0].evidence[0].start)
    assert page[at:].startswith("زار")
    assert not marsad.read(TEXT).document.source_map.runs
