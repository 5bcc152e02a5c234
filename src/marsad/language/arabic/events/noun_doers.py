"""Whether the complement of a verbal noun does the deed or undergoes it.

«غزو أوكرانيا» is what is done to Ukraine; where the object follows, in the accusative or after ل, the complement is the
doer: «غزو روسيا لأوكرانيا», «مهاجمة الشرطة الموكب» (Wright, A Grammar of the Arabic Language, vol. 2, §§ 27-30).
"""

from __future__ import annotations

from marsad.language.analysis import PLACES, Candidate, Filled, Mention
from marsad.language.arabic.events.nameless import thing_at
from marsad.language.arabic.events.slots import put, put_chunk, subject
from marsad.language.arabic.syntax.phrase_extent import THIS
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import SPEECH_FRAMES
from marsad.language.arabic.words.phrases import PLACE_NOUNS, THINGS, is_place
from marsad.language.arabic.words.word import AGENT_PHRASES, BODY, GROUP, MEMBER, NUMBER, PRONOUN, QUANTITIES, Word

ADJUNCTS = frozenset(("ل", "بعد", "خلال", "قبل", "عقب", "اثناء", "قبيل", "بعيد", "اثر"))
_BODIES = frozenset(("organisation", "state", "capital", "homeland"))
_DOERS = _BODIES | {"group", "person", "owner"}
# First words of what fights: قوات الاحتلال, جنود, مستوطنون, حركة الشباب.
_ARMED = (
    "جيش", "قوات", "قوه", "شرط", "جنود", "جندي", "مستوطن", "مسلح", "مقاتل", "متمرد", "ميليشي", "مليشي", "كتاءب", "كتيب", "سرايا",
    "فصاءل", "عناصر", "متطرف", "وحدات", "حرس", "طيران", "طاءرات", "انقلابي", "ارهابي", "انفصالي",
)  # fmt: skip
_MOVEMENTS = ("حركه", "تنظيم", "حزب", "جماعه", "تحالف")
_NAMED_MOVEMENTS = ("طالبان", "حماس", "قاعده", "حوثي", "دعم")  # first words of the short names of some
# What only a force does, and never undergoes: اقتحام المستوطنين.
_STORMING = frozenset(("اقتحام", "اقتحامات", "اجتياح", "توغل"))
# What talks are about: محادثات إحياء الاتفاق, مفاوضات انضمام السويد.
_TOPICS = frozenset(
    ("احياء", "وقف", "تشكيل", "تبادل", "انضمام", "انهاء", "حل", "ترسيم", "عوده", "اعاده", "توسيع", "تمديد", "تجديد", "تنفيذ", "خفض", "رفع",
     "تسويه", "ضم", "خروج", "انسحاب", "تطبيع", "هدنه", "شراء", "بيع", "انقاذ", "اعمار", "عضويه", "مستقبل", "برنامج", "ملف", "ازمه", "سد")
)  # fmt: skip
_INSTEAD = frozenset(("مكان", "بدل", "محل", "عوض"))  # تعيين فلان مكان سلفه: in whose place, no object
_SITTING = frozenset(("حكومه", "لجنه", "مكتب", "جمعيه", "برلمان", "هيءه", "كنيست"))
_CHAMBERS = frozenset(("وزراء", "نواب", "حكومه", "مستشارين", "شيوخ", "شعب", "اداره", "كونغرس"))
_TARGETS = THINGS | {
    "مباني", "منازل", "بيوت", "مدن", "قري", "بلدات", "مخيمات", "مواني", "موانء", "احياء", "مساجد", "كناءس", "مدارس", "مستشفيات", "جسور",
    "سفن", "ناقلات", "طاءرات", "مصانع", "محطات", "مطارات", "سيارات", "باحات", "ملف", "موكب", "جنازه", "مسيره", "متظاهرين", "مصلين",
}  # fmt: skip
_SIDES = frozenset(("جانب", "طرف", "شعب", "شارع"))
_CALLS = frozenset(("دعوه", "مطالبه", "مناشده", "حث"))
# What stands after ل as an adverbial: لروح الشهيد, لمدة شهر.
_FOR = frozenset(("روح", "ذكري", "صالح", "مده", "مره", "سبب", "اسباب", "اول", "ثاني", "ثالث", "حين", "وقت", "يوم", "جانب"))
_THESE = THIS | {"هولاء", "هءلاء"}
# A blow is to somebody, a strike is somebody's: ضربة لحزب الله, هجوم لحركة الشباب.
_STRIKES = ("هجوم", "هجم", "غار", "كمين", "تفجير", "قصف", "اعتداء", "مجزره", "مجازر", "توغل", "اقتحام", "مداهم", "اعتقالات", "انزال")
# What is bought, and nouns of what a stance is about: رفض القرار الأمريكي.
_BOUGHT = ("استيراد", "وارد", "شراء", "مشتريات")
_MATTERS = frozenset(
    ("خطه", "خطط", "مبادره", "سياده", "قرار", "قرارات", "مشروع", "مقترح", "مقترحات", "اقتراح", "موقف", "مواقف", "طلب", "قضيه", "جهود",
     "وساطه", "سياسه", "سياسات", "روايه", "ضغوط", "وحده", "مسار", "نفط", "غاز", "قمح", "وقود", "سلاح", "اسلحه", "منتجات", "بضاءع", "سلع",
     "حبوب", "فحم", "قانون", "دستور", "ورقه", "صيغه", "اجراءات", "ممارسات", "انتهاكات", "جراءم", "مجازر", "وجود", "عدوان", "دور")
)  # fmt: skip
# Who tells what others did.
_TELLERS = frozenset(("شهود", "شاهد", "مصادر", "مصدر", "مراسل", "مراسله", "مراسلو", "سكان", "ناشطون", "ناشطين", "ناشط", "مرصد", "طبيب", "مسعفون"))
_DONE_TO_OTHERS = frozenset(("attack", "arrest", "seize", "expel", "charge", "convict", "restrict", "warrant"))
_OWN = ("موظف", "عناصر", "جنود", "اعضاء", "رعايا", "مواطني", "مقاتلي", "عاملي", "ابناء", "ضباط", "قاده", "قيادي", "صحفي", "مراسل", "سفير",
        "طاقم", "بعثت", "مقر", "مكتب", "نواب", "افراد")  # fmt: skip
_DEATHS = frozenset(("مقتل", "اصابه", "استشهاد", "مصرع", "سقوط"))
_FALLEN = frozenset(("قتل", "اصاب", "جرح", "استشهد", "سقط", "لقي", "قضي", "توفي"))


def armed(sentence: Sentence, mention: Mention, *, movements: bool = False) -> bool:
    """Is it troops, police, settlers or fighters; with `movements`, a movement or an alliance as well?"""
    if mention.type not in ("organisation", "group"):
        return False
    stem = sentence.words[mention.first].stem
    named = mention.entry is not None and stem.startswith(_NAMED_MOVEMENTS)  # دعم السريع, but no دعم that is none
    return stem.startswith(_ARMED) or (movements and (named or stem.startswith(_MOVEMENTS)))


def object_of(sentence: Sentence, frame: str, chunk: int, last: int, doer: Mention | None) -> int:
    """The phrase that the deed told by a noun is done to where `doer` (None: a pronoun on it) completes the noun.

    -1 where there is none and the complement undergoes it, the phrase itself where its own last words are the object.
    """
    words = sentence.words
    item = sentence.chunks[chunk]
    if doer is not None and doer.type not in _DOERS:
        return -1
    if frame == "elect" and (doer is None or doer.type not in _BODIES):
        return -1  # انتخابه رئيسا: what he was made
    counted = doer is not None and doer.type == "group" and bool(words[doer.first - 1].flags & NUMBER)
    firm = doer is None or doer.type in _BODIES or (armed(sentence, doer) and not counted)
    if doer is not None and firm and _tail(item, doer, words):
        return chunk
    number = chunk + 1
    while number < len(sentence.chunks):
        following = sentence.chunks[number]
        if following.kind in ("T", "ADV") or (following.kind == "N" and following.joined and following.mention is not None):
            number += 1
            continue
        break
    else:
        return -1
    if frame == "release" and following.prep == "عن":
        return number  # إفراج إسرائيل عن أسرى
    if following.kind == "P" and following.prep == "ل":
        if doer is not None and _some(sentence, doer):
            return -1  # اعتقال عملاء للموساد
        return number if _named_after(following, words) else -1
    if following.kind == "N" and not following.joined and firm:
        if frame == "restrict" and words[following.head].tells("noun"):
            return number  # منع إسرائيل دخول الوفد
        if _accusative(following, words, doer, words[last]):
            return number
    return -1


def _some(sentence: Sentence, doer: Mention) -> bool:
    """People without an article or a name, who do not fight: ل tells whose they are (عملاء للموساد)."""
    indefinite = not any(sentence.words[at].art for at in range(doer.first, doer.last + 1))
    return doer.type == "group" and doer.entry is None and indefinite and not armed(sentence, doer)


def _tail(item: Chunk, doer: Mention, words: list[Word]) -> bool:
    """«مهاجمة الشرطة الموكب», «اقتحام الجيش المدينة»: a definite word that does not agree with the doer before it."""
    at = doer.last + 1
    if at > item.last or not words[at].art or words[at].nisba:
        return False
    word = words[at]
    feminine = word.stem.endswith(("ه", "ات"))
    if word.stem in _TARGETS:
        return True
    if word.stem.endswith(("ي", "يه", "ين", "ون")):
        return False
    return feminine != (doer.gender == "f" or doer.number == "p" or words[doer.first].stem.endswith(("ه", "ات")))


def _named_after(item: Chunk, words: list[Word]) -> bool:
    """Is what stands after ل somebody or something, and not an aim: لمخيم جنين, لتلك المحافظات; but لمنع, لاتهامه?"""
    if item.mention is not None:
        return item.mention.type not in ("event", "speaker")
    head = words[item.head]
    if words[item.first].flags & PRONOUN:
        return True  # اعتقال القوات لهم
    if head.stem in _FOR or head.tells("noun"):
        return False
    if head.stem in _THESE or head.stem in PLACE_NOUNS or head.stem in _TARGETS:
        return True
    if head.flags & (MEMBER | GROUP):
        return True  # اعتقال القوات لشاب
    return head.stem[:1] not in "اتم" and (bool(item.inner) or head.art)


def only_tells(sentence: Sentence, frame: str, node: VerbNode, chunk: int) -> bool:
    """«أكد شهود عيان اعتقال ...», «أعلنت المنظمة اختطاف أربعة من موظفيها»: who tells it but cannot have done it, being a
    witness, a newsroom or a source, or because it was done to his own people."""
    teller = sentence.party(node.subject, deep=False) if node.subject >= 0 else node.shared
    if teller is None:
        return False
    stem = sentence.words[teller.first].stem
    if stem in _TELLERS or (teller.newsroom and frame in _DONE_TO_OTHERS):
        return True
    if frame not in _DONE_TO_OTHERS:
        return False
    first, last = sentence.chunks[chunk].first, sentence.chunks[min(chunk + 1, len(sentence.chunks) - 1)].last
    near = sentence.words[first : last + 1]
    # موظفيها, سائقيها, جنودها, and أراضيها as well
    return any(word.suffix in ("ه", "ها", "هم") and (word.stem.startswith(_OWN) or word.stem.endswith("ي")) for word in near)


def _accusative(item: Chunk, words: list[Word], doer: Mention | None, noun: Word) -> bool:
    """Is a noun phrase right behind the object, and no name set beside the doer, no adverb and no predicate?"""
    if item.mention is not None:
        beside = item.mention.type == "person" and doer is not None and doer.type == "group"
        return item.mention.type not in ("adjective", "event") and not beside
    head = words[item.head]
    if any(telling.pos == "noun" and telling.frame == own.frame for telling in head.tellings for own in noun.tellings):
        return False  # إن قتل الصحفية استهداف ...
    if head.flags & NUMBER or head.stem in QUANTITIES or head.stem in _TARGETS or item.inner:
        return True
    if head.art or words[item.last].art:
        return not head.tells("noun")
    return head.form.endswith(("ا", "ين")) and not head.form.endswith("يا")


def storms(sentence: Sentence, last: int, doer: Mention) -> bool:
    """«اقتحام المستوطنين»: troops and settlers storm, nobody storms them."""
    return sentence.words[last].stem in _STORMING and armed(sentence, doer)


def strikes_for(sentence: Sentence, chunk: int, last: int) -> bool:
    """«هجوم لحركة الشباب», «غارة للاحتلال على خان يونس»: does a fighting body, or one before whom it strikes, stand behind an
    indefinite strike after ل? It is theirs."""
    head = sentence.words[last]
    following = sentence.chunk_after(chunk)
    if head.art or head.suffix or sentence.chunks[chunk].inner or following is None:
        return False
    if head.stem == "قصف" and sentence.chunks[chunk].last > last:
        return False  # قصف مواقع لحركة الشباب
    mention = following.mention
    if following.prep != "ل" or not head.stem.startswith(_STRIKES) or mention is None:
        return False
    behind = sentence.chunk_after(chunk + 1)
    struck = behind is not None and behind.prep == "علي" and mention.type in _BODIES
    return struck or sentence.words[mention.first].stem == "احتلال" or armed(sentence, mention, movements=True)


def by_another(sentence: Sentence, chunk: int) -> bool:
    """Does somebody else stand behind the noun as its doer: «تكليفها من قبل الرئيس», «قصف المدينة من جانب الجيش»?"""
    following = sentence.chunk_after(chunk)
    return following is not None and following.prep in AGENT_PHRASES and (following.mention is not None or bool(following.inner))


def comes_from(sentence: Sentence, candidate: Candidate, chunk: int) -> None:
    """«تعرضت لهجوم من الحوثيين»: right behind an indefinite noun, from whom it comes did it."""
    following = sentence.chunk_after(chunk)
    mention = following.mention if following is not None and following.prep == "من" else None
    if mention is not None and mention.type in _DOERS:
        put_chunk(sentence, candidate, "actor", chunk + 1, "«من»", deep=False)


def fallen(sentence: Sentence, candidate: Candidate, chunk: int) -> None:
    """«قتل جنديان خلال معارك مع المتمردين»: who falls in a clash with others is their enemy."""
    if candidate.recipients or {filled.rule for filled in candidate.actors} != {"«مع»"}:
        return
    before = sentence.chunks[chunk - 1] if chunk else None
    if before is not None and before.inner and sentence.words[before.head].stem in _DEATHS:
        put(candidate, "recipient", before.inner[0], "fallen")  # مقتل قائد خلال اشتباكات مع ...
        return
    for node in sentence.clauses.nodes:
        if chunk not in node.preps or node.objects or node.subject < node.chunk:
            continue
        item = sentence.chunks[node.subject]
        people = item.inner or (item.mention is not None and item.mention.type in ("person", "group"))
        if people and any(verb.past in _FALLEN for verb in node.verbs):
            subject(sentence, candidate, "recipient", node)


def counted_behind(sentence: Sentence, chunk: int) -> list[Mention]:
    """Whom a noun of quantity counts: «مقتل عدد من الجنود»; each of whom it is: «زيارة كل من الوزير ونائبه»."""
    item = sentence.chunks[chunk]
    if chunk + 2 < len(sentence.chunks) and item.head == item.last:
        each, those = sentence.chunks[chunk + 1], sentence.chunks[chunk + 2]
        if sentence.words[each.first].form == "كل" and sentence.words[each.first + 1].form == "من" and those.kind == "N":
            return sentence.members(chunk + 2)
    last = sentence.words[item.last]
    if not (last.flags & NUMBER or last.stem in QUANTITIES) or chunk + 1 >= len(sentence.chunks):
        return []
    following = sentence.chunks[chunk + 1]
    if following.joined or following.kind not in ("N", "P") or following.prep not in ("", "من"):
        return []
    return sentence.members(chunk + 1)


def second_object(sentence: Sentence, slots: dict[str, str], chunk: int) -> int:
    """The object of a verbal noun, adverbials let stand before it: «استقباله في مكتبه أمس وفدا». -1 for none."""
    for number in range(chunk + 1, min(chunk + 5, len(sentence.chunks))):
        item = sentence.chunks[number]
        if item.kind == "N":
            return -1 if item.joined or sentence.words[item.head].stem.removesuffix("ا") in _INSTEAD else number
        if item.kind not in ("P", "T", "ADV") or item.prep in slots:
            return -1
    return -1


def gathering_of(sentence: Sentence, candidate: Candidate, chunk: int, last: int) -> Mention | None:
    """«حضور القمة العربية», «مشاركته في منتدى دافوس»: the gathering that completes the noun, which is attended and attends
    nothing; None where somebody completes it."""
    item = sentence.chunks[chunk]
    inner = next((mention for mention in item.inner if mention.first == last + 1), None)
    if inner is not None:
        return inner if inner.type == "event" else None
    if last + 1 > item.last or sentence.words[last + 1].stem not in candidate.things:
        return None
    return thing_at(sentence, last + 1, item.last)


def content_of(sentence: Sentence, frame: str, chunk: int, last: int, inner: Mention) -> bool:
    """Does the name belong to what is said: «لاستنكار مساندة فرنسا», or hear it: «دعوة الناخبين إلى الاستفتاء»?"""
    words = sentence.words
    if frame in SPEECH_FRAMES and any(words[at].tells("noun") for at in range(last + 1, inner.first)):
        return True
    following = sentence.chunk_after(chunk)
    return (
        frame in ("demand", "invite")
        and words[last].stem in _CALLS
        and following is not None
        and following.prep in ("ب", "الي")
        and ((inner.type == "group" and inner.entry is None and inner.country is None) or sentence.chunks[chunk].prep == "ل")
    )


def of_thing(words: list[Word], last: int, inner: Mention) -> bool:
    """«حظر أنشطة حماس»: whose the thing is that a deed is done to, does not do it; whose the ban is, does («رفع حظر مصر ...»)."""
    between = range(last + 1, inner.first)
    return bool(between) and not any(
        words[at].flags & NUMBER or words[at].stem in QUANTITIES or any(t.frame in ("restrict", "sanction") for t in words[at].tellings)
        for at in between
    )


def of_matter(sentence: Sentence, frame: str, slots: dict[str, str], chunk: int, last: int) -> bool:
    """«دعم القضية الفلسطينية», «استيراد النفط الروسي»: a thing of a nation is what the deed is about, no party to it.

    With the other side after it («دعم الشعب المصري لغزة») what is no such matter by its noun does it.
    """
    word = sentence.words[last + 1]
    if frame == "restrict" and word.stem.startswith(_BOUGHT):
        return True  # حظر استيراد النفط الروسي: who sells does not ban
    matter = word.art and (word.stem in _MATTERS or word.tells("noun"))
    if not matter and (word.flags & (BODY | GROUP) or word.office or word.stem in _SIDES):
        return False
    if frame == "trade":
        return matter and sentence.words[last].stem.startswith(_BOUGHT)  # صادرات النفط الإيراني are Iran's
    if frame not in SPEECH_FRAMES:
        return matter and frame == "restrict"
    following = sentence.chunk_after(chunk)
    return matter or following is None or following.kind != "P" or slots.get(following.prep, "") not in ("recipient", "content")


def takes_no_part(sentence: Sentence, last: int, mention: Mention) -> bool:
    """«محادثات إحياء الاتفاق», «مفاوضات انضمام السويد»: what the talks are about stands between them and the name."""
    return any(sentence.words[at].stem in _TOPICS for at in range(last + 1, mention.first))


def routine(sentence: Sentence, filled: Filled) -> bool:
    """«اجتماع لجنة السياسة النقدية», «اجتماع للحكومة»: a body that sits with itself."""
    words, mention = sentence.words, filled.mention
    if filled.rule not in ("of", "«ل»") or mention.type not in ("organisation", "state"):
        return False
    first = words[mention.first].stem
    second = words[mention.first + 1].stem if mention.last > mention.first else ""
    return first in _SITTING or (first in ("مجلس", "مجلسي") and second in _CHAMBERS)


def joint(sentence: Sentence, filled: Filled) -> bool:
    """«اجتماع المجلس الإستراتيجي المشترك مع اليونان»: a council of two sides, which is no side itself."""
    return sentence.words[filled.mention.first].stem in ("مجلس", "لجنه")


def scene(sentence: Sentence, candidate: Candidate, chunk: int) -> bool:
    """«شهدت مدن تونسية احتجاجات»: where people protest; it is not protested against."""
    if chunk < 0:
        return False
    item = sentence.chunks[chunk]
    named = next((m for m in (item.mention, *item.inner) if m is not None and m.type in PLACES), None)
    if named is None and item.mention is None and item.nisba and is_place(item, sentence.words):
        named = sentence.adjective(item.nisba[0])
    if named is None:
        return False
    candidate.place = candidate.place or Filled(named, "scene")
    return True
