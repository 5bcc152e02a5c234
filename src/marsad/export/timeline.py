"""Events over time as one SVG, or as one HTML page with the picture, counts and a table. Nothing is loaded from anywhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from html import escape

from marsad.export.table import LIKELY, marked, parties, when
from marsad.record.accounts import Summary

# Pixels: width of the picture, its margins, height of a lane and of a further row of dots in it, of the bars; how far
# labels stand apart. Rows: how high dots are stacked that would hide each other.
_WIDE, _LEFT, _RIGHT, _LANE, _ROW, _BARS, _LABEL = 1000, 110, 60, 26, 8, 90, 62
_ROWS = 6
_INK = {"occurred": "#1f6f8b", "planned": "#8a6d1a", "cancelled": "#777777", "denied": "#b03a2e", "alleged": "#7d3c98",
        "hypothetical": "#999999"}  # fmt: skip
_STYLE = "font:12px system-ui,sans-serif"


def _day(event: Summary) -> date | None:
    text = (event.time.start or event.time.end if event.time else None) or event.first
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


class _Scale:
    """Days to positions from left to right."""

    def __init__(self, days: Sequence[date]) -> None:
        self.first, self.last = min(days).toordinal(), max(days).toordinal()
        self.span = max(self.last - self.first, 1)

    def __call__(self, day: date) -> float:
        return self.at(day.toordinal())

    def at(self, number: int) -> float:
        """Position of a day by its number."""
        return _LEFT + (number - self.first) / self.span * (_WIDE - _LEFT - _RIGHT)


def svg(name: str, events: Sequence[Summary]) -> str:
    """A lane for each frame, a dot for each event (larger with more independent origins), and bars of counts below."""
    dated = sorted(((day, e) for e in events if (day := _day(e)) is not None), key=lambda pair: (pair[0], pair[1].id))
    if not dated:
        return f'{_head(name, 0, 70)}<text x="8" y="50">no dated events</text></svg>\n'
    x = _Scale([day for day, _ in dated])
    lanes = [frame for frame, _ in Counter(e.frame for _, e in dated).most_common()]
    out: list[str] = []
    top = 40.0
    for frame in lanes:
        rows = _stacked([(x(day), _radius(e), e) for day, e in dated if e.frame == frame])
        tall = max(_LANE, max(row for *_, row in rows) * _ROW + _LANE)
        middle = top + tall - _LANE / 2
        out.append(f'<line x1="{_LEFT}" x2="{_WIDE - 10}" y1="{middle}" y2="{middle}" stroke="#ddd"/>')
        out.append(f'<text x="{_LEFT - 10}" y="{middle + 4}" text-anchor="end">{escape(frame)}</text>')
        out += [_dot(at, middle - row * _ROW, radius, e) for at, radius, e, row in rows]
        top += tall
    base = top + 30 + _BARS
    out += _bars([day for day, _ in dated], x, base)
    return "\n".join([_head(name, len(dated), base + 30), *out, "</svg>\n"])


def _head(name: str, count: int, height: float) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {height}" width="100%" role="img" '
        f'aria-label="{escape(name)}: events over time" style="{_STYLE}">'
        f'<text x="8" y="20" font-size="15" font-weight="600"><tspan>{escape(name)}</tspan> · {count} events</text>'
    )


def _radius(event: Summary) -> float:
    return min(3 + 1.5 * (event.origins - 1), 11)


def _stacked(dots: Sequence[tuple[float, float, Summary]]) -> list[tuple[float, float, Summary, int]]:
    """Dots with the row each stands in: the lowest where it hides no other; beyond the last row they overlap."""
    ends: list[float] = []
    out = []
    for at, radius, event in dots:
        row = next((n for n, end in enumerate(ends) if end <= at - radius), len(ends))
        if row < _ROWS:
            ends[row : row + 1] = [at + radius + 1]
        out.append((at, radius, event, min(row, _ROWS - 1)))
    return out


def _when(event: Summary) -> str:
    """When, after ~ where that is only likely."""
    return marked(when(event.time), "time" in event.likely)


def _dot(at: float, y: float, radius: float, event: Summary) -> str:
    ink = _INK[event.status]
    fill = ink if event.status == "occurred" else "#ffffff"
    ring = ' stroke-dasharray="2 2"' if event.differences else ""
    sides = " → ".join(side for side in (parties(event.actors), parties(event.recipients)) if side)
    told = f"{event.status}, {event.origins} origins, {event.articles} articles"
    label = f"{_when(event) or f'by {event.first}'}: {event.frame} {sides} ({told})"
    return (
        f'<circle cx="{at:.1f}" cy="{y}" r="{radius}" fill="{fill}" fill-opacity=".8" stroke="{ink}" '
        f'stroke-width="1.5"{ring}><title>{escape(label)}</title></circle>'
    )


def _bars(days: Sequence[date], x: _Scale, base: float) -> list[str]:
    """Counts by day, month or year, whichever gives a readable number of bars."""
    cut = 10 if x.span <= 45 else 7 if x.span <= 1600 else 4
    counts = Counter(day.isoformat()[:cut] for day in days)
    most = max(counts.values())
    out = [f'<line x1="{_LEFT}" x2="{_WIDE - 10}" y1="{base}" y2="{base}" stroke="#999"/>']
    width = max(2.0, min(40.0, (_WIDE - _LEFT - _RIGHT) / max(x.span / {10: 1, 7: 30.4, 4: 365}[cut], 1) - 1))
    written = -100.0
    for period in sorted(counts):
        start = date.fromisoformat(period + {10: "", 7: "-01", 4: "-01-01"}[cut]).toordinal()
        at = x.at(max(start, x.first))
        tall = counts[period] / most * (_BARS - 15)
        out.append(
            f'<rect x="{at:.1f}" y="{base - tall:.1f}" width="{width:.1f}" height="{tall:.1f}" fill="#9db8c4">'
            f"<title>{period}: {counts[period]}</title></rect>"
        )
        if at - written >= _LABEL:
            written = at
            out.append(f'<text x="{at:.1f}" y="{base + 14}" font-size="10">{period}</text>')
    out.append(f'<text x="{_LEFT - 10}" y="{base}" text-anchor="end">events</text>')
    out.append(f'<text x="{_LEFT - 10}" y="{base - _BARS + 20}" text-anchor="end">{most}</text>')
    return out


def html(name: str, events: Sequence[Summary]) -> str:
    """The picture, what the marks mean, counts by status, and the events as a table."""
    status: Counter[str] = Counter(e.status for e in events)
    keys = " ".join(
        f'<span style="color:{_INK[s]}">●</span> {s} {status[s]}' for s in _INK if status[s]
    )  # fmt: skip
    body = "".join(
        f"<tr><td>{escape(e.id)}</td><td>{escape(_when(e) or (f'by {e.first}' if e.first else ''))}</td>"
        f"<td>{escape(e.frame)}</td><td>{escape(parties(e.actors))}</td><td>{escape(parties(e.recipients))}</td>"
        f"<td>{e.status}</td><td>{e.origins}</td><td>{e.articles}</td><td>{escape(', '.join(d.field for d in e.differences))}</td></tr>"
        for e in events
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(name)} · Marsad</title><style>body{{{_STYLE};margin:1.5rem}}table{{border-collapse:collapse;width:100%}}"
        "td,th{border-bottom:1px solid #ddd;padding:.25rem .4rem;text-align:start;vertical-align:top}</style></head><body>\n"
        f"{svg(name, events)}<p>{keys}. Filled: it happened. Larger: more independent origins. Dashed: the accounts differ. {escape(LIKELY)}.</p>\n"
        "<table><thead><tr><th>id<th>when<th>what<th>who<th>to whom<th>status<th>origins<th>articles<th>differ</tr></thead>"
        f"<tbody>{body}</tbody></table></body></html>\n"
    )
