"""The orientations: all of them on numbered pages, or one that fills the screen, to be read aloud."""

from dataclasses import replace

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent

from atelier.session import Notice
from atelier.stage.cards import NumberedCard
from atelier.stage.columns import Column, put_column
from atelier.stage.context import Stage
from atelier.stage.grid import CardGrid
from atelier.stage.heading import put_heading
from atelier.stage.lettering import Style, Text, largest, lay, paragraphs_of, whole_words
from atelier.stage.page import CuePage
from atelier.stage.pictures import Drawn, picture_of
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Orientation, Round
from atelier.workshop.tables import Tables

_LARGER = (1.7, 1.45, 1.2)
"""How much larger than need be the cards are tried."""


def numbered(tables: Tables, round: str) -> list[tuple[int, Orientation]]:
    """The orientations of a round by the numbers that they have, or will have when it opens."""
    found = tables.children(Orientation, round)
    return sorted(
        ((one.number or place, one) for place, one in enumerate(found, start=1)), key=lambda pair: pair[0]
    )


class OrientationsPage(CuePage):
    """One number is the same here, on the ballot and on paper."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """Their words and their order, until the vote opens."""
        if notice.touches(Round, Orientation):
            self.arrange()

    def arrange(self) -> None:
        """All, or the one that the cue names."""
        self.sweep()
        words = self.stage.words
        round = self.stage.tables.find(Round, self.cue.round)
        found = numbered(self.stage.tables, self.cue.round)
        if round is None or not found:
            self.setAccessibleName(words.say("Nothing to show"))
            return
        self.setAccessibleName(words.say("Orientations"))
        if self.cue.number:
            self._one(*found[max(0, min(self.cue.number, len(found)) - 1)])
        else:
            self._all(round, found)

    def _all(self, round: Round, found: list[tuple[int, Orientation]]) -> None:
        words = self.stage.words
        said = round.question or words.say("Our orientations")
        room = put_heading(self, None, said, "", self.area)
        grid = self._grid(found, room)
        self.pages = grid.pages
        if self.pages > 1:
            self.sweep()
            number = words.say("{page} / {pages}", page=self.page + 1, pages=self.pages)
            room = put_heading(self, None, said, number, self.area)
            grid = self._grid(found, room)
            self.pages = grid.pages
            grid.turn_to(self.page)
        self.add(grid, room)

    def _grid(self, found: list[tuple[int, Orientation]], room: QRect) -> CardGrid:
        """Larger than need be where all of them fit on one page so."""
        for larger in _LARGER:
            grid = self._sized(found, room, larger)
            if grid.pages == 1:
                return grid
        return self._sized(found, room, 1.0)

    def _sized(self, found: list[tuple[int, Orientation]], room: QRect, larger: float) -> CardGrid:
        stage = replace(self.stage, height=round(self.stage.height * larger))
        pictures = [picture_of(stage.workshop, one.drawing) for _, one in found]
        cards = [NumberedCard(stage, n, one.title, p) for (n, one), p in zip(found, pictures, strict=True)]
        grid = CardGrid(stage, cards)
        grid.resize(room.size())
        grid.resizeEvent(QResizeEvent(room.size(), QSize()))  # what is hidden would hear of it later
        return grid

    def _one(self, number: int, orientation: Orientation) -> None:
        """The number beside its words, both as large as the room has place."""
        stage, area = self.stage, self.area
        beside = stage.part(0.26)
        figure = Style(stage.look.title_font(stage.part(0.24)), centred=True)
        room = area.adjusted(beside + stage.part(0.05), 0, 0, 0)

        def style(px: int) -> Style:
            return Style(stage.look.title_font(px), leading=1.15)

        def high(px: int) -> float:
            return lay(paragraphs_of(orientation.title, marked=False), style(px), room.width()).height

        def fits(px: int) -> bool:
            whole = px == stage.title or whole_words(orientation.title, style(px).font, room.width())
            return whole and high(px) <= room.height()

        px = largest(stage.part(0.13), stage.title, fits)
        if px is None:  # longer than a page even so: it goes on on the next
            column = Column(orientation.title, "", "", "")
            self.pages = put_column(self, column, room, stage.text, number=self.cue.page)
        else:
            self.pages, tall = 1, round(high(px))
            top = area.top() + (area.height() - tall) // 2
            self.add(Text(stage, orientation.title, style(px)), QRect(room.left(), top, room.width(), tall))
        self._figure(orientation, number, figure, QRect(area.left(), area.top(), beside, area.height()))

    def _figure(self, orientation: Orientation, number: int, figure: Style, place: QRect) -> None:
        """The number, over the drawing where there is one."""
        stage = self.stage
        label = Text(stage, str(number), figure, colour=stage.look.palette.petrol)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        tall = round(figure.font.pixelSize() * figure.leading)
        picture = picture_of(stage.workshop, orientation.drawing)
        below = stage.part(0.26) if picture is not None else 0
        top = place.top() + (place.height() - tall - below) // 2
        self.add(label, QRect(place.left(), top, place.width(), tall))
        if picture is not None:
            drawn = Drawn(picture, orientation.title)
            self.add(drawn, drawn.fitted(QRect(place.left(), top + tall, place.width(), below)))
