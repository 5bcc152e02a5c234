"""Two parties in one dual noun: «الوفدان الروسي والأوكراني», «وزيرا خارجية مصر وقطر», «وزيرا الدفاع الأميركي والصيني»."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.known_names import KnownNames
from marsad.language.arabic.names.titles import Titles
from marsad.language.arabic.words.word import FUNCTION, NAME, NUMBER, PUNCT, SPEECH, Word

# Nouns of those who stand for their state, whose dual with two adjectives stands for two states.
_SIDES = frozenset(("جانب", "طرف", "وفد", "جيش", "شعب", "فريق", "برلمان", "حليف", "بلد"))
# Offices whose dual with two adjectives stands for those who hold it in two states.
_HELD = frozenset(("رءيس", "وزير", "سفير", "مبعوث", "زعيم", "مندوب", "قاءد", "عاهل"))
_OF_BODIES = {"وفد": "group", "فريق": "group", "جيش": "organisation", "برلمان": "organisation"}
_DUAL = ("ان", "ين")
_LONGEST_NAME = 6
_NO_NAME = FUNCTION | PUNCT | NUMBER | SPEECH


# Plurals of titles, for those of several states: «وزراء خارجية الأردن ومصر ولبنان».
_PLURALS = {"وزراء": "وزير", "رءساء": "رءيس", "ملوك": "ملك", "سفراء": "سفير"}
_LEADERS = frozenset(("قاده", "زعماء"))  # stand for their states
# So do their duals: «حكومتا مصر والسودان», «بين قيادتي قطر وعمان»; without the last letter.
_HOUSES = frozenset(("حكومت", "دولت", "قيادت", "سلطت", "رءاست"))


class Twos:
    """Holds the titles and the names; every method is a pure function of the words."""

    def __init__(self, titles: Titles, known: KnownNames) -> None:
        self.titles = titles
        self.known = known

    def find(self, words: list[Word], at: int, end: int) -> Mention | None:
        """The first of two parties whose dual noun stands at a token; `twin` finds the second."""
        return self._sides(words, at, end) or self._offices(words, at, end) or self._several(words, at, end)

    def _sides(self, words: list[Word], at: int, end: int) -> Mention | None:
        """«الجانبان المصري والسوداني», «الرئيسان التونسي والجزائري»: each adjective stands for its state, or for who holds the office."""
        head = words[at]
        if not head.art or head.stem[-2:] not in _DUAL or head.stem[:-2] not in _SIDES | _HELD or at + 2 >= end:
            return None
        one, other = words[at + 1], words[at + 2]
        if not (_adjective(one) and _adjective(other)) or one.conj or other.conj != "و":
            return None
        mention = Mention(at, at + 1, _OF_BODIES.get(head.stem[:-2], "adjective"))
        mention.title, mention.definite = head.stem[:-2], True
        mention.country = one.nisba
        if one.nisba is None and one.of_body is not None:
            mention.type, mention.entry, mention.country = one.of_body.type, one.of_body, one.of_body.country
        if mention.title in _HELD:
            if not (one.nisba and other.nisba):
                return None
            mention.type, mention.noun, mention.gender, mention.full = "person", mention.title, "m", False
            mention.office = next((title.office for title in self.titles.by_first.get(mention.title, ()) if len(title.stems) == 1), "")
        return mention

    def _offices(self, words: list[Word], at: int, end: int) -> Mention | None:
        """«رئيسا وزراء الهند وباكستان», «وزيري الدفاع الأميركي والصيني»: two who hold one office in two states."""
        head = words[at]
        if head.art or not head.form.endswith(("ا", "ي")):
            return None
        found = self.titles.match(words, at, end)
        if found is None or not self._dual(found[0].stems[0], head):
            return None
        title, stop = found
        if stop + 1 >= end or words[stop].conj or words[stop].prep:
            return None
        mention = Mention(at, at, "person")
        mention.office, mention.noun, mention.gender = title.office, head.stem, "m"
        mention.definite, mention.full = True, False
        if words[stop - 1].art and stop - 1 > at:
            if not (_adjective(words[stop]) and words[stop].nisba):
                return None
            joined = self._name_end(words, stop + 1, end)
            if joined >= end or words[joined].conj != "و" or not _adjective(words[joined]):
                return None
            mention.country, mention.last = words[stop].nisba, stop
            return self._called(mention, stop + 1, joined)
        first = self._state(words, stop, end)
        if first is None:
            return None
        joined = self._name_end(words, first[1], end)
        if joined >= end or words[joined].conj != "و" or self._state(words, joined, end) is None:
            return None
        mention.country, mention.last = first[0], first[1] - 1
        return self._called(mention, first[1], joined)

    @staticmethod
    def _name_end(words: list[Word], at: int, end: int) -> int:
        """«وزيرا خارجية مصر سامح شكري والأردن أيمن الصفدي»: the token after the name that may stand between the two states."""
        stop = at
        while stop < min(end, at + _LONGEST_NAME) and not (words[stop].conj or words[stop].prep or words[stop].flags & _NO_NAME):
            stop += 1
        return stop

    @staticmethod
    def _called(mention: Mention, first: int, stop: int) -> Mention:
        """The mention with the name that stands from one token up to another, if there is one."""
        if stop > first:
            mention.name_first, mention.name_last, mention.last, mention.full = first, stop - 1, stop - 1, True
        return mention

    def _several(self, words: list[Word], at: int, end: int) -> Mention | None:
        """«وزراء خارجية الأردن ومصر», «قادة اليابان والهند»: the first of those who hold one office in several states."""
        head = words[at]
        if head.art or (head.suffix and not self._houses(head)):
            return None
        mention = Mention(at, at, "person")
        stop = at + 1
        if head.stem in _LEADERS or self._houses(head):
            mention.type = "adjective"
        elif head.stem in _PLURALS:
            singular = _PLURALS[head.stem]
            for title in self.titles.by_first.get(singular, ()):
                rest = title.stems[1:]
                if stop + len(rest) <= end and all(words[stop + k].stem == stem for k, stem in enumerate(rest)):
                    mention.office, mention.noun, stop = title.office, singular, stop + len(rest)
                    break
            if not mention.office or words[stop - 1].art:
                return None
        else:
            return None
        first = self._state(words, stop, end)
        if first is None:
            return None
        joined = self._name_end(words, first[1], end)
        if joined >= end or words[joined].conj != "و" or self._state(words, joined, end) is None or (joined > first[1] and not mention.office):
            return None
        mention.definite, mention.full, mention.title = True, False, "several"
        mention.gender = "f" if head.form[-2:-1] == "ت" else "m"  # حكومتا, قيادتي
        mention.country, mention.last = first[0], first[1] - 1
        return self._called(mention, first[1], joined)

    @staticmethod
    def _houses(head: Word) -> bool:
        """«حكومتا», «حكومتي»: is it the dual of what stands for its state, before a complement?"""
        form = head.form[len(head.conj) + len(head.prep) :]
        return form[-1:] in ("ا", "ي") and form[:-1] in _HOUSES

    def twin(self, words: list[Word], mention: Mention, at: int, end: int) -> Mention | None:
        """The second of two parties, joined on to the first: «والأوكراني», «وقطر»."""
        word = words[at]
        if word.conj != "و" or word.prep:
            return None
        if mention.title == "several":
            state = self._state(words, at, end)
            if state is None or words[at].prep:
                return None
            twin = Mention(at, state[1] - 1, mention.type)
            twin.country, twin.office, twin.title, twin.noun = state[0], mention.office, mention.title, mention.noun
        elif mention.type == "person" and mention.title in _HELD and words[mention.first].stem[-2:] in _DUAL and mention.last == at - 1:
            if not (_adjective(word) and word.nisba) or mention.full:
                return None
            twin = Mention(at, at, "person")
            twin.country, twin.office, twin.title, twin.noun = word.nisba, mention.office, mention.title, mention.noun
        elif mention.type == "person":
            head = words[mention.first]
            named = mention.name_last > mention.name_first
            if (mention.full and not named) or mention.entry is not None or head.art or not head.form.endswith(("ا", "ي")) or not mention.definite:
                return None
            found = self.titles.match(words, mention.first, end)
            state = self._state(words, at, end) if found is not None and self._dual(found[0].stems[0], head) else None
            if state is None or not mention.country or state[0] == mention.country:
                return None
            twin = Mention(at, state[1] - 1, "person")
            twin.country, twin.office, twin.title, twin.noun = state[0], mention.office, mention.title, mention.noun
        elif words[mention.first].stem[-2:] in _DUAL and mention.last == mention.first + 1 == at - 1 and _adjective(word):
            if words[mention.first].stem[:-2] not in _SIDES or not words[mention.first].art:
                return None
            twin = Mention(at, at, _OF_BODIES.get(words[mention.first].stem[:-2], "adjective"))
            twin.country, twin.title = word.nisba, mention.title
            if word.nisba is None and word.of_body is not None:
                twin.type, twin.entry, twin.country = word.of_body.type, word.of_body, word.of_body.country
        else:
            return None
        twin.clitics, twin.gender = 1, mention.gender
        twin.definite, twin.full = True, mention.full
        return twin

    def of_office(self, words: list[Word], mention: Mention, end: int) -> bool:
        """Is a named person the first of two who hold one office: وزيرا الخارجية المصري سامح شكري ...?"""
        head = words[mention.first]
        if not mention.office or mention.name_last == mention.name_first or head.art or not head.form.endswith(("ا", "ي")):
            return False
        found = self.titles.match(words, mention.first, end)
        return found is not None and self._dual(found[0].stems[0], head)

    def _dual(self, stem: str, head: Word) -> bool:
        """Is a title spelt in the dual before its complement: وزيرا, وزيري; not قاضيا, رأسا?"""
        form = head.form[len(head.conj) + len(head.prep) :]
        single = form[:-1]
        known = {title.stems[0] for title in self.titles.by_first.get(single, ())}
        return single in known and stem in (form, single) and (single[-1] != "ت" or single[:-1] + "ه" in known)

    def _state(self, words: list[Word], at: int, end: int) -> tuple[str, int] | None:
        """The state a name at a token is, and the index after it."""
        name = self.known.match(words, at, end) if at < end and words[at].flags & NAME else None
        if name is None or name.clitics not in ("", "و") or name.entries[0].type not in ("state", "capital"):
            return None
        country = name.entries[0].country
        return (country, name.stop) if country else None


def _adjective(word: Word) -> bool:
    """A definite adjective made from the name of a state or a body."""
    return word.art and not word.prep and bool(word.nisba or word.of_body is not None)
