"""The participants of the Rome Statute as the UN Treaty Collection publishes them (chapter XVIII-10), held against ours.

Its table, on the page or as XML, has a row a participant: name, day of signature, day of ratification with a letter for
acceptance (A), approval (AA), accession (a) or succession (d). A participant that has left stands in brackets.
"""

from __future__ import annotations

import calendar
import csv
import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from marsad.knowledge.law_data import LAW, table
from marsad.knowledge.law_rows import Standing
from marsad.knowledge.tables import KnowledgeError

SOURCE = "UN Treaty Collection, chapter XVIII-10"
LARGEST = 20_000_000  # characters of a file that are read
FIRST_IN_FORCE, FIRST_DEPOSITS = "2002-07-01", "2002-05-01"  # Art 126(1): sixty ratifications on 11 April 2002
_LETTERS = {"": "ratification", "A": "acceptance", "AA": "approval", "a": "accession", "d": "succession"}
_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_DAY = re.compile(r"(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{4})\s*(AA|A|a|d)?")
_ROWS, _CELLS = ("tr", "row"), ("td", "th", "entry")


class Participant(NamedTuple):
    """One row: days are ISO or "", `left` tells that it stands in brackets."""

    name: str
    signed: str
    deposited: str
    instrument: str
    left: bool


class Change(NamedTuple):
    """A field in which the table and our row differ."""

    iso2: str
    name: str
    field: str
    ours: str
    theirs: str


class _Rows(HTMLParser):
    """Collects the cells of every row of every table; HTML and the Collection's XML alike."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.cell: list[str] | None = None
        self.note = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _ROWS:
            self.rows.append([])
        elif tag in _CELLS:
            self.cell = []
        elif tag in ("sup", "superscript"):
            self.note += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS and self.cell is not None:
            if self.rows:
                self.rows[-1].append(" ".join("".join(self.cell).split()))
            self.cell = None
        elif tag in ("sup", "superscript"):
            self.note = max(self.note - 1, 0)

    def handle_data(self, data: str) -> None:
        if self.cell is not None and not self.note:
            self.cell.append(data)


def read_participants(path: Path) -> list[Participant]:
    """The participants in a file. Raises KnowledgeError where it cannot be read or holds no such table."""
    try:
        text = path.read_bytes()[:LARGEST].decode("utf-8-sig", errors="replace")
    except OSError as error:
        raise KnowledgeError(f"{path}: {error.strerror}") from None
    parser = _Rows()
    parser.feed(text)
    parser.close()
    out = [found for cells in parser.rows if (found := _participant(cells)) is not None]
    if not out:
        raise KnowledgeError(f"{path}: no table of participants; save the page of chapter XVIII-10 as HTML or XML")
    return out


def _participant(cells: list[str]) -> Participant | None:
    if len(cells) < 3 or not re.match(r"\[?\s*[A-Z]", cells[0]) or cells[0].lower().startswith("participant"):
        return None
    signed, deposited = _DAY.search(cells[1]), _DAY.search(cells[2])
    if signed is None and deposited is None:
        return None
    name = re.sub(r"[\[\]]|\(see note.*?\)|\s*\d+(?:\s*,\s*\d+)*\s*$", "", cells[0]).strip()
    left = "[" in cells[0] or cells[2].startswith("[")
    kind = _LETTERS[(deposited[4] or "")] if deposited else ""
    return Participant(name, _iso(signed), _iso(deposited), kind, left)


def _iso(match: re.Match[str] | None) -> str:
    if match is None or match[2].lower() not in _MONTHS:
        return ""
    try:
        return date(int(match[3]), _MONTHS[match[2].lower()], int(match[1])).isoformat()
    except ValueError:
        return ""


def in_force(deposited: str) -> str:
    """Rome Statute Art 126(2): the first day of the month after the 60th day following the deposit."""
    if not deposited:
        return ""
    if deposited < FIRST_DEPOSITS:
        return FIRST_IN_FORCE
    day = date.fromisoformat(deposited) + timedelta(days=60)
    return date(day.year + day.month // 12, day.month % 12 + 1, 1).isoformat()


def differences(
    participants: Iterable[Participant], ours: dict[str, Standing], iso2_of: Callable[[str], str | None]
) -> tuple[list[Change], list[str]]:
    """What the table says otherwise than our rows, and what of it could not be used, in words."""
    changes: list[Change] = []
    notes: list[str] = []
    seen: set[str] = set()
    for their in participants:
        iso2 = iso2_of(their.name)
        if iso2 is None or iso2 not in ours:
            notes.append(f"{their.name}: no such state here; add its name to states.csv")
            continue
        seen.add(iso2)
        own = ours[iso2]
        wanted = {"signed": their.signed, "deposited": their.deposited, "instrument": their.instrument}
        if their.instrument != "succession":
            wanted["in_force"] = in_force(their.deposited)
        for field, value in wanted.items():
            if value != getattr(own, field):
                changes.append(Change(iso2, own.name_en, field, getattr(own, field), value))
        if their.left != bool(own.withdrawal_effective and not own.withdrawal_revoked):
            what = "has left" if their.left else "is listed as a participant"
            notes.append(f"{own.name_en} {what}; set the withdrawal_ columns of standing.csv by hand, from the notification")
    for iso2, own in ours.items():
        if iso2 not in seen and (own.signed or own.deposited):
            notes.append(f"{own.name_en}: not in the table, but here signed {own.signed or '-'}, deposited {own.deposited or '-'}")
    return changes, notes


def write(changes: Iterable[Change], today: str, path: Path = LAW / "standing.csv") -> None:
    """Take the changes into standing.csv, and note for every row that it was checked today."""
    by_state: dict[str, dict[str, str]] = {}
    for change in changes:
        by_state.setdefault(change.iso2, {})[change.field] = change.theirs
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns = list(reader.fieldnames or ())
        rows = list(reader)
    for row in rows:
        changed = by_state.get(row["iso2"])
        if changed:
            row.update(changed, source=SOURCE, confidence="high")
        row["checked_on"] = today
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def standing(path: Path = LAW / "standing.csv") -> dict[str, Standing]:
    """Our rows by ISO code."""
    return {row.iso2: row for _, row in table(path, Standing)}
