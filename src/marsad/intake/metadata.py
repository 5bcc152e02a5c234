"""What a page says of itself: title, date and address, from JSON-LD, meta tags and the title."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from typing import Any

from marsad.intake.markup import Marked, tags, text_of
from marsad.model import TextMap

_SPACE = re.compile(r"[ \t\r\f\v\n\u00a0]+")
_META = re.compile(r"<meta\b([^<>]{0,1500})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([a-zA-Z:-]{2,20})\s*=\s*(?:\"([^\"]{0,1200})\"|'([^']{0,1200})'|([^\s\"'<>]{1,300}))")
_JSON_LD = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_BODY = re.compile(r'"articleBody"\s{0,20}:\s{0,20}"')
# A pair of surrogates, another escape, a backslash before anything, or the end of the string.
_ESCAPE = re.compile(r'\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|"', re.S)
_CDATA = re.compile(r"(?://)?\s?(?:<!\[CDATA\[|\]\]>)")
LONGEST_JSON_LD = 200_000
MOST_JSON_LD = 30  # scripts looked at
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
        attributes = {m[1].lower(): (m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(match[1])}
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
    for start, end in _places(page):
        yield page[start : min(end, start + LONGEST_JSON_LD)]


def _places(page: str) -> Iterator[tuple[int, int]]:
    at = 0
    for _ in range(MOST_JSON_LD):
        match = _JSON_LD.search(page, at)
        if match is None:
            return
        at = page.find("</script", match.end())
        if at < 0:
            return
        yield match.end(), at


def article_body(page: str) -> Marked | None:
    """The longest body that JSON-LD gives of an article, with the way back to the script; None where it gives none.

    What stands in it as markup is taken for such.
    """
    longest: Marked | None = None
    for start, end in _places(page):
        for match in _BODY.finditer(page, start, end):
            letters, runs = _unescaped(page, match.end(), end)
            if longest is None or len(letters) > len(longest.text):
                longest = Marked(letters, TextMap(runs), ())
    if longest is None or ("<" not in longest.text and "&" not in longest.text):
        return longest
    inner = text_of(longest.text, tags(longest.text), 0, len(longest.text))
    return Marked(inner.text, TextMap(tuple(_through(inner.source_map, longest.source_map))), ())


def _unescaped(page: str, start: int, end: int) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """A string of JSON from behind its opening quotation mark on, and where its letters stand."""
    out: list[str] = []
    runs: list[tuple[int, int, int]] = []
    length = 0
    at = start
    while (match := _ESCAPE.search(page, at, end)) is not None:
        if match.start() > at:
            out.append(page[at : match.start()])
            runs.append((length, at, match.start() - at))
            length += match.start() - at
        if match[0] == '"':
            return "".join(out), tuple(runs)
        letters = _letters(match[0])
        out.append(letters)
        runs.append((length, match.start(), len(letters)))
        length += len(letters)
        at = match.end()
    return "".join(out), tuple(runs)  # never closed: what there is


def _letters(escape: str) -> str:
    if escape[1] != "u":
        return {"n": "\n", "r": "\n", "t": " ", "b": " ", "f": " "}.get(escape[1], escape[1])
    return "".join(
        c if not 0xD800 <= ord(c) <= 0xDFFF else "\ufffd"
        for c in bytes.fromhex(escape.replace("\\u", "")).decode("utf-16-be", "replace")
    )


def _through(inner: TextMap, outer: TextMap) -> Iterator[tuple[int, int, int]]:
    """The runs of one map led on through another."""
    for derived, source, size in inner.runs:
        done = 0
        while done < size:
            first = outer.to_source(source + done)
            step = 1
            while done + step < size and outer.to_source(source + done + step) == first + step:
                step += 1
            yield derived + done, first, step
            done += step


def _tolerant(text: str) -> Any:
    """JSON as pages write it: with comments, raw line breaks and commas too many."""
    for attempt in (text, _without_comments(text)):
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


def _without_comments(text: str) -> str:
    """JSON without /* */ and the marks of CDATA, with which XHTML wraps scripts; a comment left open stays."""
    out, at = [], 0
    while (opened := text.find("/*", at)) >= 0 and (closed := text.find("*/", opened + 2)) >= 0:
        out.append(text[at:opened])
        at = closed + 2
    out.append(text[at:])
    return _CDATA.sub("", "".join(out))


def _items(value: Any, depth: int = 0) -> Iterator[Any]:
    if depth > 6:
        return
    if isinstance(value, list):
        for item in value[:200]:
            yield from _items(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity"):
            if key in value:
                yield from _items(value[key], depth + 1)
