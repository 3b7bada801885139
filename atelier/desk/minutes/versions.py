"""Which people the minutes name: with names, with organisations only, without people."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.gestures.minutes import change_minutes
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import SectionLabel
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.minutes import People, chosen
from atelier.session import OpenWorkshop
from atelier.words import N_

_VERSIONS = (
    (People.NAMES, N_("With names")),
    (People.ORGANISATIONS, N_("With organisations only")),
    (People.NONE, N_("Without people")),
)


class Versions(QWidget):
    """One gesture for each choice; the pages follow."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        say, look = desk.words.say, desk.look
        self.people = Choice(look, say("People in the minutes"))
        for version, name in _VERSIONS:
            self.people.addItem(say(name), version.value)
        self.initials = CheckBox(look, say("Initials of who does what"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(look, say("People in the minutes")))
        column.addWidget(self.people)
        column.addWidget(self.initials)
        column.addWidget(
            small_hint(look, say("What people said stays as it was said, with the names in it."))
        )
        self.people.made.connect(lambda _: self._keep())
        self.initials.clicked.connect(lambda _: self._keep())
        self.refresh()

    def refresh(self) -> None:
        """Show what is asked for."""
        now = chosen(self._workshop.tables)
        if not self.people.hasFocus():
            self.people.setCurrentIndex(self.people.findData(now.people.value))
        self.initials.setChecked(now.initials)
        self.initials.setVisible(now.people is not People.NAMES)

    def _keep(self) -> None:
        people, initials = People(self.people.currentData()), self.initials.isChecked()
        self._desk.attempt(lambda: self._workshop.do(change_minutes, people=people, initials=initials))
        self.refresh()
