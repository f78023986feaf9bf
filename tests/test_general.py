"""Nothing is made for one page: other names, places and years, another order of entries, files or hashes, the same findings."""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
import sys

import pytest

from pages_fixture import EXAMPLES, PAGES, checked, report_of, text_of
from reconcile import RENDERERS, check, read_page

# Kenya becomes Finland and Tanzania Latvia: same distance from Greenwich in July, other places, people and distances.
ELSEWHERE = {
    "310km (193 miles)": "445km (277 miles)",
    "130km (81 miles)": "343km (213 miles)",
    "120km (75 miles)": "140km (87 miles)",
    "1,100km (670 miles)": "800km (480 miles)",
    "670 miles": "480 miles",
    "East Africa": "North Europe",
    "Dar es Salaam": "Liepaja",
    "Mombasa": "Turku",
    "Mombsa": "Turkku",
    "Tanga": "Ventspils",
    "Malindi": "Pori",
    "Kilifi": "Rauma",
    "Marsabit": "Oulu",
    "Nairobi": "Tampere",
    "Mumbai": "Colombo",
    "India": "Sri Lanka",
    "Kenyan": "Finnish",
    "Kenya": "Finland",
    "Tanzanian": "Latvian",
    "Tanzania": "Latvia",
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
        "Friday 21 October": "Saturday 21 October",
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


def test_the_order_of_pages_changes_no_byte():
    pages = [read_page((EXAMPLES / name).read_bytes(), name=name) for name in PAGES]
    reports = {
        tuple(RENDERERS[form](check(order)) for form in ("text", "json", "html"))
        for order in itertools.permutations(pages)
    }
    assert len(reports) == 1


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
