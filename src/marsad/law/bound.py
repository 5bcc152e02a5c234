"""Is the state bound to the Court on that very day: as a party, or by anything else?"""

from __future__ import annotations

from marsad.knowledge.law_data import LawData, earliest, latest
from marsad.knowledge.law_rows import Instrument, Obligation, Row, Standing
from marsad.law.known import as_far_as_known
from marsad.law.trace import Found, found, rule
from marsad.model.finding import Premise


def bound_on(data: LawData, state: Standing, item: Instrument, day: str) -> Premise:
    """As a party; where it is none, by anything else."""
    party = party_known(state, day)
    return party if party.answer != "no" else bound_without_membership(data, state, party, item, day)


def party_known(state: Standing, day: str) -> Premise:
    """Whether it is a party, as far as the facts reach."""
    return as_far_as_known(party_on_that_day(state, day), state, day)


def bound_without_membership(data: LawData, state: Standing, party: Premise, item: Instrument, day: str) -> Premise:
    """By a referral of the Security Council, a declaration of its own, or the tail of its withdrawal."""
    obligations = [
        o for o in data.obligations.get(state.iso2, ())
        if o.start and earliest(o.start) <= day and not (o.end and latest(o.end) < day)
    ]  # fmt: skip
    others = [
        security_council_referral(data, state, item, obligations, day),
        declaration_of_acceptance(data, state, item, obligations),
    ]
    if state.withdrawal_effective and state.withdrawal_effective <= day:
        others.insert(0, withdrawal_tail(data, state, item, obligations))
    return bound_otherwise(state, party, others)


@rule
def party_on_that_day(state: Standing, day: str) -> Found:
    """Rome Statute Arts 86, 89(1), 126, 127(1): a state is bound from entry into force for it, never from signature, vote
    or deposit, until one year after its notice of withdrawal reached the Secretary-General. It must then comply with a
    request for arrest, whatever its own law lacks (Art 88) and also while it consults the Court (Art 97)."""
    name = state.name_en
    if not state.in_force or day < state.in_force:
        if state.in_force and state.deposited and day >= state.deposited:
            text = f"{name} was not yet a party: deposited on {state.deposited}, in force only on {state.in_force}"
        elif state.signed and day >= state.signed:
            text = f"{name} was not a party: signed on {state.signed}, " + (
                f"in force only on {state.in_force}" if state.in_force else "never ratified"
            )
            if state.unsigned and day >= state.unsigned:
                text += f", and told the depositary on {state.unsigned} that it does not intend to"
        else:
            later = f" (party only from {state.in_force})" if state.in_force else ""
            text = f"{name} was not a party and had not signed{later}"
        return found("no", text, state)
    if state.unsettled_from and day >= state.unsettled_from:
        return found("unknown", f"{name}: not known is {state.unsettled}", state)
    if state.withdrawal_effective and day >= state.withdrawal_effective:
        return found("no", f"{name} ceased to be a party on {state.withdrawal_effective}", state)
    text = f"{name} was a party, since {state.in_force}"
    if state.withdrawal_revoked and state.withdrawal_notified <= day:
        text += f"; its notice of withdrawal of {state.withdrawal_notified} was revoked on {state.withdrawal_revoked}"
    elif state.withdrawal_notified and state.withdrawal_notified <= day:
        text += f"; its notice of withdrawal of {state.withdrawal_notified} takes effect on {state.withdrawal_effective}"
    if state.withdrawal_announced and state.withdrawal_announced <= day:
        text += f"; it announced on {state.withdrawal_announced} that it leaves, but no notice to the depositary is known"
    return found("yes", text, state)


@rule
def bound_otherwise(state: Standing, party: Premise, others: list[Premise]) -> Found:
    """VCLT Art 34; Rome Statute Art 87(5): the Statute binds no state that is not a party. The Court may invite it to help;
    it owes what the Security Council, its own declaration or Art 127(2) lays on it. It may arrest without owing it."""
    for answer in ("yes", "contested"):
        for other in others:
            if other.answer == answer:
                return found(other.answer, other.text, state, [party, *others])
    return found("no", party.text, state, [party, *others])


@rule
def withdrawal_tail(data: LawData, state: Standing, item: Instrument, obligations: list[Obligation]) -> Found:
    """Rome Statute Art 127(2): withdrawal leaves standing the cooperation in proceedings begun before it took effect. How
    far that reaches arrests asked for afterwards the Court has not decided."""
    row: Row = next((o for o in obligations if o.kind == "withdrawal_tail"), state)
    situation = data.situations[item.situation]
    begun = f"the proceedings ({situation.name}) were begun on {situation.begun}"
    if earliest(situation.begun) >= state.withdrawal_effective:
        return found("no", f"{begun}, after the withdrawal of {state.withdrawal_effective}", row)
    text = f"{begun}, before the withdrawal of {state.withdrawal_effective}; whether the duty to arrest outlives it is contested"
    dissent = data.positions_on("withdrawal_tail", item.situation) or data.positions["withdrawal_tail"]
    return found("contested", text, row, (), dissent)


@rule
def security_council_referral(
    data: LawData, state: Standing, item: Instrument, obligations: list[Obligation], day: str
) -> Found:
    """UN Charter Art 25; S/RES/1593 (2005) para 2, S/RES/1970 (2011) para 5: the state of the situation shall cooperate
    fully with the Court; all other states that are not parties are only urged to."""
    situation = data.situations[item.situation]
    if situation.kind != "security_council":
        return found("no", f"the Security Council did not refer the situation ({situation.name})", situation)
    for own in obligations:
        if own.kind == "security_council" and own.situation == item.situation:
            return found("yes", f"{state.name_en} shall cooperate fully with the Court ({own.instrument})", own)
    text = f"{situation.basis} only urges {state.name_en} to cooperate"
    return found("no", text, situation, (), data.positions_on("security_council_all", item.situation))


@rule
def declaration_of_acceptance(data: LawData, state: Standing, item: Instrument, obligations: list[Obligation]) -> Found:
    """Rome Statute Art 12(3): who accepts jurisdiction by declaration cooperates without delay or exception, in that
    situation and no other."""
    for own in obligations:
        if own.kind == "declaration" and own.situation == item.situation:
            text = f"{state.name_en} accepted the Court's jurisdiction by declaration ({own.instrument})"
            if own.contested:
                dissent = data.positions.get(f"declaration_{own.situation}", ())
                return found("contested", f"{text}; {own.contested}", own, (), dissent)
            return found("yes", text, own)
    return found("no", f"{state.name_en} had made no declaration for {data.situations[item.situation].name}")
