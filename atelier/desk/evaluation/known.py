"""What was answered, once it is known: seen first by the facilitator, shown to the room from here."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look import painting
from atelier.look.buttons import Button
from atelier.look.labels import Label
from atelier.look.moodfaces import MoodFace
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.session.showing import Showing
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Face
from atelier.workshop.evaluating import COUNTS, WORDS

_FACE, _WORD = 40, 190


class Bars(QWidget):
    """A face a line: its word, a bar, how many in words."""

    def __init__(self, desk: Desk, faces: tuple[Face, ...]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        most = max((face.counted + face.cast for face in faces), default=0)
        for face in faces:
            word = Label(desk.look, face.title, weight=600)
            word.setFixedWidth(_WORD)
            row = QHBoxLayout()
            row.setSpacing(3 * GRID)
            row.addWidget(MoodFace(desk.look, face.mood.value, _FACE))
            row.addWidget(word)
            row.addWidget(_Bar(desk, face, most), 1)
            column.addLayout(row)


class _Bar(QWidget):
    def __init__(self, desk: Desk, face: Face, most: int) -> None:
        super().__init__()
        self._desk, self._count = desk, face.counted + face.cast
        self._share = self._count / most if most else 0.0
        self.setMinimumHeight(_FACE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_said(face, desk.words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, figure = self._desk.look.palette, str(self._count)
        painter = painting.begin(self)
        painter.setFont(self._desk.look.title_font(20))
        room = self.width() - painter.fontMetrics().horizontalAdvance(figure) - 3 * GRID
        high = 18.0
        bar = QRectF(0, (self.height() - high) / 2, max(room * self._share, 2.0), high)
        if self._count:
            painting.panel(painter, bar, fill=palette.petrol, radius=4)
        painter.setPen(QColor(palette.ink if self._count else palette.ink_2))
        at = QRectF(bar.right() + 2 * GRID if self._count else 0, 0, self.width(), self.height())
        painter.drawText(at, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), figure)
        painter.end()


def _said(face: Face, words: Words) -> str:
    both = words.say(
        "{face}: {total} ({counted} counted, {cast} at the booth)",
        face=face.title,
        total=words.number(face.counted + face.cast),
        counted=words.number(face.counted),
        cast=words.number(face.cast),
    )
    if face.counted and face.cast:
        return both
    return words.say("{face}: {count}", face=face.title, count=words.number(face.counted + face.cast))


class RoomButtons(QWidget):
    """What the room may see of the evaluation, by one press each; which one stands there is said."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        look, say = desk.look, desk.words.say
        self.question = Button(look, say("Show the question to the room"), icon="monitor")
        self.counts = Button(look, say("Show the answers"), icon="chart-bar")
        self.words = Button(look, say("Show the words"), icon="message-square")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        for button, number in ((self.question, 0), (self.counts, COUNTS), (self.words, WORDS)):
            button.clicked.connect(lambda _=False, number=number: self.show_part(number))
            row.addWidget(button)
        row.addStretch(1)

    def offer(self, *, answered: bool, worded: bool) -> None:
        """What is known may be shown; what nobody said is not offered."""
        for button, there in ((self.counts, answered), (self.words, worded)):
            button.setVisible(there)

    def show_part(self, number: int) -> None:
        """Put a part before the room; the time stays on it, or off it."""
        showing = self._workshop.showing
        cue = Cue(CueKind.EVALUATION, self._step, number=number, clock=showing.shown.clock)
        if self._desk.attempt(lambda: _shown(showing, cue)):
            projection = self._desk.projection
            if projection is not None and not projection.live:
                projection.put_up()  # over the desk where there is one screen: Escape leads back


def _shown(showing: Showing, cue: Cue) -> bool:
    showing.show(cue)
    return True
