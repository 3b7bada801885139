"""Brings Qt's binding in, without what it adds to every import that follows."""

import builtins


def bring_in() -> None:
    """Load Qt's binding; to be done before any module that speaks Qt.

    The binding puts an import of its own in the place of Python's: it reads the source of each module that is
    imported later, and keeps it, to find out whether that one asks for the binding's other spellings
    (`from __feature__ import …`). Nobody in the house does; reading two hundred files cost a sixteenth of the
    start and 6 MiB.
    """
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = plain
