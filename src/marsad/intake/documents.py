"""From a page to a document: its text with what is not article marked, and the day it was published.

First version for plain text; see segments.py for the marks.
"""

from __future__ import annotations

import hashlib
from datetime import date

from marsad.intake.segments import find_segments
from marsad.model import Document, Issue, Page


def page_from_text(source: str | bytes, *, id: str = "text", published: str | None = None) -> Page:  # noqa: A002
    """A page from text in memory."""
    text = source.decode("utf-8", "replace") if isinstance(source, bytes) else source
    media = "html" if text.lstrip()[:1] == "<" else "text"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Page(id, text, "html" if media == "html" else "text", digest, published=published)


def to_document(page: Page, *, published: str | None = None) -> Document:
    """A document ready to be read."""
    issues = list(page.issues)
    day = published or page.published
    if day is not None:
        try:
            date.fromisoformat(day[:10])
        except ValueError:
            issues.append(Issue("bad-date", f"{day!r} is no date"))
            day = None
    return Document(
        page.id, page.text, page.sha256, page.url, page.title, day[:10] if day else None,
        "option" if published else ("row" if page.published else None), "ar",
        segments=find_segments(page.text, page.title), issues=tuple(issues),
    )  # fmt: skip
