"""The palette: one line over the window, in which any command on offer and any place is found by its name."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from atelier.desk.commands.entries import Command, command
from atelier.desk.commands.menu import MENU, PALETTE
from atelier.desk.commands.shortcuts import shown_keys
from atelier.desk.places import Place
from atelier.look.choosing import Chooser, Option
from atelier.look.tokens import BAR, GRID
from atelier.words import Words

_WIDTH, _LINES = 640, 9


class Palette(Chooser):
    """Open at once. The keys go back to where they were before anything is done, which may depend on it."""

    def __init__(self, words: Words, over: QWidget, options: Sequence[Option[Callable[[], object]]]) -> None:
        """Stands over the middle of `over`, under its top bar."""
        self._back = QApplication.focusWidget()
        super().__init__(
            words.say(command(PALETTE).title),
            options,
            over,
            width=_WIDTH,
            most=_LINES,
            nothing=words.say("Nothing of that name can be done or gone to now."),
        )
        self.closed.connect(self._give_back)
        self.chosen.connect(lambda act: act())
        self.open_at(QPoint((over.width() - _WIDTH) // 2, BAR + 2 * GRID))

    def _give_back(self) -> None:
        back = self._back
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.PopupFocusReason)


def palette_options(
    words: Words, commands: Sequence[Command], places: Sequence[Place], run: Callable[[str], object]
) -> list[Option[Callable[[], object]]]:
    """The few places of what is in view, the commands with their keys, then the many places."""
    found: list[Option[Callable[[], object]]] = [
        Option(partial(run, entry.id), words.say(entry.title), "".join(shown_keys(entry)[:1]))
        for entry in commands
        if entry.id not in {MENU, PALETTE}
    ]
    near, far = (
        [Option(place.go, place.name, place.kind) for place in places if place.deep is deep]
        for deep in (False, True)
    )
    return [*near, *found, *far]
