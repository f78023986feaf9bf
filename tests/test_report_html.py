from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from reconcile.report import RENDERERS
from reconcile.report.visible import visible
from report_fixture import FULL, ISSUES, MANY, REPORTS, TIMELINE

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Reader(HTMLParser):
    """Checks that elements are closed in order, and gathers ids, links, attributes and the text that is shown."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.tags, self.attributes, self.words = [], [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        values = dict(attrs)
        if "id" in values:
            self.ids.append(values["id"])
        if "href" in values:
            self.links.append(values["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag):
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag, f"</{tag}> closes another element"

    def handle_data(self, data):
        if "style" not in self.open:
            self.words.append(data)

    @property
    def text(self):
        return re.sub(r"\s+", " ", "".join(self.words))


def read(report):
    reader = Reader()
    reader.feed(RENDERERS["html"](report))
    reader.close()
    assert reader.open == []
    return reader


@pytest.fixture(scope="module", params=REPORTS)
def page(request):
    return read(REPORTS[request.param])


@pytest.fixture(scope="module")
def full():
    return read(FULL)


def test_ids_are_unique_and_links_lead_to_them(page):
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    named = {v for k, v in page.attributes if k in ("aria-labelledby", "aria-describedby")}
    assert named <= set(page.ids)


def test_nothing_comes_from_outside_and_nothing_runs(page):
    assert not {"script", "img", "link", "iframe", "object", "embed", "base", "form"} & set(page.tags)
    assert not [k for k, _ in page.attributes if k.startswith("on") or k in ("src", "srcset", "style")]
    assert all(link.startswith("#") for link in page.links)
    css = RENDERERS["html"](REPORTS["empty"]).split("<style>")[1].split("</style>")[0]
    assert "url(" not in css
    assert "@import" not in css


def test_there_is_one_title_one_main_and_a_way_past_the_head(page):
    assert page.tags.count("h1") == page.tags.count("main") == 1
    assert page.links[0] == "#findings"


@pytest.mark.parametrize("issue", ISSUES, ids=lambda i: i.code)
def test_a_finding_shows_what_it_rests_on(issue, full):
    words = [
        issue.code,
        issue.message,
        issue.ask,
        *issue.repairs,
        *issue.gathered,
        *(q.text for q in issue.quotes),
    ]
    words += [f"{q.page}:{q.line}:{q.column}" for q in issue.quotes]
    for text in words:
        assert re.sub(r"\s+", " ", visible(text)) in full.text


@pytest.mark.parametrize("event", TIMELINE, ids=lambda e: e.id)
def test_a_line_of_the_chronology_shows_its_reports(event, full):
    assert visible(event.summary) in full.text
    for quote in event.quotes:
        assert visible(quote.text) in full.text


def test_both_clocks_stand_by_a_quote(full):
    assert "written 11:10 British Summer Time 3 May 2022 UTC 3 May 2022 10:10" in full.text


def test_local_time_stands_by_a_place(full):
    assert "Nakhodka 3 May 2022 19:24–19:43 (UTC+10)" in full.text


def test_hostile_text_is_shown_and_never_obeyed():
    html = RENDERERS["html"](FULL)
    assert "<script" not in html
    assert "&lt;script&gt;alert(" in html
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", html)
    assert "[U+202E]gnirts" in html


def test_claims_that_changed_stand_apart(full):
    findings, changed = full.text.split("No conflict: a later statement")
    assert "CHG001" not in findings
    assert "CHG001" in changed


def test_severity_is_a_word_and_a_shape_and_not_only_a_colour():
    html = RENDERERS["html"](FULL)
    for severity in ("error", "warning", "note"):
        assert f'href="#s-{severity}"/></svg>{severity}</span>' in html


def test_events_far_away_are_listed_beside_the_drawing():
    html = RENDERERS["html"](FULL)
    asides = re.findall(r"<h4>(.*?)</h4>", html)
    assert asides == ["Before", "No closer time known", "After", "Before"]
    assert html.count('<svg class="time"') == 2


def test_many_findings_have_an_index():
    assert '<ol class="index">' in RENDERERS["html"](MANY)
    assert '<ol class="index">' not in RENDERERS["html"](REPORTS["quiet"])


def test_the_same_report_gives_the_same_bytes():
    assert RENDERERS["html"](FULL) == RENDERERS["html"](FULL)


def _luminance(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_has_the_contrast_that_accessibility_asks_for(scheme):
    css = RENDERERS["html"](REPORTS["empty"])
    roots = re.findall(r":root \{(.*?)\}", css, re.DOTALL)
    colors = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", roots[scheme]))
    for ink in ("ink", "soft", "link", "error", "warning", "note", "good"):
        for ground in ("paper", "card", "wash"):
            a, b = sorted((_luminance(colors[ink]), _luminance(colors[ground])))
            assert (b + 0.05) / (a + 0.05) >= 4.5, (ink, ground)
    for ink, ground in (("ink", "mark"), ("ink", "said"), ("card", "happened")):
        a, b = sorted((_luminance(colors[ink]), _luminance(colors[ground])))
        assert (b + 0.05) / (a + 0.05) >= 4.5, (ink, ground)
