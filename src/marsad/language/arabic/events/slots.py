"""Putting mentions into the roles of a candidate: from a phrase, a verb's subject, prepositions, content clauses."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Candidate, Filled, Mention
from marsad.language.arabic.events.meant import asked_of
from marsad.language.arabic.events.nameless import addressed, counted, one_man, resumed_thing, somebody, thing_of
from marsad.language.arabic.events.standing_behind import adopter, body_of, sender
from marsad.language.arabic.syntax.going_on import FREE_RELATIVES
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.taking import CALLING
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import WALLS
from marsad.language.arabic.words.frame_kinds import OF_TWO, STANCES
from marsad.language.arabic.words.phrases import is_indefinite, is_place
from marsad.language.arabic.words.word import (
    AGENT_PHRASES,
    BODY,
    GROUP,
    MEMBER,
    OBJECT_HOST,
    PAPER,
    PRONOUN,
    QUANTITIES,
    SOURCE,
    TITLE,
    Word,
)

REACH = 7  # chunks after a trigger in which its prepositional phrases are looked for
# Frames of what only people and bodies do.
_OF_PEOPLE = STANCES | {"protest"}
_LEAD_TO_DEEDS = frozenset(("invite", "visit", "send"))
_ASKED_TO = frozenset(("الي", "ب", "علي", "ل"))  # before what somebody is asked to do
# Where one meets: لقاء بقصر بعبدا, اجتماع بمقر الحزب.
_VENUES = frozenset(("مقر", "قصر", "مبني", "ديوان", "بيت", "فندق", "قاعه", "سفاره", "قنصليه", "مطار", "منزل", "مدينه", "عاصمه", "اقامه", "معبر"))
_ISSUED = frozenset(("صادر", "صادره"))


def put(candidate: Candidate, role: str, mention: Mention | None, rule: str) -> None:
    """Add a mention to the actors, the recipients or (if it is one) as the place of a candidate, once and in one role."""
    if mention is None or not role:
        return
    if role == "place":
        if candidate.place is None and mention.type in PLACES:
            candidate.place = Filled(mention, rule)
        return
    target = candidate.recipients if role == "recipient" else candidate.actors
    other = candidate.actors if role == "recipient" else candidate.recipients
    if all(filled.mention is not mention for filled in target) and all(f.mention is not mention for f in other):
        target.append(Filled(mention, rule))


def put_chunk(sentence: Sentence, candidate: Candidate, role: str, chunk: int, rule: str, *, deep: bool) -> bool:
    """Add whoever a phrase stands for; `deep` as in Sentence.party. False if the phrase names nobody itself."""
    if sentence.words[sentence.chunks[chunk].first].flags & PRONOUN:
        at = sentence.chunks[chunk].first
        thing = resumed_thing(sentence, candidate, chunk) if role == "recipient" else None
        put(candidate, role, thing or sentence.pronoun(at, sentence.words[at].suffix), rule + " pronoun")
        return True
    members = sentence.members(chunk)
    thing = thing_of(sentence, candidate, chunk) if role == "recipient" else None
    if thing is not None and not any(m.type == "organisation" and m is not sentence.chunks[chunk].mention for m in members):
        put(candidate, role, thing, rule)
        return True
    if members:
        bodies = sentence.bodies_of(chunk) if len(members) == 1 else []
        for mention in bodies or members:
            put(candidate, role, mention, rule)
        return True
    item = sentence.chunks[chunk]
    word = sentence.words[item.last]
    if role == "recipient" and (one := somebody(sentence, candidate, item)) is not None:
        put(candidate, role, one, rule)
        return True
    party = sentence.party(chunk, deep=deep)
    if party is not None:
        put(candidate, role, party, rule + " inner")
        return True
    if word.suffix and item.first == item.last:
        put(candidate, role, sentence.pronoun(item.last, word.suffix), rule + " pronoun")
    return False


def subject(sentence: Sentence, candidate: Candidate, role: str, node: VerbNode) -> None:
    """Add the subject of a verb."""
    candidate.features["rule:" + node.rule] = 1.0
    if node.subject >= 0:
        _subject_phrase(sentence, candidate, role, node)
    elif _of_two(sentence, node):
        both = Mention(node.at, node.at, "pair")  # «وأشادا بالتعاون»: the two named last
        both.sentence = sentence.index
        both.strength = 0  # by its verb only: the two of its own sentence, if there are two
        put(candidate, role, both, "dropped")
    elif node.shared is not None:
        put(candidate, role, node.shared, node.rule)
    elif node.rule == "pronoun":
        at = sentence.chunks[node.opener].first
        form = sentence.words[at].form
        suffix = next(x for x in ("هما", "هم", "ها", "ه") if form.endswith(x))
        put(candidate, role, sentence.pronoun(at, suffix), "pronoun")
    elif node.rule == "first person":
        put(candidate, role, sentence.pronoun(node.at, "نا"), "first person")


def _subject_phrase(sentence: Sentence, candidate: Candidate, role: str, node: VerbNode) -> None:
    """Add whoever the phrase that is the subject of a verb stands for, if it is somebody."""
    item = sentence.chunks[node.subject]
    people = counted(sentence, node.subject) if role == "actor" and candidate.frame in _OF_PEOPLE else None
    if people is not None:
        put(candidate, role, people, node.rule)
    elif role == "actor" and _does_nothing(sentence, candidate, node.subject):
        candidate.features["subject:noun"] = 1.0
    elif item.mention is not None or item.inner or item.nisba:
        put_chunk(sentence, candidate, role, node.subject, node.rule, deep=False)
    elif role == "recipient" and put_chunk(sentence, candidate, role, node.subject, node.rule, deep=True):
        pass  # تعرضت مدرسة تابعة للأونروا: whose it is tells who suffers
    elif role == "actor" and (body := body_of(sentence, node.subject)) is not None:
        put(candidate, role, body, node.rule)
    elif (sent_by := sender(sentence, node.subject)) is not None:
        put(candidate, role, sent_by, node.rule)
    elif sentence.words[item.head].flags & PAPER and not sentence.words[item.head].suffix:
        _issuer(sentence, candidate, role, node)
    elif role == "actor" and candidate.frame == "attack" and one_man(sentence, item, node.rule == "svo"):
        put(candidate, role, somebody(sentence, candidate, item), node.rule + " somebody")  # فتح مسلح النار
    elif sentence.words[item.head].suffix and (role != "actor" or node.rule != "vso" or _can_act(sentence.words[item.head])):
        put(candidate, role, sentence.pronoun(item.head, sentence.words[item.head].suffix), node.rule + " possessor")
    else:
        candidate.features["subject:noun"] = 1.0


def _can_act(word: Word) -> bool:
    """«أغلقت قواته», «اتهمه بعضهم», but not «أغلق مدخلها»: is what a pronoun completes people or a body?"""
    return bool(word.flags & (BODY | GROUP | MEMBER | TITLE)) or word.stem in QUANTITIES


def _does_nothing(sentence: Sentence, candidate: Candidate, chunk: int) -> bool:
    """Is the subject a place without a name; of a stance, a deed or somebody of whom only an adjective tells?"""
    item = sentence.chunks[chunk]
    if item.mention is not None:
        return False
    if is_place(item, sentence.words):
        return True
    if candidate.frame not in STANCES:
        return False
    # رفض انضمام السويد: what is refused, not who refuses; حذر السياسي المصري: an adjective speaks for nobody
    return _deed(sentence, chunk) or (not item.inner and bool(item.nisba) and not sentence.words[item.head].flags & BODY)


def _deed(sentence: Sentence, chunk: int) -> bool:
    """A verbal noun with a name as its complement."""
    item = sentence.chunks[chunk]
    head = sentence.words[item.head]
    return bool(item.inner) and not head.art and head.tells("noun") and not head.flags & PAPER


def _of_two(sentence: Sentence, node: VerbNode) -> bool:
    """A dual verb that names nobody: «... أن أشادا بالتعاون»; the same letters may be an accusative (رفضا, جالسا)."""
    if not node.verbs or any(verb.number != "d" for verb in node.verbs) or (node.shared is not None and node.shared.number == "d"):
        return False
    before = sentence.chunks[node.chunk - 1] if node.chunk > 0 else None
    opens = sentence.chunks[node.chunk].joined or (before is not None and before.kind in ("COMP", "REL"))
    return opens and not sentence.words[node.at].tells("noun")


def _issuer(sentence: Sentence, candidate: Candidate, role: str, node: VerbNode) -> None:
    """A paper does what its issuer does: تبنى المجلس قرارا يدعو ..., أصدر بيانا يدين ...; البيان is who spoke before."""
    adopting = adopter(sentence, node.subject)
    if adopting is not None:
        put(candidate, role, adopting, "paper")
        return
    following = sentence.chunk_after(node.subject)
    if following is not None and following.prep == "ل" and following.mention is not None:
        put(candidate, role, following.mention, "paper")  # اتهم تقرير للأمم المتحدة الجيش المالي
        return
    printed = following.mention if following is not None and following.prep in ("في", "ب") else None
    if printed is not None and printed.type == "organisation":
        put(candidate, role, printed, "paper")  # انتقد مقال في صحيفة التايمز السياسة
        return
    if following is not None and following.prep == "عن" and following.mention is not None:
        item = sentence.chunks[node.subject]
        if any(sentence.words[at].stem in _ISSUED for at in range(item.first, item.last + 1)):
            put(candidate, role, following.mention, "paper")  # البيان الصادر عن الوزارة
            return
    for earlier in reversed(sentence.clauses.nodes):
        if earlier.at < node.at and (node.subject in earlier.objects or node.subject in earlier.preps):
            subject(sentence, candidate, role, earlier)
            return
    if sentence.words[sentence.chunks[node.subject].head].art:
        put(candidate, role, sentence.clauses.topic, "paper")


def prepositions(sentence: Sentence, candidate: Candidate, slots: dict[str, str], chunks: list[int]) -> None:
    """Add the phrases whose preposition, with its noun (برصاص) or alone, has a slot in the entry."""
    for index in chunks:
        prep = sentence.chunks[index].prep
        role = slots.get(sentence.words[sentence.chunks[index].first].form) or slots.get(prep)
        about = sentence.words[sentence.chunks[index].head]
        concerned = slots.get(f"{prep} {about.stem}") if about.suffix else None
        at = sentence.chunks[index].head
        if concerned and not (at < sentence.chunks[index].last and sentence.words[at + 1].art):  # في شأنها المالي
            put(candidate, concerned, sentence.pronoun(at, about.suffix), f"«{prep}» pronoun")
            continue  # فتح قضية في شأنهم
        if prep == OBJECT_HOST:
            role = slots.get("object")
        if role is None and prep in AGENT_PHRASES:
            role = slots.get("من قبل", "actor")
        if role == "actor" and prep in AGENT_PHRASES and candidate.actors:
            continue  # who does it is known; the phrase is of another deed; but «حظي باستقبال من لدن الملك»
        head = sentence.words[sentence.chunks[index].head]
        if candidate.frame in _LEAD_TO_DEEDS and head.tells("noun", {"visit", "attend"}):
            continue  # دعوة لزيارة أنقرة, سافر لحضور القمة: what he is asked to or goes for
        if prep == "من" and role == "actor" and any(f.rule in ("of", "possessor", "vso") for f in candidate.actors):
            continue  # رفضها تهجير السكان من غزة: whose refusal it is, is known
        if role == "both":
            role = "" if prep == "ب" and _where(sentence, index) else "actor"
        if role == "content":
            # طالب بانسحاب إسرائيل asks it of Israel, where nobody else is asked.
            role = "recipient" if not candidate.recipients and (candidate.frame != "demand" or asked_of(sentence, index)) else ""
        where = sentence.chunks[index].mention
        if role == "recipient" and prep in ("في", "ب") and where is not None and where.type in PLACES:
            if any(filled.mention.type == "event" for filled in candidate.recipients):
                continue  # شارك في القمة في مدريد: where it is held
        rule = f"«{prep}»"
        if role == "recipient" and _of_another_deed(sentence, candidate, index, rule):
            continue
        if role:
            put_chunk(sentence, candidate, role, index, rule, deep=role == "recipient")


def _where(sentence: Sentence, index: int) -> bool:
    """«اجتماع بمقر الحزب», «لقاء بالرباط»: does a phrase after ب tell where two meet, and not who the other is?"""
    item = sentence.chunks[index]
    if item.mention is not None and item.mention.type in PLACES:
        return True
    return sentence.words[item.head].stem in _VENUES or is_place(item, sentence.words)


def _of_another_deed(sentence: Sentence, candidate: Candidate, index: int, rule: str) -> bool:
    """«عقوبات على موسكو لهجومها على كييف», «عقوبات على ضباط ردا على حرب موسكو»: where somebody stands behind the preposition
    already, is what stands behind it once more another deed, or whom that is done to?"""
    if not any(filled.rule == rule for filled in candidate.recipients):
        return False
    chunks, words = sentence.chunks, sentence.words
    first, last = candidate.trigger
    return any(
        item.mention is None and not item.joined and not first <= item.head <= last and words[item.head].tells("noun")
        for item in chunks[index - 1 : index + 1]
    )


def free_relative(sentence: Sentence, candidate: Candidate, slots: dict[str, str], chunk: int) -> None:
    """أدان ما تقوم به إسرائيل, ندد بما وصفه بالعدوان الإسرائيلي: whose doing it is."""
    for number in range(chunk + 1, min(chunk + REACH, len(sentence.chunks))):
        item = sentence.chunks[number]
        if item.kind in ("REL", "CONJ"):
            if sentence.words[item.first - 1].flags & SOURCE:
                return  # «دعا إلى التعاون، وفق ما ذكرته الوكالة»: who tells it
            if slots.get(FREE_RELATIVES.get(sentence.words[item.first].form, "")) not in ("recipient", "content"):
                return
            doer = sentence.doer(number)
            if doer is not None:
                put(candidate, "recipient", doer, "free relative")
                return
            inner = next((n for k in (1, 2) if (n := sentence.node_at(number + k)) is not None), None)
            if inner is not None and _called(sentence, candidate, inner):
                return
            for index in inner.preps if inner is not None else ():
                if sentence.chunks[index].prep == "ب":
                    put_chunk(sentence, candidate, "recipient", index, "free relative", deep=True)
            return
        if item.kind not in ("N", "T", "ADV", "P", "COMMA"):
            return


def _called(sentence: Sentence, candidate: Candidate, node: VerbNode) -> bool:
    """«أدان ما سماه العدوان الإسرائيلي», «انتقد ما اعتبره تراجع الحكومة»: puts whose deed it is in what something is called."""
    names = [index for index in (node.subject, *node.objects) if index > node.chunk][:1]
    if not names or not node.verbs or not all(verb.object and verb.past in CALLING for verb in node.verbs):
        return False
    if sentence.chunks[names[0]].mention is not None:
        return False
    return put_chunk(sentence, candidate, "recipient", names[0], "free relative", deep=False)


def content(sentence: Sentence, candidate: Candidate, role: str, chunk: int) -> None:
    """The subject of a content clause: طالب بأن تفعل إسرائيل."""
    for number in range(chunk + 1, min(chunk + 6, len(sentence.chunks))):
        if sentence.chunks[number].kind == "COMP":
            for later in range(number + 1, min(number + 4, len(sentence.chunks))):
                node = sentence.node_at(later)
                item = sentence.chunks[later]
                if node is not None:
                    if node.rule in ("vso", "svo") and node.subject >= 0:
                        put_chunk(sentence, candidate, role, node.subject, "content", deep=False)
                    return
                if item.kind == "N" and item.mention is not None:
                    put_chunk(sentence, candidate, role, later, "content", deep=False)
                    return
            return


def _of_another_noun(sentence: Sentence, slots: dict[str, str], chunk: int, number: int) -> bool:
    """«ركز الاجتماع على التعبئة لمحاربة ...»: does a phrase with ل after a meeting complete a noun between them?"""
    if sentence.chunks[number].prep != "ل" or slots.get("ل") not in ("actor", "both"):
        return False
    before = sentence.chunks[number - 1]
    return number - 1 > chunk and before.prep not in ("", "في", "ب") and before.mention is None


def _asked_beyond(sentence: Sentence, slots: dict[str, str], chunk: int, comma: int) -> int:
    """«داعيا في هذا السياق، كل الأطراف إلى الحوار»: whom somebody asks behind the comma, with what he asks behind them; else -1."""
    if any(item.kind not in ("P", "T", "ADV") or item.prep in _ASKED_TO for item in sentence.chunks[chunk + 1 : comma]):
        return -1
    asked = -1
    for number in range(comma + 1, min(comma + 6, len(sentence.chunks))):
        item = sentence.chunks[number]
        if item.kind == "N" and not item.joined and asked < 0:
            asked = number
        elif item.kind == "P" and asked >= 0 and item.prep in _ASKED_TO:
            return asked
        elif item.kind not in ("T", "ADV", "P"):
            return -1
    return -1


def after(sentence: Sentence, candidate: Candidate, slots: dict[str, str], last: int, chunk: int) -> None:
    """Objects and prepositional phrases that follow a noun or participle."""
    if chunk < 0:
        return
    item = sentence.chunks[chunk]
    for mention in item.inner:
        if mention.first > last and (object_role := slots.get("object")):
            put(candidate, object_role, mention, "object")
    preps: list[int] = []
    seen_verb = other = False
    for number in range(chunk + 1, min(chunk + 1 + REACH, len(sentence.chunks))):
        following = sentence.chunks[number]
        if following.first <= last:
            continue
        kind = following.kind
        if kind in WALLS:
            break
        if kind == "V":
            if seen_verb or following.joined:
                break
            seen_verb = True
            continue
        if kind == "COMMA":
            # «اتصالا، اليوم، من نظيره»: a time between commas is an aside
            nxt = next((c for c in sentence.chunks[number + 1 :] if c.kind not in ("COMMA", "T", "ADV")), None)
            wanting = slots.get("object") == "recipient" and not (seen_verb or candidate.recipients)
            if wanting and (asked := _asked_beyond(sentence, slots, chunk, number)) >= 0:
                put_chunk(sentence, candidate, "recipient", asked, "object", deep=False)
                continue
            if nxt is None or nxt.kind != "P":
                break
            continue
        if kind == "P":
            meets = candidate.frame in OF_TWO and _of_another_noun(sentence, slots, chunk, number)
            if following.prep == "الي" and sentence.chunks[number - 1].kind == "COMMA" and any(sentence.chunks[p].prep == "الي" for p in preps):
                break  # يسافر بوتين، بعد زيارة إلى بكين، إلى باريس: the verb before the aside goes on
            if not (other and following.prep == "ل") and not meets:
                preps.append(number)
        elif kind == "N" and preps and not following.joined and is_indefinite(following, sentence.words):
            other = True  # انسحاب روسيا من سوريا فرصة لتركيا: ل completes the noun before it
        elif kind == "N" and not following.joined and not preps and not seen_verb:
            role = slots.get("object") or slots.get("of2")
            if role and not candidate.recipients:
                put_chunk(sentence, candidate, role, number, "object", deep=True)
                if role == "recipient" and not candidate.recipients:
                    put(candidate, role, addressed(sentence, candidate.frame, number), "addressed")
    prepositions(sentence, candidate, slots, preps)
