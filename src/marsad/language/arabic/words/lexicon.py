"""What a written Arabic word can be: its clitics taken off, and the classes its stem belongs to.

One `Word` is made for each distinct spelling and kept, so that the cost of analysis is paid once and a running text
only looks words up. Nothing here looks at neighbours; that is the business of the modules that read a `Sentence`.
"""

from __future__ import annotations

from collections.abc import Iterator

from marsad.language.arabic.words.lexical_tables import LexicalTables, Split
from marsad.language.arabic.words.print_signs import Letters, letters
from marsad.language.arabic.words.word import (
    ANY,
    BREAK,
    FUT,
    LATIN,
    NAME,
    NEG,
    NISBA,
    NOUN,
    NUMBER,
    PREP,
    PUNCT,
    SOURCE,
    SPEECH,
    SPEECH_NOUN,
    SPEECH_PART,
    TRIGGER,
    VERB,
    Telling,
    Word,
    derived_adjective,
    noun_stems,
    pronominal,
    splits,
)

MAX_WORDS = 200_000  # distinct spellings kept; about 60 MB at the most
_APART = frozenset(("ودعا", "ودان"))  # verbs after و, though rare nouns and names are spelt so
_WHOLE = frozenset(("الاف", "امراه"))  # words that only look as if they began with clitics


class Lexicon(LexicalTables):
    """The tables of the language, and the words met so far. Build once; `word` is then a dictionary look-up."""

    def __init__(self) -> None:
        super().__init__()
        self._cache: dict[str, Word] = {}
        self._names: dict[str, Word] = {}  # names spelt like small words
        self._hamzated: dict[str, Word] = {}  # forms like إلهان, which begin with no article
        self._printed: dict[str, Word] = {}  # spellings that can be verbs, as printed
        self._feminine: dict[str, Word] = {}  # forms written with ة, which folds to ه but is no pronoun

    def word(self, form: str, feminine: bool = False, hamza: bool = False) -> Word:
        """The word for a folded form, analysed on first sight; `feminine`: print ends it in ة, `hamza`: begins it in أ or إ."""
        if hamza and (form not in self.nouns or form in self.nisbas) and not feminine:
            word = self._hamzated.get(form)
            if word is None:
                word = self._hamzated[form] = self._analyse(form, hamza=True)
            return word
        cache = self._feminine if feminine else self._cache
        word = cache.get(form)
        if word is None:
            if len(cache) >= MAX_WORDS:
                cache.clear()
            word = cache[form] = self._analyse(form, feminine)
        return word

    def printed(self, raw: str, form: str) -> Word:
        """The word for a spelling as it is printed, with its vowel signs and hamzas, and its folded form."""
        feminine, hamza = "ة" in raw[-2:], (raw[0] in "أإ" and form[1:2] == "ل") or (form in ANY and "أ" in raw)
        word = self.word(form, feminine, hamza)
        if not word.verbs:
            return word
        known = self._printed.get(raw)
        if known is None:
            if len(self._printed) >= MAX_WORDS:
                self._printed.clear()
            signs = letters(raw)
            known = word
            if self.verbs.read(form, signs) != self.verbs.read(form):
                known = self._analyse(form, feminine, hamza, signs=signs)
            self._printed[raw] = known
        return known

    def national(self, word: Word, state: str, art: bool) -> Word:
        """The word as half of an adjective of two words: «الكوري» before «الشمالي» is of the northern state."""
        key = f"{word.form} {state} {art}"
        half = self._names.get(key)
        if half is None:
            half = self._names[key] = word.twin()
            half.nisba, half.flags, half.art = state, word.flags | NISBA, art
            half.barren = None  # what was found out of the word does not hold of the half, whichever was met first
        return half

    def name(self, form: str) -> Word:
        """The word for a folded form that print shows to be a name (علي where على is written with ى), no particle."""
        word = self._names.get(form)
        if word is None:
            word = self._names[form] = self._analyse(form, particles=False)
        return word

    def _analyse(
        self, form: str, feminine: bool = False, hamza: bool = False, particles: bool = True, signs: Letters | None = None
    ) -> Word:
        word = Word(form)
        if not ("\u0620" <= form[0] <= "\u06ff"):
            self._foreign(word)
            return word
        if pronominal(word):
            if form in self.phrases:
                word.flags |= TRIGGER  # علينا أن نتحرك
            return word
        word.verbs, verb_conj = self.verbs.read(form, signs)
        if feminine:
            word.verbs = ()
        small = self._small(word, verb_conj) if particles else False
        parts = self._parts(form, feminine, hamza)
        best = self._noun_or_verb(word, self._best(word, parts, feminine, hamza), verb_conj)
        if not (small or word.conj):
            self._take(word, best, parts, verb_conj)
        self._classify(word)
        return word

    def _foreign(self, word: Word) -> None:
        """Class what is not written in Arabic letters."""
        form = word.form
        if form == "\n":
            word.flags = BREAK
        elif form[0].isdigit():
            word.flags = NUMBER
        elif form[0].isalpha():
            word.flags = LATIN
            if form in self.name_firsts:
                word.flags |= NAME
                word.names = (("", form),)
        else:
            word.flags = PUNCT

    def _small(self, word: Word, verb_conj: str) -> bool:
        """Class a small word, with و or ف or without; is it one as it stands?"""
        form, first = word.form, word.form[0]
        closed = self._closed.get(form)
        if closed:
            word.flags |= closed
            return True
        joined = self._closed.get(form[1:]) if first in "وف" and len(form) > 2 else None
        if not joined:
            return False
        if first == "و" or (joined & PREP and not (word.verbs and not verb_conj)):
            # A noun or a verb may be spelt like و and a small word (وفيّ loyal, وفى kept, وقد fuel); print has the small word.
            # With ف it has the verb: فتحت الشرطة تحقيقا is not ف+تحت.
            word.verbs = word.verbs if verb_conj else ()
        elif (form in self.nouns and not joined & (FUT | NEG)) or form in self.classes or (word.verbs and not verb_conj):
            return False
        word.flags |= joined
        word.conj = first
        word.stem = form[1:]
        return False

    def _parts(self, form: str, feminine: bool, hamza: bool) -> list[Split]:
        """The ways to cut a form that its print allows."""
        parts = [("", "", False, form, "")] if form in _WHOLE else list(splits(form))
        if hamza:
            parts = [split for split in parts if not split[2]] if form not in ANY else [ANY[form]]
        # ألماني, ألبانية: what begins like an article and is none.
        parts = [split for split in parts if not (split[2] and "ال" + split[3] in self.nisbas)]
        if feminine:
            parts = [split for split in parts if split[4] != "ه"]  # حاملة is no حامل with a pronoun
        return parts

    def _best(self, word: Word, parts: list[Split], feminine: bool, hamza: bool) -> Split | None:
        """The likeliest way to cut a word as a noun; None where it is no noun we know."""
        form = word.form
        best = next((split for split in parts if self._known(split[3], split[4], split[2])), None)
        if best is not None:
            best = self._recut(form, best, parts, feminine)
        whole = next((split for split in parts if split[3][:2] == "ال" and split[3] in self.nisbas and not split[4]), None)
        if whole is not None and (hamza or whole[3][2:] not in self.nouns or whole[0] or whole[1]):
            best = whole  # ألماني begins with no article
        known = best is not None and (best[3] in self.name_firsts or (best[2] and best[3] in self.nisbas))  # البنيني is of بنين
        if form[0] == "و" and form[1:] in self.noun_tellings and form not in self.nouns and derived_adjective(form, self.nouns):
            known, best = True, ("و", "", False, form[1:], "")  # وداعية is و and who calls, not an adjective of وداع
        if best is not None and not known and best[3] != form and derived_adjective(form, self.nouns):
            best = ("", "", False, form, "")
            word.flags |= NOUN
        if best is None:
            best = next((split for split in parts if not split[4] and derived_adjective(split[3], self.nouns)), None)
        if best is None and feminine:
            best = next((split for split in parts if self._known(split[3][:-1], "", split[2])), None)
            word.flags |= NOUN if best is not None else 0
        return best

    def _recut(self, form: str, best: Split, parts: list[Split], feminine: bool) -> Split:
        """The cut with و, a preposition or a pronoun more taken off, where what is left is commoner than the whole."""
        if best[3] == form and form[0] == "و" and form not in self.nouns and form[1:] in self.name_firsts:
            best = ("و", "", False, form[1:], "")  # وبوتين is و and Putin before it is a rare noun's dual
        if best[3] in self.nisbas and not best[4]:
            return best  # تركي is Turkish and not «my leaving»
        if not (best[1] or best[2] or best[4]):
            # رفضه is his refusal before it is a rare noun in ة, وصوله his arrival before و and صولة; لقوة is to a force.
            if best[3] not in self.noun_tellings and best[3] not in self.classes:
                best = next((split for split in parts if self._better(split)), best)
        if best[3][0] == "ب" and not (best[1] or best[2]) and best[3].endswith(("اء", "اءات")) and best[3][1:] in self.noun_tellings:
            # بلقاء, بشراء: by a meeting, by buying, before they are rare nouns
            best = next((split for split in parts if split == (best[0], "ب", False, best[3][1:], best[4])), best)
        if best[3] in self.ending_in_h or best[3].removesuffix("ا") in self.ending_in_h:
            return best  # متوجه, متوجها: not «his crowned»
        if not feminine and not best[4] and best[3].endswith("ه"):
            # Print tells بلاده, his country, from بلادة, and وزيره from وزيرة.
            host = best[3][:-1]
            if len(host) > 2 and self._listed(host):
                best = next((split for split in parts if split == (*best[:3], host, "ه")), best)
        if not best[4] and best[3].endswith("ها") and self._hosts(best[3][:-2]):
            # سفيرها is her ambassador: no accusative ا is written after ة. But توجيها is توجيه.
            best = next((split for split in parts if split == (*best[:3], best[3][:-2], "ها")), best)
        return best

    def _noun_or_verb(self, word: Word, best: Split | None, verb_conj: str) -> Split | None:
        """The cut of a noun, None where the word is a verb rather; the verbs go where it is a noun rather."""
        form = word.form
        if form in _APART:
            best = None
        elif verb_conj and (form in self.nouns or (form.endswith("ا") and form[:-1] in self.classes)):
            word.verbs = ()  # وزير, وزيرا is a minister, not و+زير
        if word.verbs and best is not None and not (best[0] or best[1]) and best[4] and best[3][-1] == "ت":
            host = best[3][:-1] + "ه"
            if len(host) > 3 and host in self.nouns and host in self.classes:
                word.verbs = ()  # وزارته is his ministry, أسرتها her family
        if word.verbs and all(verb.person == 1 for verb in word.verbs) and derived_adjective(form, self.nouns):
            word.verbs = ()
        if best is not None and word.verbs and best[3] != form and not any(verb.object for verb in word.verbs):
            # اتهم, التقى: a known form of a verb is not ات+هم, ال+تقي.
            said = any(verb.lemma in self.speech_verbs for verb in word.verbs)  # ولفتت الوزارة is not و+ل+فتت
            if best[2] or best[4] or best[3][-1:] in "ا" or ((best[0] or best[1]) and not verb_conj) or (best[1] and said):
                return None
        return best

    def _take(self, word: Word, best: Split | None, parts: list[Split], verb_conj: str) -> None:
        """Take off what a word's cut says; of an unknown word only what is plain."""
        if best is not None:
            word.conj, word.prep, word.art, word.stem, word.suffix = best
            if word.prep == "س":
                word.prep = ""
                word.stem = word.form
            for stem in noun_stems(word.stem, word.suffix):
                if stem in self.nouns or ((not word.suffix or stem.endswith("ات")) and self._noun(stem, word.art)):
                    word.flags |= NOUN
        elif word.verbs:
            word.conj = verb_conj
            word.stem = word.form[len(verb_conj) :]
        else:
            # A و before a long word and an article.
            for split in parts:
                if split[2]:
                    word.conj, word.prep, word.art, word.stem, word.suffix = split
                    break

    def _classify(self, word: Word) -> None:
        tellings: list[Telling] = []
        for stem in noun_stems(word.stem, word.suffix):
            tellings += self.noun_tellings.get(stem, ())
            word.flags |= self.classes.get(stem, 0)
            if word.nisba is None and (stem == word.stem or word.stem not in self.name_firsts):
                # سورية is the state and السورية always its adjective: what «سوري» is with an article, the other is too.
                word.nisba = self.nisbas.get(stem) or (self.nisbas.get(stem.removesuffix("ه")) if word.art else None)
        if word.nisba and not word.suffix and (word.art or word.stem not in self.spelt_alike):
            word.flags |= NISBA
        else:
            word.nisba = None
            if word.stem in self.spelt_alike:
                word.flags &= ~NISBA
        word.of_body = self.body_adjectives.get(word.stem)
        if word.verbs:
            word.flags |= VERB
            seen = set()
            for verb in word.verbs:
                if verb.lemma in self.speech_verbs:
                    word.flags |= SPEECH
                if verb.lemma not in seen:
                    seen.add(verb.lemma)
                    tellings += self.verb_tellings.get(verb.lemma, ())
        elif self.verbs.possible(word.form) and not word.art:
            word.flags |= VERB
        if (
            tellings
            or word.stem in self.phrases
            or word.form in self.phrases
            or word.form[len(word.conj) :] in self.phrases
        ):
            word.flags |= TRIGGER
        word.tellings = tuple(tellings)
        participles = self.speech.participles
        bare = word.stem[:-1] if word.stem.endswith("ا") and word.stem not in participles else word.stem
        if not word.art and not word.prep and (bare in participles or bare.removesuffix("ه") in participles):
            word.flags |= SPEECH_PART
        if any(stem in self.speech.verbal_nouns for stem in noun_stems(word.stem, word.suffix)):
            word.flags |= SPEECH_NOUN
        if word.form in self.speech.source_firsts or word.stem in self.speech.source_firsts:
            word.flags |= SOURCE
        word.names = tuple(self._name_starts(word.form))
        if word.names:
            word.flags |= NAME

    def _name_starts(self, form: str) -> Iterator[tuple[str, str]]:
        """Forms under which a gazetteer name may begin here, with the clitics that stand before it."""
        seen = set()
        for conj, prep, art, stem, suffix in splits(form):
            if suffix or prep == "س":
                continue
            clitics = conj + prep
            for candidate in ("ال" + stem,) if art else (stem,):
                if candidate in self.name_firsts and (clitics, candidate) not in seen:
                    seen.add((clitics, candidate))
                    yield clitics, candidate
