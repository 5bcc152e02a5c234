"""The words that say how certain a happening is (data/status.toml), by what each is looked up by."""

from __future__ import annotations

import msgspec

from marsad.language.analysis import Candidate
from marsad.language.arabic.words.lexical_tables import folded
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word_files import StatusWords, load_words


class Cues:
    """The lists, folded. Forms of words before and after a trigger, and lemmas of verbs, each with the status it gives."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = msgspec.structs.asdict(load_words(StatusWords))
        self.before: dict[str, str] = {}
        self.after: dict[str, str] = {}
        self.verbs: dict[str, str] = {}
        self.light: dict[str, str] = {}  # past of a verb that itself carries what is told -> what becomes of it
        self.decided: dict[str, str] = {}
        self.negated: dict[str, str] = {}  # verb -> what becomes of its content where it is negated
        self.conditions = frozenset(folded(data.pop("hypothetical_behind")))
        self.rumoured = frozenset(folded(data.pop("alleged_rumour")))
        # Lemmas of what says of a plan before it that it is off.
        self.later = frozenset(lexicon.verbs.add(verb) for verb in data.pop("cancelled_later"))
        for key, words in data.items():
            status, _, where = key.rpartition("_")
            if where in ("decided", "negated"):
                table = self.negated if where == "negated" else self.decided
                table.update((lexicon.verbs.add(verb), status) for verb in words)
            elif where == "light":
                self.light.update((fold(past), status) for past in words)
            elif where == "verbs":
                for verb in words:
                    self.verbs.setdefault(lexicon.verbs.add(verb), status)
            else:
                table = self.before if where == "before" else self.after
                for form in folded(words):
                    table.setdefault(form, status)


def set_status(candidate: Candidate, status: str, word: str) -> None:
    """Give a candidate a status, and the word it rests on."""
    if status in ("occurred", "planned", "cancelled", "denied", "alleged", "hypothetical"):
        candidate.status = status  # type: ignore[assignment]
        candidate.cues.append((status, word))
