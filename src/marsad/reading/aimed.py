"""Whom a deed or a stance is aimed at where the grammar of its clause names nobody.

Who accuses, praises or warns has somebody in mind, and news names him in what is said («حذرت موسكو من توسع الناتو») or tells elsewhere of
the quarrel the two have. It is asked last, of events already believed: a guess tells nothing of whether a thing happened.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

import msgspec

from marsad.language.analysis import Analysis, Candidate, Mention
from marsad.model.reading import Event, Party
from marsad.reading.actor import Actor
from marsad.reading.entities import Resolver
from marsad.reading.merging import same_party, share

# Frames of what is hardly ever told without somebody it is aimed at.
_AIMED = frozenset(("accuse", "support", "threaten", "reject", "attack", "restrict", "convict", "send"))
# Those of them done by speaking: people that only a noun tells («حذر من احتجاجات الطلاب») are hardly meant.
_SPOKEN = frozenset(("accuse", "support", "threaten", "reject"))
# Frames of those who are at odds, and those among them of who fights; a quarrel gives the ones of `_QUARREL` their other side.
_HOSTILE = frozenset(("accuse", "threaten", "attack", "reject", "ceasefire", "demand", "protest", "seize"))
_FIGHT = frozenset(("attack", "ceasefire", "threaten", "seize"))
_QUARREL = frozenset(("accuse", "threaten", "attack", "ceasefire", "seize"))
_BLAMED_FOR = frozenset(("attack", "seize", "arrest"))  # what somebody is blamed for
# What who is invited comes to do.
_COMES = frozenset(("visit", "attend", "meet"))
_WHO = frozenset(("state", "capital", "organisation", "group", "person"))
# Crowds that fight, mostly against the state they are in.
_FIGHTERS = (
    "gunmen", "fighters", "rebels", "separatists", "masked men", "unknown assailants", "attackers", "mercenaries", "mujahideen", "fedayeen",
    "terrorists", "terrorist group", "terrorist groups", "jihadists", "extremists", "hardliners", "Islamists", "Salafists", "takfiris",
    "suicide bombers", "coup forces", "remnants", "criminals", "killers", "kidnappers", "gang", "gangs", "members", "commanders",
)  # fmt: skip
_NOBODY = "aimed at nobody"  # the mark of what is aimed at nobody whom its clause names: who denies a deed denies nobody
_DASH = re.compile(r"(?<!\S)[-–—]|[-–—](?!\S)")  # with a space on one side or both
_WITHIN = frozenset(("في", "خلال", "منذ", "عبر", "امام", "لدي", "داخل", "وفق", "برءاسه"))  # what stands after these is where or when it is


def aim(events: Sequence[Event], analysis: Analysis, resolver: Resolver) -> list[Event]:
    """The events, those of the frames that aim at somebody given whom their own words name."""
    told = {
        (c.frame, analysis.offsets[c.trigger[0]][0]): c
        for c in analysis.candidates if c.implied or c.frame == "visit" or _NOBODY in c.features
    }  # fmt: skip
    out = [_blamed(_implied(event, told, analysis, resolver), events, analysis, resolver) for event in events]
    out = [_aimed(event, told, analysis, resolver) for event in out]
    out = [_where(_guest(_at_home(event, told, resolver), out, analysis), resolver) for event in out]
    return [_at_odds(event, out) for event in out]


def _guest(event: Event, events: Sequence[Event], analysis: Analysis) -> Event:
    """«وصل الوزير في زيارة بدعوة من نظيره»: invited is whoever is told to come in the clause that tells of the invitation,
    and before «بدعوة من» in the sentence («شارك الوزير في مؤتمر انعقد بدعوة من نظيره»)."""
    if event.frame != "invite" or event.roles.recipient or not event.roles.actor:
        return event
    invite = event.evidence[0]
    here, sentence = invite.trigger[0], _sentence(analysis, invite.trigger[0])
    by = invite.text[here - invite.start :].startswith("ب")
    coming = [(other, told) for other in events if other.frame in _COMES for told in other.evidence]
    beside = [other for other, told in coming if told.start <= here < told.end]
    before = [other for other, told in coming if by and told.start <= here and _sentence(analysis, told.start) == sentence]
    for other in beside or before[:1]:
        for party in other.roles.actor:
            if not share((party,), (*event.roles.actor, *event.roles.recipient)):
                event = _aimed_at(event, party, f"told to come: {other.frame}")
    return event


def _sentence(analysis: Analysis, offset: int) -> int:
    """The number of the sentence at an offset."""
    return bisect_right(analysis.sentences, bisect_left(analysis.offsets, (offset, 0)), key=lambda span: span[0])


def _where(event: Event, resolver: Resolver) -> Event:
    """«قتل 12 شخصا في قصف روسي على حي في كييف»: with people whom nobody names and who do not fight the state where it is done
    suffers it; «زيارته المقبلة» without a host is to where it leads."""
    place, roles = event.place, event.roles
    if place is None or not place.country or not roles.actor or any(party.country == place.country for party in roles.actor):
        return event
    if event.frame == "attack" and not any(_found(party) for party in roles.actor):
        return event  # «قتل مسلحون شرطيا في بغداد»
    crowd = bool(roles.recipient) and all(_bystanders(party) for party in roles.recipient)
    nameless = event.frame == "attack" and crowd and not _clash(event)
    if not nameless and not (event.frame == "visit" and not roles.recipient):
        return event
    return _aimed_at(event, resolver.party(resolver.state(place.country), None), "where it happens")


def _blamed(event: Event, events: Sequence[Event], analysis: Analysis, resolver: Resolver) -> Event:
    """«دانت النقابة اغتيال الصحفي»: blamed for a deed is who is told elsewhere to have done it, never who suffered it."""
    if event.frame != "accuse" or not event.roles.actor:
        return event
    deeds = [other for other in events if other.frame in _BLAMED_FOR and other.roles.actor and not share(other.roles.actor, event.roles.actor)]
    named = event.roles.recipient
    if named:
        deeds = [other for other in deeds if all(_victim(party, other) for party in named)]
    else:
        suffering = _suffering(event, analysis, resolver)
        deeds = [
            other for other in deeds
            if any(_within(told.trigger[0], event) for told in other.evidence)
            or any(frame == other.frame and share((party,), other.roles.recipient) for frame, party in suffering)
        ]  # fmt: skip
    if not deeds or any(share(named, other.roles.actor) for other in events if other.frame in _HOSTILE):
        return event
    here = event.evidence[0].start
    nearest = min(deeds, key=lambda other: abs(other.evidence[0].start - here))
    blank = msgspec.structs.replace(event, roles=msgspec.structs.replace(event.roles, recipient=()))
    for party in nearest.roles.actor:
        if _found(party):
            blank = _aimed_at(blank, party, f"told to have done it: {nearest.frame}")
    return blank if blank.roles.recipient else event


def _suffering(event: Event, analysis: Analysis, resolver: Resolver) -> list[tuple[str, Party]]:
    """The deeds that the clause of an event tells by a noun, each with whoever is named right behind that noun."""
    out = []
    for candidate in (*analysis.candidates, *analysis.unfilled):
        first, last = candidate.trigger
        if candidate.pos == "noun" and candidate.frame in _BLAMED_FOR and _within(analysis.offsets[first][0], event):
            named = resolver.between(last + 1, last + 3)
            out += [(candidate.frame, resolver.party(actor, mention)) for mention, actor in named[:1]]
    return out


def _victim(party: Party, deed: Event) -> bool:
    """Is a party one of the people that a deed is done to?"""
    return party.kind in ("person", "group") and share((party,), deed.roles.recipient)


def _within(offset: int, event: Event) -> bool:
    return any(told.start <= offset < told.end for told in event.evidence)


def _at_home(event: Event, told: Mapping[tuple[str, int], Candidate], resolver: Resolver) -> Event:
    """«زار رئيس الحكومة التونسية صفاقس»: in one's own state the town receives, not the state."""
    if event.frame != "visit" or event.roles.recipient:
        return event
    own = {party.country for party in event.roles.actor}
    for evidence in event.evidence:
        candidate = told.get((event.frame, evidence.trigger[0]))
        for filled in candidate.recipients if candidate is not None else ():
            if filled.mention.type in ("place", "capital") and filled.mention.country in own:
                town = resolver.town(filled.mention)
                if town is not None:
                    return _aimed_at(event, resolver.party(town, filled.mention), "town of one's own state")
    return event


def _implied(event: Event, told: Mapping[tuple[str, int], Candidate], analysis: Analysis, resolver: Resolver) -> Event:
    """The event with what the grammar around its words implies that it is done to."""
    if event.roles.recipient:
        return event
    for evidence in event.evidence:
        candidate = told.get((event.frame, evidence.trigger[0]))
        for filled in candidate.implied if candidate is not None else ():
            actor = resolver.actor_of(filled.mention, analysis.sayings)
            if actor is not None:
                party = resolver.party(actor, filled.mention)
                if event.frame == "protest" and not _found(party):
                    continue
                if not share((party,), (*event.roles.actor, *event.roles.recipient)):
                    event = _aimed_at(event, party, filled.rule)
        if event.roles.recipient:
            break
    return event


def _at_odds(event: Event, events: Sequence[Event]) -> Event:
    """The other side of a quarrel: whom the actor of an event is against where that is told nearest, or who is against him."""
    actors = event.roles.actor
    if event.frame not in _QUARREL or event.roles.recipient or not actors or _clash(event):
        return event
    hostile = _FIGHT if event.frame in _FIGHT - {"threaten"} else _HOSTILE
    if event.frame == "threaten":
        hostile = hostile - {"demand", "protest"}  # who asks something of somebody does not warn him yet
    here = event.evidence[0].start
    for other in sorted(events, key=lambda other: abs(other.evidence[0].start - here)):
        if other is event or other.frame not in hostile:
            continue
        for own, side in ((other.roles.actor, other.roles.recipient), (other.roles.recipient, other.roles.actor)):
            if not share(own, actors):
                continue
            for party in side:
                if other.frame == "demand" and not party.country:
                    continue  # «دعت المجتمع الدولي إلى التدخل»: whoever is called upon in the world's name
                if (party.id or party.country) and not any(same_party(party, a) or _own_state(party, a) for a in actors):
                    return _aimed_at(event, party, f"told to be at odds: {other.frame}")
    return event


def _found(party: Party) -> bool:
    return bool(party.id or party.country) or party.kind == "organisation"


def _bystanders(party: Party) -> bool:
    """A crowd that no state, body or name tells, and that is not told to fight."""
    return party.kind == "group" and not _found(party) and not party.name.endswith(_FIGHTERS)


def _clash(event: Event) -> bool:
    """Of a clash both sides are its actors."""
    return event.frame == "attack" and len(event.roles.actor) > 1


def _own_state(party: Party, other: Party) -> bool:
    return party.kind == "state" and other.country is not None and party.country == other.country


def _aimed(event: Event, told: Mapping[tuple[str, int], Candidate], analysis: Analysis, resolver: Resolver) -> Event:
    if event.frame not in _AIMED or event.roles.recipient or not event.roles.actor or _clash(event):
        return event
    for evidence in event.evidence:
        candidate = told.get((event.frame, evidence.trigger[0]))
        if candidate is not None and _NOBODY in candidate.features:
            continue
        for number, (mention, actor) in enumerate(resolver.between(*_tokens(analysis, evidence.trigger[1], evidence.end))):
            if not number and mention.clitics and not mention.prep and mention.after < 0 and mention.of < 0:
                break  # «ترفض الكشف عنها وبكين تحذر»: who is joined on to nobody does something else
            if _within_dashes(resolver.text[evidence.trigger[1] : analysis.offsets[mention.first][0]]):
                continue
            party = _other(event, mention, actor, resolver)
            if party is not None:
                return _aimed_at(event, party, "named in the clause")
    return event


def _within_dashes(before: str) -> bool:
    """«رفضت الصين -حليفة ميانمار- وصف ...»: is an aside between dashes open after these words?"""
    return len(_DASH.findall(before)) % 2 == 1


def _aimed_at(event: Event, party: Party, how: str) -> Event:
    """The event with its other side, and where it says why it was read, how that was found."""
    why = event.why
    if why is not None:
        why = (*why, {"recipient": party.name, "inferred": how, "words": party.ar})
    return msgspec.structs.replace(event, roles=msgspec.structs.replace(event.roles, recipient=(*event.roles.recipient, party)), why=why)


def _tokens(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """The tokens between two offsets: the first, and the one after the last."""
    return bisect_left(analysis.offsets, (start, 0)), bisect_left(analysis.offsets, (end, 0))


def _other(event: Event, mention: Mention, actor: Actor, resolver: Resolver) -> Party | None:
    """The party that a mention names, if it may be the other side of an event."""
    if mention.type not in _WHO or mention.prep in _WITHIN or mention.suffers or mention.newsroom:
        return None
    party = resolver.party(actor, mention)
    nameless = party.kind == "person" and party.id is None and not mention.full
    if nameless and any(actor.kind == "person" and actor.country == party.country for actor in event.roles.actor):
        return None  # «استبعد بيسكوف مستشار الرئيس الروسي ...»: who he is
    if event.frame in _SPOKEN and not _found(party):
        return None
    own = (*event.roles.actor, *((event.said_by,) if event.said_by is not None else ()))
    if share((party,), own):
        return None
    if party.kind in ("state", "group") and any(party.country == other.country for other in own if other.country):
        return None
    return party
