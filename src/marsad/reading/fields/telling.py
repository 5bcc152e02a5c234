"""What every field of an event is weighed against: what else its article tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from marsad.language.analysis import Analysis, Mention
from marsad.reading.acceptance import Draft


class Telling(NamedTuple):
    """An article's believed drafts in text order, the day it was published (None where nobody knows it), how often it names each
    state and, by sentence, what it names that is of a state."""

    drafts: Sequence[Draft]
    analysis: Analysis
    published: str | None
    states: Counter[str]
    named: Mapping[int, list[Mention]]


def tell(drafts: Sequence[Draft], analysis: Analysis, published: str | None) -> Telling:
    """The telling of an article."""
    states: Counter[str] = Counter()
    named: dict[int, list[Mention]] = defaultdict(list)
    for mention in analysis.mentions:
        if mention.country:
            states[mention.country] += 1
            named[mention.sentence].append(mention)
    return Telling(drafts, analysis, published, states, named)
