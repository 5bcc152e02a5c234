"""Which time of a sentence may be when a trigger's deed was done: how each stands to it, as named facts that can be weighed.

`timing` says where the time of a deed mostly stands. Where none stands there, or one that belongs to something else, the others
of the sentence are what is left; no rule tells which, many weak signs together do.
"""

from __future__ import annotations

from marsad.language.analysis import Candidate, TimeOption
from marsad.language.arabic.setting.timing import Timing
from marsad.language.arabic.times.times import TimeMention
from marsad.language.arabic.words.chunk import WALLS
from marsad.model.reading import TimeValue

TO_COME = frozenset(("planned", "cancelled", "hypothetical"))  # a visit called off was to come as well
_MOST = 6  # phrases and walls counted between a time and a trigger; more is as far as can be


class PossibleTimes:
    """The times of a trigger's sentence; nothing is worked out before it is asked for."""

    def __init__(self, timing: Timing, candidate: Candidate) -> None:
        self._timing = timing
        self._candidate = candidate

    def options(self) -> list[TimeOption]:
        """Each time of the sentence that tells a day, with how it stands to the trigger."""
        out = []
        for mention in self._timing.sentence.times:
            value = self._value(mention)
            if value is not None and value.start is not None:
                out.append(TimeOption(value, self._facts(mention, value)))
        return out

    def _value(self, mention: TimeMention) -> TimeValue | None:
        """What a time means beside this trigger: ahead of what is or was to come, else behind."""
        c = self._candidate
        ahead = c.tense == "future" or c.status in TO_COME or (c.status == "denied" and c.tense != "past")
        return (mention.future if ahead else mention.past) or mention.past or mention.future

    def _facts(self, mention: TimeMention, value: TimeValue) -> tuple[str, ...]:
        """How a time stands to the trigger: whose it is by grammar, on which side, how far and behind what."""
        timing, c = self._timing, self._candidate
        sentence = timing.sentence
        trigger, chunks = c.trigger[0], sentence.chunks
        before = int(mention.first < trigger)
        here, there = sentence.chunk_at.get(trigger, -1), sentence.chunk_at.get(mention.first, -1)
        low, high = min(here, there), max(here, there)
        between = chunks[low + 1 : high] if low >= 0 else []
        walls = min(sum(1 for chunk in between if chunk.kind in WALLS or chunk.kind == "REL"), _MOST)
        commas = min(sum(1 for chunk in between if chunk.kind == "COMMA"), 3)
        verbs = min(sum(1 for chunk in between if chunk.kind == "V"), 3)
        owner = self._owner(mention)
        ahead = sentence.word_or_kind(mention.first - 1)
        opens = int(mention.first - sentence.start < 3)
        bounds = f"{int(mention.since)}{int(mention.until)}"
        return (
            f"owner {owner}", f"owner pos {owner} {c.pos}", f"owner frame {owner} {c.frame}", f"walls {walls}{before}",
            f"verbs between {verbs}{commas}{before}", f"phrases {min(high - low, _MOST) if low >= 0 else '-'}{before}",
            f"kind {mention.kind}", f"kind owner {mention.kind} {owner}", f"bounds {bounds} {owner}", f"behind {ahead}", f"opens {opens}{before}",
            f"opens pos {opens} {c.pos} {verbs}", f"grain {value.grain} {owner}", f"grain frame {value.grain} {c.frame}",
            f"tense {c.tense} {mention.kind}", f"times {min(len(sentence.times), 4)} {owner}",
        )  # fmt: skip

    def _owner(self, mention: TimeMention) -> str:
        """Whose a time is by grammar: the trigger's, that of its verb, another known word's, another verb's or nobody's."""
        own, told, (first, last) = self._timing.own, self._timing.told, self._candidate.trigger
        if any(mention in own.get(at, ()) for at in range(first, last + 1)):
            return "trigger"
        if any(mention in told.get(at, ()) for at in range(first, last + 1)):
            return "joined"
        owners = [at for at, times in own.items() if mention in times]
        if not owners:
            return "nobody"
        frames = [self._timing.frames[at] for at in owners if at in self._timing.frames]
        if self._candidate.frame in frames:
            return "same frame"
        side = "before" if max(owners) < first else "after"
        return f"{'known' if frames else 'verb' if max(owners) in self._verbs() else 'noun'} {side}"

    def _verbs(self) -> set[int]:
        return {node.at for node in self._timing.sentence.clauses.nodes}
