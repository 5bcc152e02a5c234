"""When a text without a publication date was written, by the dated things it tells: a proposal with its reasons.

What is told as having happened cannot be later than the text, what is told as still to come not earlier. The dates come
from the knowledge (warrants, summits, terms of office) or stand in the text. A bound is only set where it holds however
the words are meant; where reasons contradict each other there is no window, and the reasons are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from marsad.knowledge.law_data import LawData, current_law, earliest
from marsad.knowledge.law_rows import Instrument
from marsad.knowledge.meetings import Meetings, meetings, series
from marsad.knowledge.terms import Term, terms
from marsad.language.analysis import Analysis, Candidate, Meeting, Titled
from marsad.model.document import Document
from marsad.model.reading import Grain, Party
from marsad.model.window import Bound, PublicationWindow, ReasonKind, WindowReason
from marsad.reading.acceptance import Draft
from marsad.reading.story_day import LEAD

COURT = "icc"  # the Court in the gazetteer
PROSECUTOR = "group_leader"  # at the Court: who applies for warrants
# Days by which the press is ahead of an office (who is named to it) and behind it (the news of a fall, an article of its
# morrow) with the title; chosen on the frozen articles of the tests.
TITLE_LEAD = TITLE_LAG = 31
YEAR_REACH = 0.8  # in tens of words: how far from a happening a year is believed to date it


class _Source(NamedTuple):
    """What a reason cites."""

    source: str
    checked_on: str
    confidence: str


_ARTICLE = _Source("", "", "")


class Windows:
    """Proposes windows for any number of texts; built once over the facts."""

    def __init__(self, law: LawData) -> None:
        self.law = law
        self.series = series(law)

    def propose(
        self, document: Document, analysis: Analysis, drafts: Sequence[Draft], acting: Iterable[str]
    ) -> PublicationWindow | None:
        """The window of a text without a date; None where nothing in it is dated.

        `drafts` are the happenings believed, `acting` the ids of those who say something in it.
        """
        evidence = _Evidence(self, document, analysis, drafts, frozenset(acting))
        reasons = [*evidence.warrants(), *evidence.summits(), *evidence.dates()]
        reasons += evidence.offices(*_bounds(reasons))
        kept = tuple(sorted(_strongest(reasons), key=lambda r: (r.bound, r.kind, r.day, r.start, r.premise)))
        if not kept:
            return None
        first, last = _bounds(kept)
        if first is not None and last is not None and first > last:
            return PublicationWindow(None, None, kept, conflict=True)
        return PublicationWindow(first, last, kept)


@cache
def windows() -> Windows:
    """Over the shipped facts, built when the first text without a date is read."""
    return Windows(current_law())


class _Evidence:
    """What one text tells that is dated."""

    def __init__(
        self, windows: Windows, document: Document, analysis: Analysis, drafts: Sequence[Draft], acting: frozenset[str]
    ) -> None:
        self.law, self.series = windows.law, windows.series
        self.text, self.analysis, self.drafts = document.text, analysis, drafts
        self.acting = acting | {
            party.id or "" for draft in drafts if _of_now(draft.candidate) for party in (*draft.actors, *draft.recipients)
        }

    # -- warrants --------------------------------------------------------------------------------------------------

    def warrants(self) -> Iterator[WindowReason]:
        """A person's warrant told as issued by the Court, asked for by its prosecutor, or expected: the first there was.

        Of one that is also told as denied, feared or demanded nothing follows.
        """
        told: dict[tuple[str, str], list[Draft]] = {}
        for draft in self.drafts:
            by = self._by(draft.actors) if draft.candidate.frame == "warrant" else ""
            for party in draft.recipients if by else ():
                if party.id in self.law.known_as:
                    told.setdefault((self.law.known_as[party.id], by), []).append(draft)
        for (person, by), drafts in told.items():
            first = drafts[0].candidate
            item = self._first(person, "warrant" if by == "court" else "application")
            if item is None:
                continue
            if by == "prosecutor":
                # That he demands it is what is told as a fact.
                if all(draft.candidate.status == "occurred" for draft in drafts):
                    yield self._of_instrument(first, item, "earliest", "is told as made")
            elif all(_happened(draft.candidate) for draft in drafts):
                yield self._of_instrument(first, item, "earliest", "is told as issued")
            elif all(_to_come(draft.candidate) for draft in drafts) and self._only(item):
                yield self._of_instrument(first, item, "latest", "is told as still to come")

    def _by(self, actors: Iterable[Party]) -> str:
        """Is it the Court that issues it, or its prosecutor who asks for it?"""
        ids = [party.id or "" for party in actors]
        if COURT in ids:
            return "court"
        asks = any(term.state == COURT and term.office == PROSECUTOR for id_ in ids for term in terms().get(id_, ()))
        return "prosecutor" if asks else ""

    def _first(self, person: str, kind: str) -> Instrument | None:
        """The instrument of that kind against a person that became known first."""
        found = [item for item in self.law.instruments.get(person, ()) if item.kind == kind and (item.public or item.issued)]
        return min(found, key=_known_from, default=None)

    def _only(self, item: Instrument) -> bool:
        """Has the person but one of its kind, so that no later one can be meant?"""
        return [other.kind for other in self.law.instruments[item.person]].count(item.kind) == 1

    def _of_instrument(self, candidate: Candidate, item: Instrument, bound: Bound, told: str) -> WindowReason:
        day = earliest(_known_from(item)) if bound == "earliest" else _last_day(_known_from(item))
        name = "application for a warrant" if item.kind == "application" else "warrant"
        premise = (
            f"the {name} against {self.law.persons[item.person].name_en} {told}; it was public "
            f"{'from' if bound == 'earliest' else 'on'} {_known_from(item)}"
        )
        return self._reason("warrant", bound, day, premise, _Source(item.source, item.checked_on, item.confidence), candidate.clause)

    # -- summits ---------------------------------------------------------------------------------------------------

    def summits(self) -> Iterator[WindowReason]:
        """Meetings that a number, a year or a place tells from others, by how the text tells them."""
        dating = self.analysis.dating
        for meeting in dating.meetings if dating is not None else ():
            org = self.series.get(meeting.body.id or "", meeting.body.id or "")
            place = meeting.place
            town = place.entry.name if place is not None and place.entry is not None and place.type != "state" else None
            known = meetings(
                self.law, org, number=meeting.number, year=meeting.year, place=town, country=place.country if place else None
            )
            if known is not None:
                yield from self._of_meeting(meeting, known)

    def _of_meeting(self, meeting: Meeting, known: Meetings) -> Iterator[WindowReason]:
        first, last = known.rows[0], known.rows[-1]
        phase = meeting.phase or self._attended(meeting)
        at_first, at_last = {
            "over": (first.end, None), "begun": (first.start, None), "under_way": (first.start, last.end),
            "ahead": (None, last.start), "to_attend": (None, last.end),
        }.get(phase, (None, None))  # fmt: skip
        told = {
            "over": "is told as over", "begun": "is told as held", "under_way": "is told as under way",
            "ahead": "is told as still to come", "to_attend": "is told as still to be attended",
        }.get(phase, "")  # fmt: skip
        span = (min(meeting.first, meeting.cue) if meeting.cue >= 0 else meeting.first, max(meeting.last, meeting.cue))
        for bound, day, row, whole in (("earliest", at_first, first, known.head), ("latest", at_last, last, known.tail)):
            if day is None or not whole:
                continue
            of = f"; {'first' if row is first else 'last'} of {len(known.rows)} it can be" if len(known.rows) > 1 else ""
            premise = f"{row.name}, {row.place}, {row.start} to {row.end}, {told}{of}"
            source = _Source(row.source, row.checked_on, row.confidence)
            yield self._reason("summit", "earliest" if bound == "earliest" else "latest", day, premise, source, span)

    def _attended(self, meeting: Meeting) -> str:
        """Where only who attends it is told: that has happened, or is to happen until its end."""
        for draft in self.drafts:
            c = draft.candidate
            if c.frame != "attend" or not c.clause[0] <= meeting.first <= c.clause[1] or c.features.get("adjunct"):
                continue
            if _happened(c) and c.tense == "past":
                return "begun"
            if _to_come(c):
                return "to_attend"
        return ""

    # -- dates in the text -----------------------------------------------------------------------------------------

    def dates(self) -> Iterator[WindowReason]:
        """Days the text itself tells: of what has happened, and of what is planned."""
        for draft in self.drafts:
            c = draft.candidate
            if c.time is None:
                continue
            value, words = c.time
            if _happened(c) and c.tense == "past" and value.start is not None and _near(c, value.grain):
                premise = f"the article tells of a past {c.frame}, dated «{words}»"
                yield self._reason("date", "earliest", value.start, premise, _ARTICLE, c.clause)
            elif _to_come(c) and value.end is not None and _near(c, value.grain):
                premise = f"the article tells of a planned {c.frame}, dated «{words}»"
                yield self._reason("date", "latest", value.end, premise, _ARTICLE, c.clause)

    # -- offices ---------------------------------------------------------------------------------------------------

    def offices(self, first: str | None, last: str | None) -> Iterator[WindowReason]:
        """Holders of offices. Of several terms those that the other bounds leave open; of none left, all.

        That somebody goes by an office tells that he has held it by then; that he holds it still is only told where he
        acts in the story.
        """
        seen: set[tuple[str, str, str, bool]] = set()
        dating = self.analysis.dating
        for titled in dating.titled if dating is not None else ():
            mention = titled.mention
            person = mention.entry.id or "" if mention.entry is not None else ""
            key = (person, mention.office, mention.country or "", titled.held)
            if key in seen:
                continue
            seen.add(key)
            held = [t for t in terms().get(person, ()) if t.office == mention.office and t.state == mention.country and t.start]
            if held:
                yield from self._of_terms(titled, held, first, last, person in self.acting)

    def _of_terms(
        self, titled: Titled, held: list[Term], first: str | None, last: str | None, acting: bool
    ) -> Iterator[WindowReason]:
        mention = titled.mention
        name = mention.entry.name if mention.entry is not None else ""
        state = self.law.standing[held[0].state].name_en if held[0].state in self.law.standing else held[0].state
        office = f"{held[0].office.replace('_', ' ')} of {state}"
        span = (mention.first, mention.last)
        if titled.held:
            ended = min((term for term in held if term.end), key=lambda term: term.end, default=None)
            if ended is not None:
                premise = f"{name} is named as a former {office}, an office held until {ended.end}"
                yield self._reason("office", "earliest", earliest(ended.end), premise, _cited(ended), span)
            return
        opened = [
            term for term in held if (last is None or _entered(term) <= last) and (first is None or _left(term) >= first)
        ] or held
        begun, ended = min(opened, key=_entered), max(opened, key=_left)
        premise = f"{name} is named as {office}, an office held from {begun.start} (less {TITLE_LEAD} days, for those named to it)"
        yield self._reason("office", "earliest", _entered(begun), premise, _cited(begun), span)
        if acting and ended.end:
            premise = f"{name} acts as {office}, an office held until {ended.end} (and {TITLE_LAG} days, for the news of its end)"
            yield self._reason("office", "latest", _left(ended), premise, _cited(ended), span)

    def _reason(
        self, kind: ReasonKind, bound: Bound, day: str, premise: str, source: _Source, tokens: tuple[int, int]
    ) -> WindowReason:
        start, end = self.analysis.offsets[tokens[0]][0], self.analysis.offsets[tokens[1]][1]
        return WindowReason(
            kind=kind, bound=bound, day=day, premise=premise, source=source.source, checked_on=source.checked_on,
            confidence=source.confidence, start=start, end=end, text=self.text[start:end],
        )  # fmt: skip


def _known_from(item: Instrument) -> str:
    return item.public or item.issued


def _entered(term: Term) -> str:
    """The first day on which a title may be given for a term."""
    return _shifted(earliest(term.start), -TITLE_LEAD)


def _left(term: Term) -> str:
    """The last day on which it may, were it to tell of the present; far off where the term has not ended."""
    return _shifted(_last_day(term.end), TITLE_LAG) if term.end else "9999-12-31"


def _shifted(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def _last_day(day: str) -> str:
    """The last day that a date, perhaps cut short, can mean: 2023-04 -> 2023-04-30."""
    if len(day) == 10:
        return day
    inside = date(int(day[:4]), int(day[5:7] or 12), 28)
    return ((inside + timedelta(days=4)).replace(day=1) - timedelta(days=1)).isoformat()


def _cited(term: Term) -> _Source:
    return _Source(term.source, term.checked_on, term.confidence)


def _happened(candidate: Candidate) -> bool:
    """Is it told as a fact, and neither demanded nor feared?"""
    return candidate.status == "occurred" and all(status == "occurred" for status, _ in candidate.cues)


def _to_come(candidate: Candidate) -> bool:
    """Is it told as planned still, not as what was planned once?"""
    return candidate.status == "planned" and not candidate.features.get("background")


def _near(candidate: Candidate, grain: Grain) -> bool:
    """Can the time be no other word's? A year in the sentence (the race of 2016) often is, if it stands far off."""
    return grain != "decade" and (grain != "year" or candidate.features.get("time:distance", 0.0) <= YEAR_REACH)


def _of_now(candidate: Candidate) -> bool:
    """Is it told of the days of the text itself: no background, no day of its own?"""
    return candidate.sentence <= LEAD and candidate.time is None and not candidate.features.get("background") and candidate.pos != "noun"


def _bounds(reasons: Iterable[WindowReason]) -> tuple[str | None, str | None]:
    """The latest of the lower bounds and the earliest of the upper ones."""
    found = list(reasons)
    return (
        max((reason.day for reason in found if reason.bound == "earliest"), default=None),
        min((reason.day for reason in found if reason.bound == "latest"), default=None),
    )


def _strongest(reasons: Iterable[WindowReason]) -> list[WindowReason]:
    """Of the reasons of one kind for one bound, the strongest one; of equals that which stands first in the text."""
    best: dict[tuple[str, str], WindowReason] = {}
    for reason in reasons:
        key = (reason.kind, reason.bound)
        known = best.get(key)
        stronger = known is None or (reason.day > known.day if reason.bound == "earliest" else reason.day < known.day)
        if stronger or (known is not None and reason.day == known.day and reason.start < known.start):
            best[key] = reason
    return list(best.values())
