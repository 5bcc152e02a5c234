"""Events over time as one SVG, or as one HTML page with the picture, counts and a table. Nothing is loaded from anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from html import escape

from marsad.export.table import parties, when
from marsad.record.accounts import Summary

_WIDE, _LEFT, _LANE, _BARS = 1000, 110, 26, 90
_INK = {"occurred": "#1f6f8b", "planned": "#8a6d1a", "cancelled": "#777777", "denied": "#b03a2e", "alleged": "#7d3c98",
        "hypothetical": "#999999"}  # fmt: skip
_STYLE = "font:12px system-ui,sans-serif"


def _day(event: Summary) -> date | None:
    text = (event.time.start or event.time.end if event.time else None) or event.first
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def svg(name: str, events: Sequence[Summary]) -> str:
    """A lane for each frame, a dot for each event (larger with more independent origins), and bars of counts below."""
    dated = [(day, e) for e in events if (day := _day(e)) is not None]
    lanes = [frame for frame, _ in Counter(e.frame for _, e in dated).most_common()]
    height = 40 + _LANE * max(len(lanes), 1) + 30 + _BARS + 30
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" width="100%" role="img" '
        f'aria-label="{escape(name)}: events over time" style="{_STYLE}">'
        f'<text x="8" y="20" font-size="15" font-weight="600"><tspan>{escape(name)}</tspan> · {len(dated)} events</text>'
    )
    if not dated:
        return head + '<text x="8" y="50">no dated events</text></svg>\n'
    first, last = min(d for d, _ in dated).toordinal(), max(d for d, _ in dated).toordinal()
    span = max(last - first, 1)

    def x(day: date) -> float:
        return _LEFT + (day.toordinal() - first) / span * (_WIDE - _LEFT - 20)

    out = [head]
    for number, frame in enumerate(lanes):
        y = 40 + _LANE * number + _LANE / 2
        out.append(f'<line x1="{_LEFT}" x2="{_WIDE - 10}" y1="{y}" y2="{y}" stroke="#ddd"/>')
        out.append(f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{escape(frame)}</text>')
    for day, e in dated:
        y = 40 + _LANE * lanes.index(e.frame) + _LANE / 2
        radius = min(3 + 1.5 * (e.origins - 1), 11)
        ink = _INK[e.status]
        fill = ink if e.status == "occurred" else "#ffffff"
        ring = ' stroke-dasharray="2 2"' if e.differences else ""
        label = f"{when(e.time) or e.first}: {e.frame} {parties(e.actors)} → {parties(e.recipients)} ({e.status}, {e.origins} origins)"
        out.append(
            f'<circle cx="{x(day):.1f}" cy="{y}" r="{radius}" fill="{fill}" fill-opacity=".75" stroke="{ink}" '
            f'stroke-width="1.5"{ring}><title>{escape(label)}</title></circle>'
        )
    base = 40 + _LANE * len(lanes) + 30 + _BARS
    out += _bars([d for d, _ in dated], first, span, base)
    out.append("</svg>\n")
    return "\n".join(out)


def _bars(days: Sequence[date], first: int, span: int, base: float) -> list[str]:
    """Counts by day, month or year, whichever gives a readable number of bars."""
    cut = 10 if span <= 45 else 7 if span <= 1600 else 4
    counts = Counter(day.isoformat()[:cut] for day in days)
    most = max(counts.values())
    out = []
    width = max(2.0, min(40.0, (_WIDE - _LEFT - 20) / max(span / {10: 1, 7: 30.4, 4: 365}[cut], 1) - 1))
    step = max(1, len(counts) // 12)
    for number, period in enumerate(sorted(counts)):
        start = date.fromisoformat(period + {10: "", 7: "-01", 4: "-01-01"}[cut])
        at = _LEFT + max(start.toordinal() - first, 0) / span * (_WIDE - _LEFT - 20)
        tall = counts[period] / most * (_BARS - 15)
        out.append(
            f'<rect x="{at:.1f}" y="{base - tall:.1f}" width="{width:.1f}" height="{tall:.1f}" fill="#9db8c4">'
            f"<title>{period}: {counts[period]}</title></rect>"
        )
        if number % step == 0:
            out.append(f'<text x="{at:.1f}" y="{base + 14}" font-size="10">{period}</text>')
    out.append(f'<text x="{_LEFT - 8}" y="{base}" text-anchor="end">events</text>')
    out.append(f'<text x="{_LEFT - 8}" y="{base - _BARS + 20}" text-anchor="end">{most}</text>')
    return out


def html(name: str, events: Sequence[Summary]) -> str:
    """The picture, what the marks mean, counts by status, and the events as a table."""
    status: Counter[str] = Counter(e.status for e in events)
    keys = " ".join(
        f'<span style="color:{_INK[s]}">●</span> {s} {status[s]}' for s in _INK if status[s]
    )  # fmt: skip
    body = "".join(
        f"<tr><td>{escape(e.id)}</td><td>{escape(when(e.time) or (f'by {e.first}' if e.first else ''))}</td>"
        f"<td>{escape(e.frame)}</td><td>{escape(parties(e.actors))}</td><td>{escape(parties(e.recipients))}</td>"
        f"<td>{e.status}</td><td>{e.origins} of {e.articles}</td><td>{escape(', '.join(d.field for d in e.differences))}</td></tr>"
        for e in events
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(name)} · Marsad</title><style>body{{{_STYLE};margin:1.5rem}}table{{border-collapse:collapse;width:100%}}"
        "td,th{border-bottom:1px solid #ddd;padding:.25rem .4rem;text-align:start;vertical-align:top}</style></head><body>\n"
        f"{svg(name, events)}<p>{keys}. Filled: it happened. Larger: more independent origins. Dashed: the accounts differ.</p>\n"
        "<table><thead><tr><th>id<th>when<th>what<th>who<th>to whom<th>status<th>origins<th>differ</tr></thead>"
        f"<tbody>{body}</tbody></table></body></html>\n"
    )
