"""What the law said: an outcome with its premises, each cited, and who disagrees."""

from __future__ import annotations

from typing import Literal

import msgspec

Outcome = Literal["duty", "no_duty", "contested", "undetermined"]
Answer = Literal["yes", "no", "contested", "unknown"]
Verdict = Literal["agrees", "disagrees", "imprecise", "undetermined"]
Kind = Literal["presence", "sent_in_place", "claim", "summit"]


class Premise(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One question asked and answered on the way.

    `rule` cites the law and `law` says what it says; `text` is what was found for this case, with the source of the fact,
    the day it was checked and how sure it is. `premises` are the questions this one rests on. Where the law is disputed,
    `counter_position` is what others hold and `held_by` who they are.
    """

    question: str
    rule: str
    law: str
    answer: Answer
    text: str
    source: str = ""
    checked_on: str = ""
    confidence: str = ""
    counter_position: str = ""
    held_by: str = ""
    premises: tuple[Premise, ...] = ()


class Finding(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """The answer on one person, one state, one day. Says nothing of guilt, and clears nobody.

    Of every kind: `because` is the deciding premise in words, `evidence` the article's words (offsets).

    presence: a person sought by the Court in a state. `presence` tells how (visit, overflight, ...), `status` whether the
    article tells it as occurred or planned. `happened` is kept apart from what was owed. `last_known` is the answer on the
    last day the facts cover, where the day asked lies after it; `caveats` repeats what the sources mark as unverified.

    sent_in_place: somebody else goes, which is no presence.

    claim: what the article says of the law (`claim`), held against the facts (`fact`); the answer is `verdict`.

    summit: the meeting the article means: `state` hosts it from `date` to `until`, `members` are those who belong (ISO).
    """

    kind: Kind
    person: str = ""
    person_id: str = ""
    state: str = ""
    iso2: str = ""
    date: str = ""
    until: str = ""
    presence: str = ""
    status: str = ""
    outcome: Outcome | None = None
    verdict: Verdict | None = None
    because: str = ""
    premises: tuple[Premise, ...] = ()
    counter_position: str = ""
    held_by: str = ""
    happened: tuple[str, ...] = ()
    last_known: Outcome | None = None
    caveats: tuple[str, ...] = ()
    claim: str = ""
    fact: str = ""
    members: tuple[str, ...] = ()
    evidence: tuple[int, int] | None = None
