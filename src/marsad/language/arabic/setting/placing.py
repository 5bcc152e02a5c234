"""Where an event happened: which of the places of its sentence is its own.

A phrase of place (في بيروت) belongs to the verb or noun it follows, or to the first verb after it where it opens the
clause. What is demanded, condemned or punished lies elsewhere: with such frames a place counts only before the content.
"""

from __future__ import annotations

from marsad.language.analysis import PLACES, Candidate, Filled, Mention
from marsad.language.arabic.setting.time_owner import HAPPENED
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.times.words import words
from marsad.language.arabic.words.chunk import WALLS
from marsad.language.arabic.words.phrases import DIRECTIONS

# Nouns of towns and lands, which an adjective of nationality places.
_AREAS = frozenset(
    ("مدينه", "بلده", "قريه", "منطقه", "اقليم", "محافظه", "مقاطعه", "ولايه", "مخيم", "ناحيه", "ضاحيه", "جزيره", "ميناء",
     "مطار", "ريف", "معبر", "قضاء", "حي", "عاصمه", "سواحل", "اراضي")
)  # fmt: skip
# استضافت العقبة قمة, شهدت نابلس مواجهات: where it happens is who has it.
_HOSTS = frozenset(("استضاف", "احتضن", "شهد"))
# Prepositions of place; على and من only before towns (غارة على صور), for states they mark parties.
_WITHIN = frozenset(("في", "ب", "داخل", "قرب")) | DIRECTIONS
_TOWARDS = frozenset(("علي", "من", "الي"))
# Frames whose content may lie elsewhere than the act: دعا في باريس إلى وقف القتال في السودان.
_CONTENT = frozenset(
    ("demand", "accuse", "reject", "support", "agree", "threaten", "invite", "sanction", "lift", "restrict", "warrant",
     "charge", "investigate", "appoint")
)  # fmt: skip
_WALLS = WALLS | {"REL"}
# Where one is received: في مقر الوزارة, في البيت الأبيض. An embassy's country is not where it stands.
_SEATS = frozenset(("مقر", "قصر", "مبني", "ديوان", "بيت", "كرملين", "اليزيه", "بنتاغون", "برلمان"))
_BESIDE = frozenset(("T", "ADV", "COMMA", "PAREN", "OTHER", "DASH"))
_MET = frozenset(("meet", "attend", "agree", "visit", "cooperate", "accuse", "demand", "support", "reject", "threaten"))
# With whom or what for one meets, told before where: خلال مؤتمر صحفي مع نظيره الأحد في القاهرة.
_COMPANY = frozenset(("مع", "بين", "ل"))
_NEAR = 9  # chunks
_FAR = 18  # tokens; a place farther from the trigger is somebody else's


def choose_place(sentence: Sentence, candidate: Candidate) -> None:
    """Give the candidate the place its clause tells, if any."""
    if candidate.place is not None:
        return
    here = sentence.chunk_at.get(candidate.trigger[0], -1)
    if here < 0:
        return
    if candidate.frame in _CONTENT:
        found = _beside(sentence, candidate, here) or _fronted(sentence, here)
    else:
        found = _after(sentence, candidate, here) or _fronted(sentence, here) or _where(sentence, here)
    if found is None:
        found = _host(sentence, here)
    if found is None and candidate.frame in _MET:
        found = _occasion(sentence, here)
    if found is not None:
        candidate.place = Filled(found, f"«{found.prep}»")


def _somewhere(mention: Mention) -> bool:
    return mention.type in PLACES and bool(mention.country)


def _is_place(mention: Mention | None, *, town: bool = True) -> bool:
    if mention is None or not _somewhere(mention):
        return False
    return mention.prep in _WITHIN or (town and mention.type == "place" and mention.prep in _TOWARDS)


def _of_chunk(sentence: Sentence, number: int, *, town: bool = True) -> Mention | None:
    """The place a phrase names: في بيروت, في مدينة بيروت."""
    chunk = sentence.chunks[number]
    if chunk.kind not in ("P", "N"):
        return None
    if chunk.mention is not None:
        return chunk.mention if _is_place(chunk.mention, town=town) else None
    area = (chunk.prep in _WITHIN or (town and chunk.prep == "علي")) and sentence.words[chunk.head].stem in _AREAS
    if area and chunk.nisba and not chunk.inner:
        return sentence.adjective(chunk.nisba[0])  # في بلدة أطمة السورية
    if area and chunk.prep in ("في", "ب") and not chunk.inner and chunk.head == chunk.last:
        return _apposed(sentence, number)
    if chunk.prep == "ب":
        return next((m for m in chunk.inner if m.type == "place" and m.country), None)  # not برصاص الاحتلال
    if chunk.prep in _WITHIN or chunk.prep in _TOWARDS:
        return next((m for m in chunk.inner if _somewhere(m)), None)
    return next((m for m in chunk.inner if _is_place(m, town=town)), None)


def _apposed(sentence: Sentence, number: int) -> Mention | None:
    """بالعاصمة السعودية الرياض: the town named last of those that stand beside the noun."""
    found = None
    for chunk in sentence.chunks[number + 1 : number + 3]:
        if chunk.kind != "N" or chunk.mention is None or not _somewhere(chunk.mention):
            break
        found = chunk.mention
    return found


def _host(sentence: Sentence, here: int) -> Mention | None:
    """The town that has what the noun tells: استضافت مدينة العقبة قمة."""
    for node in sentence.clauses.nodes:
        around = (node.subject, *node.objects)
        if here not in around or not any(verb.past in _HOSTS for verb in node.verbs):
            continue
        named = (sentence.chunks[number].mention for number in around if node.chunk < number < here)
        return next((m for m in named if m is not None and _somewhere(m)), None)
    return None


def _seat(sentence: Sentence, number: int) -> Mention | None:
    """The body in whose house it happens: في البيت الأبيض, في مقر وزارة الخارجية الروسية."""
    chunk = sentence.chunks[number]
    if chunk.kind != "P" or chunk.prep not in ("في", "ب", "داخل") or sentence.words[chunk.first].stem not in _SEATS:
        return None
    mention = chunk.mention or next(iter(chunk.inner), None)
    return mention if mention is not None and mention.type == "organisation" and mention.country else None


def _occasion(sentence: Sentence, here: int) -> Mention | None:
    """The place of the summit, conference or talks: في قمة عقدت بالدوحة, في القمة التي استضافتها البحرين."""
    chunks = sentence.chunks
    for number in range(here, min(here + _NEAR, len(chunks) - 1)):
        chunk = chunks[number]
        if number > here and (chunk.kind in ("COMP", "COLON", "CONJ", "PART") or (chunk.kind == "V" and chunk.joined)):
            return None
        if chunk.kind not in ("N", "P") or sentence.words[chunk.head].stem not in words().occasions:
            continue
        beside = _of_chunk(sentence, _past_company(sentence, number + 1), town=False)
        if beside is not None:
            return beside
        for node in sentence.clauses.nodes:
            if node.chunk <= number or not (number in (node.antecedent, node.subject) or node.chunk == number + 1):
                continue
            named = [chunks[node.subject].mention] if node.subject > node.chunk else []
            named += [chunks[k].mention for k in (*node.objects, *node.preps)]
            for mention in named:
                if mention is not None and _somewhere(mention):
                    return mention
    return None


def _past_company(sentence: Sentence, number: int) -> int:
    """The chunk at or after one that tells neither with whom nor when; the last of all where there is none."""
    chunks = sentence.chunks
    while number < len(chunks) - 1:
        chunk = chunks[number]
        if chunk.kind not in ("T", "PAREN") and (chunk.kind != "P" or chunk.prep not in _COMPANY):
            break
        number += 1
    return number


def _after(sentence: Sentence, candidate: Candidate, here: int) -> Mention | None:
    """The first place after the trigger, before the clause ends."""
    last = candidate.trigger[1]
    chunks = sentence.chunks
    for number in range(here, len(chunks)):
        chunk = chunks[number]
        if chunk.first > last + _FAR:
            break
        if number > here and (chunk.kind in _WALLS or (chunk.kind == "V" and chunk.joined)):
            break
        found = _of_chunk(sentence, number) or _seat(sentence, number)
        if found is not None and found.prep == "من" and candidate.frame == "visit":
            continue  # وصل إلى الرياض قادما من عمان
        if found is not None and found.first > last:
            return found
    return None


def _beside(sentence: Sentence, candidate: Candidate, here: int) -> Mention | None:
    """A place between the verb and its content: دعا الرئيس أمس في باريس إلى ..."""
    node = sentence.node_at(here)
    if node is None:
        return None
    for number in range(here + 1, min(here + 8, len(sentence.chunks))):
        chunk = sentence.chunks[number]
        if chunk.kind in ("N", "P") and number != node.subject:
            found = _of_chunk(sentence, number, town=chunk.prep == "من")  # دعا من صيدا إلى ...
            return found if found is not None and found.first > candidate.trigger[1] else None
        if chunk.kind not in _BESIDE and number != node.subject:
            return None
    return None


def _fronted(sentence: Sentence, here: int) -> Mention | None:
    """A place that opens the clause: وفي القاهرة، دعا ..."""
    found: Mention | None = None
    chunks = sentence.chunks
    for number in range(here - 1, max(here - 7, -1), -1):
        chunk = chunks[number]
        if chunk.kind == "P":
            # عند إخراجه من المستشفى في القدس، ...; but بعد نجاح المهمة في سوريا، ... goes on elsewhere
            found = _of_chunk(sentence, number, town=False) or (None if chunk.prep in HAPPENED else found)
        elif chunk.kind == "N":
            found = None
        elif chunk.kind == "COMP" and _impersonal(sentence, number):
            continue
        elif chunk.kind not in _BESIDE:
            return found if chunk.kind in WALLS else None
    return found if here <= 7 else None


def _impersonal(sentence: Sentence, opener: int) -> bool:
    """«وفي القاهرة، من المتوقع أن يلتقي ...»: is what the clause depends on only that it is expected?"""
    number = opener - 1
    while number > 0 and sentence.chunks[number].kind == "ADV":
        number -= 1
    chunk = sentence.chunks[number]
    return number >= 0 and chunk.prep == "من" and chunk.first == chunk.last and sentence.words[chunk.head].art


def _where(sentence: Sentence, here: int) -> Mention | None:
    """وصل إلى طهران حيث التقى ...: the place named last."""
    if not here or sentence.words[sentence.chunks[here - 1].first].stem != "حيث":
        return None
    end = sentence.chunks[here - 1].first
    places = [m for m in sentence.mentions if _somewhere(m) and end - _FAR <= m.first < end]
    return places[-1] if places else None
