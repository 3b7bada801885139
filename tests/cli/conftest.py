"""The command line run in this process, on a library of the test's own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from atelier import cli
from atelier.library import opening


@dataclass(frozen=True, slots=True)
class Done:
    """What a command said and gave back."""

    code: int
    out: str
    err: str


class Shell:
    """Types commands in English, `--library` at their end."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str], sampled: bytes = b"") -> None:
        self.library = library
        self._sampled = sampled
        self._capsys = capsys
        self.opened: list[tuple[Path | None, str | None]] = []

    def __call__(self, *typed: object) -> Done:
        """Run a command on the library of this test."""
        return self.bare("--language", "en", *typed, "--library", self.library)

    def bare(self, *typed: object) -> Done:
        """Run exactly what is typed."""
        self._capsys.readouterr()
        code = cli.main([str(word) for word in typed], open_window=self._open_window)
        said = self._capsys.readouterr()
        return Done(code, said.out, said.err)

    def made(self, *typed: object) -> str:
        """Run a command that prints an id and nothing else."""
        done = self(*typed)
        assert (done.code, done.err) == (0, "")
        (id,) = done.out.splitlines()
        assert len(id) == 32
        return id

    def sampled(self) -> str:
        """The id of the sample, with which the library begins: as `sample` would, in no time."""
        self.library.parent.mkdir(exist_ok=True)
        self.library.write_bytes(self._sampled)
        (workshop,) = self.listed()
        return str(workshop["id"])

    def listed(self) -> list[dict[str, str | None]]:
        """The workshops as scripts see them."""
        done = self("list", "--json")
        assert (done.code, done.err) == (0, "")
        workshops: list[dict[str, str | None]] = json.loads(done.out)["workshops"]
        return workshops

    def _open_window(self, library: Path | None, language: str | None) -> int:
        self.opened.append((library, language))
        return 7


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody cuts the power of these tests: nothing waits for the disk."""
    monkeypatch.setattr(opening, "SYNC", "OFF")


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a library that `sample` made."""
    path = tmp_path_factory.mktemp("sampled") / "a.db"
    assert cli.main(["sample", "--library", str(path)], open_window=lambda *_: 7) == 0
    return path.read_bytes()


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], sampled: bytes) -> Shell:
    return Shell(tmp_path / "data" / "test.atelier.db", capsys, sampled)


Refused = Callable[[Done, str], None]


def one_line(done: Done, part: str) -> None:
    """A refusal: nothing printed, one line said, which has this in it."""
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1
    assert part in done.err
    assert "Traceback" not in done.err
