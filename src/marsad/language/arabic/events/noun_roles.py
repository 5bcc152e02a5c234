"""Who does and who undergoes what a noun tells: its complement, its adjectives, what stands behind it.

What carries the deed from before it is the business of `noun_carriers.py`.
"""

from __future__ import annotations

from marsad.language.analysis import Candidate, Mention
from marsad.language.arabic.events.justice import OF_OFFICES, officer, punished
from marsad.language.arabic.events.light import LightVerbs
from marsad.language.arabic.events.noun_carriers import NounCarriers
from marsad.language.arabic.events.noun_doers import (
    by_another,
    comes_from,
    content_of,
    counted_behind,
    fallen,
    gathering_of,
    object_of,
    of_matter,
    of_thing,
    second_object,
    storms,
    strikes_for,
    takes_no_part,
)
from marsad.language.arabic.events.noun_owners import owner_of
from marsad.language.arabic.events.noun_sides import (
    in_passing,
    of_object,
    own_forces,
    perpetrator,
    settle,
    sides,
    topic,
)
from marsad.language.arabic.events.slots import after, content, put, put_chunk, subject
from marsad.language.arabic.events.verb_roles import is_predicate
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.frame_kinds import DONE_TO_SOMEBODY, OF_TWO
from marsad.language.arabic.words.word import Telling

# Frames whose verbal nouns may have their doer as complement: «اعتقال الشرطة ناشطا», «اتهام الحكومة للمعارضة».
_DONE_TO = (DONE_TO_SOMEBODY | {"accuse"}) - {"send", "appoint", "investigate"}
# Frames whose deed comes from its doer: تعرضت لهجوم من الحوثيين, احتجاجات واسعة من النقابات.
_COMES_FROM = frozenset(("attack", "support", "accuse", "reject", "threaten", "protest", "aid", "invite"))


class NounRoles:
    """`fill` adds to a candidate what stands around its noun."""

    def __init__(self, light: LightVerbs) -> None:
        self.carriers = NounCarriers(light)

    def fill(
        self,
        sentence: Sentence,
        candidate: Candidate,
        telling: Telling,
        slots: dict[str, str],
        at: int,
        last: int,
        chunk: int,
    ) -> None:
        """Add what stands around a noun to its candidate: the last word of its wording is `last`, its phrase `chunk`."""
        words = sentence.words
        if chunk < 0:
            return
        item = sentence.chunks[chunk]
        head = words[last]
        candidate.features["definite"] = float(head.art or bool(head.suffix))
        candidate.features[f"after:{item.prep}"] = 1.0
        # توقيع الاتفاق النووي: an agreement agrees with nobody
        inner = [m for m in item.inner if m.first > last and not (telling.frame == "agree" and words[m.first].stem.startswith("اتفاق"))]
        inner = _around(sentence, candidate, telling, slots, chunk, last, inner)
        waiting = self.carriers.carry(sentence, candidate, telling, slots, chunk, at)
        of_object(candidate, slots)
        after(sentence, candidate, {k: v for k, v in slots.items() if k not in ("object", "of2")}, last, chunk)
        settle(sentence, candidate, telling.frame)
        undergoes = telling.frame in _COMES_FROM or (telling.frame == "demand" and "light:passive" in candidate.features)
        if undergoes and not (candidate.actors or inner or head.art or head.suffix or "من" in slots):
            comes_from(sentence, candidate, chunk)
        if at > item.head and telling.frame in DONE_TO_SOMEBODY and words[item.head].stem in self.carriers.light.perpetrators:
            perpetrator(sentence, candidate, chunk)
        if telling.frame == "attack":
            fallen(sentence, candidate, chunk)
        if "clause" in slots and not candidate.recipients:
            content(sentence, candidate, slots["clause"], chunk)
        if telling.frame in OF_OFFICES and not candidate.actors:
            officer(sentence, candidate, chunk, at, self.carriers.light)
        if not candidate.actors:
            punished(sentence, candidate, chunk)
        self._by_verb(sentence, candidate, telling.frame, chunk, waiting)

    def _by_verb(self, sentence: Sentence, candidate: Candidate, frame: str, chunk: int, waiting: VerbNode | None) -> None:
        """Give the noun the doer that the verb it is an adjunct of has, or the one that a clause without a verb tells of."""
        item = sentence.chunks[chunk]
        if frame in OF_TWO:
            sides(sentence, candidate, item, waiting)
            if "refused" in candidate.features or in_passing(sentence, candidate, item, self.carriers.light):
                candidate.actors.clear()
        elif waiting is not None and not candidate.actors:
            candidate.features["adjunct"] = 1.0
            if "send" in sentence.words[waiting.at].frames("verb") and waiting.objects:
                put_chunk(sentence, candidate, "actor", waiting.objects[0], "sent", deep=False)  # أرسل وزيره لحضور القمة
            else:
                subject(sentence, candidate, "actor", waiting)
        elif frame == "visit" and item.prep == "في" and not candidate.actors:
            put(candidate, "actor", topic(sentence, chunk), "topic")
        elif frame == "deploy" and not candidate.actors:
            put(candidate, "actor", own_forces(sentence, candidate, chunk), "own")


def _around(
    sentence: Sentence, candidate: Candidate, telling: Telling, slots: dict[str, str], chunk: int, last: int, inner: list[Mention]
) -> list[Mention]:
    """Add what completes a noun, what its adjectives stand for and its object. Returns the complements that have a part."""
    words = sentence.words
    item, head = sentence.chunks[chunk], words[last]
    undergone = _undergone(sentence, candidate, telling, slots, chunk, last, inner)
    of_role = "actor" if candidate.features.get("of:doer") else slots.get("of", "")
    gathering = gathering_of(sentence, candidate, chunk, last) if telling.frame == "attend" and of_role == "actor" else None
    if gathering is not None:
        put(candidate, "recipient", gathering, "of")
        inner = []
    if of_role == "actor" and inner and content_of(sentence, telling.frame, chunk, last, inner[0]):
        of_role = "recipient"
    if of_role == "actor" and inner and telling.frame == "deploy" and any(words[at].form == "في" for at in range(inner[0].first, inner[0].last)):
        of_role = "recipient"  # «نشر قوات في مالي»: where they are sent
    if of_role == "actor" and inner and telling.frame == "restrict" and of_thing(words, last, inner[0]):
        of_role = "recipient"
    if of_role == "actor" and telling.frame in DONE_TO_SOMEBODY and by_another(sentence, chunk):
        of_role = "recipient"  # «تكليفها من قبل الرئيس»
        put_chunk(sentence, candidate, "actor", chunk + 1, "agent", deep=True)
    if head.suffix and of_role:
        put(candidate, of_role, owner_of(sentence, chunk, last, own=of_role == "actor"), "possessor")
    if telling.frame in OF_TWO and inner and takes_no_part(sentence, last, inner[0]):
        inner = []  # محادثات إحياء الاتفاق النووي
    elif inner:
        candidate.features["of"] = 1.0
    _complements(sentence, candidate, of_role, chunk, last, inner)
    _adjectives(sentence, candidate, slots, of_role, chunk, last, inner)
    if undergone > chunk:
        put_chunk(sentence, candidate, "recipient", undergone, "object", deep=True)
    elif (inner or head.suffix or (last == item.head + 1 and words[item.head].suffix)) and "of2" in slots:  # عزمه زيارة | بكين
        undergone = second_object(sentence, slots, chunk)
        if undergone >= 0 and not is_predicate(sentence, telling.frame, undergone):  # تعيين ليلى حداد رئيسة
            put_chunk(sentence, candidate, slots["of2"], undergone, "object", deep=True)
    if telling.frame in ("attack", "arrest") and strikes_for(sentence, chunk, last):
        put_chunk(sentence, candidate, "actor", chunk + 1, "«ل»", deep=False)
    return inner


def _undergone(
    sentence: Sentence, candidate: Candidate, telling: Telling, slots: dict[str, str], chunk: int, last: int, inner: list[Mention]
) -> int:
    """The phrase the deed is done to where its complement or the pronoun on it does it («مهاجمة الشرطة الموكب»); else -1."""
    if slots.get("of") != "recipient" or telling.frame not in _DONE_TO or telling.entry.suffered:
        return -1
    if not inner and not sentence.words[last].suffix:
        return -1
    undergone = object_of(sentence, telling.frame, chunk, last, inner[0] if inner else None)
    if undergone >= 0 or (inner and storms(sentence, last, inner[0])):
        candidate.features["of:doer"] = 1.0
    return undergone


def _complements(sentence: Sentence, candidate: Candidate, role: str, chunk: int, last: int, inner: list[Mention]) -> None:
    """Add the complements of a noun in its phrase, or those that a quantity there counts, to a role."""
    if not role:
        return
    for mention in inner[:1]:
        put(candidate, role, mention, "of")
    if inner:
        for member in sentence.members(chunk)[1:]:
            if _begins(sentence, member):
                break
            put(candidate, role, member, "of")
    elif not sentence.words[last].suffix:
        counted = counted_behind(sentence, chunk)
        for mention in counted if candidate.frame not in OF_TWO or len(counted) > 1 else ():
            put(candidate, role, mention, "of")


def _adjectives(
    sentence: Sentence, candidate: Candidate, slots: dict[str, str], of_role: str, chunk: int, last: int, inner: list[Mention]
) -> None:
    """Add whom the adjectives of a noun and of its complement stand for."""
    words = sentence.words
    for adjective, of_complement in sentence.adjectives(last):
        if inner and any(m.first < adjective.first <= m.last + 1 and words[m.first].suffix for m in inner):
            continue  # لقاء نظيره الأمريكي
        if not of_complement and candidate.frame == "ceasefire" and adjective.type == "organisation":
            continue  # الهدنة الأممية: the United Nations do not fight
        if not of_complement:
            role = slots["adj2"] if "adj2" in slots and candidate.actors else slots.get("adj", "")
            put(candidate, role, adjective, "adjective")
        elif not inner and not (words[last].suffix and of_role == "actor"):  # رفضهم المقترح الأممي
            thing = of_role == "actor" and of_matter(sentence, candidate.frame, slots, chunk, last)
            put(candidate, "recipient" if thing else of_role, adjective, "of adjective")


def _begins(sentence: Sentence, member: Mention) -> bool:
    """«اغتيال الصحفية والرئاسة تطالب بتحقيق»: a joined name with its own verb begins a clause."""
    following = sentence.node_at(sentence.chunk_at.get(member.first, -2) + 1)
    return following is not None and member.type != "group" and following.rule in ("svo", "none")
