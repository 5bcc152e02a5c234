"""Noun phrases that name somebody or something: states, people with their titles, bodies, groups, places.

`MentionFinder.find` walks a sentence once, from the right edge of the page to the left. At each word it tries, in order: a
title phrase, a name the knowledge holds, a body head (وزارة، جيش), a group noun (متظاهرون), a plural adjective standing
as a noun (الفلسطينيون), a name it does not know. What it takes it does not look at again.
"""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.bodies import BodyFinder
from marsad.language.arabic.names.body_names import CALLED
from marsad.language.arabic.names.groups import GroupFinder
from marsad.language.arabic.names.known_names import KnownNames, NameMatch, name_word, qualifies
from marsad.language.arabic.names.persons import PersonFinder
from marsad.language.arabic.names.signs import own_fa
from marsad.language.arabic.names.stand_ins import PAIRS, countries, homeland, is_latter, is_pair, latter, pair
from marsad.language.arabic.names.titles import Titles
from marsad.language.arabic.names.twos import Twos
from marsad.language.arabic.words.governing import govern
from marsad.language.arabic.words.phrases import ACTING_PARTS
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    HONORIFIC,
    LATIN,
    MEMBER,
    NAME,
    NISBA,
    NUMBER,
    PUNCT,
    SPEECH,
    TITLE,
    TRIGGER,
    VERB,
    Word,
    agent_at,
)
from marsad.model.names import Names

_POSTS = frozenset(("منصب", "بمنصب", "حقيبه", "وظيفه", "رتبه", "لقب", "كرسي", "مهام"))  # what an office is called that one holds
_REPORTERS = frozenset(("مراسل", "مراسله", "موفد", "موفده", "صحفي", "صحافي", "صحفيين", "صحافيين"))
# What a mention may begin with, beside the words that stand for somebody and the names of strangers.
_LEADING = TITLE | HONORIFIC | NAME | BODY | GROUP | MEMBER | NISBA
_COUNTS = frozenset(
    ("ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "الاف", "مءات", "عشرات", "عده", "بضعه", "ملايين")
)  # fmt: skip


class MentionFinder:
    """Holds the tables; `find` is a pure function of the words."""

    def __init__(self, titles: Titles, names: Names) -> None:
        self.known = KnownNames(names)
        self.persons = PersonFinder(titles, self.known)
        self.bodies = BodyFinder(self.known, self.persons)
        self.groups = GroupFinder(self.known)
        self.twos = Twos(titles, self.known)

    def find(self, words: list[Word], start: int, end: int) -> list[Mention]:
        """Mentions of one sentence, tokens start to end (exclusive), in order, never overlapping."""
        out: list[Mention] = []
        at = start
        while at < end:
            word = words[at]
            if word.barren is None:
                word.barren = self._barren(word)
            led = at > start and agent_at(words, at - 1, end)  # من طرف الحكومة: the side is no party
            mention = None if word.barren or led else self._at(words, at, start, end)
            if mention is None:
                at += 1
                continue
            if mention.type in ("person", "group"):
                self.persons.strangers.called(words, mention, end)
            if mention.type == "person":
                self.persons.office_after(words, mention, end)
            # In لل the article goes with the preposition.
            whole = own_fa(word) or (mention.type == "person" and mention.name_first == at and word.form in self.known.names.given)
            mention.clitics = 0 if whole else len(word.conj) + len(word.prep) + (word.prep == "ل" and word.art)  # فتحي is no ف and تحي
            govern(words, mention, start, out)
            _no_party(words, mention)
            out.append(mention)
            at = mention.last + 1
            while at < end and (
                twin := self._twin(words, mention, at)
                or self._with_name(words, self.twos.twin(words, mention, at, end), mention, end)
                or self._named_twin(words, mention, at, end)
            ) is not None:
                twin.after = len(out) - 1
                twin.prep, twin.of = mention.prep, mention.of
                out.append(twin)
                at = twin.last + 1
        return out

    def _barren(self, word: Word) -> bool:
        """Can no mention begin with this word, whatever stands beside it?"""
        if (
            word.flags & _LEADING
            or word.stem in PAIRS
            or word.stem in ACTING_PARTS
            or word.stem in self.groups.paired
            or word.stem in CALLED
            or word.stem[-2:] in ("ان", "ين")
            or word.stem == "بلاد"
            or is_latter(word)
        ):
            return False
        if word.flags & (FUNCTION | PUNCT | BREAK | NUMBER | LATIN):
            return True
        given = self.known.names.given
        return not (name_word(word) or own_fa(word) or word.form in given or word.form[len(word.conj) + len(word.prep) :] in given)

    def _twin(self, words: list[Word], mention: Mention, at: int) -> Mention | None:
        """«الرئيسان المصري والفرنسي», «وزيري الدفاع الروسي والتركي»: the second adjective is a second person."""
        word = words[at]
        if (
            word.conj != "و"
            or not word.nisba
            or word.art != words[mention.last].art
            or not (word.art or mention.type == "group")
            or word.prep
            or mention.type not in ("person", "organisation", "group")
        ):
            return None
        if mention.entry is not None or mention.country is None or not words[mention.last].nisba:
            return None
        if mention.type == "group" and not word.form.endswith(words[mention.last].form[-2:]):
            return None  # مسؤولون أميركيون وإيرانيون agree
        twin = Mention(at, at, mention.type)
        twin.clitics = len(word.conj)
        twin.country, twin.office, twin.title = word.nisba, mention.office, mention.title
        twin.gender, twin.full = mention.gender, mention.full and mention.type != "person"
        return twin

    def _with_name(self, words: list[Word], twin: Mention | None, mention: Mention, end: int) -> Mention | None:
        """«وزيرا خارجية مصر سامح شكري والأردن أيمن الصفدي»: the second of two offices with the name behind its state."""
        at = twin.last + 1 if twin is not None else end
        if twin is None or twin.type != "person" or mention.name_last == mention.name_first or at >= end or words[at].conj:
            return twin
        name = self._at(words, at, at, end)
        if name is not None and name.type == "person" and not name.office:
            twin.entry, twin.others, twin.full, twin.gender = name.entry, name.others, True, name.gender
            twin.name_first, twin.name_last, twin.last = name.name_first, name.name_last, name.last
        return twin

    def _named_twin(self, words: list[Word], mention: Mention, at: int, end: int) -> Mention | None:
        """«الرئيسان المصري عبد الفتاح السيسي والفرنسي إيمانويل ماكرون»: the second of the two, by his name."""
        word = words[at]
        if mention.type != "person" or word.conj != "و" or not (word.art and word.nisba):
            return None
        of_office = self.twos.of_office(words, mention, end)
        if words[mention.first].stem not in PAIRS and not of_office:
            return None
        twin = self._at(words, at + 1, at + 1, end) if at + 1 < end and not words[at + 1].conj else None
        if twin is None or twin.type != "person":
            return None
        twin.first, twin.clitics, twin.country = at, len(word.conj), twin.country or word.nisba
        if of_office and not twin.office:
            twin.office, twin.noun = mention.office, mention.noun
        return twin

    def _at(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """The mention that begins at a token, if one does."""
        word, flags = words[at], words[at].flags
        if is_latter(word):
            return latter(words, at, start, end)
        if flags & FUNCTION and not word.art and not flags & NAME:
            return None
        if (two := self.twos.find(words, at, end)) is not None:
            return two
        if is_pair(words, at, end):
            if at > start and words[at - 1].stem == "حل":
                return None  # حل الدولتين: two states to be
            return self.bodies.body(words, at, start, end) if countries(words, at, start, end) else pair(words, at, end)
        if (home := homeland(words, at)) is not None:
            return home
        if word.stem in CALLED and (named := self.bodies.called(words, at, end)) is not None:
            return named
        if (force := self._unit(words, at, end)) is not None:
            return force
        if flags & _LEADING:
            known = self._titled_or_named(words, at, start, end) or self._body_or_group(words, at, start, end)
            return known or self.persons.strangers.untitled(words, at, start, end)
        return self.persons.strangers.untitled(words, at, start, end) if not flags & (FUNCTION | PUNCT | BREAK | NUMBER) else None

    def _titled_or_named(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A title phrase, a name the knowledge holds, or one that only looks like it and is a stranger's."""
        word, flags, strangers = words[at], words[at].flags, self.persons.strangers
        name = self.known.match(words, at, end) if flags & NAME else None
        adjective = (
            word.art
            and word.stem.endswith(("ي", "يه"))
            and at > start
            and (words[at - 1].art or words[at - 1].suffix)  # القنوات الدبلوماسية, علاقاتها الدبلوماسية
            and not words[at - 1].flags & (FUNCTION | PUNCT)
        )
        if (
            flags & (TITLE | HONORIFIC)
            and not flags & FUNCTION
            and not (adjective and flags & TITLE)
            and not (at > start and words[at - 1].stem == "دون")  # طائرة بدون طيار
            and (name is None or name.stop - at < 2)
        ):
            mention = self.persons.titled(words, at, start, end)
            if mention is not None:
                return mention
        if (
            (name.entries[0].type != "person" if name is not None else flags & (GROUP | NISBA))
            and at > start
            and words[at - 1].flags & SPEECH
            and strangers.bears_on(words, at, name.stop if name is not None else at + 1, end)
        ):
            return strangers.bare(words, at, end)  # قالت غانا ماليفار: not the state
        if self._of_a_people(words, at, end):
            return self.groups.group(words, at, end)
        if name is not None and name.stop == at + 1 and name.entries[0].type == "person" and (
            strangers.clear(words, at, start, end) or strangers.subject(words, at, start, end)
        ):
            return strangers.bare(words, at, end)  # سعيد الجزيري is not he whom the country calls سعيد
        if name is not None and self.known.believable(words, at, start, name):
            return self._named(words, at, name, start, end)
        return None

    def _body_or_group(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A body by its head, a group by its noun, one of a group, a people by its plural."""
        flags, groups = words[at].flags, self.groups
        if flags & BODY and (several := groups.counted_bodies(words, at, start, end)) is not None:
            return several
        if flags & BODY and (body := self.bodies.body(words, at, start, end)) is not None:
            return body
        if (flags & GROUP and not groups.state(words, at, start)) or groups.pair(words, at, end):
            return groups.group(words, at, end)
        if flags & MEMBER:
            counted, described = groups.counted(words, at, start), groups.described(words, at, end)
            lone = not described and groups.lone(words, at, start)
            # مسن, امرأة may be forms of a verb, but not before an adjective of nationality
            if described or lone or (counted and not flags & TRIGGER):
                one = groups.group(words, at, end, alone=lone)
                if not counted:
                    one.number = "s"  # ضابط إسرائيلي حذر ...: one of them
                return one
        if flags & NISBA and self._a_people(words, at, start):
            return groups.people(words, at, end)
        return None

    def _a_people(self, words: list[Word], at: int, start: int) -> bool:
        """«38 فلسطينيا», «سوريين», «الفلسطينيون»: does an adjective of nationality stand as a noun?"""
        word = words[at]
        if self.groups.counted(words, at, start) or self.groups.one_of_them(words, at, start):
            return True
        if word.art:
            return word.form.endswith(("ون", "ين")) or word.stem not in self.known.names.nisbas or _plural_nisba(word.stem)
        if not word.form.endswith(("ون", "ين", "يان")) or word.suffix:
            return False
        before = words[at - 1] if at > start else None
        return (
            before is None
            or bool(before.flags & (NUMBER | FUNCTION | VERB | PUNCT))
            or before.stem in _COUNTS
            or before.art  # ضبط الأمن اللبناني | سوريين
            or bool(word.prep)
        )

    @staticmethod
    def _of_a_people(words: list[Word], at: int, end: int) -> bool:
        """«احتج القضاة العراقيون»: a definite group and the plural of a nation that describes it are nobody's name."""
        after = words[at + 1] if at + 1 < end else None
        group = bool(words[at].flags & GROUP) and words[at].art
        return group and after is not None and after.nisba is not None and after.art and after.form.endswith(("ون", "ين")) and not after.conj

    def _unit(self, words: list[Word], at: int, end: int) -> Mention | None:
        """«وحدات من الجيش», «دورية للدرك», «مسلحون من حركة الشباب»: a part that acts for its force."""
        if words[at].stem not in ACTING_PARTS or words[at].art or words[at].suffix or at + 2 >= end:
            return None
        first = at + 2 if words[at + 1].form == "من" else at + 1
        if first == at + 1 and (words[first].prep != "ل" or words[at].flags & GROUP):
            return None
        force = self._at(words, first, first, end) if words[first].flags & (BODY | NAME) else None
        if force is None or force.type != "organisation" or not (force.entry or force.definite):
            return None
        force.first = force.head = at
        force.number = "p" if words[at].flags & GROUP else ""
        force.gender = ""
        return force

    @staticmethod
    def _completed(words: list[Word], name: NameMatch, strength: int, end: int) -> bool:
        """«الهيئة العليا للمياه»: does an adjective that tells no state follow a noun that is short for a body?"""
        after = words[name.stop] if name.stop < end and strength < 2 else None
        return after is not None and after.art and not (after.conj or after.prep or after.nisba) and qualifies(after)

    def _named(self, words: list[Word], at: int, name: NameMatch, start: int, end: int) -> Mention:
        entry = name.entries[0]
        if entry.type == "person":
            return self.persons.known_person(words, at, name, end)
        mention = Mention(at, name.stop - 1, entry.type)
        mention.entry, mention.country, mention.strength = entry, entry.country, entry.strength
        mention.full = name.stop - at > 1
        if entry.type == "state" and entry.strength < 2:
            mention.others = tuple(e for e in name.entries[1:] if e.type == "state")  # المملكة
        if entry.type == "organisation" or entry.type == "group":
            mention.others = tuple(e for e in name.entries[1:] if e.type == entry.type)
            if words[at].art and words[at].form.endswith(("ون", "ين")) and name.stop == at + 1 and words[at].of_body is not None:
                mention.number = "p"  # «أعلن الحوثيون أنهم ...»
            if words[at].flags & BODY:
                mention.title = words[at].stem
                if self._completed(words, name, entry.strength, end) and (longer := self.bodies.body(words, at, start, end)) is not None:
                    return longer
            twins = {e.country: e for e in name.entries if e.type == entry.type}
            if not self.bodies.absorb_adjectives(words, mention, end):
                country = words[mention.last + 1].nisba
                other = twins.get(country)
                if other is None and words[at].flags & BODY:
                    return self.bodies.body(words, at, start, end) or mention
                if other is not None:
                    mention.entry, mention.country, mention.strength = other, other.country, other.strength
                    self.bodies.absorb_adjectives(words, mention, end)
        return mention


def _no_party(words: list[Word], mention: Mention) -> None:
    """«شغل منصب وزير المالية» names a post, nobody; «قال لمراسل الإذاعة» whoever passes it on."""
    if mention.type != "person":
        return
    named = mention.entry is not None or (mention.full and (mention.name_first != mention.first or mention.name_last > mention.name_first))
    if mention.of >= 0 and words[mention.of].stem in _POSTS and not named:
        mention.type = "office"
    mention.tells = mention.prep == "ل" and words[mention.first].stem in _REPORTERS


def _plural_nisba(stem: str) -> bool:
    return not stem.endswith(("ي", "يه", "ه"))
