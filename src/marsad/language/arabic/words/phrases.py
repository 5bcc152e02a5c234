"""What a noun phrase is, whatever verb it stands by: indefinite, a paper, a place."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import OF_TWO
from marsad.language.arabic.words.word import (
    BODY,
    GROUP,
    HONORIFIC,
    MEMBER,
    NAME,
    NUMBER,
    PAPER,
    PREP,
    PUNCT,
    TITLE,
    Word,
)

# Nouns of places, which undergo and never do: العاصمة اليمنية.
PLACE_NOUNS = frozenset(
    ("عاصمه", "مدينه", "بلده", "قريه", "محافظه", "منطقه", "مناطق", "حي", "احياء", "مخيم", "مطار", "ميناء", "قاعده", "معبر", "ضاحيه", "شارع",
     "مبني", "منزل", "مستشفي", "مدرسه", "موقع", "مواقع", "جبهه", "محيط", "شمال", "جنوب", "شرق", "غرب", "وسط", "مدن", "بلدات",
     "قري", "شوارع", "ساحه", "ساحات", "ميدان", "ضواحي", "محافظات", "مخيمات")
)  # fmt: skip

GATHERING = frozenset(("جمع", "ضم"))  # what a meeting does to those who meet
_GATHERING_NOW = frozenset(("يجمع", "تجمع", "يضم", "تضم"))
_GATHERS = GATHERING | {"ضمه", "ضمها", "ضمهما", "ضمهم"}

# Heads of newsrooms, by whose names they are completed.
NEWSROOMS = frozenset(
    ("وكاله", "صحيفه", "جريده", "قناه", "شبكه", "محطه", "فضاءيه", "تلفزيون", "اذاعه", "راديو", "موقع", "يوميه", "اسبوعيه",
     "مجله", "وكالات", "صحف", "قنوات")
)  # fmt: skip

# Sides of a place: شمال سوريا, 5 جنود مصريين شمال سيناء.
DIRECTIONS = frozenset(("شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط"))

# Things that are hit and carry no adjective's sense: after «مسيرة إسرائيلية» one of them is the next noun phrase.
THINGS = frozenset(
    ("سياره", "مركبه", "شاحنه", "حافله", "سفينه", "ناقله", "زورق", "قارب", "دراجه", "اليه", "دبابه", "طاءره", "مروحيه", "قافله", "رتل",
     "دوريه", "مسءوليه", "مسءوليات", "قضيه", "عمليه", "حريه", "اتفاقيه", "جنسيه", "اهميه", "شرعيه", "هويه", "ميزانيه", "وصيه", "هديه",
     "ضحيه", "كميه", "ملكيه", "مصداقيه", "امكانيه", "بنيه", "تسويه", "تنميه", "تعبءه", "عضويه", "رءيه", "نيه", "مقر", "مقرات", "مصنع", "جسر",
     "برج", "هدف", "اهداف", "منشاه", "منشات", "مستودع", "خيمه", "خيام", "ثكنه", "ثكنات", "كنيسه", "مسجد", "حاجز", "نقطه", "موكب", "معسكر",
     "معسكرات", "سجن", "فندق", "مخفر", "مزرعه", "محطه", "منصه", "دوريات", "سيارات", "سفن", "حافلات", "اليات", "دبابات", "زوارق")
) | PLACE_NOUNS  # fmt: skip
# Adjectives of what is said to the press; no name behind them completes the noun before them.
AIRED = frozenset(
    ("صحفي", "صحفيه", "صحافي", "صحافيه", "متلفز", "متلفزه", "تلفزيوني", "تلفزيونيه", "اذاعي", "اذاعيه", "اعلامي", "اعلاميه", "هاتفي", "هاتفيه",
     "رسمي", "رسميه")
)  # fmt: skip
# Nouns of people sent by a body, which does what they do: وفد من حماس.
DELEGATIONS = frozenset(("وفد", "بعثه", "فريق"))
# Parts of an army, a police or a movement: دورية للجيش.
_PARTS = frozenset(
    ("دوريه", "دوريات", "مفرزه", "مفارز", "وحده", "وحدات", "فرقه", "كتيبه", "قوه", "عناصر", "افراد", "عنصر", "مقاتلون", "مسلحون")
)
# Those that stand for the force named behind them: مسلحون من حركة الشباب.
ACTING_PARTS = _PARTS | {"فرق", "مسلح", "مسلحين", "مقاتلين", "مجاهدون", "مجاهدين"}
# What a force sends out, which does what the force does.
UNITS = _PARTS | frozenset(
    ("سريه", "مجموعه", "طاءره", "طاءرات", "مروحيه", "مقاتله", "مقاتلات", "مسيره", "دبابه", "دبابات", "زورق", "زوارق", "بارجه", "سفينه",
     "اليات", "مدفعيه", "اعوان", "جندي", "ضابط", "جنود", "مستوطنون", "رتل", "ارتال", "طلاءع")
)  # fmt: skip
# Nouns of people that are no mention where nothing says whose: السائق، الحارس.
_PEOPLE = GROUP | MEMBER | TITLE | HONORIFIC | BODY | NAME


def is_thing(chunk: Chunk, words: list[Word]) -> bool:
    """A definite noun that is nobody's name, title or band: المؤتمر, الاتفاق."""
    head = words[chunk.head]
    return chunk.mention is None and not chunk.inner and not chunk.nisba and head.art and not head.flags & _PEOPLE


def is_indefinite(chunk: Chunk, words: list[Word]) -> bool:
    """No name, no article, no pronoun, no name as complement."""
    head = words[chunk.head]
    return chunk.mention is None and not (head.art or head.suffix or chunk.inner)


def is_paper(chunk: Chunk, words: list[Word]) -> bool:
    """An indefinite paper, which the verb right after it describes: بيانا يدين ..., في بيان دعت فيه ..., تداول رسالة تطالب"""
    if chunk.mention is not None:
        return False
    head, last = words[chunk.head], words[chunk.last]
    paper = head if head.flags & PAPER else last
    return bool(paper.flags & PAPER) and not (paper.art or paper.suffix or head.art or head.suffix)


def is_place(chunk: Chunk, words: list[Word]) -> bool:
    """A place by its noun (العاصمة اليمنية, مدينة رفح) or its name."""
    if chunk.mention is not None:
        return chunk.mention.type == "place"
    return words[chunk.head].stem in PLACE_NOUNS


def gathers(words: list[Word], at: int, start: int, whom: Mention | None) -> bool:
    """«اجتماع ضم وزيرين», «عقب لقاء موسع في جدة جمع رؤساء الكتل»: does the word tell whom a bare meeting before it brought together?
    `whom`: the mention right behind it, if there is one."""
    form = words[at].form
    if form not in _GATHERS and form.removeprefix("س") not in _GATHERING_NOW:
        return False
    somebody = whom is not None and whom.type in ("person", "group", "adjective", "organisation")
    if _meeting(words, at - 1, start):
        return form in _GATHERS or somebody  # قمة تجمع بوتين وشي, not قمة تجمع الساحل
    if not somebody and not (at + 1 < len(words) and words[at + 1].flags & (TITLE | MEMBER | GROUP | NUMBER)):
        return False  # قرر في اجتماع بالقدس ضم الضفة
    held = next((back for back in range(at - 1, max(start, at - 4), -1) if words[back].prep in ("في", "ب") or words[back].form == "في"), start)
    return _meeting(words, held - 1, start)


def _meeting(words: list[Word], last: int, start: int) -> bool:
    """Does a bare noun of a meeting stand at a token, or before its adjective there?"""
    for at in (last, last - 1):
        word = words[at] if at >= start else None
        if word is None or word.art or word.suffix or word.flags & (PUNCT | PREP):
            return False
        if word.tells("noun", OF_TWO):
            return True
    return False
