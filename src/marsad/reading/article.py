"""Who is named and who acts in an article, as far as its drafts tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from marsad.language.analysis import Analysis, Mention
from marsad.model.reading import Party
from marsad.reading.acceptance import Draft
from marsad.reading.entities import Resolver

_ACTS = 0.3  # belief in a draft from which its doer counts as one who acts in the article


class Article:
    """An article's mentions as parties, how often each is named and how often each acts."""

    def __init__(self, analysis: Analysis, resolver: Resolver, drafts: Sequence[Draft], beliefs: Sequence[float]) -> None:
        self.analysis = analysis
        self._resolver = resolver
        self._parties: dict[int, Party | None] = {}
        named = (self.party(mention) for mention in analysis.mentions if mention.type != "pair")
        self.named = Counter(party_key(party) for party in named if party is not None)
        self.acts = Counter(
            party_key(party) for draft, belief in zip(drafts, beliefs, strict=True) if belief > _ACTS for party in draft.actors
        )

    def party(self, mention: Mention) -> Party | None:
        """Whom a mention means; None where nobody can tell."""
        if id(mention) not in self._parties:
            actor = self._resolver.actor_of(mention, self.analysis.sayings)
            self._parties[id(mention)] = self._resolver.party(actor, mention) if actor is not None else None
        return self._parties[id(mention)]


def party_key(party: Party) -> str:
    """What tells a party from the others of its article."""
    return party.id or party.name
