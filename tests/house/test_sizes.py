"""The ratchet of sizes: what stays small can be read, moved and replaced."""

import statistics

import pytest

from tests.house.code import Function, Module, classes, functions, length, modules

EVERYWHERE = [*modules("atelier"), *modules("tests"), *modules("packaging")]


@pytest.mark.parametrize("module", EVERYWHERE, ids=lambda module: module.path)
def test_a_file_stays_under_400_lines(module: Module) -> None:
    assert module.lines <= 400


@pytest.mark.parametrize("module", EVERYWHERE, ids=lambda module: module.path)
def test_its_functions_stay_under_50_lines(module: Module) -> None:
    assert [f"{f.name}: {length(f)} lines" for f in functions(module) if length(f) > 50] == []


@pytest.mark.parametrize("module", modules("atelier"), ids=lambda module: module.path)
def test_its_classes_stay_small(module: Module) -> None:
    large = []
    for node in classes(module):
        methods = sum(isinstance(part, Function) for part in node.body)
        if length(node) > 250 or methods > 20:
            large.append(f"{node.name}: {length(node)} lines, {methods} methods")
    assert large == []


def test_half_of_the_files_stay_under_150_lines() -> None:
    assert statistics.median(module.lines for module in modules("atelier")) <= 150
