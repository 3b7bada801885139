"""What the import contracts of pyproject.toml cannot say."""

from graphlib import CycleError, TopologicalSorter
from itertools import accumulate

import pytest

from tests.conftest import UNASKED, WITH_QT
from tests.house.code import ROOT, Module, modules


def imported(module: Module, known: set[str]) -> set[str]:
    """The modules of the house that one imports, anywhere in its code, with the packages they open."""
    names = {f"{whole}.{name}" if f"{whole}.{name}" in known else whole for whole, name in module.imports}
    opened = {above for name in names for above in accumulate(name.split("."), "{}.{}".format)}
    return (names | opened - set(accumulate(module.name.split("."), "{}.{}".format))) & known - {module.name}


def test_no_module_imports_another_that_imports_it() -> None:
    everywhere = modules("atelier")
    known = {module.name for module in everywhere}
    graph = {module.name: imported(module, known) for module in everywhere}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


def test_what_is_tested_without_qt_imports_none_of_it() -> None:
    aside = tuple(path.relative_to(ROOT).as_posix() for path in WITH_QT | UNASKED)
    speaking = [
        f"{module.path}: {name}"
        for module in modules("tests")
        for name, _ in module.imports
        if name.startswith(("PySide6", "pytestqt")) and not module.path.startswith(aside)
    ]
    assert speaking == []
