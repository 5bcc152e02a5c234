"""Who bears a title or a name, and whose an office is: by the office another person named bears, by the tenures on the day, by a name told later."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from marsad.language.analysis import COUNTERPART, HOME, Language, Mention
from marsad.model.names import NameEntry, Names
from marsad.reading.actor import Actor, Named
from marsad.reading.speaking import may_be

_ROLE_WORDS = frozenset(
    (
        "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "interior_minister", "crown_prince",
        "deputy_crown_prince", "supreme_leader", "speaker", "military_chief",
    )
)  # fmt: skip
HEAD = "head"  # the office of who heads a body that is no state
_OF_STATES = frozenset(("military_chief", "intelligence_chief", "defence_minister", "interior_minister", "un_ambassador"))  # though named by an organ
# What the knowledge calls the offices of those who head a body, by what they are called: of several the first that is held.
_OF_BODIES = {
    HEAD: ("head_of_state", "head_of_government", "speaker", "judge", "governor", "group_leader"),
    "head_of_state": ("head_of_state", "head_of_government", "speaker", "judge", "governor", "group_leader"),
    "speaker": ("speaker", "group_leader"),
    "director": ("group_leader", "governor"),
    "high_representative": ("foreign_minister",),
}
_COUNTERPART = 3  # sentences back in which «نظيره» finds who it is
_DESCRIBED = 2  # sentences back in which «السياسي» finds who it is
_SAME_OFFICE = 3  # sentences back in which a ministry was named with its state


def office_before(mention: Mention, recent: list[Named], names: Names, date: str) -> str:
    """The office of the person named before نظيره, as far back as the sentence before; "" if there is none."""
    for _, actor, earlier in reversed(recent):
        if mention.sentence - earlier.sentence > 1:
            break
        if actor.kind == "person" and actor.country != mention.country:
            held = [office for office, country in actor.offices if country and office in _ROLE_WORDS]
            if earlier.office or held:
                return earlier.office or held[-1]
            tenures = names.tenures.get(actor.id or "", ())
            for office, _, start, end in tenures:
                if date and start <= date and (not end or date <= end):
                    return office
    return ""


def holder(office: str, country: str, names: Names, date: str) -> NameEntry | None:
    """Who held an office on the day of the document, if exactly one did."""
    if not date:
        return None
    begun = [tenure for tenure in names.offices.get((office, country), ()) if tenure.start <= date]
    # A term known to end in some month holds to the end of the month, where no other is known to have begun.
    for rough in (False, True):
        found = {t.person.id: t.person for t in begun if not t.end or (date[: len(t.end)] if rough else date) <= t.end}
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def office_of(mention: Mention) -> str:
    """The office a title tells; one that was held once is another than the one held on the day."""
    return f"former {mention.office}" if mention.former and mention.office else mention.office


def note_office(actor: Actor, mention: Mention) -> None:
    """Keep what a title says its bearer is, by which a later title finds him."""
    if mention.office or mention.title:
        actor.offices[office_of(mention) or mention.title, mention.seat or mention.country] = None
    if mention.noun:
        actor.offices[mention.noun, None] = None
        if mention.office != HEAD:  # «الأمين العام» alone is he of the party; but «الرئيس» is none of a club
            actor.offices[mention.noun.partition(" ")[0], None] = None


def named_for(mention: Mention, office: str, recent: list[Named]) -> Actor | None:
    """Who was named before as bearer of the office, or as the head of such a body: «رئيس الحزب» of a party told of."""
    country, seat = mention.country, mention.seat or mention.country
    wanted: list[tuple[str, str | None]]
    if " " in mention.noun and not mention.seat:
        wanted = [(mention.noun, None)]
    else:
        wanted = [(office, seat)] + [(office, country)] * (office in _OF_STATES)
        country = None
    for _, actor, _ in reversed(recent):
        if actor.kind == "person" and (not country or actor.country == country) and any(key in actor.offices for key in wanted):
            return actor
    return None


def held_by(mention: Mention, office: str, names: Names, date: str) -> NameEntry | None:
    """Who held the office of a title on the day of the document, by the body it is of and by its state."""
    for held in _OF_BODIES.get(office, ()) if mention.seat else ():
        if (person := holder(held, mention.seat, names, date)) is not None:
            return person
    found = holder(office, mention.seat or mention.country or "", names, date)
    if found is None and mention.seat and office in _OF_STATES:  # رئيس أركان الجيش اللبناني is he of the state
        found = holder(office, mention.country or "", names, date)
    return found


def borne_later(actors: list[Actor], crowned: Callable[[str], bool]) -> Iterator[tuple[Actor, Actor]]:
    """Titles whose bearer is named only later (الرئيس الفرنسي ... إيمانويل ماكرون): each with who bears it."""
    named = [actor for actor in actors if actor.kind == "person" and any(m.full for m in actor.mentions)]
    for actor in list(actors):
        if actor.kind != "person" or actor.id is not None or any(m.full for m in actor.mentions):
            continue
        offices = {office for office, country in actor.offices if country == actor.country and office in _ROLE_WORDS}
        seats = {(office, seat) for office, seat in actor.offices if seat not in (None, actor.country)}
        bearers = [
            other
            for other in named
            if any(
                (office in offices and (country == actor.country or (actor.country is None and country is not None)))
                or (office, country) in seats
                for office, country in other.offices
            )
        ]
        if not actor.country and any(crowned(noun) for noun, _ in actor.offices):
            # «الملك» is no president named later.
            bearers = [other for other in bearers if any(crowned(noun) for noun, _ in other.offices)]
        if bearers and (actor.country or seats or len(bearers) == 1):
            yield actor, bearers[0]


def chosen(mention: Mention, recent: list[Named], same_name: Callable[[str], bool]) -> NameEntry:
    """Among the people a name can mean: the one already named, the one of the title's state, else the only one; `same_name`
    tells whether the name of another is the mention's."""
    entry = mention.entry
    assert entry is not None
    if mention.strength >= 2 or mention.full or mention.office:
        return entry
    # Looked for from the last named on, for that is mostly he: a list of all of them would cost as much at every name.
    if any(actor.kind == "person" and actor.id == entry.id for _, actor, _ in reversed(recent)):
        return entry
    alike = next((actor for _, actor, _ in reversed(recent) if actor.kind == "person" and same_name(actor.ar)), None)
    return NameEntry(alike.id, "person", alike.name, alike.ar, alike.country) if alike is not None else entry


def titled_alike(mention: Mention, named: Iterable[Named], words: Callable[[int, int, int], str]) -> Actor | None:
    """«وزير الفلاحة», «أستاذ القانون الدولي»: the one named whose title begins with the same two words or more; `words` gives the
    text of a token span, less the clitics before it."""
    title = words(mention.first, mention.last, mention.clitics)
    if " ال" not in title or mention.title in (HOME, COUNTERPART):
        return None
    for _, actor, other in named:
        if actor.kind != "person" or not other.full or other.former != mention.former:
            continue
        if mention.country and actor.country not in (None, mention.country):
            continue
        if other.name_first > other.first:
            borne = words(other.first, other.last, other.clitics)
        else:  # سمير حداد، وزير الفلاحة
            borne = words(other.name_last + 1, other.last, 0).lstrip("،, -") if other.last > other.name_last else ""
        if f"{borne} ".startswith(f"{title} "):
            return actor
    return None


def counterpart_named(mention: Mention, recent: list[Named]) -> Actor | None:
    """«ودعا الرئيس نظيره إلى»: of the two who bear one office the one named before him whose counterpart he is."""
    first: Actor | None = None
    for _, actor, earlier in reversed(recent):
        if mention.sentence - earlier.sentence > _COUNTERPART:
            return None
        if actor.kind != "person" or actor is first:
            continue
        if first is None:
            first = actor
        elif actor.country != first.country:
            alike = {office for office, country in actor.offices if country} & {office for office, country in first.offices if country}
            if alike or earlier.title == COUNTERPART:
                return actor
    return None


def described_again(mention: Mention, recent: list[Named], sentences: Sequence[tuple[int, int]]) -> Actor | None:
    """«وانتقد النائب المعارض القرار»: a description as subject means the person told of as subject in the sentences before."""
    if not _subject(mention, sentences):
        return None
    for _, actor, earlier in reversed(recent):
        if mention.sentence - earlier.sentence > _DESCRIBED:
            return None
        if earlier.sentence < mention.sentence and actor.kind == "person" and _subject(earlier, sentences):
            return actor if may_be(actor, mention) and any(m.full for m in actor.mentions) else None
    return None


def _subject(mention: Mention, sentences: Sequence[tuple[int, int]]) -> bool:
    """Can somebody be the subject? What begins a sentence and may be a verb is one there, though it may be a noun too: «رفض النائب»."""
    return not mention.prep and (mention.of < 0 or mention.of == sentences[mention.sentence][0])


def same_office(mention: Mention, recent: list[Named]) -> Actor | None:
    """«وزارة الدفاع» without a state: the one named with its state shortly before, if its sentence names no state."""
    for _, actor, earlier in reversed(recent):
        back = mention.sentence - earlier.sentence
        if back > _SAME_OFFICE or (back == 0 and earlier.type in ("state", "capital")):
            return None
        if earlier.title == mention.title and actor.kind == "organisation" and actor.country:
            return actor
    return None


def crowned_alike(actor: Actor, noun: str, crowned: Callable[[str], bool]) -> bool:
    """«الملك» is no president, nor «الرئيس» a king, who hold one office."""
    nouns = [told for told, country in actor.offices if country is None]
    return not noun or not nouns or noun in nouns or any(crowned(told) == crowned(noun) for told in nouns)


def house_of(ar: str, recent: list[Named], language: Language) -> NameEntry | None:
    """«قال الناطق باسم حركة حماس إن الحركة ترفض ...»: the body of the last officer named whose noun a bare one repeats."""
    for _, _, earlier in reversed(recent[-12:]):
        if earlier.house is not None and language.same_head(earlier.house.ar, ar):
            return earlier.house
    return None
