"""What the minutes say of themselves: nothing, a draft, approved on some day."""

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind_date, field_key
from atelier.gestures.minutes import change_minutes
from atelier.look.choices import Choice
from atelier.look.labels import SectionLabel
from atelier.look.momentfields import DateField
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.words import N_
from atelier.workshop.entities import Minutes, Status

_NAMES = (
    (Status.UNSAID, N_("Nothing is said of it")),
    (Status.DRAFT, N_("Draft, to be approved")),
    (Status.APPROVED, N_("Approved")),
)


class StatusPart(QWidget):
    """Printed with the head of the minutes."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        say = desk.words.say
        self.status = Choice(desk.look, say("Status of the minutes"))
        for status, name in _NAMES:
            self.status.addItem(say(name), status.value)
        self.day = DateField(desk.look, desk.words, say("Approved on"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(desk.look, say("Status of the minutes")))
        column.addWidget(self.status)
        column.addWidget(self.day)
        self.status.made.connect(lambda _: self._keep())
        key = field_key("minutes", "", "approved")
        bind_date(desk, self.day, workshop, key, read=self._day, keep=self._approve)
        self.refresh()

    def refresh(self) -> None:
        """Show what is said."""
        said = next(self._workshop.tables.all(Minutes), None)
        status = said.status if said else Status.UNSAID
        if not self.status.hasFocus():
            self.status.setCurrentIndex(self.status.findData(status.value))
        self.day.setVisible(status is Status.APPROVED)

    def _day(self) -> dt.date | None:
        said = next(self._workshop.tables.all(Minutes), None)
        return said.approved if said else None

    def _approve(self, day: dt.date | None) -> object:
        return self._workshop.do(change_minutes, approved=day)

    def _keep(self) -> None:
        status = Status(self.status.currentData())
        self._desk.attempt(lambda: self._workshop.do(change_minutes, status=status))
        self.refresh()
