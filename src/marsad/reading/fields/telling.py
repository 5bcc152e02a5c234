"""What every field of an event is weighed against: what else its article tells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from marsad.language.analysis import Mention
from marsad.model.reading import TimeValue
from marsad.reading.acceptance import Draft
from marsad.reading.article import Article


class Telling:
    """An article's believed drafts, in text order.

    `headline`: where in the text its headline ends; `written`: the day it was written, None where nobody knows it; `states`: how
    often it names each; `named`: by sentence, what it names that is of a state; `placed`: in which states the rules set its deeds, how
    often; `distinct_days`: how many days it tells.
    """

    def __init__(self, drafts: Sequence[Draft], article: Article, headline: int = 0) -> None:
        self.drafts = drafts
        self.article = article
        self.analysis = article.analysis
        self.headline = headline
        self.written = self.analysis.written.isoformat() if self.analysis.written is not None else None
        self.states: Counter[str] = Counter()
        named: dict[int, list[Mention]] = defaultdict(list)
        for mention in self.analysis.mentions:
            if mention.country:
                self.states[mention.country] += 1
                named[mention.sentence].append(mention)
        self.named: Mapping[int, list[Mention]] = named
        self.placed = Counter(draft.place.country for draft in drafts if draft.place is not None and draft.place.country)
        self.distinct_days = len({value.start for _, value in self.analysis.days})
        self._by_sentence = sorted(drafts, key=lambda draft: draft.candidate.sentence)
        self._sentences = [draft.candidate.sentence for draft in self._by_sentence]
        self._days = [sentence for sentence, _ in self.analysis.days]

    def in_headline(self, draft: Draft) -> bool:
        """Is a draft told in the headline?"""
        return self.analysis.offsets[draft.candidate.trigger[0]][0] < self.headline

    def drafts_near(self, sentence: int, reach: int) -> Sequence[Draft]:
        """The drafts told at most so many sentences away."""
        return self._by_sentence[bisect_left(self._sentences, sentence - reach) : bisect_right(self._sentences, sentence + reach)]

    def days_near(self, sentence: int, reach: int) -> list[tuple[int, tuple[int, TimeValue]]]:
        """The days told at most so many sentences away, the last one before and the first of all: each with its number, its sentence
        and its value."""
        first, last = bisect_left(self._days, sentence - reach), bisect_right(self._days, sentence + reach)
        numbers = [*range(max(first - 1, 0), last)]
        if self._days and 0 not in numbers:
            numbers.insert(0, 0)
        return [(number, self.analysis.days[number]) for number in numbers]
