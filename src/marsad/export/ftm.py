"""The record as FollowTheMoney entities, made and checked by the followthemoney library, one a line.

Person, Organization, Company and PublicBody for who is told of; Event, and Trip for visits, for what is told; Sanction for
sanctions told as imposed; Article for what tells it, Mention for who is named in it, Note for what somebody said.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from marsad.export.target import ExportError, opened
from marsad.knowledge.tables import DATA as KNOWLEDGE
from marsad.knowledge.tables import rows
from marsad.model.reading import Party
from marsad.record.accounts import Summary
from marsad.record.parties import key_of_party
from marsad.record.queries import _QUOTE
from marsad.record.settle import tellings
from marsad.record.statements import Statement
from marsad.record.store import PageRow, Store

# By the kind of a party, and of bodies by the kind the knowledge gives them.
_SCHEMA = {"person": "Person", "state": "PublicBody", "organisation": "Organization", "group": "Organization"}
_BODY = {"ministry": "PublicBody", "court": "PublicBody", "agency": "PublicBody", "central_bank": "PublicBody", "igo": "PublicBody",
         "company": "Company", "bank": "Company", "exchange": "Company"}  # fmt: skip
_SUMMARY = msgspec.json.Decoder(Summary)


def _id(kind: str, key: str) -> str:
    return (
        f"marsad-{kind}-" + hashlib.sha1(key.encode("utf-8", "surrogatepass"), usedforsecurity=False).hexdigest()[:16]
    )


@cache
def _bodies() -> dict[str, str]:
    return {row["id"]: _BODY[row["kind"]] for row in rows(KNOWLEDGE / "organisations.csv", ("id", "kind")) if row["kind"] in _BODY}


def schema_of(key: str, kind: str) -> str:
    """The schema of an entity of the record by its key and kind."""
    return _bodies().get(key, _SCHEMA[kind]) if kind == "organisation" else _SCHEMA[kind]


class _Writer:
    """Makes entities with the library and counts them."""

    def __init__(self, out: Any) -> None:
        try:
            from followthemoney import model
        except ImportError:
            raise ExportError("FollowTheMoney entities need its library: pip install 'marsad[ftm]'") from None
        self.model = model
        self.out = out
        self.count: dict[str, int] = {}
        self.dropped = 0
        self.addresses: set[str] = set()

    def write(self, schema: str, id: str, values: dict[str, list[str | None]]) -> None:
        """One entity. The library cleans each value; one it does not take is left out and counted."""
        entity = self.model.make_entity(schema)
        entity.id = id
        for name, cells in values.items():
            for cell in cells:
                if cell:
                    before = len(entity.get(name))
                    entity.add(name, cell)
                    if len(entity.get(name)) == before and cell not in entity.get(name):
                        self.dropped += 1
        checked: Any = entity.to_dict()
        entity.schema.validate(checked)
        self.out.write(msgspec.json.encode(entity.to_dict(), order="deterministic") + b"\n")
        self.count[schema] = self.count.get(schema, 0) + 1


def to_ftm(store: Store, output: Path | None) -> str:
    """All entities. Raises ExportError without the library."""
    with opened(output) as out:
        writer = _Writer(out)
        wanted = _entities(store, writer)
        _articles(store, writer)
        for id, told in tellings(store):
            summary = _SUMMARY.decode(bytes(store.database.all("SELECT data FROM event WHERE id = ?", (id,))[0][0]))
            _event(writer, summary, told, store.pages_of(s.page for s in told))
        for (data,) in store.database.stream("SELECT data FROM quote ORDER BY id"):
            quote = _QUOTE.decode(bytes(data))
            if quote.speaker is not None and key_of_party(quote.speaker) in wanted:
                writer.write("Note", _id("note", quote.id), {
                    "name": [f"{quote.speaker.name}: quotation"],
                    "description": [quote.text],
                    "entity": [_id("entity", key_of_party(quote.speaker))],
                    "proof": [_id("page", quote.page)],
                })  # fmt: skip
    counts = ", ".join(f"{number} {schema}" for schema, number in sorted(writer.count.items()))
    dropped = f" {writer.dropped} values the library does not take were left out." if writer.dropped else ""
    return (
        f"{counts}.{dropped} FollowTheMoney has no place for frames, status, origins, differences and offsets: frame and "
        "status are in keywords and description, ids of events in recordId; keep the record itself beside it"
    )


def _entities(store: Store, writer: _Writer) -> set[str]:
    """Who is told of; a person for whom a court's warrant is told as issued is wanted, no more than that."""
    sought: set[str] = set()
    for (data,) in store.database.stream(
        "SELECT data FROM event WHERE frame = 'warrant' AND status = 'occurred' ORDER BY id"
    ):
        event = _SUMMARY.decode(bytes(data))
        if any(p.kind == "organisation" for p in event.actors):
            sought |= {key_of_party(p) for p in event.recipients if p.kind == "person"}
    aliases: dict[str, set[str]] = {}
    for _, told in tellings(store):
        for s in told:
            for p in (*s.actors, *s.recipients):
                aliases.setdefault(key_of_party(p), set()).update((p.ar, p.name))
    keys = set()
    for key, name, ar, kind, country, _ in store.database.stream(
        "SELECT key, name, ar, kind, country, events FROM entity ORDER BY key"
    ):
        keys.add(key)
        values: dict[str, list[str | None]] = {
            "name": [name or ar],
            "alias": [form for form in sorted(aliases.get(key, ())) if form != (name or ar)],
            "country" if kind != "person" else "nationality": [country],
        }
        if kind == "person":
            # The state somebody serves is not his nationality: the record knows the former.
            values["country"] = values.pop("nationality")
            values["topics"] = ["wanted"] if key in sought else []
        if key.startswith("Q") and key[1:].isdigit():
            values["wikidataId"] = [key]
        writer.write(schema_of(key, kind), _id("entity", key), values)
    return keys


def _articles(store: Store, writer: _Writer) -> None:
    named: dict[str, set[tuple[str, str, str, str | None]]] = {}
    for _, told in tellings(store):
        for s in told:
            for p in (*s.actors, *s.recipients):
                named.setdefault(s.page, set()).add((key_of_party(p), p.ar or p.name, p.kind, p.country))
    for page in list(store.pages()):
        writer.write("Article", _id("page", page.key), {
            "title": [page.title or page.id],
            "bodyText": [store.text(page.key)],
            "language": ["ara" if page.language == "ar" else None],
            "publishedAt": [page.published],
            "publisher": [page.host],
            "sourceUrl": [page.url],
            "description": [f"sha256:{page.sha256}"],
        })  # fmt: skip
        for key, name, kind, country in sorted(named.get(page.key, ()), key=str):
            writer.write("Mention", _id("mention", f"{page.key} {key} {name}"), {
                "document": [_id("page", page.key)],
                "name": [name],
                "resolved": [_id("entity", key)],
                "detectedSchema": [schema_of(key, kind)],
                "contextCountry": [country],
            })  # fmt: skip


def _title(event: Summary) -> str:
    def side(parties: tuple[Party, ...]) -> str:
        return ", ".join(p.name or p.ar for p in parties)

    return f"{event.frame}: {side(event.actors) or '?'}" + (f" → {side(event.recipients)}" if event.recipients else "")


def _event(writer: _Writer, event: Summary, told: list[Statement], pages: dict[str, PageRow]) -> None:
    schema = "Trip" if event.frame == "visit" else "Event"
    event = event.as_told()  # no property says that a day or a place is only likely
    start, end = (event.time.start, event.time.end) if event.time else (None, None)
    place = event.place
    parties = sorted({_id("entity", key_of_party(p)) for s in told for p in (*s.actors, *s.recipients)})
    proof = sorted({_id("page", s.page) for s in told})
    urls = sorted({page.url for page in pages.values() if page.url})
    values: dict[str, list[str | None]] = {
        "name": [_title(event)],
        "date": [start] if start == end else [],
        "startDate": [start],
        "endDate": [end],
        "location": [place.name if place else None],
        "country": [place.country if place else None],
        "involved": [*parties],
        "summary": [s.words for s in told[:10]],
        "description": [f"{event.status}; articles: {event.articles}; independent origins: {event.origins}"],
        "keywords": [event.frame, event.status],
        "proof": [*proof],
        "sourceUrl": [*urls],
        "recordId": [event.id],
    }
    if schema == "Trip" and place and place.country:
        address = _id("address", f"{place.country} {place.name or ''}")
        if address not in writer.addresses:
            writer.addresses.add(address)
            full: dict[str, list[str | None]] = {
                "full": [place.name or place.country],
                "city": [place.name],
                "country": [place.country],
            }
            writer.write("Address", address, full)
        values["endLocation"] = [address]
    writer.write(schema, _id("event", event.id), values)
    if event.frame == "sanction" and event.status == "occurred":
        for party in event.recipients:
            writer.write("Sanction", _id("sanction", f"{event.id} {key_of_party(party)}"), {
                "entity": [_id("entity", key_of_party(party))],
                "authority": [p.name for p in event.actors],
                "country": [p.country for p in event.actors],
                "startDate": [start],
                "reason": [told[0].words],
                "sourceUrl": [*urls],
                "recordId": [event.id],
            })  # fmt: skip
