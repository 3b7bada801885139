"""Reads the code of the house as syntax trees, for the ratchets."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef
SKIPPED = {".venv", "build", "dist", ".git", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Module:
    """One file of Python: its path from the root, its lines, its tree."""

    path: str
    lines: int
    tree: ast.Module

    @property
    def name(self) -> str:
        """The dotted name that others import it by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """All modules below a folder of the root, in order."""
    paths = [path for path in (ROOT / folder).rglob("*.py") if not SKIPPED & set(path.parts)]
    return tuple(_module(path) for path in sorted(paths))


def _module(path: Path) -> Module:
    text = path.read_text("utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text.count("\n"), ast.parse(text))


def functions(module: Module) -> Iterator[Function]:
    """The functions and methods of a module, nested ones too."""
    return (node for node in ast.walk(module.tree) if isinstance(node, Function))


def classes(module: Module) -> Iterator[ast.ClassDef]:
    """The classes of a module, nested ones too."""
    return (node for node in ast.walk(module.tree) if isinstance(node, ast.ClassDef))


def length(node: Function | ast.ClassDef) -> int:
    """Lines from the first to the last of a definition, decorators left out."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def tracked() -> list[str]:
    """What git keeps, as paths from the root; in an unpacked archive, all that is there."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]
    if done.returncode == 0 and names:
        return names
    files = (path for path in ROOT.rglob("*") if path.is_file() and not SKIPPED & set(path.parts))
    return sorted(path.relative_to(ROOT).as_posix() for path in files)
