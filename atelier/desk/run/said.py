"""What was said in a step, above the line in which the rest is typed: the middle of most pages."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedLayout, QTextEdit, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.look.notices import EmptyState
from atelier.look.tokens import GRID
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.wall.aim import last_here
from atelier.wall.board import Board
from atelier.wall.capture import CaptureLine
from atelier.wall.hands import Hands
from atelier.wall.model import OutlineModel
from atelier.wall.shape import HOLDERS, KIND_OF, Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import Note

_AIMED = (*HOLDERS, Kind.CELL, Kind.NOTE)


class Said(QWidget):
    """An outline with its line. The keys of the outline are offered while it was the last to have them."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        """Shows what was said in the step so far."""
        super().__init__(parent)
        board = Board(workshop, desk.words, desk.look, desk.tell, desk.hush)
        self.model = OutlineModel(board, step, self)
        self.view = OutlineView(board, self.model)
        self.hands = Hands(board, self.view, self.model)
        self.line = CaptureLine(board, step)
        self._tables = workshop.tables
        self._walking = False
        self._place = (self.line.aim.group, self.line.aim.place)
        self._begun = False
        self._empty = EmptyState(
            desk.look,
            "message-square",
            desk.words.say("Nothing here yet"),
            desk.words.say("Type below what people say: Enter adds it, and the line is ready for the next."),
        )
        self._lay_out()
        self.model.refreshed.connect(self._show)
        self.view.asked.connect(self._asked)
        self.view.back.connect(self.take_keys)
        self.line.wrote.connect(self.view.reveal)
        self.line.aimed.connect(self._show_place)
        self.line.recalled.connect(lambda item: self.view.edit_item(item, elsewhere=True))
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._keys_went)
        self.destroyed.connect(workshop.listen(self._told))  # after the outline, which shows it first
        self._show()

    def _lay_out(self) -> None:
        self._pages = QStackedLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(self._pages, 1)
        column.addWidget(self.line)
        # Only now: a stacked layout shows its first widget at once, as a window where it has no parent.
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)

    def take_keys(self) -> None:
        """Put the keys into the line."""
        self.line.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def handlers(self) -> Handlers:
        """What the line and the outline can do now."""
        found = dict(self.hands.offers()) if self._walking and not _typing() else {}
        return {**found, "capture": self.take_keys, "kind": self.line.next_kind}

    def _asked(self, item: Item) -> None:
        if item.kind in _AIMED:
            self.line.aim_at(item)
        else:
            self.view.edit_item(item)

    def showEvent(self, event: QShowEvent) -> None:
        """Begins where the line was left, once there is room to scroll in."""
        super().showEvent(event)
        if not self._begun:
            self._begun = True
            QTimer.singleShot(0, self, self._show_last)

    def _show_last(self) -> None:
        aim = self.line.aim
        last = last_here(self._tables, aim)
        if last is None and aim.place.cluster:
            last = Item(Kind.TITLE, aim.place.cluster)
        if last is not None:
            self.view.reveal(last)

    def _told(self, notice: Notice) -> None:
        """Bring into view what undo or redo has changed, or the title that it went from."""
        if notice.cause not in (Cause.UNDO, Cause.REDO):
            return
        for change in reversed(notice.changes):
            entity = change.entity
            if change.after is not None and type(entity) in KIND_OF:
                self.view.reveal(Item(KIND_OF[type(entity)], entity.id))
                return
            if change.after is None and isinstance(entity, Note) and entity.cluster:
                self.view.reveal(Item(Kind.TITLE, entity.cluster))
                return

    def _show_place(self) -> None:
        """Bring into view where the line writes: its title, else the wall of its group."""
        aim = self.line.aim
        if self._place == (aim.group, aim.place):
            return
        self._place = (aim.group, aim.place)
        if aim.place.cluster:
            self.view.reveal(Item(Kind.TITLE, aim.place.cluster))
        elif aim.group:
            self.view.reveal(Item(Kind.GROUP, aim.group), on_top=True)

    def _keys_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is self.view:
            self._walking = True
        elif new is self.line.edit:
            self._walking = False

    def _show(self) -> None:
        self._pages.setCurrentWidget(self.view if self.model.rowCount() else self._empty)


def _typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit)
