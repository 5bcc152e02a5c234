"""Those without a name who are parties all the same: a crowd, a man, whoever is asked, the summit that is attended.

«شارك الآلاف», «اعتقلت الشرطة متظاهرا», «حضر حفل الافتتاح»: the finders of mentions look for names, offices and bands, and
leave these to the role they are read in.
"""

from __future__ import annotations

from marsad.language.analysis import Candidate, Mention
from marsad.language.arabic.syntax.sentence import Sentence
from marsad.language.arabic.words.agreement import PRONOUN_GENDER
from marsad.language.arabic.words.chunk import Chunk
from marsad.language.arabic.words.frame_kinds import PEOPLE_FRAMES
from marsad.language.arabic.words.phrases import PLACE_NOUNS, is_place
from marsad.language.arabic.words.word import GROUP, MEMBER, NUMBER, PAPER, QUANTITIES, TITLE

# Quantities that stand for people alone: الآلاف، المئات، العشرات.
_MANY = frozenset(("الاف", "مءات", "عشرات", "الالاف", "المءات", "العشرات"))
_BACK = 8  # chunks before a pronoun in which the thing it goes back to is looked for
_THOUSANDS = "الاف"
# Endings of one's own men: منخرطيه, معارضيها.
_THEIR_MEN = ("يه", "يها", "يهم")
_OWN_THINGS = frozenset(("مصالح", "حياه", "امن", "سلامه", "وجود", "حدود", "اراضي", "بلد", "بلاد", "وطن"))  # of one's own, and no people
# Frames of what one says to one's own people, and the prepositions of what they are asked, blamed for or warned of.
_OWN_ASKED = {"demand": frozenset(("الي", "ب", "علي")), "accuse": frozenset(("ب",)), "threaten": frozenset(("من", "ب"))}
# First letters of what else is counted: money, goods, times.
_SUMS = ("مليار", "مليون", "ملايين", "دولار", "يورو", "روبي", "جنيه", "درهم", "ريال", "طن", "اطنان", "برميل", "عام", "سن", "يوم", "شهر", "مره", "مرات")


def counted(sentence: Sentence, chunk: int) -> Mention | None:
    """«دعا مئات القساوسة», «شارك الآلاف», «طالب 83 عضوا في البرلمان البريطاني»: whoever are counted, people speak and march."""
    item = sentence.chunks[chunk]
    word = sentence.words[item.first]
    if item.mention is not None or item.inner or word.suffix:
        return None
    if _plural_of_bodies(sentence, chunk):
        mention = Mention(item.first, item.nisba[-1], "group")
        mention.clitics, mention.country = len(word.conj), sentence.words[item.nisba[0]].nisba
        mention.number, mention.title, mention.sentence = "p", word.stem, sentence.index
        return mention
    number = bool(word.flags & NUMBER) and item.last > item.first
    if not number and word.stem not in _MANY and not (word.stem in QUANTITIES and item.last > item.first):
        return None
    noun = sentence.words[min(item.first + 1, item.last)]
    people = bool(noun.flags & (TITLE | MEMBER | GROUP)) or (noun.art and noun.stem.endswith(("ين", "ون")))
    told = noun.tells("noun") and not people
    if noun.flags & (PAPER | NUMBER) or told or noun.stem.startswith(_SUMS):
        return None  # عشرات البيانات, ثلاثة قرارات, 4.4 مليارات دولار
    mention = Mention(item.first, item.last, "group")
    mention.clitics = len(word.conj)
    mention.number, mention.title, mention.sentence = "p", sentence.words[item.last].stem, sentence.index
    if mention.title in _MANY:
        mention.title = _THOUSANDS  # تظاهر المئات: a crowd, of no telling whom
    mention.country = next((sentence.words[at].nisba for at in item.nisba), None)
    following = sentence.chunk_after(chunk)
    if not mention.country and following is not None and following.prep in ("في", "من", "ب") and following.mention is not None:
        body = following.mention
        mention.country = body.country if body.type == "organisation" or following.prep == "من" else None
    return mention


def _plural_of_bodies(sentence: Sentence, chunk: int) -> bool:
    """«هيئات فلسطينية», «شخصيات لبنانية»: a bare plural with a bare adjective of nationality."""
    item = sentence.chunks[chunk]
    word = sentence.words[item.head]
    if not item.nisba or item.head != item.first or not word.stem.endswith("ات") or word.art or word.tellings or word.flags & PAPER:
        return False
    return all(not sentence.words[at].art for at in range(item.first, item.nisba[-1] + 1))


def addressed(sentence: Sentence, frame: str, chunk: int) -> Mention | None:
    """«دعا الهياكل القضائية إلى», «أمرت السلطات أصحاب المتاجر ب»: those who are asked to do something, whatever they are called."""
    item = sentence.chunks[chunk]
    word = sentence.words[item.head]
    if frame != "demand" or item.mention is not None or word.tells("noun"):
        return None
    if word.stem == "عدم" or not (sentence.words[item.last].art or word.suffix) or word.flags & (PAPER | NUMBER) or is_place(item, sentence.words):
        return None
    for following in sentence.chunks[chunk + 1 : chunk + 5]:
        if following.kind == "COMP" or following.prep in ("الي", "ب", "علي"):
            break
        if following.kind not in ("P", "N", "T", "ADV") or (following.kind == "N" and not following.joined):
            return None
    else:
        return None
    mention = Mention(item.head, item.last, "group")
    mention.clitics = len(word.conj) + len(word.prep)
    mention.number, mention.title, mention.sentence = "p", word.stem, sentence.index
    return mention


def addressed_own(sentence: Sentence, frame: str, chunk: int) -> Mention | None:
    """«دعا الصدر أنصاره إلى», «اتهم الرئيس خصومه ب», «حذرت السفارة رعاياها من»: one's own people whom one asks, blames or warns
    are not oneself. A noun that the tables do not hold is of people where what they are asked stands behind it."""
    item = sentence.chunks[chunk]
    word = sentence.words[item.head]
    asked = _OWN_ASKED.get(frame)
    plural = item.first == item.last and not word.art and word.form.endswith(_THEIR_MEN)
    if asked is None or not (word.suffix or plural) or word.stem in _OWN_THINGS:
        return None
    if item.mention is not None:
        if item.mention.type != "owner":
            return None
    elif item.inner or word.tells("noun") or word.flags & (PAPER | NUMBER) or word.stem in QUANTITIES or not _asked_behind(sentence, chunk, asked):
        return None
    mention = Mention(item.head, item.last, "group")
    mention.clitics, mention.number, mention.title, mention.sentence = len(word.conj), "p", word.stem, sentence.index
    return mention


def _asked_behind(sentence: Sentence, chunk: int, asked: frozenset[str]) -> bool:
    """Does the phrase of what somebody is asked, blamed for or warned of stand behind a phrase, or behind where he is?"""
    for following in sentence.chunks[chunk + 1 : chunk + 4]:
        if following.kind == "P" and following.prep in asked:
            return True
        if following.kind == "COMP":
            return True
        if following.kind not in ("P", "T", "ADV"):
            return False
    return False


def somebody(sentence: Sentence, candidate: Candidate, item: Chunk) -> Mention | None:
    """«اعتقلت الشرطة متظاهرا», «أفرجت عن 25 معتقلا»: somebody nobody names, where the frame is of what people undergo."""
    for at in range(item.head, item.last + 1):
        word = sentence.words[at]
        if word.stem in PLACE_NOUNS:
            return None  # قصف مدرسة: a school, though «his teacher» prints alike
        if word.flags & (MEMBER | GROUP) and not (word.art or word.suffix):
            if candidate.frame not in PEOPLE_FRAMES:
                return None
            one = Mention(item.head, item.last, "group")
            one.title, one.definite, one.number, one.sentence = word.stem, False, "s", sentence.index
            first = sentence.words[item.head]
            one.clitics = len(first.conj) + len(first.prep)
            return one
        if not word.flags & NUMBER:
            return None
    return None


def one_man(sentence: Sentence, item: Chunk, first: bool) -> bool:
    """«فتح مسلح النار», «طعن رجل حارسا»: a bare noun of one of a kind of people, not counted. `first`: before its verb, where an
    accusative is its subject too: إن رجلا طعن حارسا."""
    word = sentence.words[item.head]
    return item.head == item.first and bool(word.flags & MEMBER) and not (word.art or word.suffix or (word.form.endswith("ا") and not first))


def thing_of(sentence: Sentence, candidate: Candidate, chunk: int) -> Mention | None:
    """«حضر حفل الافتتاح», «انسحبت من معاهدة الأجواء المفتوحة»: a thing that the frame takes for whom it is done to."""
    item = sentence.chunks[chunk]
    head = sentence.words[item.head]
    named = item.mention
    if head.stem not in candidate.things or (named is not None and (named.entry is not None or named.type != "organisation")):
        return None
    return thing_at(sentence, item.head, item.last)


def resumed_thing(sentence: Sentence, candidate: Candidate, chunk: int) -> Mention | None:
    """«الاتفاق الذي انسحبت منه واشنطن», «المعاهدة بعدما انسحب منها ترامب»: the thing before it that a pronoun goes back to."""
    gender = PRONOUN_GENDER.get(sentence.words[sentence.chunks[chunk].first].suffix, "")
    if not candidate.things or not gender:
        return None
    for number in range(chunk - 1, max(-1, chunk - _BACK), -1):
        item = sentence.chunks[number]
        for at in range(item.head, item.last + 1) if item.kind in ("N", "P") else ():
            word = sentence.words[at]
            if word.stem not in candidate.things or ("f" if word.stem.endswith(("ه", "ات")) else "m") != gender:
                continue
            named = item.mention if at == item.head else next((m for m in item.inner if m.first == at), None)
            return named if named is not None and named.entry is not None else thing_at(sentence, at, item.last)
    return None


def thing_at(sentence: Sentence, first: int, last: int) -> Mention:
    """A mention for a summit, a treaty or another thing that the tokens name."""
    head = sentence.words[first]
    thing = Mention(first, last, "event")
    thing.title, thing.definite, thing.full = head.stem, head.art, last > first
    thing.sentence = sentence.index
    thing.clitics = len(head.conj) + len(head.prep) + (head.prep == "ل" and head.art)
    return thing
