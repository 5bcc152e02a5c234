"""Source phrases (بحسب، وفقا ل، نقلا عن): the party who vouches for a sentence, and where the phrase stands."""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.analysis import Mention
from marsad.language.arabic.chunk import Chunk
from marsad.language.arabic.script import fold
from marsad.language.arabic.sentence import Sentence
from marsad.language.arabic.speakers import SPEAKING, Speakers
from marsad.language.arabic.speech import Speech
from marsad.language.arabic.word import COMP, SOURCE, SPEECH, TITLE, Word

_PARTIES = SPEAKING | {"place"}
_REACH = 7  # tokens after the phrase in which its party begins


class Source(NamedTuple):
    """A source phrase: who, the token it begins at, the token after its party.

    `states` tells that it has a verb of saying (حسبما أعلن، وفق ما صرح به): the sentence is his statement; of an agency that
    passes it on (بحسب رويترز، وفق ما نقلت) it is not.
    """

    mention: Mention
    first: int
    stop: int
    phrase: str
    states: bool


def find_source(sentence: Sentence, speech: Speech, speakers: Speakers, spoke: Mention | None) -> Source | None:
    """The first source phrase of a sentence whose party is told; وفق نفس المصدر is who `spoke` last."""
    words = sentence.words
    heads: dict[int, Mention] | None = None
    for at in range(sentence.start, sentence.end):
        if not words[at].flags & SOURCE:
            continue
        last = _phrase(words, at, sentence.end, speech)
        if last < 0 or (at == sentence.start and words[at].stem == "كما"):
            continue  # «كما أعلنت الوزارة أن» at the opening means that it also announced
        heads = {m.first: m for m in sentence.mentions} if heads is None else heads
        states = _states(words[last], speech)
        for cursor in range(last + 1, min(sentence.end, last + _REACH)):
            states = states or _states(words[cursor], speech)
            word = words[cursor]
            mention = heads.get(cursor)
            if mention is None and cursor == last + 1 and cursor in sentence.chunk_at:
                chunk = sentence.chunks[sentence.chunk_at[cursor]]
                if word.flags & TITLE and not word.art:
                    mention = speakers.naming.described(sentence, chunk)
                else:
                    mention = _named(sentence, chunk, speech, speakers)
            if mention is not None and mention.type in _PARTIES:
                named = speakers.naming.named(sentence, mention)
                if spoke is not None and words[mention.first].form in speech.same_before:
                    named = spoke
                return Source(named, at, max(mention.last, named.last) + 1, words[at].form, states)
            if fold(word.form) in speech.self_sources:
                break
            if word.form in ("،", ",", ":") or word.flags & COMP:
                break
    return None


def _named(sentence: Sentence, chunk: Chunk, speech: Speech, speakers: Speakers) -> Mention | None:
    """«وبحسب فرحان، فإن», «بحسب موقع deagel»: a name that nobody told us; a paper (وفق مقال فلان) is none."""
    if chunk.inner and speakers.naming.before_title(sentence, chunk, chunk.inner[0]).name_first == chunk.head:
        return chunk.inner[0]
    noun = sentence.words[chunk.head].stem
    if noun in speech.papers:
        return None
    return speakers.naming.bare(sentence, chunk.head + (noun in speech.outlets and chunk.head < chunk.last), chunk.last)


def _states(word: Word, speech: Speech) -> bool:
    """Is a word a verb of saying that does not only pass on what others said?"""
    return bool(word.flags & SPEECH) and all(verb.past not in speech.passed_on for verb in word.verbs)


def _phrase(words: list[Word], at: int, end: int, speech: Speech) -> int:
    """Index of the last word of the source phrase that begins at a token, -1 if none does."""
    for phrase in speech.sources:
        if words[at].form != phrase[0] and words[at].stem != phrase[0]:
            continue
        cursor = at
        for part in phrase[1:]:
            if part == "ل":
                if cursor + 1 >= end or not words[cursor + 1].form.startswith("ل"):
                    break
                continue
            cursor += 1
            if cursor >= end or words[cursor].form != part:
                break
        else:
            return cursor
    return -1
