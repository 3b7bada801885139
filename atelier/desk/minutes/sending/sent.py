"""What was sent before, and what has changed since: told beside the pages."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes.changes import say_change
from atelier.minutes.mail import Earlier
from atelier.session import OpenWorkshop
from atelier.session.sending import day_of
from atelier.words import Words
from atelier.workshop.entities import Sending

_FIRST = 3
"""Changes told at once; the rest is asked for."""


class SentPart(QWidget):
    """Hidden while nothing was sent."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        look = desk.look
        self._all = False
        self._earlier: Earlier | None = None
        self.versions = Label(look, px=15)
        self.changed = Label(look, px=15)
        self.more = Button(look, desk.words.say("Show all changes"), kind=Kind.QUIET)
        self.more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(SectionLabel(look, desk.words.say("Sent")))
        for widget in (self.versions, self.changed, self.more):
            column.addWidget(widget)
        self.show_changes(None)
        self.refresh()

    def refresh(self) -> None:
        """Name the versions that were sent."""
        sent = self._workshop.tables.children(Sending)
        self.setVisible(bool(sent))
        self.versions.setText("\n".join(said_sending(self._desk.words, each) for each in sent))

    def show_changes(self, earlier: Earlier | None) -> None:
        """Tell what has changed since the version sent last."""
        self._earlier = earlier
        changes = earlier.changes if earlier else ()
        words = self._desk.words
        shown = changes if self._all else changes[:_FIRST]
        head = (
            words.say_n("{n} change since:", "{n} changes since:", len(changes))
            if changes
            else words.say("Nothing has changed since.")
        )
        self.changed.setText("\n".join([head, *(f"– {say_change(words, each)}" for each in shown)]))
        self.changed.setVisible(earlier is not None)
        self.more.setVisible(len(shown) < len(changes))

    def _show_all(self) -> None:
        self._all = True
        self.show_changes(self._earlier)


def said_sending(words: Words, sending: Sending) -> str:
    """One version that was sent: when, to how many."""
    return words.say_n(
        "Version {version}, {day}: {n} recipient",
        "Version {version}, {day}: {n} recipients",
        len(sending.recipients),
        version=sending.version,
        day=words.date_long(day_of(sending)),
    )
