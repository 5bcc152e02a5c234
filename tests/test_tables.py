"""The compiled tables are current: made from the data files as they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from marsad import api, compiled
from marsad.knowledge import law_data
from marsad.language.arabic.words import tables

TABLES = {
    api.NAMES: api.name_sources,
    law_data.COMPILED: law_data.law_sources,
    tables.TABLES / "frames.msgpack": tables._frame_sources,
    tables.TABLES / "verbs.msgpack": tables._verb_sources,
}


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_current(path: Path) -> None:
    """Run `python tools/build_tables.py` after editing data."""
    assert path.read_bytes()[:16] == compiled.digest(TABLES[path]())


def test_stale_table_is_not_used(tmp_path: Path) -> None:
    """A table made from other sources is passed over."""
    source, table = tmp_path / "a.csv", tmp_path / "t.msgpack"
    source.write_text("one", encoding="utf-8")
    compiled.save(table, [source], {"made": "before"})
    assert compiled.load(table, [source], dict[str, str], dict) == {"made": "before"}
    source.write_text("two", encoding="utf-8")
    assert compiled.load(table, [source], dict[str, str], dict) == {}
