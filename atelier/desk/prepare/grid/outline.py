"""The items of a grid as an outline of lines: typed, moved, pasted, by keys alone or by the pointer."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.prepare.bound import Keep, Text
from atelier.desk.prepare.grid import places
from atelier.desk.prepare.grid.acts import GridActs
from atelier.desk.prepare.grid.meant import Meant
from atelier.desk.prepare.grid.places import Cursor
from atelier.desk.prepare.grid.rows import (
    OutlineLine,
    OutlineRow,
    copied,
    drop,
    never_empty,
    show_focused,
    stop_at,
)
from atelier.desk.prepare.grid.tools import LineTools
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import GridItem

_LAID_OUT = 30
"""Milliseconds in which what was moved has been laid out."""


class GridOutline(QWidget):
    """A line for each item, kept while it stands; one more for what is added, which goes where Enter asks."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._acts = GridActs(desk, workshop, step)
        self._cursor = Cursor()
        self._current = ""
        self.rows: dict[str, OutlineRow] = {}
        self.meant = Meant(desk, workshop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self.tools = LineTools(desk)
        self.tools.hide()
        self.tools.moved.connect(lambda levels, by: self._move(self._current, levels, by))
        self.tools.described.connect(lambda: self.describe(self._current))
        self.tools.removed.connect(lambda: self._remove(self._current))
        self._reveal = QTimer(self)  # once what was moved is laid out
        self._reveal.setSingleShot(True)
        self._reveal.setInterval(_LAID_OUT)
        self._reveal.timeout.connect(partial(show_focused, self))
        self.new = self._new_row()
        self._stand()
        self.refresh()

    def move_focused(self, by: int) -> None:
        """Put the line that the keys are in one place earlier (-1) or later (1)."""
        self._move(self._current, 0, by)

    def refresh(self) -> None:
        """Lines may have come, gone or moved; what they say, they follow by themselves."""
        tables = self._workshop.tables
        lines = places.lines_of(tables, self._step)
        for line in lines:
            item = tables.get(GridItem, line.id)
            if line.id not in self.rows:
                self.rows[line.id] = self._row(line.id)
            self.meant.show(item, self.rows[line.id])
        for gone in self.rows.keys() - {line.id for line in lines}:
            self._forget(gone)
        if self._cursor.lines != lines:
            self._cursor.show(lines)
            self._stand()

    def paste(self, text: str) -> None:
        """Add a list after the line that the keys are in, with its levels."""
        place, lines = self._cursor.spot, self._cursor.lines
        if self._current:
            place = places.spot(lines, self._current, places.level_below(lines, self._current))
        last = self._acts.paste(place, text)
        if last:
            self._begin_after(last)

    def paste_copied(self) -> None:
        """Add what was copied after all that stands there, at the top."""
        self._current, self._cursor.after, self._cursor.level = "", "", 0
        self.paste(copied())

    def describe(self, item: str) -> None:
        """Write what is meant by an item, below its line."""
        if item in self.rows:
            self.meant.open(item, self.rows[item])
            self._reveal.start()

    # ------------------------------------------------------------ the lines

    def _row(self, id: str) -> OutlineRow:
        line = self._line(
            self._desk.words.say("Item of the grid"),
            field_key("item", id, "title"),
            lambda: self._workshop.tables.get(GridItem, id).title,
            lambda text: self._acts.rename(id, text),
        )
        line.entered.connect(partial(self._begin_after, id))
        line.stepped.connect(partial(self._walk, id))
        line.moved.connect(partial(self._move, id))
        line.emptied.connect(lambda: self._remove(id) if self._acts.is_bare(id) else None)
        line.taken.connect(partial(self._take, id))
        return OutlineRow(self._desk.look, line)

    def _new_row(self) -> OutlineRow:
        name = self._desk.words.say("Add an item")
        line = self._line(name, field_key("item", self._step, "new"), lambda: "", self._add)
        line.setPlaceholderText(name)
        line.stepped.connect(lambda by: self._go(self._cursor.spot.row + min(by, 0)))
        line.moved.connect(self._move_new)
        line.emptied.connect(lambda: self._go(self._cursor.spot.row - 1))
        line.taken.connect(self._take_new)
        return OutlineRow(self._desk.look, line)

    def _line(self, name: str, key: str, read: Text, keep: Keep) -> OutlineLine:
        line = OutlineLine()
        line.setAccessibleName(name)
        line.setObjectName(key)
        bind(self._desk, line, self._workshop, key, read=read, keep=keep)
        never_empty(line, read)
        line.pasted.connect(self.paste)
        return line

    def _stand(self) -> None:
        """Put all lines in their order, and the new one where it is asked for."""
        place, lines = self._cursor.spot, self._cursor.lines
        order = [self.rows[line.id] for line in lines]
        levels = [line.level for line in lines]
        order.insert(place.row, self.new)
        levels.insert(place.row, place.level)
        for at, (row, level) in enumerate(zip(order, levels, strict=True)):
            row.show_level(level)
            row.line.setAccessibleDescription(self._desk.words.say("Level {level}", level=level + 1))
            item = self._column.itemAt(at)
            if item is None or item.widget() is not row:
                self._column.insertWidget(at, row)
            if row.isHidden():
                row.show()
        stop_at(self.rows, self._current or (lines[0].id if lines else ""))
        self._reveal.start()

    # ------------------------------------------------------------ what keys do

    def _begin_after(self, id: str) -> None:
        """Let the new line stand after this one, with the keys."""
        self._cursor.begin(id)
        self._stand()
        self.new.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str) -> object:
        if text.strip():
            place = self._cursor.spot
            self._cursor.after, self._cursor.level = self._acts.add(place, text), place.level
            self._stand()
        return None

    def _walk(self, id: str, by: int) -> None:
        row = places.row_of(self._cursor.lines, id) + by
        if row == len(self._cursor.lines):
            self._begin_after(id)
        else:
            self._go(row)

    def _go(self, row: int) -> None:
        if 0 <= row < len(self._cursor.lines):
            self.rows[self._cursor.lines[row].id].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_new(self, levels: int, _by: int) -> None:
        """The new line stands one level in or out."""
        self._cursor.shift(levels)
        self._stand()

    def _move(self, id: str, levels: int, by: int) -> None:
        if id not in self.rows:
            return
        self.rows[id].line.drafting.finish()
        found = places.moved(self._cursor.lines, id, levels, by)
        if found is not None:
            self._acts.move(id, found)
            self.rows[id].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, id: str) -> None:
        if id not in self.rows:
            return
        row = places.row_of(self._cursor.lines, id)
        self.rows[id].line.drafting.taken(self._workshop.tables.get(GridItem, id).title)
        if not self._acts.remove(id):
            return
        if self._cursor.lines:
            self._go(min(max(row - 1, 0), len(self._cursor.lines) - 1))
        else:
            self.new.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ where the keys are

    def _take(self, id: str, taken: bool) -> None:
        if taken:
            self._current = id
            self.rows[id].head.addWidget(self.tools)
            self.tools.show()
            stop_at(self.rows, id)

    def _take_new(self, taken: bool) -> None:
        if taken:
            self._current = ""
            self.tools.hide()
        elif not self.new.line.text():
            self._cursor.rest()
            self._stand()

    def _forget(self, id: str) -> None:
        row = self.rows.pop(id)
        if self.tools.parent() is row:
            self.tools.hide()
            self.tools.setParent(self)
        self.meant.forget(id)
        if self._current == id:
            self._current = ""
        drop(row)
