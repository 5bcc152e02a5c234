"""Arabic time expressions: where a text tells a time, and which days that is, seen from the day it was written.

`find_times` looks at each token once: a dictionary over folded words, clitics included, sends the few that can begin a
time to their reader (time_dates, time_spans, time_weekdays ...); the preposition before what was found then makes it an onset
(منذ), an end (حتى), or a distance (قبل أسبوعين). Words are data: data/times.toml, data/numerals.toml.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times import days as time_days
from marsad.language.arabic.times import seasons as time_seasons
from marsad.language.arabic.times import spans as time_spans
from marsad.language.arabic.times import steps as time_steps
from marsad.language.arabic.times import years as time_years
from marsad.language.arabic.times.calendar import Span
from marsad.language.arabic.times.dates import on_month, read_days
from marsad.language.arabic.times.day_words import on_day_word
from marsad.language.arabic.times.text import Dispatch, Found, Handler, Text
from marsad.language.arabic.times.weekdays import on_weekday
from marsad.language.arabic.times.words import spellings, words
from marsad.language.arabic.words.numerals import tables
from marsad.language.arabic.words.script import Token, tokenise
from marsad.model.reading import TimeValue

_JUST_TOLD = 30  # words within which a time is counted from one told before
_WHEN = frozenset({"عندما", "حين", "حينما", "حيث"})


class TimeMention(NamedTuple):
    """A time told by tokens first..last (both included).

    `past` and `future` are its value where the words around it tell of what happened or of what is to come; the same
    object where that makes no difference, None where the words alone give no day (a duration, a relative time without
    an anchor). `since`: it is when something began, open towards the end; `until`: when something ends.
    """

    first: int
    last: int
    kind: str
    past: TimeValue | None
    future: TimeValue | None
    relative: bool = False
    since: bool = False
    until: bool = False


def resolve(mention: TimeMention, tense: str) -> TimeValue | None:
    """The value of a mention under a tense: "future", anything else being past."""
    return mention.future if tense == "future" else mention.past


@cache
def _dispatch() -> Dispatch:
    """Folded first words to readers. Later entries win, so the more particular stand last."""
    w, out = words(), {}

    def add(forms: object, handler: Handler) -> None:
        out.update(dict.fromkeys(forms, handler))  # type: ignore[call-overload]

    add({f for word in tables().first_words() for f in spellings(word)}, time_days.on_number)
    add((str(n) for n in range(cal.LAST_YEAR + 1)), time_days.on_number)
    add((f"0{n}" for n in range(10)), time_days.on_number)
    add(("ال", "وال", "بال", "لل"), time_days.on_number)
    add(w.indefinite, time_days.on_unit)
    add(w.definite, time_spans.on_definite)
    add(w.year_heads, _year_or_unit)
    add(w.months, on_month)
    add(w.month_pairs, on_month)
    add(w.seasons, time_seasons.on_season)
    add(w.feasts, time_seasons.on_feast)
    add(w.decades, time_seasons.on_decade)
    add(w.parts, time_spans.on_part)
    add(w.phases, time_spans.on_phase)
    add(w.weekdays, on_weekday)
    add(w.definite_parts, time_days.on_this_part)
    add(w.two_days, time_days.on_two_days)
    add(w.day_parts, time_days.on_day_part)
    add(w.day_words, on_day_word)
    add(w.anniversary, time_days.on_anniversary)
    add(w.clock, time_days.on_clock)
    add(w.moments, time_days.on_moment)
    return out


def _year_or_unit(text: Text, at: int) -> Found | None:
    found = time_years.on_year(text, at)
    if found is not None:
        return found
    form = text.forms[at]
    if form in text.words.indefinite:
        return time_days.on_unit(text, at)
    return time_spans.on_definite(text, at) if form in text.words.definite else None


def find_times(tokens: Sequence[Token], anchor: date | None, before: TimeMention | None = None) -> list[TimeMention]:
    """The times a text tells, in order, without overlap.

    In: tokens of `script.tokenise`; the day the text was published, or None; the last time of the sentence before, its
    tokens counted from this one's first (في اليوم نفسه, بعد يومين count from it). Out: mentions; without an anchor those
    that need one have no value and `relative` set. Never raises; the cost is linear in the number of tokens.
    """
    dispatch = _dispatch()
    forms = [token.form for token in tokens]
    candidates = [i for i, form in enumerate(forms) if form in dispatch or form[-5:-4] == "."]
    if not candidates:
        return []
    text = Text(forms, anchor, words())
    if before is not None and before.past is not None and before.past.start and before.past.end:
        first, last = date.fromisoformat(before.past.start), date.fromisoformat(before.past.end)
        text.memory, text.told = Span(first, last, before.past.grain), before.last
    out: list[TimeMention] = []
    done = 0
    for at in candidates:
        if at < done:
            continue
        handler = dispatch.get(forms[at], read_days)
        found = handler(text, at)
        if found is None:
            continue
        done = max(done, found.end)
        if found.kind == "":
            continue
        found = time_days.joined(text, found)
        mention, span = _finish(text, found)
        if out and mention.first <= out[-1].last:
            mention = mention._replace(first=out[-1].last + 1)
        done = max(done, found.end)
        out.append(mention)
        if span is not None and span.first is not None:
            text.memory, text.told = span, mention.last
    return out


def _mention(found: Found, past: Span | None, future: Span | None, first: int | None = None) -> TimeMention:
    a = past.value() if past else None
    b = a if future == past else future.value() if future else None
    return TimeMention(found.start if first is None else first, found.end - 1, found.kind, a, b, found.relative)


def _finish(text: Text, found: Found) -> tuple[TimeMention, Span | None]:
    """A mention with its preposition taken into account, and the plain span for later words to refer to."""
    if found.kind == "duration":
        return _distance(text, found)
    plain = _mention(found, found.past, found.future)
    if found.kind in ("anniversary", "clock", "moment"):
        return plain, None
    at = found.start - 1
    before = text.at(at)
    role = text.words.prepositions.get(before)
    if role in ("during", "lasting") or role is None:
        if before == "من" and text.at(at - 1) in text.words.onset:
            role, at = "since", at - 1
        elif before == "من" and text.at(at - 1) in ("سابق", "لاحق"):
            return _within(text, found, text.at(at - 1)), found.past
        elif before in ("سابق", "لاحق", "لاحقا") and (before == "لاحقا" or text.at(at - 1) == "وقت"):
            return _within(text, found, before), found.past
        else:
            return plain, found.past
    if role in ("until", "before") and text.at(found.end) in _WHEN:
        # حتى عام 1967 عندما: what follows happened then.
        return plain, found.past
    if role in ("before", "after") and text.forms[found.start] == "منتصف" and found.past and found.past.grain == "day":
        return plain, found.past  # بعد منتصف ليل الأحد
    late = text.forms[found.start] in text.words.phases
    made = [_open(span, role, late, text.anchor if k else None) for k, span in enumerate((found.past, found.future))]
    mention = _mention(found, made[0], made[1], at)
    if role in ("since", "after"):
        return mention._replace(since=True), found.past
    return mention._replace(until=True), found.past


def _open(span: Span | None, role: str, phase: bool, now: date | None) -> Span | None:
    if span is None or span.first is None or span.last is None:
        return None
    if role == "since":
        return Span(span.first, None, "open")
    if role == "after":
        first = cal.shift_days(span.last, 1)
        return Span(first, None, "open") if first else None
    last = cal.shift_days(span.first, -1) if role == "before" and not phase else span.last
    first = now if now and last and now <= last else None
    return Span(first, last, "open" if first is None else "range") if last else None


def _within(text: Text, found: Found, side: str) -> TimeMention:
    """في وقت سابق من هذا الشهر: from its first day to today; لاحق: from today to its last."""
    now, span = text.anchor, found.past
    if span and now and span.first and span.last and span.first < now < span.last:
        span = Span(span.first, now, "range") if side == "سابق" else Span(now, span.last, "range")
        return _mention(found, span, span)
    return _mention(found, found.past, found.past if side == "سابق" else found.future)


def _distance(text: Text, found: Found) -> tuple[TimeMention, Span | None]:
    """A duration by the preposition before it, hedges skipped: قبل نحو عامين، منذ أكثر من 18 شهرا، بعد يومين."""
    w, anchor, unit, count = text.words, text.anchor, found.unit, found.amount
    at = found.start - 1
    while at > found.start - 7 and text.at(at) in w.hedges and w.prepositions.get(text.at(at)) is None:
        at -= 1
    role = w.prepositions.get(text.at(at))
    plain = _mention(found, None, None)
    if unit is None or role in (None, "until", "lasting"):
        return plain, None
    if text.at(found.end) in w.half and unit in time_days.SMALLER and count:
        small, size = time_days.SMALLER[unit]
        unit, count = small, count * size + size // 2
        # عام ونصف العام
        found = found._replace(end=found.end + 1 + (w.plain_units & {text.at(found.end + 1).removeprefix("ال")} != set()))
    following = text.at(found.end)
    if role in ("before", "after") and (
        (following == "من" and text.at(found.end + 1) != "الان") or following in ("علي", "عن")
    ):
        return plain._replace(kind="offset", first=at, relative=True), None
    span: Span | None = None
    kind = "relative"
    past = future = None
    if role in ("before", "since"):
        span = _ago(anchor, unit, count) if anchor else None
        past = future = span
        if role == "since" and span is not None and anchor is not None:
            start = cal.shift(anchor, unit, -count) if count else span.first
            past = future = Span(start, None, "open") if start else None
    elif role == "after":
        future = cal.period(anchor, unit, count) if anchor and count else None
        past = _later(text, found.start, unit, count)
    elif role == "during":
        stop = cal.shift(anchor, unit, count) if anchor and count else None
        if unit in ("minute", "hour") and anchor:
            future = cal.day(anchor) if stop in (None, anchor) else Span(anchor, stop, "range")
        elif stop is not None:
            future = Span(anchor, stop, "range")
        elif anchor:
            future = time_steps.ahead(text, unit, None)
        kind = "duration"
    mention = _mention(found._replace(kind=kind, relative=True), past, future, at)
    return mention._replace(since=role == "since"), span


def _later(text: Text, at: int, unit: cal.Unit, count: int | None) -> Span | None:
    """اعتقلته في 3 أيار، ثم أفرجت عنه بعد يومين: counted from the time just told."""
    told = text.memory
    if told is None or told.first is None or not count or at - text.told > _JUST_TOLD or text.anchor is None:
        return None
    if unit in ("minute", "hour") or (told.grain != "day" and unit not in ("year", "decade")):
        return None
    span = cal.period(told.first, unit, count)
    return span if span and span.first and span.first <= text.anchor else None


def _ago(anchor: date, unit: cal.Unit, count: int | None) -> Span | None:
    if count is not None:
        return cal.period(anchor, unit, -count) if unit != "hour" else _hours(anchor, count)
    if unit in ("minute", "hour"):
        return cal.day(anchor)
    if unit == "decade" or unit == "century" or unit == "year":
        return None
    far, near = {"day": (7, 1), "week": (4, 1), "month": (6, 1)}.get(unit, (1, 1))
    first, last = cal.shift(anchor, unit, -far), cal.shift(anchor, unit, -near)
    return Span(first, last, "range") if first and last else None


def _hours(anchor: date, count: int) -> Span | None:
    moved = cal.shift(anchor, "hour", -count)
    return cal.day(moved) if moved else None


def day_of(text: str) -> date | None:
    """The day a dateline or a date field tells, in Arabic or ISO form; None where it tells none or a relative one.

    Reads what stands whole in the text: "الثلاثاء 12 أكتوبر/تشرين الأول 2023", "12/10/2023", "2023-10-12T09:30:00Z",
    "15 ربيع الأول 1437هـ".
    """
    for mention in find_times(tokenise(text[:400]), None):
        value = mention.past
        if value is not None and value.grain == "day" and value.start and not (mention.since or mention.until):
            return date.fromisoformat(value.start)
    return None
