"""Every state and every person at once, on one day: the outcomes of the same rules, each asked where its answer can differ."""

from __future__ import annotations

from marsad.knowledge.law_data import LawData
from marsad.law.bound import bound_without_membership, party_known
from marsad.law.rome_statute import (
    challenge_pending,
    conclude,
    present_on_territory,
    request_received,
    sought_by_warrant,
)
from marsad.model.finding import Outcome, Premise


def exists(data: LawData, iso2: str, day: str) -> bool:
    """Was the state one on that day?"""
    born = data.independence.get(iso2)
    return born is None or born.since <= day


def matrix(data: LawData, day: str) -> dict[str, dict[str, Outcome]]:
    """Outcome by person id and ISO code, as `duty_to_arrest` would give for a visit on that day.

    Whether a state is a party is asked once a state; what else binds it, once a situation; whether a sealed request or a
    challenge bears on it, for the persons who have one. Immunity is not asked, for by the Court's rulings it bars nothing.
    """
    states = {iso2: row for iso2, row in data.standing.items() if exists(data, iso2, day)}
    parties = {iso2: party_known(row, day) for iso2, row in states.items()}
    bound: dict[str, dict[str, Premise]] = {}
    out: dict[str, dict[str, Outcome]] = {}
    for person in data.persons.values():
        sought, item = sought_by_warrant(data, person, day)
        first = (sought, present_on_territory(data, person, day, "visit", None, ""))
        if item is None or first[1].answer == "no":
            out[person.id] = dict.fromkeys(states, conclude(first)[0])
            continue
        if item.situation not in bound:
            bound[item.situation] = {
                iso2: party if party.answer != "no" else bound_without_membership(data, states[iso2], party, item, day)
                for iso2, party in parties.items()
            }
        sealed = not (item.public and item.public <= day)
        challenged = person.id in data.challenges
        row = out[person.id] = {}
        for iso2, binding in bound[item.situation].items():
            premises = [*first, binding]
            if sealed and binding.answer != "no":
                premises.append(request_received(data, states[iso2], item, day))
            if challenged and (pending := challenge_pending(data, person, iso2, day)):
                premises.append(pending)
            row[iso2] = conclude(premises)[0]
    return out
