"""A line that proposes what it may mean below it, and keeps the keys while it does."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from atelier.look.choosing import Option, Options, fitting
from atelier.look.lines import DraftLine
from atelier.look.tokens import GRID
from atelier.workshop.text import fold

_ROW = 38
_MOST = 7
_LEAST = 220


class CompletingLine(DraftLine):
    """Down and Up walk what is proposed, Enter or Tab takes it. Where it is `strict`, the first one waits."""

    picked = Signal()
    """Something proposed was pressed."""

    def __init__(self, name: str, proposed: Sequence[str], *, strict: bool = False) -> None:
        """`strict`: what is typed is meant to be one of those proposed."""
        super().__init__()
        self._proposed = [Option(each, each) for each in proposed]
        self._strict = strict
        self._list: Options | None = None
        self.setAccessibleName(name)
        self.textEdited.connect(self._offer)

    @property
    def offering(self) -> bool:
        """Whether a list is in view."""
        return self._list is not None and self._list.isVisible()

    @property
    def choice(self) -> str:
        """What Enter would take; empty where nothing is chosen."""
        found = self._list.choice if self._list is not None else None
        return "" if found is None else str(found.item)

    def propose_all(self) -> None:
        """Show all that may be chosen, what stands here chosen."""
        names = [fold(option.name) for option in self._proposed]
        here = fold(self.text())
        self._list_out(self._proposed, names.index(here) if here in names else -1)

    def take(self) -> bool:
        """Let the line say what is chosen; false where nothing is."""
        chosen = self.choice
        self.put_away()
        if chosen and chosen != self.text():
            self.setText(chosen)
            self.drafting.typed()
        return bool(chosen)

    def put_away(self) -> None:
        """Propose nothing until something else is typed."""
        if self._list is not None:
            self._list.offer(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        down = key == Qt.Key.Key_Down
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self.offering:
            assert self._list is not None
            self._list.step(1 if down else -1)
        elif down and self._proposed:
            self.propose_all()
            self._step_in()
        elif key == Qt.Key.Key_Escape and self.offering:
            self.put_away()
        else:
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.take()
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name that Qt gave it
        self.take()
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.put_away()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.put_away()
        super().hideEvent(event)

    def _step_in(self) -> None:
        if self._list is not None and self._list.choice is None:
            self._list.step(1)

    def _offer(self, typed: str) -> None:
        if not typed.strip():
            self.put_away()
            return
        found = fitting(self._proposed, typed)
        if [option.name for option in found] == [typed]:
            found = []
        self._list_out(found, 0 if self._strict else -1)

    def _list_out(self, options: Sequence[Option[str]], choose: int) -> None:
        if self._list is None:
            self._list = Options(self.accessibleName(), self)
            self._list.picked.connect(self._take_pressed)
            self.destroyed.connect(self._list.deleteLater)
        if options:
            self._place(len(options))
        self._list.offer(options, choose=choose)

    def _place(self, count: int) -> None:
        """Below the line, or above it where the window ends, over whatever else is there."""
        assert self._list is not None
        window: QWidget = self.window()
        if self._list.parentWidget() is not window:
            self._list.setParent(window)
        high = min(count, _MOST) * _ROW + 4 * GRID
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        top = corner.y()
        if top + high > window.height():
            top = self.mapTo(window, QPoint(0, 0)).y() - high - 2
        self._list.setGeometry(corner.x(), max(0, top), max(_LEAST, self.width()), high)
        self._list.raise_()

    def _take_pressed(self, option: Option[str]) -> None:
        self.put_away()
        self.setText(option.name)
        self.drafting.typed()
        self.picked.emit()
