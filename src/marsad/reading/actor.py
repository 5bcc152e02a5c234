"""An entity while its document is being read."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.model.reading import Kind


class Actor:
    """An entity of one document, growing as its mentions are met."""

    __slots__ = ("ar", "country", "gender", "id", "kind", "mentions", "name", "number", "offices", "order")

    def __init__(self, kind: Kind, name: str, ar: str, country: str | None, id_: str | None, order: int) -> None:
        self.id = id_
        self.kind = kind
        self.name = name
        self.ar = ar
        self.country = country
        self.gender = ""
        self.number = ""
        self.offices: dict[tuple[str, str | None], None] = {}  # in the order they were told
        self.mentions: list[Mention] = []
        self.order = order


Named = tuple[int, Actor, Mention]  # the token at which a mention begins, whom it names, and the mention
