"""Noun phrases that name somebody or something: states, people with their titles, bodies, groups, places.

`find_mentions` walks a sentence once, from the right edge of the page to the left. At each word it tries, in order: a
title phrase, a name the knowledge holds, a body head (وزارة، جيش), a group noun (متظاهرون), a plural adjective standing
as a noun (الفلسطينيون), a name it does not know. What it takes it does not look at again.
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.analysis import Mention
from marsad.language.arabic.lexicon import (
    AUX,
    BODY,
    BREAK,
    COMP,
    CONJ,
    DEM,
    FUNCTION,
    GROUP,
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
    REL,
    SPEECH,
    TITLE,
    TRIGGER,
    VERB,
    Word,
)  # fmt: skip
from marsad.language.arabic.titles import Titles
from marsad.model.names import NameEntry, Names

LONGEST_PHRASE = 16  # tokens; no noun phrase in the news is longer that is still one name
LONGEST_NAME = 5
COUNTERPART = "counterpart"  # the title of a mention whose office is that of the person before it
_CUT = PUNCT | BREAK | CONJ | COMP | REL | DEM | AUX
_QUOTES = frozenset('"“”«»„')
_COUNTS = frozenset(
    ("ثلاثه", "اربعه", "خمسه", "سته", "سبعه", "ثمانيه", "تسعه", "عشره", "الاف", "مءات", "عشرات", "عده", "بضعه", "ملايين")
)  # fmt: skip
_ROYAL = frozenset(("امير", "صاحب", "سمو", "ملك", "شيخ", "خادم", "سلطان"))
_PAIRS = frozenset(
    (
        "بلدين",
        "بلدان",
        "جانبين",
        "جانبان",
        "طرفين",
        "طرفان",
        "دولتين",
        "دولتان",
        "زعيمين",
        "زعيمان",
        "رءيسين",
        "رءيسان",
        "وزيرين",
        "وزيران",
    )
)
_WORLD = frozenset(("دولي", "دوليه", "عالمي", "عالميه", "اممي", "امميه"))


class NameMatch(NamedTuple):
    """A gazetteer match: index after it, clitics before it, what it can mean."""

    stop: int
    clitics: str
    entries: tuple[NameEntry, ...]


class MentionFinder:
    """Holds the tables; `find` is a pure function of the words."""

    def __init__(self, titles: Titles, names: Names) -> None:
        self.titles = titles
        self.names = names

    def match_name(self, words: list[Word], at: int, end: int) -> NameMatch | None:
        """The longest known name that begins at a token, fewest clitics first."""
        best: NameMatch | None = None
        entries, lengths = self.names.entries, self.names.lengths
        for clitics, key in words[at].names:
            stop, longest = at + 1, min(end, at + lengths[key])
            found, found_stop = entries.get(key), stop
            while stop < longest and not words[stop].flags & (PUNCT | BREAK):
                key = f"{key} {words[stop].form}"
                stop += 1
                more = entries.get(key)
                if more:
                    found, found_stop = more, stop
            if found and (best is None or found_stop > best.stop):
                best = NameMatch(found_stop, clitics, found)
        return best

    def find(self, words: list[Word], start: int, end: int) -> list[Mention]:
        """Mentions of one sentence, tokens start to end (exclusive), in order, never overlapping."""
        out: list[Mention] = []
        at = start
        while at < end:
            word = words[at]
            if word.barren is None:
                word.barren = self._barren(word)
            mention = None if word.barren else self._at(words, at, start, end)
            if mention is None:
                at += 1
                continue
            self._govern(words, mention, start, out)
            out.append(mention)
            at = mention.last + 1
            while at < end and (twin := self._twin(words, mention, at)) is not None:
                twin.after = len(out) - 1
                twin.prep, twin.of = mention.prep, mention.of
                out.append(twin)
                at += 1
        return out

    def _barren(self, word: Word) -> bool:
        """Can no mention begin with this word, whatever stands beside it?"""
        if word.flags & (TITLE | HONORIFIC | NAME | BODY | GROUP | MEMBER | NISBA) or word.stem in _PAIRS or word.stem == "بلاد":
            return False
        if word.flags & (FUNCTION | PUNCT | BREAK | NUMBER | LATIN):
            return True
        return not (self._name_word(word) or word.form in self.names.given)

    def _twin(self, words: list[Word], mention: Mention, at: int) -> Mention | None:
        """«الرئيسان المصري والفرنسي», «وزيري الدفاع الروسي والتركي»: the second adjective is a second person."""
        word = words[at]
        if (
            word.conj != "و"
            or not word.nisba
            or not word.art
            or word.prep
            or mention.type not in ("person", "organisation")
        ):
            return None
        if mention.entry is not None or mention.country is None or not words[mention.last].nisba:
            return None
        twin = Mention(at, at, mention.type)
        twin.country, twin.office, twin.title = word.nisba, mention.office, mention.title
        twin.gender, twin.full = mention.gender, mention.full and mention.type != "person"
        return twin

    def family_names(self, words: list[Word], mentions: list[Mention]) -> dict[str, Mention]:
        """Last names of the people an article names in full; later it calls them by these alone."""
        out: dict[str, Mention] = {}
        for mention in mentions:
            if (
                mention.type != "person"
                or mention.name_last <= mention.name_first
                or (mention.name_first == mention.head == mention.first and mention.office)
            ):
                continue
            last = words[mention.name_last]
            if last.flags & (PUNCT | NISBA) or (last.prep and not last.art) or len(last.form) < 3:
                continue
            before = words[mention.name_last - 1]
            form = f"{before.form} {last.form}" if before.flags & PARTICLE and before.form != "بن" else last.form
            if " " not in form and form not in out:
                out[form] = mention
        return out

    def add_short(
        self, words: list[Word], start: int, end: int, mentions: list[Mention], known: dict[str, Mention]
    ) -> list[Mention]:
        """Mentions of a sentence with those added that are only a family name told before."""
        taken = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
        added: list[Mention] = []
        for at in range(start, end):
            if at in taken:
                continue
            word = words[at]
            for form in (word.form, word.form[1:] if word.form[0] in "وبلف" and len(word.form) > 4 else ""):
                full = known.get(form)
                if full is None or full.first >= at or (form != word.form and form[:2] == "ال"):
                    continue
                if word.flags & (NOUN | TRIGGER) and not word.form.startswith("ال"):
                    # A family name that is an ordinary word too: where a verb wants its subject.
                    before = words[at - 1] if at > start else None
                    if before is None or not before.flags & (SPEECH | VERB):
                        continue
                mention = Mention(at, at, "person")
                mention.entry, mention.country = full.entry, full.country
                mention.gender, mention.full, mention.strength = full.gender, True, 1
                if form != word.form:
                    if word.form[0] in "بل":
                        mention.prep, mention.prep_at = word.form[0], at
                added.append(mention)
                break
        if not added:
            return mentions
        merged = sorted([*mentions, *added], key=lambda m: m.first)
        for number, mention in enumerate(merged):
            if mention in added and not mention.prep:
                self._govern(words, mention, start, merged[:number])
        return merged

    def _at(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        flags = words[at].flags
        if flags & FUNCTION and not words[at].art and not flags & NAME:
            return None
        if words[at].stem in _PAIRS and words[at].art and not (at + 1 < end and words[at + 1].nisba):
            pair = Mention(at, at, "pair")
            pair.title, pair.number = words[at].stem, "d"
            return pair
        if words[at].stem == "بلاد" and words[at].suffix in ("ه", "ها", "هم", "نا"):
            home = Mention(at, at, "homeland")
            home.title = words[at].suffix
            return home
        if not flags & (TITLE | HONORIFIC | NAME | BODY | GROUP | MEMBER | NISBA):
            return self._unknown(words, at, start, end) if not flags & (FUNCTION | PUNCT | BREAK | NUMBER) else None
        name = self.match_name(words, at, end) if flags & NAME else None
        adjective = (
            words[at].art
            and words[at].stem.endswith(("ي", "يه"))
            and at > start
            and words[at - 1].art
            and not words[at - 1].flags & (FUNCTION | PUNCT)
        )
        if (
            flags & (TITLE | HONORIFIC)
            and not flags & FUNCTION
            and not (adjective and flags & TITLE)
            and (name is None or name.stop - at < 2)
        ):
            mention = self._titled(words, at, start, end)
            if mention is not None:
                return mention
        if name is not None and self._believable(words, at, start, name):
            return self._named(words, at, name, end)
        if flags & BODY:
            mention = self._body(words, at, start, end)
            if mention is not None:
                return mention
        if flags & GROUP:
            return self._group(words, at, end)
        if flags & MEMBER and not flags & TRIGGER and self._counted(words, at, start):
            return self._group(words, at, end)
        if flags & NISBA and self._counted(words, at, start):
            return self._people(words, at, end)
        if flags & NISBA and not words[at].art and words[at].form.endswith(("ون", "ين")) and not words[at].suffix:
            before = words[at - 1] if at > start else None
            if (
                before is None
                or before.flags & (NUMBER | FUNCTION | VERB | PUNCT)
                or before.stem in _COUNTS
                or words[at].prep
            ):
                return self._people(words, at, end)
        if flags & NISBA and words[at].art:
            form = words[at].form
            if (
                form.endswith(("ون", "ين"))
                or (words[at].stem not in self.names.nisbas)
                or _plural_nisba(words[at].stem)
            ):
                return self._people(words, at, end)
        return self._unknown(words, at, start, end)

    @staticmethod
    def _counted(words: list[Word], at: int, start: int) -> bool:
        """38 مواطنا, عشرين جنديا: the singular of a group after a number, in the accusative."""
        word = words[at]
        if at == start or word.art or word.prep or word.conj or word.suffix or not word.form.endswith(("ا", "ه")):
            return False
        before = words[at - 1]
        return bool(before.flags & NUMBER) or before.stem.endswith(("ين", "ون", "ه عشر", "عشر", "عشره"))

    def _believable(self, words: list[Word], at: int, start: int, name: NameMatch) -> bool:
        """A one-word name that is also a common word needs a sign that it is meant as a name."""
        word, entry = words[at], name.entries[0]
        if name.stop - at > 1 or entry.strength >= 2:
            # A verb may look like a name of one word (صدر); a name does not follow لم or سوف.
            if name.stop - at == 1 and entry.type in ("organisation", "place") and any(not v.object for v in word.verbs):
                # «أفاد» begins a clause as a verb; the place or body of that name stands after a noun or preposition.
                before = words[at - 1] if at > start else None
                return before is not None and bool(before.flags & (NOUN | BODY | PREP) or word.prep)
            return not (name.stop - at == 1 and word.flags & VERB and entry.type == "person" and word.verbs)
        if entry.type in ("organisation", "group", "state") and word.art and not word.flags & NISBA:
            before = words[at - 1] if at > start else None
            after = words[name.stop] if name.stop < len(words) else None
            if (
                after is not None
                and after.art
                and not after.conj
                and not after.prep
                and (after.nisba or after.stem.endswith(("ي", "يه")))
            ):
                return False  # القاعدة الجوية is a base
            return before is None or not before.art or bool(before.flags & (FUNCTION | VERB))
        if entry.type == "person" and self._part_of_longer(words, at, start, name.stop):
            return False
        if word.flags & (NOUN | TRIGGER) or word.verbs:
            before = words[at - 1] if at > start else None
            return bool(before and before.flags & (SPEECH | TITLE))
        return True

    def _part_of_longer(self, words: list[Word], at: int, start: int, stop: int) -> bool:
        """«سعيد مموزيني», «عبد الله سعيد»: beside another name a short form is part of somebody else's name."""
        if stop < len(words):
            after = words[stop]
            if not (after.art or after.prep or after.conj or after.flags & (FUNCTION | PUNCT | BREAK)) and (
                self._name_word(after) or after.form in self.names.given or after.form in self.names.families
            ):
                return True
        if at > start and not words[at].conj and not words[at].prep:
            before = words[at - 1]
            return before.form in self.names.given and not before.flags & (FUNCTION | PUNCT | TITLE | HONORIFIC)
        return False

    def _named(self, words: list[Word], at: int, name: NameMatch, end: int) -> Mention:
        entry = name.entries[0]
        mention = Mention(at, name.stop - 1, entry.type)
        mention.entry, mention.country, mention.strength = entry, entry.country, entry.strength
        mention.full = name.stop - at > 1
        if entry.type == "organisation" or entry.type == "group":
            self._absorb_adjectives(words, mention, end)
        elif entry.type == "person":
            self._extend_name(words, mention, end)
        return mention

    def _extend_name(self, words: list[Word], mention: Mention, end: int) -> None:
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

    def _absorb_adjectives(self, words: list[Word], mention: Mention, end: int) -> None:
        """«الدولي» after مجلس الأمن, «اللبناني» after حزب الله, «التابع للأمم المتحدة»."""
        at = mention.last + 1
        while at < end:
            word = words[at]
            if word.art and not word.prep and not word.conj and (word.flags & NISBA or word.stem in _WORLD):
                if mention.country is None and word.nisba:
                    mention.country = word.nisba
                mention.last = at
            elif word.stem in ("تابع", "تابعه") and at + 1 < end and words[at + 1].prep == "ل":
                name = self.match_name(words, at + 1, end)
                if name is None:
                    break
                mention.last = name.stop - 1
                at = mention.last
            else:
                break
            at += 1

    def _titled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A title, what completes it, and the name it leads to."""
        if words[at].form.endswith("ا") and not words[at].art and not words[at].flags & HONORIFIC:
            return None  # انتخب رئيسا: what somebody becomes is not somebody
        mention = Mention(at, at, "person")
        mention.definite = words[at].art or bool(words[at].suffix)
        titled = named = completed = False
        limit = min(end, at + LONGEST_PHRASE)
        cursor = at
        while cursor < limit:
            word = words[cursor]
            flags = word.flags
            inside = cursor > at
            if inside and word.conj and not self._second_portfolio(words, cursor, limit, completed):
                break
            if _counterpart(word):
                if inside:
                    break  # «وزير الخارجية المصري نظيره التركي»: another office begins
                mention.title = COUNTERPART
            match = (
                self.titles.match(words, cursor, limit) if flags & TITLE and not (inside and word.prep == "ب") else None
            )
            if inside and flags & NAME and not (match and len(match[0].stems) > 1):
                name = self.match_name(words, cursor, limit)
                if name is not None and name.stop == cursor + 1 and word.nisba and name.entries[0].type != "person":
                    name = None  # وزارة الداخلية العراقية: the adjective, not the list of that name
                if name is not None and name.stop > cursor:
                    entry = name.entries[0]
                    if entry.type == "person":
                        if name.clitics or not self._name_fits(words, cursor, name, mention, titled):
                            if name.clitics or match is None:
                                break
                        else:
                            self._take_person(words, mention, cursor, name, limit)
                            named = True
                            break
                    elif name.clitics in ("", "ل") and not (
                        name.clitics == "" and completed and entry.type in ("place",)
                    ):
                        mention.country = mention.country or entry.country
                        if entry.type == "organisation" and not mention.office.startswith("="):
                            mention.title = mention.title or entry.id or ""
                        mention.last = name.stop - 1
                        cursor = name.stop
                        completed = True
                        continue
                    elif name.clitics:
                        break
            if match is not None and (not inside or not word.prep or word.prep == "ل" or not completed):
                if not titled or (match[0].office and not mention.office):
                    mention.office = match[0].office or mention.office
                titled = True
                if not inside:
                    mention.head = cursor
                mention.last = match[1] - 1
                if words[match[1] - 1].art:
                    mention.definite = True
                cursor = match[1]
                continue
            if not titled and flags & HONORIFIC:
                mention.last = cursor
                titled = True
                cursor += 1
                continue
            if not titled:
                return None
            if inside and flags & HONORIFIC and not word.conj and not word.prep and (len(word.form) == 1 or word.art):
                cursor += 2 if cursor + 1 < limit and words[cursor + 1].form == "." and len(word.form) == 1 else 1
                continue
            if flags & (PUNCT | BREAK):
                stop = (
                    self._apposed(words, mention, cursor, limit)
                    if word.form == "،" or word.form in _QUOTES or word.form == ","
                    else None
                )
                if stop is not None:
                    named = True
                break
            if word.nisba and flags & NISBA and not word.prep and not word.suffix:
                mention.country = mention.country or word.nisba
                mention.last = cursor
                cursor += 1
                completed = True
                continue
            if word.form in ("باسم", "لدي", "لشءون", "لشؤون") and cursor + 1 < limit:
                mention.last = cursor
                cursor += 1
                continue
            if (
                flags & PREP
                and word.form in ("في", "من")
                and cursor + 1 < limit
                and not mention.country
                and self._body_follows(words, cursor + 1, limit)
            ):
                cursor += 1
                continue
            if word.prep == "ب" and flags & BODY and not mention.country:
                mention.last = cursor
                cursor += 1
                continue
            if flags & (FUNCTION | NUMBER) or (word.prep and word.prep != "ل"):
                break
            if self._name_begins(words, cursor, mention, completed):
                self._unknown_name(words, mention, cursor, limit)
                named = True
                break
            if word.verbs and not word.art and not flags & NOUN:
                break
            if flags & VERB and not flags & NOUN and not word.art:
                break
            if word.art or flags & NOUN or flags & (BODY | GROUP) or word.prep == "ل":
                if not word.art and completed and not flags & BODY:
                    break
                mention.last = cursor
                cursor += 1
                continue
            break
        if not titled:
            return None
        if not named and not completed and not mention.definite:
            # «قال مصدر أمني إن»: somebody who speaks counts without a name; others do not.
            before = words[at - 1] if at > start else None
            if before is None or not (before.flags & SPEECH or before.form == "عن" or words[at].prep == "ل"):
                return None
        if words[at].flags & HONORIFIC and not words[at].flags & TITLE and not named:
            return None
        mention.gender = "f" if words[mention.head].stem.endswith("ه") and not words[mention.head].suffix else "m"
        mention.full = named
        return mention

    @staticmethod
    def _second_portfolio(words: list[Word], at: int, end: int, completed: bool) -> bool:
        """وزير السياحة والآثار الأردني: a second field of one office, before the adjective that closes the title."""
        word = words[at]
        if (
            completed
            or word.conj != "و"
            or not word.art
            or not words[at - 1].art
            or word.flags & (TITLE | NISBA | GROUP)
            or at + 1 >= end
        ):
            return False
        after = words[at + 1]
        return (
            bool(after.nisba and after.art)
            or after.form in ("،", ",")
            or bool(after.flags & NAME and not after.conj and not after.prep)
        )

    def _title_after(self, words: list[Word], mention: Mention, end: int) -> None:
        """«الأمير محمد بن سلمان ولي العهد»: after a royal name the office follows the name."""
        if words[mention.head].stem not in _ROYAL and words[mention.first].stem not in _ROYAL:
            return
        at = mention.last + 1
        limit = min(end, at + LONGEST_PHRASE)
        while at < limit and not words[at].conj and not words[at].prep:
            match = self.titles.match(words, at, limit) if words[at].flags & TITLE else None
            if match is None:
                if at > mention.last + 1 or not mention.office:
                    break
                break
            mention.office = mention.office or match[0].office
            at = match[1]
            while (
                at < limit
                and words[at].art
                and not words[at].conj
                and not words[at].prep
                and not words[at].flags & (PUNCT | NAME)
            ):
                mention.country = mention.country or words[at].nisba
                at += 1
            mention.last = at - 1

    def _name_fits(self, words: list[Word], at: int, name: NameMatch, mention: Mention, titled: bool) -> bool:
        entry = name.entries[0]
        if name.stop - at > 1 or entry.strength >= 2:
            return True
        return titled and not words[at].art and not self._part_of_longer(words, at, at, name.stop)

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
        self._extend_name(words, mention, end)
        self._title_after(words, mention, end)

    def _apposed(self, words: list[Word], mention: Mention, comma: int, end: int) -> int | None:
        """A name set off by a comma or by quotation marks: المتحدث باسم الوزارة، روبرت وود."""
        at = comma + 1
        if at >= end or words[at].conj or words[at].prep:
            return None
        if words[at].flags & (TITLE | HONORIFIC) and at + 1 < end:
            title = self.titles.match(words, at, end)
            at = title[1] if title else at + 1
            while at < end and words[at].flags & NISBA and words[at].art:
                mention.country = mention.country or words[at].nisba
                at += 1
        if at >= end or words[at].conj or words[at].prep or words[at].flags & (PUNCT | FUNCTION):
            return None
        name = self.match_name(words, at, end) if words[at].flags & NAME else None
        if name is not None and name.entries[0].type == "person" and not name.clitics:
            self._take_person(words, mention, at, name, end)
            return mention.last
        if name is None and not words[at].art and not words[at].flags & NUMBER:
            stop = at
            while (
                stop < end
                and stop - at < LONGEST_NAME
                and not words[stop].prep
                and not words[stop].flags & (PUNCT | BREAK | PREP | COMP | REL | SPEECH)
            ):
                if words[stop].nisba and words[stop].art:
                    return None
                stop += 1
            given, families = self.names.given, self.names.families
            strange = any(
                self._name_word(words[k]) or words[k].form in given or words[k].form in families
                for k in range(at, stop)
            ) or (words[stop - 1].art and words[stop - 1].form.endswith("ي") and not words[stop - 1].nisba)
            # Only a run that is set off again, or ends the sentence, is a name in apposition.
            closed = stop == end or words[stop].flags & (PUNCT | BREAK | COMP | PREP) or words[stop].prep
            if 2 <= stop - at <= 4 and closed and strange:
                mention.name_first, mention.name_last, mention.last = at, stop - 1, stop - 1
                return mention.last
        return None

    def _body_follows(self, words: list[Word], at: int, end: int) -> bool:
        if words[at].flags & BODY:
            return True
        name = self.match_name(words, at, end) if words[at].flags & NAME else None
        return name is not None and name.entries[0].type == "organisation"

    def _name_word(self, word: Word) -> bool:
        """Can this word be part of a person's name that nobody told us?"""
        flags = word.flags
        if flags & (PUNCT | BREAK | NUMBER | NISBA | TITLE) or word.prep:
            return False
        if flags & (PARTICLE | LATIN):
            return True
        if flags & FUNCTION or word.conj or word.suffix or word.verbs:
            return False
        return not flags & (NOUN | VERB | BODY | GROUP | TRIGGER)

    def _name_begins(self, words: list[Word], at: int, mention: Mention, completed: bool) -> bool:
        word = words[at]
        if word.form in self.names.given and not word.art:
            return True
        if word.art or word.prep or word.conj:
            return False
        if self._name_word(word):
            return True
        # After a complete title an ordinary word without article can only be a name: الوزير المصري كامل ...
        settled = completed and words[at - 1].art
        return (
            (settled or (words[at - 1].art and at - 1 == mention.head))
            and not word.flags & (FUNCTION | VERB | TITLE | NISBA | TRIGGER)
            and not word.verbs
            and not word.form.endswith("ا")
        )

    def _known_place(self, words: list[Word], at: int, end: int) -> bool:
        name = self.match_name(words, at, end)
        return (
            name is not None
            and name.entries[0].type in ("state", "capital", "place", "organisation")
            and name.entries[0].strength >= 2
        )

    def _unknown_name(self, words: list[Word], mention: Mention, at: int, end: int) -> None:
        stop = at + 1
        while stop < end and stop - at < LONGEST_NAME:
            word = words[stop]
            previous = words[stop - 1]
            if previous.flags & PARTICLE and not word.flags & (PUNCT | BREAK | PREP):
                stop += 1
            elif word.flags & NAME and self._known_place(words, stop, end):
                break
            elif (
                self._name_word(word)
                or (stop - at == 1 and word.form in self.names.families)
                or (word.form in self.names.given and previous.form in self.names.given)
                or (
                    word.art
                    and not word.conj
                    and not word.prep
                    and not word.flags & (NISBA | TITLE | BODY)
                    and stop - at == 1
                    and not word.tellings
                )
            ):
                stop += 1
            else:
                break
        mention.name_first, mention.name_last = at, stop - 1
        mention.last = stop - 1

    @staticmethod
    def _adjective(word: Word) -> bool:
        """Does a definite word look like an adjective (المركزية, العليا) rather than the next noun?"""
        return word.stem.endswith(("ي", "يه", "يين", "يون")) or word.stem in (
            "عليا",
            "اعلي",
            "عام",
            "عامه",
            "مسلحه",
            "متحده",
            "مشتركه",
            "خاصه",
            "ديمقراطيه",
            "حر",
            "موحد",
            "موحده",
            "مءقته",
            "جديد",
            "جديده",
        )

    @staticmethod
    def _in_signs(words: list[Word], at: int, end: int) -> int:
        """Index after a short stretch in quotation marks that begins at a token, 0 if none does."""
        if at >= end or words[at].form not in _QUOTES:
            return 0
        for close in range(at + 2, min(end, at + 6)):
            if words[close].form in _QUOTES:
                return close + 1
        return 0

    def _person_at(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """The person whose administration or troops a body is, if one is named right here."""
        if not words[at].flags & (TITLE | HONORIFIC | NAME) or words[at].prep or words[at].conj:
            return None
        found = self._at(words, at, start, end)
        return found if found is not None and found.type == "person" and (found.country or found.entry) else None

    def _body_head(self, words: list[Word], at: int, end: int) -> tuple[str, int]:
        """The longest head of the table that begins at a token, and the index after it."""
        key, stop = words[at].stem, at + 1
        best = (key, stop)
        while stop < min(end, at + 4) and not words[stop].conj and not words[stop].flags & (PUNCT | BREAK):
            key = f"{key} {words[stop].form}"
            stop += 1
            if key in self.names.bodies:
                best = (key, stop)
        return best

    def _body(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """وزارة الخارجية الألمانية، الجيش الإسرائيلي، لجنة القوات المسلحة في مجلس النواب."""
        head = words[at]
        key, stop = self._body_head(words, at, end)
        body = self.names.bodies.get(key)
        if body is None:
            return None
        before = words[at - 1] if at > start else None
        adjectival = head.art and stop == at + 1 and head.stem.endswith("يه")
        if adjectival and before is not None and before.art and not before.flags & (FUNCTION | VERB) and not head.conj:
            return None  # السياسة الخارجية: an adjective, not the ministry
        mention = Mention(at, stop - 1, "organisation")
        mention.title = key
        completed = head.art or words[stop - 1].art
        cursor, limit = stop, min(end, at + 8)
        quoted = self._in_signs(words, stop, end)
        if quoted:
            # شبكة "ABC NEWS", حركة «النهضة»: the name stands between quotation marks.
            cursor = quoted
            mention.last = quoted - 1
            completed = True
        while cursor < limit:
            word = words[cursor]
            if word.flags & (PUNCT | BREAK) or word.conj or (word.prep and word.prep != "ل"):
                break
            if word.flags & NISBA and not word.prep:
                if completed and not word.art:
                    break  # القوات الإسرائيلية فلسطينيين: an indefinite word does not qualify a definite one
                mention.country = mention.country or word.nisba
                completed = True
            elif not head.art and cursor == stop and (person := self._person_at(words, cursor, start, end)) is not None:
                # إدارة الرئيس جو بايدن, حكومة نتنياهو, قوات حفتر
                mention.country = mention.country or person.country
                mention.last = person.last
                completed = True
                break
            elif word.flags & NAME and (name := self.match_name(words, cursor, limit)) and name.clitics in ("", "ل"):
                entry = name.entries[0]
                if entry.type == "person" and not head.art and body.kind != "organisation":
                    break
                if completed and mention.country and not name.clitics and entry.type in ("organisation", "group"):
                    break  # هاجم الجيش السوداني قوات الدعم السريع: two bodies side by side
                if entry.type != "person" or cursor == at + 1:
                    if head.art and not name.clitics and entry.type != "organisation":
                        break
                    mention.country = mention.country or entry.country
                    if entry.type == "organisation" and body.kind == "organisation" and cursor == at + 1:
                        mention.entry = entry  # سلطة المحكمة الجنائية الدولية is the Court's
                    cursor = name.stop
                    mention.last = cursor - 1
                    completed = True
                    continue
                break
            elif word.flags & (FUNCTION | NUMBER | VERB) and not word.art:
                break
            elif (
                (word.art and (not mention.country or self._adjective(word)))
                or (word.flags & NOUN and not completed)
                or (word.prep == "ل" and not completed)
            ):
                completed = completed or word.art
            elif not completed and self._name_word(word):
                completed = True
            else:
                break
            mention.last = cursor
            cursor += 1
        if mention.country is None and cursor + 1 < end and words[cursor].form == "في" and cursor == mention.last + 1:
            # البنك المركزي في قرغيزستان
            name = self.match_name(words, cursor + 1, end) if words[cursor + 1].flags & NAME else None
            if name is not None and not name.clitics and name.entries[0].type == "state":
                mention.country, mention.last, completed = name.entries[0].country, name.stop - 1, True
        if not completed:
            return None
        if mention.last == at and not body.alone:
            if not head.art:
                return None
            mention.strength = 0  # «القوات»: only if such a body was named before
        mention.definite = completed
        mention.type = body.kind if body.kind in ("state", "group") else "organisation"
        if mention.type == "state" and mention.country is None and not body.alone:
            return None
        mention.gender = "f" if head.stem.endswith("ه") else ""
        mention.full = mention.last > at
        return mention

    def _group(self, words: list[Word], at: int, end: int) -> Mention | None:
        if words[at].suffix:
            # مقاتليها, عناصره: whoever they belong to does it.
            owner = Mention(at, at, "owner")
            owner.title = words[at].suffix
            return owner
        mention = Mention(at, at, "group")
        mention.number = "p"
        mention.title = words[at].stem
        mention.definite = words[at].art or bool(words[at].suffix)
        cursor, limit = at + 1, min(end, at + 7)
        while cursor < limit:
            word = words[cursor]
            if word.form in _QUOTES and cursor + 1 < limit and not words[cursor + 1].conj:
                cursor += 1
                continue
            if word.flags & (PUNCT | BREAK) or word.conj:
                break
            if word.flags & NISBA and not word.prep:
                mention.country = mention.country or word.nisba
            elif (
                word.flags & NAME
                and not mention.definite
                and (name := self.match_name(words, cursor, limit))
                and not name.clitics
            ):
                entry = name.entries[0]
                if entry.type == "person":
                    break
                mention.country = mention.country or entry.country
                mention.last, cursor = name.stop - 1, name.stop
                continue
            elif word.prep or word.flags & (FUNCTION | NUMBER | VERB):
                break
            elif word.art or (word.flags & BODY and not mention.definite and cursor == at + 1):
                pass
            else:
                break
            mention.last = cursor
            cursor += 1
        return mention

    def _people(self, words: list[Word], at: int, end: int) -> Mention:
        mention = Mention(at, at, "group")
        mention.number = "p"
        mention.country = words[at].nisba
        while (
            mention.last + 1 < end
            and words[mention.last + 1].art
            and not words[mention.last + 1].conj
            and (words[mention.last + 1].form.endswith(("ون", "ين")))
        ):
            mention.last += 1
        return mention

    def _unknown(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A name nobody told us and no title leads to: the speaker or doer right beside a verb of speech."""
        if (
            words[at].flags & LATIN
            or (
                not self._name_word(words[at])
                and words[at].form not in self.names.given
                and not words[at].form.startswith("عبدال")
            )
            or len(words[at].form) < 3
        ):
            return None
        form = words[at].form
        given = form in self.names.given or form.startswith("عبدال")
        spoken = at > start and bool(words[at - 1].flags & SPEECH)
        if form.endswith(("ات", "ها", "هم", "ين", "ون", "ا", "ه")) and not given and not (spoken and form[-1] == "ا"):
            return None
        if given and not words[at].flags & FUNCTION and at + 1 < end:
            second = words[at + 1]
            if (
                not second.flags & FUNCTION
                and not second.conj
                and not second.prep
                and (
                    second.form in self.names.families
                    or second.form in self.names.given
                    or (self._name_word(second) and (spoken or not words[at].flags & NOUN))
                )
                and not second.flags & (TITLE | BODY)
            ):
                named = Mention(at, at, "person")
                self._unknown_name(words, named, at, end)
                named.strength, named.full = 1, True
                return named
        if at == start or not self._name_word(words[at]):
            return None
        before = words[at - 1]
        doing = (
            before.flags & VERB and before.verbs and any(t.pos == "verb" for t in before.tellings) and not before.art
        )
        if not (before.flags & SPEECH or doing):
            return None
        mention = Mention(at, at, "person")
        self._unknown_name(words, mention, at, end)
        mention.strength = 1
        mention.full = mention.last > at
        return mention

    def _govern(self, words: list[Word], mention: Mention, start: int, before: list[Mention]) -> None:
        """Which preposition, noun or coordination the phrase depends on."""
        word = words[mention.first]
        previous = before[-1] if before else None
        gap = mention.first - 1
        while gap >= start and words[gap].form in _QUOTES:
            gap -= 1
        if word.prep:
            mention.prep, mention.prep_at = word.prep, mention.first
        if previous is not None and not word.prep:
            adjacent = gap == previous.last or (gap == previous.last + 1 and words[gap].form in ("،", ","))
            if adjacent and word.conj == "و":
                mention.after = len(before) - 1
                mention.prep, mention.prep_at, mention.of = previous.prep, previous.prep_at, previous.of
                return
        if word.prep or gap < start or word.conj:
            return
        lead = words[gap]
        if lead.form in ("من", "من") and gap - 1 >= start and words[gap - 1].stem in ("كل", "كلا"):
            # «كل من أ وب» is the two of them, whatever governs كل.
            governor = words[gap - 2] if gap - 2 >= start else None
            if words[gap - 1].prep:
                mention.prep, mention.prep_at = words[gap - 1].prep, gap - 1
            elif governor is not None and governor.flags & PREP:
                mention.prep, mention.prep_at = governor.form, gap - 2
            return
        if lead.flags & PREP:
            mention.prep, mention.prep_at = lead.form, gap
            if lead.form in ("قبل",) and gap - 1 >= start and words[gap - 1].form == "من":
                mention.prep, mention.prep_at = "من قبل", gap - 1
        elif lead.flags & (NOUN | TRIGGER) and not lead.art and not lead.suffix and not lead.flags & (FUNCTION | PUNCT):
            if not (lead.verbs and not lead.flags & NOUN):
                mention.of = gap


def _counterpart(word: Word) -> bool:
    """نظيره, نظيرتها: who holds the same office elsewhere."""
    return word.form[len(word.conj) + len(word.prep) :] in ("نظيره", "نظيرها", "نظيرته", "نظيرتها", "نظيري")


def _plural_nisba(stem: str) -> bool:
    return not stem.endswith(("ي", "يه", "ه"))
