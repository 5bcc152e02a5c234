"""Every engine gives the same readings and the same record."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from marsad.export.readings import to_json
from marsad.intake.sources import iter_pages
from marsad.model import Page
from marsad.record.ingest import Tally, ingest, read_again
from marsad.record.merging import merge
from marsad.record.settle import digest, settle
from marsad.record.statements import statements_of
from marsad.record.store import Store
from marsad.scale.engines import Engine, engine_of
from marsad.scale.work import prepares, reads

sys.path.insert(0, str(Path(__file__).parent))
from families_data import FAMILIES, load


def needed(engine: Engine) -> None:
    """Skip where the engine's library is not installed."""
    for name in {Engine.daft: ("daft",), Engine.ray: ("daft", "ray")}.get(engine, ()):
        pytest.importorskip(name, reason=f"the extra {engine.value!r} is not installed")


def pages() -> list[Page]:
    return [
        Page(f"{path.stem}/{a.id}", a.text, "text", a.reading.document.sha256, None, a.published, a.url)
        for path in FAMILIES
        for a in load(path).articles
    ]


def record(path: Path, engine: Engine) -> str:
    with Store(str(path), create=True) as store:
        for _ in ingest(store, pages(), engine_of(engine, prepares), "test", Tally()):
            pass
        settle(store)
        return digest(store)


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, list[tuple[Any, str]]]:
    """The record and the readings of one process."""
    digest = record(tmp_path_factory.mktemp("local") / "record.db", Engine.local)
    return digest, list(engine_of(Engine.local, reads)(pages()))


@pytest.mark.parametrize("engine", [Engine.processes, Engine.daft])
def test_every_engine_gives_the_same_readings_and_record(
    engine: Engine, local: tuple[str, list[tuple[Any, str]]], tmp_path: Path
) -> None:
    needed(engine)
    assert list(engine_of(engine, reads)(pages())) == local[1]
    assert record(tmp_path / "record.db", engine) == local[0]


def test_ray_gives_the_same_readings_and_record(local: tuple[str, list[tuple[Any, str]]], tmp_path: Path) -> None:
    """In a process of its own, as a user runs it: Daft takes one runner a process."""
    needed(Engine.ray)
    rows = tmp_path / "pages.jsonl"
    fields = ("id", "text", "published", "url")
    lines = (json.dumps({name: getattr(page, name) for name in fields}, ensure_ascii=False) for page in pages())
    rows.write_text("\n".join(lines), encoding="utf-8")
    where = str(tmp_path / "record.db")
    environment = {name: value for name, value in os.environ.items() if name != "RAY_ADDRESS"}
    command = [sys.executable, "-m", "marsad", "ingest", str(rows), "--db", where, "--engine", "ray"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=180)
    assert done.returncode == 0, done.stderr
    with Store(where) as store:
        assert digest(store) == local[0]
        found = {reading.document.id: reading for reading in store.readings()}
    assert found == {reading.document.id: reading for reading, _ in local[1]}


def test_tables_are_read_and_merged_within_the_engine(tmp_path: Path) -> None:
    needed(Engine.daft)
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    from marsad.scale.dataflow import merge_table, read_table

    rows = [{"id": p.id, "text": p.text, "published": p.published, "url": p.url} for p in pages()]
    pq.write_table(pa.Table.from_pylist([*rows, {"id": "empty", "text": ""}]), tmp_path / "articles.parquet")
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (tmp_path / "articles.jsonl").write_text(lines, encoding="utf-8")
    readings = {p.id: reading for p, (reading, _) in zip(pages(), engine_of(Engine.local, reads)(pages()), strict=True)}
    wanted = {id: to_json(reading).decode() for id, reading in readings.items()}
    for name in ("articles.parquet", "articles.jsonl"):
        target = tmp_path / f"{name}.readings"
        read_table([str(tmp_path / name)], str(target))
        found = pq.read_table(target).to_pylist()
        assert {r["id"]: r["reading"] for r in found if r["reading"]} == wanted
        assert [r["id"] for r in found if r["problem"]] == (["empty"] if name.endswith("parquet") else [])
        whole = merge(s for reading in readings.values() for s in statements_of(reading))
        assert merge_table(str(target)) == sorted(whole)


def test_web_archives_are_read_within_the_engine(tmp_path: Path) -> None:
    needed(Engine.daft)
    pytest.importorskip("fastwarc", reason="the extra 'warc' is not installed")
    import pyarrow.parquet as pq

    from marsad.scale.dataflow import read_table

    path = tmp_path / "a.warc.gz"
    body = "<!doctype html><html><body><article><p>وصل الوزير إلى بغداد.</p></article></body></html>".encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"
    path.write_bytes(b"".join(
        gzip.compress((
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/{number}\r\n"
            f"WARC-Date: 2023-10-12T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(content)}\r\n\r\n"
        ).encode() + content + b"\r\n\r\n")
        for number, content in enumerate((http, picture))
    ))  # fmt: skip
    read_table([str(path)], str(tmp_path / "readings"))
    found = pq.read_table(tmp_path / "readings").to_pylist()
    local = engine_of(Engine.local, reads)(page for page in iter_pages([str(path)]) if isinstance(page, Page))
    assert [row["reading"] for row in found] == [to_json(reading).decode() for reading, _ in local]


def test_a_record_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "record.db"
    before = record(path, Engine.local)
    with Store(str(path)) as store:
        assert read_again(store, engine_of(Engine.local, prepares), "test") == store.count()
        settle(store)
        assert digest(store) == before


def test_unsound_fields_are_made_sound(tmp_path: Path) -> None:
    page = Page("p\ud800\0", "وصل الوزير\udfff إلى بغداد\0.", "text", "00", "t\0\ud800", "2023-10-12", "https://x.example/\ud800")
    with Store(str(tmp_path / "a.db"), create=True) as store:
        for _ in ingest(store, [page, page], engine_of(Engine.local, prepares), "test", Tally()):
            pass
        settle(store)
        assert store.count() == 1
        assert digest(store)
