"""What keeping a record costs beside pure reading, and how it grows: time and memory to settle 1,000, 10,000 and 100,000
synthetic articles, and of its queries.

Run: python tools/bench_record.py [LARGEST]. The cost of keeping is measured on the texts of tools/bench.py, read and
kept in turn, best of several rounds. Articles for growth are made by machine: some happenings of every frame over three
years, each told by one to six articles with differing words, a fifth of them copies of an agency's.
"""

from __future__ import annotations

import hashlib
import random
import resource
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from bench import articles as texts_to_read

from marsad.intake.documents import page_from_text
from marsad.model.reading import DocumentInfo, Entity, Event, Evidence, Party, Place, Plover, Reading, Roles, TimeValue
from marsad.record.ingest import Tally, ingest
from marsad.record.queries import Filter, entities, entity, events, search, tell
from marsad.record.settle import settle
from marsad.record.store import Prepared, Store, prepare
from marsad.scale.engines import Engine, engine_of
from marsad.scale.work import prepares, reads

STATES = ["RU", "US", "IL", "IR", "SA", "EG", "TR", "FR", "DE", "CN", "UA", "SY", "LB", "IQ", "QA", "AE", "JO", "MA", "DZ", "KG"]
FRAMES = ["visit", "meet", "call", "attend", "warrant", "sanction", "attack", "accuse", "demand", "arrest", "agree", "aid"]
LETTERS = "ابتحدرسعفقكلمنهوي"
COMMON = [
    "أعلنت", "الوزارة", "مساء", "اليوم", "أن", "الجانبين", "بحثا", "ملفات", "التعاون",
    "الاقتصادي", "والأمني", "في", "المنطقة", "وسط", "توتر", "متصاعد", "بعد", "هجوم",
]  # fmt: skip
_made = random.Random(3)
# A few words that stand everywhere, and many that are rare, as in any text.
WORDS = COMMON * 40 + ["".join(_made.choices(LETTERS, k=_made.randint(3, 7))) for _ in range(4000)]


def _people(chance: random.Random) -> list[Party]:
    return [
        Party(f"Q{n}", f"Person {n}", f"شخص {n}", "person", chance.choice(STATES)) for n in range(400)
    ] + [Party(s, f"State {s}", f"دولة {s}", "state", s) for s in STATES]


def articles(count: int, seed: int = 5):
    """Prepared articles."""
    chance = random.Random(seed)
    people = _people(chance)
    first = date(2022, 1, 1)
    made = 0
    while made < count:
        happened = first + timedelta(days=chance.randrange(1000))
        told = []
        for _ in range(chance.randint(2, 7)):
            frame = chance.choice(FRAMES)
            a, b = chance.sample(people, 2)
            words = " ".join(chance.choices(WORDS, k=8))
            told.append((frame, a, b, words, happened + timedelta(days=chance.randrange(2))))
        text0 = " ".join(chance.choices(WORDS, k=120))
        for _ in range(min(chance.choice((1, 1, 2, 3, 6)), count - made)):
            text = text0 if chance.random() < 0.2 else " ".join(chance.choices(WORDS, k=120))
            published = happened + timedelta(days=chance.randrange(3))
            spans, parts, at = [], [], 0
            for frame, a, b, words, day in told:
                clause = f"{a.ar} {words} {b.ar}."
                spans.append((at, at + len(clause), frame, a, b, day))
                parts.append(clause)
                at += len(clause) + 1
            text = " ".join(parts) + "\n" + text
            found = tuple(
                Event(f"{n:012x}", frame, Plover("CONSULT"), Roles((a,), (b,)), Place(b.country) if frame in ("visit", "attack") else None,
                      TimeValue(day.isoformat(), day.isoformat(), "day") if chance.random() < 0.7 else None,
                      chance.choices(("occurred", "planned", "denied"), (8, 1, 1))[0], None,
                      (Evidence(s, e, text[s:e], (s, s + 4)),), 0.9)
                for n, (s, e, frame, a, b, day) in enumerate(spans)
            )  # fmt: skip
            entities = tuple(Entity(p.id, p.name, p.ar, p.kind, p.country, ((s, s + 5),)) for s, _, _, p, _, _ in spans)
            info = DocumentInfo(f"a{made}", f"https://outlet{chance.randrange(40)}.example/{made}", None, published.isoformat(), "row",
                                "ar", hashlib.sha256(f"{made}{text}".encode()).hexdigest(), ())  # fmt: skip
            yield prepare(Reading(document=info, entities=entities, events=found), text)
            made += 1


def _fill(store: Store, count: int) -> float:
    batch: list[Prepared] = []
    spent = 0.0
    for item in articles(count):
        batch.append(item)
        if len(batch) == 500:
            began = time.perf_counter()
            store.add(batch, "bench")
            spent += time.perf_counter() - began
            batch = []
    store.add(batch, "bench")
    return spent


def _timed(name: str, run) -> None:
    run()
    times = []
    for _ in range(5):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    print(f"    {name}: {sorted(times)[2] * 1000:.1f} ms")


def _keeping(folder: Path, rounds: int = 5, times: int = 20) -> None:
    """Articles a second read alone, and read and stored by `ingest`."""
    read, prepared = reads("2024-05-01"), engine_of(Engine.local, prepares, "2024-05-01")
    texts = [f"{text}\n{turn}" for turn in range(times) for text in texts_to_read(None)]
    pages = [page_from_text(text, id=f"p{n}") for n, text in enumerate(texts)]
    for page in pages:
        read(page)
    alone, kept = [], []
    for turn in range(rounds):
        began = time.perf_counter()
        for page in pages:
            read(page)
        alone.append(len(pages) / (time.perf_counter() - began))
        with Store(str(folder / f"keep{turn}.db"), create=True) as store:
            began = time.perf_counter()
            for _ in ingest(store, pages, prepared, "bench", Tally()):
                pass
            kept.append(len(pages) / (time.perf_counter() - began))
    print(f"read alone {max(alone):.0f} articles a second, kept in SQLite {max(kept):.0f}: {max(kept) / max(alone):.0%}", flush=True)


def main() -> None:
    """Print the cost of keeping, a line for each size, then the queries on the largest."""
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        _keeping(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        for count in [n for n in (1000, 10_000, 100_000) if n <= largest]:
            with Store(str(Path(folder) / f"{count}.db"), create=True) as store:
                stored = _fill(store, count)
                began = time.perf_counter()
                settle(store)
                seconds = time.perf_counter() - began
                told, events_ = (store.database.all(f"SELECT count(*) FROM {t}")[0][0] for t in ("telling", "event"))
                print(
                    f"{count:>7} articles: stored in {stored:.1f} s; {told} statements settled into {events_} events in {seconds:.1f} s "
                    f"({seconds / count * 1e3:.2f} ms an article), peak {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB",
                    flush=True,
                )
                if count == largest:
                    one = events(store, Filter(origins=3, limit=1))[0]
                    _timed("events by actor and frame", lambda: events(store, Filter(actor="Q7", frame=("visit",))))
                    _timed("events of a state", lambda: events(store, Filter(party="RU")))
                    _timed("events of a month", lambda: events(store, Filter(since="2023-05-01", until="2023-05-31")))
                    _timed("events of three origins", lambda: events(store, Filter(origins=3)))
                    _timed("events where accounts differ", lambda: events(store, Filter(differs=True)))
                    _timed("one event", lambda id=one.id: tell(store, id))
                    _timed("an entity", lambda: entity(store, "Person 17"))
                    _timed("an entity by part of a name", lambda: entities(store, "17"))
                    _timed("search, a frequent word", lambda: search(store, "الوزارة"))
                    _timed("search, three words", lambda: search(store, "التعاون الأمني المنطقة"))


if __name__ == "__main__":
    main()
