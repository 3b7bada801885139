"""Keys as this system writes them: what a button's tool tip says, always from the list of commands."""

from PySide6.QtGui import QKeySequence

from atelier.desk.commands.entries import command


def native(keys: str) -> str:
    """Keys in Qt's portable notation, as this system and its language write them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def key_of(id: str) -> str:
    """The first key of a command; a command without any is a bug."""
    return native(command(id).keys[0])


def with_key(text: str, id: str) -> str:
    """A text followed by the first key of a command."""
    return f"{text} ({key_of(id)})"
