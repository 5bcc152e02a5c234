"""So many days, weeks, months ... from the day of writing, or from the time told last."""

from __future__ import annotations

from marsad.language.arabic.times import calendar as cal
from marsad.language.arabic.times.calendar import Relation, Span, Unit
from marsad.language.arabic.times.text import Found, Text

# How far an adjective or a determiner steps from the day of writing, and from the time told last.
FROM_NOW = {"last": -1, "next": 1, "this": 0, "recent": -1}
FROM_TOLD = {"same": 0, "after": 1, "before": -1}
# Which of the dates of a yearly or weekly happening it picks.
RELATIONS: dict[str, Relation] = {"last": "last", "next": "next", "this": "this"}
# What an uncounted plural covers, in days or months; None where it says nothing.
_SEVERAL: dict[str, tuple[Unit, int] | None] = {
    "minute": ("day", 0), "hour": ("day", 0), "day": ("day", 7), "week": ("week", 4), "month": ("month", 6),
}  # fmt: skip


def relative(text: Text, start: int, end: int, unit: Unit, steps: int) -> Found:
    """The unit so many steps from the one that the day of writing falls in; no value where that day is not known."""
    span = cal.period(text.anchor, unit, steps) if text.anchor else None
    return Found(start, end, "relative", span, span, True, unit=unit)


def told_before(text: Text, start: int, end: int, unit: Unit, direction: str) -> Found:
    """The same, the next or the former unit, counted from the last time told; no value without one."""
    base = text.memory
    span = None
    if base and base.first and base.last and unit not in ("minute", "hour"):
        precise = base.grain == "day" or (unit != "day" and base.grain != "open")
        if precise:
            span = cal.period(base.first, unit, FROM_TOLD.get(direction, 0))
    return Found(start, end, "relative", span, span, span is None, unit=unit)


def back(text: Text, unit: Unit, count: int | None) -> Span | None:
    """The days, weeks ... just gone, to yesterday (to today for hours)."""
    anchor = text.anchor
    if anchor is None:
        return None
    size = (unit, count) if count else _SEVERAL.get(unit)
    if size is None:
        return None
    first = cal.shift(anchor, size[0], -size[1])
    last = anchor if unit in ("minute", "hour") else cal.shift_days(anchor, -1)
    if first is None or last is None:
        return None
    return cal.day(first) if first == last else Span(first, max(first, last), "range")


def ahead(text: Text, unit: Unit, count: int | None) -> Span | None:
    """The days, weeks ... to come, from today on."""
    anchor = text.anchor
    size = (unit, count) if count else _SEVERAL.get(unit)
    if anchor is None or size is None:
        return None
    last = cal.shift(anchor, size[0], size[1])
    if last is not None and unit not in ("minute", "hour", "day"):
        last = cal.shift_days(last, -1)
    if last is None:
        return None
    return cal.day(anchor) if last <= anchor else Span(anchor, last, "range")
