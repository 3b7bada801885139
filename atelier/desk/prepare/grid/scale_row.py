"""The words of a scale as chips, from the least to the most; empty, the usual one is offered."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.prepare.chip_row import ChipRow, Chips, Worded
from atelier.desk.prepare.chips import Chip
from atelier.desk.prepare.grid.rows import never_empty
from atelier.gestures.positioning import add_degree, add_degrees, change_degree, move_degree, remove_degree
from atelier.look.buttons import IconButton, make_small
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Degree
from atelier.workshop.grids import degrees


class ScaleRow(ChipRow):
    """Beside the word that the keys are in, two arrows move it by the pointer."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        self._step = step
        say = desk.words.say
        of = Chips(
            present=lambda: degrees(workshop.tables, step),
            add=lambda title: workshop.do(add_degree, step=step, title=title),
            rename=lambda id, title: workshop.do(change_degree, degree=id, title=title),
            remove=lambda id: workshop.do(remove_degree, degree=id),
            move=lambda id, index: workshop.do(move_degree, degree=id, index=index),
            each=say("Word of the scale"),
            bare="",
            new=say("Add a word"),
            new_name=say("Add a word to the scale"),
            cross=lambda title: say("Remove the word {title}", title=title),
        )
        super().__init__(desk, workshop, Degree, step, of)
        self.movers = [
            self._mover("arrow-left", say("Move the word towards the least"), "move_up", -1),
            self._mover("arrow-right", say("Move the word towards the most"), "move_down", 1),
        ]
        self.refresh()

    def after(self) -> Sequence[QWidget]:
        """The arrows."""
        return self.movers

    def take_usual(self) -> None:
        """Put four usual words on an empty scale."""
        say = Words(self._workshop.tables.workshop.language).say
        titles = [say("not yet"), say("a little"), say("often"), say("settled")]
        self._desk.attempt(lambda: self._workshop.do(add_degrees, step=self._step, titles=titles))

    def refresh(self) -> None:
        """The arrows follow too."""
        super().refresh()
        self._show_movers()

    def make_chip(self, worded: Worded) -> Chip:
        """A word that may not be taken away comes back when it was emptied."""
        chip = super().make_chip(worded)
        chip.line.focused.connect(self._show_movers)
        never_empty(chip.line, lambda: self._workshop.tables.get(Degree, worded.id).title)
        return chip

    def _mover(self, icon: str, name: str, key: str, by: int) -> IconButton:
        """For the pointer: the word keeps the keys."""
        button = IconButton(self._desk.look, icon, name, key=command(key).keys[0])
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make_small(button)
        button.clicked.connect(lambda: self.move_focused(by))
        return button

    def _show_movers(self) -> None:
        """While the keys are in a word that can go that way."""
        here = self.focused
        for button, there in zip(self.movers, (here - 1, here + 1), strict=True):
            button.setVisible(here >= 0 and len(self.chips) > 1)
            button.setEnabled(0 <= there < len(self.chips))
