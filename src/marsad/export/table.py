"""A reading as a table for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from marsad.model.reading import Event, Party, Place, Reading, TimeValue
from marsad.model.window import PublicationWindow, WindowReason

if TYPE_CHECKING:
    from rich.console import RenderableType

# Isolates keep a run of right-to-left words from turning the cells around it (Unicode Bidirectional Algorithm, UAX 9).
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
_MARKS = {
    "occurred": "",
    "planned": "planned",
    "cancelled": "cancelled",
    "denied": "denied",
    "alleged": "alleged",
    "hypothetical": "if",
}


def isolate(text: str) -> str:
    """Wrap a text that holds right-to-left letters so that it does not reorder what stands beside it."""
    text = "".join(
        " " if c in "\n\r\t" else c for c in text if unicodedata.category(c) not in ("Cc", "Cf") or c in "\n\r\t"
    )
    if any(unicodedata.bidirectional(c) in ("R", "AL") for c in text):
        return f"{_FIRST_STRONG_ISOLATE}{text}{_POP_ISOLATE}"
    return text


def party(value: Party) -> str:
    """English name with the words of the text where they differ."""
    return value.name or isolate(value.ar)


def parties(values: Iterable[Party]) -> str:
    """Parties joined by commas."""
    return ", ".join(party(value) for value in values)


def when(value: TimeValue | None) -> str:
    """An interval in the fewest words."""
    if value is None or (value.start is None and value.end is None):
        return ""
    if value.start == value.end or value.end is None:
        return value.start or ""
    return f"{value.start or '…'} – {value.end}"


LIKELY = "~ left open by the grammar: the likeliest that the article could mean"


def spot(place: Place | None) -> str:
    """Town and state."""
    return ", ".join(part for part in (place.name, place.country) if part) if place is not None else ""


def where(event: Event) -> str:
    """Town and state, after ~ where they are only likely."""
    return marked(spot(event.place), "place" in event.weighed)


def day(event: Event) -> str:
    """When, after ~ where that is only likely."""
    return marked(when(event.time), "time" in event.weighed)


def source(event: Event) -> str:
    """Who says so, after ~ where that is only likely."""
    return marked(party(event.said_by) if event.said_by is not None else "", "said_by" in event.weighed)


def marked(told: str, likely: bool) -> str:
    """A field as tables show it: after ~ where it is only likely."""
    return f"~{told}" if told and likely else told


def window_line(window: PublicationWindow) -> str:
    """When an undated article can have been written, and the reasons that decide it, in one line."""
    lower = max((r for r in window.reasons if r.bound == "earliest"), key=lambda r: r.day, default=None)
    upper = min((r for r in window.reasons if r.bound == "latest"), key=lambda r: r.day, default=None)
    because = "; ".join(reason_line(reason) for reason in (lower, upper) if reason is not None)
    if window.conflict:
        return f"no window proposed, what the article tells contradicts itself: {because}"
    return f"written {window.earliest or '…'} – {window.latest or '…'}, proposed from what it tells: {because}"


def reason_line(reason: WindowReason) -> str:
    """A bound and its premise."""
    return f"{'not before' if reason.bound == 'earliest' else 'not after'} {reason.day}, for {isolate(reason.premise)}"


def told_why(why: Mapping[str, object]) -> str:
    """Why an event was read, in one line: data entry, wording, rules, words."""
    return "; ".join(f"{key} {_spelled(value)}" for key, value in why.items() if value)


def _spelled(value: object) -> str:
    """A reason, each part of it that is Arabic kept from turning the line."""
    parts = value if isinstance(value, list | tuple) else (value,)
    return ", ".join(isolate(str(part)) for part in parts)


def rows(events: Iterable[Event], text: str) -> Iterable[tuple[str, ...]]:
    """What each event shows: frame, who, to whom, where, when, status, source, trigger words."""
    for event in events:
        first = event.evidence[0]
        words = first.text[first.trigger[0] - first.start : first.trigger[1] - first.start]
        yield (
            event.frame, parties(event.roles.actor), parties(event.roles.recipient), where(event), day(event),
            _MARKS[event.status], source(event), isolate(words),
        )  # fmt: skip


def render(reading: Reading, text: str, *, explain: bool = False) -> RenderableType:
    """The events of a reading as a rich table, its issues below."""
    from rich.console import Group
    from rich.table import Table
    from rich.text import Text

    document = reading.document
    title = " · ".join(
        part for part in (isolate(document.title or document.id), document.published or "undated") if part
    )
    table = Table(title=Text(title), title_justify="left", show_lines=False, pad_edge=False, expand=False)
    for name in ("what", "who", "to whom", "where", "when", "status", "says who", "words"):
        table.add_column(name, overflow="fold")
    for row in rows(reading.events, text):
        table.add_row(*(Text(cell) for cell in row))
    parts: list[RenderableType] = [table if reading.events else Text(f"{title}\n  no events")]
    if any(event.weighed for event in reading.events):
        parts.append(Text(f"  {LIKELY}"))
    if document.publication_window is not None:
        parts.append(Text(f"  window: {window_line(document.publication_window)}"))
    if explain:
        for reason in document.publication_window.reasons if document.publication_window is not None else ():
            cited = f" [{reason.source}; {reason.confidence}]" if reason.source else ""
            parts.append(Text(f"  {reason.kind}: {reason_line(reason)}{cited}: {isolate(reason.text)}"))
        for event in reading.events:
            for why in event.why or ():
                parts.append(Text(f"  {event.frame}: {told_why(why)}"))
    for finding in reading.findings:
        about = " in ".join(part for part in (finding.person, finding.state) if part)
        if finding.kind == "claim":
            parts.append(Text(f"  claim on {about or 'the court'}: {finding.verdict}"))
            parts += [Text(f"    {isolate(words)}") for words in (finding.claim, finding.fact) if words]
        elif finding.kind == "summit":
            parts.append(Text(f"  summit: {finding.because}"))
        else:
            parts.append(Text(f"  law: {about} on {finding.date}: {finding.outcome} ({finding.because})"))
            if finding.counter_position:
                parts.append(Text(f"    counter-position: {finding.counter_position} (held by {finding.held_by})"))
    for issue in reading.issues:
        parts.append(Text(f"  issue {issue.code}: {issue.message}"))
    return Group(*parts)
