"""The word lists of data/ that experts edit, each with its schema: a key that is missing, unknown or of another type is an error
that names the file and the key. What a list holds is told in its file."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec

from marsad.language.arabic.words.tables import DATA

Words = tuple[str, ...]
File = TypeVar("File")


class WordFileError(ValueError):
    """A word list breaks its schema; the message says where."""


class FunctionWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/function_words.toml"""

    prepositions: Words
    conjunctions: Words
    complementisers: Words
    relatives: Words
    demonstratives: Words
    negations: Words
    future: Words
    adverbs: Words
    auxiliaries: Words


class Qualities(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/qualities.toml"""

    adjectives: Words
    in_something: Words
    nouns: Words


class StatusWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/status.toml: `STATUS_verbs`, `_light`, `_decided`, `_negated`, `_before` and `_after` give that status, but for what is only
    `wanted`, which gives none; `hypothetical_behind`, `alleged_rumour` and `cancelled_later` work as their file tells."""

    planned_verbs: Words
    denied_verbs: Words
    alleged_verbs: Words
    cancelled_verbs: Words
    wanted_verbs: Words
    planned_light: Words
    denied_light: Words
    cancelled_light: Words
    planned_decided: Words
    denied_negated: Words
    hypothetical_negated: Words
    planned_before: Words
    denied_before: Words
    alleged_before: Words
    hypothetical_before: Words
    cancelled_before: Words
    wanted_before: Words
    planned_after: Words
    hypothetical_after: Words
    alleged_after: Words
    hypothetical_behind: Words
    alleged_rumour: Words
    cancelled_later: Words


class LightWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/light.toml"""

    active: Words
    negated: Words
    passive: Words
    made: Words
    passive_carriers: Words
    plain: Words
    carriers: Words
    decrees: Words
    holding: Words
    wrappers: Words
    aims: Words
    willing: Words
    doing: Words
    verges: Words
    perpetrators: Words


class PhaseWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A phase of a meeting in data/dating.toml, with its examples."""

    phase: str
    before: Words
    after: Words
    examples: Words
    counterexamples: Words
    unless: Words = ()


class DatingWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/dating.toml"""

    meeting: Words
    between: Words
    hosted: Words
    today: Words
    former: Words
    not_yet: Words
    era: Words
    unless: Words
    phase: tuple[PhaseWords, ...]


class TitleRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A title of data/titles.toml: its words, the office they name, its English, and the state or body they tell by themselves."""

    words: Words
    office: str
    en: str
    seat: str = ""


class WordList(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table of nothing but words."""

    words: Words


class TitleWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/titles.toml"""

    title: tuple[TitleRow, ...]
    masculine: WordList
    epithets: WordList
    descriptions: WordList
    kin: WordList
    ordinary: WordList
    honorifics: WordList
    particles: WordList
    english: dict[str, str]
    english_adjectives: dict[str, str]
    adjectives: WordList
    fields: WordList


class NativeNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Arabic families and names."""

    families: Words
    same: Words


class HeardNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names heard alike."""

    equal: Words


class EastNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Families named first."""

    families: Words


class NamesAfter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What behind a name tells it from another."""

    tell_apart: Words


class SmallNames(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What counts for nothing in a name."""

    words: Words
    titles: Words


class LeftOut(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a sound costs that one spelling leaves out, sounds by price."""

    within: dict[str, str]
    arabic: dict[str, str]
    latin: dict[str, str]


class NameSpellings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/name_spellings.toml"""

    native: NativeNames
    heard: HeardNames
    east: EastNames
    after: NamesAfter
    small: SmallNames
    near: dict[str, str]
    near_across: dict[str, str]
    left_out: LeftOut


WORD_FILES: dict[type, str] = {
    FunctionWords: "function_words.toml", StatusWords: "status.toml", LightWords: "light.toml", DatingWords: "dating.toml",
    TitleWords: "titles.toml", NameSpellings: "name_spellings.toml", Qualities: "qualities.toml",
}  # fmt: skip


def load_words(schema: type[File], path: Path | None = None) -> File:
    """The data file of a schema, or another in its form. Raises WordFileError."""
    path = path or DATA / WORD_FILES[schema]
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), schema)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise WordFileError(f"{path.name}: {error}") from error
