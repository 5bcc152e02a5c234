"""The entities of one document: each under one key, the words it goes by, and the state that the article is about."""

from __future__ import annotations

from collections import Counter

from marsad.language.analysis import Analysis, Language, Mention
from marsad.model.names import NameEntry, Names
from marsad.model.reading import Kind, Party
from marsad.reading.actor import Actor
from marsad.reading.naming import of_state


class Cast:
    """Holds the entities of one document; nothing here decides whom a mention means."""

    def __init__(self, text: str, analysis: Analysis, names: Names, language: Language) -> None:
        self.text = text
        self.analysis = analysis
        self.names = names
        self.language = language
        self.actors: list[Actor] = []
        self._by_key: dict[tuple[str, ...], Actor] = {}
        self._states: Counter[str | None] = Counter(m.country for m in analysis.mentions if m.country and m.strength > 1 and not m.others)

    def words(self, first: int, last: int, clitics: int = 0) -> str:
        """The text of a token span, less the clitics before its first word."""
        return self.text[self.analysis.offsets[first][0] + clitics : self.analysis.offsets[last][1]].lstrip()

    def phrase(self, mention: Mention) -> str:
        """The text of a mention."""
        return self.words(mention.first, mention.last, mention.clitics)

    def name(self, mention: Mention) -> str:
        """The text of the name in the mention of a person."""
        clitics = mention.clitics if mention.name_first == mention.first else 0
        return self.words(mention.name_first, mention.name_last, clitics)

    def _new(self, key: tuple[str, ...], kind: Kind, name: str, ar: str, country: str | None, id_: str | None) -> Actor:
        actor = self._by_key.get(key)
        if actor is None:
            actor = Actor(kind, name, ar, country, id_, len(self.actors))
            self._by_key[key] = actor
            self.actors.append(actor)
        return actor

    def state(self, country: str) -> Actor:
        """The actor that is a state, by its ISO 3166 code."""
        entry = self.names.states.get(country)
        name, ar = (entry.name, entry.ar) if entry else (country, country)
        return self._new(("state", country), "state", name, ar, country, country)

    def town(self, mention: Mention) -> Actor | None:
        """The people of a town or a region that the knowledge holds: who receive there a visitor from their own state."""
        entry = mention.entry
        if entry is None or mention.country is None:
            return None
        actor = self._new(("town", mention.country, entry.name), "group", entry.name, self.phrase(mention), mention.country, None)
        if mention not in actor.mentions:
            actor.mentions.append(mention)
        return actor

    def crowd(self, english: str, country: str, trigger: tuple[int, int]) -> Actor:
        """The people of a state who did what was done there by nobody named; in Arabic they go by the deed."""
        ar = self.words(*trigger, 0)
        return self._new(("crowd", english, country), "group", of_state(english, country, self.names), ar, country, None)

    def _known(self, entry: NameEntry, kind: Kind) -> Actor:
        return self._new(("id", entry.id or entry.ar), kind, entry.name, entry.ar, entry.country, entry.id)

    def _home(self) -> str | None:
        """The state that the article is about, whose «السلطات» without a name are: it is named as often as all others together,
        or twice as often as any."""
        leading = self._states.most_common(2)
        if not leading:
            return None
        country, named = leading[0]
        second = leading[1][1] if len(leading) > 1 else 0
        return country if 2 * named >= self._states.total() or (named > 2 and named >= 2 * second) else None

    def _told_as(self, actor: Actor) -> str:
        """The words an entity goes by where only a pronoun or a bare noun means it: those that first named it."""
        if actor.id is None or actor.kind not in ("organisation", "group") or actor.ar in self.text:
            return actor.ar
        return next((self.phrase(mention) for mention in actor.mentions if _names(mention)), actor.ar)

    def party(self, actor: Actor, mention: Mention | None) -> Party:
        """The entity as a participant, under the words of the mention where it has words of its own."""
        if mention is not None and mention.type not in ("pronoun", "speaker", "owner", "homeland", "pair"):
            own = self.name(mention) if mention.type == "person" and mention.full else self.phrase(mention)
            # A bare «الصحيفة» or «الوزير» goes by the words that named it in full.
            named = mention.full or (actor.id is not None and _names(mention))
            ar = own if named else self._told_as(actor)
        else:
            ar = self._told_as(actor)
        return Party(actor.id, actor.name, ar, actor.kind, actor.country)


def _names(mention: Mention) -> bool:
    """«اليونيسف», «الناتو»: does a mention name a body the knowledge holds, though by one word?"""
    return mention.type in ("organisation", "group") and mention.entry is not None and mention.strength > 1
