"""The sayings of a document as the resolver asks for them: whose words stand at a place, and who spoke before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from marsad.language.analysis import Mention, Said
from marsad.reading.actor import Actor

_NESTED = 40  # how many sayings may begin inside another before it ends
_SPOKE_WITHIN = 4  # sentences back in which «المسؤول» finds who spoke


class Speaking:
    """Holds the sayings, indexed by where they begin and by who speaks."""

    def __init__(self, sayings: list[Said]) -> None:
        self.sayings = sayings
        self._opened = sorted((said.start, number) for number, said in enumerate(sayings))
        self._first: dict[int, int] = {}  # mention of a speaker -> index of the first of his sayings
        for number, said in enumerate(sayings):
            self._first.setdefault(id(said.speaker), number)

    def unmentioned(self, mentions: list[Mention]) -> list[Mention]:
        """People known only from their words (قال فريد جاكوار), who are among no mentions."""
        known = {id(mention) for mention in mentions}
        speakers = {id(said.speaker): said.speaker for said in self.sayings}
        return [
            speaker
            for key, speaker in speakers.items()
            if key not in known and speaker.type == "person" and speaker.full
        ]

    def around(self, at: int) -> Mention | None:
        """The speaker of the innermost words that a token is among."""
        last = bisect_right(self._opened, (at, len(self.sayings)))
        for _, number in reversed(self._opened[max(0, last - _NESTED) : last]):
            said = self.sayings[number]
            if at < said.end and said.speaker.type != "speaker":
                return said.speaker
        return None

    def opening(self, at: int) -> int:
        """The token at which the innermost words begin that a token is among, -1 if it is among none."""
        last = bisect_right(self._opened, (at, len(self.sayings)))
        inside = (start for start, number in reversed(self._opened[max(0, last - _NESTED) : last]) if at < self.sayings[number].end)
        return next(inside, -1)

    def speaks(self, mention: Mention) -> bool:
        """Is a mention that of a speaker?"""
        return id(mention) in self._first

    def before(self, mention: Mention) -> Iterator[Mention]:
        """Who spoke shortly before a speaker, the nearest first."""
        for number in range(self._first[id(mention)] - 1, -1, -1):
            speaker = self.sayings[number].speaker
            if mention.sentence - speaker.sentence > _SPOKE_WITHIN:
                return
            if speaker is not mention:
                yield speaker


def may_be(actor: Actor, mention: Mention) -> bool:
    """Can a bare description mean an entity, as far as gender and state tell?"""
    same_state = not mention.country or not actor.country or actor.country == mention.country
    return same_state and not (actor.kind == "person" and {actor.gender, mention.gender} == {"m", "f"})
