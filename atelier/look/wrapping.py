"""Breaks short texts into lines, for lists that paint them."""

import re

from PySide6.QtGui import QFontMetrics

_PARTS = re.compile(r"[^-–/]*[-–/]*")
"""A long word is better parted after what joins its parts: « CHEVALLIER--MARTIN »."""


def wrapped(metrics: QFontMetrics, text: str, room: int) -> list[str]:
    """A title in lines of a width; a word wider than that is parted."""
    if metrics.horizontalAdvance(text) <= room:
        return [text]
    lines: list[str] = []
    for word in text.split(" "):
        if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines += _parted(metrics, word, room)
    return lines or [""]


def _parted(metrics: QFontMetrics, word: str, room: int) -> list[str]:
    """A word in as many lines as it needs, after its hyphens as far as these help."""
    if metrics.horizontalAdvance(word) <= room:
        return [word]
    lines = [""]
    for part in _PARTS.findall(word):
        if metrics.horizontalAdvance(lines[-1] + part) <= room:
            lines[-1] += part
            continue
        lines.append("")
        for letter in part:
            if lines[-1] and metrics.horizontalAdvance(lines[-1] + letter) > room:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line]
