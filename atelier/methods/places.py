"""Where a value of a TOML file stands: its path of keys, and the line on which a person finds it.

The standard library's reader tells no line for a value, so the headers and keys are looked up in the source.
"""

import re

Path = tuple[str | int, ...]
"""Keys and, in lists, positions from 0."""

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]\]?\s*(?:#.*)?$")
_ENTRY = re.compile(rf"\s*({_DOTTED})\s*=(.*)$")
_LONG = re.compile('"""|' + "'''")


def said_place(path: Path) -> str:
    """A path as it is said to people, who count from one: `steps[2].title.fr`."""
    parts = (f"[{part + 1}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


class Lines:
    """The lines (from 1) of the headers and keys of one source."""

    def __init__(self, source: str) -> None:
        self._found: dict[Path, int] = {(): 1}
        self._counts: dict[Path, int] = {}
        table: Path = ()
        closing = ""
        for number, line in enumerate(source.split("\n"), start=1):
            if closing:
                closing = "" if closing in line else closing
            elif header := _HEADER.match(line):
                table = self._table(_keys(header[2]), listed=header[1] == "[[")
                self._found.setdefault(_without_position(table), number)
                self._found.setdefault(table, number)
            elif entry := _ENTRY.match(line):
                self._note(table, _keys(entry[1]), number)
                closing = _left_open(entry[2])

    def line(self, path: Path) -> int:
        """The line of a value; where it has none of its own, of the nearest table around it."""
        while path not in self._found:
            path = path[:-1]
        return self._found[path]

    def _table(self, keys: list[str], *, listed: bool) -> Path:
        """The path that a header opens: below a list, its latest table; each `[[…]]` begins another."""
        path: Path = ()
        for index, key in enumerate(keys):
            path = (*path, key)
            if listed and index == len(keys) - 1:
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, self._counts[path])
        return path

    def _note(self, table: Path, keys: list[str], number: int) -> None:
        for size in range(1, len(keys) + 1):
            self._found.setdefault((*table, *keys[:size]), number)


def _without_position(path: Path) -> Path:
    """The list that a table belongs to, which stands where its first table does."""
    return path[:-1] if path and isinstance(path[-1], int) else path


def _keys(dotted: str) -> list[str]:
    return [key.strip("\"'") for key in re.findall(_KEY, dotted)]


def _left_open(value: str) -> str:
    """The mark that closes a text of several lines begun in a value, or nothing where none is left open."""
    if (opening := _LONG.search(value)) is None:
        return ""
    return "" if opening[0] in value[opening.end() :] else opening[0]
