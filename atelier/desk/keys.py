"""What a button's tool tip says of its key."""

from PySide6.QtGui import QKeySequence

from atelier.desk.commands import command


def with_key(text: str, id: str) -> str:
    """A text followed by the first key of a command, as this system writes it."""
    key = QKeySequence(command(id).keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{text} ({key})"
