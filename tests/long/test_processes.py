"""Commands as processes, where the quick tests run them in their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import sampled
from tests.cli.test_terminals import printed
from tests.house.code import ROOT

__all__ = ["sampled"]  # a fixture of another folder


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp850"])
@pytest.mark.parametrize("typed", [["list"], ["list", "--json"], ["--help"]], ids=" ".join)
def test_a_process_prints_what_the_quick_tests_see(
    tmp_path: Path, sampled: bytes, encoding: str, typed: list[str]
) -> None:
    library = tmp_path / "a.db"
    library.write_bytes(sampled)
    command = [*typed, "--library", str(library)]
    done = subprocess.run(
        [sys.executable, "-m", "atelier", *command],
        cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": encoding, "LANG": "fr_FR"},
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == printed(encoding, *command)
