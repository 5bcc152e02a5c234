"""What completes a title: a further field of the office, a body in quotation marks, adjectives; and what ends it."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Mention
from marsad.language.arabic.names.known_names import KnownNames, NameMatch, bare_noun, qualifies
from marsad.language.arabic.words.phrases import AIRED
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMMAS,
    FUNCTION,
    GROUP,
    HONORIFIC,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    PARTICLE,
    PUNCT,
    QUOTE_SIGNS,
    SPEECH,
    TITLE,
    TRIGGER,
    Word,
)
from marsad.model.names import NameEntry

SAME = "same"  # the title of a mention that means who was spoken of or quoted before: المتحدث ذاته
SELF = frozenset(("نفسه", "ذاته", "عينه", "نفسها", "ذاتها"))
SELF_BEFORE = frozenset(("نفس", "ذات"))
THEN = frozenset(("انذاك", "حينها", "وقتها", "حينذاك", "انءذ", "حينءذ"))
_HELD = frozenset(("مءتمر", "لقاء", "حوار", "ندوه", "ايجاز", "تنوير"))  # of the press: مؤتمر صحفي, لقاء صحافي
EVENTS = frozenset(("مءتمر", "قمه", "منتدي", "اجتماع", "بيان"))  # where somebody speaks, not what he is of
SPECIAL = frozenset(("خاص", "خاصه", "عام"))
_COUNTERPARTS = frozenset(("نظيره", "نظيرها", "نظيرهم", "نظيرهما", "نظيرته", "نظيرتها", "نظيرتهم", "نظيري"))
RANKS = frozenset(("ركن", "احتياط", "متقاعد"))  # the rest of an officer's rank
EMIRATES = frozenset(("QA", "KW"))  # whose emir is the head of state
# Titles that fields of office complete, one after another: وزير الخارجية والهجرة، الناطق باسم وزارة الصحة وشؤون الأسرة.
WITH_FIELDS = frozenset(("وزير", "وزيره", "رءيس", "عضو", "كاتب", "كاتبه", "مدير", "مفوض", "ناطق", "ناطقه", "متحدث", "متحدثه", "وكيل", "مستشار"))
# Adjectives of people that do not end in ـي: مسؤول كبير, مصدر مطلع.
DESCRIBING = frozenset(
    ("كبير", "كبيره", "رفيع", "رفيعه", "مطلع", "مطلعه", "مقرب", "مقربه", "بارز", "بارزه", "مسءول", "مسءوله", "سابق", "سابقه",
     "متقاعد", "موثوق", "مجهول", "معارض", "متخصص", "مستقل", "مخضرم", "مخضرمه", "شهير", "شهيره", "معتمد", "معتمده", "مختص", "مختصه")
)  # fmt: skip
# Titles that are participles too, and stand as adjectives after a definite noun.
PARTICIPLES = frozenset(
    ("منسق", "مسءول", "كبير", "حاكم", "معارض", "ممثل", "شقيق", "ملحق", "مفوض", "موفد", "مرشح", "مساعد", "منتدب", "مفاوض", "معتمد", "متخصص", "مختص")
)
_RULERS = frozenset(("رءيس", "رءيسه", "ملك", "عاهل", "سلطان"))
_REALMS = frozenset(("دوله", "جمهوريه", "بلاد", "بلد", "كيان", "وزراء", "حكومه", "مملكه", "سلطه", "اداره", "نظام"))
_BOARDS = frozenset(("لجنه", "حزب", "هيءه", "وفد"))  # bodies that the table of titles holds with their heads
_HEADS_OF = _RULERS | {"امين", "امينه", "زعيم", "زعيمه", "قاءد", "قاءده", "مدير", "مديره", "مفوض", "ناطق", "متحدث"}
_CLERKS = frozenset(("كاتب", "كاتبه"))  # heads of a union, if they are general ones
_SERVANTS = frozenset(("وزير", "وزيره", "سفير", "سفيره", "محافظ", "مستشار", "مبعوث", "قاءد", "مدير"))
_VOICES = frozenset(("متحدث", "متحدثه", "ناطق", "ناطقه"))
_VOICED = frozenset(("رءاسه", "خارجيه"))  # whose spokesman the knowledge may hold under the state
_HEADS = frozenset(("رءيس", "وزير"))  # one has a president of the state and one of the government
# Verbs of a wish for a king or for the dead: حفظه الله, رحمها الله.
_PIOUS = frozenset(
    ("حفظه", "اعزه", "نصره", "ايده", "رعاه", "رحمه", "سلمه", "حفظها", "رحمها", "اعزها", "حفظهم", "رحمهم", "رضي")
)
NOT, PERHAPS, SURELY = range(3)  # is an office his whose name stands before it?
_SAYS = frozenset(("قال", "ذكر", "اكد", "اضاف", "صرح", "اوضح", "افاد", "اعتبر", "كشف", "شدد", "اشار", "راي"))  # never of whom
_OF_PEOPLE = frozenset(("accuse", "demand", "invite", "meet", "arrest", "release", "appoint", "elect"))  # whose object is somebody


def _voiced(words: list[Word], at: int, end: int) -> str:
    """«المتحدث الرسمي باسم الشرطة»: the body, behind the title, in whose name somebody speaks; "" for a government or none."""
    name = next((k for k in range(at, min(end - 1, at + 2)) if words[k].form == "باسم"), -1) + 1
    body = words[name] if name else None
    if body is None or not body.flags & BODY or body.stem in _REALMS | _VOICED:
        return ""
    field = words[name + 1] if body.stem == "وزاره" and name + 1 < end else None
    if field is None:
        return body.stem
    return "" if field.stem in _VOICED else f"{body.stem} {field.stem}"


def pious(words: list[Word], at: int, end: int) -> int:
    """«جلالة الملك، حفظه الله،»: the index after a wish for somebody that begins at a token, commas around it included; `at`
    if none does."""
    start = at + 1 if at < end and words[at].form in COMMAS else at
    if start + 1 >= end or words[start].form not in _PIOUS or words[start + 1].form != "الله":
        return at
    stop = start + 2
    return stop + 1 if start > at and stop < end and words[stop].form in COMMAS else stop


def counterpart(word: Word) -> bool:
    """نظيره, نظيرتها: who holds the same office elsewhere."""
    return word.form[len(word.conj) + len(word.prep) :] in _COUNTERPARTS


# Nouns of place in ى, which print often writes as adjectives in ي end.
_IN_ALIF = frozenset(("ملتقي", "مبني", "مقهي", "مرسي", "منفي", "مشفي", "ملهي", "ماوي", "مستوي", "منحي", "مرمي", "مسعي", "مجري", "مشتي"))


def describes(word: Word) -> bool:
    """Is an indefinite word the adjective of an indefinite title: مصدر أمني, مسؤول كبير?"""
    if word.art or word.conj or word.prep or word.suffix not in ("", "ي"):
        return False
    if word.stem in DESCRIBING:
        return True
    return word.form.endswith(("ي", "يه")) and bool(word.flags & (NOUN | MEMBER | NISBA | TITLE))


def closes(word: Word) -> bool:
    """Is a word the adjective of an indefinite title, behind which nothing definite completes it: مسؤول كردي | القرار? Of منتدى الحوار
    or مجلسي النواب it is a noun."""
    noun = word.flags & (TITLE | GROUP | BODY) or word.suffix or word.stem in _IN_ALIF
    return describes(word) and not noun


def described_only(words: list[Word], at: int, end: int) -> bool:
    """Does an indefinite adjective or a preposition follow a title that ends before a token, and no complement, no name?"""
    if words[at - 1].art or words[at - 1].suffix or at >= end:
        return False
    word = words[at]
    if word.art or word.suffix or word.conj or word.flags & (NAME | TITLE | BODY | GROUP | PUNCT):
        return False
    return word.form.startswith("مكلف") or word.prep == "ب" or (describes(word) and not word.flags & NISBA)


def headed(words: list[Word], at: int, stop: int, end: int) -> str:
    """«رئيس جمعية», «رئيس الحزب», «الأمين العام للحركة»: the noun of the body that a title, which ends before `stop`, is the head
    of; "" if it is of a state or of nothing told here."""
    title, last = words[at], words[stop - 1]
    if title.stem in _VOICES:
        return _voiced(words, stop, end)
    while stop < end and title.art and words[stop].art and not (words[stop].conj or words[stop].prep or words[stop].nisba) and qualifies(words[stop]):
        stop += 1  # الأمين التنفيذي للجنة, المدير الجهوي للوكالة
    if stop > at + 1 and title.stem in _RULERS and last.stem in _BOARDS:
        return last.stem  # رئيس لجنة, رئيس المجلس
    clerk = title.stem in _CLERKS and last.stem in SPECIAL
    if stop >= end or not (title.stem in _HEADS_OF or last.stem in _RULERS or clerk):
        return ""
    after = words[stop]
    if after.conj or after.suffix or after.stem in _REALMS or after.prep not in (("ل",) if title.art else ("", "ل")):
        return ""
    if after.flags & BODY and not (title.art and title.stem in _RULERS):
        return after.stem
    if after.art or after.prep or title.stem not in _RULERS or stop > at + 1 or describes(after):
        return ""
    other = after.stem.endswith("ه") and after.flags & NOUN and not after.flags & (NAME | NISBA | TITLE)
    return after.stem if other else ""


def dual_of(stem: str) -> str:
    """What a stem that looks like a dual or a sound plural is one of: فاعلين, فاعلي of فاعل; "" if it does not."""
    ending = next((ending for ending in ("ين", "ون", "ان", "ي", "و") if stem.endswith(ending)), "")
    return stem.removesuffix(ending) if ending else ""


def belongs(name: NameMatch, mention: Mention) -> bool:
    """«المبعوث الأمريكي لليمن», «الأمين العام للأمم المتحدة», but not «قال مسؤول أمريكي لرويترز»."""
    if name.entries[0].newsroom:
        return False
    return mention.country is None or name.entries[0].type in PLACES


def another(words: list[Word], at: int, end: int, country: str | None, head: int = -1, office: int = -1) -> bool:
    """«الرئيس المصري وزير الخارجية السعودي»: does a title after a complete one have another nationality?

    Nor is who rules a state its minister: «أقال الرئيس السوري وزير الدفاع علي عباس», with where the two titles begin.
    """
    if head >= 0 and country is not None and words[head].art and words[head].stem in _RULERS:
        if words[office].stem in _SERVANTS:
            return True
    for number in range(max(3, at - 2), at):
        before, first = words[number - 1], words[number - 2]
        complete = first.art and first.flags & TITLE and before.nisba and before.art and not words[number - 3].flags & TITLE
        if complete and words[number].stem in _HEADS and not words[number].art:
            return True  # أقال الرئيس التونسي | رئيس الحكومة, but نائب المستشارة الألمانية وزير الاقتصاد
    for cursor in range(at, min(end, at + 3)):
        word = words[cursor]
        if word.conj or word.prep or word.flags & (PUNCT | BREAK | FUNCTION):
            return False
        if word.nisba and word.art:
            return country is not None and word.nisba != country
        if not word.art and not word.flags & TITLE:
            return False
    return False


def uncompleted(words: list[Word], at: int, cursor: int) -> bool:
    """Is a title beyond a complement, by its article (الرئيس | إسرائيل) or by the adjective before (مسؤول أوروبي | روسيا)?"""
    before = words[cursor - 1]
    if cursor == at + 1:
        return bool(before.art)
    return bool(before.of_body or (before.nisba and before.flags & NISBA))


def completed_by(mention: Mention, entry: NameEntry) -> None:
    """Keep what a name that completes a title tells of it: the state, and the body that its bearer is of."""
    mention.country = mention.country or entry.country
    if entry.type in ("organisation", "group"):
        mention.title = mention.title or entry.id or ""
        mention.seat = mention.seat or entry.id or ""
        mention.house = mention.house or entry


def quoted_body(known: KnownNames, words: list[Word], mention: Mention, at: int, end: int) -> int:
    """كتلة «حزب الله», حركة «حماس»: the index after a known name between quotation marks, 0 if there is none."""
    name = known.match(words, at + 1, end) if at + 1 < end and words[at + 1].flags & NAME else None
    inner = words[at + 1] if at + 1 < end else None
    if name is None and inner is not None and (words[at - 1].flags & BODY or inner.flags & BODY):
        # رئيس منظمة "لهافا" ..., رئيس "منظمة أسر الضحايا"
        return next((close + 1 for close in range(at + 2, min(end, at + 9)) if words[close].form in QUOTE_SIGNS), 0)
    if name is None or name.stop >= end or words[name.stop].form not in QUOTE_SIGNS or name.clitics:
        return 0
    entry = name.entries[0]
    if entry.type not in ("organisation", "group") or entry.newsroom:
        return 0
    completed_by(mention, entry)
    return name.stop + 1


def adjectival(words: list[Word], at: int, start: int) -> bool:
    """مؤتمر صحفي, قدر كبير, التحركات المنسقة: is a word that can be a title an adjective of the noun before it?"""
    word = words[at]
    if at == start or word.prep or word.conj or word.flags & HONORIFIC:
        return False
    before = words[at - 1]
    if before.form == "غير":
        return True
    if not word.art:
        return (
            (word.form.endswith(("ي", "يه")) or word.stem in DESCRIBING)
            and bare_noun(words, at - 1, start)
            and (not before.tellings or (before.stem in _HELD and word.stem in AIRED))
            and not before.flags & MEMBER
        )
    return (
        word.stem.removesuffix("ه").removesuffix("ين") in PARTICIPLES
        and before.art
        and bool(before.flags & NOUN)
        and not before.flags & (TITLE | FUNCTION | BODY)
        and word.stem.endswith("ه") == before.stem.endswith(("ه", "ات"))
        and not (at + 1 < len(words) and (words[at + 1].art or words[at + 1].flags & NAME))
    )


def team(words: list[Word], at: int, end: int) -> bool:
    """«الفريق البرلماني», «الفريق الاشتراكي»: is what can be a general's rank a team, as its adjective tells?"""
    after = words[at + 1] if words[at].stem == "فريق" and at + 1 < end else None
    if after is None or after.conj or after.prep or after.art != words[at].art or after.nisba or not after.form.endswith("ي"):
        return False
    last = words[at + 2] if at + 2 < end else None
    return bool(after.flags & NOUN) and (last is None or not last.flags & NAME or last.art or bool(last.prep or last.flags & FUNCTION))


def several(word: Word) -> bool:
    """A title without article in the dual or the sound plural: مسؤولين, نائبان."""
    return not (word.art or word.conj or word.prep or word.suffix) and word.form.endswith(("ين", "ون", "ان"))


def says(word: Word) -> bool:
    """A verb of speech that has no object: قال, أكد; but not حذر, دعا."""
    return bool(word.flags & SPEECH) and not word.flags & TRIGGER


def introduced_by(words: list[Word], mention: Mention, end: int) -> int:
    """«قال سعيد باقري نائب الوزير إن», «نقلا عن سعيد باقري مدير المعمل»: is an office right behind a name his who bears it?

    Surely where no object can stand; perhaps where the verb is of what is refused or warned of more often than of whom.
    """
    at = mention.last + 1
    if mention.first == 0 or at >= end or not words[at].flags & TITLE or words[at].conj or words[at].prep:
        return NOT
    before = words[mention.first - 1]
    if says(before) or any(verb.past in _SAYS for verb in before.verbs) or (before.form == "عن" and mention.name_last > mention.name_first):
        return SURELY
    if not before.flags & SPEECH or mention.last == mention.first:
        return NOT
    return NOT if before.tells("verb", _OF_PEOPLE) else PERHAPS


def extend(words: list[Word], mention: Mention, end: int) -> None:
    """بن عبدالعزيز after a known name belongs to it."""
    at = mention.last + 1
    while at + 1 < end and at - mention.first < 8:
        if not words[at].flags & PARTICLE or words[at].form not in ("بن", "ال", "ابن") or words[at + 1].flags & PUNCT:
            break
        mention.last = mention.name_last = at + 1
        at += 2
