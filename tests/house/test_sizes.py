"""The ratchet of sizes: what stays small can be read, moved and replaced."""

import statistics

from tests.house.code import Definition, Module, modules


def everywhere() -> tuple[Module, ...]:
    """The modules of the package, its tests and its packaging."""
    return modules("atelier") + modules("tests") + modules("packaging")


def told(module: Module, found: Definition) -> str:
    return f"{module.path}: {found.name}: {found.lines} lines, {found.methods} methods"


def test_files_stay_under_400_lines() -> None:
    assert len(everywhere()) > 400
    assert [f"{module.path}: {module.lines}" for module in everywhere() if module.lines > 400] == []


def test_functions_stay_under_50_lines() -> None:
    long = [
        told(module, found)
        for module in everywhere()
        for found in module.definitions
        if not found.is_class and found.lines > 50
    ]
    assert long == []


def test_classes_stay_small() -> None:
    large = [
        told(module, found)
        for module in modules("atelier")
        for found in module.definitions
        if found.is_class and (found.lines > 250 or found.methods > 20)
    ]
    assert large == []


def test_half_of_the_files_stay_under_150_lines() -> None:
    assert statistics.median(module.lines for module in modules("atelier")) <= 150
