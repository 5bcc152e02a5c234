"""Phrases that name a body: وزارة الخارجية الألمانية, الجيش الإسرائيلي, حكومة نتنياهو."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Mention
from marsad.language.arabic.names.body_names import BodyNames
from marsad.language.arabic.names.body_parts import (
    LEADING,
    PAIRED,
    SENT,
    WIDE,
    adjectival_of,
    bound,
    indefinite_adjective,
    led,
    of_no_masculine,
    origin,
    people_beside,
    singular,
)
from marsad.language.arabic.names.known_names import NameMatch, name_word, qualifies
from marsad.language.arabic.names.office_fields import FIELDS, further_fields
from marsad.language.arabic.names.phrase_walk import END, PASS, Walk
from marsad.language.arabic.words.phrases import AIRED, DIRECTIONS, NEWSROOMS, THINGS
from marsad.language.arabic.words.pronoun import pronoun_at
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PUNCT,
    TITLE,
    VERB,
    Word,
)
from marsad.model.names import BodyHead

_OF_FIELDS = ("وزار", "لجن", "كتابه الدوله", "مديريه", "قطاع")  # bodies named by what they look after
_OF_PERSONS = frozenset(("قمه",))  # قمة ترامب وبوتين: the two meet, and no body does
_DIVIDED = ("نيابه", "محكمه")  # bodies of one part of a city
_CHAMBERS = ("داءره", "غرفه")  # parts of a court
# Who owns or is a newsroom, and what is part of one.
_OF_NEWSROOMS = NEWSROOMS | {"مءسسه", "شركه", "مجموعه", "هيءه", "اداره", "مكتب", "مركز"}
_SEATS = frozenset(("مدينه", "عاصمه", "ولايه", "مقاطعه", "اقليم", "محافظه", "بلده"))  # what a court is in, before its name
_NOBODY = 3  # a step of the walk: what begins here is no body at all


class BodyWalk(Walk):
    """A walk along a body whose head, with its row in the table, ends before `stop`, with what is known of it so far."""

    __slots__ = ("accusative", "body", "closed", "described", "head", "key", "many", "start", "stop")

    def __init__(self, words: list[Word], at: int, key: str, body: BodyHead, stop: int, start: int, end: int) -> None:
        super().__init__(words, Mention(at, stop - 1, "organisation"), stop, min(end, at + 8), end)
        self.mention.title = key
        self.mention.country = words[stop - 1].nisba if stop > at + 1 else None  # الإدارة الأميركية, its adjective part of the head
        self.start = start
        self.stop = stop
        self.head = words[at]
        self.key = key
        self.body = body
        self.completed = self.head.art or words[stop - 1].art
        self.many = body.kind == "group" and not self.head.art
        self.described = self.many and stop > at + 1  # by an indefinite adjective
        # طائرات إسرائيلية, منظمات حقوقية: after an indefinite adjective no name completes the noun (مخيم جباليا)
        self.closed = self.described and words[stop - 1].stem.endswith("يه")
        self.accusative = key == self.head.stem.removesuffix("ا") != self.head.stem


class BodyFinder(BodyNames):
    """Holds the heads of bodies; every method is a pure function of the words and of the walk so far."""

    def body(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """وزارة الخارجية الألمانية، الجيش الإسرائيلي، لجنة القوات المسلحة في مجلس النواب."""
        walk = self._begun(words, at, start, end)
        if walk is None:
            return None
        while walk.cursor < walk.limit:
            step = self._step(walk, words[walk.cursor])
            if step == _NOBODY:
                return None
            if step == END:
                break
        self._behind(walk)
        return self._judged(walk)

    def _begun(self, words: list[Word], at: int, start: int, end: int) -> BodyWalk | None:
        """The walk from behind the head of a body, and its name between quotation marks; None if the head is none here."""
        head = words[at]
        key, stop = self._body_head(words, at, end)
        body = self.known.names.bodies.get(key)
        two = body is None and singular(head, self.known.names.bodies)  # type: ignore[arg-type]
        if two:
            key, body = two, self.known.names.bodies[two]
            after = words[stop] if stop < end else None
            if after is None or (not head.art and (after.stem in PAIRED or (after.flags & NAME and not after.nisba))):
                return None  # حركتي حماس وفتح, حكومتي البلدين: what follows tells the two
        if body is None or _otherwise_meant(words, at, key, stop, start, end):
            return None
        walk = BodyWalk(words, at, key, body, stop, start, end)
        mention = walk.mention
        if words[stop - 1].suffix and not two:
            # جيشها, قواته, حكومة بلاده: of the state that the pronoun means
            mention.referent = pronoun_at(stop - 1, words[stop - 1].suffix)
            walk.completed = True
        quoted = self._in_signs(words, stop, end)
        if quoted:
            # شبكة "ABC NEWS", حركة «النهضة»: the name stands between quotation marks.
            walk.over(quoted)
            walk.completed = True
            inner = self.known.match(words, stop + 1, quoted - 1) if words[stop + 1].flags & NAME else None
            if inner is not None and inner.stop == quoted - 1 and inner.entries[0].type == "organisation":
                mention.entry, mention.country = inner.entries[0], inner.entries[0].country
        return walk

    def _step(self, walk: BodyWalk, word: Word) -> int:
        """Takes a word, or what begins with it, into the phrase, or ends it there."""
        if done := self._loyal(walk, word) or self._parted(walk, word):
            return done
        if word.flags & (PUNCT | BREAK) or word.conj or (word.prep and word.prep != "ل"):
            return END
        return (
            self._adjective(walk, word)
            or self._somebody(walk, word)
            or self._name(walk, word)
            or self._next_phrase(walk, word)
            or self._complement(walk, word)
        )

    def _loyal(self, walk: BodyWalk, word: Word) -> int:
        """«الموالية للحكومة», «بقيادة السعودية»: whose the body is ends the phrase."""
        beyond, state = bound(self.known, walk.words, walk.cursor, walk.end)
        beyond = beyond if beyond > walk.cursor else led(self.known, walk.words, walk.cursor, walk.end)
        if beyond == walk.cursor:
            return PASS
        walk.over(beyond)
        walk.completed = True
        walk.mention.country = walk.mention.country or state
        return END

    def _parted(self, walk: BodyWalk, word: Word) -> int:
        """Further fields of a ministry or a committee; the part of a city that a court is for."""
        words, cursor, mention = walk.words, walk.cursor, walk.mention
        if word.conj and not mention.country and walk.key.startswith(_OF_FIELDS):
            beyond = further_fields(words, cursor, walk.end)
            if beyond > cursor:
                walk.limit = min(walk.end, beyond + 4)
                return walk.over(beyond)
        if walk.key.startswith(_DIVIDED) and cursor == walk.stop and word.form in DIRECTIONS and cursor + 1 < walk.end:
            name = self.known.match(words, cursor + 1, walk.limit) if words[cursor + 1].flags & NAME else None
            if name is not None and not name.clitics and name.entries[0].type in PLACES:
                mention.country, walk.completed = name.entries[0].country, True
                return walk.over(name.stop)  # نيابة وسط القاهرة, محكمة شمال الجيزة الابتدائية
        return PASS

    def _adjective(self, walk: BodyWalk, word: Word) -> int:
        """An adjective that tells the state or the movement a body is of."""
        mention = walk.mention
        if walk.accusative and not (word.art or word.nisba or word.verbs) and word.form.endswith("يا"):
            named = self.known.match(walk.words, walk.cursor, walk.cursor + 1) if word.flags & NAME else None  # وفدا عسكريا روسيا
            if named is not None and named.entries[0].type == "state":
                mention.country = mention.country or named.entries[0].country
            walk.described = True
            return walk.past()  # وفدا برلمانيا عراقيا
        beside = walk.completed and people_beside(walk.head, walk.words[mention.last], word)
        if word.flags & NISBA and not word.prep:
            if walk.completed and (not word.art or beside):
                return END  # القوات الإسرائيلية فلسطينيين: an indefinite word does not qualify a definite one
            another = of_no_masculine(walk.head, word) or self.another_state(walk.words, walk.cursor, walk.limit)
            if another and mention.country not in (None, word.nisba):
                return END  # انتقد الجيش السوداني | السعودية, دعت الشرطة البريطانية | السعودية
            mention.country = mention.country or word.nisba
        elif word.of_body is not None and word.of_body.country and (word.art or not walk.completed):
            # طائرات حوثية are the Houthis'; شركات أوروبية are not the Union's
            if beside:
                return END  # اتهمت الحكومة اليمنية | الحوثيين
            mention.entry = mention.entry or word.of_body
            mention.country = mention.country or word.of_body.country
        else:
            return PASS
        walk.closed = walk.closed or not word.art
        walk.completed = True
        return walk.past()

    def _somebody(self, walk: BodyWalk, word: Word) -> int:
        """«إدارة الرئيس جو بايدن», «حكومة نتنياهو», «قوات حفتر», «أسرة سمير باقري»: right behind the head, whose the body is."""
        words, cursor, mention = walk.words, walk.cursor, walk.mention
        if cursor != walk.stop:
            return PASS
        person = self._person_at(words, cursor, walk.start, walk.end) if not walk.head.art else None
        if person is not None:
            if walk.key in _OF_PERSONS:
                return _NOBODY
            mention.country = mention.country or person.country
            mention.last, walk.completed = person.last, True
            return END
        surname = self._stranger(words, cursor, walk.end) if not words[cursor - 1].art else 0
        if surname:
            mention.last, walk.completed = surname - 1, True
            return END
        return PASS

    def _name(self, walk: BodyWalk, word: Word) -> int:
        """A name the knowledge holds: what the body is of, or who or what stands beside it."""
        words, cursor, mention, head = walk.words, walk.cursor, walk.mention, walk.head
        name = self.known.match(words, cursor, walk.limit) if word.flags & NAME else None
        if name is None or name.clitics not in ("", "ل"):
            return PASS
        entry = name.entries[0]
        if head.art and qualifies(word) and entry.strength < 2:
            return PASS  # البرلمان الانتقالي: the short name of a council is an adjective here
        if entry.newsroom and walk.key.partition(" ")[0] not in _OF_NEWSROOMS:
            return PASS  # كتلة الحرة is no channel
        if _beside(walk, name):
            return END
        second = cursor == walk.at + 1
        if entry.type == "person" and not second:
            return END
        if head.art and not name.clitics and (entry.type != "organisation" or not word.art):
            return END  # اتهم الجيش حماس
        mention.country = mention.country or entry.country
        if entry.type == "organisation" and walk.body.kind == "organisation" and second:
            mention.entry = entry  # سلطة المحكمة الجنائية الدولية is the Court's
        walk.completed = True
        return walk.over(name.stop)

    def _next_phrase(self, walk: BodyWalk, word: Word) -> int:
        """Does another phrase begin, as the articles and the genders tell?"""
        words, cursor, head = walk.words, walk.cursor, walk.head
        before = words[cursor - 1]
        if word.flags & (FUNCTION | NUMBER | VERB) and not word.art:
            return END
        if walk.completed and word.art and word.flags & (MEMBER | TITLE) and head.stem.endswith(("ه", "ات")) > word.stem.endswith("ه"):
            return END  # اعتقال السلطات المصرية | الصحفي أحمد علي
        if (walk.described and word.art) or (word.form.endswith("ا") and not word.art and not name_word(word)):
            return END  # انتقدت شخصيات بارزة القرار, هاجمت مجموعة مسلحة مركزا: the object
        if cursor > walk.stop and word.stem in THINGS and not (word.art or walk.completed) and indefinite_adjective(before):
            return END  # هاجمت جماعة مسلحة دورية للشرطة: the object
        if cursor > walk.at + 1 and word.art and not walk.completed and _described_so(before) and word.tells("noun"):
            return END  # باشرت لجنة برلمانية التحقيق
        if word.art and walk.completed and not word.prep and not adjectival_of(head, word):
            return END  # حذرت الشرطة المتظاهرين, اعتقل الجيش الشاب
        return PASS

    def _complement(self, walk: BodyWalk, word: Word) -> int:
        """A noun or an adjective that completes the phrase, or the first word that cannot."""
        words, cursor, mention, head = walk.words, walk.cursor, walk.mention, walk.head
        completed, to = walk.completed, word.prep == "ل"
        if cursor == walk.stop and not (completed or head.art or head.suffix) and _described_so(word) and word.stem not in FIELDS:
            walk.described = walk.closed = True  # اتهمت منظمة إسلامية | الحكومة; but وزارة تربية is of a field
            return walk.past()
        if walk.described and not (completed or word.art or word.prep or qualifies(word)):
            return END  # أوقفت وحدات أمنية | ثلاثة
        if walk.key in LEADING and to and word.flags & BODY and (led_body := self.body(words, cursor, walk.start, walk.end)) is not None:
            mention.last = led_body.last  # المكتب السياسي لحزب التقدم
            return END
        if completed and head.art and walk.key in WIDE and to and (
            word.stem in FIELDS or (word.flags & GROUP and cursor > walk.stop and words[cursor - 1].art)
        ):
            # الاتحاد المغربي للشغل, اللجنة الوطنية لحقوق الإنسان, الاتحاد العام لطلبة تونس
            if not word.art and cursor + 1 < walk.end and words[cursor + 1].art:
                walk.cursor += 1
        elif (
            (word.art and (not completed or _branch(head, words[cursor - 1], word)))
            or (word.art and qualifies(word) and not _begins_person(words, cursor, walk.limit))
            or (word.flags & NOUN and not completed)
            or (to and not completed)
        ):
            walk.completed = completed or word.art
        elif not completed and walk.many and indefinite_adjective(word):
            walk.described = walk.closed = True  # أحزاب سياسية: حثت منظمات حقوقية | الأمم المتحدة
        elif not completed and name_word(word):
            walk.completed = True
        else:
            return END
        return walk.past()

    def _behind(self, walk: BodyWalk) -> None:
        """Where the body is, how else it is called, who sent it."""
        words, cursor, mention, end = walk.words, walk.cursor, walk.mention, walk.end
        if mention.country is None and cursor + 1 < end and cursor == mention.last + 1:
            self._seated(walk)
        self._also_called(words, mention, end)
        if walk.key in SENT and (sender := origin(self.known, words, mention.last + 1, end)) is not None:
            mention.country = mention.country or sender.entries[0].country
            mention.last, walk.completed = sender.stop - 1, True

    def _seated(self, walk: BodyWalk) -> None:
        """«البنك المركزي في قرغيزستان», and a court that has no other name: «محكمة في باريس», «محكمة بالعاصمة الألمانية برلين»."""
        words, at, end = walk.words, walk.cursor, walk.end
        court = walk.key == "محكمه" and not walk.head.art
        if walk.key.startswith(_CHAMBERS) and self._of_court(walk):
            return
        if words[at].form == "في":
            at += 1
        elif not (court and words[at].prep == "ب"):
            return
        if court and words[at].stem in _SEATS:
            at += 1
            while at + 1 < end and words[at].art and words[at].nisba:
                at += 1
        name = self.known.match(words, at, end) if at < end and words[at].flags & NAME else None
        kinds = PLACES if court else ("state",)
        if name is not None and name.clitics in ("", "ب") and name.entries[0].type in kinds:
            walk.mention.country, walk.mention.last, walk.completed = name.entries[0].country, name.stop - 1, True

    def _of_court(self, walk: BodyWalk) -> bool:
        """«الدائرة التمهيدية الأولى في المحكمة الجنائية الدولية»: a chamber acts for the known court it is of."""
        words, at, end = walk.words, walk.cursor, walk.end
        at += words[at].form == "في"
        name = self.known.match(words, at, end) if at < end and words[at].flags & NAME else None
        if name is None or name.entries[0].type != "organisation" or name.clitics != ("" if at > walk.cursor else "ب"):
            return False
        walk.mention.entry, walk.mention.country = name.entries[0], name.entries[0].country
        walk.mention.last, walk.completed = name.stop - 1, True
        return True

    def _judged(self, walk: BodyWalk) -> Mention | None:
        """The mention, if what the walk has found names a body or means one named before."""
        mention, head, body, stop = walk.mention, walk.head, walk.body, walk.stop
        court = walk.key.startswith(("محكمه ", "هيءه محلفين"))  # محكمة عسكرية: of a kind of its own
        if not walk.completed and not walk.described and not court:
            return None
        if mention.last == walk.at and not body.alone:
            if not head.art and mention.referent is None:
                return None
            mention.strength = 0  # «القوات»: only if such a body was named before
        mention.definite = walk.completed
        mention.type = body.kind if body.kind in ("state", "group") else "organisation"
        if mention.type == "state" and mention.country is None and not body.alone:
            return None
        mention.full = mention.last > walk.at
        if walk.key in LEADING and stop <= mention.last and walk.words[stop].prep == "ل":
            self._of_whom(walk.words, mention, stop, walk.end)
        mention.gender = "f" if head.stem.endswith("ه") else ""
        return mention


def _otherwise_meant(words: list[Word], at: int, key: str, stop: int, start: int, end: int) -> bool:
    """Is the noun of a body a verbal noun, a preposition or an adjective here?"""
    head, before, after = words[at], words[at - 1] if at > start else None, words[stop] if stop < end else None
    if key == "قضاء" and after is not None and after.form == "علي":
        return True  # القضاء على: doing away with
    if key == "مءتمر" and not head.art and after is not None and after.stem in AIRED:
        return True  # في مؤتمر صحفي | تعليق التعاون: no congress
    adjectival = head.art and stop == at + 1 and head.stem.endswith("يه")
    # السياسة الخارجية: an adjective, not the ministry; صندوق النقد الدولي | الخارجية القطرية: no adjective after one of no such gender
    if not adjectival or before is None or not before.art or head.conj:
        return False
    masculine = before.stem.endswith("ي") and qualifies(before)
    return not masculine and not before.flags & (FUNCTION | VERB | NAME)


def _beside(walk: BodyWalk, name: NameMatch) -> bool:
    """Does a name stand beside the body (هاجم الجيش السوداني قوات الدعم السريع) instead of telling whose it is?"""
    entry, before, mention = name.entries[0], walk.words[walk.cursor - 1], walk.mention
    if name.clitics == "ل" and (mention.country is not None or entry.newsroom or (entry.type == "person" and walk.completed)):
        return True  # اقتحام القوات الإسرائيلية لمخيم جنين, قالت الشركة لوكالة رويترز
    if walk.closed and not name.clitics:
        return True
    if before.stem in AIRED and not (walk.head.art or name.clitics):
        return True  # اتهم خلال مؤتمر صحفي | قطر
    if entry.type == "person" and not walk.head.art and walk.body.kind != "organisation":
        return True
    if not walk.completed or name.clitics:
        return False
    if mention.country:
        return entry.type in ("organisation", "group") or entry.country != mention.country
    # دعت وزارة الخارجية إسرائيل, طالبت الحركة الأمم المتحدة: after the article no name completes
    apart = before.art and (entry.type in ("state", "capital") or name.stop > walk.cursor + 1)
    return apart and mention.country is None


def _described_so(word: Word) -> bool:
    """«برلمانية», «سعودية»: an adjective without article, behind which nothing definite completes the noun."""
    return indefinite_adjective(word) and word.stem.endswith("يه") and not word.tells("noun")


def _branch(head: Word, before: Word, word: Word) -> bool:
    """«الوحدات البحرية», «القوات الجوية»: an adjective here, though alone it is called so (البحرية, the navy)."""
    return head.stem.endswith("ات") and before is head and head.art and bool(word.flags & BODY) and word.stem.endswith("يه")


def _begins_person(words: list[Word], at: int, end: int) -> bool:
    """«القوات الإسرائيلية | الصحفية شيرين», «الشرطة | القاضية اللبنانية غادة»: does a title and the name it leads to begin here?"""
    behind = at + 1
    if behind < end and words[at].art and words[behind].art and words[behind].nisba and not words[behind].conj:
        behind += 1
    after = words[behind] if behind < end else None
    if after is None or not words[at].flags & TITLE or after.flags & FUNCTION:
        return False  # الفرقة المختصة في البحث: no name, though Fi is one
    return not (after.art or after.prep or after.conj) and bool(after.flags & NAME)
