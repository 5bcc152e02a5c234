"""What comes in: a page as fetched, and the document made from it.

All offsets count Unicode code points. A document's offsets are into `Document.text`; where that text was extracted
from markup, `Document.source_map` leads each of them back to the decoded page.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

import msgspec

SegmentKind = Literal[
    "headline",  # the article's own title, where it stands in the text
    "repeat",  # the headline or lead printed a second time
    "body",
    "caption",  # picture caption, with its credit
    "dateline",  # «بيشكيك - رويترز»: place and agency
    "byline",
    "source",  # «المصدر: ...»
    "advert",  # «[ad_1]» and other shortcodes
    "share",  # share and follow bars
    "related",  # «اقرأ أيضا», headlines of other stories
    "comments",  # what readers wrote below
    "tags",
    "menu",
]


class Issue(msgspec.Struct, frozen=True, omit_defaults=True):
    """Something the reader of a result must know: a bad input, a guess not made.

    `code` is a stable kebab-case word, `message` one sentence for a person.
    """

    code: str
    message: str
    start: int | None = None
    end: int | None = None


class Segment(msgspec.Struct, frozen=True):
    """A stretch of the text and what it is. Segments do not overlap; text outside all of them is body."""

    kind: SegmentKind
    start: int
    end: int


class TextMap(msgspec.Struct, frozen=True):
    """The way back from a derived text to the text it was taken from.

    `runs` are (derived start, source start, length) in ascending derived order; inside a run the two advance together.
    A derived position between runs (a line break put in for `<p>`) maps to the end of the run before it.
    """

    runs: tuple[tuple[int, int, int], ...] = ()

    def to_source(self, offset: int) -> int:
        """Source offset of a derived offset; the identity where there are no runs."""
        if not self.runs:
            return offset
        at = bisect_right(self.runs, offset, key=lambda run: run[0]) - 1
        if at < 0:
            return self.runs[0][1]
        derived, source, length = self.runs[at]
        return source + min(offset - derived, length)


class Page(msgspec.Struct, frozen=True):
    """One page as it came in, decoded but not yet cleaned.

    `id` names the page in every output: the row's id, the path as given, or the URL. `media` says whether `text` is
    plain text or HTML. `sha256` is of the bytes as they came (for a row: of its text in UTF-8).
    """

    id: str
    text: str
    media: Literal["text", "html"]
    sha256: str
    title: str | None = None
    published: str | None = None
    url: str | None = None
    issues: tuple[Issue, ...] = ()


class Document(msgspec.Struct, frozen=True):
    """A page ready to be read: its article text, with what is not article marked, never removed.

    `published` is an ISO date or None; `published_from` says where it came from
    (option, row, meta, json-ld, dateline).
    """

    id: str
    text: str
    sha256: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    published_from: str | None = None
    language: str = "und"
    segments: tuple[Segment, ...] = ()
    source_map: TextMap = TextMap()
    issues: tuple[Issue, ...] = ()

    @property
    def headline_end(self) -> int:
        """Where in the text the headline ends; 0 where none is told apart."""
        return max((segment.end for segment in self.segments if segment.kind == "headline"), default=0)
