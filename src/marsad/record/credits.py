"""Which agency or outlet a text is credited to, from the places where newsrooms put credits.

A credit stands in a dateline («بيشكيك - رويترز»), in a source line («المصدر: ...»), in a bracket or on a line of its
own at an end of the text. A relay is a medium named in the lead as where the news comes from («نقلا عن وكالة ...»).
Names of media are knowledge; signs and hosts are in data/credits.toml.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from marsad.knowledge.tables import DATA as KNOWLEDGE
from marsad.knowledge.tables import KnowledgeError, alternatives, rows
from marsad.model.document import Segment
from marsad.record.words import words

DATA = Path(__file__).parent / "data" / "credits.toml"
_ZONES = frozenset(("dateline", "source", "byline"))
_LEAD = 700  # characters in which a relayed source is named
_HEAD = 260  # characters in which a dateline stands
_SHORT_LINE = 60
_BRACKET = re.compile(r"[(\[（]([^()\[\]（）]{2,40})[)\]）]")
_DASH = re.compile(r"\s[-–—/|]\s|:\s")


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    generic: tuple[str, ...]
    relays: tuple[str, ...]
    nouns: tuple[str, ...]
    signs: dict[str, tuple[str, ...]]
    hosts: dict[str, str]


class Media:
    """Names of media, folded into word sequences: `names` anywhere, `signs` only where a credit stands."""

    def __init__(self, file: _File, known: dict[str, list[str]], short: dict[str, list[str]]) -> None:
        self.ids = frozenset(known)
        canonical: dict[tuple[str, ...], str] = {}
        for id, forms in known.items():
            for form in forms:
                key = tuple(words(form))
                if key:
                    canonical.setdefault(key, id)
        self.names: dict[tuple[str, ...], str] = canonical
        self.signs: dict[tuple[str, ...], str] = dict(canonical)
        for id, marks in file.signs.items():
            keys = [tuple(words(form)) for form in marks]
            # The knowledge's own id goes before ours, where it knows the name.
            own = next((canonical[key] for key in keys if key in canonical), id)
            for key in keys:
                self.signs.setdefault(key, own)
        for id, forms in short.items():
            for form in forms:
                self.signs.setdefault(tuple(words(form)), id)
        for form in file.generic:
            self.signs[tuple(words(form))] = ""
        self.nouns = frozenset(word for form in file.nouns for word in words(form))
        self.relays = frozenset(words(form)[-1] for form in file.relays)
        self.hosts = dict(file.hosts)
        self.longest = max(map(len, self.signs), default=1)

    def find(self, text: str, table: dict[tuple[str, ...], str]) -> list[str]:
        """Ids of the media named in a text, longest name first at each place; "" for a generic credit."""
        found: list[str] = []
        form = words(text)
        at = 0
        while at < len(form):
            for length in range(min(self.longest, len(form) - at), 0, -1):
                run = tuple(form[at : at + length])
                id = table.get(run)
                if id is None and run[0].startswith("و") and len(run[0]) > 3:
                    id = table.get((run[0][1:], *run[1:]))
                if id is not None:
                    found.append(id)
                    at += length
                    break
            else:
                at += 1
        return found


@cache
def load_media(path: Path = DATA) -> Media:
    """The media as knowledge and data/credits.toml give them. Raises KnowledgeError."""
    try:
        file = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise KnowledgeError(f"{path.name}: {error}") from error
    known: dict[str, list[str]] = {}
    short: dict[str, list[str]] = {}
    for row in rows(KNOWLEDGE / "organisations.csv", ("id", "name_en", "name_ar", "variants_ar", "short_ar", "kind")):
        forms = [row["name_en"], row["name_ar"], *alternatives(row["variants_ar"])]
        if row["kind"] == "media":
            known[row["id"]] = forms
            short[row["id"]] = alternatives(row["short_ar"])
    return Media(file, known, short)


def credits_of(text: str, segments: tuple[Segment, ...]) -> tuple[str, ...]:
    """The media a text is credited to, in the order named, without generic credits."""
    media = load_media()
    zones = [text[s.start : s.end] for s in segments if s.kind in _ZONES]
    captions = [(s.start, s.end) for s in segments if s.kind in ("caption", "related", "comments", "menu", "tags", "share")]
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append((start, line.strip()))
        start += len(line) + 1
    lines = [(at, line) for at, line in lines if line and not any(a <= at < b for a, b in captions)]
    for at, line in [*lines[:4], *lines[-3:]]:
        short = len(line) <= _SHORT_LINE
        if short and _only_media(line, media):
            zones.append(line)
        if at < _HEAD:
            # A dateline: place and agency before a dash, or the agency in a bracket.
            cut = _DASH.search(line, 0, 60)
            if cut is not None:
                zones.append(line[: cut.start()])
                second = _DASH.search(line, cut.end(), 80)
                if second is not None or short:
                    zones.append(line[cut.end() : second.start() if second else len(line)])
                elif _only_media(" ".join(line[cut.end() :].split()[:2]), media):
                    zones.append(" ".join(line[cut.end() :].split()[:2]))
            zones += [m[1] for m in _BRACKET.finditer(line[:120]) if _only_media(m[1], media)]
    # The sign at the very end is the text's, even where a short last line looks like a caption.
    end = text.rstrip().rsplit("\n", 1)[-1]
    zones += [m[1] for m in _BRACKET.finditer(end[-60:]) if _only_media(m[1], media)]
    found = [id for zone in zones for id in media.find(zone, media.signs) if id]
    return tuple(dict.fromkeys(found))


def _only_media(text: str, media: Media) -> bool:
    """Does a short text hold nothing but names of media, with the words that introduce them?"""
    left = [w for w in words(text) if w not in ("المصدر", "مصدر", "عبر", "نقلا", "عن") and w not in media.nouns]
    if not left or len(left) > 9:
        return False
    named = 0
    at = 0
    while at < len(left):
        for length in range(min(media.longest, len(left) - at), 0, -1):
            run = tuple(left[at : at + length])
            bare = (run[0][1:], *run[1:]) if run[0].startswith("و") else run
            if run in media.signs or bare in media.signs:
                named += length
                at += length
                break
        else:
            at += 1
    return named == len(left)


def relays_of(text: str) -> tuple[str, ...]:
    """The media whose news the lead says it relays."""
    media = load_media()
    form = words(text[:_LEAD])
    found: list[str] = []
    relays = media.relays
    for at, word in enumerate(form):
        if word not in relays and not (word[0] == "و" and word[1:] in relays):
            continue
        start = at + 1
        noun = start < len(form) and form[start] in media.nouns
        for begin in (start, start + 1) if noun else (start,):
            for length in range(min(media.longest, len(form) - begin), 0, -1):
                run = tuple(form[begin : begin + length])
                id = media.names.get(run) or (media.signs.get(run) if noun else None)
                if id:
                    found.append(id)
                    break
    return tuple(dict.fromkeys(found))


def outlet_of(host: str) -> str:
    """The outlet behind a host: its id where one is known, else the host."""
    return load_media().hosts.get(host, host)
