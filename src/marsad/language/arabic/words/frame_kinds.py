"""Kinds of frames that the grammar treats alike. A test holds the speech frames equal to those the knowledge declares."""

from __future__ import annotations

STANCES = frozenset(("demand", "accuse", "reject", "support", "threaten"))  # what one says of what another does
ADDRESSING = frozenset(("demand", "accuse", "threaten"))  # those of them that are said to somebody
SPEECH_FRAMES = STANCES | {"agree"}
OF_TWO = frozenset(("meet", "call"))  # what two do together
# What is done to people, told whoever they are.
PEOPLE_FRAMES = frozenset(("arrest", "release", "attack", "convict", "acquit", "charge", "expel", "surrender", "warrant"))
# Deeds that have one who does them and one who undergoes them.
DONE_TO_SOMEBODY = frozenset(
    ("attack", "arrest", "seize", "release", "charge", "convict", "acquit", "appoint", "elect", "expel", "surrender", "restrict",
     "sanction", "lift", "send", "warrant", "investigate")
)  # fmt: skip
# Deeds that are still to be carried out when they are decided; a ban, a sentence or an appointment is done with the decision.
TO_BE_DONE = frozenset(
    ("visit", "meet", "call", "attend", "send", "deploy", "withdraw", "attack", "aid", "trade", "protest", "charge", "surrender")
)
# Deeds of forces, courts and crowds: a newsroom tells of them and does none itself.
BEYOND_NEWSROOMS = frozenset(
    ("attack", "arrest", "seize", "expel", "deploy", "withdraw", "ceasefire", "surrender", "release", "convict", "restrict", "warrant",
     "protest")
)  # fmt: skip
