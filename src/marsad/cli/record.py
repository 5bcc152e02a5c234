"""The commands that ask the record: events, event, entity, search, timeline, judge, rebuild, backup, export."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING, Annotated, Any

import msgspec
import typer

from marsad.cli.common import DB, ENGINE_HELP, WHERE, Plain, check_date, fail, opened, print_table, run_engine, written
from marsad.scale.names import Engine

if TYPE_CHECKING:
    from marsad.record.accounts import Summary
    from marsad.record.store import Store


class Format(StrEnum):
    """How an answer is written."""

    table = "table"
    json = "json"
    csv = "csv"


class Picture(StrEnum):
    """How a timeline is written."""

    html = "html"
    svg = "svg"
    table = "table"
    json = "json"


class Status(StrEnum):
    """How certain an event is."""

    occurred = "occurred"
    planned = "planned"
    cancelled = "cancelled"
    denied = "denied"
    alleged = "alleged"
    hypothetical = "hypothetical"


class Judge(StrEnum):
    """What a judgement says."""

    same = "same"
    different = "different"
    wrong = "wrong"
    retract = "retract"


class Target(StrEnum):
    """What a record is exported to."""

    ftm = "ftm"
    plover = "plover"
    geojson = "geojson"
    csv = "csv"
    parquet = "parquet"
    jsonl = "jsonl"


FORMAT = Annotated[Format, typer.Option("--format", "-f", help="table to read, json or csv to go on with.")]
FRAME = Annotated[list[str] | None, typer.Option(metavar="NAME", help="visit, warrant, attack ...; may be repeated.")]
STATUS = Annotated[
    list[Status] | None, typer.Option(metavar="NAME", help="occurred, planned, cancelled, denied, alleged, hypothetical.")
]
SINCE = Annotated[str | None, typer.Option(metavar="DATE", help="Not before this day (2024-05-01).")]
UNTIL = Annotated[str | None, typer.Option(metavar="DATE", help="Not after this day.")]
LIMIT = Annotated[int, typer.Option(metavar="N", help="At most so many.", min=1)]


_MOST_DRAWN = 5000  # events of a timeline


@contextmanager
def _settled(db: str) -> Iterator[Store]:
    """The record with its events up to date."""
    from marsad.record.settle import ensure_settled

    with opened(db) as store:
        ensure_settled(store)
        yield store


def _print(value: Any, out: IO[bytes] | None = None) -> None:
    (out or sys.stdout.buffer).write(msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=2) + b"\n")


def events(
    frame: FRAME = None,
    actor: Annotated[str | None, typer.Option(metavar="NAME", help="Who does it; any spelling, or an id.")] = None,
    recipient: Annotated[str | None, typer.Option(metavar="NAME", help="To whom.")] = None,
    party: Annotated[str | None, typer.Option(metavar="NAME", help="Either; for a state also where.")] = None,
    place: Annotated[str | None, typer.Option(metavar="NAME", help="A state or a town: KG, Kyrgyzstan, بيشكيك.")] = None,
    since: SINCE = None,
    until: UNTIL = None,
    status: STATUS = None,
    origins: Annotated[int, typer.Option(metavar="N", help="Told by at least so many independent origins.", min=1)] = 1,
    differs: Annotated[bool, typer.Option("--differs", help="Only where the accounts differ.")] = False,
    limit: LIMIT = 100,
    format: FORMAT = Format.table,
    db: DB = WHERE,
) -> None:
    """List events of the record, by day."""
    from marsad.record.queries import Filter
    from marsad.record.queries import events as ask

    check_date(since, "--since")
    check_date(until, "--until")
    _check_frames(frame)
    country, town = _where(place) if place else (None, None)
    asked = Filter(
        frame=tuple(frame or ()), actor=actor, recipient=recipient, party=party,
        country=country, place=town, since=since, until=until,
        status=tuple(value.value for value in status or ()), origins=origins, differs=differs, limit=limit,
    )  # fmt: skip
    with _settled(db) as store:
        found = ask(store, asked)
    _list(found, format)
    if len(found) == limit and format is Format.table:
        print(f"marsad: only the first {limit}; --limit N shows more", file=sys.stderr)


def _check_frames(frames: list[str] | None) -> None:
    """Raises BadParameter for a frame that Marsad does not read."""
    from marsad.language.arabic.words.frames import FRAMES

    known = sorted(path.stem for path in FRAMES.glob("*.toml"))
    for frame in frames or ():
        if frame not in known:
            raise typer.BadParameter(f"{frame!r} is no frame; there are {', '.join(known)}", param_hint="--frame")


def _where(place: str) -> tuple[str | None, str | None]:
    """A state (by code or name) or a town, in any language the knowledge has: ISO 3166 alpha-2, and the town's name."""
    if len(place) == 2 and place.isascii():
        return place.upper(), None
    from marsad.api import load
    from marsad.record.words import fold

    known = load()
    for entry in known.entries.get(" ".join(fold(place).split()), ()):
        if entry.type in ("state", "place"):
            return entry.country, None if entry.type == "state" else entry.name
    state = next((entry for entry in known.states.values() if entry.name.lower() == place.lower()), None)
    return (state.country, None) if state else (None, place)


def _list(found: list[Summary], format: Format, out: IO[bytes] | None = None) -> None:
    from marsad.export.tabular import COLUMNS, inert, row

    if format is Format.json:
        _print(found, out)
    elif format is Format.csv:
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows([inert(cell) for cell in row(event)] for event in found)
        sys.stdout.write(text.getvalue())
    elif not found:
        print("marsad: no event fits", file=sys.stderr)
    else:
        from marsad.export.table import LIKELY, isolate, marked, parties, spot, when

        lines: list[tuple[str, ...]] = [
            (e.id, marked(when(e.time), "time" in e.likely) or (f"by {e.first}" if e.first else ""), e.frame, parties(e.actors), parties(e.recipients),
             marked(spot(e.place), "place" in e.likely), e.status,
             str(e.origins), str(e.articles), isolate(", ".join(d.field for d in e.differences)))
            for e in found
        ]  # fmt: skip
        print_table(("id", "when", "what", "who", "to whom", "where", "status", "origins", "articles", "differ"), lines, out,
                    LIKELY if any(e.likely for e in found) else "")


def event(
    id: Annotated[
        str, typer.Argument(metavar="ID", help="Of an event (e...) or of a statement (s...); its start will do.")
    ],
    why: Annotated[bool, typer.Option("--why", help="Say why the accounts are taken for one event.")] = False,
    format: Annotated[Plain, typer.Option("--format", "-f", help="How to write the answer.")] = Plain.table,
    db: DB = WHERE,
) -> None:
    """Show one event: every article that tells it by origin, what they agree on, and where they differ."""
    from marsad.record.queries import tell

    with _settled(db) as store:
        told = tell(store, id)
    if format is Plain.json:
        _print(told)
        return
    from marsad.export.dossier import lines

    print("\n".join(lines(told, why=why)))


def entity(
    name: Annotated[str, typer.Argument(metavar="NAME", help="In any spelling, or an id.")],
    limit: LIMIT = 20,
    format: Annotated[Plain, typer.Option("--format", "-f", help="How to write the answer.")] = Plain.table,
    db: DB = WHERE,
) -> None:
    """Show somebody: events, with whom, and what they are quoted with."""
    from marsad.record.queries import Filter, partners, quotes
    from marsad.record.queries import entity as find
    from marsad.record.queries import events as ask

    with _settled(db) as store:
        found = find(store, name)
        told = ask(store, Filter(party=found.key, limit=limit))
        beside = partners(store, found.key)
        said = quotes(store, found.key, limit)
    if format is Plain.json:
        _print({"entity": found, "events": told, "with": beside, "quotes": said})
        return
    from marsad.export.table import isolate

    print(
        f"{found.name} {isolate(found.ar)} · {found.kind} · {found.country or '-'} · {found.events} events · id {found.key}"
    )
    if beside:
        print("with: " + ", ".join(f"{other.name} ({count})" for other, count in beside))
    _list(told, Format.table)
    for quote, page in said:
        print(f"  {page.published or 'undated'} {isolate(page.id)}: {isolate(quote.text)}")


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help="Any form finds every form (عقوبات finds وعقوباتها).")
    ],
    limit: LIMIT = 20,
    format: Annotated[Format, typer.Option("--format", "-f", help="table, json or csv.")] = Format.table,
    db: DB = WHERE,
) -> None:
    """Find articles that hold all the words, newest first. Exit status 1: there is none."""
    from marsad.record.queries import search as look

    if not any(c.isalnum() for word in words for c in word):
        fail("no word to look for")
    with _settled(db) as store:
        found = look(store, " ".join(words), limit)
    if format is Format.json:
        _print(found)
    elif format is Format.csv:
        from marsad.export.tabular import inert

        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(("published", "id", "url", "title", "line", "events"))
        for hit in found:
            p = hit.page
            writer.writerow(map(inert, (p.published, p.id, p.url, p.title, hit.line, " ".join(hit.events))))
    elif found:
        from marsad.export.table import isolate

        print_table(
            ("published", "article", "line", "events"),
            [
                (h.page.published or "", isolate(h.page.title or h.page.id), isolate(h.line), " ".join(h.events))
                for h in found
            ],
        )
    if not found:
        print("marsad: no article holds all these words", file=sys.stderr)
        raise typer.Exit(1)


def timeline(
    name: Annotated[
        str, typer.Argument(metavar="NAME|STATE", help="Whose events; for a state also what happens there.")
    ],
    frame: FRAME = None,
    since: SINCE = None,
    until: UNTIL = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output.")] = None,
    format: Annotated[
        Picture, typer.Option("--format", "-f", help="html or svg, each one file; table; json.")
    ] = Picture.table,
    db: DB = WHERE,
) -> None:
    """Draw the events of somebody over time, and count them."""
    from marsad.record.queries import Filter
    from marsad.record.queries import entity as find
    from marsad.record.queries import events as ask

    check_date(since, "--since")
    check_date(until, "--until")
    _check_frames(frame)
    with _settled(db) as store:
        found = find(store, name)
        told = ask(store, Filter(party=found.key, frame=tuple(frame or ()), since=since, until=until, limit=_MOST_DRAWN))
    if len(told) == _MOST_DRAWN:
        print(f"marsad: only the first {_MOST_DRAWN}; --since and --until cut it down", file=sys.stderr)
    with written(output) as out:
        if format in (Picture.table, Picture.json):
            _list(told, Format(format.value), out)
            return
        from marsad.export.timeline import html, svg

        out.write((svg if format is Picture.svg else html)(found.name, told).encode("utf-8", "replace"))


def judge(
    kind: Annotated[Judge, typer.Argument(metavar="KIND", help="same, different, wrong; or retract a judgement (j...).")],
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Events (e...) or single statements (s...).")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who judges.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="On what grounds.")],
    at: Annotated[str | None, typer.Option(metavar="TIME", help="When, ISO; now if not given.")] = None,
    db: DB = WHERE,
) -> None:
    """Decide what the record may not decide by itself. The judgement is kept, attributed, and can be retracted."""
    from datetime import UTC, datetime

    from marsad.record.judging import judge as decide
    from marsad.record.settle import ensure_settled

    try:
        moment = datetime.fromisoformat(at).isoformat() if at else datetime.now(UTC).isoformat(timespec="seconds")
    except ValueError:
        raise typer.BadParameter(f"{at!r} is no time; write it as 2024-05-01T12:30", param_hint="--at") from None
    with _settled(db) as store:
        made = decide(store, kind.value, ids, by=by, why=why, at=moment)
        ensure_settled(store)
    print(f"{made.id} {made.kind} {' '.join(made.left)}{' | ' + ' '.join(made.right) if made.right else ''}")


def rebuild(
    reread: Annotated[
        bool, typer.Option("--reread", help="Read every stored text again with this Marsad first.")
    ] = False,
    engine: Annotated[Engine, typer.Option(help=f"What reads again. {ENGINE_HELP}")] = Engine.local,
    dump: Annotated[Path | None, typer.Option(metavar="FILE", help="Write the whole record as JSON lines.")] = None,
    db: DB = WHERE,
) -> None:
    """Make all events anew from pages and judgements, and print the SHA-256 of the record: equal inputs, equal sum."""
    from marsad.record.settle import digest, settle
    from marsad.record.settle import dump as lines

    with opened(db) as store:
        if reread:
            from marsad import __version__
            from marsad.record.ingest import read_again
            from marsad.scale.work import prepares

            count = read_again(store, run_engine(engine, prepares), __version__)
            print(f"{count} pages read again", file=sys.stderr)
        settle(store)
        if dump is not None:
            with written(dump) as out:
                out.writelines(line + b"\n" for line in lines(store))
        print(f"{digest(store)}  {store.count()} pages")


def backup(
    target: Annotated[Path, typer.Argument(metavar="FILE", help="The copy; it must not be there yet.")], db: DB = WHERE
) -> None:
    """Copy the record while it may be in use."""
    if target.exists():
        fail(f"{target}: is there already")
    with opened(db) as store:
        store.backup(target)
        print(f"{store.count()} pages copied to {target}", file=sys.stderr)


def export(
    target: Annotated[Target, typer.Argument(metavar="FORM", help="ftm, plover, geojson, csv, parquet or jsonl.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write here instead of standard output.")] = None,
    db: DB = WHERE,
) -> None:
    """Write the record in the form of other tools. What a form cannot carry is said on standard error."""
    from marsad.export.record import EXPORTS, ExportError

    with _settled(db) as store:
        try:
            note = EXPORTS[target.value](store, output)
        except ExportError as error:
            fail(str(error))
    print(f"marsad: {note}", file=sys.stderr)
