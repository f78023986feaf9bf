"""The bench that checks the links of annotated documents: its readers, how it reads relations, and that it runs."""

from __future__ import annotations

import itertools
import json
import subprocess
import sys

import pytest

from pages_fixture import ROOT
from reconcile.timeline import Network

BENCH = ROOT / "bench"

MARKED = """<?xml version="1.0" ?>
<TimeML>
<DCT><TIMEX3 tid="t0" type="DATE" value="2011-04-07" functionInDocument="CREATION_TIME">April 7, 2011</TIMEX3></DCT>
<TEXT>The ferry <EVENT eid="e1" class="OCCURRENCE">sank</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2011-04-05">Tuesday</TIMEX3>;
divers <EVENT eid="e2" class="ASPECTUAL">began</EVENT> to <EVENT eid="e3" class="OCCURRENCE">search</EVENT> after it.</TEXT>
<MAKEINSTANCE eventID="e1" eiid="ei1" />
<MAKEINSTANCE eventID="e2" eiid="ei2" />
<MAKEINSTANCE eventID="e3" eiid="ei3" />
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei1" relatedToTime="t1" />
<TLINK lid="l2" relType="BEFORE" eventInstanceID="ei1" relatedToEventInstance="ei2" />
<TLINK lid="l3" relType="%s" timeID="t1" relatedToTime="t0" />
<ALINK lid="l4" relType="INITIATES" eventInstanceID="ei2" relatedToEventInstance="ei3" />
<TLINK lid="l5" relType="BEFORE" eventInstanceID="ei3" relatedToEventInstance="%s" />
</TimeML>
"""


@pytest.fixture(scope="module", autouse=True)
def _bench_on_the_path():
    sys.path.insert(0, str(BENCH))
    yield
    sys.path.remove(str(BENCH))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "right.tml").write_text(MARKED % ("BEFORE", "ei9"), "utf-8")
    (tmp_path / "ring.tml").write_text(MARKED % ("BEFORE", "ei1"), "utf-8")
    (tmp_path / "dates.xml").write_text(MARKED % ("AFTER", "ei9"), "utf-8")
    links = [{"type": "during", "from": "a", "to": "b"}, {"type": "before", "from": "c", "to": "b"}]
    item = {"id": "j", "links": [*links, {"type": "IS_INCLUDED", "from": "c", "to": "b"}], "times": {}}
    (tmp_path / "more.json").write_text(json.dumps([item]), "utf-8")
    return tmp_path


def table(*arguments):
    done = subprocess.run(
        [sys.executable, str(BENCH / "timeml.py"), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
    )
    lines = done.stdout.splitlines()
    return done, [cell.strip() for cell in lines[1].split("|")] if lines else []


def test_links_and_times_are_read(folder):
    from timeml import read

    documents = {d.name: d for d in read([folder])}
    right = documents["right.tml"]
    assert [(x.relation, x.one, x.other, x.aspectual) for x in right.links] == [
        ("IS_INCLUDED", "ei1", "t1", False),
        ("BEFORE", "ei1", "ei2", False),
        ("BEFORE", "t1", "t0", False),
        ("BEFORE", "ei3", "ei9", False),
        ("INITIATES", "ei2", "ei3", True),
    ]
    assert right.times == {"t0": "2011-04-07", "t1": "2011-04-05"}
    assert right.dct == "t0"
    assert [x.relation for x in documents["j"].links] == ["DURING", "BEFORE", "IS_INCLUDED"]


def test_conflicts_are_counted_by_size(folder):
    done, cells = table(folder, "--list", "9")
    assert cells[:7] == ["4", "18", "0", "2", "2", "0/1/1/0/0", "0"]
    assert "ring.tml: " in done.stdout
    assert "c BEFORE b" in done.stdout


def test_without_aspectual_links_the_ring_is_open(folder):
    _, cells = table(folder / "ring.tml", "--no-alinks")
    assert cells[:4] == ["1", "4", "0", "0"]


def test_dates_show_what_links_alone_do_not(folder):
    _, cells = table(folder / "dates.xml")
    assert cells[3] == "0"
    done, cells = table(folder / "dates.xml", "--calendar", "--list", "1")
    assert cells[:4] == ["1", "5", "2", "1"]
    assert "t0 is 2011-04-07" in done.stdout


RELATIONS = "BEFORE IBEFORE IS_INCLUDED DURING SIMULTANEOUS IDENTITY BEGINS ENDS".split()


@pytest.mark.parametrize("lenient", [False, True])
def test_every_relation_can_hold_and_its_inverse_is_it_turned_round(lenient):
    from timeml import INVERSE, bounds_of

    from network_fixture import stated

    for relation in RELATIONS:
        bounds = bounds_of(relation, "A", "B", lenient=lenient)
        assert Network.of([stated("a", bounds)]).consistent()
    for inverse, relation in INVERSE.items():
        assert bounds_of(inverse, "A", "B", lenient=lenient) == bounds_of(relation, "B", "A", lenient=lenient)
    assert bounds_of("VAGUE", "A", "B", lenient=lenient) is None


def test_strict_relations_exclude_one_another():
    from timeml import bounds_of

    from network_fixture import stated

    alike = {"DURING", "SIMULTANEOUS", "IDENTITY"}
    for one, other in itertools.combinations(RELATIONS, 2):
        both = [stated(r, bounds_of(r, "A", "B", lenient=False)) for r in (one, other)]
        assert Network.of(both).consistent() is ({one, other} <= alike), (one, other)


@pytest.mark.parametrize(
    ("name", "text"), [("a.tml", "<TimeML>"), ("b.json", "{"), ("c.json", "[1]"), ("d.txt", "")]
)
def test_what_cannot_be_read_is_named(tmp_path, name, text):
    (tmp_path / name).write_text(text, "utf-8")
    done, _ = table(tmp_path / name)
    assert done.returncode == 2
    assert name in done.stderr
    assert "Traceback" not in done.stderr
