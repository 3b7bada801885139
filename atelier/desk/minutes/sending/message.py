"""What the message says and which files travel with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.choices import CheckBox
from atelier.look.flow import FlowLayout
from atelier.look.labels import Label, SectionLabel
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID, SMALL
from atelier.minutes import FORMATS
from atelier.minutes.mail import Earlier, letter
from atelier.session import OpenWorkshop
from atelier.session.sending import last_sending
from atelier.words import Words

FORMATS_SENT = "sent formats"
"""The key on the shelf under which the formats sent last are remembered."""


class MessageSide(QWidget):
    """Shown as it goes out; it is changed where mail is written."""

    changed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, folder: str) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._earlier: Earlier | None = None
        say, look = desk.words.say, desk.look
        self.formats = self._ticks()
        self.told = CheckBox(look, say("Say what has changed since the last sending"))
        self.told.setChecked(True)
        self.told.toggled.connect(lambda _: self.changed.emit())
        self.subject = Label(look, weight=600)
        self.text = Label(look, px=15)
        self._lay_out(folder)

    @property
    def chosen(self) -> list[str]:
        """The formats that are attached."""
        return [key for key, tick in self.formats.items() if tick.isChecked()]

    def remember(self) -> None:
        """Propose these formats the next time."""
        shelf = self._desk.session.shelf
        self._desk.attempt(lambda: shelf.remember(FORMATS_SENT, " ".join(self.chosen)))

    def take_changes(self, earlier: Earlier | None) -> None:
        """Know what has changed since the last sending."""
        self._earlier = earlier

    def show_message(self, words: Words) -> None:
        """Show the message in the words of the minutes."""
        tables = self._workshop.tables
        sent = last_sending(tables)
        self.told.setVisible(sent is not None)
        earlier = self._earlier if sent is not None else None
        if earlier is not None and not self.told.isChecked():
            earlier = Earlier(earlier.version, earlier.day, ())
        said = letter(tables, words, earlier)
        self.subject.setText(said.subject)
        self.text.setText(said.text.strip())

    def _ticks(self) -> dict[str, CheckBox]:
        """Every format that is one file; a whole workshop with its people is never attached."""
        sent = self._desk.session.shelf.remembered(FORMATS_SENT).split() or ["pdf"]
        ticks = {}
        for format in FORMATS.values():
            if not format.folder:
                tick = ticks[format.key] = CheckBox(self._desk.look, self._desk.words.say(format.name))
                tick.setChecked(format.key in sent)
                tick.toggled.connect(lambda _: self.changed.emit())
        return ticks

    def _lay_out(self, folder: str) -> None:
        look, say = self._desk.look, self._desk.words.say
        ticks = FlowLayout()
        for tick in self.formats.values():
            ticks.addWidget(tick)
        card = Card()
        for label in (self.subject, self.text):
            card.column.addWidget(label)
        told = say("You may change it in your mail program. Files go to {folder}", folder=folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(SectionLabel(look, say("Attached files")))
        column.addLayout(ticks)
        for widget in (SectionLabel(look, say("Message")), self.told, card):
            column.addWidget(widget)
        column.addWidget(Label(look, told, kind="muted", px=SMALL))
        column.addStretch(1)
