"""Names that close the mention of a person, and who counts without one."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.extent import LONGEST_NAME, end_with
from marsad.language.arabic.names.known_names import ADJECTIVES, KnownNames, NameMatch, name_word
from marsad.language.arabic.names.signs import foreign
from marsad.language.arabic.names.strangers import Strangers
from marsad.language.arabic.names.title_parts import dual_of, extend
from marsad.language.arabic.names.titles import Titles
from marsad.language.arabic.words.phrases import NEWSROOMS, PLACE_NOUNS
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMP,
    FUNCTION,
    GROUP,
    HONORIFIC,
    NAME,
    NISBA,
    NUMBER,
    PAPER,
    PREP,
    PUNCT,
    QUOTE_SIGNS,
    REL,
    SOURCE,
    SPEECH,
    TITLE,
    TRIGGER,
    Word,
)

# Nouns of people that their field or their house makes somebody: أستاذ العلوم السياسية, خطيب المسجد; not طبيب, مواطن.
_WITH_FIELD = frozenset(("استاذ", "استاذه", "خطيب", "مدرب", "مدربه"))


class PersonNames:
    """Holds the titles and the names; every method is a pure function of the words."""

    def __init__(self, titles: Titles, known: KnownNames) -> None:
        self.titles = titles
        self.known = known
        self.strangers = Strangers(known, titles)

    def _name_fits(self, words: list[Word], at: int, name: NameMatch, titled: bool) -> bool:
        entry = name.entries[0]
        if name.stop - at > 1 and entry.strength < 2 and name.stop < len(words) and foreign(words[name.stop]):
            return False  # جان بيير موران bears the first names that are another's last
        if name.stop - at > 1 or entry.strength >= 2:
            return True
        # الرئيس السيسي is a name, الرئيس السوداني an adjective of nationality whoever else bears it, الوزير الضيف whoever is a guest.
        own = not words[at].art or not (words[at].nisba or words[at].stem in ADJECTIVES)
        return titled and own and not self.known.part_of_longer(words, at, at, name.stop)

    def _take_person(self, words: list[Word], mention: Mention, at: int, name: NameMatch, end: int) -> None:
        entry = name.entries[0]
        for candidate in name.entries:
            if mention.country and candidate.country == mention.country:
                entry = candidate
                break
        mention.entry = entry
        end_with(mention, at, name.stop - 1)
        mention.country = entry.country or mention.country
        extend(words, mention, end)

    def _apposed(self, words: list[Word], mention: Mention, comma: int, end: int) -> bool:
        """A name set off by a comma or by quotation marks: المتحدث باسم الوزارة، روبرت وود."""
        at = comma + 1
        if at < end and words[at].form in QUOTE_SIGNS and words[comma].form not in QUOTE_SIGNS:
            return self._apposed(words, mention, at, end)  # وزير الخارجية، "بورج براندسن"،
        if at >= end or len(words[at].form) == 1 or (words[at].conj and words[at].form not in self.known.names.given):
            return False
        if not words[at].prep and self.strangers.clear(words, at, at, end):
            self.strangers.take(words, mention, at, end)
            return True
        if words[at].prep:
            return self._like_prefixed(words, mention, at, end)
        if words[at].flags & (TITLE | HONORIFIC) and at + 1 < end:
            title = self.titles.match(words, at, end)
            at = title[1] if title else at + 1
            while at < end and words[at].flags & NISBA and words[at].art:
                mention.country = mention.country or words[at].nisba
                at += 1
        if at >= end or words[at].conj or words[at].prep or words[at].flags & (PUNCT | FUNCTION):
            return self._quoted_ali(words, mention, comma, end)
        name = self.known.match(words, at, end) if words[at].flags & NAME else None
        if name is not None and name.entries[0].type == "person" and not name.clitics:
            self._take_person(words, mention, at, name, end)
            return True
        if name is not None or words[at].art or words[at].flags & NUMBER:
            return False
        if self._strange_run(words, mention, at, end):
            return True
        if self.strangers.surely(words, at, end):  # «رئيس الحزب، عبد الوهاب الهاني استقالة ...»: nothing sets it off again
            self.strangers.take(words, mention, at, end)
            return True
        return False

    def _like_prefixed(self, words: list[Word], mention: Mention, at: int, end: int) -> bool:
        """«رئيسة المركز، بدرة قعلول في تصريح», «لحسن المرابط», «لزهر»: a name that looks like a preposition and a noun. «وزير
        الخارجية، بمدينة فولفن في» is told where."""
        word, after = words[at], words[at + 1] if at + 1 < end else None
        if after is None:
            return False
        closes = at + 2 < end and bool(words[at + 2].flags & (PUNCT | PREP | COMP))
        named = word.flags & (BODY | PAPER) or word.stem in PLACE_NOUNS or word.stem in NEWSROOMS  # what has a name of its own
        if word.prep in ("ب", "ل") and not (word.art or named) and closes and foreign(after):
            end_with(mention, at, at + 1)
            return True
        if word.form in self.known.names.given and (after.art or self.strangers.continues(words, at + 1)):
            self.strangers.take(words, mention, at, end)
            mention.name_last = mention.last = max(mention.last, at + 1)
            return True
        return False

    def _strange_run(self, words: list[Word], mention: Mention, at: int, end: int) -> bool:
        """«، روبرت وود،»: a few words, one of them a name, that are set off again or end the sentence."""
        stop = at
        if words[at].verbs and words[at].flags & TRIGGER and words[at].form not in self.known.names.given:
            return False  # رئيس الأركان، أجرى فلان
        while (
            stop < end
            and stop - at < LONGEST_NAME
            and not (words[stop].prep and not self.strangers.clings(words, stop))
            and not words[stop].flags & (PUNCT | BREAK | PREP | COMP | REL | SPEECH)
        ):
            if words[stop].nisba and words[stop].art:
                return False
            stop += 1
        if not 2 <= stop - at <= 4:
            return False
        firsts, families, last = self.known.names.given, self.known.names.families, words[stop - 1]
        strange = any(name_word(word) or word.form in firsts or word.form in families for word in words[at:stop])
        strange = strange or (last.art and last.form.endswith("ي") and not last.nisba)
        closed = stop == end or words[stop].flags & (PUNCT | BREAK | COMP | PREP) or words[stop].prep
        if not (closed and strange):
            return False
        end_with(mention, at, stop - 1)
        return True

    @staticmethod
    def _quoted_ali(words: list[Word], mention: Mention, sign: int, end: int) -> bool:
        """«وزير العمل السعودي "علي الغامدي"»: a name between quotation marks may begin with what reads as a preposition."""
        if words[sign].form not in QUOTE_SIGNS or sign + 3 >= end or words[sign + 1].form != "علي":
            return False
        close = next((at for at in range(sign + 3, min(end, sign + 5)) if words[at].form in QUOTE_SIGNS), 0)
        if not close or words[sign + 2].flags & FUNCTION or words[sign + 2].verbs:
            return False
        end_with(mention, sign + 1, close - 1)
        return True

    def known_person(self, words: list[Word], at: int, name: NameMatch, end: int) -> Mention:
        """The mention of a known name that stands without a title."""
        entry = name.entries[0]
        mention = Mention(at, name.stop - 1, "person")
        mention.entry, mention.country, mention.strength = entry, entry.country, entry.strength
        mention.full = name.stop - at > 1
        if name.stop - at > 2 and words[at].flags & TITLE and (title := self.titles.match(words, at, name.stop)) is not None:
            mention.noun, mention.office = words[at].stem, title[0].office  # «الملك محمد السادس» is one name
        extend(words, mention, end)
        return mention

    def stands_alone(self, words: list[Word], mention: Mention, end: int, completed: bool) -> bool:
        """Can a title without a name be somebody? Not an honorific, a rank before a number, several people, mere kin."""
        at = mention.head
        head = words[at]
        return not (
            (head.flags & HONORIFIC and not head.flags & TITLE)
            or (mention.last == at and at + 1 < end and words[at + 1].flags & NUMBER)  # اللواء 17 مشاة
            or (head.flags & GROUP and head.form.endswith(("ون", "ين", "ان", "ي")))  # صحفيون, ممثلي: several, not one
            or (head.stem in self.titles.epithets and not (head.art and not mention.country) and not _of_field(words, mention))
            or dual_of(head.stem) in self.titles.epithets
            or (head.stem in self.titles.kin and not completed)
            or (head.suffix == "ه" and head.stem in self.titles.masculine)  # كبيرة is no title
        )


def _of_field(words: list[Word], mention: Mention) -> bool:
    """«أستاذ العلوم السياسية», «خطيب المسجد»; but «أستاذ بالجامعة» is one of many."""
    head, field = words[mention.head], words[mention.head + 1] if mention.last > mention.head else None
    return head.stem in _WITH_FIELD and field is not None and field.art and not (head.art or field.prep or field.conj)


def asked(words: list[Word], mention: Mention, start: int, end: int) -> bool:
    """«قال مصدر أمني إن»: somebody indefinite who speaks or is quoted counts without a name; others do not."""
    at = mention.first
    before = words[at - 1] if at > start else None
    after = words[mention.last + 1] if mention.last + 1 < end else None
    if after is not None and (after.flags & (SPEECH | COMP) or after.form == ":"):
        return True
    if before is None:
        return False
    if before.flags & (SPEECH | SOURCE) or before.form in ("عن", "حسب") or words[at].prep == "ل":
        return True
    return before.form == "الي" and at - 1 > start and any(verb.past == "نسب" for verb in words[at - 2].verbs)
