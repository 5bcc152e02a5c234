"""Must a state arrest a person whom the International Criminal Court seeks? Read from top to bottom.

Five questions, in this order: is the person sought by a warrant in force (Arts 58, 59); is he present (Art 89(1)); is the
state bound on that very day, as a party (Arts 86, 126, 127) or otherwise (Arts 12(3), 87(5); Security Council); has the
Court's request reached it and may it not hold back (Arts 89 to 95); does immunity stand in the way (Arts 27, 98). Each
question is a rule: its docstring is the law, what it returns is the premise. A duty needs every answer to be yes; one no
ends it; an answer that is not known leaves it undetermined; one that the Court has not given leaves it contested. The
third question is answered in `bound.py`, the fifth in `immunity.py`, the others here.

Articles are those of the Rome Statute as the Court publishes it (icc-cpi.int/Publications/Rome-Statute.pdf); VCLT is the
Vienna Convention on the Law of Treaties. What followed is told apart, in `happened.py`, and never inferred from the duty.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from marsad.knowledge.law_data import LawData, earliest, latest
from marsad.knowledge.law_rows import Challenge, Instrument, Person, Standing, Territory
from marsad.law.bound import bound_on
from marsad.law.happened import what_happened
from marsad.law.immunity import no_immunity
from marsad.law.known import as_far_as_known
from marsad.law.trace import Found, every, found, rule
from marsad.model.finding import Finding, Outcome, Premise

Presence = Literal["visit", "overflight", "un_seat", "video", "stand_in", "invitation"]


def duty_to_arrest(
    data: LawData, person: Person, place: str, day: str, presence: Presence = "visit", told: str = ""
) -> Finding:
    """Must the state arrest the person, present in that manner on that day?

    `place` is the ISO code of a state or the id of a territory, `day` an ISO date; `told` are the words that tell the
    presence, where somebody does. Raises KeyError for a place that is neither.
    """
    territory = data.territories.get(place)
    iso2 = territory.state if territory else place
    state = data.standing[iso2]
    premises = premises_of(data, person, iso2, day, presence, territory, told)
    outcome, decisive = conclude(premises)
    dissent = [premise for premise in every(premises) if premise.counter_position]
    return Finding(
        kind="presence", person=person.name_en, person_id=person.id, date=day, iso2=iso2,
        state=f"{territory.name_en} ({state.name_en})" if territory else state.name_en,
        presence=presence, outcome=outcome, because=decisive.text, premises=premises,
        counter_position="; ".join(premise.counter_position for premise in dissent),
        held_by="; ".join(premise.held_by for premise in dissent),
        happened=what_happened(data, person, place, day), last_known=_last_known(data, person, place, premises, presence),
        caveats=tuple(dict.fromkeys(caveat for premise in every(premises) if (caveat := _caveat(premise)))),
    )  # fmt: skip


def premises_of(
    data: LawData, person: Person, iso2: str, day: str, presence: Presence = "visit",
    territory: Territory | None = None, told: str = "",
) -> tuple[Premise, ...]:  # fmt: skip
    """The questions in their order, up to the first that ends it."""
    sought, item = sought_by_warrant(data, person, day)
    premises = [sought, present_on_territory(data, person, day, presence, territory, told)]
    if item is None or premises[-1].answer == "no":
        return tuple(premises)
    bound = bound_on(data, data.standing[iso2], item, day)
    premises.append(bound)
    if bound.answer == "no":
        return tuple(premises)
    premises.append(request_received(data, data.standing[iso2], item, day))
    premises += [c for c in (challenge_pending(data, person, iso2, day),) if c is not None]
    premises.append(no_immunity(data, person, data.standing[iso2], item, day))
    return tuple(premises)


def conclude(premises: Iterable[Premise]) -> tuple[Outcome, Premise]:
    """The outcome, and the premise that decides it: of a duty, what binds the state."""
    by_answer: dict[str, Premise] = {}
    for premise in premises:
        by_answer.setdefault(premise.answer, premise)
        if premise.question in ("party_on_that_day", "bound_otherwise"):
            by_answer["yes"] = premise
    outcomes: tuple[tuple[str, Outcome], ...] = (
        ("no", "no_duty"), ("unknown", "undetermined"), ("contested", "contested"), ("yes", "duty"),
    )  # fmt: skip
    return next((outcome, by_answer[answer]) for answer, outcome in outcomes if answer in by_answer)


# --- Is the person sought by a warrant in force on that day? ---------------------------------------------------------


def sought_by_warrant(data: LawData, person: Person, day: str) -> tuple[Premise, Instrument | None]:
    """The premise, and the warrant where one is in force: of several the first, for it binds longest."""
    begun = [i for i in data.instruments.get(person.id, ()) if earliest(i.issued or i.public) <= day]
    live = [i for i in begun if not (i.ended and latest(i.ended) < day) and not (i.executed and latest(i.executed) < day)]
    warrants = [i for i in live if i.kind == "warrant"]
    if warrants:
        item = min(warrants, key=lambda i: i.issued)
        premise = warrant_in_force(data, item, [w for w in warrants if w is not item], day)
        return as_far_as_known(premise, item, day), item
    if live:
        ask = summons_asks_no_state if live[0].kind == "summons" else application_binds_nobody
        return as_far_as_known(ask(live[0]), live[0], day), None
    if begun:
        last = max(begun, key=lambda i: i.ended or i.executed)
        return as_far_as_known((warrant_executed if last.executed else instrument_ended)(last), last, day), None
    return nothing_issued_yet(data.instruments[person.id], day), None


@rule
def warrant_in_force(data: LawData, item: Instrument, further: list[Instrument], day: str) -> Found:
    """Rome Statute Art 58(1), (4): the Court issues a warrant on reasonable grounds where arrest is needed, and it stays in
    force until the Court orders otherwise; neither time nor leaving office ends it."""
    text = f"warrant of {item.issued} in force: {data.situations[item.situation].name}, {item.case}; {item.crimes}"
    if further:
        text += f"; a further warrant of {', '.join(i.issued for i in further)}"
    if item.public and day < earliest(item.public):
        text += f"; under seal until {item.public}"
    return found("yes", text, item, [not_deferred(data)])


@rule
def not_deferred(data: LawData) -> Found:
    """Rome Statute Art 16: a resolution of the Security Council under Chapter VII may defer a case for twelve months."""
    (council,) = data.positions["deferral"]
    return found("yes", f"the {council.holder} {council.position}", council)


@rule
def summons_asks_no_state(item: Instrument) -> Found:
    """Rome Statute Art 58(7): a summons asks the person to appear; it asks no state to arrest."""
    return found("no", f"a summons of {item.issued} only ({item.case}): no state is asked to arrest", item)


@rule
def application_binds_nobody(item: Instrument) -> Found:
    """Rome Statute Art 58(2): the Prosecutor applies for a warrant; the application itself creates no duty."""
    return found("no", f"an application of the Prosecutor only, public {item.public or item.issued}", item)


@rule
def warrant_executed(item: Instrument) -> Found:
    """Rome Statute Arts 59(7), 89(1): once the person is surrendered to the Court, the request for arrest is met."""
    return found("no", f"arrested on the warrant on {item.executed}; since then: {item.status}", item)


@rule
def instrument_ended(item: Instrument) -> Found:
    """Rome Statute Arts 19, 58(4), 61(10): what the Court has withdrawn, terminated or found inadmissible asks no arrest."""
    how = item.end_kind.replace("_", " ")
    return found("no", f"the {item.kind} of {item.issued or item.public} ended on {item.ended}: {how}", item)


@rule
def nothing_issued_yet(instruments: tuple[Instrument, ...], day: str) -> Found:
    """Rome Statute Arts 58, 59, 89(1): without a warrant there is nothing to execute."""
    first = min(instruments, key=lambda i: earliest(i.issued or i.public))
    return found("no", f"no instrument on {day}; the first, of {first.issued or first.public}, came later", first)


# --- Is the person on the state's territory? -------------------------------------------------------------------------


def present_on_territory(
    data: LawData, person: Person, day: str, presence: Presence, territory: Territory | None, told: str
) -> Premise:
    """By the manner of presence, the rule that speaks of it."""
    if person.died and latest(person.died) < day:
        return nobody_to_arrest(person)
    if presence in ("video", "stand_in", "invitation"):
        return no_presence(presence, told)
    if presence == "overflight":
        return overflight(data, told)
    if presence == "un_seat":
        return united_nations_seat(data, told)
    held = territory and territory.held_by and earliest(territory.start) <= day
    if territory and held and not (territory.end and latest(territory.end) < day):
        return territory_not_controlled(data, territory)
    return presence_on_territory(told)


@rule
def presence_on_territory(told: str) -> Found:
    """Rome Statute Art 89(1): the request goes to a state on whose territory the person may be found; a stop on the way is
    presence too, for transit in Art 89(3) is that of a person already being surrendered."""
    return found("yes", told or "asked for a person present on the territory")


@rule
def no_presence(presence: Presence, told: str) -> Found:
    """Rome Statute Art 89(1): taking part by video, sending somebody else, or an invitation is no presence."""
    kinds = {"video": "by video", "stand_in": "somebody else goes", "invitation": "invited only"}
    return found("no", _as_told(f"no presence: {kinds[presence]}", told))


@rule
def nobody_to_arrest(person: Person) -> Found:
    """Rome Statute Art 89(1): a request can be met only for a person who may be found; death is a fact of its own, and ends
    the warrant only by a later order of the Court."""
    return found("no", f"{person.name_en} died on {person.died}", person)


@rule
def overflight(data: LawData, told: str) -> Found:
    """Rome Statute Arts 86, 89(1): no decision of the Court says whether a party must act on an aircraft that only flies
    over; Art 89(3) is about persons already being surrendered."""
    dissent = data.positions["overflight"]
    return found("contested", _as_told("only flies over; the Court has not ruled on it", told), dissent[0], (), dissent)


@rule
def united_nations_seat(data: LawData, told: str) -> Found:
    """UN Headquarters Agreement of 1947, secs 11-13; Rome Statute Art 89(1): travel to a meeting of the United Nations is
    presence in the host state; whether the host agreement shields it has not been ruled on."""
    dissent = data.positions["un_seat"]
    text = _as_told("present for a meeting at a seat of the United Nations", told)
    return found("contested", text, dissent[0], (), dissent)


def _as_told(what: str, told: str) -> str:
    return f"{what}; {told}" if told else what


@rule
def territory_not_controlled(data: LawData, territory: Territory) -> Found:
    """Rome Statute Arts 89(1), 99(1): a state executes a request under its own law, where it can; no decision of the Court
    speaks of territory that the state does not control."""
    by = "itself" if territory.held_by == "itself" else data.standing[territory.held_by].name_en
    state = data.standing[territory.state].name_en
    text = f"{territory.name_en} is territory of {state} held by {by} since {territory.start}; no ruling on such presence"
    return found("contested", text, territory, (), data.positions["uncontrolled"])


# --- Has the request reached the state, and may it hold back? --------------------------------------------------------


@rule
def request_received(data: LawData, state: Standing, item: Instrument, day: str) -> Found:
    """Rome Statute Arts 58(5), 89(1), 91, 92: the duty answers a request of the Court. The Registry sends it to all parties
    soon after a public warrant; while a warrant is sealed only the states asked can know."""
    known = [r for r in data.requests.get(item.person, ()) if r.iso2 in (state.iso2, "*")]
    known.sort(key=lambda r: r.iso2 == "*")
    for request in known:
        if earliest(request.received) <= day:
            return found("yes", f"request to {state.name_en}: {request.note} ({request.received})", request)
    if item.public and earliest(item.public) <= day:
        text = f"the warrant is public since {item.public}; no day of receipt by {state.name_en} is recorded"
        if known:
            text = f"the warrant is public since {item.public}; {state.name_en} is recorded as receiving it on {known[0].received}"
        return found("yes", text, item)
    return found("unknown", f"the warrant was under seal; whether the request had reached {state.name_en} is not known", item)


def challenge_pending(data: LawData, person: Person, iso2: str, day: str) -> Premise | None:
    """The premise on a challenge, if one was pending on that day."""
    for challenge in data.challenges.get(person.id, ()):
        if challenge.lodged <= day and not (challenge.decided and challenge.decided < day):
            return no_postponement(data, challenge, iso2)
    return None


@rule
def no_postponement(data: LawData, challenge: Challenge, iso2: str) -> Found:
    """Rome Statute Arts 19, 89(2), 95: a state asked to arrest may postpone only where it challenges the admissibility of the
    case and the Court has yet to decide; other challenges suspend nothing."""
    by = data.standing[challenge.iso2].name_en
    if challenge.postpones == "yes" and challenge.iso2 == iso2:
        return found("no", f"{by} might postpone while its challenge was pending: {challenge.ruling}", challenge)
    text = f"a challenge by {by} to {challenge.kind}, lodged on {challenge.lodged}, suspends nothing: {challenge.ruling}"
    return found("yes", text, challenge)


# --- What the facts allow to be said ---------------------------------------------------------------------------------


def _last_known(
    data: LawData, person: Person, place: str, premises: tuple[Premise, ...], presence: Presence
) -> Outcome | None:
    stale = [p.checked_on for p in premises if p.question == "known_on_that_day"]
    return duty_to_arrest(data, person, place, min(stale), presence).outcome if stale else None


def _caveat(premise: Premise) -> str:
    """What the source of a premise marks as unverified, said again."""
    if "unverified" not in premise.source:
        return ""
    part = "" if premise.source.startswith("own knowledge, unverified") else " in part"
    return f"{premise.question.replace('_', ' ')}: unverified{part}"
