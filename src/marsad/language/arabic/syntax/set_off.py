"""Commas that set off a time or an office inside a clause and part no clause: «أعلنت إسرائيل، الخميس، إغلاق المعابر»."""

from __future__ import annotations

from marsad.language.arabic.times.times import TimeMention
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.word import COMMAS, Word


def time_set_off(words: list[Word], at: int, end: int, clocks: dict[int, TimeMention], before: list[Chunk]) -> Chunk | None:
    """«سحبت بولندا، أمس الثلاثاء، دعوتها»: the time that the comma at a token and another set off, behind these chunks; what follows goes
    on, be it spelt like a verb of its own."""
    time = clocks.get(at + 1)
    if time is None or not before or before[-1].kind not in ("N", "P", "V") or time.last + 2 >= end:
        return None
    closing, following = words[time.last + 1], words[time.last + 2]
    if closing.form not in COMMAS or following.conj or _in_relative_aside(before):
        return None
    return Chunk("T", time.first, time.last)


def without_asides(chunks: list[Chunk]) -> list[Chunk]:
    """«أعلنت إسرائيل، الخميس، إغلاق ...», «صوت المجلس الجمعة، على قرار»: commas that set off a time or an
    office part no clause."""
    out: list[Chunk] = []
    for number, chunk in enumerate(chunks):
        following = chunks[number + 1] if number + 1 < len(chunks) else None
        if chunk.kind == "COMMA" and following is not None:
            apart = bool(out) and (out[-1].kind == "T" or (out[-1].kind == "ADV" and out[-1].last > out[-1].first))  # من جانبها
            if (
                apart and following.kind in ("N", "P", "COMP") and not following.joined
                and not _in_relative_aside(out)
            ):  # fmt: skip
                continue
            if out and out[-1].mention is not None and out[-1].mention.apposed and not following.joined:
                continue
            closed = number + 2 < len(chunks) and chunks[number + 2].kind == "COMMA"
            if following.kind in ("T", "ADV") and closed and out and out[-1].kind in ("N", "P", "V"):
                continue
        out.append(chunk)
    return out


def _in_relative_aside(chunks: list[Chunk]) -> bool:
    """«الوزير، الذي تولى منصبه عام 2022، إلى الصين»: does the last comma open a relative clause that is not yet closed?"""
    for before, chunk in zip(reversed(chunks[:-1]), reversed(chunks), strict=False):
        if before.kind == "COMMA":
            return chunk.kind == "REL"
    return False
