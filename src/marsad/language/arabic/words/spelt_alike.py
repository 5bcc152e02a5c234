"""Words that folding makes one, told apart by their print or by the word beside them: علي and على, آن and أن, المالي of Mali."""

from __future__ import annotations

from marsad.language.arabic.words.lexicon import Lexicon
from marsad.language.arabic.words.script import Token
from marsad.language.arabic.words.word import Word

_ALI = frozenset(("علي", "وعلي"))
# What is Malian where it is مالي, and nothing of finance.
_MALIANS = frozenset(
    ("رءيس", "سفير", "جيش", "شعب", "خارجيه", "دفاع", "داخليه", "جنرال", "عقيد", "جندي", "جنود", "ضابط", "انتقالي", "برلمان", "وفد", "منتخب",
     "مواطن", "لاجء", "شمال", "جنوب", "شرق", "غرب")
)


def tell_apart(text: str, tokens: list[Token], words: list[Word], lexicon: Lexicon) -> None:
    """Put right, in place, the words of a text that their form alone reads wrongly."""
    # Where على and إلى are written with ى, علي is a name and والي a governor.
    ali, wali, an = "على" in text, "والي" in text and "لى" in text, "آن" in text
    if ali or wali or an:
        for at, token in enumerate(tokens):
            if (
                (ali and token.form in _ALI and text[token.end - 1] == "ي")
                or (wali and token.form == "والي" and text[token.start : token.end] == "والي")
                or (an and token.form == "ان" and text[token.start] == "آ")
            ):
                words[at] = lexicon.name(token.form)
    nisbas, firsts = lexicon.nisbas, lexicon.nisba_firsts
    for at in range(len(words) - 1):
        word, following = words[at], words[at + 1]
        if following.stem == "مالي" and following.art and word.art and word.stem in _MALIANS:
            words[at + 1] = lexicon.national(following, "ML", True)  # «الرئيس المالي», but «المدير المالي»
        elif following.form == "ام" and word.form == "اف":
            words[at + 1] = lexicon.name("ام")  # «إذاعة شمس أف أم»: FM, no «or»
        elif word.stem in firsts and not (word.suffix or following.conj or following.prep):
            state = nisbas.get(f"{word.stem} {following.stem}")  # «الكوري الشمالي», «جنوب أفريقي»
            if state is not None:
                words[at], words[at + 1] = (lexicon.national(part, state, word.art) for part in (word, following))
