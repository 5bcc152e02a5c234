"""What stands around a verb: in which clause it is, what is before it and what after."""

from __future__ import annotations

from marsad.language.analysis import PLACES
from marsad.language.arabic.syntax.asides import IN_ASIDE, LONGEST_ASIDE, Asides
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS, chunk_gender
from marsad.language.arabic.words.chunk import CLAUSE_SIGNS, Chunk
from marsad.language.arabic.words.frame_kinds import ADDRESSING
from marsad.language.arabic.words.numerals import tables
from marsad.language.arabic.words.phrases import is_indefinite, is_paper
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import AWAIT_OBJECT, DEM, NOUN, QUOTE_SIGNS, TITLE, WAS, Word

RELATIVES = {"الذي": "m", "التي": "f"}
# Before what whoever is addressed is asked to do or blamed for.
TO_DO = frozenset(("الي", "ب", "علي"))
_STILL = frozenset(("يزال", "تزال", "زال", "زالت", "يزل", "تزل", "يزالون", "زالوا", "نزال", "ازال"))
# «بينهم», «على رأسهم»: who is named behind them is one of those told before.
_AMONG = frozenset(("بين", "راس", "مقدمه", "ضمن", "طليعه"))
_OTHERS = frozenset(("اخر", "اخري", "اخرون", "اخرين", "ثان"))
# Verbal nouns that say nothing before what is done: باتخاذ "إجراءات صارمة".
_TAKING = frozenset(("اتخاذ", "تنفيذ", "ارتكاب", "ممارسه", "توفير", "ضمان", "تحقيق", "ايجاد", "تقديم", "اجراء", "فرض", "احترام", "تحمل"))
_HOLDS = frozenset(("اجري", "ادي", "عقد"))  # says nothing without what is held or made
# What a place is called before its name: العاصمة دمشق.
_CALLED = frozenset(("عاصمه", "مدينه", "جاره", "محافظه", "مقاطعه", "ولايه", "منطقه", "اقليم", "جزيره", "بلده"))
_AND_HE = frozenset(("وهو", "وهي", "وهم", "وهما"))


class Surroundings(Asides):
    """Questions about what stands before and after a verb in its clause."""

    def _apocopate(self, node: VerbNode) -> None:
        """لم يستعد, ليقل: the shortened forms stand after لم, لا and ل only, so that «يستعد الجيش» prepares and retakes nothing."""
        if node.negation in ("لم", "لا") or not any(verb.tense == "jussive" for verb in node.verbs):
            return
        if not self.words[node.at].form.removeprefix("و").removeprefix("ف").startswith("ل"):
            node.verbs = tuple(verb for verb in node.verbs if verb.tense != "jussive")

    def _left(self, node: VerbNode) -> None:
        """Negation, future, and what stands before the verb in its clause."""
        seen_phrase = False
        index = node.chunk
        while (index := index - 1) >= 0:
            chunk = self.chunks[index]
            kind = chunk.kind
            if kind == "NEG" and self.words[chunk.last + 1].form in _STILL:
                continue  # لا تزال تدعو, ما زال يرفض: no denial
            if kind == "NEG" and not seen_phrase:
                node.negation = self.words[chunk.first].stem
            elif kind == "FUT" and not seen_phrase:
                node.future = self.words[chunk.first].stem
            elif kind in ("N", "P") and index == node.chunk - 1 and self._describes(node, chunk):
                node.rule, node.relative = "relative", True
                node.pre = node.chunk
                return
            elif kind == "P" and index == node.chunk - 1 and is_paper(self.chunks[index], self.words):
                node.pre = index
                return
            elif kind == "N":
                if index > 1 and self.words[self.chunks[index - 1].last].form in _AND_HE and self.chunks[index - 2].kind in ("N", "P"):
                    index, seen_phrase = index - 1, True
                    continue  # إن فلانا وهو "متطرف" هاجم ...
                if index > 1 and self._one_of_them(index - 1):
                    index, seen_phrase = index - 1, True
                    continue  # إن 30 عاملا، بينهم نساء، تظاهروا
                self._before(node, index, seen_phrase)
                return
            elif kind == "P":
                seen_phrase = True
            elif kind in ("REL", "COMP"):
                if kind == "COMP" and not seen_phrase:
                    node.opener = index
                if kind == "REL" and node.rule != "first person":
                    node.rule, node.relative = "relative", True
                    node.pre = index
                return
            elif kind == "DASH" and not self.chunks[node.chunk].joined and (opening := self._dashed(index)) >= 0:
                seen_phrase = True
                index = opening  # الوزير -وهو في زيارة للمنطقة- دعا ...
            elif kind in ("V", "CONJ", "COLON", "PART", "DASH"):
                return
            elif kind == "COMMA":
                if self.chunks[node.chunk].joined:
                    return
                if index and self.chunks[index - 1].kind in ("P", "T", "N", "PAREN"):
                    continue
                return

    def _before(self, node: VerbNode, index: int, seen_phrase: bool) -> None:
        """Take the noun phrase before the verb, which phrases may part from it, as what may be its subject."""
        # The first of a row of coordinated names is the one to agree with; keep going left over them.
        while index > 0 and self.chunks[index].joined and self.chunks[index - 1].kind == "N":
            index -= 1
        head = index  # إن الدول الأعضاء ستجتمع: of two phrases in one case the first is the subject
        while head > 0 and self.chunks[head - 1].kind == "N" and not self.chunks[head].joined:
            head -= 1
        if head < index and (head == 0 or self._opens_clause(head)):
            titled = self.chunks[head].mention, self.chunks[head + 1].mention
            if not self._name_of(head, index) and any(mention is None or mention.type not in ("person", "pair") for mention in titled):
                index = head  # but in «كان الرئيسان ديبي والبشير» the names
        if not seen_phrase or index == 0 or self.chunks[index - 1].kind in ("CONJ", "COLON") or self._opens_clause(index):
            # إن ممثلين عن المجموعة في فرنسا سيتوجهون: phrases may stand between subject and verb.
            node.pre = index
            node.walled = seen_phrase

    def _name_of(self, head: int, index: int) -> bool:
        """«كان رئيس المخابرات الداخلية الألمانية هانز ماسين قد حذر»: an office without a name, and the name behind it?"""
        office, name = self.chunks[head].mention, self.chunks[index].mention
        return (
            office is not None and office.type == "person" and not office.full
            and name is not None and name.type == "person" and name.full
        )  # fmt: skip

    def _awaiting(self, node: VerbNode) -> int:
        """«اللجنة التي زارت السودان اتهمت ...»: the noun that opens the clause and, described by a relative clause, still
        awaits its own verb; -1 if none does."""
        if self.chunks[node.chunk].joined:
            return -1
        opened = False  # has the relative clause been passed?
        for index in range(node.chunk - 1, -1, -1):
            chunk = self.chunks[index]
            if chunk.kind == "V" and (opened or not (chunk.joined or self.at_chunk[index].rule == "relative")):
                return -1
            if chunk.kind == "REL":
                opened = True
            elif chunk.kind in ("COMP", "COLON", "PART", "CONJ"):
                return -1
            elif chunk.kind == "N" and opened and not chunk.joined and (index == 0 or self._opens_clause(index)):
                return index
        return -1

    def _was(self, node: VerbNode) -> int:
        """«وكان سامر الزعبي، القيادي في الحزب، هاجم ...», «كان شاب يبلغ 20 عاما قد قتل ...»: the noun right behind was, which
        awaits this verb whatever tells of it between; -1 if there is none."""
        before = self.chunks[node.chunk - 1]
        if self.chunks[node.chunk].joined or node.rule != "none" or before.joined or before.kind not in ("COMMA", "FUT"):
            return -1
        for index in range(node.chunk - 2, max(-1, node.chunk - LONGEST_ASIDE), -1):
            chunk = self.chunks[index]
            if self.words[chunk.first].form in WAS:
                return index + 1 if self.chunks[index + 1].kind == "N" else -1
            if chunk.kind in ("COMP", "COLON", "PART", "CONJ") or (chunk.kind in ("V", "REL") and node.future != "قد"):
                return -1
        return -1

    def _as_for(self, node: VerbNode) -> int:
        """«أما الوزيرة، التي حضرت الجلسة، فأكدت ...»: whom أما puts first, who awaits the verb that bears its ف; -1 if nobody does."""
        index = node.chunk
        while index > 0 and self.chunks[index - 1].kind in ("FUT", "NEG"):
            index -= 1
        opening = self.words[self.chunks[index].first]
        if opening.conj != "ف" and opening.form != "فقد":
            return -1
        for before in range(index - 1, -1, -1):
            chunk = self.chunks[before]
            word = self.words[chunk.first]
            if chunk.kind == "CONJ" and word.stem == "اما":
                first = self.chunks[before + 1]
                return before + 1 if first.kind == "N" and first.mention is not None and first.mention.type in ACTORS else -1
            if word.conj == "ف" or chunk.kind == "COLON":
                return -1
        return -1

    def _front(self, node: VerbNode) -> int:
        """«وزارة الخارجية، في بيان نشرته أمس، اتهمت لندن»: who is named at the head of the sentence, or after a colon, and
        still awaits a verb; -1 if nobody does."""
        if self.chunks[node.chunk].joined or node.rule != "none":
            return -1
        index = node.chunk - 1
        while index >= 0 and self.chunks[index].kind not in ("COLON", "COMP", "REL", "CONJ", "PART", "OTHER", "DASH"):
            chunk = self.chunks[index]
            if chunk.kind == "V" and self.at_chunk[index].rule != "relative":
                told = self._chunk_before(index)  # في بيان نشرته أمس
                if chunk.joined or told is None or told.kind not in ("N", "P") or not is_indefinite(told, self.words):
                    return -1
            if chunk.kind == "N" and index and self.chunks[index - 1].kind not in ("COMMA", "N", "COLON"):
                return -1  # a noun that is set off by nothing belongs to something else
            index -= 1
        if index >= 0 and self.chunks[index].kind != "COLON":
            return -1
        head = self.chunks[index + 1]
        actor = head.mention is not None and head.mention.type in ACTORS
        return index + 1 if actor and head.kind == "N" and index + 1 < node.chunk else -1

    def _opens_clause(self, index: int) -> bool:
        """Does the phrase follow إن or كان, whose noun is the subject of the verb to come?"""
        before = self._chunk_before(index)
        return before is not None and (before.kind == "COMP" or self.words[before.first].form in WAS)

    def _describes(self, node: VerbNode, chunk: Chunk) -> bool:
        """غارة شنتها إسرائيل: a verb with a pronoun right after an indefinite noun is a clause about that noun."""
        head = self.words[chunk.head]
        return chunk.mention is None and not head.art and not head.suffix and any(verb.object for verb in node.verbs)

    def _right(self, node: VerbNode) -> None:
        """The phrases after the verb that may be its subject, its objects and its prepositional phrases."""
        index, end = node.chunk, len(self.chunks)
        while (index := index + 1) < end:
            chunk = self.chunks[index]
            kind = chunk.kind
            if self.words[chunk.first].form in WAS:
                return  # ترفض الخطوة، وكان الوزير قد ...: a clause of its own
            if kind == "ADV" and self.words[chunk.first].form in _AND_HE:
                return  # قتلت الصحفية في القدس وهي أم لطفلين
            if kind in CLAUSE_SIGNS:
                if kind == "COMP" or kind == "COLON":
                    node.comp = index
                return
            if kind == "DASH" and 0 <= self._dashed(index) < node.chunk:
                return  # «-الذي استمر شهرا- شركة»: the aside the verb stands in is closed
            if kind == "DASH" and index > node.chunk + 1 and (closing := self._undashed(index)):
                for inner in range(index + 1, closing):
                    if self.chunks[inner].kind not in IN_ASIDE:
                        break
                    if self.chunks[inner].kind == "P":
                        node.preps.append(inner)
                index = closing  # وصفت رانيا -وهي أستاذة- آراء ...
                continue
            if kind == "COMMA":
                index = self._past_comma(node, index)
                if index < 0:
                    return
            elif kind == "P":
                node.preps.append(index)
            elif kind == "N":
                if chunk.joined and self.chunks[index - 1].kind in ("N", "P"):
                    continue
                if self._of_noun(index) or self._of_phrase(index):
                    continue
                if chunk.joined and index == node.chunk + 1:
                    return  # «كييف ترحب وموسكو تندد»: nothing is there that it could be joined to
                if len(node.objects) < 3:
                    node.objects.append(index)

    def _past_comma(self, node: VerbNode, index: int) -> int:
        """Where the phrases of the verb go on behind a comma: the chunk to go on from, with what an aside holds taken in; -1 where
        they end."""
        if self._set_off(node):
            return -1  # وستتوج زيارته، التي تستغرق يومين، بحضوره القمة: the comma closes the aside
        close = self._aside(index)
        if close:
            relative = self.chunks[index + 1].kind == "REL"
            inner = range(index + 1, close) if not relative else range(0)
            node.preps += [k for k in inner if self.chunks[k].kind == "P"]
            apart = next((k for k in inner if self.chunks[k].kind == "N"), -1)
            if len(node.objects) == 1 and apart >= 0 and (self.chunks[index - 1].kind != "N" or self._other(index, close)):
                node.objects.append(apart)  # «اتهمت طهران في بيان، لندن وباريس، بالتجسس»: no apposition
            return close
        # After a comma only a prepositional phrase may still belong to the verb, or the one it addresses.
        following = self._chunk_after(index)
        kind = following.kind if following is not None else ""
        if kind == "N" and self._addressed(node, index + 1):
            node.objects.append(index + 1)
            return index + 1
        return index if kind in ("P", "T", "ADV", "COMP") or self._awaited_after(node, index) else -1

    def _of_noun(self, index: int) -> bool:
        """«بتلفيق تلك الاتهامات»: what is pointed at behind a noun without an article completes it, and is no object."""
        pointing, noun = self.chunks[index - 1], self.chunks[index - 2]
        if not self.words[pointing.first].flags & DEM or noun.kind not in ("N", "P") or noun.mention is not None or noun.inner:
            return False
        last = self.words[noun.last]
        return bool(last.flags & NOUN) and not (last.art or last.suffix or self.words[pointing.first].conj)

    def _one_of_them(self, index: int) -> bool:
        """«بينهم», «على رأسهم»: does the phrase say that who is named behind it is one of those told before?"""
        last = self.words[self.chunks[index].last]
        return self.chunks[index].kind == "P" and bool(last.suffix) and last.stem in _AMONG

    def _of_phrase(self, index: int) -> bool:
        """«باتخاذ "إجراءات حازمة"», «في حدث غير مسبوق», «مسلح ثالث», «وعلى رأسهم الوزير»: does the noun complete, describe or
        name who is meant by the phrase right before it?"""
        chunk, before = self.chunks[index], self.chunks[index - 1]
        word, last = self.words[chunk.first], self.words[before.last]
        if before.kind not in ("N", "P") or chunk.joined:
            return False
        if self._one_of_them(index - 1):
            return True
        if before.last == chunk.first - 1:
            if before.kind == "P" and last.art and last.stem in _CALLED and chunk.mention is not None and chunk.mention.type in PLACES:
                return True  # في العاصمة دمشق
            return word.form == "غير" or (chunk.first == chunk.last and _ordered(word) and chunk.mention is None)
        quoted = before.last == chunk.first - 2 and self.words[chunk.first - 1].form in QUOTE_SIGNS
        bare = before.kind == "P" and last.stem in _TAKING and not (last.art or last.suffix)
        return quoted and bare and chunk.mention is None

    def _addressed(self, node: VerbNode, index: int) -> bool:
        """«دعا الحزب، أنصاره إلى مواصلة العمل»: after a comma that closes an aside none opened, the noun before the phrase that
        the verb still needs is whom it addresses."""
        slots = [t.entry.slots for t in self.words[node.at].tellings if t.pos == "verb" and t.frame in ADDRESSING]
        wanted = {fold(key) for own in slots if own.get("object") == "recipient" for key in own} & TO_DO
        noun = self.chunks[index]
        if not wanted or not 1 <= len(node.objects) <= 2 or noun.joined:
            return False
        person = bool(self.words[noun.head].flags & TITLE) or (noun.mention is not None and noun.mention.type == "person")
        if any(self.chunks[phrase].prep in wanted for phrase in node.preps) or (person and not self._beyond_name(node, index)):
            return False
        for number in range(index + 1, min(index + 6, len(self.chunks))):
            chunk = self.chunks[number]
            if chunk.kind == "P" and chunk.prep in wanted:
                return True
            if chunk.kind not in ("N", "P", "T", "ADV", "COMMA") or (chunk.kind == "N" and not chunk.joined):
                return False
        return False

    def _beyond_name(self, node: VerbNode, index: int) -> bool:
        """«طالب سامي الزين خلال المؤتمر، وزير العدل ب»: whoever has his name and a phrase before the comma needs no other name."""
        first = self.chunks[node.objects[0]].mention
        named = first is not None and (first.type != "person" or first.full or first.entry is not None)
        return named and index >= 2 and self.chunks[index - 2].kind in ("P", "T", "ADV")

    def _awaited_after(self, node: VerbNode, comma: int) -> bool:
        """«أكدت طهران في بيان، ضرورة وقف القتال»: after the aside that a comma closes, what is announced or confirmed; after
        it, or the name that a comma closes, what is held: «أجرى الوزير ناصر بوريطة، مباحثات مع نظيره»."""
        if comma + 1 >= len(self.chunks) or len(node.objects) != 1:
            return False
        told, before = self.chunks[comma + 1], self.chunks[comma - 1]
        if told.kind != "N" or told.joined or told.mention is not None:
            return False
        noun = self.words[told.head].tells("noun")
        named = before.mention is not None and before.mention.type == "person" and before.mention.full
        if (named or before.kind in ("P", "T", "ADV")) and any(verb.past in _HOLDS for verb in node.verbs):
            return noun and is_indefinite(told, self.words)
        if before.kind not in ("P", "T", "ADV"):
            return False
        return noun and any(verb.past in AWAIT_OBJECT and not verb.object for verb in node.verbs)

    def resumptive(self, node: VerbNode) -> bool:
        """التي وصل إليها الرئيس: a pronoun after a preposition holds the antecedent's place; not one in «في بلاده»."""
        for index in node.preps[:1]:
            chunk = self.chunks[index]
            homeland = chunk.mention is not None and chunk.mention.type == "homeland"
            return bool(self.words[chunk.first].suffix) and chunk.first == chunk.last and not homeland
        return False

    def _paper_before(self, node: VerbNode, floor: int) -> int:
        """The first chunk back from a verb that is a paper, or no time and no phrase; at the farthest `floor`."""
        index = node.chunk - 1
        while index > floor and self.chunks[index].kind in ("P", "T") and not is_paper(self.chunks[index], self.words):
            index -= 1
        return index

    def _antecedent(self, node: VerbNode) -> int:
        """The noun a relative clause describes: the nearest whose gender is not against it, else the nearest."""
        nearest = -1
        gender = RELATIVES.get(self.words[self.chunks[node.pre].first].stem, "") if node.pre < node.chunk else ""
        for index in range(node.pre - 1, -1, -1):
            chunk = self.chunks[index]
            if chunk.kind in ("N", "P"):
                nearest = index if nearest < 0 else nearest
                own = chunk_gender(chunk, self.words)
                if not gender or not own or own == gender or chunk.mention is None:
                    return self._called(index) if nearest == index or chunk.mention is not None else nearest
            elif chunk.kind not in ("COMMA", "ADV", "T", "OTHER", "DASH", "PAREN"):
                break
        return nearest

    def _called(self, index: int) -> int:
        """«السيدة ليلى حداد، رئيسة الوفد، التي تزور المغرب»: the name before an office between commas is who holds it."""
        behind = index > 1 and self.chunks[index - 1].kind == "COMMA" and self.chunks[index].kind == "N"
        return index - 2 if behind and self._name_of(index, index - 2) else index

    def _argument_of_previous(self, pre: int) -> bool:
        """Is the noun before the verb already the subject or object of an earlier verb in the same clause?"""
        for index in range(pre - 1, -1, -1):
            kind = self.chunks[index].kind
            if kind == "V":
                return True
            if kind in ("COMMA", "COMP", "CONJ", "COLON", "REL"):
                return False
        return False


def _ordered(word: Word) -> bool:
    """«مسلح ثالث», «مسلحا ثالثا», «جندي آخر»: one more of those told before?"""
    bare = word.form.removesuffix("ا")
    return word.form in _OTHERS or bare in _OTHERS or word.form in tables().ordinals or bare in tables().ordinals
