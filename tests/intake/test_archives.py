"""Archives, feeds and tables as sources; hostile ones cost bounded memory and leave a message."""

from __future__ import annotations

import gzip
import io
import resource
from pathlib import Path

import pytest

from marsad.intake.feeds import feed_pages
from marsad.intake.pages import BadInput
from marsad.intake.sources import iter_pages
from marsad.model import Page

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>نشرة</title>
<item><title>الوزير في بغداد</title><link>https://news.example/1</link><guid>g-1</guid>
<pubDate>Thu, 12 Oct 2023 09:00:00 GMT</pubDate><description>ملخص</description>
<content:encoded><![CDATA[<p>وصل الوزير إلى بغداد.</p>]]></content:encoded></item>
<item><title>خبر بلا نص</title><link>https://news.example/2</link></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>a1</id>
<title>قمة</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/a"/>
<published>2024-05-01T10:00:00Z</published><summary>عقدت القمة في القاهرة.</summary></entry></feed>"""
LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{("&" + chr(97 + n) + ";") * 10}">' for n in range(12))
    + "]><rss><channel><item><title>&m;</title></item></channel></rss>"
)


def pages(*sources: str | Path) -> tuple[list[Page], list[BadInput]]:
    found = list(iter_pages([str(s) for s in sources]))
    return [p for p in found if isinstance(p, Page)], [p for p in found if isinstance(p, BadInput)]


def test_rss_and_atom(tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(RSS, encoding="utf-8")
    (tmp_path / "b.xml").write_text(ATOM, encoding="utf-8")
    with gzip.open(tmp_path / "c.atom.gz", "wb") as file:
        file.write(ATOM.encode())
    good, bad = pages(tmp_path)
    assert not bad
    assert [(p.id, p.published, p.url) for p in good] == [
        ("g-1", "2023-10-12", "https://news.example/1"),
        ("https://news.example/2", None, "https://news.example/2"),
        ("a1", "2024-05-01T10:00:00Z", "https://x.example/a"),
        ("a1", "2024-05-01T10:00:00Z", "https://x.example/a"),
    ]
    assert good[0].media == "html" and "وصل الوزير" in good[0].text


@pytest.mark.parametrize(
    ("data", "code"),
    [(LAUGHS, "hostile-feed"), ("<rss>" + "<a>" * 5000, "hostile-feed"), ("<rss><item><b></rss>", "bad-feed"), ("<rss></rss>", "empty")],
    ids=["laughs", "deep", "broken", "empty"],
)
def test_hostile_feeds_are_told(data: str, code: str) -> None:
    assert [p.code for p in feed_pages(data.encode(), "x") if isinstance(p, BadInput)] == [code]


def test_a_broken_feed_gives_what_came_before(tmp_path: Path) -> None:
    cut = RSS.encode()[: RSS.encode().index(b"</channel>")]
    found = list(feed_pages(cut, "x"))
    assert [type(p) for p in found] == [Page, Page, BadInput]


def _warc(records: list[tuple[str, bytes, bytes]], *, packed: bool) -> bytes:
    """Records of (address, headers of HTTP, body)."""
    out = io.BytesIO()
    for url, head, body in records:
        http = b"HTTP/1.1 200 OK\r\n" + head + b"\r\n" + body
        record = (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2023-10-12T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{abs(hash(url)):032x}>\r\nContent-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http)}\r\n\r\n"
        ).encode() + http + b"\r\n\r\n"
        out.write(gzip.compress(record) if packed else record)
    return out.getvalue()


@pytest.mark.parametrize("packed", [False, True])
def test_web_archives(tmp_path: Path, packed: bool) -> None:
    pytest.importorskip("fastwarc", reason="the extra 'warc' is not installed")
    html = "<!doctype html><html><body><p>وصل الوزير إلى بغداد.</p></body></html>".encode()
    kind = b"Content-Type: text/html; charset=utf-8\r\n"
    path = tmp_path / ("a.warc.gz" if packed else "a.warc")
    path.write_bytes(_warc([
        ("https://a.example/1", kind, html),
        ("https://a.example/2", b"Content-Type: image/png\r\n", b"\x89PNG"),
        ("https://a.example/3", kind + b"Content-Encoding: gzip\r\n", gzip.compress(html)),
        ("https://a.example/4", kind + b"Content-Encoding: gzip\r\n", b"no gzip"),
    ], packed=packed))  # fmt: skip
    good, bad = pages(path)
    assert [p.url for p in good] == ["https://a.example/1", "https://a.example/3"]
    assert [p.code for p in bad] == ["broken-gzip"]
    assert "بغداد" in good[1].text


def test_bombs_are_bounded(tmp_path: Path) -> None:
    pytest.importorskip("fastwarc", reason="the extra 'warc' is not installed")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    kind = b"Content-Type: text/html\r\n"
    big = b"a" * 100_000_000
    path = tmp_path / "bomb.warc.gz"
    path.write_bytes(_warc([
        ("https://a.example/record", kind, big),
        ("https://a.example/content", kind + b"Content-Encoding: gzip\r\n", gzip.compress(big)),
        ("https://a.example/sound", kind, "<html><body>وصل الوزير إلى بغداد</body></html>".encode()),
    ], packed=True))  # fmt: skip
    del big
    made = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    good, bad = pages(path)
    assert [p.code for p in bad] == ["too-large", "broken-gzip"]
    assert [p.url for p in good] == ["https://a.example/sound"]
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - made < 150_000, before
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(path.read_bytes()[:5000])
    assert pages(cut)[1]
    nothing = tmp_path / "nothing.warc"
    nothing.write_bytes(b"not an archive at all")
    assert pages(nothing)[1]


def test_parquet(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    import pyarrow.parquet as pq

    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"id": ["1", "2"], "text": ["وصل الوزير إلى بغداد", ""], "published": ["2023-10-12", None]}), path)
    good, bad = pages(path)
    assert [(p.id, p.published) for p in good] == [("1", "2023-10-12")]
    assert [p.code for p in bad] == ["empty"]
    broken = tmp_path / "b.parquet"
    broken.write_bytes(path.read_bytes()[:100])
    assert [p.code for p in pages(broken)[1]] == ["bad-parquet"]


def test_parquet_bombs_are_bounded(tmp_path: Path) -> None:
    """A thousand rows that name one text of 100 MB, in a file of some kilobytes."""
    pa = pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed")
    import pyarrow.parquet as pq

    path = tmp_path / "bomb.parquet"
    text = pa.DictionaryArray.from_arrays(pa.array([0] * 50 + [1], pa.int32()), pa.array(["a" * 60_000_000, "وصل الوزير إلى بغداد"]))
    pq.write_table(pa.table({"text": text}), path, compression="zstd")
    del text
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    good, bad = pages(path)
    assert len(good) == 1
    assert {p.code for p in bad} == {"too-large"}
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 400_000


@pytest.mark.parametrize("name", ["bomb.csv.gz", "bomb.jsonl.gz", "bomb.txt.gz", "bomb.rss.gz"])
def test_packed_lines_without_end_are_bounded(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(b"id,text\n1," if "csv" in name else b"")
        for _ in range(300):
            file.write(b"a" * 1_000_000)
        file.write("\n2,وصل الوزير إلى بغداد\n".encode() if "csv" in name else b"")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    good, bad = pages(path)
    assert [p.code for p in bad if p.code != "no-text"] == ["too-large"]
    assert len(good) == ("csv" in name)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 250_000
