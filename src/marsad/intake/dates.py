"""The day that rows, JSON-LD and meta tags tell as their publication, in any of the forms they use."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime

_EARLIEST, _LATEST = 1900, 2100
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_ISO = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T\S*)?$")
_EPOCH = re.compile(r"\d{9,10}(?:\d{3})?$")  # seconds, or milliseconds, since 1970
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    rf"(?:[a-z]{{3,9}},?\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s-]+)?(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?[\s-]+"
    r"(?:(?P<later>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?P<year>\d{4})",
    re.IGNORECASE,
)


def day_told(value: str, day_of: Callable[[str], date | None] | None = None) -> str | None:
    """The ISO day of a date as pages write it, None where it is none. `day_of` reads dates in words.

    Of 05/04/2024 the day comes first, as in the Arab world, unless the second number can be no month.
    """
    value = value.strip().translate(_DIGITS)
    if match := _ISO.match(value):
        return _day(int(match[1]), int(match[3]), int(match[4]))
    if match := _COMPACT.match(value):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if _EPOCH.match(value):
        moment = datetime.fromtimestamp(int(value) / (1000 if len(value) > 10 else 1), UTC)
        return _day(moment.year, moment.month, moment.day)
    if match := _NUMBERS.match(value):
        first, second = int(match[1]), int(match[3])
        return _day(int(match[4]), *((first, second) if second > 12 else (second, first)))
    if match := _NAMED.match(value):
        day = match["day"] or match["later"]
        return _day(int(match["year"]), _MONTHS.index(match["month"].lower()) + 1, int(day)) if day else None
    stated = day_of(value) if day_of is not None else None
    return _day(stated.year, stated.month, stated.day) if stated is not None else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat() if _EARLIEST <= year <= _LATEST else None
    except ValueError:
        return None
