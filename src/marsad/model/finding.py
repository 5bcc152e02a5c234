"""What the law said: an outcome with its premises, each cited, and who disagrees."""

from __future__ import annotations

from typing import Literal

import msgspec

Outcome = Literal["duty", "no_duty", "contested", "undetermined"]


class Premise(msgspec.Struct, frozen=True, omit_defaults=True):
    """One question asked and answered on the way. `rule` cites the law, `source` the fact."""

    rule: str
    text: str
    source: str = ""
    checked_on: str = ""
    confidence: str = ""
    premises: tuple[Premise, ...] = ()


class Finding(msgspec.Struct, frozen=True, omit_defaults=True):
    """The answer on one person, one state, one day. Says nothing of guilt, and clears nobody."""

    kind: str
    person: str
    state: str
    date: str
    outcome: Outcome
    because: str
    premises: tuple[Premise, ...] = ()
    counter_position: str = ""
    held_by: str = ""
    happened: tuple[str, ...] = ()
    evidence: tuple[int, int] | None = None
