"""A pronoun as a mention: the gender and number that its form shows."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.agreement import PRONOUN_GENDER

_FIRST = ("نا", "ي", "ني")


def pronoun_at(at: int, form: str) -> Mention:
    """The mention that an attached or free pronoun at a token is; of the first person, the speaker."""
    mention = Mention(at, at, "speaker" if form in _FIRST else "pronoun")
    mention.gender = PRONOUN_GENDER.get(form, "")
    if form == "ه":
        mention.number = "s"  # ها may stand for many things
    elif form in ("هم", "هن"):
        mention.number = "p"
    elif form == "هما":
        mention.number = "d"
    return mention
