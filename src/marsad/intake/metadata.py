"""What a page says of itself: title, date and address, from JSON-LD, meta tags and the title."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from typing import Any

_SPACE = re.compile(r"[ \t\r\f\v\n\u00a0]+")
_META = re.compile(r"<meta\b([^<>]{0,1500})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]{2,20})\s*=\s*(\"([^\"]{0,1200})\"|'([^']{0,1200})')")
_JSON_LD = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
LONGEST_JSON_LD = 200_000
_TITLE = re.compile(r"<title\b[^<>]{0,300}>([^<]{1,500})</title>", re.S | re.IGNORECASE)
_CANONICAL = re.compile(r"<link\b[^<>]{0,500}rel=[\"']canonical[\"'][^<>]{0,500}>", re.IGNORECASE)
_DATES = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "publishdate",
    "pubdate",
    "dc.date",
    "date",
    "article:published",
    "dc.date.issued",
    "parsely-pub-date",
)


def metadata(page: str) -> dict[str, str]:
    """Of `title`, `published` and `url`, those that the page tells, JSON-LD before meta. Never raises."""
    out: dict[str, str] = {}
    for script in _scripts(page):
        for item in _items(_tolerant(script)):
            if not isinstance(item, dict):
                continue
            kind = str(item.get("@type", ""))
            if not any(word in kind for word in ("Article", "Posting", "Report", "WebPage")):
                continue
            for key, name in (("headline", "title"), ("datePublished", "published"), ("url", "url")):
                value = item.get(key)
                if isinstance(value, str) and value.strip() and name not in out and "WebPage" not in kind:
                    out[name] = entities.unescape(value.strip())
    found: dict[str, str] = {}
    for match in _META.finditer(page[:200_000]):
        attributes = {m[1].lower(): (m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(match[1])}
        name = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or "").lower()
        if name and attributes.get("content"):
            found.setdefault(name, entities.unescape(attributes["content"]).strip())
    if "published" not in out:
        for name in _DATES:
            if name in found:
                out["published"] = found[name]
                break
        else:
            stamp = re.search(r"<time\b[^<>]{0,300}datetime=[\"']([^\"']{8,40})", page)
            if stamp:
                out["published"] = stamp[1]
    if "title" not in out:
        title = found.get("og:title")
        if not title:
            match2 = _TITLE.search(page)
            title = entities.unescape(match2[1]).strip() if match2 else None
        if title:
            out["title"] = _SPACE.sub(" ", title)
    if "url" not in out:
        link = _CANONICAL.search(page)
        href = re.search(r"href=[\"']([^\"']+)", link[0]) if link else None
        if href or found.get("og:url"):
            out["url"] = href[1] if href else found["og:url"]
    return out


def _scripts(page: str) -> Iterator[str]:
    """The JSON-LD blocks of a page."""
    at = 0
    while (match := _JSON_LD.search(page, at)) is not None:
        close = page.find("</script", match.end())
        if close < 0:
            return
        yield page[match.end() : min(close, match.end() + LONGEST_JSON_LD)]
        at = close


def _tolerant(text: str) -> Any:
    """JSON as pages write it: with comments, raw line breaks and commas too many."""
    for attempt in (
        text,
        re.sub(r"/\*.{0,5000}?\*/|<!\[CDATA\[|\]\]>", "", text, flags=re.S),
    ):
        for candidate in (attempt, re.sub(r",\s*([}\]])", r"\1", attempt)):
            try:
                return json.loads(candidate, strict=False)
            except (ValueError, RecursionError):
                continue
    # Too broken to parse: the fields we want stand there in plain sight all the same.
    out: dict[str, str] = {"@type": "Article"}
    for key in ("headline", "datePublished", "url"):
        match = re.search(rf'"{key}"\s*:\s*"([^"]{{1,600}})"', text)
        if match:
            out[key] = match[1]
    return out


def _items(value: Any, depth: int = 0) -> Iterator[Any]:
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _items(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        if "@graph" in value:
            yield from _items(value["@graph"], depth + 1)
