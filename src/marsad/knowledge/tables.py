"""Reading the knowledge's CSV tables: strict headers, errors that name file and line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

DATA = Path(__file__).parent / "data"


class KnowledgeError(ValueError):
    """A knowledge file that breaks its schema; the message names file and line."""


def rows(path: Path, required: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """Rows of a CSV file as dictionaries, cells stripped. Raises KnowledgeError where a column or a cell is missing."""
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in required if name not in (reader.fieldnames or ())]
        if missing:
            raise KnowledgeError(f"{path.name}:1: no column {', '.join(missing)}")
        for row in reader:
            if None in row or None in row.values():
                raise KnowledgeError(f"{path.name}:{reader.line_num}: wrong number of cells; quote cells with commas")
            yield {key: value.strip() for key, value in row.items()}


def alternatives(cell: str) -> list[str]:
    """The alternatives of a cell, separated by |."""
    return [part.strip() for part in cell.split("|") if part.strip()]
