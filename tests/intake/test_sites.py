"""Pages in the manner of Arabic news sites: the article whole, its junk marked, every letter led back, the event read."""

from __future__ import annotations

import html as entities
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import pytest

from marsad.api import day_of, read_page
from marsad.intake.dates import day_told
from marsad.intake.documents import page_from_text, to_document
from marsad.model import Document

BODY = (
    "وصل وزير الخارجية المصري بدر عبد العاطي إلى بيروت يوم الثلاثاء في زيارة رسمية تستمر يومين، بحسب بيان لوزارة الخارجية.",
    "وقال الوزير للصحفيين في المطار إن بلاده «تدعم لبنان حكومة وشعبا» وتأمل في نجاح المحادثات الجارية مع صندوق النقد الدولي.",
    "ومن المقرر أن يلتقي الوزير رئيس الحكومة اللبنانية نواف سلام صباح الأربعاء لبحث ملف الكهرباء والغاز وإعادة الإعمار في الجنوب.",
    "وكان الوزير المصري قد أجرى اتصالا هاتفيا بنظيره الفرنسي قبل أيام لتنسيق المواقف حيال الوضع في الجنوب اللبناني.",
)
TITLE = "وزير الخارجية المصري يصل إلى بيروت"
BLAST = "قتل خمسة أشخاص في انفجار بمدينة كراتشي الباكستانية"  # headlines of other stories
VISIT = "ماكرون يزور بكين الأسبوع المقبل"
MENU = "<header><nav><ul><li><a href='/s'>القسم الرياضي</a></li><li><a href='/e'>القسم الاقتصادي</a></li></ul></nav></header>"
FOOT = "<footer><p>جميع الحقوق محفوظة</p></footer></body></html>"
LD = json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-05-01T10:00:00+03:00"}, ensure_ascii=False)
TOP = f"<h1>{TITLE}</h1>"


def ps(items: tuple[str, ...] = BODY) -> str:
    """Paragraphs."""
    return "".join(f"<p>{text}</p>\n" for text in items)


def page(inner: str, head: str = f"<script type='application/ld+json'>{LD}</script>") -> str:
    """A page around what is inside its body."""
    top = f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head>'
    return f"{top}<body>{MENU}{inner}{FOOT}"


class Case(NamedTuple):
    """A page, and stretches of its text with the kinds they are to be marked as; "gone" is not in the text at all."""

    html: str
    kinds: Mapping[str, str] = MappingProxyType({})


A, B, C, D = (f"<p>{text}</p>" for text in BODY)
CASES = {
    "aljazeera": Case(page(
        f"<main><figure class='article-featured-image'><figcaption>الوزير في المطار (رويترز)</figcaption></figure>"
        f"<div class='wysiwyg wysiwyg--all-content css-1v' aria-live='polite'>{A}<div class='container--ads ads'><div>إعلان</div></div>"
        f"{B}<div class='more-on'><h2>اقرأ أيضا</h2><span class='screen-reader-text'>list of 2 items</span><ul class='more-on__list'>"
        f"<li><a href='/x'><h3>{BLAST}</h3></a></li><li><a href='/y'>{VISIT}</a></li></ul></div>{C}{D}"
        f"<div class='article-source'>المصدر : <span>الجزيرة + وكالات</span></div></div></main>"
    ), {BLAST: "related", VISIT: "related", "الجزيرة + وكالات": "source", "إعلان": "advert"}),
    "bbc": Case(page(
        f"<main role='main'>{TOP}<figure><span class='visually-hidden'>صدر الصورة، </span><figcaption><p>الوزير في المطار</p></figcaption>"
        f"</figure><div class='bbc-1c'>{A}</div><div class='bbc-1c'>{B}</div><section role='region' aria-labelledby='related-content'>"
        f"<h2>قصص مقترحة</h2><ul><li><a href='/z'>{BLAST}</a></li></ul></section><div class='bbc-1c'>{C}</div><div>{D}</div></main>"
    ), {BLAST: "related", "الوزير في المطار": "caption"}),
    "a block for every paragraph": Case(page(
        f"<div class='q1'>{''.join(f'<div class=z{n}><div><p>{text}</p></div></div>' for n, text in enumerate(BODY))}</div>"
        f"<div><a href='/1'><p>{BLAST}</p></a></div>"
    ), {BLAST: "gone"}),
    "cnn": Case(page(
        f"<article class='node'>{TOP}<div class='wysiwyg'><p>بيروت، لبنان (CNN)-- {BODY[0]}</p>{B}<div class='related-article'>"
        f"<span>قد يهمك أيضاً</span><a href='/1'>{BLAST}</a></div>{C}{D}</div></article>"
    ), {"(CNN)": "dateline", BLAST: "related"}),
    "russian agencies": Case(page(
        f"<div class='text js-text js-mediator-article'>{A}{B}<div class='read-more-big'><a href='/r'><span>إقرأ المزيد</span>"
        f"<strong>{VISIT}</strong></a></div>{C}{D}<p>المصدر: \"نوفوستي\"</p></div>"
    ), {VISIT: "related", "نوفوستي": "source"}),
    "a dateline of its own": Case(page(
        f"<div class='field field--name-body'><p>بيروت: «الشرق الأوسط»</p>{ps()}</div><div class='more-news'>{BLAST}</div>"
    ), {"الشرق الأوسط": "dateline", BLAST: "gone"}),
    "byline and list below": Case(page(
        f"<div id='articleBody'><span class='writeBy'>كتب: محمد أحمد</span>{ps()}<div class='x'><h3>موضوعات متعلقة</h3><a>{BLAST}</a>"
        "</div></div>"
    ), {"محمد أحمد": "byline", BLAST: "related"}),
    "anatolian": Case(page(
        f"<div class='detay-icerik'>{TOP}<p>بيروت / محمد علي / الأناضول</p>{ps()}<div class='detay-paylas'>"
        "<span>Facebook</span></div></div>"
    ), {"الأناضول": "dateline", "Facebook": "share"}),
    "wordpress": Case(page(
        f"<div class='td-post-content'><figure><figcaption class='wp-caption-text'>الوزير في المطار (أ ف ب)</figcaption></figure>{ps()}"
        f"<div class='jp-relatedposts'><h3>مواضيع ذات صلة</h3><p>{VISIT}</p></div><div class='sharedaddy'><h3>شارك هذا الموضوع:</h3></div></div>"
    ), {"الوزير في المطار": "caption", VISIT: "related", "شارك هذا": "share"}),
    "amp": Case(page(
        f"<article class='amp-wp-article'>{TOP}{A}<amp-ad><div placeholder>إعلان</div></amp-ad>{B}<amp-social-share></amp-social-share>{C}{D}</article>"
    ), {"إعلان": "gone"}),
    "gallery": Case(page(
        f"<div class='article-body'>{ps()}<figure><figcaption>مشهد من وصول الوزير (حسين بيضون/العربي الجديد)</figcaption></figure></div>"
    ), {"مشهد من وصول": "caption"}),
    "table and quotation": Case(page(
        f"<div class='entry-content'>{A}<table><tr><td>لبنان</td><td>120</td></tr></table>"
        f"<blockquote><p>لن نتخلى عن لبنان</p></blockquote>{B}{C}{D}</div>"
    )),
    "markup in a script": Case(page(
        f"<div class='entry-content'>{A}{B}<script>document.write('</div><p>{BLAST}</p>');</script><iframe><p>متصفحك</p></iframe>"
        f"<!-- <div>{BLAST}</div> -->{C}{D}</div><div>{VISIT}</div>"
    ), {BLAST: "gone", VISIT: "gone", "متصفحك": "gone"}),
    "readers' comments": Case(page(
        f"<article><div class='post-body'>{ps()}</div><div class='comments' id='disqus_thread'>"
        f"<h3>التعليقات</h3><p>{BLAST} يا إخوان</p></div></article>"
    ), {BLAST: "comments"}),
    "cookies first": Case(page(
        f"<div class='cookie-bar'><div><p>{'يستخدم هذا الموقع ملفات تعريف الارتباط. ' * 9}</p></div></div><div class='c'><div>{ps()}</div></div>"
    ), {"ملفات تعريف": "gone"}),
    "next article below": Case(page(
        f"<article>{TOP}{ps()}</article><article><h1>{BLAST}</h1><p>{(BLAST + ' أمس. ') * 12}</p></article>"
    ), {BLAST: "gone"}),
    "cards above": Case(page(
        "".join(f"<article class='card'><h3>{BLAST}</h3><p>{'ملخص خبر آخر لا صلة له بهذا. ' * 8}</p></article>" for _ in range(3))
        + f"<article class='full'>{TOP}{ps()}</article>"
    ), {BLAST: "gone", "ملخص خبر": "gone"}),
    "the same opening tag twice": Case(page(f"<div class='box'><p>{BLAST}</p></div><div class='box'>{ps()}</div>"), {BLAST: "gone"}),
    "bare blocks": Case(page(f"<div><p>{BLAST}</p></div><div><div>{ps()}</div></div><div><p>{VISIT}</p></div>"), {BLAST: "gone", VISIT: "gone"}),
    "teaser body before the body": Case(page(
        f"<div itemprop='articleBody'><p>{BLAST}</p></div><div itemprop='articleBody'>{ps()}</div>"
    ), {BLAST: "gone"}),
    "hidden": Case(page(
        f"<div class='entry-content'>{A}{B}<div hidden><p>{BLAST}</p></div><div style='display:none'>{VISIT}</div>{C}{D}</div>"
    ), {BLAST: "menu", VISIT: "menu"}),
    "only in JSON-LD": Case(page(
        "<div id='root'></div>",
        f"<script type='application/ld+json'>{json.dumps({**json.loads(LD), 'articleBody': ' '.join(BODY)})}</script>",
    )),
    "numbers for letters": Case(page(
        "<div class='entry-content'>" + "".join("<p>" + "".join(f"&#{ord(c)};" for c in text) + "</p>" for text in BODY) + "</div>"
    )),
    "no quotation marks": Case(page(f"<div class=menu>{VISIT}</div><div class=entry-content>{ps()}</div>"), {VISIT: "gone"}),
    "a greater-than in an attribute": Case(page(f"<div   data-x='a > b' CLASS='entry-content big'>{ps()}</div><div>{VISIT}</div>"), {VISIT: "gone"}),
    "paragraphs left open": Case(page(f"<div class='entry-content'>{'<p>'.join(('', *BODY))}</div><div>{VISIT}</div>"), {VISIT: "gone"}),
    "blocks instead of paragraphs": Case(page(
        f"<div class='m'><a href='/1'>{VISIT}</a></div><div class='k'>{''.join(f'<div>{text}</div>' for text in BODY)}</div><div>{BLAST}</div>"
    ), {VISIT: "gone", BLAST: "gone"}),
    "rows instead of paragraphs": Case(page(
        f"<ul><li><a href='/1'>{VISIT}</a></li></ul><table>{''.join(f'<tr><td>{text}</td></tr>' for text in BODY)}</table>"
    )),
    "lines instead of paragraphs": Case(page(
        f"<table><tr><td><a href='/1'>{VISIT}</a></td><td><div><div id='post_1'>{'<br /><br />'.join(BODY)}</div></div></td></tr></table>"
    ), {VISIT: "gone"}),
    "a picture in the page itself": Case(page(
        f"<div class='entry-content'><img src='data:image/png;base64,{'A' * 30_000}'>{ps()}</div>"
    ), {"AAAA": "gone"}),
}  # fmt: skip


def led_back(document: Document, source: str) -> bool:
    """Does every letter of the text stand in the page where the map says, as itself or as an entity or escape?"""
    for at, letter in enumerate(document.text):
        if letter.isspace():
            continue
        there = source[document.source_map.to_source(at) :][:10]
        escape = json.loads(f'"{there[:6]}"') if there.startswith("\\u") else there[1:2] if there.startswith("\\") else ""
        if letter not in (there[:1], entities.unescape(there.split(";")[0] + ";")[:1], escape):
            return False
    return True


@pytest.mark.parametrize("name", CASES)
def test_page(name: str) -> None:
    """All paragraphs, the title and the date; other stories marked or left out, and no event of theirs."""
    case = CASES[name]
    source = page_from_text(case.html, id=name)
    document = to_document(source, day_of=day_of)
    text = document.text
    for paragraph in BODY:
        at = text.find(paragraph)
        assert at >= 0, paragraph
        over = [s.kind for s in document.segments if s.start < at + len(paragraph) and s.end > at and s.kind != "dateline"]
        assert not over
    assert (document.title, document.published) == (TITLE, "2024-05-01")
    for words, kind in case.kinds.items():
        kinds = [s.kind for s in document.segments if words in text[s.start : s.end]]
        assert kinds == [kind] if kind != "gone" else words not in text, words
    assert "القسم الرياضي" not in text
    assert led_back(document, source.text)
    reading, read = read_page(source)
    frames = {event.frame for event in reading.events}
    assert "visit" in frames and "attack" not in frames
    assert not any("Macron" in party.name for event in reading.events for party in event.roles.actor)
    for event in reading.events:
        for evidence in event.evidence:
            assert read[evidence.start : evidence.end] == evidence.text
            assert source.text[reading.document.source_map.to_source(evidence.start)] in evidence.text[0] + "&\\"


@pytest.mark.parametrize(("told", "day"), [
    ("2024-05-01T25:61", "2024-05-01"), ("2024/5/1", "2024-05-01"), ("20240501", "2024-05-01"), ("20240501T101500Z", "2024-05-01"),
    ("Wed, 01 May 2024 10:00:00 GMT", "2024-05-01"), ("1 May 2024", "2024-05-01"), ("May 1st, 2024", "2024-05-01"),
    ("1714550400", "2024-05-01"), ("1714550400000", "2024-05-01"), ("01/05/2024", "2024-05-01"), ("5/13/2024", "2024-05-13"),
    ("٢٠٢٤-٠٥-٠١", "2024-05-01"), ("01 مايو 2024", "2024-05-01"), ("الأربعاء 22 شوال 1445", "2024-05-01"),
    ("0000-00-00", None), ("9999-01-01", None), ("2024-02-30", None), ("soon", None), ("", None), ("9" * 400, None),
])  # fmt: skip
def test_dates_as_pages_write_them(told: str, day: str | None) -> None:
    """ISO, RFC 822, English and Arabic words, seconds since 1970, day first."""
    assert day_told(told, day_of) == day
