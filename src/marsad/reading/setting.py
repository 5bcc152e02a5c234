"""When and where, as the whole story tells it: what a sentence leaves out and its reader still knows.

Whoever acts on the day the lead tells of goes on acting on it. A happening without a place is where its
frame says (one visits where the host is), at home where both sides are of one state, or on the scene of the story.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from marsad.knowledge.frames import Frame
from marsad.language.analysis import Analysis, Candidate, Mention
from marsad.model.reading import Party, Place, TimeValue
from marsad.reading.acceptance import GOES_ON, Draft
from marsad.reading.merging import same_party

LEAD = 3  # sentences after the first that may still belong to the headline and the lead
HOME = 0.8  # of the parties of a story; where so many are of one state, it happens there
NAMED = 0.6  # of what a story names; where so much is of one state and nobody's state is known, it happens there
MOST = 0.5  # of the places a story tells; where so many are in one state, it is the scene of what has no place
REPORT = 2  # sentences after the first in which what somebody is told to have said may still be the news
SOON = 4  # sentences within which who acted on a day goes on acting on it
SPEAKS = 8  # and who spoke on a day goes on speaking, for a speech is told at length
ON = 3  # sentences after one that tells a day in which the story is still on it
TODAY = 2  # sentences after the first that tell today's news where the lead names no day
NEWS = 10  # days; what happened longer before the paper came out is not the day of its story


def settle(
    drafts: Sequence[Draft], frames: Mapping[str, Frame], analysis: Analysis, published: date | None
) -> list[Draft]:
    """The drafts with the times and places the story gives them."""
    if published is not None:
        _date(drafts, frames, analysis.days, published)
    scene = _place_of(analysis.dateline) if analysis.dateline is not None else None
    home = _home(drafts, analysis.mentions)
    out: list[Draft] = []
    for draft in drafts:
        frame = frames[draft.candidate.frame]
        place = _next_door(draft, out, frame) or (_afield(draft, out) if frame.afield else None)
        place = place or _place(draft, frame, scene, home)
        stated = draft.candidate.place is not None or (frame.abroad and place is not None and place.name)
        if place is not None and stated and draft.candidate.status == "occurred":
            scene = place
        out.append(draft._replace(place=place))
    return _at_the_scene(out, frames, home)


def _at_the_scene(drafts: Sequence[Draft], frames: Mapping[str, Frame], home: str | None) -> list[Draft]:
    """The drafts, those left without a place where the story is, if they are of its people only.

    That is at home, in a story of one state's people and bodies; else where most of what it tells happens, which nameless
    people of no state are of too, and a speaker of that state speaks there. Who travels leaves it.
    """
    told = Counter(draft.place.country for draft in drafts if draft.place is not None and draft.place.country)
    most = next((country for country, times in told.most_common(1) if times >= MOST * told.total()), None)
    out: list[Draft] = []
    for draft in drafts:
        frame = frames[draft.candidate.frame]
        if draft.place is None and not frame.abroad:
            doers = {party.country for party in draft.actors if party.country}
            of = doers | {party.country for party in draft.recipients if party.country}
            where = home if home is not None and of <= {home} else None
            stateless = not doers and not any(party.id is not None for party in draft.actors)  # the Court is of no state
            if where is None and (stateless or (frame.speech and doers == {most})):
                where = most
            if where is not None:
                draft = draft._replace(place=Place(where))
        out.append(draft)
    return out


def _date(
    drafts: Sequence[Draft], frames: Mapping[str, Frame], days: Sequence[tuple[int, TimeValue]], published: date
) -> None:
    """Whoever acts on the day of the story goes on acting on it; the lead itself, if it tells of no day, tells today's
    news; and what is told on from a sentence of that day is of that day.

    What is told as background, or said by somebody, has no day of its own: it may be older.
    """
    opening = next((d for d in drafts if _opens_story(d.candidate, published)), None)
    story = opening.candidate.time[0] if opening is not None and opening.candidate.time else None
    if story is None:
        story = next((day for at, day in days if at <= LEAD and _news(day, published)), None)
    today = TimeValue(published.isoformat(), None, "day")
    told = dict(days)
    only = _only_day(days, story)
    dated: list[Draft] = []
    for draft in drafts:
        c = draft.candidate
        if c.time is None and _goes_on(c):
            soon = SOON if not frames[c.frame].speech else SPEAKS if only is None else c.sentence
            same = _lately(draft, dated, soon)
            then = _before_it(draft, drafts, published, frames[c.frame].speech) if same is None else None
            if then is not None:
                c.time = (then, GOES_ON)
                continue
            if same is not None and same.candidate.time is not None and _done(c):
                c.time = (same.candidate.time[0], "day of the lead" if same.candidate.sentence <= LEAD else GOES_ON)
            elif (
                _in_lead(c) and (opening is None or (c.sentence == 0 and not _told_later(draft, drafts)))
                and (story is not None or c.sentence <= TODAY)
            ):  # fmt: skip
                c.time = (story or today, "lead")
            elif story is not None and (
                _told_on(c, told, story) or (only is not None and _of_only_day(c, frames[c.frame], only))
            ):
                c.time = (story, GOES_ON)
                continue
        if c.time is not None and _acts(c, published):
            dated.append(draft)


def _lately(draft: Draft, dated: Sequence[Draft], soon: int) -> Draft | None:
    """What the same party did last, if that is not told long before."""
    for earlier in reversed(dated):
        if draft.candidate.sentence - earlier.candidate.sentence > soon:
            return None
        if _share(draft, earlier):
            return earlier
    return None


def _before_it(draft: Draft, drafts: Sequence[Draft], published: date, speech: bool) -> TimeValue | None:
    """The time, older than the news, of what the same party is told to have done in the sentence before:
    (في 12 أبريل اقتحم المستوطنون قرية. وأحرق المستوطنون منازل).
    """
    if not _done(draft.candidate) or draft.candidate.features.get("said"):
        return None
    before = draft.candidate.sentence - 1
    first = bisect_left(drafts, before, key=_sentence)
    for earlier in reversed(drafts[first : bisect_right(drafts, before, key=_sentence)]):
        c = earlier.candidate
        if c.time is None or not _goes_on(c, background=True) or not _done(c):
            continue
        value = c.time[0]
        if not (value.start and value.end) or c.time[1] == GOES_ON or _news(value, published):
            continue
        if _share(draft, earlier) or (not speech and _may_share(draft, earlier)):
            return value
    return None


def _sentence(draft: Draft) -> int:
    return draft.candidate.sentence


def _may_share(left: Draft, right: Draft) -> bool:
    """May the doers be the same, named more shortly the second time (البابا, المستوطنون)?"""
    return any(
        one.kind == other.kind and (one.country == other.country or one.country is None)
        for one in left.actors
        for other in right.actors
    )


def _in_lead(candidate: Candidate) -> bool:
    """Is it told as the day's news: in the past in the lead, in the present in the headline; of what is said, sooner?"""
    if candidate.features.get("said") and candidate.sentence > REPORT:
        return False
    return candidate.sentence <= (LEAD if _done(candidate) else 0)


def _told_later(headline: Draft, drafts: Sequence[Draft]) -> bool:
    """Does the text tell, with its time, what the headline tells?"""
    return any(
        d.candidate.sentence and d.candidate.time and d.candidate.frame == headline.candidate.frame and _share(d, headline)
        for d in drafts
    )


def _done(candidate: Candidate) -> bool:
    """Is it told as done? A circumstance (متهما إياه) is told with a verb that is."""
    return candidate.tense == "past" or candidate.pos == "participle"


def _share(left: Draft, right: Draft) -> bool:
    return any(same_party(one, other) for one in left.actors for other in right.actors)


def _told_on(candidate: Candidate, told: Mapping[int, TimeValue], story: TimeValue) -> bool:
    """Does a sentence of the story's day stand shortly before, and no other day since?"""
    if not _done(candidate) or candidate.features.get("said"):
        return False
    for at in range(candidate.sentence, max(candidate.sentence - ON, -1), -1):
        if at in told:
            return told[at].start == story.start
    return False


def _only_day(days: Sequence[tuple[int, TimeValue]], story: TimeValue | None) -> int | None:
    """The sentence that first tells the day of the story, where the article tells no other day; else None."""
    if story is None or not days or any(day.start != story.start for _, day in days):
        return None
    return min(at for at, _ in days)


def _of_only_day(candidate: Candidate, frame: Frame, told: int) -> bool:
    """Does the article itself tell, near the one day it tells of, what somebody spoke, or who was there (وحضر المؤتمر ...)?"""
    if candidate.pos != "verb" or candidate.features.get("said"):
        return False
    if candidate.frame != "attend" and not (frame.speech and _done(candidate)):
        return False
    return candidate.sentence - told <= SPEAKS


def _acts(candidate: Candidate, published: date) -> bool:
    """Is it told as done on a day of the news?"""
    if (
        candidate.status != "occurred"
        or candidate.time is None
        or (candidate.pos == "noun" and not _carried(candidate))
    ):
        return False
    if candidate.features.get("aside"):
        return False
    return _news(candidate.time[0], published)


def _opens_story(candidate: Candidate, published: date) -> bool:
    """Does the lead tell here of a day, and is that the day of the news?"""
    return candidate.sentence <= LEAD and _acts(candidate, published)


def _news(value: TimeValue, published: date) -> bool:
    """Is it a day, and not long before the paper came out?"""
    if value.grain != "day" or value.start is None:
        return False
    return 0 <= (published - date.fromisoformat(value.start)).days <= NEWS


def _goes_on(candidate: Candidate, background: bool = False) -> bool:
    """Is it told as part of the story, and (unless that too is asked for) not as its background?"""
    return (
        (candidate.pos != "noun" or _carried(candidate))
        and candidate.status == "occurred"
        and candidate.tense in ("past", "present")
        and not candidate.features.get("quoted")
        and (background or not candidate.features.get("background"))
        and not candidate.features.get("aside")
    )


def _carried(candidate: Candidate) -> bool:
    """Does a light verb tell the noun as news? «مذكرة الاعتقال التي أصدرتها المحكمة» only says which one is meant."""
    lights = [name for name in candidate.features if name.startswith("light")]
    return bool(lights) and not (lights == ["light:relative"] and candidate.features.get("definite"))


def _next_door(draft: Draft, before: Sequence[Draft], frame: Frame) -> Place | None:
    """Whoever goes on acting in the sentence is still where he acted: اقتحمت القوات المخيم واعتقلت شابا."""
    c = draft.candidate
    if c.place is not None or frame.speech or c.pos == "noun":
        return None
    last = next((d for d in reversed(before) if d.candidate.trigger[0] < c.trigger[0]), None)
    if last is None or last.candidate.sentence != c.sentence or last.candidate.status != c.status or last.place is None:
        return None
    stays = last.candidate.place is not None or last.candidate.frame in ("visit", "attack", "seize")
    return last.place if stays and _share(draft, last) and "aside" not in c.features else None


def _afield(draft: Draft, before: Sequence[Draft]) -> Place | None:
    """Forces that have acted abroad in the story arrest there too, and not at home."""
    if draft.candidate.place is not None or len(draft.actors) != 1 or draft.actors[0].country is None:
        return None
    if any(party.country for party in draft.recipients):
        return None
    own = draft.actors[0].country
    acted = [d.place for d in before if d.place is not None and any(party.country == own for party in d.actors)]
    abroad = [place for place in acted if place.country not in (None, own)]
    return Place(abroad[-1].country) if len(abroad) > len(acted) / 2 else None


def _home(drafts: Sequence[Draft], mentions: Sequence[Mention]) -> str | None:
    """The state whose people and bodies nearly all of a story is about, if there is one.

    Where nobody's state is known, as when a paper writes of its own country, the one that nearly all it names is of.
    """
    countries = [party.country for draft in drafts for party in (*draft.actors, *draft.recipients) if party.country]
    share = HOME if countries else NAMED
    countries = countries or [mention.country for mention in mentions if mention.country]
    counted = Counter(countries).most_common(1)
    return counted[0][0] if counted and counted[0][1] >= share * len(countries) else None


def _place(draft: Draft, frame: Frame, scene: Place | None, home: str | None) -> Place | None:
    stated = draft.candidate.place
    if stated is not None:
        return _place_of(stated.mention)
    towards = {party.country for party in draft.recipients if party.country}
    doers = {party.country for party in draft.actors if party.country}
    if frame.place == "recipient" and towards:
        return _of_recipient(draft)
    if scene is not None and scene.country in towards and not (frame.speech and doers):
        return Place(scene.country)  # one may speak of a state from anywhere
    if len(towards) == 1 and towards == doers:
        return Place(next(iter(towards)))  # told of one state's people and bodies only
    at_home = doers == {home} or (not doers and not frame.speech)
    domestic = frame.place in ("story", "seat") or (frame.mutual and frame.place != "")
    if domestic and home is not None and at_home and towards <= {home}:
        return Place(home)
    if frame.place == "recipient" and not frame.mutual and not towards and scene is not None and scene.country:
        return Place(scene.country)  # struck, taken or left where the story is
    if scene is not None and scene.country in doers:
        return Place(scene.country)
    if frame.place == "home" or (frame.place == "seat" and any(_is_body(party) for party in draft.actors)):
        country = next((p.country for p in (*draft.actors, *draft.recipients) if p.country), None)
        return Place(country) if country else None
    if scene is not None and not doers and not towards and scene.country:
        return Place(scene.country)
    return None


def _is_body(party: Party) -> bool:
    return party.kind == "organisation" and party.country is not None


def _of_recipient(draft: Draft) -> Place | None:
    for number, party in enumerate(draft.recipients):
        if party.country:
            filled = draft.candidate.recipients[number] if number < len(draft.candidate.recipients) else None
            named = _place_of(filled.mention) if filled is not None else None
            return named if named is not None and named.country == party.country else Place(party.country)
    return None


def _place_of(mention: Mention) -> Place:
    entry = mention.entry
    return Place(mention.country, entry.name if entry is not None and mention.type in ("place", "capital") else None)
