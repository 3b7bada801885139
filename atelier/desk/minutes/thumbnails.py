"""Small pages in a column, to go to one of them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from atelier.desk.minutes.drawing import Shown
from atelier.look.tokens import GRID
from atelier.words import Words

_WIDTH = 92


class Thumbnails(QListWidget):
    """Hidden until asked for; Enter, the arrows or a click go to a page."""

    wanted = Signal(int, float)
    """A page, and device pixels to the point."""
    asked = Signal(int)

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._shown: Shown | None = None
        self._stale = False
        self.setAccessibleName(words.say("Small pages"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setMovement(QListView.Movement.Static)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSpacing(GRID)
        self.setFixedWidth(_WIDTH + 14 * GRID)
        self.currentRowChanged.connect(self._ask)

    def show_pages(self, shown: Shown) -> None:
        """Take the pages of a new drawing."""
        self._shown, self._stale = shown, True
        if self.isVisible():
            self._refresh()

    def take(self, number: int, page: int, scale: float, image: QImage) -> None:
        """A picture; those of another size are for the large pages."""
        if self._shown is None or number != self._shown.number or scale != self._density():
            return
        item = self.item(page)
        if item is not None:
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(self.devicePixelRatioF())
            item.setIcon(QIcon(picture))

    def read(self, page: int) -> None:
        """Mark the page that is read, without going to it."""
        blocked = self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(blocked)

    def turn(self) -> None:
        """Come, or go."""
        self.setVisible(not self.isVisible())
        if self.isVisible():
            self._refresh()
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, row: int) -> None:
        if row >= 0:
            self.asked.emit(row)

    def _density(self) -> float:
        assert self._shown is not None
        return round(_WIDTH * self.devicePixelRatioF() / self._shown.sizes[0][0], 4)

    def _refresh(self) -> None:
        if self._shown is None or not self._stale:
            return
        self._stale = False
        sizes = self._shown.sizes
        height = round(_WIDTH * sizes[0][1] / sizes[0][0])
        self.setIconSize(QSize(_WIDTH, height))
        while self.count() > len(sizes):
            self.takeItem(self.count() - 1)
        for page in range(len(sizes)):
            if page >= self.count():
                item = QListWidgetItem(str(page + 1))
                name = self._words.say("Page {page} of {pages}", page=page + 1, pages=len(sizes))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
                item.setSizeHint(QSize(_WIDTH + 6 * GRID, height + 8 * GRID))
                self.addItem(item)
            self.wanted.emit(page, self._density())
