"""The fields of events taken up once more: of all that the article could mean by each, the likeliest.

It is done last, of events already merged: what one telling leaves out another tells, and only what is then open is weighed. An event
names the fields that were filled so, for the law is not asked about what is only likely.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from marsad.knowledge.frames import Frame
from marsad.language.analysis import HEADED
from marsad.model.reading import Event
from marsad.reading.acceptance import Draft, points_back
from marsad.reading.article import party_key
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

    def revise(self, events: Sequence[Event], telling: Telling) -> list[Event]:
        """The events, merged from the drafts of a telling, each field filled in the likeliest way."""
        out = []
        for event, ways in self.ways(events, telling, tuple(self._choosers)):
            for field, options in ways.items():
                if len(options) > 1:
                    chosen = self._choosers[field].choose([way.facts for way in options])
                    if chosen.number:
                        event = _filled(event, field, options[chosen.number].value, chosen.why)
            out.append(event)
        return out

    def ways(
        self, events: Sequence[Event], telling: Telling, fields: Sequence[str] = FIELDS
    ) -> Iterator[tuple[Event, dict[str, list[Way]]]]:
        """Each event with all the ways to fill those of its fields that its words leave open, the first as it is filled."""
        offsets = telling.analysis.offsets
        told = {(draft.candidate.frame, offsets[draft.candidate.trigger[0]][0]): draft for draft in telling.drafts}
        for event in events:
            own = [told[event.frame, e.trigger[0]] for e in event.evidence if (event.frame, e.trigger[0]) in told]
            # The headline tells in short what the text tells in full, and a noun of what is known (بعد زيارة بوتين) less still.
            own.sort(key=lambda draft: (telling.in_headline(draft), points_back(draft.candidate), draft.candidate.sentence))
            yield event, {f: self._ways(f, event, own, telling) for f in fields if not _stated(f, event, own)} if own else {}

    def _ways(self, field: str, event: Event, tellings: Sequence[Draft], telling: Telling) -> list[Way]:
        """All the ways to fill a field: as the event has it, and as its fullest telling may mean it."""
        ways = Ways()
        value = getattr(event, field)
        key = _key(field, value)
        found = self._of_draft(field, tellings[0], telling)
        by = "rule" if any("ruled" in way.facts and _key(field, way.value) == key for way in found) else "others" if len(tellings) > 1 else "inference"
        ways.add(
            key, value, "merged", f"merged {event.frame}", f"merged {min(len(tellings), 3)} {int(bool(value))}", f"merged by {by}",
            f"merged by {by} {event.frame} {int(bool(value))}",
        )  # fmt: skip
        for other, facts in found:
            ways.add(_key(field, other), other, *facts)
        return ways.all()

    def _of_draft(self, field: str, draft: Draft, telling: Telling) -> list[Way]:
        if field == "time":
            return times(draft, telling)
        if field == "place":
            return places(draft, telling)
        return sources(draft, telling.article, self._frames[draft.candidate.frame])


def _stated(field: str, event: Event, tellings: Sequence[Draft]) -> bool:
    """Is nothing left open: does the clause of an event itself tell the town where it happens, or its headline who says so?"""
    if field == "said_by":
        rules = {draft.candidate.said_by.rule for draft in tellings if draft.candidate.said_by is not None}
        return event.said_by is not None and not rules.isdisjoint(HEADED)
    stated = any(draft.candidate.place is not None for draft in tellings)
    return field == "place" and stated and event.place is not None and bool(event.place.name)


def _key(field: str, value: Any) -> Any:
    """What tells two values of a field apart: who, the day it begins, the state (the Red Sea is of none)."""
    if value is None:
        return None
    if field == "said_by":
        return party_key(value)
    return value.start if field == "time" else value.country or value.name


def _filled(event: Event, field: str, value: Any, why: str) -> Event:
    """An event with a field filled anew, and why."""
    if event.why is not None:
        event = msgspec.structs.replace(event, why=(*event.why, {"field": field, "rule": why}))
    return msgspec.structs.replace(event, **{field: value}, weighed=(*event.weighed, field))
