"""How a wall works: by group or together, whose groups, how its zones stand, which scenarios."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import key_of, with_key
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.pages import focus_named, focused_name, labelled, part_title
from atelier.desk.prepare.group_card import GroupCard
from atelier.desk.prepare.scenario import ScenarioFields
from atelier.desk.prepare.wall_setup import WallSetup
from atelier.gestures.groups import add_group, remove_group
from atelier.gestures.steps import change_step
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, Choice, SegmentedControl
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Group, Scenario, Step, StepKind
from atelier.workshop.kept import kept_method
from atelier.workshop.walls import groups

_CARD = 320
"""Pixels that a group's card needs to be written in."""
_GAP = 4 * GRID


class WallPart(QWidget):
    """Rebuilt where the groups, or the way the wall works, change; what is inside follows by itself."""

    pasting = Signal(str, int)
    """A page of scenarios is to be read, or what was pasted for the group of a number."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._id = desk, workshop, step
        say = desk.words.say
        self.way = SegmentedControl(
            desk.look, say("Notes are gathered"), [("group", say("By group")), ("together", say("Together"))]
        )
        self.way.chosen.connect(self._choose_way)
        self.source = Choice(desk.look, say("Groups"))
        self.source.made.connect(self._choose_source)
        head = QHBoxLayout()
        head.setSpacing(3 * GRID)
        head.addWidget(labelled(desk, say("Notes are gathered"), self.way))
        self._source_box = labelled(desk, say("Groups"), self.source)
        head.addWidget(self._source_box, 1)
        self.paste_button = self._paste_button()
        head.addWidget(self.paste_button, 1, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(part_title(desk, say("The wall")))
        column.addLayout(head)
        self.silent = CheckBox(desk.look, say("Begin by writing in silence"))
        self.silent.clicked.connect(self._choose_silence)
        column.addWidget(self.silent)
        self._body = QWidget()
        column.addWidget(self._body)
        self.add_button = Button(desk.look, say("Add a group"), kind=Kind.QUIET, icon="plus")
        self.add_button.clicked.connect(self._add_group)
        self.people_button = Button(
            desk.look,
            say("Who is in which group"),
            kind=Kind.QUIET,
            icon="users",
            tip=with_key(say("Compose the groups"), "groups"),
        )
        there = Spot(Room.PREPARE, workshop.name, step, over="groups")
        self.people_button.clicked.connect(lambda: desk.go(there))
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        for button in (self.add_button, self.people_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._shape = self._read_shape()
        self.cards: list[GroupCard] = []
        self._grid = QGridLayout()
        self._show_head()
        self._build()

    def told(self, notice: Notice) -> None:
        """Rebuild where something of the wall's make came or went."""
        shape = self._read_shape()
        if shape != self._shape:
            self._shape = shape
            name = focused_name(self)
            self._build()
            focus_named(self, name)
        if notice.touches(Step):
            self._show_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cards stand side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """One card wide: that is how narrow it can become."""
        return QSize(_CARD, super().minimumSizeHint().height())

    def _paste_button(self) -> Button:
        look, say = self._desk.look, self._desk.words.say
        tip = key_of("paste_letter")
        button = Button(look, say("Paste the scenarios"), kind=Kind.QUIET, icon="clipboard-paste", tip=tip)
        button.clicked.connect(lambda: self.pasting.emit("", 0))
        return button

    def _read_shape(self) -> object:
        """What decides which controls there are."""
        tables = self._workshop.tables
        step = tables.find(Step, self._id)
        if step is None:
            return self._shape
        ids = tuple(group.id for group in groups(tables, self._id))
        return step.by_group, ids

    def _show_head(self) -> None:
        tables, say = self._workshop.tables, self._desk.words.say
        step = tables.get(Step, self._id)
        self.way.choose("group" if step.by_group else "together")
        self.source.clear()
        self.source.addItem(say("Its own groups"), "")
        for each in tables.children(Step):
            if each.id == step.id:
                break
            if each.kind is StepKind.WALL:
                self.source.addItem(
                    say("The groups of {step}", step=self._desk.words.quoted(each.title)), each.id
                )
        self.source.setCurrentIndex(max(0, self.source.findData(step.groups_from or "")))
        self._source_box.setVisible(self.source.count() > 1)
        self.silent.setChecked(step.silent)
        self.paste_button.setVisible(step.by_group and kept_method(tables) is None)

    def _build(self) -> None:
        """Make the cards of the groups, and the shared wall where there is one."""
        step = self._workshop.tables.get(Step, self._id)
        old, self._body = self._body, QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        if not step.by_group:
            column.addWidget(self._shared())
        self.cards = [
            GroupCard(self._desk, self._workshop, self._id, group.id)
            for group in groups(self._workshop.tables, self._id)
        ]
        for card in self.cards:
            card.removed.connect(self._remove_group)
            card.pasted.connect(self.pasting)
        self._grid = QGridLayout()
        self._grid.setSpacing(_GAP)
        column.addLayout(self._grid)
        self._columns = 0
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self._body)
        old.hide()
        old.deleteLater()
        self._arrange()
        self._body.show()  # now, so that it can take the focus at once

    def _shared(self) -> QWidget:
        """The one wall of all: how it stands, its zones, its scenario."""
        frame = QFrame()
        frame.setProperty("kind", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(4 * GRID, 4 * GRID, 4 * GRID, 4 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(WallSetup(self._desk, self._workshop, self._id, None))
        column.addWidget(
            ScenarioFields(
                self._desk,
                self._workshop,
                self._id,
                None,
                label=self._desk.words.say("Write a scenario for all"),
                folded=not self._has_scenario(self._id),
            )
        )
        return frame

    def _has_scenario(self, below: str) -> bool:
        return any(s.step == self._id for s in self._workshop.tables.children(Scenario, below))

    def _arrange(self) -> None:
        columns = max(1, min(len(self.cards) or 1, (self.width() + _GAP) // (self._needed() + _GAP), 3))
        if columns == self._columns:
            return
        self._columns = columns
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 0)
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)

    def _needed(self) -> int:
        """The width without which something on a card would be cut."""
        return max([_CARD, *(card.minimumSizeHint().width() for card in self.cards)])

    def _choose_way(self, key: str) -> None:
        by_group = key == "group"
        self._desk.attempt(lambda: self._workshop.do(change_step, step=self._id, by_group=by_group))
        self._show_head()

    def _choose_silence(self, silent: bool) -> None:
        self._desk.attempt(lambda: self._workshop.do(change_step, step=self._id, silent=silent))
        self._show_head()

    def _choose_source(self, row: int) -> None:
        source = self.source.itemData(row) or None
        self._desk.attempt(lambda: self._workshop.do(change_step, step=self._id, groups_from=source))
        self._show_head()

    def _add_group(self) -> None:
        if self._desk.attempt(lambda: self._workshop.do(add_group, step=self._id)):
            self.cards[-1].take_title()

    def _remove_group(self, group: str) -> None:
        if self._workshop.tables.find(Group, group) is None:
            return
        if self._desk.attempt(lambda: self._workshop.do(remove_group, group=group)):
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
