"""A row of words as chips, in their order, and a last one in which the next word is typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QSizePolicy, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.prepare.chips import Chip, ChipLine
from atelier.look.buttons import IconButton
from atelier.look.flow import FlowLayout
from atelier.look.lines import DraftLine
from atelier.session import OpenWorkshop
from atelier.workshop.entities import KINDS, Degree, Zone

Worded = Degree | Zone


@dataclass(frozen=True, slots=True)
class ChipWords:
    """What a kind of row says of its words."""

    each: str
    bare: str
    """In a chip without a word."""
    add: str
    add_name: str
    remove: Callable[[str], str]
    """The name of the cross of a word."""


class ChipRow(QWidget):
    """A word is typed over, moved by `move_focused`, taken away by its cross or where it is emptied.

    A kind of row says which words there are, and which gestures are carried out.
    """

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, kind: type[Worded], place: str, words: ChipWords
    ) -> None:
        """`place` tells the row from others, so that what is typed in its last chip stays its own."""
        super().__init__()
        self._desk, self._workshop, self._kind, self._words = desk, workshop, kind, words
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self._made: dict[str, Chip] = {}
        self._shown: tuple[str, ...] = ()
        self.new = self._new_chip(field_key(KINDS[kind], place, "new"))

    def present(self) -> Sequence[Worded]:
        """The words of now, in their order."""
        raise NotImplementedError

    def rename(self, id: str, title: str) -> object:
        """Word one otherwise."""
        raise NotImplementedError

    def remove(self, id: str) -> object:
        """Take one away."""
        raise NotImplementedError

    def shift(self, id: str, index: int) -> object:
        """Put one at a place."""
        raise NotImplementedError

    def add(self, title: str) -> object:
        """Put a word after all others."""
        raise NotImplementedError

    def after(self) -> Sequence[QWidget]:
        """What stands in the row after the words."""
        return ()

    @property
    def lines(self) -> list[DraftLine]:
        """The lines of the words, then the one in which a new word is typed."""
        return [chip.line for chip in (*self.chips, self.new)]

    @property
    def focused(self) -> int:
        """At which place the keys are in a word; -1 for none."""
        return next((place for place, chip in enumerate(self.chips) if chip.line.hasFocus()), -1)

    def move_focused(self, by: int) -> None:
        """Put the word that the keys are in one place earlier (-1) or later (1)."""
        here = self.focused
        if here >= 0 and 0 <= here + by < len(self.chips):
            id = self._shown[here]
            self._desk.attempt(lambda: self.shift(id, here + by))

    def refresh(self) -> None:
        """Words may have come, gone or moved; what they say, their lines follow by themselves."""
        present = self.present()
        shown = tuple(each.id for each in present)
        if shown == self._shown and self._flow.count():
            return
        self._shown = shown
        while self._flow.takeAt(0) is not None:
            pass
        for id in self._made.keys() - set(shown):
            gone = self._made.pop(id)
            gone.hide()
            gone.deleteLater()
        self._made |= {each.id: self.make_chip(each) for each in present if each.id not in self._made}
        self.chips = [self._made[id] for id in shown]
        for chip in (*self.chips, self.new):
            self._flow.addWidget(chip)
            chip.show()
        for widget in self.after():
            self._flow.addWidget(widget)
        self.setFocusProxy(self.chips[0].line if self.chips else self.new.line)
        self.updateGeometry()

    def make_chip(self, worded: Worded) -> Chip:
        """The line of a word and its cross."""
        id, kind, words = worded.id, self._kind, self._words
        line = ChipLine(words.bare)
        line.setAccessibleName(words.each)
        key = field_key(KINDS[kind], id, "title")
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: self._workshop.tables.get(kind, id).title,
            keep=lambda text: self.rename(id, text) if text.strip() else self.remove(id),
        )
        cross = IconButton(self._desk.look, "x", words.remove(worded.title))
        cross.clicked.connect(lambda: self._desk.attempt(lambda: self.remove(id)))
        return Chip(self._desk.look, line, cross)

    def _new_chip(self, key: str) -> Chip:
        line = ChipLine(self._words.add)
        line.setAccessibleName(self._words.add_name)
        line.setObjectName(key)
        keep: Callable[[str], object] = lambda text: self.add(text) if text.strip() else None  # noqa: E731
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=keep)
        return Chip(self._desk.look, line, None)
