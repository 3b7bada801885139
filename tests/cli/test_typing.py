"""What can be typed, and what is said of what cannot."""

from pathlib import Path

import pytest

from atelier import __version__
from atelier.cli.doorway import language_typed, window_asked
from atelier.session.places import NAME, default_library
from atelier.words import Words
from tests.cli.conftest import Shell

COMMANDS = ("list", "new", "sample", "import", "export", "check")


def test_without_a_command_the_window_opens_and_gives_the_code(shell: Shell) -> None:
    assert shell.bare().code == 7
    assert shell.bare("--library", "a b.db", "--language", "en").code == 7
    first, second = shell.opened
    assert first == (None, None)
    assert (str(second[0]), second[1]) == ("a b.db", "en")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ([], (None, None)),
        (["--library", "a b.db"], (Path("a b.db"), None)),
        (["--language=en", "--library=c.db"], (Path("c.db"), "en")),
        (["--language", "de"], None),
        (["--library"], None),
        (["--library", "--language"], None),
        (["list"], None),
        (["--library", "a.db", "list"], None),
        (["--help"], None),
    ],
)
def test_a_window_is_known_without_the_parser(typed: list[str], asked: object) -> None:
    assert window_asked(typed) == asked


def test_no_command_opens_the_window(shell: Shell) -> None:
    shell("list")
    shell("check")
    assert shell.opened == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_help_names_every_command_in_each_language(shell: Shell, language: str) -> None:
    done = shell.bare("--language", language, "--help")
    assert (done.code, done.err) == (0, "")
    assert all(f"    {command}" in done.out for command in COMMANDS)
    assert Words(language).say("list the workshops") in done.out
    assert "usage: " not in done.out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_its_help(shell: Shell, command: str) -> None:
    done = shell(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"Usage: atelier {command} ")
    assert "--library" in done.out


def test_the_version_is_said(shell: Shell) -> None:
    assert (shell.bare("--version").out, shell.bare("--version").code) == (f"{__version__}\n", 0)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["bogus"], "“bogus”"),
        (["list", "--jsn"], "--jsn"),
        (["list", "extra"], "extra"),
        (["new", "--title", "T"], "--method"),
        (["new", "--method"], "--method"),
        (["import"], "FILE"),
        (["export", "-o", "x.pdf"], "WORKSHOP"),
        (["export", "x"], "-o"),
        (["--language", "de", "list"], "“de”"),
        (["--libr=x", "list"], "--libr=x"),
    ],
)
def test_what_cannot_be_understood_is_told_with_how_to_type_it(
    shell: Shell, typed: list[str], said: str
) -> None:
    done = shell.bare("--language", "en", *typed)
    assert (done.code, done.out) == (2, "")
    first, second, *_ = done.err.splitlines()
    assert said in first
    assert second.startswith("Usage: atelier")
    assert not shell.library.exists()


def test_the_library_may_be_named_before_and_after_the_command(shell: Shell) -> None:
    before = shell.bare("--library", shell.library, "sample")
    after = shell.bare("sample", f"--library={shell.library}")
    assert before == after
    assert before.code == 0
    twice = shell.bare("--library", "elsewhere.db", "list", "--json", "--library", shell.library)
    assert before.out.strip() in twice.out


@pytest.mark.parametrize(
    ("argv", "language"),
    [
        ([], None),
        (["list"], None),
        (["--language", "en", "list"], "en"),
        (["list", "--language=fr"], "fr"),
        (["--language", "de"], None),
        (["--language"], None),
    ],
)
def test_the_language_is_known_before_anything_is_said(argv: list[str], language: str | None) -> None:
    assert language_typed(argv) == language


def test_people_are_spoken_to_in_the_language_of_their_system(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (
        shell.bare("--library", shell.library, "list").out
        == "Il n’y a pas encore d’atelier. `atelier new` en crée un.\n"
    )
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    assert shell.bare("--library", shell.library, "list").out.startswith("There is no workshop")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert shell.bare("--library", shell.library, "list").out.startswith("Il n’y a pas")


def test_the_users_own_library_stands_in_the_folder_of_the_system(shell: Shell) -> None:
    assert default_library().name == NAME
    assert default_library().parent.name == "Atelier"
    done = shell.bare("list", "--json")
    assert (done.code, done.out.split()) == (0, ["{", '"workshops":', "[]", "}"])
    assert not default_library().exists()
