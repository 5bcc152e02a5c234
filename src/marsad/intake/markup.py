"""Markup as a run of tags, and the text between them with the way back to the page.

One pass over the page from left to right, whatever stands open or broken in it: no pattern here can look at a stretch
more than once.
"""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from marsad.model import Segment, TextMap
from marsad.model.document import SegmentKind

# A comment's opening; a tag, with a quotation mark behind "=" running to the next of its kind; a declaration; or the sign
# of one that nothing closes. No part gives back what it took, so that every sign is looked at once.
_TAG = re.compile(
    r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)(?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')?+)*+>|<[!?][^>]*+>|<(?=[a-zA-Z!?]|/[a-zA-Z])"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?")
_UNEVEN = re.compile(r"[^\S ]\s*| \s+")  # white space other than one plain space
# Elements whose inside is no markup: nothing but their own end closes them.
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp")
}
VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
BLOCK = frozenset(
    (
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "section", "article",
        "header", "footer", "main", "aside", "figure", "figcaption", "blockquote", "pre", "td", "th", "dd", "dt", "hr",
    )
)  # fmt: skip
# What is drawn, run or pressed, not read.
_SILENT = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "textarea", "title", "nav", "aside",
        "dialog", "object", "video", "audio", "canvas", "amp-ad", "amp-sidebar", "amp-consent", "amp-iframe", "amp-embed",
    )
)  # fmt: skip
_LARGEST_JUNK = 0.34  # share of a text that one junk block may hold; what is larger is the article, whatever it is called


Tag = tuple[int, int, bool, str]
"""A tag, comment or declaration: where it starts, where it ends (exclusive), whether it closes, its name ("" for the last two)."""


class Marked(NamedTuple):
    """Text taken from markup, the way back, and what of it the markup itself shows to be no article."""

    text: str
    source_map: TextMap
    marks: tuple[Segment, ...]


def tags(page: str) -> list[Tag]:
    """Every tag of a page, as browsers take them: quotes count in values only, scripts hold no tags."""
    out: list[Tag] = []
    add, search = out.append, _TAG.search
    at = 0
    comments = True  # does one still close?
    while (match := search(page, at)) is not None:
        start, at = match.span()
        slash, name = match.groups()
        if name:
            name = name.lower()
            add((start, at, slash != "", name))
            if name in _RAW and not slash:
                close = _RAW[name].search(page, at)
                if close is None:
                    break
                at = close.start()
        elif at - start == 1:
            break  # opened and not closed, nor is any after it
        elif page.startswith("<!--", start):
            end = page.find("-->", start + 2) if comments else -1
            comments = end >= 0
            at = end + 3 if comments else at
            add((start, at, False, ""))
        else:
            add((start, at, False, ""))
    return out


def _pieces(
    page: str, run: Sequence[Tag], start: int, end: int, kind_of: Callable[[str, str], SegmentKind | None]
) -> Iterator[tuple[int, int, str, SegmentKind | None]]:
    """Stretches of text outside tags as (start, end, what came before: "" or a line break, the kind of junk it is)."""
    at = start
    silent, silent_depth = "", 0
    junk, junk_depth = "", 0
    kind: SegmentKind | None = None
    brk = ""
    for opened, closed, closing, name in run:
        if opened > at and not silent:
            yield at, opened, brk, kind
            brk = ""
        at = closed
        if silent:
            if name == silent:
                silent_depth += -1 if closing else 1
                if silent_depth <= 0:
                    silent = ""
            continue
        if name in _SILENT:
            if not closing and page[closed - 2] != "/":
                silent, silent_depth = name, 1
            brk = "\n"
            continue
        if name in BLOCK:
            brk = "\n"
        if not junk:
            if not closing and name and name not in VOID:
                kind = kind_of(name, page[opened:closed])
                if kind is not None:
                    junk, junk_depth, brk = name, 1, "\n"
        elif name == junk:
            junk_depth += -1 if closing else 1
            if junk_depth <= 0:
                junk, kind, brk = "", None, "\n"
    if at < end and not silent:
        yield at, end, brk, kind


def text_of(
    page: str, run: Sequence[Tag], start: int, end: int,
    kind_of: Callable[[str, str], SegmentKind | None] = lambda name, tag: None,
) -> Marked:  # fmt: skip
    """Text of the stretch of a page from `start` to `end`, whose tags are `run`.

    `kind_of` tells from an element's name and opening tag what kind of junk it holds.
    """
    out: list[str] = []
    runs: list[tuple[int, int, int]] = []
    blocks: list[tuple[int, int, SegmentKind]] = []
    length = 0
    last = "\n"

    def put(piece: str, source: int, size: int) -> None:
        """Add a piece that stands in the page at `source`; a blank after a blank adds nothing."""
        nonlocal length, last
        if piece[0] == " " and last in "\n ":
            piece, source, size = piece[1:], source + 1, size - 1
        if piece:
            out.append(piece)
            runs.append((length, source, size))
            length += len(piece)
            last = piece[-1]

    def put_words(begin: int, stop: int) -> None:
        """Add a stretch without tags and entities, every run of white space as one blank."""
        at = begin
        for gap in _UNEVEN.finditer(page, begin, stop):
            if gap.start() > at:
                put(page[at : gap.start()], at, gap.start() - at)
            put(" ", gap.start(), 1)
            at = gap.end()
        if stop > at:
            put(page[at:stop], at, stop - at)

    for begin, stop, brk, kind in _pieces(page, run, start, end, kind_of):
        if brk and last != "\n":
            out.append("\n")
            length += 1
            last = "\n"
        before = length
        at = begin
        for match in _ENTITY.finditer(page, begin, stop):
            put_words(at, match.start())
            at = match.start()
            sign, left = _meant(match[0])  # no sign, for a number that stands for none
            if sign:
                put(" " if sign.isspace() else sign, at, 1)
            at = match.end() - left
        put_words(at, stop)
        if kind is not None and length > before:
            if blocks and blocks[-1][2] == kind and (not brk or blocks[-1][1] >= before - 1):
                blocks[-1] = (blocks[-1][0], length, kind)
            else:
                blocks.append((before, length, kind))
    text = "".join(out)
    return Marked(text, TextMap(tuple(_joined(runs))), tuple(_sound(text, blocks)))


def _meant(entity: str) -> tuple[str, int]:
    """The sign that an entity stands for, and how many letters at its end are text: none is one in «&nothing»."""
    sign = entities.unescape(entity)
    left = 0
    while len(sign) > 1 and left < len(sign) and sign[-1 - left] == entity[-1 - left]:
        left += 1
    return sign[: len(sign) - left], left


def _sound(text: str, blocks: list[tuple[int, int, SegmentKind]]) -> Iterator[Segment]:
    """Blocks as segments without white space at their ends; none that holds a good part of all there is."""
    for start, end, kind in blocks:
        inside = text[start:end]
        if inside.strip() and end - start <= max(_LARGEST_JUNK * len(text), 60):
            start += len(inside) - len(inside.lstrip())
            yield Segment(kind, start, start + len(inside.strip()))


def _joined(runs: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Runs that follow each other on both sides become one."""
    current: tuple[int, int, int] | None = None
    for derived, source, size in runs:
        if current is not None and current[0] + current[2] == derived and current[1] + current[2] == source:
            current = (current[0], current[1], current[2] + size)
            continue
        if current is not None:
            yield current
        current = (derived, source, size)
    if current is not None:
        yield current


def cut(marked: Marked, ranges: Sequence[tuple[int, int]]) -> Marked:
    """Some lines of a text, in their order, with the way back; `ranges` are ascending and do not overlap."""
    out: list[str] = []
    runs: list[tuple[int, int, int]] = []
    marks: list[Segment] = []
    length = 0
    number = 0
    for start, end in ranges:
        old = marked.source_map.runs
        while number < len(old) and old[number][0] + old[number][2] <= start:
            number += 1
        for derived, source, size in old[number:]:
            if derived >= end:
                break
            first, last = max(derived, start), min(derived + size, end)
            if first < last:
                runs.append((length + first - start, source + first - derived, last - first))
        marks += [
            Segment(mark.kind, length + max(mark.start, start) - start, length + min(mark.end, end) - start)
            for mark in marked.marks
            if mark.start < end and mark.end > start
        ]
        out.append(marked.text[start:end])
        length += end - start
    return Marked("".join(out), TextMap(tuple(runs)), tuple(marks))
