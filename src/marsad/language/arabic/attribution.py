"""Who says what: sayings with their speakers, direct and indirect, the speaker before, inside or after.

A saying is found from a verb of speech (قال إن ...، قال: «...»), a circumstantial participle (مضيفا أن ...), a colon
after a name in a headline, or a quotation whose speaker follows it. Source phrases (بحسب، وفقا ل، نقلا عن) name who
vouches for a whole sentence.
"""

from __future__ import annotations

from marsad.language.analysis import Filled, Mention, Said
from marsad.language.arabic.chunks import Chunk
from marsad.language.arabic.clauses import VerbNode
from marsad.language.arabic.lexicon import Lexicon
from marsad.language.arabic.script import fold
from marsad.language.arabic.sentence import Sentence
from marsad.language.arabic.sentences import QUOTE_SIGNS, Span
from marsad.language.arabic.word import COMP, SOURCE, SPEECH, SPEECH_PART, Word

_PAPERS = frozenset(("بيان", "تقرير", "دراسه", "منشور", "رساله"))
_PARTY_TYPES = frozenset(
    ("person", "state", "capital", "organisation", "group", "pronoun", "adjective", "owner", "homeland")
)


class Attributor:
    """Holds the cues; `sentence` is a pure function of a sentence and the quotations of its document."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def sentence(
        self, sentence: Sentence, quotations: list[Span], used: set[Span], speaker: Mention | None
    ) -> tuple[list[Said], Filled | None]:
        """Sayings of one sentence, and the source that vouches for it.

        `used` gathers the quotations already given to a speaker; `speaker` is the last speaker before.
        """
        said = self._sayings(sentence, quotations, used, speaker)
        source = self._source(sentence)
        if source is not None and not said:
            opening = self._opening_source(sentence, source.mention)
            if opening is not None:
                said = [opening]
        return said, source

    def _opening_source(self, sentence: Sentence, speaker: Mention) -> Said | None:
        """«ووفقا للمحكمة، قام ...», «وبحسب الموقع: "..."»: the sentence that a source opens is what it says."""
        if speaker.first - sentence.start > 5:
            return None
        start = speaker.last + 1
        while start < sentence.end and start - speaker.last < 9:
            word = sentence.words[start]
            if word.form in ("،", ",", ":") or (word.flags & COMP and word.conj == "ف"):
                start += 1
                while start < sentence.end and sentence.words[start].form in QUOTE_SIGNS:
                    start += 1
                if sentence.end - start >= 4:
                    return Said(speaker, False, start, sentence.end, "source phrase")
                return None
            start += 1
        return None

    def _sayings(
        self, sentence: Sentence, quotations: list[Span], used: set[Span], last_speaker: Mention | None
    ) -> list[Said]:
        out: list[Said] = []
        inside = [span for span in quotations if span.start < sentence.end and span.end > sentence.start]
        words = sentence.words
        carriers: list[tuple[int, Mention | None, str]] = []  # chunk, speaker, rule
        for number, chunk in enumerate(sentence.chunks):
            if chunk.kind == "V" and words[chunk.first].flags & SPEECH:
                node = sentence.clauses.at_chunk[number]
                if self._impersonal(sentence, node):
                    continue
                speaker = (
                    self._quoted_source(sentence, node)
                    or self._paper(sentence, node, last_speaker)
                    or self._speaker(sentence, node.subject, node.shared, node.rule)
                )
                carriers.append((number, speaker, "verb"))
            elif chunk.kind == "PART":
                earlier = [c[1] for c in reversed(carriers) if c[1] is not None]
                told = [*earlier, self._part_speaker(sentence, number, inside), last_speaker]
                carriers.append((number, self._agreeing(words[chunk.first], told), "participle"))
        headline = self._headline(sentence)
        if headline is not None:
            out.append(headline)
            return out
        for position, (number, speaker, rule) in enumerate(carriers):
            if speaker is None:
                continue
            chunk = sentence.chunks[number]
            if any(span.start <= chunk.first < span.end for span in inside) and not out:
                # A speech verb inside a quotation tells of a statement there, not of this speaker's words.
                pass
            limit = sentence.end
            if position + 1 < len(carriers):
                limit = self._limit(sentence, number, carriers[position + 1][0])
            said = self._content(sentence, number, limit, speaker, rule, inside, used)
            if said is None and rule == "verb":
                said = self._nominal(sentence, sentence.clauses.at_chunk[number], limit, speaker)
            if said is not None:
                for part in self._parts(sentence, said, limit, inside):
                    out.append(part)
                    used.update(span for span in inside if span.start < part.end and part.start < span.end)
        if not out and carriers:
            # «...»، قال فلان: the words come first.
            for number, speaker, _ in carriers:
                at = sentence.chunks[number].first
                before = [span for span in quotations if span.end <= at and at - span.end <= 4 and span not in used]
                if before and speaker is not None:
                    out.append(Said(speaker, True, before[-1].start, before[-1].end, "speaker after"))
                    used.add(before[-1])
        return out

    @staticmethod
    def _agreeing(participle: Word, speakers: list[Mention | None]) -> Mention | None:
        """The nearest speaker whose gender is that of مشيرا or مشيرة; where none is, the nearest."""
        known = [speaker for speaker in speakers if speaker is not None]
        gender = "f" if participle.stem.endswith(("ه", "ةً")) else "m"
        for speaker in known:
            if not speaker.gender or speaker.gender == gender:
                return speaker
        return known[0] if known else None

    def _impersonal(self, sentence: Sentence, node: VerbNode) -> bool:
        """يذكر أن ..., يعتقد أن ...: nobody speaks."""
        word = sentence.words[node.at]
        return word.form[len(word.conj) :] in self.lexicon.impersonal and node.rule != "vso" and node.rule != "svo"

    @staticmethod
    def _paper(sentence: Sentence, node: VerbNode, last_speaker: Mention | None) -> Mention | None:
        """«وأضاف البيان»: a paper speaks for whoever issued it, who spoke before."""
        if node.subject < 0 or sentence.chunks[node.subject].mention is not None:
            return None
        head = sentence.words[sentence.chunks[node.subject].head]
        return last_speaker if head.art and head.stem in _PAPERS else None

    def _quoted_source(self, sentence: Sentence, node: VerbNode) -> Mention | None:
        """نقلت الوكالة عن مصدر أن ...: the words are the source's."""
        if not any(verb.lemma.startswith("نقل/") for verb in node.verbs):
            return None
        for index in node.preps:
            chunk = sentence.chunks[index]
            if chunk.prep == "عن" and (chunk.mention is not None or chunk.inner):
                return chunk.mention or chunk.inner[0]
        return None

    def _nominal(self, sentence: Sentence, node: VerbNode, limit: int, speaker: Mention) -> Said | None:
        """أكد أهمية التعاون, أعرب عن قلقه: the statement is a noun phrase."""
        if node.rule in ("first person", "relative") or node.negation or sentence.words[node.at].suffix:
            return None
        preps = {prep for verb in node.verbs for prep in self.lexicon.nominal_speech.get(verb.lemma.split("/")[0], ())}
        if not preps:
            return None
        starts = [sentence.chunks[i].first for i in node.objects if "" in preps and sentence.chunks[i].mention is None]
        for i in node.preps:
            chunk = sentence.chunks[i]
            if chunk.prep in preps and chunk.mention is None:
                starts.append(chunk.first)
        if not starts:
            return None
        start = min(starts)
        if limit - start < 2 or start - node.at > 14:
            return None
        return Said(speaker, False, start, limit, "verb + noun")

    def _parts(self, sentence: Sentence, said: Said, limit: int, inside: list[Span]) -> list[Said]:
        """«إن ...، وأن ...» are two statements of one speaker."""
        if "أن" not in said.rule:
            return [said]
        words = sentence.words
        starts = [
            chunk.first
            for chunk in sentence.chunks
            if chunk.kind == "COMP" and said.start + 3 < chunk.first < limit and words[chunk.first].form.startswith("و")
            and words[chunk.first].form[1:3] in ("ان", "با") and not any(s.start <= chunk.first < s.end for s in inside)
        ]  # fmt: skip
        if not starts:
            return [said]
        out = [said._replace(end=min(said.end, starts[0]))]
        for start, end in zip(starts, [*starts[1:], limit], strict=True):
            begin = start + 1 if words[start].form in ("وان", "وبان") else start
            while begin < end and words[begin].form in QUOTE_SIGNS:
                begin += 1
            direct = self._opens_quotation(begin, inside)
            stop = direct.end if direct is not None else end
            if stop - begin >= 2:
                out.append(Said(said.speaker, direct is not None, begin, stop, said.rule + " + وأن"))
        return out

    def _speaker(self, sentence: Sentence, subject: int, shared: Mention | None, rule: str) -> Mention | None:
        if rule == "first person":
            return None
        if subject >= 0:
            chunk = sentence.chunks[subject]
            if chunk.mention is not None:
                return chunk.mention if chunk.mention.type in _PARTY_TYPES else None
            for mention in chunk.inner:
                if mention.type in _PARTY_TYPES:
                    return mention
            if chunk.nisba:
                return sentence.adjective(*chunk.nisba[0])
            suffix = sentence.words[chunk.head].suffix
            if suffix:
                return sentence.pronoun(chunk.head, suffix)
            return None
        return shared

    def _part_speaker(self, sentence: Sentence, number: int, inside: list[Span]) -> Mention | None:
        """The subject of the first verb before it that is not itself quoted."""
        for node in sentence.clauses.nodes:
            if node.chunk < number and not any(span.start <= node.at < span.end for span in inside):
                speaker = self._speaker(sentence, node.subject, node.shared, node.rule)
                if speaker is not None:
                    return speaker
        return sentence.clauses.topic

    def _limit(self, sentence: Sentence, number: int, following: int) -> int:
        """Where the content of one carrier ends because the next begins at the same level."""
        chunk = sentence.chunks[following]
        if chunk.kind == "PART" or chunk.joined:
            return chunk.first
        previous = sentence.chunks[following - 1] if following else None
        if previous is not None and previous.kind in ("COMMA", "CONJ"):
            return previous.first
        if (
            previous is not None
            and previous.kind == "N"
            and following >= 2
            and sentence.chunks[following - 2].kind in ("COMMA", "CONJ")
        ):
            return sentence.chunks[following - 2].first
        return sentence.end

    def _content(
        self,
        sentence: Sentence,
        number: int,
        limit: int,
        speaker: Mention,
        rule: str,
        inside: list[Span],
        used: set[Span],
    ) -> Said | None:
        words = sentence.words
        chunks = sentence.chunks
        start_at = chunks[number].last + 1
        if rule == "verb":
            node = sentence.clauses.at_chunk[number]
            if node.rule == "vso" and node.subject >= 0:
                start_at = max(start_at, chunks[node.subject].last + 1)
        for later in range(number + 1, len(chunks)):
            chunk = chunks[later]
            if chunk.first < start_at:
                continue
            if chunk.first >= limit:
                break
            opened = next((s for s in inside if s not in used and start_at <= s.start < chunk.first < s.end), None)
            if opened is not None:
                return Said(speaker, True, opened.start, opened.end, rule + " + quotation")
            if chunk.kind == "COMP" and words[chunk.first].stem not in ("كان",):
                start = chunk.first if words[chunk.first].form not in ("ان", "بان", "فان") else chunk.first + 1
                while start < limit and words[start].form in QUOTE_SIGNS:
                    start += 1
                direct = self._opens_quotation(start, inside)
                end = direct.end if direct is not None else limit
                if end - start < 2:
                    return None
                return Said(speaker, direct is not None, start, end, rule + " + أن")
            if chunk.kind == "COLON" and self._near(chunks, number, later):
                start = chunk.first + 1
                while start < sentence.end and words[start].form in QUOTE_SIGNS:
                    start += 1
                direct = self._opens_quotation(start, inside)
                end = direct.end if direct is not None else sentence.end
                if end - start < 2:
                    return None
                return Said(speaker, direct is not None, start, end, rule + " + colon")
            if (
                chunk.kind == "V"
                and chunk.first > start_at + 1
                and not any(s.start <= chunk.first < s.end for s in inside)
            ):
                if not any(c.kind == "REL" for c in chunks[max(number, later - 3) : later]):
                    break
        for span in inside:
            if span in used or span.start < start_at or span.start >= limit:
                continue
            if span.start - start_at <= 12 and words[chunks[number].first].flags & (SPEECH | SPEECH_PART):
                return Said(speaker, True, span.start, span.end, rule + " + quotation")
        return None

    @staticmethod
    def _near(chunks: list[Chunk], number: int, later: int) -> bool:
        return later - number <= 14

    @staticmethod
    def _opens_quotation(start: int, inside: list[Span]) -> Span | None:
        for span in inside:
            if span.start <= start <= span.start + 1:
                return span
        return None

    def _headline(self, sentence: Sentence) -> Said | None:
        """«بوتين: روسيا مستعدة»: a name, a colon, what he said."""
        chunks = sentence.chunks
        if len(chunks) < 3 or chunks[0].mention is None or chunks[0].kind != "N":
            return None
        colon = 1
        while colon < min(4, len(chunks)) and chunks[colon].kind in ("P", "T", "N") and chunks[colon].kind != "COLON":
            colon += 1
        if (
            colon >= len(chunks)
            or chunks[colon].kind != "COLON"
            or chunks[0].mention.type not in ("person", "organisation")
        ):
            return None
        if colon > 2:
            return None
        start = chunks[colon].first + 1
        while start < sentence.end and sentence.words[start].form in QUOTE_SIGNS:
            start += 1
        if sentence.end - start < 3 or sentence.end - sentence.start > 40:
            return None
        return Said(chunks[0].mention, False, start, sentence.end, "name + colon")

    def _source(self, sentence: Sentence) -> Filled | None:
        """The party after بحسب، وفقا ل، نقلا عن."""
        words = sentence.words
        heads = {mention.first: mention for mention in sentence.mentions}
        for at in range(sentence.start, sentence.end):
            word = words[at]
            if not word.flags & SOURCE:
                continue
            last = self._source_phrase(words, at, sentence.end)
            if last < 0:
                continue
            for cursor in range(last + 1, min(sentence.end, last + 7)):
                inner = words[cursor]
                if cursor in heads and heads[cursor].type in _PARTY_TYPES | {"place"}:
                    return Filled(heads[cursor], "source phrase " + word.form)
                if fold(inner.form) in self.lexicon.self_sources:
                    return None
                if inner.form in ("،", ",", ":") or inner.flags & COMP:
                    break
        return None

    def _source_phrase(self, words: list[Word], at: int, end: int) -> int:
        for phrase in self.lexicon.sources:
            if words[at].form != phrase[0] and words[at].stem != phrase[0]:
                continue
            cursor = at
            fits = True
            for part in phrase[1:]:
                if part == "ل":
                    nxt = words[cursor + 1] if cursor + 1 < end else None
                    if nxt is None or not nxt.form.startswith("ل"):
                        fits = False
                        break
                    continue
                cursor += 1
                if cursor >= end or words[cursor].form != part:
                    fits = False
                    break
            if fits:
                return cursor
        return -1
