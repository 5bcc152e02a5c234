"""Read every example and counterexample of the frame data and name those that are not read as they should be.

    python tools/prove.py            # all frames
    python tools/prove.py visit      # the entries of one, to see what a new entry does

Exit status 1 where one is named.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator

from marsad.api import reader
from marsad.language.arabic.words.frames import Example, load_frames
from marsad.language.arabic.words.script import fold
from marsad.model import Document, Reading
from marsad.model.reading import Event, Party
from marsad.reading.reader import Reader

PUBLISHED = "2024-05-15"


def believing() -> Reader:
    """A reader that believes everything, so that the data alone is tested."""
    base = reader()
    engine = Reader(base.language, base.names)
    engine.acceptance.weights = {}
    engine.acceptance.threshold = 0.0
    return engine


def prove(engine: Reader, frame: str) -> Iterator[tuple[int, bool, str, bool]]:
    """Of every sentence of a frame's file: the number of its entry, is it an example, the sentence, is it read rightly."""
    for file in load_frames():
        if file.frame != frame:
            continue
        for number, entry in enumerate(file.trigger, 1):
            for example in entry.examples:
                reading = _read(engine, example.text)
                told = any(event.frame == frame and _proves(example, event, reading) for event in reading.events)
                yield number, True, example.text, told
            for text in entry.counterexamples:
                yield number, False, text, all(event.frame != frame for event in _read(engine, text).events)


def _read(engine: Reader, text: str) -> Reading:
    """A one-sentence article."""
    return engine.read(Document("example", text, "0", published=PUBLISHED, language="ar"))


def _proves(example: Example, event: Event, reading: Reading) -> bool:
    """Does an event hold what the example says?"""
    return (
        event.status == example.status
        and all(_named(words, event.roles.actor, reading, example.text) for words in example.actor)
        and all(_named(words, event.roles.recipient, reading, example.text) for words in example.recipient)
    )


def _named(words: str, parties: tuple[Party, ...], reading: Reading, text: str) -> bool:
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


def main() -> int:
    """Name what is not read rightly."""
    known = [file.frame for file in load_frames()]
    frames = sys.argv[1:] or known
    for frame in frames:
        if frame not in known:
            print(f"no frame {frame!r}; there are {', '.join(known)}", file=sys.stderr)
            return 2
    engine, right, wrong = believing(), 0, 0
    for frame in frames:
        for number, is_example, text, well in prove(engine, frame):
            right, wrong = right + well, wrong + (not well)
            if not well:
                what = "example not read" if is_example else "counterexample read"
                print(f"{frame}.toml entry {number}: {what}: {text}")
    print(f"{right} of {right + wrong} sentences read rightly")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
