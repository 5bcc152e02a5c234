"""Source phrases (بحسب، وفقا ل، نقلا عن): who vouches for a sentence, and for which of its words."""

from __future__ import annotations

from typing import NamedTuple

from marsad.language.analysis import Mention, Said
from marsad.language.arabic.sayings.speakers import SPEAKING, Speakers
from marsad.language.arabic.sayings.statements import opening
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.sentences import Span
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.speech import Speech
from marsad.language.arabic.words.word import COMMAS, COMP, QUOTE_SIGNS, SOURCE, SPEECH, TITLE, Word

_PARTIES = SPEAKING | {"place"}
_PAUSES = COMMAS | {":"}
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
            if word.form in _PAUSES or word.flags & COMP:
                break
    return None


def sourced(
    sentence: Sentence, source: Source, speaks: bool, inside: list[Span], used: set[Span]
) -> Said | None:
    """What a source phrase vouches for: the words after it if it opens the sentence, else those before.

    They are a statement of his where he `speaks`, not nameless (بحسب شهود عيان), or is quoted.
    """
    words = sentence.words
    quotation = next((span for span in inside if span not in used), None)
    if source.first - sentence.start > 3:
        start, end = sentence.start, source.first
        if quotation is not None and quotation.end <= source.first and source.first - quotation.end <= 4:
            start, end = quotation
            used.add(quotation)
        direct = (start, end) == quotation
        return Said(source.mention, direct, start, end, "source phrase after", direct or (source.states and source.mention.type == "person"))
    start = source.stop
    if quotation is not None and start <= quotation.start <= start + 1:
        used.add(quotation)
        return Said(source.mention, True, quotation.start, quotation.end, "source phrase")  # «وبحسب سالم "نحن هنا"»
    if any(chunk.first == start and chunk.kind == "V" for chunk in sentence.chunks):
        # «ووفق الصحيفة يملك رجال الأعمال ...»: what it tells begins right after it.
        return Said(source.mention, False, start, sentence.end, "source phrase", speaks)
    while start < sentence.end and start - source.stop < 9:
        word = words[start]
        if word.form in _PAUSES or word.form.startswith("فان"):
            start += 1
            while start < sentence.end and (words[start].form in QUOTE_SIGNS or words[start].form == "فان"):
                start += 1
            if sentence.end - start < 4:
                return None
            opened = opening(start, inside)
            return Said(source.mention, opened is not None, start, sentence.end, "source phrase", speaks or opened is not None)
        start += 1
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
