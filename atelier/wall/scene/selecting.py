"""What is selected on a wall: the selection of its outline, shown as marks and walked by arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from atelier.wall.model import OutlineModel
from atelier.wall.scene.scene import WallScene
from atelier.wall.scene.steering import beside
from atelier.wall.shape import Item

_FLAG = QItemSelectionModel.SelectionFlag


class Selecting(QObject):
    """Keeps marks and selection the same."""

    def __init__(
        self, scene: WallScene, model: OutlineModel, selection: QItemSelectionModel, parent: QObject
    ) -> None:
        """`selection` is the one of the outline of that model."""
        super().__init__(parent)
        self._scene, self._model, self._selection = scene, model, selection
        selection.selectionChanged.connect(self._mark_selected)
        selection.currentChanged.connect(self._mark_current)
        self._mark_selected()
        self._mark_current()

    @property
    def current(self) -> Item | None:
        """The item that the keys act on."""
        return self._model.item(self._selection.currentIndex())

    @property
    def chosen(self) -> Sequence[Item]:
        """The selected items, in no order that means anything."""
        return list(self._scene.marks.selected)

    def choose(self, item: Item, *, extend: bool = False) -> bool:
        """Select one item, alone or with the others; gives whether it is there."""
        index = self._model.index_of(item)
        if index.isValid():
            self._selection.setCurrentIndex(index, _FLAG.Select if extend else _FLAG.ClearAndSelect)
        return index.isValid()

    def pick(self, item: Item | None, adding: bool) -> None:
        """What a click does: one item alone, one more or less, nothing."""
        if item is None:
            self._selection.clearSelection()
            return
        index = self._model.index_of(item)
        if index.isValid():
            self._selection.setCurrentIndex(index, _FLAG.Toggle if adding else _FLAG.ClearAndSelect)

    def ring(self, items: Sequence[Item], adding: bool) -> None:
        """What a lasso does."""
        chosen = QItemSelection()
        for item in items:
            index = self._model.index_of(item)
            if index.isValid():
                chosen.select(index, index)
        self._selection.select(chosen, _FLAG.Select if adding else _FLAG.ClearAndSelect)
        if items:
            self._selection.setCurrentIndex(self._model.index_of(items[-1]), _FLAG.NoUpdate)

    def walk(self, across: int, down: int, *, extend: bool) -> Item | None:
        """Go to the item that lies beside the current one; gives it."""
        here = self.current
        place = self._scene.place(here) if here else None
        if place is None:
            return self.end(first=True)
        to = beside(self._scene.places(), place, across, down)
        if to is not None:
            self.choose(to, extend=extend)
        return to

    def end(self, *, first: bool) -> Item | None:
        """Go to the first item, or the last; gives it."""
        items = [item for item in self._model.items() if self._scene.tile(item)]
        if not items:
            return None
        self.choose(items[0 if first else -1])
        return items[0 if first else -1]

    def aloud(self) -> str:
        """What a screen reader says of the current item."""
        line = self._model.line(self._selection.currentIndex())
        return line.aloud if line else ""

    def _mark_selected(self) -> None:
        marks = self._scene.marks
        before = marks.selected
        indexes = self._selection.selectedIndexes()
        marks.selected = {item for index in indexes if (item := self._model.item(index)) is not None}
        self._scene.repaint(*(before ^ marks.selected))

    def _mark_current(self) -> None:
        marks = self._scene.marks
        before, marks.current = marks.current, self.current
        self._scene.repaint(before, marks.current)
