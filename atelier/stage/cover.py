"""A plain cover: what a room sees while something else is prepared on the only screen there is."""

from PySide6.QtCore import QRect

from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.lettering import Style, Text
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Workshop


class CoverPage(CuePage):
    """The title of the workshop on paper, and nothing else."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """The title."""
        if notice.touches(Workshop):
            self.arrange()

    def arrange(self) -> None:
        """In the middle, small."""
        self.sweep()
        title = self.stage.tables.workshop.title
        self.setAccessibleName(title)
        style = Style(self.stage.look.title_font(self.stage.part(0.05)), centred=True)
        text = Text(self.stage, title, style, colour=self.stage.look.palette.ink_2)
        area = self.area
        high = min(text.high(area.width()), area.height())
        self.add(text, QRect(area.left(), area.top() + (area.height() - high) // 2, area.width(), high))
