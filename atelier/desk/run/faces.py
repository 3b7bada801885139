"""The two faces of what was said in a step, wall and outline, which share what is selected."""

import json

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.run.welcoming import empty_page
from atelier.session import OpenWorkshop
from atelier.wall.board import Board
from atelier.wall.handing import HandingOn
from atelier.wall.hands import Hands
from atelier.wall.model import OutlineModel
from atelier.wall.scene.view import WallView
from atelier.wall.shape import Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import Step, StepKind

WALL, OUTLINE = "wall", "outline"
_FACE = "face"
"""The key under which a workshop remembers which face was shown last, in whatever step."""


class Faces(QWidget):
    """Shows one face of a step at a time; a step that has no wall has the outline only."""

    asked = Signal(object)
    """Enter was pressed on an item."""
    back = Signal()
    """An editor that was opened from the line has ended: the keys may go back to it."""
    turned = Signal(str)
    """Another face is shown: `WALL` or `OUTLINE`."""
    typed = Signal(str)
    """Letters were typed while a face had the keys."""
    pointed = Signal(object)
    """The heading of a group or a zone was clicked."""
    menu_asked = Signal(QPoint)

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, board: Board, step: str, parent: QWidget | None = None
    ) -> None:
        """Shows the face that was shown last in this workshop."""
        super().__init__(parent)
        self._workshop, self._board, self._step = workshop, board, step
        self.model = OutlineModel(board, step, self)
        self.outline = OutlineView(board, self.model, self)
        self.wall: WallView | None = None
        if workshop.tables.get(Step, step).kind is StepKind.WALL:
            self.wall = WallView(board, self.model, self.outline.selectionModel(), self)
        shown = [face for face in (self.wall, self.outline) if face is not None]
        self.hands = Hands(board, self.model, self.outline.selectionModel(), shown)
        self.outline.delegate.hint = self.hands.hint
        self.empty = empty_page(desk, workshop, step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedLayout()
        column.addLayout(self._pages)
        for page in (self.empty, *shown):
            self._pages.addWidget(page)
        self._connect()
        self._read()

    def _connect(self) -> None:
        self.model.refreshed.connect(self._show)
        for face in (self.wall, self.outline):
            if face is not None:
                HandingOn(face).typed.connect(self.typed)
        self.outline.clicked.connect(lambda index: self._point(self.model.item(index)))
        self.outline.asked.connect(self.asked)
        self.outline.back.connect(self.back)
        self.outline.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.outline.customContextMenuRequested.connect(self._ask_menu)
        if self.wall is not None:
            self.wall.asked.connect(self.asked)
            self.wall.back.connect(self.back)
            self.wall.menu_asked.connect(self.menu_asked)
            self.wall.press.picked.connect(lambda item, adding: None if adding else self._point(item))
            self.wall.press.dropped.connect(self.hands.drop)
            self.wall.zoom.sized.connect(self._remember_size)

    def _point(self, item: Item | None) -> None:
        if item is not None and item.kind in (Kind.GROUP, Kind.ZONE):
            self.pointed.emit(item)

    def _ask_menu(self, at: QPoint) -> None:
        self.menu_asked.emit(self.outline.viewport().mapToGlobal(at))

    @property
    def shown(self) -> WallView | OutlineView:
        """The face in view."""
        return self.wall if self.wall is not None and self._face == WALL else self.outline

    @property
    def face(self) -> str:
        """`WALL` or `OUTLINE`."""
        return WALL if self.shown is self.wall else OUTLINE

    def turn(self, face: str) -> None:
        """Show a face; the selection is kept and brought into view."""
        if face == self.face or self.wall is None:
            return
        had_keys = self.shown.hasFocus()
        self._face = face
        self._board.attempt(lambda: self._workshop.remember(_FACE, face))
        self.hands.show(self.shown)
        self._show()
        item = self.shown.current_item()
        if item is not None:
            self.shown.reveal(item)
        if had_keys:
            self.shown.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit(self.face)

    def reveal(self, item: Item, *, on_top: bool = False) -> None:
        """Bring an item into view, in the face that is shown."""
        self.shown.reveal(item, on_top=on_top)

    def edit_from_line(self, item: Item) -> None:
        """Edit an item in its place; the keys go back to the line afterwards."""
        self.shown.edit_item(item, elsewhere=True)

    def show_aim(self, item: Item | None) -> None:
        """Mark on the wall where the next line goes."""
        if self.wall is not None:
            self.wall.show_aim(item)

    def show_found(self, ids: frozenset[str] | None) -> None:
        """Dim what a search did not find, in both faces."""
        self.outline.delegate.found = ids
        self.outline.viewport().update()
        if self.wall is not None:
            self.wall.show_found(ids)

    def _read(self) -> None:
        self._face = self._workshop.remembered(_FACE) or WALL
        if self.wall is not None:
            self.wall.zoom.size = _size(self._workshop.remembered(f"wall:{self._step}"))
            self.wall.resetTransform()
            self.wall.scale(self.wall.zoom.size, self.wall.zoom.size)
        self.hands.show(self.shown)
        self._show()

    def _show(self) -> None:
        bare = self.shown is self.outline and not self.model.rowCount()
        self._pages.setCurrentWidget(self.empty if bare else self.shown)

    def _remember_size(self) -> None:
        if self.wall is not None:
            kept = json.dumps({"size": self.wall.zoom.size})
            self._board.attempt(lambda: self._workshop.remember(f"wall:{self._step}", kept))


def _size(remembered: str) -> float:
    try:
        return min(4.0, max(0.25, float(json.loads(remembered)["size"])))
    except (ValueError, KeyError, TypeError):
        return 1.0
