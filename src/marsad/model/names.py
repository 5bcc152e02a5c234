"""Who and what a name can stand for: the shape in which knowledge is handed to a language."""

from __future__ import annotations

from typing import NamedTuple


class NameEntry(NamedTuple):
    """One thing a name can mean.

    `type` is finer than the kind of a party: state, person, organisation, group, place, event. `strength` says how
    much the bare words prove: 2 the full or only name, 1 a short form that needs support (سلام، المملكة). `newsroom`: an
    agency or outlet, which tells what others do.
    """

    id: str | None
    type: str
    name: str
    ar: str
    country: str | None
    strength: int = 2
    newsroom: bool = False


class Tenure(NamedTuple):
    """A person in an office: ISO dates, inclusive, "" where open."""

    person: NameEntry
    start: str
    end: str


class BodyHead(NamedTuple):
    """A noun that with an adjective or complement names an organ of a state (وزارة الخارجية الألمانية).

    `name` is an English template with {adj} and {state}. `alone` tells whether it may stand without a complement.
    """

    name: str
    kind: str
    alone: bool


class Names(NamedTuple):
    """Everything the knowledge says about names in one language. Keys are folded."""

    entries: dict[str, tuple[NameEntry, ...]]
    lengths: dict[str, int]  # first word of a name -> words of the longest name it begins
    nisbas: dict[str, str]  # adjective, every inflection -> ISO 3166 alpha-2
    states: dict[str, NameEntry]  # ISO 3166 alpha-2 -> the state
    adjectives: dict[str, str]  # ISO 3166 alpha-2 -> English adjective or name used attributively
    offices: dict[tuple[str, str], tuple[Tenure, ...]]  # (office, state or body) -> holders
    tenures: dict[str, tuple[tuple[str, str, str, str], ...]]  # person id -> (office, state, start, end)
    bodies: dict[str, BodyHead]
    groups: dict[str, str]  # plural noun, every case -> English
    given: frozenset[str] = frozenset()  # first words of the names of people
    families: frozenset[str] = frozenset()  # last words of the names of people
    members: dict[str, str] = {}  # noqa: RUF012 - singular noun for one of a group -> English plural
    body_adjectives: dict[str, NameEntry] = {}  # noqa: RUF012 - adjective, every inflection -> the body it means
    genders: dict[str, str] = {}  # noqa: RUF012 - given name -> "m" or "f"
    latin: dict[str, str] = {}  # noqa: RUF012 - word of a person's name -> how it is mostly written in Latin letters
