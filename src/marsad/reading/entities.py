"""Who is meant: every mention of a document led back to one entity.

A name the knowledge holds is that entity. A title with a state is the person the article names with it, or else who
held the office on the day. A short name is the full name told before it. What stays unknown is an entity under its own
words. Mentions are taken in text order, so an entity is known by what came before it, save for titles, which a later
name may explain.
"""

from __future__ import annotations

from bisect import bisect_left

from marsad.language.analysis import COUNTERPART, DESCRIBED, HOME, LATTER, Analysis, Language, Mention, Said
from marsad.model.names import NameEntry, Names
from marsad.model.reading import Kind
from marsad.reading.actor import Actor, Named
from marsad.reading.cast import Cast
from marsad.reading.naming import body_in_english, group_in_english, of_state
from marsad.reading.offices import (
    borne_later,
    chosen,
    counterpart_named,
    crowned_alike,
    described_again,
    held_by,
    holder,
    house_of,
    named_for,
    note_office,
    office_before,
    office_of,
    same_office,
    titled_alike,
)
from marsad.reading.pronouns import antecedent, forces_of, own_state, pair, possessed, told_again
from marsad.reading.speaking import Speaking, may_be

_ABROAD = 1  # sentences back in which «رئيس الحكومة» is he of another state
_RECENT, _SHORTLY = 30, 4  # mentions and sentences back in which a bare noun (الحركة) is the body named under it


class Resolver(Cast):
    """Resolves the mentions of one document. `date` is its ISO publication date or ""."""

    def __init__(self, text: str, analysis: Analysis, names: Names, language: Language, date: str) -> None:
        super().__init__(text, analysis, names, language)
        self.date = date
        self._of: dict[int, Actor | None] = {}
        self._recent: list[Named] = []
        self._told_of = self._recent  # with those whom a verb leaves out
        self._in_full = {m.entry.id for m in analysis.mentions if m.entry is not None and m.strength > 1}
        self.said = Speaking(analysis.sayings)
        unmentioned = self.said.unmentioned(analysis.mentions)
        for mention in sorted((*analysis.mentions, *unmentioned), key=lambda mention: mention.first):
            if mention.type in ("owner", "homeland", "pair", "pronoun") or possessed(mention):
                continue
            actor = self._resolve(mention)
            self._of[id(mention)] = actor
            if actor is not None:
                actor.mentions.append(mention)
                self._recent.append((mention.first, actor, mention))
        self._later_named()
        self._told_of = told_again(self._recent, analysis.continued, self._of)

    # -- names -----------------------------------------------------------------------------------------------------

    def _resolve(self, mention: Mention) -> Actor | None:
        kind = mention.type
        if kind in ("state", "capital", "place", "adjective"):
            if kind == "state" and mention.entry is None and mention.country is None:
                return self._body(mention)
            if mention.entry is not None and mention.others:  # «المملكة»: which one the article names
                mention.country = max((mention.entry, *mention.others), key=lambda e: self._states[e.country]).country
            return self.state(mention.country) if mention.country else None
        if kind == "person":
            return self._person(mention)
        if kind in ("organisation", "event"):
            entry = self._meant(mention)
            if entry is None and kind == "event":
                return self._thing(mention)
            return self._known(entry, "organisation") if entry is not None else self._body(mention)
        if kind == "group":
            entry = self._meant(mention)
            if entry is not None:
                return self._known(entry, "group")
            ar = self.phrase(mention)
            key = ("group", mention.title, mention.country or "", "" if mention.country else ar)
            english = group_in_english(mention, ar, self.names, self.language)
            actor = self._new(key, "group", english, ar, mention.country, None)
            actor.number = "p"
            return actor
        return None

    def _meant(self, mention: Mention) -> NameEntry | None:
        """Which body a name means: of several the one whose state the article names most.

        A bare noun («المقاومة», «المحكمة») means the body it is short for only where that is named in full or its state is.
        """
        entry = mention.entry
        if entry is None:
            return None
        entry = max((entry, *mention.others), key=lambda e: self._states[e.country])
        mention.country = entry.country if mention.others else mention.country
        bare = mention.title and mention.strength < 2 and not mention.full
        if bare and entry.id not in self._in_full and not self._states[entry.country]:
            mention.country = None
            return None
        return entry

    def _thing(self, mention: Mention) -> Actor:
        """A summit or a treaty without an entry of its own; «الاجتماع» alone is the one told of before."""
        ar = self.phrase(mention)
        told = [actor for key, actor in self._by_key.items() if key[:2] == ("thing", mention.title)]
        if not mention.full:
            recent = (actor for _, actor, _ in reversed(self._recent) if actor.kind == "organisation")
            before = told[-1] if told else next((actor for actor in recent if self.language.same_head(actor.ar, ar)), None)
            if before is not None:
                return before
        return self._new(("thing", mention.title, ar), "organisation", self.language.english(ar), ar, None, None)

    def _body(self, mention: Mention) -> Actor | None:
        """وزارة الخارجية الألمانية; a bare الوزارة is the last one named."""
        head = self.names.bodies.get(mention.title)
        ar = self.phrase(mention)
        if mention.country is None and not mention.full:
            for _, actor, earlier in reversed(self._recent):
                if earlier.title == mention.title and earlier.title and actor.kind in ("organisation", "state"):
                    return actor
            if (house := house_of(ar, self._recent, self.language)) is not None:
                return self._known(house, "organisation")
            if mention.strength == 0:
                return self._said_before(mention, "organisation", ar) or self._named_so(mention, ar)
            # «الصحيفة», «الحركة»: the organisation spoken of just before; but «الحكومة», «المحكمة» need no name and
            # are never just any organisation.
            alone = head is not None and head.alone
            for _, actor, earlier in reversed(self._recent if alone else self._recent[-30:]):
                if actor.kind == "organisation" and (
                    self.language.same_head(actor.ar, ar) if alone else mention.sentence - earlier.sentence <= 4
                ):
                    return actor
        elif mention.country is None and head is not None and "Ministry" in head.name:
            if (same := same_office(mention, self._recent)) is not None:
                return same
        kind: Kind = "organisation"
        if head is not None and head.kind in ("state", "group"):
            kind = "state" if head.kind == "state" else "group"
        if kind == "state" and mention.country is None and (home := self._home()):
            mention.country = home  # «السلطات» are those of the state the article is about
        if kind == "state" and mention.country:
            return self.state(mention.country)
        if kind == "organisation" and mention.country is None and mention.definite and head is not None and head.alone:
            home = self._home()  # «الحكومة», «وزارة الصحة» of the state the article is about, not only a place of it
            mention.country = home if self._states[home] > 1 else None
        template, name = body_in_english(mention, ar, self.names, self.language)
        key = ("body", template if mention.country else ar, mention.country or "")
        return self._new(key, kind, name, ar, mention.country, None)

    def _person(self, mention: Mention) -> Actor | None:
        if mention.entry is not None:
            return self._known_person(mention)
        called = mention.noun or mention.office or mention.title
        set_apart = mention.name_first != mention.first or mention.name_last > mention.name_first  # سمير حداد، المستشار
        named = (set_apart or not called) if mention.full else not called
        return self._named(mention) if named else self._titled(mention)

    def _known_person(self, mention: Mention) -> Actor:
        """Somebody the knowledge holds, under his name."""
        entry = chosen(mention, self._recent, lambda known: self.language.same_name(known, self.name(mention)))
        actor = self._known(entry, "person")
        actor.gender = actor.gender or mention.gender
        note_office(actor, mention)
        return actor

    def _named(self, mention: Mention) -> Actor:
        """Somebody under a name the knowledge does not hold: one it holds in another spelling, one named before, a new one."""
        ar = self.name(mention)
        meant = self.language.known_by_sound(ar, mention.country) or self._of_office(mention, ar)
        if meant is not None:
            mention.entry, mention.country = meant, meant.country
            return self._known_person(mention)
        for actor in self.actors:
            if actor.kind == "person" and self.language.same_name(actor.ar, ar):
                if len(ar) > len(actor.ar) and actor.id is None:
                    actor.ar = ar
                    actor.name = self.language.transliterate(ar)
                note_office(actor, mention)
                actor.gender = actor.gender or mention.gender
                actor.country = actor.country or mention.country
                return actor
        actor = self._new(("person", ar), "person", self.language.transliterate(ar), ar, mention.country, None)
        actor.gender = mention.gender
        note_office(actor, mention)
        return actor

    def _of_office(self, mention: Mention, ar: str) -> NameEntry | None:
        """«الرئيس الأوكراني زلينسكي»: who held the office on the day, where the name told is a spelling of his."""
        if not mention.office or mention.former or not (mention.seat or mention.country):
            return None
        found = held_by(mention, mention.office, self.names, self.date)
        return found if found is not None and self.language.same_name(found.ar, ar) else None

    def _titled(self, mention: Mention) -> Actor | None:
        """A title without a name."""
        office, country, noun = office_of(mention), mention.country, mention.noun
        if mention.title == "same" and (quoted := self._quoted_before(mention)) is not None:
            return quoted
        if mention.title == COUNTERPART and not country and not mention.full:
            return counterpart_named(mention, self._recent)
        if mention.title == COUNTERPART and not office:
            office = office_before(mention, self._recent, self.names, self.date)
        seat = mention.seat or country
        headed = " " in noun and not mention.seat  # of a body the knowledge does not hold
        if headed or (seat and office):
            if (named := named_for(mention, office, self._recent)) is not None:
                return named
            found = None if headed else held_by(mention, office, self.names, self.date)
            if found is not None:
                actor = self._known(found, "person")
                actor.offices[(office, seat)] = None
                if noun:
                    actor.offices[(noun, None)] = None
                return actor
        elif mention.definite and (told := self._told_under(mention, office)) is not None:
            return told
        if (alike := titled_alike(mention, reversed(self._recent), self.words)) is not None:
            return alike
        if mention.strength == 0:
            return None  # «المواطن», «الطفل» name nobody
        ar = self.phrase(mention)
        actor = self._new(
            ("title", office or ar, seat or "", "" if office and seat and " " not in noun else ar), "person", "", ar, country, None
        )
        actor.name = actor.name or of_state(self.language.english(ar), country, self.names)
        actor.gender = mention.gender
        note_office(actor, mention)
        return actor

    def _told_under(self, mention: Mention, office: str) -> Actor | None:
        """«السفير الروسي», «الوزير»: the one named before under that noun."""
        country, noun = mention.country, mention.noun
        home = self._home() if mention.title == HOME else None
        for _, actor, earlier in reversed(self._recent[-40:]):
            if home and actor.country not in (None, home) and mention.sentence - earlier.sentence > _ABROAD:
                continue  # «رئيس الجمهورية» is mostly he of the state that the article is about
            if (
                actor.kind == "person"
                and (not country or actor.country == country)
                and crowned_alike(actor, noun, self.language.crowned)
                and ((office and any(o == office for o, _ in actor.offices)) or (noun and (noun, None) in actor.offices))
            ):
                return actor
        if mention.last - mention.first <= 1 and (goes_on := self._said_before(mention, "person")) is not None:
            return goes_on
        return described_again(mention, self._recent, self.analysis.sentences) if mention.title == DESCRIBED else None

    def _said_before(self, mention: Mention, kind: Kind, head: str = "") -> Actor | None:
        """«وأضاف المسؤول», «وذكرت الصحيفة»: who speaks under a bare noun has most likely spoken just before.

        A body named under the same noun (`head`: حركة النهضة، الحركة) goes before the last of its kind to speak.
        """
        if not self.said.speaks(mention):
            return None
        if head:
            for _, actor, _ in reversed(self._recent):
                if actor.kind == kind and self.language.same_head(actor.ar, head):
                    return actor
        for speaker in self.said.before(mention):
            earlier = self.actor_of(speaker, self.analysis.sayings)
            if earlier is not None and earlier.kind == kind and may_be(earlier, mention):
                return earlier
        return None

    def _named_so(self, mention: Mention, ar: str) -> Actor | None:
        """«حركة النهضة ... إن الحركة تدعو»: a bare noun is the body named under it shortly before."""
        if not mention.definite:
            return None
        for _, actor, earlier in reversed(self._recent[-_RECENT:]):
            if actor.kind == "organisation" and mention.sentence - earlier.sentence <= _SHORTLY and self.language.same_head(actor.ar, ar):
                return actor
        return None

    def _quoted_before(self, mention: Mention) -> Actor | None:
        """«المتحدث ذاته», «المصدر نفسه»: who bore the noun last, else who was quoted last before."""
        for _, actor, _ in reversed(self._recent):
            if actor.kind == "person" and (mention.noun, None) in actor.offices:
                return actor
        for saying in reversed(self.analysis.sayings):
            if saying.start < mention.first and saying.speaker.first < mention.first:
                speaker = self._of.get(id(saying.speaker))
                if speaker is not None:
                    speaker.offices[(mention.noun, None)] = None
                    return speaker
        return None

    def _later_named(self) -> None:
        """A title whose bearer is named only later: الرئيس الفرنسي ... إيمانويل ماكرون."""
        home = self._home()
        for actor, bearer in borne_later(self.actors, self.language.crowned):
            if not (home and bearer.country not in (None, home) and actor.mentions and all(m.title == HOME for m in actor.mentions)):
                self._is(actor, bearer)
        for actor in self.actors:
            if actor.kind == "person" and not actor.id and actor.mentions and not any(mention.full for mention in actor.mentions):
                alike = titled_alike(actor.mentions[0], self._recent, self.words)
                if alike is not None:
                    self._is(actor, alike)
        self._at_home()

    def _is(self, actor: Actor, bearer: Actor) -> None:
        """Whoever went by a title alone is somebody whom the article names."""
        for mention in actor.mentions:
            self._of[id(mention)] = bearer
        bearer.mentions += actor.mentions
        actor.mentions = []

    def _at_home(self) -> None:
        """«رئيس الدولة», «رئيس الحكومة» whom nobody names: who held the office in the state that the article is about."""
        home = self._home()
        for actor in list(self.actors) if home else ():
            titles = [mention for mention in actor.mentions if mention.title == HOME]
            if actor.kind != "person" or actor.id or len(titles) < len(actor.mentions) or not titles or not home:
                continue
            found = holder(titles[0].office, home, self.names, self.date)
            if found is not None and not self._counterpart(found):
                self._is(actor, self._known(found, "person"))

    def _counterpart(self, known: NameEntry) -> bool:
        """«دعا رئيس الجمهورية نظيره الإيطالي سيرجيو ماتاريلا»: is somebody told of as the counterpart of who needs no name here?"""
        return any(actor.id == known.id and any(m.title == COUNTERPART for m in actor.mentions) for actor in self.actors)

    # -- pronouns --------------------------------------------------------------------------------------------------

    def actor_of(self, mention: Mention, sayings: list[Said]) -> Actor | None:
        """The entity of a mention, one made for a pronoun or an adjective included."""
        if id(mention) in self._of:
            return self._of[id(mention)]
        self._of[id(mention)] = None  # whom it means cannot be told by itself: «بلاده» that speaks of «بلاده»
        if mention.type in ("owner", "homeland"):
            actor = self._owner(mention, sayings)
        elif possessed(mention):
            actor = self._possessed(mention, sayings)
        elif mention.type == "speaker":
            actor = self._speaker_at(mention.first, sayings)
        elif mention.type == "pronoun":
            actor = self._antecedent(mention, sayings)
        else:
            actor = self._resolve(mention)
        self._of[id(mention)] = actor
        return actor

    def _owner(self, mention: Mention, sayings: list[Said]) -> Actor | None:
        """مقاتليها: the body whose they are; بلاده: the state of the person."""
        pronoun = mention.referent
        if pronoun is None:
            return None
        pronoun.sentence = mention.sentence
        owner = self._speaker_at(mention.first, sayings) if mention.type == "homeland" else None
        owner = owner or self.actor_of(pronoun, sayings)
        if owner is None:
            return None
        if mention.type == "homeland":
            return self.state(owner.country) if owner.country else None
        return owner

    def _possessed(self, mention: Mention, sayings: list[Said]) -> Actor | None:
        """وزير خارجيتها, جيشه: the officer or the body of the state that the pronoun means."""
        owner = self._owner(mention, sayings)
        if owner is None or forces_of(mention, owner):
            return owner
        house = house_of(mention.title, [(0, owner, earlier) for earlier in owner.mentions], self.language) if owner.kind == "person" else None
        if house is not None and mention.type == "organisation":
            return self._known(house, "organisation")  # «قال أمين عام حزب الاستقلال إن حزبه ...»
        mention.country = owner.country
        if mention.country is None:
            return owner if mention.type == "organisation" and owner.kind != "person" else None
        return self._resolve(mention)

    def pair(self, mention: Mention) -> list[Actor]:
        """The two meant by «البلدان», «الرئيسان», «الجانبان»; fewer where they are not found."""
        return pair(mention, self._recent, self.state)

    def _speaker_at(self, at: int, sayings: list[Said]) -> Actor | None:
        speaker = self.said.around(at)
        return self.actor_of(speaker, sayings) if speaker is not None else None

    def _antecedent(self, pronoun: Mention, sayings: list[Said]) -> Actor | None:
        if pronoun.referent is not None:
            return self.actor_of(pronoun.referent, sayings)
        opening = self.said.opening(pronoun.first)
        own = own_state(pronoun, self.analysis.mentions) if pronoun.gender == "f" else None
        if own is not None and (home := self.actor_of(own, sayings)) is not None:
            return home
        named = self._recent if pronoun.title == LATTER else self._told_of
        return antecedent(pronoun, named, opening, lambda: self._speaker_at(pronoun.first, sayings))

    def between(self, start: int, end: int) -> list[tuple[Mention, Actor]]:
        """Who is named from a token on and before another, with the mention, in the order of the text."""
        first = bisect_left(self._recent, start, key=lambda item: item[0])
        last = bisect_left(self._recent, end, key=lambda item: item[0])
        return [(mention, self._of.get(id(mention)) or actor) for _, actor, mention in self._recent[first:last]]
