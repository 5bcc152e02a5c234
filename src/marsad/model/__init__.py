"""The nouns of Marsad: frozen values that every room passes on, with no behaviour beyond their own invariants."""

from marsad.model.document import Document, Issue, Page, Segment, TextMap
from marsad.model.reading import (
    Entity,
    Event,
    Evidence,
    Party,
    Place,
    Plover,
    Quote,
    Reading,
    Roles,
    TimeValue,
)

__all__ = [
    "Document",
    "Entity",
    "Event",
    "Evidence",
    "Issue",
    "Page",
    "Party",
    "Place",
    "Plover",
    "Quote",
    "Reading",
    "Roles",
    "Segment",
    "TextMap",
    "TimeValue",
]
