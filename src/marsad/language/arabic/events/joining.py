"""One happening told by several words of a sentence: the strike and its dead, the raid and the verb that describes it.

«أسفرت غارة إسرائيلية على البلدة عن مقتل ثلاثة», «قتل ثلاثة في غارة استهدفت منزلا» each tell one event. A candidate that
only tells what was suffered joins the one of its frame that says who dealt it; a verb joins the noun of its frame that is
its subject. Which entries tell what is suffered is said by their data (`suffered`).
"""

from __future__ import annotations

from marsad.language.analysis import Candidate
from marsad.language.arabic.syntax.sentence import Sentence

# After these the strike is another, earlier one, or only a cause to act: قتل خمسة بعد غارة على ...
_ELSEWHERE = frozenset(("بعد", "عقب", "قبل", "منذ", "ضد", "رغم", "حول", "بشان", "عن", "الي"))


def join(sentence: Sentence, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates of a sentence with those that tell one happening made one, in their order."""
    out = list(candidates)
    for tells in (_described, _dealt, _struck), (_carrying,):
        for candidate in candidates:
            if candidate not in out:
                continue
            teller = next((found for tell in tells if (found := tell(sentence, candidate, out)) is not None), None)
            if teller is not None:
                told_by_verb = teller.pos == "verb" or candidate.pos != "verb"
                first, second = (teller, candidate) if told_by_verb else (candidate, teller)
                _absorb(first, second)
                out = [other for other in out if other is not second]
    return out


def _chunk(sentence: Sentence, candidate: Candidate) -> int:
    return sentence.chunk_at.get(candidate.trigger[0], -1)


def _described(sentence: Sentence, candidate: Candidate, others: list[Candidate]) -> Candidate | None:
    """The noun of the same frame that is the subject of the candidate's verb: غارة استهدفت منزلا."""
    node = sentence.node_at(_chunk(sentence, candidate)) if candidate.pos == "verb" else None
    if node is None:
        return None
    about = {node.subject, node.antecedent} - {-1}
    return next(
        (o for o in others if o.frame == candidate.frame and o.pos == "noun" and _chunk(sentence, o) in about), None
    )


def _carrying(sentence: Sentence, candidate: Candidate, others: list[Candidate]) -> Candidate | None:
    """The verb of the same frame that has this noun as its object: «قد تفرض واشنطن عقوبات» is one sanction, as sure as the verb."""
    chunk = _chunk(sentence, candidate)
    if candidate.pos != "noun" or chunk < 0:
        return None
    for other in others:
        node = sentence.node_at(_chunk(sentence, other)) if other.pos == "verb" and other.frame == candidate.frame else None
        if node is not None and chunk in node.objects:
            return other
    return None


def _dealt(sentence: Sentence, candidate: Candidate, others: list[Candidate]) -> Candidate | None:
    """The nearest candidate of the same frame that says who dealt what this one says was suffered."""
    if not candidate.features.get("suffered"):
        return None
    at = candidate.trigger[0]
    best: Candidate | None = None
    for other in others:
        if other.frame != candidate.frame or other is candidate or not other.actors or other.features.get("suffered"):
            continue
        chunk = _chunk(sentence, other)
        if chunk >= 0 and sentence.chunks[chunk].prep in _ELSEWHERE:
            continue
        if best is None or abs(other.trigger[0] - at) < abs(best.trigger[0] - at):
            best = other
    if best is not None and best.pos == "noun":  # قتل خمسة في قصف استهدف المدينة: the verb that describes the noun tells it all
        return next((other for other in others if _described(sentence, other, [best]) is best), best)
    return best


def _struck(sentence: Sentence, candidate: Candidate, others: list[Candidate]) -> Candidate | None:
    """«لقي مدنيون مصرعهم جراء غارة إسرائيلية على البلدة»: the strike by which they fell, of the doer it gives the verb."""
    node = sentence.node_at(_chunk(sentence, candidate)) if candidate.frame == "attack" and candidate.pos != "noun" else None
    if node is None:
        return None
    doers = {filled.mention.first for filled in candidate.actors}
    for other in others:
        chunk = _chunk(sentence, other)
        if other.frame == "attack" and other.pos == "noun" and chunk in node.preps and sentence.chunks[chunk].prep not in _ELSEWHERE:
            item = sentence.chunks[chunk]
            if any(item.first <= filled.mention.first <= item.last and filled.mention.first in doers for filled in other.actors):
                return other
    return None


def _absorb(first: Candidate, second: Candidate) -> None:
    """Give the first candidate what the second knows."""
    taken = {filled.mention for filled in (*first.actors, *first.recipients)}
    if not first.actors or first.features.get("suffered"):
        first.actors += [f for f in second.actors if f.mention not in taken]
    first.recipients += [f for f in second.recipients if f.mention not in taken]
    first.place = first.place or second.place
    first.weight = max(first.weight, second.weight)
    first.clause = (min(first.clause[0], second.clause[0]), max(first.clause[1], second.clause[1]))
    first.features["joined"] = 1.0
    first.features.pop("passive:guess", None)
