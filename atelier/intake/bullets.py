"""What stands before a line of a pasted list without belonging to what it says."""

import re

_BULLET = re.compile(
    r"\s*(?:"
    r"[\u2022\u2023\u25e6\u2043\u2219\u25aa\u25ab\u25a0\u25a1\u25cf\u25cb\u27a2\u27a4\u27a1\u2794\u25ba\u25b6\u25b8"
    r"\u203a\u2610-\u2612\u2713\u2714\u2756\u25c6\u25c7\uf0a7\uf0b7\uf0d8\uf0fc·→⇒]\ufe0f?"
    r"|[-*+–—](?=\s|$)"
    r"|\[[ xX]?\](?=\s|$)"
    r"|\(?\d{1,3}(?:[.)°]|\s*[-–—])(?=\s|$)"
    r"|\(?[a-zA-Z]\)(?=\s|$)"
    r")\s*"
)
_RULE = re.compile(r"[-_=*–—~\s]*")


def without_bullet(line: str) -> str:
    """The line without leading bullets, numbers (1. 2) 3°) and tick boxes, nested ones too, and outer blanks.

    A number, a sign or a star that touches the next word is part of what was said and stays.
    """
    line = line.lstrip("\ufeff\u200b").strip()
    while match := _BULLET.match(line):
        line = line[match.end() :]
    return line.strip()


def is_rule(line: str) -> bool:
    """Whether a line is empty or a ruler of dashes, which says nothing."""
    return _RULE.fullmatch(line) is not None
