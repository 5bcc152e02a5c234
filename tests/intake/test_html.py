"""HTML pages of many makes: the article found, the rest left, every offset leading back."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.intake.documents import page_from_text, to_document
from marsad.intake.html import extract

BODY = [
    "وصل وزير الخارجية المصري إلى بيروت يوم الثلاثاء في زيارة تستمر يومين، بحسب بيان للوزارة.",
    "وقال الوزير للصحفيين في المطار إن بلاده تدعم لبنان &quot;حكومة وشعبا&quot; وتأمل في نجاح المحادثات.",
    "ومن المقرر أن يلتقي الوزير رئيس الحكومة اللبنانية صباح الأربعاء لبحث ملف الكهرباء والغاز.",
]
PARAGRAPHS = "".join(f"<p>{p}</p>" for p in BODY)
MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">قسم الأخبار رقم {n}</a></li>' for n in range(30)) + "</ul></nav>"
SIDE = (
    "<aside>" + "".join(f'<a href="/x{n}">عنوان خبر آخر لا علاقة له بالموضوع {n}</a>' for n in range(20)) + "</aside>"
)
HEAD = '<head><title>الوزير في بيروت - موقع</title><meta property="og:title" content="الوزير في بيروت"></head>'

LAYOUTS = {
    "wordpress": f"<html>{HEAD}<body>{MENU}<div class='entry-content'>{PARAGRAPHS}</div>{SIDE}</body></html>",
    "microdata": f"<html>{HEAD}<body>{MENU}<div itemprop='articleBody'>{PARAGRAPHS}</div>{SIDE}</body></html>",
    "drupal": f"<html>{HEAD}<body>{MENU}<div class='field field--name-body x'>{PARAGRAPHS}</div>{SIDE}</body></html>",
    "article": f"<html>{HEAD}<body>{MENU}<article>{PARAGRAPHS}</article>{SIDE}</body></html>",
    "unknown": f"<html>{HEAD}<body>{MENU}<div class='zz91'><div>{PARAGRAPHS}</div></div>{SIDE}</body></html>",
    "wysiwyg": f"<html>{HEAD}<body>{MENU}<main><div class='wysiwyg'>{PARAGRAPHS}<script>x='<p>'</script></div></main></body></html>",
    "unclosed": f"<html>{HEAD}<body>{MENU}<div class='post-content'>{PARAGRAPHS}",
    "upper": f"<HTML>{HEAD}<BODY>{MENU}<DIV CLASS='entry-content'>{PARAGRAPHS}</DIV></BODY></HTML>",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_layout(name: str) -> None:
    """The three paragraphs, without menu, side column or script."""
    text = extract(LAYOUTS[name]).text
    assert "وصل وزير الخارجية" in text
    assert '"حكومة وشعبا"' in text
    assert "الكهرباء والغاز" in text
    assert "قسم الأخبار رقم 7" not in text
    assert "لا علاقة له" not in text
    assert "<" not in text


@pytest.mark.parametrize("name", LAYOUTS)
def test_offsets_lead_back(name: str) -> None:
    """Every word of the text stands in the page where the map says."""
    page = LAYOUTS[name]
    document = to_document(page_from_text(page))
    for word in ("وصل", "المصري", "للصحفيين", "اللبنانية"):
        at = document.text.index(word)
        source = document.source_map.to_source(at)
        assert page[source : source + len(word)] == word


@pytest.mark.parametrize("script", [
    '{"@type": "NewsArticle", "headline": "عنوان", "datePublished": "2024-05-01T10:00:00Z"}',
    '{"@type": "NewsArticle", "headline": "عنوان", "datePublished": "2024-05-01",}',
    '{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"], "headline": "عنوان", "datePublished": "2024-05-01"}]}',
    '/* x */ {"@type": "NewsArticle", "headline": "عنوان\nفي سطرين", "datePublished": "2024-05-01"}',
    '{"@type": "NewsArticle", "headline": "عنوان "مكسور"", "datePublished": "2024-05-01"}',
])  # fmt: skip
def test_json_ld_however_broken(script: str) -> None:
    """The date is found in well and ill formed JSON-LD."""
    page = f"<html><head><script type='application/ld+json'>{script}</script></head><body>{PARAGRAPHS}</body></html>"
    found = extract(page)
    assert found.published is not None and found.published.startswith("2024-05-01")
    assert found.title is not None and found.title.startswith("عنوان")


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000,
        "<p" * 100_000,
        "<!--" * 50_000,
        "<a href='" * 50_000,
        "&amp" * 100_000,
        "<" * 300_000,
        '<script type="application/ld+json">' * 20_000,
        '<script type="application/ld+json">' + "/*" * 100_000,
        "<section>" * 100_000,
        "".join(f"<font color={n}>" for n in range(1500)) + "<p>x</p>" * 20_000,
        "<meta property= “" * 20_000,
        "<meta property= “ كلام",
        "<a " + "x=y " * 200_000 + ">",
        "<a" + " b" * 300_000,
        "<time datetime=" * 30_000,
        "<br><p>" * 100_000,
        "<td>" * 50_000,
        "&#1;&#x1;&#0;" * 30_000,
    ],
)
def test_bombs_end(bomb: str) -> None:
    """Hostile markup costs bounded time."""
    started = time.perf_counter()
    extract("<html><body>" + bomb)
    assert time.perf_counter() - started < 8


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="<>/=\"' apdivscriptعربية&;#-!\n", max_size=300))
def test_any_markup(text: str) -> None:
    """Nothing raises, and the map stays inside the page."""
    found = extract(text)
    for offset in range(len(found.text)):
        assert 0 <= found.source_map.to_source(offset) <= len(text)


PARTS = (
    "<", "</div>", "<div>", "<p>", "<!--", "-->", "<script>", "</script>", "<table><tr><td>", "</table>", "<b>", "<font color=x>", "&amp;",
    "&#x", "&#1;", "'", '"', "=", ">", "<article>", "</article>", '<div class="', "<style>", "<title>", "<a href='", "</a>", "<form>",
    "</body>", "<svg>", "<template>", "<br>", "<li>", "<![CDATA[", "]]>", "<main>", "<h1>", "<iframe>", "<textarea>", "<nav>",
    "<div hidden>", "<div marsad-at=99999>", "<figcaption>", "<div class=share>", "<math><mi>", "<svg><foreignObject><p>",
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(sorted(LAYOUTS)), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(PARTS), st.integers(0, 200)), max_size=12))
def test_broken_pages(name: str, cuts: list[tuple[float, str, int]]) -> None:
    """Real pages with tags put in and stretches taken out: nothing raises, and every letter is one of the page or an entity."""
    page = LAYOUTS[name]
    for share, part, gone in cuts:
        at = int(share * len(page))
        page = page[:at] + part + page[at + gone :]
    found = extract(page)
    for at, letter in enumerate(found.text):
        if not letter.isspace():
            assert page[found.source_map.to_source(at)] in (letter, "&")
