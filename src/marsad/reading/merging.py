"""Mentions of one happening inside an article brought together: told once, with every place that tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from marsad.model.reading import Event, Evidence, Party, TimeValue

_SURE = ("occurred", "alleged")


class Told(NamedTuple):
    """An event and how it was told: the sentence, whether the wording points back (الهجوم) or tells anew (هاجم), and
    whether it stands in the headline."""

    event: Event
    sentence: int
    points_back: bool
    headline: bool = False


# Frames of which one article tells many alike: there a new verb tells a new happening.
_REPEATED = frozenset(("attack", "deploy", "release", "trade", "restrict"))

# What a party does once to another: a plan and what came of it are one (عزمها الانضمام، انضمت).
_ONCE = frozenset(("join", "leave", "resign"))
_SPEECH = frozenset(("demand", "accuse", "reject", "support", "threaten"))

# What a noun that points back (اللقاء، الاتفاق) is of, and how many sentences before it that is told at most (none: anywhere).
# Who took part is told otherwise then, so that the parties need not be the same: «ذكر البيان أن اللقاء جمع الجانبين».
_POINTED_AT: dict[str, int | None] = {"meet": 1, "agree": None}

_SURELY = 0.65  # how far both are believed: what is told less surely is rather the same told again
_FAR = 2  # sentences between two demands that make a new one likely
_NEAR = 2  # sentences after a protest within which a crowd is the one that protests
_CROWD = frozenset(("protesters", "demonstrators", "participants", "marchers", "strikers"))  # who protests, and no more is said


def _speaks_for(left: Sequence[Party], right: Sequence[Party]) -> bool:
    """Is one side a state or its organ and the other a person who serves it? His words are told as its words."""
    return any(
        a.country is not None and a.country == b.country and (a.kind == "person") != (b.kind == "person")
        for a in left
        for b in right
    )


def same_party(left: Party, right: Party) -> bool:
    """Do two parties stand for one: the same entity, or a state and an organ of it?"""
    if left.id is not None and left.id == right.id:
        return True
    if left.kind != "person" and right.kind != "person":
        if "state" in (left.kind, right.kind):
            return left.country is not None and left.country == right.country
        return left.name == right.name
    return left.kind == right.kind and left.name == right.name


def share(left: Iterable[Party], right: Sequence[Party]) -> bool:
    """Does any of some parties stand for one of others?"""
    return any(same_party(a, b) for a in left for b in right)


def _times_agree(left: TimeValue | None, right: TimeValue | None) -> bool:
    if left is None or right is None or left.start is None or right.start is None:
        return True
    return left.start <= (right.end or right.start) and right.start <= (left.end or left.start)


def _swapped(left: Event, right: Event) -> bool:
    """Would the actor that one telling lacks be, by the other, who suffers it? Then they tell of two happenings."""
    return not left.roles.actor and share(left.roles.recipient, right.roles.actor)


def _one_standing(left: Event, right: Event) -> bool:
    """Is what one telling says of the standing of an event no contradiction to the other?"""
    if left.status == right.status or (left.status in _SURE and right.status in _SURE):
        return True
    if "denied" in (left.status, right.status) or "cancelled" in (left.status, right.status):
        return False
    dated = left.time is not None and right.time is not None and left.time.start is not None
    return (left.frame in _ONCE and share(left.roles.actor, right.roles.actor)) or (
        dated and left.time == right.time and left.frame == "visit"
    )


def _one_place(left: Event, right: Event) -> bool:
    """Do two tellings name no two places?"""
    return not (left.place and right.place and left.place.name and right.place.name) or left.place.name == right.place.name


def compatible(left: Event, right: Event, *, points_back: bool = False) -> bool:
    """Can two events of one article be one happening? A wording that points back says nothing of its standing."""
    if left.frame != right.frame or not _times_agree(left.time, right.time):
        return False
    if not points_back and not _one_standing(left, right):
        return False
    if _swapped(left, right) or _swapped(right, left):
        return False
    if left.roles.actor and right.roles.actor:
        if not share(left.roles.actor, right.roles.actor) and not (
            left.frame in _SPEECH and _speaks_for(left.roles.actor, right.roles.actor)
        ):
            return False
    elif not share(left.roles.recipient, right.roles.recipient):
        return False
    if left.roles.recipient and right.roles.recipient and not share(left.roles.recipient, right.roles.recipient):
        return False
    if left.place and right.place and not _one_place(left, right):
        return left.place.country == right.place.country and not (left.time and right.time)
    return True


def merge(left: Event, right: Event, *, lead: bool = False) -> Event:
    """The fuller event (with `lead`, the left one); empty fields are filled from the other. The evidence of both is for
    `merge_all` to gather."""
    first, second = (left, right) if lead or _fullness(left) >= _fullness(right) else (right, left)
    roles = first.roles
    if not roles.actor or _one_side_of(first, second) or (second.roles.actor and _crowd(roles.actor)):
        roles = msgspec.structs.replace(roles, actor=second.roles.actor)
    elif (
        len(second.roles.actor) > len(roles.actor) and share(roles.actor, second.roles.actor)
        and not share(roles.recipient, second.roles.actor)
    ):  # fmt: skip
        roles = msgspec.structs.replace(roles, actor=second.roles.actor)  # of two who agree both are named
    if not roles.recipient:
        roles = msgspec.structs.replace(roles, recipient=second.roles.recipient)
    return msgspec.structs.replace(
        first,
        roles=roles,
        place=first.place or second.place,
        time=first.time or second.time,
        # A headline tells plainly what the text has from a source; elsewhere what one telling vouches for stands.
        said_by=first.said_by or (second.said_by if lead else None),
        confidence=max(first.confidence, second.confidence),
        why=(first.why or ()) + (second.why or ()) if first.why is not None else None,
    )


def _crowd(parties: Sequence[Party]) -> bool:
    """Is nothing said of those who act but that they protest?"""
    return bool(parties) and all(party.id is None and party.country is None and party.name in _CROWD for party in parties)


def _one_side_of(first: Event, second: Event) -> bool:
    """«أبلغ ترامب نتنياهو في مكالمة»: does the second telling of a talk name the other side as well?"""
    mine, theirs = first.roles.actor, second.roles.actor
    return first.frame in ("meet", "call") and len(mine) == 1 and len(theirs) == 2 and share(mine, theirs)


def _fullness(event: Event) -> float:
    return (
        bool(event.roles.actor) * 2
        + bool(event.roles.recipient)
        + bool(event.time)
        + bool(event.place) * 0.5
        + event.confidence
    )


def _headline(earlier: Told, later: Told) -> bool:
    """The headline tells in short what the text tells in full: states for their speakers, present for past and future."""
    left, right = earlier.event, later.event
    if earlier.sentence != 0 or later.sentence > 3 or left.frame != right.frame:
        return False
    # The headline names whom it concerns in other words than the lead does; but who visits two states visits twice.
    told_otherwise = left.frame in _SPEECH or not (_known(left.roles.recipient) and _known(right.roles.recipient))
    if told_otherwise and earlier.headline and later.sentence == 1 and share(left.roles.actor, right.roles.actor):
        return True
    countries = {p.country for p in left.roles.actor if p.country}
    same = share(left.roles.actor, right.roles.actor) or any(p.country in countries for p in right.roles.actor)
    if left.roles.actor and right.roles.actor and not same:
        return False
    if not same and not share(left.roles.recipient, right.roles.recipient):
        return False
    targets = {p.country for p in left.roles.recipient if p.country}
    if not left.roles.recipient or not right.roles.recipient:
        return True
    return share(left.roles.recipient, right.roles.recipient) or any(
        p.country in targets for p in right.roles.recipient
    )


def _known(parties: Sequence[Party]) -> bool:
    return any(party.id is not None for party in parties)


def _nobody_found(parties: Sequence[Party]) -> bool:
    """Does nothing tell who these are, neither a name that is known nor a nation?"""
    return not any(party.id or party.country for party in parties)


def _headline_without_doer(earlier: Told, later: Told) -> bool:
    """«القبض على شخصين» over «تمكنت الشرطة من القبض على مهربين»: a headline leaves out who did it, and names those it was done to
    by other words than the lead; where nothing tells who they are it is what the lead tells."""
    left, right = earlier.event, later.event
    if not earlier.headline or later.sentence != 1 or left.roles.actor or share(left.roles.recipient, right.roles.actor):
        return False
    return _nobody_found(left.roles.recipient) and _times_agree(left.time, right.time) and _one_standing(left, right)


def _speaks_anew(earlier: Told, later: Told) -> bool:
    """Does the later of two tellings that could be one saying tell another: of somebody else, or another demand?"""
    if later.event.frame not in _SPEECH or later.points_back:
        return False
    left, right = earlier.event.roles, later.event.roles
    if (left.recipient or right.recipient) and left.actor and right.actor and not share(left.actor, right.actor):
        return True  # a state and who serves it are told as one only where nobody is spoken of
    if earlier.sentence == 0 or min(earlier.event.confidence, later.event.confidence) < _SURELY:
        return False  # the headline only sums up what is said below
    return _turns_to_another(earlier, later) or _asks_again(earlier, later)


def _turns_to_another(earlier: Told, later: Told) -> bool:
    """Do only the later words name somebody spoken of? He is mostly not whom the earlier ones meant."""
    return bool(later.event.roles.recipient) and not earlier.event.roles.recipient and earlier.sentence < later.sentence


def _asks_again(earlier: Told, later: Told) -> bool:
    """Does somebody come back to asking, not of the same party? He mostly wants another thing."""
    asked = earlier.event.roles.recipient and later.event.roles.recipient
    return later.event.frame == "demand" and not asked and later.sentence - earlier.sentence >= _FAR


def _points_at(earlier: Told, later: Told) -> bool:
    """Does a noun point back at what was told shortly before, by whomever it tells it was done and to whom?"""
    left, right = earlier.event, later.event
    between = later.sentence - earlier.sentence
    if not later.points_back or not _times_agree(left.time, right.time):
        return False
    if right.frame == "arrest":  # «أوقفت الشرطة خمسة أشخاص. وجاء اعتقال المتهمين»: the same under another name
        return between <= 1 and share(left.roles.actor, right.roles.actor)
    if right.frame not in _POINTED_AT:
        return False
    reach = _POINTED_AT[right.frame]
    return reach is None or between <= reach


def _one_breath(earlier: Told, later: Told) -> bool:
    """Do two words of one sentence tell one saying: «تتهم الحكومة وتحملها»?"""
    frame = later.event.frame
    return frame in _SPEECH and earlier.sentence == later.sentence and share(earlier.event.roles.actor, later.event.roles.actor)


def _deed_and_toll(earlier: Told, later: Told) -> bool:
    """«شن الجيش غارة على البلدة أسفرت عن مقتل سبعة أشخاص»: does one sentence tell what a party struck, and whom nobody knows fell?"""
    left, right = earlier.event, later.event
    if right.frame != "attack" or earlier.sentence != later.sentence or not share(left.roles.actor, right.roles.actor):
        return False
    fallen = _nobody_found(left.roles.recipient) or _nobody_found(right.roles.recipient)
    return fallen and _times_agree(left.time, right.time) and _one_standing(left, right)


def _crowd_told_before(earlier: Told, later: Told) -> bool:
    """«تظاهر آلاف المعلمين في العاصمة. ورفع المحتجون لافتات»: who is called by nothing but a protest, shortly after one, is of that."""
    left, right = earlier.event, later.event
    if right.frame != "protest" or later.sentence - earlier.sentence > _NEAR or not _crowd(right.roles.actor):
        return False
    return _times_agree(left.time, right.time) and _one_standing(left, right) and _one_place(left, right)


def _one(earlier: Told, later: Told) -> bool:
    left, right = earlier.event, later.event
    if _headline(earlier, later) or _headline_without_doer(earlier, later) or _points_at(earlier, later):
        return True
    if _one_breath(earlier, later) or _deed_and_toll(earlier, later) or _crowd_told_before(earlier, later):
        return True
    if not compatible(left, right, points_back=later.points_back):
        return False
    if _speaks_anew(earlier, later):
        return False
    if right.frame not in _REPEATED or later.points_back or later.sentence == earlier.sentence:
        return True
    if earlier.sentence == 0 and later.sentence <= 3:
        return True  # the lead tells again what the headline told
    # Told once more by the same party against the same one, and nowhere else, it is mostly the same.
    same_sides = share(left.roles.actor, right.roles.actor) and share(left.roles.recipient, right.roles.recipient)
    return same_sides and _one_place(left, right)


def merge_all(told: Sequence[Told]) -> list[Event]:
    """Every event once, in the order first told, with the evidence of all its tellings."""
    out: list[Told] = []
    evidence: list[set[Evidence]] = []
    of_frame: dict[str, list[int]] = {}
    led: set[int] = set()
    for item in told:
        same_frame = of_frame.setdefault(item.event.frame, [])
        for number in same_frame:
            earlier = out[number]
            if _one(earlier, item):
                if earlier.sentence == 0 < item.sentence and number not in led:
                    led.add(number)  # what first follows the headline knows more than the headline
                    event = merge(item.event, earlier.event, lead=True)
                else:
                    event = merge(earlier.event, item.event)
                    if earlier.event.status == "planned" and item.event.status == "occurred" and not item.points_back:
                        event = msgspec.structs.replace(event, status="occurred")  # the plan told first has come about
                out[number] = earlier._replace(event=event)
                evidence[number].update(item.event.evidence)
                break
        else:
            same_frame.append(len(out))
            out.append(item)
            evidence.append(set(item.event.evidence))
    return [
        msgspec.structs.replace(item.event, evidence=tuple(sorted(spans, key=lambda e: (e.start, e.end, e.trigger))))
        for item, spans in zip(out, evidence, strict=True)
    ]
