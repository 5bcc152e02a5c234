"""How well the record brings events together: on readings a careful reader makes, and end to end from the texts.

Run: python tools/measure_record.py [NAME...]. The families are those of tests/record/families, or those named.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "record"))
from families_data import FAMILIES, Article, load, measure

import marsad
from marsad.model import Page, Reading


def read(article: Article) -> Reading:
    """The program's own reading."""
    sha = article.reading.document.sha256
    return marsad.read(Page(article.id, article.text, "text", sha, None, article.published, article.url))


def main() -> None:
    """Print both measurements."""
    families = [load(path) for path in FAMILIES if not sys.argv[1:] or any(name in path.stem for name in sys.argv[1:])]
    for kind, how in (("careful readings", lambda article: article.reading), ("end to end", read)):
        figures = measure(families, how)
        print(*figures.notes, sep="\n")
        print(
            f"{kind}: {figures.read} of {figures.asked} events read; pairwise precision {figures.precision:.3f}, recall "
            f"{figures.recall:.3f}; origins exact in {figures.origins} of {figures.families} families\n"
        )


if __name__ == "__main__":
    main()
