"""Every kind of source as one stream of pages: what intake reads by itself, and WARC, Parquet and feeds."""

from __future__ import annotations

import glob
import gzip
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from marsad.intake.feeds import feed_pages, is_feed
from marsad.intake.sources import _READ, MOST_BYTES, BadInput, Fields, _page, _suffix, iter_pages
from marsad.intake.warc import is_warc, warc_pages
from marsad.model import Page

_FEEDS = (".xml", ".rss", ".atom", ".rdf")
_done = 0


def bytes_read() -> int:
    """Bytes of the files finished so far, for a progress bar."""
    return _done


def every_page(
    sources: Sequence[str],
    *,
    fields: Fields | None = None,
    stdin: BinaryIO | None = None,
    allow_private: bool = False,
) -> Iterator[Page | BadInput]:
    """Pages of every source, in the order given; a directory is read file by file, in name order."""
    global _done
    _done = 0
    for source in sources:
        if source == "-":
            yield from iter_pages([source], fields=fields, stdin=stdin, allow_private=allow_private)
            continue
        if "://" in source:
            yield from _address(source, allow_private)
            continue
        for path in _files(source):
            size = Path(path).stat().st_size if Path(path).is_file() else 0
            begun = _done
            for page in _file(path, fields, allow_private):
                if isinstance(page, Page):
                    # An estimate while the file lasts: Arabic letters take two bytes.
                    _done = min(_done + 2 * len(page.text), begun + size)
                yield page
            _done = begun + size


def _files(source: str) -> list[str]:
    """The files a path stands for; the path itself where it is none or leads nowhere."""
    path = Path(source)
    if path.is_dir():
        found = sorted(
            p
            for p in path.rglob("*")
            if p.is_file() and not any(part.startswith(".") for part in p.relative_to(path).parts) and _readable(p.name)
        )
        return [str(p) for p in found] or [source]
    if not path.exists() and any(c in source for c in "*?["):
        found = [Path(name) for name in sorted(glob.glob(source, recursive=True))]  # noqa: PTH207 - may be absolute
        return [name for p in found for name in (_files(str(p)) if p.is_dir() else [str(p)])] or [source]
    return [source]


def _readable(name: str) -> bool:
    return is_warc(name) or _suffix(name) in (*_READ, *_FEEDS, ".parquet")


def _file(path: str, fields: Fields | None, allow_private: bool) -> Iterator[Page | BadInput]:
    if is_warc(path):
        yield from warc_pages(path)
    elif path.lower().endswith(".parquet"):
        from marsad.intake.parquet import parquet_pages

        yield from parquet_pages(path, fields)
    elif _suffix(path) in _FEEDS:
        yield from _feed(path)
    else:
        yield from iter_pages([path], fields=fields, allow_private=allow_private)


def _feed(path: str) -> Iterator[Page | BadInput]:
    """A file of XML: a feed, or a page."""
    try:
        with Path(path).open("rb") as raw:
            stream = gzip.GzipFile(fileobj=raw) if path.lower().endswith(".gz") else raw
            data = stream.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        yield BadInput(path, "unreadable", getattr(error, "strerror", None) or str(error))
        return
    if len(data) > MOST_BYTES:
        yield BadInput(path, "too-large", f"larger than {MOST_BYTES:,} bytes")
    elif is_feed(data):
        yield from feed_pages(data, path)
    else:
        yield _page(data, path)


def _address(url: str, allow_private: bool) -> Iterator[Page | BadInput]:
    """What an address leads to: a feed or a page."""
    from marsad.intake.fetch import FetchError, fetch

    try:
        data = fetch(url, allow_private=allow_private)
    except FetchError as error:
        yield BadInput(url, "not-fetched", str(error))
        return
    if is_feed(data):
        yield from feed_pages(data, url)
    else:
        yield _page(data, url, url=url)
