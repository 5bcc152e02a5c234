"""Which meetings a number, a year or a place can mean."""

from __future__ import annotations

import pytest

from marsad.knowledge.law_data import current_law
from marsad.knowledge.meetings import meetings
from marsad.knowledge.terms import terms


@pytest.mark.parametrize(("org", "number", "year", "place", "country", "expected"), [
    ("brics", 15, None, None, None, (["2023-08-22"], True, True)),
    ("brics", None, None, "Johannesburg", "ZA", (["2018-07-25", "2023-08-22"], True, False)),  # none known after 2025
    ("g20", None, None, "New Delhi", "IN", (["2023-09-09"], True, True)),
    ("g20", None, "2009", None, None, (["2009-04-02", "2009-09-24"], True, True)),
    ("cis", None, None, "Bishkek", "KG", (["2023-10-13"], False, False)),  # none known before 2022 and after 2025
    ("las", 33, None, None, None, None),  # counted otherwise than in the press
    ("brics", 15, None, "Kazan", "RU", None),
    ("brics", None, None, None, None, None),
    ("nobody", 1, None, None, None, None),
])  # fmt: skip
def test_meetings(
    org: str, number: int | None, year: str | None, place: str | None, country: str | None,
    expected: tuple[list[str], bool, bool] | None,
) -> None:  # fmt: skip
    """Those that fit, and whether the table has all before and after them."""
    found = meetings(current_law(), org, number=number, year=year, place=place, country=country)
    assert (found and ([row.start for row in found.rows], found.head, found.tail)) == expected


def test_terms_are_cited() -> None:
    """By the id that readings use, each with its source."""
    held = terms()["Q7747"]
    assert {term.state for term in held} == {"RU"}
    assert all(term.source for term in held)
