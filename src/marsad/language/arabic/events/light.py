"""Light verbs: the verbs of data/light.toml, which carry a verbal noun and lend it their subject."""

from __future__ import annotations

from collections.abc import Iterable

from marsad.language.analysis import Candidate
from marsad.language.arabic.words.frames import Trigger
from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import Verb
from marsad.language.arabic.words.word_files import LightWords, load_words


class LightVerbs:
    """Which verbs lend their subject to a noun, and in which role."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = load_words(LightWords)
        self.senses: dict[tuple[str, str], str] = {}
        self.negated = {lexicon.verbs.add(verb) for verb in data.negated}
        for sense, entries in (("active", data.active), ("passive", data.passive), ("made", data.made)):
            for entry in entries:
                verb, _, prep = entry.partition(" ")
                self.senses[(lexicon.verbs.add(verb), fold(prep))] = sense
        self.passives = {lexicon.verbs.add(verb) for verb in data.passive_carriers}
        for verb in data.plain:
            lexicon.verbs.add(verb)
        for tellings in (*lexicon.noun_tellings.values(), [t for rows in lexicon.phrases.values() for _, t in rows]):
            for telling in tellings:
                for wording in (*telling.entry.light, *telling.entry.light_passive):
                    if "/" in wording:
                        lexicon.verbs.add(wording.partition(" ")[0])
        # What is decided, meant or tried by whom (قرار روسيا سحب قواتها), with the preposition before the deed.
        self.carriers: dict[str, set[str]] = {}
        for wording in data.carriers:
            noun, _, prep = wording.partition(" ")
            self.carriers.setdefault(fold(noun), set()).add(fold(prep))
        self.decrees = frozenset(fold(noun) for noun in data.decrees)
        self.holding = frozenset(fold(noun) for noun in data.holding)
        self.wrappers = frozenset(fold(noun) for noun in data.wrappers)
        # Participles that tell who is about to do the deed after a preposition (مستعد ل), and nouns that do with theirs (بصدد).
        self.willing = frozenset((fold(prep), fold(word)) for word, _, prep in (w.partition(" ") for w in data.willing))
        self.verges = frozenset((fold(prep), fold(word)) for prep, _, word in (w.partition(" ") for w in data.verges))
        self.doing = frozenset(fold(word) for word in data.doing)  # participles that carry a deed as light verbs do
        self.perpetrators = frozenset(fold(noun) for noun in data.perpetrators)
        self.aims = frozenset(fold(noun) for noun in data.aims)
        self._own: dict[int, dict[tuple[str, str], str]] = {}

    def sense(self, verbs: Iterable[Verb], prep: str, entry: Trigger, *, suffixed: bool = False) -> str:
        """ "active", "passive", "made" or "" for a verb that governs the noun of an entry directly or by a preposition.

        `suffixed`: the verb stands in a relative clause on the noun (هجوم شنته ...), where the preposition is not seen.
        """
        own = self._own.get(id(entry))
        if own is None:
            own = {}
            for sense, words in (("active", entry.light), ("passive", entry.light_passive)):
                for wording in words:
                    lemma, _, after = wording.partition(" ")
                    own[(fold(lemma.split("/")[0]), fold(after))] = sense
            self._own[id(entry)] = own
        # What the entry says of a spelling goes first: تلقى gets, though print may mean she throws. Of the verbs a spelling can be
        # where the subject does not decide, the past is likelier.
        verbs = sorted(verbs, key=lambda verb: verb.tense != "past")
        ours = next((found for verb in verbs if (found := own.get((verb.past, prep)))), None)
        for verb in verbs:
            found = ours or self.senses.get((verb.lemma, prep))
            if found is None and suffixed:
                found = self.senses.get((verb.lemma, "ب"))
            if found == "active" and entry.suffered:
                continue
            if found:
                return found
        return ""

    def done(self, verbs: Iterable[Verb]) -> bool:
        """Do the verbs of a spelling say that a deed is done, by nobody they name (تم، يتم، جرى; but تجري, which is also إجراء)?"""
        verbs = tuple(verbs)
        others = [verb for verb in verbs if verb.lemma not in self.passives]
        return len(others) < len(verbs) and all(verb.past == "اتم" and verb.tense != "past" for verb in others)


def carried(candidate: Candidate) -> bool:
    """Does a light verb or noun tell it (شن الهجوم)?"""
    return any(name.startswith("light") for name in candidate.features)
