"""Breaks short texts into lines, for lists that paint them."""

from PySide6.QtGui import QFontMetrics


def wrapped(metrics: QFontMetrics, text: str, room: int) -> list[str]:
    """A title in lines of a width; a word wider than that stands alone."""
    if metrics.horizontalAdvance(text) <= room:
        return [text]
    lines: list[str] = []
    for word in text.split(" "):
        if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]
