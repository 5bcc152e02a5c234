"""Statements, reports and letters that speak: whoever they are from, told beside them or remembered.

«وأكد بيان للخارجية أن», «تقرير أصدرته المنظمة», «وأضاف البيان أن»: a paper speaks for its issuer, and the paper with the article is
the one told of before. Whoever only received or printed it (بلاغ توصلت به الصحيفة) is not its issuer.
"""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.sentences import Span
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.speech import Speech


class Heard:
    """What the sentences before have told of speakers: whose words are told already, who spoke last, whose papers they are.

    `used` are the quotations already given to a speaker, `last` who spoke last, `body` the last
    organisation that did, `issuers` by the noun of a paper (بيان)
    whoever the last one called so is from.
    """

    __slots__ = ("body", "issuers", "last", "used")

    def __init__(self) -> None:
        self.used: set[Span] = set()
        self.last: Mention | None = None
        self.body: Mention | None = None
        self.issuers: dict[str, Mention] = {}

    def spoke(self, speaker: Mention | None) -> None:
        """Somebody has spoken, and goes on speaking where the next leaves out who does."""
        if speaker is not None:
            self.last = speaker
            if speaker.type == "organisation":
                self.body = speaker


class Papers:
    """Holds the nouns of papers and the verbs of getting them; every method is a function of its arguments."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech

    def issuer(self, sentence: Sentence, paper: int, heard: Heard) -> Mention | None:
        """Whoever the paper at a chunk is from; of البيان, where nothing tells, whoever the last one was from."""
        told = self.told(sentence, paper)
        if told is not None:
            return told
        head = sentence.words[sentence.chunks[paper].head]
        if head.art:
            return heard.issuers.get(head.stem) or heard.last or sentence.clauses.topic
        return (heard.last or sentence.clauses.topic) if self._received(sentence, paper) else None

    def told(self, sentence: Sentence, paper: int) -> Mention | None:
        """بيان الخارجية, بيان للجيش, تقرير أصدرته المنظمة: whoever the sentence says it is from."""
        chunk = sentence.chunks[paper]
        if chunk.inner:
            return chunk.inner[0]
        following = sentence.chunk_after(paper)
        if following is not None:
            if following.kind == "P" and following.prep in ("ل", "عن", "من"):
                return following.mention or (following.inner[0] if following.inner else None)
            node = sentence.node_at(paper + 1)
            if node is not None and node.subject >= 0 and node.subject != paper and not self.receives(node):
                return sentence.chunks[node.subject].mention
        if not sentence.words[chunk.head].art:
            # «أصدرت الأسرة بيانا أكدت فيه», «خرجت الوزارة ببيان قالت فيه»: whoever brings it out.
            for earlier in reversed(sentence.clauses.nodes):
                if earlier.chunk < paper and (paper in earlier.objects or paper in earlier.preps) and earlier.subject >= 0:
                    return None if self.receives(earlier) else sentence.chunks[earlier.subject].mention
        return None

    def receives(self, node: VerbNode) -> bool:
        """Does a verb say that somebody got, saw or printed what another issued (توصلت به، حصلت عليه، نقله)?"""
        return any(verb.past in self.speech.received for verb in node.verbs)

    def _received(self, sentence: Sentence, paper: int) -> bool:
        node = sentence.node_at(paper + 1)
        return node is not None and self.receives(node)

    def remember(self, sentence: Sentence, heard: Heard, speaking: dict[int, Mention]) -> None:
        """Keep who the papers of a sentence are from; `speaking` are the speakers by the chunks of their verbs.

        «وقالت الوزارة في بيان إن»: the paper a speaker speaks in is his.
        """
        words = sentence.words
        for number, chunk in enumerate(sentence.chunks):
            if chunk.kind not in ("N", "P"):
                continue
            noun = words[chunk.head].stem
            noun = noun if noun in self.speech.papers else noun.removesuffix("ا")
            if noun not in self.speech.papers:
                continue
            following = sentence.chunk_after(number)
            if following is not None and following.prep == "عن":
                continue  # «بثت القناة تقريرا عن القاعدة»: from whom, or about what
            who = None
            if not words[chunk.head].art:
                nodes = sentence.clauses.nodes
                who = next((speaking[node.chunk] for node in nodes if number in node.preps and node.chunk in speaking), None)
            who = who or self.told(sentence, number)
            if who is not None:
                heard.issuers[noun] = who
