"""Does immunity stand in the way of an arrest? The office held that day, and what the Court has ruled on it."""

from __future__ import annotations

from marsad.knowledge.law_data import LawData, earliest, latest
from marsad.knowledge.law_rows import Decision, Instrument, Office, Person, Standing
from marsad.law.bound import party_on_that_day
from marsad.law.trace import Found, found, rule
from marsad.model.finding import Premise

IMMUNE = {"head_of_state": "head of state", "head_of_government": "head of government", "foreign_minister": "foreign minister"}


@rule
def no_immunity(data: LawData, person: Person, state: Standing, item: Instrument, day: str) -> Found:
    """Rome Statute Arts 27(2), 98(1): official capacity does not bar the Court. It may not proceed with a request that
    would break a third state's immunity; the Court has ruled that before it there is none to break."""
    office = _office(data, person, day)
    title = office.title if office else "no office recorded on that day"
    if person.nationality == state.iso2:
        return found("yes", f"{state.name_en} is the person's own state; Art 98(1) protects third states", person)
    if office is None or office.office == "other":
        mission = data.positions_on("special_mission", item.situation) if office else ()
        text = f"personal immunity is claimed for heads of state, heads of government and foreign ministers; here: {title}"
        return found("yes", text, office or person, (), mission)
    if office.office == "de_facto":
        text = f"{title}: whether such a ruler has a head of state's immunity is open, and the Court has ruled it no bar"
        return found("yes", text, office, _rulings(data, person, state, item))
    own = data.standing[office.state]
    if party_on_that_day(own, day).answer == "yes":
        return found("yes", f"{title}; {own.name_en}, a party itself, has waived immunity towards the Court", office)
    text = f"{title} ({IMMUNE[office.office]}) of {own.name_en}, not a party; the Court has ruled that immunity is no bar"
    return found("yes", text, office, _rulings(data, person, state, item), data.positions_on("immunity", item.situation))


def _office(data: LawData, person: Person, day: str) -> Office | None:
    """The office that bears most on immunity among those held that day."""
    held = [
        o for o in data.offices.get(person.id, ())
        if (not o.start or earliest(o.start) <= day) and (not o.end or day < latest(o.end))
    ]  # fmt: skip
    return min(held, key=lambda o: (o.office not in IMMUNE, o.office == "other"), default=None)


def _rulings(data: LawData, person: Person, state: Standing, item: Instrument) -> list[Premise]:
    """The Court's rulings that reach this case: on it, on the person, on appeal; where none is on the person, the latest."""
    referred = data.situations[item.situation].kind == "security_council"
    reach = [d for d in data.decisions if d.immunity == "all" or (referred and d.immunity)]
    own = [d for d in reach if person.id in d.persons and d.iso2 == state.iso2] or [
        d for d in reach if person.id in d.persons
    ][-1:]
    appeals = [d for d in reach if d.kind == "appeal"]
    chosen = {d.id: d for d in (*appeals, *(own or reach[-1:]))}
    return [ruling(data, decision) for decision in sorted(chosen.values(), key=lambda d: d.date)]


@rule
def ruling(data: LawData, decision: Decision) -> Found:
    """Rome Statute Arts 21(2), 119(1): what the Statute means the Court settles, and may follow as in earlier decisions."""
    name = data.standing[decision.iso2].name_en
    text = f"{decision.chamber}, {name}, {decision.date} ({decision.reference}): {decision.ruling}"
    return found("yes", text, decision)
