"""Fixtures for tests of every folder."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from marsad.model.reading import Event
from marsad.reading.fields.revising import Revision


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fields as the rules fill them: what weighs them afterwards is learnt from articles and may take another way."""

    def leave(_: Revision, events: Sequence[Event], *__: object) -> list[Event]:
        return list(events)

    monkeypatch.setattr(Revision, "revise", leave)
