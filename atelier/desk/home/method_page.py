"""What a method is, on one page to be read before one begins: for whom, how long, its steps."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.methods.advice_words import ADVICE_SAID
from atelier.desk.methods.kinds import KINDS, bar_colour
from atelier.desk.methods.offers import Offer
from atelier.look import painting
from atelier.look.appearance import Look
from atelier.look.labels import Label, SectionLabel, TitleLabel
from atelier.look.marks import Chip
from atelier.look.tokens import GRID
from atelier.methods import StepPlan
from atelier.words import Words
from atelier.workshop.entities import StepKind

_BAR = 6
_WIDEST = 760


class MethodPage(QWidget):
    """Texts only; nothing here can be pressed."""

    def __init__(self, desk: Desk, offer: Offer) -> None:
        super().__init__()
        look, say = desk.look, desk.words.say
        narrow = QWidget()  # within: the height of what is no wider than this is asked for this width
        narrow.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(narrow, _WIDEST)
        row.addStretch(1)
        column = QVBoxLayout(narrow)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(TitleLabel(look, offer.title, px=26))
        if offer.page.summary:
            column.addWidget(Label(look, offer.page.summary, kind="muted"))
        column.addSpacing(2 * GRID)
        advice = self._advice(desk, offer)
        if advice is not None:
            column.addLayout(advice)
            column.addSpacing(3 * GRID)
        head = QHBoxLayout()
        head.addWidget(SectionLabel(look, say("Running order")), 1)
        head.addWidget(Label(look, size_of(desk.words, offer), kind="hint", wrap=False))
        column.addLayout(head)
        for step in offer.method.steps:
            column.addLayout(_step(desk, step, offer.language))

    def _advice(self, desk: Desk, offer: Offer) -> QGridLayout | None:
        """Each part beside its name."""
        said = [(name, getattr(offer.page, part)) for part, name in ADVICE_SAID]
        said = [(name, text) for name, text in said if text]
        if not said:
            return None
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnStretch(1, 1)
        for row, (name, text) in enumerate(said):
            section, label = SectionLabel(desk.look, desk.words.say(name)), Label(desk.look, text)
            for column, shown in enumerate((section, label)):
                shown.setAlignment(Qt.AlignmentFlag.AlignTop)  # the text: aligned in the grid it would be cut
                grid.addWidget(shown, row, column)
        return grid


def size_of(words: Words, offer: Offer) -> str:
    """How many steps it has, and how long they take as far as they say it."""
    steps = words.say_n("{n} step", "{n} steps", len(offer.method.steps))
    minutes = offer.method.minutes
    return f"{steps} · {words.duration(minutes)}" if minutes else steps


def _step(desk: Desk, step: StepPlan, language: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(3 * GRID)
    row.addWidget(_Bar(desk.look, step.kind))
    title = step.title.get(language, "")
    title = desk.words.typeset(title) if language == desk.words.language else title
    row.addWidget(Label(desk.look, title, weight=600), 1)
    row.addWidget(Label(desk.look, desk.words.say(KINDS[step.kind].name), kind="muted", px=15, wrap=False))
    if step.minutes:
        row.addWidget(Chip(desk.look, desk.words.duration(step.minutes)))
    return row


class _Bar(QWidget):
    """The colour of a kind of step, which its name beside it says too."""

    def __init__(self, look: Look, kind: StepKind) -> None:
        super().__init__()
        self._look, self._kind = look, kind
        self.setFixedSize(_BAR, 7 * GRID)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._look.palette
        painter = painting.begin(self)
        colour = bar_colour(palette, self._kind)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painting.panel(painter, area, fill=colour, edge=palette.border, stroke=0.5, radius=3)
        painter.end()
