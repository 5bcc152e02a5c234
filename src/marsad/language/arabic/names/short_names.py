"""People called by their last name alone, after the article has told it in full."""

from __future__ import annotations

from marsad.language.analysis import Mention
from marsad.language.arabic.words.governing import govern
from marsad.language.arabic.words.word import NISBA, NOUN, PARTICLE, PUNCT, SPEECH, TITLE, TRIGGER, VERB, Word


def family_names(words: list[Word], mentions: list[Mention]) -> dict[str, Mention]:
    """Last names of the people an article names in full; later it calls them by these alone."""
    out: dict[str, Mention] = {}
    for mention in mentions:
        if (
            mention.type != "person"
            or mention.name_last <= mention.name_first
            or (mention.name_first == mention.head == mention.first and mention.office and not mention.apposed)  # الملك محمد السادس
        ):
            continue
        last = words[mention.name_last]
        if mention.entry is None:
            first = words[mention.name_first]
            if not (first.flags & (PUNCT | NISBA | PARTICLE | TITLE) or first.prep or first.conj or first.art):
                out.setdefault(f"{first.form} ", mention)  # the first name, for after a verb of speech only
        if last.flags & (PUNCT | NISBA) or (last.prep and not last.art) or len(last.form) < 2:
            continue
        before = words[mention.name_last - 1]
        form = f"{before.form} {last.form}" if before.flags & PARTICLE and before.form != "بن" else last.form
        if " " not in form and form not in out:
            out[form] = mention
    return out


def add_short(
    words: list[Word], start: int, end: int, mentions: list[Mention], known: dict[str, Mention]
) -> list[Mention]:
    """Mentions of a sentence with those added that are only a family name told before."""
    mentions = [m for m in mentions if not _mistaken(words, start, m, known)]
    taken = {at for mention in mentions for at in range(mention.first, mention.last + 1)}
    added: list[Mention] = []
    for at in range(start, end):
        if at in taken:
            continue
        word = words[at]
        for form in (word.form, word.form[1:] if word.form[0] in "وبلف" and len(word.form) > 4 else ""):
            full = known.get(form)
            if at > start and words[at - 1].flags & SPEECH and form == word.form:
                full = full or known.get(f"{form} ")  # قالت دينا
            if full is not None and full.first >= at and not (start < 2 and _headlined(word, form)):
                continue
            son = full is not None and form == word.form and at - 1 >= start and words[at - 1].form == "بن" and at - 1 not in taken
            if full is None or (form != word.form and form[:2] == "ال"):
                continue
            if (word.flags & (NOUN | TRIGGER) or len(form) < 3) and not word.form.startswith("ال") and not son:
                # A family name that is an ordinary word too: where a verb wants its subject.
                before = words[at - 1] if at > start else None
                if before is None or not before.flags & (SPEECH | VERB):
                    continue
            mention = Mention(at - son, at, "person")  # قال بن سالم
            mention.entry, mention.country = full.entry, full.country
            mention.clitics = len(word.form) - len(form)
            if form not in known:
                mention.name_first, mention.name_last = full.name_first, full.name_last  # goes by the full name
            mention.gender, mention.full, mention.strength = full.gender, True, 1
            if form != word.form:
                if word.form[0] in "بل":
                    mention.prep, mention.prep_at = word.form[0], at
            added.append(mention)
            break
    if not added:
        return mentions
    merged = sorted([*mentions, *added], key=lambda m: m.first)
    for number, mention in enumerate(merged):
        if mention in added and not mention.prep:
            govern(words, mention, start, merged[:number])
    return merged


def _headlined(word: Word, form: str) -> bool:
    """«ميارة يلتقي رئيس مجلس الشيوخ»: a headline calls somebody by the last name that the text tells in full below it."""
    return form == word.form and len(form) > 3 and not word.flags & (NOUN | TRIGGER | VERB | NISBA | TITLE | SPEECH) and not (word.conj or word.prep)


def _mistaken(words: list[Word], start: int, mention: Mention, known: dict[str, Mention]) -> bool:
    """«قال الفلاحي»: is a group or a title of one word the name of somebody told before?"""
    word = words[mention.first]
    if mention.first != mention.last or mention.type not in ("group", "person") or mention.entry is not None:
        return False
    named = known.get(word.form) if word.art and mention.first > start else None
    titled = mention.type == "person" and mention.full
    return (
        named is not None
        and named.first < mention.first
        and not titled
        and bool(words[mention.first - 1].flags & SPEECH)
    )
