"""The middle of a table's page: its rows as a table, as cards or as one form, and what is said below them."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.fields import close_editors
from atelier.desk.run.table.cards import CardsView
from atelier.desk.run.table.contents import Place
from atelier.desk.run.table.form import FormView
from atelier.desk.run.table.hands import Hands
from atelier.desk.run.table.head import Narrowing, ShownStrip
from atelier.desk.run.table.hints import hint_said
from atelier.desk.run.table.model import RowsModel
from atelier.desk.run.table.pasting import PastePreview
from atelier.desk.run.table.view import RowsView
from atelier.look.buttons import Button, Kind
from atelier.look.choices import SegmentedControl
from atelier.look.notices import EmptyState, small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import RowsAs, Step, TableColumn

TABLE: Final = "table"
CARDS: Final = "cards"


class Body(QWidget):
    """One stands in view: the table, the cards, the form, what is about to be pasted, or the way to begin."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        say = desk.words.say
        self.rows = RowsModel(desk, workshop, step, self)
        self.hands = Hands(desk, workshop, step)
        self.view = RowsView(desk, workshop, self.rows, self.hands)
        self.cards: CardsView | None = None
        self.form: FormView | None = None
        self.preview = PastePreview(desk)
        self.narrowing = Narrowing(desk, self.rows)
        self.switch = SegmentedControl(
            desk.look, say("Show as"), [(TABLE, say("Table")), (CARDS, say("Cards"))]
        )
        for above in (self.narrowing, self.switch):
            above.setParent(self)  # until they stand in the row above; shown without one, they were windows
        self._strip = ShownStrip(desk, self.rows)
        self._bare = EmptyState(
            desk.look,
            "table",
            say("This table has no columns yet"),
            say("Columns are added in Prepare, and appear here at once."),
            action=say("Prepare"),
            action_icon="pencil",
        )
        self.add = Button(desk.look, say("Add a row"), kind=Kind.QUIET, icon="plus", tip=key_of("capture"))
        self._hint = small_hint(desk.look, "")
        self._stack = QStackedWidget()
        for widget in (self._bare, self.view, self.preview):
            self._stack.addWidget(widget)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(3 * GRID)
        foot.addWidget(self.add)
        foot.addWidget(self._hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._strip)
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.switch.chosen.connect(self._turn)
        self._bare.acted.connect(lambda: self._desk.go(Spot(Room.PREPARE, self._workshop.name, self._step)))
        self.add.clicked.connect(self._add)
        self.narrowing.left.connect(self.take_keys)
        self.narrowing.doubt_asked.connect(self._next_doubt)
        self.view.moved.connect(self._say_hint)
        self.view.clip.many.connect(self._preview)
        self.preview.accepted.connect(self._paste)
        self.preview.given_up.connect(self._back)
        self.rows.counted.connect(self._say_hint)
        step = self._workshop.tables.get(Step, self._step)
        self.switch.choose(CARDS if step.rows_as is RowsAs.CARDS else TABLE)
        self._rows_as = step.rows_as
        self.destroyed.connect(self._workshop.listen(self._told))

    # ------------------------------------------------------------ what is asked of it

    @property
    def shown(self) -> QWidget | None:
        """What is in view."""
        return self._stack.currentWidget()

    def take_keys(self) -> None:
        """To what is in view; first to a cell that was being typed in when the program ended."""
        if self.shown is self.view:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.typing.take_draft()
        elif self.shown is self.preview:
            self.preview.paste.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.shown is self._bare:
            self._bare.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(self.shown, CardsView | FormView):
            self.shown.take_keys()

    def finish(self) -> None:
        """Keep what is being typed."""
        self.view.typing.finish()
        close_editors(self)

    def show_place(self, place: Place) -> None:
        """Put the keys on a cell, in its row or on its card; whatever hides it is taken away."""
        if place[0] not in self.rows.rows:
            self.rows.show_all()
        self.view.choose(place)
        if self.cards is not None:
            self.cards.choose(place)
        self.take_keys()

    def handlers(self) -> Handlers:
        """What can be done with what is in view, and with what is chosen in it."""
        found: dict[str, Callable[[], object]] = {}
        if self.shown not in (self.view, self.cards):
            return found
        found |= {"capture": self._add, "find": self.narrowing.begin, "face": self._turn}
        if self.view.hasFocus():
            found |= {
                "edit": self.view.typing.begin,
                "cut": self.view.clip.cut,
                "paste": self.view.clip.paste,
                "remove": self._remove if self.view.whole_rows else self.view.clip.clear,
                "sort_rows": lambda: self.view.sort_by(max(0, self.view.currentIndex().column())),
            }
        in_list = self.cards is not None and self.cards.list.hasFocus()
        if in_list and self._chosen:
            found["remove"] = self._remove
        if self._chosen and not _typing():
            found |= {
                "move_up": partial(self._move, -1),
                "move_down": partial(self._move, 1),
                "remove_rows": self._remove,
            }
        return found

    # ------------------------------------------------------------ inside

    @property
    def _chosen(self) -> list[str]:
        if self.cards is not None and self.shown is self.cards:
            return self.cards.chosen_rows
        return self.view.chosen_rows if self.shown is self.view else []

    def _add(self) -> None:
        if self.cards is not None and self.shown is self.cards:
            self.cards.take_new_row()
        else:
            self.view.take_new_row()

    def _remove(self) -> None:
        if self._chosen:
            self.hands.remove(self._chosen)

    def _move(self, by: int) -> None:
        """Rows move in their own order only: sorted, a place would mean nothing."""
        if self.rows.own_order:
            self.hands.move(self._chosen, by)
            return
        say = self._desk.words.say
        told = say("Rows are sorted or hidden for the eye: they are moved in their own order.")
        self._desk.offer(told, say("Show all rows in their order"), self.rows.show_all)

    def _turn(self, key: str = "") -> None:
        """Rows or cards, the other one where none is named; the row in hand stays in hand."""
        chosen = self._chosen
        self.finish()
        self.switch.choose(key or (TABLE if self.switch.choice == CARDS else CARDS))
        self._show()
        if chosen and isinstance(self.shown, CardsView | RowsView):
            self.shown.choose((chosen[0], self.rows.columns[0].id))
        self.take_keys()

    def _preview(self, block: Sequence[Sequence[str]]) -> None:
        self.preview.show_block(block, self.rows.columns[self.view.clip.corner()[1] :])
        self._show(self.preview)
        self.preview.paste.setFocus(Qt.FocusReason.OtherFocusReason)

    def _paste(self, block: Sequence[Sequence[str]]) -> None:
        if self.view.clip.put(block):
            words = self._desk.words
            self._desk.note(words.say_n("{n} row was pasted.", "{n} rows were pasted.", len(block)))
            self._back()

    def _back(self) -> None:
        self._show()
        self.take_keys()

    def _next_doubt(self) -> None:
        """The first cell to check after the one with the keys, row by row; after the last the first."""
        places = [
            (record, column.id)
            for record in self.rows.rows
            for column in self.rows.columns
            if (record, column.id) in self.rows.said.doubts
        ]
        if not places:
            self.rows.show_all()
            places = list(self.rows.said.doubts)
        here = self.rows.index_of(self.view.here) if self.view.here else None
        at = (here.row(), here.column()) if here is not None else (-1, -1)
        after = [p for p in places if (i := self.rows.index_of(p)).isValid() and (i.row(), i.column()) > at]
        self.show_place((after or places)[0])

    def _told(self, notice: Notice) -> None:
        step = self._workshop.tables.find(Step, self._step)
        if step is None:
            return
        if step.rows_as is not self._rows_as:
            self._rows_as = step.rows_as
            self.switch.choose(CARDS if step.rows_as is RowsAs.CARDS else TABLE)
            self._show()
        elif notice.touches(TableColumn):
            self._show(None if self.shown is not self.preview else self.preview)

    def _show(self, wanted: QWidget | None = None) -> None:
        widget = wanted or self._wanted()
        self._stack.setCurrentWidget(widget)
        rows = widget in (self.view, self.cards)
        self.switch.setVisible(rows)
        self.narrowing.setVisible(rows)
        self.narrowing.call_cards(widget is self.cards)
        self._foot.setVisible(rows)
        verb = (
            self._desk.words.say("Add a card") if widget is self.cards else self._desk.words.say("Add a row")
        )
        self.add.setText(f" {verb}")
        self.add.setAccessibleName(verb)
        self._say_hint()

    def _wanted(self) -> QWidget:
        if not self.rows.columns:
            return self._bare
        if self._rows_as is RowsAs.FORM:
            if self.form is None:
                self.form = FormView(self._desk, self._workshop, self.hands)
                self._stack.addWidget(self.form)
            return self.form
        if self.switch.choice == TABLE:
            return self.view
        if self.cards is None:
            self.cards = CardsView(self._desk, self._workshop, self.rows, self.hands)
            self._stack.addWidget(self.cards)
        return self.cards

    def _say_hint(self) -> None:
        """What is doubtful in the cell with the keys, else what its column means, else how to go on."""
        say, here = self._desk.words.say, self.view.here
        if self.shown is not self.view or here is None:
            self._hint.setText(say("Enter leads into a card, Escape back to the list."))
            return
        self._hint.setText(hint_said(self._desk.words, self.rows, here))


def _typing() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit | QTextEdit)
