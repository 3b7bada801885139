"""Every module and public name says what its name does not."""

import re
from collections.abc import Iterator

from tests.house.code import Definition, modules

QT_ROOMS = tuple(f"atelier/{room}" for room in ("look/", "wall/", "stage/", "desk/", "app"))
CAMEL = re.compile(r"[a-z]+[A-Z]")
FILLERS = {"a", "an", "and", "for", "from", "in", "is", "it", "its", "of", "the", "this", "to", "with"}


def public_definitions() -> Iterator[tuple[str, Definition]]:
    """The public classes, functions and methods; names that Qt gave (camelCase) need no docstring."""
    for module in modules("atelier"):
        for found in module.definitions:
            *outer, name = found.name.split(".")
            is_qt = outer and module.path.startswith(QT_ROOMS) and CAMEL.match(name)
            if found.is_public and not is_qt and not found.is_lent:
                yield f"{module.path}: {found.name}", found


def words(text: str) -> set[str]:
    """The words that carry something, without endings that only grammar adds."""
    return {word.rstrip("s") for word in re.findall(r"[a-z]+", text.lower())} - FILLERS


def test_modules_and_public_names_are_described() -> None:
    assert [module.path for module in modules("atelier") if not module.docstring] == []
    assert [place for place, found in public_definitions() if not found.docstring] == []


def test_a_description_says_more_than_the_name() -> None:
    echoes = [
        place
        for place, found in public_definitions()
        if words(found.docstring or "more") <= words(re.sub(r"([A-Z_.])", r" \1", found.name))
    ]
    assert echoes == []
