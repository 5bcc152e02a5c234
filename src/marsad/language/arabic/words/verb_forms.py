"""The verbs: every form of those the data tells of, and which other spellings can be a verb at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from marsad.language.arabic.words.print_signs import Letters, bears, shown_passive
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.tables import conjugate_entry, conjugations
from marsad.language.arabic.words.word import SUFFIXES, Verb, derived_adjective

Row = tuple[str, str, int, str, str, bool]  # lemma or form, tense, person, gender, number, passive

# Verbs whose past begins with a bare alef: for them أ at the beginning is the first person of the present.
PLAIN_ALEF: set[str] = set()
# What a verb takes as its object: the first person is ني, so that جندي is a soldier and no verb.
_OBJECT_SUFFIXES = (*(suffix for suffix in SUFFIXES if suffix != "ي"), "ني", "ك")


class VerbForms:
    """`nouns`, `past` and `present` are comparing forms of the dictionary."""

    def __init__(self, nouns: frozenset[str], past: frozenset[str], present: frozenset[str]) -> None:
        self.nouns = nouns
        self.past = past
        self.present = present
        self.added: dict[str, str] = {}  # verbs as the data spells them, past/present, to their lemma
        self._entries: dict[str, str] = {}  # lemma to its past and present as the data spells them
        self._rows: dict[str, list[Row]] = {}
        self._conjugations = conjugations()

    def add(self, entry: str) -> str:
        """Know the forms of a verb given by its past and present; returns the key of its lemma."""
        known = self.added.get(entry)
        if known is not None:
            return known
        past, present = entry.split("/")
        key = self.added[entry] = f"{fold(past)}/{fold(present)}"
        if past.startswith("ا"):
            PLAIN_ALEF.add(key)
        self._entries.setdefault(key, entry)
        for form, tense, person, gender, number, passive in self._conjugated(entry):
            row = (key, tense, person, gender, number, passive)
            rows = self._rows.get(form)
            if rows is None:
                self._rows[form] = [row]
            elif row not in rows:
                rows.append(row)
        return key

    def spellings(self, entry: str) -> list[str]:
        """All forms of a verb given by its past and present, each once."""
        return list(dict.fromkeys(row[0] for row in self._conjugated(entry)))

    def _conjugated(self, entry: str) -> Iterable[Row]:
        return self._conjugations.get(entry) or conjugate_entry(entry)

    def read(self, form: str, signs: Letters | None = None) -> tuple[tuple[Verb, ...], str]:
        """Verb readings of a form, and the conjunction taken off to get them; `signs`: only those it can be in print."""
        for conj in ("", "و", "ف"):
            if not form.startswith(conj) or len(form) - len(conj) < 2:
                continue
            rest = form[len(conj) :]
            for future in ("", "س", "ل"):
                if not rest.startswith(future):
                    continue
                bare = rest[len(future) :]
                rows = self._rows.get(bare)
                found = [
                    Verb(*row, future == "س", "")
                    for row in rows or ()
                    if (not future or row[1] != "past")
                    and not (row[4] == "p" and row[2] == 3 and bare[-1] == "و")  # أبو is no أبوا, but ندعو is we call
                ]
                if not found:
                    found = list(self._with_object(bare, future))
                if signs is not None:
                    found = self._as_printed(found, signs, len(conj) + len(future))
                if found:
                    # The news tells of others: أبدت is she showed, before it is I wiped out.
                    others = [verb for verb in found if verb.person == 3]
                    return tuple(others or found), conj
        return (), ""

    def _as_printed(self, verbs: list[Verb], signs: Letters, skipped: int) -> list[Verb]:
        """Those of the readings that print allows, passive where it shows that."""
        out = []
        for verb in verbs:
            entry = self._entries[verb.lemma]
            if bears(signs, verb, entry, skipped):
                out.append(verb._replace(passive=True) if shown_passive(signs, verb, entry, skipped) else verb)
        return out

    def _with_object(self, bare: str, future: str) -> Iterator[Verb]:
        for suffix in _OBJECT_SUFFIXES:
            if not bare.endswith(suffix) or len(bare) - len(suffix) < 2:
                continue
            stem = bare[: -len(suffix)]
            for host in (stem, stem[:-1] + "ي") if stem.endswith("ا") else (stem,):
                for row in self._rows.get(host, ()):
                    if not future or row[1] != "past":
                        yield Verb(*row, future == "س", suffix)

    def possible(self, form: str) -> bool:
        """Can a spelling be a form of some verb of the dictionary?"""
        if form[0] == "ا" and form[-1] == "ي" and derived_adjective(form, self.nouns):
            return False  # أمني is of security before it is a first person
        for conj in ("", "و", "ف"):
            if not form.startswith(conj):
                continue
            if conj and form in self.nouns:
                continue
            rest = form[len(conj) :]
            if (
                rest.startswith("س")
                and form not in self.nouns
                and rest[1:2] in ("ي", "ت", "ن")
                and "ي" + rest[2:] in self.present
            ):
                return True
            if len(rest) > 2 and rest[0] in "يتن" and "ي" + rest[1:] in self.present:
                return True
            if (
                len(rest) > 3
                and rest[0] in "يت"
                and rest[-2:] in ("ون", "وا", "ان")
                and "ي" + rest[1:-2] in self.present
            ):
                return True
            if rest in self.past and len(rest) > 2:
                return True
            if rest.endswith("ت") and rest[:-1] in self.past:
                return True
            if rest.endswith("ت") and len(rest) > 3 and (rest[:-1] + "ي") in self.past:
                return True
            if rest.endswith("وا") and rest[:-2] in self.past:
                return True
            if form not in self.nouns and self._derived_past(rest):
                return True
        return False

    def _derived_past(self, form: str) -> bool:
        """Pasts in أ, ان, است told by their present: أسفر (يسفر), أثارت (يثير), استمروا (يستمر), انتهت (ينتهي)."""
        if len(form) < 4 or form[0] != "ا" or form[1] == "ل":
            return False
        for ending, tails in (("", ("",)), ("ت", ("", "ي")), ("وا", ("", "ي")), ("تا", ("", "ي")), ("ا", ("",))):
            if form.endswith(ending) and len(form) - len(ending) >= 4:
                bare = form[1 : len(form) - len(ending)]
                if any("ي" + bare + tail in self.present and "ا" + bare + tail not in self.nouns for tail in tails):
                    return True
                if bare[-2] == "ا" and "ي" + bare[:-2] + "ي" + bare[-1] in self.present:
                    return "ا" + bare not in self.nouns
        return False
