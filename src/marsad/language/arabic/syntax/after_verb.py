"""What stands after a verb: which phrase of several does it, and where none of them can.

The verb comes first and its subject next (زار الوزير بيروت), but what it is done to may come between («زار القاهرة وزير
الخارجية») or be all there is («قوات الاحتلال اقتحمت جنين وحاصرت المخيم»).
"""

from __future__ import annotations

from marsad.language.analysis import PLACES, Mention
from marsad.language.arabic.syntax.left_out import LeftOut
from marsad.language.arabic.syntax.taking import TRANSITIVE
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS, PRONOUN_GENDER, agrees, case_of, chunk_gender
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.phrases import is_place, is_thing
from marsad.language.arabic.words.word import (
    AGENT_PHRASES,
    BODY,
    GROUP,
    MEMBER,
    NUMBER,
    PAPER,
    QUANTITIES,
    SPEECH_NOUN,
    TITLE,
    Verb,
)

# Frames of verbs that take people.
_DONE_TO_PEOPLE = frozenset(("arrest", "release", "seize", "restrict", "charge", "expel", "surrender"))
_SEES = frozenset(("شهد", "عرف", "عاش", "واجه"))  # what a place does, where something happens in it
# What somebody wills or tells, never a deed.
_WILLED = frozenset(
    ("قرر", "رفض", "حاول", "اقترح", "اعتزم", "نوي", "واصل", "استانف", "اعلن", "جدد", "كرر", "اقر", "فضل", "اختار", "عرض")
)
# What somebody is blamed for, refuses or backs, and which says nothing itself.
_MATTERS = frozenset(
    ("استمرار", "قرار", "قرارات", "محاوله", "محاولات", "سياسه", "سياسات", "مواصله", "ممارسات", "انتهاكات", "جراءم", "خطه", "خطط", "مقترح",
     "مشروع", "طريقه", "اسلوب", "اداء", "تعامل", "سلوك", "تصرفات", "نتاءج", "اجراءات", "شروط", "فكره", "وجود", "دخول", "اي", "تحركات")
)  # fmt: skip
_FIRE, _OPENS = frozenset(("نار", "رصاص", "نيران")), frozenset(("اطلق", "فتح"))
_GATHERINGS = frozenset(("meet", "attend"))
_OF_OFFICE = frozenset(("ب", "في", "ل", "من", "لدي", "عن"))  # of what body or place an officer is


class AfterVerb(LeftOut):
    """Questions that the choice of a subject asks of the phrases after the verb."""

    def _agree_after(self, verbs: tuple[Verb, ...], first: int) -> bool:
        """Does a verb agree with the phrase after it, or with one joined on to it (وقعت السودان وتشاد)?"""
        if agrees(verbs, self.chunks[first], self.words, before=False):
            return True
        joined = self._chunk_after(first)
        return (
            joined is not None and joined.joined and joined.kind == "N" and joined.mention is not None
            and agrees(verbs, joined, self.words, before=False)
        )  # fmt: skip

    def _no_doer_after(self, node: VerbNode) -> bool:
        """Is what stands right after the verb a place or a thing, which undergoes what the verb tells?"""
        if not node.objects:
            return False
        after = self.chunks[node.objects[0]]
        return is_place(after, self.words) or is_thing(after, self.words)

    def _doer(self, node: VerbNode, first: int) -> int:
        """«استهدفت العاصمة اليمنية غارات»: of a place and a happening after a verb, the happening does it; «ترأس المؤتمر
        وزير الدفاع»: of a thing and somebody, somebody."""
        second = node.objects[1] if len(node.objects) > 1 else -1
        if any(verb.past in _SEES for verb in node.verbs):
            return first  # شهدت العاصمة احتجاجات
        thing = is_thing(self.chunks[first], self.words) and not self.words[self.chunks[first].head].flags & PAPER
        if second >= 0 and (thing or self._gone_to(node, first)):
            mention = self.chunks[second].mention
            attended = self.words[self.chunks[second].head].tells("noun", _GATHERINGS)  # حضرت كوريا منتدى الأمن
            kinds = ("person", "organisation", "group") if self._fires(node, first) else ("person", "organisation")
            if mention is not None and mention.type in kinds and self.chunks[second].kind == "N" and not attended:
                return second if agrees(node.verbs, self.chunks[second], self.words, before=False) else first
        if second < 0 or not is_place(self.chunks[first], self.words) or self.chunks[second].mention is not None:
            return first
        happening = self.words[self.chunks[second].head].tells("noun")
        return second if happening and agrees(node.verbs, self.chunks[second], self.words, before=False) else first

    def _fires(self, node: VerbNode, first: int) -> bool:
        """«أطلق عليه النار جنود»: the fire that is opened opens nothing, whoever comes after it."""
        return self.words[self.chunks[first].head].stem in _FIRE and any(verb.past in _OPENS for verb in node.verbs)

    def _gone_to(self, node: VerbNode, first: int) -> bool:
        """«زار القاهرة وزير الخارجية», «افتتح المؤتمر رئيس الوزراء»: what is visited or attended goes nowhere."""
        mention = self.chunks[first].mention
        word = self.words[self.chunks[first].head]
        frames = self.words[node.at].frames("verb")
        if mention is None:
            return False
        if "visit" in frames:
            return mention.type in PLACES
        gathering = word.tells("noun", _GATHERINGS)
        return bool(frames) and frames <= {"attend", "meet"} and gathering and word.art

    def _late_subject(self, node: VerbNode) -> int:
        """«حضر الجلسة نائب الوزير»: of two phrases after a verb the second does it where only the second can."""
        if len(node.objects) < 2 or any("object2" in t.entry.slots for t in self.words[node.at].tellings):
            return -1
        first, second = (self.chunks[index] for index in node.objects[:2])
        mention = second.mention
        fits = (
            mention is not None
            and mention.type in ("person", "organisation", "group")
            and not second.joined
            and not (self.words[first.head].art and self.words[second.head].stem.endswith(("ي", "يه")))  # الأمتين العربية
            and (
                all(chunk.kind in ("T", "ADV", "P") for chunk in self.chunks[node.objects[0] + 1 : node.objects[1]])
                or self._undashed(node.objects[0] + 1) == node.objects[1] - 1  # وأجرت التحقيق -الذي استمر شهرا- شركة «أمان»
            )
            and not (first.mention is not None and first.mention.type == "person")  # not the name to a title
            and case_of(second, self.words) != "acc"
            and agrees(node.verbs, second, self.words, before=False)
        )
        return node.objects[1] if fits else -1

    def _struck(self, node: VerbNode, first: int) -> bool:
        """«قوات الاحتلال اقتحمت جنين وحاصرت المخيم»: the place that is all that follows a verb of force does not do it."""
        mention = self.chunks[first].mention
        frames = self.words[node.at].frames("verb")
        if mention is None or first != node.chunk + 1 or len(node.objects) != 1 or not frames:
            return False
        if mention.type in ("state", "capital") and frames == {"visit"} and not node.preps:
            return True  # إذ زارت كندا: no state travels
        return mention.type == "place" and frames <= {"attack", "seize", "restrict", "visit"}

    def _taken_men(self, node: VerbNode, first: int) -> bool:
        """«كما اعتقلت عشرات الطلاب», «واعتقلت أحد المصلين»: a feminine verb and men who are counted are a doer left out and
        whom it is done to."""
        chunk, word = self.chunks[first], self.words[self.chunks[first].first]
        last = self.words[chunk.last]
        frames = self.words[node.at].frames("verb")
        counted = word.stem in QUANTITIES or word.flags & NUMBER or word.stem == "احد"
        men = chunk.last > chunk.first and (last.flags & (MEMBER | GROUP) or last.form.endswith("ين"))
        return (
            bool(frames) and frames <= _DONE_TO_PEOPLE and len(node.objects) == 1 and bool(counted) and bool(men)
            and not last.stem.endswith("ات")
            and all(verb.gender == "f" and not verb.object and not verb.passive for verb in node.verbs)
        )  # fmt: skip

    def _resolved(self, node: VerbNode, first: int) -> bool:
        """«وقررت إغلاق المعابر», «وأعلن تقديم مساعدات»: a verb of will and a bare verbal noun, which wills nothing, are what
        is done and a doer left out."""
        chunk, word = self.chunks[first], self.words[self.chunks[first].head]
        second = self.chunks[node.objects[1]] if len(node.objects) > 1 else None
        return (
            chunk.mention is None and not word.art and not word.flags & (GROUP | PAPER | BODY | TITLE)
            and word.tells("noun")
            and all(verb.past in _WILLED and not verb.object for verb in node.verbs)
            and (second is None or second.joined or second.mention is None or second.mention.type not in ("person", "organisation"))
        )  # fmt: skip

    def _resumed_later(self, node: VerbNode) -> bool:
        """«العامري الذي رفضت السلطات طلبه», «وهو ما يرفض الاحتلال منحه»: the pronoun of the object goes back to what the
        clause describes, so that who is named between does it."""
        if node.objects[:2] != [node.chunk + 1, node.chunk + 2]:
            return False
        doer, undergoer = self.chunks[node.objects[0]], self.chunks[node.objects[1]]
        named = doer.mention is not None and doer.mention.type in ("organisation", "group", "state", "capital")
        return named and undergoer.mention is None and bool(self.words[undergoer.head].suffix) and agrees(
            node.verbs, doer, self.words, before=False
        )

    def _resumed_beside(self, node: VerbNode, antecedent: int) -> bool:
        """«الهدنة التي هددت الفصائل بإنهائها», «المعبر الذي تتهم القاهرة إسرائيل بإغلاقه»: where the pronoun of what is threatened or
        blamed goes back to the thing the clause describes, who is named right behind the verb speaks."""
        if antecedent < 0 or node.objects[:1] != [node.chunk + 1] or not self.words[node.at].tells("verb", STANCES):
            return False
        thing, doer = self.chunks[antecedent], self.chunks[node.objects[0]].mention
        if thing.mention is not None or self.words[thing.head].flags & (BODY | GROUP | MEMBER | TITLE | PAPER):
            return False
        if doer is None or doer.type not in ACTORS:
            return False
        behind = node.objects[1] if node.objects[1:2] == [node.chunk + 2] else node.objects[0]
        told = self._chunk_after(behind)
        gender = PRONOUN_GENDER.get(self.words[told.head].suffix, "") if told is not None and told.kind == "P" else ""
        return bool(gender) and chunk_gender(thing, self.words) in ("", gender)

    def _in_whose_words(self, node: VerbNode, antecedent: int) -> Mention | None:
        """«كلمة رئيسة المفوضية التي حذرت فيها بكين من ...»: whose words the clause describes, where its one noun is addressed."""
        if antecedent < 0 or not self.resumptive(node) or self.chunks[node.preps[0]].prep != "في" or len(node.objects) != 1:
            return None
        words = self.chunks[antecedent]
        if not words.inner or not self.words[words.head].flags & (PAPER | SPEECH_NOUN):
            return None
        told = self.words[node.at].tells("verb", STANCES) and any(
            t.entry.slots.get("object") == "recipient" for t in self.words[node.at].tellings if t.pos == "verb"
        )
        return words.inner[-1] if told and self._fits(node, words.inner[-1]) else None

    def _refused(self, node: VerbNode, first: int) -> bool:
        """«كما أدان استمرار إيران في ...», «ورفضت قرار الشركة حجب صفحاتها»: what is condemned or refused is a deed, which itself
        condemns nobody; who does is left out."""
        chunk, word = self.chunks[first], self.words[self.chunks[first].head]
        if chunk.mention is not None or word.art or word.flags & (GROUP | BODY | TITLE | MEMBER) or first != node.objects[0]:
            return False
        of_many = word.tells("noun", _GATHERINGS | {"protest", "cooperate"})
        deed = word.stem in _MATTERS or (word.tells("noun") and not word.flags & PAPER and not of_many)
        completed = chunk.last > chunk.first or bool(word.suffix)
        stance = self.words[node.at].tells("verb", STANCES)
        needs = stance and all(verb.past in TRANSITIVE and not verb.object and not verb.passive for verb in node.verbs)
        agent = any(self.chunks[index].prep in AGENT_PHRASES for index in node.preps)
        return bool(deed) and completed and needs and not agent and self._alone(node, first)

    def _alone(self, node: VerbNode, first: int) -> bool:
        """Is nobody named behind a phrase who could be the subject?"""
        named = (self.chunks[index].mention for index in node.objects if index != first)
        return all(mention is None or mention.type not in ("person", "organisation") for mention in named)

    def _both_after(self, node: VerbNode) -> bool:
        """«في عملية اتهمت طهران إسرائيل بتنفيذها»: has the verb who does it and whom it is done to behind it, both named?"""
        if len(node.objects) < 2 or node.objects[:2] != [node.chunk + 1, node.chunk + 2]:
            return False
        doer, undergoer = (self.chunks[index].mention for index in node.objects[:2])
        named = doer is not None and undergoer is not None and undergoer.type != "person"
        return named and agrees(node.verbs, self.chunks[node.objects[0]], self.words, before=False)

    def _named_later(self, node: VerbNode, first: int) -> int:
        """«طالبت الأمينة العامة للحزب سامية عمر الإدارة بالتراجع», «رحب القيادي في الحركة سامر الزعبي بالقرار»: the name that
        comes after whose officer she is; else the office itself."""
        index = first + 1
        while index < len(self.chunks) and self.chunks[index].prep in _OF_OFFICE and not (
            self.chunks[index].joined or self.words[self.chunks[index].last].suffix
        ):
            index += 1
        if not first + 1 < index < first + 4 or index not in node.objects[:2]:
            return first
        office, name = self.chunks[first], self.chunks[index]
        called = name.mention
        titled = office.mention if office.mention is not None else None
        if (
            called is None or called.type != "person" or called.title or called.office or name.joined
            or not self.words[office.head].flags & (TITLE | MEMBER) or (titled is None and not self.words[office.head].art)
            or (titled is not None and (titled.type != "person" or titled.full or titled.name_last > titled.name_first))
            or not agrees(node.verbs, name, self.words, before=False)
        ):  # fmt: skip
            return first
        more = len(node.objects) > 2 or not any(
            t.entry.slots.get("object", "recipient") in ("recipient", "both") for t in self.words[node.at].tellings if t.pos == "verb"
        )
        return index if more else first
