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
class Chips:
    """Which words there are, the gestures that change them, and what is said of them."""

    present: Callable[[], Sequence[Worded]]
    add: Callable[[str], object]
    rename: Callable[[str, str], object]
    """Takes the id of a word and what it is to be."""
    remove: Callable[[str], object]
    move: Callable[[str, int], object]
    each: str
    bare: str
    """In a chip without a word."""
    new: str
    new_name: str
    cross: Callable[[str], str]
    """The name of the cross of a word."""


class ChipRow(QWidget):
    """A word is typed over, moved by `move_focused`, taken away by its cross or where it is emptied."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, kind: type[Worded], place: str, of: Chips) -> None:
        """`place` tells the row from others, so that what is typed in its last chip stays its own."""
        super().__init__()
        self._desk, self._workshop, self._kind, self._of = desk, workshop, kind, of
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self)
        self.chips: list[Chip] = []
        self._made: dict[str, Chip] = {}
        self._shown: tuple[str, ...] = ()
        self.new = self._new_chip(field_key(KINDS[kind], place, "new"))

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
            self._desk.attempt(lambda: self._of.move(id, here + by))

    def refresh(self) -> None:
        """Words may have come, gone or moved; what they say, their lines follow by themselves."""
        present = self._of.present()
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
        id, kind, of = worded.id, self._kind, self._of
        line = ChipLine(of.bare)
        line.setAccessibleName(of.each)
        key = field_key(KINDS[kind], id, "title")
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: self._workshop.tables.get(kind, id).title,
            keep=lambda text: of.rename(id, text) if text.strip() else of.remove(id),
        )
        cross = IconButton(self._desk.look, "x", of.cross(worded.title))
        cross.clicked.connect(lambda: self._desk.attempt(lambda: of.remove(id)))
        return Chip(self._desk.look, line, cross)

    def _new_chip(self, key: str) -> Chip:
        line = ChipLine(self._of.new)
        line.setAccessibleName(self._of.new_name)
        line.setObjectName(key)
        keep: Callable[[str], object] = lambda text: self._of.add(text) if text.strip() else None  # noqa: E731
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=keep)
        return Chip(self._desk.look, line, None)
