"""Every module and public name says what its name does not."""

import ast
import re

import pytest

from tests.house.code import Function, Module, modules

QT_ROOMS = ("look/", "wall/", "stage/", "desk/", "app")
CAMEL = re.compile(r"[a-z]+[A-Z]")
FILLERS = {"a", "an", "and", "for", "from", "in", "is", "it", "its", "of", "the", "this", "to", "with"}


def public_definitions(module: Module) -> list[tuple[str, Function | ast.ClassDef]]:
    """The public classes, functions and methods; names that Qt gave (camelCase) need no docstring."""
    found: list[tuple[str, Function | ast.ClassDef]] = []
    outer = [("", node) for node in module.tree.body]
    while outer:
        prefix, node = outer.pop()
        if not isinstance(node, Function | ast.ClassDef) or node.name.startswith("_"):
            continue
        is_qt = module.path.startswith(tuple(f"atelier/{room}" for room in QT_ROOMS))
        if not (prefix and is_qt and CAMEL.match(node.name)) and not is_overload(node):
            found.append((prefix + node.name, node))
        if isinstance(node, ast.ClassDef):
            outer += [(f"{node.name}.", part) for part in node.body]
    return found


def is_overload(node: Function | ast.ClassDef) -> bool:
    """Whether a definition only lends its signature, or sets what its getter describes."""
    return any(
        (isinstance(mark, ast.Name) and mark.id in {"overload", "override"})
        or (isinstance(mark, ast.Attribute) and mark.attr in {"setter", "overload", "override"})
        for mark in node.decorator_list
    )


def words(text: str) -> set[str]:
    """The words that carry something, without endings that only grammar adds."""
    return {word.rstrip("s") for word in re.findall(r"[a-z]+", text.lower())} - FILLERS


@pytest.mark.parametrize("module", modules("atelier"), ids=lambda module: module.path)
def test_public_names_are_described(module: Module) -> None:
    bare = [name for name, node in public_definitions(module) if not ast.get_docstring(node)]
    assert ast.get_docstring(module.tree), "the module says nothing of itself"
    assert bare == []


@pytest.mark.parametrize("module", modules("atelier"), ids=lambda module: module.path)
def test_a_description_says_more_than_the_name(module: Module) -> None:
    echoes = [
        name
        for name, node in public_definitions(module)
        if words(ast.get_docstring(node) or "more") <= words(re.sub(r"([A-Z_.])", r" \1", name))
    ]
    assert echoes == []
