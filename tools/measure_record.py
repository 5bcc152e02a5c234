"""How well the record brings events together, from hand-made statements and from the real reader.

Run: python tools/measure_record.py. The families are those of tests/record. From the reader, an event counts as the
labelled one whose trigger it shares (or whose frame it shares on the same page, where only one has that frame).
"""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "record"))
from families_data import FAMILIES, load

import marsad
from marsad.model import Page
from marsad.record.merging import merge
from marsad.record.origins import content_groups, origins, ties
from marsad.record.statements import statements_of
from marsad.record.traces import trace_of


def _pairs(groups):
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _read(article):
    page = Page(
        f"x/{article.id}", article.text, "text", article.reading.document.sha256, None, article.published, article.url
    )
    return marsad.read(page)


def main() -> None:
    """Print both measurements."""
    total = {"hand": [0, 0, 0], "reader": [0, 0, 0]}
    right = {"hand": 0, "reader": 0}
    for path in FAMILIES:
        family = load(path)
        line = [path.stem]
        for kind in ("hand", "reader"):
            statements, labels, traces, found_events, asked = [], {}, {}, 0, 0
            for article in family.articles:
                hand = statements_of(article.reading)
                reading = article.reading if kind == "hand" else _read(article)
                own = statements_of(reading)
                statements += own
                trace = trace_of(reading, article.text)
                traces[trace.page] = trace
                for truth in hand:
                    asked += 1
                    trigger = truth.evidence[0].trigger
                    match = [
                        s
                        for s in own
                        if s.frame == truth.frame
                        and any(e.trigger[0] < trigger[1] and trigger[0] < e.trigger[1] for e in s.evidence)
                    ] or [s for s in own if s.frame == truth.frame]
                    match = [s for s in match if s.id not in labels]
                    if match:
                        found_events += 1
                        labels[match[0].id] = article.labels[truth.id]
            groups = merge(statements)
            expected: dict[str, list[str]] = {}
            for id, label in labels.items():
                expected.setdefault(label, []).append(id)
            found = {p for p in _pairs(groups) if p[0] in labels and p[1] in labels}
            true = _pairs(expected.values())
            total[kind][0] += len(found & true)
            total[kind][1] += len(found)
            total[kind][2] += len(true)
            content = content_groups(ties(list(traces.values())))
            lookup = {s.id: s for s in statements}
            counts = {}
            for label, ids in expected.items():
                pages: dict[str, list] = {}
                for id in ids:
                    pages.setdefault(lookup[id].page, []).append(lookup[id])
                counts[label] = len(origins(traces, pages, content))
            wanted = family.origins() if kind == "hand" else {
                label: len({a.origin for a in family.articles
                            if label in a.labels.values() and any(lookup[i].page == _key(a, kind) for i in expected[label])})
                for label in expected
            }  # fmt: skip
            right[kind] += counts == wanted
            line.append(f"{kind}: {found_events}/{asked} events, pairs {len(found & true)}/{len(found)} found right, "
                        f"{len(true)} asked, origins {'right' if counts == wanted else counts}")  # fmt: skip
        print("  ".join(line))
    for kind, (hit, found, true) in total.items():
        print(f"{kind}: precision {hit / max(found, 1):.3f} recall {hit / max(true, 1):.3f}, "
              f"origins right in {right[kind]} of {len(FAMILIES)} families")  # fmt: skip


def _key(article, kind):
    from marsad.record.statements import page_key

    return page_key(f"x/{article.id}", article.reading.document.sha256)


if __name__ == "__main__":
    main()
