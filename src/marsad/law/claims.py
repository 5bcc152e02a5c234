"""What an article itself states of law or status, held against the facts: agrees, disagrees, imprecise or undetermined, with
both quoted. How such things are worded is data (`wordings.py`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from marsad.knowledge.law_data import LawData, earliest, latest
from marsad.knowledge.law_rows import Instrument, Membership, Person, Standing, Trip
from marsad.law.bound import party_known
from marsad.law.happened import covers
from marsad.law.ledger import Entry, ledger
from marsad.law.manner import Sentence
from marsad.law.rome_statute import duty_to_arrest
from marsad.law.trace import Found, found, rule
from marsad.law.wordings import Stated, stated
from marsad.model.finding import Finding, Premise, Verdict
from marsad.model.reading import Entity, Reading

_COURT = ("الجنائية الدولية", "نظام روما", "ميثاق روما", "الجنايات الدولية", "العدل الدولية")
_MEMBER = "عضو"  # the word without which no membership of an organisation is claimed
_JOINED = re.compile(r"\s*[،,]\s*و?|\s+و")  # a list: قيرغيزستان والصين، الهند
_NEAR = 40  # letters after a wording within which whom it is about may be named
Judged = tuple[Verdict, Premise]


class Named(NamedTuple):
    """Somebody or something named in the article: offsets, and its key in the facts."""

    start: int
    end: int
    key: str


class Article(NamedTuple):
    """What claims are read from: the reading, its sentences, and who and what it names, each in the order of the text."""

    reading: Reading
    text: str
    sentences: list[Sentence]
    states: list[Named]
    bodies: list[Named]  # organs of states, each with its state: a parliament that ratifies
    persons: list[Named]
    organisations: list[Named]


def article_of(reading: Reading, text: str, sentences: list[Sentence], data: LawData) -> Article:
    """The article with its names looked up in the facts."""
    article = Article(reading, text, sentences, [], [], [], [])
    for entity in reading.entities:
        into, key = _place_for(entity, article, data)
        if into is not None:
            into += (Named(start, end, key) for start, end in entity.mentions)
    for names in (article.states, article.bodies, article.persons, article.organisations):
        names.sort()
    return article


def _place_for(entity: Entity, article: Article, data: LawData) -> tuple[list[Named] | None, str]:
    """The list an entity belongs in, and its key there; None where the facts know nothing of it."""
    key = entity.id or ""
    if key in data.standing:
        return article.states, key
    if key in data.known_as:
        return article.persons, data.known_as[key]
    if key in data.memberships:
        return article.organisations, key
    if entity.kind == "organisation" and entity.country in data.standing:
        return article.bodies, entity.country
    return None, key


def check_claims(article: Article, data: LawData) -> Iterator[Finding]:
    """Findings on the claims of an article, on the day it was published, in the order of the text; then misdated trips."""
    day = article.reading.document.published
    if day is None:
        return
    court = any(words in article.text for words in _COURT)
    if court or _MEMBER in article.text:
        for sentence in article.sentences:
            if court or _MEMBER in article.text[sentence.start : sentence.end]:
                yield from _in_sentence(sentence, article, data, day, court)
    yield from _misdated(article, data, day)


def _in_sentence(sentence: Sentence, article: Article, data: LawData, day: str, court: bool) -> Iterator[Finding]:
    """The claims of one sentence. Where the article never names the Court, only those on other organisations."""
    for claim in stated(sentence.text):
        span = (sentence.offset(claim.start), sentence.offset(claim.end))
        if claim.wording.about == "organisation":
            judged = _in_organisation(claim, article, sentence, span, data, day)
        elif not court:
            continue
        elif claim.wording.about == "state":
            judged = _of_states(claim, article, sentence, span, data, day)
        else:
            judged = _of_persons(claim, article, sentence, span, data, day)
        for person, state, (verdict, fact) in judged:
            yield _finding(verdict, fact, sentence.quote, day, (sentence.start, sentence.end), person, state)


def _finding(
    verdict: Verdict, fact: Premise, quote: str, day: str, span: tuple[int, int], person: Person | None, state: Standing | None
) -> Finding:
    return Finding(
        kind="claim", person=person.name_en if person else "", person_id=person.id if person else "",
        state=state.name_en if state else "", iso2=state.iso2 if state else "", date=day, verdict=verdict,
        because=fact.text, claim=quote, fact=f"{fact.text} [{fact.source}]" if fact.source else fact.text,
        premises=(fact,), counter_position=fact.counter_position, held_by=fact.held_by, evidence=span,
    )  # fmt: skip


Subject = tuple[Person | None, Standing | None, Judged]

# --- Whom a wording is about -----------------------------------------------------------------------------------------


def _subjects(named: list[Named], article: Article, sentence: Sentence, span: tuple[int, int]) -> list[str]:
    """Who is named within the wording, else last before it, else soon after it; with those joined to him by "and"."""
    here = [n for n in named if sentence.start <= n.start < sentence.end]
    inside = [i for i, n in enumerate(here) if span[0] <= n.start < span[1]]
    before = [i for i, n in enumerate(here) if n.end <= span[0]]
    after = [i for i, n in enumerate(here) if span[1] <= n.start <= span[1] + _NEAR]
    if inside or (after and not before):
        first = last = (inside or after)[0]
    elif before:
        first = last = before[-1]
    else:
        return []
    while first and _joined(article, here[first - 1], here[first]):
        first -= 1
    while last + 1 < len(here) and _joined(article, here[last], here[last + 1]):
        last += 1
    return list(dict.fromkeys(n.key for n in here[first : last + 1]))


def _joined(article: Article, left: Named, right: Named) -> bool:
    # The particle "and" is written with the word it joins, and belongs to the mention.
    return _JOINED.match(article.text[left.end : right.start + 1]) is not None and right.start - left.end < 4


def _person_meant(article: Article, sentence: Sentence, at: int) -> str | None:
    """The person sought whom the words at an offset are about: named after them in the sentence, else last before them."""
    after = [n.key for n in article.persons if at <= n.start < sentence.end]
    before = [n.key for n in article.persons if n.start < at]
    return after[0] if after else before[-1] if before else None


# --- Claims on a state's standing towards the Court ------------------------------------------------------------------


def _of_states(
    claim: Stated, article: Article, sentence: Sentence, span: tuple[int, int], data: LawData, day: str
) -> Iterator[Subject]:
    for iso2 in _subjects(article.states, article, sentence, span) or _subjects(article.bodies, article, sentence, span):
        state = data.standing[iso2]
        if claim.wording.says in ("bound", "not_bound"):
            key = _person_meant(article, sentence, span[0])
            yield None, state, _bound(claim.wording.says == "bound", state, data, key, day)
        else:
            yield None, state, judge_standing(claim.wording.says, state, day)


def judge_standing(says: str, state: Standing, day: str) -> Judged:
    """A statement on a state's standing (party, not_party, signed ...), held against the facts of that day."""
    fact = party_known(state, day)
    if fact.answer == "unknown":
        return "undetermined", fact
    party = fact.answer == "yes"
    signed = bool(state.signed) and state.signed <= day
    deposited = bool(state.deposited) and state.deposited <= day and not (state.withdrawal_effective and not party)
    signature = _signature(state, party, fact)
    match says:
        case "party":
            return ("agrees" if party else "imprecise" if deposited else "disagrees"), fact
        case "not_party" | "not_recognised":
            return ("disagrees" if party else "agrees"), fact
        case "ratified":
            soon = bool(state.deposited) and day < state.deposited <= _later(day)
            return ("agrees" if deposited else "imprecise" if soon else "disagrees"), fact
        case "not_ratified":
            return ("disagrees" if deposited else "agrees"), fact
        case "not_signed":
            # True in substance of those who joined without signing, or took their signature back; else it is wrong.
            if signed:
                return ("imprecise" if state.unsigned and state.unsigned <= day else "disagrees"), signature
            return ("imprecise" if party else "agrees"), signature
        case "signed":
            return ("agrees" if signed else "imprecise" if party else "disagrees"), signature
    # A signatory: less than what a party is, and more than what is left to those who took the signature back.
    taken_back = bool(state.unsigned) and state.unsigned <= day
    return ("imprecise" if party or taken_back else "agrees" if signed else "disagrees"), signature


def _signature(state: Standing, party: bool, fact: Premise) -> Premise:
    """Of a party, say when it signed too."""
    return signature_of_party(state, fact) if party else fact


@rule
def signature_of_party(state: Standing, fact: Premise) -> Found:
    """Rome Statute Arts 125, 126: signature is open to every state and binds none; ratification or accession does."""
    signed = f"signed on {state.signed}" if state.signed else "never signed, but joined by accession"
    return found("yes", f"{fact.text}; {signed}", state)


def _later(day: str) -> str:
    """Half a year on, as an ISO date: a parliament votes that long before the deposit."""
    month = int(day[5:7]) + 6
    return f"{int(day[:4]) + (month - 1) // 12}-{(month - 1) % 12 + 1:02}{day[7:]}"


def _bound(claimed: bool, state: Standing, data: LawData, person: str | None, day: str) -> Judged:
    """That a state must, or need not, arrest: by the whole of the rules where the article names the person."""
    if person is None:
        fact = party_known(state, day)
        owed = {"yes": "duty", "no": "no_duty"}.get(fact.answer, "undetermined")
    else:
        finding = duty_to_arrest(data, data.persons[person], state.iso2, day)
        owed = finding.outcome or "undetermined"
        fact = next(p for p in finding.premises if p.text == finding.because)
    verdicts: dict[str, Verdict] = {
        "duty": "agrees" if claimed else "disagrees", "no_duty": "disagrees" if claimed else "agrees",
        "contested": "imprecise", "undetermined": "undetermined",
    }  # fmt: skip
    return verdicts[owed], fact


# --- Claims on a person's status before the Court, and on his trips --------------------------------------------------


def _of_persons(
    claim: Stated, article: Article, sentence: Sentence, span: tuple[int, int], data: LawData, day: str
) -> Iterator[Subject]:
    says = claim.wording.says
    if says == "wrong_court":
        yield None, None, ("disagrees", court_that_issues_warrants())
        return
    if says in ("first_trip", "first_to_party"):
        keys = [key] if (key := _person_meant(article, sentence, span[0])) else []
    else:
        keys = _subjects(article.persons, article, sentence, span)
    for key in keys:
        person = data.persons[key]
        if says in ("first_trip", "first_to_party"):
            judged = _first(says, person, data, day)
            if judged is not None:
                yield person, None, judged
        else:
            yield person, None, _instrument(says, person, article, data, day)


@rule
def court_that_issues_warrants() -> Found:
    """Rome Statute Art 58; Statute of the International Court of Justice Art 34(1): warrants against persons are the
    International Criminal Court's; before the International Court of Justice only states are parties."""
    return found("yes", "the International Court of Justice issues no warrants; the International Criminal Court does")


def _instrument(says: str, person: Person, article: Article, data: LawData, day: str) -> Judged:
    """That a warrant was issued, or applied for."""
    public = [i for i in data.instruments[person.id] if (i.public or i.issued) <= day]
    warrants = [i for i in public if i.kind == "warrant"]
    if says == "application":
        return ("agrees" if public else "disagrees"), instruments_public(person, public, day)
    verdict: Verdict = "agrees" if warrants else "disagrees"
    if warrants and not _day_fits(warrants, person, article, data):
        verdict = "imprecise"
    return verdict, instruments_public(person, warrants or public, day)


def _day_fits(warrants: list[Instrument], person: Person, article: Article, data: LawData) -> bool:
    """Where the article dates the warrant (and not merely tells it as the day's news), is that when one was issued?"""
    published = article.reading.document.published
    for event in article.reading.events:
        about = any(data.known_as.get(party.id or "") == person.id for party in event.roles.recipient)
        if event.frame == "warrant" and about and event.time and event.time.start and event.time.start != published:
            end = event.time.end or event.time.start
            if not any(event.time.start <= d <= end for i in warrants for d in (i.issued, i.public)):
                return False
    return True


@rule
def instruments_public(person: Person, public: list[Instrument], day: str) -> Found:
    """Rome Statute Art 58: the Prosecutor applies, the judges issue a warrant or a summons."""
    if not public:
        return found("no", f"no instrument against {person.name_en} was public on {day}", person)
    told = ", ".join(f"{i.kind} of {i.issued or i.public}" for i in public)
    return found("yes", f"{person.name_en}: {told}", public[0])


def _first(says: str, person: Person, data: LawData, day: str) -> Judged | None:
    """That a trip is the first since the warrant, or the first to a party: counted from the ledger."""
    made = [entry for entry in ledger(data, person) if entry.remarks and earliest(entry.trip.date) <= day]
    if says == "first_to_party":
        made = [entry for entry in made if any(remark.endswith("State Party") for remark in entry.remarks)]
    if not made:
        return None
    return ("agrees" if len(made) == 1 else "disagrees"), trips_counted(made)


@rule
def trips_counted(made: list[Entry]) -> Found:
    """Ledger of trips: those known since the warrant, counted."""
    last = made[-1]
    return found("yes", f"{last.trip.date}, {last.trip.place_en}: {', '.join(last.remarks)}; {len(made)} such trips known", last.trip)


def _misdated(article: Article, data: LawData, day: str) -> Iterator[Finding]:
    """A past trip told for days on which the person is not known to have gone there, though he is for others."""
    for event in article.reading.events:
        time, place = event.time, event.place
        if event.frame != "visit" or event.status != "occurred" or not time or not time.start or not place:
            continue
        end = time.end or time.start
        for party in event.roles.actor:
            person = data.persons.get(data.known_as.get(party.id or "", ""))
            if person is None or end >= day:
                continue
            trips = [t for t in data.trips.get(person.id, ()) if t.iso2 == place.country and t.kind == "visit"]
            since = min((i.issued or i.public for i in data.instruments[person.id]), default=day)
            known = [t for t in trips if latest(t.date) <= day]
            if known and end >= since and not any(_meant(trip, time.start, end) for trip in known):
                fact = known_trips(person, [t.date for t in known], data.standing[known[0].iso2])
                span = (event.evidence[0].start, event.evidence[0].end)
                quote = f"«{article.text[span[0] : span[1]]}»"
                yield _finding("disagrees", fact, quote, day, span, person, data.standing[known[0].iso2])


def _meant(trip: Trip, start: str, end: str) -> bool:
    return (start <= latest(trip.date) and earliest(trip.date) <= end) or covers(trip, start)


@rule
def known_trips(person: Person, days: list[str], state: Standing) -> Found:
    """Ledger of trips: those known since the warrant."""
    return found("yes", f"{person.name_en} is known to have been in {state.name_en} on {', '.join(days)}", None)


# --- Claims on membership of organisations ---------------------------------------------------------------------------


def _in_organisation(
    claim: Stated, article: Article, sentence: Sentence, span: tuple[int, int], data: LawData, day: str
) -> Iterator[Subject]:
    orgs = [n.key for n in article.organisations if span[1] - 1 <= n.start <= span[1] + _NEAR and n.start < sentence.end]
    if not orgs:
        return
    for iso2 in _subjects(article.states, article, sentence, span):
        yield None, data.standing[iso2], judge_membership(claim.wording.says, orgs[0], data.standing[iso2], data, day)


def judge_membership(says: str, org: str, state: Standing, data: LawData, day: str) -> Judged:
    """A statement that a state is (not) a member of an organisation, held against the facts of that day."""
    rows = [
        row for row in data.memberships[org]
        if row.member == state.iso2 and earliest(row.start or "0001") <= day and not (row.end and latest(row.end) < day)
    ]  # fmt: skip
    fact = place_in_organisation(data.organisations[org].name_en, state, rows, day)
    if any(row.status == "member" for row in rows):
        return ("disagrees" if says == "not_member" else "agrees"), fact
    if says == "not_member":
        return "agrees", fact
    return ("imprecise" if rows and says == "member" else "disagrees"), fact


@rule
def place_in_organisation(name: str, state: Standing, rows: Iterable[Membership], day: str) -> Found:
    """The organisation's own rules of admission: who is invited, an observer or a partner is no member."""
    row = next(iter(rows), None)
    if row is None:
        return found("no", f"{state.name_en} had no place in {name} on {day}")
    return found("yes", f"{state.name_en}: {row.status.replace('_', ' ')} of {name}, since {row.start or 'a day not known'}", row)
