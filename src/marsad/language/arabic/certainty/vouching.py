"""Who vouches for what is told: the speaker whose words it stands in, or the source of its sentence."""

from __future__ import annotations

from marsad.language.analysis import HEADED, Candidate, Filled, Said
from marsad.language.arabic.events.light import carried
from marsad.language.arabic.setting.time_owner import HAPPENED
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.sentences import Span
from marsad.language.arabic.words.frame_kinds import SPEECH_FRAMES

# Prepositions, and nouns after في, of what has happened before or brought about what is told: it is known already.
_PRIOR = HAPPENED | {"اثناء", "بسبب", "جراء", "رغم", "برغم", "اعقاب"}


class Vouching:
    """The sayings and sources of one text, `count` tokens long: `sources` by the index of their sentence."""

    def __init__(self, sayings: list[Said], sources: dict[int, Filled], quotations: list[Span], count: int) -> None:
        self.innermost = _innermost(sayings, count)
        self.sources = sources
        self.quoted = {at for span in quotations for at in range(*span)}

    def vouch(self, sentence: Sentence, candidate: Candidate) -> None:
        """Say of a candidate on whose word it is told, if on anybody's."""
        at = candidate.trigger[0]
        if at in self.quoted:
            candidate.features["quoted"] = 1.0
        saying = self.innermost[at]
        if saying is not None:
            candidate.features["said"] = 1.0
            if candidate.pos == "noun" and "judged" not in candidate.features and not _stated(sentence, candidate, saying):
                return  # a happening only mentioned (بعد زيارة الوزير) is vouched for by the article itself
            candidate.said_by = None if saying.speaker.type == "speaker" else Filled(saying.speaker, saying.rule)
            candidate.relayed = self.sources.get(sentence.index)
        elif sentence.index in self.sources:
            candidate.said_by = self.sources[sentence.index]
            candidate.features["sourced"] = 1.0


def _innermost(sayings: list[Said], count: int) -> list[Said | None]:
    """For each token the saying it is told in: of several, the one that began last."""
    out: list[Said | None] = [None] * count
    open_: list[Said] = []
    waiting = sorted(sayings, key=lambda said: said.start, reverse=True)
    while waiting:
        at = waiting[-1].start
        open_.append(waiting.pop())
        stop = waiting[-1].start if waiting else count
        while open_ and at < stop:
            # Sayings that began earlier go on where this one ends.
            said = open_[-1]
            if said.end <= at:
                open_.pop()
                continue
            until = min(said.end, stop)
            out[at:until] = [said] * (until - at)
            at = until
    return out


def _stated(sentence: Sentence, candidate: Candidate, saying: Said) -> bool:
    """Does the speaker tell what a noun names, and not only mention it: «مؤكدا استعداد بلاده», «إن صادرات تركيا بلغت»?"""
    chunk = sentence.chunk_at.get(candidate.trigger[0], -1)
    if chunk >= 0 and (candidate.frame == "trade" or (saying.rule.endswith("noun") and candidate.frame in SPEECH_FRAMES)):
        if sentence.chunks[chunk].first <= saying.start <= candidate.trigger[0]:
            return True
    if saying.rule in HEADED and not any(saying.start <= node.at < saying.end for node in sentence.clauses.nodes):
        return True  # «مصادر طبية: مقتل ثلاثة في غارة»: a headline tells by nouns
    told = candidate.features.get("governed") or candidate.features.get("willing")
    return bool(told) and not _known(sentence, candidate)


def _known(sentence: Sentence, candidate: Candidate) -> bool:
    """بعد انسحاب القوات, بسبب قصف المدينة, اللقاء الذي جرى أمس: the speaker takes it as known, he does not tell it."""
    if carried(candidate):
        return False
    first = candidate.trigger[0]
    here = sentence.chunk_at.get(first, -1)
    if here < 0:
        return False
    following = sentence.chunks[here + 1].kind if here + 1 < len(sentence.chunks) else ""
    chunk = sentence.chunks[here]
    prior = chunk.prep in _PRIOR or sentence.words[chunk.first].stem in _PRIOR
    return prior or (sentence.words[first].art and following == "REL")
