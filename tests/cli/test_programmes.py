"""The document of a programme, from the command line."""

from pathlib import Path

from tests.cli.conftest import Shell


def test_a_programme_is_written_in_every_format(shell: Shell, tmp_path: Path) -> None:
    shell.sampled()
    for end in ("pdf", "docx", "odt", "html", "md", "txt", "xlsx"):
        done = shell("export", "--programme", "quel avenir", "-o", str(tmp_path / f"a.{end}"))
        assert done.code == 0, done.err
        assert (tmp_path / f"a.{end}").stat().st_size > 1000
    assert shell("export", "--programme", "quel", "--format", "csv", "-o", str(tmp_path / "csv")).code == 0
    assert (tmp_path / "csv" / "actions.csv").read_text("utf-8").startswith("Workshop,")


def test_what_cannot_be_is_refused(shell: Shell, tmp_path: Path) -> None:
    shell.sampled()
    path = str(tmp_path / "a.pdf")
    assert shell("export", "--programme", "nowhere", "-o", path).code == 1
    assert shell("export", "-o", path).code == 2
    assert shell("export", "--logbook", "donner", "-o", path).code == 2
    assert shell("export", "--programme", "quel", "donner", "-o", path).code == 2
    whole = str(tmp_path / "a.json")
    assert shell("export", "--programme", "quel", "--people", "none", "-o", whole).code == 2
    assert shell("export", "--programme", "quel", "--preset", "easy", "-o", path).code == 2
    assert not Path(path).exists()


def test_the_next_workshop_is_made_once(shell: Shell) -> None:
    sample = shell.sampled()
    made = shell.made("follow-up", sample)
    again = shell("follow-up", sample)
    assert (again.code, again.out.strip()) == (0, made)
    assert "--another" in again.err
    assert shell.made("follow-up", sample, "--another", "--title", "A second one") != made
    assert shell("follow-up", sample, "--another", "--method", "nowhere").code == 1
    assert len(shell.listed()) == 3


def test_a_whole_programme_goes_out_and_comes_in(shell: Shell, tmp_path: Path) -> None:
    sample = shell.sampled()
    shell.made("follow-up", sample)
    path = tmp_path / "a.json"
    assert shell("export", "--programme", "quel", "--logbook", "-o", path).code == 0
    other = tmp_path / "other.db"
    done = shell.bare("--language", "en", "import", path, "--library", other)
    assert (done.code, len(done.out.strip())) == (0, 32)
    listed = shell.bare("list", "--json", "--library", other)
    assert listed.out == shell.bare("list", "--json", "--library", shell.library).out
