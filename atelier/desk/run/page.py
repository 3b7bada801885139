"""The page of a step in which things are said: the brief at the left, what was said, perhaps a form."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.run.instructed import NARROW, InstructedPage
from atelier.desk.run.pictures import WIDTH as PICTURES
from atelier.desk.run.said import Said
from atelier.desk.run.welcoming import stops_of
from atelier.look.labels import ElidedLabel
from atelier.look.marks import Chip, Tone
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.wall.saying import notes_said
from atelier.workshop.entities import Cluster, Note, Step, StepKind
from atelier.workshop.walls import titles, walls, zones


class SaidPage(InstructedPage):
    """A step of kind talk, wall or actions; `beside` stands at the right, where the kind has a form."""

    resized = Signal()
    """What stands beside the wall has come or gone."""

    def __init__(
        self,
        desk: Desk,
        workshop: OpenWorkshop,
        step: str,
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Made once for a step, and kept while the workshop is open."""
        super().__init__(desk, workshop, step, parent)
        self.said = Said(desk, workshop, step, self)
        self._lent = 0
        self._title = ElidedLabel(desk.look, weight=600)
        self._counts = Chip(desk.look, tone=Tone.OUTLINE)
        self._unsorted = Chip(desk.look, tone=Tone.GOLD)
        self._silent = Chip(
            desk.look, desk.words.say("Silent writing: the notes are not projected"), tone=Tone.PETROL
        )
        self._lay_out(beside)
        self.brief.group_asked.connect(self._take_group)
        self.said.line.aimed.connect(self._show_aim)
        self.said.model.refreshed.connect(self._count)
        if self.said.pictures is not None:
            self.said.pictures.turned.connect(self._make_room)
        self._order_keys()
        self.brief.filled.connect(self._put_in_tab_order)
        self._put_in_tab_order()
        self._show_aim()
        self._count()

    def _order_keys(self) -> None:
        said = self.said
        pictures = [said.pictures.button] if said.pictures is not None else []
        zooms = said.zoombar.stops() if said.zoombar is not None else []
        above: tuple[QWidget, ...] = (self.brief_button, said.switch, said.seeking.line, *pictures, *zooms)
        for before, after in pairwise((*above, said.faces, *stops_of(said.faces.empty), said.line.edit)):
            QWidget.setTabOrder(before, after)
        if said.pictures is not None:
            said.pictures.order_keys()

    def _lay_out(self, beside: QWidget | None) -> None:
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        if self.said.faces.wall is None:
            self.said.switch.hide()  # shown before it has a parent, it would be a window
        top.addWidget(self.brief_button)
        top.addWidget(self.said.switch)
        top.addWidget(self._title, 1)
        top.addStretch()  # where the title has given way
        top.addWidget(self.said.seeking)
        top.addWidget(self._unsorted)
        top.addWidget(self._counts)
        if self.said.pictures is not None:
            top.addWidget(self.said.pictures.button)
        if self.said.zoombar is not None:
            top.addWidget(self.said.zoombar)
            if self.said.view is not self.said.faces.wall:
                self.said.zoombar.hide()
        middle = QVBoxLayout()
        middle.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 4 * GRID)
        middle.setSpacing(3 * GRID)
        middle.addLayout(top)
        middle.addWidget(self._silent, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addWidget(self.said, 1)
        self._top = top
        self.said.installEventFilter(self)
        self.lay_out_beside(middle, beside)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What stands above the wall has its width."""
        if watched is self.said and event.type() == QEvent.Type.Resize:
            self._thin()
        return super().eventFilter(watched, event)

    def _thin(self) -> None:
        """Between two panels the figures give way, then the title, before a button is cut."""
        wall = self.said.faces.wall is not None
        self._counts.setVisible(wall)
        self._title.show()
        for each in (self._counts, self._title):
            if wall and self._top.minimumSize().width() > self.said.width():
                each.hide()

    def handlers(self) -> Handlers:
        """What can be done on this page now."""
        return {**self.said.handlers(), **super().handlers()}

    @property
    def beside(self) -> int:
        """Pixels that photographs and proposals take beside the wall: the panels then fold sooner."""
        pictures = self.said.pictures
        return self._lent + (PICTURES if pictures is not None and pictures.open else 0)

    def lend(self, width: int) -> None:
        """Make room for a panel of this width at the right of the wall; 0: it has gone."""
        self._lent = width
        self._make_room()

    def arrive(self) -> None:
        """The keys go to the line."""
        self.said.take_keys()

    def leave(self) -> None:
        """What is typed in the line stays there as a draft."""

    @property
    def wanted(self) -> int:
        """More where something stands beside the wall."""
        return NARROW + self.beside

    def _make_room(self) -> None:
        self.fit()
        self.resized.emit()

    def _put_in_tab_order(self) -> None:
        """The groups come before the outline, also those made later."""
        before: QWidget = self.brief_button
        for card in self.brief.cards():
            QWidget.setTabOrder(before, card)
            before = card
        for widget in self.brief.arrivals.stops():
            QWidget.setTabOrder(before, widget)
            before = widget

    def _take_group(self, group: str) -> None:
        self.said.line.take_group(group)
        self.said.take_keys()

    def _show_aim(self) -> None:
        self.brief.show_group(self.said.line.aim.group)

    def _count(self) -> None:
        tables, words = self._workshop.tables, self._desk.words
        step = tables.find(Step, self._step)
        if step is None:
            return
        self._title.setText(step.title)
        wall = step.kind is StepKind.WALL
        self._silent.setVisible(wall and step.silent)
        loose = 0
        if wall:
            places = [zone for each in walls(tables, step.id) for zone in zones(tables, each)]
            named = [cluster for zone in places for cluster in titles(tables, zone)]
            loose = sum(len(tables.positions(Note, zone.id)) for zone in places)
            notes = loose + sum(len(tables.positions(Note, cluster.id)) for cluster in named)
            said = words.say(
                "{notes} · {titles}", notes=notes_said(words, notes), titles=_titles_said(self._desk, named)
            )
            self._counts.setText(said)
            self._unsorted.setText(words.say_n("{n} to sort", "{n} to sort", loose))
        self._unsorted.setVisible(loose > 0)
        self._thin()


def _titles_said(desk: Desk, named: list[Cluster]) -> str:
    return desk.words.say_n("{n} title", "{n} titles", len(named))
