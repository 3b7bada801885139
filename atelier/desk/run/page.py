"""The page of a step in which things are said: the brief at the left, what was said, perhaps a form."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.run.brief import Brief
from atelier.desk.run.said import Said
from atelier.look.buttons import Button
from atelier.look.labels import ElidedLabel
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import Rule
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.wall.saying import notes_said
from atelier.workshop.entities import Cluster, Note, Step, StepKind
from atelier.workshop.walls import titles, tray, walls, zones

NARROW = 1180
"""Pixels of width below which the panel folds behind a button."""


class SaidPage(QWidget):
    """A step of kind talk, wall or actions; `beside` stands at the right, where the kind has a form."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, beside: QWidget | None = None) -> None:
        """Made once for a step, and kept while the workshop is open."""
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self.said = Said(desk, workshop, step)
        self.brief = Brief(desk, workshop, step)
        self._unfolded = False
        self._open = Button(desk.look, desk.words.say("Instruction"), icon="panel-left")
        self._open.setCheckable(True)
        self._title = ElidedLabel(desk.look, weight=600)
        self._counts = Chip(desk.look, tone=Tone.OUTLINE)
        self._unsorted = Chip(desk.look, tone=Tone.GOLD)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        for widget, stretch in ((self._open, 0), (self._title, 1), (self._unsorted, 0), (self._counts, 0)):
            top.addWidget(widget, stretch)
        middle = QVBoxLayout()
        middle.setContentsMargins(5 * GRID, 3 * GRID, 5 * GRID, 4 * GRID)
        middle.setSpacing(3 * GRID)
        middle.addLayout(top)
        middle.addWidget(self.said, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.brief)
        self._rule = Rule(upright=True)
        row.addWidget(self._rule)
        row.addLayout(middle, 1)
        if beside is not None:
            row.addWidget(Rule(upright=True))
            row.addWidget(beside)
        self._open.clicked.connect(self._fold)
        self.brief.group_asked.connect(self._take_group)
        self.said.line.aimed.connect(self._show_aim)
        self.said.model.refreshed.connect(self._count)
        QWidget.setTabOrder(self._open, self.said.view)
        QWidget.setTabOrder(self.said.view, self.said.line.edit)
        self.brief.filled.connect(self._put_in_tab_order)
        self._put_in_tab_order()
        self._show_aim()
        self._count()

    def handlers(self) -> Handlers:
        """What can be done on this page now."""
        return self.said.handlers()

    def arrive(self) -> None:
        """The keys go to the line."""
        self.said.take_keys()

    def leave(self) -> None:
        """What is typed in the line stays there as a draft."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.width() >= NARROW:
            self._unfolded = False
        self._show_brief()

    def _fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_brief()

    def _show_brief(self) -> None:
        """Where there is room, or where it was asked for, and only if it says something."""
        narrow = self.width() < NARROW
        self._open.setVisible(narrow and not self.brief.bare)
        self._open.setChecked(self._unfolded)
        shown = not self.brief.bare and (not narrow or self._unfolded)
        self.brief.setVisible(shown)
        self._rule.setVisible(shown)

    def _put_in_tab_order(self) -> None:
        """The groups come before the outline, also those made later."""
        before: QWidget = self._open
        for card in self.brief.cards():
            QWidget.setTabOrder(before, card)
            before = card

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
        self._show_brief()
        self._title.setText(step.title)
        wall = step.kind is StepKind.WALL
        self._counts.setVisible(wall)
        loose = 0
        if wall:
            places = [zone for each in walls(tables, step.id) for zone in zones(tables, each)]
            named = [cluster for zone in places for cluster in titles(tables, zone)]
            loose = sum(len(tray(tables, zone)) for zone in places)
            notes = loose + sum(len(tables.positions(Note, cluster.id)) for cluster in named)
            said = words.say(
                "{notes} · {titles}", notes=notes_said(words, notes), titles=_titles_said(self._desk, named)
            )
            self._counts.setText(said)
            self._unsorted.setText(words.say_n("{n} to sort", "{n} to sort", loose))
        self._unsorted.setVisible(loose > 0)


def _titles_said(desk: Desk, named: list[Cluster]) -> str:
    return desk.words.say_n("{n} title", "{n} titles", len(named))
