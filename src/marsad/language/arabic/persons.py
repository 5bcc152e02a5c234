"""Phrases that name a person: a title with what completes it and the name it leads to, or a name nobody told us."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Mention
from marsad.language.arabic.gender import of_woman
from marsad.language.arabic.known_names import KnownNames, NameMatch, name_word, qualifies
from marsad.language.arabic.pronoun import pronoun_at
from marsad.language.arabic.strangers import LONGEST_NAME, Strangers
from marsad.language.arabic.title_parts import (
    DESCRIBING,
    EMIRATES,
    EVENTS,
    MINISTERS,
    RANKS,
    SAME,
    SELF,
    SPECIAL,
    THEN,
    adjectival,
    another,
    belongs,
    counterpart,
    describes,
    dual_of,
    extend,
    further_field,
    further_fields,
    quoted_body,
    says,
    uncompleted,
)
from marsad.language.arabic.titles import Titles
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
    PREP,
    PUNCT,
    QUOTE_SIGNS,
    REL,
    SOURCE,
    SPEECH,
    TITLE,
    VERB,
    Word,
)

LONGEST_PHRASE = 16  # tokens; no noun phrase in the news is longer that is still one name
COUNTERPART = "counterpart"  # the title of a mention whose office is that of the person before it
# Words that lead on to the complement of a title: المتحدث باسم ..., السفير لدى ...
_LINKS = frozenset(("باسم", "لدي", "لشءون", "لحقوق"))
_UNITED_NATIONS = frozenset(("un", "unsc"))
# Who hold office where they are, so that a place after them is where something happens; others are posted there.
_AT_HOME = frozenset(("رءيس", "رءيسه", "وزير", "وزيره", "ملك", "عاهل", "امير", "ناءب", "زعيم", "بابا"))
_PROFESSIONS = frozenset(
    ("محلل", "محلله", "كاتب", "كاتبه", "باحث", "باحثه", "خبير", "خبيره", "استاذ", "استاذه", "ناشط", "ناشطه", "محامي", "محاميه",
     "صحفي", "صحفيه", "صحافي", "صحافيه", "اعلامي", "اعلاميه", "مفكر", "اكاديمي", "قيادي", "قياديه", "عضو", "متحدث", "ناطق")
)  # fmt: skip
_OUTGOING = frozenset(("المنتهيه", "المنقضيه"))
_ROYAL = frozenset(("امير", "صاحب", "سمو", "ملك", "شيخ", "خادم", "سلطان"))
# Honours in the feminine, whoever bears them.
_HONOURS = frozenset(("جلاله", "فخامه", "سعاده", "دوله", "سماحه", "قداسه", "غبطه", "نيافه"))


class PersonFinder:
    """Holds the titles and the names; every method is a pure function of the words."""

    def __init__(self, titles: Titles, known: KnownNames) -> None:
        self.titles = titles
        self.known = known
        self.strangers = Strangers(known, titles)

    def titled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A title, what completes it, and the name it leads to."""
        if words[at].form.endswith("ا") and len(words[at].form) > 1 and not (words[at].art or words[at].suffix):
            return None  # انتخب رئيسا: what somebody becomes is not somebody; رئيسها is
        if adjectival(words, at, start):
            return None
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
            if inside and word.conj:
                stop = further_fields(words, cursor, limit) if words[at].stem in MINISTERS else cursor
                if stop > cursor and words[cursor - 1].art and not mention.country:
                    mention.last, cursor = stop - 1, stop
                    completed, pending = True, False
                    continue
                if not further_field(words, cursor, limit, bool(mention.country)):
                    named = self._also(words, mention, cursor, start, end)
                    break
            if counterpart(word):
                if inside:
                    break  # «وزير الخارجية المصري نظيره التركي»: another office begins
                mention.title = COUNTERPART
            adjective = inside and bool(word.nisba) and not word.prep and (word.art or not (words[at].art or completed))
            if (
                inside
                and not completed
                and not words[at].art
                and describes(word)
                and not self.strangers.given_name(word)
            ):
                mention.last = cursor  # مصدر أمني, مسؤول عسكري كبير
                mention.country = mention.country or word.nisba
                pending = pending and not word.nisba
                cursor += 1
                continue
            titling = flags & TITLE and not (inside and word.prep == "ب")
            match = self.titles.match(words, cursor, limit) if titling else None
            if inside and flags & NAME and not adjective and not (match and len(match[0].stems) > 1):
                name = self.known.match(words, cursor, limit)
                if name is not None and name.entries[0].type == "person":
                    if not name.clitics and self._name_fits(words, cursor, name, titled):
                        self._take_person(words, mention, cursor, name, end)
                        named = True
                        break
                    if name.clitics and match is None:
                        break
                elif name is not None and not name.clitics and uncompleted(words, at, cursor):
                    break  # «اتهم الرئيس إسرائيل», «اتهم مسؤول أوروبي روسيا»
                elif name is not None and (
                    (name.clitics == "ل" and belongs(name, mention))
                    or (not name.clitics and (pending or not (completed or mention.country)))
                ):
                    if not pending and not name.clitics and self.strangers.bears_on(words, cursor, name.stop, limit):
                        # «رئيسة الوزراء سانا مارين»: a word that is a body elsewhere begins a name here.
                        self.strangers.take(words, mention, cursor, limit)
                        named = True
                        break
                    entry = name.entries[0]
                    mention.country = mention.country or entry.country
                    if entry.type == "organisation":
                        mention.title = mention.title or entry.id or ""
                    mention.last = name.stop - 1
                    cursor = name.stop
                    completed, pending = True, False
                    continue
                elif (
                    name is not None
                    and name.clitics == "ب"
                    and name.entries[0].type in PLACES
                    and words[at].stem not in _AT_HOME
                    and (beyond := self.strangers.name_beyond(words, cursor, min(limit, cursor + 6)))
                ):
                    cursor = beyond  # سفير ألمانيا بتونس أندرياس راينيكه
                    mention.apposed = words[cursor - 1].form in ("،", ",")
                    completed, pending = True, False
                    continue
                elif name is not None and (
                    name.clitics
                    or name.stop > cursor + 1
                    # «زار الرئيس الصيني باريس»: a place is no name of his, unless people bear it too
                    or (name.entries[0].type in PLACES and word.form not in self.known.names.given)
                ):
                    break
            whole = inside and completed and not pending
            if match is not None and whole and self.strangers.doubly(words, cursor, limit):
                match = None  # السفير الإسرائيلي أمير حايك: a title that is a first name too
            if match is not None and (not inside or not word.prep or word.prep == "ل" or not completed):
                if inside and not pending and another(words, match[1], limit, mention.country, mention.head, cursor):
                    break
                if not titled or (match[0].office and not mention.office and not pending):
                    mention.office = match[0].office or mention.office
                titled = True
                if not inside:
                    mention.head, mention.noun = cursor, word.stem
                mention.last = match[1] - 1
                if words[mention.last].art:
                    mention.definite = True
                qualified = match[1] > cursor + 1 and (
                    words[mention.last].of_body or words[mention.last].stem in SPECIAL
                )
                cursor = match[1]
                pending = not words[mention.last].art and not qualified  # مقرر أممي, مبعوث خاص want nothing more
                if words[mention.last].suffix and mention.title != COUNTERPART:
                    # وزير خارجيتها, سفيره: of the state that the pronoun means
                    mention.referent = pronoun_at(mention.last, words[mention.last].suffix)
                    mention.definite = completed = True
                    pending = False
                continue
            if not titled and flags & HONORIFIC:
                mention.last, cursor, titled, pending = cursor, cursor + 1, True, False
                continue
            if not titled:
                return None
            if (
                inside
                and flags & HONORIFIC
                and not word.conj
                and not word.prep
                and (len(word.form) == 1 or word.art or word.form in RANKS)
            ):
                cursor += 2 if cursor + 1 < limit and words[cursor + 1].form == "." and len(word.form) == 1 else 1
                continue
            if flags & (PUNCT | BREAK):
                stop = quoted_body(self.known, words, mention, cursor, limit) if pending and word.form in QUOTE_SIGNS else 0
                if stop:
                    mention.last, cursor = stop - 1, stop
                    completed, pending = True, False
                    continue
                if word.form in ("،", ",") or word.form in QUOTE_SIGNS:
                    named = mention.apposed = self._apposed(words, mention, cursor, limit)
                break
            if adjective and flags & NISBA and not word.suffix:
                mention.country = mention.country or word.nisba
                mention.last = cursor
                cursor += 1
                completed, pending = completed or word.art, False
                continue
            if inside and word.form in _OUTGOING and cursor + 1 < limit and words[cursor + 1].form in ("ولايته", "ولايتها"):
                mention.last, cursor = cursor + 1, cursor + 2  # الرئيس المنتهية ولايته دونالد ترامب
                completed = True
                continue
            if word.form in THEN and titled:
                cursor += 1  # رئيسة الوزراء آنذاك تيريزا ماي
                continue
            if word.form in _LINKS and cursor + 1 < limit:
                mention.last, cursor, pending = cursor, cursor + 1, True
                continue
            if (
                flags & PREP
                and word.form in ("في", "من")
                and cursor + 1 < limit
                and not mention.country
                and words[cursor + 1].stem not in EVENTS
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
            if self.strangers.begins(words, cursor, mention, settled=completed and not pending):
                self.strangers.take(words, mention, cursor, limit)
                named = True
                break
            if inside and (flags & PREP or word.prep in ("ل", "ب")):
                beyond = self.strangers.name_beyond(words, cursor, min(limit, cursor + 7))
                if beyond:
                    # منسق الإغاثة في حالات الطوارئ توم فليتشر: a name closes the title, whatever stands between.
                    cursor = beyond
                    completed, pending = True, False
                    continue
            if flags & (FUNCTION | NUMBER) or (word.prep and word.prep != "ل"):
                break
            if (word.verbs or flags & VERB) and not word.art and not flags & NOUN:
                break
            if word.prep == "ل":
                if (completed or not words[at].art) and mention.country:
                    break  # قال الوزير السعودي للصحفيين
            elif word.art:
                if not pending and not word.conj and not qualifies(word) and word.stem not in DESCRIBING:
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
            speaks = after is not None and bool(after.flags & (SPEECH | COMP) or after.form == ":")
            if not speaks and (
                before is None
                or (
                    not (before.flags & (SPEECH | SOURCE) or before.form in ("عن", "حسب") or words[at].prep == "ل")
                    and not (before.form == "الي" and at - 1 > start and any(verb.past == "نسب" for verb in words[at - 2].verbs))
                )
            ):
                return None
        head = words[at]
        if not named and (
            (head.flags & HONORIFIC and not head.flags & TITLE)
            or (mention.last == at and at + 1 < end and words[at + 1].flags & NUMBER)  # اللواء 17 مشاة
            or (head.flags & GROUP and head.form.endswith(("ون", "ين", "ي")))  # صحفيون, ممثلي: several, not one
            or (head.stem in self.titles.epithets and not (head.art and not mention.country))
            or dual_of(head.stem) in self.titles.epithets
            or (head.stem in self.titles.kin and not completed)
            or (head.suffix == "ه" and head.stem in self.titles.masculine)  # كبيرة is no title
        ):
            return None
        if mention.office == "un_ambassador" and mention.title not in _UNITED_NATIONS:
            mention.office = ""
        # جلالة الملك, فخامة الرئيس: the gender is that of whom the honour is paid to
        bearer = mention.head + (not head.art and head.stem in _HONOURS and mention.last > mention.head)
        mention.gender = "f" if words[bearer].stem.endswith("ه") and not words[bearer].suffix else "m"
        if named and mention.gender == "m" and mention.name_first > mention.head and of_woman(words[mention.name_first]):
            mention.gender = ""  # النائب سامية, رئيس الاتحاد وداد: her title may be in the masculine
        mention.full = named
        if not named:
            if head.stem in self.titles.epithets:
                mention.strength = 0  # «المواطن», «الطبيب»: only if somebody was called so before
            if mention.last + 1 < end and words[mention.last + 1].form in SELF and mention.definite:
                mention.title, mention.last = SAME, mention.last + 1
            if words[mention.head].stem == "امير" and mention.country in EMIRATES:
                mention.office = mention.office or "head_of_state"
        return mention

    def office_after(self, words: list[Word], mention: Mention, end: int) -> None:
        """«لوران فابيوس، وزير الخارجية الفرنسي،»: an office set off by commas after a name is his who bears the name."""
        comma = mention.last + 1
        if mention.first > 0 and says(words[mention.first - 1]) and comma < end and words[comma].flags & TITLE:
            comma -= 1  # «قال سعيد باقري نائب الوزير إن»: the verb takes no object, so the office is his
        elif comma < end and words[comma].form not in ("،", ","):
            return
        if not (mention.full or mention.entry) or comma + 1 >= end:
            return
        if not words[comma + 1].flags & TITLE or words[comma + 1].conj or words[comma + 1].prep:
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
        extend(words, mention, end)
        self._title_after(words, mention, end)

    def _apposed(self, words: list[Word], mention: Mention, comma: int, end: int) -> bool:
        """A name set off by a comma or by quotation marks: المتحدث باسم الوزارة، روبرت وود."""
        at = comma + 1
        if at >= end or words[at].conj or words[at].prep or len(words[at].form) == 1:
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
        if name.stop - at > 2 and words[at].flags & TITLE and (title := self.titles.match(words, at, name.stop)) is not None:
            mention.noun, mention.office = words[at].stem, title[0].office  # «الملك محمد السادس» is one name
        extend(words, mention, end)
        return mention
