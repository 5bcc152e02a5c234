"""The same reader over Daft, on one machine (native) or on a Ray cluster (extra `daft`; `daft[ray]` for Ray).

Two ways in. `Dataflow` is an engine for `marsad ingest`: pages in, prepared readings out. `read_table` stays within the
engine from end to end: Parquet or JSON lines on disk or in an object store in, Parquet of readings out. Both run the
one function that a single process runs, so the readings are the same. `merge_table` brings the statements of such a
table together as a keyed reduce in the same engine.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from marsad.intake.documents import page_from_text
from marsad.model import Page, Reading
from marsad.record.merging import merge
from marsad.record.statements import Statement, statements_of
from marsad.record.store import Prepared, prepare
from marsad.scale.processes import page_reader

_PACK = msgspec.msgpack.Encoder()
_PAGE = msgspec.msgpack.Decoder(Page)
_PREPARED = msgspec.msgpack.Decoder(Prepared)
_READING = msgspec.json.Decoder(Reading)
_JSON = msgspec.json.Encoder(order="deterministic")
_ROUND = 2048  # pages handed to the engine at once: bounds memory


_runner = ["native"]


class NoEngineError(Exception):
    """The engine is not installed; the message says how to install it."""


def _daft(runner: str, address: str | None = None) -> Any:
    # Telemetry is off unless the user turned it on.
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ.setdefault("DO_NOT_TRACK", "true")
    os.environ.setdefault("SCARF_NO_ANALYTICS", "true")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    try:
        import daft

        if runner == "ray":
            import ray  # noqa: F401

            # A runner can be set once in a process; native is what Daft takes by itself.
            if _runner[0] != "ray":
                daft.set_runner_ray(address)
                _runner[0] = "ray"
    except ImportError as error:
        raise NoEngineError(f"{error}; pip install 'marsad[daft]'" + (" 'daft[ray]'" if runner == "ray" else "")) from None
    return daft


class Dataflow:
    """An engine for `marsad.record.ingest.ingest`. Raises NoEngineError when made without Daft (or Ray)."""

    def __init__(self, published: str | None = None, runner: str = "native", address: str | None = None) -> None:
        self.published = published
        self.daft = _daft(runner, address)

    def __call__(self, pages: Iterable[Page]) -> Iterator[Prepared]:
        """Prepared readings, in the order of the pages of each round."""
        daft, published = self.daft, self.published

        @daft.func.batch(return_dtype=daft.DataType.binary())  # type: ignore[untyped-decorator]
        def work(column: Any) -> list[bytes]:
            return _prepare_all(published, column.to_pylist())

        waiting: list[bytes] = []
        for page in pages:
            waiting.append(_PACK.encode(page))
            if len(waiting) == _ROUND:
                yield from _run(daft, work, waiting)
                waiting = []
        if waiting:
            yield from _run(daft, work, waiting)


def _run(daft: Any, work: Any, waiting: list[bytes]) -> Iterator[Prepared]:
    frame = daft.from_pydict({"n": list(range(len(waiting))), "page": waiting})
    done = frame.select(frame["n"], work(frame["page"]).alias("made")).to_pydict()
    for _, made in sorted(zip(done["n"], done["made"], strict=True)):
        yield _PREPARED.decode(made)


_readers: dict[str | None, Any] = {}


def _reader(published: str | None) -> Any:
    """The reader of this process, built once."""
    if published not in _readers:
        _readers[published] = page_reader(published)
    return _readers[published]


# What the engine runs, wherever it runs it: functions of this module, so that only their names travel.


def _prepare_all(published: str | None, pages: list[bytes]) -> list[bytes]:
    read = _reader(published)
    return [_PACK.encode(prepare(*read(_PAGE.decode(data)))) for data in pages]


def _read_all(
    published: str | None, ids: list[str | None], texts: list[str | None], dates: list[str | None], urls: list[str | None]
) -> list[str | None]:
    read = _reader(published)
    out: list[str | None] = []
    for id, text, day, url in zip(ids, texts, dates, urls, strict=True):
        if not text:
            out.append(None)
            continue
        page = page_from_text(text, id=id or "", published=day, url=url)
        out.append(_JSON.encode(read(page)[0]).decode("utf-8", "replace"))
    return out


def _keyed(readings: list[str]) -> list[list[dict[str, Any]]]:
    return [
        [{"key": f"{s.frame}/{s.phase}", "data": _PACK.encode(s)} for s in statements_of(_READING.decode(text))]
        for text in readings
    ]


def _merged(groups: list[list[bytes]]) -> list[str]:
    decode = msgspec.msgpack.Decoder(Statement).decode
    return [" ".join(",".join(ids) for ids in merge(map(decode, group))) for group in groups]


def read_table(
    sources: Sequence[str], target: str, *, kind: str = "parquet", published: str | None = None, runner: str = "native",
    address: str | None = None, id: str = "id", text: str = "text", date: str = "published", url: str = "url",
) -> None:  # fmt: skip
    """Read a table of articles within the engine and write readings as Parquet (columns id, reading).

    `sources` and `target` may be paths or object-store addresses (s3://...). `kind` is parquet or jsonl. Rows without
    a text give no reading. Raises NoEngineError.
    """
    daft = _daft(runner, address)
    frame = daft.read_parquet(list(sources)) if kind == "parquet" else daft.read_json(list(sources))
    there = set(frame.column_names)

    def column(name: str) -> Any:
        return (daft.col(name) if name in there else daft.lit(None)).cast(daft.DataType.string())

    @daft.func.batch(return_dtype=daft.DataType.string())  # type: ignore[untyped-decorator]
    def work(ids: Any, texts: Any, dates: Any, urls: Any) -> list[str | None]:
        return _read_all(published, *(c.to_pylist() for c in (ids, texts, dates, urls)))

    made = frame.select(column(id).alias("id"), work(column(id), column(text), column(date), column(url)).alias("reading"))
    made.where(made["reading"].not_null()).write_parquet(target, write_mode="overwrite")


def merge_table(readings: str, *, runner: str = "native", address: str | None = None) -> list[list[str]]:
    """Clusters of the statements in a table of readings, as a keyed reduce in the engine.

    Statements can only be one happening if their frame and standing (plan or happening) are the same, so these are the
    key: each group is merged by itself, wherever it is, by the function that `marsad rebuild` runs. Sorted.
    """
    daft = _daft(runner, address)

    told = daft.DataType.struct({"key": daft.DataType.string(), "data": daft.DataType.binary()})

    @daft.func.batch(return_dtype=daft.DataType.list(told))  # type: ignore[untyped-decorator]
    def explode(column: Any) -> list[list[dict[str, Any]]]:
        return _keyed(column.to_pylist())

    @daft.func.batch(return_dtype=daft.DataType.string())  # type: ignore[untyped-decorator]
    def reduce(groups: Any) -> list[str]:
        return _merged(groups.to_pylist())

    frame = daft.read_parquet(readings + "/**" if "*" not in readings else readings)
    rows = frame.select(explode(frame["reading"]).alias("told")).explode("told")
    rows = rows.where(rows["told"].not_null())
    keyed = rows.select(rows["told"].get("key").alias("key"), rows["told"].get("data").alias("data"))
    grouped = keyed.groupby("key").agg(keyed["data"].list_agg().alias("data"))
    done = grouped.select(reduce(grouped["data"]).alias("clusters")).to_pydict()["clusters"]
    return sorted(cluster.split(",") for line in done for cluster in line.split())
