"""What carries the deed that a noun tells: a light verb (شن هجوما), a paper (قرارا بحظر ...), another noun (قرار الحكومة رفع ...).

The carrier lends the noun its doer, or whoever undergoes the deed («تعرضت القاعدة لهجوم»), and its tense.
"""

from __future__ import annotations

from marsad.language.analysis import Candidate
from marsad.language.arabic.events.joined_nouns import first_joined
from marsad.language.arabic.events.noun_doers import ADJUNCTS, only_tells, scene
from marsad.language.arabic.events.noun_lenders import NounLenders, tense_of
from marsad.language.arabic.events.noun_owners import owner_of
from marsad.language.arabic.events.noun_sides import on_visit, told_on
from marsad.language.arabic.events.slots import prepositions, put, put_chunk, subject
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import DONE_TO_SOMEBODY, OF_TWO, STANCES
from marsad.language.arabic.words.word import NOUN, PAPER, SPEECH, SPEECH_NOUN, WAS, Telling

# What follows the verb of «هجوم شنته إسرائيل على ...».
_RELATIVE = {"علي": "recipient", "ضد": "recipient", "في": "place"}
_STATE_ACTS = frozenset(("join", "leave", "cooperate", "trade"))
_OF_OTHERS_ONLY = frozenset(("surrender", "elect"))  # who announces these did not do them: أعلنت روسيا استسلام جنود
_WITHIN = frozenset(("", "في", "الي", "ب", "عن"))  # where talks stand that the subject of a verb takes part in
_THERE = frozenset(("في", "خلال", "ضمن", "اثناء"))  # where somebody says what he says
_TALK = frozenset(("كلام", "حديث"))  # what somebody said, beside the nouns of saying
_GATHERS = "جمع/يجمع"  # the meeting is its subject, the sides its objects: جمع لقاء الوزير بنظيره
_REFUSES = "رفض/يرفض"
_ITINERARY = frozenset(("شمل", "تضمن", "ضم"))  # جولة تشمل السعودية ومصر
_JOURNEYS = frozenset(("visit", "attend", "meet"))
_DESCRIBING = 8  # chunks after a noun within which the clause that describes it names its doer
_ASKING = frozenset(("demand", "invite", "agree"))
_MEANS = frozenset(("عبر", "من خلال", "بواسطه"))
_PURPOSES = _JOURNEYS | {"call", "aid"}  # what one goes, speaks or sends for: سافر لحضور القمة


class NounCarriers(NounLenders):
    """`carry` gives a noun the doer and the tense of what carries it."""

    def carry(
        self, sentence: Sentence, candidate: Candidate, telling: Telling, slots: dict[str, str], chunk: int, at: int
    ) -> VerbNode | None:
        """The light verb that carries the noun, before it (شن هجوما) or in a relative clause after it (هجوم شنته ...).

        Returns the verb the noun is an adjunct of, whose subject may do it.
        """
        stands = first_joined(sentence, chunk, at, telling.frame)  # where what it is joined on to stands
        node = next(
            (n for n in reversed(sentence.clauses.nodes) if n.chunk <= chunk and (stands in n.objects or stands in n.preps or stands == n.subject)),
            None,
        )
        if node is not None:
            waiting = self._governed(sentence, candidate, telling, slots, chunk, at, stands, node)
        else:
            waiting = self._opening(sentence, candidate, telling, chunk)
        if all(f.rule == "of" for f in candidate.actors) and not candidate.features.get("of:doer"):
            self._lent(sentence, candidate, chunk, at)
        if not candidate.actors:
            self._beside(sentence, candidate, chunk, at)
        if not candidate.actors:
            self._lent_on(sentence, candidate, telling, chunk, at)
        if not candidate.actors and not candidate.recipients:
            self._far(sentence, candidate, telling, chunk)
        self._described(sentence, candidate, telling, slots, chunk)
        return waiting

    def _governed(
        self, sentence: Sentence, candidate: Candidate, telling: Telling, slots: dict[str, str], chunk: int, at: int,
        stands: int, node: VerbNode,
    ) -> VerbNode | None:  # fmt: skip
        """Give the noun what the verb that governs it has; the verb itself where the noun is only an adjunct of it."""
        candidate.tense = candidate.tense or tense_of(node)
        if self._completes(sentence, chunk, at):
            # «أعرب عن إدانة اغتيال ...»: the verb carries the first noun, not its complement.
            candidate.features["nested"] = 1.0
            return None
        # «الوزير تم تعيينه سفيرا», «زميلهم الذي جرى توقيفه»: what stands before is no doer
        done = stands in node.objects and self.light.done(node.verbs)
        sense = "" if done else self._sense(sentence, telling, node, chunk, at, stands)
        of_two = telling.frame in OF_TWO
        if of_two and stands in node.objects and any(verb.lemma == _REFUSES for verb in node.verbs):
            candidate.features["refused"] = 1.0  # رفض عباس لقاء نتنياهو: nobody meets
        waits = (
            not sense and stands != node.subject and self._adjunct(sentence, telling.frame, chunk)
            and (not candidate.actors or of_two) and (of_two or telling.entry.slots.get("of") == "actor")
        )  # fmt: skip
        candidate.features["governed"] = 1.0
        of_others = telling.frame in _OF_OTHERS_ONLY and sentence.chunks[stands].prep == "عن"
        announced = (not sentence.chunks[stands].prep or of_others) and sentence.words[node.at].flags & SPEECH
        if sense and announced and (self._named(candidate, telling.frame) or telling.frame in _OF_OTHERS_ONLY):
            # «أعلن الكرملين زيارة الرئيس بوتين»: who announces it does not do it.
            candidate.features["announced"] = 1.0
        elif sense == "made":
            # ما دفع الوزير إلى التحذير: print takes him for the subject.
            made = next((index for index in node.objects if index < chunk), node.subject)
            if not candidate.actors and made >= 0:
                put_chunk(sentence, candidate, "actor", made, "made", deep=False)
        elif sense and stands != node.subject:
            self._lend_subject(sentence, candidate, telling, slots, chunk, node, sense)
        elif of_two and stands == node.subject and any(v.lemma == _GATHERS for v in node.verbs):
            for index in node.objects[:1]:
                put_chunk(sentence, candidate, "actor", index, "gathered", deep=False)  # جمع لقاء الوزير بنظيره
        elif sense == "active" and stands == node.subject and any(v.passive for v in node.verbs):
            candidate.features["light:passive"] = 1.0
        elif done or (stands == node.subject and any(v.lemma in self.light.passives for v in node.verbs)):
            candidate.features["done"] = 1.0
            self._undergo(candidate, telling)
        elif telling.entry.spoken and not candidate.actors and _there(sentence, chunk):
            _stated(sentence, candidate, node)
        return node if waits else None

    def _sense(self, sentence: Sentence, telling: Telling, node: VerbNode, chunk: int, at: int, stands: int) -> str:
        """How the verb carries the noun: its subject does the deed (active), undergoes it (passive), makes another do it
        (made); "" where it does not."""
        item, prep = sentence.chunks[chunk], sentence.chunks[stands].prep
        sense = self.light.sense(node.verbs, prep, telling.entry)
        if not sense and node.negation and not prep and any(verb.lemma in self.light.negated for verb in node.verbs):
            sense = "active"  # لا تستبعد لندن إرسال مدربين
        if not sense and self._decreed(sentence, node, stands):
            sense = self.light.sense(node.verbs, "", telling.entry)
        if not sense and (
            (telling.entry.spoken and _said_there(sentence, node, chunk))
            or (telling.frame != "attack" and self._by_means(node, item, at))
            or self._aimed_at(sentence, telling.frame, node, chunk, at)
        ):
            sense = "active"
        if sense == "passive" and self._owners(sentence, chunk, at):
            return ""  # شهدت تونس احتجاجات ضد قرار الرئيس عزل القضاة
        if sense and prep and stands == chunk and not item.joined and self._taken(sentence, node, chunk):
            return ""  # «يقوم بزيارة بدعوة من الملك»: the verb carries the visit
        return sense

    def _completes(self, sentence: Sentence, chunk: int, at: int) -> bool:
        """Does the noun at a token complete another that tells a deed: «إدانة اغتيال», not «عملية اغتيال», «قرار اعتقال»?"""
        item = sentence.chunks[chunk]
        return (
            at > item.head
            and not item.mention
            and any(
                sentence.words[k].tells("noun") and sentence.words[k].stem not in self.light.wrappers and not self._carries(sentence, k, "")
                for k in range(item.head, at)
            )
        )

    def _adjunct(self, sentence: Sentence, frame: str, chunk: int) -> bool:
        """Is the phrase one of when or what for, whose doer the subject of the verb may be: «سافر لحضور القمة»?"""
        prep = sentence.chunks[chunk].prep
        return frame in _PURPOSES and (
            prep in ADJUNCTS
            or (frame in OF_TWO and prep in _WITHIN)
            or (frame == "visit" and on_visit(sentence, chunk, self.light))
        )

    def _lend_subject(
        self, sentence: Sentence, candidate: Candidate, telling: Telling, slots: dict[str, str], chunk: int, node: VerbNode,
        sense: str,
    ) -> None:  # fmt: skip
        """Give the noun the subject of the verb that carries it, unless its doer is known or the subject only tells it."""
        candidate.features["light:" + sense] = 1.0
        role = "actor" if sense == "active" else "recipient"
        later = sentence.chunks[node.subject].mention if node.subject > chunk else None
        named = later is not None and later.type == "person" and role == "actor"
        if named and all(f.rule == "possessor" for f in candidate.actors):
            candidate.actors[:] = []  # «عبر عن رفضه للقرار الوزير ...»: the pronoun means the subject to come
        if role == "recipient" and telling.frame == "protest" and scene(sentence, candidate, node.subject):
            return
        if role == "recipient" or not (
            candidate.features.get("of:doer")
            or any(f.rule not in ("adjective", "of") for f in candidate.actors)
            or self._told_of(sentence, candidate, slots, node, chunk)
            or (sentence.words[node.at].flags & SPEECH and only_tells(sentence, telling.frame, node, chunk))
        ):
            subject(sentence, candidate, role, node)

    @staticmethod
    def _opening(sentence: Sentence, candidate: Candidate, telling: Telling, chunk: int) -> VerbNode | None:
        """The verb behind a noun that no verb governs, where the phrase opens the sentence: «خلال لقاء مع نظيره، أكد الوزير ...»."""
        # «في مكالمة جرت أمس، أبلغ الرئيس ...»: not the verb that describes the call
        following = next((n for n in sentence.clauses.nodes if n.chunk > chunk and not (n.chunk == chunk + 1 and n.subject < 0)), None)
        if chunk > 1 or following is None:
            return None
        prep = sentence.chunks[chunk].prep
        if (prep in ADJUNCTS or prep == "في") and (
            telling.frame in OF_TWO or (telling.frame == "visit" and told_on(sentence, following))
        ):
            return following
        if telling.entry.spoken and _said_there(sentence, following, chunk):
            subject(sentence, candidate, "actor", following)  # «وفي جلسة بالمنتدى، قال الوزير ...»
        return None

    @staticmethod
    def _named(candidate: Candidate, frame: str) -> bool:
        """Does the complement of the noun name its doer: a person, one's own country, a state that joins or leaves?"""
        doers = ("person", "homeland", "state", "capital") if frame in _STATE_ACTS else ("person", "homeland")
        return any(filled.rule == "of" and filled.mention.type in doers for filled in candidate.actors)

    @staticmethod
    def _told_of(
        sentence: Sentence, candidate: Candidate, slots: dict[str, str], node: VerbNode, chunk: int
    ) -> bool:
        """«جدد لافروف دعم روسيا لسوريا»: who speaks tells what another does, where the other side is named as well."""
        if not sentence.words[node.at].flags & SPEECH or not any(f.rule == "of" for f in candidate.actors):
            return False
        following = sentence.chunk_after(chunk)
        if following is None:
            return False
        word = sentence.words[following.head]
        deed = following.kind == "N" and following.mention is None and not (following.joined or word.art or word.suffix)
        return (following.kind == "P" and following.prep in slots) or (deed and bool(following.inner))

    def _aimed_at(self, sentence: Sentence, frame: str, node: VerbNode, chunk: int, at: int) -> bool:
        """«احتشد الأهالي لمطالبة الحكومة بالرحيل»: what somebody does in order to say, he says; not what his verb takes ل for."""
        item = sentence.chunks[chunk]
        act = sentence.words[at].stem in self.light.aims and frame in STANCES
        if not act or item.prep not in ("ل", "من اجل") or at != item.first or chunk not in node.preps or not node.verbs:
            return False
        if any(verb.passive for verb in node.verbs) or any("ل" in t.entry.slots for t in sentence.words[node.at].tellings):
            return False
        before = sentence.chunks[chunk - 1]
        if before.kind not in ("N", "P") or before.mention is not None:
            return True
        lead = sentence.words[before.head]  # a call to condemn, a plan to condemn: nobody condemns yet
        stem = lead.stem.removesuffix("ا")
        planned = lead.flags & PAPER or stem in self.light.decrees or "ل" in self.light.carriers.get(stem, ())
        return not (planned or lead.tells("noun", _ASKING))

    def _by_means(self, node: VerbNode, item: Chunk, at: int) -> bool:
        """«دعمت الحكومة القطاع من خلال تخصيص مليار درهم»: by what somebody does it, he does that too."""
        deed = item.prep in _MEANS and at == item.head and not item.inner
        return deed and bool(node.verbs) and not any(verb.passive or verb.lemma in self.light.passives for verb in node.verbs)

    @staticmethod
    def _taken(sentence: Sentence, node: VerbNode, chunk: int) -> bool:
        """Does a journey or a meeting with the same preposition stand nearer to the verb?"""
        return any(
            node.chunk < i < chunk
            and sentence.chunks[i].prep == sentence.chunks[chunk].prep
            and sentence.words[sentence.chunks[i].head].tells("noun", _JOURNEYS)
            for i in node.preps
        )

    def _decreed(self, sentence: Sentence, node: VerbNode, chunk: int) -> bool:
        """«أصدر الوزير قرارا بحظر ...», «أقر البرلمان قانونا لحظر ...»: the paper that the verb issues carries the deed."""
        paper = sentence.chunks[chunk - 1] if chunk > 0 else None
        if paper is None or sentence.chunks[chunk].prep not in ("ب", "ل") or paper.mention is not None:
            return False
        stem = sentence.words[paper.head].stem
        return chunk - 1 in node.objects and (stem in self.light.decrees or stem.removesuffix("ا") in self.light.decrees)

    @staticmethod
    def _undergo(candidate: Candidate, telling: Telling) -> None:
        """«تم إغلاق مكتبها»: what a passive wording names is who undergoes it, if anybody can."""
        if telling.frame in DONE_TO_SOMEBODY | STANCES:
            if telling.frame in STANCES:
                candidate.features["passive"] = 1.0  # تم رفض طلب الوزارة
            complements = [f for f in candidate.actors if f.rule in ("of", "possessor")]
            candidate.actors[:] = [f for f in candidate.actors if f not in complements]
            candidate.recipients += [f._replace(rule="of object") for f in complements]

    def _far(self, sentence: Sentence, candidate: Candidate, telling: Telling, chunk: int) -> None:
        """«تعرضت القاعدة التي تضم ... لهجوم»: the noun may stand far from the verb whose subject undergoes it."""
        prep = sentence.chunks[chunk].prep
        if not prep:
            return
        for node in reversed(sentence.clauses.nodes):
            if node.chunk < chunk and self.light.sense(node.verbs, prep, telling.entry) == "passive":
                candidate.features["light:passive"] = 1.0
                candidate.tense = tense_of(node)
                subject(sentence, candidate, "recipient", node)
                return

    def _described(
        self, sentence: Sentence, candidate: Candidate, telling: Telling, slots: dict[str, str], chunk: int
    ) -> None:
        """The relative clause that says who does it: هجوم شنته ..., عمليات قامت بها ..., هجوم تعرضت له ..."""
        behind = sentence.chunk_after(chunk)
        # «زيارة العمل والصداقة التي ...»: of what kind it is, told by two nouns
        beside = chunk + 1 if behind is not None and behind.joined and behind.mention is None and not behind.inner else chunk
        planned = False
        for number in range(chunk + 1, min(chunk + _DESCRIBING, len(sentence.chunks))):
            kind = sentence.chunks[number].kind
            if kind == "COMP" and number > chunk + 1:
                # «الزيارة التي كان من المقرر أن يقوم بها ...»
                planned = planned or sentence.words[sentence.chunks[number].first].form not in WAS
                continue
            if kind == "REL" and number > chunk + 1 and sentence.relative_of(number) not in (chunk, beside):
                return  # «إدانتها للهجوم الذي نفذه ...»: the clause is about another noun
            if kind in ("REL", "ADV", "P", "T", "AUX", "FUT"):
                continue
            if kind == "N" and number == chunk + 1 and sentence.chunks[number].joined and not sentence.chunks[number].mention:
                continue  # «زيارة عمل وصداقة يقوم بها ...»
            later = sentence.node_at(number)
            if later is not None and telling.frame == "visit" and any(v.past in _ITINERARY for v in later.verbs):
                for index in later.objects[:1]:
                    put_chunk(sentence, candidate, "recipient", index, "itinerary", deep=False)  # جولة تشمل السعودية ومصر
                return
            told = later is not None and (later.rule in ("vso", "relative") or (later.rule == "dropped" and telling.frame in _JOURNEYS))
            if later is None or not told or (later.subject in (-1, chunk) and (later.shared is None or later.subject == chunk)):
                return
            resumed = [sentence.chunks[index].prep for index in later.preps[:1] if sentence.resumes(index)]
            if not (
                resumed
                or _willed(sentence, later)
                or any(verb.object for verb in later.verbs)
                or sentence.chunks[number - 1].kind in ("REL", "FUT", "AUX")
            ):
                return
            itself = any(verb.object for verb in later.verbs)  # الاتهامات التي وجهتها لها الرياض: what is levelled, not at whom
            sense = self.light.sense(later.verbs, resumed[0] if resumed and not itself else "", telling.entry, suffixed=True)
            willed = _willed(sentence, later)
            if willed and not sense and willed in self.light.carriers:
                sense = "active"
            planned = planned or bool(willed)
            if sense:
                candidate.features["light:relative"] = 1.0
                candidate.tense = "future" if planned else tense_of(later)
                subject(sentence, candidate, "actor" if sense == "active" else "recipient", later)
                prepositions(sentence, candidate, _RELATIVE | slots, later.preps)
            return


def _willed(sentence: Sentence, node: VerbNode) -> str:
    """«الزيارة التي يعتزم الوزير القيام بها», «عقوبات ينوي فرضها»: the deed that a verb wills to do with what its clause describes."""
    if not node.objects:
        return ""
    number = node.objects[0]
    if any(chunk.kind == "COMMA" for chunk in sentence.chunks[node.chunk : number]):
        return ""  # «زيارة بدأها الخميس، هي الأولى له»
    head, following = sentence.words[sentence.chunks[number].head], sentence.chunk_after(number)
    resumed = bool(head.suffix) or (following is not None and following.kind == "P" and sentence.resumes(number + 1))
    if not resumed or not head.flags & NOUN or sentence.chunks[number].mention is not None:
        return ""
    return head.stem[:-1] + "ه" if head.suffix and head.stem.endswith("ت") else head.stem


def _there(sentence: Sentence, chunk: int) -> bool:
    """«في ندوة», «على هامش ملتقى»: is something said in or beside what the phrase names?"""
    item = sentence.chunks[chunk]
    return item.prep in _THERE or (item.prep == "علي" and sentence.words[item.head].stem == "هامش")


def _said_there(sentence: Sentence, node: VerbNode, chunk: int) -> bool:
    """«قال في ندوة», «شدد على هامش ملتقى»: does the verb tell what was said in or beside what the phrase names?"""
    return _there(sentence, chunk) and bool(sentence.words[node.at].flags & SPEECH) and not any(verb.passive for verb in node.verbs)


def _stated(sentence: Sentence, candidate: Candidate, node: VerbNode) -> None:
    """«جاءت تصريحات الوزير على هامش ملتقى»: whose words came there said them there."""
    if node.subject < 0 or not any(verb.past == "جاء" for verb in node.verbs):
        return
    words, item = sentence.words, sentence.chunks[node.subject]
    if words[item.head].flags & SPEECH_NOUN or words[item.head].stem in _TALK:
        if words[item.head].suffix:
            put(candidate, "actor", owner_of(sentence, node.subject, item.head, own=False), "possessor")
        for mention in item.inner[:1]:
            put(candidate, "actor", mention, "carrier")
