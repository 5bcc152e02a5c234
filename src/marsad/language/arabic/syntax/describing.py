"""Verbs that tell of the noun before them: «غارات استهدفت القرية», «إجراءات من شأنها أن تعيق الحوار», «، مما أدى إلى ...».

And those that only seem to: «في اجتماع مع السفير، طالب الوزير ...».
"""

from __future__ import annotations

from marsad.language.arabic.syntax.after_verb import AfterVerb
from marsad.language.arabic.syntax.left_out import IMPERSONAL
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS, PRONOUN_GENDER, agrees, chunk_gender
from marsad.language.arabic.words.frame_kinds import OF_TWO
from marsad.language.arabic.words.phrases import is_indefinite, is_paper
from marsad.language.arabic.words.word import SPEECH

# What is foreseen: the verb behind it with أن tells what is to come.
_TO_COME = frozenset(("مقرر", "مرتقب", "منتظر", "متوقع", "مفترض", "مزمع", "مرجح", "محتمل", "ممكن", "مفروض"))
_ALL_THAT = frozenset(("ما", "مما"))


class Describing(AfterVerb):
    """Questions that the choice of a subject asks of the noun before the verb."""

    def _qualified(self, node: VerbNode) -> int:
        """«نفذ هجوما استهدف القاعدة», «في غارة أصابت منزلا»: after an indefinite argument a bare verb describes it."""
        if self.chunks[node.chunk].joined or (node.verbs and all(verb.object for verb in node.verbs)):
            return -1  # «شركات صينية تتهمها بدعم روسيا»: what is described is the object
        if self._while_going(node) and self.words[node.at].tells("verb", OF_TWO):
            return -1  # «زيارة بحثت فيها مع الوزير ...»: no journey meets
        if self._both_after(node) or (self._handed(node) and self._told_behind(node, comma=True, aside=1)):
            return -1  # «احتجاجات دعت إليها النقابة»: what is described is what the pronoun means
        again = self._qualified_again(node)
        if again >= 0:
            return again
        index = node.chunk - 1
        comma = index > 0 and self.chunks[index].kind == "COMMA"
        index -= comma
        index = self._past_definite(index, 0)  # غارات على بيروت أدت إلى ...
        if index < 0 or self.chunks[index].kind not in ("N", "P") or not is_indefinite(self.chunks[index], self.words):
            return -1
        chunk = self.chunks[index]
        if index <= 1 and chunk.kind == "P" and self._told_behind(node, comma):
            return -1
        if self.words[chunk.last].art:
            return -1  # عشرات الدوريات تقتحم ...: definite by its complement
        frames = self.words[chunk.head].frames("noun")
        alike = self.words[node.at].tells("verb", frames)
        argument = any(
            index == earlier.subject or index in earlier.objects or index in earlier.preps for earlier in self.nodes
        )
        present = any(verb.tense == "present" and not verb.object for verb in self.words[node.at].verbs)
        if present and chunk.kind == "P" and not comma and index == node.chunk - 1 and not self.resumptive(node) and self._no_doer_after(node):
            return index if agrees(node.verbs, chunk, self.words, before=True) else -1  # لإخفاء مخطط يستهدف جنين
        # Of a noun and a verb that tell the same kind of happening this is sure; else a clause needs و to go on.
        if not (alike and (chunk.kind == "P" or argument)) and not (
            argument and not comma and chunk_gender(chunk, self.words)
        ):
            return -1
        return index if agrees(node.verbs, chunk, self.words, before=True) else -1

    def _qualified_again(self, node: VerbNode) -> int:
        """«بعد غارات شنها الجيش على القرية أدت إلى مقتل ...»: a bare verb behind a clause that describes an indefinite noun by the
        pronoun of what was done goes on describing the noun, if it agrees with that and not with the doer; else -1."""
        earlier = self.nodes[-1] if self.nodes else None
        if earlier is None or earlier.subject < 0 or not earlier.verbs or not all(verb.object for verb in earlier.verbs):
            return -1
        noun, doer = self._past_definite(earlier.chunk - 1, -1), earlier.subject
        if noun < 0 or doer <= earlier.chunk or not is_indefinite(self.chunks[noun], self.words):
            return -1
        between = self.chunks[earlier.chunk + 1 : node.chunk]
        if any(chunk.kind not in ("N", "P", "T", "ADV") or (chunk.kind == "N" and chunk is not self.chunks[doer]) for chunk in between):
            return -1
        fits = agrees(node.verbs, self.chunks[noun], self.words, before=True)
        return noun if fits and not agrees(node.verbs, self.chunks[doer], self.words, before=True) else -1

    def _of_another(self, node: VerbNode, antecedent: int) -> bool:
        """«المعارضة التي تتهمه»: the pronoun of the verb cannot mean what the clause describes, which is then the subject."""
        gender = chunk_gender(self.chunks[antecedent], self.words)
        against = {"f": "ه", "m": "ها"}.get(gender)
        return against is not None and not self.resumptive(node) and all(verb.object == against for verb in node.verbs)

    def _of_whose(self, node: VerbNode) -> int:
        """«القرار من شأنه أن يجبر الشركات», «إجراءات من شأنها أن تعيق الحوار»: what the pronoun means is the subject; else -1."""
        index = node.opener - 1
        if index < 1 or self.chunks[index].kind != "P" or self.words[self.chunks[index].head].stem != "شان":
            return -1
        pronoun = self.words[self.chunks[index].head].suffix
        gender = PRONOUN_GENDER.get(pronoun, "")
        nearest = -1
        for before in range(index - 1, -1, -1):
            chunk = self.chunks[before]
            if chunk.kind in ("N", "P"):
                nearest = before if nearest < 0 else nearest
                if gender and chunk_gender(chunk, self.words) in ("", gender):
                    return before
            elif chunk.kind not in ("REL", "COMMA", "ADV", "T", "PAREN"):
                break
        return nearest

    def _foreseen(self, node: VerbNode) -> int:
        """«السفينة التي يتوقع أن تصل», «الوفد الذي كان من المقرر أن يزور تونس», «الوفد المنتظر أن يصل»: what is described by a clause
        of what is to come, where nothing else is there to do it; else -1."""
        index = node.opener - 1
        if index < 0 or self.resumptive(node) or any(verb.object for verb in node.verbs):
            return -1
        awaited = self.chunks[index]
        last = self.words[awaited.last]
        beside = index > 0 and self.chunks[index - 1].kind in ("N", "P") and self.chunks[index - 1].last == awaited.first - 1
        if awaited.kind in ("N", "P") and last.art and last.stem in _TO_COME and (awaited.last > awaited.head or beside):
            noun = index if awaited.last > awaited.head else index - 1  # الوفد المنتظر أن يصل
        else:
            likely = awaited.kind == "P" and awaited.prep == "من" and awaited.first == awaited.last and last.stem in _TO_COME
            if not likely and not (awaited.kind == "V" and last.stem in IMPERSONAL):
                return -1
            while index > 0 and self.chunks[index - 1].kind in ("AUX", "ADV", "T", "FUT"):
                index -= 1
            if index < 2 or self.chunks[index - 1].kind != "REL":
                return -1
            node.pre = index - 1
            noun = self._antecedent(node)
        return noun if noun >= 0 and agrees(node.verbs, self.chunks[noun], self.words, before=True) else -1

    def _sums_up(self, node: VerbNode) -> bool:
        """«قصف الجيش القرية، ما أوقع قتلى», «، مما أدى إلى»: ما after a stop is all that was told before it."""
        index = node.chunk - 1
        if index < 2 or self.words[self.chunks[index].first].form not in _ALL_THAT or self.chunks[index - 1].kind != "COMMA":
            return False
        return all(verb.tense == "past" and verb.gender == "m" and not verb.object for verb in node.verbs) and not self.resumptive(node)

    def _past_definite(self, index: int, floor: int) -> int:
        """The first chunk back from one that is no time and no definite phrase; at the farthest `floor`."""
        while index > floor and self.chunks[index].kind in ("P", "T") and not is_indefinite(self.chunks[index], self.words):
            index -= 1
        return index

    def _told_behind(self, node: VerbNode, comma: bool, aside: int = 0) -> bool:
        """«في اجتماع مع السفير، طالب الوزير ...»: after the phrase that opens the sentence a verb with somebody behind it, parted
        by a comma or one of saying, tells of him and describes no meeting. `aside`: phrases between the verb and him."""
        if not node.objects or node.objects[0] != node.chunk + 1 + aside or not (comma or self.words[node.at].flags & SPEECH):
            return False
        doer = self.chunks[node.objects[0]]
        somebody = doer.mention is not None and doer.mention.type in ACTORS
        return somebody and agrees(node.verbs, doer, self.words, before=False)

    def _handed(self, node: VerbNode) -> bool:
        """«مشروع قرار تقدمت به الجزائر», «قانون صادق عليه البرلمان»: by its pronoun the paper undergoes what the noun after does."""
        told = bool(node.objects) and self.resumptive(node) and node.preps[:1] == [node.chunk + 1]
        return told and self.chunks[node.preps[0]].prep in ("ب", "علي", "الي")

    def _put_first(self, node: VerbNode) -> bool:
        """«وفي بيان مشترك استنكرت الفصائل الهجوم»: of a paper that opens the sentence with في, whoever stands after the verb
        says it there."""
        first = self.chunks[node.objects[0]] if node.objects else None
        if first is None or first.mention is None or self.chunks[node.chunk].joined:
            return False
        paper = self._paper_before(node, 0)
        opening = self.chunks[paper] if paper >= 0 else None
        if opening is None or opening.prep != "في" or not is_paper(opening, self.words):
            return False
        opens = paper == 0 or self.chunks[paper - 1].kind in ("COMMA", "CONJ", "ADV")
        past = any(verb.tense == "past" and not verb.passive for verb in node.verbs)
        doer = first.mention.type in ACTORS
        return opens and past and doer and agrees(node.verbs, first, self.words, before=False)
