"""The names the knowledge holds, found in running text: the longest that begins at a word, and whether it is meant as a name."""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.arabic.names.titles import title_data
from marsad.language.arabic.words.phrases import THINGS
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMP,
    FUNCTION,
    GROUP,
    HANDS,
    HONORIFIC,
    LATIN,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PARTICLE,
    PREP,
    PUNCT,
    SOURCE,
    SPEECH,
    TITLE,
    TRIGGER,
    VERB,
    Word,
)
from marsad.model.names import NameEntry, Names

ADJECTIVES = frozenset(fold(word) for word in title_data().adjectives.words)
PERSONAL = frozenset(("visit", "meet", "call", "invite", "attend"))  # what nobody but a person does
_OF_SPEAKERS = PERSONAL | {"demand", "accuse", "reject", "support", "threaten", "appoint", "resign"}  # ... or who speaks for others

# What is opened (فتح): before one of these it is no name.
_OPENED = frozenset(
    ("تحقيق", "تحقيقات", "نار", "باب", "ابواب", "معبر", "معابر", "حدود", "طريق", "طرق", "حوار", "مجال", "ممر", "ممرات", "ملف",
     "حساب", "صناديق", "مكتب", "سفاره", "قنصليه", "اجواء", "مطار", "ميناء", "جبهه", "صفحه", "قنوات", "قناه", "تحقيقين")
)  # fmt: skip


# Behind a name these tell the son from the father who bears the same.
_NAMESAKES = frozenset(("جونيور", "الابن", "الاب"))


class NameMatch(NamedTuple):
    """A gazetteer match: index after it, clitics before it, what it can mean."""

    stop: int
    clitics: str
    entries: tuple[NameEntry, ...]


DAYS = frozenset(("الاحد", "الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعه", "السبت", "الماضي", "اليوم"))  # no part of a name they follow
_GOING = frozenset(("visit", "withdraw"))


class KnownNames:
    """Holds the gazetteer; every method is a pure function of the words."""

    def __init__(self, names: Names) -> None:
        self.names = names

    def match(self, words: list[Word], at: int, end: int) -> NameMatch | None:
        """The longest known name that begins at a token, fewest clitics first."""
        best: NameMatch | None = None
        if words[at].stem == "فتح" and at + 1 < end and words[at + 1].stem.removesuffix("ا") in _OPENED:
            return None  # أعلن وزير الداخلية فتح تحقيق: no Fatah
        entries, lengths = self.names.entries, self.names.lengths
        for clitics, key in words[at].names:
            if clitics[-1:] == "ب" and key in HANDS:
                continue  # بأيدي الجيش: no Mr Eide
            stop, left = at + 1, lengths[key] - 1
            found, found_stop = entries.get(key), stop
            while left > 0 and stop < end:
                if words[stop].flags & (PUNCT | BREAK):
                    if words[stop].form != "-" or stop + 1 >= end or words[stop + 1].flags & (PUNCT | BREAK):
                        break
                    stop += 1  # كيم جونغ-أون, غينيا-بيساو
                key = f"{key} {words[stop].form}"
                stop, left = stop + 1, left - 1
                more = entries.get(key)
                if more and not (found and more[0].newsroom and _today(words, at, stop)):
                    found, found_stop = more, stop
            if found and found[0].type == "person" and found_stop < end and words[found_stop].form in _NAMESAKES:
                continue  # دونالد ترامب جونيور is somebody else
            if found and found_stop == at + 2 and words[at].stem == "عبد" and found[0].type == "person" and self._in_longer(words, at, found_stop, end):
                continue  # عبد الناصر الجبوري
            if found and (best is None or found_stop > best.stop):
                best = NameMatch(found_stop, clitics, found)
        return best

    def place(self, words: list[Word], at: int, end: int, ruled: bool = False) -> bool:
        """Does the sure name of a state, a town or a body begin at a token? `ruled`: behind a ruler's or minister's title, where
        a state spelt like a common word is meant too (مالي)."""
        name = self.match(words, at, end)
        return (
            name is not None
            and name.entries[0].type in ("state", "capital", "place", "organisation")
            and (name.entries[0].strength >= 2 or (ruled and name.entries[0].type == "state"))
        )

    def person(self, words: list[Word], at: int, end: int) -> bool:
        """Does the sure name of a known person begin at a token, of several words or borne by nobody else?"""
        name = self.match(words, at, end)
        return name is not None and name.entries[0].type == "person" and (name.stop > at + 1 or name.entries[0].strength >= 2)

    def body_of_state(self, words: list[Word], at: int, end: int) -> bool:
        """Does the name of a body that is no newsroom begin at a token?"""
        name = self.match(words, at, end) if words[at].flags & NAME else None
        return name is not None and name.entries[0].type == "organisation" and not name.entries[0].newsroom

    def sure(self, words: list[Word], at: int) -> bool:
        """Does the sure or only name of somebody or something begin at a token?"""
        name = self.match(words, at, len(words))
        return name is not None and (name.entries[0].strength >= 2 or words[at].form not in self.names.given)

    def believable(self, words: list[Word], at: int, start: int, name: NameMatch) -> bool:
        """A one-word name that is also a common word needs a sign that it is meant as a name."""
        word, entry = words[at], name.entries[0]
        before = words[at - 1] if at > start else None
        if name.stop - at == 1 and entry.type == "person" and word.flags & FUNCTION and not word.art:
            return before is not None and bool(before.flags & TITLE)  # حتى is until, save in الوزير حتي
        if entry.type == "organisation" and word.conj == "و" and at - 2 >= start and words[at - 2].suffix == "ي":
            return bool(words[at - 2].flags & BODY)  # حركتي حماس وفتح
        if name.stop - at > 1:
            return True
        if entry.strength >= 2:
            return _no_verb(word, before, entry)
        if entry.newsroom and word.art and not _tells(word, before):
            return False
        if entry.type in ("organisation", "group", "state") and word.art and not word.flags & NISBA:
            return _undescribed(before, words[name.stop] if name.stop < len(words) else None)
        if word.flags & FUNCTION and not word.art:
            return False  # حتى is no Mr Hitti
        if entry.type == "person" and self.part_of_longer(words, at, start, name.stop):
            return False
        joined = word.conj == "و" and before is not None and not before.stem.endswith("ي")  # خطة، وزيلينسكي يرفض
        if entry.type == "person" and word.form.endswith("ي") and not joined and bare_noun(words, at - 1, start):
            return False  # وقف فوري is immediate, and no Mr Faurie
        return not (word.flags & (NOUN | TRIGGER) or word.verbs) or self._shown(words, at, start, name)

    def _shown(self, words: list[Word], at: int, start: int, name: NameMatch) -> bool:
        """Does anything beside a common word show that it is meant as a name?"""
        word, entry = words[at], name.entries[0]
        before = words[at - 1] if at > start else None
        if before is not None and before.flags & COMP and word.verbs and before.form.endswith(("ه", "ها", "هم", "هما")):
            return False  # قال إنه فتح تحقيقا: what follows the pronoun is what he did
        if len(word.conj + word.prep) > len(name.clitics):
            return True  # وبوتين is Putin before it is و+ب+وتين
        if entry.type == "state" and before is not None and (before.flags & PREP or _feminine_past(before)):
            return True  # في مالي, قررت مالي
        if entry.type == "state" and before is not None and before.verbs and before.tells("verb", _GOING):
            return True  # ستغادر مالي
        if entry.type == "state" and not word.art and name.clitics and self._state_beside(words, at, start, name):
            return True
        if entry.type == "person" and word.art and not word.conj and _acts(words, at, start, name.stop):
            return True
        joined = "و" in (word.conj, name.clitics) and before is not None and self._names_person(before)  # ديبي والبشير
        signs = SPEECH | TITLE if entry.type == "person" else 0 if word.prep else SPEECH  # طالب الوزير بفتح تحقيق
        return joined or bool(before and before.flags & signs)

    def _state_beside(self, words: list[Word], at: int, start: int, name: NameMatch) -> bool:
        """«لمالي», «فرنسا ومالي»: a state spelt like an adjective, behind a preposition or joined to another state."""
        if name.clitics in ("ل", "ب"):
            return True
        other = self.match(words, at - 1, at) if name.clitics == "و" and at > start and words[at - 1].flags & NAME else None
        return other is not None and other.entries[0].type in ("state", "capital")

    def _names_person(self, word: Word) -> bool:
        """Is a word by itself a name of a known person (ترامب) or a family name?"""
        return word.form in self.names.families or any(
            entry.type == "person" for _, key in word.names for entry in self.names.entries.get(key, ())
        )

    def part_of_longer(self, words: list[Word], at: int, start: int, stop: int) -> bool:
        """«سعيد مموزيني», «عبد الله سعيد»: beside another name a short form is part of somebody else's name."""
        if stop < len(words) and words[at].form in self.names.given:
            after = words[stop]
            if after.form == "الحاج":
                return True  # سليم الحاج عمر
            if not (after.prep or after.conj or after.flags & (FUNCTION | PUNCT | BREAK | NISBA | TITLE)) and (
                (not after.art and (name_word(after) or after.form in self.names.given))
                or after.form in self.names.families
                or (after.form.endswith("ي") and after.suffix in ("", "ي") and not after.verbs)
            ):
                return True
        if at > start and not words[at].conj and not words[at].prep:
            before = words[at - 1]
            return before.form in self.names.given and not before.flags & (FUNCTION | PUNCT | TITLE | HONORIFIC)
        return False

    def _in_longer(self, words: list[Word], at: int, stop: int, end: int) -> bool:
        """«عبد الناصر الجبوري», «محمد عبد العاطي»: does a first name of two words, by which somebody known goes, stand beside another name?"""
        after = words[stop] if stop < end else None
        other = after is None or after.prep or after.conj or after.flags & (FUNCTION | PUNCT | BREAK | TITLE | BODY) or (after.verbs and not after.art)
        if after is not None and not other:
            ends_so = after.stem.endswith("ي") if after.art else after.form.endswith("ي") and after.suffix in ("", "ي")
            if name_word(after) or after.form in self.names.families or ends_so:
                return True
        before = words[at - 1] if at and not (words[at].conj or words[at].prep) else None
        return before is not None and before.form in self.names.given and not before.flags & (FUNCTION | PUNCT | TITLE | HONORIFIC)

    def body_follows(self, words: list[Word], at: int, end: int) -> bool:
        """Does a body or an organisation begin at a token?"""
        if words[at].flags & BODY:
            return True
        name = self.match(words, at, end) if words[at].flags & NAME else None
        return name is not None and name.entries[0].type == "organisation"


def bare_noun(words: list[Word], at: int, start: int) -> bool:
    """Is a token a bare noun, which an adjective may follow? After a verb or a title a name does."""
    if at < start:
        return False
    word = words[at]
    governed = bool(word.prep) or (at > start and bool(words[at - 1].flags & PREP))
    return (
        bool(word.flags & NOUN)
        and (governed or not word.verbs)
        and not (word.art or word.suffix or word.flags & (TITLE | SPEECH | FUNCTION))
    )


def _no_verb(word: Word, before: Word | None, entry: NameEntry) -> bool:
    """Is a sure name of one word, which may look like a verb (صدر), meant as a name?"""
    if entry.type in ("organisation", "place") and any(not verb.object for verb in word.verbs):
        # «أفاد» begins a clause as a verb; the place or body of that name stands after a noun or preposition.
        if before is None or before.form in ("ما", "كما", "بما", "لما"):
            return False  # حسب ما أفاد به
        return bool(before.flags & (NOUN | BODY | PREP) or word.prep)
    return not (word.flags & VERB and entry.type == "person" and word.verbs)


def _undescribed(before: Word | None, after: Word | None) -> bool:
    """Is a common word with the article, which may be the name of a body or a state (القاعدة), no noun with its adjective, and no
    adjective itself?"""
    if after is not None and after.art and not after.conj and not after.prep:
        if after.nisba or (after.stem.endswith(("ي", "يه")) and after.stem not in THINGS):
            return False  # القاعدة الجوية is a base
    if after is not None and after.conj == "و" and after.art and after.stem.endswith(("ي", "يه")) and before and before.form[:2] == "ال":
        return False  # الأمتين العربية والإسلامية
    if before is not None and before.suffix and before.flags & NOUN and not before.verbs:
        return False  # علاقاتها الاقتصادية
    return before is None or not before.art or bool(before.flags & FUNCTION or before.verbs)


def _today(words: list[Word], at: int, stop: int) -> bool:
    """«أفرجت روسيا اليوم عن ...», «قالت روسيا اليوم الخميس»: does the word for today at the end of a newsroom's name tell the day?"""
    if words[stop - 1].form != "اليوم":
        return False
    before, behind = words[at - 1] if at else None, words[stop] if stop < len(words) else None
    return not _tells(words[at], before) or (behind is not None and behind.form in DAYS)


def _tells(word: Word, before: Word | None) -> bool:
    """May a common word be meant as the newsroom called by it? «تبدو الحياة هادئة», «أدت المسيرة إلى صدامات»: a newsroom tells, and
    does nothing else that a verb before it says."""
    if before is not None and before.flags & (SPEECH | SOURCE):
        return True
    return not (word.flags & TRIGGER or (before is not None and before.flags & VERB))


def _acts(words: list[Word], at: int, start: int, stop: int) -> bool:
    """«السيسي يمهل ...», «زار الصفدي دمشق»: a definite word beside a verb of which mostly a person is the subject."""
    beside = [words[at - 1]] if at > start else []
    if (at == start or words[at - 1].flags & PUNCT) and stop < len(words) and not words[stop].conj:
        beside.append(words[stop])
    return any(
        any(verb.gender == "m" and verb.number == "s" and not verb.object for verb in word.verbs)
        and (word.flags & SPEECH or word.tells("verb", PERSONAL) or (word.tells("verb", _OF_SPEAKERS) and not word.flags & NOUN))
        for word in beside
    )


def _feminine_past(word: Word) -> bool:
    return any(verb.tense == "past" and verb.gender == "f" for verb in word.verbs)


def name_word(word: Word) -> bool:
    """Can this word be part of a person's name that nobody told us?"""
    flags = word.flags
    if flags & (PUNCT | BREAK | NUMBER | NISBA | TITLE) or word.prep:
        return False
    if flags & (PARTICLE | LATIN):
        return True
    if flags & FUNCTION or word.conj or word.suffix or word.verbs:
        return False
    return not flags & (NOUN | VERB | BODY | GROUP | MEMBER | TRIGGER)


def qualifies(word: Word) -> bool:
    """Does a definite word look like an adjective (المركزية, العليا, السابق) rather than the next noun?"""
    stem = word.stem
    if word.flags & (BODY | GROUP) or stem in THINGS or word.tells("noun"):
        return stem in ADJECTIVES
    return stem.endswith(("ي", "يه", "يين", "يون")) or stem in ADJECTIVES or stem.removesuffix("ه") in ADJECTIVES
