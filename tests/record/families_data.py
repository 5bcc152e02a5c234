"""The event families: articles with what they tell, which of it is one happening, and who has it from whom."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field
from pathlib import Path

from marsad.intake.segments import find_segments
from marsad.model.reading import (
    DocumentInfo,
    Entity,
    Event,
    Evidence,
    Party,
    Place,
    Plover,
    Quote,
    Reading,
    Roles,
    TimeValue,
)  # fmt: skip
from marsad.record.statements import key_of, statement_id

FAMILIES = sorted((Path(__file__).parent / "families").glob("*.toml"))


@dataclass
class Article:
    """One article of a family, with the reading a careful reader makes of it."""

    id: str
    text: str
    url: str
    published: str
    origin: str
    reading: Reading
    labels: dict[str, str]  # statement -> label of its event


@dataclass
class Family:
    """Articles with the labels of their events and origins."""

    name: str
    articles: list[Article] = field(default_factory=list)

    def labels(self) -> dict[str, str]:
        """Statement -> label, over all articles."""
        return {s: label for a in self.articles for s, label in a.labels.items()}

    def origins(self) -> dict[str, int]:
        """Label of an event -> how many independent origins tell it."""
        told: dict[str, set[str]] = {}
        for article in self.articles:
            for label in article.labels.values():
                told.setdefault(label, set()).add(article.origin)
        return {label: len(names) for label, names in told.items()}


def _party(row: str) -> tuple[Party, list[str]]:
    id, name, ar, kind, country = row.split("|")
    forms = ar.split("/")
    return Party(id or None, name, forms[0], kind, country or None), forms  # type: ignore[arg-type]


def _time(cell: str) -> TimeValue | None:
    if not cell:
        return None
    start, _, end = cell.partition("/")
    end = end or start
    days = (int(end[8:]) - int(start[8:])) if start[:7] == end[:7] else 30
    return TimeValue(start, end, "day" if days < 4 else "month" if days > 25 else "week")


def load(path: Path) -> Family:
    """A family from its file."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    parties = {key: _party(row) for key, row in data["party"].items()}
    family = Family(path.stem)
    for row in data["article"]:
        text = row["text"]
        events, labels = [], []
        for cells in row["tells"]:
            label, frame, actors, recipients, place, time, status, trigger, *said = cells
            at = text.index(trigger)
            start = max(text.rfind(mark, 0, at) for mark in (".", "\n", ":")) + 1
            end = min((e for mark in (".", "\n") if (e := text.find(mark, at)) >= 0), default=len(text))
            country, _, town = place.partition(":")
            events.append(Event(
                hashlib.sha256(f"{row['id']}{label}{at}".encode()).hexdigest()[:12], frame, Plover("CONSULT"),
                Roles(tuple(parties[k][0] for k in actors.split()), tuple(parties[k][0] for k in recipients.split())),
                Place(country, town or None) if country else None, _time(time), status,
                parties[said[0]][0] if said else None,
                (Evidence(start, end, text[start:end].strip(), (at, at + len(trigger))),), 1.0,
            ))  # fmt: skip
            labels.append(label)
        entities = []
        for party, forms in parties.values():
            spans = sorted({(at, at + len(form)) for form in forms for at in _all(text, form)})
            if spans:
                entities.append(Entity(party.id, party.name, party.ar, party.kind, party.country, tuple(spans)))
        quotes = tuple(
            Quote(parties[who][0], True, text.index(said), text.index(said) + len(said), said)
            for who, said in row.get("quotes", ())
        )
        info = DocumentInfo(
            f"{path.stem}/{row['id']}", row["url"], None, row["published"], "row", "ar",
            hashlib.sha256(text.encode()).hexdigest(), find_segments(text),
        )  # fmt: skip
        reading = Reading(document=info, entities=tuple(entities), events=tuple(events), quotes=quotes)
        page = key_of(info)
        named = {statement_id(page, event.id): label for event, label in zip(events, labels, strict=True)}
        family.articles.append(Article(row["id"], text, row["url"], row["published"], row["origin"], reading, named))
    return family


def _all(text: str, form: str) -> list[int]:
    out, at = [], text.find(form)
    while at >= 0:
        out.append(at)
        at = text.find(form, at + 1)
    return out
