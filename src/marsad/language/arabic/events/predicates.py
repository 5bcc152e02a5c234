"""What a speaker calls something in a sentence without a verb: «قال إن الاعتداء جريمة», «أكد أن القرار جائر», «وصفه بأنه عار»."""

from __future__ import annotations

from marsad.language.arabic.syntax.sentence import Sentence

_COPULAS = frozenset(("هذا", "هذه", "ذلك", "تلك", "هو", "هي", "هم"))
_PARTING = frozenset(("هو", "هي", "هم", "هما"))  # between a subject and a definite predicate: المخطط هو الحل الوحيد
_PRONOUNS = ("انه", "انها", "انهم", "انهما", "انا", "اننا", "انني")  # بأنها جريمة
# Verbs that only say what something is: يمثل الحل الوحيد, يشكل خطوة مهمة, كانت جريمة.
LINKING = frozenset(("مثل", "شكل", "عد", "كان", "ظل", "بقي", "اصبح", "بات", "اضحي", "صار", "امسي"))
_BETWEEN = frozenset(("N", "P", "T", "ADV", "AUX", "QUOTE", "COMMA", "DASH"))


def told_of(sentence: Sentence, at: int) -> list[int] | None:
    """The phrases of what the word at a token is the predicate of: its subject, and whoever does what a relative clause
    on that tells. Empty where a pronoun is the subject; None where the word is no predicate of what is said.

    The predicate opens its phrase and is indefinite, unless هو or a verb that only links them (يمثل) goes before it; nothing
    but phrases, a relative clause and these stand between it and the أن, إن or colon that opens what is said.
    """
    chunks = sentence.chunks
    number = sentence.chunk_at.get(at, -1)
    word = sentence.words[at]
    if number < 0 or chunks[number].first != at or chunks[number].joined or word.prep or word.suffix:
        return None
    subject = doer = -1
    copula = linked = parted = False
    for before in range(number - 1, -1, -1):
        item = chunks[before]
        if item.kind in ("COMP", "COLON"):
            pronoun = sentence.words[item.last].form.endswith(_PRONOUNS)
            if word.art and not ((parted or linked) and subject >= 0):
                return None
            return [found for found in (subject, doer) if found >= 0] if subject >= 0 or copula or pronoun else None
        if item.kind == "REL":
            copula = copula or sentence.words[item.first].form == "ما"
        elif item.kind == "V":
            node = sentence.node_at(before)
            if node is not None and not linked and subject < 0 and any(verb.past in LINKING for verb in node.verbs):
                linked = True
                continue  # يمثل الحل الوحيد: its subject stands before it
            if node is None or before == 0 or chunks[before - 1].kind != "REL":
                return None
            # What stands between the verb and the predicate belongs to the clause.
            subject, doer = -1, node.subject if node.subject > before and node.subject != number else -1
        elif item.kind not in _BETWEEN:
            return None
        elif item.kind == "N" and not item.joined:
            subject = before
        elif item.kind == "ADV":
            copula = copula or sentence.words[item.first].form in _COPULAS
            parted = parted or (subject < 0 and sentence.words[item.first].form in _PARTING)
        elif item.kind == "AUX" and not sentence.words[item.first].form.startswith("كان"):
            return None  # سيكون خطأ: what is to come
    return None
