"""What the import contracts of pyproject.toml cannot say."""

import subprocess
import sys
from graphlib import CycleError, TopologicalSorter

import pytest

from tests.house.code import ROOT, Module, modules


def imported(module: Module, known: set[str]) -> set[str]:
    """The modules of the house that one imports, anywhere in its code."""
    names = {f"{whole}.{name}" if f"{whole}.{name}" in known else whole for whole, name in module.imports}
    return names & known - {module.name}


def test_no_module_imports_another_that_imports_it() -> None:
    everywhere = modules("atelier")
    known = {module.name for module in everywhere}
    graph = {module.name: imported(module, known) for module in everywhere}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


@pytest.mark.parametrize(
    ("door", "kept_out"),
    [
        ("atelier.cli", ("PySide6", "reportlab", "docx", "PIL", "lxml")),
        ("atelier.app", ("reportlab", "docx", "PIL", "lxml")),
    ],
)
def test_a_door_opens_without_heavy_libraries(door: str, kept_out: tuple[str, ...]) -> None:
    code = f"import sys, {door}; print(*(set({kept_out!r}) & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.stderr, done.stdout.split()) == ("", [])
