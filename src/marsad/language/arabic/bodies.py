"""Phrases that name a body: وزارة الخارجية الألمانية, الجيش الإسرائيلي, حكومة نتنياهو."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Mention
from marsad.language.arabic.body_parts import (
    LEADING,
    PAIRED,
    SENT,
    WIDE,
    adjectival_of,
    bound,
    feminine,
    indefinite_adjective,
    led,
    origin,
    people_beside,
    singular,
)
from marsad.language.arabic.known_names import KnownNames, name_word, qualifies
from marsad.language.arabic.persons import PersonFinder
from marsad.language.arabic.phrases import AIRED, DIRECTIONS, THINGS
from marsad.language.arabic.pronoun import pronoun_at
from marsad.language.arabic.title_parts import FIELDS, further_fields
from marsad.language.arabic.word import (
    BODY,
    BREAK,
    FUNCTION,
    GROUP,
    HONORIFIC,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    NUMBER,
    PUNCT,
    QUOTE_SIGNS,
    TITLE,
    VERB,
    Word,
)

_OF_FIELDS = ("وزار", "لجن", "كتابه الدوله", "مديريه", "قطاع")  # bodies named by what they look after
_OF_PERSONS = frozenset(("قمه",))  # قمة ترامب وبوتين: the two meet, and no body does
_DIVIDED = ("نيابه", "محكمه")  # bodies of one part of a city
# Nouns that are no body but by the name between quotation marks.
CALLED = frozenset(("مركز", "تجمع", "مبادره", "منصه", "حمله", "تيار", "ملتقي", "نادي", "اءتلاف", "منبر", "بيت", "دار", "مشروع"))
_POLITICAL = frozenset(("كتله", "حزب", "حركه", "جبهه", "قاءمه", "تيار"))
_WORLD = frozenset(("دولي", "دوليه", "عالمي", "عالميه", "اممي", "امميه"))
_SIDES = frozenset(("طرف", "جانب"))  # with من before them, mostly who did it


class BodyFinder:
    """Holds the heads of bodies; every method is a pure function of the words."""

    def __init__(self, known: KnownNames, persons: PersonFinder) -> None:
        self.known = known
        self.persons = persons

    def body(self, words: list[Word], at: int, start: int, end: int) -> Mention | None:
        """وزارة الخارجية الألمانية، الجيش الإسرائيلي، لجنة القوات المسلحة في مجلس النواب."""
        head = words[at]
        key, stop = self._body_head(words, at, end)
        body = self.known.names.bodies.get(key)
        two = body is None and singular(head, self.known.names.bodies)  # type: ignore[arg-type]
        if two:
            key, body = two, self.known.names.bodies[two]
            after = words[stop] if stop < end else None
            if after is None or (not head.art and (after.stem in PAIRED or (after.flags & NAME and not after.nisba))):
                return None  # حركتي حماس وفتح, حكومتي البلدين: what follows tells the two
        if body is None or (key == "قضاء" and stop < end and words[stop].form == "علي"):
            return None  # القضاء على: doing away with
        before = words[at - 1] if at > start else None
        if key in _SIDES and before is not None and before.form == "من" and stop < end and words[stop].flags & (TITLE | BODY) and not words[stop].nisba:
            return None  # المقدمة من طرف | وزير الداخلية: by, no side
        adjectival = head.art and stop == at + 1 and head.stem.endswith("يه")
        if adjectival and before is not None and before.art and not before.flags & (FUNCTION | VERB) and not head.conj:
            return None  # السياسة الخارجية: an adjective, not the ministry
        mention = Mention(at, stop - 1, "organisation")
        mention.title = key
        completed = head.art or words[stop - 1].art
        if words[stop - 1].suffix and not two:
            # جيشها, قواته, حكومة بلاده: of the state that the pronoun means
            mention.referent = pronoun_at(stop - 1, words[stop - 1].suffix)
            completed = True
        many = body.kind == "group" and not head.art
        described = many and stop > at + 1
        accusative = key == head.stem.removesuffix("ا") != head.stem
        # طائرات إسرائيلية, منظمات حقوقية: after an indefinite adjective no name completes the noun (مخيم جباليا)
        closed = described and words[stop - 1].stem.endswith("يه")
        cursor, limit = stop, min(end, at + 8)
        quoted = self._in_signs(words, stop, end)
        if quoted:
            # شبكة "ABC NEWS", حركة «النهضة»: the name stands between quotation marks.
            cursor = quoted
            mention.last = quoted - 1
            completed = True
            inner = self.known.match(words, stop + 1, quoted - 1) if words[stop + 1].flags & NAME else None
            if inner is not None and inner.stop == quoted - 1 and inner.entries[0].type == "organisation":
                mention.entry, mention.country = inner.entries[0], inner.entries[0].country
        while cursor < limit:
            word = words[cursor]
            beyond, state = bound(self.known, words, cursor, end)
            beyond = beyond if beyond > cursor else led(self.known, words, cursor, end)
            if beyond > cursor:
                mention.last, cursor, completed = beyond - 1, beyond, True
                mention.country = mention.country or state
                break
            if word.conj and not mention.country and key.startswith(_OF_FIELDS):
                beyond = further_fields(words, cursor, end)
                if beyond > cursor:
                    mention.last, cursor = beyond - 1, beyond
                    limit = min(end, cursor + 4)
                    continue
            if key.startswith(_DIVIDED) and cursor == stop and word.form in DIRECTIONS and cursor + 1 < end:
                name = self.known.match(words, cursor + 1, limit) if words[cursor + 1].flags & NAME else None
                if name is not None and not name.clitics and name.entries[0].type in PLACES:
                    mention.country, mention.last, completed = name.entries[0].country, name.stop - 1, True
                    cursor = name.stop
                    continue  # نيابة وسط القاهرة, محكمة شمال الجيزة الابتدائية
            if word.flags & (PUNCT | BREAK) or word.conj or (word.prep and word.prep != "ل"):
                break
            if accusative and not (word.art or word.nisba or word.verbs) and word.form.endswith("يا"):
                named = self.known.match(words, cursor, cursor + 1) if word.flags & NAME else None  # وفدا عسكريا روسيا
                if named is not None and named.entries[0].type == "state":
                    mention.country = mention.country or named.entries[0].country
                described, mention.last, cursor = True, cursor, cursor + 1  # وفدا برلمانيا عراقيا
                continue
            if word.flags & NISBA and not word.prep:
                if completed and (not word.art or people_beside(head, words[mention.last], word)):
                    break  # القوات الإسرائيلية فلسطينيين: an indefinite word does not qualify a definite one
                mention.country = mention.country or word.nisba
                closed = closed or not word.art
                completed = True
            elif word.of_body is not None and word.of_body.country and (word.art or not completed):
                # طائرات حوثية are the Houthis'; شركات أوروبية are not the Union's
                mention.entry = mention.entry or word.of_body
                mention.country = mention.country or word.of_body.country
                closed = closed or not word.art
                completed = True
            elif not head.art and cursor == stop and (person := self._person_at(words, cursor, start, end)) is not None:
                # إدارة الرئيس جو بايدن, حكومة نتنياهو, قوات حفتر
                if key in _OF_PERSONS:
                    return None
                mention.country = mention.country or person.country
                mention.last = person.last
                completed = True
                break
            elif cursor == stop and not words[stop - 1].art and (surname := self._stranger(words, cursor, end)):
                mention.last, completed = surname - 1, True  # أسرة سمير باقري
                break
            elif (
                word.flags & NAME
                and (name := self.known.match(words, cursor, limit))
                and name.clitics in ("", "ل")
                # البرلمان الانتقالي: the short name of a council is an adjective here
                and not (head.art and qualifies(word) and name.entries[0].strength < 2)
                and not (key in _POLITICAL and name.entries[0].newsroom)  # كتلة الحرة is no channel
            ):
                entry = name.entries[0]
                if name.clitics == "ل" and (mention.country is not None or (entry.type == "person" and completed)):
                    break  # اقتحام القوات الإسرائيلية لمخيم جنين
                if closed and not name.clitics:
                    break
                if words[cursor - 1].stem in AIRED and not (head.art or name.clitics):
                    break  # اتهم خلال مؤتمر صحفي | قطر
                if entry.type == "person" and not head.art and body.kind != "organisation":
                    break
                if (
                    completed
                    and mention.country
                    and not name.clitics
                    and (entry.type in ("organisation", "group") or entry.country != mention.country)
                ):
                    break  # هاجم الجيش السوداني قوات الدعم السريع: two bodies side by side
                apart = words[cursor - 1].art and not name.clitics and (entry.type in ("state", "capital") or name.stop > cursor + 1)
                if completed and apart and mention.country is None:
                    break  # دعت وزارة الخارجية إسرائيل, طالبت الحركة الأمم المتحدة: after the article no name completes
                if entry.type != "person" or cursor == at + 1:
                    if head.art and not name.clitics and (entry.type != "organisation" or not word.art):
                        break  # اتهم الجيش حماس
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
            elif completed and word.art and word.flags & (MEMBER | TITLE) and head.stem.endswith(("ه", "ات")) > word.stem.endswith("ه"):
                break  # اعتقال السلطات المصرية | الصحفي أحمد علي
            elif (described and word.art) or (word.form.endswith("ا") and not word.art and not name_word(word)):
                break  # انتقدت شخصيات بارزة القرار, هاجمت مجموعة مسلحة مركزا: the object
            elif cursor > stop and word.stem in THINGS and not (word.art or completed) and indefinite_adjective(words[cursor - 1]):
                break  # هاجمت جماعة مسلحة دورية للشرطة: the object
            elif cursor > at + 1 and word.art and not completed and _described_so(words[cursor - 1]) and word.tells("noun"):
                break  # باشرت لجنة برلمانية التحقيق
            elif word.art and completed and not word.prep and not adjectival_of(head, word):
                break  # حذرت الشرطة المتظاهرين, اعتقل الجيش الشاب
            elif key in LEADING and word.prep == "ل" and word.flags & BODY and (led_body := self.body(words, cursor, start, end)) is not None:
                mention.last = led_body.last  # المكتب السياسي لحزب التقدم
                break
            elif completed and head.art and key in WIDE and word.prep == "ل" and (
                word.stem in FIELDS or (word.flags & GROUP and cursor > stop and words[cursor - 1].art)
            ):
                # الاتحاد المغربي للشغل, اللجنة الوطنية لحقوق الإنسان, الاتحاد العام لطلبة تونس
                if not word.art and cursor + 1 < end and words[cursor + 1].art:
                    cursor += 1
            elif (
                (word.art and (not completed or (qualifies(word) and not _begins_person(words, cursor, limit))))
                or (word.flags & NOUN and not completed)
                or (word.prep == "ل" and not completed)
            ):
                completed = completed or word.art
            elif not completed and many and indefinite_adjective(word):
                described = closed = True  # أحزاب سياسية: حثت منظمات حقوقية | الأمم المتحدة
            elif not completed and name_word(word):
                completed = True
            else:
                break
            mention.last = cursor
            cursor += 1
        if mention.country is None and cursor + 1 < end and words[cursor].form == "في" and cursor == mention.last + 1:
            # البنك المركزي في قرغيزستان, and a court that has no other name: محكمة في باريس
            name = self.known.match(words, cursor + 1, end) if words[cursor + 1].flags & NAME else None
            kinds = PLACES if key == "محكمه" and not head.art else ("state",)
            if name is not None and not name.clitics and name.entries[0].type in kinds:
                mention.country, mention.last, completed = name.entries[0].country, name.stop - 1, True
        self._also_called(words, mention, end)
        if key in SENT and (sender := origin(self.known, words, mention.last + 1, end)) is not None:
            mention.country = mention.country or sender.entries[0].country
            mention.last, completed = sender.stop - 1, True
        court = key.startswith(("محكمه ", "هيءه محلفين"))  # محكمة عسكرية: of a kind of its own
        if not completed and not described and not court:
            return None
        if mention.last == at and not body.alone:
            if not head.art and mention.referent is None:
                return None
            mention.strength = 0  # «القوات»: only if such a body was named before
        mention.definite = completed
        mention.type = body.kind if body.kind in ("state", "group") else "organisation"
        if mention.type == "state" and mention.country is None and not body.alone:
            return None
        mention.full = mention.last > at
        if key in LEADING and stop <= mention.last and words[stop].prep == "ل":
            self._of_whom(words, mention, stop, end)
        mention.gender = "f" if head.stem.endswith("ه") else ""
        return mention

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

    def _of_whom(self, words: list[Word], mention: Mention, at: int, end: int) -> None:
        """«الأمانة العامة لحزب الخضر» speaks as the party, «المكتب السياسي للحركة» as the one spoken of."""
        name = self.known.match(words, at, end) if words[at].flags & NAME else None
        if name is not None and name.entries[0].type == "organisation":
            mention.entry, mention.country, mention.title = name.entries[0], name.entries[0].country, words[at].stem
            mention.others = tuple(entry for entry in name.entries[1:] if entry.type == "organisation")
        elif words[at].flags & BODY and words[at].art:
            mention.title, mention.full = "حزب" if words[at].stem == "تنظيم" else words[at].stem, False

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

    @staticmethod
    def _in_signs(words: list[Word], at: int, end: int) -> int:
        """Index after a short stretch in quotation marks that begins at a token, 0 if none does."""
        if at >= end or words[at].form not in QUOTE_SIGNS:
            return 0
        for close in range(at + 2, min(end, at + 6)):
            if words[close].form in QUOTE_SIGNS:
                return close + 1
        return 0

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


def _described_so(word: Word) -> bool:
    """«برلمانية», «سعودية»: an adjective without article, behind which nothing definite completes the noun."""
    return indefinite_adjective(word) and word.stem.endswith("يه") and not word.tells("noun")


def _begins_person(words: list[Word], at: int, end: int) -> bool:
    """«القوات الإسرائيلية | الصحفية شيرين», «الشرطة | القاضية اللبنانية غادة»: does a title and the name it leads to begin here?"""
    behind = at + 1
    if behind < end and words[at].art and words[behind].art and words[behind].nisba and not words[behind].conj:
        behind += 1
    after = words[behind] if behind < end else None
    return bool(words[at].flags & TITLE) and after is not None and not (after.art or after.prep or after.conj) and bool(after.flags & NAME)
