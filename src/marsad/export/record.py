"""Every form the record can be exported to, by name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from marsad.export.ftm import to_ftm
from marsad.export.geojson import to_geojson
from marsad.export.plover import to_plover
from marsad.export.tabular import to_csv, to_jsonl, to_parquet
from marsad.export.target import ExportError as ExportError
from marsad.record.store import Store

# Each writes to a file or to standard output and returns one sentence: what was written, and what the form cannot carry.
EXPORTS: dict[str, Callable[[Store, Path | None], str]] = {
    "ftm": to_ftm,
    "plover": to_plover,
    "geojson": to_geojson,
    "csv": to_csv,
    "parquet": to_parquet,
    "jsonl": to_jsonl,
}
