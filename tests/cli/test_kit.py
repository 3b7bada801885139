"""The paper kit from the command line: which files come, what is left out and why, what is spared."""

from pathlib import Path

import pytest

from atelier.minutes.kit import Piece
from tests.cli.conftest import Shell, one_line


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_whole_kit_goes_into_a_folder_that_is_made(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    folder = tmp_path / "one" / "kit"
    done = shell("kit", id, "-o", folder)
    assert done.code == 0
    assert [line.split(":")[0] for line in done.err.splitlines()] == ["Faces to stick dots beside, A3"]
    assert sorted(done.out.splitlines()) == [str(folder / name) for name in names(folder)]
    assert len(names(folder)) == len(Piece) - 1 + 4
    assert "2008-03-27 Workshop 2 Donner du poids aux centres sociaux ballots.pdf" in names(folder)


def test_pieces_are_chosen_and_speak_the_language_of_the_workshop(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    typed = ("kit", id, "-o", tmp_path / "kit", "--pieces", "ballots", "attendance", "--pdf-only")
    assert shell.bare(*typed, "--library", shell.library).code == 0
    assert names(tmp_path / "kit") == [
        "2008-03-27 Atelier 2 Donner du poids aux centres sociaux bulletins de vote.pdf",
        "2008-03-27 Atelier 2 Donner du poids aux centres sociaux feuille de présence.pdf",
    ]


def test_what_a_workshop_lacks_is_said_and_the_rest_is_written(shell: Shell, tmp_path: Path) -> None:
    id = shell.made("new", "--method", "tour-de-table", "--title", "Essai")
    done = shell("kit", id, "-o", tmp_path / "kit", "--pdf-only")
    assert done.code == 0
    assert "Ballots: left out. The running order has no vote." in done.err.splitlines()
    assert "Essai certificates.pdf" in names(tmp_path / "kit")


def test_where_nothing_can_be_printed_nothing_is_made(shell: Shell, tmp_path: Path) -> None:
    id = shell.made("new", "--method", "tour-de-table", "--title", "Essai")
    one_line(shell("kit", id, "-o", tmp_path / "kit", "--pieces", "ballots"), "has no vote")
    assert not (tmp_path / "kit").exists()


@pytest.mark.parametrize("typed", [("--numbers", "1"), ("--people", "0"), ("--copies", "1000")])
def test_numbers_that_make_no_sense_are_not_taken(
    shell: Shell, tmp_path: Path, typed: tuple[str, str]
) -> None:
    done = shell("kit", shell.sampled(), "-o", tmp_path / "kit", *typed)
    assert (done.code, done.out) == (2, "")
    assert typed[0] in done.err
    assert not (tmp_path / "kit").exists()


def test_a_piece_that_somebody_has_changed_stays_as_it_is(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    typed = ("kit", id, "-o", tmp_path, "--pieces", "order")
    assert shell(*typed).code == 0
    [file] = tmp_path.glob("*order.docx")
    file.write_bytes(b"mine")
    done = shell(*typed)
    assert "was changed since it was exported and stays as it is" in done.err
    assert file.read_bytes() == b"mine"
    assert [path.name for path in tmp_path.glob("*version 2.docx")]


def test_a_folder_that_cannot_be_made_is_refused(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    typed = ("-o", tmp_path / "file", "--pieces", "ballots")
    one_line(shell("kit", shell.sampled(), *typed), "no such folder")
