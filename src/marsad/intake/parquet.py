"""Pages out of Parquet files, a batch of rows at a time (extra `parquet`, by pyarrow)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from marsad.intake.pages import BadInput, Fields, page_from_row
from marsad.model import Page

_BATCH = 8  # rows held at once: a column of a small file may unpack to any size


def parquet_pages(file: BinaryIO, path: str, fields: Fields, *, most_bytes: int) -> Iterator[Page | BadInput]:
    """The rows of a file as pages; only the columns named in `fields` are read."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError:
        yield BadInput(path, "no-library", "Parquet needs pyarrow: pip install 'marsad[parquet]'")
        return
    wanted = [fields.id, fields.text, fields.title, fields.published, fields.url, fields.html]
    try:
        there = pq.read_schema(file).names
        # Texts stay in their dictionary: one long text named a thousand times is held once.
        texts = [name for name in (fields.text, fields.html) if name in there]
        with pq.ParquetFile(file, read_dictionary=texts) as table:
            if not texts:
                listed = ", ".join(there)[:200]
                yield BadInput(path, "no-text", f"no column {fields.text!r}; there are {listed}; name it with --text-field")
                return
            number = 0
            columns = [name for name in wanted if name in there]
            for batch in table.iter_batches(batch_size=_BATCH, columns=columns):
                for at in range(batch.num_rows):
                    number += 1
                    if batch.slice(at, 1).nbytes > most_bytes and _longest(batch, at) > most_bytes:
                        yield BadInput(path, "too-large", f"a text of more than {most_bytes:,} bytes", number)
                        continue
                    # Dates come as objects; their own words are ISO.
                    row = {name: _plain(batch.column(name)[at].as_py()) for name in columns}
                    yield page_from_row(row, path, number, fields)
    except (pa.ArrowException, OSError, ValueError) as error:
        yield BadInput(path, "bad-parquet", f"no sound Parquet: {str(error)[:160]}")


def _longest(batch: Any, at: int) -> int:
    """Bytes of the longest text or blob of a row, without making it."""
    sizes = []
    for column in batch.columns:
        value = column[at]
        value = value.value if hasattr(value, "dictionary") else value
        if value.is_valid and hasattr(value, "as_buffer"):
            sizes.append(value.as_buffer().size)
    return max(sizes, default=0)


def _plain(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else value
