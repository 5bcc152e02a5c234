"""Phrases that name a person: a title with what completes it and the name it leads to, or a name nobody told us."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.known_names import KnownNames, NameMatch, name_word, qualifies
from marsad.language.arabic.pronoun import pronoun_at
from marsad.language.arabic.strangers import Strangers
from marsad.language.arabic.titles import PLURALS, Titles
from marsad.language.arabic.word import (
    BODY,
    BREAK,
    COMP,
    FUNCTION,
    GROUP,
    HONORIFIC,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PARTICLE,
    PREP,
    PUNCT,
    REL,
    SOURCE,
    SPEECH,
    TITLE,
    VERB,
    Word,
)

LONGEST_PHRASE = 16  # tokens; no noun phrase in the news is longer that is still one name
LONGEST_NAME = 5
COUNTERPART = "counterpart"  # the title of a mention whose office is that of the person before it
_QUOTES = frozenset('"“”«»„')
# Words that lead on to the complement of a title: المتحدث باسم ..., السفير لدى ...
_LINKS = frozenset(("باسم", "لدي", "لشءون", "لحقوق"))
_UNITED_NATIONS = frozenset(("un", "unsc"))
_ROYAL = frozenset(("امير", "صاحب", "سمو", "ملك", "شيخ", "خادم", "سلطان"))

_PLACES = frozenset(("state", "capital", "place"))


class PersonFinder:
    """Holds the titles and the names; every method is a pure function of the words."""

    def __init__(self, titles: Titles, known: KnownNames) -> None:
        self.titles = titles
        self.known = known
        self.strangers = Strangers(known)

    def titled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A title, what completes it, and the name it leads to."""
        if words[at].form.endswith("ا") and not words[at].art and not words[at].flags & HONORIFIC:
            return None  # انتخب رئيسا: what somebody becomes is not somebody
        mention = Mention(at, at, "person")
        mention.definite = words[at].art or bool(words[at].suffix)
        titled = named = completed = False
        pending = not words[at].art  # a noun without article waits for its complement
        limit = min(end, at + LONGEST_PHRASE)
        cursor = at
        while cursor < limit:
            word = words[cursor]
            flags = word.flags
            inside = cursor > at
            if inside and word.conj and not self._second_portfolio(words, cursor, limit, bool(mention.country)):
                break
            if _counterpart(word):
                if inside:
                    break  # «وزير الخارجية المصري نظيره التركي»: another office begins
                mention.title = COUNTERPART
            adjective = inside and bool(word.nisba) and not word.prep and (word.art or not (words[at].art or completed))
            match = (
                self.titles.match(words, cursor, limit) if flags & TITLE and not (inside and word.prep == "ب") else None
            )
            if inside and flags & NAME and not adjective and not (match and len(match[0].stems) > 1):
                name = self.known.match(words, cursor, limit)
                if name is not None and name.entries[0].type == "person":
                    if not name.clitics and self._name_fits(words, cursor, name, titled):
                        self._take_person(words, mention, cursor, name, end)
                        named = True
                        break
                    if name.clitics and match is None:
                        break
                elif name is not None and not name.clitics and words[at].art and cursor == at + 1:
                    break  # «اتهم الرئيس إسرائيل»: the article is against a complement
                elif name is not None and (
                    (name.clitics == "ل" and self._belongs(name, mention, word))
                    or (not name.clitics and (pending or not completed))
                ):
                    entry = name.entries[0]
                    mention.country = mention.country or entry.country
                    if entry.type == "organisation":
                        mention.title = mention.title or entry.id or ""
                    mention.last = name.stop - 1
                    cursor = name.stop
                    completed, pending = True, False
                    continue
                elif name is not None and (
                    name.clitics
                    or name.stop > cursor + 1
                    # «زار الرئيس الصيني باريس»: a place is no name of his, unless people bear it too
                    or (name.entries[0].type in _PLACES and word.form not in self.known.names.given)
                ):
                    break
            if match is not None and (not inside or not word.prep or word.prep == "ل" or not completed):
                if inside and not pending and self._another(words, match[1], limit, mention.country):
                    break
                if not titled or (match[0].office and not mention.office and not pending):
                    mention.office = match[0].office or mention.office
                titled = True
                if not inside:
                    mention.head, mention.noun = cursor, word.stem
                mention.last = match[1] - 1
                if words[mention.last].art:
                    mention.definite = True
                cursor = match[1]
                pending = not words[mention.last].art
                state = self.known.match(words, mention.last, limit) if words[mention.last].flags & NAME else None
                if len(match[0].stems) > 1 and state is not None and state.entries[0].type in _PLACES:
                    mention.country, mention.last, cursor = state.entries[0].country, state.stop - 1, state.stop
                    mention.definite, completed, pending = True, True, False  # أمير قطر
                if words[mention.last].suffix and mention.title != COUNTERPART:
                    # وزير خارجيتها, سفيره: of the state that the pronoun means
                    mention.referent = pronoun_at(mention.last, words[mention.last].suffix)
                    mention.definite = completed = True
                    pending = False
                continue
            if not titled and flags & HONORIFIC:
                mention.last = cursor
                titled = True
                pending = False
                cursor += 1
                continue
            if not titled:
                return None
            if inside and flags & HONORIFIC and not word.conj and not word.prep and (len(word.form) == 1 or word.art):
                cursor += 2 if cursor + 1 < limit and words[cursor + 1].form == "." and len(word.form) == 1 else 1
                continue
            if flags & (PUNCT | BREAK):
                stop = self._quoted_body(words, mention, cursor, limit) if pending and word.form in _QUOTES else 0
                if stop:
                    mention.last, cursor = stop - 1, stop
                    completed, pending = True, False
                    continue
                if word.form in ("،", ",") or word.form in _QUOTES:
                    named = mention.apposed = self._apposed(words, mention, cursor, limit)
                break
            if adjective and flags & NISBA and not word.suffix:
                mention.country = mention.country or word.nisba
                mention.last = cursor
                cursor += 1
                completed, pending = completed or word.art, False
                continue
            if word.form in _LINKS and cursor + 1 < limit:
                mention.last = cursor
                cursor += 1
                pending = True
                continue
            if (
                flags & PREP
                and word.form in ("في", "من")
                and cursor + 1 < limit
                and not mention.country
                and self.known.body_follows(words, cursor + 1, limit)
            ):
                cursor += 1
                pending = True
                continue
            if word.prep == "ب" and flags & BODY and not mention.country:
                mention.last = cursor
                cursor += 1
                pending = not word.art
                continue
            if inside and (flags & PREP or word.prep in ("ل", "ب")):
                beyond = self.strangers.name_beyond(words, cursor, min(limit, cursor + 7))
                if beyond:
                    # منسق الإغاثة في حالات الطوارئ توم فليتشر: a name closes the title, whatever stands between.
                    cursor = beyond
                    completed, pending = True, False
                    continue
            if flags & (FUNCTION | NUMBER) or (word.prep and word.prep != "ل"):
                break
            if self.strangers.begins(words, cursor, mention, settled=completed and not pending):
                self.strangers.take(words, mention, cursor, limit)
                named = True
                break
            if (word.verbs or flags & VERB) and not word.art and not flags & NOUN:
                break
            if word.prep == "ل":
                if completed and mention.country:
                    break  # قال الوزير السعودي للصحفيين
            elif word.art:
                if not pending and not word.conj and not qualifies(word):
                    break  # «الأمين العام القيادة العسكرية»: a second definite noun is somebody else
            elif completed or not pending or not flags & (NOUN | BODY | GROUP):
                break  # «ترأس وزير الخارجية وفد بلاده»: what is indefinite after a whole title is something else
            mention.last = cursor
            pending = not word.art
            completed = completed or word.art
            cursor += 1
        if not titled:
            return None
        if not named and not completed and not mention.definite:
            # «قال مصدر أمني إن»: somebody who speaks counts without a name; others do not.
            before = words[at - 1] if at > start else None
            after = words[mention.last + 1] if mention.last + 1 < end else None
            speaks = after is not None and bool(after.flags & SPEECH or after.form == ":")
            if not speaks and (
                before is None or not (before.flags & SPEECH or before.form == "عن" or words[at].prep == "ل")
            ):
                return None
        head = words[at]
        if not named and (
            (head.flags & HONORIFIC and not head.flags & TITLE)
            or (head.flags & GROUP and head.form.endswith(("ون", "ين")))  # صحفيون: several, not one
            or (head.suffix == "ه" and head.stem in self.titles.masculine)  # كبيرة is no title
        ):
            return None
        if mention.office == "un_ambassador" and mention.title not in _UNITED_NATIONS:
            mention.office = ""
        mention.gender = "f" if words[mention.head].stem.endswith("ه") and not words[mention.head].suffix else "m"
        if words[mention.head].stem in PLURALS:
            mention.gender, mention.number = "", "p"  # قادة مجموعة السبع
        mention.full = named
        return mention

    @staticmethod
    def _belongs(name: NameMatch, mention: Mention, word: Word) -> bool:
        """«المبعوث الأمريكي لليمن», «الأمين العام للأمم المتحدة», but not «قال مسؤول أمريكي لرويترز»."""
        if word.flags & SOURCE:
            return False
        return mention.country is None or name.entries[0].type in _PLACES

    def office_after(self, words: list[Word], mention: Mention, end: int) -> None:
        """«لوران فابيوس، وزير الخارجية الفرنسي،»: an office set off by commas after a name is his who bears the name."""
        comma = mention.last + 1
        if (
            not (mention.full or mention.entry) or comma + 1 >= end or words[comma].form not in ("،", ",")
            or not words[comma + 1].flags & TITLE or words[comma + 1].conj or words[comma + 1].prep
        ):  # fmt: skip
            return
        office = self.titled(words, comma + 1, comma + 1, end)
        if office is None or office.full or office.title == COUNTERPART:
            return
        after = words[office.last + 1] if office.last + 1 < end else None
        if after is not None and not after.flags & (PUNCT | BREAK | COMP | VERB):
            return
        mention.office = mention.office or office.office
        mention.country = mention.country or office.country
        mention.last, mention.apposed = office.last, True

    @staticmethod
    def _another(words: list[Word], at: int, end: int, country: str | None) -> bool:
        """«الرئيس المصري وزير الخارجية السعودي»: does a title after a complete one have another nationality?"""
        for cursor in range(at, min(end, at + 3)):
            word = words[cursor]
            if word.conj or word.prep or word.flags & (PUNCT | BREAK | FUNCTION):
                return False
            if word.nisba and word.art:
                return country is not None and word.nisba != country
            if not word.art and not word.flags & TITLE:
                return False
        return False

    def _quoted_body(self, words: list[Word], mention: Mention, at: int, end: int) -> int:
        """كتلة «حزب الله», حركة «حماس»: the index after a known name between quotation marks, 0 if there is none."""
        name = self.known.match(words, at + 1, end) if at + 1 < end and words[at + 1].flags & NAME else None
        if name is None or name.stop >= end or words[name.stop].form not in _QUOTES or name.clitics:
            return 0
        entry = name.entries[0]
        if entry.type not in ("organisation", "group"):
            return 0
        mention.country = mention.country or entry.country
        mention.title = mention.title or entry.id or ""
        return name.stop + 1

    @staticmethod
    def _second_portfolio(words: list[Word], at: int, end: int, completed: bool) -> bool:
        """وزير السياحة والآثار الأردني: a second field of one office, before the adjective that closes the title."""
        word = words[at]
        if (
            completed or word.conj != "و" or not word.art or not words[at - 1].art
            or word.flags & (TITLE | NISBA | GROUP) or at + 1 >= end
        ):  # fmt: skip
            return False
        after = words[at + 1]
        return (
            bool(after.nisba and after.art)
            or (qualifies(word) and bool(after.flags & (TITLE | HONORIFIC)))
            or after.form in ("،", ",")
            or bool(after.flags & NAME and not after.conj and not after.prep)
        )

    def _title_after(self, words: list[Word], mention: Mention, end: int) -> None:
        """«الأمير محمد بن سلمان ولي العهد رئيس مجلس الوزراء»: after a royal name the offices follow the name."""
        if words[mention.head].stem not in _ROYAL and words[mention.first].stem not in _ROYAL:
            return
        while mention.last + 1 < end:
            after = words[mention.last + 1]
            if after.conj or after.prep or not after.flags & TITLE:
                return
            office = self.titled(words, mention.last + 1, mention.last + 1, end)
            if office is None or office.full or self._another(words, mention.last + 2, end, mention.country):
                return
            mention.office = mention.office or office.office
            mention.country = mention.country or office.country
            mention.last = office.last

    def _name_fits(self, words: list[Word], at: int, name: NameMatch, titled: bool) -> bool:
        entry = name.entries[0]
        if name.stop - at > 1 or entry.strength >= 2:
            return True
        # الرئيس السيسي is a name, الرئيس السوداني an adjective of nationality whoever else bears it.
        own = not words[at].art or not words[at].nisba
        return titled and own and not self.known.part_of_longer(words, at, at, name.stop)

    def _take_person(self, words: list[Word], mention: Mention, at: int, name: NameMatch, end: int) -> None:
        entry = name.entries[0]
        for candidate in name.entries:
            if mention.country and candidate.country == mention.country:
                entry = candidate
                break
        mention.entry = entry
        mention.name_first, mention.name_last = at, name.stop - 1
        mention.last = name.stop - 1
        mention.country = entry.country or mention.country
        self.extend(words, mention, end)
        self._title_after(words, mention, end)

    def _apposed(self, words: list[Word], mention: Mention, comma: int, end: int) -> bool:
        """A name set off by a comma or by quotation marks: المتحدث باسم الوزارة، روبرت وود."""
        at = comma + 1
        if at >= end or words[at].conj or words[at].prep:
            return False
        if words[at].flags & (TITLE | HONORIFIC) and at + 1 < end:
            title = self.titles.match(words, at, end)
            at = title[1] if title else at + 1
            while at < end and words[at].flags & NISBA and words[at].art:
                mention.country = mention.country or words[at].nisba
                at += 1
        if at >= end or words[at].conj or words[at].prep or words[at].flags & (PUNCT | FUNCTION):
            return False
        name = self.known.match(words, at, end) if words[at].flags & NAME else None
        if name is not None and name.entries[0].type == "person" and not name.clitics:
            self._take_person(words, mention, at, name, end)
            return True
        if name is None and not words[at].art and not words[at].flags & NUMBER:
            stop = at
            while (
                stop < end
                and stop - at < LONGEST_NAME
                and not words[stop].prep
                and not words[stop].flags & (PUNCT | BREAK | PREP | COMP | REL | SPEECH)
            ):
                if words[stop].nisba and words[stop].art:
                    return False
                stop += 1
            given, families = self.known.names.given, self.known.names.families
            strange = any(
                name_word(words[k]) or words[k].form in given or words[k].form in families for k in range(at, stop)
            ) or (words[stop - 1].art and words[stop - 1].form.endswith("ي") and not words[stop - 1].nisba)
            # Only a run that is set off again, or ends the sentence, is a name in apposition.
            closed = stop == end or words[stop].flags & (PUNCT | BREAK | COMP | PREP) or words[stop].prep
            if 2 <= stop - at <= 4 and closed and strange:
                mention.name_first, mention.name_last, mention.last = at, stop - 1, stop - 1
                return True
        return False

    def known_person(self, words: list[Word], at: int, name: NameMatch, end: int) -> Mention:
        """The mention of a known name that stands without a title."""
        entry = name.entries[0]
        mention = Mention(at, name.stop - 1, "person")
        mention.entry, mention.country, mention.strength = entry, entry.country, entry.strength
        mention.full = name.stop - at > 1
        self.extend(words, mention, end)
        return mention

    def extend(self, words: list[Word], mention: Mention, end: int) -> None:
        """بن عبدالعزيز after a known name belongs to it."""
        at = mention.last + 1
        while at < end and at - mention.first < LONGEST_NAME + 3:
            word = words[at]
            if (
                word.flags & PARTICLE
                and word.form in ("بن", "ال", "ابن")
                and at + 1 < end
                and not words[at + 1].flags & PUNCT
            ):
                mention.last = at + 1
                mention.name_last = at + 1
                at += 2
                continue
            break


def _counterpart(word: Word) -> bool:
    """نظيره, نظيرتها: who holds the same office elsewhere."""
    return word.form[len(word.conj) + len(word.prep) :] in ("نظيره", "نظيرها", "نظيرته", "نظيرتها", "نظيري")
