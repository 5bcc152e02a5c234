"""Pages out of RSS and Atom feeds. Entities declared in a feed are refused, so that none can unfold a billion laughs."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC
from email.utils import parsedate_to_datetime
from typing import Any
from xml.parsers import expat

from marsad.intake.encoding import clean
from marsad.intake.pages import BadInput
from marsad.model import Page

FEEDS = (".xml", ".rss", ".atom", ".rdf")
MOST_DEPTH = 200
MOST_ITEMS = 100_000
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_MARKUP = re.compile(r"<[a-zA-Z/!][^>]*>")
# Fields in the order in which they are trusted; names without their namespace.
_TEXT = ("encoded", "content", "description", "summary")
_DATE = ("pubDate", "published", "date", "updated")
_ID = ("guid", "id")


class _RefusedError(Exception):
    """The feed does what no honest feed does."""


def is_feed(head: bytes) -> bool:
    """Do these first bytes begin a feed?"""
    return _FEED.search(head[:3000]) is not None


class _Reader:
    """Collects the fields of items while expat parses."""

    def __init__(self) -> None:
        self.items: list[dict[str, str]] = []
        self.item: dict[str, str] | None = None
        self.path: list[str] = []
        self.text: list[str] = []
        self.depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rsplit(":", 1)[-1]
        self.path.append(local)
        if len(self.path) > MOST_DEPTH:
            raise _RefusedError(f"nested more than {MOST_DEPTH} deep")
        if local in ("item", "entry") and self.item is None:
            if len(self.items) >= MOST_ITEMS:
                raise _RefusedError(f"more than {MOST_ITEMS:,} items")
            self.item, self.depth = {}, len(self.path)
        elif self.item is not None and local == "link" and attributes.get("href"):
            if attributes.get("rel", "alternate") == "alternate":
                self.item.setdefault("link", attributes["href"])
        if self.item is not None and len(self.path) == self.depth + 1:
            self.text = []

    def data(self, text: str) -> None:
        if self.item is not None and len(self.path) > self.depth:
            self.text.append(text)

    def end(self, name: str) -> None:
        local = self.path.pop()
        if self.item is None:
            return
        if len(self.path) == self.depth - 1:
            self.items.append(self.item)
            self.item = None
        elif len(self.path) == self.depth:
            value = "".join(self.text).strip()
            if value:
                self.item.setdefault(local, value)


def feed_pages(data: bytes, name: str) -> Iterator[Page | BadInput]:
    """The items of a feed as pages: what of the article the feed itself carries."""
    reader = _Reader()
    parser = expat.ParserCreate()

    def refuse(*_: Any) -> int:
        raise _RefusedError("it declares entities")

    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = refuse
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.data
    problem: BadInput | None = None
    try:
        parser.Parse(data, True)
    except _RefusedError as error:
        problem = BadInput(name, "hostile-feed", f"refused: {error}")
    except expat.ExpatError as error:
        problem = BadInput(name, "bad-feed", f"no sound XML: {error}", getattr(error, "lineno", None))
    except (ValueError, LookupError) as error:
        problem = BadInput(name, "bad-feed", f"its encoding is not known: {error}")
    # What came whole before the break is read all the same.
    for number, item in enumerate(reader.items, 1):
        yield _page(item, name, number)
    if problem is not None:
        yield problem
    elif not reader.items:
        yield BadInput(name, "empty", "a feed without items")


def _page(item: dict[str, str], name: str, number: int) -> Page | BadInput:
    text = next((item[key] for key in _TEXT if item.get(key)), "")
    title = clean(_MARKUP.sub("", item.get("title", "")))[0].strip() or None
    sound, issues = clean(text)
    if not sound.strip():
        if title is None:
            return BadInput(name, "no-text", "an item without text", number)
        sound = title
    html = _MARKUP.search(sound) is not None
    if html:
        sound = f"<!doctype html><html><body><article>{sound}</article></body></html>"
    link = item.get("link", "").strip() or None
    identity = next((item[key] for key in _ID if item.get(key)), None) or link or f"{name}:{number}"
    digest = hashlib.sha256(f"{title or ''}\n{sound}".encode("utf-8", "surrogatepass")).hexdigest()
    date = next((item[key] for key in _DATE if item.get(key)), None)
    return Page(identity, sound, "html" if html else "text", digest, title, _day(date), link, issues)


def _day(value: str | None) -> str | None:
    """RFC 822 dates of RSS as ISO days, in UTC; ISO dates as they are."""
    if value is None or re.match(r"\s*\d{4}-\d\d-\d\d", value):
        return value.strip() if value else None
    try:
        moment = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return value
    return (moment.astimezone(UTC) if moment.tzinfo else moment).date().isoformat()
