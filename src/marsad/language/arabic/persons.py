"""Phrases that name a person: a title with what completes it and the name it leads to, or a name nobody told us."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.known_names import KnownNames, NameMatch, name_word
from marsad.language.arabic.titles import Titles
from marsad.language.arabic.word import (
    BODY,
    BREAK,
    COMP,
    FUNCTION,
    GROUP,
    HONORIFIC,
    LATIN,
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
)

LONGEST_PHRASE = 16  # tokens; no noun phrase in the news is longer that is still one name
LONGEST_NAME = 5
COUNTERPART = "counterpart"  # the title of a mention whose office is that of the person before it
_QUOTES = frozenset('"“”«»„')
_ROYAL = frozenset(("امير", "صاحب", "سمو", "ملك", "شيخ", "خادم", "سلطان"))


class PersonFinder:
    """Holds the titles and the names; every method is a pure function of the words."""

    def __init__(self, titles: Titles, known: KnownNames) -> None:
        self.titles = titles
        self.known = known

    def titled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
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
                name = self.known.match(words, cursor, limit)
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
                and self.known.body_follows(words, cursor + 1, limit)
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
        return titled and not words[at].art and not self.known.part_of_longer(words, at, at, name.stop)

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
        name = self.known.match(words, at, end) if words[at].flags & NAME else None
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
            given, families = self.known.names.given, self.known.names.families
            strange = any(
                name_word(words[k]) or words[k].form in given or words[k].form in families for k in range(at, stop)
            ) or (words[stop - 1].art and words[stop - 1].form.endswith("ي") and not words[stop - 1].nisba)
            # Only a run that is set off again, or ends the sentence, is a name in apposition.
            closed = stop == end or words[stop].flags & (PUNCT | BREAK | COMP | PREP) or words[stop].prep
            if 2 <= stop - at <= 4 and closed and strange:
                mention.name_first, mention.name_last, mention.last = at, stop - 1, stop - 1
                return mention.last
        return None

    def _name_begins(self, words: list[Word], at: int, mention: Mention, completed: bool) -> bool:
        word = words[at]
        if word.form in self.known.names.given and not word.art:
            return True
        if word.art or word.prep or word.conj:
            return False
        if name_word(word):
            return True
        # After a complete title an ordinary word without article can only be a name: الوزير المصري كامل ...
        settled = completed and words[at - 1].art
        return (
            (settled or (words[at - 1].art and at - 1 == mention.head))
            and not word.flags & (FUNCTION | VERB | TITLE | NISBA | TRIGGER)
            and not word.verbs
            and not word.form.endswith("ا")
        )

    def untitled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A name nobody told us and no title leads to: the speaker or doer right beside a verb of speech."""
        if (
            words[at].flags & LATIN
            or (
                not name_word(words[at])
                and words[at].form not in self.known.names.given
                and not words[at].form.startswith("عبدال")
            )
            or len(words[at].form) < 3
        ):
            return None
        form = words[at].form
        given = form in self.known.names.given or form.startswith("عبدال")
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
                    second.form in self.known.names.families
                    or second.form in self.known.names.given
                    or (name_word(second) and (spoken or not words[at].flags & NOUN))
                )
                and not second.flags & (TITLE | BODY)
            ):
                named = Mention(at, at, "person")
                self._unknown_name(words, named, at, end)
                named.strength, named.full = 1, True
                return named
        if at == start or not name_word(words[at]):
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

    def _unknown_name(self, words: list[Word], mention: Mention, at: int, end: int) -> None:
        stop = at + 1
        while stop < end and stop - at < LONGEST_NAME:
            word = words[stop]
            previous = words[stop - 1]
            if previous.flags & PARTICLE and not word.flags & (PUNCT | BREAK | PREP):
                stop += 1
            elif word.flags & NAME and self.known.place(words, stop, end):
                break
            elif (
                name_word(word)
                or (stop - at == 1 and word.form in self.known.names.families)
                or (word.form in self.known.names.given and previous.form in self.known.names.given)
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
