"""The library's face, and the promise that every quote stands verbatim in its file."""

import doctest
import json
import subprocess
import sys
from pathlib import Path

import pytest

import reconcile
from reconcile import RENDERERS, Settings, UsageError, check, find_times, finders, read_page
from reconcile.pipeline import understand, zone_of_page

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = sorted(p for p in (ROOT / "examples").iterdir() if p.suffix in (".txt", ".json"))
SHARED = sorted((ROOT.parent / "shared" / "seeds").glob("*.txt"))


def pages_of(paths):
    return [read_page(p.read_bytes(), name=p.name) for p in paths]


def test_the_example_of_the_package_is_true():
    assert doctest.testmod(reconcile, raise_on_error=True).attempted == 3


def test_the_example_of_find_times_is_true():
    assert doctest.testmod(finders, raise_on_error=True).attempted >= 2


def test_times_are_found_without_loading_what_pages_need():
    code = "import sys; from reconcile import find_times; find_times('It fell today.', dct='2024-06-18'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("reconcile.")}
    assert not loaded & {"reconcile.pipeline", "reconcile.engine", "reconcile.sources", "reconcile.claims"}


def test_a_quote_is_verbatim_whatever_stands_around_it():
    spaces = "\u00a0 \u2009 \u202f \u3000 \t \u200b \u2028 \U0001f30a e\u0301 \u65e5".split(" ")
    for space in (*spaces, "\U0001f30a ", " \u202e"):
        text = f"{space}On 3{space}May 2023,{space}at{space}5pm{space}GMT, {space}Ana left{space}on Sunday{space}."
        found = find_times(text, dct="2024-06-18")
        assert all(text[t.quote.span.start : t.quote.span.end] == t.quote.text for t in found)


@pytest.mark.parametrize(
    "dct",
    ["", "today", "2024-02-30", "2024-6-18", "2024-06-18T25:00Z", "2024-06-18 ", "9999-12-31", "0000-01-01"],
)
def test_a_dct_that_is_no_day_and_no_instant_is_refused(dct):
    with pytest.raises(
        UsageError, match=r"is not an ISO day \(2024-06-18\) or instant \(2024-06-18T09:30Z\)"
    ):
        find_times("It fell yesterday.", dct=dct)


@pytest.mark.parametrize("zone", ["", "BST", "europe/london", "Mars/Base", "../etc/passwd", " UTC"])
def test_a_zone_that_is_no_iana_name_is_refused(zone):
    with pytest.raises(UsageError, match="give an IANA name such as Europe/London or UTC"):
        find_times("It fell yesterday.", dct="2024-06-18", zone=zone)


def test_the_zone_that_nobody_gave_is_called_default():
    sources = [
        find_times("It fell yesterday.", dct="2024-06-18", zone=z)[0].zone_source for z in (None, "UTC")
    ]
    assert sources == ["default", "given"]


def test_every_public_name_can_be_had_and_there_are_few_of_them():
    assert len(reconcile.__all__) <= 25
    for name in reconcile.__all__:
        assert getattr(reconcile, name) is not None
    assert set(reconcile.__all__) == set(dir(reconcile))
    with pytest.raises(AttributeError, match=r"no attribute 'nothing'"):
        reconcile.nothing  # noqa: B018 - the access is the test


@pytest.mark.parametrize("path", [*EXAMPLES, *SHARED], ids=lambda p: p.name)
def test_every_quote_of_a_report_stands_verbatim_in_its_file(path):
    if not path.exists():
        pytest.skip("the page is not here")
    text = path.read_bytes().decode("utf-8-sig")
    lines = text.splitlines(keepends=True)
    report = json.loads(RENDERERS["json"](check(pages_of([path]), settings=Settings(picky=True))))
    evidence = [e for page in report["pages"] for e in page["date_evidence"]]
    quotes = [q for part in (*report["issues"], *report["timeline"], *evidence) for q in part["quotes"]]
    assert quotes
    for quote in quotes:
        stands = text[quote["start"] : quote["end"]]
        at = sum(map(len, lines[: quote["line"] - 1])) + quote["column"] - 1
        assert at == quote["start"]
        if path.suffix == ".txt":
            assert stands == quote["text"]
        else:
            assert stands.split("\\")[0].split("<")[0].split("&")[0] in quote["text"] or "\\" in stands


def test_a_page_is_read_in_the_zone_that_it_names_before_any_other():
    written = read_page("All times are GMT\n12 May 2020\n10:00 The tide is high.", name="a.txt")
    assert zone_of_page(written, "Asia/Tokyo") == ("Asia/Tokyo", "option")
    assert zone_of_page(written)[0] == "UTC"
    blog = {
        "@type": "LiveBlogPosting",
        "headline": "High tide",
        "publisher": {"name": "The Guardian"},
        "liveBlogUpdate": [
            {"@type": "BlogPosting", "articleBody": "It rose.", "datePublished": "2020-05-12T10:00:00Z"}
        ],
    }
    assert zone_of_page(read_page(json.dumps(blog), name="b.json")) == ("Europe/London", "publisher")
    blog["publisher"] = {"name": "Nowhere Gazette"}
    assert zone_of_page(read_page(json.dumps(blog), name="b.json")) == ("UTC", "default")


def test_nothing_to_check_is_an_empty_report():
    report = check([])
    assert report.issues == ()
    assert report.timeline == ()
    for form in sorted(RENDERERS):
        assert RENDERERS[form](report)


def test_pages_are_understood_one_by_one_as_they_are_together():
    pages = pages_of(EXAMPLES)
    together = check(pages)
    claims = sum(len(understand(page).claims) for page in pages)
    assert dict(together.counts)["claims"] == claims
