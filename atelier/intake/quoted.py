"""Cells between quotation marks, as tables are saved, in a text that was copied from one."""

import re

_QUOTED = re.compile(r'(?:(?<=^)|(?<=[\t;|]))[ ]*"((?:[^"]|"")*)"[ ]*(?=[\t;|]|$)', re.MULTILINE)
_TALLEST = 5
"""Line breaks of a quoted cell; more of them mean that a mark was never closed."""


def without_quotes(text: str) -> str:
    """Lines whose cells were written between quotation marks, as tables are saved: one line a row again.

    Only where a mark stands that parts cells: « "Les Amis" – quartier nord » keeps its own.
    """
    if '"' not in text or not any(mark in text for mark in "\t;|"):
        return text
    return _QUOTED.sub(_bare, text.replace("\r\n", "\n").replace("\r", "\n"))


def _bare(cell: re.Match[str]) -> str:
    inner = cell[1]
    if inner.count("\n") > _TALLEST or any(mark in inner for mark in "\t;|"):
        return cell[0]
    return " ".join(inner.replace('""', '"').split())
