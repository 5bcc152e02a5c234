"""From a page to a document: its article text, what in it is not article, when it was published, in which language."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from datetime import date

from marsad.intake.dates import day_told
from marsad.intake.encoding import NotTextError, clean, decode, sound
from marsad.intake.html import extract
from marsad.intake.pages import looks_like_html
from marsad.intake.segments import find_segments
from marsad.model import Document, Issue, Page, Segment, TextMap

LONGEST = 2_000_000  # characters of article read; no article is longer
# Letters that tell languages of the Arabic script apart.
_PERSIAN = re.compile("[پچژگیک]")
_URDU = re.compile("[ٹڈڑںےہھ]")
_OTHERS = re.compile(f"{_PERSIAN.pattern}|{_URDU.pattern}")
_ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufefc]+")
_SCRIPTS = tuple(re.compile(pattern) for pattern in ("[A-Za-z]+", "[\u0590-\u05ff]+", "[\u0400-\u04ff]+"))


def page_from_text(
    source: str | bytes,
    *,
    id: str = "text",
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
) -> Page:
    """A page from text, HTML or bytes in memory. Bytes that are no text yield an empty page with an issue."""
    issues: tuple[Issue, ...]
    if isinstance(source, bytes):
        digest = hashlib.sha256(source).hexdigest()
        try:
            text, issues = decode(source)
        except NotTextError as error:
            text, issues = "", (Issue("binary", str(error)),)
    else:
        text, issues = clean(source)
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    media = "html" if looks_like_html(text) else "text"
    title, url = (value and sound(value) for value in (title, url))
    return Page(sound(id), text, "html" if media == "html" else "text", digest, title, published, url, issues)


def to_document(
    page: Page, *, published: str | None = None, day_of: Callable[[str], date | None] | None = None
) -> Document:
    """A document ready to be read.

    `published` goes before the row's date, which goes before what the page says in JSON-LD, meta or dateline. `day_of`
    reads dates in words (a language gives it). A date that is none becomes an issue. Raises ValueError for an option
    that is no date.
    """
    issues = list(page.issues)
    text, source_map, title, url, told = page.text, TextMap(), page.title, page.url, None
    marks: tuple[Segment, ...] = ()
    if page.media == "html":
        found = extract(page.text)
        text, source_map, marks = found.text, found.source_map, found.marks
        title, url, told = title or found.title, url or found.url, found.published
    if len(text) > LONGEST:
        issues.append(Issue("cut", f"only the first {LONGEST:,} characters were read"))
        text = text[:LONGEST]
    day, where = None, None
    if published is not None:
        day, where = date.fromisoformat(published[:10]).isoformat(), "option"
    else:
        for value, name in ((page.published, "row"), (told, "page")):
            if value is None:
                continue
            day = day_told(value, day_of)
            if day is not None:
                where = name
                break
            issues.append(Issue("bad-date", f"{value[:40]!r} is no date of publication"))
    segments = find_segments(text, title, marks)
    if day is None and day_of is not None:
        for segment in segments:
            if segment.kind == "dateline":
                stated = day_of(text[segment.start : segment.end])
                if stated is not None:
                    day, where = stated.isoformat(), "dateline"
                    break
    language = guess_language(text)
    if not text.strip():
        issues.append(Issue("empty", "no text was found"))
    elif language != "ar":
        issues.append(Issue("not-arabic", "the text is not Arabic; only Arabic is read"))
    return Document(page.id, text, page.sha256, url, title, day, where, language, segments, source_map, tuple(issues))


def guess_language(text: str) -> str:
    """ISO 639-1 code by letters: ar, fa, ur, he, ru, en (any Latin script), or und."""
    sample = text[:1500]
    arabic = sum(map(len, _ARABIC.findall(sample)))
    if arabic >= 10 and arabic * 2 > len(sample) and _OTHERS.search(sample) is None:
        return "ar"  # nearly every article ends here
    latin, hebrew, cyrillic = (sum(map(len, pattern.findall(sample))) for pattern in _SCRIPTS)
    most = max(arabic, latin, hebrew, cyrillic)
    if most < 2:
        return "und"
    if (arabic * 3 >= most and arabic >= 10) or arabic == most:
        persian = len(_PERSIAN.findall(sample))
        urdu = len(_URDU.findall(sample))
        # A page in Arabic typed on a Persian keyboard still has the article ال everywhere.
        articles = len(re.findall(r"(?:^|\s)[وبفلك]?ال", sample))
        if articles * 25 < arabic and (persian + urdu) * 20 > arabic:
            return "ur" if urdu > persian // 2 else "fa"
        return "ar"
    return {latin: "en", hebrew: "he", cyrillic: "ru"}[most]
