"""Compile the data files of the package: names, law, frames, verbs. Run it after editing data; `make data` does.

    python tools/build_tables.py

A table whose sources have changed is never used, so forgetting this costs start-up time and nothing else. The same
sources give the same bytes.
"""

from __future__ import annotations

from marsad import api, compiled
from marsad.knowledge import gazetteer, law_data
from marsad.language.arabic.reader import Arabic
from marsad.language.arabic.words import tables
from marsad.language.arabic.words.script import fold


def main() -> None:
    """Write the tables and tell what changed."""
    names = gazetteer.load_names(fold)
    # A set has no order of its own; sorted, the same names give the same bytes.
    ordered = [sorted(value) if isinstance(value, frozenset) else value for value in names]
    changed = [(api.NAMES, compiled.save(api.NAMES, api.name_sources(), ordered))]
    changed.append((law_data.COMPILED, compiled.save(law_data.COMPILED, law_data.law_sources(), law_data.load_law())))
    changed += tables.build(iter(Arabic(names).lexicon.verbs.added))
    for path, new in changed:
        print(f"{path.name}: {'changed' if new else 'same bytes'}, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
