"""The compiled tables of this language: what they are made from, how they are made and read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from marsad import compiled
from marsad.language.arabic.words import conjugation
from marsad.language.arabic.words.frames import FrameFile, load_frames

TABLES = Path(__file__).parent.parent / "tables"
DATA = Path(__file__).parent.parent / "data"
Conjugations = dict[str, tuple[tuple[str, str, int, str, str, bool], ...]]


def _frame_sources() -> list[Path]:
    return [*(DATA / "frames").glob("*.toml"), *compiled.code("language/arabic/words/frames")]


def _verb_sources() -> list[Path]:
    names = ("speech.toml", "light.toml", "status.toml")
    modules = compiled.code("language/arabic/words/conjugation", "language/arabic/words/script")
    return [*_frame_sources(), *(DATA / name for name in names), *modules]


def frame_files() -> tuple[FrameFile, ...]:
    """Every frame file, in name order; compiled, without the proofs and notes of its entries, which reading needs not."""
    return compiled.load(
        TABLES / "frames.msgpack", _frame_sources(), tuple[FrameFile, ...], lambda: tuple(load_frames())
    )


def conjugations() -> Conjugations:
    """Forms of the verbs of the data, by the verb as written there; empty where the table is stale."""
    return compiled.load(TABLES / "verbs.msgpack", _verb_sources(), Conjugations, dict)


def conjugate_entry(entry: str) -> tuple[tuple[str, str, int, str, str, bool], ...]:
    """Forms of one verb: (form, tense, person, gender, number, passive)."""
    past, present = entry.split("/")
    return tuple(
        (form.form, form.tense, form.person, form.gender, form.number, passive)
        for form, passive in conjugation.conjugate(past, present)
    )


def _without_proofs(file: FrameFile) -> FrameFile:
    bare = (msgspec.structs.replace(entry, examples=(), counterexamples=(), note="") for entry in file.trigger)
    return msgspec.structs.replace(file, trigger=tuple(bare))


def build(verbs: Iterator[str]) -> Iterator[tuple[Path, bool]]:
    """Write the tables of frames and verbs; yields each path and whether it changed."""
    path = TABLES / "frames.msgpack"
    yield path, compiled.save(path, _frame_sources(), tuple(_without_proofs(file) for file in load_frames()))
    path = TABLES / "verbs.msgpack"
    yield path, compiled.save(path, _verb_sources(), {verb: conjugate_entry(verb) for verb in sorted(set(verbs))})
