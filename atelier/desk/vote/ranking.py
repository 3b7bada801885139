"""The ranking of a closed round, drawn as bars and said as numbers; a tie at the cut stands out as one."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.labels import Label, TitleLabel
from atelier.look.marks import Chip, Tone
from atelier.look.surfaces import Rule
from atelier.look.tokens import GRID
from atelier.minutes.compose.results import Result
from atelier.words import Words
from atelier.workshop.vote import Ranked

_THICK = 14


class Bar(QWidget):
    """A share of the highest score; dark where the orientation is retained, gold where that is open."""

    def __init__(self, look: Look, share: float, *, retained: bool, doubtful: bool = False) -> None:
        """`share` goes from 0 to 1."""
        super().__init__()
        self._look, self._share = look, share
        self._colour = "petrol" if retained else "gold" if doubtful else "bar"
        self.setMinimumSize(60, _THICK + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        width = max(4.0, self.width() * self._share) if self._share else 0.0
        if width:
            painter = painting.begin(self)
            fill = str(getattr(self._look.palette, self._colour))
            painting.panel(painter, QRectF(0, 2, width, _THICK), fill=fill, radius=3)
            painter.end()


class RankingRow(QFrame):
    """Rank, wording, bar, score, and what became of it; read aloud in one sentence."""

    def __init__(self, look: Look, words: Words, result: Result, ranked: Ranked, *, marks: bool) -> None:
        """`marks`: a column is kept for what became of each orientation."""
        super().__init__()
        self._look = look
        retained = ranked.number in result.retained
        self.doubtful = result.reason is None and ranked.number in result.cut.tied_at_cut
        weight = 700 if retained or self.doubtful else 600
        title = result.title(ranked.number)
        spoken = words.say("{rank}. {title}: {score}", rank=ranked.rank, title=title, score=ranked.score)
        self.setAccessibleName(spoken)
        self.setMinimumHeight(50)
        highest = max(line.score for line in result.ranking)
        share = ranked.score / highest if highest else 0.0
        rank = TitleLabel(look, str(ranked.rank), px=21, wrap=False)
        rank.setFixedWidth(34)
        rank.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        score = TitleLabel(look, str(ranked.score), px=19, wrap=False)
        score.setMinimumWidth(40)
        score.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = Label(look, title, px=17, weight=weight)
        name.setAccessibleName(spoken)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.setSpacing(4 * GRID)
        row.addWidget(rank)
        row.addWidget(name, 6)
        row.addWidget(Bar(look, share, retained=retained, doubtful=self.doubtful), 7)
        row.addWidget(score)
        if marks:
            row.addWidget(_mark(look, words, retained=retained, doubtful=self.doubtful))
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ground under those that are tied at the cut."""
        if self.doubtful:
            palette = self._look.palette
            painter = painting.begin(self)
            edge = palette.gold if palette.strong else None
            painting.panel(painter, QRectF(self.rect()), fill=palette.gold_light, edge=edge, stroke=2)
            painter.end()


class RankingList(QWidget):
    """A line for each orientation, hairlines between them."""

    def __init__(self, look: Look, words: Words, result: Result) -> None:
        super().__init__()
        self.setAccessibleName(words.say("The ranking"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        self.rows: list[RankingRow] = []
        marks = bool(result.retained or result.cut.tied_at_cut)
        for ranked in result.ranking:
            if self.rows:
                column.addWidget(Rule())
            self.rows.append(RankingRow(look, words, result, ranked, marks=marks))
            column.addWidget(self.rows[-1])


def _mark(look: Look, words: Words, *, retained: bool, doubtful: bool) -> QWidget:
    """A chip, in a column as wide as the widest of them."""
    said = words.say("Retained") if retained else words.say("Tied") if doubtful else ""
    widths = [Chip(look, text).sizeHint().width() for text in (words.say("Retained"), words.say("Tied"))]
    place = QWidget()
    place.setFixedWidth(max(widths) + 5 * GRID)
    row = QHBoxLayout(place)
    row.setContentsMargins(0, 0, 0, 0)
    if said:
        row.addWidget(Chip(look, said, tone=Tone.PETROL if retained else Tone.GOLD))
    row.addStretch(1)
    return place
