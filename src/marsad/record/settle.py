"""The derived part of the record made from its statements and judgements: events, tellings, parties, links, ties.

Everything here may be thrown away and comes out the same again, byte for byte, whatever the order of arrival.
"""

from __future__ import annotations

import gc
import hashlib
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec

from marsad.model.reading import Party
from marsad.record.accounts import Summary, planned, summarise
from marsad.record.merging import Merger, event_id
from marsad.record.origins import Groups, content_groups, origins, ties
from marsad.record.parties import agreement, key_of_party, shared
from marsad.record.scoring import rule_of
from marsad.record.statements import Statement
from marsad.record.store import Store
from marsad.record.times import day
from marsad.record.traces import Trace
from marsad.record.words import words

_TABLES = ("event", "telling", "party", "entity", "alias", "quote", "link", "tie")
_ROWS = 2000
_NEAR = 40  # plans of one party a happening is held against
UNDATED = "9999-99-99"  # sorts after every day
_PACK = msgspec.msgpack.Encoder()
_JSON = msgspec.json.Encoder(order="deterministic")
_STATEMENT = msgspec.msgpack.Decoder(Statement)


def ensure_settled(store: Store) -> None:
    """Settle the record if anything was added since it was last done."""
    if not store.database.all("SELECT 1 FROM state WHERE name = 'settled'"):
        settle(store)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Without the garbage collector: nothing here is garbage in cycles, and each walk over all statements costs a walk."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def settle(store: Store) -> None:
    """Make the derived tables anew, in one transaction: another reader sees the old ones or the new ones."""
    with _no_collector():
        _settle(store)


def _settle(store: Store) -> None:
    light, traces = _gather(store)
    clusters = Merger(light, store.judgements()).run()
    found = ties(list(traces.values()))
    content = content_groups(found)
    slim = {page: msgspec.structs.replace(t, text=b"", order=b"", quotes=b"", spoken=b"") for page, t in traces.items()}
    del light, traces
    event_of = {statement: event_id(members) for members in clusters for statement in members}
    database = store.database
    with database.writing():
        for table in _TABLES:
            database.run(f"DELETE FROM {table}")
        database.many(
            "INSERT INTO tie VALUES (?,?,?,?)", [(t.left, t.right, t.ground, t.detail) for t in sorted(found)]
        )
        _tellings(store, event_of)
        _events(store, slim, content)
        _entities(store)
        _links(store)
        database.run("INSERT INTO state VALUES ('settled', '1') ON CONFLICT (name) DO UPDATE SET value = '1'")


def _gather(store: Store) -> tuple[list[Statement], dict[str, Trace]]:
    """All statements without the words that merging does not need, parties held once; all traces."""
    light: list[Statement] = []
    traces: dict[str, Trace] = {}
    known: dict[Party, Party] = {}

    def once(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(known.setdefault(party, party) for party in parties)

    for told, trace in store.told():
        traces[trace.page] = trace
        for s in told.statements:
            evidence = s.evidence[:1] if rule_of(s.frame).often else ()
            light.append(
                msgspec.structs.replace(
                    s, actors=once(s.actors), recipients=once(s.recipients), evidence=evidence, said_by=None
                )
            )
    return light, traces


def _tellings(store: Store, event_of: dict[str, str]) -> None:
    """Every statement with its event. Those judged wrong belong to none and are left out."""
    rows: list[tuple[Any, ...]] = []
    quotes: list[tuple[Any, ...]] = []
    database = store.database
    tell = "INSERT INTO telling (id, event, page, origin, data) VALUES (?,?,?,?,?)"
    say = "INSERT INTO quote (id, page, entity, data) VALUES (?,?,?,?) ON CONFLICT DO NOTHING"
    for told, _ in store.told() if database.flavour == "sqlite" else list(store.told()):
        for s in told.statements:
            event = event_of.get(s.id)
            if event is not None:
                rows.append((s.id, event, s.page, 0, _PACK.encode(s)))
        for quote in told.quotes:
            key = key_of_party(quote.speaker) if quote.speaker else None
            quotes.append((quote.id, quote.page, key, _PACK.encode(quote)))
        if len(rows) >= _ROWS:
            database.many(tell, rows)
            database.many(say, quotes)
            rows, quotes = [], []
    database.many(tell, rows)
    database.many(say, quotes)


def tellings(store: Store, event: str | None = None) -> Iterator[tuple[str, list[Statement]]]:
    """Events with their statements, each sorted by id."""
    where, values = ("WHERE event = ?", (event,)) if event else ("", ())
    last = ""
    told: list[Statement] = []
    for id, data in store.database.stream(f"SELECT event, data FROM telling {where} ORDER BY event, id", values):
        if id != last and told:
            yield last, told
            told = []
        last = id
        told.append(_STATEMENT.decode(bytes(data)))
    if told:
        yield last, told


def _events(store: Store, traces: dict[str, Trace], content: Groups) -> None:
    database = store.database
    rows: list[tuple[Any, ...]] = []
    parties: list[tuple[str, str, str]] = []
    places: list[tuple[int, str]] = []

    def flush() -> None:
        database.many("INSERT INTO event VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
        database.many("INSERT INTO party VALUES (?,?,?)", parties)
        database.many("UPDATE telling SET origin = ? WHERE id = ?", places)
        rows.clear()
        parties.clear()
        places.clear()

    # The rows are written to other tables than the one read, but one cursor must not see its table change under it.
    for id, told in _chunks(store):
        pages: dict[str, list[Statement]] = {}
        for s in told:
            pages.setdefault(s.page, []).append(s)
        groups = origins(traces, pages, content)
        summary = summarise(id, told, groups, {page: store.text(page) for page in pages} if len(pages) > 1 else None)
        number = {page: at for at, origin in enumerate(groups) for page in origin.pages}
        places += [(number[s.page], s.id) for s in told if number[s.page]]
        rows.append(_row(summary))
        named = {(key_of_party(p), id, "actor") for s in told for p in s.actors}
        named |= {(key_of_party(p), id, "recipient") for s in told for p in s.recipients}
        parties += sorted(named)
        if len(rows) >= _ROWS:
            flush()
    flush()


def _chunks(store: Store, size: int = 5000) -> Iterator[tuple[str, list[Statement]]]:
    """Events with their statements, read some thousand at a time, so that the table may be written meanwhile."""
    after = ""
    while True:
        ids = [r[0] for r in store.database.all(
            "SELECT DISTINCT event FROM telling WHERE event > ? ORDER BY event LIMIT ?", (after, size))]  # fmt: skip
        if not ids:
            return
        rows = store.database.all(
            "SELECT event, data FROM telling WHERE event > ? AND event <= ? ORDER BY event, id", (after, ids[-1])
        )
        told: dict[str, list[Statement]] = {}
        for id, data in rows:
            told.setdefault(id, []).append(_STATEMENT.decode(bytes(data)))
        yield from told.items()
        after = ids[-1]


def _row(s: Summary) -> tuple[Any, ...]:
    time, place = s.time, s.place
    day_of = (time.start or time.end) if time else None
    return (
        s.id, s.frame, s.phase, s.status, time.start if time else None, time.end if time else None,
        time.grain if time else None, place.country if place else None, place.name if place else None, s.articles,
        s.origins, ",".join(d.field for d in s.differences), day_of or s.first or UNDATED, _JSON.encode(s),
    )  # fmt: skip


def _entities(store: Store) -> None:
    """Every party of an event, under all the names it was told by."""
    names: dict[str, dict[tuple[str, str, str, str | None], int]] = {}
    for (data,) in store.database.stream("SELECT data FROM telling ORDER BY id"):
        s = _STATEMENT.decode(bytes(data))
        for p in (*s.actors, *s.recipients):
            forms = names.setdefault(key_of_party(p), {})
            form = (p.name, p.ar, p.kind, p.country)
            forms[form] = forms.get(form, 0) + 1
    count: dict[str, int] = {
        row[0]: int(row[1])
        for row in store.database.all("SELECT entity, count(DISTINCT event) FROM party GROUP BY entity")
    }
    rows, aliases = [], []
    for key in sorted(names):
        forms = names[key]
        best = min(forms, key=lambda form: (-forms[form], -len(form[1]), form[0], form[1], form[2], form[3] or ""))
        rows.append((key, *best, count.get(key, 0)))
        aliases += [(form, key) for form in sorted({" ".join(words(n)) for f in forms for n in f[:2]}) if form]
    store.database.many("INSERT INTO entity VALUES (?,?,?,?,?,?)", rows)
    store.database.many("INSERT INTO alias VALUES (?,?)", aliases)


def _links(store: Store) -> None:
    """Plans and what came of them: linked, never merged."""
    plans = _Plans()
    decode = msgspec.json.Decoder(Summary).decode
    for (data,) in store.database.stream("SELECT data FROM event WHERE phase = 'plan' ORDER BY id"):
        plans.add(decode(bytes(data)))
    plans.sort()
    rows: set[tuple[str, str, str, str]] = set()
    for (data,) in list(store.database.all("SELECT data FROM event WHERE phase = 'fact' ORDER BY id")) if plans.all else ():
        fact = decode(bytes(data))
        told = None
        for plan in plans.near(fact):
            if not _same_parties(plan, fact):
                continue
            told = told or dict(tellings(store, fact.id))[fact.id]
            why = planned(dict(tellings(store, plan.id))[plan.id], told, often=rule_of(fact.frame).often)
            if why:
                rows.add((plan.id, fact.id, "planned", why))
    store.database.many("INSERT INTO link VALUES (?,?,?,?)", sorted(rows))


class _Plans:
    """Plans by frame and party, each list in order of time, so that a happening is held against a few only."""

    def __init__(self) -> None:
        self.all: list[Summary] = []
        self.lists: dict[tuple[str, str, bool], list[tuple[int, str, Summary]]] = {}

    def add(self, plan: Summary) -> None:
        """Note a plan under all its parties: by its day where it has one, else by the day of its first article."""
        time = plan.time
        dated = time is not None and time.grain == "day" and time.start is not None
        at = day(time.start if dated and time else plan.first)
        if at is None:
            return
        self.all.append(plan)
        for key in sorted({key_of_party(p) for p in (*plan.actors, *plan.recipients)}):
            self.lists.setdefault((plan.frame, key, dated), []).append((at, plan.id, plan))

    def sort(self) -> None:
        """Once all are noted."""
        for members in self.lists.values():
            members.sort(key=lambda entry: entry[:2])

    def near(self, fact: Summary) -> list[Summary]:
        """The plans a happening may be of, by id."""
        start = day(fact.time.start if fact.time and fact.time.start else fact.first)
        if start is None:
            return []
        found: dict[str, Summary] = {}
        for key in sorted({key_of_party(p) for p in (*fact.actors, *fact.recipients)}):
            for dated, before, after in ((True, 9, 9), (False, 120, 3)):
                members = self.lists.get((fact.frame, key, dated), [])
                first = bisect_left(members, start - before, key=lambda entry: entry[0])
                last = bisect_left(members, start + after + 1, key=lambda entry: entry[0])
                found.update((id, plan) for _, id, plan in members[max(first, last - _NEAR) : last])
        return [found[id] for id in sorted(found)]


def _same_parties(plan: Summary, fact: Summary) -> bool:
    if rule_of(fact.frame).mutual:
        a, b = (*plan.actors, *plan.recipients), (*fact.actors, *fact.recipients)
        return shared(a, b)[0] >= min(len(a), len(b), 2)
    sides = (agreement(plan.actors, fact.actors), agreement(plan.recipients, fact.recipients))
    return all(side is None or side > 0 for side in sides) and any(side for side in sides)


# -- the proof -----------------------------------------------------------------------------------------------------


def dump(store: Store) -> Iterator[bytes]:
    """The whole record as lines of JSON in an order of its own: the same for the same pages and judgements."""
    for page in store.pages():
        yield _JSON.encode({"page": page})
    for judgement in store.judgements():
        yield _JSON.encode({"judgement": judgement})
    for (data,) in store.database.stream("SELECT data FROM event ORDER BY id"):
        yield b'{"event":' + bytes(data) + b"}"
    for id, event, page, origin in store.database.stream("SELECT id, event, page, origin FROM telling ORDER BY id"):
        yield _JSON.encode({"telling": [id, event, page, origin]})
    for table, order in (("party", "entity, event, role"), ("entity", "key"), ("alias", "form, entity"),
                         ("link", "earlier, later, kind"), ("tie", "earlier, later")):  # fmt: skip
        for row in store.database.stream(f"SELECT * FROM {table} ORDER BY {order}"):
            yield _JSON.encode({table: row})


def digest(store: Store) -> str:
    """SHA-256 of the dump."""
    whole = hashlib.sha256()
    for line in dump(store):
        whole.update(line + b"\n")
    return whole.hexdigest()
