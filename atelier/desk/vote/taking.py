"""Titles of the walls before a vote: all of a wall taken at once, or those that are ticked."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty
from atelier.desk.vote.proposals import titles_to_take
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Cluster, Orientation


class TakeTitles(QWidget):
    """A button for each wall with titles that are not taken yet; beside it, the way to choose among them."""

    wanted = Signal(tuple)
    """Ids of titles, in the order of their wall."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        self.buttons: list[Button] = []
        self.choices: list[ChooseTitles] = []
        self._offered: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)

    def refresh(self) -> None:
        """Follow what stands on the walls and what was taken."""
        tables, words = self._workshop.tables, self._desk.words
        found = titles_to_take(tables, self._id)
        bare = not tables.children(Orientation, self._id)
        offered = bare, [(step.title, [tables.get(Cluster, id) for id in ids]) for step, ids in found]
        if offered == self._offered:
            return
        self._offered = offered
        empty(self._column)
        self.buttons, self.choices = [], []
        for step, ids in found:
            text = words.say_n(
                "Take the {n} title of {step}",
                "Take the {n} titles of {step}",
                len(ids),
                step=words.quoted(step.title),
            )
            kind = Kind.PRIMARY if bare and not self.buttons else Kind.SECONDARY
            take = Button(self._desk.look, text, kind=kind, icon="arrow-down")
            take.clicked.connect(partial(self.wanted.emit, ids))
            choose = Button(self._desk.look, words.say("Choose"), kind=Kind.QUIET, icon="list-checks")
            choose.setCheckable(True)
            chosen = ChooseTitles(self._desk, {id: tables.get(Cluster, id).title for id in ids})
            chosen.wanted.connect(self.wanted)
            chosen.hide()
            choose.toggled.connect(chosen.setVisible)
            self.buttons.append(take)
            self.choices.append(chosen)
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(2 * GRID)
            line.addWidget(take)
            line.addWidget(choose)
            line.addStretch(1)
            self._column.addWidget(row)
            self._column.addWidget(chosen)


class ChooseTitles(QWidget):
    """A tick box for each title of one wall."""

    wanted = Signal(tuple)

    def __init__(self, desk: Desk, titles: dict[str, str]) -> None:
        super().__init__()
        self._desk = desk
        self.boxes = {id: CheckBox(desk.look, title) for id, title in titles.items()}
        self.take = Button(desk.look, desk.words.say("Take those ticked"), icon="arrow-down")
        self.take.clicked.connect(lambda: self.wanted.emit(self._ticked()))
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * GRID, 0, 0, 0)
        column.setSpacing(0)
        for box in self.boxes.values():
            box.toggled.connect(self._refresh)
            column.addWidget(box)
        column.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        self._refresh()

    def _ticked(self) -> tuple[str, ...]:
        return tuple(id for id, box in self.boxes.items() if box.isChecked())

    def _refresh(self) -> None:
        say = self._desk.words.say
        self.take.refuse("" if self._ticked() else say("Tick the titles to take."))
