"""Nothing is made for one page: other names, places and years, another order of entries, files or hashes, the same findings."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys

import pytest
from click.testing import CliRunner

from pages_fixture import EXAMPLES, PAGES, checked, report_of, text_of
from reconcile import check, read_page
from reconcile.cli import main

# Kenya becomes Finland and Tanzania Estonia: same distance from Greenwich in July, other places, people and distances.
ELSEWHERE = {
    "310km": "260km",
    "193 miles": "162 miles",
    "130km": "180km",
    "81 miles": "112 miles",
    "120km": "140km",
    "75 miles": "87 miles",
    "1,300km": "800km",
    "790 miles": "480 miles",
    "north-west": "north-east",
    "East Africa": "North Europe",
    "Dar es Salaam": "Parnu",
    "Mombasa": "Turku",
    "Mombsa": "Turkku",
    "Tanga": "Tallinn",
    "Malindi": "Pori",
    "Kilifi": "Rauma",
    "Lodwar": "Oulu",
    "Nairobi": "Tampere",
    "Mumbai": "Colombo",
    "India": "Sri Lanka",
    "Kenyan": "Finnish",
    "Kenya": "Finland",
    "Tanzanian": "Estonian",
    "Tanzania": "Estonia",
    "Joseph Mwangome": "Tomas Salmela",
    "Mwangome": "Salmela",
    "Amina Kileo": "Marta Ozolina",
    "Amina Kielo": "Marta Ozolnia",
    "Rashid Kileo": "Viktor Ozolina",
    "Kileo": "Ozolina",
    "Mohamed Athumani": "Sergei Antonov",
    "Mohammed Athumani": "Sergey Antonov",
    "KQ612": "AY612",
    "KQ621": "AY621",
}
# A year later, with the weekdays that year has and with the years counted to it.
NEXT_YEAR = {
    "harbour-summit.txt": {
        "2018": "2019",
        "Monday": "Tuesday",
        "Wednesday": "Thursday",
        "55th anniversary": "56th anniversary",
        "in six years": "in seven years",
    },
    "island-visit.txt": {
        "Wednesday": "Thursday",
        "Thursday": "Friday",
        "Tuesday": "Wednesday",
        "Monday": "Tuesday",
        "47 years ago": "48 years ago",
        "in 15 years": "in 16 years",
    },
    "storm-coast.json": {
        "2021": "2022",
        "Monday 23 October": "Tuesday 23 October",
        "22 years ago": "23 years ago",
    },
}


def _mapped(text, words):
    """The text with every key replaced by its value, longest first, each place once."""
    pattern = re.compile("|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)))
    return pattern.sub(lambda m: words[m[0]], text)


def _findings(report, words=None):
    """Code, severity and quoted words of each finding but those that state an order; words mapped as the page was."""
    return sorted(
        (i.code, str(i.severity), sorted({_mapped(q.text, words) if words else q.text for q in i.quotes}))
        for i in report.issues
        if not i.code.startswith("ORD")
    )


def _turned(name, text):
    """The page with its entries in the opposite order, numbered anew."""
    if name.endswith(".json"):
        data = json.loads(text)
        data["liveBlogUpdate"].reverse()
        return json.dumps(data, ensure_ascii=False)
    page = read_page(text.encode(), name=name)
    starts = [text.rindex("\n", 0, e.origin.offset(0) + 1) + 1 for e in page.entries]
    ends = [*starts[1:], len(text)]
    entries = [text[a:b].strip("\n") for a, b in zip(starts, ends, strict=True)]
    number = itertools.count(1)
    turned = [re.sub(r"\A( *)\d+\.", lambda m: f"{m[1]}{next(number)}.", e) for e in reversed(entries)]
    space = "\n\n" if name.startswith("harbour") else "\n"
    return text[: starts[0]] + space.join(turned) + "\n"


def test_other_names_and_places_give_the_same_findings():
    name = "harbour-summit.txt"
    moved = checked(name, _mapped(text_of(name), ELSEWHERE))
    assert _findings(moved) == _findings(report_of(name), ELSEWHERE)


@pytest.mark.parametrize("name", PAGES)
def test_another_year_gives_the_same_findings(name):
    shifted = checked(name, _mapped(text_of(name), NEXT_YEAR[name]))
    assert _findings(shifted) == _findings(report_of(name), NEXT_YEAR[name])
    (before,), (after,) = report_of(name).pages, shifted.pages
    assert int(after.date[:4]) == int(before.date[:4]) + 1
    assert after.date[4:] == before.date[4:]


@pytest.mark.parametrize("name", PAGES)
def test_the_other_order_of_entries_gives_the_same_findings(name):
    turned = checked(name, _turned(name, text_of(name)))
    assert _findings(turned) == _findings(report_of(name))
    assert {p.order for p in turned.pages} == {"oldest first"}


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_the_order_of_paths_changes_no_byte(form):
    orders = itertools.islice(itertools.permutations(str(EXAMPLES / name) for name in PAGES), 0, None, 2)
    reports = {
        CliRunner().invoke(main, ["run", *order, "--format", form, "--width", "100"]).stdout
        for order in orders
    }
    assert len(reports) == 1


def test_the_order_of_pages_changes_no_finding_and_no_event():
    pages = [read_page((EXAMPLES / name).read_bytes(), name=name) for name in PAGES]
    forward, backward = check(pages), check(reversed(pages))
    assert forward.issues == backward.issues
    assert forward.timeline == backward.timeline


def test_two_processes_give_the_same_bytes():
    def run(seed):
        done = subprocess.run(
            [sys.executable, "-m", "reconcile", "run", "examples", "--format", "json", "--fail-on", "never"],
            cwd=EXAMPLES.parent,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        )
        return done.stdout

    assert run("1") == run("2") != b""


@pytest.mark.parametrize("name", PAGES)
def test_an_exact_copy_of_a_page_adds_no_event(name):
    data = (EXAMPLES / name).read_bytes()
    suffix = name.partition(".")[2]
    both = check([read_page(data, name=name), read_page(data, name=f"the-same-again.{suffix}")])
    alone = report_of(name)
    assert [(e.summary, e.window, e.lane) for e in both.timeline] == [
        (e.summary, e.window, e.lane) for e in alone.timeline
    ]
    assert len(both.issues) >= len(alone.issues)
