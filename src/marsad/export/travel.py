"""Visits that the record tells of a person the Court seeks, as trips for the travel ledger."""

from __future__ import annotations

from marsad.knowledge.law_data import LawData
from marsad.knowledge.law_rows import Person, Trip
from marsad.record.queries import Filter, events
from marsad.record.store import Store

_ALL = 100_000


def reported_trips(store: Store, data: LawData, person: Person) -> list[Trip]:
    """Visits told as having happened, with a day and a state; each says how many independent origins report it."""
    known = {key for key, who in data.known_as.items() if who == person.id}
    out = []
    for event in events(store, Filter(frame=("visit",), status=("occurred",), limit=_ALL)):
        if not any(party.id in known for party in event.actors):
            continue
        country = event.place.country if event.place else next((p.country for p in event.recipients if p.country), None)
        if country not in data.standing or event.time is None or not event.time.start:
            continue
        out.append(
            Trip(
                id=event.id, person=person.id, iso2=country, place_en=data.standing[country].name_en, place_ar="",
                date=event.time.start, kind="visit", purpose=f"as {event.origins} independent origins report",
                recorded_outcome="undetermined", arrested="", decision="", notes="",
                source=f"the record, event {event.id}", confidence="medium" if event.origins > 1 else "low",
                checked_on=event.last or event.time.start,
            )
        )  # fmt: skip
    return out
