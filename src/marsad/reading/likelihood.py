"""Who is likeliest to have done what a trigger tells, and how likely it is that anybody did.

A linear model over named facts: how somebody stands to the trigger (the language tells that), what kind of party he is and
what else the article has him do. Its weights, in data/likelihood.json, are trained by tools/train_likelihood.py from
annotated articles; they name frames, data entries, grammar and single words, and hold no text. It is asked where the rules
found nobody, or what they found is not believed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from marsad.language.analysis import Candidate, Filled, Mention, Option
from marsad.model.reading import Party
from marsad.reading.acceptance import Draft
from marsad.reading.article import Article, party_key
from marsad.reading.facts import loudest

WEIGHTS = Path(__file__).parent / "data" / "likelihood.json"


class Weighed(NamedTuple):
    """Somebody who may have done what a candidate tells, and the facts that speak for or against it."""

    mention: Mention
    party: Party
    facts: tuple[str, ...]


class Options:
    """Whoever may have done what the candidates of an article tell."""

    def __init__(self, article: Article, drafts: Sequence[Draft], beliefs: Sequence[float]) -> None:
        self._article = article
        self._of = {id(draft.candidate): (draft, belief) for draft, belief in zip(drafts, beliefs, strict=True)}

    def of(self, candidate: Candidate) -> list[Weighed]:
        """Whoever may have done what a candidate tells."""
        if candidate.doers is None:
            return []
        draft, belief = self._of.get(id(candidate), (None, 0.0))
        speakers = {party_key(party) for s in candidate.doers.sayings() if (party := self._article.party(s.speaker)) is not None}
        doers = {party_key(party) for party in draft.actors} if draft is not None else set()
        believed = f"{int(belief * 8)}" if draft is not None else "-"
        out = []
        for option in candidate.doers.options():
            party = self._article.party(option.mention)
            if party is not None:
                facts = self._facts(candidate, option, party, believed, party_key(party) in doers, party_key(party) in speakers)
                out.append(Weighed(option.mention, party, (*option.facts, *facts)))
        return out

    def _facts(
        self, candidate: Candidate, option: Option, party: Party, believed: str, by_rule: bool, speaks: bool
    ) -> tuple[str, ...]:
        """What the article tells of an option: facts of the reading room beside those of the language."""
        name, relation, kind = candidate.frame, option.relation, party.kind
        acts = self._article.acts[party_key(party)]
        few, rule = min(acts, 3), int(by_rule)
        return (
            f"party {kind}", f"believed {believed} {rule}", f"frame believed {name} {believed} {rule}",
            f"identified {int(party.id is not None)}{int(bool(party.country))}", f"named {min(self._article.named[party_key(party)], 8)}",
            f"acts {min(acts, 6)}", f"acts stands {few} {relation}", f"acts frame {few} {name}", f"acts believed {few} {believed} {rule}",
            f"rule stands {rule} {relation}", f"frame party {name} {kind}", f"entry party {candidate.entry_name} {kind}",
            f"stands party {relation} {kind}", f"speaker frame {int(speaks)} {name}",
        )  # fmt: skip


class Likelihood:
    """The trained weights. `threshold`: likelihood from which a deed is told of its likeliest doer; `reach`: how much the
    facts about a doer are trusted to add to those about the trigger; where even that falls short, nobody is looked for."""

    def __init__(self, path: Path = WEIGHTS) -> None:
        trained = msgspec.json.decode(path.read_bytes())
        self.weights: dict[str, float] = trained["weights"]
        self.threshold: float = trained["threshold"]
        self.reach: float = trained["reach"]

    def likeliest(self, candidate: Candidate, options: Options) -> tuple[Filled, float] | None:
        """Who did what a candidate tells and why he is thought to have, with how likely, 0 to 1, it is that a reportable event
        with this doer is told; None where nobody is likely enough."""
        if candidate.doers is None:
            return None
        least = math.log(self.threshold / (1 - self.threshold))
        weight = self.weights.get
        about = candidate.doers.facts()
        base = weight("bias", 0.0) + sum([weight(fact, 0.0) for fact in about])
        if base + self.reach < least:
            return None
        best: Weighed | None = None
        most = least
        for option in options.of(candidate):
            total = base + sum([weight(fact, 0.0) for fact in option.facts])
            if total > most:
                best, most = option, total
        if best is None:
            return None
        return Filled(best.mention, loudest((*about, *best.facts), self.weights)), 1 / (1 + math.exp(-min(most, 30.0)))
