"""Marsad (مرصد, observatory): reads news, Arabic first, into a record a person can check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from marsad.api import read, reader
    from marsad.model import Document, Event, Page, Quote, Reading

__all__ = ["Document", "Event", "Page", "Quote", "Reading", "read", "reader"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Loaded on first use, so that `marsad --help` stays quick.
    if name in ("read", "reader"):
        from marsad import api

        return getattr(api, name)
    if name in __all__:
        from marsad import model

        return getattr(model, name)
    raise AttributeError(f"module 'marsad' has no attribute {name!r}")
