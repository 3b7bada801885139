"""The items of a grid as an outline of lines: typed, moved, pasted, by keys alone or by the pointer."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.prepare.bound import AreaField, Fields
from atelier.desk.prepare.grid import places
from atelier.desk.prepare.grid.places import Line, Move, Spot
from atelier.desk.prepare.grid.rows import OutlineLine, OutlineRow, copied, drop
from atelier.desk.prepare.grid.tools import LineTools
from atelier.gestures.positioning import add_grid, add_items, change_item, move_item, remove_item
from atelier.intake.outlines import outline_of
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop import rich
from atelier.workshop.entities import Example, GridItem
from atelier.workshop.grids import LEVELS, is_leaf


class GridOutline(QWidget):
    """A line for each item, kept while it stands; one more for what is added, which goes where Enter asks."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self.rows: dict[str, OutlineRow] = {}
        self._lines: list[Line] = []
        self._after, self._level = "", 0
        self._current = ""
        self._meant: AreaField | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GRID)
        self.tools = LineTools(desk)
        self.tools.hide()
        self.tools.moved.connect(lambda levels, by: self._move(self._current, levels, by))
        self.tools.described.connect(lambda: self.describe(self._current))
        self.tools.removed.connect(lambda: self._remove(self._current))
        self.new = self._new_row()
        self.refresh()

    def move_focused(self, by: int) -> None:
        """Put the line that the keys are in one place earlier (-1) or later (1)."""
        if self._current:
            self._move(self._current, 0, by)

    def refresh(self) -> None:
        """Lines may have come, gone or moved; what they say, they follow by themselves."""
        tables = self._workshop.tables
        lines = places.lines_of(tables, self._step)
        for line in lines:
            item = tables.get(GridItem, line.id)
            if line.id not in self.rows:
                self.rows[line.id] = self._row(item)
            self.rows[line.id].show_meant(rich.plain(item.description), shown=self._meant_of != line.id)
        for gone in self.rows.keys() - {line.id for line in lines}:
            self._forget(gone)
        if self._lines != lines:
            self._lines = lines
            if self._after not in self.rows:
                self._rest()
            self._stand()

    def paste(self, text: str) -> None:
        """Add a list after the line that the keys are in, with its levels."""
        place = self._spot_here()
        found = outline_of(text, LEVELS - place.level)
        if not found:
            self._desk.note(self._desk.words.say("No line was copied."))
            return
        done = self._desk.attempt(
            lambda: self._workshop.do(
                add_grid, step=self._step, lines=found, within=place.within, at=place.at
            )
        )
        if done:
            words = self._desk.words
            self._desk.note(words.say_n("{n} item added", "{n} items added", len(found)))
            self._begin_after(done[-1].entity.id)

    def paste_copied(self) -> None:
        """Add what was copied after all that stands there, at the top."""
        self._current, self._after, self._level = "", "", 0
        self.paste(copied())

    def describe(self, item: str) -> None:
        """Write what is meant by an item, below its line."""
        if item not in self.rows:
            return
        self._close_meant()
        do = self._workshop.do
        self._meant = Fields(self._desk, self._workshop).rich(
            self._desk.words.say("What is meant"),
            field_key("item", item, "description"),
            lambda: self._workshop.tables.get(GridItem, item).description,
            lambda text: do(change_item, item=item, description=text),
            lines=(2, 6),
        )
        row = self.rows[item]
        self._meant.setProperty("item", item)
        self._meant.layout().setContentsMargins(0, 0, 2 * GRID, 2 * GRID)  # type: ignore[union-attr]
        row.column.addWidget(self._meant)
        row.show_meant("", shown=False)
        self._meant.show()
        self._meant.area.setFocus(Qt.FocusReason.OtherFocusReason)
        self._meant.area.closed.connect(self._close_meant_later)

    # ------------------------------------------------------------ the lines

    def _row(self, item: GridItem) -> OutlineRow:
        id, say = item.id, self._desk.words.say
        line = OutlineLine()
        line.setAccessibleName(say("Item of the grid"))
        key = field_key("item", id, "title")
        line.setObjectName(key)
        bind(
            self._desk,
            line,
            self._workshop,
            key,
            read=lambda: self._workshop.tables.get(GridItem, id).title,
            keep=lambda text: self._rename(id, text),
        )
        line.entered.connect(partial(self._begin_after, id))
        line.stepped.connect(partial(self._walk, id))
        line.moved.connect(partial(self._move, id))
        line.pasted.connect(self.paste)
        line.emptied.connect(partial(self._remove_bare, id))
        line.taken.connect(partial(self._take, id))
        return OutlineRow(self._desk.look, line)

    def _new_row(self) -> OutlineRow:
        say = self._desk.words.say
        line = OutlineLine(say("Add an item"))
        line.setAccessibleName(say("Add an item"))
        key = field_key("item", self._step, "new")
        line.setObjectName(key)
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=self._add)
        line.stepped.connect(self._walk_from_new)
        line.moved.connect(self._move_new)
        line.pasted.connect(self.paste)
        line.emptied.connect(lambda: self._walk_from_new(-1))
        line.taken.connect(self._take_new)
        return OutlineRow(self._desk.look, line)

    def _stand(self) -> None:
        """Put all lines in their order, and the new one where it is asked for."""
        place = self._spot()
        order = [self.rows[line.id] for line in self._lines]
        for row, line in zip(order, self._lines, strict=True):
            row.show_level(line.level)
            self._name(row, line.level)
        order.insert(place.row, self.new)
        self.new.show_level(place.level)
        for at, row in enumerate(order):
            item = self._column.itemAt(at)
            if item is None or item.widget() is not row:
                self._column.insertWidget(at, row)
        for row in order:
            if row.isHidden():
                row.show()

    def _name(self, row: OutlineRow, level: int) -> None:
        row.line.setAccessibleDescription(self._desk.words.say("Level {level}", level=level + 1))

    def _spot(self) -> Spot:
        return places.spot(self._lines, self._after, self._level)

    def _spot_here(self) -> Spot:
        """After the line that the keys are in, or where the new line stands."""
        if self._current:
            level = places.level_below(self._lines, self._current)
            return places.spot(self._lines, self._current, level)
        return self._spot()

    # ------------------------------------------------------------ what keys do

    def _begin_after(self, id: str) -> None:
        """Let the new line stand after this one, with the keys."""
        self._after, self._level = id, places.level_below(self._lines, id)
        self._stand()
        self.new.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, text: str) -> object:
        if not text.strip():
            return None
        place = self._spot()
        done = self._workshop.do(add_items, step=self._step, titles=[text], within=place.within, at=place.at)
        self._after, self._level = done[-1].entity.id, place.level
        self._stand()
        return done

    def _walk(self, id: str, by: int) -> None:
        order = [line.id for line in self._lines]
        place = order.index(id) + by
        if 0 <= place < len(order):
            self.rows[order[place]].line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif by > 0:
            self._begin_after(order[-1])

    def _walk_from_new(self, by: int) -> None:
        row = self._spot().row + (0 if by > 0 else -1)
        if 0 <= row < len(self._lines):
            self.rows[self._lines[row].id].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move_new(self, levels: int, _by: int) -> None:
        """The new line stands one level in or out."""
        place = self._spot()
        self._after = self._after or (self._lines[-1].id if self._lines else "")
        self._level = max(0, place.level + levels)
        self._stand()

    def _move(self, id: str, levels: int, by: int) -> None:
        if id not in self.rows:
            return
        self.rows[id].line.drafting.finish()
        found: Move | None
        if levels:
            found = places.inwards(self._lines, id) if levels > 0 else places.outwards(self._lines, id)
        else:
            found = places.by(self._lines, id, by)
        if found is not None:
            within, index = found
            self._desk.attempt(lambda: self._workshop.do(move_item, item=id, within=within, index=index))
            self.rows[id].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rename(self, id: str, text: str) -> object:
        item = self._workshop.tables.get(GridItem, id)
        if not text.strip() and self._is_bare(item):
            return self._workshop.do(remove_item, item=id)
        return self._workshop.do(change_item, item=id, title=text)

    def _remove_bare(self, id: str) -> None:
        """Backspace in an emptied line takes it away, where nothing goes with it."""
        if self._is_bare(self._workshop.tables.get(GridItem, id)):
            self._remove(id)

    def _is_bare(self, item: GridItem) -> bool:
        tables = self._workshop.tables
        told = tables.positions(Example, item.id)
        return is_leaf(tables, item) and not told and not item.degree and not item.description

    def _remove(self, id: str) -> None:
        if id not in self.rows:
            return
        row = places.row_of(self._lines, id)
        title = self._workshop.tables.get(GridItem, id).title
        self.rows[id].line.drafting.taken(title)
        if self._desk.attempt(lambda: self._workshop.do(remove_item, item=id)) is None:
            return
        words = self._desk.words
        self._desk.note(words.say("{title} was removed. Undo brings it back.", title=words.quoted(title)))
        if self._lines:
            beside = self._lines[min(max(row - 1, 0), len(self._lines) - 1)].id
            self.rows[beside].line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.new.line.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------ where the keys are

    def _take(self, id: str, taken: bool) -> None:
        if taken:
            self._current = id
            self.rows[id].head.addWidget(self.tools)
            self.tools.show()

    def _take_new(self, taken: bool) -> None:
        if taken:
            self._current = ""
            self.tools.hide()
        elif not self.new.line.text():
            self._rest()
            self._stand()

    def _rest(self) -> None:
        """The new line stands after all others, as deep as the last."""
        self._after, self._level = "", self._lines[-1].level if self._lines else 0

    def _forget(self, id: str) -> None:
        row = self.rows.pop(id)
        if self.tools.parent() is row:
            self.tools.hide()
            self.tools.setParent(self)
        if self._meant_of == id:
            self._meant = None
        if self._current == id:
            self._current = ""
        drop(row)

    # ------------------------------------------------------------ what is meant

    @property
    def _meant_of(self) -> str:
        return str(self._meant.property("item")) if self._meant is not None else ""

    def _close_meant_later(self) -> None:
        """Once what was written is a gesture."""
        if self._meant is not None and not self._meant.area.hasFocus():
            self._close_meant()

    def _close_meant(self) -> None:
        field, item = self._meant, self._meant_of
        self._meant = None
        if field is not None:
            close_editors(field)
            drop(field)
            found = self._workshop.tables.find(GridItem, item)
            if found is not None and item in self.rows:
                self.rows[item].show_meant(rich.plain(found.description), shown=True)
