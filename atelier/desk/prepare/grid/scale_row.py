"""The words of a scale as chips, from the least to the most; empty, the usual one is offered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.desk.commands import command
from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.prepare.bound import make_small
from atelier.desk.prepare.chips import Chip, ChipLine
from atelier.desk.prepare.grid.rows import drop, never_empty
from atelier.gestures.positioning import add_degree, add_degrees, change_degree, move_degree, remove_degree
from atelier.look.buttons import IconButton
from atelier.look.flow import FlowLayout
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Degree
from atelier.workshop.grids import degrees


class ScaleRow(QWidget):
    """A word is typed over, taken away by its cross, moved by `move_focused`."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self._made: dict[str, Chip] = {}
        self._shown: tuple[str, ...] = ()
        self.new = self._new_chip()
        say = desk.words.say
        self.movers = [
            self._mover("arrow-left", say("Move the word towards the least"), "move_up", -1),
            self._mover("arrow-right", say("Move the word towards the most"), "move_down", 1),
        ]
        self.refresh()

    def move_focused(self, by: int) -> None:
        """Put the word that the keys are in one place earlier (-1) or later (1)."""
        here = next((place for place, chip in enumerate(self.chips) if chip.line.hasFocus()), -1)
        if here >= 0 and 0 <= here + by < len(self.chips):
            degree = self._shown[here]
            self._desk.attempt(lambda: self._workshop.do(move_degree, degree=degree, index=here + by))

    def _mover(self, icon: str, name: str, key: str, by: int) -> IconButton:
        """For the pointer: the word keeps the keys."""
        button = IconButton(self._desk.look, icon, name, key=command(key).keys[0])
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make_small(button)
        button.clicked.connect(lambda: self.move_focused(by))
        return button

    def _show_movers(self) -> None:
        """While the keys are in a word that can go that way."""
        here = next((place for place, chip in enumerate(self.chips) if chip.line.hasFocus()), -1)
        for button, there in zip(self.movers, (here - 1, here + 1), strict=True):
            button.setVisible(here >= 0 and len(self.chips) > 1)
            button.setEnabled(0 <= there < len(self.chips))

    def take_usual(self) -> None:
        """Put four usual words on an empty scale."""
        say = Words(self._workshop.tables.workshop.language).say
        titles = [say("not yet"), say("a little"), say("often"), say("settled")]
        self._desk.attempt(lambda: self._workshop.do(add_degrees, step=self._step, titles=titles))

    def refresh(self) -> None:
        """Words may have come, gone or moved; what they say, their lines follow by themselves."""
        present = degrees(self._workshop.tables, self._step)
        shown = tuple(degree.id for degree in present)
        if shown == self._shown and self._flow.count():
            return
        self._shown = shown
        while self._flow.takeAt(0) is not None:
            pass
        for gone in self._made.keys() - set(shown):
            drop(self._made.pop(gone))
        self._made |= {each.id: self._chip(each) for each in present if each.id not in self._made}
        self.chips = [self._made[id] for id in shown]
        for chip in (*self.chips, self.new):
            self._flow.addWidget(chip)
            chip.show()
        for button in self.movers:
            self._flow.addWidget(button)
        self.setFocusProxy(self.chips[0].line if self.chips else self.new.line)
        self._show_movers()
        self.updateGeometry()

    def _chip(self, degree: Degree) -> Chip:
        say, id = self._desk.words.say, degree.id
        line = ChipLine("")
        line.setAccessibleName(say("Word of the scale"))
        key = field_key("degree", id, "title")
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: self._workshop.tables.get(Degree, id).title,
            keep=lambda text: self._rename(id, text),
        )
        line.focused.connect(self._show_movers)
        never_empty(line, lambda: self._workshop.tables.get(Degree, id).title)
        cross = IconButton(self._desk.look, "x", say("Remove the word {title}", title=degree.title))
        cross.clicked.connect(lambda: self._desk.attempt(lambda: self._remove(id)))
        return Chip(self._desk.look, line, cross)

    def _new_chip(self) -> Chip:
        say = self._desk.words.say
        line = ChipLine(say("Add a word"))
        line.setAccessibleName(say("Add a word to the scale"))
        key = field_key("degree", self._step, "new")
        line.setObjectName(key)
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=self._add)
        return Chip(self._desk.look, line, None)

    def _rename(self, id: str, text: str) -> object:
        if not text.strip():
            return self._remove(id)
        return self._workshop.do(change_degree, degree=id, title=text)

    def _remove(self, id: str) -> object:
        return self._workshop.do(remove_degree, degree=id)

    def _add(self, text: str) -> object:
        if not text.strip():
            return None
        return self._workshop.do(add_degree, step=self._step, title=text)
