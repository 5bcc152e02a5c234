"""What a mention depends on: a preposition, a noun whose complement it is, or the mention it is coordinated with."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.word import AGENTS, COMMAS, FUNCTION, NOUN, PREP, PUNCT, QUOTE_SIGNS, TRIGGER, Word


def govern(words: list[Word], mention: Mention, start: int, before: list[Mention]) -> None:
    """Which preposition, noun or coordination the phrase depends on."""
    word = words[mention.first]
    previous = before[-1] if before else None
    gap = mention.first - 1
    while gap >= start and words[gap].form in QUOTE_SIGNS:
        gap -= 1
    if word.prep:
        mention.prep, mention.prep_at = word.prep, mention.first
    if previous is not None and not word.prep:
        adjacent = gap == previous.last or (gap == previous.last + 1 and words[gap].form in COMMAS)
        if adjacent and word.conj == "و":
            mention.after = len(before) - 1
            mention.prep, mention.prep_at, mention.of = previous.prep, previous.prep_at, previous.of
            return
    if word.prep or gap < start or word.conj:
        return
    lead = words[gap]
    if lead.form == "من" and gap - 1 >= start and words[gap - 1].stem in ("كل", "كلا"):
        # «كل من أ وب» is the two of them, whatever governs كل.
        governor = words[gap - 2] if gap - 2 >= start else None
        if words[gap - 1].prep:
            mention.prep, mention.prep_at = words[gap - 1].prep, gap - 1
        elif governor is not None and governor.flags & PREP:
            mention.prep, mention.prep_at = governor.form[len(governor.conj) :], gap - 2
        return
    if lead.form in AGENTS and gap - 1 >= start and words[gap - 1].form == "من":
        mention.prep, mention.prep_at = f"من {lead.form}", gap - 1
    elif lead.flags & PREP:
        mention.prep, mention.prep_at = lead.form[len(lead.conj) :], gap  # وفي القاهرة: the preposition alone
    elif lead.flags & (NOUN | TRIGGER) and not lead.art and not lead.suffix and not lead.flags & (FUNCTION | PUNCT):
        if not (lead.verbs and not lead.flags & NOUN):
            mention.of = gap
