"""How far a candidate is believed: a small linear model whose every weight can be read.

Features are facts about the candidate (which rule found the actor, how certain, in whose mouth); the weights are in
data/acceptance.json, trained by tools/train.py. They hold no text. Without the file every candidate is judged by the
weight of its data entry alone.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from marsad.language.analysis import Candidate
from marsad.model.reading import Party, Place

# What courts, police and captors do to somebody: news names him and leaves out who did it («أُفرج عن», «حُكم على»).
_HELD = frozenset(("arrest", "release", "charge", "convict", "acquit", "surrender", "expel", "seize", "warrant"))
GOES_ON = "the story goes on"  # how a day is told that only the sentences before tell: no sign of a happening
WEIGHTS = Path(__file__).parent / "data" / "acceptance.json"


class Draft(NamedTuple):
    """A candidate with its roles resolved; `place` is where the sentence or the story sets it."""

    candidate: Candidate
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    said_by: Party | None
    place: Place | None = None


def points_back(candidate: Candidate) -> bool:
    """Does the wording name a happening told elsewhere (الهجوم, زيارة أوباما) instead of telling one?"""
    features = candidate.features
    return bool(features.get("definite")) or (candidate.pos == "noun" and not candidate.cues and bool(features.get("of")))


def features_of(draft: Draft, position: float, sentences: int) -> dict[str, float]:
    """Named facts about a draft, each between 0 and about 3."""
    c = draft.candidate
    prior = min(max(c.weight, 0.02), 0.98)
    out = {
        "bias": 1.0,
        "prior": math.log(prior / (1 - prior)),
        f"frame:{c.frame}": 1.0,
        f"pos:{c.pos}": 1.0,
        f"status:{c.status}": 1.0,
        "actors": float(bool(draft.actors)),
        "recipients": float(bool(draft.recipients)),
        "both": float(bool(draft.actors) and bool(draft.recipients)),
        "lead": float(position == 0),
        "early": float(0 < position <= 2),
        "late": position / max(sentences, 1),
        "timed": float(c.time is not None and c.time[1] != GOES_ON),
        "placed": float(c.place is not None),
        "sourced": float(c.said_by is not None),
    }
    if draft.actors:
        out[f"actor:{draft.actors[0].kind}"] = 1.0
        out["actor:known"] = float(draft.actors[0].id is not None)
        rule = c.actors[0].rule if c.actors else "none"
        out[f"actor by:{rule}"] = 1.0
        out[f"{c.pos} actor by:{rule}"] = 1.0
    if draft.recipients:
        kind = draft.recipients[0].kind
        out[f"recipient:{kind}"] = 1.0
        out["recipient:known"] = float(draft.recipients[0].id is not None)
        if not draft.actors:
            out[f"suffers:{kind}"] = 1.0
            out["suffers:known"] = float(draft.recipients[0].id is not None)
            out[f"suffers/{c.frame}"] = 1.0
            out["held:person"] = float(kind == "person" and c.frame in _HELD)
        rule = c.recipients[0].rule if c.recipients else "none"
        out[f"recipient by:{rule}"] = 1.0
    for status, _ in c.cues:
        out[f"cue:{status}"] = 1.0
    for name, value in c.features.items():
        out[name] = value
    out[f"{c.frame}/{c.pos}"] = 1.0
    out[f"{c.status}/{c.pos}"] = 1.0
    out[f"{c.frame}/{c.status}"] = 1.0
    doer = draft.actors[0].kind if draft.actors else "nobody"
    other = draft.recipients[0].kind if draft.recipients else "nobody"
    out[f"{doer} {c.frame}"] = 1.0
    out[f"{c.frame} {other}"] = 1.0
    out[f"{doer} to {other}"] = 1.0
    return out


_MOST_TOLD = 5  # sentences remembered, beside the first, in which something is told: more than three make no difference


def features_in_article(drafts: Sequence[Draft], sentences: int) -> list[dict[str, float]]:
    """The facts about each draft of an article, with what the others say of it: is it told again elsewhere, in the
    headline, and how much else do the same parties do there?"""
    told: dict[tuple[str, str], set[int]] = {}
    doing: Counter[str] = Counter()
    names = [[party.id or party.name for party in (*draft.actors, *draft.recipients)] for draft in drafts]
    for draft, parties in zip(drafts, names, strict=True):
        for name in parties:
            where, sentence = told.setdefault((draft.candidate.frame, name), set()), draft.candidate.sentence
            if len(where) < _MOST_TOLD or sentence == 0:
                where.add(sentence)
        doing.update({draft.actors[0].id or draft.actors[0].name} if draft.actors else ())
    out = []
    for draft, parties in zip(drafts, names, strict=True):
        c = draft.candidate
        features = features_of(draft, c.sentence, sentences)
        elsewhere = set().union(*(told[c.frame, name] for name in parties)) - {c.sentence}
        features["echo"] = min(len(elsewhere), 3) / 3
        features["echo of headline"] = float(0 in elsewhere)
        if not draft.actors:
            features["echo, nobody"] = features["echo"]
        else:
            features["doing"] = min(doing[draft.actors[0].id or draft.actors[0].name], 6) / 6
        out.append(features)
    return out


class Acceptance:
    """The trained weights, or the plain prior where there are none."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        self.weights: dict[str, float] = {}
        self.threshold = 0.5
        if path.exists():
            data = json.loads(path.read_text(encoding="utf-8"))
            self.weights = data["weights"]
            self.threshold = data["threshold"]

    def believe(self, features: dict[str, float]) -> float:
        """Probability, 0 to 1, that a draft is a reportable event with the right actor."""
        weights = self.weights or {"prior": 1.0}
        total = sum(weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
