"""What bodies and groups without a name of their own are called in English: «وزارة الدفاع» of a state, «جنودا» of one."""

from __future__ import annotations

from marsad.language.analysis import Language, Mention
from marsad.model.names import Names


def of_state(english: str, country: str | None, names: Names) -> str:
    """soldiers (Syria): the words with the state, where they do not tell it."""
    state = names.states.get(country or "")
    return f"{english} ({state.name})" if state and english and state.name not in english else english


def group_in_english(mention: Mention, ar: str, names: Names, language: Language) -> str:
    """A group by its noun, or as it is written where the tables do not hold the noun; `ar` are the words of the mention."""
    noun = mention.title
    plain = names.groups.get(noun) or names.members.get(noun) or names.members.get(noun[:-1], "")
    plain = plain or names.groups.get(noun.removesuffix("ا"), "")  # جنودا
    if not plain and noun in names.bodies:
        plain = names.bodies[noun].name.replace("{adj} ", "").replace("{state}", "").strip()  # الدول, الوفد
    if not plain and mention.country and (not noun or noun in names.nisbas):
        plain = "people"  # الفلسطينيون
    return of_state(plain, mention.country, names) or of_state(language.transliterate(ar), mention.country, names)


def body_in_english(mention: Mention, ar: str, names: Names, language: Language) -> tuple[str, str]:
    """A body by its head: what all bodies under that head are called, and what this one is, with its state."""
    head = names.bodies.get(mention.title)
    template = head.name if head is not None else language.transliterate(ar)
    state = names.states.get(mention.country or "")
    name = template.replace("{adj} ", "").replace("{state}", state.name if state else "").strip()
    return template, f"{name} of {state.name}" if state and state.name not in name else name
