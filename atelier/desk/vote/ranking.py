"""The ranking of a closed round, drawn as bars and said as numbers."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.labels import Label
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.minutes.compose.results import Result
from atelier.words import Words


class Bar(QWidget):
    """A share of the highest score; dark where the orientation is retained."""

    def __init__(self, look: Look, share: float, *, retained: bool) -> None:
        """`share` goes from 0 to 1."""
        super().__init__()
        self._look, self._share, self._retained = look, share, retained
        self.setMinimumSize(90, 14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = painting.begin(self)
        width = max(4.0, self.width() * self._share) if self._share else 0.0
        if width:
            fill = palette.petrol if self._retained else palette.border
            painting.panel(painter, QRectF(0, 2, width, 10), fill=fill, radius=3)
        painter.end()


def ranking_card(look: Look, words: Words, result: Result) -> Card:
    """A line for each orientation: rank, wording, bar, score, and whether it is retained."""
    card = Card(margin=5 * GRID)
    grid = QGridLayout()
    grid.setHorizontalSpacing(4 * GRID)
    grid.setVerticalSpacing(3 * GRID)
    grid.setColumnStretch(1, 3)
    grid.setColumnStretch(2, 2)
    highest = max((line.score for line in result.ranking), default=0)
    for row, line in enumerate(result.ranking):
        retained = line.number in result.retained
        weight = 700 if retained else 400
        title = result.title(line.number)
        spoken = words.say("{rank}. {title}: {score}", rank=line.rank, title=title, score=line.score)
        name = Label(look, title, weight=weight)
        name.setAccessibleName(spoken)
        grid.addWidget(Label(look, str(line.rank), weight=weight, wrap=False), row, 0)
        grid.addWidget(name, row, 1)
        share = line.score / highest if highest else 0.0
        grid.addWidget(Bar(look, share, retained=retained), row, 2)
        grid.addWidget(Label(look, str(line.score), weight=weight, wrap=False), row, 3)
        if retained:
            grid.addWidget(Chip(look, words.say("Retained"), tone=Tone.GREEN), row, 4)
        elif line.number in result.cut.tied_at_cut:
            grid.addWidget(Chip(look, words.say("Tied"), tone=Tone.GOLD), row, 4)
    card.column.addLayout(grid)
    return card
