"""Intervals of days: months, weeks, seasons, thirds, the Hijri calendar, and the nearest of what comes every year.

Weeks run Monday to Sunday. A third of a year is four months, a third of a month ten days (the last takes the rest).
Hijri dates follow Umm al-Qura, by hijridate, from 1343 to 1500 AH; outside that range they have no value.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from marsad.model.reading import Grain, TimeValue

Unit = Literal["minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century"]
Relation = Literal["past", "future", "last", "next", "this"]

# Years that news can mean; anything else is a mistake or a number.
FIRST_YEAR, LAST_YEAR = 1000, 2199
HIJRI_FIRST, HIJRI_LAST = 1343, 1500


class Span(NamedTuple):
    """An interval of days, both ends inclusive, None where open."""

    first: date | None
    last: date | None
    grain: Grain

    def value(self) -> TimeValue:
        """The interval as readings write it."""
        return TimeValue(
            self.first.isoformat() if self.first else None, self.last.isoformat() if self.last else None, self.grain
        )


def day(at: date) -> Span:
    """One day."""
    return Span(at, at, "day")


def gregorian(year: int, month: int | None = None, number: int | None = None) -> Span | None:
    """A Gregorian year, month or day; None where there is no such day or the year is absurd."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is None:
        return Span(date(year, 1, 1), date(year, 12, 31), "year")
    if not 1 <= month <= 12:
        return None
    size = monthrange(year, month)[1]
    if number is None:
        return Span(date(year, month, 1), date(year, month, size), "month")
    return day(date(year, month, number)) if 1 <= number <= size else None


def hijri(year: int, month: int | None = None, number: int | None = None) -> Span | None:
    """A Hijri year, month or day as Gregorian days; None outside the tables."""
    if not HIJRI_FIRST <= year <= HIJRI_LAST:
        return None
    from hijridate import Hijri  # few articles need it

    def start(y: int, m: int) -> date:
        got = Hijri(y, m, 1).to_gregorian()
        return date(got.year, got.month, got.day)

    if month is None:
        first = start(year, 1)
        tail = start(year, 12)
        last = tail + timedelta(days=Hijri(year, 12, 1).month_length() - 1)
        return Span(first, last, "year")
    if not 1 <= month <= 12:
        return None
    first, size = start(year, month), Hijri(year, month, 1).month_length()
    if number is None:
        return Span(first, first + timedelta(days=size - 1), "month")
    return day(first + timedelta(days=number - 1)) if 1 <= number <= size else None


def hijri_year(at: date) -> int | None:
    """The Hijri year a day falls in; None outside the tables."""
    from hijridate import Gregorian

    try:
        return int(Gregorian(at.year, at.month, at.day).to_hijri().year)
    except (OverflowError, ValueError):
        return None


def shift_days(at: date, days: int) -> date | None:
    """A day so many days later; None where the calendar ends."""
    try:
        return at + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(at: date, months: int) -> date | None:
    """The same day so many months later, the month's last day where there is no such day; None outside the calendar."""
    total = at.year * 12 + at.month - 1 + months
    year, month = divmod(total, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month + 1, min(at.day, monthrange(year, month + 1)[1]))


_MONTHS: dict[str, int] = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def shift(at: date, unit: Unit, count: int) -> date | None:
    """A day so many units later (hours and minutes stay on the day, whole days of hours apart)."""
    if abs(count) > 100_000:
        return None
    if unit in _MONTHS:
        return shift_months(at, count * _MONTHS[unit])
    if unit == "minute":
        return at
    if unit == "hour":
        return shift_days(at, (abs(count) // 24) * (1 if count > 0 else -1))
    return shift_days(at, count * 7 if unit == "week" else count)


def period(at: date, unit: Unit, steps: int = 0) -> Span | None:
    """The day, week, month, quarter, year, decade or century a day falls in, or one so many steps later."""
    moved = shift(at, unit, steps)
    if moved is None:
        return None
    if unit == "week":
        first = shift_days(moved, -moved.weekday())
        last = shift_days(moved, 6 - moved.weekday())
        return Span(first, last, "week") if first and last else None
    if unit == "month":
        return gregorian(moved.year, moved.month)
    if unit == "quarter":
        return quarter(moved.year, (moved.month - 1) // 3 + 1)
    if unit == "year":
        return gregorian(moved.year)
    if unit == "decade":
        return decade(moved.year - moved.year % 10)
    if unit == "century":
        return century((moved.year - 1) // 100 + 1)
    return day(moved)


def quarter(year: int, number: int) -> Span | None:
    """A quarter of a Gregorian year, 1 to 4."""
    return months(year, 3 * number - 2, 3 * number, "quarter") if 1 <= number <= 4 else None


def months(year: int, first: int, last: int, grain: Grain = "range") -> Span | None:
    """From a month to a month of one year."""
    a, b = gregorian(year, first), gregorian(year, last)
    return Span(a.first, b.last, grain) if a and b else None


def decade(start: int) -> Span | None:
    """Ten years from a year that ends in 0."""
    a, b = gregorian(start), gregorian(start + 9)
    return Span(a.first, b.last, "decade") if a and b else None


def century(number: int) -> Span | None:
    """The nth century, 1901 to 2000 for the twentieth."""
    a, b = gregorian(number * 100 - 99), gregorian(number * 100)
    return Span(a.first, b.last, "range") if a and b else None


def season(year: int, first_month: int) -> Span | None:
    """Three months from a month; winter runs into the next year."""
    a = gregorian(year, first_month)
    last = shift_months(date(year, first_month, 1), 2) if a else None
    b = gregorian(last.year, last.month) if last else None
    return Span(a.first, b.last, "season") if a and b else None


def third(span: Span | None, which: int) -> Span | None:
    """The first (0), middle (1) or last (2) third of a month, a year, a decade or longer; a week's by its days."""
    if span is None or span.first is None or span.last is None:
        return None
    a, b = span.first, span.last
    length = (b - a).days + 1
    if span.grain == "month":
        cuts = (0, 10, 20, length)
    elif span.grain == "week":
        cuts = (0, 2, 5, 7)
    elif span.grain == "year" and a.month == 1:
        return months(a.year, 4 * which + 1, 4 * which + 4)
    elif span.grain == "decade" or length > 36_000:
        cut = (0, 4, 7, 10) if span.grain == "decade" else (0, 33, 66, 100)
        x, y = gregorian(a.year + cut[which]), gregorian(a.year + cut[which + 1] - 1)
        return Span(x.first, y.last, "range") if x and y else None
    elif span.grain == "day":
        return span
    else:
        cuts = (0, length // 3, 2 * length // 3, length)
    return Span(a + timedelta(days=cuts[which]), a + timedelta(days=cuts[which + 1] - 1), "range")


def half(span: Span | None, which: int) -> Span | None:
    """The first (1) or second (2) half of a year or a month; other spans by days."""
    if span is None or span.first is None or span.last is None:
        return None
    a, b = span.first, span.last
    if span.grain == "year" and a.month == 1:
        return months(a.year, 1, 6) if which == 1 else months(a.year, 7, 12)
    middle = 15 if span.grain == "month" else ((b - a).days + 1) // 2
    cut = a + timedelta(days=middle)
    return Span(a, cut - timedelta(days=1), "range") if which == 1 else Span(cut, b, "range")


def nearest(make: Callable[[int], Span | None], year: int, at: date, relation: Relation) -> Span | None:
    """Which of a yearly happening's dates is meant, seen from a day: the latest begun (past), the next not over
    (future), strictly before (last), strictly after (next), or the closest (this). `make` gives its date in a year.
    """
    spans = [s for y in range(year - 5, year + 6) if (s := make(y)) and s.first and s.last]
    pairs = [(s.first, s.last, s) for s in spans if s.first and s.last]
    if relation == "past":
        found = [s for a, _, s in pairs if a <= at][-1:]
    elif relation == "future":
        found = [s for _, b, s in pairs if b >= at][:1]
    elif relation == "last":
        found = [s for _, b, s in pairs if b < at][-1:]
    elif relation == "next":
        found = [s for a, _, s in pairs if a > at][:1]
    else:
        found = [s for *_, s in sorted(pairs, key=lambda p: min(abs((p[0] - at).days), abs((p[1] - at).days)))][:1]
    return found[0] if found else None


def weekday(number: int, at: date, relation: Relation) -> Span | None:
    """The day of that ISO weekday (Monday 1) before or after a day; past and future include the day itself."""
    back = (at.isoweekday() - number) % 7
    ahead = (number - at.isoweekday()) % 7
    if relation == "past":
        days = -back
    elif relation == "future":
        days = ahead
    elif relation == "last":
        days = -(back or 7)
    elif relation == "next":
        days = ahead or 7
    else:
        days = number - at.isoweekday()
    moved = shift_days(at, days)
    return day(moved) if moved else None
