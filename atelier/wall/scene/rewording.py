"""The editor over a tile: the words of a note or a title, changed where they stand."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtWidgets import QGraphicsView

from atelier.wall.board import Board
from atelier.wall.editing import InPlace, Text, wording
from atelier.wall.scene.scene import WallScene
from atelier.wall.shape import Item
from atelier.workshop.refusals import Refused

_NARROWEST = 240
_MOST_LINES = 8


class Rewording(QObject):
    """One editor at a time. What is typed is a draft; it outlives the note where that goes meanwhile."""

    back = Signal()
    """An editor that was opened from elsewhere has ended: the keys may go back."""

    def __init__(self, board: Board, view: QGraphicsView, scene: WallScene) -> None:
        """Becomes a child of the view."""
        super().__init__(view)
        self._board, self._view, self._scene = board, view, scene
        self._editor: InPlace | None = None
        self._item: Item | None = None
        self._elsewhere = False
        scene.laid_out.connect(self.follow)

    @property
    def editing(self) -> bool:
        """Whether words are being edited."""
        return self._editor is not None

    def edit_item(self, item: Item | None, *, elsewhere: bool = False) -> None:
        """Edit the words of an item where they stand; `elsewhere`: the keys go back to where they were."""
        edited = wording(self._board, item)
        if item is not None and edited is not None:
            self.edit_with(item, edited, elsewhere=elsewhere)

    def follow(self) -> None:
        """Stand where the words stand now; where they have gone, end."""
        if self._editor is None or self._item is None:
            return
        place = self._scene.place(self._item)
        if place is None:
            self._end(self._editor, by_key=True)
            return
        spot = self._view.mapFromScene(QRectF(*place)).boundingRect()
        self._editor.setFixedWidth(max(_NARROWEST, spot.width() + 8))
        left = min(spot.x() - 4, self._view.viewport().width() - self._editor.width() - 4)
        self._editor.move(max(4, left), spot.y() - 6)

    def close(self) -> None:
        """Keep what is typed, and end."""
        if self._editor is not None:
            self._editor.drafting.finish()
            self._end(self._editor, by_key=False)

    def edit_with(self, item: Item, edited: Text, *, elsewhere: bool = False) -> None:
        """Edit a text of an item where it stands."""
        self.close()
        place = self._scene.place(item)
        if place is None:
            return
        try:
            editor = InPlace(self._board, edited, self._view.viewport())
        except Refused:
            return
        self._editor, self._item, self._elsewhere = editor, item, elsewhere
        self._view.ensureVisible(QRectF(*place), 24, 24)
        high = self._view.mapFromScene(QRectF(*place)).boundingRect().height()
        lines = high // editor.fontMetrics().lineSpacing()
        editor.show_lines(min(_MOST_LINES, max(1, lines)), _MOST_LINES)  # covers what it stands over
        editor.ended.connect(lambda by_key: self._end(editor, by_key=by_key))
        self.follow()
        editor.show()
        editor.selectAll()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _end(self, editor: InPlace, *, by_key: bool) -> None:
        if self._editor is not editor:
            return
        self._editor = self._item = None
        if by_key:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        if by_key and self._elsewhere:
            self.back.emit()
