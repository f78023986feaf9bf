"""The HTML report in a real browser, at phone and at desk width; skipped where none is installed."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess

import pytest

from reconcile.report import RENDERERS
from report_fixture import REPORTS

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

PAGE = """<!doctype html><body style="margin:0">{frames}
<script>
addEventListener("load", () => {{
  const found = [...document.querySelectorAll("iframe")].map(frame => {{
    const doc = frame.contentDocument, width = frame.clientWidth;
    const outside = [...doc.body.querySelectorAll("*")].filter(e =>
      !e.closest("svg, .scroll, caption, thead, .skip") && e.getBoundingClientRect().right > width + 0.5);
    const labels = [...doc.querySelectorAll(".label")].map(e => e.getBoundingClientRect());
    const over = labels.filter((a, i) => labels.some((b, j) => i < j
      && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4));
    const cut = [...doc.querySelectorAll("svg.time text")].filter(t =>
      t.getBoundingClientRect().right > t.closest("svg").getBoundingClientRect().right + 1);
    return {{wide: doc.documentElement.scrollWidth, asked: width, labels: labels.length, over: over.length,
      cut: cut.map(t => t.textContent), outside: outside.map(e => e.tagName + "." + e.className)}};
  }});
  document.title = JSON.stringify(found);
}});
</script>"""


@pytest.fixture(scope="module")
def measured(tmp_path_factory):
    """What the browser measured of each report at 390 and 1,280 px, and what it wrote on its console."""
    place = tmp_path_factory.mktemp("browser")
    cases = [(name, width) for name in REPORTS for width in (390, 1280)]
    frames = "".join(
        f'<iframe style="border:0;width:{width}px;height:900px" srcdoc="{html.escape(RENDERERS["html"](REPORTS[name]))}"></iframe>'
        for name, width in cases
    )
    page = place / "reports.html"
    page.write_text(PAGE.format(frames=frames), encoding="utf-8")
    done = subprocess.run(
        [
            CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
            f"--user-data-dir={place / 'profile'}", "--window-size=1400,900", "--dump-dom", page.as_uri(),
        ],
        capture_output=True, text=True, timeout=60, check=True, env=os.environ | {"HOME": str(place)},
    )  # fmt: skip
    title = re.search(r"<title>(.*?)</title>", done.stdout)
    found = json.loads(html.unescape(title[1]))
    return dict(zip(cases, found, strict=True)), re.findall(r".*CONSOLE.*", done.stderr)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", REPORTS)
def test_nothing_stands_outside_the_page_and_no_labels_collide(measured, name, width):
    page = measured[0][name, width]
    assert page["asked"] == width
    assert page["wide"] <= width
    assert page["outside"] == []
    assert page["over"] == 0
    assert page["cut"] == []


def test_the_timeline_was_drawn(measured):
    assert measured[0]["forty findings", 390]["labels"] >= 20


def test_the_browser_has_nothing_to_complain_about(measured):
    assert measured[1] == []
