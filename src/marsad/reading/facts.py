"""Named facts and their weights, told to a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_TOLD = 5  # facts named as the reason of a choice


def loudest(facts: Iterable[str], weights: Mapping[str, float]) -> str:
    """The facts that speak loudest for something, with their weights."""
    told = sorted(((weights.get(fact, 0.0), fact) for fact in facts), key=lambda told: (-told[0], told[1]))[:_TOLD]
    return "likeliest: " + ", ".join(f"{fact} {weight:+.2f}" for weight, fact in told if weight > 0)
