"""The wordings by which an article states law or status: data/claims.toml, compiled on first use."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

DATA = Path(__file__).parent / "data" / "claims.toml"
Says = Literal[
    "party", "not_party", "signed", "signatory", "not_signed", "ratified", "not_ratified", "not_recognised", "bound",
    "not_bound", "warrant", "application", "wrong_court", "first_trip", "first_to_party", "member", "full_member",
    "not_member",
]  # fmt: skip


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Wordings that state one thing of a state, a person, or a state in an organisation."""

    says: Says
    about: Literal["state", "person", "organisation"]
    patterns: tuple[str, ...]
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...]


class Wordings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file as a whole."""

    court: str
    unless: tuple[str, ...]
    claim: tuple[Wording, ...]


class Stated(NamedTuple):
    """What a sentence states, and the letters that state it."""

    wording: Wording
    start: int
    end: int


@cache
def wordings() -> Wordings:
    """The data as it stands in its file."""
    return msgspec.convert(tomllib.loads(DATA.read_text(encoding="utf-8")), Wordings)


@cache
def _compiled() -> tuple[re.Pattern[str], tuple[tuple[Wording, re.Pattern[str]], ...]]:
    data = wordings()
    claims = tuple(
        (wording, re.compile("|".join(wording.patterns).replace("{court}", data.court))) for wording in data.claim
    )
    return re.compile("|".join(data.unless)), claims


def stated(sentence: str) -> list[Stated]:
    """What a sentence (without vowel marks) states, in the order of its words; no words are read twice."""
    unless, claims = _compiled()
    if unless.search(sentence):
        return []
    out: list[Stated] = []
    for wording, pattern in claims:
        for match in pattern.finditer(sentence):
            start, end = match.span()
            if all(end <= taken.start or start >= taken.end for taken in out):
                out.append(Stated(wording, start, end))
    return sorted(out, key=lambda claim: claim.start)
