"""Files in and out: what is read, in which order, and that output is there whole or not at all."""

import os

import pytest

from reconcile.errors import InputError, UsageError
from reconcile.store import collect, output_for, read_bytes, rule_files, write_whole


def test_folders_are_walked_in_order_and_only_for_pages(tmp_path):
    for name in ("b.txt", "a.json", "notes.pdf", ".hidden.txt", "sub/c.html"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x")
    found = collect([str(tmp_path)])
    assert [n.removeprefix(str(tmp_path)) for n in found.names] == ["/a.json", "/b.txt", "/sub/c.html"]
    assert not found.refused


def test_a_file_named_twice_is_read_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    assert collect([str(path), str(tmp_path), str(path)]).names == (str(path),)


def test_a_file_named_itself_is_read_whatever_its_suffix(tmp_path):
    path = tmp_path / "page.dat"
    path.write_text("x")
    assert collect([str(path)]).names == (str(path),)


@pytest.mark.parametrize("make", [None, "empty"], ids=["a missing path", "a folder with no page"])
def test_what_cannot_be_read_is_named_and_the_rest_is_kept(tmp_path, make):
    good = tmp_path / "good.txt"
    good.write_text("x")
    bad = tmp_path / "bad"
    if make:
        bad.mkdir()
    found = collect([str(bad), str(good)])
    assert found.names == (str(good),)
    assert [e.name for e in found.refused] == [str(bad)]


def test_a_loop_of_links_ends(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert collect([str(tmp_path)]).names == (str(tmp_path / "a.txt"),)


def test_a_link_that_points_at_itself_gives_one_clear_line(tmp_path):
    link = tmp_path / "self.txt"
    link.symlink_to(link)
    found = collect([str(link)])
    assert not found.names
    assert "self.txt" in str(found.refused[0])


def test_output_replaces_the_old_whole_and_leaves_nothing_beside_it(tmp_path):
    target = tmp_path / "report.txt"
    target.write_text("old")
    write_whole(target, "new")
    assert target.read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["report.txt"]


def test_an_output_that_cannot_be_written_is_named_before_any_work(tmp_path):
    with pytest.raises(UsageError, match=r"nowhere"):
        output_for(str(tmp_path / "nowhere" / "report.txt"), [])
    with pytest.raises(UsageError, match=r"a folder"):
        output_for(str(tmp_path), [])
    with pytest.raises(UsageError, match=r"empty"):
        output_for("", [])


def test_a_page_is_never_overwritten_by_its_report(tmp_path):
    page, link = tmp_path / "page.txt", tmp_path / "link.txt"
    page.write_text("x")
    link.symlink_to(page)
    for name in (page, link):
        with pytest.raises(UsageError, match=r"one of the pages"):
            output_for(str(name), [str(page)])


def test_output_through_a_link_goes_to_its_target(tmp_path):
    target, link = tmp_path / "report.txt", tmp_path / "link.txt"
    target.write_text("old")
    link.symlink_to(target)
    write_whole(output_for(str(link), []), "new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_is_written_to_and_stays_a_device():
    null = output_for(os.devnull, [])
    write_whole(null, "x")
    assert null.is_char_device()


def test_one_file_under_two_names_is_read_once(tmp_path):
    page, link = tmp_path / "page.txt", tmp_path / "a-link.txt"
    page.write_text("x")
    link.symlink_to(page)
    assert collect([str(page), str(link)]).names == (str(link),)


def test_a_file_that_vanished_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.txt"):
        read_bytes(str(tmp_path / "gone.txt"))


def test_rule_files_of_a_folder_come_sorted(tmp_path):
    (tmp_path / "b.toml").write_text("b")
    (tmp_path / "a.toml").write_text("a")
    assert [text for _, text in rule_files(str(tmp_path))] == ["a", "b"]
