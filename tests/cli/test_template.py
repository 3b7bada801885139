"""Documents of the house's own, whose styles the minutes take."""

from pathlib import Path

from tests.cli.conftest import Shell, one_line


def test_a_template_serves_only_the_formats_that_take_one(shell: Shell, tmp_path: Path) -> None:
    id = shell.sampled()
    done = shell("export", id, "-o", tmp_path / "a.pdf", "--template", tmp_path / "house.ott")
    assert (done.code, done.out) == (2, "")
    assert "--template" in done.err
    one_line(
        shell("export", id, "-o", tmp_path / "a.odt", "--template", tmp_path / "house.ott"), "as a template"
    )
    assert list(tmp_path.glob("a.*")) == []
