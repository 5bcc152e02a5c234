"""What is wrong with the data files, one line a problem: file, row and remedy."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.knowledge.frames import load_frames
from marsad.knowledge.law_data import LAW, load_law
from marsad.knowledge.tables import DATA, KnowledgeError, rows


def problems() -> Iterator[str]:
    """Problems in file order; nothing where all is sound."""
    try:
        states = {row["iso2"] for row in rows(DATA / "states.csv", ("iso2", "source"))}
        load_frames()
        law = load_law()
    except KnowledgeError as error:
        yield str(error)
        return
    yield from _people(states)
    yield from _law_states(states)
    for trip in law.trips:
        if trip.kind not in ("visit", "avoided", "overflight", "summons appearance", "announced"):
            yield f"law/trips.csv: trip {trip.id}: kind {trip.kind!r}; use visit, avoided, overflight, announced or summons appearance"


def _people(states: set[str]) -> Iterator[str]:
    ids: dict[str, str] = {}
    for path in sorted((DATA / "people").glob("*.csv")):
        for line, row in enumerate(rows(path, ("id", "name_en", "name_ar", "country", "source")), 2):
            where = f"people/{path.name}:{line}"
            if row["id"] in ids:
                yield f"{where}: id {row['id']} is also in {ids[row['id']]}; one row a person"
            ids[row["id"]] = where
            if row["country"] and row["country"] not in states:
                yield f"{where}: no state {row['country']!r}"
            if not row["source"]:
                yield f"{where}: no source"
    for path in sorted((DATA / "offices").glob("*.csv")):
        for line, row in enumerate(rows(path, ("person_id", "office", "state", "start", "end", "source")), 2):
            where = f"offices/{path.name}:{line}"
            if row["person_id"] not in ids:
                yield f"{where}: no person {row['person_id']!r} in people/"
            if row["end"] and row["end"] < row["start"]:
                yield f"{where}: ends before it begins"


def _law_states(states: set[str]) -> Iterator[str]:
    for name, column in (
        ("parties.csv", "iso2"),
        ("nonparties.csv", "iso2"),
        ("trips.csv", "dest_iso2"),
        ("summits.csv", "host_iso2"),
    ):
        for line, row in enumerate(rows(LAW / name, (column, "source")), 2):
            if row[column] and row[column] not in states:
                yield f"law/{name}:{line}: no state {row[column]!r} in states.csv"
