"""The tables of the language that a word is looked up in: small words, the dictionary, frames, speech, names and classes.

They are loaded once, and grow while titles, bodies and groups add what they know of a word. What a spelling can be, clitics
taken off, is the business of `lexicon.py`.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from marsad.language.arabic.words.frames import entry_names
from marsad.language.arabic.words.script import ATTACHED, fold
from marsad.language.arabic.words.speech import Speech, load_speech
from marsad.language.arabic.words.tables import TABLES, frame_files
from marsad.language.arabic.words.verb_forms import VerbForms
from marsad.language.arabic.words.word import (
    ADV,
    AUX,
    BODY,
    COMP,
    CONJ,
    DEM,
    FUT,
    GROUP,
    NEG,
    PAPER,
    PREP,
    REL,
    Telling,
    noun_stems,
)
from marsad.language.arabic.words.word_files import FunctionWords, load_words
from marsad.model.names import NameEntry

# Regular endings of nouns and adjectives, with what the dictionary form may end in instead.
_NOUN_ENDINGS = (
    ("يات", ("ي", "يه", "")), ("يين", ("ي", "")), ("يون", ("ي", "")), ("تين", ("ه",)), ("تان", ("ه",)), ("ات", ("", "ه")),
    ("يه", ("", "ه", "ي")),
)  # fmt: skip
# With the article only: without it غولان, بوقري, عابدين are names.
_DEFINITE_ENDINGS = (("ين", ("",)), ("ون", ("",)), ("ان", ("",)), ("ي", ("", "ه")), ("ه", ("",)))


def folded(words: Iterable[str]) -> set[str]:
    """A set of comparing forms."""
    return {fold(word) for word in words}


Split = tuple[str, str, bool, str, str]  # a word cut: conjunction, preposition or س, article, stem, pronoun


class LexicalTables:
    """What is known of stems, apart from any text."""

    def __init__(self) -> None:
        self._closed: dict[str, int] = {}
        self.verb_tellings: dict[str, list[Telling]] = {}
        self.things: dict[str, set[str]] = {}  # by frame
        self.noun_tellings: dict[str, list[Telling]] = {}
        self.ending_in_h: set[str] = set()  # participles whose ه is no ة and no pronoun: متوجه
        self.phrases: dict[str, list[tuple[tuple[str, ...], Telling]]] = {}
        self.nisbas: dict[str, str] = {}
        self.nisba_firsts: frozenset[str] = frozenset()  # first words of adjectives of two
        self.spelt_alike: frozenset[str] = frozenset()  # states spelt like their adjective: جيبوتي, but الجيبوتي
        self.body_adjectives: dict[str, NameEntry] = {}
        self.name_firsts: set[str] = set()
        self.classes: dict[str, int] = {}
        self._load_closed()
        self._load_words()
        self._load_speech()
        self._load_frames()

    def _load_closed(self) -> None:
        bits = {
            "prepositions": PREP, "conjunctions": CONJ, "complementisers": COMP, "relatives": REL,
            "demonstratives": DEM, "negations": NEG, "future": FUT, "adverbs": ADV, "auxiliaries": AUX,
        }  # fmt: skip
        data = load_words(FunctionWords)
        for name in data.__struct_fields__:
            for form in folded(getattr(data, name)):
                if " " not in form:
                    self._closed[form] = self._closed.get(form, 0) | bits[name]

    def _load_words(self) -> None:
        table = msgspec.msgpack.decode((TABLES / "words.msgpack").read_bytes(), type=dict[str, str])
        # آلاف folds to what looks like ال + اف.
        self.nouns = frozenset(table["nouns"].split(" ")) - {"تقوم"} | {"الاف", "مءات", "عشرات"}
        past, present = (frozenset(table[tense].split(" ")) for tense in ("past", "present"))
        self.verbs = VerbForms(self.nouns, past, present)

    def _load_speech(self) -> None:
        self.speech = Speech(load_speech())
        self.speech_verbs = {self.verbs.add(entry) for entry in self.speech.verbs}
        self.paper_verbs = {self.verbs.add(entry) for entry in self.speech.paper_verbs}
        self.add_class(self.speech.papers | self.speech.drafts, PAPER)

    def _load_frames(self) -> None:
        for file in frame_files():
            self.things[file.frame] = folded(file.things)
            for number, (entry, name) in enumerate(zip(file.trigger, entry_names(file), strict=True), 1):
                for verb in entry.verb:
                    key = self.verbs.add(verb)
                    self.verb_tellings.setdefault(key, []).append(Telling(file.frame, entry, number, name, "verb", verb))
                self.ending_in_h.update(fold(word) for word in entry.participle if word.endswith("ه"))
                for noun in entry.noun:
                    if " " in noun or fold(noun).startswith("ال"):
                        # A noun given with its article (السيطرة, التفاوض) tells only so: no stem has one. Nor is التماس ال and تماس.
                        self._add_phrase(noun, Telling(file.frame, entry, number, name, "noun", noun))
                    if " " in noun:
                        continue
                    self.noun_tellings.setdefault(fold(noun), []).append(
                        Telling(file.frame, entry, number, name, "noun", noun)
                    )
                for participle in entry.participle:
                    if " " in participle:
                        self._add_phrase(participle, Telling(file.frame, entry, number, name, "participle", participle))
                        continue
                    telling = Telling(file.frame, entry, number, name, "participle", participle)
                    base = fold(participle)
                    # آمرا is so written because only the accusative is meant: no form of it is امرأة.
                    for ending in ("",) if base.endswith("ا") else ("", "ه", "ون", "ين", "ان", "ات", "تان", "تين"):
                        self.noun_tellings.setdefault(base + ending, []).append(telling)
                for phrase in entry.phrase:
                    self._add_phrase(phrase, Telling(file.frame, entry, number, name, "phrase", phrase))

    def _add_phrase(self, phrase: str, telling: Telling) -> None:
        first, *others = phrase.split()
        rest = tuple(fold(word) for word in others)
        if rest and rest[-1] in ATTACHED:
            telling = telling._replace(lemma=" ".join((first, *others[:-1])))  # the preposition is no word of its own
        if "/" in first:
            self.verbs.add(first)
            firsts = self.verbs.spellings(first)
        else:
            firsts = [fold(first)]
        for form in firsts:
            self.phrases.setdefault(form, []).append((rest, telling))

    def add_class(self, words: Iterable[str], flag: int) -> None:
        """Let words of another table (titles, bodies, groups) carry a class bit."""
        for form in words:
            self.classes[form] = self.classes.get(form, 0) | flag

    def _noun(self, stem: str, article: bool) -> bool:
        """An ordinary noun or adjective: of the dictionary, or a regular inflection of one (انتخابات, ساعتين, الحادثة)."""
        if stem in self.nouns:
            return True
        if stem.endswith(("ان", "ين", "ون")) and len(stem) > 5:
            # Bare duals and plurals of what happens, and of participles: تحقيقان, مقربين.
            base = stem[:-2]
            if base in self.noun_tellings or (stem[0] == "م" and base[1] not in "اوي" and base in self.nouns):
                return stem not in self.name_firsts
        for ending, bases in (*_NOUN_ENDINGS, *_DEFINITE_ENDINGS) if article else _NOUN_ENDINGS:
            if stem.endswith(ending) and len(stem) - len(ending) >= 3:
                base = stem[: -len(ending)]
                return any(base + tail in self.nouns for tail in bases)
        return False

    def _hosts(self, stem: str) -> bool:
        """Is a stem a noun that a pronoun may be attached to?"""
        return len(stem) > 2 and any(self._listed(host) for host in noun_stems(stem, "ها"))

    def _listed(self, stem: str) -> bool:
        """A noun of the dictionary, of what tells a deed, or of a class of words."""
        return stem in self.nouns or stem in self.noun_tellings or stem in self.classes

    def _known(self, stem: str, suffix: str, article: bool) -> bool:
        if (not suffix or stem.endswith("ات")) and self._noun(stem, article):
            return True  # علاقاتها is of علاقات as that is of علاقة
        if any(self._listed(host) or host in self.nisbas for host in noun_stems(stem, suffix)):
            return True
        return not suffix and (stem == "اي" or stem in self.name_firsts or stem in self.body_adjectives)  # لأي محاولة

    def _better(self, split: Split) -> bool:
        """Is a way to cut a word better than taking it whole as a rare noun?"""
        if split[4] and not split[0]:
            return split[3] in self.noun_tellings
        return bool(split[1]) and len(split[3]) > 2 and bool(self.classes.get(split[3], 0) & (BODY | GROUP))
