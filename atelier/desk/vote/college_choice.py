"""The college that a paper ballot bears: asked only where the round keeps it beside secret ballots."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import labelled
from atelier.look.choices import Choice
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.entities import Round
from atelier.workshop.vote.colleges import colleges_in


class CollegeChoice(QWidget):
    """Stays as it is from one ballot to the next: they come in piles."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, round
        say = desk.words.say
        self._choice = Choice(desk.look, say("College on the ballot"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(labelled(desk, say("College on the ballot"), self._choice))
        self.setFocusProxy(self._choice)
        self._groups: list[str] = []
        self.hide()

    @property
    def group(self) -> str:
        """The group of colleges that was chosen; empty where none was, or none is asked."""
        return str(self._choice.currentData() or "")

    def refresh(self) -> None:
        """Groups are put together when people leave: what was chosen before may be there no more."""
        found = self._workshop.tables.get(Round, self._id)
        groups = sorted({*acts.folding(self._workshop.tables, self._id).values()}) if found.secret else []
        if groups == self._groups:
            return
        self._groups = groups
        words = self._desk.words
        self._choice.clear()
        self._choice.addItem("—", "")
        for group in groups:
            names = [name or words.say("no college") for name in colleges_in(group)]
            self._choice.addItem(words.listed(names), group)
        self.setVisible(bool(groups))
