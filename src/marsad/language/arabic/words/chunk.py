"""A chunk: what `syntax/chunks.py` cuts a sentence into, and what every later module walks over."""

from __future__ import annotations

from marsad.language.analysis import Mention

WALLS = frozenset(("COMP", "CONJ", "COLON", "PART"))  # kinds that part one clause from the next
CLAUSE_SIGNS = WALLS | {"REL", "V"}  # kinds that show another clause than the one before them


class Chunk:
    """A stretch of a sentence. Token indices are inclusive.

    `kind`: V verb, N noun phrase, P prepositional phrase, T time, COMP, REL, CONJ, COMMA, COLON, PART (circumstantial
    participle of speech), ADV, NEG, FUT, QUOTE, OTHER. `mention` is the mention that is the phrase, `inner` the
    mentions its noun has as complements, `nisba` the tokens of its adjectives of states and bodies. `joined`: it begins with و.
    """

    __slots__ = ("first", "first_person", "head", "inner", "joined", "kind", "last", "mention", "nisba", "prep")

    def __init__(self, kind: str, first: int, last: int) -> None:
        self.kind = kind
        self.first = first
        self.last = last
        self.head = first
        self.prep = ""
        self.mention: Mention | None = None
        self.inner: list[Mention] = []
        self.nisba: list[int] = []
        self.joined = False
        self.first_person = False

    def __repr__(self) -> str:
        return f"{self.kind}[{self.first}-{self.last} {self.prep} {'M' if self.mention else ''}]"
