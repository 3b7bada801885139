"""What the last closed vote retained, to be taken up one by one: actions written then are for it."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty
from atelier.desk.run.said import Said
from atelier.desk.stage.control import CueButton
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import Printed
from atelier.minutes.compose.forward import forward, results
from atelier.session import Notice, OpenWorkshop
from atelier.wall.shape import Kind
from atelier.workshop import acts
from atelier.workshop.entities import Act, Action, Orientation, Round, Step


class RetainedPart(QWidget):
    """A button for each orientation. One stays pressed until another is, or it is pressed again."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, room: int) -> None:
        """`room` is the width in pixels that a title may take."""
        super().__init__()
        self._desk, self._workshop, self._room = desk, workshop, room
        self._said: Said | None = None
        self._shown: tuple[tuple[str, str], ...] = ()
        self.buttons: dict[str, CueButton] = {}
        self.chosen = ""
        """The orientation that actions written now are for; empty for none."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(desk.look, desk.words.say("Add an action for")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        column.addLayout(self._rows)
        self.told = Label(desk.look, kind="hint")
        column.addWidget(self.told)
        self.destroyed.connect(workshop.listen(self._follow))
        self.refresh()

    def follow(self, said: Said) -> None:
        """Have its line write actions for what is pressed."""
        self._said = said
        self._choose(self.chosen)

    def refresh(self) -> None:
        """The orientations of now, where the room knows them or does not see this screen."""
        found = tuple((each.id, each.title) for each in _carried(self._desk, self._workshop))
        if found != self._shown:
            self._shown = found
            self._fill()
        self.setVisible(bool(found))

    def showEvent(self, event: QShowEvent) -> None:
        """Who sees this screen may be known by now."""
        super().showEvent(event)
        self.refresh()

    def _fill(self) -> None:
        words = self._desk.words
        empty(self._rows)
        self.buttons = {}
        for id, title in self._shown:
            name = words.say("Add an action for {title}", title=words.quoted(title))
            button = CueButton(self._desk.look, title, tip=name)
            short = button.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, self._room)
            button.setText(short.replace("&", "&&"))
            button.setAccessibleName(name)
            button.setCheckable(True)
            button.clicked.connect(partial(self._press, id))
            self.buttons[id] = button
            self._rows.addWidget(button)
        self._choose(self.chosen if self.chosen in self.buttons else "")

    def _press(self, id: str) -> None:
        self._choose("" if self.chosen == id else id)
        if self._said is not None:
            line = self._said.line
            if self.chosen:
                line.take_aim(replace(line.aim, kind=Kind.ACTION))
            self._said.take_keys()

    def _choose(self, id: str) -> None:
        self.chosen = id
        if self._said is not None:
            self._said.line.wanted = id
        for each, button in self.buttons.items():
            button.setChecked(each == id)
            button.choose(chosen=each == id)
        words, title = self._desk.words, dict(self._shown).get(id, "")
        self.told.setText(words.say("What you write now is for {title}.", title=words.quoted(title)))
        self.told.setVisible(bool(id))

    def _follow(self, notice: Notice) -> None:
        if notice.touches(Act, Orientation, Round, Step) and not notice.touches(Action):
            self.refresh()


def _carried(desk: Desk, workshop: OpenWorkshop) -> tuple[Orientation, ...]:
    """What the votes took forward in the end, best first."""
    tables = workshop.tables
    rounds = [round for step in tables.children(Step) for round in tables.children(Round, step.id)]
    closed = [r.id for r in rounds if acts.state(tables, r.id) is acts.RoundState.CLOSED]
    if not closed or not (acts.revealed(tables, closed[-1]) or desk.alone()):
        return ()
    return forward(results(Printed(tables, {id: workshop.polls.record(id) for id in closed})))
