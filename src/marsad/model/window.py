"""When an article without a publication date was written, by what it tells: a proposal with its reasons, never a date."""

from __future__ import annotations

from typing import Literal

import msgspec

ReasonKind = Literal["warrant", "summit", "office", "date"]
Bound = Literal["earliest", "latest"]


class WindowReason(msgspec.Struct, frozen=True, kw_only=True):
    """One premise for one bound.

    `bound` tells whether the article was written no earlier or no later than `day` (ISO). `premise` says why in a
    sentence; `source`, `checked_on` and `confidence` are those of the row of data it rests on ("" for a date that the
    article itself tells). `start`, `end` and `text` are the article's words.
    """

    kind: ReasonKind
    bound: Bound
    day: str
    premise: str
    source: str
    checked_on: str
    confidence: str
    start: int
    end: int
    text: str


class PublicationWindow(msgspec.Struct, frozen=True):
    """First and last day (ISO, inclusive) on which an article can have been written; `None` where nothing bounds it.

    Where the reasons contradict each other `conflict` is set and neither end is given. Relative times are not
    dated by a window.
    """

    earliest: str | None
    latest: str | None
    reasons: tuple[WindowReason, ...]
    conflict: bool = False
