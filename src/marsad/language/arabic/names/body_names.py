"""The names of bodies: the nouns that head them, names between quotation marks, and who or what a body is called after."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.body_parts import feminine, people_beside
from marsad.language.arabic.names.known_names import KnownNames, qualifies
from marsad.language.arabic.names.persons import PersonFinder
from marsad.language.arabic.words.word import BODY, BREAK, HONORIFIC, NAME, NISBA, PUNCT, QUOTE_SIGNS, TITLE, Word

# Nouns that are no body but by the name between quotation marks.
CALLED = frozenset(("مركز", "تجمع", "مبادره", "منصه", "حمله", "تيار", "ملتقي", "نادي", "اءتلاف", "منبر", "بيت", "دار", "مشروع"))
_WORLD = frozenset(("دولي", "دوليه", "عالمي", "عالميه", "اممي", "امميه"))


class BodyNames:
    """Holds the heads of bodies; every method is a pure function of the words."""

    def __init__(self, known: KnownNames, persons: PersonFinder) -> None:
        self.known = known
        self.persons = persons

    def called(self, words: list[Word], at: int, end: int) -> Mention | None:
        """«مركز "عدالة" الحقوقي», «تجمع "مهنيون"»: a noun that is no body by itself, with its name between quotation marks."""
        head = words[at]
        stop = self._in_signs(words, at + 1, end) if head.stem in CALLED and not head.suffix else 0
        if not stop:
            return None
        mention = Mention(at, stop - 1, "organisation")
        mention.title, mention.definite, mention.full, mention.gender = head.stem, True, True, "f" if head.stem.endswith("ه") else "m"
        while stop < end and words[stop].art and qualifies(words[stop]) and not (words[stop].conj or words[stop].prep):
            mention.country, mention.last, stop = mention.country or words[stop].nisba, stop, stop + 1
        return mention

    def _body_head(self, words: list[Word], at: int, end: int) -> tuple[str, int]:
        """The longest head of the table that begins at a token, and the index after it."""
        key, stop = words[at].stem, at + 1
        if key.endswith("ا") and not words[at].art:
            bare = self.known.names.bodies.get(key[:-1])
            key = key[:-1] if bare is not None and bare.kind == "group" else key  # وفدا أمريكيا
        best, twin = (key, stop), key
        while stop < min(end, at + 4) and not words[stop].conj and not words[stop].flags & (PUNCT | BREAK):
            # المركزيات النقابية by the row of مركزيات نقابية: both have the article or neither
            alike = twin and words[at].art and words[stop].art and not words[stop].prep
            twin = f"{twin} {words[stop].stem}" if alike else ""
            key = f"{key} {words[stop].form}"
            stop += 1
            best = next(((form, stop) for form in (key, twin) if form in self.known.names.bodies), best)
        return best

    @staticmethod
    def _in_signs(words: list[Word], at: int, end: int) -> int:
        """Index after a short stretch in quotation marks that begins at a token, 0 if none does."""
        if at >= end or words[at].form not in QUOTE_SIGNS:
            return 0
        for close in range(at + 2, min(end, at + 6)):
            if words[close].form in QUOTE_SIGNS:
                return close + 1
        return 0

    def _also_called(self, words: list[Word], mention: Mention, end: int) -> None:
        """«حركة المقاومة الإسلامية (حماس)», «الشركة الفرنسية "توتال"»: a name in signs behind a body is its own."""
        at = mention.last + 1
        if mention.entry is not None or at + 2 >= end or words[at].form not in QUOTE_SIGNS | {"("} or not words[at + 1].flags & NAME:
            return
        name = self.known.match(words, at + 1, end)
        if name is None or name.clitics or name.stop >= end or words[name.stop].form not in QUOTE_SIGNS | {")"}:
            return
        entry = name.entries[0]
        if entry.type in ("organisation", "group") and mention.country in (None, entry.country):
            mention.entry, mention.country, mention.last = entry, entry.country or mention.country, name.stop

    def _of_whom(self, words: list[Word], mention: Mention, at: int, end: int) -> None:
        """«الأمانة العامة لحزب الخضر» speaks as the party, «المكتب السياسي للحركة» as the one spoken of."""
        name = self.known.match(words, at, end) if words[at].flags & NAME else None
        if name is not None and name.entries[0].type == "organisation":
            mention.entry, mention.country, mention.title = name.entries[0], name.entries[0].country, words[at].stem
            mention.others = tuple(entry for entry in name.entries[1:] if entry.type == "organisation")
        elif words[at].flags & BODY and words[at].art:
            mention.title, mention.full = "حزب" if words[at].stem == "تنظيم" else words[at].stem, False

    def _person_at(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """The person whose administration or troops a body is, if one is named right here."""
        word = words[at]
        if word.prep or word.conj:
            return None
        found = self.persons.titled(words, at, start, end) if word.flags & (TITLE | HONORIFIC) else None
        if found is not None and (found.country or found.entry):
            return found
        name = self.known.match(words, at, end) if word.flags & NAME else None
        if name is None or name.entries[0].type != "person" or not self.known.believable(words, at, start, name):
            return None
        return self.persons.known_person(words, at, name, end)

    def _stranger(self, words: list[Word], at: int, end: int) -> int:
        """Index after the name of somebody unknown that begins at a token, 0 if none does."""
        strangers = self.persons.strangers
        if (
            words[at].art
            or not strangers.given_name(words[at])
            or at + 1 >= end
            or not strangers.continues(words, at + 1)
        ):
            return 0
        return strangers.bare(words, at, end).last + 1

    def another_state(self, words: list[Word], at: int, end: int) -> bool:
        """Is an adjective behind a body that is of another state already the name of a state itself, and none of a joint body?"""
        name = self.known.match(words, at, end) if words[at].flags & NAME else None
        joint = name is not None and name.stop < end and words[name.stop].stem.startswith("مشترك")
        return name is not None and name.entries[0].type == "state" and not joint

    def absorb_adjectives(self, words: list[Word], mention: Mention, end: int) -> bool:
        """«الدولي» after مجلس الأمن, «اللبناني» after حزب الله; False if the adjective tells it is another state's body."""
        at = mention.last + 1
        while at < end:
            word = words[at]
            if word.art and word.nisba and words[mention.last].art and feminine(words[mention.last]) > feminine(word):
                break  # عينت الأمم المتحدة السنغالي عبد الله باتيلي
            if word.art and word.nisba and people_beside(words[mention.first], words[mention.last], word):
                break  # حمل جيش الاحتلال الإسرائيلي | الفلسطينيين المسؤولية
            if word.art and not word.prep and not word.conj and (word.flags & NISBA or word.stem in _WORLD):
                if word.nisba and mention.entry is not None and mention.country != word.nisba and self.another_state(words, at, end):
                    break  # حمل حزب الله | السعودية المسؤولية
                if word.nisba and mention.country not in (None, word.nisba) and mention.entry is not None:
                    return False  # مجلس الأمن القومي الكوري is not the American one the bare name means
                if mention.country is None and word.nisba:
                    mention.country = word.nisba
                mention.last = at
            elif word.stem in ("تابع", "تابعه") and at + 1 < end and words[at + 1].prep == "ل":
                name = self.known.match(words, at + 1, end)
                if name is None:
                    break
                mention.last = name.stop - 1
                at = mention.last
            else:
                break
            at += 1
        return True
