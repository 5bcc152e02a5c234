"""A verb of a sentence with its arguments."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.word import Verb


class VerbNode:
    """A verb with its arguments, as indices into the chunks of the sentence (-1 for none).

    `rule` tells how the subject was found: vso, svo, relative, dropped, pronoun, first person or none. `shared` is the
    mention a dropped subject stands for when it is known; `opener` the chunk of an أن or إن right
    before the verb, `antecedent` that of the noun a relative clause describes.
    """

    __slots__ = (
        "antecedent",
        "at",
        "chunk",
        "comp",
        "form",
        "future",
        "negation",
        "objects",
        "opener",
        "pre",
        "preps",
        "relative",
        "rule",
        "shared",
        "subject",
        "verbs",
        "walled",
    )  # fmt: skip

    def __init__(self, chunk: int, at: int, verbs: tuple[Verb, ...]) -> None:
        self.chunk = chunk
        self.at = at
        self.verbs = verbs
        self.form = ""
        self.subject = -1
        self.rule = "none"
        self.shared: Mention | None = None
        self.objects: list[int] = []
        self.preps: list[int] = []
        self.comp = -1
        self.opener = -1
        self.antecedent = -1
        self.relative = False  # in a relative clause, whatever tells its subject
        self.pre = -1
        self.walled = False  # phrases stand between the verb and what is before it
        self.negation = ""
        self.future = ""
