"""An HTML page to its article: text with the way back to the page, title, date and address.

Known containers first (data/containers.toml), then the densest block of text, then, where what is left is too little or
mostly links, resiliparse and trafilatura if they are installed. The text is taken from the page by one pass over its
tags, so that every character knows where it came from.
"""

from __future__ import annotations

import html as entities
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from marsad.intake.metadata import metadata
from marsad.model import TextMap

DATA = Path(__file__).parent / "data" / "containers.toml"
LEAST_TEXT = 200  # characters; an article shorter than this asks for another way of finding it
MOST_LINKS = 0.5  # share of the text that may stand in links
DEEPEST = 200  # levels of nesting; pages built to exhaust a parser go deeper
LARGEST = 5_000_000  # characters of markup read; the rest is cut off
_TAG = re.compile(
    r"<(?:(/?)([a-zA-Z][a-zA-Z0-9:-]{0,20})(?:[^<>\"']{0,2000}|\"[^\"]{0,8000}\"|'[^']{0,8000}'){0,60}|![^>]{0,2000}|\?[^>]{0,2000})>"
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});?")
_BLOCK = frozenset(
    [
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "figure",
        "figcaption",
        "blockquote",
        "pre",
        "td",
        "th",
        "dd",
        "dt",
        "hr",
    ]
)
_SILENT = frozenset(
    ["script", "style", "noscript", "template", "svg", "iframe", "form", "button", "select", "nav", "aside"]
)
_UNEVEN = re.compile(r"[^\S ]\s*| \s+")  # white space other than one plain space


class Extracted(NamedTuple):
    """What a page yields."""

    text: str
    source_map: TextMap
    title: str | None
    published: str | None
    url: str | None


@cache
def containers() -> tuple[str, ...]:
    """CSS selectors of known article bodies, in order of trust."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    return tuple(selector for row in data["container"] for selector in row["selectors"])


def extract(page: str) -> Extracted:
    """The article of a page. Never raises; a page without an article yields an empty text."""
    page = page[:LARGEST]
    meta = metadata(page)
    if _too_deep(page):
        text, source_map = _text(page, 0, len(page))
        return Extracted(text, source_map, meta.get("title"), meta.get("published"), meta.get("url"))
    tree = LexborHTMLParser(page)
    span = _container(tree, page)
    if span is None:
        span = _densest(tree, page)
    text, source_map = _text(page, *span)
    if len(text) < LEAST_TEXT or _link_share(page, *span) > MOST_LINKS:
        other = _fallback(page)
        if other is not None and len(other[0]) > len(text):
            text, source_map = other
    # The headline is kept apart, in the document's title.
    return Extracted(text, source_map, meta.get("title"), meta.get("published"), meta.get("url"))


def _too_deep(page: str) -> bool:
    """A page of nothing but opened blocks is a bomb."""
    depth = 0
    for match in re.finditer(r"<(/?)(?:div|span|b|i|p|table|ul|li)\b", page):
        depth += -1 if match[1] else 1
        if depth > DEEPEST * 10:
            return True
    return False


def _position(node: LexborNode, page: str) -> tuple[int, int] | None:
    """Where a node's markup stands in the page, by its opening tag and a balanced walk to its end."""
    markup = node.html or ""
    opening = markup[: markup.find(">") + 1]
    start = page.find(opening) if opening else -1
    if start < 0:
        # The parser rewrote the tag: look for it by name and one attribute.
        for key in ("id", "class", "itemprop"):
            value = node.attributes.get(key)
            if value:
                found = re.search(rf"<{node.tag}\b[^<>]{{0,600}}{re.escape(value)}", page, re.IGNORECASE)
                if found:
                    start = found.start()
                    break
    if start < 0:
        return None
    tag = re.escape(node.tag or "div")
    depth = 0
    for match in re.finditer(rf"<(/?){tag}\b", page[start:], re.IGNORECASE):
        depth += -1 if match[1] else 1
        if depth == 0:
            return start, start + match.start()
    return start, len(page)


def _container(tree: LexborHTMLParser, page: str) -> tuple[int, int] | None:
    for selector in containers():
        node = tree.css_first(selector)
        if node is None:
            continue
        if len(node.text(deep=True) or "") < LEAST_TEXT:
            continue
        span = _position(node, page)
        if span is not None:
            return span
    return None


def _densest(tree: LexborHTMLParser, page: str) -> tuple[int, int]:
    """The block whose own paragraphs hold the most text."""
    best, most = None, 0
    seen: dict[int, tuple[LexborNode, int]] = {}
    for node in tree.css("p"):
        parent = node.parent
        if parent is None:
            continue
        size = len(node.text(deep=True) or "")
        key = parent.mem_id
        seen[key] = (parent, seen.get(key, (parent, 0))[1] + size)
    for parent, size in seen.values():
        if size > most:
            best, most = parent, size
    if best is not None and most >= LEAST_TEXT:
        span = _position(best, page)
        if span is not None:
            return span
    body = page.lower().find("<body")
    return (body if body >= 0 else 0), len(page)


def _tags(page: str, start: int, end: int) -> Iterator[tuple[int, int, bool, str]]:
    """Tags as (start, end, closing, name); comments have no name. One pass, whatever stands open."""
    at = start
    comments = True
    while (at := page.find("<", at, end)) >= 0:
        if comments and page.startswith("<!--", at):
            close = page.find("-->", at + 4, end)
            if close >= 0:
                yield at, close + 3, False, ""
                at = close + 3
                continue
            comments = False  # none is closed from here on
        match = _TAG.match(page, at, end)
        if match is None:
            at += 1
            continue
        yield at, match.end(), bool(match[1]), (match[2] or "").lower()
        at = match.end()


def _pieces(page: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Stretches of text outside tags as (start, end, what came before: "" or a line break)."""
    at = start
    silent = ""
    silent_depth = 0
    brk = ""
    for opened, closed, closing, name in _tags(page, start, end):
        if opened > at and not silent:
            yield at, opened, brk
            brk = ""
        at = closed
        if silent:
            if name == silent:
                silent_depth += -1 if closing else 1
                if silent_depth <= 0:
                    silent = ""
            continue
        if name in _SILENT and not closing:
            if page[closed - 2] != "/":
                silent, silent_depth = name, 1
            brk = "\n"
        elif name in _BLOCK:
            brk = "\n"
    if at < end and not silent:
        yield at, end, brk


def _text(page: str, start: int, end: int) -> tuple[str, TextMap]:
    """Text of a stretch of markup with the way back to it."""
    out: list[str] = []
    runs: list[tuple[int, int, int]] = []
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

    for begin, stop, brk in _pieces(page, start, end):
        if brk and last != "\n":
            out.append("\n")
            length += 1
            last = "\n"
        at = begin
        for match in _ENTITY.finditer(page, begin, stop):
            put_words(at, match.start())
            sign = entities.unescape(match[0])
            put(" " if sign.isspace() else sign, match.start(), 1)
            at = match.end()
        put_words(at, stop)
    text = "".join(out)
    return text, TextMap(tuple(_joined(runs)))


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


def _link_share(page: str, start: int, end: int) -> float:
    inside = total = 0
    open_links = 0
    at = start
    for opened, closed, closing, name in _tags(page, start, end):
        size = opened - at
        total += size
        if open_links > 0:
            inside += size
        at = closed
        if name == "a":
            open_links = max(open_links + (-1 if closing else 1), 0)
    return inside / total if total else 0.0


def _fallback(page: str) -> tuple[str, TextMap] | None:
    """Text by the extractors of the extra `html`, each line led back to the page by finding it there."""
    text = ""
    try:
        from resiliparse.extract.html2text import extract_plain_text

        text = extract_plain_text(page, main_content=True) or ""
    except Exception:
        text = ""
    if len(text) < LEAST_TEXT:
        try:
            import trafilatura

            text = trafilatura.extract(page, include_comments=False) or text
        except Exception:
            pass
    if not text:
        return None
    runs, at, derived = [], 0, 0
    for line in text.split("\n"):
        bare = line.strip()
        found = page.find(bare[:60], at) if bare else -1
        if found >= 0:
            runs.append((derived + line.find(bare), found, len(bare)))
            at = found
        derived += len(line) + 1
    return text, TextMap(tuple(runs))
