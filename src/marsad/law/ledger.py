"""The known trips of a person, each with what the law said that day, and its place in the row."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from marsad.knowledge.law_data import LawData, earliest
from marsad.knowledge.law_rows import Person, Trip
from marsad.law.happened import covers
from marsad.law.rome_statute import Presence, duty_to_arrest
from marsad.model.finding import Finding

PRESENCE: dict[str, Presence] = {"overflight": "overflight"}


class Entry(NamedTuple):
    """A trip with its finding and what is worth saying of its place in the row."""

    trip: Trip
    finding: Finding
    remarks: tuple[str, ...]


def finding_of(data: LawData, trip: Trip) -> Finding:
    """What the law said of a trip on its first day: made, or had it been made."""
    presence = PRESENCE.get(trip.kind, "visit")
    return duty_to_arrest(data, data.persons[trip.person], trip.iso2, earliest(trip.date), presence)


def ledger(data: LawData, person: Person, reported: Iterable[Trip] = ()) -> list[Entry]:
    """The person's trips in order of day: those of the table, and those `reported` that it does not hold yet.

    Ordinals count the trips made while a warrant was in force, are counted anew on every call and copied from nowhere.
    """
    known = data.trips.get(person.id, ())
    new = [trip for trip in reported if not any(t.iso2 == trip.iso2 and covers(t, trip.date) for t in known)]
    made = to_parties = 0
    to_state: dict[str, int] = {}
    out = []
    for trip in sorted((*known, *new), key=lambda t: (earliest(t.date), len(t.id), t.id)):
        finding = finding_of(data, trip)
        remarks = []
        answers = {premise.question: premise.answer for premise in finding.premises}
        if trip.kind == "visit" and trip.iso2 != person.nationality and answers.get("warrant_in_force") == "yes":
            made += 1
            to_state[trip.iso2] = to_state.get(trip.iso2, 0) + 1
            remarks.append(f"{ordinal(made)} trip since the warrant")
            if to_state[trip.iso2] > 1:
                remarks.append(f"{ordinal(to_state[trip.iso2])} to {trip.place_en}")
            if answers.get("party_on_that_day") == "yes":
                to_parties += 1
                remarks.append(f"{ordinal(to_parties)} to a State Party")
        out.append(Entry(trip, finding, tuple(remarks)))
    return out


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th ..."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
