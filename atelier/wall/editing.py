"""Words edited where they stand: Enter or leaving keeps them, Escape gives up, a cut brings them back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from atelier.look.areas import TextArea
from atelier.look.drafting import STAYING
from atelier.wall.board import Board
from atelier.workshop.refusals import Refused


class InPlace(TextArea):
    """An editor over a line of the outline. Its text is a draft until it is kept or given up."""

    ended = Signal(bool)
    """Nothing is being typed any more; whether by a key (the keys then go back to where they were)."""
    grown = Signal(int)

    def __init__(
        self,
        board: Board,
        name: str,
        draft_key: str,
        *,
        read: Callable[[], str],
        keep: Callable[[str], object],
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`read` gives what is stored, `keep` carries out one gesture; either may raise `Refused`."""
        super().__init__(board.look, name, placeholder=placeholder, lines=(1, 8), parent=parent)
        self._board, self._key, self._keep = board, draft_key, keep
        self.set_stored(read())
        draft = board.workshop.drafts().get(draft_key, "")
        if draft and draft != read():
            self.drafting.restore(draft)
        self.draft.connect(lambda text: board.put_draft(draft_key, text))
        self.closed.connect(self._kept)
        self.setAccessibleDescription(board.words.say("Enter keeps it, Escape gives up."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._board.put_draft(self._key, "")
            self.drafting.taken(self.drafting.stored)
            self.ended.emit(True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _shifted(event):
            self.drafting.finish()
            if not self.drafting.typing:
                self.ended.emit(True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STAYING and not self.drafting.typing:
            self.ended.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.grown.emit(self.height())

    def _kept(self, text: str) -> None:
        if text.strip() == self.drafting.stored.strip():
            self._board.put_draft(self._key, "")
            return
        try:
            self._keep(text)
        except Refused as refused:
            self.drafting.hold()
            self._board.put_draft(self._key, text)
            self._board.refuse(refused)
            return
        self._board.hush()
        self._board.put_draft(self._key, "")


def _shifted(event: QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
