"""Phrases that name a person: a title whose walk is done, what it means with its name or without one, and offices behind a name."""

from __future__ import annotations

from marsad.language.analysis import COUNTERPART, DESCRIBED, HOME, Mention
from marsad.language.arabic.names.person_names import asked
from marsad.language.arabic.names.title_parts import (
    EMIRATES,
    PERHAPS,
    SAME,
    SELF,
    SELF_BEFORE,
    SPECIAL,
    another,
    introduced_by,
    pious,
)
from marsad.language.arabic.names.title_walk import TitleWalker
from marsad.language.arabic.words.gender import of_woman
from marsad.language.arabic.words.word import BODY, BREAK, COMMAS, COMP, PREP, PUNCT, REL, TITLE, VERB, Word

_OF_HOME = frozenset(("دوله", "جمهوريه", "حكومه", "وزراء"))
_UNITED_NATIONS = frozenset(("un", "unsc"))
_PROFESSIONS = frozenset(
    ("محلل", "محلله", "كاتب", "كاتبه", "باحث", "باحثه", "خبير", "خبيره", "استاذ", "استاذه", "ناشط", "ناشطه", "محامي", "محاميه",
     "صحفي", "صحفيه", "صحافي", "صحافيه", "اعلامي", "اعلاميه", "مفكر", "اكاديمي", "قيادي", "قياديه", "عضو", "متحدث", "ناطق")
)  # fmt: skip
_CHANCELLORS, _CHANCELLED = ("مستشار", "مستشاره"), ("DE", "AT")  # where who governs is called so
_ROYAL = frozenset(("امير", "صاحب", "سمو", "ملك", "شيخ", "خادم", "سلطان"))
# Honours in the feminine, whoever bears them.
_HONOURS = frozenset(("جلاله", "فخامه", "سعاده", "دوله", "سماحه", "قداسه", "غبطه", "نيافه"))


class PersonFinder(TitleWalker):
    """Holds the titles and the names; every method is a pure function of the words."""

    def titled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A title, what completes it, and the name it leads to."""
        walk = self.walk(words, at, start, end)
        if walk is None or not walk.titled:
            return None
        mention = walk.mention
        if walk.joined:
            walk.named = self._also(words, mention, walk.cursor, start, end)
        if not walk.named and mention.title != COUNTERPART and (beyond := self.strangers.clear_beyond(words, mention.last + 1, end)):
            # النائب عن دائرة مدنين 2 عماد الجريدي: what begins like no noun is his name, however far behind
            mention.apposed = words[beyond - 1].form in COMMAS
            self.strangers.take(words, mention, beyond, end)
            walk.named = walk.completed = True
        if walk.named and mention.entry is not None:
            self._title_after(words, mention, end)
        counts = walk.named or walk.completed or mention.definite or asked(words, mention, start, end)
        if not counts or not (walk.named or self.stands_alone(words, mention, end, walk.completed)):
            return None
        mention.former = any(word.form in self.titles.former for word in words[mention.first : min(end, mention.last + 2)])
        mention.full = walk.named
        _correct_office(words, mention)
        mention.gender = self._gender(words, mention)
        if not walk.named:
            self._unnamed(words, mention, start, end)
        return mention

    def _gender(self, words: list[Word], mention: Mention) -> str:
        """That of the title, "" where a woman bears one in the masculine (النائب سامية, رئيس الاتحاد وداد)."""
        head = words[mention.head]
        # جلالة الملك, فخامة الرئيس: the gender is that of whom the honour is paid to
        bearer = words[mention.head + (not head.art and head.stem in _HONOURS and mention.last > mention.head)]
        if bearer.stem.endswith("ه") and not bearer.suffix:
            return "f"
        named = mention.full and mention.name_first > mention.head
        return "" if named and of_woman(words[mention.name_first].form, self.known.names.genders) else "m"

    def _unnamed(self, words: list[Word], mention: Mention, start: int, end: int) -> None:
        """What a title without a name means: somebody called so before, who was just quoted, the head of the state at home."""
        at = mention.first
        if words[at].stem in self.titles.epithets and words[at].art:
            mention.strength = 0  # «المواطن», «الطبيب»: only if somebody was called so before
        if mention.last + 1 < end and words[mention.last + 1].form in SELF and mention.definite:
            mention.title, mention.last = SAME, mention.last + 1
        elif at > start and words[at - 1].stem in SELF_BEFORE and words[at].art:
            mention.title, mention.first = SAME, at - 1  # «وحذر ذات المتحدث»
        if mention.office and not mention.country and not mention.title and words[mention.last].stem in _OF_HOME:
            mention.title = HOME
        special = any(word.stem in SPECIAL for word in words[at : mention.last + 1])  # النائب العام holds an office
        if words[at].stem in self.titles.descriptions and mention.definite and not (mention.office or mention.title or special):
            mention.title = DESCRIBED
        if words[mention.head].stem == "امير" and mention.country in EMIRATES:
            mention.office = mention.office or "head_of_state"

    def office_after(self, words: list[Word], mention: Mention, end: int) -> None:
        """«لوران فابيوس، وزير الخارجية الفرنسي،»: an office set off by commas after a name is his who bears the name."""
        mention.last = pious(words, mention.last + 1, end) - 1
        comma = mention.last + 1
        introduced = introduced_by(words, mention, end)
        if introduced:
            comma -= 1
        elif comma < end and words[comma].form not in COMMAS:
            return
        if not (mention.full or mention.entry) or comma + 1 >= end:
            return
        if not words[comma + 1].flags & TITLE or words[comma + 1].conj or words[comma + 1].prep:
            return
        office = self.titled(words, comma + 1, comma + 1, end)
        if office is not None and office.full:  # «ناشد غوتيريش، الأمين العام، الرئيس بوتين»: set off again, it is no title of who follows
            closing = next((at for at in range(comma + 2, office.name_first) if words[at].form in COMMAS), end)
            office = self.titled(words, comma + 1, comma + 1, closing) if closing < office.name_first else None
        if office is None or office.full or office.title == COUNTERPART:
            return
        after = words[office.last + 1] if office.last + 1 < end else None
        goes_on = after is not None and bool(after.flags & PREP or after.prep or (after.conj and after.flags & TITLE))
        if introduced == PERHAPS and (office.office or after is None or not (goes_on or after.flags & (PUNCT | COMP | REL))):
            return  # حذر سعيد باقري رئيس الوزراء من ...: whom he warns
        if after is not None and not (goes_on or after.flags & (PUNCT | BREAK | COMP | VERB | REL)):
            return
        mention.office = mention.office or office.office
        mention.country = mention.country or office.country
        mention.house = mention.house or office.house
        mention.last, mention.apposed = office.last, True

    def _also(self, words: list[Word], mention: Mention, at: int, start: int, end: int) -> bool:
        """«المحلل السياسي ومدير المركز سمير حداد»: after a profession a second title leads to the name."""
        if words[mention.head].stem not in _PROFESSIONS or words[at].conj != "و" or not words[at].flags & TITLE or not mention.definite:
            return False
        other = self.titled(words, at, start, end)
        if other is None or not other.full:
            return False
        mention.last, mention.name_first, mention.name_last = other.last, other.name_first, other.name_last
        mention.entry, mention.country = other.entry, other.country or mention.country
        mention.office, mention.apposed = mention.office or other.office, other.apposed
        return True

    def _title_after(self, words: list[Word], mention: Mention, end: int) -> None:
        """«الأمير محمد بن سلمان ولي العهد رئيس مجلس الوزراء»: after a royal name the offices follow the name."""
        if words[mention.head].stem not in _ROYAL and words[mention.first].stem not in _ROYAL:
            return
        while mention.last + 1 < end:
            after = words[mention.last + 1]
            if after.conj or after.prep or not after.flags & TITLE:
                return
            office = self.titled(words, mention.last + 1, mention.last + 1, end)
            if office is None or office.full or another(words, mention.last + 2, end, mention.country):
                return
            mention.office = mention.office or office.office
            mention.country = mention.country or office.country
            mention.last = office.last


def _correct_office(words: list[Word], mention: Mention) -> None:
    """No office is held by who only advises a president, or is ambassador elsewhere than at the United Nations."""
    if words[mention.head].stem in _CHANCELLORS and not _chancellor(words, mention):
        mention.office = ""
    if mention.office == "un_ambassador" and mention.title not in _UNITED_NATIONS:
        mention.office = ""


def _chancellor(words: list[Word], mention: Mention) -> bool:
    """«المستشار», «مستشار ألمانيا»: does he govern? «مستشار الرئيس», «المستشار القانوني» only advise."""
    behind = mention.head + 1
    bare = mention.last < behind or mention.name_first == behind
    if bare or mention.country not in _CHANCELLED:
        return bare and words[mention.head].art and (mention.country is None or mention.country in _CHANCELLED)
    return not words[behind].flags & (TITLE | BODY)
