"""What the law said, as lines of text: a finding with the tree of its premises, and a state's history."""

from __future__ import annotations

from collections.abc import Iterator

from marsad.knowledge.law_data import LawData, earliest
from marsad.law.matrix import exists
from marsad.model.finding import Finding, Premise

OUTCOMES = {
    "duty": "DUTY to arrest", "no_duty": "NO DUTY to arrest", "contested": "CONTESTED", "undetermined": "UNDETERMINED",
}  # fmt: skip


def finding_lines(finding: Finding) -> Iterator[str]:
    """A finding: the answer, why, the premises as a tree, who disagrees, what happened, what is unverified."""
    yield f"{finding.person} in {finding.state} on {finding.date}: {OUTCOMES[finding.outcome or 'undetermined']}"
    yield f"  because {finding.because}"
    if finding.last_known:
        yield f"  on the last day the facts were checked: {OUTCOMES[finding.last_known]}"
    yield "  premises"
    for premise in finding.premises:
        yield from premise_lines(premise, 2)
    if finding.counter_position:
        yield f"  counter-position: {finding.counter_position}"
        yield f"    held by: {finding.held_by}"
    yield "  what happened, told apart from what was owed"
    yield from (f"    - {line}" for line in finding.happened or ("nothing is recorded",))
    for caveat in finding.caveats:
        yield f"  note: {caveat}"


def premise_lines(premise: Premise, depth: int) -> Iterator[str]:
    """A premise, its law and source, and the premises it rests on, deeper."""
    pad = "  " * depth
    yield f"{pad}[{premise.answer}] {premise.question.replace('_', ' ')}: {premise.text}"
    yield f"{pad}      {premise.rule}"
    if premise.source:
        checked = f"checked {premise.checked_on}" if premise.checked_on else "never checked"
        yield f"{pad}      source: {premise.source} ({checked}; {premise.confidence})"
    if premise.counter_position:
        yield f"{pad}      against: {premise.counter_position}"
    for inner in premise.premises:
        yield from premise_lines(inner, depth + 1)


def state_history(data: LawData, iso2: str) -> list[tuple[str, str, str]]:
    """(day, what, source) of a state's dealings with the Statute and the Court, in order of day."""
    state = data.standing[iso2]
    name = {
        "": "ratification, accession or the like deposited",
        **{kind: f"{kind} deposited" for kind in ("ratification", "accession", "acceptance", "approval", "succession")},
    }  # fmt: skip
    own = [
        (state.signed, "signed the Rome Statute"), (state.deposited, name[state.instrument]),
        (state.in_force, "Statute in force for it: a State Party"),
        (state.unsigned, "told the depositary that it does not intend to ratify"),
        (state.withdrawal_announced, "announced that it leaves; no notice to the depositary is known"),
        (state.withdrawal_notified, "notice of withdrawal received"),
        (state.withdrawal_revoked, "notice of withdrawal revoked"),
        (state.withdrawal_effective, "withdrawal effective"), (state.unsettled_from, f"from here not known: {state.unsettled}"),
    ]  # fmt: skip
    rows = [(day, what, state.source) for day, what in own if day]
    for duty in data.obligations.get(iso2, ()):
        end = f", to {duty.end}" if duty.end else ""
        contested = f" [contested: {duty.contested}]" if duty.contested else ""
        rows.append((duty.start, f"{duty.instrument}: {duty.effect}{end}{contested}", duty.source))
    for decision in data.decisions:
        if decision.iso2 == iso2:
            people = ", ".join(data.persons[p].name_en for p in decision.persons)
            rows.append((decision.date, f"{decision.chamber} on {people}: {decision.ruling}", decision.source))
    return sorted(rows, key=lambda row: earliest(row[0]))


def standing_today(data: LawData, iso2: str, day: str) -> str:
    """A state's standing in a few words."""
    state = data.standing[iso2]
    if not exists(data, iso2, day):
        return f"no state on {day}"
    if day > state.checked_on:
        day = state.checked_on
    if state.unsettled_from and day >= state.unsettled_from:
        return f"not known: {state.unsettled}"
    if state.in_force and state.in_force <= day:
        left = state.withdrawal_effective and state.withdrawal_effective <= day and not state.withdrawal_revoked
        return f"left on {state.withdrawal_effective}" if left else f"State Party since {state.in_force}"
    return f"signed on {state.signed}, not a party" if state.signed else "neither signatory nor party"
