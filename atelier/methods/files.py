"""Method files: where they are, and how one is opened without ever raising anything but a refusal."""

import re
import tomllib
from functools import cache
from pathlib import Path

from atelier import assets
from atelier.methods.checking import check
from atelier.methods.model import Method
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.text import LIMIT

_ORDER = (
    "atelier-du-futur",
    "des-orientations-aux-actions",
    "atelier-de-l-avenir",
    "mailleur-de-territoire",
    "evaluation-convention-territoriale",
    "fiche-action-inspirante",
    "diagnostic-partage",
    "evaluation-a-chaud",
    "vote-simple",
    "tour-de-table",
)
"""Whole workshops, then parts that people need alone; what is not named here comes last, by name."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def bundled() -> list[str]:
    """The names of the methods that come with the product, the one of the whole thread first."""
    return sorted((path.stem for path in assets.path("methods").glob("*.toml")), key=_rank)


def find(name: str) -> Method:
    """The bundled method of that name; raises `Refused(METHOD_UNKNOWN)` with the names that there are."""
    known = bundled()
    if name not in known:
        raise Refused(Reason.METHOD_UNKNOWN, name=name, known=known)
    return _read_once(assets.path("methods", f"{name}.toml"))


def read(path: Path) -> Method:
    """The method of a file, fully checked.

    Raises `Refused`: FILE_MISSING, FILE_UNREADABLE (also for a file far too long), FILE_EMPTY, METHOD_SYNTAX
    (line and column, from 1) or METHOD_WRONG (place, line, what, found, expected).
    """
    return parse(_source(path), path)


def parse(source: str, path: Path) -> Method:
    """The method of a text, as `read` does; `path` is what a refusal says, its stem the method's name."""
    try:
        data = tomllib.loads(source)
    except (ValueError, RecursionError) as error:
        line, column = _place(str(error), source)
        raise Refused(Reason.METHOD_SYNTAX, path=str(path), line=line, column=column) from None
    return check(path.stem, str(path), source, data)


_read_once = cache(read)
"""What came with the product stays as it is while it runs, and home asks for all of it at each visit."""


def _rank(name: str) -> tuple[int, str]:
    return (_ORDER.index(name) if name in _ORDER else len(_ORDER), name)


def _source(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise Refused(Reason.FILE_MISSING, path=str(path)) from None
    except OSError as error:
        raise Refused(Reason.FILE_UNREADABLE, path=str(path), cause=error.strerror or "") from None
    if len(content) > LIMIT:
        raise Refused(Reason.FILE_UNREADABLE, path=str(path), cause=f"> {LIMIT // 1000} kB")
    if not content.strip():
        raise Refused(Reason.FILE_EMPTY, path=str(path))
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        line, column = _end(before)
        raise Refused(Reason.METHOD_SYNTAX, path=str(path), line=line, column=column) from None


def _place(message: str, source: str) -> tuple[int, int]:
    """Line and column out of the parser's message; the end of the text where it names no place."""
    found = _PLACE.search(message)
    return (int(found[1]), int(found[2])) if found else _end(source.rstrip())


def _end(source: str) -> tuple[int, int]:
    return source.count("\n") + 1, len(source) - source.rfind("\n")
