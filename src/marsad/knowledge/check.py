"""What is wrong with the data files, one line a problem: file, row and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import msgspec

from marsad.knowledge.frames import load_frames
from marsad.knowledge.law_data import LAW, TABLES, earliest, latest, load_law, table
from marsad.knowledge.law_rows import Membership, Obligation, Office, Row, Standing, Trip
from marsad.knowledge.tables import DATA, KnowledgeError, rows

STALE = 183  # days after which a fact of law is to be looked at again
# Pairs of days in a row, of which the first must not be later than the second.
ORDERED = (
    ("start", "end"), ("issued", "ended"), ("issued", "public"), ("lodged", "decided"), ("signed", "in_force"),
    ("deposited", "in_force"), ("withdrawal_notified", "withdrawal_effective"), ("conduct_start", "conduct_end"),
)  # fmt: skip


def problems(law: Path = LAW) -> Iterator[str]:
    """What must be mended, in file order; nothing where all is sound."""
    try:
        states = {row["iso2"] for row in rows(DATA / "states.csv", ("iso2", "source"))}
        load_frames()
        load_law(law)
    except KnowledgeError as error:
        yield str(error)
        return
    yield from _people(states)
    for name, kind in TABLES.items():
        yield from _law_table(law / f"{name}.csv", kind, states)
    yield from _overlaps(law / "memberships.csv", Membership, lambda r: f"{r.member} as {r.status} in {r.org}")
    yield from _overlaps(law / "obligations.csv", Obligation, lambda r: f"{r.iso2} {r.kind} {r.situation}")
    yield from _overlaps(law / "offices.csv", Office, lambda r: f"{r.office} {r.state} of {r.person}")


def stale(today: str, law: Path = LAW) -> Iterator[str]:
    """Rows last checked longer ago than STALE days, counted by table; a trip is history and does not grow old."""
    limit = (date.fromisoformat(today) - timedelta(days=STALE)).isoformat()
    for name, kind in TABLES.items():
        if kind is Trip:
            continue
        old = [line for line, row in table(law / f"{name}.csv", kind) if row.checked_on and row.checked_on < limit]
        if old:
            yield f"law/{name}.csv: {len(old)} rows checked before {limit}, the first in line {old[0]}; check them again"


def _law_table(path: Path, kind: type[Row], states: set[str]) -> Iterator[str]:
    for line, row in table(path, kind):
        where = f"law/{path.name}:{line}"
        values = msgspec.structs.asdict(row)
        for first, second in ORDERED:
            if second == "in_force" and values.get("instrument") == "succession":
                continue  # a successor is bound from its independence, before it says so
            if values.get(first) and values.get(second) and earliest(values[first]) > latest(values[second]):
                yield f"{where}: {second} {values[second]} is before {first} {values[first]}; one of them is wrong"
        for name in ("iso2", "state", "nationality"):
            code = values.get(name)
            if code and code != "*" and code not in states:
                yield f"{where}: no state {code!r} in states.csv"
        if isinstance(row, Standing) and row.in_force and not (row.deposited or row.instrument):
            yield f"{where}: in force without an instrument deposited"


def _overlaps(path: Path, kind: type[Row], key: Callable[..., str]) -> Iterator[str]:
    """Rows of one key whose intervals share more than the day on which one gives way to the next."""
    spans: dict[str, list[tuple[str, str, int]]] = {}
    for line, row in table(path, kind):
        values = msgspec.structs.asdict(row)
        start = earliest(values["start"]) if values["start"] else "0000-00-00"
        end = latest(values["end"]) if values["end"] else "9999-99-99"
        spans.setdefault(key(row), []).append((start, end, line))
    for name, intervals in spans.items():
        for (_, end, _), (start, _, line) in pairwise(sorted(intervals)):
            if start < end[: len(start)]:
                yield f"law/{path.name}:{line}: {name} overlaps the row before it; end that one or join the two"


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
