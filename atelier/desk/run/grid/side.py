"""Beside a grid: where the chosen item stands, what is told of it, what sums it up, the figures, the line."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.run.grid.dissent import DissentPart
from atelier.desk.run.grid.figures import FiguresPart
from atelier.desk.run.grid.line import GridLine
from atelier.desk.run.grid.rows import open_said
from atelier.desk.run.grid.told import ToldList, ToldPapers
from atelier.gestures.positioning import change_item
from atelier.look.areas import TextArea
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.session.comparing import BESIDE
from atelier.stage.figures import then_said
from atelier.workshop import rich
from atelier.workshop.entities import Degree, Example, GridItem, Workshop
from atelier.workshop.grids import axes, axis_of, degrees, is_leaf, path, placed_below

_PAPERS = 0.24
"""The part of the height that what is told takes at most, unless one of it is open."""
_LEAST = 64
"""Pixels that it takes at least."""


class ItemSide(QFrame):
    """Follows what is chosen in the grid. Where it stands and the line are in view, whatever is scrolled.

    What is told has a height of its own, so that what stands below it stays where it was.
    """

    left = Signal()
    """The keys go back to the grid."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._item = ""
        say, look = desk.words.say, desk.look
        self.setProperty("kind", "panel")
        self.setAccessibleName(say("The item in hand"))
        self._title = SectionLabel(look)
        self.degree = TitleLabel(look, px=26)
        self.before = Label(look, kind="muted")
        self._meant = Label(look, kind="muted", px=SMALL + 1)
        self._heading = SectionLabel(look, say("Examples and quotations"))
        self.told = ToldList(desk, workshop)
        self.papers = ToldPapers(self.told)
        self._parts = ScrolledColumn(margin=0, gap=2 * GRID)
        self._sharing = QTimer(self)
        self._sharing.setSingleShot(True)
        self._sharing.setInterval(0)
        self._sharing.timeout.connect(self._share)
        self.dissent = DissentPart(desk, workshop)
        self._sum = Button(look, say("Sum it up"), kind=Kind.QUIET, icon="pencil")
        self._sum.clicked.connect(self._begin_synthesis)
        self._synthesis = QVBoxLayout()
        self._synthesis.setSpacing(GRID)
        self.synthesis: TextArea | None = None
        self.figures = FiguresPart(desk, workshop, step)
        self.line = GridLine(desk, workshop, step)
        self._lay_out()
        self.line.left.connect(self.left)
        self.line.added.connect(self.papers.go_to_end)
        self.told.left.connect(self.left)

    def show_item(self, item: str) -> None:
        """Follow another item, or none."""
        if item != self._item:
            self._leave_synthesis()
            self._item = item
            self.papers.stay()
        self._show()

    @property
    def item(self) -> str:
        """What it follows."""
        return self._item

    def told_of(self, notice: Notice) -> None:
        """Follow a change."""
        if notice.gesture == BESIDE or notice.touches(GridItem, Degree, Example, Workshop):
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is scrolled, or the room for it, has another height."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._sharing.start()
        return super().eventFilter(watched, event)

    # ------------------------------------------------------------ inside

    def _share(self) -> None:
        """What is told leaves the switch of the figures in view where there is the height for it."""
        switch, most = self.figures.switch, round(self.height() * _PAPERS)
        if switch.isVisible():
            top = switch.mapTo(self._parts.inner, switch.rect().bottomLeft()).y() - self.papers.height()
            most = min(most, self._parts.viewport().height() - top - 2 * GRID)
        self.papers.keep_below(max(most, _LEAST))
        editor, room = self.told.editor, self._parts.viewport().height()
        if editor is not None and editor.isAncestorOf(self.focusWidget()) and editor.height() <= room:
            self._parts.ensureWidgetVisible(editor, 0, 0)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(5 * GRID, 5 * GRID, 5 * GRID, 2 * GRID)
        head.setSpacing(0)
        head.addWidget(self._title)
        head.addSpacing(2 * GRID)
        head.addWidget(self.degree)
        head.addWidget(self.before)
        parts = self._parts
        parts.column.setContentsMargins(5 * GRID, 0, 5 * GRID, 3 * GRID)
        for part in (parts.inner, parts.viewport()):
            part.installEventFilter(self)
        column = parts.column
        column.addWidget(self.dissent)
        column.addWidget(self._meant)
        column.addWidget(self._heading)
        column.addWidget(self.papers)
        column.addSpacing(GRID)
        column.addWidget(self.figures)
        column.addSpacing(2 * GRID)
        column.addLayout(self._synthesis)
        column.addWidget(self._sum, 0, Qt.AlignmentFlag.AlignLeft)
        foot = QVBoxLayout()
        foot.setContentsMargins(5 * GRID, 2 * GRID, 5 * GRID, 4 * GRID)
        foot.addWidget(self.line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(parts, 1)
        whole.addLayout(foot)

    def _show(self) -> None:
        tables = self._workshop.tables
        item = tables.find(GridItem, self._item)
        self.line.setEnabled(item is not None)
        self.line.show_item(self._item if item else "")
        told = item is not None and bool(tables.positions(Example, item.id))
        self._title.setVisible(item is not None)
        self.degree.setVisible(item is not None)
        self._heading.setVisible(told)
        self.papers.setVisible(told)
        self.told.show_item(self._item if item else "")
        self.dissent.show_item(self._item if item else "")
        self._show_head()
        self._show_synthesis(item)
        axis = axis_of(tables, item).id if item is not None and axes(tables, self._step) else ""
        self.figures.show_axis(axis)

    def _show_head(self) -> None:
        tables, words = self._workshop.tables, self._desk.words
        item = tables.find(GridItem, self._item)
        self.before.hide()
        self._meant.setVisible(item is not None and bool(item.description))
        if item is None:
            return
        self._title.setText(item.title)
        self._meant.setText(rich.plain(item.description))
        if not is_leaf(tables, item):
            below = placed_below(tables, item)
            open_ = sum(1 for each in below if not each.degree)
            self.degree.setText(open_said(words, open_, len(below)))
            self.degree.setVisible(bool(degrees(tables, self._step)))
            return
        word = tables.get(Degree, item.degree).title if item.degree else words.say("not placed")
        self.degree.setText(word)
        self.degree.setVisible(bool(degrees(tables, self._step)))
        beside = self._workshop.beside.of(self._step)
        then = beside.placed.get(path(tables, item), "") if beside else ""
        if beside is not None and then:
            self.before.setText(f"· {then_said(words, then, beside, tables.workshop.date)}")
            self.before.show()

    # ------------------------------------------------------------ the synthesis

    def _show_synthesis(self, item: GridItem | None) -> None:
        there = item is not None and bool(item.synthesis)
        if there and self.synthesis is None and item is not None:
            self._make_synthesis(item.id)
        elif not there and self.synthesis is not None and not self.synthesis.hasFocus():
            drafting = self.synthesis.drafting
            if not drafting.typing:
                self._leave_synthesis()
        self._sum.setVisible(item is not None and self.synthesis is None)

    def _begin_synthesis(self) -> None:
        self._make_synthesis(self._item)
        if self.synthesis is not None:
            self._sum.hide()
            self.synthesis.setFocus()

    def _make_synthesis(self, item: str) -> None:
        say = self._desk.words.say
        name = say("What sums it up")
        self.synthesis = TextArea(self._desk.look, name, lines=(1, 8))
        bind(
            self._desk,
            self.synthesis,
            self._workshop,
            field_key("item", item, "synthesis"),
            read=lambda: self._workshop.tables.get(GridItem, item).synthesis,
            keep=lambda text: self._workshop.do(change_item, item=item, synthesis=text),
        )
        self._synthesis.addWidget(SectionLabel(self._desk.look, name))
        self._synthesis.addWidget(self.synthesis)
        self.synthesis.show()

    def _leave_synthesis(self) -> None:
        if self.synthesis is not None:
            close_editors(self)
        self.synthesis = None
        while (found := self._synthesis.takeAt(0)) is not None:
            widget: QWidget | None = found.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
