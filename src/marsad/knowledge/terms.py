"""Terms of office with the source of each row, for what must cite them; names alone are in `Names.tenures`."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from marsad.knowledge.law_data import people_files
from marsad.knowledge.tables import DATA, rows


class Term(NamedTuple):
    """One row of data/offices/: ISO dates, full or cut short, "" where open or not known."""

    office: str
    state: str
    start: str
    end: str
    source: str
    confidence: str
    checked_on: str


@cache
def terms() -> dict[str, tuple[Term, ...]]:
    """The terms of each person by the id readings know him by, in order of their start. Read on first use."""
    known = {
        row["id"]: row["wikidata"] or row["id"] for path in people_files() for row in rows(path, ("id", "wikidata"))
    }
    out: dict[str, list[Term]] = {}
    for path in sorted((DATA / "offices").glob("*.csv")):
        for row in rows(path, ("person_id", "office", "state", "start", "end", "source", "confidence", "checked_on")):
            person = known.get(row["person_id"])
            if person is not None:
                cells = (row["office"], row["state"], row["start"], row["end"], row["source"], row["confidence"])
                out.setdefault(person, []).append(Term(*cells, row["checked_on"]))
    return {person: tuple(sorted(held)) for person, held in sorted(out.items())}
