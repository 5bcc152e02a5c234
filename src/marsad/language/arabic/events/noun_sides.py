"""Which of those around a noun are on which side: both of talks, the one told of before it, who has no part."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Candidate, Mention
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.noun_doers import ADJUNCTS, joint, routine
from marsad.language.arabic.events.slots import put, subject
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import OF_TWO, STANCES
from marsad.language.arabic.words.word import SPEECH

# Words before a visit in whose course something is told.
_COURSE = frozenset(("زياره", "ختام", "مستهل", "اطار", "بدايه", "نهايه", "اعقاب", "مطلع", "سياق", "بدء", "اثناء"))
_OWNERS = frozenset(("of", "«ل»", "possessor", "adjective"))  # rules by which a noun has whom it belongs to
_TERROR = frozenset(("ارهابي", "انتحاري"))
# What only tells when, and who may have sent forces by then.
_SINCE = frozenset(("منذ", "بعد", "قبل", "عقب", "اثر"))
_HAVE_FORCES = frozenset(("state", "capital", "homeland", "organisation", "person"))
_GATHERED = frozenset(("organisation", "group", "event", "adjective", "pronoun"))


def topic(sentence: Sentence, chunk: int) -> Mention | None:
    """«بلينكن في زيارة إلى بغداد»: of whom a clause without a verb tells that he is on a visit."""
    before = sentence.chunks[chunk - 1] if chunk > 0 else None
    if before is None or before.kind != "N" or before.mention is None or before.mention.type not in ("person", "group"):
        return None
    start = sentence.clause_bounds(before.first)[0]
    return None if any(start <= node.at < before.first for node in sentence.clauses.nodes) else before.mention


def own_forces(sentence: Sentence, candidate: Candidate, chunk: int) -> Mention | None:
    """«لم يغادر بوتين روسيا منذ إرسال قوات إلى أوكرانيا»: told only as when, of a clause about one state, forces are that state's."""
    if sentence.chunks[chunk].prep not in _SINCE:
        return None
    node = next((n for n in reversed(sentence.clauses.nodes) if n.chunk < chunk and chunk in n.preps), None)
    if node is None or any(verb.passive for verb in node.verbs):
        return None
    phrases = [number for number in (node.subject, *node.objects, *node.preps) if 0 <= number < chunk]
    told = [node.shared, *(sentence.party(number, deep=False) for number in phrases)]
    of_states = [mention for mention in told if mention is not None and mention.country]
    if len({mention.country for mention in of_states}) != 1 or any(f.mention.country == of_states[0].country for f in candidate.recipients):
        return None
    doers = [mention for mention in of_states if mention.type in _HAVE_FORCES]
    return min(doers, key=lambda mention: mention.type == "person", default=None)


def on_visit(sentence: Sentence, chunk: int, light: LightVerbs) -> bool:
    """«قال الوزير في ختام زيارة», «إثر زيارة»: is what the verb tells told of a visit's course? Not of a wish to pay it."""
    item, before = sentence.chunks[chunk], sentence.chunks[chunk - 1]
    wished = ("في", sentence.words[before.head].stem.removesuffix("ين")) in light.willing  # دعا الراغبين في زيارة المتحف
    return item.prep == "اثر" or (item.prep == "في" and not wished and sentence.words[item.head].stem in _COURSE)


def told_on(sentence: Sentence, node: VerbNode) -> bool:
    """«وأثناء زيارة إلى بغداد، قال الوزير»: does the verb tell what the visitor says, or whom he meets?"""
    word = sentence.words[node.at]
    spoken = bool(word.flags & SPEECH) or word.tells("verb", STANCES | OF_TWO)
    return spoken and not any(verb.passive for verb in node.verbs)


def holder(sentence: Sentence, chunk: int) -> Mention | None:
    """«كان لرئيس الحكومة لقاء مع سفراء»: who had the meeting."""
    before, was = (sentence.chunks[max(0, chunk - back)] for back in (1, 2))
    had = chunk > 1 and sentence.words[was.last].form.removeprefix("و") in ("كان", "كانت", "ستكون", "سيكون")
    return before.mention if had and before.prep == "ل" else None


def sides(sentence: Sentence, candidate: Candidate, item: Chunk, waiting: VerbNode | None) -> None:
    """Both sides of talks: «ينتظر لبنان مباحثات مع الصندوق», «شوهد خلال اجتماع مع شويغو» leave one to the verb."""
    if len(candidate.actors) == 1 and routine(sentence, candidate.actors[0]):
        candidate.actors.clear()  # «اجتماع لجنة السياسة النقدية»: it meets with nobody
        return
    rules = {filled.rule for filled in candidate.actors}
    if rules == {"«مع»"} and (had := holder(sentence, sentence.chunks.index(item))) is not None:
        put(candidate, "actor", had, "held")
        return
    behind = sentence.chunk_after(sentence.chunks.index(item))
    if rules == {"«مع»"} and behind is not None and behind.prep == "ل" and behind.mention is not None:
        if behind.mention.type in ("person", "state", "capital", "organisation"):
            put(candidate, "actor", behind.mention, "«ل»")  # «محادثات للحكومة اللبنانية مع الصندوق»
            return
    goes = waiting is not None and item.prep == "ل" and any(
        t.frame == "visit" for t in sentence.words[waiting.at].tellings
    )
    only = rules <= {"«مع»"} or (goes and rules <= {"of", "«ب»"})  # وصل إلى الجزائر للقاء نظيره
    council = next((f for f in candidate.actors if f.rule == "of" and f.mention.type == "organisation"), None)
    if council is not None and len(candidate.actors) == 2 and joint(sentence, council):
        candidate.actors.remove(council)  # «اجتماع المجلس المشترك مع اليونان»
    elif waiting is None or not only or not (candidate.actors or item.prep in ADJUNCTS or waiting.at > item.last):
        return
    if waiting is None:
        return
    candidate.features["adjunct"] = 1.0
    if waiting.subject < 0 and waiting.shared is None and waiting.rule == "none":
        gender = next((verb.gender for verb in waiting.verbs if verb.gender), "")
        who = sentence.pronoun(waiting.at, "ها" if gender == "f" else "ه")
        who.title = "person"
        put(candidate, "actor", who, "dropped")
    else:
        others = list(candidate.actors) if waiting.at > item.last else []
        candidate.actors[:] = candidate.actors[len(others) :]
        subject(sentence, candidate, "actor", waiting)  # «في اجتماع مع السفير، طالب الوزير»: whom the sentence is about goes first
        candidate.actors += [filled for filled in others if filled not in candidate.actors]
        told = waiting.objects[0] if waiting.at > item.last and waiting.objects else -1
        if told >= 0 and len(candidate.actors) == 1 and waiting.rule == "vso":
            to = sentence.chunks[told].mention
            if to is not None and to.type == "person":
                put(candidate, "actor", to, "told")  # «في مكالمة، أبلغ الرئيس نظيره ...»


def perpetrator(sentence: Sentence, candidate: Candidate, chunk: int) -> None:
    """«أنيس العامري منفذ هجوم برلين», «فلان هو منفذ التفجير»: who stands before the word for him who did it, or right behind it, did
    it; what the deed is called by undergoes it."""
    before = [item for item in sentence.chunks[max(0, chunk - 2) : chunk] if item.kind not in ("COMMA", "ADV")]
    if any(chunk in node.objects and node.subject == chunk - 1 for node in sentence.clauses.nodes):
        before = []  # التقى الوزير منفذ الهجوم
    behind = sentence.chunk_after(chunk)
    for item in (before[-1] if before else None, behind):
        if item is not None and item.kind == "N" and item.mention is not None and item.mention.type == "person" and not item.joined:
            if candidate.frame == "attack":
                candidate.recipients += [f._replace(rule="of object") for f in candidate.actors if f.rule == "of"]
            candidate.actors.clear()
            put(candidate, "actor", item.mention, "perpetrator")
            return


def in_passing(sentence: Sentence, candidate: Candidate, item: Chunk, light: LightVerbs) -> bool:
    """«قال الوزير خلال اجتماع للمجموعة», «عقب اجتماع الحزب»: a gathering of one body, named only for what is told in or after it."""
    if len(candidate.actors) != 1 or candidate.recipients or not item.prep or sentence.words[item.head].stem in light.holding:
        return False  # عقب انعقاد المجلس, عقب التئام اجتماع المجلس: that it was held is told
    if _dated(sentence, sentence.chunks.index(item)):
        return False  # في اجتماعها أمس, عقب اجتماع المجلس يوم السبت
    filled = candidate.actors[0]
    carried = any(feature.startswith("light:") for feature in candidate.features)
    several = filled.mention.type == "pronoun" and filled.mention.number in ("d", "p")  # خلال لقائهما
    return filled.rule in _OWNERS and filled.mention.type in _GATHERED and not (carried or several)


def _dated(sentence: Sentence, chunk: int) -> bool:
    """Does the day of a gathering stand behind it, its place let stand between?"""
    behind = sentence.chunks[chunk + 1 : chunk + 3]
    if behind and behind[0].kind == "P" and behind[0].prep in ("في", "ب", "ل"):
        behind = behind[1:]
    return bool(behind) and behind[0].kind == "T"


def of_object(candidate: Candidate, slots: dict[str, str]) -> None:
    """«نفذ الجيش قصف المدينة»: where a light verb names the doer, or a place stands there, the complement undergoes."""
    if slots.get("of") != "actor":
        return
    events = [f for f in candidate.actors if f.rule == "of" and f.mention.type == "event"]
    if events and slots.get("of2") != "":
        # حضور القمة: nobody is a summit.
        candidate.actors[:] = [f for f in candidate.actors if f not in events]
        candidate.recipients[:] = [f._replace(rule="of object") for f in events] + candidate.recipients
    if candidate.recipients or (candidate.frame in OF_TWO and slots.get("of2") == "both"):
        return  # «لقاء ترامب نتنياهو»: both meet
    complements = [f for f in candidate.actors if f.rule == "of"]
    others = [f for f in candidate.actors if f.rule != "of"]
    if complements and (others or all(f.mention.type == "place" for f in complements)):
        candidate.actors[:] = others
        candidate.recipients += [f._replace(rule="of object") for f in complements]


def settle(sentence: Sentence, candidate: Candidate, frame: str) -> None:
    """Who has no part: the herald of what is «بين» two others, the city that talks or an attack are called by, or the land
    an attack is (هجوم موسكو)."""
    between = [f for f in candidate.actors if f.rule == "«بين»"]
    if len(between) > 1 and any(f.rule != "«بين»" for f in candidate.actors) and frame not in OF_TWO:
        candidate.actors[:] = between
    if len(between) > 1 and frame in OF_TWO:
        candidate.actors[:] = [f for f in candidate.actors if f.rule != "of" or f.mention.type not in PLACES]  # محادثات جنيف بين ...
    if frame == "attack" and not candidate.recipients and [f.rule for f in candidate.actors] == ["of"]:
        mention = candidate.actors[0].mention
        if mention.type == "capital" or (mention.type == "state" and _of_terror(sentence, mention)):
            candidate.recipients.append(candidate.actors.pop()._replace(rule="of object"))


def _of_terror(sentence: Sentence, mention: Mention) -> bool:
    """«هجوم كندا الإرهابي»: where terror strikes a land, not what the land does."""
    behind = mention.last + 1
    return behind < sentence.end and sentence.words[behind].stem in _TERROR
