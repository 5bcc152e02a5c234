"""What is recorded to have happened, told apart from what was owed. Neither is ever inferred from the other."""

from __future__ import annotations

from datetime import date

from marsad.knowledge.law_data import LawData, earliest, latest
from marsad.knowledge.law_rows import Decision, Person, Row, Trip

STAY = 6  # days after its beginning on which a trip without a known end may still be meant
KINDS = {
    "visit": "went there", "avoided": "did not go", "announced": "announced, not known to have taken place",
    "overflight": "flew over", "summons_appearance": "appeared before the Court on a summons",
}  # fmt: skip


def what_happened(data: LawData, person: Person, place: str, day: str) -> tuple[str, ...]:
    """The trip, an arrest, and decisions of the Court on that conduct; silence of the Court is said, for it clears nobody.

    Rome Statute Art 87(7): the Court may find that a state failed to comply, and may refer the matter to the Assembly of
    States Parties or the Security Council. A finding is no referral, and neither carries a sanction.
    """
    trips = [trip for trip in data.trips.get(person.id, ()) if trip.iso2 == place and covers(trip, day)]
    decisions = [d for d in data.decisions if person.id in d.persons and d.iso2 == place and _judges(d, day)]
    lines = [_trip(trip) for trip in trips] + [_decision(decision) for decision in decisions]
    if any(decision.referred_to and "UNSC" in decision.referred_to for decision in decisions):
        lines += [f"{p.holder} {p.position}{_mark(p)}" for p in data.positions["measures"]]
    if trips and not decisions:
        lines.append("no decision of the Court on it was located")
    return tuple(lines)


def covers(trip: Trip, day: str) -> bool:
    """Can the trip be the one meant by that day?"""
    if len(trip.date) < 10:
        return earliest(trip.date) <= day <= latest(trip.date)
    return 0 <= (date.fromisoformat(day) - date.fromisoformat(trip.date)).days <= STAY


def _judges(decision: Decision, day: str) -> bool:
    return bool(decision.conduct_start) and earliest(decision.conduct_start) <= day <= latest(decision.conduct_end)


def _trip(trip: Trip) -> str:
    arrested = "" if trip.arrested in ("", "n/a") else f"; arrested: {trip.arrested}"
    return f"{trip.date}: {KINDS[trip.kind]} ({trip.purpose}){arrested}{_mark(trip)}"


def _decision(decision: Decision) -> str:
    referred = f"; referred: {decision.referred} {decision.referred_to}".rstrip() if decision.referred else ""
    return f"{decision.date}, {decision.chamber} ({decision.reference}): {decision.ruling}{referred}{_mark(decision)}"


def _mark(row: Row) -> str:
    return " [unverified]" if "unverified" in row.source else ""
