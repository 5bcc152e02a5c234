"""Human judgements: attributed, never deleted, only retracted; replayed whenever the record is settled."""

from __future__ import annotations

import hashlib
from typing import Literal

from marsad.record.errors import RecordError
from marsad.record.queries import event_key, statements
from marsad.record.statements import Judgement
from marsad.record.store import Store

JudgementKind = Literal["same", "different", "wrong", "retract"]


def judge(store: Store, kind: JudgementKind, ids: list[str], *, by: str, why: str, at: str) -> Judgement:
    """Add a judgement on events or single statements (or, to retract it, on a judgement).

    `same` and `different` take two ids, `wrong` one or more, `retract` the id of a judgement. What is judged are
    statements, so that a judgement holds whatever the events become: of an event the first statement for `same` and
    all for `different` and `wrong`. `at` is an ISO date and time. Raises RecordError.
    """
    if not by.strip() or not why.strip():
        raise RecordError("unknown-id", "a judgement says who judges and why: --by NAME --why TEXT")
    if kind == "retract":
        known = {j.id for j in store.judgements()}
        if len(ids) != 1 or ids[0] not in known:
            raise RecordError("unknown-id", f"no judgement {' '.join(ids)}; they look like j1a2b3c4d5e6")
        return _add(store, kind, (ids[0],), (), by, why, at)
    if kind == "wrong":
        sides = [_statements(store, id) for id in ids]
        return _add(store, kind, tuple(sorted({s for side in sides for s in side})), (), by, why, at)
    if len(ids) != 2:
        raise RecordError("unknown-id", f"{kind} takes two ids")
    left, right = (_statements(store, id) for id in ids)
    if set(left) & set(right):
        raise RecordError("unknown-id", f"{ids[0]} and {ids[1]} are one event already; name statements (s...) of it")
    if kind == "same":
        left, right = left[:1], right[:1]
    a, b = sorted((left, right))
    return _add(store, kind, a, b, by, why, at)


def _statements(store: Store, id: str) -> tuple[str, ...]:
    """A statement, or all statements of an event."""
    if id.startswith("s"):
        found = store.database.all("SELECT id FROM telling WHERE id >= ? AND id < ?", (id, id + "~"))
        if len(found) != 1:
            raise RecordError(
                "unknown-id" if not found else "ambiguous-id", f"{len(found) or 'no'} statements begin with {id}"
            )
        return (str(found[0][0]),)
    return tuple(s.id for s in statements(store, event_key(store, id)))


def _add(
    store: Store, kind: JudgementKind, left: tuple[str, ...], right: tuple[str, ...], by: str, why: str, at: str
) -> Judgement:
    basis = "\n".join((kind, " ".join(left), " ".join(right), by, why, at))
    id = "j" + hashlib.sha256(basis.encode("utf-8", "surrogatepass")).hexdigest()[:12]
    judgement = Judgement(id=id, kind=kind, left=left, right=right, by=by.strip(), why=why.strip(), at=at)
    store.judge(judgement)
    return judgement
