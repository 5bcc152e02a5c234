"""What in an Arabic text bounds the day it was written: every entry of data/dating.toml both ways, and what names a meeting."""

from __future__ import annotations

import tomllib

import pytest

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.analysis import Dating
from marsad.language.arabic.words.tables import DATA

PHASES = tomllib.loads((DATA / "dating.toml").read_text(encoding="utf-8"))["phase"]


def dating(text: str) -> Dating:
    found = reader().language.analyse(to_document(page_from_text(text)), None).dating
    assert found is not None
    return found


@pytest.mark.parametrize("row", PHASES, ids=lambda row: row["phase"])
def test_phases(row: dict[str, list[str] | str]) -> None:
    """Each example tells the meeting so, no counterexample does."""
    assert row["examples"]
    for text in row["examples"]:
        assert row["phase"] in [meeting.phase for meeting in dating(text).meetings], text
    for text in row["counterexamples"]:
        assert row["phase"] not in [meeting.phase for meeting in dating(text).meetings], text


@pytest.mark.parametrize(("text", "expected"), [
    ("شارك ماكرون في قمة بريكس الخامسة عشرة في جوهانسبرغ.", ("brics-summit", 15, None, "Johannesburg")),
    ("شارك ماكرون في القمة الـ16 لمجموعة بريكس في مدينة قازان.", ("brics", 16, None, "Kazan")),
    ("شارك ماكرون في قمة مجموعة العشرين 2023.", ("g20-summit", None, "2023", None)),
    ("شارك ماكرون في قمة العشرين التي تستضيفها الهند.", ("g20-summit", None, None, "India")),
    # a place of something else
    ("تحدث عن قمة العشرين، ثم زار نيودلهي.", ("g20-summit", None, None, None)),
    ("تحدث عن قمة العشرين مع رئيس الهند.", ("g20-summit", None, None, None)),
])  # fmt: skip
def test_what_names_a_meeting(text: str, expected: tuple[str, int | None, str | None, str | None]) -> None:
    """Number, year and place, each only where it is the meeting's own."""
    meeting = dating(text).meetings[0]
    place = meeting.place.entry.name if meeting.place is not None and meeting.place.entry is not None else None
    assert (meeting.body.id, meeting.number, meeting.year, place) == expected


def test_no_summit_of_leaders() -> None:
    """Ministers of the same body meet elsewhere and on other days."""
    assert dating("اجتمع وزراء خارجية مجموعة العشرين في نيودلهي.").meetings == ()


@pytest.mark.parametrize(("text", "expected"), [
    ("زار الرئيس الأمريكي جو بايدن كييف.", [("joe-biden", False)]),
    ("زار الرئيس الأمريكي السابق باراك أوباما برلين.", [("barack-obama", True)]),
    ("زار الرئيس الأمريكي المنتخب دونالد ترامب باريس.", []),
    ("وفي عهد الرئيس جورج بوش غزت الولايات المتحدة العراق.", []),
    ("زار باراك أوباما برلين.", []),
])  # fmt: skip
def test_offices(text: str, expected: list[tuple[str, bool]]) -> None:
    """Who is named with an office, and whether he held it once."""
    assert [(t.mention.entry.id, t.held) for t in dating(text).titled if t.mention.entry is not None] == expected


def test_only_where_the_day_is_not_known() -> None:
    """A document with a date is spared the work."""
    from datetime import date

    document = to_document(page_from_text("شارك ماكرون في قمة بريكس في قازان."))
    assert reader().language.analyse(document, date(2024, 10, 23)).dating is None
