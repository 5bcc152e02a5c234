"""A written Arabic word: its clitics taken off, and the classes its stem belongs to, as bits."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from marsad.language.arabic.words.frames import Trigger
from marsad.model.names import NameEntry

# Classes of a word, as bits.
(PREP, CONJ, COMP, REL, DEM, NEG, FUT, ADV, AUX, VERB, NOUN, NISBA, TITLE, HONORIFIC, PARTICLE, SPEECH, SPEECH_PART) = (
    1 << n for n in range(17)
)
(PUNCT, NUMBER, LATIN, BREAK, TRIGGER, NAME, SOURCE, PRONOUN, BODY, GROUP, SPEECH_NOUN, MEMBER, PAPER) = (
    1 << n for n in range(17, 30)
)
OBJECT_HOST = "ايا"  # carries an object pronoun where no verb can: محملا إياها
FUNCTION = PREP | CONJ | COMP | REL | DEM | NEG | FUT | ADV | AUX

COMMAS = frozenset(("،", ","))
QUOTE_SIGNS = frozenset('"“”«»„‹›')
# What stands behind من before who does it: من قبل الحكومة, من طرف الوزير, من لدن الملك.
AGENTS = frozenset(("قبل", "جانب", "طرف", "لدن"))
AGENT_PHRASES = frozenset(("علي يد", *(f"من {noun}" for noun in AGENTS)))
HANDS = frozenset(("يد", "ايدي", "ايادي"))  # at whose, behind على or ب, somebody falls
# Verbs that tell nothing without what is announced, confirmed or renewed.
AWAIT_OBJECT = frozenset(("اعلن", "اكد", "جدد", "ابدي", "كرر", "سجل", "واصل", "بدا", "قرر"))
# Forms of was; with قد after their subject the verb of a past told as past before another.
WAS = frozenset(("كان", "وكان", "كانت", "وكانت", "فكان", "فكانت", "كانا", "كانوا", "وكانوا"))
# Nouns and numbers that count what follows them, or a part of it (عدد من الجنود، مئات المستوطنين، أربعة جنود).
QUANTITIES = frozenset(
    ("كل", "كلا", "جميع", "معظم", "غالبيه", "بعض", "عدد", "عددا", "عديد", "العديد", "كثير", "مزيد", "مجموعه", "احد", "احدي", "عشرات", "مءات", "مءه",
     "الاف", "الالاف", "واحد", "واحده", "اثنان", "اثنين", "اثنتان", "اثنتين", "ثلاثه", "ثلاث", "اربعه", "اربع", "خمسه", "خمس", "سته", "ست", "سبعه",
     "سبع", "ثمانيه", "ثماني", "تسعه", "تسع", "عشره", "عشر", "عشرون", "ثلاثون", "اربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون")
)  # fmt: skip

SUFFIXES = ("هما", "هم", "هن", "ها", "كم", "نا", "ه", "ي")
_PROCLITICS = ("", "و", "ف", "ب", "ل", "ك", "س", "وب", "ول", "وك", "وس", "فب", "فل", "فس")


class Verb(NamedTuple):
    """A verb a word can be: whose lemma, in which form, with which clitics."""

    lemma: str
    tense: str
    person: int
    gender: str
    number: str
    passive: bool
    future: bool
    object: str

    @property
    def past(self) -> str:
        """The past, by which the data lists the verb."""
        return self.lemma.partition("/")[0]


class Telling(NamedTuple):
    """A trigger entry met in a word: of which frame, as which part of speech. `number`: which of its file it is; `entry_name`: by
    which learnt weights know it."""

    frame: str
    entry: Trigger
    number: int
    entry_name: str
    pos: str  # verb, noun, participle
    lemma: str


class Word:
    """Everything a spelling can be. `prep` is an attached ب/ل/ك, `suffix` an attached pronoun, `stem` what is left."""

    __slots__ = (
        "art", "barren", "conj", "flags", "form", "names", "nisba", "of_body", "office", "prep", "stem", "suffix", "tellings",
        "verbs",
    )  # fmt: skip

    def __init__(self, form: str) -> None:
        self.form = form
        self.flags = 0
        self.barren: bool | None = None  # can no mention begin with it? Found out on first sight.
        self.conj = ""
        self.prep = ""
        self.art = False
        self.stem = form
        self.suffix = ""
        self.verbs: tuple[Verb, ...] = ()
        self.tellings: tuple[Telling, ...] = ()
        self.nisba: str | None = None
        self.of_body: NameEntry | None = None  # whose adjective it is, of bodies: حوثي
        self.office: str | None = None
        self.names: tuple[tuple[str, str], ...] = ()  # (clitics before it, form to look up) where a name may begin

    def twin(self) -> Word:
        """A word that says the same. Not by `copy.copy`, which classes compiled to machine code do not bear."""
        out = Word(self.form)
        out.flags, out.barren, out.conj, out.prep, out.art = self.flags, self.barren, self.conj, self.prep, self.art
        out.stem, out.suffix, out.verbs, out.tellings = self.stem, self.suffix, self.verbs, self.tellings
        out.nisba, out.of_body, out.office, out.names = self.nisba, self.of_body, self.office, self.names
        return out

    def tells(self, pos: str, among: AbstractSet[str] | None = None) -> bool:
        """Does some frame, or one of these, know it as a verb, a noun or a participle that tells a deed (هاجم, هجوم, مهاجما)?"""
        return any(telling.pos == pos and (among is None or telling.frame in among) for telling in self.tellings)

    def frames(self, pos: str) -> set[str]:
        """The frames of the deeds it tells as a verb, a noun or a participle."""
        return {telling.frame for telling in self.tellings if telling.pos == pos}

    def __repr__(self) -> str:
        return f"Word({self.form} {self.prep}+{self.stem}+{self.suffix} {self.flags:b})"


# An adjective of the western states, and of a side of any place: of those only beside what somebody does (العقوبات الغربية).
SIDED = frozenset(("غربي", "غربيه"))
# Prepositions that take a pronoun, as they are spelt before one.
_PRONOUN_HOSTS = frozenset(
    ("علي", "الي", "من", "ل", "ب", "في", "عن", "مع", "بين", "ضد", "لدي", "بحق", "تجاه", "عند", "حول", "امام", "خلف",
    "نحو", "خلال", "بعد", "قبل", OBJECT_HOST)
)  # fmt: skip


# لأي محاولة, بأي مشاركة: print's hamza tells a preposition and أي from the names Lai, Bay and Kay.
ANY = {form: (form[:-3], form[-3], False, "اي", "") for form in ("لاي", "باي", "كاي", "ولاي", "وباي", "وكاي", "فلاي", "فباي")}


def agent_at(words: list[Word], at: int, end: int) -> bool:
    """«استقبل الوزير من طرف الرئيس السنغالي»: does a token open the phrase of who does it, which belongs to no title?"""
    return words[at].form == "من" and at + 1 < end and words[at + 1].form in AGENTS


def pronominal(word: Word) -> bool:
    """Take عليه، إليها، منهم، له، لكم، بحقه apart: a preposition with its pronoun. False where a word is none."""
    form = word.form
    for conj in ("", "و", "ف"):
        if not form.startswith(conj):
            continue
        rest = form[len(conj) :]
        for suffix in ("هما", "هم", "هن", "ها", "نا", "كم", "ه"):
            host = rest.removesuffix(suffix)
            if host != rest and host in _PRONOUN_HOSTS and (len(host) > 1 or not conj or len(rest) > 2):
                word.conj, word.stem, word.suffix = conj, host, suffix
                word.flags = PREP | PRONOUN
                return True
    return False


def splits(form: str) -> Iterator[tuple[str, str, bool, str, str]]:
    """Ways to take clitics off, fewest first: (conjunction, preposition or س, article, stem, pronoun)."""
    heads = []
    for pro in _PROCLITICS:
        if not form.startswith(pro):
            continue
        rest = form[len(pro) :]
        if len(rest) < 2:
            continue
        conj = pro[0] if pro[:1] in ("و", "ف") and pro else ""
        prep = pro[len(conj) :]
        if prep == "ل" and rest.startswith("ل") and len(rest) > 3:
            heads.append((conj, prep, True, rest[1:]))  # لل = ل + ال
        if rest.startswith("ال") and len(rest) > 3 and prep not in ("ل", "س"):
            heads.append((conj, prep, True, rest[2:]))
        heads.append((conj, prep, False, rest))
    for conj, prep, art, rest in heads:
        yield conj, prep, art, rest, ""
    for conj, prep, art, rest in heads:
        if art:
            continue
        for suffix in SUFFIXES:
            if rest.endswith(suffix) and len(rest) - len(suffix) >= 2:
                yield conj, prep, art, rest[: -len(suffix)], suffix


def noun_stems(stem: str, suffix: str) -> tuple[str, ...]:
    """Dictionary forms a noun stem can stand for: ت before a pronoun is ة, ء may be written on its own seat."""
    if suffix and stem.endswith("ت"):
        return (stem[:-1] + "ه", stem)
    if stem.endswith("ا") and not suffix and len(stem) > 3:
        return (stem, stem[:-1])  # indefinite accusative: هجوما
    return (stem,)


def derived_adjective(form: str, nouns: frozenset[str]) -> bool:
    """An adjective in ـي made from a noun of the dictionary: كلامية، صاروخي."""
    for ending in ("يه", "ي", "يا", "يين", "يون"):
        if form.endswith(ending) and len(form) - len(ending) >= 3:
            base = form[: -len(ending)]
            return base in nouns or base + "ه" in nouns
    return False
