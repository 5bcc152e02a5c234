"""When a statement places its event, as days that can be compared, with how it is known."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from marsad.record.statements import Statement

EXACT = 4  # days an interval may last and still be one occasion
_OPEN = 400
_PLAN = 120  # days a plan without date may lie ahead


class When(NamedTuple):
    """Days since the first of year 1, both inclusive. `how`: told exactly, told coarsely, taken from the day of
    publication of an article whose news it is, or not known (then `end` is the last day it can have been)."""

    start: int
    end: int
    how: Literal["exact", "coarse", "published", "unknown"]

    @property
    def exact(self) -> bool:
        """Is it one occasion?"""
        return self.how in ("exact", "published")


@lru_cache(maxsize=50_000)
def day(value: str | None) -> int | None:
    """An ISO date as a number of days; None for none or nonsense."""
    if not value:
        return None
    try:
        return date.fromisoformat(value[:10]).toordinal()
    except ValueError:
        return None


def when(statement: Statement, *, once: bool = False) -> When:
    """When a statement's event is. Of a frame that happens once an undated mention may mean any day before."""
    time, published = statement.time, day(statement.published)
    start = day(time.start) if time else None
    end = day(time.end) if time else None
    if start is not None:
        # A day without end is that day; a longer grain without end is open.
        last = end if end is not None else start if time and time.grain == "day" else start + _OPEN
        last = max(last, start)
        return When(start, last, "exact" if last - start < EXACT else "coarse")
    if end is not None:
        return When(end - _OPEN, end, "coarse")
    if published is None:
        return When(0, 10**7, "unknown")
    if statement.phase == "plan":
        return When(published, published + _PLAN, "coarse")
    if statement.lead and not once:
        return When(published - 1, published, "published")
    return When(0, published, "unknown")


def gap(left: When, right: When) -> int:
    """Days between two intervals, 0 where they overlap."""
    return max(0, right.start - left.end, left.start - right.end)
