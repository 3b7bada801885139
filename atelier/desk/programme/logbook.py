"""The logbook of who leads a programme: one line is enough, Enter adds it; the latest stands first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.context import Desk
from atelier.desk.fields import bind, bind_date, close_editors, field_key, today
from atelier.desk.programme.rows import Part
from atelier.gestures.logbook import add_log_entry, change_log_entry, remove_log_entry
from atelier.look.areas import TextArea
from atelier.look.buttons import Button, IconButton
from atelier.look.labels import Label
from atelier.look.lines import TextField
from atelier.look.momentfields import DateField
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID, SMALL
from atelier.workshop.entities import LogEntry


class LogPart(QWidget):
    """A line to write in, and the entries below it."""

    def __init__(self, desk: Desk, programme: str) -> None:
        super().__init__()
        self._desk, self._programme = desk, programme
        self._editing = ""
        self._log: tuple[LogEntry, ...] | None = None
        self._form: LogForm | None = None
        say = desk.words.say
        self.line = TextField(desk.look, say("What happened, in a line"), placeholder=say("Enter adds it"))
        bind(
            desk,
            self.line,
            desk.session.shelf,
            field_key("programme", programme, "log"),
            read=lambda: "",
            keep=self._add,
        )
        nothing = say("Meetings, calls, what moves and what resists: it is kept here, between workshops.")
        self.entries: Part[LogEntry] = Part(desk, say("Logbook"), nothing, self._row)
        self.entries.column.insertWidget(1, self.line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entries)

    def show_log(self, log: Sequence[LogEntry]) -> None:
        """The entries of now; one that is being edited stays in its form."""
        if tuple(log) == self._log:
            return
        self._log = tuple(log)
        editing = any(entry.id == self._editing for entry in log)
        if not (editing and self._form is not None):
            self._editing = ""
            self._show()

    def write(self) -> None:
        """Give the keys to the line."""
        self.line.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> Handlers:
        """What can be done with the entry that has the keys."""
        found: dict[str, Callable[[], object]] = {"capture": self.write}
        id = self._in_hand()
        if id:
            found |= {"edit": lambda: self.edit(id), "remove": lambda: self.remove(id)}
        return found

    def edit(self, id: str) -> None:
        """Open the form of an entry; an empty id closes it."""
        before, self._editing = self._editing, id
        self._show()
        if self._form is not None:
            self._form.text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            row = next((row for row in self.findChildren(LogRow) if row.entry == before), None)
            (row.pencil if row is not None else self.line.line).setFocus(Qt.FocusReason.OtherFocusReason)

    def remove(self, id: str) -> None:
        """Take an entry away; undo brings it back."""
        shelf = self._desk.session.shelf
        self._editing = "" if self._editing == id else self._editing
        if self._desk.attempt(lambda: shelf.do(remove_log_entry, entry=id)) is not None:
            self.write()

    def _add(self, text: str) -> None:
        if text.strip():
            shelf, day = self._desk.session.shelf, today(self._desk)
            shelf.do(add_log_entry, programme=self._programme, text=text, day=day)

    def _show(self) -> None:
        self._form = None
        self.entries.show_rows([*reversed(self._log or ())], anew=True)

    def _row(self, entry: LogEntry) -> QWidget:
        if entry.id == self._editing:
            self._form = LogForm(self._desk, entry.id, lambda: self.edit(""))
            return self._form
        return LogRow(self._desk, entry, self)

    def _in_hand(self) -> str:
        focused = QApplication.focusWidget()
        rows = self.findChildren(LogRow)
        return next((row.entry for row in rows if focused is not None and row.isAncestorOf(focused)), "")


class LogRow(Card):
    """A day, and what was written of it."""

    def __init__(self, desk: Desk, entry: LogEntry, log: LogPart) -> None:
        super().__init__(margin=3 * GRID, gap=GRID)
        words, look = desk.words, desk.look
        self.entry = entry.id
        day = words.date_long(entry.date) if entry.date else words.say("No date")
        self.pencil = IconButton(
            look, "pencil", words.say("Edit what was written: {day}", day=day), key=command("edit").keys[0]
        )
        self.pencil.clicked.connect(lambda: log.edit(entry.id))
        self.bin = IconButton(
            look,
            "trash-2",
            words.say("Remove what was written: {day}", day=day),
            key=command("remove").keys[0],
        )
        self.bin.clicked.connect(lambda: log.remove(entry.id))
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(Label(look, day, kind="muted", px=SMALL, weight=600), 1)
        head.addWidget(self.pencil)
        head.addWidget(self.bin)
        self.column.addLayout(head)
        self.column.addWidget(Label(look, entry.text, px=15))


class LogForm(Card):
    """Each field is kept as it is left; Escape or the button ends it."""

    def __init__(self, desk: Desk, entry: str, ended: Callable[[], object]) -> None:
        super().__init__(margin=3 * GRID)
        self._ended = ended
        shelf, say = desk.session.shelf, desk.words.say
        read: Callable[[], LogEntry] = lambda: shelf.tables.get(LogEntry, entry)  # noqa: E731
        self.day = DateField(desk.look, desk.words, say("Day"), since=lambda: today(desk))
        bind_date(
            desk,
            self.day,
            shelf,
            field_key("log_entry", entry, "date"),
            read=lambda: read().date,
            keep=lambda day: shelf.do(change_log_entry, entry=entry, date=day),
        )
        self.text = TextArea(desk.look, say("What was written"), lines=(3, 12))
        bind(
            desk,
            self.text,
            shelf,
            field_key("log_entry", entry, "text"),
            read=lambda: read().text,
            keep=lambda text: shelf.do(change_log_entry, entry=entry, text=text),
        )
        close = Button(desk.look, say("Close"), icon="check")
        close.clicked.connect(self.end)
        self.column.addWidget(self.day)
        self.column.addWidget(self.text)
        self.column.addWidget(close, 0, Qt.AlignmentFlag.AlignLeft)

    def end(self) -> None:
        """Keep what is typed, and fold."""
        close_editors(self)
        if not self.day.problem and not self.text.drafting.typing:
            self._ended()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape folds."""
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        else:
            super().keyPressEvent(event)
