"""Verbs before the one without a subject: which of them it goes on with."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.syntax.surroundings import Surroundings
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import agrees
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.word import PAPER, SPEECH

# ما that stands for a thing done, alone or with a preposition written on it, and the slot it fills.
FREE_RELATIVES = {"ما": "object", "بما": "ب", "مما": "من", "لما": "ل", "عما": "عن"}


class GoingOn(Surroundings):
    """Questions that a verb without a subject asks of the verbs before it."""

    def _who_underwent(self, node: VerbNode) -> int:
        """«اتهمت بكين الوزير بالإساءة إليها بعدما ألقى خطابا», «اعتقلت الشرطة الناشط قبل أن يغادر»: in a clause that hangs on one
        whose subject cannot be meant, the man it was done to; else -1."""
        before = self._chunk_before(node.chunk)
        hangs = node.opener >= 0 or (before is not None and before.kind == "CONJ")
        main = self.nodes[-1] if self.nodes else None
        if not hangs or main is None or main.subject < 0 or self.chunks[node.chunk].joined:
            return -1
        if self.chunks[main.subject].mention is None or agrees(node.verbs, self.chunks[main.subject], self.words, before=True):
            return -1
        for index in main.objects[:1]:
            man = self.chunks[index].mention
            if man is not None and man.type == "person" and agrees(node.verbs, self.chunks[index], self.words, before=True):
                return index
        return -1

    def _told_on(self, node: VerbNode, earlier: VerbNode) -> bool:
        """«قرار يدين القصف ويطالب بوقفه»: two presents, the second joined on, are of one paper; a past is of who issued it."""
        present = all(verb.tense == "present" for verb in (*node.verbs, *earlier.verbs))
        return present and self.chunks[node.chunk].joined and not self.resumptive(earlier)

    def _issued(self, index: int) -> bool:
        """«البيان», «التقرير»: is a phrase a paper known already, which says what its issuer says?"""
        chunk = self.chunks[index]
        word = self.words[chunk.head]
        return chunk.mention is None and chunk.first == chunk.last and word.art and bool(word.flags & PAPER)

    def _nominal(self, node: VerbNode) -> int:
        """«إن الجيش معروف بعنفه، وقصف المدن»: the subject of a clause without a verb that the verb is joined to, else -1.
        What is said goes back to the speaker: أكد أن الجيش مستعد، ودعا ..."""
        if not self.chunks[node.chunk].joined or self._speaks(node) or any(verb.number == "p" for verb in node.verbs):
            return -1
        for index in range(node.chunk - 1, 0, -1):
            kind = self.chunks[index].kind
            if kind in ("V", "CONJ", "COLON", "REL", "PART"):
                return -1
            if kind == "COMP":
                after = self.chunks[index + 1]
                return index + 1 if after.kind == "N" and index + 2 < node.chunk else -1
        return -1

    def _earlier(self, node: VerbNode) -> list[VerbNode]:
        """The verbs before, nearest first; for a verb of speech those of relative clauses last: «للأشخاص الذين يرتكبون
        جرائم، وطالبت ...» goes on with who spoke."""
        back = self.nodes[::-1]
        before = self._chunk_before(node.chunk)
        if before is None or not self._speaks(node):
            return back
        if (self.chunks[node.chunk].joined and before.kind == "COMMA") or self.words[before.first].stem == "كما":
            back.sort(key=lambda earlier: earlier.rule == "relative" or earlier.relative or self._of_what(earlier))
        return back

    def _of_what(self, node: VerbNode) -> bool:
        """«ندد بما اقترفه المستوطنون»: does the verb stand behind a ما of what is done?"""
        before = self._chunk_before(node.chunk)
        return before is not None and self.words[before.first].form in FREE_RELATIVES

    def _reported(self, node: VerbNode, earlier: VerbNode) -> VerbNode | None:
        """The verb that says what an earlier one tells, where a verb of speech joined on by و may go back to who speaks."""
        if not self.chunks[node.chunk].joined or not self.words[node.at].tells("verb", STANCES):
            return None
        main = next((before for before in reversed(self.nodes) if 0 <= before.comp < earlier.chunk), None)
        spoken = main is not None and main is not earlier and (main.subject >= 0 or main.shared is not None)
        return main if spoken else None

    @staticmethod
    def _told_otherwise(node: VerbNode, earlier: VerbNode, told: VerbNode) -> bool:
        """«قال المحامي إن القضاء لا يستطيع العمل، وطالب ...»: a past joins on to the past of speech, not to the present of what is
        said; but «إن الاتحاد رفض العرض ولوح بالإضراب» tells what the union does."""
        past = all(verb.tense == "past" for verb in (*node.verbs, *told.verbs))
        return past and all(verb.tense == "present" for verb in earlier.verbs) and earlier.negation != "لم"

    def _agrees_with_teller(self, node: VerbNode, told: VerbNode) -> bool:
        if told.subject >= 0:
            return self.chunks[told.subject].mention is not None and agrees(node.verbs, self.chunks[told.subject], self.words, before=True)
        return told.shared is not None and self._fits(node, told.shared)

    def _speaks(self, node: VerbNode) -> bool:
        word = self.words[node.at]
        return bool(word.flags & SPEECH) or word.tells("verb", STANCES)

    def _asked(self, node: VerbNode) -> int:
        """«سبق للوزير أن زار», «على إيران أن تتوقف»: the phrase with ل or على before أن is the subject of the verb."""
        index = node.opener - 1
        if index < 0 or self.chunks[index].prep not in ("ل", "علي") or self.chunks[index].kind != "P":
            return -1
        while index > 0 and self.chunks[index].joined and self.chunks[index - 1].kind == "P":
            index -= 1
        chunk = self.chunks[index]
        if chunk.mention is None or any(index in e.preps and self.words[e.at].flags & SPEECH for e in self.nodes):
            return -1
        return index if agrees(node.verbs, chunk, self.words, before=True) else -1

    def _fits(self, node: VerbNode, mention: Mention) -> bool:
        """Can somebody named in another clause be the subject: by gender, by number, and as one who does things?"""
        phrase = Chunk("N", mention.first, mention.last)
        phrase.mention = mention
        if mention.newsroom and not self.words[node.at].flags & SPEECH:
            return False  # newsrooms tell what others do
        return not node.verbs or agrees(node.verbs, phrase, self.words, before=True)
