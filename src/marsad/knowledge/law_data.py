"""The tables of data/law/, strictly loaded and keyed as the rules ask. What a row holds is told in `law_rows`."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from marsad import compiled
from marsad.knowledge.law_rows import (
    Challenge,
    Day,
    Decision,
    Independence,
    Instrument,
    Membership,
    Obligation,
    Office,
    Organisation,
    Person,
    Position,
    Request,
    Row,
    Situation,
    Standing,
    Summit,
    Territory,
    Trip,
)  # fmt: skip
from marsad.knowledge.tables import DATA, KnowledgeError, rows

LAW = DATA / "law"
TABLES: dict[str, type[Row]] = {
    "persons": Person, "situations": Situation, "instruments": Instrument, "offices": Office, "standing": Standing,
    "obligations": Obligation, "requests": Request, "challenges": Challenge, "decisions": Decision, "trips": Trip,
    "positions": Position, "territories": Territory, "independence": Independence, "organisations": Organisation,
    "memberships": Membership, "summits": Summit,
}  # fmt: skip


class LawData(msgspec.Struct, frozen=True):
    """All of it, keyed as the rules ask: by person id, by ISO code, by organisation."""

    persons: dict[str, Person]
    known_as: dict[str, str]  # id of the gazetteer -> person id
    situations: dict[str, Situation]
    instruments: dict[str, tuple[Instrument, ...]]
    offices: dict[str, tuple[Office, ...]]
    standing: dict[str, Standing]
    obligations: dict[str, tuple[Obligation, ...]]
    requests: dict[str, tuple[Request, ...]]
    challenges: dict[str, tuple[Challenge, ...]]
    decisions: tuple[Decision, ...]
    trips: dict[str, tuple[Trip, ...]]
    positions: dict[str, tuple[Position, ...]]
    territories: dict[str, Territory]
    independence: dict[str, Independence]
    organisations: dict[str, Organisation]
    memberships: dict[str, tuple[Membership, ...]]
    summits: dict[str, tuple[Summit, ...]]

    def positions_on(self, topic: str, situation: str) -> tuple[Position, ...]:
        """The views held against the rulings on a topic that speak of the situation, or of all."""
        return tuple(p for p in self.positions.get(topic, ()) if p.situation in ("", situation))


R = TypeVar("R", bound=Row)


def earliest(day: str) -> str:
    """The first day a date, perhaps cut short, can mean: 2023-10 -> 2023-10-01."""
    return day if len(day) == 10 else (day + "-01-01")[:10]


def latest(day: str) -> str:
    """A bound no day of a date cut short lies beyond: 2023-10 -> 2023-10-31, 2023 -> 2023-12-31."""
    return day if len(day) == 10 else day + ("-31" if len(day) == 7 else "-12-31")


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(earliest(value))
    except ValueError:
        return False
    return True


def table(path: Path, kind: type[R]) -> Iterator[tuple[int, R]]:
    """Rows of a table with their line numbers. Raises KnowledgeError that names file, line and field."""
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    lists = {name for name, field in fields.items() if field.type == tuple[str, ...]}
    days = {name for name, field in fields.items() if field.type == Day}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        for name in sorted(set(reader.fieldnames or ()) ^ set(fields)):
            problem = "missing" if name in fields else "unknown"
            raise KnowledgeError(f"{path.name}:1: {problem} column {name!r}")
        for cells in reader:
            line = reader.line_num
            if None in cells or None in cells.values():
                raise KnowledgeError(f"{path.name}:{line}: wrong number of cells; quote cells with commas")
            row: dict[str, Any] = {key: value.strip() for key, value in cells.items()}
            for name in lists:
                row[name] = tuple(part.strip() for part in row[name].split("|") if part.strip())
            try:
                value = msgspec.convert(row, kind)
            except msgspec.ValidationError as error:
                where = re.sub(r"(.*) - at `\$\.(\w+)`", r"\2: \1", str(error))
                raise KnowledgeError(f"{path.name}:{line}: {where}") from None
            for name in days:
                if row[name] and not _is_day(row[name]):
                    raise KnowledgeError(f"{path.name}:{line}: {name} is {row[name]!r}, which is no date")
            yield line, value


def load_law(folder: Path = LAW) -> LawData:
    """Everything the law room needs, from the CSV files. Raises KnowledgeError naming file and line."""

    def by(name: str, kind: type[R], key: Callable[[R], str]) -> dict[str, tuple[R, ...]]:
        out: dict[str, list[R]] = {}
        for _, row in table(folder / f"{name}.csv", kind):
            out.setdefault(key(row), []).append(row)
        return {name: tuple(values) for name, values in out.items()}

    def one(name: str, kind: type[R], key: Callable[[R], str]) -> dict[str, R]:
        out: dict[str, R] = {}
        for line, row in table(folder / f"{name}.csv", kind):
            if key(row) in out:
                raise KnowledgeError(f"{name}.csv:{line}: {key(row)!r} has a row already")
            out[key(row)] = row
        return out

    persons = one("persons", Person, lambda r: r.id)
    decisions = (row for _, row in table(folder / "decisions.csv", Decision))
    data = LawData(
        persons=persons,
        known_as=_known_as(persons.values()),
        situations=one("situations", Situation, lambda r: r.id),
        instruments=by("instruments", Instrument, lambda r: r.person),
        offices=by("offices", Office, lambda r: r.person),
        standing=one("standing", Standing, lambda r: r.iso2),
        obligations=by("obligations", Obligation, lambda r: r.iso2),
        requests=by("requests", Request, lambda r: r.person),
        challenges=by("challenges", Challenge, lambda r: r.person),
        decisions=tuple(sorted(decisions, key=lambda d: d.date)),
        trips=by("trips", Trip, lambda r: r.person),
        positions=by("positions", Position, lambda r: r.topic),
        territories=one("territories", Territory, lambda r: r.id),
        independence=one("independence", Independence, lambda r: r.iso2),
        organisations=one("organisations", Organisation, lambda r: r.id),
        memberships=by("memberships", Membership, lambda r: r.org),
        summits=by("summits", Summit, lambda r: r.org),
    )
    for where, key, known in _referents(data):
        if key not in known:
            raise KnowledgeError(f"{where}: no row for {key!r}")
    return data


def people_files() -> list[Path]:
    """The gazetteer's tables of people, which give a person's id in readings."""
    return sorted((DATA / "people").glob("*.csv"))


def _known_as(persons: Iterable[Person]) -> dict[str, str]:
    """The ids by which readings know a person: that of his row in people/, and his Wikidata id where it has one."""
    wikidata = {row["id"]: row["wikidata"] for path in people_files() for row in rows(path, ("id", "wikidata"))}
    out = {}
    for person in persons:
        for own in person.gazetteer:
            for key in (own, wikidata.get(own)):
                if key:
                    out[key] = person.id
    return out


def _referents(data: LawData) -> Iterator[tuple[str, str, Iterable[str]]]:
    """What a row names, and the keys it must be among."""
    places = {*data.standing, *data.territories}
    for person, instruments in data.instruments.items():
        for item in instruments:
            yield f"instruments.csv: {item.id}", person, data.persons
            yield f"instruments.csv: {item.id}", item.situation, data.situations
    for name, keys in (
        ("offices", data.offices), ("requests", data.requests), ("challenges", data.challenges), ("trips", data.trips),
    ):  # fmt: skip
        yield from ((f"{name}.csv", key, data.persons) for key in keys)
    for decision in data.decisions:
        yield from ((f"decisions.csv: {decision.id}", person, data.persons) for person in decision.persons)
        yield f"decisions.csv: {decision.id}", decision.iso2, data.standing
    for trips in data.trips.values():
        yield from ((f"trips.csv: {trip.id}", trip.iso2, places) for trip in trips)
    for iso2, obligations in data.obligations.items():
        yield "obligations.csv", iso2, data.standing
        yield from (("obligations.csv: " + iso2, o.situation, data.situations) for o in obligations if o.situation)
    for territory in data.territories.values():
        yield f"territories.csv: {territory.id}", territory.state, data.standing
    for name, orgs in (("memberships", data.memberships), ("summits", data.summits)):
        yield from ((f"{name}.csv", org, data.organisations) for org in orgs)


COMPILED = Path(__file__).parent / "compiled" / "law.msgpack"


def law_sources() -> list[Path]:
    """What the compiled table is made from: the CSV files, and the code that reads them."""
    return [*LAW.glob("*.csv"), *people_files(), *compiled.code("knowledge/law_rows", "knowledge/law_data")]


@cache
def current_law() -> LawData:
    """Everything the law room needs, from the compiled table or, where that is stale, from the CSV files."""
    return compiled.load(COMPILED, law_sources(), LawData, load_law)
