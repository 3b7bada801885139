"""A block of cells as a spreadsheet copies it: tabs between cells, lines for rows, quotation marks."""

import re
from collections.abc import Sequence

Block = tuple[tuple[str, ...], ...]

_CELL = re.compile(r'"((?:[^"]|"")*)"(?=[\t\n]|\Z)|([^\t\n]*)')
_NEEDS_QUOTES = re.compile(r'[\t\n]|""')
_QUOTED = re.compile(r'[\t\n"]')


def block_of(text: str) -> Block:
    """The cells of a copied text; without a tab, one column. Empty lines at the end are not rows.

    A cell stands between quotation marks where it holds a tab, a line break or such a mark; marks that
    somebody typed around a whole cell stay.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n")
    rows: list[list[str]] = [[]]
    place = 0
    while text and place <= len(text):
        found = _CELL.match(text, place)
        assert found is not None  # the second half fits anything, also nothing
        rows[-1].append(_unquoted(found))
        place = found.end()
        if text[place : place + 1] == "\n":
            rows.append([])
        elif place >= len(text):
            break
        place += 1
    return tuple(map(tuple, rows)) if text else ()


def text_of(block: Sequence[Sequence[str]]) -> str:
    """Cells as a spreadsheet takes them; `block_of` reads them back, but for empty rows at the end."""
    return "\n".join("\t".join(map(_quoted, row)) for row in block)


def _quoted(cell: str) -> str:
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    return '"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) else cell


def _unquoted(cell: re.Match[str]) -> str:
    quoted = cell[1]
    if quoted is None:
        return cell[2]
    return quoted.replace('""', '"') if _NEEDS_QUOTES.search(quoted) else cell[0]
