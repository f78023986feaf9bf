"""The package works from a wheel, an editable install and a clone: same rules, same report, whatever the folder.

The environments are bare and see the libraries of the running one through a .pth file, which saves downloading them
for each. What is shown stays shown: the package itself, its data files and its rules come from the install under test
alone, and each test asserts that they do.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
import venv
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from pages_fixture import EXAMPLES, ROOT

PAGE = "harbour-summit.txt"
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
WHERE = (
    "import reconcile; from reconcile.engine import packaged_rules; from importlib import resources;"
    "print(reconcile.__file__, len(packaged_rules()), sep='\\n')"
)


def _folder(package):
    """Where setuptools takes a package from, by package-dir."""
    homes = SETTINGS["package-dir"]
    if package.split(".")[:2] == ["reconcile", "rules"]:
        return ROOT.joinpath(homes["reconcile.rules"], *package.split(".")[2:])
    return ROOT.joinpath(homes[""], *package.split("."))


def _holding_files(top, package):
    """Dotted names of all folders that hold files to be installed."""
    for folder, _, files in os.walk(top):
        if any(not f.endswith((".pyc", ".pyo")) for f in files):
            yield ".".join([package, *Path(folder).relative_to(top).parts])


def test_every_folder_with_files_is_listed_as_a_package():
    found = {
        *_holding_files(ROOT / "src" / "reconcile", "reconcile"),
        *_holding_files(ROOT / "rules", "reconcile.rules"),
    }
    assert found - {"reconcile.rules"} == set(SETTINGS["packages"]) - {"reconcile.rules"}


def test_every_listed_package_has_its_folder():
    assert [p for p in SETTINGS["packages"] if not _folder(p).is_dir()] == []


def test_every_kind_of_data_file_is_installed():
    known = {pattern.removeprefix("*") for pattern in SETTINGS["package-data"]["*"]} | {".py"}
    files = [f for p in SETTINGS["packages"] for f in _folder(p).iterdir() if f.is_file()]
    assert [f.name for f in files if f.suffix not in known and f.name not in known] == []


@pytest.fixture(scope="module")
def source(tmp_path_factory):
    """A copy of what a release is made of, so that building leaves nothing in the repository."""
    copy = tmp_path_factory.mktemp("source")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for name in ("src", "rules"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    return copy


def _run(*command, cwd, **variables):
    inherited = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env={**inherited, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{command}:\n{done.stdout}\n{done.stderr}"
    return done.stdout


def _isolation(flag):
    """The flag that builds with the setuptools of this environment, when that is new enough."""
    try:
        return [flag] if int(version("setuptools").partition(".")[0]) >= 77 else []
    except PackageNotFoundError:
        return []


def _bare(folder):
    """The python of a new environment that holds nothing."""
    venv.create(folder, with_pip=False, symlinks=True)
    return folder / "bin" / "python"


def _install(python, *what):
    """Install without libraries, then let the environment see those of this one."""
    _run(
        sys.executable,
        "-m",
        "pip",
        "--python",
        python,
        "install",
        "--quiet",
        "--no-deps",
        *what,
        cwd=python.parent,
    )
    (site,) = python.parents[1].glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")


def _shown(command, folder, **variables):
    """The listed rules and the JSON report of an example, made in a folder far from the repository."""
    shutil.copy(EXAMPLES / PAGE, folder)
    rules = _run(*command, "rules", "list", cwd=folder, **variables)
    report = _run(*command, "run", PAGE, "--format", "json", "--fail-on", "never", cwd=folder, **variables)
    return set(re.findall(r"^[A-Z]{3}\d{3}\b", rules, re.MULTILINE)), json.loads(report)


@pytest.fixture(scope="module")
def expected(tmp_path_factory):
    return _shown([sys.executable, "-m", "reconcile"], tmp_path_factory.mktemp("here"))


def _home(python, folder, **variables):
    package, rules = _run(python, "-c", WHERE, cwd=folder, **variables).split()
    return Path(package), int(rules)


def test_all_rule_files_are_listed(expected):
    assert {p.name[:6] for p in (ROOT / "rules").rglob("*.toml")} == expected[0]


def test_a_wheel_in_a_bare_environment(source, tmp_path, expected):
    flag = _isolation("--no-isolation")
    _run(sys.executable, "-m", "build", "--wheel", *flag, "--outdir", tmp_path / "dist", source, cwd=tmp_path)
    (wheel,) = (tmp_path / "dist").iterdir()
    python = _bare(tmp_path / "bare")
    _install(python, "--no-index", wheel)
    package, rules = _home(python, tmp_path)
    assert tmp_path / "bare" in package.parents
    assert rules == len(expected[0])
    assert len(list((package.parent / "rules").rglob("*.toml"))) == rules
    assert _shown([python.parent / "reconcile"], tmp_path) == expected


def test_an_editable_install(source, tmp_path, expected):
    python = _bare(tmp_path / "bare")
    _install(python, "--editable", source)
    package, rules = _home(python, tmp_path)
    assert source in package.parents
    assert rules == len(expected[0])
    assert _shown([python.parent / "reconcile"], tmp_path) == expected


def test_a_clone_that_was_never_installed(source, tmp_path, expected):
    path = {"PYTHONPATH": str(source / "src")}
    package, rules = _home(sys.executable, tmp_path, **path)
    assert source in package.parents
    assert rules == len(expected[0])
    assert _shown([sys.executable, "-m", "reconcile"], tmp_path, **path) == expected
