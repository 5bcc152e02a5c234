"""What comes out: entities, events, quotes, each with the words it rests on. Serialises to schema `marsad/reading/1`."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from marsad.model.document import Issue, Segment, TextMap
from marsad.model.finding import Finding
from marsad.model.window import PublicationWindow

Kind = Literal["person", "state", "organisation", "group"]
Status = Literal["occurred", "planned", "cancelled", "denied", "alleged", "hypothetical"]
Grain = Literal["day", "week", "month", "quarter", "season", "year", "decade", "range", "open"]

SCHEMA = "marsad/reading/1"


class Party(msgspec.Struct, frozen=True):
    """A participant of one event, as that event's words name it. `id` is None for one the knowledge does not hold."""

    id: str | None
    name: str
    ar: str
    kind: Kind
    country: str | None


class Place(msgspec.Struct, frozen=True):
    """Where: ISO 3166 alpha-2 of the state, and the town or region if one is told."""

    country: str | None
    name: str | None = None


class TimeValue(msgspec.Struct, frozen=True):
    """An interval of ISO dates, both ends inclusive, `None` where open or not known."""

    start: str | None
    end: str | None
    grain: Grain


class Evidence(msgspec.Struct, frozen=True):
    """The words an event rests on: the clause, and in it the trigger."""

    start: int
    end: int
    text: str
    trigger: tuple[int, int]


class Plover(msgspec.Struct, frozen=True):
    """Event type and mode in the PLOVER ontology."""

    type: str
    mode: str | None = None


class Roles(msgspec.Struct, frozen=True):
    """Who did it, and to whom."""

    actor: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()


class Event(msgspec.Struct, frozen=True):
    """One happening, told once for each article however often the article mentions it.

    `why` is filled only on request: the rule, the data entry and the words behind each decision. `weighed` names the fields that
    grammar leaves open: there stands the likeliest of what the article could mean, or nothing.
    """

    id: str
    frame: str
    plover: Plover
    roles: Roles
    place: Place | None
    time: TimeValue | None
    status: Status
    said_by: Party | None
    evidence: tuple[Evidence, ...]
    confidence: float
    why: tuple[dict[str, Any], ...] | None = None
    weighed: tuple[str, ...] = ()

    def as_told(self) -> Event:
        """The same without what is only likely: for the law, which asks what an article tells."""
        return msgspec.structs.replace(self, **dict.fromkeys(self.weighed), weighed=()) if self.weighed else self


class Quote(msgspec.Struct, frozen=True):
    """Something a speaker is reported to have said, in his words (direct) or the article's."""

    speaker: Party | None
    direct: bool
    start: int
    end: int
    text: str


class Entity(msgspec.Struct, frozen=True):
    """Somebody or something the article names, with every place it is mentioned."""

    id: str | None
    name: str
    ar: str
    kind: Kind
    country: str | None
    mentions: tuple[tuple[int, int], ...]


class DocumentInfo(msgspec.Struct, frozen=True):
    """The head of a reading: which document was read. `publication_window` is proposed only where no date is known.

    Offsets count the text as given; of a page of markup they count the article taken from it, and `source_map` leads each
    on to the page. It has no runs where the text is the one given.
    """

    id: str
    url: str | None
    title: str | None
    published: str | None
    published_from: str | None
    language: str
    sha256: str
    segments: tuple[Segment, ...]
    publication_window: PublicationWindow | None = None
    source_map: TextMap = TextMap()


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """All that was read from one document. `findings` is filled by the rooms above reading."""

    schema: str = SCHEMA
    document: DocumentInfo
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = ()
    quotes: tuple[Quote, ...] = ()
    findings: tuple[Finding, ...] = ()
    issues: tuple[Issue, ...] = ()
