"""Packages whose names are loaded when they are first asked for: a start loads only what it shows."""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def lately(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """The `__getattr__` of a package: `homes` names, for each of its modules, what comes from there."""
    home_of = {name: module for module, names in homes.items() for name in names.split()}

    def load(name: str) -> object:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found = getattr(import_module(f"{package}.{home_of[name]}"), name)
        setattr(sys.modules[package], name, found)  # the next time Python finds it by itself
        return found

    return load
