"""A page by its URL, with care: http(s) only, no private addresses, a limit on size, time and redirects.

The address is resolved first and the connection made to the address checked, so that a name cannot change its meaning
between the two.
"""

from __future__ import annotations

import gzip
import http.client
import ipaddress
import socket
import ssl
import time
import zlib
from urllib.parse import urljoin, urlsplit

MOST_BYTES = 20_000_000
MOST_SECONDS = 30.0
MOST_REDIRECTS = 5
_AGENT = "marsad/0.1 (reads news articles)"


class FetchError(ValueError):
    """A URL that was not read; the message says why."""


def fetch(
    url: str, *, allow_private: bool = False, most_bytes: int = MOST_BYTES, seconds: float = MOST_SECONDS
) -> bytes:
    """The body of a page. Raises FetchError."""
    deadline = time.monotonic() + seconds
    for _ in range(MOST_REDIRECTS + 1):
        answer = _once(url, allow_private, most_bytes, deadline)
        if isinstance(answer, bytes):
            return answer
        url = urljoin(url, answer)
    raise FetchError(f"more than {MOST_REDIRECTS} redirects")


def _address(host: str, port: int, allow_private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host}: cannot be resolved ({error})") from None
    for info in found:
        address = str(info[4][0])
        if allow_private or ipaddress.ip_address(address.split("%")[0]).is_global:
            return address
    raise FetchError(f"{host} leads to a private address; allow it with --allow-private")


def _once(url: str, allow_private: bool, most_bytes: int, deadline: float) -> bytes | str:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(f"{parts.scheme or 'no scheme'}: only http and https are read")
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise FetchError("the port is no number") from None
    address = _address(parts.hostname, port, allow_private)
    left = max(deadline - time.monotonic(), 0.1)
    connection = http.client.HTTPConnection(parts.hostname, port, timeout=left)
    try:
        raw = socket.create_connection((address, port), timeout=left)
        if parts.scheme == "https":
            raw = ssl.create_default_context().wrap_socket(raw, server_hostname=parts.hostname)
        connection.sock = raw
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(
            "GET",
            path,
            headers={"User-Agent": _AGENT, "Accept-Encoding": "gzip, identity", "Accept": "text/html,text/plain,*/*"},
        )
        response = connection.getresponse()
        if response.status in (301, 302, 303, 307, 308):
            return response.headers.get("Location", "")
        if response.status != 200:
            raise FetchError(f"the server answered {response.status} {response.reason}")
        body = bytearray()
        while chunk := response.read(65536):
            body += chunk
            if len(body) > most_bytes:
                raise FetchError(f"larger than {most_bytes:,} bytes")
            if time.monotonic() > deadline:
                raise FetchError("took too long")
        data = bytes(body)
        if response.headers.get("Content-Encoding", "").lower() == "gzip":
            data = _gunzip(data, most_bytes)
        return data
    except (OSError, http.client.HTTPException, ssl.SSLError, UnicodeError) as error:
        raise FetchError(str(error) or type(error).__name__) from None
    finally:
        connection.close()


def _gunzip(data: bytes, most_bytes: int) -> bytes:
    try:
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        out = inflate.decompress(data, most_bytes + 1)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise FetchError(f"broken gzip: {error}") from None
    if len(out) > most_bytes:
        raise FetchError(f"larger than {most_bytes:,} bytes")
    return out
