"""The faces of an evaluation: their word, how they are drawn, their order, until the booth opens."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.pages import empty, focus_named, focused_name, part_title
from atelier.gestures.evaluation import NewFace, add_faces, change_face, move_face, remove_face
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import Choice
from atelier.look.labels import Label
from atelier.look.lines import DraftLine
from atelier.look.moodfaces import face_icon
from atelier.look.notices import small_hint
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import N_, Words
from atelier.workshop.entities import Booth, Face, Mood, Step

MOODS = {
    Mood.DELIGHTED: N_("Laughing"),
    Mood.PLEASED: N_("Smiling"),
    Mood.EVEN: N_("Straight"),
    Mood.DISPLEASED: N_("Unhappy"),
    Mood.UPSET: N_("Troubled"),
}
_USUAL = (
    (N_("very well"), Mood.DELIGHTED),
    (N_("well"), Mood.PLEASED),
    (N_("so-so"), Mood.EVEN),
    (N_("rather badly"), Mood.DISPLEASED),
    (N_("badly"), Mood.UPSET),
)
_ICON = 26


def usual_faces(words: Words) -> list[NewFace]:
    """The five that a new evaluation begins with, in the language of its workshop."""
    return [NewFace(words.say(title), mood) for title, mood in _USUAL]


class FaceRow(QWidget):
    """One face."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, face: Face) -> None:
        super().__init__()
        self._desk, self._workshop, self.face = desk, workshop, face.id
        look, say = desk.look, desk.words.say
        self.mood = Choice(look, say("How the face is drawn"))
        self.mood.setIconSize(QSize(_ICON, _ICON))
        self.mood.setMinimumContentsLength(11)
        for mood, name in MOODS.items():
            self.mood.addItem(face_icon(mood.value, look.palette, _ICON), say(name), mood.value)
        self.mood.setObjectName(field_key("face", face.id, "mood"))
        self.mood.made.connect(self._draw)
        look.changed.connect(self._dress)
        key = field_key("face", face.id, "title")
        self.line = DraftLine(placeholder=say("Without a word"))
        self.line.setAccessibleName(say("Word of the face"))
        self.line.setObjectName(key)
        bind(
            desk,
            self.line,
            workshop,
            key,
            read=lambda: workshop.tables.get(Face, face.id).title,
            keep=lambda text: workshop.do(change_face, face=face.id, title=text),
        )
        up = IconButton(look, "arrow-up", say("Move up"), key=command("move_up").keys[0])
        down = IconButton(look, "arrow-down", say("Move down"), key=command("move_down").keys[0])
        away = IconButton(look, "x", say("Remove the face {face}", face=face.title))
        up.clicked.connect(lambda: self.moved.emit(-1))
        down.clicked.connect(lambda: self.moved.emit(1))
        away.clicked.connect(self.removed)
        self._buttons = (up, down, away)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.mood)
        row.addWidget(self.line, 1)
        for button in self._buttons:
            row.addWidget(button)

    def refresh(self, place: int, last: int, frozen: str) -> None:
        """Follow what is stored; `frozen` says why nothing can change, where that is so."""
        face, say = self._workshop.tables.get(Face, self.face), self._desk.words.say
        self.mood.setCurrentIndex(self.mood.findData(face.mood.value))
        up, down, away = self._buttons
        up.refuse(frozen or ("" if place else say("This is the first face.")))
        down.refuse(frozen or ("" if place < last else say("This is the last face.")))
        away.refuse(frozen)
        self.mood.setEnabled(not frozen)
        self.line.setReadOnly(bool(frozen))

    def has_keys(self) -> bool:
        """Whether the keys are in it."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _draw(self, place: int) -> None:
        mood = Mood(self.mood.itemData(place))
        self._desk.attempt(lambda: self._workshop.do(change_face, face=self.face, mood=mood))
        self.mood.setCurrentIndex(self.mood.findData(self._workshop.tables.get(Face, self.face).mood.value))

    def _dress(self) -> None:
        for place in range(self.mood.count()):
            icon = face_icon(self.mood.itemData(place), self._desk.look.palette, _ICON)
            self.mood.setItemIcon(place, icon)


class FacesPart(QWidget):
    """A row each, in their order; below, the button that adds one."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._step = desk, workshop, step
        look, say = desk.look, desk.words.say
        self.rows: list[FaceRow] = []
        self._frozen = Label(look, kind="muted")
        self._list = QVBoxLayout()
        self._list.setSpacing(2 * GRID)
        self.add_button = Button(look, say("Add a face"), kind=Kind.QUIET, icon="plus")
        self.usual_button = Button(look, say("Take the five usual faces"), icon="smile")
        self.add_button.clicked.connect(self._add)
        self.usual_button.clicked.connect(self._take_usual)
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self.usual_button)
        below.addWidget(self.add_button)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addWidget(part_title(desk, say("The faces")))
        column.addWidget(self._frozen)
        column.addLayout(self._list)
        column.addLayout(below)
        hint = say("Three to five faces are enough. Words at the end are collected in Run.")
        column.addWidget(small_hint(look, hint))
        self._rebuild()

    def told(self, notice: Notice) -> None:
        """Follow the faces; rows are made anew only where others stand there now."""
        if notice.touches(Face, Step) or not notice.changes:
            faces = self._workshop.tables.children(Face, self._step)
            if [face.id for face in faces] != [row.face for row in self.rows]:
                self._rebuild()
            else:
                self._refresh()

    def move_focused(self, by: int) -> None:
        """Put the face that the keys are in one place earlier (-1) or later (1)."""
        row = next((row for row in self.rows if row.has_keys()), None)
        if row is not None:
            self._move(row.face, by)

    def _rebuild(self) -> None:
        name = focused_name(self)
        close_editors(self)
        empty(self._list)
        self.rows = []
        for face in self._workshop.tables.children(Face, self._step):
            row = FaceRow(self._desk, self._workshop, face)
            row.moved.connect(partial(self._move, face.id))
            row.removed.connect(partial(self._remove, face.id))
            self.rows.append(row)
            self._list.addWidget(row)
            row.show()  # now, so that it can take the focus at once
        self._refresh()
        any(focus_named(row, name) for row in self.rows)  # the old ones go a moment later

    def _refresh(self) -> None:
        step = self._workshop.tables.find(Step, self._step)
        if step is None:
            return
        say = self._desk.words.say
        frozen = ""
        if step.booth is not Booth.UNUSED:
            frozen = say("People have answered at the booth: the faces stay as they were.")
        self._frozen.setText(frozen)
        self._frozen.setVisible(bool(frozen))
        self.add_button.refuse(frozen)
        self.usual_button.setVisible(not self.rows)
        for place, row in enumerate(self.rows):
            row.refresh(place, len(self.rows) - 1, frozen)

    def _add(self) -> None:
        new = NewFace(self._desk.words.say("New face"), Mood.EVEN)
        if self._desk.attempt(lambda: self._workshop.do(add_faces, step=self._step, faces=[new])):
            self.rows[-1].line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows[-1].line.selectAll()

    def _take_usual(self) -> None:
        faces = usual_faces(Words(self._workshop.tables.workshop.language))
        if self._desk.attempt(lambda: self._workshop.do(add_faces, step=self._step, faces=faces)):
            self.rows[0].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, face: str, by: int) -> None:
        index = [row.face for row in self.rows].index(face) + by
        if 0 <= index < len(self.rows):
            self._desk.attempt(lambda: self._workshop.do(move_face, face=face, index=index))

    def _remove(self, face: str) -> None:
        if self._desk.attempt(lambda: self._workshop.do(remove_face, face=face)):
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
