"""The line that keeps the focus while people talk: one line, Enter, next.

At its left stands what it will be, who says it, under which title; what is typed is a draft, kept with its
place through a change of group, the end of the window and the death of the process.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.session import Notice
from atelier.wall.again import Again
from atelier.wall.aim import (
    LINE_KINDS,
    Aim,
    at_item,
    by_digit,
    filed,
    from_text,
    last_here,
    next_stop,
    read_title,
    settled,
    stops,
    to_text,
    with_group,
    with_title,
)
from atelier.wall.board import Board
from atelier.wall.choosing import Option
from atelier.wall.completing import TitleCompletion
from atelier.wall.dropping import Drops
from atelier.wall.keys import CaptureEdit
from atelier.wall.pasting import PastePreview
from atelier.wall.prompting import AimChips, description, keys_said, placeholder
from atelier.wall.shape import Item
from atelier.wall.taking import Intake
from atelier.wall.writing import take_title, write_typed
from atelier.workshop.entities import Cluster, Group, Step, Zone

_ROOMY = 860
"""Pixels of width from which the keys are recalled beside the line."""


class CaptureLine(QWidget):
    """Writes into one step of an open workshop."""

    aimed = Signal()
    """Group, zone, title or kind have changed."""
    wrote = Signal(object)
    """The item that was just added."""
    recalled = Signal(object)
    """The up key in an empty line asks to edit the item that was added last."""

    wall_asked = Signal()
    """Escape in an empty line: the keys are wanted where things were said."""

    def __init__(self, board: Board, step: str, parent: QWidget | None = None) -> None:
        """Takes up where this step's line was left, draft and place included."""
        super().__init__(parent)
        self._board, self._step = board, step
        self._key = f"capture:{step}"
        self._last: Item | None = None
        self.wanted = ""
        """The orientation that actions written now are for; empty for none."""
        self.edit = CaptureEdit(board.look, board.words.say("Line to write in"))
        self.edit.setProperty("kind", "capture")
        self.chips = AimChips(board)
        self.preview = PastePreview(board)
        self.titles = TitleCompletion(board, self.edit)
        self.intake = Intake(board, self)
        self.drops = Drops(self)
        self.again = Again(board, self)
        self._keys = Label(board.look, kind="hint", wrap=False)
        _lay_out(self, self.preview, (self.chips, self.edit, self._keys))
        self.setFocusProxy(self.edit)
        self.drops.watch(self)
        kinds = LINE_KINDS[self.step.kind]
        self.aim = settled(board.tables, self.step, from_text(board.workshop.remembered(self._key), kinds[0]))
        self._connect()
        draft = board.workshop.drafts().get(self._key, "")
        if draft:
            self.edit.drafting.restore(draft)
            self.intake.read_line()
        self._show_aim()

    # ------------------------------------------------------------ where the line goes

    @property
    def step(self) -> Step:
        """The step that is written into."""
        return self._board.tables.get(Step, self._step)

    def take_aim(self, aim: Aim) -> None:
        """Change what the line will be or where it goes; stored at once, never undone."""
        settled_aim = settled(self._board.tables, self.step, aim)
        if settled_aim == self.aim:
            return
        self.aim = settled_aim
        self._board.attempt(lambda: self._board.workshop.remember(self._key, to_text(self.aim)))
        self._show_aim()
        self.aimed.emit()

    def aim_at(self, item: Item) -> None:
        """Write on where an item of the outline stands, and take the keys."""
        self.take_aim(at_item(self._board.tables, self.step, self.aim, item))
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_group(self, group: str) -> None:
        """Take a group in hand."""
        self.take_aim(with_group(self._board.tables, self.step, self.aim, group))

    def next_kind(self) -> None:
        """Let the line become the next of what it may be."""
        kinds = LINE_KINDS[self.step.kind]
        self.take_aim(replace(self.aim, kind=kinds[(kinds.index(self.aim.kind) + 1) % len(kinds)]))

    # ------------------------------------------------------------ what is typed

    def enter(self) -> None:
        """Do what the line asks for; what is refused stays where it was typed."""
        if self.preview.waits:
            self.intake.add()
            return
        choice = self.titles.choice
        if choice is not None:
            self._take_option(choice)
        text = self.edit.read()
        title = read_title(text) if self.aim.place.zone else None
        if choice is not None and filed(self.aim, text) is None:
            return
        if title is not None:
            aim = self._board.attempt(lambda: take_title(self._board.workshop, self.step, self.aim, title))
            if aim is not None:
                self._clear()
                self.take_aim(aim)
        elif text.strip():
            workshop, wanted = self._board.workshop, self.wanted
            made = self._board.attempt(lambda: write_typed(workshop, self.step, self.aim, text, wanted))
            if made is not None:
                self._after(made, True)

    def take_keys(self) -> None:
        """Let what is typed next come here: to the list that waits, else into the line."""
        if self.preview.waits:
            self.preview.take_keys()
        else:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_typed(self, text: str) -> None:
        """Take what was typed elsewhere, and all that follows."""
        self.take_keys()
        if not self.preview.waits:
            self.edit.insertPlainText(text)

    def take_file(self, path: Path) -> None:
        """Show what a document holds, to be added as notes and titles."""
        self.intake.read_files([path])

    def _after(self, made: Sequence[Item], own: bool) -> None:
        """Empty the line once all is durable, never before, and only of what was added."""
        if own:
            self._clear()
        if made:
            self._last = made[-1]
            self.wrote.emit(made[-1])
        self.take_keys()

    def _clear(self) -> None:
        self.edit.drafting.taken()
        self._board.put_draft(self._key, "")
        self.intake.typed()
        self.titles.complete(self.step, self.aim)

    def _take_option(self, option: Option) -> None:
        if filed(self.aim, self.edit.read()) is not None:
            self.titles.fill(option)
            return
        self._clear()
        self.take_aim(with_title(self._board.tables, self.step, self.aim, option.item.id))

    # ------------------------------------------------------------ its keys

    def _turn(self, by: int) -> None:
        option = self.titles.choice or self.titles.first
        if self.edit.completing and option is not None:
            self._take_option(option)
        else:
            self.take_aim(next_stop(self._board.tables, self.step, self.aim, by))

    def _step_line(self, by: int) -> None:
        if self.preview.waits:
            self.preview.take_keys()
        elif self.edit.completing:
            self.titles.step(by)
        elif by < 0:
            last = self._last or last_here(self._board.tables, self.aim)
            if last is not None:
                self.recalled.emit(last)

    def _escape(self) -> None:
        if self.preview.waits:
            self.intake.give_up()
        elif self.edit.completing:
            self.titles.put_away()
        elif self.edit.empty:
            self.wall_asked.emit()

    def _told(self, notice: Notice) -> None:
        """A title, a zone, a group may have gone or come: the aim is made true again."""
        if self._board.tables.find(Step, self._step) is None:
            return
        if notice.touches(Step, Group, Zone, Cluster):
            self.take_aim(self.aim)
            self._show_aim()

    def _show_aim(self) -> None:
        tables, step = self._board.tables, self.step
        self._keys.setText(keys_said(self._board, step, self.aim))
        self.edit.turns = len(stops(tables, step, self.aim)) > 1
        self.chips.show_aim(step, self.aim)
        self.chips.show_typed(self.edit.read())
        self.edit.setPlaceholderText(placeholder(self._board, step, self.aim))
        self.edit.setAccessibleDescription(description(self._board, step, self.aim))
        self.titles.complete(self.step, self.aim)
        self.again.look()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keys.setVisible(self.width() > _ROOMY)

    def _connect(self) -> None:
        edit = self.edit
        edit.entered.connect(self.enter)
        edit.turned.connect(self._turn)
        edit.digit.connect(
            lambda digit: self.take_aim(by_digit(self._board.tables, self.step, self.aim, digit))
        )
        edit.stepped.connect(self._step_line)
        edit.escaped.connect(self._escape)
        edit.pasted.connect(self.intake.read_line)
        edit.textChanged.connect(self.intake.typed)
        for brought in (edit.brought, self.drops.files):
            brought.connect(self.intake.read_files)
        self.drops.words.connect(self.intake.read_dropped)
        for made in (self.intake.made, self.again.counted):
            made.connect(self._after)
        self.intake.ended.connect(self.take_keys)
        self.preview.shown.connect(lambda shown: setattr(edit, "listing", shown))
        edit.textChanged.connect(lambda: self.titles.complete(self.step, self.aim))
        edit.textChanged.connect(lambda: self.chips.show_typed(edit.read()))
        for said in (edit.draft, edit.closed):
            said.connect(lambda text: self._board.put_draft(self._key, text))
        self.titles.picked.connect(self._take_option)
        self.chips.kind_picked.connect(lambda kind: self.take_aim(replace(self.aim, kind=kind)))
        self.chips.kind_picked.connect(lambda _kind: edit.setFocus(Qt.FocusReason.PopupFocusReason))
        self.destroyed.connect(self._board.workshop.listen(self._told))


def _lay_out(line: QWidget, preview: QWidget, within: Sequence[QWidget]) -> None:
    """The preview over the one card in which everything of the line stands, its field taking what is left."""
    card = QFrame()
    card.setProperty("kind", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
    row.setSpacing(2 * GRID)
    chips, edit, keys = within
    row.addWidget(chips, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(edit, 1)
    row.addWidget(keys, 0, Qt.AlignmentFlag.AlignVCenter)
    column = QVBoxLayout(line)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2 * GRID)
    column.addWidget(preview)
    column.addWidget(card)
