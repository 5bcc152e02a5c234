"""Readings as one self-contained HTML page: each article with its events marked, and the list of events beside it."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from pathlib import Path
from string import Template

from marsad.export.table import LIKELY, day, parties, reason_line, source, told_why, where, window_line
from marsad.model.reading import Event, Reading

_DATA = Path(__file__).parent / "data"
_RIGHT_TO_LEFT = frozenset(("ar", "fa", "ur", "he", "ps", "ku", "ug"))
_JUNK = frozenset(("advert", "share", "related", "comments", "tags", "menu", "byline", "source", "repeat", "dateline", "caption"))


def around(title: str) -> tuple[str, str]:
    """What stands before and after the sections of a page: the style, and the script that joins words and events."""
    before, _, after = (_DATA / "reading.html").read_text(encoding="utf-8").partition("$sections")
    return before.replace("$title", escape(title)), after


def title_of(reading: Reading, text: str) -> str:
    """The title of an article: its own, else its first line, else its id."""
    first_line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    return reading.document.title or first_line[:120] or reading.document.id


def page(reading: Reading, text: str) -> str:
    """The page of one reading of this text."""
    before, after = around(title_of(reading, text))
    return before + section(reading, text) + after


def section(reading: Reading, text: str) -> str:
    """What a page holds of one reading: the article, and beside it its events, findings, quotes and issues."""
    document = reading.document
    language = document.language
    template = Template((_DATA / "reading_section.html").read_text(encoding="utf-8"))
    count = len(reading.events)
    return template.substitute(
        lang=escape(language),
        dir="rtl" if language in _RIGHT_TO_LEFT else "ltr",
        title=escape(title_of(reading, text)),
        meta=escape(
            " · ".join(
                part for part in (document.id, document.published or "no publication date", document.url or "") if part
            )
        ),
        window=_window(reading),
        article=_article(reading, text),
        count=f"{count} event{'' if count == 1 else 's'}",
        events="\n".join(_event(event) for event in reading.events),
        likely=f"<small>{escape(LIKELY)}</small>" if any(event.weighed for event in reading.events) else "",
        quotes=_quotes(reading),
        findings=_findings(reading),
        issues="".join(f"<p>issue <b>{escape(i.code)}</b>: {escape(i.message)}</p>" for i in reading.issues),
    )


def _window(reading: Reading) -> str:
    """When an undated article can have been written, with the reasons and their words folded away."""
    window = reading.document.publication_window
    if window is None:
        return ""
    reasons = "".join(
        f'<br>{escape(reason_line(reason))} [{escape(reason.source or "the article")}] <bdi dir="auto">{escape(reason.text)}</bdi>'
        for reason in window.reasons
    )
    return f'\n<p dir="ltr">{escape(window_line(window))}</p><details dir="ltr"><summary>reasons</summary>{reasons}</details>'


def _article(reading: Reading, text: str) -> str:
    """The text cut at every boundary of junk, evidence and trigger; each piece in the span of what it belongs to."""
    spans: list[tuple[int, int, str, str]] = []
    for segment in reading.document.segments:
        if segment.kind in _JUNK:
            spans.append((segment.start, segment.end, "junk", ""))
    for event in reading.events:
        for evidence in event.evidence:
            spans.append((evidence.start, evidence.end, "ev", event.id))
            spans.append((evidence.trigger[0], evidence.trigger[1], "tr", event.id))
    cuts = sorted({0, len(text), *(s[0] for s in spans), *(s[1] for s in spans)})
    starts: dict[int, list[tuple[int, int, str, str]]] = {}
    for span in spans:
        starts.setdefault(span[0], []).append(span)
    active: list[tuple[int, int, str, str]] = []
    out = []
    for start, end in pairwise(cuts):
        active = [span for span in active if span[1] > start] + starts.get(start, [])
        piece = escape(text[start:end])
        if active:
            triggers = [span[3] for span in active if span[2] == "tr"]
            events = list(dict.fromkeys(triggers + [span[3] for span in active if span[3]]))
            classes = " ".join(sorted({span[2] for span in active}))
            data = f' data-e="{" ".join(events)}"' if events else ""
            focus = ' tabindex="0"' if triggers else ""
            piece = f'<span class="{classes}"{data}{focus}>{piece}</span>'
        out.append(piece)
    return "".join(out)


def _event(event: Event) -> str:
    who = escape(parties(event.roles.actor)) or "<i>not named</i>"
    whom = escape(parties(event.roles.recipient))
    facts = " · ".join(escape(part) for part in (where(event), day(event)) if part)
    said = f"<small>says: {escape(source(event))}</small>" if event.said_by else ""
    why = "".join(f"<small>{escape(told_why(entry))}</small>" for entry in event.why or ())
    words = event.evidence[0].text
    return (
        f'<li data-e="{event.id}" tabindex="0"><span class="status">{event.status}</span><b>{event.frame}</b> '
        f"{who}{' → ' + whom if whom else ''}<small>{facts}</small>{said}"
        f'<small dir="auto">{escape(words[:160])}</small>{why}</li>'
    )


def _findings(reading: Reading) -> str:
    """What the law said, with its premises folded away."""
    if not reading.findings:
        return ""
    items = []
    for finding in reading.findings:
        about = " in ".join(part for part in (finding.person, finding.state) if part) or "the court named"
        premises = "".join(
            f'<small dir="auto"><bdi>{escape(p.text)}</bdi> [{escape(p.rule)}] {escape(p.source)}</small>'
            for p in finding.premises
        )
        counter = (
            f"<small>counter-position: {escape(finding.counter_position)} ({escape(finding.held_by)})</small>"
            if finding.counter_position
            else ""
        )
        verdict = finding.verdict or finding.outcome or ""
        items.append(
            f'<li><span class="status">{escape(verdict)}</span><b>{escape(finding.kind)}</b> {escape(about)}, {escape(finding.date)}'
            f"<details><summary>premises</summary>{premises}</details>{counter}</li>"
        )
    return f"<h2>What the law said that day</h2><ol>{''.join(items)}</ol>"


def _quotes(reading: Reading) -> str:
    if not reading.quotes:
        return ""
    items = "".join(
        f'<li><b>{escape(parties([quote.speaker]) if quote.speaker else "")}</b><small dir="auto">{escape(quote.text[:220])}</small></li>'
        for quote in reading.quotes
    )
    return f"<h2>Who says what</h2><ol>{items}</ol>"
