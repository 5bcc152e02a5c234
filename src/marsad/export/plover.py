"""The events of the record as PLOVER 2.0 event rows, as POLECAT prints them, one JSON object a line.

The reading keeps frame and status apart; PLOVER has one type for both, so they are folded here: a planned visit is an
AGREE, a warrant a THREATEN with mode arrest. The rules and codes are data, in data/plover.toml.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import msgspec

from marsad.export.places import alpha3, point
from marsad.export.target import opened
from marsad.knowledge.frames import load_frames
from marsad.knowledge.tables import DATA as KNOWLEDGE
from marsad.knowledge.tables import rows
from marsad.model.reading import Party, Place
from marsad.record.accounts import Summary
from marsad.record.quantities import quantities
from marsad.record.queries import all_events
from marsad.record.settle import UNDATED, tellings
from marsad.record.statements import Statement
from marsad.record.store import PageRow, Store

DATA = Path(__file__).parent / "data" / "plover.toml"


class _Type(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    quad: int
    score: float
    modes: dict[str, float] = {}


class _Own(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    type: str
    mode: str | None = None


class Ontology(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """data/plover.toml."""

    ahead: dict[str, str]
    threatened: dict[str, str]
    context: dict[str, tuple[str, ...]]
    frame: dict[str, _Own]
    none: dict[str, tuple[str, ...]]
    required: dict[str, tuple[str, ...]]
    size: dict[str, str]
    sector: dict[str, str]
    sector_word: dict[str, str]
    body: dict[str, str]
    body_kind: dict[str, str]
    type: dict[str, _Type]


class Code(msgspec.Struct, frozen=True):
    """What an event is coded as."""

    type: str
    mode: str | None
    context: tuple[str, ...]
    quad: int
    score: float


@cache
def ontology() -> Ontology:
    """The ontology and the rules of folding."""
    return msgspec.convert(tomllib.loads(DATA.read_text(encoding="utf-8")), Ontology)


def code(event: Summary) -> Code | None:
    """The PLOVER code of an event; None for what PLOVER leaves out."""
    o = ontology()
    if event.frame in o.none["frames"] or event.status in ("denied", "hypothetical"):
        return None
    own = o.frame.get(event.frame)
    declared = load_frames()[event.frame].plover
    type, mode = (own.type, own.mode) if own else (declared.type, declared.mode)
    if event.frame == "meet" and len(event.actors) > 2:
        mode = "multilateral"
    if event.status == "cancelled":
        if type not in ("CONSULT", "AGREE") or event.frame == "agree":
            return None
        type, mode = "REJECT", "meet"
    elif event.status == "planned" and type in o.ahead:
        type = o.ahead[type]
        mode = o.threatened.get(event.frame) if type == "THREATEN" else None
    entry = o.type[type]
    if mode not in entry.modes:
        mode = None
    score = entry.modes[mode] if mode else entry.score
    return Code(type, mode, o.context.get(event.frame, ()), entry.quad, score)


@cache
def _kinds() -> dict[str, str]:
    return {row["id"]: row["kind"] for row in rows(KNOWLEDGE / "organisations.csv", ("id", "kind"))}


def _actor(party: Party) -> dict[str, object]:
    o = ontology()
    kind = _kinds().get(party.id or "", "")
    country = alpha3(party.country)
    entity: dict[str, object] = {"entity_text": party.ar or party.name, "identifier_text": party.name}
    if party.id in o.body:
        entity["code"] = o.body[party.id or ""]
    elif country is not None:
        entity["code"] = country
    elif kind in o.body_kind:
        entity["code"] = o.body_kind[kind]
    sector = "GOV" if party.kind == "state" else o.sector.get(kind)
    if sector is None and party.kind in ("organisation", "group"):
        sector = next((o.sector_word[w] for w in party.name.lower().split() if w in o.sector_word), None)
    if sector:
        entity["sector"] = [sector]
    if party.id and party.id.startswith("Q") and party.id[1:].isdigit():
        entity["identifier_id"] = party.id
    return entity


def sides(type: str, event: Summary) -> tuple[tuple[Party, ...], tuple[Party, ...]] | None:
    """Actors and recipients of a row of this type; None where one is missing that the manual requires."""
    actors, recipients = event.actors, event.recipients
    if type in ontology().required["recipient"] and not recipients:
        actors, recipients = actors[:1], actors[1:]
        if not recipients:
            return None
    return (actors, recipients) if actors else None


def to_plover(store: Store, output: Path | None) -> str:
    """Rows with the manual's field names; dates are those of the event, or of its first article."""
    encode = msgspec.json.Encoder(order="deterministic").encode
    told = tellings(store)
    count = uncoded = incomplete = 0
    with opened(output) as out:
        for event, (_, statements) in zip(all_events(store), told, strict=True):
            coded = code(event)
            if coded is None:
                uncoded += 1
                continue
            parties = sides(coded.type, event)
            first = min(statements, key=lambda s: (s.published or UNDATED, s.id))
            page = store.page(first.page)
            line = _line(event, coded, parties, first, page) if parties and page else None
            if line is None:
                incomplete += 1
                continue
            out.write(encode(line) + b"\n")
            count += 1
    return (
        f"{count} rows; {uncoded} events left out that PLOVER does not code (denied, supposed, elections, appointments), "
        f"{incomplete} without the actor, recipient or date it requires. PLOVER carries one text a row: no further accounts, "
        "origins or differences; allegations are marked in comment only; the weapon of an attack is not told"
    )


def _line(
    event: Summary, coded: Code, parties: tuple[tuple[Party, ...], tuple[Party, ...]], first: Statement, page: PageRow
) -> dict[str, object] | None:
    event = event.as_told()  # a row cannot say that a day or a place is only likely
    # The manual wants a date of every row.
    day = (event.time.start if event.time else None) or event.first
    if day is None:
        return None
    actors, recipients = parties
    cite: dict[str, object] = {"corpus": "Marsad", "coder": "Marsad", "language": page.language, "publication": page.host,
                               "title": page.title, "url": page.url}  # fmt: skip
    line: dict[str, object] = {
        "id": event.id,
        "date": day,
        "actor": [_actor(p) for p in actors],
        "event": coded.type,
        "quad_code": coded.quad,
        "event_scale": coded.score,
        "text": first.words,
        "cite_info": {key: value for key, value in cite.items() if value},
    }
    if first.evidence:
        line["text_info"] = {"start": first.evidence[0].start, "end": first.evidence[0].end}
    if recipients:
        line["recipient"] = [_actor(p) for p in recipients]
    if coded.mode:
        line["mode"] = [coded.mode]
    if coded.context:
        line["context"] = list(coded.context)
    if event.time and event.time.end and event.time.end != day:
        line["enddate"] = event.time.end
    if event.place:
        line["event_loc"] = _location(event.place)
    counts = {o: int(float(n)) for unit, n in quantities(first.words).items() if (o := ontology().size.get(unit))}
    if counts:
        line["size"] = counts
    if event.status != "occurred":
        line["comment"] = event.status
    return line


def _location(place: Place) -> dict[str, object]:
    out: dict[str, object] = {"extracted_place": place.name, "country_code": alpha3(place.country)}
    where = point(place)
    if where:
        out |= {"geonameid": where.geoname, "lat": where.lat, "lon": where.lon, "resolution": where.precision}
    return {key: value for key, value in out.items() if value is not None}
