"""The command line as a newsroom uses it: options, exit codes, and one clear line for each input that is bad."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from pages_fixture import EXAMPLES, ROOT
from reconcile.cli import main
from reconcile.report.json import schema_text

CLEAN = (
    "12 September 2023, all times GMT\n09:00 GMT  The choir sang in Oslo at 10am local time (08:00 GMT).\n"
)
FAULTY = (
    "12 September 2023, all times GMT\n09:00 GMT  The choir sang in Oslo at 10am local time (08:40 GMT).\n"
)
ODD = "12 September 2023, all times GMT\n09:00 GMT  The choir landed in Oslo at 14:13pm.\n"
SEVERAL = "12 September 2023, all times GMT\n10:00 GMT  They left at 15:10pm.\n09:00 GMT  The choir sang in Oslo at 10am local time (08:40 GMT).\n"
COMMANDS = [
    [],
    ["run"],
    ["explain"],
    ["rules"],
    ["rules", "list"],
    ["rules", "test"],
    ["inspect"],
    ["times"],
    ["completion"],
]


@pytest.fixture
def page(tmp_path):
    def write(text, name="page.txt"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return str(path)

    return write


def call(*arguments, stdin=None):
    return CliRunner().invoke(main, list(arguments), input=stdin)


def report(*arguments, stdin=None):
    done = call("run", *arguments, "--format", "json", stdin=stdin)
    return done, json.loads(done.stdout)


def codes(found):
    return {issue["code"] for issue in found["issues"]}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: " ".join(c) or "reconcile")
def test_every_command_has_a_help_text(command):
    done = call(*command, "--help")
    assert done.exit_code == 0
    assert done.output.startswith("Usage: ")
    assert all(len(line) <= 110 for line in done.output.splitlines())


def test_help_of_run_tells_the_exit_codes():
    text = call("run", "--help").output
    assert all(f"  {code}  " in text for code in (0, 1, 2, 3))


def test_the_version_is_told():
    assert call("--version").output == "reconcile, version 0.1.0\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(shell):
    done = call("completion", shell)
    assert done.exit_code == 0
    assert "_RECONCILE_COMPLETE" in done.stdout


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        pytest.param(CLEAN, [], 0, id="nothing found is 0"),
        pytest.param(CLEAN, ["--fail-on", "warning"], 0, id="nothing found is 0 for a warning too"),
        pytest.param(ODD, [], 0, id="a warning does not fail by default"),
        pytest.param(FAULTY, [], 1, id="an error is 1"),
        pytest.param(ODD, ["--fail-on", "warning"], 1, id="a warning is 1 when asked for"),
        pytest.param(SEVERAL, ["--fail-on", "note"], 1, id="a note is 1 when asked for"),
        pytest.param(FAULTY, ["--fail-on", "never"], 0, id="never is 0"),
        pytest.param(FAULTY, ["--ignore", "TIM001"], 0, id="an ignored rule does not count"),
        pytest.param(FAULTY, ["--select", "ORD"], 0, id="a rule that was not selected does not count"),
        pytest.param("", [], 3, id="an empty page is 3"),
        pytest.param("", ["--fail-on", "never"], 3, id="an empty page is 3 whatever fails"),
    ],
)
def test_exit_code(page, text, options, code):
    assert call("run", page(text), *options).exit_code == code


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["run"], id="no path"),
        pytest.param(["run", "x", "--format", "pdf"], id="a format that is none"),
        pytest.param(["run", "x", "--as-of", "next week"], id="an as-of that is no stamp"),
        pytest.param(["run", "x", "--zone", "Mars/Olympus"], id="a zone that is none"),
        pytest.param(["run", "x", "--width", "7"], id="a width nobody can read"),
        pytest.param(["run", "x", "--fail-on", "always"], id="a fail-on that is none"),
        pytest.param(["run", "x", "--sort"], id="an option that is none"),
        pytest.param(["explain", "TIM999"], id="a code that is none"),
        pytest.param(["completion", "cmd"], id="a shell that is none"),
    ],
)
def test_wrong_usage_is_2_and_says_what_is_wrong(arguments):
    done = call(*arguments)
    assert done.exit_code == 2
    assert "Error: " in done.stderr
    assert "Traceback" not in done.output


def test_select_and_ignore_take_families_and_lists(page):
    path = page(SEVERAL)
    everything = codes(report(path)[1])
    assert {"TIM001", "TIM003", "ORD002"} <= everything
    assert codes(report(path, "--select", "TIM")[1]) == {"TIM001", "TIM003"}
    assert codes(report(path, "--select", "tim003,ORD002")[1]) == {"TIM003", "ORD002"}
    assert codes(report(path, "--ignore", "TIM", "--ignore", "ORD002")[1]) == everything - {
        "TIM001",
        "TIM003",
        "ORD002",
    }


def test_picky_shows_no_less(page):
    path = page(SEVERAL)
    assert codes(report(path)[1]) <= codes(report(path, "--picky")[1])


def test_as_of_is_told_and_the_clock_is_not_read(page):
    path = page(CLEAN)
    assert report(path)[1]["as_of"] is None
    assert report(path, "--as-of", "2024-06-18T09:00Z")[1]["as_of"].startswith("2024-06-18T09:00")


def test_zone_reads_what_has_none(page):
    found = report(page(CLEAN.replace(", all times GMT", "")), "--zone", "Asia/Tokyo")[1]
    assert (found["pages"][0]["zone"], found["pages"][0]["zone_source"]) == ("Asia/Tokyo", "option")


def test_width_is_kept(page):
    for width in (60, 80, 120):
        text = call("run", page(SEVERAL), "--width", str(width)).stdout
        assert max(map(len, text.splitlines())) <= width


def test_quiet_prints_nothing_and_still_tells_by_its_exit_code(page):
    done = call("run", page(FAULTY), "--quiet")
    assert (done.exit_code, done.output) == (1, "")


def test_no_colour_reaches_a_pipe(page):
    for options in ([], ["--no-color"]):
        assert "\x1b" not in call("run", page(FAULTY), *options).stdout


def test_standard_input_is_a_page():
    done, found = report("-", stdin=FAULTY)
    assert done.exit_code == 1
    assert "TIM001" in codes(found)
    assert {q["page"] for i in found["issues"] for q in i["quotes"]} == {"-"}


def test_a_page_is_named_as_it_was_given(page, tmp_path, monkeypatch):
    page(FAULTY)
    monkeypatch.chdir(tmp_path)
    assert [p["page"] for p in report("page.txt")[1]["pages"]] == ["page.txt"]


@pytest.mark.parametrize("form", ["text", "json", "html"])
def test_an_output_file_holds_what_would_have_been_printed(page, tmp_path, form):
    path, target = page(FAULTY), tmp_path / "report"
    printed = call("run", path, "--format", form, "--width", "100")
    written = call("run", path, "--format", form, "--width", "100", "--output", str(target))
    assert target.read_text("utf-8") == printed.stdout
    assert (written.exit_code, written.output) == (1, "")


def test_json_keeps_its_contract():
    done = call("run", str(EXAMPLES), "--format", "json", "--fail-on", "never")
    assert (done.exit_code, done.stderr) == (0, "")
    Draft202012Validator(json.loads(schema_text())).validate(json.loads(done.stdout))


CUT = (
    '{"@type": "LiveBlogPosting", "headline": "Storm", "liveBlogUpdate": [{"@type": "BlogPosting", "articleBo'
)
BAD = [
    pytest.param("empty.txt", b"", "empty", id="an empty file"),
    pytest.param("blank.txt", b" \n\n \t", "empty", id="a file of spaces"),
    pytest.param("binary.txt", bytes(range(256)) * 8, "binary", id="a binary file"),
    pytest.param("half.json", CUT.encode(), "", id="half a page of JSON"),
    pytest.param("wrong.txt", "Café\n".encode() + b"09:00 GMT \xff\xfe\xf8 text\n" * 9, "UTF-8", id="a wrong encoding"),
    pytest.param("prose.txt", b"Once upon a time there was a page without any entry at all.", "layout", id="no live page"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "word"), BAD)
def test_a_bad_page_gets_one_clear_line_and_the_rest_is_checked(page, name, data, word):
    bad, good = page(data, name), page(FAULTY, "good.txt")
    done, found = report(bad, good)
    assert done.exit_code == 3
    lines = done.stderr.splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"reconcile: {bad}")
    assert word in lines[0]
    assert [u["page"] for u in found["unread"]] == [bad]
    assert "TIM001" in codes(found)


def test_a_missing_path_and_a_folder_without_pages_are_named(page, tmp_path):
    good, missing, hollow = page(FAULTY), str(tmp_path / "nowhere.txt"), tmp_path / "hollow"
    hollow.mkdir()
    (hollow / "picture.png").write_bytes(b"\x89PNG")
    done, found = report(good, missing, str(hollow))
    assert done.exit_code == 3
    assert sorted(u["page"] for u in found["unread"]) == sorted([missing, str(hollow)])
    assert "no such file or folder" in done.stderr
    assert "no page in this folder" in done.stderr
    assert len(done.stderr.splitlines()) == 2
    assert "TIM001" in codes(found)


def test_a_loop_of_folders_ends_and_each_page_is_read_once(page, tmp_path):
    page(FAULTY)
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    done, found = report(str(tmp_path))
    assert (done.exit_code, len(found["pages"])) == (1, 1)


def test_nothing_but_bad_input_still_gives_a_whole_report(page):
    done, found = report(page(b""))
    assert done.exit_code == 3
    assert (found["issues"], found["pages"], len(found["unread"])) == ([], [], 1)


@pytest.mark.skipif(
    os.name != "posix" or os.geteuid() == 0, reason="the permissions of a folder bind no superuser"
)
def test_an_output_that_cannot_be_written_is_2_and_leaves_nothing(page, tmp_path):
    path, locked = page(FAULTY), tmp_path / "locked"
    locked.mkdir(mode=0o500)
    done = call("run", path, "--output", str(locked / "report.txt"))
    assert done.exit_code == 2
    assert "cannot be written" in done.stderr
    assert list(locked.iterdir()) == []


def test_an_output_in_a_folder_that_is_missing_is_2(page, tmp_path):
    done = call("run", page(FAULTY), "--output", str(tmp_path / "no" / "report.txt"))
    assert done.exit_code == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.output


def test_a_refused_rule_file_is_2_and_the_other_rules_still_run(page, tmp_path):
    rule = tmp_path / "broken.toml"
    rule.write_text("[rule]\nid = 'bad'\n", "utf-8")
    done, found = report(page(FAULTY), "--rules", str(rule))
    assert done.exit_code == 2
    assert str(rule) in done.stderr
    assert "TIM001" in codes(found)


def test_explain_prints_the_rule_from_its_file():
    by_code, by_name = call("explain", "tim001"), call("explain", "clock-pair")
    assert by_code.exit_code == 0
    assert by_code.stdout == by_name.stdout
    assert "TIM001" in by_code.stdout


def test_rules_are_listed_by_code():
    lines = call("rules", "list").stdout.splitlines()
    listed = [line[:6] for line in lines[2:] if line[:6].strip()]
    assert listed == sorted(listed)
    assert {"TIM001", "TIM003", "ORD002", "QTY001", "NAM001", "GEO001", "DUP001", "SRC003", "CHG001"} <= set(
        listed
    )


def test_the_examples_of_the_rules_pass():
    done = call("rules", "test", "TIM001")
    assert done.exit_code == 0
    assert " 0 wrong" in done.stdout


def test_inspect_tells_what_was_read():
    done = call("inspect", str(EXAMPLES / "harbour-summit.txt"))
    assert done.exit_code == 0
    assert "layout stamped, 14 entries" in done.stdout
    assert call("inspect", "nowhere.txt").exit_code == 3


def test_the_command_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "reconcile", "run", "-", "--no-color"],
        input=FAULTY.encode(),
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"TIM001" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["run", "{page}", "-o", "{page}"], "one of the pages", id="the output is an input"),
        pytest.param(["run", "{page}", "-o", ""], "output is empty", id="an output without a name"),
        pytest.param(["run", "{page}", "--select", "XXX999"], "XXX999", id="an unknown code to select"),
        pytest.param(["run", "{page}", "--ignore", "NOPE"], "NOPE", id="an unknown code to ignore"),
        pytest.param(["rules", "test", "NOPE"], "no rule NOPE", id="a rule to test that is none"),
        pytest.param(["explain", "NOPE"], "no rule NOPE", id="a rule to explain that is none"),
    ],
)
def test_a_mistake_of_the_user_is_one_clear_line_and_exit_code_2(tmp_path, arguments, words):
    page = tmp_path / "page.txt"
    page.write_text("12 May 2020, all times GMT\n10:00 GMT  The tide is high.\n")
    done = CliRunner().invoke(main, [a.format(page=page) for a in arguments])
    assert done.exit_code == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert page.read_text().startswith("12 May")


def test_a_rule_of_the_user_never_switches_off_a_built_in_one(tmp_path):
    rule = tmp_path / "a.toml"
    built_in = next(p for p in (ROOT / "rules").rglob("QTY001*.toml"))
    rule.write_text(built_in.read_text("utf-8").replace('severity = "error"', 'severity = "note"', 1))
    page = tmp_path / "page.txt"
    page.write_text("12 May 2020, all times GMT\n10:00 GMT  It is 5km (9 miles) long.\n")
    done = CliRunner().invoke(main, ["run", str(page), "--rules", str(rule), "--format", "json"])
    report = json.loads(done.stdout)
    assert done.exit_code == 2
    assert [(i["code"], i["severity"]) for i in report["issues"]] == [("QTY001", "error")]
    assert "rule file refused" in report["unread"][0]["why"]


def test_explain_takes_the_beginning_of_codes_and_rules_of_the_user():
    done = CliRunner().invoke(main, ["explain", "TIM"])
    assert done.exit_code == 0
    assert done.stdout.count("What it checks") == len(list((ROOT / "rules" / "time").glob("*.toml")))
