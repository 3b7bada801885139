"""Where exports go, in which format and under which name."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell, one_line

MARKS = {"pdf": b"%PDF-", "docx": b"PK", "md": b"# ", "txt": b"", "json": b"{"}


@pytest.mark.parametrize("format", MARKS)
def test_the_extension_says_the_format(shell: Shell, tmp_path: Path, format: str) -> None:
    id = shell.sampled()
    file = tmp_path / f"compte rendu.{format.upper()}"
    done = shell("export", id, "-o", file)
    assert (done.code, done.out, done.err) == (0, "", "")
    assert file.read_bytes().startswith(MARKS[format])
    assert file.stat().st_size > 1000


def test_the_format_may_be_said_whatever_the_extension(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    assert shell("export", id, "-o", tmp_path / "a.backup", "--format", "JSON").code == 0
    assert (tmp_path / "a.backup").read_bytes().startswith(b"{")


def test_minutes_are_in_the_language_of_the_workshop_unless_another_is_asked_for(
    shell: Shell, tmp_path: Path
) -> None:
    id = shell.sampled()
    file = tmp_path / "a.txt"
    shell.bare("export", id, "-o", file, "--library", shell.library)
    french = file.read_text("utf-8")
    shell("export", id, "-o", file)
    english = file.read_text("utf-8")
    assert "jeudi 27 mars 2008" in french
    assert "Thursday 27 March 2008" in english


def test_an_unknown_format_is_refused_with_those_that_there_are(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    one_line(shell("export", id, "-o", tmp_path / "a.odp"), "pdf, docx, odt, html, md, txt, xlsx, csv, json")
    one_line(shell("export", id, "-o", tmp_path / "a.pdf", "--format", "xyz"), "“xyz”")
    done = shell("export", id, "-o", tmp_path / "a")
    assert (done.code, done.out) == (2, "")
    assert "--format" in done.err


def test_several_workshops_go_into_a_folder_that_is_made(shell: Shell, tmp_path: Path) -> None:
    ids = [
        shell.sampled(),
        shell.made("new", "--method", "atelier-du-futur", "--title", "Bien vieillir"),
    ]
    folder = tmp_path / "one" / "two"
    done = shell.bare("export", *ids, ids[0], "-o", folder, "--format", "md", "--library", shell.library)
    assert (done.code, done.err) == (0, "")
    names = sorted(path.name for path in folder.iterdir())
    assert names == [
        "2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu.md",
        "Bien vieillir minutes.md",
    ]
    assert sorted(done.out.splitlines()) == [str(folder / name) for name in names]


def test_two_workshops_of_one_name_get_two_files(shell: Shell, tmp_path: Path) -> None:
    first = shell.sampled()
    shell("export", first, "-o", tmp_path / "a.json")
    second = shell.made("import", tmp_path / "a.json", "--copy")
    other = shell.made("new", "--method", "atelier-du-futur", "--title", "Bien vieillir")
    folder = tmp_path / "out"
    typed = ["export", first, second, other, "-o", folder, "--format", "json", "--library", shell.library]
    assert shell.bare(*typed).code == 0
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        [
            f"2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu ({first[:8]}).json",
            f"2008-03-27 Atelier 2 Donner du poids aux centres sociaux compte rendu ({second[:8]}).json",
            "Bien vieillir minutes.json",
        ]
    )
    for id in (first, second):
        (file,) = folder.glob(f"*({id[:8]}).json")
        assert id in file.read_text("utf-8")


def test_several_workshops_without_a_format_are_not_guessed(shell: Shell, tmp_path: Path) -> None:
    ids = [shell.sampled(), shell.made("new", "--method", "atelier-du-futur", "--title", "T")]
    done = shell("export", *ids, "-o", tmp_path / "a.pdf")
    assert (done.code, done.out) == (2, "")
    assert not (tmp_path / "a.pdf").exists()


def test_targets_that_cannot_be_written_are_refused_and_left(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    other = shell.made("new", "--method", "atelier-du-futur", "--title", "T")
    (tmp_path / "folder.md").mkdir()
    one_line(shell("export", id, "-o", tmp_path / "folder.md"), "This is a folder")
    one_line(shell("export", id, "-o", tmp_path / "nowhere" / "a.md"), "no such folder")
    file = tmp_path / "file"
    file.write_text("mine")
    one_line(shell("export", id, other, "-o", file, "--format", "md"), "no such folder")
    file.chmod(0o444)
    one_line(shell("export", id, "-o", file, "--format", "md"), "You may not write there")
    assert file.read_text() == "mine"


def test_signs_that_no_font_has_are_said_and_the_file_is_there(shell: Shell, tmp_path: Path) -> None:
    id = shell.made("new", "--method", "atelier-du-futur", "--title", "Un futur \U00013000")
    done = shell("export", id, "-o", tmp_path / "a.pdf")
    assert done.code == 0
    (line,) = done.err.splitlines()
    assert "U+13000" in line
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_the_minutes_name_only_whom_they_are_asked_to_name(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    said = {}
    for people in ("names", "organisations", "none"):
        assert shell("export", id, "-o", tmp_path / "a.md", "--people", people).code == 0
        said[people] = (tmp_path / "a.md").read_text("utf-8")
    assert shell("export", id, "-o", tmp_path / "a.md").code == 0
    assert (tmp_path / "a.md").read_text("utf-8") == said["names"]
    assert "## Participants" in said["names"]
    assert "## Participants" not in said["organisations"] + said["none"]
    assert "## Organisations taking part" in said["organisations"]
    assert len(said["none"]) < len(said["organisations"]) < len(said["names"])
    assert shell("export", id, "-o", tmp_path / "a.md", "--people", "all").code == 2


def test_a_whole_workshop_does_not_go_out_without_its_people(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    done = shell("export", id, "-o", tmp_path / "a.json", "--people", "none")
    assert (done.code, done.out) == (2, "")
    assert "--people" in done.err
    assert not (tmp_path / "a.json").exists()


@pytest.mark.parametrize(
    ("preset", "title"),
    [
        ("decisions", "# Record of decisions"),
        ("easy", "# What we did together"),
        ("poster", "# Result of the vote"),
    ],
)
def test_other_documents_than_the_minutes_are_exported(
    shell: Shell, tmp_path: Path, preset: str, title: str
) -> None:
    done = shell("export", shell.sampled(), "-o", tmp_path / "a.md", "--preset", preset)
    assert (done.code, done.err) == (0, "")
    assert (tmp_path / "a.md").read_text("utf-8").startswith(title)


def test_files_of_several_workshops_say_which_document_they_are(shell: Shell, tmp_path: Path) -> None:
    ids = [shell.sampled(), shell.made("new", "--method", "atelier-du-futur", "--title", "Bien vieillir")]
    done = shell("export", *ids, "-o", tmp_path / "out", "--format", "pdf", "--preset", "poster")
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "2008-03-27 Workshop 2 Donner du poids aux centres sociaux poster of results.pdf",
        "Bien vieillir poster of results.pdf",
    ]


@pytest.mark.parametrize("format", ["xlsx", "json", "csv"])
def test_what_holds_everything_is_no_document(shell: Shell, tmp_path: Path, format: str) -> None:
    target = tmp_path / "a"
    done = shell("export", shell.sampled(), "-o", target, "--format", format, "--preset", "easy")
    assert (done.code, done.out) == (2, "")
    assert "--preset" in done.err
    assert not target.exists()


def test_csv_is_a_folder_for_programs_or_for_excel(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    assert shell("export", id, "-o", tmp_path / "rows", "--format", "csv").code == 0
    names = sorted(file.name for file in (tmp_path / "rows").iterdir())
    assert names == ["actions.csv", "notes.csv", "people.csv", "votes.csv"]
    assert shell("export", id, "-o", tmp_path / "excel", "--format", "csv", "--csv", "excel").code == 0
    assert (tmp_path / "excel" / "Votes.csv").read_bytes().startswith("\ufeffStep,".encode())
    done = shell("export", id, "-o", tmp_path / "votes.csv")
    assert (done.code, done.out) == (2, "")
    assert "folder" in done.err
    assert not (tmp_path / "votes.csv").exists()


def test_each_of_several_workshops_has_its_own_folder_of_tables(shell: Shell, tmp_path: Path) -> None:
    ids = [shell.sampled(), shell.made("new", "--method", "atelier-du-futur", "--title", "Bien vieillir")]
    done = shell("export", *ids, "-o", tmp_path / "out", "--format", "csv")
    assert (done.code, done.err) == (0, "")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "2008-03-27 Workshop 2 Donner du poids aux centres sociaux minutes",
        "Bien vieillir minutes",
    ]


def test_a_file_that_somebody_changed_is_never_replaced_unless_asked(shell: Shell, tmp_path: Path) -> None:
    id, file = shell.sampled(), tmp_path / "a.md"
    for _ in range(2):
        assert shell("export", id, "-o", file).err == ""
    file.write_text("corrected")
    done = shell("export", id, "-o", file)
    assert (done.code, done.out) == (0, "")
    assert "“a version 2.md”" in done.err
    assert file.read_text() == "corrected"
    assert (tmp_path / "a version 2.md").read_bytes().startswith(b"# ")
    assert shell("export", id, "-o", file, "--replace").err == ""
    assert file.read_bytes() == (tmp_path / "a version 2.md").read_bytes()


def test_typography_is_shown_then_applied_and_some_of_it_refused(shell: Shell, tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    title = "D'où vient l'eau ? L'eau de la ville"
    id = shell.made("new", "--method", "atelier-du-futur", "--title", title, "--language", "fr")
    listed = shell("typography", id)
    assert listed.code == 0
    lines = [line.partition(" × ")[2] for line in listed.out.splitlines()[:-1]]
    assert lines
    assert not list(tmp_path.glob("*.md"))
    first = lines[0].partition(" → ")[0]
    asked = ("export", id, "-o", file)
    shell(*asked)
    typed = file.read_text("utf-8")
    assert shell(*asked, "--typography", "french").code == 0
    assert file.read_text("utf-8") != typed
    assert (
        shell(
            *asked, "--typography", "french", *(f"--leave={line.partition(' → ')[0]}" for line in lines)
        ).code
        == 0
    )
    assert first in file.read_text("utf-8")
    assert shell(*asked, "--typography", "typed").code == 0
    assert file.read_text("utf-8") == typed


def test_what_typography_cannot_heed_is_refused(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    asked = ("export", id, "-o", tmp_path / "a.md")
    assert shell(*asked, "--leave", "l'eau").code == 2
    english = shell.made("new", "--method", "atelier-du-futur", "--title", "Water", "--language", "en")
    assert shell("export", english, "-o", tmp_path / "b.md", "--typography", "french").code == 2
    assert shell("typography", id).out == shell("typography", english).out != ""
