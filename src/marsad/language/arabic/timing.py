"""Which of the times and places of a sentence belongs to a trigger."""

from __future__ import annotations

from datetime import date

from marsad.language.analysis import Candidate, Filled
from marsad.language.arabic.sentence import Sentence
from marsad.language.arabic.times import TimeMention, resolve
from marsad.model.reading import TimeValue

_PLACE_PREPS = frozenset(
    ("في", "ب", "داخل", "قرب", "علي", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "من")
)
_FAR = 22  # tokens; a time farther from the trigger than this is somebody else's


def choose_time(sentence: Sentence, candidate: Candidate, others: list[int]) -> None:
    """Give the candidate the nearest time of its clause; a time after the trigger is nearer than one before it.

    `others` are the tokens of other triggers and verbs of the sentence, which pull a time to themselves.
    """
    first, last = candidate.trigger
    best: tuple[float, TimeMention] | None = None
    for mention in sentence.times:
        if mention.kind == "duration":
            continue
        value = resolve(mention, candidate.tense or "past")
        if value is None:
            continue
        distance = float(mention.first - last if mention.first > last else first - mention.last)
        if distance > _FAR:
            continue
        if mention.last < first:
            distance += 3
            carried = any(name.startswith("light") for name in candidate.features)
            if (
                candidate.pos == "noun"
                and not carried
                and any(candidate.clause[0] <= at < mention.first for at in others)
            ):
                continue  # another verb of the clause came first and has this time for its own
        low, high = min(first, mention.first), max(last, mention.last)
        distance += 6 * sum(1 for at in others if low < at < high and at != first)
        distance += 5 * sum(
            1
            for chunk in sentence.chunks
            if chunk.kind in ("COMP", "REL", "COLON", "CONJ", "PART") and low < chunk.first < high
        )
        if not candidate.clause[0] <= mention.first <= candidate.clause[1]:
            distance += 4
        if best is None or distance < best[0]:
            best = (distance, mention)
    if best is not None and best[0] <= _FAR:
        value = resolve(best[1], candidate.tense or "past")
        if value is not None:
            words = " ".join(word.form for word in sentence.words[best[1].first : best[1].last + 1])
            candidate.time = (value, words)
            candidate.features["time:distance"] = best[0] / 10


def choose_place(sentence: Sentence, candidate: Candidate) -> None:
    """The nearest phrase of place after «في» in the clause, else before the trigger."""
    if candidate.place is not None:
        return
    first, last = candidate.trigger
    best = None
    for mention in sentence.mentions:
        if mention.type not in ("state", "capital", "place") or mention.prep not in _PLACE_PREPS or not mention.country:
            continue
        if mention.prep in ("علي", "من") and mention.type != "place":
            continue
        inside = candidate.clause[0] <= mention.first <= candidate.clause[1]
        distance = (mention.first - last) if mention.first > last else (first - mention.last) + 4
        if not inside:
            distance += 12
        if distance <= 18 and (best is None or distance < best[0]):
            best = (distance, mention)
    if best is not None:
        candidate.place = Filled(best[1], f"«{best[1].prep}»")


def told_today(candidate: Candidate, sentence: Sentence, anchor: date | None) -> None:
    """The lead tells today's news in the past tense: an undated event there is dated by the paper."""
    if anchor is None or candidate.time is not None:
        return
    day = anchor.isoformat()
    candidate.time = (TimeValue(day, None, "day"), "lead")
