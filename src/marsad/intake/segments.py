"""What is not article in a text, marked: shortcodes, doubled headline, captions, share bars, related, source, dateline.

Nothing is removed. A segment says what a stretch is; whoever reads decides what to make of it. The cues are data, in
data/junk.toml, each with examples and counterexamples.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

from marsad.model.document import Segment, SegmentKind

DATA = Path(__file__).parent / "data" / "junk.toml"
Find = Callable[[str], re.Match[str] | None]
LONGEST_HEADLINE = 100  # characters, of other stories' headlines
LONGEST_RELATED = 12  # lines of headlines that may follow «اقرأ أيضا»
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff\u0640\u064b-\u0652]")


class Cue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of junk. `scope` says what the pattern must fill: the whole line, its start, or any part of it.

    `takes` tells how much is marked: match, line, next (this line and a headline after it) or rest (this line and the
    short lines after it).
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


def find_segments(text: str, title: str | None = None) -> tuple[Segment, ...]:
    """Segments in order, none overlapping another."""
    marks: list[tuple[int, int, SegmentKind]] = []
    lines = [(start, end, _bare(text[start:end])) for start, end in _lines(text)]
    full = [line for line in lines if line[2]]
    if not full:
        return ()
    _headline(full, title, marks)
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


def _headline(full: list[tuple[int, int, str]], title: str | None, marks: list[tuple[int, int, SegmentKind]]) -> None:
    """The first line is the headline where it is short and does not end like a sentence, or where the page says so."""
    start, end, first = full[0]
    titled = title is not None and _bare(title) == first
    if titled or (len(full) > 1 and len(first) <= 160 and not first.endswith((".", "،", ":"))):
        marks.append((start, end, "headline"))
        for later in full[1:4]:
            if later[2] == first:
                marks.append((later[0], later[1], "repeat"))


def _disjoint(marks: list[tuple[int, int, SegmentKind]]) -> tuple[Segment, ...]:
    out: list[Segment] = []
    reached = 0
    for start, end, kind in sorted(marks, key=lambda mark: (mark[0], -mark[1])):
        start = max(start, reached)
        if start < end:
            out.append(Segment(kind, start, end))
            reached = end
    return tuple(out)
