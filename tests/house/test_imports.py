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


QT = ("PySide6", "pytestqt", *(f"atelier.{room}" for room in ("app", "desk", "look", "stage", "wall")))
"""Libraries and rooms that load Qt: half a second, for each process that runs tests."""


def test_what_is_tested_without_qt_imports_none_of_it_by_any_way() -> None:
    tests = {module.name: module for module in modules("tests")}
    del tests["tests.conftest"]  # which lends what speaks Qt, and imports it for who borrows it
    known = set(tests)
    speaking = {
        name
        for name, module in tests.items()
        if any(f"{whole}.{part}".startswith(QT) for whole, part in module.imports)
    }
    wider = True
    while wider:
        more = {name for name in known - speaking if imported(tests[name], known) & speaking}
        speaking |= more
        wider = bool(more)
    aside = tuple(path.relative_to(ROOT).as_posix() for path in WITH_QT | UNASKED)
    assert [tests[name].path for name in sorted(speaking) if not tests[name].path.startswith(aside)] == []
