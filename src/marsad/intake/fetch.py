"""A page by its URL, with care: http(s) only, no private addresses, a limit on size, time and redirects.

The address is resolved first and the connection made to the address checked, so that a name cannot change its meaning
between the two. A watchman cuts the connection when the time is over, for a server may send a letter at a time.
"""

from __future__ import annotations

import contextlib
import gzip
import http.client
import ipaddress
import socket
import ssl
import threading
import time
import zlib
from urllib.parse import SplitResult, quote, urljoin, urlsplit

MOST_BYTES = 20_000_000
MOST_SECONDS = 30.0
MOST_REDIRECTS = 5
_AS_IT_IS = "/%?=&+:;,@!$'()*~[]"  # signs of a path that are sent as they are; Arabic letters are not
_TRANSLATED = (ipaddress.IPv6Network("64:ff9b::/96"), ipaddress.IPv6Network("::/96"))  # IPv6 that ends in IPv4
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
        try:
            url = urljoin(url, answer)
        except ValueError as error:
            raise FetchError(f"led to no URL: {error}") from None
    raise FetchError(f"more than {MOST_REDIRECTS} redirects")


def _address(host: str, port: int, allow_private: bool) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"{host}: cannot be resolved ({error})") from None
    for info in found:
        address = str(info[4][0])
        if allow_private or _public(ipaddress.ip_address(address.split("%")[0])):
            return address
    raise FetchError(f"{host} leads to a private address; allow it with --allow-private")


def _public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Is an address one of the open net? An IPv6 address that leads to an IPv4 address is judged by that."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if inner is None and any(address in network for network in _TRANSLATED):
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return _public(inner)
        if address.is_site_local:
            return False
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _parts(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise FetchError(f"no URL: {error}") from None


def _once(url: str, allow_private: bool, most_bytes: int, deadline: float) -> bytes | str:
    parts = _parts(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchError(f"{parts.scheme or 'no scheme'}: only http and https are read")
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise FetchError("the port is no number") from None
    address = _address(parts.hostname, port, allow_private)
    left = max(deadline - time.monotonic(), 0.1)
    watchman: threading.Timer | None = None
    connection: http.client.HTTPConnection | None = None
    try:
        host = parts.hostname if parts.hostname.isascii() else parts.hostname.encode("idna").decode("ascii")
        connection = http.client.HTTPConnection(host, port, timeout=left)
        raw = socket.create_connection((address, port), timeout=left)
        connection.sock = raw
        watchman = threading.Timer(left, _cut, (raw,))
        watchman.daemon = True
        watchman.start()
        if parts.scheme == "https":
            connection.sock = ssl.create_default_context().wrap_socket(raw, server_hostname=host)
        path = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_AS_IT_IS)
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
        while chunk := response.read1(65536):
            body += chunk
            if len(body) > most_bytes:
                raise FetchError(f"larger than {most_bytes:,} bytes")
            if time.monotonic() > deadline:
                raise FetchError("took too long")
        if time.monotonic() > deadline:
            raise FetchError("took too long")
        if response.length:
            raise FetchError(f"broken off, {response.length:,} bytes before its end")
        data = bytes(body)
        if response.headers.get("Content-Encoding", "").lower() in ("gzip", "x-gzip"):
            data = gunzip(data, most_bytes)
        return data
    except (OSError, http.client.HTTPException, ssl.SSLError, UnicodeError, ValueError) as error:
        if isinstance(error, FetchError):
            raise
        late = time.monotonic() > deadline
        raise FetchError("took too long" if late else str(error) or type(error).__name__) from None
    finally:
        if watchman is not None:
            watchman.cancel()
        if connection is not None:
            connection.close()


def _cut(raw: socket.socket) -> None:
    with contextlib.suppress(OSError):
        raw.shutdown(socket.SHUT_RDWR)


def gunzip(data: bytes, most_bytes: int) -> bytes:
    """Unpacked bytes. Raises FetchError where they are broken, cut short or more than may be read."""
    try:
        inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
        out = inflate.decompress(data, most_bytes + 1)
    except (zlib.error, gzip.BadGzipFile) as error:
        raise FetchError(f"broken gzip: {error}") from None
    if len(out) > most_bytes:
        raise FetchError(f"larger than {most_bytes:,} bytes")
    if not inflate.eof:
        raise FetchError("broken gzip: it ends before its end")
    return out
