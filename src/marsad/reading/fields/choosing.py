"""Which of several is meant: a linear model over named facts.

Each way to fill a field is an option with facts that speak for or against it; the one whose weights sum highest is taken, but
what the rules found stays unless another is clearly likelier. The weights, in data/fields.json, are trained by tools/train_fields.py from annotated
articles; they name frames, data entries, grammar and single words, and hold no text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

WEIGHTS = Path(__file__).parent.parent / "data" / "fields.json"
CLEARLY = 0.2  # by how much another must outweigh what the rules found; up to 0.4 held-out articles tell no difference
_TOLD = 5  # facts named as the reason of a choice


class Chosen(NamedTuple):
    """Which option was taken, how likely it is among them (0 to 1), and the facts that spoke loudest for it."""

    number: int
    likelihood: float
    why: str


class Chooser:
    """The trained weights of one field."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self.weights = weights

    def choose(self, options: Sequence[Sequence[str]]) -> Chosen:
        """The likeliest of some options, each the facts that speak for or against it; the first unless another clearly is."""
        weight = self.weights.get
        totals = [sum([weight(fact, 0.0) for fact in facts]) for facts in options]
        number = totals.index(max(totals))
        if totals[number] - totals[0] <= CLEARLY:
            number = 0
        return Chosen(number, 1 / sum(math.exp(total - totals[number]) for total in totals), self._why(options[number]))

    def _why(self, facts: Sequence[str]) -> str:
        told = sorted(((self.weights.get(fact, 0.0), fact) for fact in facts), key=lambda told: (-told[0], told[1]))[:_TOLD]
        return "likeliest: " + ", ".join(f"{fact} {weight:+.2f}" for weight, fact in told if weight > 0)


def load_choosers(path: Path = WEIGHTS) -> dict[str, Chooser]:
    """The choosers by field; none where there are no weights."""
    if not path.exists():
        return {}
    return {field: Chooser(weights) for field, weights in msgspec.json.decode(path.read_bytes(), type=dict[str, dict[str, float]]).items()}
