"""Do two statements tell of one happening? A score in parts, each with its reason; a contradiction is a veto.

What decides is frame, standing (a plan is not the happening), parties, time and place. Wording is asked for only on
top of these, for frames that happen between the same parties again and again; it never makes two statements one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.knowledge.tables import KnowledgeError
from marsad.model.reading import Party
from marsad.record.parties import agreement, key_of_party, shared
from marsad.record.statements import Statement
from marsad.record.times import When, gap, when
from marsad.record.words import content

DATA = Path(__file__).parent / "data" / "merging.toml"
THRESHOLD = 0.62
WEIGHTS = {"actor": 0.32, "recipient": 0.28, "time": 0.25, "place": 0.15}
UNKNOWN = 0.45  # what a part counts that one side does not tell
LEAST_TIME = 0.3  # of a frame that may happen again
SURE_TIME = 0.7
MOST_WORDS = 0.6
LEAST_WORDS = 0.3  # share of the shorter wording found in the longer, for frames that happen often


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a frame behaves; see data/merging.toml."""

    once: bool = False
    often: bool = False
    days: int = 1
    placed: bool = False
    mutual: bool = False
    two: bool = False


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    default: Rule
    frame: dict[str, Rule]


@cache
def load_rules(path: Path = DATA) -> Mapping[str, Rule]:
    """The rules by frame. Raises KnowledgeError."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File).frame
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error


_DEFAULT = Rule()


def rule_of(frame: str) -> Rule:
    """The rule of a frame."""
    return load_rules().get(frame, _DEFAULT)


class Node:
    """A statement with what comparing needs, worked out once."""

    __slots__ = ("actors", "frame", "keys", "phase", "place", "recipients", "rule", "statement", "when", "words")

    def __init__(self, statement: Statement) -> None:
        self.statement = statement
        self.frame = statement.frame
        self.phase = statement.phase
        self.rule = rule_of(statement.frame)
        self.when: When = when(statement, once=self.rule.once)
        self.place = statement.place
        both = (*statement.actors, *statement.recipients)
        self.actors: tuple[Party, ...] = both if self.rule.mutual else statement.actors
        self.recipients: tuple[Party, ...] = () if self.rule.mutual else statement.recipients
        self.keys = frozenset(map(key_of_party, both))
        self.words: tuple[frozenset[str], ...] = ()  # of each clause it rests on
        if self.rule.often:
            names = content(" ".join(f"{p.ar}" for p in both))
            self.words = tuple(content(clause.text) - names for clause in statement.evidence)

    @property
    def fullness(self) -> tuple[int, int, int, int]:
        """How much it tells, for choosing whom others are compared with."""
        place = self.place
        return (
            int(self.when.how == "exact"),
            bool(self.actors) + bool(self.recipients),
            bool(place and place.name) + bool(place and place.country),
            len(self.keys),
        )


class Part(NamedTuple):
    """One part of a score: what was compared, how well it agrees (None: not told), and why."""

    name: str
    value: float | None
    reason: str


class Score(NamedTuple):
    """The outcome. `veto` is the contradiction that keeps the two apart, "" where there is none."""

    total: float
    veto: str
    parts: tuple[Part, ...]

    @property
    def one(self) -> bool:
        """Are they one happening?"""
        return not self.veto and self.total >= THRESHOLD


def _no(reason: str, *parts: Part) -> Score:
    return Score(0.0, reason, parts)


def score(left: Node, right: Node) -> Score:
    """Compare two statements; symmetric."""
    if left.frame != right.frame:
        return _no(f"{left.frame} is not {right.frame}")
    if left.phase != right.phase:
        return _no("a plan is not the happening itself")
    if left.statement.page == right.statement.page:
        return _no("one article tells them as two")
    rule = left.rule
    time = _time(left, right)
    if time.value is not None and time.value < 0:
        return _no(time.reason, time)
    place = _place(left, right)
    if place.value is not None and place.value < 0:
        return _no(place.reason, time, place)
    parties = _mutual(left, right) if rule.mutual else _sides(left, right)
    for part in parties:
        if part.value is not None and part.value <= 0:
            return _no(part.reason, time, place, *parties)
    parts: tuple[Part, ...] = (*parties, time, place)
    known = [part for part in parties if part.value is not None]
    if not known:
        return _no("no party told by both", *parts)
    total = sum(WEIGHTS[part.name] * (UNKNOWN if part.value is None else part.value) for part in parts)
    if not rule.once and (time.value or 0.0) < LEAST_TIME:
        return Score(
            min(total, THRESHOLD - 0.01), "", (*parts, Part("doubt", None, "nothing says that it is the same occasion"))
        )
    if rule.two and min(len(left.actors), len(right.actors)) < 2 and not time.value == place.value == 1.0:
        # Somebody meets many people in a day: whom he met here is not told.
        return Score(min(total, THRESHOLD - 0.01), "", (*parts, Part("doubt", None, "only one of those who met is told")))
    sides = [part.value or 0.0 for part in parties]
    if rule.often and not (time.value == 1.0 and place.value == 1.0 and min(sides) >= 0.6):
        # The same parties in the same town on the same day need no words in common; else the wording must agree, the
        # more so where the days differ, and without a day nothing tells one occasion from the next.
        told = _wording(left, right)
        parts = (*parts, told)
        least = LEAST_WORDS if (time.value or 0.0) >= SURE_TIME else MOST_WORDS
        dated = left.when.exact and right.when.exact
        if not dated or (told.value or 0.0) < least:
            return Score(min(total, THRESHOLD - 0.01), "", parts)
    return Score(round(total, 4), "", parts)


def _sides(left: Node, right: Node) -> tuple[Part, Part]:
    out = []
    for name, a, b in (("actor", left.actors, right.actors), ("recipient", left.recipients, right.recipients)):
        value = agreement(a, b)
        if value is None:
            out.append(Part(name, None, f"{name} not told by both"))
        elif value <= 0:
            out.append(Part(name, 0.0, f"different {name}s: {_names(a)} / {_names(b)}"))
        else:
            out.append(
                Part(name, value, f"same {name}" if value == 1 else f"{name}s of one side: {_names(a)} / {_names(b)}")
            )
    # An invited party and a host state: a body of the state where the state is named.
    return out[0], out[1]


def _mutual(left: Node, right: Node) -> tuple[Part, Part]:
    """Parties on equal footing: all of the shorter list must be found in the longer."""
    a, b = left.actors, right.actors
    if not a or not b:
        return Part("actor", None, "parties not told by both"), Part("recipient", None, "")
    count, value = shared(a, b)
    least = min(len(a), len(b))
    if count < least:
        return Part("actor", 0.0, f"different parties: {_names(a)} / {_names(b)}"), Part("recipient", None, "")
    reason = f"{count} parties in common"
    return Part("actor", value, reason), Part("recipient", value if least > 1 else None, reason)


def _names(parties: tuple[Party, ...]) -> str:
    return ", ".join(party.name for party in parties)


def _time(left: Node, right: Node) -> Part:
    a, b = left.when, right.when
    apart = gap(a, b)
    days = left.rule.days
    if "unknown" in (a.how, b.how):
        return _bare_time(left, right)
    if "coarse" in (a.how, b.how):
        if apart > 0:
            return Part("time", -1.0, f"times do not meet: {apart} days apart")
        wide = max(a.end - a.start, b.end - b.start)
        return Part("time", 0.55 if wide <= 31 else 0.4, "within the time told")
    if a.how == b.how == "exact":
        if apart > days:
            return Part("time", -1.0, f"{apart} days apart")
        if apart:
            return Part("time", 0.45, f"dates differ by {apart} days")
        return Part("time", 1.0 if a.start == b.start else 0.85, "same time")
    if apart > days + 2:
        if left.rule.once and apart < 30:
            return Part("time", 0.3, f"{apart} days apart by publication")
        return Part("time", -1.0, f"{apart} days apart by publication")
    return Part("time", 0.75 if apart == 0 else 0.45, "same days, by publication")


def _bare_time(left: Node, right: Node) -> Part:
    """One of them says nothing of time: it can mean what had happened when it was written, not what came later."""
    a, b = (left, right) if left.when.how == "unknown" else (right, left)
    if b.when.how == "unknown":
        near = abs(a.when.end - b.when.end)
        if left.rule.once:
            return Part("time", 0.4, "neither tells when; such a thing happens once")
        return Part("time", 0.35 if near <= 2 else 0.1, "neither tells when")
    if left.phase == "fact" and b.when.start > a.when.end + 1:
        return Part("time", -1.0, "written before it happened")
    if left.rule.once:
        return Part("time", 0.4, "no time told; such a thing happens once")
    since = a.when.end - b.when.end
    return Part("time", 0.35 if since <= 10 else 0.1, f"no time told, written {since} days later")


def _place(left: Node, right: Node) -> Part:
    a, b = left.place, right.place
    if a is None or b is None:
        return Part("place", None, "place not told by both")
    if a.country and b.country and a.country != b.country:
        # The same host decides where it was: of two countries one was then misread, or named in passing.
        hosts = {p.id for p in left.recipients if p.id} & {p.id for p in right.recipients if p.id}
        if left.rule.placed and not hosts & {a.country, b.country}:
            return Part("place", -1.0, f"in {a.country} / in {b.country}")
        return Part("place", 0.2, f"in {a.country} / in {b.country}")
    if a.name and b.name:
        if a.name == b.name:
            return Part("place", 1.0, f"in {a.name}")
        if left.rule.placed and left.rule.often:
            return Part("place", -1.0, f"in {a.name} / in {b.name}")
        return Part("place", 0.15, f"in {a.name} / in {b.name}")
    return Part("place", 0.7, f"in {a.country or b.country}")


def _wording(left: Node, right: Node) -> Part:
    """What the two clauses that are most alike, of those each rests on, have in common."""
    shared = [(len(a & b) / min(len(a), len(b)), len(a & b), min(len(a), len(b))) for a in left.words for b in right.words if a and b]
    if not shared:
        return Part("wording", 0.0, "no words to compare")
    value, common, least = max(shared)
    return Part("wording", value, f"{common} of {least} words of meaning in common")
