"""Subjects left out: whose they are when the verb goes on telling of somebody named before."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.language.analysis import Mention
from marsad.language.arabic.syntax.taking import Taking
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.syntax.verb_or_noun import ALL
from marsad.language.arabic.words.agreement import PRONOUN_GENDER, agrees, case_of, chunk_gender
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import OF_TWO
from marsad.language.arabic.words.phrases import DELEGATIONS, is_indefinite, is_paper
from marsad.language.arabic.words.word import (
    BODY,
    GROUP,
    MEMBER,
    NUMBER,
    QUANTITIES,
    TITLE,
    Verb,
    Word,
)

# Nouns for all who are addressed: جميع الأطراف، المجتمع الدولي.
_EVERYBODY = ALL | {"اطراف", "مجتمع"}
_GIVES_LEAVE = frozenset(("اذن", "امر", "وافق"))
_CONSULTING = frozenset(("استشاره", "مشاوره", "استءذان", "مراجعه", "تنسيق"))
# What counts the members of a subject without a name: عدة أحزاب, بعض الدول, عشرات النواب.
COUNTS = QUANTITIES | {"عده", "بضعه"}
# What may stand between a verb and the noun after it, without parting them.
_NEARBY = frozenset(("ADV", "T", "P", "DASH", "COMMA"))
_WHERE = frozenset(("حيث", "اذ"))
_AS_WELL = frozenset(("كما", "فيما", "بينما", "حيث", "اذ", "عندما", "حين", "بعدما", "ثم"))
# Verbs that stand for nobody's doing: it is expected, it must be, it is said that.
IMPERSONAL = frozenset(
    ("يتوقع", "ينتظر", "يفترض", "يرجح", "يمكن", "يجب", "ينبغي", "يعتقد", "يذكر", "يشار", "يبدو", "يتعين", "يحتمل", "يقال", "يزعم",
     "يلاحظ", "يستبعد", "يخشي", "يكفي", "يصعب")
)  # fmt: skip
# Verbs of what comes about, whose subject is the happening itself: إنه تم ...
_BEFALLS = frozenset(("تم", "جري", "تقرر", "حدث", "وقع", "تعين", "وجب", "امكن"))
_JOURNEYS = frozenset(("visit", "meet"))
_WHILE = frozenset(("خلال", "في", "اثناء", "علي هامش"))  # when what goes on is met: زيارة التقى خلالها


class LeftOut(Taking):
    """`topic` is the subject of the sentence before, for a subject left out at the start."""

    def __init__(self, words: list[Word], chunks: list[Chunk], topic: Mention | None) -> None:
        super().__init__(words, chunks)
        self.topic = topic

    def _opening_pronoun(self, node: VerbNode) -> str:
        """إنها ستحظر ...: the subject is the pronoun of the particle; but «إنه تم إجلاء الجرحى», «إنه تعقد جلسة» mean nobody by it."""
        if node.opener < 0 or (node.objects and _befalls(node.verbs)) or self._of_the_matter(node):
            return ""
        form = self.words[self.chunks[node.opener].first].form
        return next((suffix for suffix in ("هما", "هم", "ها", "ه") if form.endswith("ن" + suffix)), "")

    def _of_the_matter(self, node: VerbNode) -> bool:
        """«أنه تعقد جلسة», «أنه سيعقد اجتماع»: does ه mean nobody before a verb, which agrees with another or has a subject?"""
        if node.opener < 0 or not self.words[self.chunks[node.opener].first].form.endswith("نه"):
            return False
        if node.verbs and all(verb.person == 3 and verb.number == "s" and verb.gender == "f" for verb in node.verbs):
            return True
        first = self.chunks[node.objects[0]] if node.objects else None
        if first is None or first.first != first.last or first.mention is not None:
            return False
        word = self.words[first.head]
        told = word.tells("noun") and not (word.art or word.suffix or word.prep or word.conj)
        return told and not word.form.endswith(("ا", "ه", "ات", "اء"))  # in the accusative, of what he does, it would be اجتماعا

    def _goes_on(self, node: VerbNode, first: int) -> bool:
        """«وصل إلى القاهرة والتقى الوزير»: one noun after a verb that needs an object is the object, the subject goes on."""
        if _befalls(node.verbs) or self._of_the_matter(node):
            return False  # أعلن الوزير أنه تم اعتقال ...: the happening itself
        if case_of(self.chunks[first], self.words) == "nom":
            return False  # ورفض القادة الليبيون
        if not (self._may_go_on(node) or self._asks_all(node, first)) or not self._takes(node, first):
            return False
        if self._told_in(node) or self._written(node):
            return True  # مقابلة انتقد فيها الرئيس, القضية التي اتهم فيها قادة الحزب
        nominal = self._nominal(node)
        if nominal >= 0:
            return agrees(node.verbs, self.chunks[nominal], self.words, before=True)
        for earlier in reversed(self.nodes):
            subject = earlier.subject
            if subject >= 0 and subject != first and self._same(subject, first):
                return False
            if subject >= 0 and (self.chunks[subject].mention is not None or self._issued(subject)):
                if agrees(node.verbs, self.chunks[subject], self.words, before=True):
                    return True
                told = self._reported(node, earlier)  # «قال الوزير إن الوزارة ستبدأ، وطلب ...» goes back to who speaks
                return told is not None and told.subject >= 0 and agrees(node.verbs, self.chunks[told.subject], self.words, before=True)
            if earlier.shared is not None:
                return self._fits(node, earlier.shared)
        if self.topic is not None and self._fits(node, self.topic) and self._transitive(node) and self._near(node, first):
            return True  # قالت زاخاروفا ... واتهمت لندن بالتحريض؛ وانتقد بشدة مشروع القانون
        # «أدانت روسيا الهجوم. ودعت جميع الأطراف إلى ضبط النفس»: everybody is asked, nobody asks in everybody's name.
        return self.topic is not None and self._asked_of_all(node, first)

    def _same(self, told: int, first: int) -> bool:
        """«أدانت أحزاب عدة القرار، ودعت هذه الأحزاب ...»: nobody does to himself what would be told with a pronoun."""
        one, other = self.chunks[told], self.chunks[first]
        nouns = {self.words[at].stem for at in range(one.first, one.last + 1)}
        return other.mention is not None and other.first == other.last and self.words[other.head].stem in nouns

    def _near(self, node: VerbNode, first: int) -> bool:
        """Do only adverbs and phrases, set off or not, stand between a verb and the noun after it: «ونفت في المقابل وجود أي نية»,
        «وانتقد -في بيان- القرار»?"""
        return all(self.chunks[index].kind in _NEARBY for index in range(node.chunk + 1, first))

    def _asked_of_all(self, node: VerbNode, first: int) -> bool:
        """Does a verb of demand go before all who are addressed: «ودعت جميع الأطراف إلى ضبط النفس»?"""
        phrase = self.chunks[first]
        before = self.words[max(phrase.first - 1, node.at)].stem
        return "demand" in self.words[node.at].frames("verb") and bool(
            {self.words[phrase.head].stem, self.words[phrase.first].stem, before} & _EVERYBODY
        )

    def _asks_all(self, node: VerbNode, first: int) -> bool:
        """«كما دعت جميع الأطراف إلى ...»: after كما, too, whoever spoke before asks them."""
        before = self._chunk_before(node.chunk)
        return before is not None and self.words[before.first].stem == "كما" and self._asked_of_all(node, first)

    def _may_go_on(self, node: VerbNode) -> bool:
        """Is the verb joined to what was told before, so that its subject may be that of the verb before?"""
        before = self._chunk_before(node.chunk)
        return (
            self.chunks[node.chunk].joined
            or node.opener >= 0
            or (before is not None and is_paper(before, self.words) and self.resumptive(node))
            or self._told_in(node)
            or self._written(node)
            or (before is not None and before.kind == "CONJ" and self.words[before.first].stem == "ثم")
            # «كما نفى مشاركته في الهجوم», «فيما ضبطت شاحنتين»: a thing after a verb that needs somebody to do it
            or (before is not None and self.words[before.first].stem in _AS_WELL and self._undergoes(node))
            # «كما التقى رئيس الوزراء»: one more whom he met
            or (before is not None and self.words[before.first].stem == "كما" and self._transitive(node))
            # «توجه إلى واشنطن حيث يلتقي وزير الدفاع»: of two who meet, who went there is one
            or (before is not None and self.words[before.first].stem in _WHERE and self._meets(node))
        )

    def _told_in(self, node: VerbNode) -> bool:
        """«انتقد فيها», «اتهم فيها»: a verb that needs an object, with the pronoun of a paper or time right behind it."""
        return (
            node.preps[:1] == [node.chunk + 1]
            and self.resumptive(node)
            and self._transitive(node)
        )

    def _met_there(self, node: VerbNode, first: int) -> bool:
        """«بجولة اجتمع خلالها بزعماء سبع دول», «زيارة بحث فيها مع الوزير ملف المياه»: who goes meets there; what stands behind the
        verb and is nobody meets no one."""
        item = self.chunks[first]
        head = self.words[item.head]
        counted = (head.flags & NUMBER or head.stem in QUANTITIES) and first == node.chunk + 2  # التقى خلالها عشرات من أنصاره
        nobody = item.mention is None and not item.inner and not counted and not head.flags & (MEMBER | TITLE | GROUP | BODY)
        return nobody and self._while_going(node) and bool(self.words[node.at].tells("verb", OF_TWO))

    def _while_going(self, node: VerbNode) -> bool:
        """Has the verb the pronoun of a journey or a meeting right behind it: «التقى خلالها», «بحث فيها»?"""
        return node.preps[:1] == [node.chunk + 1] and self.chunks[node.preps[0]].prep in _WHILE and self.resumptive(node)

    def _journey(self, node: VerbNode) -> int:
        """«زيارة الوزير إلى بغداد، التي التقى خلالها ...»: the phrase of the journey or meeting that the pronoun goes back to,
        where whose it was completes it; else -1."""
        if not self._while_going(node):
            return -1
        pronoun = self.words[self.chunks[node.preps[0]].head].suffix
        gender = PRONOUN_GENDER.get(pronoun, "")
        for index in range(node.chunk - 1, -1, -1):
            chunk = self.chunks[index]
            if chunk.kind not in ("N", "P", "T", "ADV", "COMMA", "REL", "DASH", "PAREN"):
                return -1
            head = self.words[chunk.head]
            if chunk.kind in ("N", "P") and head.tells("noun", _JOURNEYS) and chunk_gender(chunk, self.words) in ("", gender):
                return index if head.suffix or chunk.inner else -1
        return -1

    def _written(self, node: VerbNode) -> bool:
        """«أرسل رسالة إلى المجلس يطلب فيها عقد جلسة»: of a paper sent to somebody the sender tells what is in it."""
        if not self.resumptive(node) or self.chunks[node.preps[0]].prep != "في" or self.chunks[node.chunk].joined or not self.nodes:
            return False
        first = self.chunks[node.objects[0]] if node.objects else None
        if first is None or (first.mention is not None and first.mention.type in ("person", "pair")):
            return False
        index = self._paper_before(node, self.nodes[-1].chunk)
        return index < node.chunk - 1 and is_paper(self.chunks[index], self.words)

    def _meets(self, node: VerbNode) -> bool:
        return "meet" in self.words[node.at].frames("verb")

    def _content_noun(self, node: VerbNode) -> bool:
        """Does a noun phrase stand between أن and the verb, which no earlier verb has taken?"""
        chunk = self.chunks[node.pre]
        before = self.chunks[node.pre - 1].kind if node.pre else ""
        return chunk.kind == "N" and before == "COMP" and not self._argument_of_previous(node.pre)

    def _dropped(self, node: VerbNode) -> None:
        """The subject of an earlier verb that agrees, nearest first; else what the text was about."""
        node.rule = "dropped"
        if node.verbs and all(verb.person == 1 for verb in node.verbs):
            node.rule = "first person"
            return
        if node.pre >= 0 and node.pre < node.chunk and self._content_noun(node):
            # إن ثلاثة مدنيين قتلوا: whoever they are, it is not the one who says so.
            node.subject, node.rule = node.pre, "svo"
            return
        if self.words[node.at].stem in IMPERSONAL and (node.comp >= 0 or not node.objects):
            return  # ويتوقع أن يصل ...: nobody's doing
        journey = self._journey(node)
        if journey >= 0 and self.words[self.chunks[journey].head].suffix:
            node.subject = journey
            return
        if journey >= 0 and self._fits(node, self.chunks[journey].inner[0]):
            node.shared = self.chunks[journey].inner[0]
            return
        asked = self._asked(node)
        if asked >= 0:
            node.subject = asked
            return
        nominal = self._nominal(node)
        if nominal >= 0 and agrees(node.verbs, self.chunks[nominal], self.words, before=True):
            if self.chunks[nominal].mention is not None:
                node.subject = nominal
            return
        if self._continues(node):
            return
        undergoer = self._who_underwent(node)
        if undergoer >= 0:
            node.subject = undergoer
            return
        if self.topic is not None and self._fits(node, self.topic):
            node.shared = self.topic

    def _continues(self, node: VerbNode) -> bool:
        """Give the verb the subject of an earlier one. True where none but that could be meant, though nobody may be named by it."""
        for earlier in self._earlier(node):
            if earlier.subject < 0:
                if earlier.shared is None:
                    continue
                if self._fits(node, earlier.shared):
                    node.shared = earlier.shared
                return True
            chunk = self.chunks[earlier.subject]
            if is_paper(chunk, self.words):
                if self._told_on(node, earlier):
                    node.subject = earlier.subject
                    return True
                continue  # أصدرت الحركة بيانا دعت فيه ... وحملت ...: who issued it goes on
            if not agrees(node.verbs, chunk, self.words, before=True):
                continue
            told = self._reported(node, earlier)
            if told is not None and self._told_otherwise(node, earlier, told) and self._agrees_with_teller(node, told):
                continue
            if chunk.mention is not None or self._counted(node, chunk) or self.words[chunk.head].stem in DELEGATIONS:
                node.subject = earlier.subject
            elif self._issued(earlier.subject):
                node.subject = earlier.subject  # وأكد البيان رفض دمشق، وطالب ...: whoever issued it
            elif earlier.rule == "relative" and is_indefinite(chunk, self.words):
                continue  # what is told of a thing is not told of its doer
            elif told is not None and told.subject >= 0:
                continue  # قالت الحركة إن تجاوز الخطوط سيفجر الأوضاع، ودعت ...
            return True
        return False

    def _counted(self, node: VerbNode, chunk: Chunk) -> bool:
        """«مئات المتظاهرين ... وطالبوا», «خمسون أكاديميا يطالبون»: people who are counted may go on without a name."""
        first = self.words[chunk.first]
        number = first.flags & NUMBER and all(verb.number == "p" for verb in node.verbs)
        return (bool(chunk.inner) or chunk.last > chunk.first) and bool(first.stem in COUNTS or number)

    def _by_consulted(self, node: VerbNode, post: bool) -> bool:
        """Give the verb who was consulted, where nobody right behind it can do it: not «وبعد استشارة الجيش وافق الجميع»."""
        if not (post and node.objects[0] == node.chunk + 1) and (named := self._consulted(node)) is not None:
            node.rule, node.shared = "dropped", named
            return True
        return False

    def _consulted(self, node: VerbNode) -> Mention | None:
        """«وباستشارة النيابة العمومية أذنت بالاحتفاظ به»: who was consulted gives the leave that the verb tells."""
        named_after = any(self.chunks[index].mention is not None for index in node.objects)
        if named_after or self.chunks[node.chunk].joined or not any(verb.past in _GIVES_LEAVE for verb in node.verbs):
            return None
        named: Mention | None = None
        for index in range(node.chunk - 1, max(node.chunk - 5, -1), -1):
            chunk = self.chunks[index]
            if chunk.kind not in ("P", "T", "COMMA"):
                return None
            named = chunk.mention or (chunk.inner[0] if chunk.inner else named)
            if named is not None and self.words[chunk.head].stem in _CONSULTING:
                return named if self._fits(node, named) else None
        return None


def _befalls(verbs: Iterable[Verb]) -> bool:
    """Do verbs tell only that something happens: تم, جرى? The present of أتم is written as that of تم."""
    past = {verb.past for verb in verbs} - {"اتم"}
    return bool(past) and past <= _BEFALLS
