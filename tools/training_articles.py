"""Make the folders that the trainers learn from: the annotations in training/ beside the articles they are about.

    git clone https://github.com/antcorpus/antcorpus.data
    git clone https://github.com/vulca1n/arabic-news-articles-clustering
    python tools/training_articles.py antcorpus.data arabic-news-articles-clustering OUT

Writes OUT/learn and OUT/held, each with articles.jsonl (id, published, text) and events.jsonl in the gold's form; one article in
eight, by its id, is held. training/README.md tells what the annotations are. An article that is not in the checkouts is named and
left out.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple, get_args

from marsad.knowledge.frames import load_frames
from marsad.model.reading import Status

ANNOTATIONS = Path(__file__).parents[1] / "training"
FRAMES, STATUSES = frozenset(load_frames()), frozenset(get_args(Status))
KINDS = {"p": "person", "s": "state", "o": "organisation", "g": "group"}
PAPERS = {"Vj": "jazeera", "Vh": "hespress"}  # by how the ids of their articles begin
HELD = 8  # of so many articles one is held out
_END = re.compile(r"[\n!؟]|\.(?=\s|$)")  # of a sentence, as the gold's scorer has it
_SPACES, _LINES = re.compile(r"[ \t\u00a0]+"), re.compile(r" *\n\s*")


class Annotated(NamedTuple):
    """An article's annotations: the lines, each with its place in the file."""

    id: str
    published: str
    lines: list[tuple[str, str]]


def annotations(folder: Path) -> Iterator[Annotated]:
    """The annotated articles of a folder, in file order."""
    for path in sorted(folder.glob("*.txt")):
        article: Annotated | None = None
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("## "):
                if article is not None:
                    yield article
                name, published = line[3:].split()
                article = Annotated(name, published, [])
            elif line.strip():
                if article is None:
                    raise SystemExit(f"{path.name}:{number}: an event before the first article; begin with '## ID DAY'")
                article.lines.append((f"{path.name}:{number}", line))
        if article is not None:
            yield article


def event(where: str, line: str, sentences: list[str]) -> dict[str, Any]:
    """An event in the gold's form: frame | trigger | sentences | actors | recipients | place | start | status | said_by."""
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != 9:
        raise SystemExit(f"{where}: {len(cells)} cells where 9 are wanted")
    frame, trigger, numbers, actors, recipients, place, start, status, said_by = cells
    for cell, kind, known in ((frame, "frame", FRAMES), (status, "status", STATUSES)):
        if cell not in known:
            raise SystemExit(f"{where}: {cell!r} is no {kind}")
    if not re.fullmatch(r"\d+(,\d+)*", numbers):
        raise SystemExit(f"{where}: {numbers!r} where numbers of sentences are wanted, as 3 or 3,0,7")
    told = [int(number) for number in numbers.split(",")]
    if max(told) >= len(sentences) or trigger not in sentences[told[0]]:
        raise SystemExit(f"{where}: no sentence {max(told)}, or {trigger!r} is not in {told[0]}; is it the text that was annotated?")
    first, _, last = start.partition("..")
    return {
        "frame": frame, "trigger": trigger, "sentence": sentences[told[0]], "also": [sentences[number] for number in told[1:]],
        "actors": parties(where, actors), "recipients": parties(where, recipients),
        "place": None if place == "-" else {"country": place, "name": None},
        "start": None if start == "-" else first, "end": last or None, "status": status, "said_by": next(iter(parties(where, said_by)), None),
    }  # fmt: skip


def parties(where: str, cell: str) -> list[dict[str, Any]]:
    """The parties of a cell: words~kind~country, parted by semicolons; - for none."""
    out = []
    for one in cell.split(";") if cell != "-" else ():
        parts = [part.strip() for part in one.split("~")]
        if len(parts) != 3 or parts[1] not in KINDS:
            raise SystemExit(f"{where}: {one!r} where words~kind~country is wanted, kind being one of {', '.join(KINDS)}")
        words, kind, country = parts
        out.append({"name": words, "ar": words, "kind": KINDS[kind], "country": None if country == "-" else country})
    return out


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, as the annotations number them."""
    ends = [*(match.span() for match in _END.finditer(text)), (len(text), len(text))]
    starts = [0, *(end for _, end in ends)]
    return [told for start, (stop, _) in zip(starts, ends, strict=False) if (told := text[start:stop].strip())]


def text_of(name: str, radio: Path, papers: Path) -> str | None:
    """The text of an article by its id; None where the checkouts lack it."""
    if name.startswith("J"):
        kind = name[1:].split("-")[0]
        path = radio / kind / f"JA-{name[1:]}.txt"
        return clean(_radio(path.read_text(encoding="utf-8", errors="replace"))) if path.exists() else None
    paper, kind = PAPERS.get(name[:2], ""), name[2:].split("-")[0]
    if not paper:
        return None
    path = papers / "raw_data" / paper / kind / f"{name.rsplit('-', 1)[1]}.txt"
    return clean(path.read_text(encoding="utf-8", errors="replace")) if path.exists() else None


def _radio(source: str) -> str:
    """Title and text of an article in the radio's markup, with its abstract where the text does not repeat it."""
    title, abstract, body = (_tag(source, tag) for tag in ("TITLE", "ABSTRACT", "TEXT"))
    repeated = body[:60].strip() == abstract[:60].strip() or abstract[:40] in body
    return f"{title}\n{body if repeated else abstract + chr(10) + body}"


def _tag(source: str, tag: str) -> str:
    match = re.search(f"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
    return html.unescape(match[1].strip()) if match else ""


def clean(text: str) -> str:
    """A text with single spaces and no empty lines."""
    return _LINES.sub("\n", _SPACES.sub(" ", text)).strip()


def held(name: str) -> bool:
    """Is an article one of those held out?"""
    return int(hashlib.md5(name.encode()).hexdigest(), 16) % HELD == 0


def main() -> None:
    """Read and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("radio", type=Path, help="a checkout of antcorpus.data")
    parser.add_argument("papers", type=Path, help="a checkout of arabic-news-articles-clustering")
    parser.add_argument("out", type=Path)
    parser.add_argument("--annotations", type=Path, default=ANNOTATIONS)
    args = parser.parse_args()
    rows: dict[str, list[tuple[dict[str, Any], dict[str, Any]]]] = {"learn": [], "held": []}
    missing = 0
    for article in annotations(args.annotations):
        text = text_of(article.id, args.radio, args.papers)
        if text is None:
            missing += 1
            print(f"{article.id}: not in the checkouts", file=sys.stderr)
            continue
        told = sentences_of(text)
        events = [event(where, line, told) for where, line in article.lines]
        document = {"id": article.id, "published": article.published, "text": text}
        rows["held" if held(article.id) else "learn"].append((document, {"id": article.id, "events": events, "quotes": []}))
    for part, pairs in rows.items():
        folder = args.out / part
        folder.mkdir(parents=True, exist_ok=True)
        for number, name in enumerate(("articles", "events")):
            lines = (json.dumps(pair[number], ensure_ascii=False) for pair in pairs)
            (folder / f"{name}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        print(f"{folder}: {len(pairs)} articles, {sum(len(told['events']) for _, told in pairs)} events")
    sys.exit(1 if missing else 0)


if __name__ == "__main__":
    main()
