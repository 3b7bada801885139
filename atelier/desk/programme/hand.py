"""What is done on the page of a programme reaches several scopes: one undo takes back the latest of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from atelier.desk.context import Desk
from atelier.desk.happened import happened
from atelier.session import Cause, Notice, OpenWorkshop, Scope


class ProgrammeHand(QObject):
    """Opens workshops as they are needed, and remembers in which scope each gesture was done."""

    changed = Signal()
    """Something was committed in one of these scopes."""
    happened = Signal(str)
    """What an undo or a redo came to, in a sentence."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._done: list[Scope] = []
        self._undone: list[Scope] = []
        self._workshops: dict[str, OpenWorkshop] = {}
        self._stops: list[Callable[[], None]] = []
        self._turning = False
        self._follow(desk.session.shelf)

    def workshop(self, id: str) -> OpenWorkshop:
        """A workshop to act in; raises `Refused` where it cannot be opened."""
        if id not in self._workshops:
            self._workshops[id] = self._desk.session.workshop(id)
            self._follow(self._workshops[id])
        return self._workshops[id]

    @property
    def may_undo(self) -> bool:
        """Whether something was done here, or on the shelf before."""
        return bool(self._done or self._desk.session.shelf.next_undo)

    @property
    def may_redo(self) -> bool:
        """Whether something was taken back here."""
        return bool(self._undone)

    def undo(self) -> None:
        """Take back what was done last, wherever it was."""
        scope = self._done[-1] if self._done else self._desk.session.shelf
        if self._turned(scope.undo):
            self._done = self._done[:-1]
            self._undone.append(scope)

    def redo(self) -> None:
        """Do again what was taken back last."""
        scope = self._undone[-1]
        if self._turned(scope.redo):
            self._undone.pop()
            self._done.append(scope)

    def stop(self) -> None:
        """Listen no more. Workshops stay open: who comes after this page may hold them by now."""
        for stop in self._stops:
            stop()
        self._stops = []

    def _turned(self, act: Callable[[], object]) -> bool:
        self._turning = True
        try:
            return self._desk.attempt(act) is not None
        finally:
            self._turning = False

    def _follow(self, scope: Scope) -> None:
        def told(notice: Notice) -> None:
            if notice.cause is Cause.GESTURE and not self._turning:
                self._done.append(scope)
                self._undone = []
            if notice.changes:
                self.changed.emit()
            if sentence := happened(self._desk.words, notice, scope.tables):
                self.happened.emit(sentence)

        self._stops.append(scope.listen(told))
