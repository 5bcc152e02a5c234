"""What courts and the police do, told by a noun: the office that the sentence is about does it.

«أصدرت محكمة النقض حكما نهائيا ببراءة فلان», «حصلت الشرطة على أوامر للقبض على ...», «كشف جهاز المخابرات عن اعتقال ...».
"""

from __future__ import annotations

from marsad.language.analysis import Candidate, Mention
from marsad.language.arabic.sentence import Sentence
from marsad.language.arabic.slots import put
from marsad.language.arabic.verb_node import VerbNode

# Frames of what courts and the police do.
OF_JUSTICE = frozenset(("arrest", "release", "charge", "convict", "acquit", "warrant", "investigate", "surrender"))
# First words of courts, prosecutors and police, and of those who serve in them.
_OFFICES = (
    "محكم", "محاكم", "نياب", "قضاء", "قاض", "ادعاء", "مدع", "وكيل", "شرط", "امن", "درك", "مخابرات", "استخبارات", "جهاز", "مباحث", "سلطات",
    "قوات", "جيش", "جنود", "حرس", "جمارك", "داءر", "هيءه", "قطب", "فرق", "شعب", "داخلي", "مكتب", "مصالح", "عناصر",
)  # fmt: skip
_OF_POLICE = ("داخلي", "عدل", "امن")  # the ministries among them
# Whose verb tells what the speaker thinks of the deed or wants done.
_JUDGED = frozenset(("accuse", "demand", "threaten", "invite"))


def officer(sentence: Sentence, candidate: Candidate, chunk: int, at: int) -> None:
    """Add the office that is the subject of the verb which the deed depends on, or that the pronoun on the deed means."""
    words = sentence.words
    head = words[sentence.chunks[chunk].head]
    if at == sentence.chunks[chunk].head and candidate.trigger[1] > at and head.suffix:
        put(candidate, "actor", sentence.pronoun(at, head.suffix), "possessor")  # أثناء إلقائها القبض على ...
        return
    for node in reversed(sentence.clauses.nodes):
        if node.chunk > chunk or not (chunk in node.objects or chunk in node.preps):
            continue
        if _judges(sentence, node) or any(verb.passive for verb in node.verbs):
            return
        subject = sentence.party(node.subject, deep=False) if node.subject >= 0 else node.shared
        if subject is not None and _office(sentence, subject):
            put(candidate, "actor", subject, node.rule)
        return


def office_before(sentence: Sentence, candidate: Candidate, at: int) -> None:
    """«فتحت السلطات تحقيقا مع شرطي، كما تم التحقيق مع ثلاثة آخرين», «قالت الشرطة إن الرجل اعتقل»: without a doer of its own
    the deed is that of the office named last in the sentence; not where somebody is asked for it («تطالب السلطات بفتح تحقيق»)."""
    nearest = next((node for node in reversed(sentence.clauses.nodes) if node.at < at), None)
    if nearest is not None and _judges(sentence, nearest):
        return
    taken = {filled.mention.first for filled in candidate.recipients}
    for chunk in reversed(sentence.chunks):
        mention = chunk.mention
        if chunk.first < at and chunk.kind == "N" and mention is not None and mention.first not in taken and _office(sentence, mention):
            put(candidate, "actor", mention, "topic")
            return


def _judges(sentence: Sentence, node: VerbNode) -> bool:
    return any(telling.pos == "verb" and telling.frame in _JUDGED for telling in sentence.words[node.at].tellings)


def _office(sentence: Sentence, mention: Mention) -> bool:
    """Is it a court, a prosecutor or the police?"""
    if mention.type not in ("organisation", "state", "person", "group"):
        return False
    words = sentence.words
    stem = words[mention.first].stem
    if stem in ("وزاره", "وزير"):
        return mention.last > mention.first and words[mention.first + 1].stem.startswith(_OF_POLICE)
    return stem.startswith(_OFFICES)
