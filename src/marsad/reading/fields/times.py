"""When a deed may have been done: at no day told, when the rules say, at a time of its sentence, on the day that another sentence
tells, or on that of publication."""

from __future__ import annotations

from marsad.model.reading import TimeValue
from marsad.reading.acceptance import Draft
from marsad.reading.fields.telling import Telling
from marsad.reading.fields.ways import Way, Ways
from marsad.reading.story_day import BY_STORY

_FAR = 4  # sentences; of the days told further off only the article's first and the last one before are thought of


def times(draft: Draft, telling: Telling) -> list[Way]:
    """Every way to date a draft, with its facts."""
    c = draft.candidate
    ways = Ways()
    days = telling.analysis.days
    own = c.times.options() if c.times is not None else []
    early, tense, wording = min(c.sentence, 5), f"{c.tense} {c.pos}", _wording(draft)
    said, timed = int("said" in c.features), min(len(own), 1)
    dated, several = min(len(days), 3), min(telling.distinct_days, 3)
    rule = (c.time[1] if c.time[1] in BY_STORY else "its words") if c.time is not None else "nothing"
    if c.time is not None:
        ways.add(c.time[0].start, c.time[0], "ruled", f"ruled by {rule}", f"ruled by {rule} {c.frame}", f"ruled by {rule} {early} {c.tense}")
    ways.add(
        None, None, "none", f"none {c.frame}", f"none {c.frame} {c.pos}", f"none entry {c.entry_name}", f"none sentence {early}", f"none tense {tense}",
        f"none status {c.status}", f"none said {said} {early}", f"none wording {wording}", f"none own {min(len(own), 3)}",
        f"none own {timed} {rule}", f"none days {dated} {tense}", f"none days {dated} {said}", f"none tense sentence {c.tense} {early}",
        f"none frame sentence {c.frame} {min(early, 2)}",
    )  # fmt: skip
    for option in own:
        if _to_come(option.value, telling.written) and c.status in ("occurred", "alleged"):
            continue  # what has happened was not done on a day still to come
        ways.add(option.value.start, option.value, "own", *option.facts, *_gap(option.value, telling.written))
    for number, (sentence, value) in telling.days_near(c.sentence, _FAR):
        away, first = sentence - c.sentence, int(number == 0)
        if away == 0:
            ways.add(value.start, value, "day of sentence", f"day of sentence {c.frame} {c.pos}", f"day of sentence {tense} {said}")
            continue
        near = f"{away:+d}" if abs(away) <= _FAR else "before" if away < 0 else "after"
        ways.add(
            value.start, value, f"day {near}", f"day {near} {c.frame}", f"day {near} {tense}", f"day {near} own {timed}", f"day first {first} {early}",
            f"day first {first} {tense} {said}", f"days {several} {first}", f"days {several} {near}", *_gap(value, telling.written),
        )  # fmt: skip
    if telling.written is not None and c.status != "planned" and not _known(draft):
        ways.add(
            telling.written, TimeValue(telling.written, None, "day"), "published", f"published {c.frame}", f"published {c.frame} {c.pos}",
            f"published sentence {early}", f"published tense {tense}", f"published {early} {c.tense} {said}", f"published {early} {int(bool(days))}",
            f"published said {said}", f"published own {min(len(own), 2)} {early}", f"published days {several} {early}",
            f"published days {several} {tense}", f"published wording {wording}", f"published entry {c.entry_name}", f"published status {c.status}",
            f"published {early} {c.tense} {int(bool(days))} {timed}",
        )  # fmt: skip
    return ways.all()


def _wording(draft: Draft) -> str:
    """Does the wording point to what is known already?"""
    features = draft.candidate.features
    return f"{int('definite' in features)}{int('of' in features)}{int('governed' in features)}{int('aside' in features)}"


def _known(draft: Draft) -> bool:
    """«مذكرة الاعتقال التي أصدرتها المحكمة»: what a clause only says more of is known to all, and no news of the day."""
    return "definite" in draft.candidate.features and "light:relative" in draft.candidate.features


def _to_come(value: TimeValue, written: str | None) -> bool:
    return written is not None and value.start is not None and value.start > written


def _gap(value: TimeValue, written: str | None) -> tuple[str, ...]:
    """How long before or after the day of publication a time is."""
    if written is None or value.start is None:
        return ()
    if value.start == written:
        gap = "today"
    elif value.start > written:
        gap = "ahead"
    elif value.start[:7] == written[:7]:
        gap = "this month"
    elif value.start[:4] == written[:4]:
        gap = "this year"
    else:
        gap = "years ago"
    return (f"gap {gap}", f"gap {gap} {value.grain}")
