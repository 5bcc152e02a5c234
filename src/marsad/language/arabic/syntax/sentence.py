"""One sentence made ready: its words, mentions, times, chunks and verbs, and the small look-ups on them."""

from __future__ import annotations

from marsad.language.analysis import PLACES, Mention
from marsad.language.arabic.syntax.clauses import Clauses
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.times.times import TimeMention
from marsad.language.arabic.words.agreement import chunk_gender
from marsad.language.arabic.words.chunk import WALLS, Chunk
from marsad.language.arabic.words.gender import gender_of
from marsad.language.arabic.words.pronoun import pronoun_at
from marsad.language.arabic.words.word import FUNCTION, NISBA, NOUN, PRONOUN, PUNCT, SIDED, Word

# وصل إلى الرياض قادما من عمان: what follows is where one was before.
_COMING = frozenset(("قادما", "قادمه", "قادمين", "عاءدا", "عاءده", "عاءدين", "اتيا"))
_SPEAKING_FOR = ("ممثل", "مندوب", "مفاوض", "مبعوث", "موفد")
_JUDGES = ("محكم", "نياب", "قضاء", "ادعاء")  # how bodies are called whose very name tells what they do to people


class Sentence:
    """Token indices `start` to `end` (exclusive) and everything found between them."""

    __slots__ = (
        "chunk_at", "chunks", "clauses", "end", "forms", "index", "inside", "kinds", "mentions", "named", "start", "times", "uncounted", "words",
    )  # fmt: skip

    def __init__(
        self, index: int, start: int, end: int, words: list[Word], mentions: list[Mention], times: list[TimeMention],
        chunks: list[Chunk], clauses: Clauses,
    ) -> None:  # fmt: skip
        self.index = index
        self.start = start
        self.end = end
        self.words = words
        self.mentions = mentions
        self.times = times
        self.chunks = chunks
        self.clauses = clauses
        # The words it holds, as they stand, without clitics, with the article alone and without the ا of the accusative:
        # for what asks whether a word is here at all.
        own = words[start:end]
        self.forms = {word.form for word in own} | {word.stem for word in own}
        self.forms |= {"ال" + word.stem for word in own if word.art}
        self.forms |= {word.stem[:-1] for word in own if word.stem.endswith("ا")}
        self.forms |= {word.prep for word in own}
        # Tokens of mentions and times but their first: each counts as one word.
        spans = [(m.first, m.last) for m in mentions] + [(time.first, time.last) for time in times]
        self.inside = {at for first, last in spans for at in range(first + 1, last + 1)}
        # Tokens that are no further word where words are counted: those, times and signs.
        self.uncounted = self.inside | {time.first for time in times} | {at for at in range(start, end) if words[at].flags & PUNCT}
        # Those of known names: الشباب in حركة الشباب is not what the word says elsewhere, nor is جامعة in جامعة الدول.
        known = [(m, self._named_whole(words, m)) for m in mentions if m.entry is not None]
        self.named = {at for m, whole in known for at in range(m.first + (not whole), m.last + 1)}
        self.kinds = {at: m.type for m in mentions for at in range(m.first, m.last + 1)}
        self.chunk_at: dict[int, int] = {}
        for number, chunk in enumerate(chunks):
            for at in range(chunk.first, chunk.last + 1):
                self.chunk_at[at] = number

    def word_or_kind(self, at: int) -> str:
        """The word at a token, "-" outside; of a name only whose kind it is, for no learnt weight is to be about one name."""
        if not self.start <= at < self.end:
            return "-"
        return self.kinds.get(at) or self.words[at].stem

    def node_at(self, chunk: int) -> VerbNode | None:
        """The verb that a chunk is."""
        return self.clauses.at_chunk.get(chunk)

    def clause_bounds(self, at: int) -> tuple[int, int]:
        """First and last token of the clause around a token: between commas that part verbs, conjunctions, colons."""
        here = self.chunk_at.get(at)
        if here is None:
            return self.start, self.end - 1
        first, last = self.start, self.end - 1
        chunks = self.chunks
        for number in range(here, -1, -1):
            chunk = chunks[number]
            if chunk.kind in WALLS or (chunk.kind == "COMMA" and number + 1 <= here and self._parts(number)):
                first = chunk.first if chunk.kind in ("CONJ", "PART") else min(chunk.last + 1, at)
                break
        for number in range(here + 1, len(chunks)):
            chunk = chunks[number]
            if (
                chunk.kind in WALLS
                or (chunk.kind == "COMMA" and self._parts(number))
                or (chunk.kind == "V" and chunk.joined)
            ):
                last = chunk.first - 1
                break
        return first, max(last, at)

    def _parts(self, comma: int) -> bool:
        """Does a comma part two clauses? It does where a verb or a new clause word follows soon."""
        for number in range(comma + 1, min(comma + 4, len(self.chunks))):
            kind = self.chunks[number].kind
            if kind in ("V", "CONJ", "COMP", "PART", "NEG", "FUT"):
                return True
            if kind == "COMMA":
                return False
        return False

    def in_relative(self, node: VerbNode) -> bool:
        """Is a verb that of a relative clause, whose subject only describes somebody?"""
        return node.rule == "relative" or (node.chunk > 0 and self.chunks[node.chunk - 1].kind == "REL")

    def chunk_after(self, chunk: int) -> Chunk | None:
        """The chunk behind one; None at the end of the sentence."""
        return self.chunks[chunk + 1] if chunk + 1 < len(self.chunks) else None

    def resumes(self, chunk: int) -> bool:
        """Is the phrase only a preposition and a pronoun, as in عمليات قامت بها ...?"""
        return self.chunks[chunk].first == self.chunks[chunk].last and bool(
            self.words[self.chunks[chunk].first].flags & PRONOUN
        )

    def members(self, chunk: int) -> list[Mention]:
        """The mention of a phrase and those joined to it by و: أ وب وج."""
        out: list[Mention] = []
        number = chunk
        while number < len(self.chunks):
            item = self.chunks[number]
            if number > chunk and not (item.joined and item.kind in ("N", "P")):
                if item.kind == "COMMA" and number + 1 < len(self.chunks):
                    following = self.chunks[number + 1]
                    if following.joined and following.kind in ("N", "P") and following.mention is not None and out:
                        number += 1
                        continue
                break
            found = item.mention or (item.inner[0] if item.inner else None)
            if found is None:
                if number > chunk:
                    break
            elif number == chunk or item.mention is not None:
                out.append(found)
            number += 1
        return out

    def bodies_of(self, chunk: int) -> list[Mention]:
        """Whom people without a name belong to («مسلحون من حركة الشباب») or speak for («ممثلون عن الجيش والدعم السريع»)."""
        item = self.chunks[chunk]
        people = item.mention or (item.inner[0] if item.inner else None)
        if people is None or people.type != "group" or people.entry is not None or people.country is not None:
            return []
        following = self.chunk_after(chunk)
        if following is None or following.mention is None:
            return []
        if following.prep == "عن" and people.title.startswith(_SPEAKING_FOR):
            return self.members(chunk + 1)
        body = following.mention
        return [body] if following.prep == "من" and body.type in ("organisation", "group") else []

    def party(self, chunk: int, *, deep: bool) -> Mention | None:
        """Who a noun phrase stands for: itself; with `deep`, also its complement, its adjective or «ل» and «في» after it."""
        item = self.chunks[chunk]
        if item.mention is not None:
            return item.mention
        if item.inner:
            return item.inner[0]
        if item.nisba:
            return self.adjective(item.nisba[0])
        if deep and chunk + 1 < len(self.chunks) and self.words[item.head].stem not in _COMING:
            following = self.chunks[chunk + 1]
            if following.kind == "P" and following.prep in (
                "ل",
                "في",
                "ب",
                "من",
                "علي",
                "داخل",
                "تابعه",
                "جنوب",
                "شمال",
                "قرب",
            ):
                if following.mention is not None:
                    return following.mention
                if following.inner:
                    return following.inner[0]
                if following.prep in ("ل", "في", "من") and following.nisba:
                    return self.adjective(following.nisba[0])
                if following.prep in ("في", "ب") and chunk + 2 < len(self.chunks):
                    further = self.chunks[chunk + 2]
                    if (
                        further.kind == "P"
                        and further.mention is not None
                        and further.mention.type in PLACES
                    ):
                        return further.mention
        return self.doer(chunk + 1) if deep else None

    def doer(self, opener: int) -> Mention | None:
        """Who acts in the relative clause that a chunk opens: الجهود التي تبذلها مصر, ما تقوم به إسرائيل."""
        if opener >= len(self.chunks) or self.chunks[opener].kind not in ("REL", "CONJ"):
            return None
        for number in range(opener + 1, min(opener + 4, len(self.chunks))):
            node = self.node_at(number)
            if node is not None:
                return self.chunks[node.subject].mention if node.subject > number else None
        return None

    def relative_of(self, opener: int) -> int:
        """The chunk a relative pronoun goes back to: the nearest noun phrase before it that agrees with it, else -1."""
        form = self.words[self.chunks[opener].first].form
        gender = {"الذي": "m", "التي": "f"}.get(form.removeprefix("و"), "")
        for number in range(opener - 1, -1, -1):
            item = self.chunks[number]
            if item.kind not in ("N", "P", "T", "COMMA", "ADV", "PAREN"):
                return -1
            if item.kind not in ("N", "P"):
                continue
            own = chunk_gender(item, self.words) or ("m" if item.mention is None else "")
            if not gender or not own or own == gender:
                return number
        return -1

    def adjective(self, at: int) -> Mention:
        """A mention for an adjective: قاعدة أمريكية stands for the United States, غارات حوثية for the Houthis."""
        word = self.words[at]
        mention = Mention(at, at, "adjective")
        mention.country = word.nisba
        if word.nisba is None and word.of_body is not None:
            mention.type = word.of_body.type
            mention.entry, mention.country = word.of_body, word.of_body.country
        mention.sentence = self.index
        return mention

    def adjectives(self, at: int) -> list[tuple[Mention, bool]]:
        """Adjectives of nationality after the noun at a token, joined ones too: الغارات الأمريكية والبريطانية.

        The flag tells that the adjective qualifies the noun's complement (اعتقال الشاب الفلسطيني), not the noun.
        """
        out: list[tuple[Mention, bool]] = []
        head = self.words[at]
        cursor = at + 1
        gap = 0
        while cursor < self.end and gap < 3:
            word = self.words[cursor]
            if self._of_body_behind(at, cursor):
                break  # اتهامات شركة النفط | الروسية لمصر
            if word.form.endswith("ا") and not (word.art or head.form.endswith("ا")) and word.flags & (NOUN | NISBA):
                break  # رفض نتنياهو مقترحا أمريكيا: the object
            if word.stem in SIDED and cursor + 1 in self.chunk_at and self.chunks[self.chunk_at[cursor + 1]].prep == word.stem:
                break  # هجوم مسلح غربي الموصل: the side of a place
            if (
                (word.nisba or word.of_body is not None)
                and not word.prep
                and not (word.form.endswith(("ين", "ون")) and not head.form.endswith(("ين", "ون")))  # مطالبته | الحوثيين
                and (word.art == head.art or head.suffix or word.art)
            ):
                if word.art == head.art or not head.art:
                    before = self.words[cursor - 1]
                    inner = word.art and not head.art and cursor - 1 > at and before.art and not word.conj
                    if inner and word.stem.endswith("ه") and not before.stem.endswith(("ه", "ات", "ين", "ون")):
                        inner = not head.stem.endswith(("ه", "ات"))  # عملية الاقتحام الإسرائيلية
                    if not (inner and word.stem in SIDED):  # قصف المنطقة الغربية
                        out.append((self.adjective(cursor), inner or bool(out and word.conj and out[-1][1])))
            elif (
                word.flags & (FUNCTION | PUNCT)
                or (head.suffix and not word.art)  # رفضها | تصريحات الرئيس التركي
                or (out and not (word.conj == "و" and (word.nisba or word.of_body is not None)))
                or word.conj
                or word.prep
                or not (word.art if head.art else word.form[0] > "\u0620")
                or (word.verbs and not word.art)
            ):
                break
            else:
                gap += 1
            cursor += 1
        return out

    @staticmethod
    def _named_whole(words: list[Word], mention: Mention) -> bool:
        """Is the first word of a name no word of its own either? A title is, and so is a court."""
        return mention.type == "organisation" and mention.last > mention.first and not words[mention.first].stem.startswith(_JUDGES)

    def _of_body_behind(self, at: int, cursor: int) -> bool:
        """Is a word part of the name of a definite body that begins behind the noun at a token? In نشر قوات تركية it tells who sends them."""
        if not self.words[cursor].art:
            return False
        return any(m.type == "organisation" and at < m.first < cursor <= m.last for m in self.mentions)

    def pronoun(self, at: int, suffix: str) -> Mention:
        """A mention for an attached or free pronoun."""
        mention = pronoun_at(at, suffix)
        mention.sentence = self.index
        if suffix == "هما" and self.words[at].form.startswith("بين"):
            mention.prep = "بين"
        mention.referent = self._ahead(mention)
        return mention

    def _describes(self, node: VerbNode) -> bool:
        """Does a verb stand in a relative clause: «بالحوار الذي دعا إليه السيسي»?"""
        return node.antecedent >= 0 or (node.chunk > 0 and self.chunks[node.chunk - 1].kind == "REL")

    def _ahead(self, pronoun: Mention) -> Mention | None:
        """«في ثاني ظهور له، أكد كيري ...»: in a phrase before the first verb a pronoun may mean the subject to come."""
        first = next((node for node in self.clauses.nodes if not self._describes(node)), None)
        if first is None or first.at <= pronoun.first or first.subject < first.chunk:
            return None
        opening = self.chunks[0].kind in ("P", "ADV", "T", "CONJ")
        subject = self.chunks[first.subject].mention
        nominative = any(m.first < pronoun.first and not m.prep for m in self.mentions[:1])
        if not opening or subject is None or nominative:
            return None
        gender = gender_of(subject, self.words)
        fits = not gender or gender == pronoun.gender
        return (
            subject
            if fits and pronoun.gender and subject.type in ("person", "state", "capital", "organisation")
            else None
        )
