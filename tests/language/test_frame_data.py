"""Every entry of the frame data proven both ways: its examples give the event, its counterexamples give none."""

from __future__ import annotations

import pytest

from marsad.api import reader
from marsad.language.arabic.frames import Example, FrameDataError, Trigger, load_frames
from marsad.language.arabic.script import fold
from marsad.model import Document, Reading
from marsad.model.reading import Event, Party
from marsad.reading.reader import Reader

PUBLISHED = "2024-05-15"
CASES = [(file.frame, number, entry) for file in load_frames() for number, entry in enumerate(file.trigger, 1)]
# The data is written ahead of the engine: sentences the grammar cannot read yet are counted, not hidden. The share may
# only rise; lower it in no commit.
LEAST_EXAMPLES = 0.5
LEAST_COUNTEREXAMPLES = 0.5


@pytest.fixture(scope="module")
def engine() -> Reader:
    """A reader that believes everything, so that the data alone is tested."""
    base = reader()
    engine = Reader(base.language, base.names)
    engine.acceptance.weights = {}
    engine.acceptance.threshold = 0.0
    return engine


def named(words: str, parties: tuple[Party, ...], reading: Reading, text: str) -> bool:
    """Do the words lie in a mention of one of the parties?"""
    at = text.find(words)
    assert at >= 0, f"{words!r} is not in {text!r}"
    wanted = fold(words)
    for party in parties:
        if wanted in fold(party.ar) or fold(party.ar) in wanted:
            return True
        for entity in reading.entities:
            if (entity.id, entity.name) == (party.id, party.name) and any(
                start < at + len(words) and at < end for start, end in entity.mentions
            ):
                return True
    return False


def proves(example: Example, event: Event, reading: Reading) -> bool:
    """Does an event hold what the example says?"""
    return (
        event.status == example.status
        and all(named(words, event.roles.actor, reading, example.text) for words in example.actor)
        and all(named(words, event.roles.recipient, reading, example.text) for words in example.recipient)
    )


def read(engine: Reader, text: str) -> Reading:
    """A one-sentence article."""
    return engine.read(Document("example", text, "0", published=PUBLISHED, language="ar"))


def test_examples(engine: Reader) -> None:
    """Each example yields the event and the roles it states."""
    right, wrong = 0, []
    for frame, number, entry in CASES:
        for example in entry.examples:
            reading = read(engine, example.text)
            if any(event.frame == frame and proves(example, event, reading) for event in reading.events):
                right += 1
            else:
                wrong.append(f"{frame}.toml trigger {number}: {example.text}")
    share = right / (right + len(wrong))
    assert share >= LEAST_EXAMPLES, f"{share:.3f} of the examples read; not read:\n" + "\n".join(wrong)


def test_counterexamples(engine: Reader) -> None:
    """No counterexample yields an event of its frame."""
    right, wrong = 0, []
    for frame, number, entry in CASES:
        for text in entry.counterexamples:
            if any(event.frame == frame for event in read(engine, text).events):
                wrong.append(f"{frame}.toml trigger {number}: {text}")
            else:
                right += 1
    share = right / (right + len(wrong))
    assert share >= LEAST_COUNTEREXAMPLES, f"{share:.3f} of the counterexamples silent; not silent:\n" + "\n".join(
        wrong
    )


@pytest.mark.parametrize("entry", [entry for _, _, entry in CASES], ids=[f"{f}-{n}" for f, n, _ in CASES])
def test_entry_has_proof(entry: Trigger) -> None:
    """An entry without an example is not kept."""
    assert entry.examples


def test_unknown_key_names_the_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A misspelt key stops at load, and the message says where."""
    (tmp_path / "visit.toml").write_text(
        'frame = "visit"\n[[trigger]]\nverb = ["زار/يزور"]\nslot = {}\n', encoding="utf-8"
    )
    with pytest.raises(FrameDataError, match=r"visit\.toml"):
        list(load_frames(tmp_path))
