"""Which of several is meant: a linear model over named facts.

Each way to fill a field is an option with facts that speak for or against it; the one whose weights sum highest is taken, but
what the rules found stays unless another is clearly likelier. The weights, in data/fields.json, are trained by
tools/train_fields.py from annotated articles; they name frames, data entries, grammar and single words, and hold no text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.reading.facts import loudest

WEIGHTS = Path(__file__).parent.parent / "data" / "fields.json"
# What another must have over what the rules found: a higher sum of weights, and some likelihood of its own among all.
CLEARLY, LIKELY = 0.2, 0.5


class Chosen(NamedTuple):
    """Which option was taken, and the facts that spoke loudest for it, "" for the first."""

    number: int
    why: str


class Chooser:
    """The trained weights of one field."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights

    def choose(self, options: Sequence[Sequence[str]]) -> Chosen:
        """The likeliest of some options, each the facts that speak for or against it; the first unless another clearly is."""
        weight = self.weights.get
        totals = [sum([weight(fact, 0.0) for fact in facts]) for facts in options]
        most = max(totals)
        number = totals.index(most)
        if most - totals[0] <= CLEARLY or 1.0 / math.fsum([math.exp(total - most) for total in totals]) < LIKELY:
            number = 0
        return Chosen(number, loudest(options[number], self.weights) if number else "")


def load_choosers(path: Path = WEIGHTS) -> dict[str, Chooser]:
    """The choosers by field; none where there are no weights."""
    if not path.exists():
        return {}
    return {field: Chooser(weights) for field, weights in msgspec.json.decode(path.read_bytes(), type=dict[str, dict[str, float]]).items()}
