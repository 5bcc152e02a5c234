"""Must a state arrest a person whom the International Criminal Court seeks? Read from top to bottom.

The order of questions: is there an instrument, and is it a warrant (Arts 58, 59); is the state bound on that very day, as a
party (Arts 86, 89, 126, 127), by a Security Council referral or by its own declaration (Art 12(3)); what of immunity
(Arts 27, 98). Each question is one function: it returns the premise it found, and the outcome where it decides. The trace
is what these functions return; nothing is written twice. Articles are those of the Rome Statute, text of the Court
(icc-cpi.int/Publications/Rome-Statute.pdf).
"""

from __future__ import annotations

import re
from datetime import date

from marsad.knowledge.law_data import Instrument, LawData, Membership, Obligation
from marsad.model.finding import Finding, Outcome, Premise

# Where the law of a state is that of another: territories without a standing of their own towards the treaty.
TERRITORY_OF = {"HK": "CN", "MO": "CN", "PR": "US"}
DECISION_YEARS = 3  # a decision on a visit comes within these years of it
Answer = tuple[Outcome | None, Premise]


def _before(left: str, right: str) -> bool:
    """Is a date, perhaps cut short, certainly or possibly on or before a day? A month counts from its first day."""
    return bool(left) and left <= right[: len(left)]


def fresh(data: LawData, state: Membership | None, day: str) -> Answer:
    """A fact is as old as the day it was checked; a question after that day has no answer here yet."""
    checked = state.checked_on if state else data.checked_on
    text = f"facts on {state.name if state else 'this state'} were checked on {checked}"
    if day > checked:
        return "undetermined", Premise("currency of facts", f"{text}; the day asked is later", checked_on=checked)
    return None, Premise("currency of facts", text, checked_on=checked)


def instrument_in_force(instruments: tuple[Instrument, ...], day: str) -> tuple[Instrument | None, Answer]:
    """Art 58(1), (4): a warrant stays in force until the Court orders otherwise. Art 58(7): a summons asks no state to
    arrest. Art 58(2): nor does an application."""
    rule = "Rome Statute Art 58"
    live: list[Instrument] = []
    for item in instruments:
        start = item.issued or item.public
        if not _before(start, day):
            continue
        if item.ended and item.ended < day[: len(item.ended)]:
            continue
        live.append(item)
    warrants = [item for item in live if item.kind == "warrant"]
    if warrants:
        item = warrants[0]
        sealed = "" if not item.public or _before(item.public, day) else f", under seal until {item.public}"
        text = f"warrant of {item.issued} in force ({item.situation}){sealed}"
        return item, (None, Premise(rule, text, item.source, item.checked_on, item.confidence))
    for item in live:
        if item.kind == "summons":
            text = f"summons of {item.issued}: it asks the person to appear, and no state to arrest"
            return item, (
                "no_duty",
                Premise("Rome Statute Art 58(7)", text, item.source, item.checked_on, item.confidence),
            )
        text = f"application of {item.public or item.issued} only: it creates no duty"
        return item, ("no_duty", Premise("Rome Statute Art 58(2)", text, item.source, item.checked_on, item.confidence))
    later = [item for item in instruments if not _before(item.issued or item.public, day)]
    if later and len(later) == len(instruments):
        text = f"no instrument yet; the first is of {min(item.issued or item.public for item in later)}"
    elif any(item.end_kind == "custody" for item in instruments):
        text = f"already in the Court's hands or in custody ({instruments[0].status})"
    else:
        text = f"no instrument in force any longer ({instruments[0].status})" if instruments else "no instrument known"
    source = instruments[0].source if instruments else ""
    return None, ("no_duty", Premise(rule, text, source))


def party_on(state: Membership, day: str) -> tuple[str, Answer]:
    """Art 126: a state is bound from the entry into force for it, never from signature or a vote. Art 127(1): and until
    one year after its notice of withdrawal reached the Secretary-General. A later revocation undoes the notice.

    Returns "party", "withdrawn", "unknown" or "not party".
    """
    cite = (state.source, state.checked_on, state.confidence)
    if not state.in_force:
        signed = f"signed on {state.signed} and never ratified" if state.signed else "never signed"
        return "not party", (
            None,
            Premise("Rome Statute Art 126; VCLT Art 34", f"{state.name} is not a party: {signed}", *cite),
        )
    if day < state.in_force:
        text = f"{state.name} became bound only on {state.in_force}"
        if state.deposited and day >= state.deposited:
            text += f" (instrument deposited on {state.deposited}, not yet in force)"
        return "not party", (None, Premise("Rome Statute Art 126(2)", text, *cite))
    if state.withdrawal_effective and day >= state.withdrawal_effective:
        if "UNLESS" in state.status or "unresolved" in state.notes.lower():
            text = (
                f"{state.name} gave notice on {state.withdrawal_notified}, with effect on {state.withdrawal_effective}; "
                "whether the notice was revoked before that day is not known here"
            )
            return "unknown", ("undetermined", Premise("Rome Statute Art 127(1)", text, *cite))
        text = f"{state.name} ceased to be a party on {state.withdrawal_effective}"
        return "withdrawn", (None, Premise("Rome Statute Art 127(1)", text, *cite))
    text = f"{state.name} is a party since {state.in_force}"
    if state.withdrawal_notified and day >= state.withdrawal_notified and state.withdrawal_effective:
        text += f"; its notice of withdrawal of {state.withdrawal_notified} takes effect only on {state.withdrawal_effective}"
    return "party", (None, Premise("Rome Statute Arts 86, 89(1), 126", text, *cite))


def withdrawal_tail(state: Membership, item: Instrument, obligations: list[Obligation]) -> Answer:
    """Art 127(2): withdrawal leaves standing the cooperation in proceedings begun before it took effect. How far that
    reaches arrests asked for afterwards is contested."""
    own = [o for o in obligations if o.basis.startswith("Art 127(2)")]
    begun = _before(item.issued, state.withdrawal_effective)
    at_home = state.name.split()[0] in item.situation
    source = own[0].source if own else state.source
    if begun or (at_home and own):
        text = f"the proceedings were begun before {state.withdrawal_effective}; whether the duty to arrest outlives it is contested"
        return "contested", Premise("Rome Statute Art 127(2)", text, source, state.checked_on, "contested")
    text = f"the warrant of {item.issued} is later than the withdrawal of {state.withdrawal_effective}"
    return "no_duty", Premise("Rome Statute Art 127(2)", text, source, state.checked_on)


def security_council(state: Membership, item: Instrument, obligations: list[Obligation]) -> Answer:
    """Res. 1593 (2005) para 2 binds Sudan, res. 1970 (2011) para 5 Libya; all other non-parties are only urged."""
    number = "1593" if "1593" in item.basis else "1970" if "1970" in item.basis else ""
    if not number:
        return None, Premise("UN Charter Ch. VII", "the situation was not referred by the Security Council")
    for o in obligations:
        if "UNSC" in o.basis and number in o.instrument:
            return "duty", Premise(
                o.instrument, f"{state.name} shall cooperate fully with the Court", o.source, o.checked_on, o.confidence
            )
    text = f"res. {number} only urges {state.name} to cooperate; it binds the state of the situation"
    return None, Premise(f"S/RES/{number}", text, item.source, item.checked_on)


def declaration(state: Membership, item: Instrument, obligations: list[Obligation]) -> Answer:
    """Art 12(3): who accepts jurisdiction by declaration cooperates without delay or exception in that situation."""
    for o in obligations:
        if not o.basis.startswith("Art 12(3)") or "REJECTED" in o.basis:
            continue
        if state.name.split()[0].lower() in item.situation.lower():
            text = f"{state.name} accepted jurisdiction ({o.instrument})"
            outcome: Outcome = "contested" if state.iso2 == "LY" else "duty"
            if outcome == "contested":
                text += "; the competence of the government that declared is contested"
            return outcome, Premise("Rome Statute Art 12(3)", text, o.source, o.checked_on, o.confidence)
    return None, Premise(
        "Rome Statute Art 12(3)", f"{state.name} has made no declaration for this situation on that day"
    )


def immunity(item: Instrument, day: str) -> tuple[Premise, str, str]:
    """Arts 27(2), 98(1). The Court: no head-of-state immunity before it, and none between states that it serves
    (Appeals Chamber, Jordan, 6 May 2019, ICC-02/05-01/09-397; PTC II, Mongolia, 24 Oct 2024; PTC I, Hungary, 24 Jul 2025).
    Returns the premise, the counter-position and who holds it."""
    office = item.office_held
    high = re.search(r"\b(?:[Hh]ead of state|Head of State|President|Prime Minister|PM)\b", office) is not None
    if not high:
        text = f"personal immunity covers only heads of state, heads of government and foreign ministers, not: {office or 'no office'}"
        return Premise("Rome Statute Art 98(1)", text, item.source, item.checked_on), "", ""
    text = "the Court has ruled that no personal immunity bars arrest on its warrant (Jordan 2019; Mongolia 2024; Hungary 2025)"
    premise = Premise(
        "Rome Statute Arts 27(2), 98(1)", text, "ICC-02/05-01/09-397", "2026-11-23", "contested by states"
    )
    counter = "a sitting head of state or government of a state not party keeps immunity from arrest (Art 98(1), customary law)"
    holders = (
        "Russia, China, the United States, Israel, the African Union, France (27 Nov 2024), Hungary, Mongolia, scholars"
    )
    return premise, counter, holders


def duty_to_arrest(
    data: LawData, instruments: tuple[Instrument, ...], iso2: str, day: str, *, presence: str = "visit"
) -> Finding:
    """Must the state arrest the person, found on its territory on the day (an ISO date)? `presence` is visit or
    overflight; other kinds of travel are none and raise no question."""
    iso2 = TERRITORY_OF.get(iso2, iso2)
    state = data.members.get(iso2)
    name = instruments[0].person if instruments else ""
    premises: list[Premise] = []

    def done(outcome: Outcome, because: Premise, counter: str = "", held_by: str = "") -> Finding:
        happened = what_happened(data, instruments, iso2, day)
        label = state.name if state else iso2
        return Finding(
            "duty_to_arrest", name, label, day, outcome, because.text, tuple(premises), counter, held_by, happened
        )

    item, (outcome, premise) = instrument_in_force(instruments, day)
    premises.append(premise)
    stale, currency = fresh(data, state, day)
    if stale is not None:
        premises.append(currency)
        return done(stale, currency)
    if outcome is not None or item is None:
        return done(outcome or "no_duty", premise)
    if state is None:
        missing = Premise("Rome Statute Art 126", f"{iso2}: no row on its standing towards the Statute")
        premises.append(missing)
        return done("undetermined", missing)
    standing, (outcome, premise) = party_on(state, day)
    premises.append(premise)
    if outcome is not None:
        return done(outcome, premise)
    if presence == "overflight":
        text = "no ruling of the Court on a duty towards an aircraft that only flies over"
        over = Premise("Rome Statute Arts 86, 89", text, "law-rules C4", data.checked_on, "contested")
        premises.append(over)
        return done("contested" if standing == "party" else "no_duty", over if standing == "party" else premise)
    there = [o for o in data.obligations if o.iso2 == iso2 and _before(o.start, day) and (not o.end or day <= o.end)]
    if standing == "party":
        shield, counter, holders = immunity(item, day)
        premises.append(shield)
        return done("duty", premise, counter, holders)
    if standing == "withdrawn":
        outcome, tail = withdrawal_tail(state, item, there)
        premises.append(tail)
        return done(outcome or "undetermined", tail)
    for question in (security_council, declaration):
        outcome, answer = question(state, item, there)
        premises.append(answer)
        if outcome is not None:
            return done(outcome, answer)
    counter = holders = ""
    if "15" in item.basis and "UNSC" in item.basis:
        counter = "every member of the United Nations is bound by the referral (a minority reading against its wording)"
        holders = "some writers (van der Vyver 2015)"
    return done("no_duty", premise, counter, holders)


def what_happened(data: LawData, instruments: tuple[Instrument, ...], iso2: str, day: str) -> tuple[str, ...]:
    """What is recorded of that day: the trip, an arrest, a decision of the Court. Never inferred from the duty, nor the duty
    from it; where no decision is known, that is said, for silence clears nobody."""
    out = []
    last = instruments[0].person.split("(")[0].split()[-1] if instruments else "?"
    met = False
    for trip in data.trips:
        if trip.iso2 == iso2 and trip.date[:7] == day[:7] and last.lower() in trip.person.lower():
            met = True
            out.append(f"{trip.date} {trip.kind} ({trip.purpose}); arrested: {trip.arrested or 'not recorded'}")
    for decision in data.decisions:
        if decision.iso2 == iso2 and last.lower() in decision.person.lower() and day <= decision.date.ljust(10, "9"):
            if int(decision.date[:4]) - int(day[:4]) <= DECISION_YEARS:
                met = True
                out.append(
                    f"{decision.date} {decision.chamber}: {decision.ruling} ({decision.reference or 'no number found'})"
                )
    if met and not any("PTC" in line or "Appeals" in line for line in out):
        out.append("no decision of the Court on this was located")
    return tuple(out)


def parse_day(value: str) -> str:
    """An ISO day, or "today". Raises ValueError."""
    return date.today().isoformat() if value == "today" else date.fromisoformat(value).isoformat()
