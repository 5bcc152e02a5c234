"""What courts, the police and electing bodies do, told by a noun: the office that the sentence is about does it.

«أصدرت محكمة النقض حكما نهائيا ببراءة فلان», «حصلت الشرطة على أوامر للقبض على ...», «كشف جهاز المخابرات عن اعتقال ...».
"""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from marsad.language.analysis import Candidate, Filled, Mention
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.slots import put, put_chunk
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode

# Frames of what courts and the police do.
OF_JUSTICE = frozenset(("arrest", "release", "charge", "convict", "acquit", "warrant", "investigate", "surrender"))
OF_OFFICES = OF_JUSTICE | {"elect", "appoint"}
# First words of patrols, who confiscate contraband and put gunmen down (`of_patrols` in the frame data); the ministry only tells of
# their deeds, and a court judges.
_PATROLS = (
    "شرط", "امن", "درك", "جمارك", "ديوان", "حرس", "خفر", "جيش", "قوات", "قوه", "سلطات", "فرق", "وحده", "وحدات", "مفرز", "مفارز", "دوريه",
    "دوريات", "مصالح", "عناصر", "اعوان", "رجال", "افراد", "ضباط",
)  # fmt: skip
# First words of courts, prosecutors and police, and of those who serve in them.
_OFFICES = (
    "محكم", "محاكم", "نياب", "قضاء", "قاض", "ادعاء", "مدع", "وكيل", "شرط", "امن", "درك", "مخابرات", "استخبارات", "جهاز", "مباحث", "سلطات",
    "قوات", "جيش", "جنود", "حرس", "جمارك", "داءر", "هيءه", "قطب", "فرق", "شعب", "داخلي", "مكتب", "مصالح", "عناصر", "وحده", "وحدات",
    "مفرز", "مفارز", "دوريه", "دوريات", "محقق",
)  # fmt: skip
_COURTS = ("محكم", "محاكم", "قضاء", "قاض", "قضاه", "داءر", "غرف", "هيءه", "قطب", "محلف")
# First words of what elects: يجتمع البرلمان لانتخاب رئيس.
_ELECTORS = (
    "برلمان", "مجلس", "مجالس", "حزب", "حركه", "مءتمر", "جمعيه", "ناخب", "نواب", "كنيست", "كونغرس", "اتحاد", "نقاب", "هيءه", "مكتب", "لجنه",
)  # fmt: skip
_OF_COURTS = frozenset(("convict", "acquit"))
_NEAR = 3  # sentences that a story goes on without naming the office again
_CHARGED = frozenset(("بتهمه", "بتهم", "بشبهه"))
_BECAUSE = frozenset(("بسبب", "بدعوي", "بحجه", "جراء", "نتيجه"))
_PUNISHMENTS = OF_JUSTICE | {"sanction", "restrict", "expel"}
_AGAINST = frozenset(("علي", "بحق", "ضد", "في حق"))
# Ministries and men that are of the police only by the word behind them.
_OF_WHOM = {
    **dict.fromkeys(("وزاره", "وزير"), ("داخلي", "عدل", "امن")),
    **dict.fromkeys(("اعوان", "رجال", "افراد", "ضباط"), ("امن", "حرس", "شرط", "درك", "جمارك", "ديوانه")),
}
# Verbs that tell what somebody thinks of the deed or wants done.
_JUDGED = frozenset(
    ("طالب", "دعا", "ناشد", "حث", "ندد", "استنكر", "شجب", "انتقد", "ادان", "دان", "حذر", "هدد", "اتهم", "رحب", "احتج", "اعترض", "ناقش", "بحث")
)


def by_police(candidate: Candidate) -> bool:
    """Is it a deed of courts or the police: one of justice, or one of patrols?"""
    return candidate.frame in OF_JUSTICE or candidate.of_patrols


def officer(sentence: Sentence, candidate: Candidate, chunk: int, at: int, light: LightVerbs) -> None:
    """Add the office that is the subject of the verb which the deed depends on, or that the pronoun on the deed means."""
    words = sentence.words
    head = words[sentence.chunks[chunk].head]
    if at == sentence.chunks[chunk].head and candidate.trigger[1] > at and head.suffix:
        put(candidate, "actor", sentence.pronoun(at, head.suffix), "possessor")  # أثناء إلقائها القبض على ...
        return
    if sentence.chunks[chunk].prep in _CHARGED:
        return  # أصدرت المحكمة مذكرة اعتقال بحقه بتهمة ترحيل أطفال: what he is charged with
    for node in reversed(sentence.clauses.nodes):
        if node.chunk > chunk or not (chunk in node.objects or chunk in node.preps):
            continue
        if _other(sentence, candidate, node) or light.done(node.verbs) or any(verb.passive for verb in node.verbs):
            return  # «زملاؤه الذين تم توقيفهم»
        subject = sentence.party(node.subject, deep=False) if node.subject >= 0 else node.shared
        if subject is not None and (_decreed(sentence, chunk, light.decrees) or _office(sentence, subject, candidate.frame)):
            put(candidate, "actor", subject, node.rule)
        return


def punished(sentence: Sentence, candidate: Candidate, chunk: int) -> None:
    """«فرضت واشنطن عقوبات على شركتين بسبب تصدير معدات إلى روسيا»: who is punished for a deed did it, says who punishes him."""
    prep = sentence.chunks[chunk].prep
    if prep not in _BECAUSE:
        return  # what somebody is charged with (بتهمة) is the charge itself
    for node in reversed(sentence.clauses.nodes):
        if chunk not in node.preps:
            continue
        around = range(node.chunk, chunk)
        deeds = (t.frame for k in around for t in sentence.words[sentence.chunks[k].head].tellings)
        if not any(frame in _PUNISHMENTS for frame in deeds):
            return
        who = [k for k in around if sentence.chunks[k].prep in _AGAINST] or [k for k in node.objects if k in around]
        for index in who[:1]:
            put_chunk(sentence, candidate, "actor", index, "punished", deep=False)
        if candidate.actors and not candidate.cues:
            candidate.status = "alleged"
            candidate.cues.append(("alleged", prep))
            by = sentence.chunks[node.subject].mention if node.subject >= 0 else node.shared
            candidate.said_by = Filled(by, "punisher") if by is not None else None
        return


def rules(sentence: Sentence, candidate: Candidate) -> bool:
    """«قررت النيابة إحالة فلان إلى المحاكمة»: is it an office that does it? What it decides is done with the decision."""
    return candidate.frame in OF_JUSTICE and any(_office(sentence, filled.mention, candidate.frame) for filled in candidate.actors)


def office_before(sentence: Sentence, candidate: Candidate, at: int) -> None:
    """«فتحت النيابة تحقيقا مع تاجر، كما جرى التحقيق مع شريكه», «قالت الشرطة إن الرجل اعتقل»: without a doer of its own
    the deed is that of the office named last in the sentence; not where somebody is asked for it («تطالب السلطات بفتح تحقيق»)."""
    nearest = next((node for node in reversed(sentence.clauses.nodes) if node.at < at), None)
    if nearest is not None and _other(sentence, candidate, nearest):
        return
    taken = {filled.mention.first for filled in candidate.recipients}
    for chunk in reversed(sentence.chunks):
        mention = chunk.mention
        if chunk.first >= at or chunk.kind != "N" or mention is None or mention.first in taken:
            continue
        if _office(sentence, mention, candidate.frame):
            put(candidate, "actor", mention, "topic")
            return


def sentenced(sentence: Sentence, candidate: Candidate) -> None:
    """«اعتقل الناشط وحكم عليه بالسجن»: the verb that passes sentence is passive where nobody who judges is its subject, and
    the one whom the sentence is about is judged."""
    judges = [f for f in candidate.actors if f.mention.type not in ("person", "group") or _office(sentence, f.mention, candidate.frame)]
    if candidate.actors and not judges:
        candidate.features["passive"] = 1.0
    candidate.actors[:] = judges


class Story:
    """«أوقفت فرقة الشرطة مهربا. وتم القبض على شريكين له»: the office that the sentences before told of goes on with what is
    done to people, or taken from them («كما تم حجز شاحنتين»), by nobody who is named."""

    def __init__(self) -> None:
        self._office: Mention | None = None
        self._sentence = -_NEAR

    def go_on(self, sentence: Sentence, candidates: list[Candidate], unfilled: list[Candidate]) -> None:
        """Give the deeds of justice in a sentence their office, and remember whose deeds it tells. A deed of patrols that
        lacks no more than its doer is moved from the unfilled to the candidates."""
        office = self._office
        for candidate in (*candidates, *unfilled):
            if not by_police(candidate) or (candidate.unfilled and not candidate.of_patrols):
                continue
            undergone = bool(candidate.recipients) or candidate.frame == "seize"  # what is taken is mostly no party
            told = not candidate.actors and undergone and (candidate.of_patrols or "impersonal" not in candidate.features)
            if told and office is not None and sentence.index - self._sentence < _NEAR and _office(sentence, office, candidate.frame):
                if _judges(sentence, office) == (candidate.frame in _OF_COURTS):
                    put(candidate, "actor", office, "topic")
                    candidate.unfilled = False
        candidates.extend(candidate for candidate in unfilled if not candidate.unfilled)
        candidates.sort(key=lambda candidate: candidate.trigger)
        unfilled[:] = [candidate for candidate in unfilled if candidate.unfilled]
        for candidate in candidates:
            if by_police(candidate):
                for filled in candidate.actors:
                    if _office(sentence, filled.mention, candidate.frame):
                        self._office, self._sentence = filled.mention, sentence.index


def _judges(sentence: Sentence, mention: Mention) -> bool:
    return sentence.words[mention.first].stem.startswith(_COURTS)


def _other(sentence: Sentence, candidate: Candidate, node: VerbNode) -> bool:
    """Does the subject of the verb not do the deed but judge or want it, quash the sentence, or pass one that jails?"""
    frames = {telling.frame for telling in sentence.words[node.at].tellings}
    undone = {"convict": "acquit", "arrest": "convict"}.get(candidate.frame) in frames
    return undone or any(verb.past in _JUDGED for verb in node.verbs)


def _decreed(sentence: Sentence, chunk: int, decrees: AbstractSet[str]) -> bool:
    """«أصدر الرئيس مرسوما بتعيين فلان»: is the deed what a decree right before it says?"""
    before = sentence.chunks[chunk - 1] if chunk else None
    return (
        before is not None and sentence.chunks[chunk].prep == "ب"
        and sentence.words[before.head].stem.removesuffix("ا") in decrees
    )  # fmt: skip


def _office(sentence: Sentence, mention: Mention, frame: str) -> bool:
    """Is it a court, a prosecutor or the police; or, of an election, a body that elects?"""
    if mention.type not in ("organisation", "state", "person", "group"):
        return False
    if mention.newsroom or (mention.type == "person" and mention.full and mention.name_first == mention.first):
        return False  # هيئة الإذاعة البريطانية; a name without an office: الدوري
    words = sentence.words
    stem = words[mention.first].stem
    if frame not in OF_OFFICES and not stem.startswith(_PATROLS):
        return False  # courts neither confiscate nor put anybody down
    if stem in _OF_WHOM:
        return mention.last > mention.first and words[mention.first + 1].stem.startswith(_OF_WHOM[stem])
    if frame == "convict":
        return stem.startswith(_COURTS)
    return frame != "appoint" and stem.startswith(_ELECTORS if frame == "elect" else _OFFICES)
