"""Read a gold set, score it, and show which events a change gained and lost.

    python tools/measure.py GOLD [--half a] [--show N] [--frozen FILE] [--freeze FILE] [--sure 0.7]

GOLD is a folder with articles.jsonl, events.jsonl and score.py (its scorer is the judge). `--freeze` writes the events
read as one line each; `--frozen` compares with such a file and prints the difference; `--sure` scores only what is believed at
least so far, as `marsad read --min-confidence` gives it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import marsad
from marsad.cli.read import surer
from marsad.export.readings import to_json


def main() -> None:
    """Read, score, compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--half", choices=("a", "b"))
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--frozen", type=Path)
    parser.add_argument("--freeze", type=Path)
    parser.add_argument("--sure", type=float, default=0.0)
    args = parser.parse_args()
    rows = [
        json.loads(line) for line in (args.gold / "articles.jsonl").read_text(encoding="utf-8").splitlines() if line
    ]
    for half in [args.half] if args.half else ["a", "b"]:
        chosen = [row for row in rows if row["half"] == half]
        ids = {row["id"] for row in chosen}
        started = time.perf_counter()
        readings = [marsad.read(row["text"], published=row["published"], id=row["id"]) for row in chosen]
        seconds = time.perf_counter() - started
        readings = [surer(reading, args.sure) for reading in readings]
        print(f"half {half}: {len(chosen) / seconds:.0f} articles a second")
        with tempfile.TemporaryDirectory() as folder:
            gold = Path(folder) / "gold.jsonl"
            read = Path(folder) / "read.jsonl"
            lines = (args.gold / "events.jsonl").read_text(encoding="utf-8").splitlines()
            gold.write_text(
                "\n".join(line for line in lines if line and json.loads(line)["id"] in ids), encoding="utf-8"
            )
            read.write_bytes(b"\n".join(to_json(reading) for reading in readings))
            command = [sys.executable, args.gold / "score.py", args.gold / "articles.jsonl", gold, read]
            subprocess.run([*command, "--show", str(args.show if half == "a" else 0)], check=True)
        told = sorted(
            f"{r.document.id}\t{e.frame}\t{'+'.join(p.name for p in e.roles.actor)}\t"
            f"{'+'.join(p.name for p in e.roles.recipient)}\t{e.time.start if e.time else ''}\t{e.status}"
            for r in readings
            for e in r.events
        )
        if half == "a" and args.frozen and args.frozen.exists():
            before = args.frozen.read_text(encoding="utf-8").splitlines()
            for line in sorted(set(before) - set(told)):
                print("lost  ", line)
            for line in sorted(set(told) - set(before)):
                print("gained", line)
        if half == "a" and args.freeze:
            args.freeze.write_text("\n".join(told) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
