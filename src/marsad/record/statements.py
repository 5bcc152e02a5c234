"""What one article says of one happening, as the record keeps it, and the traces by which articles are compared."""

from __future__ import annotations

import hashlib
import posixpath
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from marsad.model.reading import DocumentInfo, Evidence, Party, Place, Reading, Status, TimeValue

Phase = Literal["fact", "plan"]

_LEAD = 600  # characters in which an article tells its news


class Statement(msgspec.Struct, frozen=True, omit_defaults=True):
    """One event of one reading. `id` depends on the page and the event alone; `lead` says it is the article's news;
    `weighed` names the fields (time, place, said_by) that its article leaves open and that are only likely."""

    id: str
    page: str
    frame: str
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: Place | None = None
    time: TimeValue | None = None
    said_by: Party | None = None
    evidence: tuple[Evidence, ...] = ()
    confidence: float = 1.0
    published: str | None = None
    lead: bool = False
    weighed: tuple[str, ...] = ()

    @property
    def phase(self) -> Phase:
        """Does it speak of a happening, or of one still ahead? A denial of what is ahead is about the plan."""
        if self.status in ("planned", "cancelled", "hypothetical"):
            return "plan"
        if self.status == "denied" and self.time and self.time.start and self.published:
            return "plan" if self.time.start > self.published else "fact"
        return "fact"

    @property
    def words(self) -> str:
        """The clause it rests on."""
        return self.evidence[0].text if self.evidence else ""


class Quotation(msgspec.Struct, frozen=True):
    """A statement of a speaker as one article gives it."""

    id: str
    page: str
    speaker: Party | None
    direct: bool
    start: int
    end: int
    text: str


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """What a person decided. `left` and `right` are ids of statements; a retraction names the judgement in `left`."""

    id: str
    kind: Literal["same", "different", "wrong", "retract"]
    left: tuple[str, ...]
    right: tuple[str, ...] = ()
    by: str
    why: str
    at: str


def host_of(url: str | None) -> str:
    """The outlet of an address: its host without www, m, amp or a language before it."""
    if not url:
        return ""
    try:
        host = (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
    parts = host.split(".")
    while len(parts) > 2 and parts[0] in ("www", "m", "amp", "ar", "arabic", "mobile", "edition"):
        parts = parts[1:]
    return ".".join(parts)


def page_key(id: str, sha256: str) -> str:
    """The key of a page: the same page read twice gets the same key, a new version of it another."""
    name = posixpath.normpath(id) if "://" not in id else id
    return hashlib.sha256(f"{name}\n{sha256}".encode("utf-8", "surrogatepass")).hexdigest()[:20]


def key_of(document: DocumentInfo) -> str:
    """The key of the page a reading was made from."""
    return page_key(document.id, document.sha256)


def statement_id(page: str, event: str) -> str:
    """The lasting id of a statement."""
    return "s" + hashlib.sha256(f"{page}\n{event}".encode()).hexdigest()[:14]


def statements_of(reading: Reading) -> list[Statement]:
    """The statements of a reading, in its order; of a visit, which the law is asked about, only what is told."""
    page = key_of(reading.document)
    published = reading.document.published
    return [
        Statement(
            statement_id(page, event.id), page, event.frame, event.status, event.roles.actor, event.roles.recipient,
            event.place, event.time, event.said_by, event.evidence, event.confidence, published,
            bool(event.evidence) and event.evidence[0].start < _LEAD, event.weighed,
        )
        for event in (event.as_told() if event.frame == "visit" else event for event in reading.events)
    ]  # fmt: skip


def quotations_of(reading: Reading) -> list[Quotation]:
    """The quotations of a reading, in its order."""
    page = key_of(reading.document)
    return [
        Quotation(
            "q" + hashlib.sha256(f"{page}\n{quote.start}\n{quote.end}".encode()).hexdigest()[:14],
            page, quote.speaker, quote.direct, quote.start, quote.end, quote.text,
        )
        for quote in reading.quotes
    ]  # fmt: skip
