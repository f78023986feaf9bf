"""What README.md shows is true: its commands run, its excerpts are in their output, its code and its rule work."""

from __future__ import annotations

import re
import shlex

import pytest
from click.testing import CliRunner

from pages_fixture import EXAMPLES, ROOT
from reconcile.cli import main

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
PROSE = re.sub(r"^```.*?^```$", "", README, flags=re.MULTILINE | re.DOTALL)
RULE_FILE = "desk/DSK001-metric-first.toml"


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with the examples and the rule of README."""
    (tmp_path / "examples").symlink_to(EXAMPLES, target_is_directory=True)
    (rule,) = [text for language, text in BLOCKS if language == "toml" and "[rule]" in text]
    path = tmp_path / RULE_FILE
    path.parent.mkdir()
    path.write_text(rule, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _commands(text):
    lines = (shlex.split(line, comments=True) for line in text.splitlines())
    return [words[1:] for words in lines if words and words[0] == "reconcile"]


def _run(arguments):
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code in (0, 1), done.output
    assert done.stderr == ""
    return done.stdout


COMMANDS = [c for language, text in BLOCKS if language == "sh" for c in _commands(text)]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_runs(command):
    _run(command)


@pytest.mark.usefixtures("desk")
def test_every_excerpt_stands_in_the_output_of_the_command_above_it():
    last, excerpts = "", 0
    for language, text in BLOCKS:
        if language == "sh" and _commands(text):
            last = _commands(text)[-1]
        elif language == "text":
            excerpts += 1
            assert text in _run(last)
    assert excerpts >= 2


@pytest.mark.parametrize(
    "code", [t for language, t in BLOCKS if language == "python"], ids=lambda t: t.split("\n")[0]
)
def test_python_runs(code):
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own text


@pytest.mark.usefixtures("desk")
def test_the_rule_passes_its_examples():
    assert "2 examples of 1 rules: 2 right" in _run(["rules", "test", "DSK001", "--rules", "desk"])


def test_options_and_exit_codes_are_those_of_the_program():
    text = _run(["run", "--help"])
    options = set(re.findall(r"--[a-z-]+", text)) - {"--help"}
    assert options <= set(re.findall(r"--[a-z-]+", README))
    assert re.findall(r"^\| (\d) \|", README, re.MULTILINE) == ["2", "3", "1", "0"]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", PROSE))))
def test_links_lead_somewhere(target):
    assert (ROOT / target).exists()


def test_every_rule_is_named():
    rules = {path.stem[:6] for path in (ROOT / "rules").rglob("*.toml")}
    assert rules <= set(re.findall(r"\b[A-Z]{3}\d{3}\b", README))
