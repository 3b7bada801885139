"""What stands before a line of a pasted list without belonging to what it says."""

import re
from dataclasses import dataclass

_BULLET = re.compile(
    r"\s*(?:"
    r"[\u2022\u2023\u25e6\u2043\u2219\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u27a2\u27a4\u27a1\u2794\u25ba\u25b6\u25b8"
    r"\u203a\u2610-\u2612\u2713\u2714\u2756\u25c6\u25c7\uf0a7\uf0b7\uf0d8\uf0fc·→⇒]\ufe0f?"
    r"|[-*+–—](?=\s|$)"
    r"|[o§](?=\t)"
    r"|\[[ xX]?\](?=\s|$)"
    r"|\(?\d{1,3}(?:[.)°]|\s*[-–—])(?=\s|$)"
    r"|\(?[a-zA-Z]\)(?=\s|$)"
    r")\s*"
)
_NUMBER = re.compile(r"\s*\(?(?:\d|[a-zA-Z]\))")
_INNER = ("o", "§", "\uf0a7")
"""The bullets that word processors give to the second and third level of a list, in a copied text."""
_TAB = 4
_RULE = re.compile(r"[-_=*–—~\s]*")


def without_bullet(line: str) -> str:
    """The line without leading bullets, numbers (1. 2) 3°) and tick boxes, nested ones too, and outer blanks.

    A number, a sign or a star that touches the next word is part of what was said and stays.
    """
    line = line.lstrip("\ufeff\u200b").strip()
    while match := _BULLET.match(line):
        line = line[match.end() :]
    return line.strip()


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands before the words of a line, by which lines are seen to stand below one another."""

    indent: int = 0
    """In columns; a tab leads to the next multiple of four."""
    mark: int = 0
    """0: no mark; 1: a number or a letter; 2: a bullet; 3 and 4: bullets of lower levels."""
    words: int = 0
    """The column where the words begin."""

    @property
    def depth(self) -> tuple[int, int]:
        """Greater for a line that stands below another; marks tell where indentation does not."""
        return self.indent, self.mark


def margin_of(line: str) -> Margin:
    """How far in a line stands, and behind which mark."""
    line = line.lstrip("\ufeff\u200b")
    bare = line.lstrip()
    indent = _column(line[: len(line) - len(bare)])
    match = _BULLET.match(bare)
    if match is None:
        return Margin(indent, 0, indent)
    mark = 1 if _NUMBER.match(bare) else 2 + (_INNER.index(bare[0]) + 1 if bare[0] in _INNER else 0)
    return Margin(indent, min(mark, 4), indent + _column(match[0], indent))


def _column(blank: str, start: int = 0) -> int:
    """The columns that a beginning takes from a column on."""
    at = start
    for character in blank:
        at = (at // _TAB + 1) * _TAB if character == "\t" else at + 1
    return at - start


def is_rule(line: str) -> bool:
    """Whether a line is empty or a ruler of dashes, which says nothing."""
    return _RULE.fullmatch(line) is not None
