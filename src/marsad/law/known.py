"""How far facts reach: no fact is used beyond the day it was last checked."""

from __future__ import annotations

from marsad.knowledge.law_rows import Row
from marsad.law.trace import Found, found, rule
from marsad.model.finding import Premise


def as_far_as_known(premise: Premise, row: Row, day: str) -> Premise:
    """The premise on that day: itself up to the day its row was last checked, unknown after."""
    return known_on_that_day(premise, row) if day > row.checked_on else premise


@rule
def known_on_that_day(last: Premise, row: Row) -> Found:
    """Rome Statute Arts 58(4), 126, 127: warrants end, and states join and leave; so a fact holds to the day it was last
    checked, and no further."""
    return found("unknown", f"last checked on {row.checked_on}, before the day asked; then: {last.text}", row, [last])
