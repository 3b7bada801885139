"""Methods on the command line: listed, checked, written, kept, begun from."""

from pathlib import Path

from atelier.methods import find, read
from tests.cli.conftest import Shell, one_line

WRONG = """\
schema = 2
languages = ["fr"]
title.fr = "Essai"

[[steps]]
key = "un"
kind = "wall"
by_group = true
groups_from = "deux"
title.fr = "Un"

[[steps]]
key = "deux"
kind = "wall"
by_group = true
groups_from = "un"
title.fr = "Deux"
"""


def test_a_file_is_checked_and_a_mistake_leads_to_its_place_and_remedy(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "essai.toml"
    good = WRONG.replace('groups_from = "deux"', "groups = [{}]")
    for right, wrong, said in (
        ("groups = [{}]", 'groups_from = "deux"', "steps[1].groups_from”, line 9: it leads back to itself"),
        ("groups = [{}]", 'groups_from = "deux"', "The steps name each other (un → deux → un)"),
        ('groups = [{}]\ntitle.fr = "Un"', 'groups_from = "trois"\ntitle.fr = "Un"', "Give that key"),
        ("schema = 2", "schema = 9", "ask for the file in schema 2"),
        ('kind = "wall"', 'kind = "dance"', "“dance” stands there; kinds of steps are: talk, wall"),
        ("schema = 2", "schema = ", "line 1, column 10"),
        ('languages = ["fr"]', "languages = fr", "line 2, column 13"),
        ('title.fr = "Un"', "", "Write it there."),
        ('key = "un"', "minutes = 0", "“0” stands there; what may stand there: 1–1440."),
    ):
        path.write_text(good.replace(right, wrong, 1), "utf-8")
        one_line(shell("methods", "--check", str(path), "--language", "en"), said)
    assert not shell.library.exists()


def test_a_good_file_is_said_to_be_one(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "vote.toml"
    shell("methods", "--write", "vote-simple", "-o", str(path))
    assert shell("methods", "--check", str(path), "--language", "en").out.startswith(
        "“Simple vote” is a method"
    )
    assert read(path).steps == find("vote-simple").steps


def test_a_method_that_is_brought_in_is_listed_written_and_begun_from(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "mien.toml"
    path.write_text(shell("methods", "--write", "tour-de-table").out, "utf-8")
    id = shell.made("import", str(path))
    assert shell.listed() == []
    assert shell("methods").out.splitlines()[-1] == "Round of words"
    assert shell("methods", "--write", id).out.startswith("schema = 2\n")
    shell.made("new", "--method", id, "--title", "Le mien")
    shell.made("new", "--method", str(path), "--title", "Du fichier")
    assert {workshop["title"] for workshop in shell.listed()} == {"Le mien", "Du fichier"}
