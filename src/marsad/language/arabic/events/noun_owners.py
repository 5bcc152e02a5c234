"""Whom the pronoun on a noun of action means: «أعلنت أثينا رفضها», «أكدت قطر، في بيان أصدرته الوزارة، تضامنها»."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.events.joined_nouns import first_joined
from marsad.language.arabic.events.noun_doers import ADJUNCTS
from marsad.language.arabic.events.participle_roles import shared_verb
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.syntax.verb_node import VerbNode
from marsad.language.arabic.words.agreement import ACTORS
from marsad.language.arabic.words.frame_kinds import STANCES
from marsad.language.arabic.words.gender import gender_of
from marsad.language.arabic.words.word import PAPER, SPEECH, Word

# Deeds that punish or blame a party, within how many words before it they are told, and what stands before what it is for.
_PUNISHING, _NEAR = frozenset(("sanction", "accuse", "arrest", "charge", "convict", "expel")), 12
_FOR, _ON_GROUNDS, _ANSWERING = frozenset(("ل", "بسبب", "جراء", "نتيجه")), "خلفيه", "ردا"
# What only tells when: of deeds that are done after, a blow is what the punishment is for.
_SINCE, _BLOWS = frozenset(("بعد", "عقب", "اثر", "منذ")), frozenset(("attack", "seize"))
# Deeds of one party about another's: the pronoun on their object is not their subject.
_OF_OTHERS = frozenset(("accuse", "reject", "support", "demand", "threaten", "attack", "arrest", "restrict", "release"))


def owner_of(sentence: Sentence, chunk: int, last: int, *, own: bool) -> Mention:
    """Whom the pronoun on a noun means; with `own`, where the noun is what the subject of the verb says or does of his
    own, that subject: «أبلغت أثينا أنقرة احتجاجها», «تحدث بايدن إلى نينيستو، مؤكدا مساندته».
    """
    words = sentence.words
    pronoun = sentence.pronoun(last, words[last].suffix)
    if pronoun.referent is None:
        pronoun.referent = _punished(sentence, chunk, pronoun)
    if pronoun.referent is not None or not own:
        return pronoun
    opened = sentence.chunks[chunk - 1] if chunk > 0 else None
    if opened is not None and opened.kind == "PART" and (teller := _of_participle(sentence, words[opened.head], pronoun)) is not None:
        pronoun.referent = teller
        return pronoun
    chunk = first_joined(sentence, chunk, last)  # أعلنت قطع علاقاتها مع إيران، وتأييدها ...
    aside = False
    for node in reversed(sentence.clauses.nodes):
        if node.at > last:
            continue
        if node.rule == "relative" and any(item.kind == "DASH" for item in sentence.chunks[node.chunk : chunk]):
            aside = True  # «أعلن التحالف -الذي يضم كتلا- تأييده»: the verb between the dashes does not govern it
            continue
        if _issues(sentence, node):
            aside = True  # «أكدت تونس، في بيان أصدرته الوزارة، تضامنها»
            continue
        if aside:
            pass
        elif opened is None or opened.kind != "PART":
            beside = chunk in node.preps and (pronoun.number == "p" or sentence.chunks[chunk].prep not in ADJUNCTS)
            if not (chunk in node.objects or beside):
                continue
            if words[node.at].tells("verb", _OF_OTHERS) and not _declares(words[node.at]):
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


def _punished(sentence: Sentence, chunk: int, pronoun: Mention) -> Mention | None:
    """«فرضت عقوبات على موسكو لهجومها على كييف»: what somebody is punished or blamed for is his own deed."""
    item, words = sentence.chunks[chunk], sentence.words
    grounds = item.prep == "علي" and words[item.head].stem == _ON_GROUNDS  # على خلفية هجماتها
    answer = item.prep == "علي" and item.first > sentence.start + 1 and words[item.first - 2].stem == _ANSWERING  # ردا على هجومها
    since = item.prep in _SINCE and words[item.last].tells("noun", _BLOWS)
    chunk -= answer
    before = sentence.chunks[chunk - 1] if chunk > 0 and (item.prep in _FOR or grounds or answer or since) else None
    if before is None or before.mention is None or before.prep not in ("", "علي") or not _means(pronoun, before.mention, words, verbal=False):
        return None
    reach = range(before.first - 1, max(sentence.start, before.first - _NEAR) - 1, -1)
    told = any(words[at].tells(pos, _PUNISHING) for at in reach for pos in ("verb", "noun", "participle"))
    return before.mention if told else None


def _of_participle(sentence: Sentence, participle: Word, pronoun: Mention) -> Mention | None:
    """«معربة عن أسفها», «مجددا دعمه»: what a participle tells of its own is of whoever it is told of."""
    nodes = [node for node in sentence.clauses.nodes if node.at < pronoun.first]
    node = shared_verb(sentence, "accuse", participle, nodes)
    if node is None or participle.stem.endswith("ه") == (pronoun.gender == "m"):
        return None
    subject = sentence.party(node.subject, deep=False) if node.subject >= 0 else node.shared
    return subject if subject is not None and subject.first != pronoun.first and subject.type in ACTORS else None


def _issues(sentence: Sentence, node: VerbNode) -> bool:
    """«بيان أصدرته الوزارة»: does the verb only say of a paper who issued it?"""
    paper = node.antecedent >= 0 and sentence.words[sentence.chunks[node.antecedent].head].flags & PAPER
    return bool(paper) and any(verb.object for verb in node.verbs)


def _declares(word: Word) -> bool:
    """«أعلن موافقته»: a verb of speech that takes no stance tells what its subject does, whatever else it may tell."""
    return bool(word.flags & SPEECH) and not word.tells("verb", STANCES)


def _means(pronoun: Mention, subject: Mention, words: list[Word], *, verbal: bool) -> bool:
    """Do a pronoun and the subject of its verb agree?"""
    if subject.type not in ACTORS:
        return False
    if pronoun.number in ("p", "d"):
        return subject.number == pronoun.number
    if subject.number == "p":
        return False
    if verbal and subject.type != "person":
        return True
    gender = gender_of(subject, words)
    return bool(pronoun.gender) and (not gender or gender == pronoun.gender)
