"""Rows of the page of a programme: parts with a title, and as many of their rows as one looks at."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.tokens import GRID

R = TypeVar("R")

FEW = 10
"""Rows that are made at once: a programme of years has hundreds of actions."""


class Part(QWidget, Generic[R]):
    """A title, how many there are, and rows that are made anew only where they have changed."""

    def __init__(self, desk: Desk, title: str, nothing: str, make: Callable[[R], QWidget]) -> None:
        """`nothing` stands there while there are no rows; empty: the part is then hidden."""
        super().__init__()
        self._desk, self._make, self._nothing = desk, make, nothing
        self._rows: tuple[R, ...] | None = None
        self._shown = FEW
        self.head = QHBoxLayout()
        self.head.setSpacing(2 * GRID)
        self.title = TitleLabel(desk.look, title, px=20)
        self.head.addWidget(self.title, 1)
        self._list = QVBoxLayout()
        self._list.setSpacing(GRID)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(2 * GRID)
        self.column.addLayout(self.head)
        self.column.addLayout(self._list)

    def show_rows(self, rows: Sequence[R], *, anew: bool = False) -> None:
        """Put these in the place of those that stand there."""
        if tuple(rows) == self._rows and not anew:
            return
        self._rows = tuple(rows)
        empty(self._list)
        for row in self._rows[: self._shown]:
            self._add(self._make(row))
        rest = len(self._rows) - self._shown
        words, look = self._desk.words, self._desk.look
        if rest > 0:
            text = words.say_n("Show {n} more", "Show {n} more", rest)
            more = Button(look, text, kind=Kind.QUIET, icon="chevron-down")
            more.clicked.connect(self._show_all)
            self._add(more)
        if not self._rows and self._nothing:
            self._add(Label(look, self._nothing, kind="muted", px=15))
        self.setVisible(bool(self._rows or self._nothing))

    def _add(self, widget: QWidget) -> None:
        self._list.addWidget(widget)
        widget.show()  # now, so that what stands on it can take the focus at once

    def _show_all(self) -> None:
        before, self._shown = self._shown, 10**6
        self.show_rows(self._rows or (), anew=True)
        item = self._list.itemAt(before)
        row = item.widget() if item is not None else None
        if row is not None:
            stops = [row, *row.findChildren(QWidget)]
            first = next((each for each in stops if each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
            (first or self).setFocus(Qt.FocusReason.OtherFocusReason)
