"""Findings for a reading: the presence of persons the Court seeks, reported or planned; who goes in their place; which summit
is meant; and what the article itself states of the law, held against the facts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from marsad.knowledge.law_data import LawData
from marsad.knowledge.law_rows import Person, Summit
from marsad.knowledge.meetings import series
from marsad.law.claims import article_of, check_claims
from marsad.law.happened import STAY
from marsad.law.manner import QUOTED, Sentence, sentences
from marsad.law.rome_statute import Presence, duty_to_arrest, no_presence
from marsad.law.summits import members_on, summit_meant
from marsad.model.finding import Finding
from marsad.model.reading import Event, Party, Reading

FRAMES = frozenset(("visit", "attend", "meet"))
TOLD = frozenset(("occurred", "planned", "alleged"))
AWAY: tuple[Literal["stand_in", "video", "overflight"], ...] = ("stand_in", "video", "overflight")
UN_SEATS = frozenset(("Geneva", "Vienna", "Nairobi", "New York City", "New York"))
_OTHERS = frozenset(("repeat", "advert", "share", "related", "comments", "tags", "menu"))
_BOUND_FOR = re.compile(r"\s(?:في طريق|متوجه|متجه|إلى|نحو|باتجاه)")


class Finder:
    """Finds for any number of readings; built once over the facts."""

    def __init__(self, data: LawData) -> None:
        self.data = data
        self.series = series(data)
        self.summit_names = [
            (f"قمة {name}", org) for org in self.series.values()
            for name in (data.organisations[org].name_ar, *data.organisations[org].aliases)
        ]  # fmt: skip
        self.territories = {(row.name_en, row.state): row.id for row in data.territories.values()}

    def findings(self, reading: Reading, text: str) -> tuple[Finding, ...]:
        """All findings of a reading: presences in the order of its events, summits, then stand-ins, overflights, claims.

        `text` is the article that the reading's offsets count. The law asks what it tells: what is only likely is left out.
        """
        reading = msgspec.structs.replace(reading, events=tuple(event.as_told() for event in reading.events))
        told = _Told(self, reading, text)
        return (*told.presences(), *told.from_sentences(), *check_claims(told.article, self.data))


def _told(reading: Reading, text: str) -> Iterator[Sentence]:
    """The sentences of the article itself, without headlines of other stories and its own headline printed twice."""
    others = [(s.start, s.end) for s in reading.document.segments if s.kind in _OTHERS]
    for sentence in sentences(text):
        at = bisect_right(others, (sentence.start, len(text))) - 1
        if at < 0 or others[at][1] <= sentence.start:
            yield sentence


class _Told:
    """What one article tells, with the sentences that name somebody sought."""

    def __init__(self, finder: Finder, reading: Reading, text: str) -> None:
        self.finder, self.data, self.reading = finder, finder.data, reading
        self.article = article_of(reading, text, list(_told(reading, text)), finder.data)
        self.away = self._away()

    def _away(self) -> list[tuple[Sentence, Presence, int, Person]]:
        """Sentences that tell of a person sought that he is not there, or only flies over: where it is told, of whom."""
        if not self.article.persons:
            return []
        out: list[tuple[Sentence, Presence, int, Person]] = []
        for sentence in self.article.sentences:
            persons = self.article.persons
            first, end = (bisect_left(persons, place, key=lambda n: n.start) for place in (sentence.start, sentence.end))
            named = [(n.start, n.key) for n in persons[first:end]]
            if not named:
                continue  # and its letters are never looked at
            for kind in AWAY:
                at = sentence.told(kind)
                if at is None:
                    continue
                # The one replaced is named after the words for it; he who flies or speaks by video need not be.
                fits = [key for where, key in named if kind != "stand_in" or where > at]
                if fits:
                    out.append((sentence, kind, at, self.data.persons[fits[0]]))
        return out

    def presences(self) -> list[Finding]:
        """Of the events that put a person sought somewhere, and of the summits that events are about; a stay told more than
        once is one, and has occurred if that is told anywhere."""
        meetings: dict[str, Finding] = {}
        stays: list[Finding] = []
        for event in self.reading.events:
            if event.frame not in FRAMES or event.status not in TOLD:
                continue
            summit = self._summit(event)
            if summit is not None and summit.name not in meetings:
                meetings[summit.name] = self._meeting(summit, event)
            for finding in self._presence(event, summit):
                known = next((at for at, stay in enumerate(stays) if _same_stay(stay, finding)), None)
                if known is None:
                    stays.append(finding)
                elif finding.status == "occurred" and stays[known].status != "occurred":
                    stays[known] = finding
        return [*stays, *meetings.values()]

    def from_sentences(self) -> Iterator[Finding]:
        """Of the sentences that tell a stand-in or an overflight, whatever events they hold."""
        for sentence, kind, at, person in self.away:
            if kind == "stand_in":
                yield self._in_place(sentence, at, person)
            elif kind == "overflight" and self.reading.document.published:
                yield from self._flown_over(sentence, at, person, self.reading.document.published)

    def _flown_over(self, sentence: Sentence, at: int, person: Person, day: str) -> Iterator[Finding]:
        """The states named after the words for it, and before those for where the flight goes."""
        bound_for = _BOUND_FOR.search(self.article.text, at, sentence.end)
        end = bound_for.start() if bound_for else sentence.end
        for state in dict.fromkeys(n.key for n in self.article.states if at < n.start < end):
            found = duty_to_arrest(self.data, person, state, day, "overflight", f"the article: {sentence.quote}")
            yield msgspec.structs.replace(found, evidence=(sentence.start, sentence.end), status="occurred")

    def _presence(self, event: Event, summit: Summit | None) -> Iterator[Finding]:
        place, days = self._place(event, summit), self._days(event, summit)
        if place is None or days is None:
            return
        evidence = event.evidence[0]
        travellers = [*event.roles.actor, *(event.roles.recipient if event.frame == "meet" else ())]
        for person in self._persons(travellers):
            if person.nationality == place or not self._is_sought(person, days[1]):
                continue
            presence = self._manner(event, place, evidence.start, evidence.end, person)
            if presence == "stand_in":
                continue
            quote = f"the article tells it as {event.status}: «{evidence.text[:QUOTED]}»"
            answers = [duty_to_arrest(self.data, person, place, day, presence, quote) for day in days]
            finding = answers[0]
            if finding.outcome != answers[1].outcome:
                because = f"the day is not told: {finding.outcome} on {days[0]}, {answers[1].outcome} on {days[1]}"
                finding = msgspec.structs.replace(answers[1], date=days[0], outcome="undetermined", because=because)
            until = days[1] if days[1] != days[0] else ""
            yield msgspec.structs.replace(
                finding, status=event.status, until=until, evidence=(evidence.start, evidence.end)
            )

    def _persons(self, parties: list[Party]) -> Iterator[Person]:
        for party in parties:
            if party.id in self.data.known_as:
                yield self.data.persons[self.data.known_as[party.id]]

    def _is_sought(self, person: Person, day: str) -> bool:
        """Had the Court been asked for an instrument by that day? What came before it raises no question."""
        return any((item.public or item.issued) <= day for item in self.data.instruments.get(person.id, ()))

    def _place(self, event: Event, summit: Summit | None) -> str | None:
        """A state's ISO code, or a territory where the town told is one; None where the facts do not know the place."""
        country = event.place.country if event.place else None
        if country is None and event.frame == "visit":
            country = next((party.country for party in event.roles.recipient if party.country), None)
        if country is None:
            return summit.iso2 if summit else None
        town = event.place.name if event.place else None
        place = self.finder.territories.get((town or "", country), country)
        return place if place in self.data.standing or place in self.data.territories else None

    def _days(self, event: Event, summit: Summit | None) -> tuple[str, str] | None:
        """First and last day that can be meant: those told, those of the summit, or that of publication."""
        if event.time is not None and event.time.start:
            return event.time.start, event.time.end or event.time.start
        if summit is not None:
            return summit.start, summit.end
        published = self.reading.document.published
        return (published, published) if published else None

    def _manner(self, event: Event, place: str, start: int, end: int, person: Person) -> Presence:
        for sentence, kind, at, who in self.away:
            if who is person and (start <= at < end or sentence.start <= start < sentence.end) and kind != "overflight":
                return kind
        un_meeting = any(party.id in ("un", "unga", "unsc") for party in event.roles.recipient)
        return "un_seat" if un_meeting and event.place and event.place.name in UN_SEATS else "visit"

    def _in_place(self, sentence: Sentence, at: int, person: Person) -> Finding:
        quote = f"the article: {sentence.quote}"
        place = day = ""
        for event in self.reading.events:
            if any(sentence.start <= e.start < sentence.end for e in event.evidence):
                summit = self._summit(event)
                place = place or self._place(event, summit) or ""
                day = day or (self._days(event, summit) or ("",))[0]
        day = day or self.reading.document.published or ""
        if place and day:
            finding = duty_to_arrest(self.data, person, place, day, "stand_in", quote)
        else:
            premise = no_presence("stand_in", quote)
            finding = Finding(
                kind="sent_in_place", person=person.name_en, person_id=person.id, date=day, presence="stand_in",
                outcome="no_duty", because=premise.text, premises=(premise,),
            )  # fmt: skip
        return msgspec.structs.replace(finding, kind="sent_in_place", evidence=(sentence.start, sentence.end))

    def _summit(self, event: Event) -> Summit | None:
        """The summit an event is about: a party to it, or named in its words."""
        published = self.reading.document.published
        orgs = [self.finder.series[p.id] for p in event.roles.recipient if p.id in self.finder.series]
        if not orgs:
            first, last = event.evidence[0].start, event.evidence[0].end
            for entity in self.reading.entities:
                if entity.id in self.finder.series and any(first <= start < last for start, _ in entity.mentions):
                    orgs.append(self.finder.series[entity.id])
            if not orgs and "قمة" in event.evidence[0].text:
                orgs += [org for name, org in self.finder.summit_names if name in event.evidence[0].text]
        if not orgs or not published:
            return None
        day = event.time.start if event.time is not None and event.time.start else published
        host = event.place.country if event.place else None
        return summit_meant(self.data, orgs[0], host, day, planned=event.status == "planned")

    def _meeting(self, summit: Summit, event: Event) -> Finding:
        host = self.data.standing[summit.iso2].name_en
        members = members_on(self.data, summit.org, summit.start)
        return Finding(
            kind="summit", state=host, iso2=summit.iso2, date=summit.start, until=summit.end, members=members,
            because=f"{summit.name}, {summit.place}, {summit.start} to {summit.end}; {len(members)} members",
            fact=f"{summit.name} ({summit.source}; checked {summit.checked_on}; {summit.confidence})",
            evidence=(event.evidence[0].start, event.evidence[0].end),
        )  # fmt: skip


def _same_stay(left: Finding, right: Finding) -> bool:
    """Do two findings tell one stay? Its days are told more than once: the arrival, the summit of the next day."""
    same = (left.person_id, left.iso2, left.presence, left.outcome) == (
        right.person_id, right.iso2, right.presence, right.outcome,
    )  # fmt: skip
    return same and abs((date.fromisoformat(left.date) - date.fromisoformat(right.date)).days) <= STAY
