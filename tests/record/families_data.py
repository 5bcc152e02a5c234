"""The event families: articles with what they tell, which of it is one happening, and who has it from whom."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import combinations
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
from marsad.record.merging import merge
from marsad.record.origins import content_groups, origins, ties
from marsad.record.statements import Statement, key_of, statement_id, statements_of
from marsad.record.traces import trace_of

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


@dataclass
class Figures:
    """How well families were brought together. Pairs are of statements of one event; only labelled statements count."""

    asked: int = 0  # events the families tell
    read: int = 0  # ... that were found in the readings
    right: int = 0  # pairs brought together rightly
    together: int = 0  # pairs brought together
    pairs: int = 0  # pairs that belong together
    families: int = 0
    origins: int = 0  # families all of whose origin counts are exact
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the pairs brought together, how many belong together."""
        return self.right / max(self.together, 1)

    @property
    def recall(self) -> float:
        """Of the pairs that belong together, how many were brought together."""
        return self.right / max(self.pairs, 1)


def pairs(groups: Iterable[Iterable[str]]) -> set[tuple[str, str]]:
    """Every two members of one group."""
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def measure(families: Iterable[Family], read: Callable[[Article], Reading]) -> Figures:
    """Merge and count origins on what `read` makes of each article (the careful reader's or the program's reading).

    A statement is taken for the labelled one whose trigger it shares, or whose frame it shares on the same page.
    """
    out = Figures()
    for family in families:
        statements: dict[str, Statement] = {}
        labels: dict[str, str] = {}
        origin_of: dict[str, str] = {}
        traces = {}
        asked = 0
        for article in family.articles:
            reading = read(article)
            own = statements_of(reading)
            statements |= {s.id: s for s in own}
            trace = trace_of(reading, article.text)
            traces[trace.page] = trace
            origin_of[trace.page] = article.origin
            for truth in statements_of(article.reading):
                asked += 1
                found = [s for s in own if s.frame == truth.frame and s.id not in labels]
                found = [s for s in found if _share_words(s, truth)] or found
                if found:
                    labels[found[0].id] = article.labels[truth.id]
        expected: dict[str, list[str]] = {}
        for id, label in labels.items():
            expected.setdefault(label, []).append(id)
        together = {p for p in pairs(merge(statements.values())) if p[0] in labels and p[1] in labels}
        content = content_groups(ties(list(traces.values())))
        counts, wanted = {}, {}
        for label, ids in expected.items():
            pages: dict[str, list[Statement]] = {}
            for id in ids:
                pages.setdefault(statements[id].page, []).append(statements[id])
            counts[label] = len(origins(traces, pages, content))
            wanted[label] = len({origin_of[page] for page in pages})
        true = pairs(expected.values())
        out.asked += asked
        out.read += len(labels)
        out.right += len(together & true)
        out.together += len(together)
        out.pairs += len(true)
        out.families += 1
        out.origins += counts == wanted
        out.notes.append(
            f"{family.name}: {len(labels)} of {asked} events read; pairs {len(together & true)} right of {len(together)}, "
            f"{len(true)} asked; origins {'exact' if counts == wanted else f'{counts}, should be {wanted}'}"
        )
    return out


def _share_words(left: Statement, right: Statement) -> bool:
    trigger = right.evidence[0].trigger
    return any(e.trigger[0] < trigger[1] and trigger[0] < e.trigger[1] for e in left.evidence)


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
