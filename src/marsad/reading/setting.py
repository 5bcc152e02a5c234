"""When and where, as the whole story tells it: what a sentence leaves out and its reader still knows.

Whoever acts on the day the lead tells of goes on acting on it. A happening without a place is where its
frame says (one visits where the host is), at home where both sides are of one state, or on the scene of the story.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from marsad.knowledge.frames import Frame
from marsad.language.analysis import Analysis, Candidate, Mention
from marsad.model.reading import Party, Place, TimeValue
from marsad.reading.acceptance import Draft
from marsad.reading.merging import same_party

LEAD = 3  # sentences after the first that may still belong to the headline and the lead
NEWS = 10  # days; what happened longer before the paper came out is not the day of its story


def settle(
    drafts: Sequence[Draft], frames: Mapping[str, Frame], analysis: Analysis, published: date | None
) -> list[Draft]:
    """The drafts with the times and places the story gives them."""
    if published is not None:
        _date(drafts, analysis.days, published)
    scene = _place_of(analysis.dateline) if analysis.dateline is not None else None
    out = []
    for draft in drafts:
        place = _place(draft, frames[draft.candidate.frame], scene)
        if place is not None and draft.candidate.place is not None and draft.candidate.status == "occurred":
            scene = place
        out.append(draft._replace(place=place))
    return out


def _date(drafts: Sequence[Draft], days: Sequence[tuple[int, TimeValue]], published: date) -> None:
    """Whoever acts in the lead goes on acting on its day; the lead itself, if it tells of no day, tells today's news.

    What others did or answered has no day of its own: one may answer days later.
    """
    opening = next((d for d in drafts if _opens_story(d.candidate, published)), None)
    story = opening.candidate.time[0] if opening is not None and opening.candidate.time else None
    if story is None:
        story = next((day for at, day in days if at <= LEAD and _news(day, published)), None)
    today = TimeValue(published.isoformat(), None, "day")
    for draft in drafts:
        c = draft.candidate
        if c.time is not None or not _goes_on(c):
            continue
        if opening is not None and opening.candidate.time is not None:
            if c.tense == "past" and any(same_party(one, other) for one in draft.actors for other in opening.actors):
                c.time = (opening.candidate.time[0], "day of the lead")
        elif not c.features.get("said") and c.sentence <= (LEAD if c.tense == "past" else 0):
            c.time = (story or today, "lead")


def _opens_story(candidate: Candidate, published: date) -> bool:
    """Does the lead tell here of a day, and is that the day of the news?"""
    if candidate.sentence > LEAD or candidate.status != "occurred" or candidate.time is None:
        return False
    if candidate.pos == "noun" and not _carried(candidate):
        return False
    return _news(candidate.time[0], published)


def _news(value: TimeValue, published: date) -> bool:
    """Is it a day, and not long before the paper came out?"""
    if value.grain != "day" or value.start is None:
        return False
    return 0 <= (published - date.fromisoformat(value.start)).days <= NEWS


def _goes_on(candidate: Candidate) -> bool:
    """Is it told as part of the story, not as its background?"""
    return (
        candidate.pos != "noun"
        and candidate.status == "occurred"
        and candidate.tense in ("past", "present")
        and not candidate.features.get("quoted")
        and not candidate.features.get("background")
    )


def _carried(candidate: Candidate) -> bool:
    return any(name.startswith("light") for name in candidate.features)


def _place(draft: Draft, frame: Frame, scene: Place | None) -> Place | None:
    stated = draft.candidate.place
    if stated is not None:
        return _place_of(stated.mention)
    towards = {party.country for party in draft.recipients if party.country}
    doers = {party.country for party in draft.actors if party.country}
    if frame.place == "recipient" and towards:
        return _of_recipient(draft)
    if scene is not None and scene.country in towards:
        return Place(scene.country)
    if len(towards) == 1 and towards == doers:
        return Place(next(iter(towards)))  # told of one state's people and bodies only
    if scene is not None and scene.country in doers:
        return Place(scene.country)
    if frame.place == "home" or (frame.place == "seat" and any(_is_body(party) for party in draft.actors)):
        country = next((p.country for p in (*draft.actors, *draft.recipients) if p.country), None)
        return Place(country) if country else None
    if scene is not None and not doers and not towards and scene.country:
        return Place(scene.country)
    return None


def _is_body(party: Party) -> bool:
    return party.kind == "organisation" and party.country is not None


def _of_recipient(draft: Draft) -> Place | None:
    for number, party in enumerate(draft.recipients):
        if party.country:
            filled = draft.candidate.recipients[number] if number < len(draft.candidate.recipients) else None
            named = _place_of(filled.mention) if filled is not None else None
            return named if named is not None and named.country == party.country else Place(party.country)
    return None


def _place_of(mention: Mention) -> Place:
    entry = mention.entry
    return Place(mention.country, entry.name if entry is not None and mention.type in ("place", "capital") else None)
