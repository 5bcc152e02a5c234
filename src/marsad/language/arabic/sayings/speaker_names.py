"""The name of a speaker whom nobody told us: completed after his title, or standing alone where a speaker is due."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.names.extent import LONGEST_NAME
from marsad.language.arabic.names.known_names import name_word
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.phrases import PLACE_NOUNS
from marsad.language.arabic.words.word import (
    BODY,
    BREAK,
    COMMAS,
    COMP,
    CONJ,
    FUNCTION,
    GROUP,
    HONORIFIC,
    MEMBER,
    NISBA,
    NOUN,
    NUMBER,
    PARTICLE,
    PUNCT,
    QUOTE_SIGNS,
    REL,
    SPEECH,
    TITLE,
    TRIGGER,
    VERB,
    Word,
)
from marsad.model.names import Names

_ENDS = QUOTE_SIGNS | {":", "."}  # what ends the search for a name
_SONS = ("بن", "بل")  # ابن written together with the father's name: بنكيران, بلحاج
_FARTHEST = 14  # tokens between a title and the end of the name


class SpeakerNames:
    """Holds the name words of the knowledge; every method is a pure function of the sentence."""

    def __init__(self, names: Names, nouns: frozenset[str]) -> None:
        self.nouns = nouns
        self.given = names.given
        self.families = names.families

    def named(self, sentence: Sentence, mention: Mention) -> Mention:
        """The mention itself; a title is completed by the name that follows it before what is said."""
        words = sentence.words
        if mention.type != "person" or mention.entry is not None or mention.full:
            return mention
        if not words[mention.head].flags & (TITLE | HONORIFIC):
            return mention
        heads = {m.first: m for m in sentence.mentions if m.first > mention.last}
        at = mention.last + 1
        end = min(sentence.end, at + _FARTHEST)
        free = True  # may a name begin here?
        while at < end:
            word = words[at]
            other = heads.get(at)
            held = word.conj and self._held_too(mention, words, at)
            if other is not None and other.type == "person" and not other.prep and (held or not word.conj):
                if not self._place(words, at - 1) and (other.entry is not None or other.name_last > other.name_first):
                    return other
            if other is not None and other.type in ("state", "capital") and not other.prep and not word.conj:
                break  # «اتهم مسؤول أميركي | إيران بتسليح ...»: what the verb is about
            if word.form in QUOTE_SIGNS and (close := _closed(words, at, end)):
                if self._called(words, at, close):
                    mention.name_first, mention.name_last, mention.full = at + 1, close - 1, True
                    return mention
                at, free = close + 1, True  # «باسم شرطة مقاطعة "ليدز" ماري هوغان»
                continue
            if word.flags & (COMP | REL | CONJ | SPEECH | BREAK) or word.form in _ENDS or (word.conj and not word.art and not held):
                break
            stop = self.run(words, at, end) if free else at
            if stop > at:
                mention.name_first, mention.name_last, mention.full = at, stop - 1, True
                return mention
            if other is not None:
                at = other.last
                word = words[at]
            # A name may stand after the last word of a phrase: an article, a comma, an honorific, a name of something.
            free = word.art or other is not None or bool(word.flags & (PUNCT | HONORIFIC | TITLE | NISBA))
            at += 1
        return mention

    @staticmethod
    def _place(words: list[Word], at: int) -> bool:
        """«بجامعة ميدلسن», «في بلدة فولفن»: is a bare noun one whose name follows, so that this is nobody's?"""
        return not words[at].art and (bool(words[at].flags & BODY) or words[at].stem in PLACE_NOUNS)

    @staticmethod
    def _held_too(mention: Mention, words: list[Word], at: int) -> bool:
        """«النائب بالبرلمان وعضو لجنة المالية», «رئيس الشركة ومديرها», «مدير علاقات وإعلام المطار»: does one man's title go on
        with و? Not to somebody beside him (الوزير ونظيره، وزير الدفاع ووزير الداخلية)."""
        word = words[at]
        if not word.flags & NOUN or (word.flags & VERB and word.verbs) or word.stem == words[mention.head].stem:
            return False
        if not word.flags & (TITLE | MEMBER | GROUP):
            return not word.suffix
        return mention.gender == ("f" if word.stem.endswith("ه") else "m") and word.suffix in ("", "ها")

    def _called(self, words: list[Word], opened: int, close: int) -> bool:
        """«قائد الحرس "هدايت برزاني" إن»: is what stands between signs a name, with what he says right behind it?"""
        if words[opened - 1].flags & BODY or self.run(words, opened + 1, close) < close:
            return False
        return close + 1 < len(words) and bool(words[close + 1].flags & (COMP | PUNCT))

    def before_title(self, sentence: Sentence, chunk: Chunk, mention: Mention) -> Mention:
        """«قال توت ملواك رئيس الفريق», «عن عاصم دوبي الباحث في»: a name of several words right before a title is his."""
        if mention.type != "person" or mention.entry is not None or mention.full or not chunk.head < mention.first <= chunk.last:
            return mention
        titled = sentence.words[mention.head].flags & TITLE and not sentence.words[mention.first].conj
        if titled and self.run(sentence.words, chunk.head, mention.first) == mention.first:
            mention.name_first, mention.name_last, mention.full = chunk.head, mention.first - 1, True
        return mention

    def run(self, words: list[Word], at: int, end: int) -> int:
        """Index after the name that begins at a token; the token itself where none does."""
        stop = at
        strange = 0
        while stop < end and stop - at < LONGEST_NAME:
            word = words[stop]
            if word.flags & PARTICLE and not word.flags & PUNCT:
                stop += 1
                continue
            # A clitic is no clitic when what is left is no word: كاسبار is not ك + اسبار.
            clitic = (word.conj or word.prep) and not word.art and word.flags & NOUN and (len(word.form) < 6 or _long_clitic(word))
            clitic = clitic and not word.form.startswith(_SONS)  # ليلى بنعلي
            if stop > at and self._of_family(words[stop - 1], word):
                strange += 1
                stop += 1
                continue
            if word.flags & (FUNCTION | PUNCT | BREAK | NUMBER | NISBA | TITLE | HONORIFIC | BODY | GROUP) or clitic:
                break
            if word.art and (word.prep or word.conj or (stop == at and not self._first_name(words, at))):
                break
            if self._two(word) or word.stem in PLACE_NOUNS:
                break
            known = word.form in self.given or word.form in self.families or name_word(word)
            if not known and (strange >= 2 or (stop == at and word.flags & TRIGGER)):
                break  # استنكر الوزير الإيراني | فرض عقوبات جديدة
            strange += known
            stop += 1
        return stop if strange and 2 <= stop - at <= LONGEST_NAME else at

    def _two(self, word: Word) -> bool:
        """«مدينتين», «مسلمتين»: is a word the dual of a feminine noun or adjective? «رستين» is a name."""
        one = word.stem.removesuffix("تين")
        if one == word.stem or word.form in self.given or word.form in self.families:
            return False
        return bool(word.flags & NISBA) or f"{one}ه" in self.nouns or (len(one) > 2 and one in self.nouns)

    def _of_family(self, name: Word, word: Word) -> bool:
        """«سندة التونسي», «محمود المصري»: after a first name, or a woman's that it does not agree with, an adjective is a family's name."""
        if not word.flags & NISBA or not word.art or word.prep or word.conj:
            return False
        return name.form in self.given or (name.stem.endswith("ه") and not name.art and not word.stem.endswith("ه"))

    def _first_name(self, words: list[Word], at: int) -> bool:
        """«المندوب، المولدي الرزقي»: is a word with the article a first name, as the comma before it tells?"""
        return at > 0 and words[at - 1].form in COMMAS and words[at].form in self.given

    def bare(self, sentence: Sentence, first: int, last: int) -> Mention | None:
        """«أكدت روزا أن», «ذكر فريد جاكوار، المسؤول في ...، أن»: a subject that is no word of the language is a name."""
        words = sentence.words
        run = words[first : last + 1]
        if len(run) > 4 or any(word.flags & (FUNCTION | PUNCT | NUMBER | NISBA | TITLE) for word in run):
            return None
        if run[0].stem in PLACE_NOUNS or (run[0].flags & NOUN and _long_clitic(run[0])) or any(self._two(word) for word in run):
            return None  # أفاد المعتمد | لولاية سوسة
        family = len(run) == 1 and run[0].form.endswith("ي") and not run[0].flags & MEMBER  # واعتبر الساسي أن
        if run[0].art and not family:
            return None
        if not family and not any(
            ((name_word(word) or verb_alike(word)) and len(word.form) > 2) or word.form in self.given
            for word in run
        ):
            return None
        mention = Mention(first, last, "person")
        mention.sentence, mention.strength = sentence.index, 1
        office = next((m for m in sentence.mentions if last < m.first <= last + 2), None)
        if (
            office is not None and office.type == "person" and not (office.full or office.entry or office.prep)
            and words[office.first].flags & TITLE and (office.first == last + 1 or words[last + 1].form in COMMAS)
        ):  # fmt: skip
            # «قال يونس السكوري، وزير الشغل، إن»: the office is his, and الوزير means him from now on.
            office.name_first, office.name_last, office.full = first, last, True
        return mention

    @staticmethod
    def described(sentence: Sentence, chunk: Chunk) -> Mention:
        """A title away from its verb: «قال فيه مسؤول أمني إن»."""
        mention = Mention(chunk.head, chunk.last, "person")
        head = sentence.words[chunk.head]
        mention.sentence, mention.full = sentence.index, False
        mention.title = mention.noun = head.stem
        mention.definite = head.art
        mention.gender = "f" if head.stem.endswith("ه") else "m"
        return mention


def _closed(words: list[Word], at: int, end: int) -> int:
    """Index of the sign that closes a name of one or two words between signs, 0 if what is quoted is longer."""
    return next((close for close in range(at + 2, min(end, at + 4)) if words[close].form in QUOTE_SIGNS), 0)


def verb_alike(word: Word) -> bool:
    """Does a word only look like a verb, without being one that is known?"""
    return bool(word.flags & VERB) and not (word.verbs or word.conj or word.suffix or word.flags & NOUN)


def _long_clitic(word: Word) -> bool:
    """«لولاية صفاقس», «بصفاقس»: ب or ل before what is too long to be another word by chance."""
    return word.prep in ("ب", "ل") and not word.art and len(word.stem) > 3
