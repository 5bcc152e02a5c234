"""Dates of the calendar: days, months and years in words and digits, Gregorian and Hijri.

A date told without its year has two values: the latest such date seen from the past, the next one seen from a plan.
A weekday beside it helps to find the year. Absurd dates (32 يناير) yield a Found without a kind, which is skipped.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Relation, Span
from marsad.language.arabic.times.steps import FROM_NOW, FROM_TOLD, RELATIONS
from marsad.language.arabic.times.text import Found, Text
from marsad.language.arabic.times.words import Month
from marsad.language.arabic.times.years import GREGORIAN_MARKS, HIJRI_MARKS, Year, read_year, year_number
from marsad.language.arabic.words.numerals import Number

_DASHES = frozenset({"-", "–", "—", "−"})
_TO = frozenset({"الي", "حتي", "ولغايه", "وحتي", "والي"})
# A plan told with a date just gone, and the next one far: the tense was misread or the date is a name (7 أكتوبر).
_JUST_GONE, _FAR = 60, 250
# The same for "next June", where only a page stamped within the month after it was written excuses it.
_LATE_STAMP = 25
_YEARLY: dict[str, Relation] = {**RELATIONS, "recent": "last"}
_MONTHLY = FROM_NOW | FROM_TOLD


def read_month(text: Text, at: int) -> tuple[Month, int, Month | None] | None:
    """A month's name with its double (أكتوبر/تشرين الأول, أبريل (نيسان)); the index after it; a second, other month."""
    one = _month_name(text, at)
    if one is None:
        return None
    month, end = one
    sign = text.at(end)
    twin = _month_name(text, end)
    if twin is not None and twin[0][:2] == month[:2] and text.at(end) != text.at(at):
        return month._replace(careful=False), twin[1], None  # يونيو حزيران: the stroke was lost
    if sign in ("/", "(", "\\") or sign in _DASHES:
        two = _month_name(text, end + 1)
        if two is not None and two[0].hijri == month.hijri:
            after = two[1] + 1 if sign == "(" and text.at(two[1]) == ")" else two[1]
            if two[0].number == month.number:
                return month._replace(careful=False), after, None
            if two[0].number > month.number and sign != "(":
                return month._replace(careful=False), after, two[0]
    return month, end, None


def _month_name(text: Text, at: int) -> tuple[Month, int] | None:
    form = text.at(at)
    pair = text.words.month_pairs.get(form)
    if pair is not None and (month := pair.get(text.at(at + 1))) is not None:
        return month, at + 2
    single = text.words.months.get(form)
    return (single, at + 1) if single is not None else None


def read_date(
    text: Text, start: int, at: int, days: tuple[int, int] | None, cued: bool, weekday: int | None = None
) -> Found | None:
    """A date whose month's name begins at `at`: the days told before it, its year after it or worked out."""
    read = read_month(text, at)
    if read is None:
        return None
    month, end, until = read
    make = _maker(month, until, days)
    kind = "month" if days is None else "date"
    year, after, direction = _year_tail(text, end)
    if month.careful and not (cued or year or direction):
        return None
    if text.at(after) in text.words.not_month_after:
        return None
    if year is not None and year.number is not None:
        span = make(year.number)
        return Found(start, after, kind if span else "", span, span, False, make)
    if month.hijri and days is None and month.careful and not cued and not direction:
        return None
    if not any(make(y) for y in ((1443, 1444, 1445, 1446) if month.hijri else (2023, 2024))):
        return Found(start, after, "")
    if year is not None and year.shift is None:
        base = text.memory.first.year if text.memory and text.memory.first else None
        span = make(base) if base is not None and not month.hijri else None
        return Found(start, after, kind, span, span, span is None, make)
    if text.anchor is None:
        return Found(start, after, kind, None, None, True, make)
    here = cal.hijri_year(text.anchor) if month.hijri else text.anchor.year
    if here is None:
        return Found(start, after, kind, None, None, True, make)
    if year is not None and year.shift is not None:
        span = make(here + year.shift)
        return Found(start, after, kind, span, span, True, make)
    if direction:
        span = cal.nearest(make, here, text.anchor, _YEARLY.get(direction, "past"))
        if direction == "next":
            # Pages are stamped late: "next June" stamped in the last days of June is that June.
            gone, coming = cal.nearest(make, here, text.anchor, "past"), span
            span = _just_gone(gone, coming, text.anchor, _LATE_STAMP)
        return Found(start, after, kind, span, span, True, make)
    past, future = _both(text, make, here, weekday)
    return Found(start, after, kind, past, future, True, make)


def _maker(month: Month, until: Month | None, days: tuple[int, int] | None) -> Callable[[int], Span | None]:
    build = cal.hijri if month.hijri else cal.gregorian

    def make(year: int) -> Span | None:
        if days is not None:
            first, last = build(year, month.number, days[0]), build(year, month.number, days[1])
        else:
            first, last = build(year, month.number), build(year, until.number if until else month.number)
        if first is None or last is None:
            return None
        return first if first == last else Span(first.first, last.last, "range")

    return make


def _both(
    text: Text, make: Callable[[int], Span | None], here: int, weekday: int | None
) -> tuple[Span | None, Span | None]:
    anchor = text.anchor
    if anchor is None:
        return None, None
    past, future = cal.nearest(make, here, anchor, "past"), cal.nearest(make, here, anchor, "future")
    if weekday is not None:
        right = [s for s in (past, future) if s and s.first and s.first.isoweekday() == weekday]
        if len(right) == 1:
            return right[0], right[0]
    return past, _just_gone(past, future, anchor)


def _just_gone(past: Span | None, future: Span | None, anchor: date, days: int = _JUST_GONE) -> Span | None:
    if past and future and past.last and future.first and (anchor - past.last).days <= days:
        return past if (future.first - anchor).days > _FAR else future
    return future


def _year_tail(text: Text, at: int) -> tuple[Year | None, int, str]:
    """What follows a month: a year, or an adjective that picks one; and the index after it."""
    w = text.words
    if direction := text.direction(at):
        year = read_year(text, at + 1 + (text.at(at + 1) == "من"))
        return (year, year.end, "") if year else (None, at + 1, direction)
    after = at + 1 if text.at(at) in ("من", "،", ",", "/", "-", "(") else at
    year = read_year(text, after)
    if year is not None:
        return year, year.end, ""
    form = text.at(after)
    if form.isdecimal() and (number := year_number(text, after)) is not None:
        if text.at(number[1]) in w.counted or (text.at(at) == "-" and text.at(number[1]) == "-"):
            return None, at, ""
        end = number[1]
        if text.at(at) == "(":
            end = end + 1 if text.at(end) == ")" else end
        # "2009 الجاري": the adjective adds nothing.
        end += bool(text.direction(end) in ("last", "this", "next"))
        return Year(number[0], None, end, number[2]), end, ""
    return None, at, ""


def on_month(text: Text, at: int) -> Found | None:
    """A month without a day."""
    before = text.at(at - 1)
    if before.isdecimal() and int(before) > 31 and len(before) < 7 and not (len(before) == 4 and before[0] in "12"):
        return Found(at, at + 1, "")
    form = text.forms[at]
    w = text.words
    if w.indefinite.get(form) == ("month", "one") or w.definite.get(form) == ("month", "one"):
        return read_date(text, at, at + 1, None, True)
    cued = before in w.within or before in w.months or (before in _DASHES and text.at(at - 2) in w.months)
    return read_date(text, at, at, None, cued)


def day_list(text: Text, at: int) -> tuple[tuple[int, int], int, int] | None:
    """Days before a month (12، 12 و13، 12-15، الثاني عشر من): first and last, the month's index, the largest."""
    first = text.number(at)
    if first is None:
        return None
    values, end = [first.value], first.end
    for _ in range(6):
        sign = text.at(end)
        joined = sign in _DASHES or sign in _TO or sign in ("و", "،", ",")
        following: Number | None = None
        if joined:
            following = text.number(end + 1)
        elif sign[:1] == "و" and len(sign) > 2:
            following = text.number(end)
        if following is None or following.value > 31:
            break
        values.append(following.value)
        end = following.end
    month = end + (text.at(end) == "من")
    for skip in (0, 1):
        if skip and text.words.indefinite.get(text.at(month)) != ("month", "one"):
            break
        if _month_name(text, month + skip) is not None:
            return (min(values), max(values)), month + skip, max(values)
    if len(values) == 1 and text.at(end) == "من" and text.words.definite.get(text.at(end + 1)) == ("month", "one"):
        return (values[0], values[0]), end + 1, values[0]
    if len(values) == 1 and first.digits and text.words.definite.get(text.at(end)) == ("month", "one"):
        return ((values[0], values[0]), end, values[0]) if text.direction(end + 1) else None  # 8 الشهر الجاري
    if len(values) == 1 and text.at(end) == "من" and text.words.definite.get(text.at(end + 2)) == ("month", "one"):
        if text.words.determiners.get(text.at(end + 1)) not in ("this", "same"):
            return None
        return (values[0], values[0]), end + 1, values[0]
    return None


def read_days(text: Text, at: int, weekday: int | None = None) -> Found | None:
    """A day or days of a month: 12 أكتوبر 2023، العاشر من الشهر الجاري، 5 الجاري; numeric dates too."""
    numeric = on_numeric(text, at)
    if numeric is None:
        numeric = _day_and_month(text, at, weekday)
    if numeric is not None:
        return numeric
    listed = day_list(text, at)
    if listed is None:
        return _day_of_this(text, at)
    days, month, largest = listed
    if _month_name(text, month) is None:
        return _day_of_month(text, at, days[0], month)
    before = text.at(at - 1)
    if before in text.words.date_names:
        found = read_date(text, at, month, days, True)
        if found is None or found.relative:
            return Found(at, found.end if found else month + 1, "")
    if largest > 31 or days[0] < 1:
        found = read_date(text, at, month, None, True)
        return Found(at, found.end, "") if found else None
    found = read_date(text, at, month, days, True, weekday)
    if (found is not None and found.relative and found.past is not found.future) or text.anchor is None:
        return _named(text, before, month, days, found)
    return found


def _named(text: Text, head: str, month: int, days: tuple[int, int], found: Found | None) -> Found | None:
    """ثورة 25 يناير: the one of 2011, unless the text was written before."""
    name = _month_name(text, month)
    if found is None or not found.relative or name is None or name[0].hijri:
        return found
    year = text.words.named_days.get((head, name[0].number, days[0]))
    span = found.occur(year) if year is not None and found.occur else None
    if span is None or (text.anchor and span.first and span.first > text.anchor):
        return found
    return found._replace(past=span, future=span, relative=False)


def _day_of_month(text: Text, at: int, number: int, head: int) -> Found | None:
    """The nth of الشهر الجاري/الماضي/المقبل, هذا الشهر, الشهر نفسه; `head` is the first word after من."""
    role = text.words.determiners.get(text.at(head))
    direction = role if role in ("this", "same") else text.direction(head + 1)
    if not direction or not 1 <= number <= 31:
        return None
    base = text.anchor if direction in ("last", "next", "this", "recent") else text.memory and text.memory.first
    if base is None:
        return Found(at, head + 2, "date", None, None, True)
    month = cal.period(base, "month", _MONTHLY.get(direction, 0))
    span = cal.gregorian(month.first.year, month.first.month, number) if month and month.first else None
    return Found(at, head + 2, "date" if span else "", span, span, True)


def _day_of_this(text: Text, at: int) -> Found | None:
    """في 5 الجاري, في الرابع من الجاري."""
    number = text.number(at)
    if number is None or not 1 <= number.value <= 31:
        return None
    w, before = text.words, text.at(at - 1)
    of = text.at(number.end) == "من"
    head = number.end + of
    if text.direction(head) not in ("this", "next", "last") or text.at(head)[-1:] == "ه" or not (of or number.digits):
        return None
    if not of and before not in w.within and before not in w.day_parts and before not in w.weekdays:
        return None
    anchor = text.anchor
    if anchor is None:
        return Found(at, head + 1, "date", None, None, True)
    month = cal.period(anchor, "month", FROM_NOW[text.direction(head)])
    span = cal.gregorian(month.first.year, month.first.month, number.value) if month and month.first else None
    return Found(at, head + 1, "date" if span else "", span, span, True)


def _day_and_month(text: Text, at: int, weekday: int | None) -> Found | None:
    """الأحد 12/5, بتاريخ 12/5, في 12/5 الماضي: a day and a month in digits, where something tells that they are no fraction."""
    day, month, anchor = text.forms[at], text.at(at + 2), text.anchor
    if text.at(at + 1) != "/" or not (day.isdecimal() and month.isdecimal() and len(day) < 3 and len(month) < 3):
        return None
    w, before, direction = text.words, text.at(at - 1), text.direction(at + 3)
    if not (weekday is not None or before in w.dated or before in w.day_parts or direction) or anchor is None:
        return None
    if text.at(at + 3) == "/" or not 1 <= int(month) <= 12:
        return None

    def make(year: int) -> Span | None:
        return cal.gregorian(year, int(month), int(day))

    if direction in _YEARLY:
        span = cal.nearest(make, anchor.year, anchor, _YEARLY[direction])
        return Found(at, at + 4, "date", span, span, True, make)
    past, future = _both(text, make, anchor.year, weekday)
    return Found(at, at + 3, "date" if past or future else "", past, future, True, make)


def on_numeric(text: Text, at: int) -> Found | None:
    """12/10/2023, 2023-10-12, 12.10.2023, 15/3/1437; day before month unless that cannot be."""
    form = text.forms[at]
    if form.count(".") == 2:
        parts, end = form.split("."), at + 1
    else:
        sign = text.at(at + 1)
        if (
            sign == "/"
            and (told := read_year(text, at + 3)) is not None
            and told.number
            and text.at(at + 2).isdecimal()
        ):
            # 11/9 عام 2001
            span = cal.gregorian(told.number, int(text.at(at + 2)[:4]), int(form[:4])) if form.isdecimal() else None
            return Found(at, told.end, "date" if span else "", span, span, False)
        if sign not in ("/", "-", "–", "\\") or text.at(at + 3) != sign:
            return None
        parts, end = [form, text.at(at + 2), text.at(at + 4)], at + 5
        if text.at(end) == sign and text.at(end + 1).isdecimal():
            return None
    if not all(p.isdecimal() and len(p) in (1, 2, 4) for p in parts):
        return None
    a, b, c = (int(p) for p in parts)
    if len(parts[0]) == 4:
        year, month, number = a, b, c
    elif len(parts[2]) == 4:
        year, month, number = c, b, a
    else:
        return None
    if month > 12 and number <= 12:
        month, number = number, month
    hijri = cal.HIJRI_FIRST <= year <= cal.HIJRI_LAST
    if text.at(end) in HIJRI_MARKS or text.at(end) in GREGORIAN_MARKS:
        end += 1
    span = cal.hijri(year, month, number) if hijri else cal.gregorian(year, month, number)
    return Found(at, end, "date" if span else "", span, span, False)
