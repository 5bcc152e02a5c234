"""Who is named and who acts in an article, as far as its drafts tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from marsad.language.analysis import Analysis, Mention
from marsad.model.reading import Party
from marsad.reading.acceptance import Draft
from marsad.reading.entities import Resolver

_ACTS = 0.3  # belief in a draft from which its doer counts as one who acts in the article


class Named:
    """An article's mentions as parties, and how often each is named."""

    def __init__(self, analysis: Analysis, resolver: Resolver) -> None:
        self.analysis = analysis
        self._resolver = resolver
        self._parties: dict[int, Party | None] = {}
        named = (self.party(mention) for mention in analysis.mentions if mention.type != "pair")
        self.counts = Counter(party_key(party) for party in named if party is not None)

    def party(self, mention: Mention) -> Party | None:
        """Whom a mention means; None where nobody can tell."""
        if id(mention) not in self._parties:
            actor = self._resolver.actor_of(mention, self.analysis.sayings)
            self._parties[id(mention)] = self._resolver.party(actor, mention) if actor is not None else None
        return self._parties[id(mention)]


class Article:
    """Who is named in an article, and how often each acts in its drafts, which come with how far they are believed."""

    def __init__(self, named: Named, drafts: Iterable[tuple[Draft, float]]) -> None:
        self.analysis = named.analysis
        self.party = named.party
        self.named = named.counts
        self.acts = Counter(party_key(party) for draft, belief in drafts if belief > _ACTS for party in draft.actors)


def party_key(party: Party) -> str:
    """What tells a party from the others of its article."""
    return party.id or party.name
