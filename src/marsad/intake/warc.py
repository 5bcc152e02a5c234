"""Pages out of web archives: WARC and WARC.gz (ISO 28500), by FastWARC (extra `warc`).

Responses, resources and conversions (WET) that hold HTML or text are pages. Nothing larger than the cap is held, and a file that unpacks to much more
than it is gets cut off: a bomb costs bounded memory and time.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from marsad.intake.pages import BadInput, page_from_bytes
from marsad.model import Page

_MOST_RATIO = 400  # unpacked bytes for each byte of the file, beyond which it is taken for a bomb
_FREE = 200_000_000  # ... but no file is one before it unpacks to this much
_TEXT = ("text/html", "application/xhtml", "text/plain", "application/xml", "text/xml")


def is_warc(name: str) -> bool:
    """Is this the name of a web archive?"""
    return name.lower().endswith((".warc", ".warc.gz"))


def warc_pages(file: BinaryIO, path: str, size: int, *, most_bytes: int) -> Iterator[Page | BadInput]:
    """The pages of an archive of `size` bytes, by the addresses they were fetched from."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError:
        yield BadInput(path, "no-library", "web archives need FastWARC: pip install 'marsad[warc]'")
        return
    unpacked = count = 0
    try:
        kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
        records = ArchiveIterator(file, record_types=kinds, parse_http=True)
        for record in records:
            count += 1
            length = int(record.content_length or 0)
            unpacked += max(length, 0)
            if unpacked > max(_FREE, size * _MOST_RATIO):
                yield BadInput(path, "bomb", f"unpacks to more than {unpacked:,} bytes from {size:,}; the rest was left")
                return
            found = _page(record, path, length, most_bytes)
            if found is not None:
                yield found
    except Exception as error:  # what FastWARC raises for broken archives is not one class
        yield BadInput(path, "broken-warc", f"broken after {count} records: {str(error)[:120] or type(error).__name__}")
        return
    if not count:
        yield BadInput(path, "empty", "no page in this archive")


def _page(record: Any, path: str, length: int, most_bytes: int) -> Page | BadInput | None:
    url = str(record.headers.get("WARC-Target-URI") or "").strip("<> ")
    http = record.http_headers
    told = record.http_content_type if http is not None else record.headers.get("Content-Type")
    kind = str(told or "").strip().lower()
    status = http.status_code if http is not None else None
    if (kind and not kind.startswith(_TEXT)) or (status is not None and not 200 <= status < 300):
        return None
    name = url or f"{path}:{record.stream_pos}"
    if length > most_bytes:
        return BadInput(name, "too-large", f"a record of {length:,} bytes; at most {most_bytes:,} are read")
    data = record.reader.read(most_bytes + 1)
    encoding = (http.get("Content-Encoding") or "").strip().lower() if http is not None else ""
    if encoding in ("gzip", "x-gzip", "deflate"):
        data = _unpack(data, encoding, most_bytes)
        if data is None:
            return BadInput(name, "broken-gzip", "its content is broken, or unpacks to more than may be read")
    elif encoding not in ("", "identity"):
        return BadInput(name, "encoding", f"packed as {encoding[:20]}, which is not read")
    if len(data) > most_bytes:
        return BadInput(name, "too-large", f"more than {most_bytes:,} bytes")
    return page_from_bytes(data, name, url=url or None)


def _unpack(data: bytes, encoding: str, most_bytes: int) -> bytes | None:
    """Unpacked content, or None where it is broken or grows beyond the cap."""
    for bits in (47,) if encoding != "deflate" else (47, -15):
        try:
            machine = zlib.decompressobj(bits)
            out = machine.decompress(data, most_bytes)
            return out if not machine.unconsumed_tail else None
        except zlib.error:
            continue
    return None
