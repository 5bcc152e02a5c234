"""Whom the pronoun on a noun means, where the grammar of the sentence tells it: «أعلنت أثينا دعمها» is her own support."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.chunk import CLAUSE_SIGNS
from marsad.language.arabic.gender import gender_of
from marsad.language.arabic.noun_doers import ADJUNCTS
from marsad.language.arabic.sentence import Sentence
from marsad.language.arabic.verb_node import VerbNode
from marsad.language.arabic.word import PAPER, SPEECH, Word

# Deeds of one party about another's: the pronoun on their object is not their subject.
_OF_OTHERS = frozenset(("accuse", "reject", "support", "demand", "threaten", "attack", "arrest", "restrict", "release"))
_VOICING = frozenset(("اعلن", "اكد", "اعرب", "عبر", "ابدي", "جدد", "كرر", "شدد", "ابلغ", "سجل"))  # what they carry is their subject's own


def owner_of(sentence: Sentence, chunk: int, last: int, *, own: bool) -> Mention:
    """Whom the pronoun on a noun means; with `own`, where the noun is what the subject of the verb says or does of his
    own, that subject: «أبلغت أثينا أنقرة احتجاجها», «تحدث بايدن إلى نينيستو، مؤكدا مساندته».
    """
    words = sentence.words
    pronoun = sentence.pronoun(last, words[last].suffix)
    if pronoun.referent is not None or not own:
        return pronoun
    opened = sentence.chunks[chunk - 1] if chunk > 0 else None
    aside = False
    for node in reversed(sentence.clauses.nodes):
        if node.at > last:
            continue
        if node.rule == "relative" and any(item.kind == "DASH" for item in sentence.chunks[node.chunk : chunk]):
            aside = True  # «أعلن التحالف -الذي يضم كتلا- تأييده»: the verb between the dashes does not govern it
            continue
        if node.relative and node.subject >= 0 and node.antecedent >= 0 and chunk in node.objects and _saturated(words, node):
            aside = True  # «أكدت مصر في بيان أصدرته الوزارة تضامنها»: what the paper's verb is done to is the paper
            continue
        if aside:
            pass
        elif opened is None or opened.kind != "PART":
            if not (chunk in node.objects or (chunk in node.preps and sentence.chunks[chunk].prep not in ADJUNCTS) or _goes_on(sentence, node, chunk)):
                continue
            if words[node.at].tells("verb", _OF_OTHERS) and not any(verb.past in _VOICING for verb in node.verbs):
                return pronoun  # انتقد المعارض زيارته
        elif node.rule not in ("vso", "svo"):
            continue
        quoted = next((i for i in node.preps if i < chunk and sentence.chunks[i].prep == "عن" and sentence.chunks[i].mention), -1)
        if node.subject > chunk or (node.subject >= 0 and words[sentence.chunks[node.subject].head].flags & PAPER):
            if quoted >= 0:
                pronoun.referent = sentence.chunks[quoted].mention  # نقل البيان عن الملك دعوته
            return pronoun
        subject = sentence.party(node.subject, deep=False) if node.subject >= 0 else node.shared
        genders = {verb.gender for verb in node.verbs if verb.number == "s"}
        verbal = bool(pronoun.gender) and genders == {pronoun.gender}  # أعربت العراق عن دعمها: as the verb takes it
        if subject is None and node.subject >= 0 and verbal and not words[sentence.chunks[node.subject].head].suffix:
            pronoun.referent = Mention(sentence.chunks[node.subject].first, last, "nobody")  # some body without a name
        elif subject is not None and subject.first != last and _means(pronoun, subject, words, verbal=verbal):
            pronoun.referent = subject
        return pronoun
    return pronoun


def _saturated(words: list[Word], node: VerbNode) -> bool:
    """Has the verb its object in a pronoun, and takes no second one, as verbs of telling do (أبلغته مصر رفضها)?"""
    return any(verb.object for verb in node.verbs) and not words[node.at].flags & SPEECH


def _goes_on(sentence: Sentence, node: VerbNode, chunk: int) -> bool:
    """«أعلنت الحكومة قطع علاقاتها مع قطر، وتأييدها للخطوات»: a noun joined to another deed that the verb governs."""
    chunks = sentence.chunks
    if not chunks[chunk].joined or chunks[chunk].kind != "N" or any(item.kind in CLAUSE_SIGNS for item in chunks[node.chunk + 1 : chunk]):
        return False
    return any(chunks[number].kind == "N" and chunks[number].mention is None for number in node.objects if number < chunk)


def _means(pronoun: Mention, subject: Mention, words: list[Word], *, verbal: bool) -> bool:
    """Do a pronoun and the subject of its verb agree?"""
    if subject.type not in ("person", "state", "capital", "organisation", "group"):
        return False
    if pronoun.number in ("p", "d"):
        return subject.number == pronoun.number
    if subject.number == "p":
        return False
    if verbal and subject.type != "person":
        return True
    gender = gender_of(subject, words)
    return bool(pronoun.gender) and (not gender or gender == pronoun.gender)
