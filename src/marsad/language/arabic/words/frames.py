"""How Arabic tells each frame: the trigger entries of data/frames/*.toml, strictly loaded.

An entry names verbs, nouns, participles or fixed phrases and says which grammatical slot fills which role. Slots:
subject, object, object2 (verbs); of, of2, adj, adj2 (nouns: complement, object after the complement, nisba adjective and the
second of them); any preposition; clause (the subject of a content clause). The role "content" of a preposition makes whoever its noun
names the recipient, where nobody else is (طالب بانسحاب إسرائيل). What an entry may hold is written once, in `Trigger`.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec

from marsad.language.arabic.words.script import ATTACHED, fold, tokenise
from marsad.model.reading import Kind, Status

FRAMES = Path(__file__).parent.parent / "data" / "frames"
GUARDS = ("with_", "with_before", "without", "without_before")
OF_FILE = "<things>"  # in a list of words that must or must not stand there: each of the file's `things`


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence that an entry must read, and what it must find there (words of the text)."""

    text: str
    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    status: Status = "occurred"


class Trigger(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, rename={"with_": "with"}):
    """One entry. See the module and `docs/data.md` for each key."""

    verb: tuple[str, ...] = ()
    noun: tuple[str, ...] = ()
    participle: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    slots: dict[str, str] = {}
    light: tuple[str, ...] = ()
    light_passive: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    actor_kinds: tuple[Kind, ...] = ()
    recipient_kinds: tuple[Kind, ...] = ()
    with_: tuple[str, ...] = ()
    with_before: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    without_before: tuple[str, ...] = ()
    # Tells what is suffered (مقتل, استشهد): who announces it did not do it, and it joins the strike told beside it.
    suffered: bool = False
    # The words of `with` must stand outside the subject: «أرسلت القوات المسلحة برقية» deploys no forces.
    with_beyond_subject: bool = False
    intransitive: bool = False  # with an object pronoun the verb tells something else: النتائج التي حققها الحزب
    tense: Literal["past", "present", "future"] | None = None  # the only tense in which a verb tells it
    status: Status | None = None
    predicate: bool = False  # tells it only as what something is called, in a sentence without a verb: إن الاعتداء جريمة
    judges: bool = False  # who only mentions it judges by that: «بسبب تعنت الحكومة» blames, wherever it stands in what is said
    spoken: bool = False  # any verb of saying lends its subject: who says something in or beside a forum takes part in it
    yields: bool = False  # a pledge that counts only where what is pledged is no event of another frame
    of_patrols: tuple[str, ...] = ()  # which of its wordings tell what patrols do beside justice: they confiscate, they put gunmen down
    beside: bool = False  # told beside what else the word tells: who sends his minister to a summit has him attend it
    weight: float = 0.8
    note: str = ""
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[str, ...] = ()


class FrameFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One data file: a frame and its entries. `things`: nouns of what may be its recipient without being anybody, such as
    a summit that is attended or a treaty that is left."""

    frame: str
    trigger: tuple[Trigger, ...]
    things: tuple[str, ...] = ()


def entry_names(file: FrameFile) -> tuple[str, ...]:
    """A name for each entry of a file: frame, first wording, tense if it is of one; those that share that are counted.

    Learnt weights know entries by these names. The number of an entry changes with every entry put above it.
    """
    seen: Counter[str] = Counter()
    names = []
    for entry in file.trigger:
        first = (*entry.verb, *entry.noun, *entry.participle, *entry.phrase)[0]
        name = " ".join(filter(None, (file.frame, first, entry.tense)))
        seen[name] += 1
        names.append(f"{name} {seen[name]}" if seen[name] > 1 else name)
    return tuple(names)


class FrameDataError(ValueError):
    """A trigger file that breaks the schema; the message names the file, the entry and the remedy."""


def load_frames(folder: Path = FRAMES) -> Iterator[FrameFile]:
    """Every frame file of a folder, in name order. Raises FrameDataError."""
    return map(load_frame, sorted(folder.glob("*.toml")))


def load_frame(path: Path) -> FrameFile:
    """A frame file. Raises FrameDataError."""
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), FrameFile)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise FrameDataError(f"{path.name}: {error}") from error
    if file.frame != path.stem:
        raise FrameDataError(f"{path.name}: frame is {file.frame!r}; it must be the file's name")
    for number, entry in enumerate(file.trigger, 1):
        _check(path.name, number, entry)
    return msgspec.structs.replace(file, trigger=tuple(_spelled_out(entry, file.things) for entry in file.trigger))


def _spelled_out(entry: Trigger, things: tuple[str, ...]) -> Trigger:
    """The entry with the file's things in place of `OF_FILE`."""
    asked = {
        name: tuple(word for given in words for word in (things if given == OF_FILE else (given,)))
        for name in GUARDS
        for words in (getattr(entry, name),)
        if OF_FILE in words
    }
    return msgspec.structs.replace(entry, **asked) if asked else entry


def _check(name: str, number: int, entry: Trigger) -> None:
    where = f"{name}: trigger {number}"
    if not (entry.verb or entry.noun or entry.participle or entry.phrase):
        raise FrameDataError(f"{where}: names no verb, noun, participle or phrase")
    for verb in entry.verb:
        if verb.count("/") != 1:
            raise FrameDataError(f"{where}: verb {verb!r} must be past/present, as in زار/يزور")
    for key in ("noun", "participle", "phrase", *GUARDS):
        for given in getattr(entry, key):
            if given != OF_FILE and (why := _unmatched(key, given)):
                raise FrameDataError(f"{where}: {key.rstrip('_')} {given!r} can match nothing: {why}")
    for role in entry.slots.values():
        if role not in ("actor", "recipient", "place", "both", "content", "teller", ""):
            raise FrameDataError(
                f"{where}: slot value {role!r}; use actor, recipient, place, both, content, teller or an empty string"
            )
    for role in entry.requires:
        if role not in ("actor", "recipient", "place", "any", "pair", "told"):
            raise FrameDataError(f"{where}: requires {role!r}; use actor, recipient, place, any, told or pair (two actors)")
    for wording in entry.of_patrols:
        if wording not in (entry.verb + entry.noun + entry.participle + entry.phrase):
            raise FrameDataError(f"{where}: of_patrols {wording!r} is none of its wordings; write it as the entry does")
    if not entry.examples:
        raise FrameDataError(f"{where}: has no example; an entry that nothing proves is not kept")


def _unmatched(key: str, given: str) -> str:
    """Why no text can hold a wording or guard as it is given, and the remedy; empty where one can."""
    past, *present = given.split("/") if key == "phrase" else (given,)
    first, *others = fold(" ".join((past, *present[0].split()[1:])) if present else past).split()
    words = [first, *others]
    if any(word in ("و", "ف", "س") for word in words):
        return "this letter stands attached to the next word; write both as one word"
    if [token.form for token in tokenise(" ".join(words))] != words:
        return "texts are cut into other words; write it as one word of letters after the other"
    if any(word in ATTACHED for word in words[:-1]) or (key in ("noun", "participle", "phrase") and words[0] in ATTACHED):
        return "this preposition stands attached to the next word; write both as one word"
    if key == "without_before" and len(words) > 2:
        return "only the 2 words before are looked at; give its last 2 words"
    return ""
