"""Whom a stance on a deed is aimed at.

Who condemns, forbids or demands a deed speaks of who does it («ندد بقصف إسرائيل للمخيم»), not of who suffers it («ندد بقتل
الصحفي», «دعا إلى التحقيق مع الوزير»), though he alone may be named.
"""

from __future__ import annotations

from collections.abc import Sequence

from marsad.language.analysis import Candidate, Filled
from marsad.language.arabic.frame_kinds import DONE_TO_SOMEBODY, STANCES

_ON_DEEDS = STANCES - {"support"}
_DEEDS = DONE_TO_SOMEBODY - {"send", "elect"}


def mean_doers(found: Sequence[Candidate]) -> None:
    """Of the candidates of a sentence, gives the stances on the deeds told after them the doers of those for recipients."""
    stances = [candidate for candidate in found if candidate.frame in _ON_DEEDS]
    deeds = [candidate for candidate in found if candidate.pos == "noun" and candidate.frame in _DEEDS] if stances else []
    for stance in stances:
        for deed in deeds:
            if deed.trigger[0] > stance.trigger[1]:
                _mean_doer(stance, deed)


def _mean_doer(stance: Candidate, deed: Candidate) -> None:
    at = deed.trigger[1]
    suffer = {id(filled.mention) for filled in deed.recipients if filled.mention.first > at}
    for filled in deed.recipients:
        filled.mention.suffers = filled.mention.suffers or filled.mention.first > at
    left = [filled for filled in stance.recipients if id(filled.mention) not in suffer]
    if len(left) == len(stance.recipients):
        return
    known = {id(filled.mention) for filled in (*left, *stance.actors)}
    left += [Filled(f.mention, "doer of the deed") for f in deed.actors if id(f.mention) not in known]
    stance.recipients = left
