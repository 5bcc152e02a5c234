"""An ingest in a process of its own, to be killed: 400 pages with readings made by hand."""

from __future__ import annotations

import hashlib
import sys
import time

from marsad.model.document import Page
from marsad.model.reading import (
    DocumentInfo,
    Event,
    Evidence,
    Party,
    Place,
    Plover,
    Reading,
    Roles,
    TimeValue,
)  # fmt: skip
from marsad.record.ingest import Tally, ingest
from marsad.record.store import Prepared, Store, prepare

PUTIN = Party("Q7747", "Vladimir Putin", "بوتين", "person", "RU")


def page(number: int) -> Page:
    text = f"وصل بوتين إلى المدينة رقم {number} في زيارة رسمية تستمر يومين."
    return Page(f"p{number}", text, "text", hashlib.sha256(text.encode()).hexdigest())


def read(page: Page) -> Prepared:
    if sys.argv[2] == "slow":
        time.sleep(0.0004)
    number = int(page.id[1:])
    day = f"2023-{1 + number % 12:02}-{1 + number // 12 % 28:02}"
    event = Event("x", "visit", Plover("CONSULT", "visit"), Roles((PUTIN,), ()), Place("KG"), TimeValue(day, day, "day"),
                  "occurred", None, (Evidence(0, len(page.text), page.text, (0, 3)),), 1.0)  # fmt: skip
    info = DocumentInfo(page.id, None, None, day, "row", "ar", page.sha256, ())
    return prepare(Reading(document=info, events=(event,)), page.text)


if __name__ == "__main__":
    print("begun", flush=True)
    with Store(sys.argv[1], create=True) as store:
        for _ in ingest(store, map(page, range(400)), lambda pages: map(read, pages), "test", Tally()):
            pass
