"""How Arabic says that somebody says something: data/speech.toml, strictly loaded and folded for looking up."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path

import msgspec

from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import Verb

SPEECH = Path(__file__).parent.parent / "data" / "speech.toml"


class SpeechFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data file as written; what each list holds is told there."""

    verbs: tuple[str, ...]
    unstated: tuple[str, ...]
    unnamed: tuple[str, ...]
    in_office: tuple[str, ...]
    participles: tuple[str, ...]
    verbal_nouns: tuple[str, ...]
    papers: tuple[str, ...]
    findings: tuple[str, ...]
    received: tuple[str, ...]
    outlets: tuple[str, ...]
    reporters: tuple[str, ...]
    drafts: tuple[str, ...]
    footage: tuple[str, ...]
    footage_verbs: tuple[str, ...]
    paper_verbs: tuple[str, ...]
    sources: tuple[str, ...]
    self_sources: tuple[str, ...]
    nominal: tuple[str, ...]
    nominal_source: tuple[str, ...]
    impersonal: tuple[str, ...]
    passed_on: dict[str, str]
    to_that: tuple[str, ...]
    on_that: tuple[str, ...]
    not_said: tuple[str, ...]
    same: tuple[str, ...]
    same_before: tuple[str, ...]
    thought: tuple[str, ...]
    that: tuple[str, ...]


def load_speech(path: Path = SPEECH) -> SpeechFile:
    """The data file. Raises ValueError naming the file and the fault."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), SpeechFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise ValueError(f"{path.name}: {error}") from error


class Speech:
    """The lists, folded. Words are looked up by lemma, stem or form, as each list needs."""

    def __init__(self, data: SpeechFile) -> None:
        self.verbs = data.verbs
        self.paper_verbs = data.paper_verbs
        self.unstated = _folded(data.unstated)
        self.unnamed = _folded(data.unnamed)
        self.in_office = _folded(data.in_office)
        self.participles = _folded(data.participles)
        self.verbal_nouns = _folded(data.verbal_nouns)
        self.papers = _folded(data.papers)
        self.findings = _folded(data.findings)
        self.received = _folded(data.received)
        self.outlets = _folded(data.outlets)
        self.reporters = _folded(data.reporters)
        self.drafts = _folded(data.drafts)
        self.footage = _folded(data.footage)
        self.footage_verbs = _folded(data.footage_verbs)
        self.impersonal = _folded(data.impersonal)
        self.passed_on = {fold(verb): fold(prep) for verb, prep in data.passed_on.items()}
        self.self_sources = _folded(data.self_sources)
        self.not_said = _folded(data.not_said)
        self.same = _folded(data.same)
        self.same_before = _folded(data.same_before)
        self.thought = _folded(data.thought)
        self.that = _folded(data.that)
        self.governed_that = {"الي": _folded(data.to_that), "علي": _folded(data.on_that)}
        self.sources = sorted((tuple(fold(phrase).split()) for phrase in data.sources), key=len, reverse=True)
        self.source_firsts = frozenset(phrase[0] for phrase in self.sources)
        self.nominal = _by_verb(data.nominal)
        self.nominal_source = _by_verb(data.nominal_source)

    def is_that(self, form: str) -> bool:
        """Is a word أن with what may hang on it (وبأنها)? «لأن», «كأن» and «فإن» open no statement."""
        return form.lstrip("وب") in self.that

    def prints(self, verbs: Iterable[Verb]) -> bool:
        """«أكد في حوار نقله الموقع أن»: is a verb's object what was said, which goes on with أن as the first speaker's?"""
        return any(verb.object and (verb.past in self.received or verb.past in self.footage_verbs) for verb in verbs)

    def nominal_preps(self, past: str) -> set[str]:
        """The prepositions a nominal statement of a verb may stand after, whoever vouches for it."""
        return self.nominal.get(past, set()) | self.nominal_source.get(past, set())


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word) for word in words)


def _by_verb(entries: Iterable[str]) -> dict[str, set[str]]:
    """Past of a verb -> the prepositions its statement may stand after, "" for none."""
    out: dict[str, set[str]] = {}
    for entry in entries:
        verb, _, prep = fold(entry).partition(" ")
        out.setdefault(verb, set()).add(prep)
    return out
