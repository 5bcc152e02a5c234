"""What intake turns into pages: bytes and rows; and what it says of an input that is none."""

from __future__ import annotations

import hashlib
import re
from typing import Any

import msgspec

from marsad.intake.encoding import NotTextError, clean, decode, sound
from marsad.model import Issue, Page

MOST_BYTES = 50_000_000  # of one file read as one page, or one line of a file of rows


class Fields(msgspec.Struct, frozen=True):
    """Names of the columns or keys of a row."""

    id: str = "id"
    text: str = "text"
    title: str = "title"
    published: str = "published"
    url: str = "url"
    html: str = "html"


class BadInput(msgspec.Struct, frozen=True):
    """An input that could not be read. `code` is a stable word, `line` the line of a file of rows."""

    id: str
    code: str
    message: str
    line: int | None = None


def suffix_of(name: str) -> str:
    """The ending of a file's name, in small letters, without .gz."""
    name = name.lower().removesuffix(".gz")
    dot = name.rfind(".")
    return name[dot:] if dot >= 0 else ""


_BEGINS = re.compile(
    r"<(?:!doctype|\?xml|!--|(?:html|head|body|article|main|section|div|p|span|h[1-6]|ul|ol|table|figure|img|blockquote|"
    r"strong|b|em|i|a|br|center|font|meta|link|style|script|header)[\s>/])",
    re.IGNORECASE,
)
_BLOCKS = re.compile(r"</(?:p|div|span|strong|a|h[1-6]|li)>|<br\s?/?>|<p[ >]", re.IGNORECASE)


def looks_like_html(text: str) -> bool:
    """Does a text begin like a page, or hold the tags that editors put into what they save?"""
    if _BEGINS.match(text[:600].lstrip("\ufeff \t\r\n")):
        return True
    return len(_BLOCKS.findall(text[:4000])) > 1


def page_from_bytes(data: bytes, name: str, *, url: str | None = None) -> Page | BadInput:
    """A page from a whole file or response."""
    if not data.strip():
        return BadInput(name, "empty", "empty")
    try:
        text, issues = decode(data)
    except NotTextError as error:
        return BadInput(name, "binary", str(error))
    if not text.strip():
        return BadInput(name, "empty", "empty")
    html = looks_like_html(text) or suffix_of(name) in (".html", ".htm", ".xhtml")
    digest = hashlib.sha256(data).hexdigest()
    return Page(sound(name), text, "html" if html else "text", digest, url=url and sound(url), issues=issues)


def page_from_row(
    row: Any, name: str, number: int, fields: Fields, issues: tuple[Issue, ...] = ()
) -> Page | BadInput:
    """A page from a row of a table or an object of JSON; `number` is its line, `issues` what decoding it met."""
    if not isinstance(row, dict):
        return BadInput(name, "no-text", "the row is no object", number)

    def cell(key: str) -> str | None:
        value = row.get(key)
        return None if value is None or value == "" else sound(str(value))

    given = row.get(fields.text) or row.get(fields.html)
    if not given:
        if fields.text in row or fields.html in row:
            return BadInput(name, "empty", "empty text", number)
        keys = ", ".join(str(key)[:40] for key in list(row)[:10] if key is not None)
        there = f"; there are {keys}" if keys else ""
        return BadInput(name, "no-text", f"no {fields.text!r} in the row{there}; name it with --text-field", number)
    if not isinstance(given, str):
        return BadInput(name, "no-text", f"{fields.text!r} is no text but {str(given)[:40]}", number)
    text, found = clean(given)
    return Page(
        cell(fields.id) or sound(f"{name}:{number}"), text, "html" if looks_like_html(text) else "text",
        hashlib.sha256(text.encode("utf-8")).hexdigest(), cell(fields.title), cell(fields.published), cell(fields.url),
        (*found, *issues),
    )  # fmt: skip
