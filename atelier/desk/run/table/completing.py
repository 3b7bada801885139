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
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CompletingLine(DraftLine):
    """Down and Up walk what is proposed, Enter or Tab takes what is chosen.

    What only one begins with is completed in the line, chosen: Enter takes it, Escape and Delete refuse.
    """

    picked = Signal()
    """Something proposed was pressed."""

    def __init__(self, name: str, proposed: Sequence[str], *, strict: bool = False) -> None:
        """`strict`: what is typed is meant to be one of those proposed, and Enter leads into the list."""
        super().__init__()
        self._typed, self._whole = "", ""
        self._proposed = [Option(each, each) for each in proposed]
        self._strict = strict
        self._list: Options | None = None
        self.setAccessibleName(name)
        self.textEdited.connect(self._offer)

    @property
    def offering(self) -> bool:
        """Whether a list is in view, or the end of a word stands in the line that nobody typed."""
        return self.completed or (self._list is not None and self._list.isVisible())

    @property
    def completed(self) -> bool:
        """Whether the end of the line is not typed, but proposed."""
        at_end = self.selectionEnd() == len(self.text()) > len(self._typed)
        return bool(self._whole) and at_end and self.selectionStart() == len(self._typed)

    @property
    def written(self) -> str:
        """What somebody typed or took."""
        return self._typed if self.completed else self.text()

    @property
    def undecided(self) -> bool:
        """Whether what is typed begins several of those that are meant, and none is chosen yet."""
        listed = self._list is not None and self._list.isVisible()
        names = {fold(option.name) for option in self._proposed}
        return self._strict and listed and not self.choice and fold(self.text()) not in names

    def decide(self) -> None:
        """Choose the first that begins so: the next Enter takes it."""
        if self._list is not None and self._list.choice is None:
            self._list.step(1)

    @property
    def choice(self) -> str:
        """What Enter would take; empty where nothing is chosen."""
        found = self._list.choice if self._list is not None else None
        if found is None:
            return self._whole if self.completed else ""
        return str(found.item)

    def propose_all(self) -> None:
        """Show all that may be chosen, what stands here chosen."""
        names = [fold(option.name) for option in self._proposed]
        here = fold(self.text())
        self._list_out(self._proposed, names.index(here) if here in names else -1)

    def take(self) -> bool:
        """Let the line say what is chosen; false where nothing is."""
        chosen, completed = self.choice, self.completed
        self._whole = ""
        self.put_away()
        if chosen and (completed or chosen != self.text()):
            self.setText(chosen)
            self.drafting.typed()
        return bool(chosen)

    def refuse(self) -> None:
        """Leave what was typed, and nothing that was not."""
        if self.completed:
            self.setText(self._typed)
        self._whole = ""
        self.put_away()

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
            self._follow()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_End) and self.completed and not event.modifiers():
            self.take()
        elif down and self._proposed:
            self.propose_all()
            self.decide()
        elif key == Qt.Key.Key_Escape and self.offering:
            self.refuse()
        else:
            if key in _ENTER and self.undecided:
                self.decide()
                return
            if key in _ENTER:
                self.take()
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name that Qt gave it
        if self.undecided:
            self.decide()
            return True
        self.take()
        return super().focusNextPrevChild(next)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.refuse()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.put_away()
        super().hideEvent(event)

    def _follow(self) -> None:
        """What is chosen in the list is no longer what the line was completed by."""
        if self.completed and self.choice != self._whole:
            self.setText(self._typed)
            self._whole = ""

    def _offer(self, typed: str) -> None:
        longer, self._typed, self._whole = len(typed) > len(self._typed), typed, ""
        if not typed.strip():
            self.put_away()
            return
        found = fitting(self._proposed, typed)
        if [option.name for option in found] == [typed]:
            found = []
        choose = _alone([option.name for option in found], typed) if longer else -1
        if choose >= 0 and self.cursorPosition() == len(typed) < len(found[choose].name):
            self._whole = found[choose].name
            self.setText(typed + self._whole[len(typed) :])
            self.setSelection(len(self.text()), len(typed) - len(self.text()))
        self._list_out(found, choose)

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


def _begins(name: str, typed: str) -> bool:
    """Whether a name begins so, letter by letter, whatever their case and accents."""
    return fold(name[: len(typed)]) == fold(typed)


def _alone(names: Sequence[str], typed: str) -> int:
    """The place of the one name that begins so, or with which all the others that do begin; else -1."""
    beginning = [place for place, name in enumerate(names) if _begins(name, typed)]
    first = min(beginning, key=lambda place: len(names[place]), default=-1)
    return first if all(_begins(names[place], names[first]) for place in beginning) else -1
