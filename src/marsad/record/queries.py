"""Questions to a settled record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from marsad.record.accounts import Summary
from marsad.record.errors import RecordError
from marsad.record.origins import Origin, content_groups, origins
from marsad.record.origins import Tie as Tie
from marsad.record.scoring import Score
from marsad.record.settle import UNDATED
from marsad.record.statements import Quotation, Statement
from marsad.record.store import _TRACE, PageRow, Store
from marsad.record.words import same_person, stems, words

_SUMMARY = msgspec.json.Decoder(Summary)
_STATEMENT = msgspec.msgpack.Decoder(Statement)
_QUOTE = msgspec.msgpack.Decoder(Quotation)
_MANY = 500


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """Which events are asked for. Names are resolved by `entity`; dates are ISO, both ends inclusive."""

    frame: tuple[str, ...] = ()
    actor: str | None = None
    recipient: str | None = None
    party: str | None = None
    country: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    status: tuple[str, ...] = ()
    origins: int = 1
    differs: bool = False
    limit: int = 100


class EntityRow(msgspec.Struct, frozen=True):
    """Somebody the record knows."""

    key: str
    name: str
    ar: str
    kind: str
    country: str | None
    events: int


class Account(msgspec.Struct, frozen=True):
    """One article's telling of an event."""

    statement: Statement
    page: PageRow


class OriginAccounts(msgspec.Struct, frozen=True):
    """An origin with what its articles say, and why they are one origin."""

    origin: Origin
    accounts: tuple[Account, ...]


class Linked(msgspec.Struct, frozen=True):
    """An event bound to this one."""

    kind: str
    why: str
    event: Summary


class Told(msgspec.Struct, frozen=True):
    """All the record holds on one event."""

    event: Summary
    origins: tuple[OriginAccounts, ...]
    links: tuple[Linked, ...]
    why: tuple[tuple[str, str, Score], ...]


def entity(store: Store, name: str) -> EntityRow:
    """The entity a name means: by id, by a whole name, then by words of a name. Raises RecordError with candidates."""
    found = entities(store, name)
    if not found:
        raise RecordError("unknown-id", f"nobody called {name!r} in the record{_hint(store, name)}")
    first = found[0]
    whole = " ".join(words(name))
    exact = [e for e in found if e.key == name or whole in (" ".join(words(e.name)), " ".join(words(e.ar)))]
    if len(exact) == 1:
        return exact[0]
    pool = exact or found
    if len(pool) > 1 and pool[0].events < 3 * pool[1].events:
        listed = "; ".join(f"{e.name} ({e.kind}, {e.country or '-'}, id {e.key})" for e in pool[:6])
        raise RecordError("ambiguous-id", f"{name!r} may mean {listed}; give the id")
    return pool[0] if exact else first


def entities(store: Store, name: str, limit: int = 20) -> list[EntityRow]:
    """Entities a name may mean, those with most events first."""
    columns = "e.key, e.name, e.ar, e.kind, e.country, e.events"
    rows = store.database.all(f"SELECT {columns} FROM entity e WHERE e.key = ?", (name,))
    form = words(name)
    if not rows and form:
        rows = store.database.all(
            f"SELECT {columns} FROM alias a JOIN entity e ON e.key = a.entity WHERE a.form = ?", (" ".join(form),)
        )
    if not rows and form:
        # Every word somewhere in one name; '%' and '_' are no word characters but '_', which is harmless here.
        where = " AND ".join("a.form LIKE ?" for _ in form)
        rows = store.database.all(
            f"SELECT DISTINCT {columns} FROM alias a JOIN entity e ON e.key = a.entity WHERE {where} LIMIT 500",
            [f"%{word}%" for word in form],
        )
        whole = [r for r in rows if set(form) <= {*words(r[1]), *words(r[2])}]
        rows = whole or rows
    if not rows and form:
        rows = _sounding(store, name, columns)
    found = {row[0]: EntityRow(*row) for row in rows}
    return sorted(found.values(), key=lambda e: (-e.events, e.key))[:limit]


def _sounding(store: Store, name: str, columns: str) -> list[Any]:
    """The rows of people of whose name this is another spelling (قديروف, Qadyrov); asked only where no word of it is known."""
    people = store.database.all("SELECT a.form, a.entity FROM alias a JOIN entity e ON e.key = a.entity WHERE e.kind = 'person'")
    keys = sorted({key for form, key in people if same_person(form, name)})[:_MANY]
    marks = ",".join("?" for _ in keys)
    return store.database.all(f"SELECT {columns} FROM entity e WHERE e.key IN ({marks})", keys) if keys else []


def _hint(store: Store, name: str) -> str:
    form = words(name)
    if not form:
        return ""
    rows = store.database.all(
        "SELECT DISTINCT e.name, e.events FROM alias a JOIN entity e ON e.key = a.entity WHERE a.form LIKE ? "
        "ORDER BY e.events DESC LIMIT 5",
        (f"%{form[-1][:4]}%",),
    )
    return f"; near it: {', '.join(row[0] for row in rows)}" if rows else ""


def events(store: Store, asked: Filter) -> list[Summary]:
    """Events that fit, by day."""
    where: list[str] = []
    values: list[Any] = []

    def need(sql: str, *more: Any) -> None:
        where.append(sql)
        values.extend(more)

    def one_of(column: str, wanted: tuple[str, ...]) -> None:
        if wanted:
            need(f"{column} IN ({','.join('?' * len(wanted))})", *wanted)

    one_of("e.frame", asked.frame)
    one_of("e.status", asked.status)
    for role, name in (("actor", asked.actor), ("recipient", asked.recipient), ("", asked.party)):
        if name:
            key = entity(store, name).key
            if role:
                need("e.id IN (SELECT event FROM party WHERE entity = ? AND role = ?)", key, role)
            elif len(key) == 2 and key.isalpha():
                # A state is also where things happen.
                need("(e.id IN (SELECT event FROM party WHERE entity = ?) OR e.country = ?)", key, key)
            else:
                need("e.id IN (SELECT event FROM party WHERE entity = ?)", key)
    if asked.country:
        need("e.country = ?", asked.country.upper())
    if asked.place:
        need("lower(e.place) = ?", asked.place.lower())
    if asked.origins > 1:
        need("e.origins >= ?", asked.origins)
    if asked.differs:
        need("e.differs <> ''")
    rows: list[Any] = []
    for sql, days in _spans(asked):
        clause = " AND ".join([*where, *([sql] if sql else [])])
        rows += store.database.all(
            f"SELECT e.data FROM event e {'WHERE ' + clause if clause else ''} ORDER BY e.day, e.id LIMIT ?",
            [*values, *days, asked.limit - len(rows)],
        )
    return [_SUMMARY.decode(bytes(row[0])) for row in rows]


def _spans(asked: Filter) -> list[tuple[str, tuple[str, ...]]]:
    """What the days asked for come to, as conditions one after the other in order of day, each with an index of its own."""
    if not asked.since and not asked.until:
        return [("", ())]
    until = min(asked.until or UNDATED, "9999-12-31")
    if not asked.since:
        return [("e.day <= ?", (until,))]
    return [
        # Begun before and not over yet: few are that long, so they are found first and sorted then; asked in one piece
        # SQLite would walk all events before that day.
        ("e.id IN (SELECT id FROM event WHERE ended > day AND ended >= ? AND day < ?)", (asked.since, asked.since)),
        ("e.day >= ? AND e.day <= ?", (asked.since, until)),
    ]


def all_events(store: Store) -> Iterator[Summary]:
    """Every event, by id."""
    for (data,) in store.database.stream("SELECT data FROM event ORDER BY id"):
        yield _SUMMARY.decode(bytes(data))


def event_key(store: Store, id: str) -> str:
    """The id of the event that an id, or the beginning of one, leads to: of an event or of any of its statements."""
    bare = id.strip().lower()
    if bare[:1] not in ("e", "s") or len(bare) < 5:
        raise RecordError("unknown-id", f"{id!r} is no id of an event; they look like e1a2b3c4d5e6f7")
    found = store.database.all(
        "SELECT DISTINCT event FROM telling WHERE id >= ? AND id < ?", ("s" + bare[1:], "s" + bare[1:] + "~")
    )
    if not found:
        raise RecordError("unknown-id", f"no event {id} in the record")
    if len(found) > 1:
        raise RecordError("ambiguous-id", f"{id} begins several ids: {', '.join(sorted(r[0] for r in found)[:6])}")
    return str(found[0][0])


def statements(store: Store, event: str) -> list[Statement]:
    """The statements of an event, by id."""
    rows = store.database.all("SELECT data FROM telling WHERE event = ? ORDER BY id", (event,))
    return [_STATEMENT.decode(bytes(row[0])) for row in rows]


def summary(store: Store, event: str) -> Summary:
    """The summary of an event by its id."""
    return _SUMMARY.decode(bytes(store.database.all("SELECT data FROM event WHERE id = ?", (event,))[0][0]))


def tell(store: Store, id: str) -> Told:
    """Everything on one event. Raises RecordError where there is none."""
    from marsad.record.merging import explain

    event = event_key(store, id)
    told = statements(store, event)
    groups = origins_of(store, told)
    pages = store.pages_of(s.page for s in told)
    by_page: dict[str, list[Statement]] = {}
    for s in told:
        by_page.setdefault(s.page, []).append(s)
    listed = tuple(
        OriginAccounts(
            group,
            tuple(sorted(
                (Account(s, pages[page]) for page in group.pages for s in by_page[page]),
                key=lambda a: (a.page.published or "9999", a.page.id),
            )),
        )
        for group in groups
    )  # fmt: skip
    links = [
        Linked(kind, why, summary(store, earlier if later == event else later))
        for earlier, later, kind, why in store.database.all(
            "SELECT earlier, later, kind, why FROM link WHERE earlier = ? OR later = ? ORDER BY earlier, later",
            (event, event),
        )
    ]
    # Of each statement, the reasons it stands with the one it agrees with best.
    why = []
    for s in told[1:50]:
        best = max(((explain(t, s), t) for t in told[:50] if t.id != s.id), key=lambda e: (not e[0].veto, e[0].total))
        why.append((best[1].id, s.id, best[0]))
    return Told(summary(store, event), listed, tuple(links), tuple(why))


def origins_of(store: Store, told: list[Statement]) -> list[Origin]:
    """The origins of the articles behind some statements, with the grounds."""
    pages: dict[str, list[Statement]] = {}
    for s in told:
        pages.setdefault(s.page, []).append(s)
    traces = {}
    keys = sorted(pages)
    for at in range(0, len(keys), _MANY):
        part = keys[at : at + _MANY]
        marks = ",".join("?" * len(part))
        for page, data in store.database.all(
            f"SELECT page, trace FROM reading WHERE page IN ({marks}) ORDER BY reader", part
        ):
            traces[page] = _TRACE.decode(bytes(data))
    return origins(traces, pages, content_groups(ties_of(store, set(pages))))


def ties_of(store: Store, pages: set[str]) -> list[Tie]:
    """The ties by content among some pages, also through pages in between."""
    seen, frontier = set(pages), sorted(pages)
    found: dict[tuple[str, str], Tie] = {}
    while frontier and len(seen) < 20_000:
        more: list[str] = []
        for at in range(0, len(frontier), _MANY):
            part = frontier[at : at + _MANY]
            marks = ",".join("?" * len(part))
            for row in store.database.all(
                f"SELECT earlier, later, ground, detail FROM tie WHERE earlier IN ({marks}) OR later IN ({marks})",
                [*part, *part],
            ):
                found[row[0], row[1]] = Tie(*row)
                more += [p for p in row[:2] if p not in seen]
        frontier = sorted(set(more))
        seen.update(frontier)
    return [found[key] for key in sorted(found)]


def quotes(store: Store, key: str, limit: int = 20) -> list[tuple[Quotation, PageRow]]:
    """What somebody is quoted with, newest first."""
    rows = store.database.all(
        "SELECT q.data, p.key FROM quote q JOIN page p ON p.key = q.page WHERE q.entity = ? "
        "ORDER BY coalesce(p.published, '') DESC, q.id LIMIT ?",
        (key, limit),
    )
    pages = store.pages_of(row[1] for row in rows)
    return [(_QUOTE.decode(bytes(data)), pages[page]) for data, page in rows]


def partners(store: Store, key: str, limit: int = 12) -> list[tuple[EntityRow, int]]:
    """With whom somebody is told of most often."""
    rows = store.database.all(
        "SELECT e.key, e.name, e.ar, e.kind, e.country, e.events, count(DISTINCT b.event) AS n FROM party a "
        "JOIN party b ON b.event = a.event AND b.entity <> a.entity JOIN entity e ON e.key = b.entity "
        "WHERE a.entity = ? GROUP BY e.key, e.name, e.ar, e.kind, e.country, e.events ORDER BY n DESC, e.key LIMIT ?",
        (key, limit),
    )
    return [(EntityRow(*row[:6]), int(row[6])) for row in rows]


class Hit(msgspec.Struct, frozen=True):
    """A page that holds the words looked for, with the line that does, and the events it tells."""

    page: PageRow
    line: str
    events: tuple[str, ...]


def search(store: Store, text: str, limit: int = 20) -> list[Hit]:
    """Pages that hold all the words, newest first."""
    keys = store.search(text, limit)
    pages = store.pages_of(keys)
    told: dict[str, list[str]] = {}
    if keys:
        marks = ",".join("?" * len(keys))
        for page, event in store.database.all(
            f"SELECT DISTINCT page, event FROM telling WHERE page IN ({marks}) ORDER BY page, event", keys
        ):
            told.setdefault(page, []).append(event)
    wanted = {stem for word in words(text) for stem in stems(word)}
    return [Hit(pages[key], _line(store.text(key), wanted), tuple(told.get(key, ()))) for key in keys]


def _line(text: str, wanted: set[str]) -> str:
    best, most = "", -1
    for line in text.replace(". ", ".\n").split("\n"):
        found = len(wanted & {stem for word in words(line) for stem in stems(word)})
        if found > most:
            best, most = line.strip(), found
    return best[:240]
