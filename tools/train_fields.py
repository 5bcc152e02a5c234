"""Train the weights of the fields: of all that an article could mean by a field of an event, which is meant?

    python tools/train_fields.py FOLDER[:TIMES] ... --score SCORE.py [--half a] [--least 6] [--strength 0.3] [--out FILE]

Each FOLDER holds articles.jsonl (id, published, text) and events.jsonl as the gold's guidelines define them, its articles counting
TIMES over (1); SCORE.py is the gold's own scorer, which says what is right. Of every event that is read as annotated, with a
right actor, each way to fill a field is right where the scorer calls it so. A conditional logit: the likelihood that a right way
is taken among all, with an L2 penalty. Facts of fewer than `--least` ways are dropped, so that no weight is about one article.

Deterministic: the same articles give the same file. Needs scikit-learn's dependencies (extra `dev`).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix
from train import load_scorer, party, rows

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.reading.fields.choosing import WEIGHTS
from marsad.reading.fields.revising import FIELDS
from marsad.reading.fields.ways import Way
from marsad.reading.reader import Reader

SMALL = 0.02  # weights below this are left out
# What a choice counts where the annotation leaves the field open. Two readers agree on nine in ten of the days and sources that
# both tell, but one leaves open three in ten of what the other tells: an open field says less than a filled one.
OPEN = {"time": 0.75, "place": 0.3, "said_by": 0.4}


def right(field: str, value: Any, gold: dict[str, Any], score: ModuleType) -> bool:
    """Is a way to fill a field what the annotation says?"""
    if field == "time":
        return bool(gold["start"] == (value.start if value is not None else None))
    if field == "place":
        return bool((gold["place"] or {}).get("country") == (value.country if value is not None else None))
    return bool(score.same(gold["said_by"], party(value) if value is not None else None))


def filled(field: str, gold: dict[str, Any]) -> bool:
    """Does the annotation tell the field?"""
    return bool(gold["start" if field == "time" else field])


def matched(
    engine: Reader, article: dict[str, Any], gold: dict[str, Any], score: ModuleType
) -> Iterator[tuple[dict[str, Any], dict[str, list[Way]]]]:
    """The annotated events of an article that are read with a right actor, with all the ways to fill their fields."""
    document = to_document(page_from_text(article["text"], id=article["id"]), published=article["published"])
    analysis = engine.language.analyse(document, date.fromisoformat(article["published"]) if article["published"] else None)
    wanted = list(score.gold_events(gold, article["text"]))
    told = list(engine.ways(document, analysis))
    read = list(score.read_events({"events": [msgspec.to_builtins(event) for event, _ in told]}))
    for gold_number, number, good in score.match(wanted, read):
        if good and told[number][1]:
            yield wanted[gold_number], told[number][1]


class Choices:
    """The choices of one field: facts of each way as columns, whether it is right, where each choice begins and what it counts."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.columns: list[int] = []
        self.starts = [0]
        self.labels: list[bool] = []
        self.begins: list[int] = []
        self.counts: list[float] = []
        self.ruled = 0

    def add(self, ways: list[Way], labels: list[bool], count: float) -> None:
        """A choice, the first way being what the rules found; where no way is right, or only one is open, it teaches nothing."""
        if len(ways) < 2 or not any(labels):
            return
        self.begins.append(len(self.labels))
        self.counts.append(count)
        self.ruled += labels[0]
        for way, label in zip(ways, labels, strict=True):
            self.columns += [self.numbers.setdefault(fact, len(self.numbers)) for fact in way.facts]
            self.starts.append(len(self.columns))
            self.labels.append(label)

    def train(self, least: int, strength: float) -> dict[str, float]:
        """The weights of the facts; none where there was nothing to choose."""
        if not self.begins:
            return {}
        seen = Counter(self.columns)
        x = csr_matrix((np.ones(len(self.columns)), self.columns, self.starts), shape=(len(self.labels), len(self.numbers)))
        kept = np.array([seen[number] >= least for number in range(len(self.numbers))])
        x = x[:, kept]
        labels, begins, counts = np.array(self.labels), np.array(self.begins), np.array(self.counts)
        lengths = np.diff(np.append(begins, len(labels)))

        def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
            totals = x @ weights
            totals -= np.repeat(np.maximum.reduceat(totals, begins), lengths)
            powers = np.exp(totals)
            every = np.add.reduceat(powers, begins)
            good = np.maximum(np.add.reduceat(powers * labels, begins), 1e-300)
            slope = np.repeat(counts, lengths) * (powers / np.repeat(every, lengths) - powers * labels / np.repeat(good, lengths))
            value = float(np.sum(counts * (np.log(every) - np.log(good)))) + weights @ weights / (2 * strength)
            return value, x.T @ slope + weights / strength

        found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
        names = [name for name, number in self.numbers.items() if kept[number]]
        weights = dict(zip(names, found.x, strict=True))
        return {name: round(float(weights[name]), 2) for name in sorted(weights) if abs(weights[name]) >= SMALL}


def as_json(trained: dict[str, dict[str, float]]) -> str:
    """The weights, one a line."""
    fields = []
    for field, weights in trained.items():
        lines = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {weight}" for name, weight in weights.items())
        fields.append(f'"{field}": {{\n{lines}\n}}')
    return "{" + ",\n".join(fields) + "}\n"


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--half", choices=("a", "b"), help="of folders that tell halves, the one to learn from")
    parser.add_argument("--least", type=int, default=6)
    parser.add_argument("--strength", type=float, default=0.3)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    score, engine = load_scorer(args.score), reader()
    choices = {field: Choices() for field in FIELDS}
    for named in args.folders:
        folder, _, times = named.partition(":")
        for article, gold in rows(Path(folder), None):
            if args.half and article.get("half", args.half) != args.half:
                continue
            for event, ways in matched(engine, article, gold, score):
                for field, options in ways.items():
                    count = float(times or 1) * (1.0 if filled(field, event) else OPEN[field])
                    choices[field].add(options, [right(field, way.value, event, score) for way in options], count)
    trained = {field: choices[field].train(args.least, args.strength) for field in FIELDS}
    args.out.write_text(as_json(trained), encoding="utf-8")
    for field in FIELDS:
        print(f"{field}: {len(choices[field].begins)} choices, the rules right in {choices[field].ruled}; {len(trained[field])} weights")


if __name__ == "__main__":
    main()
