"""What the sentences of a text have told so far, which the next one goes on from: its topic, its speakers, its last time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from marsad.language.analysis import Filled, Mention, Said
from marsad.language.arabic.events.nameless import counted
from marsad.language.arabic.names.short_names import family_names
from marsad.language.arabic.sayings.papers import Heard
from marsad.language.arabic.syntax.left_out import COUNTS
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.times.times import TimeMention, find_times
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.script import Token
from marsad.language.arabic.words.word import PAPER


class Told:
    """The sentences made ready so far, with their mentions and sayings.

    `sources` are who vouches for a sentence, by its index; `continued` whom verbs go on telling of without a name; `families`
    the last names told in full; `undated` counts the times that no day is known for.
    """

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []
        self.mentions: list[Mention] = []
        self.continued: list[Mention] = []
        self.sayings: list[Said] = []
        self.sources: dict[int, Filled] = {}
        self.families: dict[str, Mention] = {}
        self.heard = Heard()
        self.topic: Mention | None = None
        self.undated = 0
        self._time: TimeMention | None = None

    def times(self, tokens: Sequence[Token], start: int, end: int, anchor: date | None) -> list[TimeMention]:
        """The times of the next sentence, counted from the last one told where they need it."""
        last = self._time and self._time._replace(last=self._time.last - start)
        found = [
            time._replace(first=time.first + start, last=time.last + start)
            for time in find_times(tokens[start:end], anchor, last)
        ]
        self._time = next((time for time in reversed(found) if time.past is not None), None)
        self.undated += sum(1 for time in found if time.relative and anchor is None)
        return found

    def add(self, sentence: Sentence, said: list[Said], source: Filled | None) -> None:
        """Take up a sentence, what is said in it and who vouches for it."""
        self.sentences.append(sentence)
        self.mentions += sentence.mentions
        self.continued += _continued(sentence)
        self.sayings += said
        for saying in said:
            if saying.speaker.full and saying.speaker.name_first > saying.speaker.last:
                # A name parted from its title.
                self.families = family_names(sentence.words, [saying.speaker]) | self.families
        speaker = _outermost(said)
        self.heard.spoke(speaker)
        if source is not None:
            self.sources[sentence.index] = source
        # Who spoke last goes on speaking: «وأضاف ...» leaves him out.
        self.topic = speaker or _topic(sentence) or self.topic


def _topic(sentence: Sentence) -> Mention | None:
    """Whom a sentence is about: the subject of its first verb that has one, else the name it begins with."""
    for node in sentence.clauses.nodes:
        if node.subject >= 0:
            mention = sentence.chunks[node.subject].mention
            if mention is not None and mention.type in ACTORS:
                return mention
            subject = sentence.chunks[node.subject]
            if mention is None and subject.inner and sentence.words[subject.first].stem in COUNTS:
                return subject.inner[0]  # مئات المتظاهرين
            if mention is None and (people := counted(sentence, node.subject)) is not None:
                return people
            if mention is None and sentence.words[sentence.chunks[node.subject].head].flags & PAPER:
                return None  # «ودعا البيان المجلس ... كما طالب»: who issued it goes on
        elif node.shared is not None:
            return node.shared
    for chunk in sentence.chunks[:3]:
        if (
            chunk.kind == "N"
            and chunk.mention is not None
            and chunk.mention.type in ("person", "organisation", "state", "capital")
        ):
            return chunk.mention
    return None


def _continued(sentence: Sentence) -> list[Mention]:
    """Whom the verbs of a sentence go on telling of without a name: «وأعلن تضامنه» means him who is told of."""
    out = []
    for node in sentence.clauses.nodes:
        who = node.shared or (sentence.chunks[node.subject].mention if node.subject >= 0 else None)
        if node.rule != "dropped" or who is None:
            continue
        again = Mention(node.at, node.at, who.type)
        again.gender, again.number, again.entry, again.country = who.gender, who.number, who.entry, who.country
        again.sentence, again.referent = sentence.index, who
        out.append(again)
    return out


def _outermost(sayings: list[Said]) -> Mention | None:
    """The last speaker whose words are not told inside another's."""
    for said in reversed(sayings):
        if not any(other is not said and other.start <= said.start and said.end <= other.end for other in sayings):
            return said.speaker
    return None
