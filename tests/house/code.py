"""What the ratchets need to know of the code of the house, from each file read once."""

import ast
import os
import pickle
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef
FOLDERS = ("atelier", "tests", "packaging")
SKIPPED = {".venv", "build", "dist", ".git", "__pycache__"}
READ = ROOT / ".pytest_cache" / "house.pickle"
"""What was read of files that have not changed since: to parse them takes longer than all other ratchets."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A class or a function, nested ones too; its lines are counted without its decorators."""

    name: str
    is_class: bool
    lines: int
    methods: int
    docstring: str | None
    is_public: bool
    is_lent: bool


@dataclass(frozen=True, slots=True)
class Module:
    """One file of Python: its path from the root, its lines, and what it defines and imports.

    Its tree is let go: the trees of all files together slow down every collection of garbage after.
    """

    path: str
    lines: int
    docstring: str | None
    definitions: tuple[Definition, ...]
    imports: tuple[tuple[str, str], ...]
    """Whole modules as `(name, "")`, what is taken from one as `(module, name)`."""

    @property
    def name(self) -> str:
        """The dotted name that others import it by."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


@cache
def modules(folder: str) -> tuple[Module, ...]:
    """All modules below a folder of the root, in order."""
    kept = _kept()
    return tuple(kept[path] for path in sorted(kept) if path.startswith(f"{folder}/"))


@cache
def _kept() -> dict[str, Module]:
    """Every module of the house by its path; only those are parsed that were not as they are now."""
    rules = _print(Path(__file__).read_bytes())
    before: dict[str, tuple[bytes, Module]] = {}
    try:
        known, before = pickle.loads(READ.read_bytes())
        before = before if known == rules else {}
    except (OSError, ValueError, EOFError, TypeError, AttributeError, ImportError, pickle.UnpicklingError):
        before = {}
    found = {}
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            if not SKIPPED & set(path.relative_to(ROOT).parts):
                name, content = path.relative_to(ROOT).as_posix(), path.read_bytes()
                mark = _print(content)
                old = before.get(name)
                found[name] = old if old and old[0] == mark else (mark, _module(name, content))
    if found != before and READ.parent.is_dir():
        passing = READ.with_name(f"{READ.name}.{os.getpid()}")
        passing.write_bytes(pickle.dumps((rules, found)))
        passing.replace(READ)
    return {name: module for name, (_, module) in found.items()}


def _print(content: bytes) -> bytes:
    return blake2b(content, digest_size=16).digest()


def _module(path: str, content: bytes) -> Module:
    text = content.decode("utf-8")
    tree = ast.parse(text)
    return Module(
        path,
        text.count("\n"),
        ast.get_docstring(tree),
        tuple(_definitions(tree.body, "", is_public=True)),
        tuple(_imports(tree.body)),
    )


def _definitions(body: list[ast.stmt], prefix: str, *, is_public: bool) -> Iterator[Definition]:
    for node in body:
        if not isinstance(node, Function | ast.ClassDef):
            for inner in _bodies(node):
                yield from _definitions(inner, prefix, is_public=is_public)
            continue
        shown = is_public and not node.name.startswith("_")
        is_class = isinstance(node, ast.ClassDef)
        yield Definition(
            prefix + node.name,
            is_class,
            (node.end_lineno or node.lineno) - node.lineno + 1,
            sum(isinstance(part, Function) for part in node.body),
            ast.get_docstring(node),
            shown,
            _is_lent(node),
        )
        yield from _definitions(node.body, f"{prefix}{node.name}.", is_public=shown and is_class)


def _is_lent(node: Function | ast.ClassDef) -> bool:
    """Whether a definition only lends its signature, or sets what its getter describes."""
    return any(
        (isinstance(mark, ast.Name) and mark.id in {"overload", "override"})
        or (isinstance(mark, ast.Attribute) and mark.attr in {"setter", "overload", "override"})
        for mark in node.decorator_list
    )


def _imports(body: list[ast.stmt]) -> Iterator[tuple[str, str]]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)
        else:
            for inner in _bodies(node):
                yield from _imports(inner)


def _bodies(node: ast.AST) -> Iterator[list[ast.stmt]]:
    """The statements that stand inside one: only these are walked, for expressions define nothing."""
    for part in ("body", "orelse", "finalbody"):
        inner = getattr(node, part, None)
        if isinstance(inner, list):  # the body of a lambda or of an `… if … else …` is none
            yield inner
    for part in ("handlers", "cases"):
        for holder in getattr(node, part, ()):
            yield holder.body


@cache
def tracked() -> list[str]:
    """What git keeps, as paths from the root; in an unpacked archive, all that is there."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    names = [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]
    if done.returncode == 0 and names:
        return names
    files = (path for path in ROOT.rglob("*") if path.is_file() and not SKIPPED & set(path.parts))
    return sorted(path.relative_to(ROOT).as_posix() for path in files)
