"""Subjects left out: whose they are when the verb goes on telling of somebody named before."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.agreement import agrees
from marsad.language.arabic.chunk import Chunk
from marsad.language.arabic.phrases import is_indefinite, is_paper
from marsad.language.arabic.surroundings import Surroundings
from marsad.language.arabic.verb_node import VerbNode
from marsad.language.arabic.word import SOURCE, SPEECH, Word

# Nouns for all who are addressed: جميع الأطراف، المجتمع الدولي.
_EVERYBODY = frozenset(("جميع", "كل", "كافه", "ساءر", "اطراف", "مجتمع"))


class LeftOut(Surroundings):
    """`topic` is the subject of the sentence before, for a subject left out at the start."""

    def __init__(self, words: list[Word], chunks: list[Chunk], topic: Mention | None) -> None:
        super().__init__(words, chunks)
        self.topic = topic

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
