"""Findings for a reading: the reported or planned presence of a wanted person in a state, who goes in his place, and what the
article itself says of the law, held against the facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from marsad.knowledge.law_data import Instrument, LawData
from marsad.law.claims import check_claims
from marsad.law.rome_statute import duty_to_arrest
from marsad.model.finding import Finding, Premise
from marsad.model.reading import Event, Party, Reading

_PRESENCE = frozenset(("visit", "attend", "meet"))


def wanted_people(data: LawData, fold: Callable[[str], str]) -> dict[str, tuple[Instrument, ...]]:
    """Instruments by every folded name of the person."""
    by_person: dict[str, list[Instrument]] = {}
    for item in data.instruments:
        by_person.setdefault(item.person.removesuffix(" (OAJ)"), []).append(item)
    out: dict[str, tuple[Instrument, ...]] = {}
    for person, items in by_person.items():
        for name in (person, items[0].person_ar, *items[0].aliases):
            # A family name alone proves nobody.
            if name and (" " in name.strip() or name == person):
                out.setdefault(fold(name), tuple(items))
    return out


def findings(
    reading: Reading, text: str, data: LawData, people: dict[str, tuple[Instrument, ...]], fold: Callable[[str], str]
) -> tuple[Finding, ...]:
    """All findings of a reading, in the order of its events, then the claims in the order of the text."""
    out: list[Finding] = []
    seen: set[tuple[str, str, str]] = set()
    for event in reading.events:
        for finding in _presence(event, reading, data, people, fold):
            key = (finding.person, finding.state, finding.date)
            if key not in seen:
                seen.add(key)
                out.append(finding)
        if event.frame == "send":
            out += _in_place(event, reading, data, people, fold)
    out += check_claims(text, data, reading.document.published)
    return tuple(out)


def _instruments(
    party: Party, reading: Reading, people: dict[str, tuple[Instrument, ...]], fold: Callable[[str], str]
) -> tuple[Instrument, ...]:
    names = [party.ar, party.name]
    for entity in reading.entities:
        if (entity.id, entity.name) == (party.id, party.name):
            names.append(entity.ar)
    for name in names:
        found = people.get(fold(name))
        if found:
            return found
    return ()


def _day(event: Event, reading: Reading) -> str | None:
    if event.time is not None and event.time.start:
        return event.time.start
    return reading.document.published


def _presence(
    event: Event, reading: Reading, data: LawData, people: dict[str, tuple[Instrument, ...]], fold: Callable[[str], str]
) -> Iterator[Finding]:
    if event.frame not in _PRESENCE or event.status in ("denied", "cancelled"):
        return
    place = event.place.country if event.place else None
    if place is None and event.frame == "visit":
        place = next((party.country for party in event.roles.recipient if party.country), None)
    day = _day(event, reading)
    if place is None or day is None:
        return
    travellers = [*event.roles.actor, *(event.roles.recipient if event.frame == "meet" else ())]
    for party in travellers:
        if party.kind != "person" or party.country == place:
            continue
        instruments = _instruments(party, reading, people, fold)
        if not instruments:
            continue
        finding = duty_to_arrest(data, instruments, place, day)
        evidence = event.evidence[0]
        status = Premise("presence", f"the article reports the presence as {event.status}: «{evidence.text[:160]}»")
        yield Finding(
            finding.kind, party.name, finding.state, finding.date, finding.outcome, finding.because,
            (status, *finding.premises), finding.counter_position, finding.held_by, finding.happened,
            (evidence.start, evidence.end),
        )  # fmt: skip


def _in_place(
    event: Event, reading: Reading, data: LawData, people: dict[str, tuple[Instrument, ...]], fold: Callable[[str], str]
) -> Iterator[Finding]:
    """Someone sent in a wanted person's place: no presence of the wanted person, so no duty arises."""
    text = event.evidence[0].text
    if not any(word in text for word in ("بدلا", "بدلاً", "نيابة", "عوضا", "مكان")):
        return
    for entity in reading.entities:
        instruments = people.get(fold(entity.ar)) if entity.kind == "person" else None
        if not instruments or not any(
            event.evidence[0].start <= start < event.evidence[0].end for start, _ in entity.mentions
        ):
            continue
        sent = ", ".join(party.name for party in event.roles.recipient)
        premise = Premise(
            "Rome Statute Art 89(1)",
            f"{sent} was sent in place of {entity.name}; a stand-in is no presence of the person sought",
        )
        yield Finding(
            "sent_in_place", entity.name, "", _day(event, reading) or "", "no_duty", premise.text, (premise,),
            evidence=(event.evidence[0].start, event.evidence[0].end),
        )  # fmt: skip
