"""Whom a pronoun or a dual noun (البلدان) stands for, among those named before it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise

from marsad.language.analysis import COUNTERPART, LATTER, Mention
from marsad.reading.actor import Actor, Named

_PAIR_REACH = 3  # sentences back in which «البلدان» finds its two
_PRONOUN_REACH = 2  # sentences back in which a pronoun finds its noun
_FORCES = frozenset(("قوات", "وحدات", "طاءرات", "مقاتلات", "طيران"))
_VOICES = frozenset(("متحدث", "متحدثه", "ناطق", "ناطقه", "مستشار", "مستشاره", "مراسل", "مراسله"))
_COMPLEMENT = 2  # how many nearer mentions a subject goes before as what a pronoun means


def pair(mention: Mention, named: list[Named], state: Callable[[str], Actor]) -> list[Actor]:
    """The two states, persons or sides named last before «البلدان», «الرئيسان», «الجانبان»; [] where there are not two."""
    kinds = (mention.title,) if mention.title else ("person", "state", "organisation")
    near = (_sent(item, state) for item in reversed(_near(mention, named, _PAIR_REACH)))
    before = [item for item in near if item[1].kind in kinds and _side(item[2])]
    here = list(dict.fromkeys(item[1] for item in before if item[2].sentence == mention.sentence))
    people = [actor for actor in here if actor.kind == "person"]
    if mention.prep == "بين" and len(people) == 2:
        return people[::-1]  # «طالب أوستن شويغو ... في أول اتصال بينهما»
    if mention.strength == 0 and len(here) == 2 and here[0].kind == here[1].kind:
        return here[::-1]
    for later, earlier in pairwise(before):
        # Two named together are the pair, before others named since.
        if later[2].after >= 0 and later[2].sentence == earlier[2].sentence and later[1].kind == earlier[1].kind:
            return [earlier[1], later[1]]
    alike: dict[str, list[Actor]] = {}  # «التقى الوزير نظيره في الدوحة. وأكد الجانبان ...»: of one kind, whatever place is named since
    for _, actor, _ in before:
        out = alike.setdefault(actor.kind, [])
        if actor not in out:
            out.append(actor)
            if len(out) == 2:
                return out[::-1]
    return []


def _side(mention: Mention) -> bool:
    """Can a mention be one of two sides? No adjective can but that of a side («الجانبان المصري والقطري»), and nobody who speaks for
    one («قال المتحدث باسم الرئاسة إن الزعيمين اتفقا»)."""
    return (mention.type != "adjective" or bool(mention.title)) and mention.noun.partition(" ")[0] not in _VOICES


def _near(mention: Mention, named: list[Named], reach: int) -> list[Named]:
    """What is named before a mention and no more than `reach` sentences back, in the order of the text."""
    stop = start = bisect_left(named, mention.first, key=lambda item: item[0])
    while start and not 0 <= named[start - 1][2].sentence < mention.sentence - reach:
        start -= 1
    return named[start:stop]


def _sent(item: Named, state: Callable[[str], Actor]) -> Named:
    """«وفد من اليابان»: a delegation stands for the state that sent it."""
    at, actor, mention = item
    if actor.kind == "group" and actor.country and mention.number != "p":
        return at, state(actor.country), mention
    return item


def told_again(named: list[Named], continued: Iterable[Mention], of: Mapping[int, Actor | None]) -> list[Named]:
    """Those named, and among them, at each verb that leaves its subject out, who it is: a pronoun after the verb means him
    sooner than somebody named last. `of` tells whom a mention, by its identity, names."""
    again = ((mention.first, actor, mention) for mention in continued if (actor := of.get(id(mention.referent))) is not None)
    return sorted((*named, *again), key=lambda item: item[0])


def antecedent(pronoun: Mention, named: list[Named], opening: int, speaker: Callable[[], Actor | None]) -> Actor | None:
    """The earlier entity that agrees: who speaks of himself, else the nearest, subjects before complements; of a pronoun
    that should mean people (title "person") somebody before a state or a body.

    `opening` is the token at which the reported words around the pronoun begin (-1 outside any), `speaker` tells whose
    they are.
    """
    near = _near(pronoun, named, _PRONOUN_REACH)
    if pronoun.title == "person":
        for kinds in (("person",), ("person", "group")):
            # -1: who speaks does not tell that he himself is killed or taken.
            found = _nearest(pronoun, [item for item in near if item[1].kind in kinds], -1, speaker)
            if found is not None:
                return found
    return _nearest(pronoun, near, opening, speaker)


def _nearest(pronoun: Mention, near: list[Named], opening: int, speaker: Callable[[], Actor | None]) -> Actor | None:
    """Among those named before, the one a pronoun means; the parameters are those of `antecedent`."""
    best: Actor | None = None
    least = 99
    passed = 0
    for number in range(len(near) - 1, -1, -1):
        first, actor, mention = near[number]
        back = pronoun.sentence - mention.sentence if mention.sentence >= 0 else 0
        if passed >= least:
            break
        if mention.type == "adjective" or _passes_on(mention) or not _fits(pronoun, mention, actor):
            continue
        latter = pronoun.title == LATTER
        if latter and actor is speaker():
            continue  # who speaks does not call himself the latter
        if first < opening and not latter:
            # Nobody inside the words fits: they are the speaker's, of himself.
            who = speaker()
            if who is not None and who.kind != "person" and not any(named.tells for named in who.mentions) and _agrees(pronoun, who):
                return best or who
            opening = -1
        if latter:
            if mention.of < 0 or actor.kind == "person":
                return actor
            best = best or actor  # «اتهم السودان الإمارات بتسليح الدعم السريع، ونفت الأخيرة»: no complement, if there is another
            continue
        aside = _complement(near, number) or (mention.title == COUNTERPART and back > 0)  # «دعا أوربان نظيره. وكانت بلاده ...»
        cost = passed + (_COMPLEMENT if aside else 0) + back
        if cost < least:
            best, least = actor, cost
        passed += 1
    return best


def _passes_on(mention: Mention) -> bool:
    """«قالت لرويترز», «في تصريح لمراسلة الإذاعة»: who only passes on what is said is not spoken of."""
    return (mention.newsroom and (bool(mention.prep) or mention.of >= 0)) or (mention.type == "person" and mention.tells)


def _complement(named: list[Named], number: int) -> bool:
    """Does a mention stand after a preposition or complete a noun, or is it coordinated with one that does?"""
    mention = named[number][2]
    while mention.after >= 0 and not mention.prep and number > 0 and named[number - 1][2].sentence == mention.sentence:
        number -= 1
        mention = named[number][2]
    return bool(mention.prep) or mention.of >= 0


def _agrees(pronoun: Mention, actor: Actor) -> bool:
    """Can a pronoun stand for an entity, whatever mention named it?"""
    if pronoun.gender == "f":
        return actor.kind != "person" or actor.gender == "f"
    return pronoun.number == "p" or actor.gender != "f"


def _fits(pronoun: Mention, mention: Mention, actor: Actor) -> bool:
    """Can a pronoun stand for an entity as a mention named it?"""
    gender = mention.gender or actor.gender
    if pronoun.number == "p":
        return (actor.kind == "group" or mention.number == "p") and not mention.tells  # قال شهود إنهم اقتحموا المبنى
    if pronoun.gender == "f":
        if actor.kind == "person":
            return gender == "f"
        return gender != "m" and mention.type != "place"
    if pronoun.gender == "m":
        if actor.kind == "person":
            return gender != "f"
        return gender == "m" and actor.kind != "group"
    return actor.kind in ("group", "state", "organisation")


def own_state(pronoun: Mention, mentions: list[Mention]) -> Mention | None:
    """«إن بلاده تدعم القرار وإنها ...»: the pronoun means the state the speaker called his own as subject of the sentence,
    where nobody else is named since."""
    for mention in reversed(mentions):
        if mention.sentence < pronoun.sentence:
            return None
        if mention.sentence > pronoun.sentence or mention.first >= pronoun.first or mention.type == "pronoun":
            continue
        if mention.type == "homeland":
            return mention if not mention.prep else None
        if mention.type != "adjective":
            return None
    return None


def possessed(mention: Mention) -> bool:
    """Does a pronoun alone tell whose officer or body this is? Then it is known once the pronoun is."""
    return (
        mention.referent is not None
        and mention.type in ("person", "organisation")
        and mention.entry is None
        and mention.country is None
        and not (mention.type == "person" and (mention.full or mention.title == COUNTERPART))
    )


def forces_of(mention: Mention, owner: Actor) -> bool:
    """«أعلن الجيش أن قواته قصفت ...»: does what the forces do the body do whose they are?"""
    return mention.title in _FORCES and mention.type != "person" and owner.kind == "organisation"
