"""The same note heard again: an offer above the line to count it once more. Enter goes on adding, as ever."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from atelier.gestures.notes import say_again
from atelier.look.buttons import Button
from atelier.look.buttons import Kind as Weight
from atelier.look.labels import ElidedLabel
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.session import Notice
from atelier.wall.aim import filed, read_title, without_escape
from atelier.wall.board import Board
from atelier.wall.heard import Heard
from atelier.wall.shape import Item, Kind
from atelier.wall.taking import Line
from atelier.workshop.entities import Note

_PLACING = (QEvent.Type.Resize, QEvent.Type.Move)
_WIDEST = 640


class Again(QObject):
    """Looks for what is typed among the notes of the wall in hand, at each key."""

    counted = Signal(object, bool)
    """The note that was counted once more, in a list, and that the text of the line was taken."""

    def __init__(self, board: Board, line: Line) -> None:
        """Becomes a child of the line's field."""
        super().__init__(line.edit)
        self._board, self._line = board, line
        self._heard = Heard()
        self.note: Note | None = None
        """The note that is offered."""
        self.offer = QFrame(line.edit)
        self.offer.setProperty("kind", "card")
        self._said = ElidedLabel(board.look)
        once_more = board.words.say("Once more (Ctrl+Enter)")
        self.button = Button(board.look, once_more, kind=Weight.QUIET, icon="plus")
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.button.clicked.connect(self.count)
        row = QHBoxLayout(self.offer)
        row.setContentsMargins(3 * GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self._said, 1)
        row.addWidget(self.button)
        self.offer.hide()
        line.edit.textChanged.connect(self.look)
        line.edit.repeated.connect(self.count)
        line.edit.installEventFilter(self)
        self.destroyed.connect(board.workshop.listen(self._told))

    def look(self) -> None:
        """Offer the note that says what is typed, or nothing."""
        edit, aim = self._line.edit, self._line.aim
        text = edit.read()
        found = None
        if edit.hasFocus() and aim.kind is Kind.NOTE and not edit.listing and read_title(text) is None:
            note, _ = filed(aim, text) or (text, "")
            found = self._heard.find(self._board.tables, self._line.step, aim, without_escape(note))
        if found is not None and found != self.note:
            self._say(found)
        self.note = found
        self.offer.setVisible(found is not None)

    def count(self) -> None:
        """Count the note that is offered once more; without one, nothing happens."""
        note = self.note
        if note is not None:
            done = self._board.attempt(lambda: self._board.workshop.do(say_again, note=note.id))
            if done:
                self.counted.emit([Item(Kind.NOTE, done[0].entity.id)], True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.look()
        elif event.type() in _PLACING and self.note is not None:
            self._place()
        elif event.type() == QEvent.Type.Hide:
            self.offer.hide()
        return super().eventFilter(watched, event)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Note):
            self._heard.take(notice.changes)
            if self.note is not None:
                self.look()

    def _say(self, note: Note) -> None:
        words = self._board.words
        quoted = words.quoted(" ".join(note.text.split()))
        said = words.say("Already said: {note}", note=quoted)
        if note.times > 1:
            said = words.say_n(
                "Already said {n} time: {note}", "Already said {n} times: {note}", note.times, note=quoted
            )
        self._said.setText(said)
        self._place()
        screen_reader_note(self._line.edit, f"{said}. {self.button.text().strip()}")

    def _place(self) -> None:
        """Just above the line, over whatever else the window shows there: nothing moves while one types."""
        edit, window = self._line.edit, self._line.edit.window()
        if self.offer.parentWidget() is not window:
            self.offer.setParent(window)
        size = self.offer.sizeHint()
        wide = min(edit.width(), max(size.width(), 320), _WIDEST)
        corner = edit.mapTo(window, QPoint(0, 0))
        self.offer.setGeometry(corner.x(), corner.y() - size.height() - 3 * GRID, wide, size.height())
        self.offer.raise_()
