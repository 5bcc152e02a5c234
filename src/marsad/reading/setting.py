"""Where, as the whole story tells it: what a sentence leaves out and its reader still knows; when is told by `story_day`.

A happening without a place is where its frame says (one visits where the host is), at home where both sides are of one
state, or on the scene of the story.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from marsad.knowledge.frames import Frame
from marsad.language.analysis import Analysis, Mention
from marsad.model.reading import Party, Place
from marsad.reading.acceptance import Draft
from marsad.reading.merging import share
from marsad.reading.story_day import date_drafts

HOME = 0.8  # of the parties of a story; where so many are of one state, it happens there
NAMED = 0.6  # of what a story names; where so much is of one state and nobody's state is known, it happens there
MOST = 0.5  # of the places a story tells; where so many are in one state, it is the scene of what has no place


def settle(
    drafts: Sequence[Draft], frames: Mapping[str, Frame], analysis: Analysis, published: date | None
) -> list[Draft]:
    """The drafts with the times and places the story gives them."""
    if published is not None:
        date_drafts(drafts, frames, analysis.days, published)
    scene = place_of(analysis.dateline) if analysis.dateline is not None else None
    home = _home(drafts, analysis.mentions)
    out: list[Draft] = []
    for draft in drafts:
        frame = frames[draft.candidate.frame]
        place = _next_door(draft, out, frame) or (_afield(draft, out) if frame.afield else None)
        place = place or _place(draft, frame, scene, home)
        stated = draft.candidate.place is not None or (frame.abroad and place is not None and place.name)
        if place is not None and stated and draft.candidate.status == "occurred":
            scene = place
        out.append(draft._replace(place=place))
    return _at_the_scene(out, frames, home)


def _at_the_scene(drafts: Sequence[Draft], frames: Mapping[str, Frame], home: str | None) -> list[Draft]:
    """The drafts, those left without a place where the story is, if they are of its people only.

    That is at home, in a story of one state's people and bodies; else where most of what it tells happens, which nameless
    people of no state are of too, and a speaker of that state speaks there. Who travels leaves it.
    """
    told = Counter(draft.place.country for draft in drafts if draft.place is not None and draft.place.country)
    most = next((country for country, times in told.most_common(1) if times >= MOST * told.total()), None)
    out: list[Draft] = []
    for draft in drafts:
        frame = frames[draft.candidate.frame]
        if draft.place is None and not frame.abroad:
            doers = {party.country for party in draft.actors if party.country}
            of = doers | {party.country for party in draft.recipients if party.country}
            where = home if home is not None and of <= {home} else None
            stateless = not doers and not any(party.id is not None for party in draft.actors)  # the Court is of no state
            if where is None and (stateless or (frame.speech and doers == {most})):
                where = most
            if where is not None:
                draft = draft._replace(place=Place(where))
        out.append(draft)
    return out


def _next_door(draft: Draft, before: Sequence[Draft], frame: Frame) -> Place | None:
    """Whoever goes on acting in the sentence is still where he acted: اقتحمت القوات المخيم واعتقلت شابا."""
    c = draft.candidate
    if c.place is not None or frame.speech or c.pos == "noun":
        return None
    last = next((d for d in reversed(before) if d.candidate.trigger[0] < c.trigger[0]), None)
    if last is None or last.candidate.sentence != c.sentence or last.candidate.status != c.status or last.place is None:
        return None
    stays = last.candidate.place is not None or last.candidate.frame in ("visit", "attack", "seize")
    return last.place if stays and share(draft.actors, last.actors) and "aside" not in c.features else None


def _afield(draft: Draft, before: Sequence[Draft]) -> Place | None:
    """Forces that have acted abroad in the story arrest there too, and not at home."""
    if draft.candidate.place is not None or len(draft.actors) != 1 or draft.actors[0].country is None:
        return None
    if any(party.country for party in draft.recipients):
        return None
    own = draft.actors[0].country
    acted = [d.place for d in before if d.place is not None and any(party.country == own for party in d.actors)]
    abroad = [place for place in acted if place.country not in (None, own)]
    return Place(abroad[-1].country) if len(abroad) > len(acted) / 2 else None


def _home(drafts: Sequence[Draft], mentions: Sequence[Mention]) -> str | None:
    """The state whose people and bodies nearly all of a story is about, if there is one.

    Where nobody's state is known, as when a paper writes of its own country, the one that nearly all it names is of.
    """
    countries = [party.country for draft in drafts for party in (*draft.actors, *draft.recipients) if party.country]
    share = HOME if countries else NAMED
    countries = countries or [mention.country for mention in mentions if mention.country]
    counted = Counter(countries).most_common(1)
    return counted[0][0] if counted and counted[0][1] >= share * len(countries) else None


def _place(draft: Draft, frame: Frame, scene: Place | None, home: str | None) -> Place | None:
    stated = draft.candidate.place
    if stated is not None:
        return place_of(stated.mention)
    towards = {party.country for party in draft.recipients if party.country}
    doers = {party.country for party in draft.actors if party.country}
    if frame.place == "recipient" and towards:
        return _of_recipient(draft)
    if scene is not None and scene.country in towards and not (frame.speech and doers):
        return Place(scene.country)  # one may speak of a state from anywhere
    if len(towards) == 1 and towards == doers:
        return Place(next(iter(towards)))  # told of one state's people and bodies only
    at_home = doers == {home} or (not doers and not frame.speech)
    domestic = frame.place in ("story", "seat") or (frame.mutual and frame.place != "")
    if domestic and home is not None and at_home and towards <= {home}:
        return Place(home)
    if frame.place == "recipient" and not frame.mutual and not towards and scene is not None and scene.country:
        return Place(scene.country)  # struck, taken or left where the story is
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
            named = place_of(filled.mention) if filled is not None else None
            return named if named is not None and named.country == party.country else Place(party.country)
    return None


def place_of(mention: Mention) -> Place:
    """Where a mention is: its state, and its name where it is a town."""
    entry = mention.entry
    return Place(mention.country, entry.name if entry is not None and mention.type in ("place", "capital") else None)
