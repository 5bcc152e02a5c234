"""Courts and treaties as dated, cited rows: what the tables of data/law/ hold.

The columns of a table are the fields of its type here, no more and no fewer. Dates are ISO, full or cut short (2023-10,
2023) where no more is known, "" where open or not known. Every row keeps its source, how sure it is, and the day it was
last checked ("" where it was written from general knowledge and never checked).
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Day = Annotated[str, msgspec.Meta(pattern=r"^(\d{4}(-\d\d(-\d\d)?)?)?$")]
Iso2 = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{2}$")]
Confidence = Literal["high", "medium", "low"]
Text = Annotated[str, msgspec.Meta(min_length=1)]


class Row(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What every row tells of itself."""

    source: Text
    confidence: Confidence
    checked_on: Day


class Person(Row, frozen=True, kw_only=True):
    """Someone the Court has sought. `short_ar` are forms that prove nobody without support."""

    id: Text
    gazetteer: tuple[str, ...]
    name_en: Text
    name_ar: Text
    aliases: tuple[str, ...]
    variants_ar: tuple[str, ...]
    short_ar: tuple[str, ...]
    nationality: Iso2
    died: Day
    office: str
    notes: str
    names_seen: Literal["yes", "no", "partly", ""]


class Situation(Row, frozen=True, kw_only=True):
    """A situation before the Court, how it came there, and since when its proceedings run."""

    id: Text
    name: Text
    code: Text
    iso2: Iso2
    kind: Literal["security_council", "state_referral", "proprio_motu", "declaration"]
    basis: Text
    begun: Day
    notes: str


class Instrument(Row, frozen=True, kw_only=True):
    """What the Court issued, or was asked to issue, against a person.

    `executed` is the day the person was taken into custody on it, `ended` the day of the order that ended it.
    """

    id: Text
    person: Text
    kind: Literal["warrant", "summons", "application"]
    situation: Text
    case: Text
    jurisdiction: str
    issued: Day
    public: Day
    executed: Day
    ended: Day
    end_kind: Literal[
        "", "vacated", "terminated", "inadmissible", "not_confirmed", "charges_withdrawn", "acquitted", "replaced",
        "granted", "application_withdrawn",
    ]  # fmt: skip
    crimes: str
    status: str
    notes: str


class Office(Row, frozen=True, kw_only=True):
    """An office that bears on personal immunity. `de_facto` is one whose holder few states recognise."""

    person: Text
    office: Literal["head_of_state", "head_of_government", "foreign_minister", "de_facto", "other"]
    state: Iso2
    start: Day
    end: Day
    title: Text


class Standing(Row, frozen=True, kw_only=True):
    """A state's standing towards the Rome Statute.

    `unsigned`: the day it told the depositary that it will not ratify. `withdrawal_announced`: said at home, never
    notified. `unsettled_from`: from this day on the standing is not known, for the reason in `unsettled`.
    """

    iso2: Iso2
    name_en: Text
    name_ar: Text
    signed: Day
    deposited: Day
    instrument: Literal["", "ratification", "accession", "acceptance", "approval", "succession"]
    in_force: Day
    withdrawal_notified: Day
    withdrawal_effective: Day
    withdrawal_revoked: Day
    withdrawal_announced: Day
    unsigned: Day
    unsettled_from: Day
    unsettled: str
    notes: str


class Obligation(Row, frozen=True, kw_only=True):
    """A duty from elsewhere than membership. `situation` is the one it covers, "" for any."""

    iso2: Iso2
    kind: Literal["security_council", "declaration", "declaration_rejected", "withdrawal_tail"]
    situation: str
    instrument: Text
    start: Day
    end: Day
    effect: Text
    contested: str


class Request(Row, frozen=True, kw_only=True):
    """A request for arrest known to have reached a state; iso2 "*" for all States Parties."""

    person: Text
    iso2: Annotated[str, msgspec.Meta(pattern=r"^([A-Z]{2}|\*)$")]
    received: Day
    note: str


class Decision(Row, frozen=True, kw_only=True):
    """A decision of the Court on a state's cooperation.

    `conduct_start` to `conduct_end` are the days it judges; `immunity` tells whether it also rules on immunity, and for
    whom: nationals of any state, or of a state that the Security Council bound.
    """

    id: Text
    date: Day
    chamber: Text
    iso2: Iso2
    persons: tuple[str, ...]
    kind: Literal[
        "non_compliance", "informs", "order", "invitation", "no_referral", "referral", "appeal", "leave_refused",
        "evidence",
    ]  # fmt: skip
    conduct_start: Day
    conduct_end: Day
    immunity: Literal["", "all", "security_council"]
    articles: str
    ruling: Text
    reference: str
    referred: str
    referred_to: str


class Trip(Row, frozen=True, kw_only=True):
    """A trip of a person the Court seeks: made, announced or given up. `recorded_outcome` is what the record says the
    host owed (for a trip not made: would have owed)."""

    id: Text
    person: Text
    iso2: Iso2
    place_en: Text
    place_ar: str
    date: Day
    kind: Literal["visit", "avoided", "announced", "overflight", "summons_appearance"]
    purpose: str
    recorded_outcome: Literal["duty", "no_duty", "contested", "undetermined"]
    arrested: str
    decision: str
    notes: str


class Position(Row, frozen=True, kw_only=True):
    """Who holds what against, or beside, the Court's view on a question of law; `situation` "" where in any."""

    topic: Literal[
        "immunity", "special_mission", "withdrawal_tail", "security_council_all", "overflight", "un_seat",
        "declaration_libya", "uncontrolled", "deferral", "measures", "host_agreement",
    ]  # fmt: skip
    situation: str
    holder: Text
    since: Day
    position: Text


class Challenge(Row, frozen=True, kw_only=True):
    """A challenge to the admissibility of a case or the Court's jurisdiction over it. `postpones` tells whether the state
    that made it may hold back the arrest while it is pending, and from `lodged` to `decided`."""

    person: Text
    iso2: Iso2
    kind: Literal["admissibility", "jurisdiction"]
    lodged: Day
    decided: Day
    postpones: Literal["yes", "no"]
    ruling: Text


class Territory(Row, frozen=True, kw_only=True):
    """A territory that has no standing of its own towards treaties.

    `state` is the one whose territory it is; `held_by` who holds it against that state (an ISO code, or "itself"), ""
    where nobody does; `start` and `end` are the days of that.
    """

    id: Text
    name_en: Text
    name_ar: Text
    variants_ar: tuple[str, ...]
    state: Iso2
    held_by: str
    start: Day
    end: Day
    notes: str


class Independence(Row, frozen=True, kw_only=True):
    """Since when a state has been one, for those born late enough to matter."""

    iso2: Iso2
    since: Day


class Organisation(Row, frozen=True, kw_only=True):
    """An organisation, or a series of summits; `id`, and `series` for its summits, are those of the gazetteer."""

    id: Text
    series: str
    name_en: Text
    name_ar: Text
    aliases: tuple[str, ...]
    founded: str
    seat: str
    notes: str


class Membership(Row, frozen=True, kw_only=True):
    """A member's place in an organisation, from `start` to `end`: a state by ISO code, an organisation or territory by id."""

    org: Text
    member: Annotated[str, msgspec.Meta(pattern=r"^([A-Z]{2}|[a-z-]+)$")]
    status: Literal[
        "member", "observer", "associate", "participant", "suspended", "invited", "partner", "dialogue_partner",
        "permanent_guest",
    ]  # fmt: skip
    start: Day
    end: Day
    notes: str


class Summit(Row, frozen=True, kw_only=True):
    """A meeting of leaders: when, and where. `iso2` is the host; a meeting by video has its chair there and no place."""

    org: Text
    name: Text
    start: Day
    end: Day
    iso2: Iso2
    place: Text
    notes: str
