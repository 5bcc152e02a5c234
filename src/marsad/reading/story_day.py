"""When, as the whole story tells it: the day of its lead, on which those who act go on acting."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date

from marsad.knowledge.frames import Frame
from marsad.language.analysis import Candidate
from marsad.model.reading import TimeValue
from marsad.reading.acceptance import GOES_ON, Draft
from marsad.reading.merging import share

LEAD = 3  # sentences after the first that may still belong to the headline and the lead
REPORT = 2  # sentences after the first in which what somebody is told to have said may still be the news
SOON = 4  # sentences within which who acted on a day goes on acting on it
SPEAKS = 8  # and who spoke on a day goes on speaking, for a speech is told at length
ON = 3  # sentences after one that tells a day in which the story is still on it
TODAY = 2  # sentences after the first that tell today's news where the lead names no day
BY_STORY = frozenset(("lead", "day of the lead", GOES_ON))  # how a day is told that the story gives, not the words of a deed
NEWS = 10  # days; what happened longer before the paper came out is not the day of its story


def date_drafts(
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
    """Do two drafts have a doer in common?"""
    return share(left.actors, right.actors)


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
