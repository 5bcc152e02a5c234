"""Titles: the nouns that say what a person is, alone or as the head of a longer phrase (وزير الخارجية)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.script import fold
from marsad.language.arabic.words.word import HONORIFIC, NOUN, PARTICLE, PREP, PUNCT, TITLE, Word, noun_stems
from marsad.language.arabic.words.word_files import DatingWords, TitleWords, load_words


class Title(NamedTuple):
    """A title phrase: stems of its words, the office it names in the knowledge, its English, and whose office it always is."""

    stems: tuple[str, ...]
    office: str
    english: str
    seat: str = ""  # a state or body that the words tell by themselves: شيخ الأزهر


def bare(form: str) -> str:
    """A folded word without its article."""
    return form[2:] if form.startswith("ال") and len(form) > 4 else form


@cache
def title_data() -> TitleWords:
    """What data/titles.toml holds."""
    return load_words(TitleWords)


class Titles:
    """The titles of data/titles.toml. Adds their class bits to the lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = title_data()
        self.by_first: dict[str, list[Title]] = {}
        firsts: set[str] = set()
        self._single: set[str] = set()  # first words as they are listed, in no dual
        self.masculine = {fold(w) for w in data.masculine.words}
        # Titles that say nothing without a name; kin, who are somebody's; given names that are everyday words too; what
        # somebody told of before is called.
        self.epithets, self.kin, self.ordinary, self.descriptions = (
            frozenset(fold(w) for w in listed.words) for listed in (data.epithets, data.kin, data.ordinary, data.descriptions)
        )
        # Words that tell of an office held once: الرئيس السابق, وزير سابق.
        former = [fold(w) for w in load_words(DatingWords).former]
        self.former = frozenset((*former, *(bare(w) for w in former)))
        for row in data.title:
            for words in row.words:
                self._single.add(bare(fold(words.split()[0])))
                for variant in self._inflections([bare(fold(w)) for w in words.split()]):
                    self.by_first.setdefault(variant[0], []).append(Title(variant, row.office, row.en, row.seat))
                    firsts.add(variant[0])
        for titles in self.by_first.values():
            titles.sort(key=lambda title: -len(title.stems))
        lexicon.add_class(firsts, TITLE)
        # An honorific is marked under its stem with and without article, for الشيخ and شيخ are written alike.
        self.honorifics = [tuple(fold(w).split()) for w in data.honorifics.words]
        lexicon.add_class({bare(h[0]) for h in self.honorifics}, HONORIFIC)
        lexicon.add_class({fold(w) for w in data.particles.words}, PARTICLE)

    def _inflections(self, stems: list[str]) -> list[tuple[str, ...]]:
        head, rest = stems[0], tuple(stems[1:])
        out = [(head, *rest)]
        if not head.endswith("ه") and (rest or head not in self.masculine):
            out.append((head + "ه", *rest))
        # Duals: وزيرا، وزيري، الوزيران.
        out += [(head.removesuffix("ه") + ending, *rest) for ending in ("ا", "ي", "ان", "ين") if len(head) > 3]
        return out

    def match(self, words: list[Word], at: int, end: int) -> tuple[Title, int] | None:
        """The longest title phrase that begins at a token, and the index after it."""
        for title in self.by_first.get(words[at].stem, ()):
            stop = at + len(title.stems)
            if stop <= end and all(
                title.stems[k] == words[at + k].form  # لحقوق الإنسان
                or (title.stems[k] in noun_stems(words[at + k].stem, words[at + k].suffix) and not words[at + k].prep)
                for k in range(1, len(title.stems))
            ):
                return None if self._no_two(words, at, stop, end) else (title, stop)
        return None

    def _no_two(self, words: list[Word], at: int, stop: int, end: int) -> bool:
        """«مرسوم ملكي بتعيين ...», «صدر أمر أميري»: of two kings or two emirs it is told whose; else it describes the noun before."""
        head, before = words[at], words[at - 1]
        two = stop == at + 1 and head.form[-1] == "ي" and head.form not in self._single and head.form[:-1] in self.by_first
        if not two or at == 0 or before.art or before.suffix or not before.flags & NOUN or before.flags & TITLE:
            return False
        return stop == end or bool(words[stop].prep or words[stop].flags & (PREP | PUNCT))
