"""The words of time (data/times.toml), loaded strictly and folded, with the clitics each may carry."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from marsad.language.arabic.times.calendar import Unit
from marsad.language.arabic.words.script import fold

DATA = Path(__file__).parent.parent / "data"
Which = Literal["one", "two", "many"]


class TimeDataError(ValueError):
    """data/times.toml breaks its schema; the message says where."""


class _Month(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    calendar: Literal["gregorian", "hijri"]
    number: int
    names: tuple[str, ...] = ()
    careful: tuple[str, ...] = ()


class _Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: Unit
    one: tuple[str, ...]
    two: tuple[str, ...]
    many: tuple[str, ...]


class _Sources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    months: str
    hijri: str
    weekdays: str
    words: str


class _YearHeads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    one: tuple[str, ...]
    many: tuple[str, ...]


class _Directions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    last: tuple[str, ...]
    next: tuple[str, ...]
    this: tuple[str, ...]
    recent: tuple[str, ...]
    same: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]


class _Determiners(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    this: tuple[str, ...]
    same: tuple[str, ...]
    every: tuple[str, ...]


class _Phases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    early: tuple[str, ...]
    middle: tuple[str, ...]
    late: tuple[str, ...]


class _Parts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    quarter: tuple[str, ...]
    half: tuple[str, ...]
    third: tuple[str, ...]


class _DayWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    today: tuple[str, ...]
    yesterday: tuple[str, ...]
    tomorrow: tuple[str, ...]
    tonight: tuple[str, ...]


class _DayParts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]
    definite: tuple[str, ...]
    before: tuple[str, ...]
    two_days: tuple[str, ...]


class _Prepositions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    since: tuple[str, ...]
    until: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    during: tuple[str, ...]
    lasting: tuple[str, ...]
    onset: tuple[str, ...]
    within: tuple[str, ...]
    hedges: tuple[str, ...]
    roughly: tuple[str, ...]
    halved: tuple[str, ...]
    quartered: tuple[str, ...]
    two_months: tuple[str, ...]
    dated: tuple[str, ...]
    half: tuple[str, ...]
    few: tuple[str, ...]


class _Anniversary(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]
    yearly: tuple[str, ...]


class _Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    words: tuple[str, ...]


class _Heads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heads: tuple[str, ...]


class _NamedDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    day: int
    month: int
    year: int
    heads: tuple[str, ...]
    note: str


class _Feast(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    calendar: Literal["gregorian", "hijri"]
    month: int
    day: int
    days: int
    names: tuple[str, ...]


class _FeastWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    honour: tuple[str, ...]
    days: tuple[str, ...]


class _Guards(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    general: tuple[str, ...]
    names_before: tuple[str, ...]
    nations_before: tuple[str, ...]
    outlet_signs: tuple[str, ...]
    not_today: tuple[str, ...]
    not_weekday_before: tuple[str, ...]
    not_weekday_after: tuple[str, ...]
    counted: tuple[str, ...]
    not_month_after: tuple[str, ...]
    date_names: tuple[str, ...]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sources: _Sources
    month: tuple[_Month, ...]
    weekdays: dict[str, tuple[str, ...]]
    unit: tuple[_Unit, ...]
    year_heads: _YearHeads
    directions: _Directions
    determiners: _Determiners
    phases: _Phases
    parts: _Parts
    seasons: dict[str, tuple[str, ...]]
    decades: dict[str, tuple[str, ...]]
    feast: tuple[_Feast, ...]
    feast_words: _FeastWords
    day_words: _DayWords
    day_parts: _DayParts
    prepositions: _Prepositions
    anniversary: _Anniversary
    clock: _Heads
    moments: _Words
    events: _Heads
    occasions: _Words
    occurring: _Words
    being: _Words
    rarity: _Words
    answers: _Words
    named_day: tuple[_NamedDay, ...]
    guards: _Guards


class Month(NamedTuple):
    """A month's name: its calendar and number, and whether the name needs a cue beside it."""

    hijri: bool
    number: int
    careful: bool


def spellings(word: str) -> list[str]:
    """A word folded, and with each clitic newsrooms write before it; definite words take لل for ل."""
    bare = fold(word)
    if bare.startswith("ال") and len(bare) > 4:
        rest = bare[2:]
        return [p + bare for p in ("", "و", "ف", "ب", "ك", "وب", "فب", "وك")] + [p + rest for p in ("لل", "ولل", "فلل")]
    return [p + bare for p in ("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "فب", "فل")]


def _table(rows: Iterable[tuple[int | str, Sequence[str]]]) -> dict[str, int]:
    return {form: int(value) for value, words in rows for word in words for form in spellings(word)}


def _roles(struct: msgspec.Struct) -> dict[str, str]:
    """Each folded spelling to the name of the field it stands in."""
    return {
        form: role
        for role, words in msgspec.structs.asdict(struct).items()
        for word in words
        for form in spellings(word)
    }


def _set(words: Sequence[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in spellings(word))


def _bare(words: Sequence[str]) -> frozenset[str]:
    """Words folded, without clitics: for what is looked up by stem or past."""
    return frozenset(fold(word) for word in words)


class Feast(NamedTuple):
    """A feast: its first day in its calendar, and how many days it lasts."""

    hijri: bool
    month: int
    day: int
    days: int


class Words:
    """The loaded tables, each from a folded form, clitics included, to what the word means."""

    def __init__(self, file: _File) -> None:
        self._load_months(file)
        self._load_units(file)
        self._load_feasts(file)
        self._load_prepositions(file.prepositions)
        self._load_guards(file.guards)
        self.weekdays = _table(file.weekdays.items())
        self.year_heads = _roles(file.year_heads)
        self.directions = _roles(file.directions)
        self.determiners = _roles(file.determiners)
        self.phases = {f: ("early", "middle", "late").index(r) for f, r in _roles(file.phases).items()}
        self.parts = _roles(file.parts)
        self.seasons = _table(file.seasons.items())
        self.decades = _table(file.decades.items()) | _table(
            (k, ["ال" + w for w in v]) for k, v in file.decades.items()
        )
        self.day_words = _roles(file.day_words)
        self.day_parts = _set(file.day_parts.heads)
        self.definite_parts = _set(file.day_parts.definite)
        self.part_before = _set(file.day_parts.before)
        self.two_days = _set(file.day_parts.two_days)
        self.anniversary, self.yearly = _set(file.anniversary.heads), _set(file.anniversary.yearly)
        self.clock = _set(file.clock.heads)
        self.moments = _set(file.moments.words)
        self.events = _set(file.events.heads)
        self.occasions = _bare(file.occasions.words)
        self.occurring = _bare(file.occurring.words)
        self.being = _bare(file.being.words)
        self.rarity = _bare(file.rarity.words)
        self.answers = _bare(file.answers.words)
        self.named_days = {
            (form, row.month, row.day): row.year
            for row in file.named_day
            for head in row.heads
            for form in spellings(head)
        }

    def _load_months(self, file: _File) -> None:
        self.months: dict[str, Month] = {}
        self.month_pairs: dict[str, dict[str, Month]] = {}
        for row in file.month:
            for words, careful in ((row.names, False), (row.careful, True)):
                for name in words:
                    self._add_month(name, Month(row.calendar == "hijri", row.number, careful))

    def _load_units(self, file: _File) -> None:
        self.indefinite: dict[str, tuple[Unit, Which]] = {}
        self.definite: dict[str, tuple[Unit, Which]] = {}
        self.plain_units = {fold(w) for u in file.unit for w in (*u.one, *u.two, *u.many)}
        for unit in file.unit:
            rows: tuple[tuple[Which, tuple[str, ...]], ...] = (
                ("one", unit.one),
                ("two", unit.two),
                ("many", unit.many),
            )
            for which, words in rows:
                for word in words:
                    self.indefinite.update(dict.fromkeys(spellings(word), (unit.name, which)))
                    self.definite.update(dict.fromkeys(spellings("ال" + word), (unit.name, which)))

    def _load_feasts(self, file: _File) -> None:
        self.feasts: dict[str, dict[str, Feast]] = {}
        for kept in file.feast:
            feast = Feast(kept.calendar == "hijri", kept.month, kept.day, kept.days)
            for name in kept.names:
                head, _, rest = name.partition(" ")
                for form in spellings(head):
                    self.feasts.setdefault(form, {})[fold(rest)] = feast
        self.feast_honour, self.feast_days = _set(file.feast_words.honour), _set(file.feast_words.days)

    def _load_prepositions(self, p: _Prepositions) -> None:
        self.prepositions = {
            form: role
            for role in ("since", "until", "before", "after", "during", "lasting")
            for word in getattr(p, role)
            for form in spellings(word)
        }
        self.onset, self.within, self.hedges = _set(p.onset), _set(p.within), _set(p.hedges)
        self.few, self.roughly, self.two_months = _set(p.few), _set(p.roughly), _set(p.two_months)
        self.dated = _set(p.dated)
        self.fractions = dict.fromkeys(map(fold, p.halved), 2) | dict.fromkeys(map(fold, p.quartered), 4)
        self.half = _bare(p.half)

    def _load_guards(self, g: _Guards) -> None:
        self.general, self.names_before, self.not_today = _set(g.general), _set(g.names_before), _set(g.not_today)
        self.nations_before, self.outlet_signs = _set(g.nations_before), _set(g.outlet_signs)
        self.not_weekday_before, self.not_weekday_after = _set(g.not_weekday_before), _set(g.not_weekday_after)
        self.counted, self.date_names = _set(g.counted), _set(g.date_names)
        self.not_month_after = _set(g.not_month_after)

    def _add_month(self, name: str, month: Month) -> None:
        first, _, second = name.partition(" ")
        # A careful name keeps to its bare form and و: بـ and آب make باب, "door".
        forms = [fold(first), "و" + fold(first)] if month.careful else spellings(first)
        for form in forms:
            if second:
                self.month_pairs.setdefault(form, {})[fold(second)] = month
            else:
                self.months[form] = month


def load_times(path: Path = DATA / "times.toml") -> Words:
    """The words of a data file. Raises TimeDataError."""
    try:
        return Words(msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File))
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, ValueError) as error:
        raise TimeDataError(f"{path.name}: {error}") from error


@cache
def words() -> Words:
    """The words that ship with the package."""
    return load_times()
