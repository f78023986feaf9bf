"""What a desk sets in reconcile.toml: the names it wants and its spelling; bad files in one clear line."""

from __future__ import annotations

import json

import attrs
import pytest
from click.testing import CliRunner

from name_fixture import reading_of
from reconcile.claims.names.house_style import HouseStyle
from reconcile.claims.names.spelling import make_name_pairs
from reconcile.cli import main
from reconcile.config import house_style_of
from reconcile.errors import ConfigError

PAGE = """\
12 September 2023, all times GMT
09:00 GMT  Trams in Kiev run again. Sergey Shoigu waved.
09:10 GMT  The harbor of Kiev is open, the harbor master says. Its center is dry.
"""


def chosen(house, *texts):
    reading = attrs.evolve(reading_of(*texts), house=house)
    return [(p.rare, p.frequent) for p in make_name_pairs(reading) if p.choice]


NAMES = [
    ("Kyiv", "Trams in Kiev run again.", "Kiev"),
    ("Kiev", "Trams in Kyiv run again.", "Kyiv"),
    ("Lviv", "Trams in Lvov run again.", "Lvov"),
    ("Sergei Shoigu", "Sergey Shoigu waved.", "Sergey Shoigu"),
    ("Kim Jong-un", "Then Kim Jong Un waved.", "Kim Jong Un"),
    ("Volodymyr Zelenskyy", "President Volodymyr Zelensky waved.", "Volodymyr Zelensky"),
    ("Yousef Haddan", "President Youssef Haddan waved.", "Youssef Haddan"),
    ("Hezbollah", "Fighters of Hizbollah left.", "Hizbollah"),
    ("Tarnholmskoye", "Rain fell on Tarnholmskoe.", "Tarnholmskoe"),
]

SILENT = [
    ("Kyiv", "Trams in Kyiv run again."),
    ("Kyiv", "Kievan art is shown in Lviv."),
    ("Sergei Shoigu", "Sergey Lavrov waved."),
    ("Sergei Shoigu", "sergei shoigu left the hall, said a guard."),
    ("Kim Jong-un", "Then Kim Jong Il waved."),
    ("Georgia", "George waved."),
    ("Iran", "Rain fell on Iraq."),
]


@pytest.mark.parametrize(("wanted", "text", "form"), NAMES, ids=[f"{w} for {f}" for w, _, f in NAMES])
def test_another_spelling_than_the_house_wants_is_found(wanted, text, form):
    assert chosen(HouseStyle(names=(wanted,)), text) == [(form, wanted)]


@pytest.mark.parametrize(("wanted", "text"), SILENT, ids=[f"{w}: {t}" for w, t in SILENT])
def test_what_is_no_other_spelling_stays(wanted, text):
    assert chosen(HouseStyle(names=(wanted,)), text) == []


def test_the_wanted_form_wins_over_the_frequent_one():
    texts = ("Trams in Kiev run.", "Rain fell on Kiev.", "Roads to Kiev are shut.", "Schools in Kyiv open.")
    assert chosen(HouseStyle(names=("Kyiv",)), *texts) == [("Kiev", "Kyiv")]
    reading = attrs.evolve(reading_of(*texts), house=HouseStyle(names=("Kyiv",)))
    assert len([p for p in make_name_pairs(reading) if p.same_sound]) == 1


@pytest.mark.parametrize(
    ("style", "text", "pairs"),
    [
        ("british", "The harbor is shut.", [("harbor", "harbour")]),
        ("american", "The harbour is shut.", [("harbour", "harbor")]),
        ("british", "The harbour is shut, the harbor and the harbor too.", [("harbor", "harbour")]),
        ("american", "The harbour is shut, the harbour and the harbor too.", [("harbour", "harbor")]),
        ("british", "The harbour is shut.", []),
        ("american", "The harbor is shut.", []),
        ("british", 'The sign says "harbor shut".', []),
        ("british", "Pearl Harbor is remembered.", []),
    ],
)
def test_the_spelling_of_the_house(style, text, pairs):
    assert chosen(HouseStyle(spelling=style), text) == pairs


def test_a_file_is_read():
    data = b'\xef\xbb\xbf[names]\r\nwanted = ["Kyiv", "Sergei Shoigu"]\r\n[spelling]\r\nstyle = "british"\r\n'
    assert house_style_of(data, name="r.toml") == HouseStyle(
        names=("Kyiv", "Sergei Shoigu"), spelling="british"
    )
    assert house_style_of(b"", name="r.toml") == HouseStyle()


BAD = [
    (b"wanted = ", "r.toml:1: not TOML"),
    (b"[names]\nwanted = [\n", "r.toml:2: not TOML"),
    (b"[names]\nwanted = 'Kyiv'\n", "r.toml:2: wanted in [names] is a list of texts"),
    (b"[names]\nwanted = ['Kyiv', 3]\n", "r.toml:2: wanted in [names] is a list of texts"),
    (b"[names]\nwanted = ['Kyiv', ' ']\n", "r.toml:2:"),
    (b"[names]\nwanted = ['Sergei Lee', 'Sergey Lee']\n", "r.toml:2: wanted has two spellings of one name"),
    (b"[names]\nwant = ['Kyiv']\n", "r.toml:2:"),
    (b"[spelling]\nstyle = 'oxford'\n", "r.toml:2: style 'oxford' is neither 'british' nor 'american'"),
    (b"[spelling]\nstyle = 7\n", "r.toml:2:"),
    (b"[places]\nx = 1\n", "r.toml:1: 'places' is none of the sections [names], [spelling]"),
    (b"names = 3\n", "r.toml:1: 'names' is none of the sections"),
    (b"[names]\n# \xff\n", "r.toml:2: not UTF-8"),
]


@pytest.mark.parametrize(("data", "said"), BAD, ids=[s for _, s in BAD])
def test_a_bad_file_is_refused_in_one_line(data, said):
    with pytest.raises(ConfigError) as refused:
        house_style_of(data, name="r.toml")
    assert str(refused.value).startswith(said)
    assert "\n" not in str(refused.value)


def issues(*arguments):
    done = CliRunner().invoke(main, ["run", *arguments, "--format", "json", "--fail-on", "never", "--picky"])
    assert done.exit_code == 0, done.output
    return {(i["code"], i["message"]) for i in json.loads(done.stdout)["issues"] if i["code"][:3] == "NAM"}


KYIV = ("NAM002", "“Kiev” and “Kyiv” are one name in two spellings; the house writes “Kyiv”")
HARBOUR = ("NAM004", "“harbor” (2) is “harbour” in the other spelling; the house writes “harbour”")


def test_the_file_of_the_working_folder_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    assert not {KYIV, HARBOUR} & issues("page.txt")
    (tmp_path / "reconcile.toml").write_text('[names]\nwanted = ["Kyiv"]\n', "utf-8")
    assert KYIV in issues("page.txt")
    (tmp_path / "desk.toml").write_text('[spelling]\nstyle = "british"\n', "utf-8")
    assert {KYIV, HARBOUR} & issues("page.txt", "--config", "desk.toml") == {HARBOUR}


def test_a_bad_file_ends_the_command_with_one_line(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.txt").write_text(PAGE, "utf-8")
    (tmp_path / "reconcile.toml").write_text("[names]\nwanted = 3\n", "utf-8")
    done = CliRunner().invoke(main, ["run", "page.txt"])
    assert done.exit_code == 2
    assert "reconcile.toml:2: wanted in [names] is a list of texts, not 3" in done.stderr
    assert "Traceback" not in done.output


def test_a_file_that_is_not_there_is_refused():
    done = CliRunner().invoke(main, ["run", "page.txt", "--config", "nowhere.toml"])
    assert done.exit_code == 2
    assert "nowhere.toml" in done.stderr
