"""What a language tells the reading room about one document. Nothing here belongs to one language."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple, Protocol

from marsad.model.document import Document
from marsad.model.names import NameEntry
from marsad.model.reading import Status, TimeValue

LATTER = "latter"  # title of «الأخير», who was named last
DESCRIBED = "described"  # title of a mention that only says what a person told of before is: «السياسي», «المتهم»
COUNTERPART = "counterpart"  # title of a mention whose office is that of the person before it
HOME = "home"  # title of a mention whose office is of the state that the article is about
PLACES = frozenset(("state", "capital", "place"))  # the types of mentions that are somewhere
HEADED = frozenset(("name + colon", "colon + name"))  # rules by which a headline tells who says it: «شهود: الجيش يقتحم المخيم»


class Mention:
    """A phrase that names, describes or points at somebody or something. Token indices are inclusive.

    `type` is state, capital, place, person, organisation, group, event, adjective (only an adjective of nationality
    tells who), pronoun, speaker (the first person of a quotation), owner (known by a pronoun only: مقاتليها), homeland
    (the state of whom a pronoun means: بلاده), office (a post, nobody who holds it: منصب وزير المالية) or pair (the two last
    named: الجانبان). `referent`: whom a pronoun means, where the grammar of its sentence tells; of an owner, a homeland, an
    officer or a body, the pronoun that tells whose (وزير خارجيتها). `title` of a pair is the kind of both ("" for any). `noun` is
    the head noun of a title or body in its comparing form, of who heads a body with that of the body; `seat` the known body whose
    officer somebody is, `house` what is known of it, `former` that he was it.
    `others`: what else the name of a body can mean. `apposed`: its last part stands between commas
    (ريموند وود، المتحدث باسم الوزارة،). `clitics` counts the characters before the phrase in its first token (وللرئيس: 2, article
    left). `prep` is the preposition it stands after ("" if none), `of` the index of the noun whose complement it is (-1
    if none), `suffers` that a deed another speaks of is done to them (ندد بقتل الصحفي), `tells` that
    they only say what others did (شهود) or pass on what is said (لمراسل الإذاعة), `after` the index in the sentence's list of the
    mention it is coordinated with.
    """

    __slots__ = (
        "after", "apposed", "clitics", "country", "definite", "entry", "first", "former", "full", "gender", "head", "house", "last", "name_first",
        "name_last", "noun", "number", "of", "office", "others", "prep", "prep_at", "referent", "seat", "sentence", "strength", "suffers", "tells",
        "title", "type",
    )  # fmt: skip

    def __init__(self, first: int, last: int, type_: str) -> None:
        self.first = first
        self.last = last
        self.head = first
        self.type = type_
        self.entry: NameEntry | None = None
        self.others: tuple[NameEntry, ...] = ()
        self.country: str | None = None
        self.name_first = first
        self.name_last = last
        self.office = ""
        self.seat = ""
        self.house: NameEntry | None = None
        self.former = False
        self.title = ""
        self.definite = True
        self.gender = ""
        self.number = ""
        self.noun = ""
        self.clitics = 0
        self.prep = ""
        self.prep_at = -1
        self.of = -1
        self.after = -1
        self.apposed = False
        self.strength = 2
        self.suffers = False
        self.tells = False
        self.full = True
        self.sentence = -1
        self.referent: Mention | None = None

    @property
    def newsroom(self) -> bool:
        """Is it a known newsroom?"""
        return self.entry is not None and self.entry.newsroom

    def __repr__(self) -> str:
        return f"<{self.type} {self.first}-{self.last} {self.entry.name if self.entry else self.title}>"


class Filled(NamedTuple):
    """Who fills a role, and by which rule it was found."""

    mention: Mention
    rule: str


class Option(NamedTuple):
    """Somebody of a sentence who may have done what a candidate tells: how he stands to its trigger, and facts that speak
    for or against him, by name."""

    mention: Mention
    relation: str
    facts: tuple[str, ...]


class TimeOption(NamedTuple):
    """A time of the sentence that may be that of a candidate, with facts that speak for or against it, by name."""

    value: TimeValue
    facts: tuple[str, ...]


class Times(Protocol):
    """When what a candidate tells may have been done."""

    def options(self) -> list[TimeOption]:
        """Each time that its sentence tells."""


class Doers(Protocol):
    """Whoever may have done what a candidate tells."""

    def facts(self) -> tuple[str, ...]:
        """Facts about the trigger itself, whoever did it."""

    def sayings(self) -> list[Said]:
        """In whose words the trigger stands."""

    def options(self) -> list[Option]:
        """Each of whom its sentence names."""

    def named(self) -> list[tuple[Mention, tuple[str, ...]]]:
        """The same with no more than the words each stands between, as facts."""


class Candidate:
    """A possible event: what was found around one trigger, before anybody is known or anything is believed.

    `unfilled`: what its entry requires does not stand there, so that it is told only if one of its `doers` is likely to have
    done it.
    """

    __slots__ = (
        "actors", "beside", "clause", "cues", "deed", "doers", "entry", "entry_name", "features", "frame", "implied", "of_patrols", "place", "pos",
        "recipients", "relayed", "said_by", "sentence", "status", "tense", "things", "time", "times", "trigger", "unfilled", "weight", "words",
        "yields",
    )  # fmt: skip

    def __init__(self, frame: str, trigger: tuple[int, int], sentence: int) -> None:
        self.frame = frame
        self.trigger = trigger
        self.sentence = sentence
        self.clause = trigger
        self.entry = ""
        self.entry_name = ""  # by which learnt weights know the entry
        self.pos = ""
        self.words = ""
        self.weight = 0.5
        self.beside = False  # told beside what else the trigger tells
        self.yields = False  # gives way to the deed it is a pledge of
        self.of_patrols = False  # what patrols do beside justice: they confiscate, they put gunmen down
        self.deed: Candidate | None = None
        self.things: set[str] = set()  # stems of nouns that may be a recipient of the frame, being nobody
        self.actors: list[Filled] = []
        self.recipients: list[Filled] = []
        self.implied: list[Filled] = []  # whom it is done to where no slot tells: asked of events already believed
        self.place: Filled | None = None
        self.time: tuple[TimeValue, str] | None = None
        self.tense = ""
        self.status: Status = "occurred"
        self.cues: list[tuple[str, str]] = []
        self.said_by: Filled | None = None
        self.relayed: Filled | None = None  # who passes on the words it is told in
        self.features: dict[str, float] = {}
        self.unfilled = False
        self.doers: Doers | None = None
        self.times: Times | None = None

    def done_by(self, doer: Filled) -> Candidate:
        """The same told of another doer."""
        out = Candidate(self.frame, self.trigger, self.sentence)
        out.clause, out.entry, out.entry_name = self.clause, self.entry, self.entry_name
        out.pos, out.words, out.weight = self.pos, self.words, self.weight
        out.beside, out.yields, out.of_patrols, out.deed, out.things = self.beside, self.yields, self.of_patrols, self.deed, self.things
        out.actors, out.recipients, out.implied = [doer], list(self.recipients), list(self.implied)
        out.place, out.time, out.tense, out.status = self.place, self.time, self.tense, self.status
        out.cues, out.said_by, out.relayed, out.features = list(self.cues), self.said_by, self.relayed, dict(self.features)
        out.doers, out.times = self.doers, self.times
        return out


class Said(NamedTuple):
    """A stretch of the text that a speaker is reported to have said; token indices, end exclusive.

    `stated` tells that he asserts it: what he only denies, doubts or hopes is on his word, but no quote of his.
    """

    speaker: Mention
    direct: bool
    start: int
    end: int
    rule: str
    stated: bool = True


class Meeting(NamedTuple):
    """A meeting of a series that a text speaks of (the 15th BRICS summit in Johannesburg); token indices, inclusive.

    `body` is the series, or the organisation that meets. `number`, `year` and `place` are what tells it from others of
    the series. `phase` is how it is told: ahead, begun, under_way, over, or "" where the words do not say; `cue` is the
    token that says so.
    """

    body: NameEntry
    first: int
    last: int
    number: int | None
    year: str | None
    place: Mention | None
    phase: str
    cue: int


class Titled(NamedTuple):
    """A person named with his office, as one who holds it or as one who `held` it once."""

    mention: Mention
    held: bool


class Dating(NamedTuple):
    """What in a text bounds the day it was written; looked for only where that day is not known."""

    meetings: tuple[Meeting, ...] = ()
    titled: tuple[Titled, ...] = ()


class Analysis(NamedTuple):
    """Everything a language found in a document. `offsets` gives (start, end) of each token in the text; `dateline`
    is the place it was sent from; `dating` is None where the day of writing is known; `days` gives the sentences whose
    main clause tells a day, with that day; `continued` the subjects left out: each a mention at its verb, whose `referent` is
    the mention that names him; `written` the day it was written, as the text itself tells it where its page is stamped late;
    `unfilled` the candidates that lack somebody.
    """

    offsets: list[tuple[int, int]]
    sentences: list[tuple[int, int]]
    mentions: list[Mention]
    candidates: list[Candidate]
    sayings: list[Said]
    undated: int = 0
    dateline: Mention | None = None
    dating: Dating | None = None
    days: tuple[tuple[int, TimeValue], ...] = ()
    continued: tuple[Mention, ...] = ()
    written: date | None = None
    unfilled: tuple[Candidate, ...] = ()


class Language(Protocol):
    """What the reading room asks of a language."""

    code: str

    def analyse(self, document: Document, anchor: date | None) -> Analysis:
        """Mentions, candidate events and sayings of a document; `anchor` is its publication date."""
        ...

    def english(self, phrase: str) -> str:
        """English for a phrase that tells who somebody is without naming him."""

    def transliterate(self, name: str) -> str:
        """A name of this language's script in Latin letters."""
        ...

    def same_head(self, left: str, right: str) -> bool:
        """Do two names of bodies begin with the same noun (the Court for the International Criminal Court)?"""
        ...

    def crowned(self, noun: str) -> bool:
        """Is the noun of a title a monarch's?"""
        ...

    def same_name(self, left: str, right: str) -> bool:
        """Do two names, in their words, name one person: is one the other's family name or fuller form?"""
        ...

    def known_by_sound(self, name: str, country: str | None) -> NameEntry | None:
        """Whom of the knowledge, of a state where that is told, a name in full means that the tables spell otherwise; else None."""
        ...

    def explain(self, candidate: Candidate) -> dict[str, Any]:
        """The data entry and rules behind a candidate, for a person."""
        ...
