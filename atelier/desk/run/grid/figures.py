"""A grid at a glance: a radar, bars or a table, and which earlier workshop it is read beside."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look import painting
from atelier.look.charts import Ink, Ray, bars_height, paint_bars, paint_radar, paint_table, table_height
from atelier.look.choices import Choice, SegmentedControl
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID, SMALL
from atelier.session import OpenWorkshop
from atelier.session.comparing import NOTHING
from atelier.stage.figures import beside_said, rays_of, spoke_said
from atelier.workshop.radar import Figures, figures

RADAR, BARS, TABLE = "radar", "bars", "table"
_TALL = 260
"""Pixels of the height of a radar."""
_SHOWN = "figures"
"""The key under which the form that was chosen last is remembered."""


class Chart(QWidget):
    """Painted; what it shows is said in its description."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._look = desk.look
        self._form = RADAR
        self._rays: Sequence[Ray] = ()
        self._words: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        desk.look.changed.connect(self._grow)

    def show_rays(self, rays: Sequence[Ray], words: Sequence[str], form: str) -> None:
        """Paint these from now on."""
        if (rays, words, form) != (self._rays, self._words, self._form):
            self._rays, self._words, self._form = rays, words, form
            self._grow()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _grow(self) -> None:
        """As high as what is painted is in this width."""
        high = float(_TALL)
        if self._form == TABLE:
            high = table_height(self._rays, self._words, self.width(), self._ink)
        elif self._form == BARS:
            high = bars_height(self._rays, self._words, self.width(), self._ink)
        self.setFixedHeight(round(high) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._form == RADAR:
            paint_radar(painter, room, self._rays, self._words, self._ink, named=False)
        elif self._form == TABLE:
            paint_table(painter, room, self._rays, self._words, self._ink)
        else:
            paint_bars(painter, room, self._rays, self._words, self._ink)
        painter.end()

    @property
    def _ink(self) -> Ink:
        return Ink(self._look.palette, self._look.text_font(SMALL), 2.5)


class FiguresPart(QWidget):
    """Follows an axis, or the whole of a grid that has none."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self._axis = ""
        say = desk.words.say
        self.switch = SegmentedControl(
            desk.look, say("Figures as"), [(RADAR, say("Radar")), (BARS, say("Bars")), (TABLE, say("Table"))]
        )
        shown = workshop.remembered(_SHOWN)
        self.switch.choose(shown if shown in (RADAR, BARS, TABLE) else RADAR)
        self.switch.chosen.connect(self._turn)
        self.chart = Chart(desk)
        self._legend = Label(desk.look, kind="muted", px=SMALL)
        self._name = SectionLabel(desk.look, say("Earlier workshop"))
        self.earlier = Choice(desk.look, say("Earlier workshop"))
        self.earlier.made.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for part in (self.switch, self.chart, self._legend, self._name, self.earlier):
            column.addWidget(part)

    def show_axis(self, axis: str) -> None:
        """Show the figures of an axis; empty: of the whole grid."""
        self._axis = axis
        self.refresh()

    def refresh(self) -> None:
        """The figures as they are now."""
        beside = self._workshop.beside.of(self._step)
        found = figures(self._workshop.tables, self._step, beside.placed if beside else None, self._axis)
        self.setVisible(bool(found.scale and found.spokes))
        said = "\n".join(spoke_said(self._desk.words, found.scale, spoke) for spoke in found.spokes)
        form = self.switch.choice
        if form == RADAR and len(found.spokes) < 3:
            form = BARS  # a radar of two spokes is a line
        rays, scale = rays_of(found), found.scale
        if form == TABLE and any(ray.open for ray in rays):
            rays = tuple(replace(ray, counts=(*ray.counts, ray.open)) for ray in rays)
            scale = (*scale, self._desk.words.say("not placed"))
        self.chart.show_rays(rays, scale, form)
        self.chart.setAccessibleName(self._desk.words.say("Figures"))
        self.chart.setAccessibleDescription(said)
        self._show_legend(found, form)
        self._show_earlier()

    def _show_legend(self, found: Figures, form: str) -> None:
        words, beside = self._desk.words, self._workshop.beside.of(self._step)
        shown = form == RADAR and beside is not None and found.compared
        self._legend.setVisible(shown)
        if shown and beside is not None:
            date = self._workshop.tables.workshop.date
            self._legend.setText(words.say("Dashed: {earlier}", earlier=beside_said(words, beside, date)))

    def _show_earlier(self) -> None:
        words, store = self._desk.words, self._workshop.beside
        found = store.candidates(self._step)
        for part in (self._name, self.earlier):
            part.setVisible(bool(found))
        date = self._workshop.tables.workshop.date
        names = [(beside_said(words, each, date, titled=True), each.id) for each in found]
        names.append((words.say("None"), NOTHING))
        if names != [
            (self.earlier.itemText(n), self.earlier.itemData(n)) for n in range(self.earlier.count())
        ]:
            self.earlier.clear()
            for name, id in names:
                self.earlier.addItem(name, id)
        beside = store.of(self._step)
        self.earlier.setCurrentIndex(self.earlier.findData(beside.id if beside else NOTHING))

    def _turn(self, form: str) -> None:
        self._desk.attempt(lambda: self._workshop.remember(_SHOWN, form))
        self.refresh()

    def _choose(self, place: int) -> None:
        id = str(self.earlier.itemData(place))
        self._desk.attempt(lambda: self._workshop.beside.choose(self._step, id))
