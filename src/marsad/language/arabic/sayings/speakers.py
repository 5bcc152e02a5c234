"""Who speaks: the subject of a verb of saying under his full name, or whoever a left-out subject stands for.

Newsrooms put the name far from the verb (قال مسؤول الإغاثة بالاتحاد الأوروبي يانيس كورتاليس إن ...). Between a title and
what is said nothing else stands without preposition or article, so an unknown run of words there is the name.
"""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.analysis import Mention
from marsad.language.arabic.names.extent import LONGEST_NAME
from marsad.language.arabic.sayings.papers import Heard, Papers
from marsad.language.arabic.sayings.speaker_names import SpeakerNames, verb_alike
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.word import BODY, GROUP, MEMBER, PAPER, QUANTITIES, TITLE
from marsad.model.names import Names

SPEAKING = ACTORS | {"pronoun", "adjective", "owner"}  # who can speak
_PARTIES = SPEAKING | {"homeland", "pair"}
_CONTRASTS = frozenset(("بينما", "فيما", "حين"))


class Carrier(NamedTuple):
    """What carries a statement: the chunk of a verb, participle or noun of saying, and who says it.

    `start` is the first token the statement may begin at, `lemma` what the carrier is looked up by in the data.
    """

    chunk: int
    speaker: Mention | None
    rule: str
    start: int
    lemma: str


class Speakers:
    """Finds the speaker of a carrier; holds the names people are known to bear."""

    def __init__(self, lexicon: Lexicon, names: Names) -> None:
        self.speech = lexicon.speech
        self.naming = SpeakerNames(names, lexicon.nouns)
        self.papers = Papers(lexicon.speech)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def of_verb(
        self, sentence: Sentence, node: VerbNode, carriers: list[Carrier], heard: Heard, quoted: set[int]
    ) -> Mention | None:
        """The speaker of a verb; `carriers` are those before it in the sentence, `heard` what was said before it.

        `quoted` are the tokens inside quotations: «وأضاف "القرار نهائي"» has no subject there.
        """
        if node.rule == "first person":
            return None
        source = self._passed_on(sentence, node)
        if source is not None:
            return source
        asserting = self._asserting(sentence, node)
        if asserting is not None:
            return asserting
        if node.subject >= 0 and node.rule != "dropped" and not self.states_noun(sentence, node, quoted):
            speaker = self._subject(sentence, node, heard)
            direct = node.rule != "vso" or node.subject == node.chunk + 1
            if speaker is not None or (direct and node.rule != "relative"):
                return speaker  # «وأعرب عن أمله بتعزيز الصمود»: a noun behind phrases is no subject
        return self._left_out(sentence, node, carriers, heard, quoted)

    def _asserting(self, sentence: Sentence, node: VerbNode) -> Mention | None:
        """«التي تقول واشنطن إنها ...»: in a relative clause the party between the verb and أن speaks."""
        chunks = sentence.chunks
        if node.rule != "relative" or node.chunk + 2 >= len(chunks) or chunks[node.chunk + 2].kind != "COMP":
            return None
        found = chunks[node.chunk + 1].mention if chunks[node.chunk + 1].kind == "N" else None
        return self.naming.named(sentence, found) if found is not None and found.type in _PARTIES else None

    def states_noun(self, sentence: Sentence, node: VerbNode, quoted: set[int]) -> bool:
        """«أكد استعداده», «أكد "القرار نهائي"»: the noun after the verb is what is stated, not who states it."""
        if node.rule != "vso" or node.subject < 0:
            return False
        chunk = sentence.chunks[node.subject]
        if chunk.first in quoted and node.at not in quoted:
            return True
        return (
            chunk.mention is None
            and bool(sentence.words[chunk.head].suffix)
            and any("" in self.speech.nominal_preps(verb.past) for verb in node.verbs)
        )

    def _passed_on(self, sentence: Sentence, node: VerbNode) -> Mention | None:
        """نقلت الوكالة عن الوزير أن ...: the words are the minister's; of nameless people they stay the agency's."""
        preps = {self.speech.passed_on[past] for verb in node.verbs if (past := verb.past) in self.speech.passed_on}
        for index in node.preps if preps else ():
            chunk = sentence.chunks[index]
            if chunk.prep not in preps:
                continue
            found = chunk.mention or (self.naming.before_title(sentence, chunk, chunk.inner[0]) if chunk.inner else None)
            if found is None and sentence.words[chunk.head].flags & TITLE:
                found = self.naming.described(sentence, chunk)
            if found is not None and found.type != "group":
                return self.naming.named(sentence, found)
        return None

    def _subject(self, sentence: Sentence, node: VerbNode, heard: Heard) -> Mention | None:
        chunk = sentence.chunks[node.subject]
        last = heard.last
        if last is not None and self.same_again(sentence, chunk):
            if chunk.mention is None or (chunk.mention.type == "organisation") <= (last.type == "organisation"):
                return last
        if chunk.mention is not None:
            return self.naming.named(sentence, chunk.mention) if chunk.mention.type in _PARTIES else None
        head = sentence.words[chunk.head]
        for mention in chunk.inner:
            if mention.type in _PARTIES:
                return self.naming.before_title(sentence, chunk, mention)
        if chunk.nisba:
            stop = self.naming.run(sentence.words, chunk.first, chunk.last + 1)
            if stop > chunk.first:
                return self.naming.bare(sentence, chunk.first, stop - 1)
            return self._of_nation(sentence, node, chunk, heard)
        if head.stem.removesuffix("ا") in self.speech.papers:
            return self.papers.issuer(sentence, node.subject, heard)
        if head.suffix and head.suffix != "ي":  # «قال طاهري»: nobody's mine, but a name
            somebody = head.flags & (TITLE | MEMBER | BODY | GROUP)  # «تحقيقها يؤكد»: a thing tells nothing
            return sentence.pronoun(chunk.head, head.suffix) if somebody else None
        if head.art and not head.prep and not head.suffix:
            # «قالت الطالبة ريم حسن»: a name after a noun that is no title.
            stop = self.naming.run(sentence.words, chunk.head + 1, min(sentence.end, chunk.head + 1 + LONGEST_NAME))
            if stop > chunk.head + 1:
                return self.naming.bare(sentence, chunk.head + 1, stop - 1)
        if head.flags & (TITLE | MEMBER) and not head.prep:
            return self.naming.named(sentence, self.naming.described(sentence, chunk))
        return self.naming.bare(sentence, chunk.first, chunk.last) or self._pointed_at(sentence, node, chunk, heard)

    def _pointed_at(self, sentence: Sentence, node: VerbNode, chunk: Chunk, heard: Heard) -> Mention | None:
        """«وأوضح الفيلسوف أن», «وتابع الموقع أن»: a bare noun with the article, unknown as a party, is who spoke before.

        Not where it tells a deed or data («يؤكد الهجوم أن», «تشير المعطيات إلى أن»), nor in a clause inside another.
        """
        word = sentence.words[chunk.head]
        bare = word.art and not word.prep and not word.suffix and chunk.first == chunk.last and node.rule == "vso"
        if not bare or node.subject != node.chunk + 1 or word.flags & PAPER or word.tells("noun") or word.stem in QUANTITIES:
            return None
        body = word.stem in self.speech.outlets
        who = heard.body if body else heard.last
        if who is None or word.stem.endswith(("ات", "ون", "ين")) or not agrees(node, who):
            return None
        gender = "f" if word.stem.endswith("ه") else "m"
        return who if body or not who.gender or who.gender == gender else None

    @staticmethod
    def _of_nation(sentence: Sentence, node: VerbNode, chunk: Chunk, heard: Heard) -> Mention | None:
        """«وأضاف المشرع الأميركي أن»: the person who spoke before; else the state (قالت خدمات الإسعاف البريطانية إن)."""
        head, nation = sentence.words[chunk.head], sentence.adjective(chunk.nisba[0])
        who = heard.last
        if who is None or who.type != "person" or not head.art or head.flags & (BODY | GROUP | PAPER) or chunk.nisba[0] != chunk.head + 1:
            return nation
        gender = "f" if head.stem.endswith("ه") else "m"
        fits = agrees(node, who) and who.gender in ("", gender) and (not who.country or who.country == nation.country)
        return who if fits else nation

    def same_again(self, sentence: Sentence, chunk: Chunk) -> bool:
        """«المتحدث ذاته», «المصدر نفسه»: a description that says no more than that the same one goes on speaking."""
        mention, words = chunk.mention, sentence.words
        if words[chunk.first].form in self.speech.same_before and chunk.first + 1 < sentence.end and words[chunk.first + 1].art:
            return True  # نفس المصدر
        if mention is not None and (mention.entry is not None or mention.last - mention.first > 1):
            return False
        stop = (mention.last if mention is not None else chunk.last) + 1
        return stop < sentence.end and words[chunk.head].art and words[stop].form in self.speech.same

    def _before_aside(self, sentence: Sentence, node: VerbNode) -> Mention | None:
        """«وكانت سرايا القدس -جناح الحركة- أعلنت أن»: the party before the dashes right before the verb."""
        chunks, number = sentence.chunks, node.chunk - 1
        if number < 2 or chunks[number].kind != "DASH":
            return None
        opened = next((k for k in range(number - 1, 0, -1) if chunks[k].kind == "DASH"), 0)
        mention = chunks[opened - 1].mention if opened else None
        fits = mention is not None and mention.type in _PARTIES and not mention.prep and agrees(node, mention)
        return mention if fits else None

    def _behind_comma(self, sentence: Sentence, node: VerbNode) -> Mention | None:
        """«وأوضح، فريد جاكوار، نائب الرئيس، أن»: a full name between commas right behind the verb is no object but who speaks."""
        chunks = sentence.chunks[node.chunk + 1 : node.chunk + 3]
        if len(chunks) < 2 or chunks[0].kind != "COMMA" or chunks[1].kind != "N" or chunks[1].joined:
            return None
        mention = chunks[1].mention
        if mention is not None:
            return mention if mention.type == "person" and mention.first == chunks[1].first and agrees(node, mention) else None
        stop = self.naming.run(sentence.words, chunks[1].first, chunks[1].last + 1)
        return self.naming.bare(sentence, chunks[1].first, stop - 1) if stop > chunks[1].first else None

    def _left_out(
        self, sentence: Sentence, node: VerbNode, carriers: list[Carrier], heard: Heard, quoted: set[int]
    ) -> Mention | None:
        """«وأضاف أن», «لكنها أضافت أن»: who spoke before goes on, where he agrees with the verb."""
        following = sentence.chunks[node.chunk + 1 : node.chunk + 3]
        opening = sentence.words[following[0].first] if following and following[0].kind == "V" else None
        if opening is not None and following[0].first in quoted and node.at not in quoted:
            opening = None
        if opening is not None and (opening.form in self.naming.given or verb_alike(opening)):
            # «قال ناصر القحطاني»: a name that is a verb too; «قالت ناسون»: one that only looks like a verb.
            stop = following[1].last if len(following) > 1 and following[1].kind == "N" else following[0].last
            return self.naming.bare(sentence, following[0].first, stop)
        aside = self._before_aside(sentence, node) or self._behind_comma(sentence, node)
        if aside is not None:
            return aside
        speaking = {carrier.chunk: carrier.speaker for carrier in carriers if carrier.rule != "noun"}
        for earlier in reversed(sentence.clauses.nodes):
            if earlier.chunk >= node.chunk:
                continue
            speaker = speaking.get(earlier.chunk) if not sentence.in_relative(earlier) else None
            if speaker is not None and agrees(node, speaker):
                return speaker
            before = sentence.chunks[earlier.chunk - 1] if earlier.chunk else None
            if before is not None and before.kind == "CONJ" and sentence.words[before.first].stem in _CONTRASTS:
                subject = sentence.chunks[earlier.subject].mention if earlier.subject >= 0 else None
                if subject is not None and agrees(node, subject):
                    return subject
        if node.subject >= 0 and node.rule == "dropped":
            return self._subject(sentence, node, heard)
        for mention in (node.shared, heard.last):
            if mention is not None and agrees(node, mention):
                return mention
        if heard.last is None:
            # «في آخر رسالة بعثتها المراسلة ليلى حداد، قالت»: the nearest person before the verb.
            for mention in reversed(sentence.mentions):
                if mention.first < node.at and mention.type == "person" and agrees(node, mention):
                    return mention
        return None

    def nameless(self, sentence: Sentence, speaker: Mention) -> bool:
        """«شهود عيان», «مصادر أمنية», «محتجون»: nobody who could be asked again; people of office could (مسؤولون, وزراء)."""
        if speaker.type not in ("group", "organisation"):
            return False
        noun = speaker.title.partition(" ")[0] or sentence.words[speaker.head].stem
        if noun in self.speech.unnamed:
            return True
        return speaker.type == "group" and speaker.number == "p" and speaker.entry is None and noun not in self.speech.in_office

    # -- participles and nouns -------------------------------------------------------------------------------------

    def of_participle(
        self, sentence: Sentence, chunk: int, carriers: list[Carrier], inside: set[int], heard: Heard
    ) -> Mention | None:
        """The nearest speaker whose gender is that of مشيرا or مشيرة; where none is, the nearest."""
        told = [
            carrier.speaker
            for carrier in reversed(carriers)
            if carrier.rule != "noun" and not self._describing(sentence, carrier)
        ]
        told += [self._main_subject(sentence, chunk, inside, heard), heard.last]
        known = [speaker for speaker in told if speaker is not None]
        gender = "f" if sentence.words[sentence.chunks[chunk].first].stem.endswith(("ه", "ةً")) else "m"
        for speaker in known:
            if not speaker.gender or speaker.gender == gender:
                return speaker
        return known[0] if known else None

    @staticmethod
    def _describing(sentence: Sentence, carrier: Carrier) -> bool:
        """«علق على الخطاب الذي ألقاه الرئيس، مشيرا إلى»: a verb of a relative clause does not lead on to مشيرا."""
        node = sentence.node_at(carrier.chunk)
        return node is not None and sentence.in_relative(node)

    def _main_subject(self, sentence: Sentence, chunk: int, inside: set[int], heard: Heard) -> Mention | None:
        """The subject of the first verb before a chunk that is not itself quoted; in a verbless clause its first name."""
        seen = False
        for node in sentence.clauses.nodes:
            if node.chunk >= chunk:
                break
            if node.at not in inside:
                seen = True
                speaker = self._subject(sentence, node, heard) if node.subject >= 0 else node.shared
                if speaker is not None:
                    return speaker
        if not seen:
            for item in sentence.chunks[:chunk]:
                if item.kind == "N" and item.mention is not None and item.mention.type in _PARTIES:
                    return item.mention
        return sentence.clauses.topic

    def of_noun(
        self, sentence: Sentence, number: int, carriers: list[Carrier], inside: set[int], heard: Heard
    ) -> Mention | None:
        """إعلان الجيش أن: its complement. بقوله إن, بالقول: the subject of the verb before; ومع تأكيدها أن: of the verb after."""
        chunk = sentence.chunks[number]
        if chunk.inner:
            return self.naming.named(sentence, chunk.inner[0])
        word = sentence.words[chunk.head]
        possessed = word.suffix or word.stem.endswith(("ه", "ها", "هم"))
        if number + 1 < len(sentence.chunks) and not word.art and not possessed:
            following = sentence.chunks[number + 1]
            if following.mention is not None and following.prep in ("", "ل"):
                return self.naming.named(sentence, following.mention)
        for carrier in reversed(carriers):
            if carrier.speaker is not None:
                return carrier.speaker
        if any(node.chunk < number for node in sentence.clauses.nodes):
            return self._main_subject(sentence, number, inside, heard)
        for node in sentence.clauses.nodes:
            if node.subject >= 0 and node.at not in inside:
                return self._subject(sentence, node, heard)
        return heard.last


def agrees(node: VerbNode, mention: Mention) -> bool:
    """Can a verb speak of somebody, as far as gender and number tell?"""
    genders = {verb.gender for verb in node.verbs}
    if mention.gender and genders and mention.gender not in genders and "" not in genders:
        return False
    numbers = {verb.number for verb in node.verbs}
    if numbers == {"d"} and mention.type == "person":
        return True  # «أعرب الرئيس ورئيسة الوزراء عن ... وقالا»: the first of the two
    return not numbers or "s" in numbers or mention.number in ("p", "d") or mention.type in ("group", "pronoun")
