"""Packages that load their modules late give what they tell the type checker that they give."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

PACKAGES = ("atelier.workshop.entities", "atelier.library", "atelier.session")


def told(package: str) -> dict[str, str]:
    """The module of each name that only a type checker imports."""
    file = import_module(package).__file__
    assert file is not None
    tree = ast.parse(Path(file).read_text("utf-8"))
    (checked,) = (node for node in tree.body if isinstance(node, ast.If))
    return {
        alias.name: each.module or ""
        for each in checked.body
        if isinstance(each, ast.ImportFrom)
        for alias in each.names
    }


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_comes_from_where_it_is_said_to_be(package: str) -> None:
    found = import_module(package)
    names = told(package)
    assert set(names) <= set(found.__all__)
    for name, module in names.items():
        assert getattr(found, name) is getattr(import_module(module), name)
    assert all(hasattr(found, name) for name in found.__all__)
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        found.nothing_of_the_kind  # noqa: B018
