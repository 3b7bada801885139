"""A grid before the room: where the group has placed what, axis by axis, or the radar of its functions."""

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from atelier.look import painting
from atelier.look.charts import Ink, bars_height, paint_bars, paint_radar
from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.figures import beside_said, rays_of, spoke_said
from atelier.stage.heading import Heading, put_heading
from atelier.stage.lettering import Style, Text, lay, paragraphs_of
from atelier.stage.page import CuePage
from atelier.workshop.cue import RADAR, Cue
from atelier.workshop.entities import Degree, GridItem, Step
from atelier.workshop.grids import axes, degrees, is_leaf, items
from atelier.workshop.radar import Figures, figures

_SIZES = (0.046, 0.04, 0.034)
"""Heights of letters that are tried before the smallest, of the height of the screen."""
_SCALE = 0.56
"""Of the width: where the words of a scale would take more, only the one that stands is shown."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A heading, or an item."""

    item: GridItem
    heading: bool


@dataclass(slots=True)
class _Sheet:
    """What stands on one page, each with its top."""

    title: str
    rows: list[tuple[int, _Row]] = field(default_factory=list)


class PositioningPage(CuePage):
    """Larger where it fits on a page so; a heading never ends one."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Items, words of the scale, where something stands."""
        if notice.touches(GridItem, Degree, Step):
            self.arrange()

    def arrange(self) -> None:
        """The rows, or the radar."""
        self.sweep()
        tables, words = self.stage.tables, self.stage.words
        step = tables.find(Step, self.cue.step)
        if step is None or not tables.children(GridItem, step.id):
            self.setAccessibleName(words.say("Nothing to show"))
            return
        self.setAccessibleName(words.say("Grid: {title}", title=step.title))
        if self.cue.number == RADAR:
            self._radar(step)
        else:
            self._rows(step)

    # ------------------------------------------------------------ rows

    def _rows(self, step: Step) -> None:
        wide = self.area.width()
        heading = max(Heading(self.stage, title, "8 / 8").high(wide) for title, _ in self._parts(step))
        room = self.area.adjusted(0, heading, 0, 0)
        scale = [degree.title for degree in degrees(self.stage.tables, step.id)]
        least = self.stage.text
        px, sheets = least, []
        for px in (*(max(least, self.stage.part(share)) for share in _SIZES), least):
            sheets = self._sheets(step, room, px, scale)
            if len(sheets) == len(self._parts(step)):
                break
        self.pages = len(sheets)
        shown = sheets[self.page]
        number = self.stage.words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
        room = put_heading(self, None, shown.title, number if self.pages > 1 else "", self.area)
        beside = self._column_of_words(step, px, room.width(), scale)
        for top, row in shown.rows:
            place = QRect(room.left(), room.top() + top, room.width(), 0)
            self._place(row, place, px, scale, beside)

    def _column_of_words(self, step: Step, px: int, width: int, scale: list[str]) -> int:
        """Where the words begin: near the longest title of all pages, so that the eye finds them."""
        metrics = QFontMetrics(self.stage.look.text_font(px, 600))
        shown = [row.item.title for _, rows in self._parts(step) for row in rows if not row.heading]
        longest = max(map(metrics.horizontalAdvance, shown), default=0) + 2 * px
        return min(longest, width - ScaleWords.room(self.stage, scale, px, width))

    def _parts(self, step: Step) -> list[tuple[str, list[_Row]]]:
        """Each axis with its rows; the whole grid where it has none."""
        tables = self.stage.tables
        found: list[tuple[str, list[_Row]]] = []
        top = axes(tables, step.id)
        for item in items(tables, step.id):
            if item in top:
                found.append((item.title, [_Row(item, False)] if is_leaf(tables, item) else []))
                continue
            if not found:
                found.append((step.title, []))
            found[-1][1].append(_Row(item, not is_leaf(tables, item)))
        own = next((n for n, item in enumerate(top) if item.id == self.cue.item), None)
        return found if own is None else [found[own]]

    def _sheets(self, step: Step, room: QRect, px: int, scale: list[str]) -> list[_Sheet]:
        sheets: list[_Sheet] = []
        for title, rows in self._parts(step):
            sheets.append(_Sheet(title))
            top = 0
            for at, row in enumerate(rows):
                high = self._high(row, room.width(), px, scale)
                after = self._high(rows[at + 1], room.width(), px, scale) if at + 1 < len(rows) else 0
                above = self._above(row, px) if top else 0
                needed = above + high + (after if row.heading else 0)
                if top and top + needed > room.height():
                    sheets.append(_Sheet(title))
                    top = above = 0
                sheets[-1].rows.append((top + above, row))
                top += above + high
        return sheets

    def _above(self, row: _Row, px: int) -> int:
        """Less in the smallest letters: then there is much to show."""
        tight = px == self.stage.text
        return round(px * ((0.55 if tight else 0.8) if row.heading else (0.15 if tight else 0.28)))

    def _high(self, row: _Row, width: int, px: int, scale: list[str]) -> int:
        wide = width if row.heading else self._title_width(width, px, scale)
        text = lay(paragraphs_of(row.item.title, marked=False), self._style(row, px), wide).height
        return round(text) if row.heading else max(round(text), ScaleWords.high(px))

    def _style(self, row: _Row, px: int) -> Style:
        look = self.stage.look
        return (
            Style(look.title_font(max(self.stage.text, round(px * 0.9))))
            if row.heading
            else Style(look.text_font(px, 600))
        )

    def _title_width(self, width: int, px: int, scale: list[str]) -> int:
        return width - ScaleWords.room(self.stage, scale, px, width) - px

    def _place(self, row: _Row, place: QRect, px: int, scale: list[str], beside: int) -> None:
        palette = self.stage.look.palette
        wide = place.width() if row.heading else self._title_width(place.width(), px, scale)
        high = self._high(row, place.width(), px, scale)
        text = Text(
            self.stage, row.item.title, self._style(row, px), colour=palette.ink_2 if row.heading else ""
        )
        tall = text.high(wide)
        self.add(text, QRect(place.left(), place.top() + (high - tall) // 2, wide, tall))
        if scale and not row.heading:
            words = ScaleWords(self.stage, row.item, px, place.width())
            across = ScaleWords.room(self.stage, scale, px, place.width())
            self.add(words, QRect(place.left() + beside, place.top(), across, high))

    # ------------------------------------------------------------ the radar

    def _radar(self, step: Step) -> None:
        tables, words = self.stage.tables, self.stage.words
        beside = self.stage.workshop.beside.of(step.id)
        axis = tables.find(GridItem, self.cue.item) if self.cue.item else None
        found = figures(tables, step.id, beside.placed if beside else None, axis.id if axis else "")
        self.pages = 1
        room = put_heading(self, None, axis.title if axis else step.title, "", self.area)
        if beside is not None and found.compared:
            said = words.say("Dashed: {earlier}", earlier=beside_said(words, beside, tables.workshop.date))
            style = Style(self.stage.look.text_font(self.stage.text))
            legend = Text(self.stage, said, style, colour=self.stage.look.palette.ink_2)
            tall = legend.high(room.width())
            self.add(legend, QRect(room.left(), room.bottom() - tall, room.width(), tall))
            room = room.adjusted(0, 0, 0, -tall - self.stage.part(0.01))
        self.add(Picture(self.stage, found), room)


class ScaleWords(QWidget):
    """The words of a scale beside an item: filled where it stands, dashed where some would place it."""

    def __init__(self, stage: Stage, item: GridItem, px: int, width: int) -> None:
        """`width` is that of the page, which decides how many words there is room for."""
        super().__init__()
        self._stage, self._item, self._px = stage, item, px
        self._degrees = degrees(stage.tables, item.step)
        self._all = self.all_fit(stage, [degree.title for degree in self._degrees], px, width)
        named = {degree.id: degree.title for degree in self._degrees}
        here = named.get(item.degree or "", stage.words.say("not placed"))
        others = stage.words.listed([named[other] for other in item.others if other in named])
        said = (
            stage.words.say("{word}; some would say {degrees}", word=here, degrees=others) if others else here
        )
        self.setAccessibleName(said)

    @staticmethod
    def high(px: int) -> int:
        """How high they stand."""
        return round(px * 1.6)

    @staticmethod
    def widths(stage: Stage, scale: list[str], px: int) -> list[int]:
        """How wide each word is."""
        metrics = QFontMetrics(stage.look.text_font(px, 600))
        return [metrics.horizontalAdvance(word) + round(px * 1.1) for word in scale]

    @classmethod
    def all_fit(cls, stage: Stage, scale: list[str], px: int, width: int) -> bool:
        """Whether all words have room beside a title."""
        return sum(cls.widths(stage, scale, px)) + round(px * 0.3) * len(scale) <= width * _SCALE

    @classmethod
    def room(cls, stage: Stage, scale: list[str], px: int, width: int) -> int:
        """The width that they take on a page: of all of them, or of the two longest."""
        if not scale:
            return 0
        found = cls.widths(stage, scale, px)
        if not cls.all_fit(stage, scale, px, width):
            found = sorted(found)[-2:]
        return min(sum(found) + round(px * 0.3) * (len(found) - 1) + 2, round(width * 0.7))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painting.begin(self)
        font = self._stage.look.text_font(self._px, 600)
        painter.setFont(font)
        titles = [degree.title for degree in self._degrees]
        left = 0.0
        for degree, wide in zip(self._degrees, self.widths(self._stage, titles, self._px), strict=True):
            here, split = degree.id == self._item.degree, degree.id in self._item.others
            if not (self._all or here or split):
                continue
            high = self.high(self._px)
            box = QRectF(left, (self.height() - high) / 2, min(wide, self.width() - left), high)
            palette, thick = self._stage.look.palette, max(1, self._px // 18)
            edge = palette.petrol if here else palette.border
            fill = palette.petrol if here else palette.card
            painting.panel(painter, box, fill=fill, edge=edge, stroke=thick, radius=high / 2)
            if split:
                pen = QPen(QColor(palette.brick), thick * 1.6)
                pen.setDashPattern([3, 2.4])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                inner = box.adjusted(thick, thick, -thick, -thick)
                painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
            painter.setPen(QColor(palette.on_petrol if here else palette.ink if split else palette.ink_2))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), degree.title)
            left += wide + self._px * 0.3
        painter.end()


class Picture(QWidget):
    """The radar; bars where two functions would make it a line."""

    def __init__(self, stage: Stage, found: Figures) -> None:
        super().__init__()
        self._stage, self._rays, self._scale = stage, rays_of(found), found.scale
        self.setAccessibleName(
            "\n".join(spoke_said(stage.words, found.scale, spoke) for spoke in found.spokes)
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        stage = self._stage
        ink = Ink(stage.look.palette, stage.look.text_font(stage.text), stage.part(0.004))
        painter = painting.begin(self)
        room = QRectF(self.rect())
        if len(self._rays) >= 3:
            paint_radar(painter, room, self._rays, self._scale, ink, named=True)
        else:
            high = bars_height(self._rays, self._scale, room.width(), ink)
            paint_bars(
                painter,
                room.adjusted(0, max(0.0, (room.height() - high) / 3), 0, 0),
                self._rays,
                self._scale,
                ink,
            )
        painter.end()
