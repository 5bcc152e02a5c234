"""One event of the record for a person to read: who tells it, by origin, what agrees, what differs."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.export.table import LIKELY, isolate, marked, parties, party, spot, when
from marsad.record.queries import Told


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def lines(told: Told, *, why: bool = False) -> Iterator[str]:
    """The dossier, line by line."""
    event = told.event
    place = marked(spot(event.place), "place" in event.likely)
    time = marked(when(event.time), "time" in event.likely)
    yield f"{event.id}  {event.frame}, {event.status}"
    yield f"  {parties(event.actors) or 'not named'}{' → ' + parties(event.recipients) if event.recipients else ''}"
    yield "  " + " · ".join(x for x in (place, time or "undated") if x)
    yield f"  {_count(event.articles, 'article')}, {_count(event.origins, 'independent origin')}"
    for at, group in enumerate(told.origins, 1):
        grounds = sorted({f"{tie.ground}{': ' + tie.detail if tie.detail else ''}" for tie in group.origin.ties})
        yield ""
        yield f"origin {at}: {group.origin.name or 'own report'}{' (' + '; '.join(grounds) + ')' if grounds else ''}"
        for account in group.accounts:
            s, page = account.statement, account.page
            said = f", says {marked(party(s.said_by), 'said_by' in s.weighed)}" if s.said_by else ""
            status = "" if s.status == event.status else f" [{s.status}]"
            head = (page.published or "undated", isolate(page.title or page.id), page.url or "", f"({s.id}){status}{said}")
            yield "  " + " ".join(part for part in head if part)
            yield f"    {isolate(s.words)}"
    if event.likely or any("said_by" in account.statement.weighed for group in told.origins for account in group.accounts):
        yield ""
        yield LIKELY
    if event.agreed:
        yield ""
        yield f"they agree on: {', '.join(event.agreed)}"
    for difference in event.differences:
        yield ""
        yield f"they differ on {difference.field}:"
        for side in difference.sides:
            yield f"  {side.value}: origin{'' if len(side.origins) == 1 else 's'} {', '.join(str(o + 1) for o in side.origins)}"
            for _, words in side.words[:3]:
                yield f"    {isolate(words)}"
    for link in told.links:
        other = link.event
        yield ""
        yield (
            f"linked ({link.kind}): {other.id} {other.frame}, {other.status}, {when(other.time) or 'undated'}; "
            f"{_count(other.articles, 'article')}, {_count(other.origins, 'origin')}: {link.why}"
        )
    if why:
        yield ""
        for left, right, score in told.why:
            parts = "; ".join(
                f"{p.name} {'–' if p.value is None else format(p.value, '.2f')}: {p.reason}"
                for p in score.parts
                if p.reason
            )
            yield f"{right} with {left}: {score.total:.2f}{' veto: ' + score.veto if score.veto else ''} ({parts})"
