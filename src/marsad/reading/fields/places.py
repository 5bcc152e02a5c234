"""Where a deed may be done: in no state told, where the rules set it, or in any state that its sentence, its parties or the
article name."""

from __future__ import annotations

from collections import Counter

from marsad.model.reading import Party, Place
from marsad.reading.acceptance import Draft
from marsad.reading.fields.telling import Telling
from marsad.reading.fields.ways import Way, Ways
from marsad.reading.setting import place_of

_MOST = 3  # of the states named most, and of those most is set in, how many a deed without any other sign may be in
_FAR = 2  # sentences; where something happens further off is merely somewhere in the article


def places(draft: Draft, telling: Telling) -> list[Way]:
    """Every way to place a draft, with its facts; a place is told from another by its state."""
    c, frame = draft.candidate, draft.candidate.frame
    ways = Ways()
    rule = c.place.rule if c.place is not None else "story" if draft.place is not None else "nothing"
    if draft.place is not None:
        named = int(bool(draft.place.name))
        ways.add(
            draft.place.country or draft.place.name, draft.place, "ruled", f"ruled by {rule}", f"ruled by {rule} {frame}", f"ruled {frame} {c.pos}",
            f"ruled {frame} named {named}",
        )  # fmt: skip
    ways.add(
        None, None, "none", f"none {frame}", f"none {frame} {c.pos}", f"none {frame} {c.status}", f"none states {min(len(telling.states), 4)}",
        f"none {rule}", f"none {frame} {rule}", f"none doer {_kind(draft.actors)} {frame}", f"none other {_kind(draft.recipients)} {frame}",
        f"none entry {c.entry_name}",
    )  # fmt: skip
    _of_sentence(draft, telling, ways)
    _of_parties(draft, ways)
    _of_article(draft, telling, ways)
    return ways.all()


def _of_parties(draft: Draft, ways: Ways) -> None:
    """The states of those who do it and to whom it is done."""
    frame, status = draft.candidate.frame, draft.candidate.status
    doers, sufferers = _states(draft.actors), _states(draft.recipients)
    for name, parties, states in (("doer", draft.actors, doers), ("sufferer", draft.recipients, sufferers)):
        for state in states:
            ways.add(
                state, Place(state), name, f"{name} {frame}", f"{name} {frame} {_kind(parties)}", f"{name} alone {int(len(states) == 1)}",
                f"{name} both {int(state in doers and state in sufferers)} {frame}", f"{name} status {status} {frame}",
            )  # fmt: skip


def _of_sentence(draft: Draft, telling: Telling, ways: Ways) -> None:
    """The states of whatever its sentence names."""
    c = draft.candidate
    first, last = c.trigger
    # A town tells more than the state it is in.
    for mention in sorted(telling.named[c.sentence], key=lambda mention: place_of(mention).name is None):
        away = f"{min(abs(mention.first - first) // 3, 5)}{int(mention.first < first)}"
        prep = mention.prep or "-"
        ways.add(
            mention.country, place_of(mention), f"named {mention.type} {prep}", f"named {mention.type} {prep} {c.frame}",
            f"named {mention.type} {away}", f"named {prep} {away}", f"named {mention.type} complement {int(mention.of in (first, last))}",
        )  # fmt: skip


def _of_article(draft: Draft, telling: Telling, ways: Ways) -> None:
    """The states the article is sent from, names most and sets its other deeds in."""
    c, frame = draft.candidate, draft.candidate.frame
    dateline = telling.analysis.dateline
    if dateline is not None and dateline.country:
        ways.add(dateline.country, Place(dateline.country), "dateline", f"dateline {frame}", f"dateline {min(c.sentence, 3)}", f"dateline {c.pos}")
    total = telling.states.total()
    for rank, (state, count) in enumerate(telling.states.most_common(_MOST)):
        share = count * 5 // total
        ways.add(state, Place(state), f"rank {rank} {share}", f"rank {rank} {frame}", f"share {share} {frame}")
    own = draft.place.country if draft.place is not None else None
    others = telling.placed - Counter([own] if own else [])
    for rank, (state, count) in enumerate(others.most_common(_MOST)):
        share = count * 5 // others.total()
        ways.add(state, Place(state), f"set {rank} {share}", f"set {rank} {frame}")
    for other in telling.drafts_near(c.sentence, _FAR):
        if other is not draft and other.place is not None and other.place.country:
            away = other.candidate.sentence - c.sentence
            stated = f"{int(other.candidate.place is not None)}{int(other.candidate.frame == frame)}"
            ways.add(other.place.country, other.place, f"beside {away:+d} {stated}", f"beside {stated} {frame}")


def _states(parties: tuple[Party, ...]) -> list[str]:
    return list(dict.fromkeys(party.country for party in parties if party.country))


def _kind(parties: tuple[Party, ...]) -> str:
    return parties[0].kind if parties else "nobody"
