"""Every engine gives the same readings and the same record."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from marsad.model import Page
from marsad.record.ingest import Tally, ingest
from marsad.record.merging import merge
from marsad.record.settle import digest, settle
from marsad.record.statements import statements_of
from marsad.record.store import Prepared, Store
from marsad.scale.processes import Processes, page_reader

sys.path.insert(0, str(Path(__file__).parent))
from families_data import FAMILIES, load


def pages() -> list[Page]:
    return [
        Page(f"{path.stem}/{a.id}", a.text, "text", a.reading.document.sha256, None, a.published, a.url)
        for path in FAMILIES
        for a in load(path).articles
    ]


def record(path: Path, engine: Callable[[Iterable[Page]], Iterator[Prepared]] | None) -> str:
    with Store(str(path), create=True) as store:
        for _ in ingest(store, pages(), page_reader(None), "test", Tally(), engine=engine):
            pass
        settle(store)
        return digest(store)


def test_processes_give_the_same_record(tmp_path: Path) -> None:
    assert record(tmp_path / "a.db", None) == record(tmp_path / "b.db", Processes(workers=2))


def test_daft_gives_the_same_record(tmp_path: Path) -> None:
    pytest.importorskip("daft")
    from marsad.scale.dataflow import Dataflow

    assert record(tmp_path / "a.db", None) == record(tmp_path / "b.db", Dataflow())


def test_a_table_is_read_and_merged_within_the_engine(tmp_path: Path) -> None:
    pytest.importorskip("daft")
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    from marsad.export.readings import to_json
    from marsad.scale.dataflow import merge_table, read_table

    rows = pages()
    table = {"id": [p.id for p in rows], "text": [p.text for p in rows], "published": [p.published for p in rows],
             "url": [p.url for p in rows]}  # fmt: skip
    pq.write_table(pa.table(table), tmp_path / "articles.parquet")
    read_table([str(tmp_path / "articles.parquet")], str(tmp_path / "readings"))
    read = page_reader(None)
    readings = [read(page)[0] for page in rows]
    found = pq.read_table(tmp_path / "readings").to_pylist()
    assert {r["id"]: r["reading"] for r in found} == {r.document.id: to_json(r).decode() for r in readings}
    whole = merge(s for reading in readings for s in statements_of(reading))
    assert merge_table(str(tmp_path / "readings")) == sorted(whole)


def test_unsound_fields_are_made_sound(tmp_path: Path) -> None:
    page = Page("p\ud800\0", "وصل الوزير\udfff إلى بغداد\0.", "text", "00", "t\0\ud800", "2023-10-12", "https://x.example/\ud800")
    with Store(str(tmp_path / "a.db"), create=True) as store:
        for _ in ingest(store, [page, page], page_reader(None), "test", Tally()):
            pass
        settle(store)
        assert store.count() == 1
        assert digest(store)
