"""The door: everybody is ticked as they come, in seconds, with hands on the keyboard or one press."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.pages import follow
from atelier.desk.people.acquainted import Acquainted, line_of
from atelier.desk.people.words import PRESENCES, full_name
from atelier.desk.run.door_list import DoorList
from atelier.desk.run.door_model import DoorModel
from atelier.desk.run.door_words import by_college, counted
from atelier.desk.run.joining import JoiningPart
from atelier.desk.run.receiving import BEGUN, announced, begin, unticked
from atelier.gestures.attendance import set_presences
from atelier.gestures.people import add_participants, walk_in
from atelier.gestures.workshops import change_workshop
from atelier.intake.people import read_people
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note, small_hint
from atelier.look.tokens import GRID
from atelier.session import Cause, Notice, OpenWorkshop
from atelier.session.knowing import Known
from atelier.workshop.attending import ticked
from atelier.workshop.change import Change
from atelier.workshop.entities import Participant, Presence, Step, Workshop
from atelier.workshop.joining import COMING

_COUNTS = {Cause.GESTURE: 1, Cause.REDO: 1, Cause.UNDO: -1, Cause.ACT: 1}
_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Door(Cover):
    """One line finds, ticks and adds. The list below it says, and takes, how each takes part."""

    def __init__(self, desk: Desk, over: QWidget, workshop: OpenWorkshop) -> None:
        super().__init__(desk, over, desk.words.say("Tick arrivals"), scrolled=False)
        self._workshop, self.acquainted = workshop, Acquainted(desk, workshop)
        self._known: Known | None = None
        """The only one of earlier workshops whom the letters fit, where nobody of the list does."""
        say, look = desk.words.say, desk.look
        self.model = DoorModel(desk)
        self.list = DoorList(desk, self.model)
        self.list.asked.connect(self._set)
        self.line = QLineEdit()
        self.line.setAccessibleName(say("Who arrives"))
        self.line.setPlaceholderText(say("A few letters of a name, or somebody new: name, organisation"))
        self.line.textChanged.connect(self._look_for)
        self.line.installEventFilter(self)
        self._count = Label(look, weight=600)
        self._colleges = Label(look, kind="muted")
        self._said = Label(look, kind="muted")
        self.untick_button = Button(look, say("Untick everybody"), kind=Kind.QUIET, icon="user-x")
        self.untick_button.clicked.connect(lambda: self._set_all(Presence.PRESENT, Presence.ABSENT))
        self.tick_button = Button(look, say("Everybody is here"), kind=Kind.QUIET, icon="check-check")
        self.tick_button.clicked.connect(lambda: self._set_all(Presence.ABSENT, Presence.PRESENT))
        self.fewer = IconButton(look, "minus", say("One fewer without a name"))
        self.more = IconButton(look, "plus", say("One more without a name"))
        self.fewer.clicked.connect(lambda: self._count_unnamed(-1))
        self.more.clicked.connect(lambda: self._count_unnamed(1))
        self._unnamed = Label(look, weight=600, wrap=False)
        self.joining = JoiningPart(desk, workshop, beside=True)
        self.joining.left.connect(lambda: self.line.setFocus(Qt.FocusReason.OtherFocusReason))
        self._since: int | None = None
        """What was done and not undone since this page unticked everybody; None where it did not."""
        self._lay_out()
        follow(workshop, self, self._told)
        self._show()
        self.list.choose(0)
        self.appear(self.line)
        self._begin()

    def handlers(self) -> Handlers:
        """Taking back what was ticked, not that nobody is ticked at first; the same key closes."""
        found: dict[str, Callable[[], object]] = {"door": self.dismiss}
        if self._workshop.next_undo and self._since != 0:
            found["undo"] = lambda: self.desk.attempt(self._workshop.undo)
        if self._workshop.next_redo:
            found["redo"] = lambda: self.desk.attempt(self._workshop.redo)
        return found

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the line, arrows walk the list, Enter ticks, Escape clears before it closes."""
        if (
            watched is not self.line
            or event.type() != QEvent.Type.KeyPress
            or not isinstance(event, QKeyEvent)
        ):
            return super().eventFilter(watched, event)
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.enter(new=control)
        elif key in _WALK and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.list.keyPressEvent(event)
        elif key == Qt.Key.Key_Escape and self.line.text():
            self.line.clear()
        else:
            return False
        return True

    def enter(self, *, new: bool = False) -> None:
        """Tick who is chosen; where nobody fits, or `new`, list who is typed.

        A single word that fits nobody is more often a slip of the fingers than a whole name.
        """
        typed, person = self.line.text().strip(), self.list.current
        if typed[:1] in "+-" and typed[1:].isdigit():
            self._count_unnamed(int(typed))
        elif typed and person is None and not new and self._known is not None:
            self._add(line_of(self._known))
        elif typed and person is None and not new and len(typed.split()) == 1:
            self._say(self.desk.words.say("Nobody fits. Ctrl+Enter adds this person, present."))
            return
        elif typed and (new or person is None):
            self._add(typed)
        elif person is not None:
            self._set(person.id, Presence.PRESENT)
        self.line.clear()

    def dismiss(self) -> None:
        """Looked at only, it leaves the list as it was."""
        if self._since == 0:
            self.desk.attempt(self._workshop.undo)
        super().dismiss()

    def _begin(self) -> None:
        """The first time nobody is ticked yet: until then the list said of everybody that they were here."""
        if not unticked(self._workshop):
            return
        self.desk.attempt(lambda: begin(self._workshop))
        self._since = 0
        self._say(self.desk.words.say("Nobody is ticked yet."))

    def _add(self, typed: str) -> None:
        people = [self.acquainted.newcomer(person) for person in read_people(typed)]
        step = self._workshop.step_in_hand
        if not people:
            return
        self._workshop.remember(BEGUN, "1")  # whoever is added at the door is here
        changes = self.desk.attempt(
            lambda: (
                self._workshop.do(walk_in, participants=people, step=step.id)
                if step
                else self._workshop.do(add_participants, participants=people)
            )
        )
        self._tell(changes or [])

    def _set(self, id: str, presence: str) -> None:
        wanted, step = Presence(presence), self._workshop.step_in_hand
        before = self._workshop.tables.get(Participant, id)
        if before.presence is wanted:
            self._say(self.desk.words.say("{name} is ticked already", name=full_name(before)))
            return
        changes = self.desk.attempt(
            lambda: self._workshop.do(
                set_presences, participants=[id], presence=wanted, step=step.id if step else None
            )
        )
        self._tell(changes or [])
        self.list.choose(self.model.place_of(id))

    def _set_all(self, old: Presence, new: Presence) -> None:
        ids = [p.id for p in self._workshop.tables.children(Participant) if p.presence is old]
        known = announced(self._workshop)
        ids = [id for id in ids if id not in known] or ids  # first those who were expected
        self.desk.attempt(lambda: self._workshop.do(set_presences, participants=ids, presence=new))
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_unnamed(self, by: int) -> None:
        count = max(0, min(9999, self._workshop.tables.workshop.unnamed + by))
        if count != self._workshop.tables.workshop.unnamed:
            self.desk.attempt(lambda: self._workshop.do(change_workshop, unnamed=count))

    def _tell(self, changes: list[Change]) -> None:
        """Who was ticked, kept before the eyes while the line is empty again."""
        words = self.desk.words
        people = [change.entity for change in changes if isinstance(change.entity, Participant)]
        said = [
            words.say("{name}: {presence}", name=full_name(p), presence=words.say(PRESENCES[p.presence]))
            for p in people
        ]
        if said:
            self._say(" · ".join(said))
        came = [p for p in people if p.presence in COMING]
        step = self._workshop.step_in_hand or next(iter(self._workshop.tables.children(Step)), None)
        self.joining.came(came, step.id if step is not None else "")

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        screen_reader_note(self.line, sentence)

    def _look_for(self, typed: str) -> None:
        self.model.look_for("" if typed.strip()[:1] in ("+", "-") else typed)
        self.list.choose(0)
        say = self.desk.words.say
        self._known = None
        if typed.strip() and not self.model.people:
            found = self.acquainted.known.beginning(typed, most=2)
            self._known = found[0] if len(found) == 1 else None
            self._said.setText(self._nobody_fits(typed))
        elif typed.strip():
            self._said.setText(say("Enter ticks the person chosen; Ctrl+Enter adds somebody new."))

    def _nobody_fits(self, typed: str) -> str:
        """What Enter does with a name that is not in the list."""
        say = self.desk.words.say
        if self._known is not None:
            return say("Known from before: {person}. Enter adds them.", person=line_of(self._known))
        if len(typed.split()) == 1:
            return say("Nobody fits. Ctrl+Enter adds this person, present.")
        return say("Nobody fits: Enter adds this person, present.")

    def _told(self, notice: Notice) -> None:
        if self._since is not None:
            self._since += _COUNTS.get(notice.cause, 0)
        if notice.touches(Participant, Workshop):
            self._show()

    def _show(self) -> None:
        tables, words = self._workshop.tables, self.desk.words
        people = tables.children(Participant)
        place = self.list.currentIndex().row()
        self.model.show_people(people, ticked=ticked(tables))
        self.list.choose(max(0, min(place, len(self.model.people) - 1)))
        self._count.setText(counted(tables, words, announced(self._workshop)))
        here = [person for person in people if person.presence is Presence.PRESENT]
        self._colleges.setText(by_college(here, words))
        self._colleges.setVisible(bool(self._colleges.text()))
        unnamed = tables.workshop.unnamed
        self._unnamed.setText(words.say_n("{n} without a name", "{n} without a name", unnamed))
        self.fewer.refuse("" if unnamed else words.say("Nobody is counted without a name."))
        self.untick_button.setVisible(bool(here))
        self.tick_button.setVisible(any(person.presence is Presence.ABSENT for person in people))

    def _lay_out(self) -> None:
        say = self.desk.words.say
        counts = QVBoxLayout()
        counts.setSpacing(0)
        counts.addWidget(self._count)
        counts.addWidget(self._colleges)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addLayout(counts, 1)
        for widget in (self._unnamed, self.fewer, self.more):
            top.addWidget(widget)
        self.column.setSpacing(2 * GRID)
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self._said, 1)
        below.addWidget(self.untick_button)
        below.addWidget(self.tick_button)
        self.column.addLayout(top)
        self.column.addWidget(self.line)
        self.column.addLayout(below)
        self.column.addWidget(self.joining)
        self.column.addWidget(self.list, 1)
        hint = say("In the list, the space bar ticks, and the first letter of a presence gives it.")
        self.column.addWidget(small_hint(self.desk.look, hint))
        stops = (
            self.line,
            self.joining.button,
            self.list,
            self.untick_button,
            self.tick_button,
            self.fewer,
            self.more,
        )
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
