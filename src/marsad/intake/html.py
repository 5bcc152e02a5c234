"""An HTML page to its article: text with the way back to the page, title, date and address.

Known containers first (data/containers.toml), then the body that JSON-LD gives, then the densest block of text, then,
where what is left is too little or mostly links, resiliparse, and trafilatura where that still leaves mostly links (if
they are installed). The text is always taken from the page itself by one pass over its tags, so that every character
knows where it came from; the extractors only say which lines to take.
"""

from __future__ import annotations

import logging
import re
import tomllib
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec
from selectolax.lexbor import LexborHTMLParser, LexborNode

from marsad.intake.markup import BLOCK, VOID, Marked, cut, tags, text_of
from marsad.intake.metadata import article_body, metadata
from marsad.model import Segment, TextMap
from marsad.model.document import SegmentKind

DATA = Path(__file__).parent / "data" / "containers.toml"
LEAST_TEXT = 200  # characters; an article shorter than this asks for another way of finding it
LEAST_NEWS = 40  # ... but a line of breaking news in a container made for articles is one
MOST_LINKS = 0.5  # share of the text that may stand in links
DEEPEST = 2000  # levels of nesting; pages built to exhaust a parser go deeper
MOST_FORMATS = 300  # <font> and its like, opened and not closed: a parser opens all of them again in every paragraph
LARGEST = 5_000_000  # characters of markup read; the rest is cut off
MOST_TAGS = 20_000  # of a page shown to the extractors, which take their time over each
MOST_TRIED = 50  # containers of one kind looked at
_AT = "marsad-at"  # the attribute that tells where in the page an element began
_IMPLIED = frozenset(
    ("p", "li", "td", "th", "tr", "dd", "dt", "option", "tbody", "thead", "tfoot", "html", "head", "body")
)
_FLAT = _IMPLIED | VOID | {""}  # what does not nest
_FORMATTING = frozenset(("b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"))
_NUMBERED = (BLOCK | {"body"}) - VOID
_PLAIN = ("article", "main")  # made for any text, and often for several on a page
_NAMED = re.compile(r"""\b(?:class|id|role|aria-label(?:ledby)?)\s*=\s*(?:"([^"]{0,300})"|'([^']{0,300})'|([^\s"'>]{1,300}))""", re.IGNORECASE)
_HIDDEN = re.compile(r"""\s(?:hidden(?=[\s>/]|="|=')|style\s*=\s*["'][^"']{0,200}display\s*:\s*none)""", re.IGNORECASE)
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Block(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What markup calls blocks that hold no article: parts of a class, id or role, or names of elements."""

    kind: SegmentKind
    words: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()


class Container(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Selectors of article bodies, and on whose pages they were seen."""

    seen: str
    selectors: tuple[str, ...]


class ContainersFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The data file."""

    container: tuple[Container, ...]
    block: tuple[Block, ...]


class Extracted(NamedTuple):
    """What a page yields; `marks` are stretches of the text that the markup shows to be no article."""

    text: str
    source_map: TextMap
    title: str | None
    published: str | None
    url: str | None
    marks: tuple[Segment, ...] = ()


@cache
def _load(path: Path = DATA) -> ContainersFile:
    return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), ContainersFile)


@cache
def containers() -> tuple[str, ...]:
    """CSS selectors of known article bodies, in order of trust."""
    return tuple(selector for row in _load().container for selector in row.selectors)


@cache
def _junk() -> tuple[dict[str, SegmentKind], tuple[tuple[re.Pattern[str], SegmentKind], ...]]:
    elements = {name: block.kind for block in _load().block for name in block.elements}
    patterns = tuple(
        (re.compile(rf"(?:^|[\s_-])(?:{'|'.join(block.words)})(?=$|[\s_-])"), block.kind)
        for block in _load().block
        if block.words
    )
    return elements, patterns


@lru_cache(maxsize=8192)
def _called(names: str) -> SegmentKind | None:
    """What kind of junk a block is by its classes, id and role."""
    names = _HUMP.sub("-", names).lower()
    return next((kind for pattern, kind in _junk()[1] if pattern.search(names)), None)


def junk_kind(name: str, tag: str) -> SegmentKind | None:
    """What kind of junk an element holds, by its name and opening tag; what is hidden counts as menu."""
    kind = _junk()[0].get(name)
    if kind is not None or len(tag) == len(name) + 2:
        return kind
    for match in _NAMED.finditer(tag):
        kind = _called(match[1] or match[2] or match[3] or "")
        if kind is not None:
            return kind
    return "menu" if _HIDDEN.search(tag) else None


def extract(page: str) -> Extracted:
    """The article of a page. Never raises; a page without an article yields an empty text."""
    page = page[:LARGEST]
    meta = metadata(page)
    found = _Tree(page).article()
    # The headline is kept apart, in the document's title.
    return Extracted(found.text, found.source_map, meta.get("title"), meta.get("published"), meta.get("url"), found.marks)


class _Tree:
    """One page: its tags, and the tree that the parser makes of them, every block of it with its place in the page."""

    def __init__(self, page: str) -> None:
        self.page = page
        self.tags = tags(page)
        self.starts = [tag[0] for tag in self.tags]

    def article(self) -> Marked:
        if self._too_deep():
            return text_of(self.page, self.tags, 0, len(self.page))
        self.tree = LexborHTMLParser(self._numbered())
        self.tree.strip_tags(["script", "style", "noscript", "template", "svg", "iframe"])
        span, short = self._container()
        if span is not None:
            found = self._text(span)
            if len(found.text) >= LEAST_TEXT and self._link_share(*span) <= MOST_LINKS:
                return found
        told = article_body(self.page)
        if told is not None and len(told.text) >= LEAST_TEXT:
            return told
        if span is None and short is not None:
            return self._text(short)
        span = span or self._densest()
        if span is None:
            body = next((start for start, _, closing, name in self.tags if name == "body" and not closing), 0)
            return self._fallback() or self._text((body, len(self.page)))
        found = self._text(span)
        if len(found.text) < LEAST_TEXT or self._link_share(*span) > MOST_LINKS:
            other = self._fallback()
            if other is not None and len(other.text) > len(found.text):
                return other
        return found

    def _text(self, span: tuple[int, int]) -> Marked:
        first = bisect_left(self.starts, span[0])
        run = self.tags[first : bisect_left(self.starts, span[1])]
        if run and run[0][0] == span[0]:  # the container itself is no junk, whatever it is called
            return text_of(self.page, run[1:], run[0][1], span[1], junk_kind)
        return text_of(self.page, run, span[0], span[1], junk_kind)

    def _too_deep(self) -> bool:
        """A page of nothing but opened blocks is a bomb."""
        depth = formats = 0
        for start, end, closing, name in self.tags:
            if name in _FLAT:
                continue
            step = -1 if closing else 1
            depth = max(depth + step, 0)
            if name in _FORMATTING and (closing or end - start > len(name) + 2):
                formats = max(formats + step, 0)
            if depth > DEEPEST or formats > MOST_FORMATS:
                return True
        return False

    def _numbered(self) -> str:
        """The page with every block's place written in it, where the parser keeps it."""
        out, at = [], 0
        for start, _, closing, name in self.tags:
            if name in _NUMBERED and not closing:
                name_end = start + 1 + len(name)
                out.append(f"{self.page[at:name_end]} {_AT}={start} ")
                at = name_end
        out.append(self.page[at:])
        return "".join(out)

    def _span(self, node: LexborNode) -> tuple[int, int] | None:
        """Where an element stands in the page: to the tag that closes it or, where none does, to the next block."""
        start = _place(node)
        if start is None:
            return None
        first = bisect_left(self.starts, start)
        stop = self._after(node, start)
        depth = 0
        for opened, _, closing, name in self.tags[first : bisect_left(self.starts, stop)]:
            if name == node.tag:
                depth += -1 if closing else 1
                if depth == 0:
                    return start, opened
        return start, stop

    def _after(self, node: LexborNode, start: int) -> int:
        """Where the first block begins that is not inside the element."""
        outer: LexborNode | None = node
        while outer is not None:
            beside = outer.next
            while beside is not None:
                place = _place(beside)
                if place is not None and place > start:
                    return place
                beside = beside.next
            outer = outer.parent
        return len(self.page)

    def _container(self) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
        """The span of a known container with an article's text in it; else that of one for articles with little in it."""
        short: tuple[int, int] | None = None
        for selector in containers():
            there = self.tree.css(selector)[:MOST_TRIED]
            sizes = [len((node.text(deep=True) or "").strip()) for node in there]
            full = [(node, size) for node, size in zip(there, sizes, strict=True) if size >= LEAST_TEXT]
            if full:
                span = self._span(_likeliest(full) if selector in _PLAIN else full[0][0])
                if span is not None:
                    return span, None
            if short is None and there and selector not in _PLAIN and max(sizes) >= LEAST_NEWS:
                short = self._span(there[sizes.index(max(sizes))])
        return None, short

    def _densest(self) -> tuple[int, int] | None:
        """The block whose own paragraphs, or else whose own lines, hold the most text; None where none holds enough."""
        own: dict[int, list[int]] = {}  # of each parent of paragraphs: their text, their number
        within: dict[int, int] = {}  # of each element: text of all paragraphs inside
        nodes: dict[int, LexborNode] = {}
        paragraphs = [(node, len((node.text(deep=True) or "").strip())) for node in self.tree.css("p")]
        if sum(size for _, size in paragraphs) < LEAST_TEXT:  # some pages make paragraphs of blocks without a name
            blocks = ((node, len((node.text(deep=False) or "").strip())) for node in self.tree.css("div"))
            paragraphs += [(node, size) for node, size in blocks if size >= LEAST_NEWS]
        for node, size in paragraphs:
            above = _above(node)
            if not size or above is None:
                continue
            nodes[above[0].mem_id] = above[0]
            text, count = own.setdefault(above[0].mem_id, [0, 0])
            own[above[0].mem_id] = [text + size, count + 1]
            for outer in above:
                within[outer.mem_id] = within.get(outer.mem_id, 0) + size
        if own:
            most = max(own, key=lambda key: own[key][0])
            best, held = nodes[most], own[most][0]
            if own[most][1] <= 2:  # a block for every paragraph: the article is what holds these blocks
                for outer in _above(best) or ():
                    if within.get(outer.mem_id, 0) >= 1.5 * held and (span := self._span(outer)) is not None:
                        if self._link_share(*span) <= MOST_LINKS / 2:
                            best, held = outer, within[outer.mem_id]
            span = self._span(best)
            if span is not None and held >= LEAST_TEXT:
                return span
        lines = {node.parent.mem_id: node.parent for node in self.tree.css("br") if node.parent is not None}
        sizes = {key: len((node.text(deep=False) or "").strip()) for key, node in lines.items()}
        if sizes:
            key = max(sizes, key=lambda key: sizes[key])
            span = self._span(lines[key])
            if span is not None and sizes[key] >= LEAST_TEXT:
                return span
        return None

    def _link_share(self, start: int, end: int) -> float:
        inside = total = 0
        open_links = 0
        at = start
        for opened, closed, closing, name in self.tags[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            size = len(self.page[at:opened].strip())
            total += size
            if open_links > 0:
                inside += size
            at = closed
            if name == "a":
                open_links = max(open_links + (-1 if closing else 1), 0)
        return inside / total if total else 0.0

    def _fallback(self) -> Marked | None:
        """The lines that the extractors of the extra `html` take for the article."""
        whole = self._text((0, len(self.page)))
        if len(whole.text) < LEAST_TEXT or len(self.tags) > MOST_TAGS:
            return None
        links = self._links(whole)
        found = _chosen(whole, _by_resiliparse(self.page))
        if found is None or len(found.text) < LEAST_TEXT or _share(found, links) > MOST_LINKS:
            other = _chosen(whole, _by_trafilatura(self.page))
            if other is not None and (found is None or len(other.text) >= LEAST_TEXT):
                found = other
        return found

    def _links(self, whole: Marked) -> frozenset[str]:
        """Lines that are nothing but a link."""
        out = set()
        for node in self.tree.css("a"):
            out.add(" ".join((node.text(deep=True) or "").split()))
        return frozenset(out & {line.strip() for line in whole.text.split("\n")})


def _place(node: LexborNode) -> int | None:
    if node.tag not in _NUMBERED:
        return None
    value = node.attributes.get(_AT)
    return int(value) if value and value.isdecimal() else None


def _above(node: LexborNode) -> list[LexborNode] | None:
    """The elements around one, nearest first; None where it stands in a link or in junk."""
    out: list[LexborNode] = []
    outer = node.parent
    while outer is not None and outer.tag not in ("html", "-undef", "-document"):
        if outer.tag in ("a", "nav", "aside", "footer", "header") or len(out) > 100:
            return None
        names = " ".join(value for name in ("class", "id", "role") if (value := outer.attributes.get(name)))
        if outer.tag != "body" and names and _called(names) not in (None, "caption"):
            return None
        out.append(outer)
        outer = outer.parent
    return out or None


def _likeliest(full: list[tuple[LexborNode, int]]) -> LexborNode:
    """Of several <article>: the first with the page's heading in it, else the first that is not much shorter than others."""
    for node, _ in full:
        if node.css_first("h1") is not None:
            return node
    longest = max(size for _, size in full)
    return next(node for node, size in full if 2 * size >= longest)


def _by_resiliparse(page: str) -> str:
    try:
        from resiliparse.extract.html2text import extract_plain_text

        return extract_plain_text(page, main_content=True) or ""
    except Exception:
        return ""


def _by_trafilatura(page: str) -> str:
    try:
        import trafilatura

        logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of every page that holds little
        return trafilatura.extract(page, include_comments=False) or ""
    except Exception:
        return ""


def _chosen(whole: Marked, lines: str) -> Marked | None:
    """The lines of a page that an extractor took, in the page's own words."""
    taken = {bare for line in lines.split("\n") if (bare := _bare(line))}
    begun = {bare[:60] for bare in taken if len(bare) > 60}  # an extractor may end a line elsewhere
    ranges, at = [], 0
    for line in whole.text.split("\n"):
        bare = _bare(line)
        if bare and (bare in taken or bare[:60] in begun):
            ranges.append((at, min(at + len(line) + 1, len(whole.text))))
        at += len(line) + 1
    return cut(whole, ranges) if ranges else None


def _bare(line: str) -> str:
    return " ".join(line.split()).lstrip("•-|* ")


def _share(found: Marked, links: frozenset[str]) -> float:
    """Share of a text's lines that are nothing but links."""
    lines = [line.strip() for line in found.text.split("\n") if line.strip()]
    return sum(len(line) for line in lines if line in links) / max(sum(map(len, lines)), 1)
