"""Who is the subject, who the object: the arguments of every verb of a sentence.

Arabic news puts the verb first (زار الوزير بيروت), or the subject (الوزير زار بيروت), or leaves the subject out where
the verb goes on telling of the one before (وصل إلى بيروت والتقى ...). Gender and number agreement decides between them.
"""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.agreement import agrees, case_of, chunk_gender
from marsad.language.arabic.chunk import Chunk
from marsad.language.arabic.phrases import is_indefinite, is_paper, is_place, is_thing
from marsad.language.arabic.verb_node import VerbNode
from marsad.language.arabic.word import SOURCE, SPEECH, Verb, Word

# What ends the search for the arguments of a verb.
_WALLS = frozenset(("COMP", "REL", "CONJ", "COLON", "PART", "V"))
_IN_ASIDE = frozenset(("N", "P", "T", "ADV", "PAREN", "OTHER"))
LONGEST_ASIDE = 12  # chunks
# Nouns for all who are addressed: جميع الأطراف، المجتمع الدولي.
_EVERYBODY = frozenset(("جميع", "كل", "كافه", "ساءر", "اطراف", "مجتمع"))


class Clauses:
    """The verbs of one sentence. `topic` is the subject of the sentence before, for a subject left out at the start."""

    def __init__(self, words: list[Word], chunks: list[Chunk], topic: Mention | None) -> None:
        self.words = words
        self.chunks = chunks
        self.topic = topic
        self.nodes: list[VerbNode] = []
        self.at_chunk: dict[int, VerbNode] = {}
        taken: set[int] = set()
        for index, chunk in enumerate(chunks):
            if chunk.kind != "V":
                continue
            node = VerbNode(index, chunk.first, words[chunk.first].verbs)
            node.form = words[chunk.first].form.removeprefix("و")
            if chunk.first_person:
                node.rule = "first person"
            self._left(node)
            self._apocopate(node)
            self._right(node)
            self._choose_subject(node, taken)
            self._agreeing(node)
            self.nodes.append(node)
            self.at_chunk[index] = node
            if node.subject >= 0:
                taken.add(node.subject)
            taken.update(node.objects)

    def _agreeing(self, node: VerbNode) -> None:
        """«تلقى الوزير»: of the verbs a spelling can be, only those that agree with the subject found are meant."""
        if node.subject >= 0 and len(node.verbs) > 1:
            phrase, before = self.chunks[node.subject], node.rule != "vso"
            fitting = tuple(v for v in node.verbs if agrees((v,), phrase, self.words, before=before))
            node.verbs = fitting or node.verbs

    def _apocopate(self, node: VerbNode) -> None:
        """لم يستعد, ليقل: the shortened forms stand after لم, لا and ل only, so that «يستعد الجيش» prepares and retakes nothing."""
        if node.negation in ("لم", "لا") or not any(verb.tense == "jussive" for verb in node.verbs):
            return
        if not self.words[node.at].form.removeprefix("و").removeprefix("ف").startswith("ل"):
            node.verbs = tuple(verb for verb in node.verbs if verb.tense != "jussive")

    def _left(self, node: VerbNode) -> None:
        """Negation, future, and what stands before the verb in its clause."""
        seen_phrase = False
        for index in range(node.chunk - 1, -1, -1):
            chunk = self.chunks[index]
            kind = chunk.kind
            if kind == "NEG" and not seen_phrase:
                node.negation = self.words[chunk.first].stem
            elif kind == "FUT" and not seen_phrase:
                node.future = self.words[chunk.first].stem
            elif kind in ("N", "P") and index == node.chunk - 1 and self._describes(node, chunk):
                node.rule = "relative"
                node.pre = node.chunk
                return
            elif kind == "P" and index == node.chunk - 1 and is_paper(self.chunks[index], self.words):
                node.pre = index
                return
            elif kind == "N":
                # The first of a row of coordinated names is the one to agree with; keep going left over them.
                while index > 0 and self.chunks[index].joined and self.chunks[index - 1].kind == "N":
                    index -= 1
                before = self.chunks[index - 1].kind if index else "COMP"
                if not seen_phrase or before in ("COMP", "CONJ", "COLON"):
                    # إن ممثلين عن المجموعة في فرنسا سيتوجهون: phrases may stand between subject and verb.
                    node.pre = index
                    node.walled = seen_phrase
                return
            elif kind == "P":
                seen_phrase = True
            elif kind in ("REL", "COMP"):
                if kind == "COMP" and not seen_phrase:
                    node.opener = index
                if kind == "REL" and node.rule != "first person":
                    node.rule = "relative"
                    node.pre = index
                return
            elif kind in ("V", "CONJ", "COLON", "PART", "DASH"):
                return
            elif kind == "COMMA":
                if self.chunks[node.chunk].joined:
                    return
                seen_phrase = seen_phrase or False
                if index and self.chunks[index - 1].kind in ("P", "T", "N", "PAREN"):
                    continue
                return

    def _describes(self, node: VerbNode, chunk: Chunk) -> bool:
        """غارة شنتها إسرائيل: a verb with a pronoun right after an indefinite noun is a clause about that noun."""
        head = self.words[chunk.head]
        return chunk.mention is None and not head.art and not head.suffix and any(verb.object for verb in node.verbs)

    def _qualified(self, node: VerbNode) -> int:
        """«نفذ هجوما استهدف القاعدة», «في غارة أصابت منزلا»: after an indefinite argument a bare verb describes it."""
        if self.chunks[node.chunk].joined:
            return -1
        index = node.chunk - 1
        comma = index > 0 and self.chunks[index].kind == "COMMA"
        index -= comma
        while index > 0 and self.chunks[index].kind in ("P", "T") and not is_indefinite(self.chunks[index], self.words):
            index -= 1  # غارات على بيروت أدت إلى ...
        if index < 0 or self.chunks[index].kind not in ("N", "P") or not is_indefinite(self.chunks[index], self.words):
            return -1
        chunk = self.chunks[index]
        frames = {t.frame for t in self.words[chunk.head].tellings if t.pos == "noun"}
        alike = any(t.pos == "verb" and t.frame in frames for t in self.words[node.at].tellings)
        argument = any(
            index == earlier.subject or index in earlier.objects or index in earlier.preps for earlier in self.nodes
        )
        # Of a noun and a verb that tell the same kind of happening this is sure; else a clause needs و to go on.
        if not (alike and (chunk.kind == "P" or argument)) and not (
            argument and not comma and chunk_gender(chunk, self.words)
        ):
            return -1
        return index if agrees(node.verbs, chunk, self.words, before=True) else -1

    def _right(self, node: VerbNode) -> None:
        """The phrases after the verb that may be its subject, its objects and its prepositional phrases."""
        index, end = node.chunk, len(self.chunks)
        while (index := index + 1) < end:
            chunk = self.chunks[index]
            kind = chunk.kind
            if kind in _WALLS:
                if kind == "COMP" or kind == "COLON":
                    node.comp = index
                return
            if kind == "COMMA":
                close = self._aside(index)
                if close:
                    node.preps += [inner for inner in range(index + 1, close) if self.chunks[inner].kind == "P"]
                    apart = next((k for k in range(index + 1, close) if self.chunks[k].kind == "N"), -1)
                    if len(node.objects) == 1 and apart >= 0 and self.chunks[index - 1].kind != "N":
                        node.objects.append(apart)  # «اتهمت طهران في بيان، لندن وباريس، بالتجسس»: no apposition
                    index = close
                    continue
                # After a comma only a prepositional phrase may still belong to the verb.
                following = self.chunks[index + 1].kind if index + 1 < end else ""
                if following not in ("P", "T", "ADV", "COMP"):
                    return
            elif kind == "P":
                node.preps.append(index)
            elif kind == "N":
                if chunk.joined and self.chunks[index - 1].kind in ("N", "P"):
                    continue
                if chunk.joined and index == node.chunk + 1:
                    return  # «كييف ترحب وموسكو تندد»: nothing is there that it could be joined to
                if len(node.objects) < 3:
                    node.objects.append(index)

    def _aside(self, comma: int) -> int:
        """«تلقى الأمير، وزير الخارجية، أمس، اتصالا», «دعا الموسوي، الذي زار بغداد، العراقيين»: the comma that closes an aside.

        0 where the comma opens none: an aside holds no clause but a relative one, and the clause goes on after it.
        """
        end = min(comma + LONGEST_ASIDE, len(self.chunks) - 1)
        if comma + 1 >= end or self.chunks[comma + 1].joined:
            return 0
        relative = self.chunks[comma + 1].kind == "REL"
        for index in range(comma + 1, end):
            chunk = self.chunks[index]
            if chunk.kind == "COMMA":
                after = self.chunks[index + 1]
                return index if after.kind in ("N", "P", "T", "COMP") and not after.joined else 0
            if chunk.kind not in _IN_ASIDE and not (relative and chunk.kind != "COLON" and not chunk.joined):
                return 0
        return 0

    def _choose_subject(self, node: VerbNode, taken: set[int]) -> None:
        words, chunks = self.words, self.chunks
        verbs = node.verbs
        if node.rule == "first person":
            return
        first = node.objects[0] if node.objects else -1
        qualified = self._qualified(node) if verbs and node.rule != "relative" else -1
        if qualified >= 0:
            node.rule, node.antecedent, node.subject = "relative", qualified, qualified
            return
        before = node.chunk - 1
        if (
            verbs and node.rule != "relative" and before >= 0 and not chunks[node.chunk].joined
            and chunks[before].kind in ("N", "P") and is_paper(self.chunks[before], self.words)
            and agrees(verbs, chunks[before], words, before=True)
        ):  # fmt: skip
            node.rule, node.subject = "svo", before  # تبنى المجلس قرارا يدين كوريا: the paper condemns
            return
        if not verbs:
            # A verb without a known paradigm: take the noun after it, else before.
            if first >= 0:
                node.subject, node.rule = first, "vso"
                node.objects = node.objects[1:]
            elif node.pre >= 0 and node.rule != "relative":
                node.subject, node.rule = node.pre, "svo"
            return
        post = first >= 0 and self._agree_after(verbs, first) and case_of(chunks[first], words) != "acc"
        if node.rule == "relative":
            antecedent = node.antecedent = self._antecedent(node)
            fits = antecedent >= 0 and agrees(verbs, chunks[antecedent], words, before=True)
            has_object_pronoun = any(verb.object for verb in verbs) or self.resumptive(node)
            if post and (has_object_pronoun or not fits):
                self._vso(node, first)
            elif fits and not has_object_pronoun:
                node.subject = antecedent
            else:
                self._dropped(node)
            return
        pre = node.pre
        paper = pre >= 0 and pre == node.chunk - 1 and not chunks[node.chunk].joined and is_paper(self.chunks[pre], self.words)
        svo = (
            pre >= 0
            and (paper or pre not in taken)
            and not chunks[pre].joined
            and agrees(verbs, chunks[pre], words, before=True)
            and (paper or not self._argument_of_previous(pre))
            and (pre > 0 or chunks[pre].mention is not None or case_of(chunks[pre], words) != "acc")  # رفضا للقرار، تظاهر ...
        )
        if pre >= 0 and chunks[pre].joined and pre not in taken and not self._argument_of_previous(pre):
            svo = agrees(verbs, chunks[pre], words, before=True)
        if svo and post and chunks[node.chunk - 1].kind == "COMMA" and chunks[first].mention is not None:
            svo = False  # بعد انتخابه رئيسا للوزراء، أدان هاريس ...: the comma closes what came before
        if svo and node.walled and post and chunks[first].mention is not None:
            svo = False
        if svo and post and chunks[first].mention is not None and self._has_its_own(node, pre):
            svo = False
        if svo and chunks[pre - 1].kind == "COMP" and pre > 0 and chunks[pre].kind == "N":
            node.subject, node.rule = pre, "svo"  # إن سائق الحافلة طالب الركاب: what follows إن is the subject
            return
        if not svo and self._joins_clause(node, taken):
            node.subject, node.rule = node.chunk - 1, "svo"
            for earlier in self.nodes:
                earlier.preps = [index for index in earlier.preps if index != node.subject]
            opening = chunks[node.subject]  # a clause of its own, not one more member of the phrase before
            opening.kind, opening.prep, opening.joined = "N", "", False
            return
        if svo and (not post or chunks[pre].mention is not None or chunks[first].mention is None):
            node.subject, node.rule = pre, "svo"
            return
        pronoun = self._opening_pronoun(node)
        if pronoun and (not post or pronoun != "ه" or chunks[first].mention is None):
            node.rule = "pronoun"
            return
        if post and not all(verb.person == 1 for verb in verbs) and not self._goes_on(node, first):
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
            if head.suffix and any(telling.pos == "noun" for telling in head.tellings):
                return True
        if len(node.objects) < 2 or self.chunks[node.objects[1]].mention is not None:
            return False
        return not any("object2" in t.entry.slots for t in self.words[node.at].tellings if t.pos == "verb")

    def _agree_after(self, verbs: tuple[Verb, ...], first: int) -> bool:
        """Does a verb agree with the phrase after it, or with one joined on to it (وقعت السودان وتشاد)?"""
        if agrees(verbs, self.chunks[first], self.words, before=False):
            return True
        joined = self.chunks[first + 1] if first + 1 < len(self.chunks) else None
        return (
            joined is not None and joined.joined and joined.kind == "N" and joined.mention is not None
            and agrees(verbs, joined, self.words, before=False)
        )  # fmt: skip

    def _doer(self, node: VerbNode, first: int) -> int:
        """«استهدفت العاصمة اليمنية غارات»: of a place and a happening after a verb, the happening does it; «ترأس المؤتمر
        وزير الدفاع»: of a thing and somebody, somebody."""
        second = node.objects[1] if len(node.objects) > 1 else -1
        if second >= 0 and is_thing(self.chunks[first], self.words):
            mention = self.chunks[second].mention
            if mention is not None and mention.type in ("person", "organisation") and self.chunks[second].kind == "N":
                return second if agrees(node.verbs, self.chunks[second], self.words, before=False) else first
        if second < 0 or not is_place(self.chunks[first], self.words) or self.chunks[second].mention is not None:
            return first
        happening = any(telling.pos == "noun" for telling in self.words[self.chunks[second].head].tellings)
        return second if happening and agrees(node.verbs, self.chunks[second], self.words, before=False) else first

    def _joins_clause(self, node: VerbNode, taken: set[int]) -> bool:
        """«أوبك تخفض الإنتاج وواشنطن تنتقد»: a name joined on right before a verb that agrees with it alone."""
        index = node.chunk - 1
        chunk = self.chunks[index] if index > 0 else None
        return (
            chunk is not None
            and chunk.kind in ("N", "P")
            and not self.words[chunk.first].prep
            and chunk.joined
            and chunk.mention is not None
            and index not in taken
            and not self.chunks[node.chunk].joined
            and any(earlier.chunk < index for earlier in self.nodes)
            and any(verb.number == "s" for verb in node.verbs)  # ترامب وبوتين سيلتقيان: of both
            and agrees(node.verbs, chunk, self.words, before=True)
        )

    def _opening_pronoun(self, node: VerbNode) -> str:
        """إنها ستحظر ...: the subject is the pronoun of the particle."""
        if node.opener < 0:
            return ""
        form = self.words[self.chunks[node.opener].first].form
        for suffix in ("هما", "هم", "ها", "ه"):
            if form.endswith("ن" + suffix):
                return suffix
        return ""

    def _goes_on(self, node: VerbNode, first: int) -> bool:
        """«وصل إلى القاهرة والتقى الوزير»: one noun after a verb that needs an object is the object, the subject goes on."""
        chunk = self.chunks[node.chunk]
        if not (
            chunk.joined
            or node.opener >= 0
            or (node.chunk > 0 and is_paper(self.chunks[node.chunk - 1], self.words) and self.resumptive(node))
            or (
                self.chunks[node.chunk - 1].kind == "CONJ"
                and self.words[self.chunks[node.chunk - 1].first].stem == "ثم"
            )
        ):
            return False
        word = self.words[chunk.first]
        doubly = any(t.pos == "verb" and "object2" in t.entry.slots for t in word.tellings)  # وحملت إسرائيل المسؤولية
        if len(node.objects) > (2 if doubly else 1) or word.suffix or any(verb.object for verb in node.verbs):
            return False
        if doubly and (len(node.objects) < 2 or self.chunks[node.objects[1]].mention is not None):
            return False
        transitive = any(
            t.pos == "verb"
            and t.entry.slots.get("object", "recipient") in ("recipient", "both")
            and t.entry.slots.get("subject", "actor")
            for t in word.tellings
        )
        phrase = self.chunks[first]
        indefinite = phrase.mention is None and not self.words[phrase.last].art and not self.words[phrase.head].suffix
        if not transitive and not (indefinite and word.tellings):
            return False
        for earlier in reversed(self.nodes):
            subject = earlier.subject
            if subject >= 0 and self.chunks[subject].mention is not None:
                return agrees(node.verbs, self.chunks[subject], self.words, before=True)
            if earlier.shared is not None:
                return True
        # «أدانت روسيا الهجوم. ودعت جميع الأطراف إلى ضبط النفس»: everybody is asked, nobody asks in everybody's name.
        return (
            self.topic is not None
            and any(t.pos == "verb" and t.frame == "demand" for t in word.tellings)
            and (self.words[phrase.head].stem in _EVERYBODY or self.words[phrase.first].stem in _EVERYBODY)
        )

    def _vso(self, node: VerbNode, first: int) -> None:
        node.subject, node.rule = first, "vso"
        node.objects = [index for index in node.objects if index != first]

    def resumptive(self, node: VerbNode) -> bool:
        """التي وصل إليها الرئيس: a pronoun after a preposition holds the antecedent's place."""
        return any(
            self.words[self.chunks[index].first].suffix and self.chunks[index].first == self.chunks[index].last
            for index in node.preps[:1]
        )

    def _antecedent(self, node: VerbNode) -> int:
        for index in range(node.pre - 1, -1, -1):
            kind = self.chunks[index].kind
            if kind in ("N", "P"):
                return index
            if kind not in ("COMMA", "ADV", "T", "OTHER", "DASH", "PAREN"):
                return -1
        return -1

    def _argument_of_previous(self, pre: int) -> bool:
        """Is the noun before the verb already the subject or object of an earlier verb in the same clause?"""
        for index in range(pre - 1, -1, -1):
            kind = self.chunks[index].kind
            if kind == "V":
                return True
            if kind in ("COMMA", "COMP", "CONJ", "COLON", "REL"):
                return False
        return False

    def _content_noun(self, node: VerbNode) -> bool:
        """Does a noun phrase stand between أن and the verb, which no earlier verb has taken?"""
        chunk = self.chunks[node.pre]
        before = self.chunks[node.pre - 1].kind if node.pre else ""
        return chunk.kind == "N" and before == "COMP" and not self._argument_of_previous(node.pre)

    def _dropped(self, node: VerbNode) -> None:
        """The subject of an earlier verb that agrees, nearest first; else what the text was about."""
        node.rule = "dropped"
        if node.pre >= 0 and node.pre < node.chunk and self._content_noun(node):
            # إن ثلاثة مدنيين قتلوا: whoever they are, it is not the one who says so.
            node.subject, node.rule = node.pre, "svo"
            return
        if node.verbs and all(verb.person == 1 for verb in node.verbs):
            node.rule = "first person"
            return
        for earlier in reversed(self.nodes):
            if earlier.subject >= 0:
                chunk = self.chunks[earlier.subject]
                if is_paper(self.chunks[earlier.subject], self.words):
                    continue  # أصدرت الحركة بيانا دعت فيه ... وحملت ...: who issued it goes on
                if agrees(node.verbs, chunk, self.words, before=True):
                    if chunk.mention is not None:
                        node.subject = earlier.subject
                    elif earlier.rule == "relative" and is_indefinite(self.chunks[earlier.subject], self.words):
                        continue  # what is told of a thing is not told of its doer
                    return
            elif earlier.shared is not None:
                node.shared = earlier.shared
                return
        if self.topic is not None and not self._too_many(node) and not self._only_reports(node):
            node.shared = self.topic

    def _too_many(self, node: VerbNode) -> bool:
        """«ورددوا هتافات»: a verb of many is not that of the one person spoken of before."""
        return (
            self.topic is not None
            and self.topic.type == "person"
            and self.topic.number != "p"
            and bool(node.verbs)
            and all(verb.number == "p" for verb in node.verbs)
        )

    def _only_reports(self, node: VerbNode) -> bool:
        """Is who was spoken of a newsroom, and the verb none of speech? Newsrooms tell what others do."""
        word = self.words[self.topic.first] if self.topic is not None else None
        return word is not None and bool(word.flags & SOURCE) and not self.words[node.at].flags & SPEECH
