"""Who says what: sayings with their speakers, direct and indirect, the speaker before, inside or after.

A saying is carried by a verb of speech (قال إن ...، قال: «...»), a circumstantial participle (مضيفا أن ...), a noun of saying
(بقوله إن ...), a colon after a name in a headline, or a source phrase; or its quotation stands before its speaker.
"""

from __future__ import annotations

from marsad.language.analysis import Filled, Mention, Said
from marsad.language.arabic.sayings.papers import Heard
from marsad.language.arabic.sayings.sources import Source, find_source, sourced
from marsad.language.arabic.sayings.speakers import Carrier, Speakers
from marsad.language.arabic.sayings.statements import JUST_BEFORE, Statements, past_signs
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.sentences import Span
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.word import SPEECH, SPEECH_NOUN, TITLE
from marsad.model.names import Names

_WHAT = frozenset(("ما", "مما", "وما", "بما"))
_THIS_IS_WHAT = frozenset(("ما", "هذا", "وهذا", "ذلك", "وذلك"))
_SPEAKERS = frozenset(("person", "organisation", "group"))
_NAMED = frozenset(("person", "organisation", "pronoun", "pair"))
_CITING = "نقلا"
_CITED_WITHIN = 8  # tokens between a verb of saying and نقلا عن
_HEADLINE = 40  # tokens in a sentence that a name and a colon open or close
_TRAILING = frozenset(("T", "P", "ADV", "OTHER", "QUOTE"))


class Attributor:
    """Holds the cues; `sentence` is a pure function of a sentence and the quotations of its document."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self.speech = lexicon.speech
        self.paper_verbs = lexicon.paper_verbs
        self.speakers = Speakers(lexicon, names)
        self.statements = Statements(self.speech)

    def sentence(
        self, sentence: Sentence, quotations: list[Span], heard: Heard
    ) -> tuple[list[Said], Filled | None]:
        """Sayings of one sentence, and the source that vouches for it.

        `quotations` are those that reach into the sentence or end just before it, in order. `heard` is what the sentences before
        told of speakers; what this one tells of quotations and papers is added.
        """
        used = heard.used
        quotations = [span for span in quotations if not self.statements.named(sentence, span)]
        inside = [span for span in quotations if span.end > sentence.start]
        source = find_source(sentence, self.speech, self.speakers, heard.last)
        headline = self._headline(sentence)
        if headline is not None:
            said = [headline]
        else:
            carriers = self._carriers(sentence, inside, heard, source)
            said = self._sayings(sentence, inside, used, carriers)
            said += self._before(sentence, quotations, used, carriers, said)
            if not said and source is None:
                said = self._behind(sentence, carriers)
            speaking = {c.chunk: c.speaker for c in carriers if c.rule == "verb" and c.speaker is not None}
            self.speakers.papers.remember(sentence, heard, speaking)
        if source is None:
            return said, self._footage(sentence)
        if not said:
            told = sourced(sentence, source, not self.speakers.nameless(sentence, source.mention), inside, used)
            if told is not None:
                said = [told]
        return said, Filled(source.mention, "source phrase " + source.phrase)

    def _footage(self, sentence: Sentence) -> Filled | None:
        """«نشرت سرايا القدس مشاهد من قصف البلدة»: who shows the pictures of a deed vouches for it."""
        for node in sentence.clauses.nodes:
            shown = sentence.chunks[node.objects[0]] if node.objects else None
            if shown is None or sentence.words[shown.head].stem.removesuffix("ا") not in self.speech.footage or node.subject < 0:
                continue
            who = sentence.chunks[node.subject].mention
            if who is not None and _lemma(node) in self.speech.footage_verbs:
                return Filled(who, "footage")
        return None

    # -- carriers --------------------------------------------------------------------------------------------------

    def _carriers(
        self, sentence: Sentence, inside: list[Span], heard: Heard, source: Source | None
    ) -> list[Carrier]:
        words, chunks = sentence.words, sentence.chunks
        used, last = heard.used, heard.last
        out: list[Carrier] = []
        quoted = {at for span in inside for at in range(max(span.start, sentence.start), min(span.end, sentence.end))}
        told = {at for span in inside if span in used for at in range(max(span.start, sentence.start), span.end)}
        for number, chunk in enumerate(chunks):
            at = chunk.first
            if at in told or (source is not None and source.first <= at < source.stop):
                continue  # words already given to a speaker, or a verb of the source phrase
            if chunk.kind == "V":
                node = sentence.clauses.at_chunk[number]
                if words[at].flags & SPEECH:
                    if self._impersonal(sentence, node) or self.speech.prints(node.verbs):
                        continue
                    speaker = _cited(node, source) or self.speakers.of_verb(sentence, node, out, heard, quoted)
                    start = chunk.last + 1
                    if node.rule == "vso" and node.subject >= 0 and not self.speakers.states_noun(sentence, node, quoted):
                        start = max(start, chunks[node.subject].last + 1)
                    if speaker is not None and at < speaker.name_last < sentence.end:
                        start = max(start, speaker.name_last + 1)
                    out.append(Carrier(number, speaker, "verb", start, _lemma(node)))
                elif (paper := self._in_paper(sentence, node)) >= 0:
                    speaker = self.speakers.papers.issuer(sentence, paper, heard) or last or sentence.clauses.topic
                    out.append(Carrier(number, speaker, "paper", chunks[paper].last + 1, _lemma(node)))
            elif chunk.prep == "بين" and self._makes_plain(sentence, number):
                speaker = last if self.speakers.same_again(sentence, chunk) else chunk.mention
                out.append(Carrier(number, speaker or chunk.mention, "verb", chunk.last + 1, "بين"))
            elif chunk.kind == "PART":
                speaker = self.speakers.of_participle(sentence, number, out, quoted, heard)
                if source is not None and source.stop <= at and not any(chunks[c.chunk].first > source.stop for c in out):
                    speaker = source.mention  # «وفق ما أعلنته الوزارة، مؤكدة أن»
                out.append(Carrier(number, speaker, "participle", chunk.last + 1, _bare(words[at].stem)))
            elif chunk.kind in ("N", "P") and words[chunk.head].flags & SPEECH_NOUN and chunk.mention is None:
                speaker = self.speakers.of_noun(sentence, number, out, quoted, heard)
                out.append(Carrier(number, speaker, "noun", chunk.last + 1, words[chunk.head].stem))
        return out

    @staticmethod
    def _makes_plain(sentence: Sentence, number: int) -> bool:
        """«وبيّن المصدر أن»: between has two, so what looks like it before one party and أن is the verb."""
        chunks = sentence.chunks
        opening = number == 0 or chunks[number - 1].kind in ("COMMA", "CONJ")
        following = next((chunk for chunk in chunks[number + 1 : number + 3] if chunk.kind != "ADV"), None)
        return opening and chunks[number].mention is not None and following is not None and following.kind == "COMP"

    def _impersonal(self, sentence: Sentence, node: VerbNode) -> bool:
        """يذكر أن ..., يعتقد أن ..., مما يشير إلى أن: nobody speaks."""
        word = sentence.words[node.at]
        if node.rule in ("vso", "svo"):
            return False
        before = sentence.words[node.at - 1].form if node.at > sentence.start else ""
        return word.form[len(word.conj) :] in self.speech.impersonal or before in _WHAT

    def _in_paper(self, sentence: Sentence, node: VerbNode) -> int:
        """«جاء في بيان للوزارة»: the chunk of the paper, -1 if the verb is no such verb."""
        if any(verb.lemma in self.paper_verbs for verb in node.verbs):
            for index in node.preps[:2]:
                chunk = sentence.chunks[index]
                if chunk.prep == "في" and sentence.words[chunk.head].stem in self.speech.papers:
                    return index
        return -1

    # -- what is said ----------------------------------------------------------------------------------------------

    def _sayings(self, sentence: Sentence, inside: list[Span], used: set[Span], carriers: list[Carrier]) -> list[Said]:
        out: list[Said] = []
        found = False  # does a report tell, and what follows it as مشيرا إلى?
        for carrier, limit in zip(carriers, self._limits(sentence, inside, used, carriers), strict=True):
            if carrier.speaker is None:
                continue
            said = self.statements.of(sentence, carrier, carrier.speaker, limit, inside, used)
            if said is None or any(said.start <= other.start <= said.start + 2 or said.start == other.start for other in out):
                continue  # «قوله إن» after نقل عن carries what the verb carries already
            if carrier.rule != "participle":
                found = self._finds(sentence, carrier)
            if self._only_told(sentence, carrier, said, out) or (found and not said.direct):
                said = said._replace(stated=False)
            for part in self.statements.parts(sentence, said, limit, inside):
                out.append(part)
                used.update(span for span in inside if span.start < part.end and part.start < span.end)
        return out

    def _only_told(self, sentence: Sentence, carrier: Carrier, said: Said, before: list[Said]) -> bool:
        """Are words told on somebody's word without being a statement of his? `before` is what the sentence has told already."""
        speaker = said.speaker
        at = sentence.chunks[carrier.chunk].first
        node = sentence.node_at(carrier.chunk)
        if node is not None and sentence.in_relative(node) and carrier.lemma in self.speech.thought:
            return True
        if said.rule.endswith("noun") and speaker.type not in _NAMED:
            return True  # «أكدت باريس دعمها»: what a state does by speaking, not what it says
        if not said.direct and (self.speakers.nameless(sentence, speaker) or carrier.lemma in self.speech.unstated):
            return True
        if not said.direct and speaker.newsroom and (node is None or node.rule == "dropped"):
            return True  # «وأضافت أن» of a newspaper: it goes on with its story
        # What a speaker says that another thinks or does is the speaker's; what he says that another said is given as the other's.
        nested = carrier.rule != "participle" and any(s.start <= at < s.end for s in before)
        return nested and (carrier.lemma in self.speech.thought or "noun" in said.rule)

    def _finds(self, sentence: Sentence, carrier: Carrier) -> bool:
        """«وأشار التقرير إلى أن», «وتفيد الدراسة بأن»: a report told of before finds something out; nobody speaks in it."""
        node = sentence.node_at(carrier.chunk)
        if node is None or node.subject < 0 or node.rule == "dropped":
            return False
        word = sentence.words[sentence.chunks[node.subject].head]
        return word.art and word.stem in self.speech.findings

    def _limits(self, sentence: Sentence, inside: list[Span], used: set[Span], carriers: list[Carrier]) -> list[int]:
        """For each carrier where its words end at the latest: at the next carrier that has words of its own."""
        out: list[int] = []
        following: Carrier | None = None
        for carrier in reversed(carriers):
            limit = sentence.end if following is None else self._limit(sentence, following.chunk)
            out.append(limit)
            if carrier.rule == "noun" or carrier.speaker is None:
                continue
            if self.statements.of(sentence, carrier, carrier.speaker, limit, inside, used) is not None:
                following = carrier
        return out[::-1]

    def _limit(self, sentence: Sentence, following: int) -> int:
        """Where the content of one carrier ends because the next begins at the same level."""
        chunks = sentence.chunks
        chunk = chunks[following]
        if chunk.kind == "PART" or chunk.joined:
            return chunk.first
        node = sentence.node_at(following)
        if node is not None and node.rule == "svo" and not chunks[node.subject].joined:
            if node.subject and chunks[node.subject - 1].kind not in ("CONJ", "COMMA"):
                return sentence.end  # «أن تصريحات المبعوث، فلان، تؤكد أن»: told inside what is said
        previous = chunks[following - 1] if following else None
        if previous is not None and previous.kind == "COMP" and not self.speech.is_that(sentence.words[previous.first].form):
            return previous.first  # «نفت صحة الأرقام، لكنها أقرت بأن»
        if previous is not None and previous.kind in ("COMMA", "CONJ"):
            return previous.first
        if previous is not None and previous.kind == "N" and following >= 2:
            before = chunks[following - 2]
            if before.kind in ("COMMA", "CONJ"):
                return before.first
        return sentence.end

    @staticmethod
    def _before(
        sentence: Sentence, quotations: list[Span], used: set[Span], carriers: list[Carrier], said: list[Said]
    ) -> list[Said]:
        """«...»، قال فلان: the words come first."""
        out: list[Said] = []
        for carrier in carriers:
            chunk = sentence.chunks[carrier.chunk]
            at = chunk.first
            node = sentence.node_at(carrier.chunk)
            if node is not None and sentence.in_relative(node):
                continue  # «في خطوة وصفتها الصحيفة»: what is quoted before is not hers
            if carrier.speaker is None or any(s.start > at and s.speaker is carrier.speaker for s in said):
                continue
            before = [span for span in quotations if span.end <= at <= span.end + JUST_BEFORE and span not in used]
            if before and not chunk.joined:
                out.append(Said(carrier.speaker, True, before[-1].start, before[-1].end, "speaker after"))
                used.add(before[-1])
        return out

    def _behind(self, sentence: Sentence, carriers: list[Carrier]) -> list[Said]:
        """Whose words the whole sentence before is: «...، يقول مسؤولون», «...، هذا ما أكده الوزير», «إسرائيل اغتالت ...: مسؤول»."""
        chunks = sentence.chunks
        for carrier in carriers:
            number = carrier.chunk
            node = sentence.node_at(number)
            if carrier.rule != "verb" or carrier.speaker is None or node is None or node.rule != "vso" or chunks[number].joined:
                continue
            before = number - 1
            while before > 0 and sentence.words[chunks[before].first].form in _THIS_IS_WHAT:
                before -= 1
            if before < 2 or chunks[before].kind != "COMMA" or node.subject != number + 1:
                continue
            if any(chunk.kind not in _TRAILING for chunk in chunks if chunk.first >= carrier.start):
                continue
            return [Said(carrier.speaker, False, sentence.start, chunks[before].first, "speaker behind")]
        last = len(chunks) - 1  # a headline has no full stop: «التقى رجلا واحدا: فلان.» names whom he met
        mention = chunks[last].mention if last > 1 and chunks[last].kind == "N" else None
        if mention is None or chunks[last - 1].kind != "COLON" or sentence.end - sentence.start > _HEADLINE:
            return []
        if mention.type not in _SPEAKERS or any(chunk.kind == "COLON" for chunk in chunks[: last - 1]):
            return []
        return [Said(self.speakers.naming.named(sentence, mention), False, sentence.start, chunks[last - 1].first, "colon + name")]

    def _headline(self, sentence: Sentence) -> Said | None:
        """«بوتين: روسيا مستعدة», «طهران: المفاوضات انهارت»: a name, a colon, what he or it said."""
        chunks = sentence.chunks
        if len(chunks) < 3 or chunks[0].kind != "N" or sentence.end - sentence.start > _HEADLINE:
            return None
        mention = chunks[0].mention
        if mention is None or mention.type not in ACTORS:
            return None
        if mention.type == "state" and not any(node.rule == "first person" or _ours(sentence, node) for node in sentence.clauses.nodes):
            return None  # «مصر: توقيف مطلوبين» tells where it is, «مصر: لن نتراجع» who speaks
        if mention.type in ("state", "capital") and chunks[1].kind != "COLON":
            return None
        colon = 1
        while colon < min(3, len(chunks)) and chunks[colon].kind in ("P", "T", "N"):
            colon += 1
        if colon >= len(chunks) or chunks[colon].kind != "COLON":
            return None
        start = past_signs(sentence, chunks[colon].first + 1, sentence.end)
        if sentence.end - start < 3 or (sentence.words[start].flags & TITLE and not sentence.words[start].art):
            return None  # «سالم الراشد: مرشح الحزب»: who he is, not what he says
        return Said(mention, False, start, sentence.end, "name + colon")


def _cited(node: VerbNode, source: Source | None) -> Mention | None:
    """«أوردت الصحيفة نقلا عن الوزير أن»: the words are the minister's; of nameless people they stay the paper's."""
    if source is None or source.phrase != _CITING or source.mention.type == "group" or not node.at < source.first <= node.at + _CITED_WITHIN:
        return None
    return source.mention


def _ours(sentence: Sentence, node: VerbNode) -> bool:
    """«لن نتراجع»: does a verb of the present say we?"""
    return sentence.words[node.at].form.startswith("ن") and any(verb.tense == "present" for verb in node.verbs)


def _lemma(node: VerbNode) -> str:
    """The past of a verb, by which the data lists it."""
    return node.verbs[0].past if node.verbs else ""


def _bare(participle: str) -> str:
    """مؤكدا and مؤكدة are مؤكد."""
    return participle[:-1] if participle.endswith(("ا", "ه")) else participle
