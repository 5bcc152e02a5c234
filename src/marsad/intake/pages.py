"""What intake turns into pages: bytes and rows; and what it says of an input that is none."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from marsad.intake.encoding import NotTextError, clean, decode
from marsad.model import Page

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


def looks_like_html(text: str) -> bool:
    """Does a text begin like a page?"""
    head = text[:600].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<!doctype", "<html", "<head", "<body", "<article", "<div", "<?xml", "<p>", "<section"))


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
    return Page(name, text, "html" if html else "text", hashlib.sha256(data).hexdigest(), url=url, issues=issues)


def page_from_row(row: Any, name: str, number: int, fields: Fields) -> Page | BadInput:
    """A page from a row of a table or an object of JSON; `number` is its line."""
    if not isinstance(row, dict):
        return BadInput(name, "no-text", "the row is no object", number)

    def cell(key: str) -> str | None:
        value = row.get(key)
        return None if value is None or value == "" else str(value)

    text = cell(fields.text) or cell(fields.html)
    if text is None:
        return BadInput(name, "no-text", f"no {fields.text!r} in the row; name the key with --text-field", number)
    sound, issues = clean(text)
    digest = hashlib.sha256(sound.encode("utf-8")).hexdigest()
    return Page(
        cell(fields.id) or f"{name}:{number}", sound, "html" if looks_like_html(sound) else "text", digest,
        clean(cell(fields.title) or "")[0] or None, cell(fields.published), cell(fields.url), issues,
    )  # fmt: skip
