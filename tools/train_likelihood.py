"""Train the likelihood weights: of a trigger and somebody of its sentence, is he told to have done it?

    python tools/train_likelihood.py FOLDER... --score SCORE.py [--least 12] [--out FILE]

Each FOLDER holds articles.jsonl (id, published, text) and events.jsonl as the gold's guidelines define them; SCORE.py is the
gold's own scorer, which says what is right. An option is right where an annotated event of the frame, whose trigger is this
trigger's words, has him as an actor; of what the rules filled, where the event is told anywhere in the sentence. Where an
unfilled trigger stands beside the one annotated, nobody can say, and it is left out. Logistic regression with an L2 penalty.
Facts of fewer than `--least` options are dropped, so that no weight is about one article.

Deterministic: the same articles give the same file. Needs scikit-learn (extra `dev`).
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from train import load_scorer, party, rows

from marsad.api import reader
from marsad.intake.documents import page_from_text, to_document
from marsad.language.analysis import Analysis, Candidate
from marsad.reading.likelihood import WEIGHTS, Weighed

STRENGTH = 0.02  # inverse of the L2 penalty: of 0.01 to 0.1 the best on held-out articles
THRESHOLD = 0.5  # more likely than not; below it precision on held-out articles falls faster than recall rises
REACH = 0.3  # nothing right is lost on held-out articles, and two thirds of the work is spared; at 0.0 a few are
SMALL = 0.02  # weights below this are left out


def right(
    c: Candidate, options: list[Weighed], analysis: Analysis, wanted: list[dict[str, Any]], text: str, score: ModuleType
) -> list[bool | None]:
    """For each option of a candidate whether it is right; None where nobody can say."""
    (first, _), (_, last) = analysis.offsets[c.clause[0]], analysis.offsets[c.clause[1]]
    begins, ends = analysis.offsets[c.trigger[0]][0], analysis.offsets[c.trigger[1]][1]
    found = [event for event in wanted if score.found(event, {"frame": c.frame, "spans": [(first, last)]})]
    exact = []
    for event in found:
        for start, end in event["spans"]:
            at = text.find(event.get("trigger") or "\0", start)
            if 0 <= at < end and begins < at + len(event["trigger"]) and at < ends:
                exact.append(event)
                break
    out: list[bool | None] = []
    for option in options:
        who = [party(option.party)]
        did, anywhere = (any(e["actors"] and score.any_same(e["actors"], who) for e in es) for es in (exact, found))
        out.append(True if did or (anywhere and not c.unfilled) else None if anywhere else False)
    return out


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--least", type=int, default=12)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    score = load_scorer(args.score)
    engine = reader()
    numbers: dict[str, int] = {}
    columns, starts, labels = [], [0], []
    articles = 0
    for folder in args.folders:
        for article, gold in rows(folder, None):
            articles += 1
            document = to_document(page_from_text(article["text"], id=article["id"]), published=article["published"])
            analysis = engine.language.analyse(document, date.fromisoformat(article["published"]))
            wanted = list(score.gold_events(gold, article["text"]))
            for candidate, options in engine.possible(document, analysis):
                own = candidate.doers.facts() if candidate.doers is not None else ()
                for option, label in zip(
                    options, right(candidate, options, analysis, wanted, article["text"], score), strict=True
                ):
                    if label is not None:
                        columns += [numbers.setdefault(fact, len(numbers)) for fact in (*own, *option.facts)]
                        starts.append(len(columns))
                        labels.append(label)
    seen = Counter(columns)
    x = csr_matrix((np.ones(len(columns), dtype=np.float32), columns, starts), shape=(len(labels), len(numbers)))
    kept = np.array([seen[number] >= args.least for number in range(len(numbers))])
    model = LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-3, max_iter=50, random_state=0).fit(x[:, kept], labels)
    names = [name for name, number in numbers.items() if kept[number]]
    learnt = dict(zip(names, model.coef_[0], strict=True)) | {"bias": float(model.intercept_[0])}
    weights = {name: round(float(learnt[name]), 2) for name in sorted(learnt) if abs(learnt[name]) >= SMALL}
    lines = ",\n".join(f"  {json.dumps(name, ensure_ascii=False)}: {weight}" for name, weight in weights.items())
    head = f'"threshold": {THRESHOLD}, "reach": {REACH}'
    args.out.write_text("{" + head + ', "weights": {\n' + lines + "\n}}\n", encoding="utf-8")
    print(f"{articles} articles, {len(labels)} options, {sum(labels)} right; wrote {args.out} with {len(weights)} weights")


if __name__ == "__main__":
    main()
