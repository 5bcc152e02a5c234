"""Who is the subject, who the object: the arguments of every verb of a sentence.

Arabic news puts the verb first (زار الوزير بيروت), or the subject (الوزير زار بيروت), or leaves the subject out where
the verb goes on telling of the one before (وصل إلى بيروت والتقى ...). Gender and number agreement decides between them.
"""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.syntax.describing import Describing
from marsad.language.arabic.syntax.surroundings import RELATIVES
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS, agrees, case_of, chunk_gender
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.gender import gender_of
from marsad.language.arabic.words.phrases import is_paper, is_place
from marsad.language.arabic.words.word import MEMBER, TITLE, Verb, Word

# Frames of what is said or gone to: no happening does it, and no officer without a name is whom it is done to.
_SAID_OR_ATTENDED = frozenset(("demand", "threaten", "agree", "reject", "support", "attend"))
_I = frozenset(("انا", "وانا", "فانا"))


class Clauses(Describing):
    """The verbs of one sentence."""

    def __init__(self, words: list[Word], chunks: list[Chunk], topic: Mention | None) -> None:
        super().__init__(words, chunks, topic)
        taken: set[int] = set()
        for index, chunk in enumerate(chunks):
            if chunk.kind != "V":
                continue
            node = VerbNode(index, chunk.first, words[chunk.first].verbs)
            node.form = words[chunk.first].form.removeprefix("و")
            if chunk.first_person or self._of_mine(node):
                node.rule = "first person"
            self._left(node)
            self._apocopate(node)
            self._right(node)
            self._choose_subject(node, taken)
            self._apposed(node)
            self._agreeing(node)
            self.nodes.append(node)
            self.at_chunk[index] = node
            if node.subject >= 0:
                taken.add(node.subject)
            taken.update(node.objects)
        self._told_first()

    def _of_mine(self, node: VerbNode) -> bool:
        """«أنا شخصيا استقبلت الوفد», «وقد التقيت الوزير واقترحت عليه»: a past in ت behind أنا, or joined on to another first person."""
        if not self.words[node.at].stem.endswith("ت") or not all(verb.tense == "past" and verb.gender == "f" for verb in node.verbs):
            return False
        near = self.chunks[max(0, node.chunk - 2) : node.chunk]
        if near and any(self.words[chunk.first].form in _I for chunk in near) and near[-1].kind in ("ADV", "N", "FUT"):
            return True
        before = self.nodes[-1] if self.nodes else None
        return (
            before is not None and before.rule == "first person" and self.chunks[node.chunk].joined
            and bool(before.verbs) and all(verb.number == "s" and verb.tense == "past" for verb in before.verbs)
        )  # fmt: skip

    def _told_first(self) -> None:
        """«بعدما التقى بوتين في موسكو، غادر أردوغان إلى أنقرة»: a clause put first leaves out the subject named after it."""
        if len(self.nodes) < 2:
            return
        first, main = self.nodes[:2]
        opened = first.chunk and self.chunks[0].kind in ("P", "CONJ", "COMP") and first.chunk <= 2
        named = self.chunks[main.subject].mention if main.rule == "vso" else None
        if not opened or named is None or named.type not in ("person", "organisation", "state", "capital"):
            return
        if not any(self.chunks[index].kind == "COMMA" for index in range(first.chunk, main.chunk)):
            return
        if self.chunks[main.chunk].joined or not agrees(first.verbs, self.chunks[main.subject], self.words, before=True):
            return
        if first.rule == "vso" and self._transitive(first) and not first.objects and not self._object_apart(first):
            first.objects, first.subject, first.rule = [first.subject], main.subject, "dropped"
        elif first.rule == "dropped":
            first.subject, first.shared = main.subject, None

    def _apposed(self, node: VerbNode) -> None:
        """«اتهم سامر الزعبي المتحدث باسم الحركة إسرائيل بـ»: of a full name and an office right after it, where the object
        comes after them, both are one person."""
        if node.rule != "vso" or node.objects[:1] != [node.subject + 1]:
            return
        name, office = self.chunks[node.subject].mention, self.chunks[node.objects[0]].mention
        beside = self.chunks[node.objects[0]]
        if (
            name is not None and office is None and len(node.objects) > 1 and name.type == "person" and beside.first == beside.last
            and self.words[beside.head].art and self.words[beside.head].flags & (MEMBER | TITLE)
        ):  # fmt: skip
            node.objects = node.objects[1:]  # دعا سامر الزعبي القيادي في الحزب، الأطراف إلى ...
            return
        if (
            name is None or office is None or name.type != "person" or office.type != "person"
            or name.name_last <= name.name_first or name.office or office.full or office.entry is not None
            or not self.words[office.first].flags & TITLE or self.words[office.first].conj
            or (name.entry is not None and office.country not in (None, name.country))
        ):  # fmt: skip
            return
        told = [t for t in self.words[node.at].tellings if t.pos == "verb"]
        # «دعا سامر الزعبي المتحدث باسم الحركة إلى ...»: nobody famous asks an officer without a name
        speaks = bool(told) and name.entry is None and all(t.frame in _SAID_OR_ATTENDED for t in told)
        # «حذر خالد مشعل عضو المكتب السياسي من ...»: nor one who heads no state and no ministry
        speaks = speaks or (not office.office and any(t.frame in _SAID_OR_ATTENDED for t in told))
        if any("object2" in t.entry.slots for t in told) or not (len(node.objects) > 1 or speaks):
            return
        node.objects = node.objects[1:]
        name.country = name.country or office.country

    def _agreeing(self, node: VerbNode) -> None:
        """«تلقى الوزير»: of the verbs a spelling can be, only those that agree with the subject found are meant."""
        if node.subject >= 0 and len(node.verbs) > 1:
            phrase, before = self.chunks[node.subject], node.rule != "vso"
            fitting = tuple(v for v in node.verbs if agrees((v,), phrase, self.words, before=before))
            node.verbs = fitting or node.verbs

    def _choose_subject(self, node: VerbNode, taken: set[int]) -> None:
        """Find the subject: surest signs first, then what stands before the verb, then what stands after."""
        if node.rule == "first person":
            return
        first = node.objects[0] if node.objects else -1
        if self._plainly_told(node, first):
            return
        if not node.verbs:
            self._without_paradigm(node, first, taken)
            return
        # Can the phrase right after the verb be its subject?
        post = first >= 0 and self._agree_after(node.verbs, first) and case_of(self.chunks[first], self.words) != "acc"
        if self._sums_up(node):
            if not self.words[node.at].tells("verb", _SAID_OR_ATTENDED):
                self._dropped(node)
            return  # مما دعا القوات إلى الرد: what made them answer asks nobody
        if node.rule == "relative":
            self._in_relative(node, first, post)
        elif not (self._told_before(node, first, post, taken) or self._by_consulted(node, post)):
            self._told_after(node, first, post)

    def _plainly_told(self, node: VerbNode, first: int) -> bool:
        """Subjects that one sign alone shows: the paper that opens the sentence, «من شأنه أن», the noun a verb describes."""
        if node.rule != "relative" and self._put_first(node):
            self._vso(node, first)
            return True
        of_whose = self._of_whose(node)
        if of_whose >= 0:
            node.subject, node.rule = of_whose, "svo"
            return True
        if not node.verbs or node.rule == "relative":
            return False
        qualified = self._qualified(node)
        if qualified >= 0:
            node.rule, node.antecedent, node.subject = "relative", qualified, qualified
            return True
        foreseen = self._foreseen(node) if node.opener >= 0 else -1
        if foreseen >= 0 and (first < 0 or not self._agree_after(node.verbs, first) or self._takes(node, first)):
            node.rule, node.antecedent, node.subject = "relative", foreseen, foreseen
            return True
        before = node.chunk - 1
        if (
            before >= 0 and not self.chunks[node.chunk].joined
            and self.chunks[before].kind in ("N", "P") and is_paper(self.chunks[before], self.words) and not self._handed(node)
            and agrees(node.verbs, self.chunks[before], self.words, before=True)
        ):  # fmt: skip
            node.rule, node.subject = "svo", before  # تبنى المجلس قرارا يدين كوريا: the paper condemns
            return True
        return False

    def _without_paradigm(self, node: VerbNode, first: int, taken: set[int]) -> None:
        """Of a verb without a known paradigm: the name right before it, else the noun after it, else what is before."""
        named = node.pre >= 0 and node.pre == node.chunk - 1 and self.chunks[node.pre].mention is not None
        if named and node.rule == "none" and not self._argument_of_previous(node.pre) and node.pre not in taken:
            node.subject, node.rule = node.pre, "svo"
        elif first >= 0:
            node.subject, node.rule = first, "vso"
            node.objects = node.objects[1:]
        elif node.pre >= 0 and node.rule != "relative":
            node.subject, node.rule = node.pre, "svo"

    def _in_relative(self, node: VerbNode, first: int, post: bool) -> None:
        """In a relative clause: what it describes, or what stands after the verb where a pronoun holds that one's place."""
        antecedent = node.antecedent = self._antecedent(node)
        if not post and (owner := self._of_owner(node, antecedent)) is not None:
            node.shared = owner
            return
        fits = antecedent >= 0 and agrees(node.verbs, self.chunks[antecedent], self.words, before=True)
        if fits and not post and self._of_another(node, antecedent):
            node.subject = antecedent
            return
        if post and (self._resumed_later(node) or self._resumed_beside(node, antecedent)):
            self._vso(node, first)
            return
        if post and (whose := self._in_whose_words(node, antecedent)) is not None:
            node.rule, node.shared = "dropped", whose
            return
        has_object_pronoun = any(verb.object for verb in node.verbs) or self.resumptive(node)
        if post and antecedent >= 0 and self._told_in(node) and self._takes(node, first):
            self._dropped(node)  # تصريحاته التي اتهم فيها الرئيس بالفشل: he whose they are
            if self.words[self.chunks[antecedent].head].suffix:
                node.subject = antecedent
        elif post and (has_object_pronoun or not fits):
            self._vso(node, first)
        elif fits and not has_object_pronoun:
            node.subject = antecedent
        else:
            self._dropped(node)

    def _of_owner(self, node: VerbNode, antecedent: int) -> Mention | None:
        """«تصريحات الرئيس كريم سعد الذي حذر من ...»: he whose the thing is, where the pronoun cannot mean the thing."""
        chunk = self.chunks[antecedent] if antecedent >= 0 and node.pre < node.chunk else None
        if chunk is None or chunk.mention is not None or not chunk.inner or any(verb.object for verb in node.verbs) or self.resumptive(node):
            return None
        gender = RELATIVES.get(self.words[self.chunks[node.pre].first].stem, "")
        own, owner = chunk_gender(chunk, self.words), chunk.inner[-1]
        if not gender or own in ("", gender) or owner.last != chunk.last or owner.type not in ACTORS:
            return None
        return owner if gender_of(owner, self.words) in ("", gender) and self._fits(node, owner) else None

    def _told_before(self, node: VerbNode, first: int, post: bool, taken: set[int]) -> bool:
        """Take who is named before the verb, or in brackets behind it, for the subject. False if nobody can be."""
        words, chunks = self.words, self.chunks
        behind = self._chunk_after(node.chunk)
        if behind is not None and behind.kind == "PAREN" and not any(verb.object for verb in node.verbs):
            node.subject, node.rule = node.chunk + 1, "vso"  # زار (ميتسوتاكيس) واشنطن: the quoted left him out
            return True
        awaiting = self._awaiting(node)
        told_after = post and chunks[first].mention is not None and not self._takes(node, first)
        if awaiting < 0 and not told_after and not any(verb.object for verb in node.verbs):
            awaiting = self._as_for(node)
        if awaiting >= 0 and not self.resumptive(node) and agrees(node.verbs, chunks[awaiting], words, before=True):
            node.subject, node.rule, node.pre = awaiting, "svo", awaiting
            return True
        pre = node.pre
        near = pre == node.chunk - 1 or (pre == 0 and all(chunk.kind == "P" for chunk in chunks[1 : node.chunk]))  # بيان للوزارة يحمل ...
        paper = pre >= 0 and near and not chunks[node.chunk].joined and is_paper(chunks[pre], words)
        svo = self._may_do(node, paper, taken)
        if svo and chunks[pre].kind == "N" and self._opens_clause(pre):
            node.subject, node.rule = pre, "svo"  # إن سائق الحافلة طالب الركاب, كان الضابط قد حذر القنصل
            return True
        was = self._was(node) if not svo else -1
        if was >= 0 and agrees(node.verbs, chunks[was], words, before=True):
            node.subject, node.rule, node.pre = was, "svo", was
            return True
        front = self._front(node) if not svo or node.walled else -1
        if front >= 0 and front not in taken and agrees(node.verbs, chunks[front], words, before=True) and (
            not post or self._takes(node, first)
        ):  # fmt: skip
            node.subject, node.rule, node.pre = front, "svo", front
            return True
        if svo and post and chunks[first].mention is not None:
            # بعد انتخابه رئيسا للوزراء، أدان هاريس ...: the comma closes what came before
            closed = chunks[node.chunk - 1].kind == "COMMA"
            svo = not closed and (paper or not (node.walled or self._has_its_own(node, pre)))
        if not svo and self._joins_clause(node, taken):
            self._begin_clause(node)
            return True
        if svo and (
            not post or chunks[pre].mention is not None or chunks[first].mention is None or is_place(chunks[first], words)
            or (paper and pre < node.chunk - 1)
            or (pre == 0 and node.chunk == 1)  # محكمة تركية تتهم إسرائيل
        ):  # fmt: skip
            node.subject, node.rule = pre, "svo"
            return True
        if not svo and not post and (late := self._late_subject(node)) >= 0:
            self._vso(node, late)
            return True
        return False

    def _may_do(self, node: VerbNode, paper: bool, taken: set[int]) -> bool:
        """Can the phrase before the verb be its subject? `paper`: it is one, and near."""
        pre = node.pre
        if pre < 0:
            return False
        if self.chunks[pre].joined:
            return pre not in taken and not self._argument_of_previous(pre) and self._agree_before(node.verbs, pre)
        return (
            (paper or pre not in taken)
            and self._agree_before(node.verbs, pre)
            and (paper or not self._argument_of_previous(pre))
            # رفضا للقرار، تظاهر ...
            and (pre > 0 or self.chunks[pre].mention is not None or case_of(self.chunks[pre], self.words) != "acc")
        )

    def _begin_clause(self, node: VerbNode) -> None:
        """Make the phrase right before the verb its subject: it opens a clause, and is not one more member of the phrase before."""
        node.subject, node.rule = node.chunk - 1, "svo"
        for earlier in self.nodes:
            earlier.preps = [index for index in earlier.preps if index != node.subject]
        opening = self.chunks[node.subject]
        opening.kind, opening.prep, opening.joined = "N", "", False

    def _told_after(self, node: VerbNode, first: int, post: bool) -> None:
        """Take the pronoun of the particle before the verb, or who stands after it, else the subject is left out."""
        pronoun = self._opening_pronoun(node)
        if pronoun and (not post or pronoun != "ه" or self.chunks[first].mention is None):
            node.rule = "pronoun"
            return
        if post and self._struck(node, first):
            self._dropped(node)
            node.shared = None
            return
        if post and (self._taken_men(node, first) or self._met_there(node, first) or self._resolved(node, first) or self._refused(node, first)):
            self._dropped(node)
            return
        if post and not all(verb.person == 1 for verb in node.verbs) and not self._goes_on(node, first):
            self._vso(node, self._doer(node, first))
            return
        self._dropped(node)

    def _has_its_own(self, node: VerbNode, pre: int) -> bool:
        """«بعد غزوها أوكرانيا فرضت واشنطن عقوبات»: what stands before is the object of a verbal noun, or the verb has both
        its subject and its object after it."""
        if pre == 0 or self.chunks[pre - 1].kind in ("COMP", "COLON", "CONJ"):
            return False
        if self.chunks[pre - 1].kind == "P":
            head = self.words[self.chunks[pre - 1].head]
            if head.suffix and head.tells("noun"):
                return True
        if len(node.objects) < 2 or self.chunks[node.objects[1]].mention is not None:
            return False
        return not any("object2" in t.entry.slots for t in self.words[node.at].tellings if t.pos == "verb")

    def _agree_before(self, verbs: tuple[Verb, ...], pre: int) -> bool:
        """Does a verb agree with the phrase before it, or, told of two or more, with one joined on to it: of a man and a
        woman, of «قطر والأردن», the verb is masculine (يدينان)?"""
        if agrees(verbs, self.chunks[pre], self.words, before=True):
            return True
        several = tuple(verb for verb in verbs if verb.number != "s")
        index = pre
        while several and index + 1 < len(self.chunks) and self.chunks[index + 1].joined and self.chunks[index + 1].kind == "N":
            index += 1
            if self.chunks[index].mention is not None and agrees(several, self.chunks[index], self.words, before=True):
                return True
        return False

    def _joins_clause(self, node: VerbNode, taken: set[int]) -> bool:
        """«أوبك تخفض الإنتاج وواشنطن تنتقد», «احتجاجات في تعز والحكومة تمهل الحوثيين»: a phrase joined on right before a
        verb that agrees with it alone. What is definite before a bare verb is its subject."""
        index = node.chunk - 1
        chunk = self.chunks[index] if index > 0 else None
        if (
            chunk is None
            or chunk.kind not in ("N", "P")
            or self.words[chunk.first].prep
            or not chunk.joined
            or index in taken
            or self.chunks[node.chunk].joined
            or not any(verb.number == "s" for verb in node.verbs)  # ترامب وبوتين سيلتقيان: of both
            or not agrees(node.verbs, chunk, self.words, before=True)
        ):
            return False
        if any(earlier.chunk < index for earlier in self.nodes):
            named_after = bool(node.objects) and self.chunks[node.objects[0]].mention is not None
            return chunk.mention is not None or (chunk.kind == "P" and self.words[chunk.head].art and not named_after)
        return chunk.kind == "P" and chunk.mention is not None and chunk.mention.type in ("organisation", "person", "group")

    def _vso(self, node: VerbNode, first: int) -> None:
        later = self._named_later(node, first)
        if later != first:
            node.objects = [index for index in node.objects if index != first]
            first = later
        related, after = self.chunks[first], self._chunk_after(first)
        if (
            related.mention is None and related.first == related.last and self.words[related.head].suffix
            and after is not None and after.kind == "N" and not after.joined and after.mention is not None
            and after.mention.type == "person" and not self.words[after.first].flags & TITLE
            and agrees(node.verbs, after, self.words, before=False)
        ):  # fmt: skip
            node.objects = [index for index in node.objects if index != first]
            first += 1  # انسحب منه سلفه دونالد ترامب: the name says who he is
        node.subject, node.rule = first, "vso"
        node.objects = [index for index in node.objects if index != first]
