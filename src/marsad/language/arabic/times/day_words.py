"""Words for days counted from the day of writing: today, yesterday, tomorrow, tonight."""

from __future__ import annotations

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.dates import read_days
from marsad.language.arabic.times.steps import told_before
from marsad.language.arabic.times.text import Found, Text
from marsad.language.arabic.words.word import QUOTE_SIGNS


def day_beside(text: Text, start: int, end: int, days: int) -> Found:
    """A day so many from the anchor, put right by the weekday written after it (أمس الأربعاء in a late reprint)."""
    anchor = text.anchor
    w = text.words
    at = end + (text.at(end) == "(" and text.at(end + 1) in w.weekdays)
    number = w.weekdays.get(text.at(at))
    if number is not None:
        end = at + 1 + (at > end and text.at(at + 1) == ")")
    dated = read_days(text, end, number) if text.digit(end) else None
    if dated is not None and dated.kind == "date":
        return dated._replace(start=start)  # أمس الأحد 15 مايو
    if anchor is None:
        return Found(start, end, "relative", None, None, True)
    moved = cal.shift_days(anchor, days)
    span = cal.day(moved) if moved else None
    if number is not None and moved is not None and moved.isoweekday() != number:
        span = cal.weekday(number, anchor, "future" if days > 0 else "last" if days < 0 else "past")
    return Found(start, end, "relative", span, span, True)


def _outlet(text: Text, at: int) -> bool:
    """قناة روسيا اليوم, «إسرائيل اليوم»: an outlet named after a state."""
    w, sign = text.words, text.at(at - 2)
    return text.at(at - 1) in w.nations_before and (sign in w.outlet_signs or sign in QUOTE_SIGNS)


def on_day_word(text: Text, at: int) -> Found | None:
    """اليوم، أمس، أمس الأول، غدا، بعد غد، الليلة الماضية."""
    w = text.words
    which = w.day_words[text.forms[at]]
    before, following = text.at(at - 1), text.at(at + 1)
    direction = text.direction(at + 1)
    if which in ("today", "tonight"):
        if (role := w.determiners.get(before)) == "same" or direction in ("same", "after", "before"):
            start = at - 1 if role == "same" else at
            return told_before(text, start, at + 1 if role == "same" else at + 2, "day", direction or "same")
        # ثلاث مرات في اليوم: a day, not this one.
        if before in w.names_before or before in ("_", "#", "في", "وفي") or following in w.not_today or _outlet(text, at):
            return None
        if which == "tonight":
            if (twice := text.twice(at + 1))[0] == "last":
                return day_beside(text, at, twice[1], -2)
            return day_beside(text, at, at + 1 + bool(direction), -1 if direction == "last" else 0)
        if direction or following == "ال":
            return None
        number = text.number(at + 1) if following else None
        if number is not None and number.ordinal and following not in w.weekdays:
            return None
        start = at - 1 if role == "this" else at
        return day_beside(text, start, at + 1, 0)
    if which == "yesterday":
        if following in ("الاول", "الاولي"):
            return day_beside(text, at, at + 2, -2)
        if before in ("قبل", "وقبل") and text.forms[at] == "امس":
            return day_beside(text, at - 1, at + 1, -2)
        return day_beside(text, at, at + 1, -1)
    if before in ("بعد", "وبعد"):
        return day_beside(text, at - 1, at + 1, 2)
    if before in w.names_before or (
        text.forms[at].endswith("غد") and len(text.forms[at]) < 4 and before not in w.day_parts
    ):
        return None
    return day_beside(text, at, at + 1, 1)
