"""How fast, and where the time goes.

    python tools/bench.py [--articles FILE.jsonl]

Reads the project's frozen articles (or those of a JSON lines file with a `text` key) again and again for a few seconds
on one core; prints articles a second as text and as 26 KB HTML, the share of each stage, start-up, memory, and
the cost of 1, 10 and 100 KB. Medians of several rounds; a busy machine shows in the spread.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import marsad

ROOT = Path(__file__).parents[1]
FROZEN = ROOT / "tests/frozen/articles.jsonl"
MEAN = 1450  # characters of the mean article of the gold set
ROUNDS = 7


def articles(path: Path | None) -> list[str]:
    """Texts to read, of about the mean length."""
    if path is not None:
        return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = [json.loads(line)["text"] for line in FROZEN.read_text(encoding="utf-8").splitlines() if line.strip()]
    texts = []
    for start in range(len(rows)):
        text, at = "", start
        while len(text) < MEAN:
            text += rows[at % len(rows)] + "\n"
            at += 1
        texts.append(text[:MEAN])
    return texts


def page(text: str) -> str:
    """The text as a page of 26 KB."""
    body = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    menu = "".join(f'<li class="menu-item menu-item-{n}"><a href="/section/{n}">قسم {n}</a></li>' for n in range(120))
    head = f"<!doctype html><html><head><meta charset='utf-8'><title>خبر</title></head><body><nav><ul>{menu}</ul></nav>"
    filler = "<script>" + "var a = 1; " * 600 + "</script>"
    out = f"{head}<div class='entry-content'>{body}</div>{filler}</body></html>"
    return out + "<!-- " + "x" * max(26_000 - len(out), 0) + " -->"


def rate(work: Callable[[], int]) -> tuple[float, float, float]:
    """Lowest, median and highest articles a second over the rounds."""
    rates = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        count = work()
        rates.append(count / (time.perf_counter() - started))
    return min(rates), statistics.median(rates), max(rates)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path)
    args = parser.parse_args()
    from marsad.api import make_ready, reader
    from marsad.intake.documents import page_from_text, to_document
    from marsad.language.arabic.events import triggers

    texts = articles(args.articles)
    make_ready()  # as Marsad's own commands and workers do
    engine = reader()
    documents = [to_document(page_from_text(text), published="2024-05-01") for text in texts]
    pages = [page(text) for text in texts]
    times = max(1, 150 // len(texts))
    mean = sum(map(len, texts)) / len(texts)

    def text() -> int:
        for _ in range(times):
            for one in texts:
                marsad.read(one, published="2024-05-01")
        return times * len(texts)

    def html() -> int:
        for _ in range(times):
            for one in pages:
                marsad.read(one, published="2024-05-01")
        return times * len(pages)

    text()
    compiled = not str(triggers.__file__).endswith(".py")
    print(f"marsad {marsad.__version__}, {'compiled' if compiled else 'interpreted'}")
    print(f"mean article {mean:.0f} characters, {len(texts)} articles")
    print("articles a second, text:      min {:.0f}  median {:.0f}  max {:.0f}".format(*rate(text)))
    print("articles a second, 26 KB HTML: min {:.0f}  median {:.0f}  max {:.0f}".format(*rate(html)))
    if not compiled:  # a profile sees no compiled function
        _stages(engine, documents)
    for size in (1_000, 10_000, 100_000):
        long = ("\n".join(texts) * (size // sum(map(len, texts)) + 1))[:size]
        started = time.perf_counter()
        marsad.read(long, published="2024-05-01")
        spent = time.perf_counter() - started
        print(f"{size // 1000:4} KB of text: {spent * 1000:7.1f} ms, {spent * 1e6 / size:.2f} microseconds a character")
    print(f"resident memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.txt"
        path.write_text(texts[0], encoding="utf-8")
        # As a user starts it: Python keeps the bytecode of the first run.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        command = [sys.executable, "-m", "marsad", "read", str(path), "-f", "jsonl"]
        walls = []
        for _ in range(ROUNDS + 1):
            started = time.perf_counter()
            subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
            walls.append(time.perf_counter() - started)
        del walls[0]
        print(
            f"marsad read, one file, start-up included: median {statistics.median(walls):.2f} s, min {min(walls):.2f} s"
        )


def _stages(engine: object, documents: list) -> None:
    """Share of each stage by a profile of the steps themselves."""
    import cProfile
    import pstats

    profile = cProfile.Profile()
    profile.enable()
    for _ in range(20):
        for document in documents:
            engine.read(document)  # type: ignore[attr-defined]
    profile.disable()
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    wanted = {
        ("script.py", "tokenise"): "tokens", ("mentions.py", "find"): "names", ("times.py", "find_times"): "times",
        ("chunks.py", "chunk"): "chunks", ("clauses.py", "__init__"): "clauses", ("triggers.py", "find"): "triggers",
        ("attribution.py", "sentence"): "attribution", ("entities.py", "__init__"): "entities",
        ("reader.py", "read"): "all",
    }  # fmt: skip
    spent = dict.fromkeys(wanted.values(), 0.0)
    for (file, _, name), row in stats.items():
        key = (Path(file).name, name)
        if key in wanted and "marsad" in file:
            spent[wanted[key]] += row[3]
    total = spent.pop("all") or 1.0
    shares = "  ".join(f"{name} {value / total:.0%}" for name, value in spent.items())
    print(f"share of reading (profiled): {shares}  rest {1 - sum(spent.values()) / total:.0%}")


if __name__ == "__main__":
    main()
