"""The programme that a workshop belongs to, chosen, or begun with a title typed in place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.gestures.workshops import change_workshop
from atelier.look.choices import Choice
from atelier.look.labels import Label
from atelier.look.lines import TitleLine
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Programme

_NEW = "+"
"""What the list holds in the place of an id for a programme that is still to be named."""


class ProgrammeChoice(QWidget):
    """Under its label, with a line that says what a programme is for."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        """Shows the programme that the workshop has."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        say = desk.words.say
        self.choice = Choice(desk.look, say("Programme"))
        self.choice.made.connect(self._chosen)
        self.line = TitleLine(
            say("Title of the new programme"), placeholder=say("Title of the new programme")
        )
        self.line.closed.connect(self._begin)
        self.line.ended.connect(self._end)
        name = Label(desk.look, say("Programme"), kind="muted", px=SMALL, weight=600, wrap=False)
        name.setBuddy(self.choice)
        told = say("A programme gathers the workshops that follow each other on one subject.")
        self.choice.setAccessibleDescription(told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (name, self.choice, self.line, small_hint(desk.look, told)):
            column.addWidget(widget)
        self.setFocusProxy(self.choice)
        self.show_programmes()

    def show_programmes(self) -> None:
        """List those of the shelf, the workshop's own in view."""
        say, choice = self._desk.words.say, self.choice
        programmes = self._desk.session.shelf.tables.children(Programme)
        listed = [(say("Without a programme"), ""), *((p.title, p.id) for p in programmes)]
        listed.append((say("New programme…"), _NEW))
        if listed != [(choice.itemText(row), choice.itemData(row)) for row in range(choice.count())]:
            choice.clear()
            for title, id in listed:
                choice.addItem(title, id)
        choice.setCurrentIndex(max(0, choice.findData(self._workshop.tables.workshop.programme or "")))

    def _chosen(self, row: int) -> None:
        id = self.choice.itemData(row)
        if id == _NEW:
            self.choice.hide()
            self.line.begin("")
        else:
            self._keep(id)

    def _begin(self, title: str) -> None:
        """A programme of that title, and the workshop in it."""
        session, id = self._desk.session, self._workshop.name
        if title.strip():
            self._desk.attempt(lambda: session.begin_programme(id, title))
        self.show_programmes()

    def _keep(self, id: str) -> None:
        programme = id or None
        self._desk.attempt(lambda: self._workshop.do(change_workshop, programme=programme))
        self.show_programmes()

    def _end(self) -> None:
        back = self.line.hasFocus()
        self.choice.show()
        self.line.hide()
        self.show_programmes()
        if back:
            self.choice.setFocus(Qt.FocusReason.OtherFocusReason)
