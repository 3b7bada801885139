"""What the secretary may want to look at: each point leads to its place, or is left as it is."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from atelier.advice.checks import Point, points
from atelier.desk.context import Desk
from atelier.desk.minutes.point_words import say_point
from atelier.gestures.minutes import ask_again, waive
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import Printed, chosen, owners_left_out
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Minutes

_FIRST = 4
"""Points shown at once: the gravest; the rest are asked for."""


class ToCheck(QWidget):
    """Told to the secretary only: nothing of it is printed."""

    asked = Signal(object)
    """The `Point` whose place is to be shown."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._shown: tuple[tuple[Point, ...], int, bool] | None = None
        self._all = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)

    def refresh(self) -> None:
        """Look again; what is said already stays where it is."""
        tables = self._workshop.tables
        records = self._desk.attempt(self._workshop.records)
        if records is None:
            return
        choice = chosen(tables)
        unsaid = owners_left_out(Printed(tables, records, choice=choice))
        found = points(tables, records, choice.hidden, unsaid)
        said = next(tables.all(Minutes), None)
        waived = frozenset(said.waived if said else ())
        left = tuple(point for point in found if point.key not in waived)
        state = (left, len(found) - len(left), self._all)
        if state != self._shown:
            keys = self._place_of_keys()
            self._shown = state
            self._lay_out(*state)
            self._give_keys(keys)

    def _lay_out(self, left: tuple[Point, ...], waived: int, everything: bool) -> None:
        look, words = self._desk.look, self._desk.words
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._column.addWidget(SectionLabel(look, words.say("To check")))
        if not left:
            self._column.addWidget(Label(look, words.say("Nothing to look at."), kind="muted", px=15))
        for point in left if everything else left[:_FIRST]:
            self._column.addWidget(self._card(point))
        rest = 0 if everything else len(left) - _FIRST
        if rest > 0:
            sentence = words.say_n("{n} more point", "{n} more points", rest)
            self._column.addWidget(self._quiet(sentence, self._show_all))
        if waived:
            sentence = words.say_n("Ask about {n} point again", "Ask about {n} points again", waived)
            self._column.addWidget(self._quiet(sentence, self._ask_again))
        for place in range(self._column.count()):
            if (item := self._column.itemAt(place)) is not None and (widget := item.widget()) is not None:
                widget.show()  # now, and not when Qt next lays out: the keys go to one of them

    def _card(self, point: Point) -> QFrame:
        look, say = self._desk.look, self._desk.words.say
        sentence = say_point(self._desk.words, point)
        card = QFrame()
        card.setProperty("kind", "banner-check")
        column = QVBoxLayout(card)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(Label(look, sentence, px=15))
        row = QHBoxLayout()
        see = Button(look, say("See"), kind=Kind.SECONDARY)
        leave = Button(look, say("Leave it so"), kind=Kind.QUIET)
        for button, act in (
            (see, partial(self.asked.emit, point)),
            (leave, partial(self._waive, point)),
        ):
            button.setAccessibleDescription(sentence)
            button.clicked.connect(act)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        return card

    def _quiet(self, text: str, act: Callable[[], object]) -> Button:
        button = Button(self._desk.look, text, kind=Kind.QUIET)
        button.clicked.connect(act)
        return button

    def _waive(self, point: Point) -> None:
        self._desk.attempt(lambda: self._workshop.do(waive, point=point.key))
        self.refresh()

    def _show_all(self) -> None:
        self._all = True
        self.refresh()

    def _ask_again(self) -> None:
        self._desk.attempt(lambda: self._workshop.do(ask_again))
        self.refresh()

    def _buttons(self) -> list[Button]:
        return [button for button in self.findChildren(Button) if button.isVisibleTo(self)]

    def _place_of_keys(self) -> int | None:
        """Which of the buttons has the keys."""
        return next((n for n, button in enumerate(self._buttons()) if button.hasFocus()), None)

    def _give_keys(self, place: int | None) -> None:
        """The keys stay where the next point has come."""
        buttons = self._buttons()
        if place is not None and buttons:
            buttons[min(place, len(buttons) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)
