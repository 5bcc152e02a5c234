"""What is not article in a text, marked: shortcodes, doubled headline, captions, share bars, related, source, dateline.

Nothing is removed. A segment says what a stretch is; whoever reads decides what to make of it. The cues are data, in
data/junk.toml, each with examples and counterexamples.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import msgspec

from marsad.model.document import Segment, SegmentKind

DATA = Path(__file__).parent / "data" / "junk.toml"
Find = Callable[[str], re.Match[str] | None]
LONGEST_HEADLINE = 100  # characters, of other stories' headlines
LONGEST_SITE = 25  # characters, of the name of a site behind a headline
LONGEST_RELATED = 12  # lines of headlines that may follow «اقرأ أيضا»
_WORD = re.compile(r"\S+")
_NO_WORDS = re.compile(r"[^\w]|_")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u0640\u064b-\u0652]")


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of junk. `scope` says what the pattern must fill: the whole line, its start, or any part of it.

    `takes` tells how much is marked: match, line, next (this line and a headline after it), rest (this line and the
    short lines after it) or list (this line and those after it that fit too, two at least).
    """

    kind: SegmentKind
    pattern: str
    takes: str = "line"
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class JunkFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data file."""

    cue: tuple[Cue, ...]


@cache
def load_cues(path: Path = DATA) -> tuple[tuple[Cue, Find], ...]:
    """The cues, each with what finds it in a line."""
    file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), JunkFile)
    out: list[tuple[Cue, Find]] = []
    for cue in file.cue:
        pattern = re.compile(cue.pattern, re.IGNORECASE)
        # A search for a pattern bound to the start tries it at every letter of the line all the same.
        out.append((cue, pattern.match if cue.pattern.startswith("^") else pattern.search))
    return tuple(out)


def _lines(text: str) -> list[tuple[int, int]]:
    out, start = [], 0
    while start <= len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        out.append((start, end))
        start = end + 1
    return out


def _bare(line: str) -> str:
    return " ".join(_INVISIBLE.sub("", line).split())


def find_segments(text: str, title: str | None = None, known: Sequence[Segment] = ()) -> tuple[Segment, ...]:
    """Segments in order, none overlapping another; `known` are those that the markup of a page shows."""
    marks: list[tuple[int, int, SegmentKind]] = [(mark.start, mark.end, mark.kind) for mark in known if mark.end <= len(text)]
    inside = _Inside(marks)
    lines = [(start, end, _bare(text[start:end])) for start, end in _lines(text)]
    full = [line for line in lines if line[2] and not inside(line[0])]
    if not full:
        return _disjoint(marks)
    _headline(text, full, title, marks)
    cues = load_cues()
    skip_until = -1
    for number, (start, end, _) in enumerate(full):
        if start < skip_until:
            continue
        head = text[start : min(end, start + 400)]
        for cue, find in cues:
            if cue.takes == "rest" and number < 2:
                continue
            match = find(head)
            if match is None:
                continue
            if cue.takes == "match":
                marks.append((start + match.start(), start + match.end(), cue.kind))
                continue
            last = end
            if cue.takes == "list":
                for later in full[number + 1 :]:
                    if find(later[2]) is None:
                        break
                    last = later[1]
                if last == end:
                    continue
            if cue.takes in ("next", "rest"):
                lines_after = LONGEST_RELATED if cue.takes == "rest" else 1
                for later in full[number + 1 : number + 1 + lines_after]:
                    # A sentence of the article ends the list; a headline may end in quotation marks.
                    closed = later[2].endswith(("»", '"', "”")) and len(later[2]) > LONGEST_HEADLINE
                    if len(later[2]) > 160 or later[2].endswith(".") or closed:
                        break
                    last = later[1]
            marks.append((start, last, cue.kind))
            skip_until = last
            break
    return _disjoint(marks)


class _Inside:
    """Whether a place stands in one of some stretches; asked for in ascending order."""

    def __init__(self, marks: list[tuple[int, int, SegmentKind]]) -> None:
        self._spans = sorted((start, end) for start, end, _ in marks)
        self._at = 0

    def __call__(self, place: int) -> bool:
        while self._at < len(self._spans) and self._spans[self._at][1] <= place:
            self._at += 1
        return self._at < len(self._spans) and self._spans[self._at][0] <= place


def _headline(
    text: str, full: list[tuple[int, int, str]], title: str | None, marks: list[tuple[int, int, SegmentKind]]
) -> None:
    """The first line that is no junk is the headline where it is short and does not end like a sentence, or the page says so."""
    for number, (start, end, line) in enumerate(full[:3]):
        if _all_junk(line):
            continue
        key = _key(line)
        titled = title is not None and _key(_bare(title)) == key
        if titled or (len(full) > number + 1 and len(line) <= 160 and not line.endswith((".", "،", ":"))):
            half = _half(text[start:end])
            marks.append((start, start + half if half else end, "headline"))
            if half:
                marks.append((start + half, end, "repeat"))
            for later in full[number + 1 : number + 4]:
                if _repeats(_key(later[2]), key):
                    marks.append((later[0], later[1], "repeat"))
        return


def _all_junk(line: str) -> bool:
    """Is a line nothing but a dateline, a shortcode or the like?"""
    for cue, find in load_cues():
        match = find(line) if cue.takes in ("match", "line") else None
        if match is not None and (cue.takes == "line" or not _key(line[: match.start()] + line[match.end() :])):
            return True
    return False


def _key(line: str) -> str:
    """A line without punctuation, by which it is known when it comes again."""
    return " ".join(_NO_WORDS.sub(" ", line).split())


def _repeats(later: str, key: str) -> bool:
    """The headline again, or the headline and the name of the site."""
    return bool(key) and (later == key or (later.startswith(key + " ") and len(later) - len(key) <= LONGEST_SITE < len(key)))


def _half(line: str) -> int:
    """Where a line that says the same twice begins again; 0 where it does not."""
    words = [match for match in _WORD.finditer(line) if _key(match[0])]
    count = len(words) // 2
    if count < 3 or len(words) % 2 or any(first[0] != again[0] for first, again in zip(words, words[count:], strict=False)):
        return 0
    return words[count].start()


def _disjoint(marks: list[tuple[int, int, SegmentKind]]) -> tuple[Segment, ...]:
    out: list[Segment] = []
    reached = 0
    for start, end, kind in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        start = max(start, reached)
        if start < end:
            out.append(Segment(kind, start, end))
            reached = end
    return tuple(out)
