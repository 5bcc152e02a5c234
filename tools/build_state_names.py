"""Write the names of states in the languages of the world from the CLDR (by way of babel).

    python tools/build_state_names.py

The same release of babel gives the same bytes.
"""

from __future__ import annotations

import csv

import babel
from babel import Locale
from babel.core import UnknownLocaleError

from marsad.knowledge.law_data import current_law
from marsad.knowledge.state_names import FILE

LANGUAGES = [
    "en", "fr", "es", "pt", "de", "it", "nl", "sv", "da", "nb", "fi", "is", "pl", "cs", "sk", "hu",
    "ro", "bg", "sr", "hr", "sl", "mk", "sq", "el", "ru", "uk", "be", "kk", "ky", "uz", "tg", "tk",
    "mn", "az", "hy", "ka", "tr", "fa", "ps", "ur", "he", "am", "sw", "ha", "so", "hi", "bn", "ta",
    "th", "vi", "id", "ms", "km", "lo", "my", "zh", "zh_Hant", "ja", "ko", "et", "lv", "lt", "mt", "ga",
    "ca",
]  # fmt: skip


def main() -> None:
    """Write the table: ISO code, names, source."""
    locales = []
    for language in LANGUAGES:
        try:
            locales.append(Locale.parse(language))
        except UnknownLocaleError:
            print(f"no locale {language}")
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("iso2", "names", "source"))
        for iso2 in sorted(current_law().standing):
            names = [locale.territories.get(iso2, "") for locale in locales]
            names = [name.replace("|", " ") for name in dict.fromkeys(names) if name]
            writer.writerow((iso2, "|".join(names), f"Unicode CLDR (babel {babel.__version__})"))


if __name__ == "__main__":
    main()
