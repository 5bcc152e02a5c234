"""Asides: what dashes or commas set off from the clause around it («الوزير، في كلمة ألقاها، دعا ...», «الوزير -وهو في زيارة- دعا»)."""

from __future__ import annotations

from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.phrases import is_indefinite
from marsad.language.arabic.words.word import Word

IN_ASIDE = frozenset(("N", "P", "T", "ADV", "PAREN", "OTHER"))  # chunks that it may hold
LONGEST_ASIDE = 12  # chunks


class Asides:
    """The chunks of one sentence, and the verbs read so far."""

    def __init__(self, words: list[Word], chunks: list[Chunk]) -> None:
        self.words = words
        self.chunks = chunks
        self.nodes: list[VerbNode] = []
        self.at_chunk: dict[int, VerbNode] = {}

    def _chunk_before(self, index: int) -> Chunk | None:
        """The chunk before one; None at the start of the sentence."""
        return self.chunks[index - 1] if index else None

    def _chunk_after(self, index: int) -> Chunk | None:
        """The chunk behind one; None at the end of the sentence."""
        return self.chunks[index + 1] if index + 1 < len(self.chunks) else None

    def _dashed(self, closing: int) -> int:
        """The dash that opens an aside which the one at a chunk closes, -1 if none does."""
        for index in range(closing - 2, max(-1, closing - LONGEST_ASIDE), -1):
            if self.chunks[index].kind == "DASH":
                return index if index and self.chunks[index - 1].kind in ("N", "P") else -1
            if self.chunks[index].kind in ("COLON", "PART"):
                return -1
        return -1

    def _undashed(self, opening: int) -> int:
        """The dash that closes the aside a dash opens, 0 if none does."""
        if self.chunks[opening].kind != "DASH":
            return 0
        for index in range(opening + 2, min(opening + LONGEST_ASIDE, len(self.chunks) - 1)):
            if self.chunks[index].kind == "DASH":
                return index if self.chunks[index + 1].kind in ("N", "P", "T", "COMP") else 0
            if self.chunks[index].kind == "COLON":
                return 0
        return 0

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
            if chunk.kind not in IN_ASIDE and not (relative and chunk.kind != "COLON" and not chunk.joined) and not (
                index > comma + 1 and self._told_of(index)
            ):
                return 0
        return 0

    def _other(self, comma: int, close: int) -> bool:
        """«حمل المتحدث سامي زيدان، إسرائيل، المسؤولية»: a state or body alone between commas is no apposition to a man."""
        before, between = self.chunks[comma - 1].mention, self.chunks[comma + 1].mention
        return (
            close == comma + 2 and before is not None and before.type == "person" and before.full
            and between is not None and between.type in ("state", "capital", "organisation")
        )  # fmt: skip

    def _told_of(self, index: int) -> bool:
        """«في كلمة ألقاها», «في تصريح أدلى به»: does a verb describe the indefinite noun before it by its own pronoun?"""
        chunk, before = self.chunks[index], self.chunks[index - 1]
        if chunk.kind != "V" or chunk.joined or before.kind not in ("N", "P") or not is_indefinite(before, self.words):
            return False
        after = self._chunk_after(index)
        resumed = after is not None and after.kind == "P" and after.first == after.last and bool(self.words[after.first].suffix)
        return resumed or any(verb.object for verb in self.words[chunk.first].verbs)

    def _set_off(self, node: VerbNode) -> bool:
        """Is the verb in a relative clause that a comma opens?"""
        index = node.chunk - 1
        while index > 0 and self.chunks[index].kind in ("ADV", "NEG", "FUT", "AUX", "T"):
            index -= 1
        return index > 0 and self.chunks[index].kind == "REL" and self.chunks[index - 1].kind == "COMMA"
