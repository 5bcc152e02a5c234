"""The frames as the knowledge declares them, in data/frames.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path

import msgspec

from marsad.knowledge.tables import DATA, KnowledgeError
from marsad.model.reading import Kind, Plover


class Frame(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One frame: its PLOVER type, the kinds that may act in it, and how its roles and place behave.

    `suffers_where`: with nobody named it is done to the state where it happens. `by_own`: with nobody named the state of
    the one it is done to does it (he won the election: his country elected him). `abroad`: one does not do it to one's own
    state (a president does not visit his own country, though he goes to a town in it). `of_people`: it is done to people,
    so that a pronoun for whom it is done to means somebody before it means a state or a body; `by_people`: people mostly do it,
    the same of a pronoun for who does it. `afield`: forces that act
    abroad in the story do it there, not at home. `crowd`: with nobody named some people of the place do it, whom this word
    names (protests in Tunis are of protesters of Tunisia). `declared`: one does it by announcing it (he announced his
    resignation), so that it is not told on one's own word.
    """

    plover: Plover
    actors: tuple[Kind, ...]
    place: str = ""
    speech: bool = False
    mutual: bool = False
    suffers_where: bool = False
    by_own: bool = False
    abroad: bool = False
    of_people: bool = False
    by_people: bool = False
    afield: bool = False
    crowd: str = ""
    declared: bool = False


def load_frames(path: Path = DATA / "frames.toml") -> dict[str, Frame]:
    """All frames by name. Raises KnowledgeError."""
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), dict[str, Frame])
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
