"""Whom somebody asks, blames or warns where much stands between the verb and him: «دعا فلان، في كلمة أمام النواب، الحكومة إلى»."""

from __future__ import annotations

from marsad.language.arabic.events.nameless import addressed
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.surroundings import TO_DO
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.frame_kinds import ADDRESSING

_REACH = 14  # chunks after the verb or its subject
_SOMEBODY = frozenset(("person", "organisation", "group", "state"))
# Before what somebody is asked, blamed for or warned of, where the entry gives no preposition.
_OF_FRAME = {"accuse": ("ب",), "threaten": ("من",)}


def far_object(sentence: Sentence, frame: str, slots: dict[str, str], node: VerbNode) -> int:
    """The phrase of whom the verb is said to, beyond what is set off between commas and where or when it is said; else -1.

    Only what he is asked, blamed for or warned of, right behind him, shows that he is meant.
    """
    if frame not in ADDRESSING or slots.get("object") != "recipient" or node.rule not in ("vso", "svo"):
        return -1
    asked = frozenset(prep for prep in TO_DO if slots.get(prep) in ("content", "")) or frozenset(_OF_FRAME.get(frame, ()))
    start = max(node.chunk, node.subject) + 1
    set_off = stated = False
    for number in range(start, min(start + _REACH, len(sentence.chunks))):
        item = sentence.chunks[number]
        if item.kind == "COMMA":
            set_off = True
        elif item.kind == "V":
            inner = sentence.node_at(number)
            if item.joined or inner is None or not all(verb.object for verb in inner.verbs):
                return -1  # «في كلمة ألقاها» goes on
        elif item.kind == "P":
            stated = stated or (item.prep in asked and not set_off)  # what is asked, unless whom is told beyond a comma
        elif item.kind == "N":
            if not item.joined and set_off >= stated and _asked_behind(sentence, number, asked) and _somebody(sentence, frame, number):
                return number
        elif item.kind not in ("T", "ADV"):
            return -1
    return -1


def _asked_behind(sentence: Sentence, chunk: int, asked: frozenset[str]) -> bool:
    """Does what somebody is asked stand right behind a phrase and those joined on to it?"""
    for item in sentence.chunks[chunk + 1 : chunk + 4]:
        if item.kind in ("T", "ADV") or (item.kind == "N" and item.joined):
            continue
        return item.kind == "P" and item.prep in asked and not item.joined
    return False


def _somebody(sentence: Sentence, frame: str, chunk: int) -> bool:
    mention = sentence.chunks[chunk].mention
    if mention is not None:
        return mention.type in _SOMEBODY
    return addressed(sentence, frame, chunk) is not None
