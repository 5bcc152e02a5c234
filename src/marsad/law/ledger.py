"""The known trips of a person, each with what the law said that day, and its place in the row."""

from __future__ import annotations

from typing import NamedTuple

from marsad.knowledge.law_data import Instrument, LawData, Trip
from marsad.law.rome_statute import duty_to_arrest
from marsad.model.finding import Finding


class Entry(NamedTuple):
    """A trip with its finding and what is worth saying of its place in the row."""

    trip: Trip
    finding: Finding
    remarks: tuple[str, ...]


def day_of(trip: Trip) -> str:
    """The day asked about: the first of a month known only by name."""
    return (
        (trip.date + "-01-01")[:10]
        if len(trip.date) == 4
        else (trip.date + "-01")[:10]
        if len(trip.date) == 7
        else trip.date
    )


def ledger(data: LawData, instruments: tuple[Instrument, ...]) -> list[Entry]:
    """Trips in order of day. Ordinals count trips made, in the time a warrant was in force."""
    last = instruments[0].person.split("(")[0].split()[-1].lower()
    first = instruments[0].person.split()[0].lower()
    mine = [
        t
        for t in data.trips
        if last in t.person.lower() or (first in t.person.lower() and last[:5] in t.person.lower())
    ]
    out, made, to_parties = [], 0, 0
    for trip in sorted(mine, key=lambda t: (t.date, int(t.id))):
        presence = "overflight" if trip.kind == "overflight" else "visit"
        finding = duty_to_arrest(data, instruments, trip.iso2, day_of(trip), presence=presence)
        remarks = []
        if trip.kind == "visit" and any(p.text.startswith("warrant of") for p in finding.premises):
            made += 1
            remarks.append(_ordinal(made) + " trip since the warrant")
            if any("is a party since" in p.text for p in finding.premises):
                to_parties += 1
                remarks.append(_ordinal(to_parties) + " to a State Party")
        out.append(Entry(trip, finding, tuple(remarks)))
    return out


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
