"""The store: once each, whole transactions, clear errors, migrations, search; on SQLite and, where one runs, PostgreSQL.

PostgreSQL is tested at the address in MARSAD_TEST_POSTGRES.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from marsad.record.database import Sqlite
from marsad.record.errors import RecordError
from marsad.record.judging import judge
from marsad.record.queries import Filter, entity, event_key, events, search, tell
from marsad.record.schema import VERSION, migrate
from marsad.record.settle import digest, dump, ensure_settled, settle
from marsad.record.store import Prepared, Store, prepare

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
from families_data import FAMILIES, load  # noqa: E402

POSTGRES = os.environ.get("MARSAD_TEST_POSTGRES")


def prepared() -> list[Prepared]:
    return [prepare(a.reading, a.text) for path in FAMILIES for a in load(path).articles]


@pytest.fixture(params=["sqlite", "postgres"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of an empty record."""
    if request.param == "sqlite":
        yield str(tmp_path / "record.db")
        return
    if not POSTGRES:
        pytest.skip("no PostgreSQL to test on: set MARSAD_TEST_POSTGRES to an empty database's address")
    psycopg = pytest.importorskip("psycopg", reason="the extra 'postgres' is not installed")
    with psycopg.connect(POSTGRES, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS marsad CASCADE")
    yield POSTGRES


def fill(where: str, items: list[Prepared], size: int = 7) -> None:
    with Store(where, create=True) as store:
        for at in range(0, len(items), size):
            store.add(items[at : at + size], "test")
        settle(store)


def test_a_page_is_kept_once(where: str) -> None:
    items = prepared()
    with Store(where, create=True) as store:
        assert store.add(items[:10], "test") == 10
        assert store.add(items[5:15], "test") == 5
        assert store.add([items[0], items[0]], "test") == 0
        assert store.count() == 15
        assert store.text(items[0].row.key).startswith("الكرملين")
        assert store.reading(items[0].row.key).document.id == items[0].row.id


def test_any_order_gives_the_same_bytes(where: str, tmp_path: Path) -> None:
    items = prepared()
    fill(where, items)
    with Store(where) as store:
        first, lines = digest(store), list(dump(store))
    mixed = items[:]
    random.Random(7).shuffle(mixed)
    other = str(tmp_path / "other.db")
    fill(other, mixed, size=3)
    with Store(other) as store:
        assert list(dump(store)) == lines
        settle(store)
        assert digest(store) == first


def test_search_finds_every_form(where: str) -> None:
    fill(where, prepared())
    with Store(where) as store:
        forms = ("عقوبات", "العقوبات", "وعقوباتها", "عُقوبات")
        found = [tuple(h.page.key for h in search(store, form, 50)) for form in forms]
        assert len(found[0]) >= 5
        assert len(set(found)) == 1
        assert search(store, "الاتحاد الأوروبي عقوبات") != []
        assert search(store, 'لا"يوجد OR NEAR(') == []
        assert search(store, "") == []


def test_events_are_filtered(where: str) -> None:
    fill(where, prepared())
    with Store(where) as store:
        ensure_settled(store)
        visits = events(store, Filter(frame=("visit",), actor="بوتين", status=("occurred",)))
        assert [e.time.start for e in visits if e.time] == ["2023-10-12", "2025-11-25"]
        assert visits[0].origins == 3
        assert events(store, Filter(party="KG", until="2023-10-11")) == []
        assert len(events(store, Filter(country="KG", since="2025-01-01"))) == 1
        assert all(e.origins >= 3 for e in events(store, Filter(origins=3)))
        assert {d.field for e in events(store, Filter(differs=True)) for d in e.differences} >= {
            "killed",
            "status",
            "date",
        }
        with pytest.raises(RecordError, match="nobody called"):
            entity(store, "Nobody Atall")
        putin = entity(store, "Vladimir Putin").key
        assert entity(store, "فلاديمير بوطين").key == putin  # no word of the surname is in the record: by sound
        with pytest.raises(RecordError, match="nobody called"):
            entity(store, "ديمتري بوطين")


def test_accounts_show_both_sides(where: str) -> None:
    fill(where, prepared())
    with Store(where) as store:
        drones = next(e for e in events(store, Filter(frame=("attack",), status=("alleged",))) if e.articles == 3)
        told = tell(store, drones.id[:9])
        sides = {s.value: s.words for d in told.event.differences if d.field == "status" for s in d.sides}
        assert set(sides) == {"alleged", "denied"}
        assert "نفى" in sides["denied"][0][1]
        station = next(e for e in events(store, Filter(frame=("attack",))) if e.time and e.time.start == "2022-04-08")
        toll = next(d for d in station.differences if d.field == "killed")
        assert {"39", "50"} <= {s.value for s in toll.sides}
        arouri = next(e for e in events(store, Filter(frame=("attack",))) if e.time and e.time.start == "2024-01-02")
        toll = {s.value: s.words[0][1] for d in arouri.differences if d.field == "killed" for s in d.sides}
        assert set(toll) == {"6", "7"}
        assert "سبعة قتلى" in toll["7"]
        visit = events(store, Filter(frame=("visit",), actor="Q7747", status=("occurred",)))[0]
        links = tell(store, visit.id).links
        assert [(link.kind, link.event.status) for link in links] == [("planned", "planned")]


def test_judgements_are_replayed_and_retracted(where: str) -> None:
    fill(where, prepared())
    with Store(where) as store:
        before = digest(store)
        october, november = (
            e.id for e in events(store, Filter(frame=("visit",), actor="بلينكن", status=("occurred",)))
        )
        same = judge(store, "same", [october, november], by="A. Editor", why="one tour", at="2026-01-01T10:00:00")
        ensure_settled(store)
        assert event_key(store, october) == event_key(store, november)
        different = judge(store, "different", ["s" + october[1:], "s" + november[1:]], by="B. Editor", why="two visits",
                          at="2026-01-02T10:00:00")  # fmt: skip
        ensure_settled(store)
        assert event_key(store, october) != event_key(store, november)
        for number, made in enumerate((different, same)):
            judge(store, "retract", [made.id], by="B. Editor", why="taken back", at=f"2026-01-0{3 + number}T10:00:00")
        wrong = judge(store, "wrong", [november], by="A. Editor", why="misread", at="2026-01-05T10:00:00")
        ensure_settled(store)
        with pytest.raises(RecordError):
            event_key(store, november)
        judge(store, "retract", [wrong.id], by="A. Editor", why="read right", at="2026-01-06T10:00:00")
        settle(store)
        lines = [line for line in dump(store) if not line.startswith(b'{"judgement"')]
        assert event_key(store, november) == november
        assert len(store.judgements()) == 6
    fill_again = [line for line in lines if line.startswith(b'{"event"')]
    assert before and fill_again


def test_bad_ids_are_told(where: str) -> None:
    fill(where, prepared()[:5])
    with Store(where) as store:
        for id in ("e000000000", "nonsense", ""):
            with pytest.raises(RecordError):
                tell(store, id)


def test_killed_ingests_lose_and_double_nothing(where: str, tmp_path: Path) -> None:
    """Fifty ingests killed at random points; the last one runs to its end."""
    script = HERE / "ingest_stub.py"
    source = Path(__file__).parents[2] / "src"
    chance = random.Random(11)
    environment = {**os.environ, "PYTHONPATH": str(source)}
    for _ in range(50):
        process = subprocess.Popen(
            [sys.executable, str(script), where, "slow"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdout is not None
        process.stdout.readline()  # it has begun
        time.sleep(chance.uniform(0, 0.12))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
    subprocess.run(
        [sys.executable, str(script), where, "fast"], env=environment, check=True, stdout=subprocess.DEVNULL
    )
    clean = tmp_path / "clean.db"
    subprocess.run(
        [sys.executable, str(script), str(clean), "fast"], env=environment, check=True, stdout=subprocess.DEVNULL
    )
    with Store(where) as killed, Store(str(clean)) as whole:
        settle(killed)
        settle(whole)
        assert killed.count() == whole.count() == 400
        assert digest(killed) == digest(whole)
        assert not isinstance(killed.database, Sqlite) or not killed.database.check()
        number = "SELECT count(*), count(DISTINCT page) FROM reading"
        assert killed.database.all(number) == [(400, 400)]
        assert killed.search("بوتين", 1000) == whole.search("بوتين", 1000)


# -- SQLite's file ---------------------------------------------------------------------------------------------------


def test_first_version_is_brought_up(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    database = Sqlite(path, create=True)
    migrate(database, upto=1)
    assert database.version() == 1
    database.close()
    old = Store.__new__(Store)
    old.database = Sqlite(path, create=False)
    old.add(prepared()[:8], "test")
    old.database.close()
    with Store(str(path)) as store:
        assert store.database.version() == VERSION
        ensure_settled(store)
        assert store.count() == 8
        assert events(store, Filter())


def test_newer_foreign_and_broken_files_are_left_alone(tmp_path: Path) -> None:
    newer = tmp_path / "newer.db"
    fill(str(newer), prepared()[:3])
    connection = sqlite3.connect(newer)
    connection.execute(f"PRAGMA user_version = {VERSION + 5}")
    connection.close()
    foreign = tmp_path / "foreign.db"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE mine (x)")
    connection.commit()
    connection.close()
    text = tmp_path / "text.db"
    text.write_text("no database at all, but long enough to be looked at\n" * 40)
    for path, code in ((newer, "newer"), (foreign, "not-a-record"), (text, "not-a-record")):
        before = path.read_bytes()
        with pytest.raises(RecordError) as error:
            Store(str(path), create=True)
        assert error.value.code == code
        assert path.read_bytes() == before
    with pytest.raises(RecordError) as error:
        Store(str(tmp_path / "none.db"))
    assert error.value.code == "not-there"
    with pytest.raises(RecordError):
        Store(str(tmp_path))


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(str(path), prepared())
    data = bytearray(path.read_bytes())
    for at in range(8192, len(data) - 4096, 4096):
        data[at : at + 2048] = os.urandom(2048)
    path.write_bytes(bytes(data))
    with pytest.raises(RecordError) as error, Store(str(path)) as store:
        settle(store)
    assert error.value.code in ("corrupt", "not-a-record")


def test_a_locked_record_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.db"
    fill(str(path), prepared()[:3])
    monkeypatch.setattr("marsad.record.database.BUSY", 0.2)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store(str(path)) as store, pytest.raises(RecordError) as error:
        store.add(prepared()[3:6], "test")
    assert error.value.code == "locked"
    holder.execute("ROLLBACK")
    holder.close()


def test_a_full_disk_keeps_what_was_stored(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    fill(str(path), prepared()[:10])
    with Store(str(path)) as store:
        pages = store.database.all("PRAGMA page_count")[0][0]
        store.database.run(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(RecordError) as error:
            store.add(prepared()[10:], "test")
        assert error.value.code == "full"
    with Store(str(path)) as store:
        assert store.count() == 10
        assert store.add(prepared()[10:], "test") > 0


def test_backup_is_whole(tmp_path: Path) -> None:
    path, copy = tmp_path / "record.db", tmp_path / "copy.db"
    fill(str(path), prepared())
    with Store(str(path)) as store:
        store.backup(copy)
        wanted = digest(store)
    with Store(str(copy)) as store:
        assert digest(store) == wanted
