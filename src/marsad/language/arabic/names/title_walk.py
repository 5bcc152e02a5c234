"""The walk along a title: word by word over what completes it, up to the name it leads to or to where something else begins."""

from __future__ import annotations

from marsad.language.analysis import COUNTERPART, PLACES, Mention
from marsad.language.arabic.names.known_names import NameMatch, qualifies
from marsad.language.arabic.names.office_fields import further_field, further_fields
from marsad.language.arabic.names.person_names import PersonNames
from marsad.language.arabic.names.phrase_walk import END, ON, PASS, Walk
from marsad.language.arabic.names.title_parts import (
    DESCRIBING,
    EVENTS,
    PARTICIPLES,
    RANKS,
    SPECIAL,
    THEN,
    WITH_FIELDS,
    adjectival,
    another,
    belongs,
    closes,
    completed_by,
    counterpart,
    described_only,
    describes,
    headed,
    pious,
    quoted_body,
    several,
    team,
    uncompleted,
)
from marsad.language.arabic.names.titles import Title
from marsad.language.arabic.words.phrases import NEWSROOMS
from marsad.language.arabic.words.pronoun import pronoun_at
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMMAS,
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
    TITLE,
    VERB,
    Word,
    agent_at,
)

LONGEST_PHRASE = 16  # tokens; no noun phrase in the news is longer that is still one name
_POPE = "بابا"  # ends so without being in the accusative
# Words that lead on to the complement of a title: المتحدث باسم ..., السفير لدى ...
_LINKS = frozenset(("باسم", "لدي", "لشءون", "لحقوق"))
# Who hold office where they are, so that a place after them is where something happens; others are posted there.
_AT_HOME = frozenset(("رءيس", "رءيسه", "وزير", "وزيره", "ملك", "عاهل", "امير", "ناءب", "زعيم", "بابا"))
_AGAIN = frozenset(("مره", "يوم", "اسبوع", "شهر", "عام", "سنه"))  # للمرة الأولى, لليوم الثاني: when, not of what
_REPORTED_TO = NEWSROOMS | {"مراسل", "مراسله"}
_REALMS = frozenset(("مملكه", "جمهوريه"))
_AMONG = frozenset(("في", "من", "عن"))  # القيادي في حركة النهضة, النائب عن حركة النهضة
_OUTGOING = frozenset(("المنتهيه", "المنقضيه"))
_ENTRUSTED = frozenset(("مكلف", "مكلفه", "معني", "معنيه"))  # before the ب of what somebody is charged with


class TitleWalk(Walk):
    """A walk along a title, with what is known of the title so far."""

    __slots__ = ("joined", "named", "pending", "titled")

    def __init__(self, words: list[Word], at: int, end: int) -> None:
        super().__init__(words, Mention(at, at, "person"), at, min(end, at + LONGEST_PHRASE), end)
        self.mention.definite = words[at].art or bool(words[at].suffix)
        self.titled = False  # has a title been found at all?
        self.named = False  # does a name end it?
        self.joined = False  # does it end before a word joined on with و?
        self.pending = not words[at].art  # a noun without article waits for its complement

    def settle(self) -> int:
        """Nothing is missing from the title."""
        self.completed, self.pending = True, False
        return ON

    def complete(self, stop: int) -> int:
        """Goes on behind a complement that ends before `stop`."""
        self.over(stop)
        return self.settle()


class TitleWalker(PersonNames):
    """Holds the titles and the names; every method is a pure function of the words and of the walk so far."""

    def walk(self, words: list[Word], at: int, start: int, end: int) -> TitleWalk | None:
        """The walk along the title that begins at a token; None where the word is no title here."""
        if words[at].form.endswith("ا") and len(words[at].form) > 1 and not (words[at].art or words[at].suffix or words[at].form == _POPE):
            return None  # انتخب رئيسا: what somebody becomes is not somebody; رئيسها is
        if adjectival(words, at, start) or team(words, at, end):
            return None
        walk = TitleWalk(words, at, end)
        while walk.cursor < walk.limit:
            if self._step(walk, words[walk.cursor]) == END:
                break
        return walk

    def _step(self, walk: TitleWalk, word: Word) -> int:
        """Takes a word, or what begins with it, into the title, or ends it there."""
        words, at, cursor, limit, mention, flags = walk.words, walk.at, walk.cursor, walk.limit, walk.mention, word.flags
        inside = cursor > at
        if inside and word.conj and (done := self._joined(walk, word)):
            return done
        if counterpart(word):
            if inside:
                return END  # «وزير الخارجية المصري نظيره التركي»: another office begins
            mention.title = COUNTERPART
        if inside and not walk.completed and not words[at].art and self._described(walk, word):
            mention.last = cursor  # مصدر أمني, مسؤول عسكري كبير
            mention.country = mention.country or word.nisba
            walk.pending = walk.pending and not word.nisba
            walk.cursor += 1
            return ON
        if inside and word.prep == "ب" and not word.suffix and words[cursor - 1].stem in _ENTRUSTED:
            return walk.complete(self._charge(words, cursor, limit))
        if inside and word.art and not (word.prep or words[at].art) and cursor - 1 > at and closes(words[cursor - 1]):
            return END  # اتهمت سيدة تونسية | الطبيب, انتقد مسؤول كردي | القرار
        if inside and word.prep == "ل" and word.art and word.stem in _AGAIN:
            return END  # جدد الملك للمرة الثانية الثقة
        if inside and word.prep == "ل" and word.stem in _REPORTED_TO and not self.known.body_of_state(words, cursor, limit):
            return END  # مصدر أمني لمراسل الصحيفة; but المدير العام للوكالة الدولية للطاقة الذرية
        titling = flags & TITLE and not (inside and word.prep == "ب")
        match = self.titles.match(words, cursor, limit) if titling else None
        national = word.nisba or (word.of_body is not None and not word.art)
        adjective = inside and bool(national) and not word.prep and (word.art or not (words[at].art or walk.completed))
        if inside and flags & NAME and (done := self._name(walk, word, match, adjective)):
            return done
        if inside and not walk.pending and flags & TITLE and flags & GROUP and several(word):
            return END  # «التقى الرئيس | مسؤولين فرنسيين»
        whole = inside and walk.completed and not walk.pending
        if match is not None and whole and self.strangers.doubly(words, cursor, limit):
            match = None  # السفير الإسرائيلي أمير حايك: a title that is a first name too
        if match is not None and (not inside or not word.prep or word.prep == "ل" or not walk.completed):
            return self._title(walk, word, match)
        if not walk.titled:
            if not flags & HONORIFIC:
                return END
            mention.last, walk.cursor, walk.titled, walk.pending = cursor, cursor + 1, True, False
            return ON
        return (
            self._sign_or_honour(walk, word)
            or self._adjective_or_link(walk, word, adjective)
            or self._prepositional(walk, word)
            or self._stranger(walk, word)
            or self._complement(walk, word)
        )

    def _joined(self, walk: TitleWalk, word: Word) -> int:
        """A word with و: a further field of the office goes on, anything else ends the title."""
        words, cursor, limit, mention = walk.words, walk.cursor, walk.limit, walk.mention
        stop = further_fields(words, cursor, limit) if words[walk.at].stem in WITH_FIELDS else cursor
        if stop > cursor and words[cursor - 1].art and not mention.country:
            # وزير الخارجية والهجرة وشؤون المصريين في الخارج: whose nationals abroad he looks after, he is of
            mention.country = next((w.nisba for w in words[cursor:stop] if w.nisba and w.art and not w.form.endswith(("ي", "يه"))), None)
            return walk.complete(stop)
        if not further_field(words, cursor, limit, bool(mention.country)):
            walk.joined = True
            return END
        return PASS

    def _described(self, walk: TitleWalk, word: Word) -> bool:
        """«مصدر أمني», «مسؤولان أوروبيان»: is a word the adjective of a title without article, and no name?"""
        head = walk.words[walk.at]
        return (
            (describes(word) or self.strangers.of_two(head, word))
            and not (word.flags & NAME and self.known.place(walk.words, walk.cursor, walk.limit, head.stem in _AT_HOME))  # رئيس جيبوتي, رئيس مالي
            and not self.strangers.given_name(word)
        )

    def _name(self, walk: TitleWalk, word: Word, match: tuple[Title, int] | None, adjective: bool) -> int:
        """A name the knowledge holds: of the person, of what the title is of, or of somebody or something else."""
        words, cursor, limit, mention = walk.words, walk.cursor, walk.limit, walk.mention
        if word.prep == "ب" and word.stem in _REALMS and cursor + 1 < limit and not mention.country and words[cursor + 1].nisba:
            mention.country = words[cursor + 1].nisba  # وزير الخارجية بالمملكة البلجيكية: no place, but whose he is
            return walk.complete(cursor + 2)
        if (
            word.art and not (walk.pending or word.flags & NISBA) and (walk.completed or words[cursor - 1].art)
            and self.strangers.begins(words, cursor, mention, settled=True) and not self.known.person(words, cursor, limit)
        ):  # fmt: skip
            return self._bears(walk)  # وزير الداخلية الهادي مجذوب: no body of that name
        if adjective or (match and len(match[0].stems) > 1):
            return PASS
        name = self.known.match(words, cursor, limit)
        if name is None:
            return PASS
        if name.entries[0].type == "person":
            if not name.clitics and self._name_fits(words, cursor, name, walk.titled):
                self._take_person(words, mention, cursor, name, walk.end)
                walk.named = True
                return END
            return END if name.clitics and match is None else PASS
        if not name.clitics and uncompleted(words, walk.at, cursor):
            return END  # «اتهم الرئيس إسرائيل», «اتهم مسؤول أوروبي روسيا»
        if (name.clitics == "ل" and belongs(name, mention)) or (
            not name.clitics and (walk.pending or not (walk.completed or mention.country))
        ):
            return self._of_named(walk, name)
        if (
            name.clitics == "ب"
            and name.entries[0].type in PLACES
            and words[walk.at].stem not in _AT_HOME
            and (beyond := self.strangers.name_beyond(words, cursor, min(limit, cursor + 6)))
        ):
            mention.apposed = words[beyond - 1].form in COMMAS
            walk.cursor = beyond
            return walk.settle()  # سفير ألمانيا بتونس أندرياس راينيكه
        # «زار الرئيس الصيني باريس»: a place is no name of his, unless people bear it too
        nobody = name.entries[0].type in PLACES and word.form not in self.known.names.given
        return END if name.clitics or name.stop > cursor + 1 or nobody else PASS

    def _of_named(self, walk: TitleWalk, name: NameMatch) -> int:
        """«رئيس مصر», «المبعوث الأمريكي لليمن»: a name that completes the title."""
        words, cursor, limit, mention = walk.words, walk.cursor, walk.limit, walk.mention
        if not walk.pending and not name.clitics and self.strangers.bears_on(words, cursor, name.stop, limit):
            return self._bears(walk)  # «رئيسة الوزراء سانا مارين»: a word that is a body elsewhere begins a name here.
        completed_by(mention, name.entries[0])
        return walk.complete(name.stop)

    def _bears(self, walk: TitleWalk) -> int:
        """Ends the title with the name of somebody nobody told us."""
        self.strangers.take(walk.words, walk.mention, walk.cursor, walk.limit)
        walk.named = True
        return END

    def _title(self, walk: TitleWalk, word: Word, match: tuple[Title, int]) -> int:
        """A title: the first of the walk, or one more word of it (نائب رئيس الوزراء), or somebody else's."""
        words, at, cursor, limit, mention = walk.words, walk.at, walk.cursor, walk.limit, walk.mention
        (title, stop), inside = match, cursor > at
        if inside and not walk.pending and not word.art and described_only(words, stop, limit):
            return END  # عيّن رئيس الحكومة | كاتب دولة مكلفا بالتجارة
        if inside and not walk.pending and another(words, stop, limit, mention.country, mention.head, cursor):
            return END
        if (
            walk.completed and not walk.pending and mention.country and word.art and not (words[at].art or word.flags & HONORIFIC)
            and word.stem.removesuffix("ه") not in PARTICIPLES
        ):  # fmt: skip
            return END  # استقبل رئيس وزراء إيطاليا | المبعوث الأممي
        anothers = inside and word.prep == "ل"  # النائب الأول للمدير العام: whose deputy he is holds that office
        if not walk.titled or (title.office and not mention.office and not walk.pending and not anothers):
            mention.office = title.office or mention.office
        walk.titled = True
        if title.seat.isupper():
            mention.country = mention.country or title.seat
        else:
            mention.seat = mention.seat or title.seat
        last = words[stop - 1]
        if stop > cursor + 1 and last.nisba and last.art:
            mention.country = mention.country or last.nisba  # المرشد الإيراني is a title of two words
        if not inside or not mention.noun:  # in «جلالة الملك» the king
            mention.head, mention.noun = cursor, word.stem
        if not inside and (body := headed(words, at, stop, limit)):
            mention.noun = f"{word.stem} {body}"  # رئيس جمعية ... is nobody's head of state
            mention.office = "head" if mention.office == "head_of_state" else mention.office
        if last.art:
            mention.definite = True
        qualified = stop > cursor + 1 and (last.of_body or last.stem in SPECIAL)
        after = words[stop] if qualified and stop < limit else None
        if after is not None and after.flags & BODY and (after.form == after.stem or (last.stem == "عام" and after.form == f"ال{after.stem}")):
            qualified = False  # أمين عام حزب الوفاء, مدير عام شركة, كاتب عام النقابة
        mention.last, walk.cursor = stop - 1, stop
        walk.pending = not last.art and not qualified  # مقرر أممي, مبعوث خاص want nothing more
        if last.suffix and mention.title != COUNTERPART:
            # وزير خارجيتها, سفيره: of the state that the pronoun means
            mention.referent = pronoun_at(mention.last, last.suffix)
            mention.definite = walk.completed = True
            walk.pending = False
        return ON

    def _sign_or_honour(self, walk: TitleWalk, word: Word) -> int:
        """Honours and ranks inside the title; a body between quotation marks; the sign that ends the title, and a name behind it."""
        words, cursor, limit, mention = walk.words, walk.cursor, walk.limit, walk.mention
        short = len(word.form) == 1
        if word.flags & HONORIFIC and not word.conj and not word.prep and (short or word.art or word.form in RANKS):
            walk.cursor += 2 if cursor + 1 < limit and words[cursor + 1].form == "." and short else 1
            return ON
        if word.form == "ل" and cursor + 1 < limit and words[cursor + 1].form in QUOTE_SIGNS:
            stop = quoted_body(self.known, words, mention, cursor + 1, limit)  # الأمين العام لـ«حزب الله»
            if stop:
                return walk.complete(stop)
        if not word.flags & (PUNCT | BREAK):
            return PASS
        stop = quoted_body(self.known, words, mention, cursor, limit) if walk.pending and word.form in QUOTE_SIGNS else 0
        if stop:
            return walk.complete(stop)
        if (blessed := pious(words, cursor, limit)) > cursor:
            mention.last = blessed - 1
        elif word.form in COMMAS or word.form in QUOTE_SIGNS:
            walk.named = mention.apposed = self._apposed(words, mention, cursor, limit)
        return END

    def _adjective_or_link(self, walk: TitleWalk, word: Word, adjective: bool) -> int:
        """An adjective of nationality, a mark of time, a word that leads on to the complement."""
        words, cursor, limit, mention = walk.words, walk.cursor, walk.limit, walk.mention
        if adjective and (word.flags & NISBA or word.of_body is not None) and not word.suffix:
            mention.country = mention.country or word.nisba  # مسؤول حوثي is no Mr Houthi
            mention.last, walk.cursor = cursor, cursor + 1
            walk.completed, walk.pending = walk.completed or word.art, False
            return ON
        if word.form in _OUTGOING and cursor + 1 < limit and words[cursor + 1].form in ("ولايته", "ولايتها"):
            mention.last, walk.cursor = cursor + 1, cursor + 2  # الرئيس المنتهية ولايته دونالد ترامب
            walk.completed = True
            return ON
        if word.form in THEN:
            walk.cursor += 1  # رئيسة الوزراء آنذاك تيريزا ماي
            return ON
        if word.form in _LINKS and cursor + 1 < limit:
            mention.last, walk.cursor, walk.pending = cursor, cursor + 1, True
            walk.completed = False  # الناطق الرسمي باسم | وزارة الصحة
            return ON
        return PASS

    def _charge(self, words: list[Word], at: int, limit: int) -> int:
        """«المقرر المعني بالحق في الغذاء», «الوزير المكلف بإدارة الدفاع الوطني»: the index after what somebody is charged with, which
        begins at a token: its complement, its adjectives, what is joined to it."""
        stop = at + 1
        while stop < limit and not self.strangers.surely(words, stop, limit):
            word = words[stop]
            if word.form == "في" and stop + 1 < limit and words[stop + 1].art and not words[stop + 1].flags & (TITLE | GROUP):
                stop += 2
                continue
            if word.flags & (FUNCTION | PUNCT | BREAK | NUMBER | TITLE) or word.suffix or (word.prep and not word.art):
                break
            construct = not (words[stop - 1].art or word.conj) and words[stop - 1].flags & NOUN
            led = stop + 1 < limit and words[stop + 1].form.startswith("ال")  # بتعزيز وحماية الحق
            joined = word.conj == "و" and (word.art or led) and word.flags & NOUN and not word.flags & (GROUP | BODY | NISBA)
            adjective = word.art and words[stop - 1].art and not word.conj and (qualifies(word) or word.form.endswith(("ي", "يه")))
            if not (construct or joined or adjective):
                break
            stop += 1
        return stop

    def _prepositional(self, walk: TitleWalk, word: Word) -> int:
        """A body behind في, من, عن or ب, and the name behind that."""
        words, cursor, limit, mention = walk.words, walk.cursor, walk.limit, walk.mention
        if (
            word.flags & PREP
            and word.form in _AMONG
            and cursor + 1 < limit
            and not mention.country
            and words[cursor + 1].stem not in EVENTS
            and not agent_at(words, cursor, limit)
            and self.known.body_follows(words, cursor + 1, limit)
        ):
            walk.cursor, walk.pending = cursor + 1, True
            return ON
        if word.prep != "ب" or not word.flags & BODY:
            return PASS
        if beyond := self.strangers.name_beyond(words, cursor, min(limit, cursor + 7)):
            mention.apposed = words[beyond - 1].form in COMMAS
            walk.cursor = beyond
            return walk.settle()  # رئيس كتلة الإصلاح بمجلس نواب الشعب سفيان مخلوف
        if mention.country:
            return PASS
        mention.last, walk.cursor, walk.pending = cursor, cursor + 1, not word.art
        return ON

    def _stranger(self, walk: TitleWalk, word: Word) -> int:
        """A name nobody told us: of the body before it, or of the person, here or behind a prepositional phrase."""
        words, cursor, limit = walk.words, walk.cursor, walk.limit
        if walk.pending and self.strangers.names_body(words, cursor, limit):
            return walk.complete(cursor + 1)  # المدير التنفيذي لمجموعة كلاشنيكوف الروسية
        if self.strangers.begins(words, cursor, walk.mention, settled=walk.completed and not walk.pending):
            return self._bears(walk)
        if word.flags & PREP or word.prep in ("ل", "ب"):
            beyond = self.strangers.name_beyond(words, cursor, min(limit, cursor + 7))
            if beyond:
                # منسق الإغاثة في حالات الطوارئ توم فليتشر: a name closes the title, whatever stands between.
                walk.cursor = beyond
                return walk.settle()
        return PASS

    def _complement(self, walk: TitleWalk, word: Word) -> int:
        """A noun or an adjective that completes the title, or the first word that cannot."""
        words, cursor, flags = walk.words, walk.cursor, word.flags
        if flags & (FUNCTION | NUMBER) or (word.prep and word.prep != "ل"):
            return END
        if (word.verbs or flags & VERB) and not word.art and not flags & NOUN:
            return END
        if word.prep == "ل":
            if (walk.completed or not words[walk.at].art) and walk.mention.country:
                return END  # قال الوزير السعودي للصحفيين
        elif word.art:
            feminine = word.stem in ("خارجيه", "داخليه") and words[cursor - 1].art and words[cursor - 1].stem.endswith(("ه", "ات", "شءون"))
            if not walk.pending and not word.conj and not (qualifies(word) or feminine) and word.stem not in DESCRIBING:
                return END  # «الأمين العام القيادة العسكرية»: a second definite noun is somebody else
        elif walk.completed or not walk.pending or not flags & (NOUN | BODY | GROUP):
            return END  # «ترأس وزير الخارجية وفد بلاده»: what is indefinite after a whole title is something else
        walk.mention.last, walk.cursor = cursor, cursor + 1
        walk.pending = not word.art
        walk.completed = walk.completed or word.art
        return ON
