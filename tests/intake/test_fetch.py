"""URLs, from a server of this machine that behaves badly."""

from __future__ import annotations

import contextlib
import gzip
import socket
import threading
import time
from collections.abc import Iterator

import pytest

from marsad.intake.fetch import FetchError, fetch
from marsad.intake.sources import iter_pages
from marsad.model import Page

TEXT = "وصل وزير الخارجية المصري إلى بيروت يوم الثلاثاء في زيارة رسمية."
OK = b"HTTP/1.1 200 OK\r\n"


def answer(path: str, peer: socket.socket) -> None:
    """What the server says to each path."""
    body = f"<html><body><article><p>{TEXT} {TEXT} {TEXT}</p></article></body></html>".encode()
    if path == "/page" or path.startswith("/%D8"):
        peer.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(body) + body)
    elif path == "/rows.jsonl.gz?x=1":
        peer.sendall(OK + b"\r\n" + gzip.compress(b'{"id": "r1", "text": "x"}\n{"id": "r2", "text": "y"}\n'))
    elif path == "/short":
        peer.sendall(OK + b"Content-Length: 100000\r\n\r\n" + body)
    elif path == "/cut-gzip":
        peer.sendall(OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(body)[:-20])
    elif path == "/bomb":
        peer.sendall(OK + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(30_000_000)))
    elif path == "/large":
        peer.sendall(OK + b"\r\n" + b"x" * 3_000_000)
    elif path in ("/drip", "/drip-head"):
        peer.sendall(OK + (b"\r\n" if path == "/drip" else b"X: "))
        for _ in range(40):
            peer.sendall(b"x")
            time.sleep(0.2)
    elif path == "/away":
        peer.sendall(b"HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\n\r\n")
    elif path == "/round":
        peer.sendall(b"HTTP/1.1 302 Found\r\nLocation: /round\r\n\r\n")
    elif path == "/no-url":
        peer.sendall(b"HTTP/1.1 302 Found\r\nLocation: http://[\r\n\r\n")
    elif path == "/noise":
        peer.sendall(bytes(range(256)) * 40)
    else:
        peer.sendall(b"HTTP/1.1 404 Not Found\r\n\r\n")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of a server on the loopback interface."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            while True:
                try:
                    peer, _ = listening.accept()
                except OSError:
                    return
                threading.Thread(target=talk, args=(peer,), daemon=True).start()

        def talk(peer: socket.socket) -> None:
            with peer, contextlib.suppress(OSError):
                answer(peer.recv(4000).split(b" ")[1].decode("ascii"), peer)

        threading.Thread(target=serve, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        listening.shutdown(socket.SHUT_RDWR)


def test_pages_and_rows(server: str) -> None:
    """A page, one with Arabic in its address, packed rows by the name of the path; the id is the address."""
    for path in ("/page", "/أخبار العالم"):
        (page,) = iter_pages([server + path], allow_private=True)
        assert isinstance(page, Page) and page.id == page.url == server + path
        assert TEXT in page.text
    assert [page.id for page in iter_pages([server + "/rows.jsonl.gz?x=1"], allow_private=True)] == ["r1", "r2"]


@pytest.mark.parametrize(("path", "words"), [
    ("/none", "404"), ("/short", "broken off"), ("/cut-gzip", "broken gzip"), ("/bomb", "larger"), ("/large", "larger"),
    ("/drip", "too long"), ("/drip-head", "too long"), ("/away", "only http"), ("/round", "redirects"), ("/no-url", "no URL"),
    ("/noise", "."),
])  # fmt: skip
def test_bad_servers(server: str, path: str, words: str) -> None:
    """Each is a clear error, in bounded time and memory."""
    began = time.monotonic()
    with pytest.raises(FetchError, match=words):
        fetch(server + path, allow_private=True, most_bytes=2_000_000, seconds=1.5)
    assert time.monotonic() - began < 4


@pytest.mark.parametrize("url", [
    "http://[::1", "http://", "http://x:99999/", "javascript:alert(1)", "gopher://x", "http://exa mple/", "http://localhost/",
    "http://2130706433/", "http://127.1/", "http://[::ffff:127.0.0.1]/", "http://[64:ff9b::7f00:1]/", "http://[2002:7f00:1::]/",
    "http://[::127.0.0.1]/", "http://224.0.0.1/", "http://[fec0::1]/", "http://[ff02::1]/", "http://0.0.0.0/", "http://100.64.0.1/",
])  # fmt: skip
def test_no_address_of_the_open_net(url: str) -> None:
    """Refused before a connection is made, however the address is written."""
    began = time.monotonic()
    with pytest.raises(FetchError):
        fetch(url, seconds=3)
    assert time.monotonic() - began < 3
