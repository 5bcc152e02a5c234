"""What may follow the noun of a body or a group: whom it is loyal to, who leads it, whose it is, and duals of it."""

from __future__ import annotations

from marsad.language.arabic.names.known_names import KnownNames, NameMatch, qualifies
from marsad.language.arabic.names.title_parts import PARTICIPLES
from marsad.language.arabic.words.word import (
    BODY,
    FUNCTION,
    GROUP,
    HONORIFIC,
    MEMBER,
    NAME,
    NISBA,
    NOUN,
    PRONOUN,
    TITLE,
    Word,
)

_BOUND = frozenset(
    ("موالي", "مواليه", "موالين", "مواليين", "موالون", "مدعوم", "مدعومه", "مدعومين", "مدعومون", "داعم", "داعمه", "مءيد", "مءيده",
     "مءيدين", "مءيدون", "تابع", "تابعه", "تابعين", "تابعون", "مرتبطه", "مرتبطين", "مناهضه", "مناهض")
)  # fmt: skip
_OWNED = frozenset(("تابع", "تابعه", "تابعين", "تابعون"))
# Heads that «من» tells the origin of: وفد من روسيا. Not fighters, who withdraw from places.
SENT = frozenset(("وفد", "وفود", "بعثه", "فريق", "خبراء", "مسءولون", "مسءولين", "نواب", "ممثلون", "ممثلين", "علماء", "محققون", "محققين",
                  "ناشطون", "ناشطين", "صحفيون", "صحفيين"))  # fmt: skip
# Those who speak for a party as the party.
LEADING = frozenset(
    ("امانه عامه", "امانه العامه", "مكتب سياسي", "مكتب السياسي", "مكتب التنفيذي", "لجنه المركزيه")
)
# Heads so wide that «لـ» tells what they are for, after their adjective.
WIDE = frozenset(("اتحاد", "لجنه", "هيءه", "مجلس", "صندوق", "مرصد", "منظمه", "جمعيه", "وكاله", "مءسسه", "معهد", "شبكه",
                  "نقابه", "جهاز", "مكتب", "مديريه", "منتدي", "اكاديميه",
                  "تنسيقيه", "فرقه", "غرفه", "مركز"))  # fmt: skip
PAIRED = ("بلدين", "دولتين", "جانبين", "طرفين", "حكومتين")


def bound(known: KnownNames, words: list[Word], at: int, end: int) -> tuple[int, str | None]:
    """«الموالية للحكومة», «مدعومة من طهران», «التابعة للأمم المتحدة»: the index after it, and the state it belongs to.

    The index is that of the token itself where nothing of the kind stands there. Loyalty tells no state.
    """
    if words[at].stem not in _BOUND or at + 1 >= end:
        return at, None
    first = at + 1
    if words[first].flags & PRONOUN:
        return first + 1, None  # الموالية لها
    if words[first].form == "من" and first + 1 < end:
        first += 1
    elif words[first].prep != "ل":
        return at, None
    name = known.match(words, first, end) if words[first].flags & NAME else None
    if name is not None:
        stop, state = name.stop, name.entries[0].country
    elif words[first].flags & (BODY | NOUN):
        stop, state = _completed(known, words, first, end), None
    else:
        return at, None
    while stop < end and words[stop].art and not words[stop].prep and not words[stop].conj:
        if not (words[stop].flags & NISBA or qualifies(words[stop])):
            break
        state = state or words[stop].nisba
        stop += 1
    return stop, state if words[at].stem in _OWNED else None


def _completed(known: KnownNames, words: list[Word], first: int, end: int) -> int:
    """«التابعة لمنطقة الأمن الوطني», «التابعة لفرقة الأبحاث»: the index after a noun and what completes it, if it has no article."""
    after = first + 1
    if words[first].art or words[first].suffix or after >= end or words[after].prep or words[after].conj:
        return after
    name = known.match(words, after, end) if words[after].flags & NAME else None
    if name is not None:
        return name.stop if name.entries[0].type != "person" else after
    return after + 1 if words[after].art and words[after].flags & (BODY | NOUN) else after


def led(known: KnownNames, words: list[Word], at: int, end: int) -> int:
    """«بقيادة السعودية», «الذي تقوده الرياض»: the index after it, the token itself if it is none."""
    first = at
    if words[at].form == "بقياده":
        first = at + 1
    elif (
        at + 1 < end
        and words[at].form in ("الذي", "التي")
        and words[at + 1].form in ("تقوده", "تقودها", "يقوده", "يقودها")
    ):
        first = at + 2
    elif words[at].form in ("تقوده", "تقودها"):
        first = at + 1
    if first == at or first >= end or not words[first].flags & NAME:
        return at
    name = known.match(words, first, end)
    return name.stop if name is not None and not name.clitics and name.entries[0].type != "person" else at


def origin(known: KnownNames, words: list[Word], at: int, end: int) -> NameMatch | None:
    """«من روسيا» after a delegation: the name of what sent it."""
    if at + 1 >= end or words[at].form != "من" or not words[at + 1].flags & NAME:
        return None
    name = known.match(words, at + 1, end)
    if name is None or name.clitics or name.entries[0].type not in ("state", "organisation", "group"):
        return None
    return name if name.entries[0].strength > 1 else None


def singular(word: Word, bodies: dict[str, object]) -> str:
    """The head a dual stands for: حركتي (حماس وفتح), الحكومتان; "" if it is none."""
    for ending in ("تان", "تين", "تا", "تي"):
        if word.stem.endswith(ending) and word.stem[: -len(ending)] + "ه" in bodies:
            return word.stem[: -len(ending)] + "ه"
    if word.suffix == "ي" and word.stem.endswith("ت") and word.stem[:-1] + "ه" in bodies:
        return word.stem[:-1] + "ه"
    return ""


def indefinite_adjective(word: Word) -> bool:
    """Can a bare word be the adjective of a bare plural: أحزاب سياسية, مجموعة مسلحة?"""
    return (
        not (word.art or word.conj or word.prep or word.suffix or word.verbs)
        and word.stem.endswith(("يه", "ه", "ي"))
        and (word.of_body is not None or not word.flags & (FUNCTION | NAME | BODY))
    )


# Broken plurals, whose adjective is feminine.
_BROKEN = frozenset(
    ("قوي", "فصاءل", "اجهزه", "دول", "احزاب", "وساءل", "محاكم", "كتاءب", "سرايا", "الويه", "طواقم", "فرق", "مجالس")
)
_OF_MANY = frozenset(("اعضاء", "اكثر", "اقل", "كبري", "ست", "خمس"))  # الدول الأعضاء, الدول الأكثر فقرا


def adjectival_of(head: Word, word: Word) -> bool:
    """Can a definite word after a whole name be its adjective (الجيش الحر) rather than the next noun?"""
    if qualifies(word):
        return True
    if word.flags & (TITLE | HONORIFIC | GROUP | MEMBER) and word.stem not in _OF_MANY:
        return word.stem.removesuffix("ه") in PARTICIPLES and feminine(head) == feminine(word)
    if word.stem in _OF_MANY:
        return head.stem == "دول"
    wanted = feminine(head) or head.stem.endswith("ات") or head.stem in _BROKEN
    return not word.flags & NOUN or feminine(word) == wanted


def of_no_masculine(head: Word, word: Word) -> bool:
    """«الجيش السوداني | السعودية»: does a feminine adjective stand behind a masculine noun, of which it can be none?"""
    return word.stem.endswith("يه") and not (feminine(head) or head.stem.endswith(("ات", "ا")) or head.stem in _BROKEN or head.flags & GROUP)


def people_beside(head: Word, before: Word, word: Word) -> bool:
    """«الجيش الإسرائيلي | الفلسطينيين»: a plural of people after what is no plural of people is no adjective of it."""
    return (
        word.form.endswith(("ين", "ون")) and len(word.form) > 5
        and not head.form.endswith(("ين", "ون", "ي", "و")) and not before.form.endswith(("ين", "ون"))
        and not head.flags & GROUP and not head.stem.endswith("ات") and (before.art or bool(before.flags & NAME))
    )  # fmt: skip


def feminine(word: Word) -> bool:
    return word.stem.endswith("ه")
