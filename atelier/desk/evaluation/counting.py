"""Hands that are counted: each face large, with less and more, its figure typed or counted by digit keys."""

from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.pages import empty
from atelier.gestures.evaluation import count_faces
from atelier.look import painting
from atelier.look.buttons import IconButton
from atelier.look.choices import NumberBox
from atelier.look.flow import FlowLayout
from atelier.look.labels import Label, TitleLabel
from atelier.look.moodfaces import MoodFace
from atelier.look.notices import small_hint
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Face
from atelier.workshop.vote.typed import digit_of
from atelier.workshop.voters import counted_during

_FACE, _CARD, _NARROW, _MOST = 84, 172, 132, 9999

_GAP = 2 * GRID


class FaceCounter(Card):
    """One face: how many chose it, as the facilitator counts."""

    asked = Signal(int)
    """The figure is to be this one."""

    def __init__(self, desk: Desk, face: Face, number: int) -> None:
        """`number` is the digit that counts one more."""
        super().__init__(margin=3 * GRID, gap=2 * GRID)
        self._count = face.counted
        look, say = desk.look, desk.words.say
        self._figure = small_hint(look, str(number))
        self._word = Label(look, face.title, weight=600)
        self._word.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.less = IconButton(look, "minus", say("One fewer: {face}", face=face.title))
        self.more = IconButton(look, "plus", say("One more: {face}", face=face.title))
        self.box = NumberBox(say("How many: {face}", face=face.title), most=_MOST)
        self.box.lineEdit().setTextMargins(0, 0, 0, 0)
        self.box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.box.setKeyboardTracking(False)
        self.box.setMinimumWidth(44)
        self.box.valueChanged.connect(self.asked)
        self.less.clicked.connect(lambda: self.asked.emit(self._count - 1))
        self.more.clicked.connect(lambda: self.asked.emit(self._count + 1))
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for widget in (self.less, self.box, self.more):
            row.addWidget(widget)
        self.column.addWidget(self._figure)
        self.column.addWidget(MoodFace(look, face.mood.value, _FACE), 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self._word, 1)
        self.column.addLayout(row)
        self.show_count(face.counted)

    def fit(self, width: int) -> None:
        """As wide as its neighbours; in a narrow window its edges come nearer."""
        self.setFixedWidth(width)
        side = 3 * GRID if width >= _CARD else GRID
        self.column.setContentsMargins(side, 2 * GRID, side, 2 * GRID)

    def show_count(self, count: int) -> None:
        """The figure that is stored."""
        self._count = count
        self.box.blockSignals(True)
        self.box.setValue(count)
        self.box.blockSignals(False)
        self.less.refuse("" if count else self.box.accessibleName())


class CountingPart(QWidget):
    """A digit counts one more for the face of that number; each change is one gesture, and can be undone."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say = desk.words.say
        self.setAccessibleName(say("Counting"))
        self.setAccessibleDescription(say("Type the number of a face to count one more."))
        self.counters: dict[str, FaceCounter] = {}
        self._faces: tuple[tuple[str, str, str], ...] = ()
        self._place = QVBoxLayout()
        self.total = TitleLabel(desk.look, px=20)
        self.beside = Label(desk.look, kind="muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(3 * GRID)
        column.addLayout(self._place)
        column.addWidget(self.total)
        column.addWidget(self.beside)
        self.hint = small_hint(desk.look, "")
        column.addWidget(self.hint)
        self.refresh()

    def take_keys(self) -> None:
        """On no box: a digit counts."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Follow faces and figures."""
        faces = self._workshop.tables.children(Face, self._step)
        shape = tuple((face.id, face.title, face.mood.value) for face in faces)
        if shape != self._faces:
            self._faces = shape
            self._rebuild(faces)
        for face in faces:
            self.counters[face.id].show_count(face.counted)
        self._say(sum(face.counted for face in faces))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit, wherever the keys are but in a figure."""
        digit = digit_of(event.text())
        meant = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if digit is None or not 1 <= digit <= len(self._faces) or event.modifiers() & meant:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            face = self._faces[digit - 1][0]
            self._count(face, self._workshop.tables.get(Face, face).counted + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring where the keys are here and on nothing in it."""
        if self.hasFocus():
            painter = painting.begin(self)
            painting.focus_ring(painter, QRectF(self.rect()), self._desk.look.palette)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All faces in one row while they can."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, count = self.width() - 4 * GRID, max(1, len(self.counters))
        wide = (room - (count - 1) * _GAP) // count
        for counter in self.counters.values():
            counter.fit(max(_NARROW, min(_CARD, wide)))

    def _rebuild(self, faces: tuple[Face, ...]) -> None:
        empty(self._place)
        told = self._desk.words.say(
            "The digits 1 to {last} count one more; a figure can be typed too. Undo takes it back.",
            last=min(9, max(1, len(faces))),
        )
        self.hint.setText(told)
        holder = QWidget()
        flow = FlowLayout(holder, gap=_GAP)
        self.counters = {}
        for number, face in enumerate(faces, start=1):
            counter = self.counters[face.id] = FaceCounter(self._desk, face, number)
            counter.asked.connect(partial(self._count, face.id))
            flow.addWidget(counter)
        policy = holder.sizePolicy()
        policy.setHeightForWidth(True)
        holder.setSizePolicy(policy)
        self._place.addWidget(holder)
        self._fit()

    def _count(self, face: str, count: int) -> None:
        kept = max(0, min(count, _MOST))
        if kept != self._workshop.tables.get(Face, face).counted:
            self._desk.attempt(lambda: self._workshop.do(count_faces, counts={face: kept}))
        self.refresh()

    def _say(self, total: int) -> None:
        """The total beside the people who are here; more than that is only pointed out."""
        words = self._desk.words
        here = counted_during(self._workshop.tables, self._step)
        self.total.setText(words.say_n("{n} answer counted", "{n} answers counted", total))
        if not here:
            self.beside.setText(words.say("Nobody is noted as present yet."))
        elif total > here:
            self.beside.setText(
                words.say_n(
                    "That is more than the {n} person who is here: is one counted twice?",
                    "That is more than the {n} people who are here: is one counted twice?",
                    here,
                )
            )
        else:
            self.beside.setText(words.say_n("{n} person is here.", "{n} people are here.", here))
