"""The fields of events taken up once more: of all that the article could mean by each, the likeliest.

It is done last, of events already merged: what one telling leaves out another tells, and only what is then open is weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from marsad.knowledge.frames import Frame
from marsad.language.analysis import Analysis
from marsad.model.reading import Event
from marsad.reading.acceptance import Draft
from marsad.reading.article import Article, party_key
from marsad.reading.fields.choosing import Chooser, load_choosers
from marsad.reading.fields.places import places
from marsad.reading.fields.sources import sources
from marsad.reading.fields.telling import Telling
from marsad.reading.fields.times import times
from marsad.reading.fields.ways import Way, Ways

FIELDS = ("time", "place", "said_by")


class Revision:
    """The choosers of all fields; a field without one stays as it is."""

    def __init__(self, frames: Mapping[str, Frame], choosers: Mapping[str, Chooser] | None = None) -> None:
        self._frames = frames
        self._choosers = load_choosers() if choosers is None else choosers

    def revise(
        self, events: Sequence[Event], drafts: Sequence[Draft], analysis: Analysis, article: Article, published: date | None
    ) -> list[Event]:
        """The events, each field filled in the likeliest way. `drafts`: those they were merged from, in text order."""
        out = []
        for event, ways in self.ways(events, drafts, analysis, article, published, tuple(self._choosers)):
            for field, options in ways.items():
                if len(options) > 1:
                    chosen = self._choosers[field].choose([way.facts for way in options])
                    if chosen.number:
                        event = _filled(event, field, options[chosen.number].value, chosen.why)
            out.append(event)
        return out

    def ways(
        self, events: Sequence[Event], drafts: Sequence[Draft], analysis: Analysis, article: Article, published: date | None,
        fields: Sequence[str] = FIELDS,
    ) -> Iterator[tuple[Event, dict[str, list[Way]]]]:  # fmt: skip
        """Each event with all the ways to fill each of its fields, the first as it is filled."""
        telling = Telling(drafts, analysis, published.isoformat() if published else None)
        told = {(draft.candidate.frame, analysis.offsets[draft.candidate.trigger[0]][0]): draft for draft in drafts}
        for event in events:
            own = [told[event.frame, e.trigger[0]] for e in event.evidence if (event.frame, e.trigger[0]) in told]
            fullest = min(own, key=_shortness, default=None)
            yield event, {f: self._ways(f, event, fullest, len(own), telling, article) for f in fields} if fullest is not None else {}

    def _ways(self, field: str, event: Event, draft: Draft, tellings: int, telling: Telling, article: Article) -> list[Way]:
        """All the ways to fill a field: as the event has it, and as its fullest telling may mean it."""
        ways = Ways()
        value = getattr(event, field)
        key = _key(field, value)
        found = self._of_draft(field, draft, telling, article)
        by = "its words" if any("ruled" in way.facts and _key(field, way.value) == key for way in found) else "others" if tellings > 1 else "inference"
        ways.add(
            key, value, "merged", f"merged {event.frame}", f"merged {min(tellings, 3)} {int(bool(value))}", f"merged by {by}",
            f"merged by {by} {event.frame} {int(bool(value))}",
        )  # fmt: skip
        for other, facts in found:
            ways.add(_key(field, other), other, *facts)
        return ways.all()

    def _of_draft(self, field: str, draft: Draft, telling: Telling, article: Article) -> list[Way]:
        if field == "time":
            return times(draft, telling)
        if field == "place":
            return places(draft, telling)
        return sources(draft, article, self._frames[draft.candidate.frame])


def _shortness(draft: Draft) -> tuple[bool, bool, int]:
    """How little a telling tells: the headline in short what the text tells in full, a noun of what is known (بعد زيارة بوتين)."""
    c = draft.candidate
    return c.sentence == 0, c.pos == "noun" and not c.cues and bool({"of", "definite"} & c.features.keys()), c.sentence


def _key(field: str, value: Any) -> Any:
    """What tells two values of a field apart: who, the day it begins, the state."""
    if value is None:
        return None
    if field == "said_by":
        return party_key(value)
    return value.start if field == "time" else value.country


def _filled(event: Event, field: str, value: Any, why: str) -> Event:
    """An event with a field filled anew, and why."""
    if event.why is not None:
        event = msgspec.structs.replace(event, why=(*event.why, {"field": field, "rule": why}))
    return msgspec.structs.replace(event, **{field: value})
