"""What is kept of an article's text for comparing it with others: sketches, credits, long quotations."""

from __future__ import annotations

import msgspec

from marsad.model.document import Segment
from marsad.model.reading import Reading
from marsad.record.credits import credits_of, load_media, relays_of
from marsad.record.statements import host_of, key_of
from marsad.record.words import numbers, sketch, sketch_runs, words

# Members of the League of Arab States: what their people say is quoted by every newsroom in the same words.
ARAB = frozenset(
    [
        "DZ",
        "BH",
        "KM",
        "DJ",
        "EG",
        "IQ",
        "JO",
        "KW",
        "LB",
        "LY",
        "MR",
        "MA",
        "OM",
        "PS",
        "QA",
        "SA",
        "SO",
        "SD",
        "SY",
        "TN",
        "AE",
        "YE",
    ]
)
LONG_QUOTE = 8  # words from which the same wording is no accident
_NOT_ARTICLE = frozenset(
    ("repeat", "caption", "dateline", "byline", "source", "advert", "share", "related", "comments", "tags", "menu")
)


class Trace(msgspec.Struct, frozen=True, array_like=True):
    """What an article is compared by.

    `text` is a sketch of its three-word runs, `order` of the runs of three of its names and numbers in their order
    (which a translation keeps), `quotes` hashes of its long direct quotations: `quotes` those first spoken in another
    language, `spoken` those first spoken in Arabic.
    """

    page: str
    host: str
    credits: tuple[str, ...]
    relays: tuple[str, ...]
    text: bytes
    order: bytes
    quotes: bytes
    spoken: bytes
    size: int


def body(text: str, segments: tuple[Segment, ...]) -> str:
    """The text without what is not article."""
    out, at = [], 0
    for segment in segments:
        if segment.kind in _NOT_ARTICLE:
            out.append(text[at : segment.start])
            at = segment.end
    out.append(text[at:])
    return "\n".join(out)


def trace_of(reading: Reading, text: str) -> Trace:
    """The trace of an article."""
    document = reading.document
    article = body(text, document.segments)
    runs, count = sketch_runs(words(article))
    foreign: list[str] = []
    spoken: list[str] = []
    for quote in reading.quotes:
        said = words(quote.text)
        if not quote.direct or len(said) < LONG_QUOTE:
            continue
        arab = quote.speaker is not None and quote.speaker.country in ARAB
        ends = {" ".join(said[:LONG_QUOTE]), " ".join(said[-LONG_QUOTE:])}
        (spoken if arab else foreign).extend(sorted(ends))
    return Trace(
        key_of(document), host_of(document.url), credits_of(text, document.segments), relays_of(text),
        runs, sketch(_order(reading, article)), sketch(foreign), sketch(spoken), count,
    )  # fmt: skip


def _order(reading: Reading, article: str) -> list[str]:
    """Runs of three of the names and numbers of an article, in their order.

    Names the knowledge does not hold are left out: two translators spell them in two ways.
    """
    media = load_media()
    mentions = sorted(
        (start, entity.id)
        for entity in reading.entities
        for start, _ in entity.mentions
        if entity.id is not None and entity.id not in media.ids
    )
    names: list[str] = []
    for _, name in mentions:
        if not names or names[-1] != name:
            names.append(name)
    runs = [" ".join(names[at : at + 3]) for at in range(len(names) - 2)]
    figures = numbers(article)
    return runs + ["# " + " ".join(figures[at : at + 2]) for at in range(len(figures) - 1)]
