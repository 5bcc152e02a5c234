"""Phrases that name a person: a title with what completes it and the name it leads to, or a name nobody told us."""

from __future__ import annotations

from marsad.language.analysis import COUNTERPART, DESCRIBED, HOME, PLACES, Mention
from marsad.language.arabic.gender import of_woman
from marsad.language.arabic.known_names import qualifies
from marsad.language.arabic.person_names import PersonNames, asked
from marsad.language.arabic.pronoun import pronoun_at
from marsad.language.arabic.title_parts import (
    DESCRIBING,
    EMIRATES,
    EVENTS,
    MINISTERS,
    PERHAPS,
    RANKS,
    SAME,
    SELF,
    SELF_BEFORE,
    SPECIAL,
    THEN,
    adjectival,
    another,
    belongs,
    counterpart,
    described_only,
    describes,
    further_field,
    further_fields,
    headed,
    introduced_by,
    pious,
    quoted_body,
    several,
    team,
    uncompleted,
)
from marsad.language.arabic.word import (
    BODY,
    BREAK,
    COMMAS,
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
    TITLE,
    VERB,
    Word,
    agent_at,
)

LONGEST_PHRASE = 16  # tokens; no noun phrase in the news is longer that is still one name
_POPE = "بابا"  # ends so without being in the accusative
_OF_HOME = frozenset(("دوله", "جمهوريه", "حكومه", "وزراء"))
# Words that lead on to the complement of a title: المتحدث باسم ..., السفير لدى ...
_LINKS = frozenset(("باسم", "لدي", "لشءون", "لحقوق"))
_UNITED_NATIONS = frozenset(("un", "unsc"))
# Who hold office where they are, so that a place after them is where something happens; others are posted there.
_AT_HOME = frozenset(("رءيس", "رءيسه", "وزير", "وزيره", "ملك", "عاهل", "امير", "ناءب", "زعيم", "بابا"))
_PROFESSIONS = frozenset(
    ("محلل", "محلله", "كاتب", "كاتبه", "باحث", "باحثه", "خبير", "خبيره", "استاذ", "استاذه", "ناشط", "ناشطه", "محامي", "محاميه",
     "صحفي", "صحفيه", "صحافي", "صحافيه", "اعلامي", "اعلاميه", "مفكر", "اكاديمي", "قيادي", "قياديه", "عضو", "متحدث", "ناطق")
)  # fmt: skip
_NEWSROOMS = frozenset(("مراسل", "مراسله", "وكاله", "صحيفه", "جريده", "قناه", "اذاعه", "موقع", "يوميه", "مجله"))
_CHANCELLORS, _CHANCELLED = ("مستشار", "مستشاره"), (None, "DE", "AT")
_OUTGOING = frozenset(("المنتهيه", "المنقضيه"))
_ROYAL = frozenset(("امير", "صاحب", "سمو", "ملك", "شيخ", "خادم", "سلطان"))
# Honours in the feminine, whoever bears them.
_HONOURS = frozenset(("جلاله", "فخامه", "سعاده", "دوله", "سماحه", "قداسه", "غبطه", "نيافه"))


class PersonFinder(PersonNames):
    """Holds the titles and the names; every method is a pure function of the words."""

    def titled(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """A title, what completes it, and the name it leads to."""
        if words[at].form.endswith("ا") and len(words[at].form) > 1 and not (words[at].art or words[at].suffix or words[at].form == _POPE):
            return None  # انتخب رئيسا: what somebody becomes is not somebody; رئيسها is
        if adjectival(words, at, start) or team(words, at, end):
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
                    # وزير الخارجية والهجرة وشؤون المصريين في الخارج: whose nationals abroad he looks after, he is of
                    mention.country = next((w.nisba for w in words[cursor:stop] if w.nisba and w.art and not w.form.endswith(("ي", "يه"))), None)
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
                and (describes(word) or self.strangers.of_two(words[at], word))
                and not (flags & NAME and self.known.place(words, cursor, limit, words[at].stem in _AT_HOME))  # رئيس جيبوتي, رئيس مالي
                and not self.strangers.given_name(word)
            ):
                mention.last = cursor  # مصدر أمني, مسؤول عسكري كبير
                mention.country = mention.country or word.nisba
                pending = pending and not word.nisba
                cursor += 1
                continue
            if inside and word.prep == "ل" and word.stem in _NEWSROOMS and not self.known.body_of_state(words, cursor, limit):
                break  # مصدر أمني لمراسل الصحيفة; but المدير العام للوكالة الدولية للطاقة الذرية
            titling = flags & TITLE and not (inside and word.prep == "ب")
            match = self.titles.match(words, cursor, limit) if titling else None
            if (
                inside and word.art and flags & NAME and not (pending or flags & NISBA) and (completed or words[cursor - 1].art)
                and self.strangers.begins(words, cursor, mention, settled=True) and not self.known.person(words, cursor, limit)
            ):  # fmt: skip
                self.strangers.take(words, mention, cursor, limit)  # وزير الداخلية الهادي مجذوب: no body of that name
                named = True
                break
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
                    if entry.type in ("organisation", "group"):
                        mention.title = mention.title or entry.id or ""
                        mention.seat = mention.seat or entry.id or ""
                        mention.house = mention.house or entry
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
                    mention.apposed = words[cursor - 1].form in COMMAS
                    completed, pending = True, False
                    continue
                elif name is not None and (
                    name.clitics
                    or name.stop > cursor + 1
                    # «زار الرئيس الصيني باريس»: a place is no name of his, unless people bear it too
                    or (name.entries[0].type in PLACES and word.form not in self.known.names.given)
                ):
                    break
            if inside and not pending and flags & TITLE and flags & GROUP and several(word):
                break  # «التقى الرئيس | مسؤولين فرنسيين»
            whole = inside and completed and not pending
            if match is not None and whole and self.strangers.doubly(words, cursor, limit):
                match = None  # السفير الإسرائيلي أمير حايك: a title that is a first name too
            if match is not None and (not inside or not word.prep or word.prep == "ل" or not completed):
                if inside and not pending and not word.art and described_only(words, match[1], limit):
                    break  # عيّن رئيس الحكومة | كاتب دولة مكلفا بالتجارة
                if inside and not pending and another(words, match[1], limit, mention.country, mention.head, cursor):
                    break
                if not titled or (match[0].office and not mention.office and not pending):
                    mention.office = match[0].office or mention.office
                titled = True
                if match[0].seat.isupper():
                    mention.country = mention.country or match[0].seat
                else:
                    mention.seat = mention.seat or match[0].seat
                if match[1] > cursor + 1 and words[match[1] - 1].nisba and words[match[1] - 1].art:
                    mention.country = mention.country or words[match[1] - 1].nisba  # المرشد الإيراني is a title of two words
                if not inside or not mention.noun:  # in «جلالة الملك» the king
                    mention.head, mention.noun = cursor, word.stem
                if not inside and (body := headed(words, at, match[1], limit)):
                    mention.noun = f"{word.stem} {body}"  # رئيس جمعية ... is nobody's head of state
                    mention.office = "head" if mention.office == "head_of_state" else mention.office
                mention.last = match[1] - 1
                if words[mention.last].art:
                    mention.definite = True
                qualified = match[1] > cursor + 1 and (
                    words[mention.last].of_body or words[mention.last].stem in SPECIAL
                )
                cursor = match[1]
                if qualified and cursor < limit and words[cursor].flags & BODY and words[cursor].form == words[cursor].stem:
                    qualified = False  # أمين عام حزب الوفاء, مدير عام شركة
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
            if inside and word.form == "ل" and cursor + 1 < limit and words[cursor + 1].form in QUOTE_SIGNS:
                stop = quoted_body(self.known, words, mention, cursor + 1, limit)  # الأمين العام لـ«حزب الله»
                if stop:
                    mention.last, cursor = stop - 1, stop
                    completed, pending = True, False
                    continue
            if flags & (PUNCT | BREAK):
                stop = quoted_body(self.known, words, mention, cursor, limit) if pending and word.form in QUOTE_SIGNS else 0
                if stop:
                    mention.last, cursor = stop - 1, stop
                    completed, pending = True, False
                    continue
                if (blessed := pious(words, cursor, limit)) > cursor:
                    mention.last = blessed - 1
                    break
                if word.form in COMMAS or word.form in QUOTE_SIGNS:
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
                and not agent_at(words, cursor, limit)
                and self.known.body_follows(words, cursor + 1, limit)
            ):
                cursor += 1
                pending = True
                continue
            if word.prep == "ب" and flags & BODY and (beyond := self.strangers.name_beyond(words, cursor, min(limit, cursor + 7))):
                mention.apposed = words[beyond - 1].form in COMMAS
                cursor = beyond  # رئيس كتلة الإصلاح بمجلس نواب الشعب سفيان مخلوف
                completed, pending = True, False
                continue
            if word.prep == "ب" and flags & BODY and not mention.country:
                mention.last = cursor
                cursor += 1
                pending = not word.art
                continue
            if pending and inside and self.strangers.names_body(words, cursor, limit):
                mention.last, cursor = cursor, cursor + 1  # المدير التنفيذي لمجموعة كلاشنيكوف الروسية
                completed, pending = True, False
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
                feminine = word.stem in ("خارجيه", "داخليه") and words[cursor - 1].art and words[cursor - 1].stem.endswith(("ه", "ات", "شءون"))
                if not pending and not word.conj and not (qualifies(word) or feminine) and word.stem not in DESCRIBING:
                    break  # «الأمين العام القيادة العسكرية»: a second definite noun is somebody else
            elif completed or not pending or not flags & (NOUN | BODY | GROUP):
                break  # «ترأس وزير الخارجية وفد بلاده»: what is indefinite after a whole title is something else
            mention.last = cursor
            pending = not word.art
            completed = completed or word.art
            cursor += 1
        if not titled:
            return None
        if not named and mention.title != COUNTERPART and (beyond := self.strangers.clear_beyond(words, mention.last + 1, end)):
            # النائب عن دائرة مدنين 2 عماد الجريدي: what begins like no noun is his name, however far behind
            mention.apposed = words[beyond - 1].form in COMMAS
            self.strangers.take(words, mention, beyond, end)
            named = completed = True
        if named and mention.entry is not None:
            self._title_after(words, mention, end)
        counts = named or completed or mention.definite or asked(words, mention, start, end)
        if not counts or not (named or self.stands_alone(words, mention, end, completed)):
            return None
        mention.former = any(word.form in self.titles.former for word in words[mention.first : min(end, mention.last + 2)])
        if words[mention.head].stem in _CHANCELLORS and mention.country not in _CHANCELLED:
            mention.office = ""  # مستشار الرئيس advises him
        if mention.office == "un_ambassador" and mention.title not in _UNITED_NATIONS:
            mention.office = ""
        head = words[mention.head]
        # جلالة الملك, فخامة الرئيس: the gender is that of whom the honour is paid to
        bearer = mention.head + (not head.art and head.stem in _HONOURS and mention.last > mention.head)
        mention.gender = "f" if words[bearer].stem.endswith("ه") and not words[bearer].suffix else "m"
        if named and mention.gender == "m" and mention.name_first > mention.head and of_woman(words[mention.name_first].form, self.known.names.genders):
            mention.gender = ""  # النائب سامية, رئيس الاتحاد وداد: her title may be in the masculine
        mention.full = named
        if not named:
            if words[at].stem in self.titles.epithets:
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
        return mention

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
        if office is None or office.full or office.title == COUNTERPART:
            return
        after = words[office.last + 1] if office.last + 1 < end else None
        goes_on = after is not None and bool(after.flags & PREP or after.prep or (after.conj and after.flags & TITLE))
        if introduced == PERHAPS and (office.office or after is None or not (goes_on or after.flags & (PUNCT | COMP | REL))):
            return  # حذر سعيد باقري رئيس الوزراء من ...: whom he warns
        if after is not None and not ((introduced and goes_on) or after.flags & (PUNCT | BREAK | COMP | VERB | REL)):
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
