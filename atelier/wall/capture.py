"""The line that keeps the focus while people talk: one line, Enter, next.

At its left stands what it will be, who says it, under which title; what is typed is a draft, kept with its
place through a change of group, the end of the window and the death of the process.
"""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from atelier.intake.notes import lines_of
from atelier.look.tokens import GRID
from atelier.session import Notice
from atelier.wall.aim import (
    LINE_KINDS,
    Aim,
    at_item,
    by_digit,
    from_text,
    next_group,
    read_title,
    settled,
    to_text,
    wall_titles,
    with_group,
    with_title,
    without_escape,
)
from atelier.wall.board import Board
from atelier.wall.choosing import Option, Options, fitting
from atelier.wall.keys import CaptureEdit
from atelier.wall.pasting import AT_ONCE, PastePreview
from atelier.wall.places import place_name, title_name
from atelier.wall.prompting import AimChips, description, placeholder
from atelier.wall.shape import Item, Kind
from atelier.wall.writing import take_title, write, write_notes
from atelier.workshop.entities import Cluster, Group, Note, Step, Zone
from atelier.workshop.tables import Tables
from atelier.workshop.walls import groups, wall_of


class CaptureLine(QWidget):
    """Writes into one step of an open workshop."""

    aimed = Signal()
    """Group, zone, title or kind have changed."""
    wrote = Signal(object)
    """The item that was just added."""
    recalled = Signal(object)
    """The up key in an empty line asks to edit the item that was added last."""

    def __init__(self, board: Board, step: str, parent: QWidget | None = None) -> None:
        """Takes up where this step's line was left, draft and place included."""
        super().__init__(parent)
        self._board, self._step = board, step
        self._key = f"capture:{step}"
        self._last: Item | None = None
        self.edit = CaptureEdit(board.look, board.words.say("Line to write in"))
        self.edit.setProperty("kind", "capture")
        self.chips = AimChips(board)
        self.preview = PastePreview(board)
        self.options = Options(board.words.say("Titles"), self)
        self._lay_out()
        kinds = LINE_KINDS[self.step.kind]
        self.aim = settled(board.tables, self.step, from_text(board.workshop.remembered(self._key), kinds[0]))
        self._connect()
        draft = board.workshop.drafts().get(self._key, "")
        if draft:
            self.edit.drafting.restore(draft)
            self._waits()
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

    def set_kind(self, kind: Kind) -> None:
        """Let the line become this."""
        self.take_aim(replace(self.aim, kind=kind))

    # ------------------------------------------------------------ what is typed

    def enter(self) -> None:
        """Do what the line asks for; what is refused stays where it was typed."""
        if self.preview.lines:
            self._add_pasted()
            return
        text = self.edit.read()
        title = read_title(text) if self._has_titles() else None
        choice = self.options.choice
        if choice is not None:
            self._take_option(choice)
        elif title is not None:
            aim = self._board.attempt(lambda: take_title(self._board.workshop, self.step, self.aim, title))
            if aim is not None:
                self._clear()
                self.take_aim(aim)
        elif text.strip():
            said = without_escape(text) if self._has_titles() else text
            made = self._board.attempt(lambda: write(self._board.workshop, self.step, self.aim, said))
            self._after(made)

    def _add_pasted(self) -> None:
        lines = self.preview.lines
        self._after(self._board.attempt(lambda: write_notes(self._board.workshop, self.aim, lines)))

    def _after(self, made: list[Item] | None) -> None:
        """Empty the line once all is durable, never before."""
        if made:
            self._clear()
            self._last = made[-1]
            self.wrote.emit(made[-1])

    def _clear(self) -> None:
        self.edit.drafting.taken()
        self._board.put_draft(self._key, "")
        self.preview.offer(())
        self._complete()

    def _waits(self) -> None:
        """Several lines were pasted, or came back: a few become notes at once, many are shown before."""
        if self.aim.kind is not Kind.NOTE:
            return
        lines = self._board.attempt(lambda: lines_of(self.edit.read()))
        if lines and len(lines) > 1:
            self.preview.offer(lines)
            if len(lines) <= AT_ONCE and self.isVisible():
                self._add_pasted()

    def _typed(self) -> None:
        if self.preview.lines:
            self.preview.offer(())
        self._complete()

    def _complete(self) -> None:
        """Show the titles that a line beginning with # may mean."""
        typed = read_title(self.edit.read()) if self._has_titles() else None
        found: list[Option] = []
        if typed is not None:
            found = fitting(self._titles(), typed)
            self._place_options(len(found))
        self.options.offer(found)
        self.edit.completing = self.options.isVisible()

    def _titles(self) -> list[Option]:
        tables = self._board.tables
        return [
            Option(Item(Kind.TITLE, c.id), self._title_name(tables, c))
            for c in wall_titles(tables, self.step, self.aim)
        ]

    def _title_name(self, tables: Tables, cluster: Cluster) -> str:
        zone = tables.get(Zone, cluster.zone)
        elsewhere = zone.id != self.aim.place.zone
        place = place_name(self._board, wall_of(tables, zone), zone) if elsewhere else ""
        return title_name(self._board, cluster, place)

    def _place_options(self, count: int) -> None:
        """Above the line, as wide as what is typed."""
        if self.options.parentWidget() is not self.window():
            self.options.setParent(self.window())
        high = min(max(count, 1), 7) * 38 + 4 * GRID
        corner = self.edit.mapTo(self.window(), QPoint(0, 0))
        self.options.setGeometry(corner.x(), corner.y() - high - GRID, min(self.edit.width(), 520), high)
        self.options.raise_()

    def _take_option(self, option: Option) -> None:
        self._clear()
        self.take_aim(with_title(self._board.tables, self.step, self.aim, option.item.id))

    def _has_titles(self) -> bool:
        return bool(self.aim.place.zone)

    # ------------------------------------------------------------ its keys

    def _turn(self, by: int) -> None:
        option = self.options.choice or self.options.first
        if self.edit.completing and option is not None:
            self._take_option(option)
        else:
            self.take_aim(next_group(self._board.tables, self.step, self.aim, by))

    def _step_line(self, by: int) -> None:
        if self.edit.completing:
            self.options.step(by)
        elif by < 0:
            last = self._last or self._last_here()
            if last is not None:
                self.recalled.emit(last)

    def _last_here(self) -> Item | None:
        below = self.aim.place.cluster or self.aim.place.zone
        found = self._board.tables.positions(Note, below) if below else ()
        return Item(Kind.NOTE, found[-1][1]) if found else None

    def _escape(self) -> None:
        self.preview.offer(())
        if self.edit.completing:
            self.options.offer(())
            self.edit.completing = False

    def _told(self, notice: Notice) -> None:
        """A title, a zone, a group may have gone or come: the aim is made true again."""
        if self._board.tables.find(Step, self._step) is None:
            return
        if notice.touches(Step, Group, Zone, Cluster):
            self.take_aim(self.aim)
            self._show_aim()

    def _show_aim(self) -> None:
        tables, step = self._board.tables, self.step
        self.edit.turns = len(groups(tables, step.id)) > 1
        self.chips.show_aim(step, self.aim)
        self.edit.setPlaceholderText(placeholder(self._board, step, self.aim))
        self.edit.setAccessibleDescription(description(self._board, step, self.aim))
        self._complete()

    def _connect(self) -> None:
        edit = self.edit
        edit.entered.connect(self.enter)
        edit.turned.connect(self._turn)
        edit.digit.connect(
            lambda digit: self.take_aim(by_digit(self._board.tables, self.step, self.aim, digit))
        )
        edit.stepped.connect(self._step_line)
        edit.escaped.connect(self._escape)
        edit.pasted.connect(self._waits)
        edit.textChanged.connect(self._typed)
        for said in (edit.draft, edit.closed):
            said.connect(lambda text: self._board.put_draft(self._key, text))
        self.preview.add.clicked.connect(self.enter)
        self.preview.give_up.clicked.connect(self._escape)
        self.options.picked.connect(self._take_option)
        self.chips.kind_picked.connect(self.set_kind)
        self.destroyed.connect(self._board.workshop.listen(self._told))

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("kind", "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.edit, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self.preview)
        column.addWidget(card)
        self.setFocusProxy(self.edit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._complete()
