"""A robot that does not let a test wait when there is nothing left to wait for."""

from typing import Final

from pytestqt.qtbot import QtBot

_PAUSE: Final = 10
"""Milliseconds that `waitUntil` of pytest-qt waits between two looks."""


class PromptBot(QtBot):
    """Thousands of waits are over as soon as the loop has turned once or twice."""

    def wait(self, ms: int) -> None:
        """Of the pause between two looks, only what lets the loop turn, and another thread work."""
        super().wait(1 if ms == _PAUSE else ms)
