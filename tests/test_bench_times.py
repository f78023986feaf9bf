"""The bench for times: its readers, its scorer, how it reads the answers of others, and that it runs."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime
from pathlib import Path

import attrs
import pytest

from pages_fixture import ROOT

BENCH = ROOT / "bench"
SAMPLE = Path(__file__).resolve().parent / "data" / "timex-sample"


@pytest.fixture(scope="module", autouse=True)
def _bench_on_the_path():
    sys.path.insert(0, str(BENCH))
    yield
    sys.path.remove(str(BENCH))


@pytest.fixture(scope="module")
def documents():
    from timex_data import read_sets

    (data,) = read_sets([SAMPLE / "sample.json"])
    return data.documents


def scored(document, answers):
    from timex_score import score

    return score([(document, answers)])


def test_marked_text_and_json_give_the_same_documents(documents):
    from timex_data import read_sets

    whole, marked = read_sets([SAMPLE])
    assert (whole.name, marked.name) == ("sample", "marked")
    assert {d.name: d for d in whole.documents} == {d.name: d for d in marked.documents}
    assert sum(len(d.times) for d in documents) == 7
    for document in documents:
        assert all(document.text[t.start : t.end].strip() for t in document.times)
    (one,) = read_sets([SAMPLE / "marked" / "mill.tml"])
    assert (one.name, len(one.documents)) == ("mill", 1)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("a.json", "[{}]", "not a list of documents"),
        ("a.json", "no json", "not a list of documents"),
        ("a.tml", "<TimeML>", "not XML"),
        ("a.tml", "<TimeML><TEXT>On Monday.</TEXT></TimeML>", "no DCT"),
        ("a.tml", "<T><DCT><TIMEX3 value='XXXX'/></DCT><TEXT>On Monday.</TEXT></T>", "is not an ISO day"),
        ("a.txt", "On Monday.", "no .json and no .tml file"),
    ],
)
def test_data_of_another_form_is_refused_by_name(tmp_path, name, text, words):
    from timex_data import read_sets

    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match=words) as refused:
        list(read_sets([path]))
    assert str(path) in str(refused.value)


def test_what_is_marked_scores_a_hundred(documents):
    from timex_score import score

    perfect = score((d, d.times) for d in documents)
    assert perfect.strict.f1 == perfect.relaxed.f1 == perfect.value_f1 == perfect.type_f1 == 1
    assert perfect.mistakes == ()
    assert perfect.by_type == (("DATE", 5, 5, 5, 5), ("DURATION", 1, 1, 1, 1), ("SET", 1, 1, 1, 1))


def test_nothing_found_and_nothing_marked_score_zero(documents):
    nothing = scored(documents[0], ())
    assert (nothing.relaxed.precision, nothing.relaxed.recall, nothing.value_f1) == (0, 0, 0)
    assert [m.kind for m in nothing.mistakes] == ["missed"] * 3
    empty = attrs.evolve(documents[0], times=())
    assert scored(empty, documents[0].times).relaxed.f1 == 0
    assert scored(empty, ()).relaxed.f1 == 0


def test_an_overlap_counts_for_relaxed_alone(documents):
    document = documents[1]  # 1986, last year, every week
    wider = [attrs.evolve(t, start=t.start - 3) if t.value == "1986" else t for t in document.times]
    result = scored(document, wider)
    assert (result.relaxed_hits, result.strict_hits, result.value_hits) == (3, 2, 3)
    assert result.value_f1 == 1
    assert [m.kind for m in result.mistakes] == ["span"]


def test_a_wrong_type_or_value_counts_where_it_stands(documents):
    document = documents[1]
    first, second, third = document.times
    result = scored(document, [attrs.evolve(first, type="TIME"), attrs.evolve(second, value="2021"), third])
    assert result.strict.f1 == 1
    assert result.type_f1 == pytest.approx(2 / 3)
    assert result.value_accuracy == pytest.approx(2 / 3)
    assert [str(m) for m in result.mistakes] == ["value  mill.tml: 'last year' 2022 | 'last year' 2021"]


def test_a_found_time_stands_for_one_marked_time(documents):
    document = documents[1]
    whole = attrs.evolve(document.times[0], end=document.times[2].end)
    assert scored(document, [whole]).relaxed_hits == 1
    # Found times do not nest: the first and longest counts.
    assert scored(document, [whole, *document.times]).found == 1


def test_equal_spans_pair_before_overlapping_ones(documents):
    document = attrs.evolve(documents[1], times=documents[1].times[:2])
    first, second = document.times
    over_both = attrs.evolve(first, end=second.start + 1, value="long")
    rest = attrs.evolve(second, start=second.start + 1)
    result = scored(document, [over_both, rest])
    assert result.relaxed_hits == 2
    assert result.value_hits == 1


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("on friday", ("DATE", "2024-06-14")),
        ("3 may 1998", ("DATE", "2024-06-14")),
        ("may 1998", ("DATE", "2024-06")),
        ("last month", ("DATE", "2024-06")),
        ("1998", ("DATE", "2024")),
        ("last week", ("DATE", "2024-W24")),
        ("the 1990s", ("DATE", "202")),
        ("two weeks", ("DURATION", "P2W")),
        ("for 3 hours", ("DURATION", "PT3H")),
        ("3 days ago", ("DATE", "2024-06-14")),
        ("two hours ago", ("TIME", "2024-06-14T17:05")),
        ("at 5pm", ("TIME", "2024-06-14T17:05")),
        ("this morning", ("TIME", "2024-06-14TMO")),
        ("this quarter", ("DATE", "2024-Q2")),
        ("now", ("DATE", "PRESENT_REF")),
    ],
)
def test_points_of_other_tools_are_as_fine_as_their_words(words, expected):
    from timex_favour import of_point

    assert of_point(words, datetime.fromisoformat("2024-06-14T17:05")) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"timex": "XXXX-WXX-5", "type": "date", "value": "1998-07-31"}, ("DATE", "1998-07-31")),
        ({"timex": "XXXX-05", "type": "daterange", "start": "1998-05-01"}, ("DATE", "1998-05")),
        ({"timex": "1998-W31", "type": "daterange", "start": "1998-07-27"}, ("DATE", "1998-W31")),
        ({"timex": "XXXX-WXX-1T09", "type": "datetime", "value": "1998-08-03 09:00:00"}, ("TIME", "1998-08-03T09:00")),
        ({"timex": "(1990-01-01,2000-01-01,P10Y)", "type": "daterange", "start": "1990-01-01"}, ("DATE", "199")),
        ({"timex": "T09:15", "type": "time", "value": "09:15:00"}, ("TIME", "1998-08-07T09:15")),
        ({"timex": "P2W", "type": "duration", "value": "1209600"}, ("DURATION", "P2W")),
        ({"timex": "P1D", "type": "set", "value": "not resolved"}, ("SET", "P1D")),
        ({"timex": "PRESENT_REF", "type": "datetime", "value": "1998-08-07 00:00:00"}, ("DATE", "PRESENT_REF")),
        ({"timex": "1998-08-07TMO", "type": "datetimerange", "start": "1998-08-07 08:00:00"}, ("TIME", "1998-08-07TMO")),
    ],
)  # fmt: skip
def test_resolutions_of_recognizers_become_timex3(value, expected):
    from timex_favour import tagged

    found = tagged({"start": 0, "end": 5, "values": [value]}, "words", "1998-08-07")
    assert (found.type, found.value) == expected


def test_of_several_readings_the_last_that_is_not_ahead_counts():
    from timex_favour import tagged

    values = [{"timex": "XXXX-WXX-5", "type": "date", "value": f"1998-08-{day}"} for day in ("07", "14")]
    for dct, value in (
        ("1998-08-13", "1998-08-07"),
        ("1998-08-14", "1998-08-14"),
        ("1998-08-01", "1998-08-07"),
    ):
        assert tagged({"start": 0, "end": 6, "values": values}, "Friday", dct).value == value


def test_the_table_of_peers_is_whole():
    from timex_peers import measured

    rows = measured()
    assert len(rows) >= 16
    for row in rows:
        assert all(row[column] == "-" or float(row[column]) >= 0 for column in row if column != "peer")


def test_a_peer_that_cannot_be_had_is_told_in_one_line(tmp_path, monkeypatch):
    import timex_peers

    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path))
    peer = timex_peers.Peer(name="nowhere", packages=("reconcile-bench-no-such-peer",))
    with pytest.raises(timex_peers.PeerMissing, match="no-such-peer"):
        timex_peers.installed(peer, tmp_path)


def run(script, *arguments):
    return subprocess.run(
        [sys.executable, str(BENCH / script), *arguments], capture_output=True, text=True, check=False
    )


def test_the_script_scores_a_folder_of_both_forms():
    done = run("time.py", str(SAMPLE), "--types", "--errors", "5", "--speed", "--memory")
    assert (done.returncode, done.stderr) == (0, "")
    assert "sample: 3 documents, 0 KB, 7 times" in done.stdout
    assert "marked: 3 documents, 0 KB, 7 times" in done.stdout
    assert "HeidelTime 2.2.1 + TreeTagger" in done.stdout
    assert "DURATION" in done.stdout


@pytest.mark.parametrize("arguments", [(), ("nowhere",), ("README.md",)])
def test_the_script_says_in_one_line_what_is_missing(arguments):
    done = run("time.py", *(str(ROOT / a) for a in arguments))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_the_name_of_the_script_hides_no_module_from_the_others():
    assert "time" in sys.builtin_module_names
    assert run("speed.py", "--help").returncode == 0
