"""Disagreement that is kept: where some would place an item instead, and what they say of it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.pages import empty
from atelier.gestures.positioning import keep_dissent
from atelier.look.areas import TextArea
from atelier.look.buttons import Button, IconButton, Kind, make_small
from atelier.look.choices import CheckBox
from atelier.look.flow import FlowLayout
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Degree, GridItem
from atelier.workshop.grids import is_leaf


class DissentPart(QWidget):
    """One line until it is asked for. What they say is written once it is known where."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop) -> None:
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._item, self._asked = "", False
        self._shown: tuple[object, ...] = ()
        self.boxes: dict[str, CheckBox] = {}
        self.reason: TextArea | None = None
        self.button = Button(
            desk.look, desk.words.say("Keep a disagreement"), kind=Kind.QUIET, icon="git-merge"
        )
        self.button.clicked.connect(self._ask)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2 * GRID)
        self.kept = Label(desk.look, px=SMALL + 1)
        self.change = IconButton(desk.look, "pencil", desk.words.say("Change the disagreement"))
        make_small(self.change)
        self.change.clicked.connect(self._ask)
        row = QHBoxLayout()
        row.setSpacing(GRID)
        row.addWidget(self.kept, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GRID)
        self._column.addLayout(self._rows)

    def show_item(self, item: str) -> None:
        """Show what was kept of an item."""
        if item != self._item:
            self._item, self._asked = item, False
        self.refresh()

    def refresh(self) -> None:
        """Words of the scale, or where the group stands, may have changed."""
        item = self._workshop.tables.find(GridItem, self._item)
        degrees = self._workshop.tables.children(Degree, item.step) if item else ()
        fits = item is not None and len(degrees) > 1 and is_leaf(self._workshop.tables, item)
        self.setVisible(fits)
        if item is None or not fits:
            return
        unfolded = self._asked
        shown = (item.id, item.degree, bool(item.others), unfolded, tuple(d.title for d in degrees))
        self._show_kept(item, degrees, unfolded=unfolded)
        if shown != self._shown:
            self._shown = shown
            self._fill(item, degrees, unfolded=unfolded)
        for id, box in self.boxes.items():
            box.setChecked(id in item.others)

    def _show_kept(self, item: GridItem, degrees: tuple[Degree, ...], *, unfolded: bool) -> None:
        words = self._desk.words
        others = words.listed([degree.title for degree in degrees if degree.id in item.others])
        said = words.say("Some would say: {word}", word=others)
        if item.dissent:
            said = words.say("Some would say {degrees}: {reason}", degrees=others, reason=item.dissent)
        self.kept.setText(said)
        for part in (self.kept, self.change):
            part.setVisible(bool(others) and not unfolded)
        self.button.setVisible(not others and not unfolded)

    def _fill(self, item: GridItem, degrees: tuple[Degree, ...], *, unfolded: bool) -> None:
        had = next((id for id, box in self.boxes.items() if box.hasFocus()), "")
        if self.reason is not None:
            close_editors(self)
        empty(self._rows)
        self.boxes, self.reason = {}, None
        if not unfolded:
            return
        say = self._desk.words.say
        self._rows.addWidget(SectionLabel(self._desk.look, say("Some would say")))
        whole = QWidget()
        flow = FlowLayout(whole, gap=GRID)
        for degree in degrees:
            if degree.id == item.degree:
                continue
            box = CheckBox(self._desk.look, degree.title)
            box.setAccessibleName(say("Some would say: {word}", word=degree.title))
            box.clicked.connect(self._keep)
            self.boxes[degree.id] = box
            flow.addWidget(box)
        self._rows.addWidget(whole)
        if item.others:
            said = self._reason(item.id)
            self._rows.addWidget(said)
            said.show()
        whole.show()  # now, so that it can take the focus at once
        if had in self.boxes:
            self.boxes[had].setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, item: str) -> QWidget:
        say, tables = self._desk.words.say, self._workshop.tables
        self.reason = TextArea(self._desk.look, say("What they say"), lines=(1, 5))
        bind(
            self._desk,
            self.reason,
            self._workshop,
            field_key("item", item, "dissent"),
            read=lambda: self._workshop.tables.get(GridItem, item).dissent,
            keep=lambda text: self._workshop.do(
                keep_dissent, item=item, others=tables.get(GridItem, item).others, dissent=text
            ),
        )
        whole = QWidget()
        name = Label(self._desk.look, say("What they say"), kind="muted", px=SMALL, weight=600)
        name.setBuddy(self.reason)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(name)
        column.addWidget(self.reason)
        return whole

    def _ask(self) -> None:
        self._asked = True
        self.refresh()
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        item = self._workshop.tables.get(GridItem, self._item)
        others = [id for id, box in self.boxes.items() if box.isChecked()]
        self._asked = True
        self._desk.attempt(
            lambda: self._workshop.do(keep_dissent, item=item.id, others=others, dissent=item.dissent)
        )
        self.refresh()
