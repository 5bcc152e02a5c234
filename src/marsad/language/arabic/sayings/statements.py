"""What is said: the stretch of words after a verb, participle or noun of saying.

It follows as أن, after a colon, in quotation marks, or as a noun phrase (أكد أهمية التعاون).
"""

from __future__ import annotations

from marsad.language.analysis import Mention, Said
from marsad.language.arabic.sayings.speakers import Carrier
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.sentences import Span
from marsad.language.arabic.words.chunk import CLAUSE_SIGNS
from marsad.language.arabic.words.speech import Speech
from marsad.language.arabic.words.word import BODY, COMMAS, COMP, QUOTE_SIGNS, SPEECH

JUST_BEFORE = 4  # tokens between a quotation and the verb of the speaker after it
_SHORTEST = 4  # tokens of words that go on behind whoever says them
_NEAR = 16  # chunks between a carrier and its colon
_OWN_WORDS = 5  # tokens in a quotation that is a statement wherever it stands
_QUOTED_WITHIN = 12  # tokens between a carrier and its quotation
_NOUN_WITHIN = 18  # tokens between a carrier and the noun it states
_TELL_OF = ("first person", "relative")  # verbs that describe somebody, not carry his words
_STOPS = COMMAS | {"؛"}
_AND_THAT = frozenset((("وهو", "ما"), ("وهي", "ما"), ("الامر", "الذي"), ("وهو", "الذي")))
_BARE_THAT = frozenset(("ان", "بان", "فان", "وان", "وبان"))


class Statements:
    """Holds the cues; every method is a pure function of its arguments."""

    def __init__(self, speech: Speech) -> None:
        self.speech = speech

    def of(
        self, sentence: Sentence, carrier: Carrier, speaker: Mention, limit: int, inside: list[Span], used: set[Span]
    ) -> Said | None:
        """What a carrier carries: a clause, a quotation, or a noun phrase."""
        limit = self._commented(sentence, carrier.start, limit, inside)
        said = self._content(sentence, carrier, speaker, limit, inside, used)
        if said is None and carrier.rule in ("verb", "participle"):
            said = self._nominal(sentence, carrier, speaker, limit)
        if said is None and carrier.rule == "verb":
            said = self._aside(sentence, carrier, speaker)
        return said

    @staticmethod
    def _aside(sentence: Sentence, carrier: Carrier, speaker: Mention) -> Said | None:
        """«وفي الشمال، يضيف الطيار، انسحبت القوات»: who speaks, in the present and put in between, with his words going on."""
        chunks = sentence.chunks
        node = sentence.node_at(carrier.chunk)
        if node is None or node.rule != "vso" or not carrier.chunk or not any(verb.tense == "present" for verb in node.verbs):
            return None
        if chunks[carrier.chunk - 1].kind not in ("COMMA", "DASH"):
            return None
        after = next((chunk for chunk in chunks[carrier.chunk + 1 :] if chunk.first >= carrier.start and chunk.kind != "P"), None)
        if after is None or after.kind not in ("COMMA", "DASH") or sentence.end - after.last < _SHORTEST:
            return None
        return Said(speaker, False, after.last + 1, sentence.end, carrier.rule + " + aside")

    @staticmethod
    def _commented(sentence: Sentence, start: int, limit: int, inside: list[Span]) -> int:
        """«قال إن الجيش انسحب، وهو ما نفته كييف»: what others say of his words ends them."""
        words = sentence.words
        for at in range(start + 2, min(limit, sentence.end) - 3):
            if words[at].form in _STOPS and (words[at + 1].form, words[at + 2].form) in _AND_THAT:
                if words[at + 3].flags & SPEECH and not any(span.start <= at < span.end for span in inside):
                    return at
        return limit

    def _content(
        self, sentence: Sentence, carrier: Carrier, speaker: Mention, limit: int, inside: list[Span], used: set[Span]
    ) -> Said | None:
        """What follows the carrier as أن, colon or quotation."""
        words, chunks = sentence.words, sentence.chunks
        number, rule, start_at = carrier.chunk, carrier.rule, carrier.start
        node = sentence.node_at(number)
        relative = rule == "verb" and node is not None and node.rule == "relative"
        for later in range(number + 1, len(chunks)):
            chunk = chunks[later]
            if chunk.first < start_at:
                continue
            if chunk.first >= limit:
                break
            opened = next((s for s in inside if s not in used and start_at <= s.start < chunk.first < s.end), None)
            if opened is not None and self._near(opened, start_at, relative):
                return Said(speaker, True, opened.start, opened.end, rule + " + quotation")
            if chunk.kind == "COMP" and words[chunk.first].flags & COMP:
                if chunk.joined and rule != "participle":
                    return None  # وأن goes on with what another verb has opened
                if words[chunk.first].stem == "كان":
                    continue
                if not self.speech.is_that(words[chunk.first].form):
                    break  # «لكنها أقرت بأن»: another clause begins
                if not self._opens(sentence, chunk.first, carrier):
                    return None
                start = chunk.first + (words[chunk.first].form in _BARE_THAT)
                return self._from(speaker, start, limit, inside, sentence, rule + " + أن")
            if chunk.kind == "COLON" and later - number <= _NEAR:
                return self._from(speaker, chunk.first + 1, sentence.end, inside, sentence, rule + " + colon")
            if relative and chunk.kind == "COMMA":
                break
            if rule == "noun" and chunk.kind in ("COMMA", "CONJ", "REL", "V", "PART"):
                return None
            if chunk.first_person and not chunk.joined and rule in ("verb", "participle") and not relative and chunk.first - start_at <= _QUOTED_WITHIN:
                return Said(speaker, False, chunk.first, sentence.end, rule + " + first person")  # «وأضافت نريد ضمانات»
            if chunk.kind == "V" and self._takes_that(sentence, later):
                break
            if chunk.kind == "V" and chunk.joined and chunk.first > start_at + 1:
                if not any(s.start <= chunk.first < s.end for s in inside):
                    break
        for span in inside:
            if span not in used and start_at <= span.start < limit and self._near(span, start_at, relative):
                return Said(speaker, True, span.start, span.end, rule + " + quotation")
        return None

    def named(self, sentence: Sentence, span: Span) -> bool:
        """«في تصريح لمراسل "راديو المدينة" أن»: does a short quotation only name the body or the outlet that is told before it?"""
        words = sentence.words
        if span.end - span.start >= _OWN_WORDS or span.start - 2 < sentence.start or words[span.start].verbs:
            return False
        before = words[span.start - 2]
        if before.form == "ل" or before.stem in self.speech.reporters:
            return True
        return bool(before.flags & BODY) and not before.art and not before.suffix

    @staticmethod
    def _near(span: Span, start: int, relative: bool) -> bool:
        """Is a quotation without أن or colon near enough to its verb? A few words far off are only a name or a wording."""
        distance = span.start - start
        if relative or span.end - span.start < _OWN_WORDS:
            return distance <= JUST_BEFORE
        return distance <= _QUOTED_WITHIN

    def _takes_that(self, sentence: Sentence, number: int) -> bool:
        """«طالبت بمنع الاقتحامات التي قالت إن»: does أن follow close upon a later verb of saying?"""
        word = sentence.words[sentence.chunks[number].first]
        if not word.flags & SPEECH or self.speech.prints(word.verbs):
            return False
        for chunk in sentence.chunks[number + 1 : number + 3]:
            if chunk.kind == "COMP":
                return True
            if chunk.kind not in ("N", "P"):
                return False
        return False

    def _opens(self, sentence: Sentence, at: int, carrier: Carrier) -> bool:
        """Does أن open what is said? Not in قبل أن, يجب أن; «إلى أن» and «على أن» only after the verbs that take them."""
        if at == sentence.start:
            return True
        before = sentence.words[at - 1]
        governed = self.speech.governed_that.get(before.form)
        if governed is not None:
            named = carrier.lemma == "قال" and before.form == "علي"  # «قال خالد علي إن»: nobody says على
            return carrier.lemma in governed or named
        return before.form not in self.speech.not_said

    @staticmethod
    def _from(
        speaker: Mention, start: int, limit: int, inside: list[Span], sentence: Sentence, rule: str
    ) -> Said | None:
        start = past_signs(sentence, start, limit)
        direct = opening(start, inside)
        end = direct.end if direct is not None else limit
        return Said(speaker, direct is not None, start, end, rule) if end - start >= 2 else None

    def _nominal(self, sentence: Sentence, carrier: Carrier, speaker: Mention, limit: int) -> Said | None:
        """أكد أهمية التعاون, أعرب عن قلقه, معربا عن أسفه: the statement is a noun phrase."""
        stated = carrier.lemma in self.speech.nominal
        preps = self.speech.nominal_preps(carrier.lemma)
        if not preps:
            return None
        chunks = sentence.chunks
        at = chunks[carrier.chunk].first
        node = sentence.node_at(carrier.chunk)
        if node is not None and (node.rule in _TELL_OF or node.negation or sentence.words[at].suffix):
            return None
        start = self._noun_stated(sentence, carrier, preps, limit)
        if start < 0 or limit - start < 2 or start - at > _NOUN_WITHIN:
            return None
        # «كان قد أعلن ...» recalls an act; it reports no words.
        stated = stated and not (node is not None and node.future == "قد")
        return Said(speaker, False, start, limit, carrier.rule + " + noun", stated)

    @staticmethod
    def _noun_stated(sentence: Sentence, carrier: Carrier, preps: set[str], limit: int) -> int:
        """First token of the noun phrase that is stated, -1 for none; what stands between commas or dashes is passed over."""
        chunks = sentence.chunks
        for number in range(carrier.chunk + 1, len(chunks)):
            chunk = chunks[number]
            if chunk.first >= limit or chunk.kind in CLAUSE_SIGNS:
                break
            if chunk.first < carrier.start or chunk.mention is not None or chunk.kind not in ("N", "P"):
                continue
            if chunk.prep in preps and not (chunk.joined and chunk.kind == "N"):
                apposed = chunk.kind == "N" and chunks[number - 1].kind == "COMMA" and sentence.words[chunk.head].art
                if not apposed:
                    return chunk.first
        return -1

    @staticmethod
    def parts(sentence: Sentence, said: Said, limit: int, inside: list[Span]) -> list[Said]:
        """«إن "..."، وإن "..."» are two statements; indirect speech going on with وأن is one."""
        if not said.direct or "أن" not in said.rule:
            return [said]
        out = [said]
        for chunk in sentence.chunks:
            if chunk.kind == "COMP" and said.end < chunk.first < limit and chunk.joined:
                begin = past_signs(sentence, chunk.first + 1, limit)
                direct = opening(begin, inside)
                if direct is not None:
                    out.append(Said(said.speaker, True, begin, direct.end, said.rule + " + وأن"))
        return out


def past_signs(sentence: Sentence, start: int, end: int) -> int:
    """The first token from a token on that is no quotation mark."""
    while start < end and sentence.words[start].form in QUOTE_SIGNS:
        start += 1
    return start


def opening(start: int, inside: list[Span]) -> Span | None:
    """The quotation that begins at a token."""
    return next((span for span in inside if span.start <= start <= span.start + 1), None)
