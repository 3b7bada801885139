"""Words edited where they stand: Enter or leaving keeps them, Escape gives up, a cut brings them back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from atelier.look.areas import TextArea
from atelier.look.drafting import STAYING
from atelier.wall import acts
from atelier.wall.board import Board
from atelier.wall.shape import Item, Kind
from atelier.workshop.refusals import Refused


@dataclass(frozen=True, slots=True)
class Text:
    """What may be edited in place; `read` and `keep` may raise `Refused`."""

    name: str
    """What is read aloud, and stands in an empty editor."""
    key: str
    """Under which its draft is kept."""
    read: Callable[[], str]
    keep: Callable[[str], object]
    """Carries out one gesture."""


def wording(board: Board, item: Item | None) -> Text | None:
    """The words of an item; None where it has none of its own."""
    if item is None or item.kind not in acts.WORDED:
        return None
    workshop = board.workshop
    return Text(
        board.words.say("Wording"),
        f"{item.kind}:{item.id}:{'title' if item.kind is Kind.TITLE else 'text'}",
        lambda: acts.words_of(workshop.tables, item),
        lambda text: acts.reword(workshop, item, text),
    )


class InPlace(TextArea):
    """An editor over a line of the outline. Its text is a draft until it is kept or given up."""

    ended = Signal(bool)
    """Nothing is being typed any more; whether by a key (the keys then go back to where they were)."""
    grown = Signal(int)

    def __init__(self, board: Board, edited: Text, parent: QWidget | None = None) -> None:
        """Raises `Refused` where what is stored has gone."""
        super().__init__(board.look, edited.name, placeholder=edited.name, lines=(1, 8), parent=parent)
        self._board, self._key, self._keep = board, edited.key, edited.keep
        stored = edited.read()
        self.set_stored(stored)
        draft = board.workshop.drafts().get(edited.key, "")
        if draft and draft != stored:
            self.drafting.restore(draft)
        self.draft.connect(lambda text: board.put_draft(edited.key, text))
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
