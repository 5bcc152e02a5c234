"""Train the acceptance weights: which candidate is a reportable event with the right actor?

    python tools/train.py GOLD [--extra FOLDER ...] [--judged FOLDER] [--from FILE] [--proofs WEIGHT] [--out FILE] [--half a]

GOLD is a folder with articles.jsonl, events.jsonl and score.py; only the half given is looked at. `--judged` adds single
readings that somebody judged: articles in batch-*.jsonl (id, published, text, and under `drafts` for each reading its
frame, trigger as [start, end] and the English names of its actors), in judged-*.jsonl of the same number a row an article
with `codes`, one for each reading, "1" where it is right. Logistic regression with an L2 penalty, folds by article for the
threshold. `--from` starts from weights trained before: the penalty is on what differs from them, so that what was learnt
from articles that are no longer at hand is kept. `--proofs` adds the examples and counterexamples of the frame data, each
reading of theirs counting as WEIGHT of one in an article: what an entry gives as its plain wording is to be believed.

Deterministic: the same data gives the same file. Needs scikit-learn (extra `dev`). The weights name rules and
frames; they hold no text.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.feature_extraction import DictVectorizer
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.arabic.words.frames import load_frames
from marsad.reading.acceptance import WEIGHTS, Draft, features_in_article
from marsad.reading.entities import Resolver

PUBLISHED = "2024-05-15"  # of the sentences of the frame data
PENALTY = 0.05  # inverse strength of the L2 penalty, from the weights before; by folds as good as 0.03 and better than 0.01


def load_scorer(path: Path) -> ModuleType:
    """The gold's own scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(gold: Path, half: str | None) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Articles with their gold, of one half where halves are told."""
    articles = [json.loads(line) for line in (gold / "articles.jsonl").read_text(encoding="utf-8").splitlines() if line]
    events = {}
    for line in (gold / "events.jsonl").read_text(encoding="utf-8").splitlines():
        if line:
            row = json.loads(line)
            events[row["id"]] = row
    return [(a, events[a["id"]]) for a in articles if a["id"] in events and half in (None, a.get("half"))]


def party(value: Any) -> dict[str, Any]:
    """A party as the scorer sees it."""
    return {"name": value.name, "ar": value.ar, "kind": value.kind, "country": value.country}


class Examples:
    """Features, labels and article numbers of the drafts of all articles given."""

    def __init__(self) -> None:
        self.engine = reader()
        self.features: list[dict[str, float]] = []
        self.labels: list[int] = []
        self.groups: list[int] = []
        self.weights: list[float] = []
        self.articles = 0

    def add(
        self, article: dict[str, Any], judge: Callable[[Draft, tuple[int, int], tuple[int, int]], bool | None], weight: float = 1.0
    ) -> None:
        """The drafts of an article; `judge` gets each with the spans of its clause and trigger, None leaves it out."""
        document = to_document(page_from_text(article["text"], id=article["id"]), published=article["published"])
        analysis = self.engine.language.analyse(document, date.fromisoformat(article["published"]))
        resolver = Resolver(document.text, analysis, self.engine.names, self.engine.language, article["published"])
        drafts = self.engine.drafts(analysis, resolver)
        for draft, features in zip(drafts, features_in_article(drafts, len(analysis.sentences)), strict=True):
            c = draft.candidate
            clause, trigger = (
                (analysis.offsets[first][0], analysis.offsets[last][1]) for first, last in (c.clause, c.trigger)
            )
            label = judge(draft, clause, trigger)
            if label is not None:
                self.features.append(features)
                self.labels.append(int(label))
                self.groups.append(self.articles)
                self.weights.append(weight)
        self.articles += 1

    def annotated(self, article: dict[str, Any], gold: dict[str, Any], score: ModuleType) -> None:
        """An article with its gold: right is what the scorer finds, with a right actor."""
        wanted = list(score.gold_events(gold, article["text"]))

        def right(draft: Draft, clause: tuple[int, int], _: tuple[int, int]) -> bool:
            read = {
                "frame": draft.candidate.frame, "spans": [clause], "actors": [party(p) for p in draft.actors],
                "recipients": [party(p) for p in draft.recipients],
            }  # fmt: skip
            return any(score.found(g, read) and score.event(g, read) for g in wanted)

        self.add(article, right)

    def proofs(self, weight: float) -> None:
        """The examples and counterexamples of the frame data: readings of the entry's frame, right and wrong."""
        for file in load_frames():

            def told(draft: Draft, *_: tuple[int, int], frame: str = file.frame) -> bool | None:
                return True if draft.candidate.frame == frame else None

            def untold(draft: Draft, *_: tuple[int, int], frame: str = file.frame) -> bool | None:
                return False if draft.candidate.frame == frame else None

            for entry in file.trigger:
                for text, judge in (*((e.text, told) for e in entry.examples), *((t, untold) for t in entry.counterexamples)):
                    self.add({"id": "proof", "text": text, "published": PUBLISHED}, judge, weight)

    def judged(self, folder: Path) -> None:
        """Articles whose readings were judged one by one; what is read otherwise by now is left out."""
        for path in sorted(folder.glob("judged-*.jsonl")):
            codes = {row["id"]: row["codes"] for row in _lines(path)}
            for article in _lines(path.with_name(path.name.replace("judged", "batch"))):
                known = {
                    (draft["frame"], draft["trigger"][1], tuple(sorted(draft["names"]))): code == "1"
                    for code, draft in zip(codes[article["id"]], article["drafts"], strict=True)
                }

                def said(
                    draft: Draft, _: tuple[int, int], trigger: tuple[int, int], known: dict[Any, bool] = known
                ) -> bool | None:
                    names = tuple(sorted(actor.name for actor in draft.actors))
                    return known.get((draft.candidate.frame, trigger[1], names))

                self.add(article, said)


def fit(x: Any, y: Any, counts: Any, before: Any) -> Any:
    """Weights that tell the right rows of `x` (labels `y`, 0 or 1; each counts as `counts` says) from the others, with an
    L2 penalty on their distance from `before`; all NumPy arrays."""

    def loss(weights: Any) -> tuple[float, Any]:
        score = x @ weights
        away = weights - before
        value = counts @ (np.logaddexp(0, score) - y * score) + away @ away / (2 * PENALTY)
        return float(value), x.T @ (counts * (expit(score) - y)) + away / PENALTY

    return minimize(loss, before, jac=True, method="L-BFGS-B", options={"maxiter": 5000, "ftol": 1e-10}).x


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--extra", type=Path, nargs="*", default=[])
    parser.add_argument("--judged", type=Path)
    parser.add_argument("--from", dest="before", type=Path)
    parser.add_argument("--proofs", type=float)
    parser.add_argument("--half", default="a")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--threshold", type=float)
    args = parser.parse_args()
    score = load_scorer(args.gold / "score.py")
    data = rows(args.gold, args.half)
    for folder in args.extra:
        data += rows(folder, None)
    drafts = Examples()
    for article, gold in data:
        drafts.annotated(article, gold, score)
    of_gold, gold_articles = len(drafts.labels), drafts.articles
    if args.judged:
        drafts.judged(args.judged)
    if args.proofs:
        drafts.proofs(args.proofs)
    vectorizer = DictVectorizer(sparse=False)
    x = vectorizer.fit_transform(drafts.features)
    y, counts = np.array(drafts.labels), np.array(drafts.weights)
    known = json.loads(args.before.read_text(encoding="utf-8"))["weights"] if args.before else {}
    names = vectorizer.get_feature_names_out()
    keep = ((x != 0).sum(axis=0) >= 6) | np.isin(names, list(known))
    x, names = x[:, keep], names[keep]
    before = np.array([known.get(name, 0.0) for name in names])
    folds = np.zeros(len(y))
    for train, test in GroupKFold(n_splits=8).split(x, y, drafts.groups):
        folds[test] = expit(x[test] @ fit(x[train], y[train], counts[train], before))
    gold_events = sum(len(gold["events"]) for _, gold in data)
    print(
        f"{gold_articles} articles, {gold_events} gold events, {of_gold} candidates, {int(y[:of_gold].sum())} right, "
        f"{x.shape[1]} features, area under the curve {roc_auc_score(y[:of_gold], folds[:of_gold]):.3f}"
    )
    y, folds = y[:of_gold], folds[:of_gold]  # the threshold is that of whole articles
    best = (0.0, 0.5)
    for threshold in np.arange(0.2, 0.8, 0.025):
        chosen = folds >= threshold
        right = int(y[chosen].sum())
        precision = right / max(int(chosen.sum()), 1)
        recall = right / gold_events
        f1 = 2 * precision * recall / max(precision + recall, 1e-9)
        print(
            f"  threshold {threshold:.3f}: {int(chosen.sum())} kept, precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} (before merging)"
        )
        if f1 > best[0]:
            best = (f1, float(threshold))
    learnt = known | dict(zip(names, fit(x, np.array(drafts.labels), counts, before), strict=True))
    weights = {name: round(float(value), 3) for name, value in sorted(learnt.items()) if abs(value) >= 0.005}
    threshold = args.threshold if args.threshold is not None else round(best[1], 3)
    args.out.parent.mkdir(exist_ok=True)
    args.out.write_text(
        json.dumps({"threshold": threshold, "weights": weights}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    print(f"wrote {args.out} with {len(weights)} weights, threshold {threshold}")


if __name__ == "__main__":
    main()
