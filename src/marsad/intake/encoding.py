"""Bytes to text, for pages that say nothing, or something false, of their encoding.

Order: byte order mark, UTF-16 by its zero bytes, UTF-8, the charset a page declares, windows-1256 or ISO 8859-6, whichever
writes the Arabic article. Bytes that fit nothing become U+FFFD and an issue says how many.
"""

from __future__ import annotations

import codecs
import re

from marsad.model import Issue

_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{3,20})""", re.IGNORECASE)
_UNWRITABLE = re.compile("[\ud800-\udfff\0]")
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")  # none of them stands in a text of any kind
_SIGNED = {
    b"%PDF": "a PDF, not text; save it as text or HTML",
    b"PK\x03\x04": "a ZIP archive or office document, not text; unpack it or save it as text or HTML",
    b"\x1f\x8b": "gzip, not text; name it with .gz at the end",
}
_THE = "ال".encode("cp1256"), "ال".encode("iso-8859-6")
MOST_BAD = 0.2  # of the text; above this share of unreadable bytes it is no text


class NotTextError(ValueError):
    """The bytes are not a text in any encoding we know."""


def decode(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    """Text of the bytes, and issues. Raises NotTextError for binary data."""
    for sign, what in _SIGNED.items():
        if data.startswith(sign):
            raise NotTextError(what)
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),  # it begins with the mark of UTF-16
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return _lenient(data[len(mark) :], name)
    head = data[:4000]
    if head.count(0) > len(head) // 500 + 1:
        for name, even in (("utf-16-le", 1), ("utf-16-be", 0)):
            # Arabic in UTF-16 has 06 in every second byte, markup has 00 there.
            column = head[even::2]
            other = head[1 - even :: 2]
            if column and sum(1 for byte in column if byte in (0, 6)) > 0.7 * len(column) > 2 * other.count(0):
                text, issues = _lenient(data, name)
                if not _CONTROLS.search(text):
                    return text, issues
        raise NotTextError("binary data, not text")
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    declared = _DECLARED.search(head)
    if declared:
        name = declared.group(1).decode("ascii").lower()
        if name in ("windows-1256", "cp1256", "iso-8859-6"):
            return _lenient(data, "cp1256" if name != "iso-8859-6" else "iso-8859-6")
    broken = data.decode("utf-8", "replace")
    bad = broken.count("\ufffd")
    arabic = sum(1 for c in broken if "\u0600" <= c <= "\u06ff")
    if arabic > bad:
        # Mostly good UTF-8 with some broken bytes: mixed pages are repaired, not read anew.
        text, issues = clean(broken)
        return text, (*issues, Issue("bad-bytes", f"{bad} bytes are not UTF-8"))
    windows, iso = (data.count(the) for the in _THE)
    old = data.decode("cp1256" if windows >= iso else "iso-8859-6", "replace")
    letters = sum(1 for c in old if "\u0621" <= c <= "\u064a")
    # Of a page most is markup, in ASCII; what is not must be Arabic letters.
    if letters > 0.6 * sum(1 for c in old if not c.isascii()) and not _CONTROLS.search(old):
        return clean(old)
    if bad > MOST_BAD * max(len(broken), 1) or _CONTROLS.search(broken):
        raise NotTextError("binary data, not text")
    text, issues = clean(broken)
    return text, (*issues, Issue("bad-bytes", f"{bad} bytes are not UTF-8"))


def _lenient(data: bytes, name: str) -> tuple[str, tuple[Issue, ...]]:
    text = data.decode(name, "replace")
    bad = text.count("\ufffd")
    text, issues = clean(text)
    if bad:
        issues = (*issues, Issue("bad-bytes", f"{bad} bytes are not {name}"))
    return text, issues


def sound(text: str) -> str:
    """A name without lone surrogates: file names and keys of JSON may hold them, and no output can."""
    return clean(text)[0]


def clean(text: str) -> tuple[str, tuple[Issue, ...]]:
    """Text without lone surrogates, which no encoding can write, and NUL; as many signs as before, so offsets stay."""
    found = len(_UNWRITABLE.findall(text))
    if not found:
        return text, ()
    nul = text.count("\0")
    issues = [Issue("lone-surrogates", f"{found - nul} lone surrogates replaced")] if found > nul else []
    issues += [Issue("nul", f"{nul} NUL replaced")] if nul else []
    return _UNWRITABLE.sub("\ufffd", text), tuple(issues)
