"""The page of a step of positioning: the brief, which may be folded, the grid, the item in hand."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.fields import close_editors
from atelier.desk.places import Place
from atelier.desk.run.grid.rows import RowKind, open_said
from atelier.desk.run.grid.side import ItemSide
from atelier.desk.run.grid.view import GridView
from atelier.desk.run.instructed import InstructedPage
from atelier.gestures.examples import move_example
from atelier.gestures.positioning import place_item
from atelier.look.choices import Choice
from atelier.look.choosing import Chooser, Option
from atelier.look.labels import ElidedLabel
from atelier.look.marks import Chip, Tone
from atelier.look.notices import EmptyState, screen_reader_note
from atelier.look.taborder import order_tabs
from atelier.look.tokens import BAR, GRID
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.workshop.entities import Degree, Example, GridItem, Step

WIDE = 1700
"""Pixels of width of the window from which the brief stands beside the grid unasked."""
_SIDE, _NARROW_SIDE = 380, 320
_LINES = 9


class GridPage(InstructedPage):
    """The item in hand stands at the right of the grid."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        super().__init__(desk, workshop, step, parent)
        say = desk.words.say
        workshop.beside.refresh()
        self.view = GridView(desk, workshop, step)
        self.side = ItemSide(desk, workshop, step)
        self._title = ElidedLabel(desk.look)
        self._title.take_title_face(22)
        self._counts = Chip(desk.look, tone=Tone.OUTLINE)
        self.axis = Choice(desk.look, say("Go to axis"))
        self.axis.setMinimumContentsLength(20)
        self.axis.made.connect(lambda place: self._go_to(str(self.axis.itemData(place))))
        self._bare = EmptyState(
            desk.look,
            "target",
            say("This grid has no items yet"),
            say("Items and the words of the scale are written in Prepare, and appear here at once."),
            action=say("Prepare"),
            action_icon="pencil",
        )
        self._bare.acted.connect(lambda: desk.go(Spot(Room.PREPARE, workshop.name, step)))
        self._tabs = QTimer(self)  # once for all that a change has rebuilt
        self._tabs.setSingleShot(True)
        self._tabs.setInterval(0)
        self._tabs.timeout.connect(lambda: order_tabs(self))
        self._lay_out()
        self._connect()
        self._show()
        self.view.choose(self.side.line.about)
        self.side.show_item(self.view.current)
        self._tabs.start()

    def handlers(self) -> Handlers:
        """What can be done on this page now."""
        found = {
            **super().handlers(),
            "capture": self.side.line.take_keys,
            "kind": self.side.line.next_kind,
        }
        example = self.side.told.focused
        if example is not None:
            told = self.side.told
            found |= {
                "edit": partial(told.edit, example.id),
                "remove": partial(told.remove, example.id),
                "move_up": partial(told.shift, example.id, -1),
                "move_down": partial(told.shift, example.id, 1),
                "move_to": partial(self._choose_home, example),
            }
        return found

    def places(self) -> list[Place]:
        """The axes and functions of the grid: going there chooses what stands first below."""
        words = self._desk.words
        said = {RowKind.AXIS: words.say("Axis"), RowKind.FUNCTION: words.say("Function")}
        return [
            Place(row.title, said[row.kind], partial(self._go_to, row.id), deep=True)
            for row in self.view.grid.rows
            if row.kind in said
        ]

    def show_thing(self, kind: str, id: str) -> None:
        """Choose what a page of the minutes came from: an item, or that of which something was told."""
        example = self._workshop.tables.find(Example, id) if kind == "example" else None
        self.view.choose(example.item if example is not None else id)
        if example is not None and id in self.side.told.cards:
            self.side.told.cards[id].setFocus(Qt.FocusReason.OtherFocusReason)

    def arrive(self) -> None:
        """The keys go to the grid, or to the line where something is being typed."""
        if not self.side.line.edit.empty:
            self.side.line.take_keys()
        elif self.view.grid.rows:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._bare.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Close what is being typed; the line keeps its draft."""
        close_editors(self.side)

    @property
    def wanted(self) -> int:
        """A grid needs more room than what is said."""
        return WIDE

    def fit(self) -> None:
        """The item in hand has more room in a wide window too."""
        self.side.setFixedWidth(_SIDE if self.window().width() >= 1400 else _NARROW_SIDE)
        super().fit()

    # ------------------------------------------------------------ inside

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self.brief_button)
        top.addWidget(self._title, 1)
        top.addWidget(self.axis)
        top.addWidget(self._counts)
        middle = QVBoxLayout()
        middle.setContentsMargins(6 * GRID, 4 * GRID, 5 * GRID, 0)
        middle.setSpacing(3 * GRID)
        middle.addLayout(top)
        middle.addWidget(self.view, 1)
        middle.addWidget(self._bare, 1)
        self.lay_out_beside(middle, self.side)

    def _connect(self) -> None:
        self.view.chosen.connect(self.side.show_item)
        self.view.chosen.connect(lambda _item: self._tabs.start())
        self.view.placed.connect(self._place)
        self.view.typed.connect(self.side.line.take_typed)
        self.view.entered.connect(self.side.line.take_keys)
        self.side.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.side.line.stepped.connect(self.view.step)
        self.side.line.digit.connect(self._place_by_digit)
        self.destroyed.connect(self._workshop.listen(self._told))

    def _place(self, item: str, place: int) -> None:
        degree = self.view.grid.ranks[place] if place >= 0 else None
        done = self._desk.attempt(lambda: self._workshop.do(place_item, item=item, degree=degree))
        if done:
            word = self.view.grid.scale[place] if place >= 0 else self._desk.words.say("not placed")
            screen_reader_note(self.view, word)

    def _place_by_digit(self, digit: int) -> None:
        """From the line, with Alt."""
        if digit <= len(self.view.grid.ranks) and self.view.current:
            self._place(self.view.current, digit - 1)

    def _choose_home(self, example: Example) -> None:
        """Which item a paper is told of, found by name."""
        rows = self.view.grid.rows
        options = [Option(row.id, row.title) for row in rows if row.kind is RowKind.ITEM]
        say, window = self._desk.words.say, self.window()
        nothing = say("No item is called so.")
        chooser = Chooser(say("Move to…"), options, window, width=_SIDE, most=_LINES, nothing=nothing)
        chooser.chosen.connect(
            lambda item: self._desk.attempt(
                lambda: self._workshop.do(move_example, example=example.id, item=item)
            )
        )
        left = window.width() - _SIDE - 6 * GRID
        chooser.open_at(QPoint(left, BAR + 2 * GRID))

    def _go_to(self, id: str) -> None:
        self.view.show_from(id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _told(self, notice: Notice) -> None:
        if self._workshop.tables.find(Step, self._step) is None:
            return
        if notice.touches(GridItem, Degree, Example):
            self.view.follow()
            self._show_taken_back(notice)
        if notice.touches(GridItem, Degree, Step):
            self._show()
        self.side.told_of(notice)
        self._tabs.start()
        if notice.touches(GridItem) and self.view.current != self.side.item:
            self.side.show_item(self.view.current)

    def _show_taken_back(self, notice: Notice) -> None:
        """Choose what undo or redo has changed, or that of which something was told."""
        if notice.cause in (Cause.UNDO, Cause.REDO):
            for change in reversed(notice.changes):
                about = change.entity.item if isinstance(change.entity, Example) else change.entity.id
                if self.view.grid.place_of(about) >= 0:
                    self.view.choose(about)
                    return

    def _show(self) -> None:
        step, words = self._workshop.tables.get(Step, self._step), self._desk.words
        rows = self.view.grid.rows
        self._title.setText(step.title)
        items = [row for row in rows if row.kind is RowKind.ITEM]
        self._counts.setText(open_said(words, sum(1 for row in items if row.place < 0), len(items)))
        self._counts.setVisible(bool(items and self.view.grid.scale))
        axes = [row for row in rows if row.kind is RowKind.AXIS]
        self.axis.setVisible(len(axes) > 1)
        named = [(row.title, row.id) for row in axes]
        if named != [(self.axis.itemText(n), self.axis.itemData(n)) for n in range(self.axis.count())]:
            self.axis.clear()
            for title, id in named:
                self.axis.addItem(title, id)
        self.view.setVisible(bool(rows))
        self._bare.setVisible(not rows)
        self.side.setVisible(bool(rows))
