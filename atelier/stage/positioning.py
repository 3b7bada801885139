"""A grid before the room: where the group has placed what, axis by axis, or its functions drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from atelier.look import painting
from atelier.look.charts import Ink, bars_height, paint_bars, paint_radar
from atelier.session import Notice
from atelier.session.comparing import BESIDE
from atelier.stage.context import Stage
from atelier.stage.figures import beside_said, rays_of, spoke_said
from atelier.stage.heading import Heading, put_heading
from atelier.stage.lettering import Style, Text, lay, paragraphs_of
from atelier.stage.page import CuePage
from atelier.workshop.cue import BARS, RADAR, Cue
from atelier.workshop.entities import Degree, GridItem, Step
from atelier.workshop.grids import axes, degrees, is_leaf, items
from atelier.workshop.radar import Figures, figures

_SIZES = (0.046, 0.04, 0.034)
"""Heights of letters that are tried before the smallest, of the height of the screen."""
_SCALE = 0.56
"""Of the width: where the words of a scale would take more, only the one that stands is shown."""


_SOON = 30
"""Milliseconds after which a grid that is made otherwise is laid out anew: the desk is first."""
_CHART = 0.32
"""Of the width: where that much is left beside the rows, the radar of the axis stands there."""
_LEAST = 3
"""Spokes of a radar: of fewer it would be a line."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or an item."""

    item: GridItem
    heading: bool


@dataclass(slots=True)
class _Sheet:
    """What stands on one page, each with its top."""

    title: str
    axis: str = ""
    rows: list[tuple[int, _Row]] = field(default_factory=list)


class Setting:
    """How the rows of a cue are set, in letters of one size."""

    def __init__(self, stage: Stage, scale: list[str], px: int, width: int) -> None:
        """`width` is that of the page."""
        self.stage, self.scale, self.px, self._width = stage, scale, px, width
        self.font = stage.look.text_font(px, 600)
        self._metrics = QFontMetrics(self.font)
        self.widths = [self._metrics.horizontalAdvance(word) + round(px * 1.1) for word in scale]
        """How wide each word is."""
        self.gap = round(px * 0.3)
        whole = sum(self.widths) + self.gap * len(scale)
        self.all_fit = whole <= width * _SCALE
        """Whether all words have room beside a title; else only those that stand are shown."""
        some = self.widths if self.all_fit else sorted(self.widths)[-2:]
        self.across = min(sum(some) + self.gap * (len(some) - 1) + 2, round(width * 0.7)) if some else 0
        """The width that the words take."""
        self.pill = round(px * 1.6)
        """The height of a word."""
        self._highs: dict[str, int] = {}

    def beside(self, titles: Sequence[str]) -> int:
        """Where the words begin: near the longest title of all pages, so that the eye finds them."""
        longest = max(map(self._metrics.horizontalAdvance, titles), default=0) + 2 * self.px
        return min(longest, self._width - self.across)

    def title(self, row: _Row) -> int:
        """The width of a title."""
        return self._width if row.heading else self._width - self.across - self.px

    def style(self, row: _Row) -> Style:
        """The letters of a title."""
        look = self.stage.look
        small = max(self.stage.text, round(self.px * 0.9))
        return Style(look.title_font(small)) if row.heading else Style(self.font)

    def high(self, row: _Row) -> int:
        """The height of a row."""
        if row.item.id not in self._highs:
            text = lay(paragraphs_of(row.item.title, marked=False), self.style(row), self.title(row)).height
            self._highs[row.item.id] = round(text) if row.heading else max(round(text), self.pill)
        return self._highs[row.item.id]

    def above(self, row: _Row) -> int:
        """The air above a row: less in the smallest letters, since then there is much to show."""
        tight = self.px == self.stage.text
        return round(self.px * ((0.55 if tight else 0.8) if row.heading else (0.15 if tight else 0.28)))


class PositioningPage(CuePage):
    """Larger where it fits on a page so; a heading never ends one."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self._laid: object = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SOON)
        self._later.timeout.connect(self.arrange)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Items, words of the scale, where something stands: that alone moves nothing."""
        if notice.gesture != BESIDE and not notice.touches(GridItem, Degree, Step):
            return
        if notice.gesture == BESIDE:
            self.arrange()
        elif self._laid != self._read():
            self._later.start()
            return
        for each in self.findChildren(ScaleWords):
            each.refresh()
        for picture in self.findChildren(Picture):
            picture.show_figures(self._figures(picture.axis)[0])

    def arrange(self) -> None:
        """The rows, or the radar."""
        self.sweep()
        tables, words = self.stage.tables, self.stage.words
        self._laid = self._read()
        step = tables.find(Step, self.cue.step)
        if step is None or not tables.children(GridItem, step.id):
            self.setAccessibleName(words.say("Nothing to show"))
            return
        self.setAccessibleName(words.say("Grid: {title}", title=step.title))
        if self.cue.number in (RADAR, BARS):
            self._radar(step)
        else:
            self._rows(step)

    def _read(self) -> object:
        """What decides where everything stands."""
        tables = self.stage.tables
        step = tables.find(Step, self.cue.step)
        if step is None:
            return None
        shown = [(item.id, item.title, item.within) for item in items(tables, step.id)]
        split = [each.id for each in items(tables, step.id) if each.others] if self.cue.number else []
        return step.title, shown, [degree.title for degree in degrees(tables, step.id)], split

    # ------------------------------------------------------------ rows

    def _rows(self, step: Step) -> None:
        wide, parts = self.area.width(), self._parts(step)
        heading = max(Heading(self.stage, part.title, "8 / 8").high(wide) for part in parts)
        room = self.area.adjusted(0, heading, 0, 0)
        scale = [degree.title for degree in degrees(self.stage.tables, step.id)]
        least = self.stage.text
        setting = Setting(self.stage, scale, least, wide)
        sheets = self._sheets(parts, room, setting)
        for share in _SIZES if len(sheets) == len(parts) else ():
            larger = Setting(self.stage, scale, max(least, self.stage.part(share)), wide)
            found = self._sheets(parts, room, larger)
            if len(found) == len(parts):
                setting, sheets = larger, found
                break
        self.pages = len(sheets)
        shown = sheets[self.page]
        number = self.stage.words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
        room = put_heading(self, None, shown.title, number if self.pages > 1 else "", self.area)
        titles = [row.item.title for part in parts for _, row in part.rows if not row.heading]
        beside = setting.beside(titles)
        for top, row in shown.rows:
            self._place(row, QRect(room.left(), room.top() + top, room.width(), 0), setting, beside)
        left = beside + setting.across + setting.px
        if scale and room.width() - left > room.width() * _CHART:
            self._chart(room.adjusted(left, 0, 0, 0), shown.axis)

    def _parts(self, step: Step) -> list[_Sheet]:
        """Each axis with its rows; the whole grid where it has none."""
        tables = self.stage.tables
        found: list[_Sheet] = []
        top = axes(tables, step.id)
        for item in items(tables, step.id):
            if item in top:
                rows = [(0, _Row(item, heading=False))] if is_leaf(tables, item) else []
                found.append(_Sheet(item.title, item.id, rows))
                continue
            if not found:
                found.append(_Sheet(step.title))
            found[-1].rows.append((0, _Row(item, heading=not is_leaf(tables, item))))
        own = next((n for n, item in enumerate(top) if item.id == self.cue.item), None)
        return found if own is None else [found[own]]

    def _sheets(self, parts: list[_Sheet], room: QRect, setting: Setting) -> list[_Sheet]:
        sheets: list[_Sheet] = []
        for part in parts:
            sheets.append(_Sheet(part.title, part.axis))
            top, rows = 0, [row for _, row in part.rows]
            highs = [setting.high(row) for row in rows]
            for at, row in enumerate(rows):
                after = highs[at + 1] if row.heading and at + 1 < len(rows) else 0
                above = setting.above(row) if top else 0
                if top and top + above + highs[at] + after > room.height():
                    sheets.append(_Sheet(part.title, part.axis))
                    top = above = 0
                sheets[-1].rows.append((top + above, row))
                top += above + highs[at]
        return sheets

    def _place(self, row: _Row, place: QRect, setting: Setting, beside: int) -> None:
        colour = self.stage.look.palette.ink_2 if row.heading else ""
        text = Text(self.stage, row.item.title, setting.style(row), colour=colour)
        wide, high = setting.title(row), setting.high(row)
        tall = text.high(wide)
        self.add(text, QRect(place.left(), place.top() + (high - tall) // 2, wide, tall))
        if setting.scale and not row.heading:
            words = ScaleWords(self.stage, row.item.id, setting)
            self.add(words, QRect(place.left() + beside, place.top(), setting.across, high))

    # ------------------------------------------------------------ the radar

    def _figures(self, axis: str) -> tuple[Figures, str]:
        """The figures, and when what is dashed was so."""
        stage, words = self.stage, self.stage.words
        beside = stage.workshop.beside.of(self.cue.step)
        found = figures(stage.tables, self.cue.step, beside.placed if beside else None, axis)
        if beside is None or not found.compared:
            return found, ""
        when = beside_said(words, beside, stage.tables.workshop.date)
        return found, words.say("Dashed: {earlier}", earlier=when)

    def _chart(self, room: QRect, axis: str) -> None:
        """The radar of what stands on this page, beside its rows."""
        found, said = self._figures(axis)
        if len(found.spokes) >= _LEAST:
            high = min(room.height(), room.width())
            place = QRect(room.left(), room.top() + (room.height() - high) // 3, room.width(), high)
            if said:
                place.setBottom(self._legend(said, place))
            self.add(Picture(self.stage, found, axis, named=False), place)

    def _legend(self, said: str, place: QRect) -> int:
        """What is dashed, at the foot of a place; gives where the rest of it ends."""
        style = Style(self.stage.look.text_font(self.stage.text), centred=True)
        legend = Text(self.stage, said, style, colour=self.stage.look.palette.ink_2)
        tall = legend.high(place.width())
        self.add(legend, QRect(place.left(), place.bottom() - tall, place.width(), tall))
        return place.bottom() - tall - self.stage.part(0.01)

    def _radar(self, step: Step) -> None:
        axis = self.stage.tables.find(GridItem, self.cue.item) if self.cue.item else None
        found, said = self._figures(axis.id if axis else "")
        self.pages = 1
        room = put_heading(self, None, axis.title if axis else step.title, "", self.area)
        bars = self.cue.number == BARS
        if said and not bars:
            room.setBottom(self._legend(said, room))
        if split := [spoke.title for spoke in found.spokes if spoke.split]:
            words = self.stage.words
            room.setBottom(
                self._legend(words.say("Not agreed: {functions}", functions=words.listed(split)), room)
            )
        self.add(Picture(self.stage, found, axis.id if axis else "", named=True, bars=bars), room)


class ScaleWords(QWidget):
    """The words of a scale beside an item: filled where it stands, dashed where some would place it."""

    def __init__(self, stage: Stage, item: str, setting: Setting) -> None:
        """Follows its item when it is told to `refresh`."""
        super().__init__()
        self._stage, self._id, self._setting = stage, item, setting
        self._here, self._others = -1, frozenset[int]()
        self.refresh()

    def refresh(self) -> None:
        """Where the item stands now."""
        tables, words = self._stage.tables, self._stage.words
        item = tables.get(GridItem, self._id)
        ids = [degree.id for degree in degrees(tables, item.step)]
        self._here = ids.index(item.degree) if item.degree in ids else -1
        self._others = frozenset(ids.index(each) for each in item.others if each in ids)
        scale = self._setting.scale
        here = scale[self._here] if self._here >= 0 else words.say("not placed")
        others = words.listed([scale[other] for other in sorted(self._others)])
        said = words.say("{word}; some would say {degrees}", word=here, degrees=others) if others else here
        if said != self.accessibleName():
            self.setAccessibleName(said)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        painter.setFont(self._setting.font)
        left = 0.0
        for place, wide in enumerate(self._setting.widths):
            if self._setting.all_fit or place == self._here or place in self._others:
                high = self._setting.pill
                box = QRectF(left, (self.height() - high) / 2, min(wide, self.width() - left), high)
                self._word(painter, box, place)
                left += wide + self._setting.gap
        painter.end()

    def _word(self, painter: QPainter, box: QRectF, place: int) -> None:
        palette, thick = self._stage.look.palette, max(1, self._setting.px // 18)
        here, split = place == self._here, place in self._others
        edge = None if split else palette.petrol if here else palette.border
        fill = palette.petrol if here else palette.card
        painting.panel(painter, box, fill=fill, edge=edge, stroke=thick, radius=box.height() / 2)
        if split:
            pen = QPen(QColor(palette.brick), thick * 2.2)
            pen.setDashPattern([3, 2.4])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = box.adjusted(thick, thick, -thick, -thick)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(QColor(palette.on_petrol if here else palette.ink if split else palette.ink_2))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._setting.scale[place])


class Picture(QWidget):
    """The radar; bars where they are asked for, or where two functions would make it a line."""

    def __init__(self, stage: Stage, found: Figures, axis: str, *, named: bool, bars: bool = False) -> None:
        """`named`: the words of the scale stand at their rings."""
        super().__init__()
        self._stage, self.axis, self._named, self._bars = stage, axis, named, bars
        self.show_figures(found)

    def show_figures(self, found: Figures) -> None:
        """Show these from now on."""
        words = self._stage.words
        self._rays, self._scale = rays_of(found), found.scale
        said = [spoke_said(words, found.scale, spoke) for spoke in found.spokes]
        self.setAccessibleName("\n".join(said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        stage = self._stage
        ink = Ink(stage.look.palette, stage.look.text_font(stage.text), stage.part(0.004))
        painter = painting.begin(self)
        room = QRectF(self.rect())
        if len(self._rays) >= _LEAST and not self._bars:
            paint_radar(painter, room, self._rays, self._scale, ink, named=self._named)
        else:
            high = bars_height(self._rays, self._scale, room.width(), ink)
            while high > room.height() and ink.font.pixelSize() > 8:  # many functions: all of them are seen
                font = QFont(ink.font)
                font.setPixelSize(ink.font.pixelSize() - 1)
                ink = Ink(ink.palette, font, ink.stroke)
                high = bars_height(self._rays, self._scale, room.width(), ink)
            lower = room.adjusted(0, max(0.0, (room.height() - high) / 3), 0, 0)
            paint_bars(painter, lower, self._rays, self._scale, ink)
        painter.end()
