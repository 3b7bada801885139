"""One evaluation in hand: the question, the two ways of answering side by side, the words at the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.evaluation.answering import AnsweringPart
from atelier.desk.evaluation.counting import CountingPart
from atelier.desk.evaluation.known import Bars, RoomButtons
from atelier.desk.evaluation.last_words import LastWords
from atelier.desk.evaluation.opening import BoothOpening
from atelier.desk.evaluation.ways import Way, Ways
from atelier.desk.pages import follow
from atelier.desk.vote.gate import Cover
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.notices import EmptyState
from atelier.look.surfaces import Rule, ScrolledColumn
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.stage.booth.opinions import answers_said
from atelier.workshop import rich
from atelier.workshop.cue import CueKind
from atelier.workshop.entities import Booth, Face, LastWord, Participant, Step, Workshop
from atelier.workshop.evaluating import COUNTS, WORDS, answers

_SIDE, _SIDE_NARROW = 340, 290
_NARROW, _LOW = 1150, 560
"""Pixels of this page below which it is narrow, or low."""


class EvaluationPage(QWidget):
    """Which way is in hand is remembered; an open booth is always in view first."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        """Made once for a step, and kept while the workshop is open."""
        super().__init__(parent)
        self._desk, self._workshop, self._step = desk, workshop, step
        self._key = f"evaluation:{step}"
        self._seen = False
        """Whether the facilitator uncovered what was left at the booth."""
        self._shown: tuple[object, ...] = ()
        self.answering: AnsweringPart | None = None
        self.opening: BoothOpening | None = None
        self.cover: Cover | None = None
        self.again: Button | None = None
        """Folds the booth once it is closed: more people may answer."""
        self.counting = CountingPart(desk, workshop, step)
        self.words = LastWords(desk, workshop, step)
        self.words.setFixedWidth(_SIDE)
        self.ways = Ways(desk)
        self.ways.chosen.connect(self._choose)
        self.room = RoomButtons(desk, workshop, step)
        self._instruction = Label(desk.look, kind="muted")
        self._question = TitleLabel(desk.look, px=24)
        self._bare = EmptyState(
            desk.look,
            "smile",
            desk.words.say("There is no face to choose yet"),
            desk.words.say("Faces and their words are prepared with the step."),
            action=desk.words.say("Prepare"),
            action_icon="pencil",
        )
        self._bare.acted.connect(lambda: desk.go(Spot(Room.PREPARE, workshop.name, step)))
        self._body = QVBoxLayout()
        self._body.setSpacing(4 * GRID)
        self._lay_out()
        self._refresh()
        follow(workshop, self, self._told)

    @property
    def way(self) -> Way:
        """The way in hand: the booth while it is open, else the one that was chosen last, or used."""
        booth, remembered = (
            self._workshop.tables.get(Step, self._step).booth,
            self._workshop.remembered(self._key),
        )
        if booth is Booth.OPEN or not remembered:
            return Way.COUNTED if booth is Booth.UNUSED else Way.BOOTH
        return Way.BOOTH if remembered == Way.BOOTH else Way.COUNTED

    def handlers(self) -> Handlers:
        """The way to the line of words, and what can be done with one; at the open booth, the next person."""
        found = dict(self.answering.handlers()) if self.answering is not None else {}
        return {**found, **self.words.handlers(), "capture": self.words.take_keys}

    def arrive(self) -> None:
        """Where people are called, or counted."""
        part = self.answering or self.opening
        shown = self.room.counts if self.room.counts.isVisibleTo(self) else self.room.question
        if self._bare.isVisibleTo(self):
            self._bare.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.way is Way.COUNTED:
            self.counting.take_keys()
        elif self.cover is not None:
            self.cover.take_keys()
        elif part is not None:
            part.take_keys()
        else:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """A word begun stays in its line as a draft."""

    def uncover(self) -> None:
        """It is known who sees what was left at the booth."""
        self._seen = True
        self._refresh()
        self.arrive()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a low or narrow window what only explains, and some of the words' room, go first."""
        super().resizeEvent(event)
        self.ways.tell(roomy=self.height() >= _LOW)
        self.words.setFixedWidth(_SIDE if self.width() >= _NARROW else _SIDE_NARROW)

    def _lay_out(self) -> None:
        main = ScrolledColumn(margin=6 * GRID, gap=4 * GRID)
        for part in (self._instruction, self._question, self.ways, self._bare):
            main.column.addWidget(part)
        main.column.addLayout(self._body)
        self._body.addWidget(self.counting)
        main.column.addWidget(self.room)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(main, 1)
        row.addWidget(Rule(upright=True))
        row.addWidget(self.words)

    def _choose(self, key: str) -> None:
        step = self._workshop.tables.get(Step, self._step)
        if step.booth is Booth.OPEN and key == Way.COUNTED:
            self._desk.tell(self._desk.words.say("The booth is open: close the evaluation there first."))
        else:
            self._desk.attempt(lambda: self._workshop.remember(self._key, key))
        self._refresh()
        self.arrive()

    def _told(self, notice: Notice) -> None:
        if self._workshop.tables.find(Step, self._step) is None:
            return
        if self.answering is not None:
            self.answering.told(notice)
        if notice.touches(Step, Face, LastWord, Participant, Workshop) or not notice.changes:
            focused = QApplication.focusWidget()
            had_keys = focused is not None and self.isAncestorOf(focused)
            if self._refresh() and (had_keys or notice.cause is Cause.ACT):
                self.arrive()

    def _refresh(self) -> bool:
        """Everything anew; gives whether the booth has another part in view."""
        tables = self._workshop.tables
        step = tables.get(Step, self._step)
        faces = tables.children(Face, self._step)
        self._instruction.setText(rich.plain(step.opening))
        self._instruction.setVisible(bool(step.opening.strip()))
        self._question.setText(step.question or step.title)
        self.ways.choose(self.way)
        self._bare.setVisible(not faces)
        self.ways.setVisible(bool(faces))
        hidden = self._covered(step, faces)
        self.words.cover(hidden=hidden)
        self.words.refresh()
        known = step.booth is not Booth.OPEN and bool(answers(tables, self._step))
        worded = step.booth is not Booth.OPEN and bool(tables.children(LastWord, self._step))
        self.room.setVisible(bool(faces))
        self.room.offer(answered=known, worded=worded)
        counted = self.way is Way.COUNTED
        self.counting.setVisible(counted and bool(faces))
        self.counting.refresh()
        shown = (self.way, step.booth, hidden, tuple((f.id, f.cast) for f in faces) if not counted else ())
        if shown == self._shown:
            if self.opening is not None:
                self.opening.refresh()
            return False
        self._shown = shown
        self._show_booth(step, faces, hidden=hidden)
        order_tabs(self)
        return True

    def _covered(self, step: Step, faces: tuple[Face, ...]) -> bool:
        """Whether what was left at the booth waits: until this screen is private, or all have seen it."""
        if step.booth is Booth.OPEN:
            self._seen = False
        left = any(face.cast for face in faces)
        left = left or any(word.cast for word in self._workshop.tables.children(LastWord, step.id))
        shown = self._workshop.showing.shown
        told = shown.kind is CueKind.EVALUATION and shown.step == step.id and shown.number in (COUNTS, WORDS)
        if step.booth is Booth.CLOSED and (told or self._desk.alone()):
            self._seen = True
        return left and not self._seen

    def _show_booth(self, step: Step, faces: tuple[Face, ...], *, hidden: bool) -> None:
        """The booth being opened, open, or closed with what was left there."""
        while self._body.count() > 1:
            item = self._body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self.answering is not None:
            self.answering.place.retire()
        self.answering = self.opening = self.cover = self.again = None
        if self.way is not Way.BOOTH or not faces:
            return
        if step.booth is Booth.OPEN:
            self.answering = AnsweringPart(self._desk, self._workshop, self._step)
            self._body.addWidget(self.answering)
            return
        if hidden:
            self.cover = self._make_cover()
            self._body.addWidget(self.cover)
        elif step.booth is Booth.CLOSED:
            self._body.addWidget(Bars(self._desk, faces))
            said = answers_said(self._workshop.tables, self._step, self._desk.words)
            self._body.addWidget(Label(self._desk.look, said, kind="muted"))
            self.again = Button(
                self._desk.look, self._desk.words.say("Let more people answer"), kind=Kind.QUIET, icon="plus"
            )
            self.again.clicked.connect(self._open_again)
            self._body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._offer_opening()

    def _offer_opening(self) -> None:
        self.opening = BoothOpening(self._desk, self._workshop, self._step)
        self._body.addWidget(self.opening)

    def _open_again(self) -> None:
        """Rarely wanted: it is folded until somebody asks for it."""
        if self.again is not None:
            self.again.hide()
        self._offer_opening()
        assert self.opening is not None
        self.opening.show()
        self.opening.take_keys()

    def _make_cover(self) -> Cover:
        say = self._desk.words.say
        cover = Cover(
            self._desk,
            say("The evaluation is closed"),
            say("The answers wait. Read the words before the room does: one of them may name somebody."),
            say("See the answers"),
        )
        cover.wanted.connect(self.uncover)
        return cover
