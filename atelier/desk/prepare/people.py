"""The right column: how many, who, how to add people, and one of them in full."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.fields import bind, close_editors, field_key
from atelier.desk.people.acquainted import Acquainted, NameCompleter, as_new
from atelier.desk.people.people_list import PeopleList
from atelier.desk.people.words import expected_said, full_name
from atelier.desk.places import Place
from atelier.desk.prepare.balance import Balance
from atelier.desk.prepare.person_form import PersonForm
from atelier.gestures.people import (
    change_participant,
    move_participant,
    remove_participant,
)
from atelier.gestures.people_lists import bring_in_people
from atelier.gestures.workshops import change_workshop
from atelier.intake.matching import Fate, filled, matches
from atelier.intake.people import read_people
from atelier.look.buttons import Button, IconButton
from atelier.look.choices import NumberBox
from atelier.look.labels import Label, TitleLabel
from atelier.look.lines import TextField
from atelier.look.notices import small_hint
from atelier.look.surfaces import ScrolledColumn
from atelier.look.tokens import GRID, SMALL
from atelier.session import Notice, OpenWorkshop
from atelier.wall.dropping import Drops
from atelier.workshop import attending
from atelier.workshop.entities import Participant, Presence, Step, Workshop
from atelier.workshop.refusals import Reason, Refused

_LOW = 720
"""Pixels of height; a window of 768 has less."""


class PeoplePanel(QWidget):
    """The list, or the form of one person in its place."""

    pasting = Signal()
    importing = Signal(object)
    """A list is to come from a file: its path, or None where it has to be asked for."""
    dropped = Signal(str)
    """Words that were let go here are to be read as a list."""
    copied = Signal()
    """What was copied elsewhere is to be read as a list."""
    folded = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        say = desk.words.say
        self.acquainted = Acquainted(desk, workshop)
        self.list = PeopleList(desk)
        self.list.opened.connect(self.open_person)
        self.list.presence_asked.connect(self._set_presence)
        self._count = Label(desk.look, kind="muted", weight=600, wrap=False)
        self._nobody = Label(
            desk.look, say("Nobody is listed yet: paste a list, or write a name below."), kind="muted"
        )
        self.balance = Balance(desk)
        told = say("Enter opens a name, the space bar changes the presence.")
        self._hint = small_hint(desk.look, told)
        self.list.setToolTip(told)
        self.list.setAccessibleDescription(told)
        self._fold_button = IconButton(desk.look, "x", say("Close the list of participants"))
        self._fold_button.clicked.connect(self.folded)
        self.paste_button = Button(desk.look, say("Paste a list"), icon="clipboard-paste")
        self.paste_button.clicked.connect(self.pasting)
        self.import_button = Button(
            desk.look, say("Import"), icon="file-plus", tip=with_key(say("Import a list"), "import_people")
        )
        self.import_button.clicked.connect(lambda: self.importing.emit(None))
        drops = Drops(self)
        drops.watch(self)
        drops.files.connect(lambda files: self.importing.emit(files[0]))
        drops.words.connect(lambda data: self.dropped.emit(data.text()))
        self.line = self._add_line()
        self.unnamed = NumberBox(say("People counted without a name"), most=9999)
        self.unnamed.editingFinished.connect(self._set_unnamed)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._all())
        self._low = False
        """Whether the list needs what height there is: what else stands here then stands closer."""
        self._form: ScrolledColumn | None = None
        self._person = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.told(None)

    @property
    def title(self) -> str:
        """The name of the column with its count, for the button that unfolds it."""
        count = self._workshop.tables.count(Participant)
        words = self._desk.words
        return words.say("Participants ({count})", count=words.number(count))

    @property
    def has_focus(self) -> bool:
        """Whether the keys go to the list."""
        return self.list.hasFocus()

    def handlers(self) -> Handlers:
        """What can be done to the person chosen."""
        handlers: dict[str, Callable[[], object]] = {"paste": self.copied.emit}
        if self.list.current:
            handlers |= {
                "edit": lambda: self.open_person(self.list.current),
                "remove": self._remove,
                "move_up": lambda: self._move(-1),
                "move_down": lambda: self._move(1),
            }
        return handlers

    def places(self, show: Callable[[], object]) -> list[Place]:
        """Everybody by name; `show` brings the column into view first."""

        def go(person: str) -> None:
            show()
            self.open_person(person)

        kind = self._desk.words.say("Participants")
        people = self._workshop.tables.children(Participant)
        return [Place(full_name(p), kind, partial(go, p.id), deep=True) for p in people]

    def set_foldable(self, foldable: bool) -> None:
        """Show the cross that folds the column, or not."""
        self._fold_button.setVisible(foldable)

    def take_focus(self) -> None:
        """Put the keys in the list, or in the line where it is empty."""
        target: QWidget = self.list if self.list.count() else self.line.line
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def told(self, notice: Notice | None) -> None:
        """Follow the list and the count; the fields of a form follow by themselves."""
        if notice is not None and not notice.touches(Participant, Workshop, Step):
            return
        tables = self._workshop.tables
        people = tables.children(Participant)
        self.list.show_people(people, ticked=attending.ticked(tables))
        self.balance.show_people(attending.expected(tables, people))
        for widget, shown in (
            (self.list, bool(people)),
            (self._hint, bool(people) and not self._low),
            (self._nobody, not people),
        ):
            widget.setVisible(shown)
        self._count.setText(expected_said(tables, self._desk.words))
        if not self.unnamed.hasFocus():
            self.unnamed.setValue(tables.workshop.unnamed)
        if self._person and tables.find(Participant, self._person) is None:
            self.close_person()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the list has the place of the hint, which is its tool tip."""
        super().resizeEvent(event)
        self._low = self.height() < _LOW
        self._whole.setSpacing((2 if self._low else 3) * GRID)
        self._hint.setVisible(not self._low and bool(self.list.count()))
        self.line.stand_low(low=self._low)
        self.balance.stand_low(low=self._low)

    def open_person(self, id: str) -> None:
        """Write about somebody, in the place of the list."""
        self._person = id
        form = PersonForm(self._desk, self._workshop, id)
        form.left.connect(self.close_person)
        form.removed.connect(self._remove)
        old, self._form = self._form, ScrolledColumn(margin=0)
        self._form.column.setContentsMargins(0, 0, 4 * GRID, 0)
        self._form.column.addWidget(form)
        self._stack.addWidget(self._form)
        self._stack.setCurrentWidget(self._form)
        self._discard(old)
        form.take_focus()

    def close_person(self) -> None:
        """Go back to the list, the keys on the person who was written about."""
        if self._form is None:
            return
        close_editors(self._form)
        old, self._form, person, self._person = self._form, None, self._person, ""
        self._stack.setCurrentIndex(0)
        self.list.choose(person)
        self.take_focus()
        self._discard(old)

    def _discard(self, form: ScrolledColumn | None) -> None:
        if form is not None:
            self._stack.removeWidget(form)
            form.hide()
            form.deleteLater()

    def _all(self) -> QWidget:
        say = self._desk.words.say
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(TitleLabel(self._desk.look, say("Participants"), px=22, wrap=False))
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self._fold_button)
        page = QWidget()
        self._whole = column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * GRID)
        column.addLayout(head)
        column.addWidget(self._nobody, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        column.addWidget(self._hint)
        column.addWidget(self.line)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.paste_button)
        buttons.addWidget(self.import_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.balance)
        column.addLayout(self._uncounted())
        return page

    def _uncounted(self) -> QHBoxLayout:
        name = Label(
            self._desk.look,
            self._desk.words.say("People counted without a name"),
            kind="muted",
            px=SMALL,
            weight=600,
        )
        name.setBuddy(self.unnamed)
        self.unnamed.setFixedWidth(80)
        row = QHBoxLayout()
        row.addWidget(name, 1)
        row.addWidget(self.unnamed)
        return row

    def _add_line(self) -> TextField:
        say = self._desk.words.say
        line = TextField(
            self._desk.look, say("Add somebody"), placeholder=say("First name LAST NAME – community centre")
        )
        key = field_key("participant", self._workshop.name, "new")
        bind(self._desk, line, self._workshop, key, read=lambda: "", keep=self._add)
        NameCompleter(line.line, self.acquainted.beginning)
        return line

    def _add(self, typed: str) -> object:
        """One line, read as a line of a pasted list is; who is listed already is completed, not doubled."""
        people = [self.acquainted.enriched(person) for person in read_people(typed)]
        found = matches(people, self._workshop.tables.children(Participant))
        told = list(zip(people, found, strict=True))
        new = [self.acquainted.newcomer(p) for p, match in told if match.fate is not Fate.COMPLETES]
        known = {m.listed: as_new(filled(p, m.fills)) for p, m in told if m.fate is Fate.COMPLETES}
        if any(match.fate is Fate.SAME for match in found):
            raise Refused(Reason.PARTICIPANT_TWICE, name=", ".join(map(full_name, people)))
        if not people:
            return None
        return self._workshop.do(bring_in_people, participants=new, completing=known)

    def _set_unnamed(self) -> None:
        count = self.unnamed.value()
        if count != self._workshop.tables.workshop.unnamed:
            self._desk.attempt(lambda: self._workshop.do(change_workshop, unnamed=count))

    def _set_presence(self, id: str, presence: str) -> None:
        self._desk.attempt(
            lambda: self._workshop.do(change_participant, participant=id, presence=Presence(presence))
        )

    def _remove(self) -> None:
        id = self._person or self.list.current
        self._desk.attempt(lambda: self._workshop.do(remove_participant, participant=id))
        focused = QApplication.focusWidget()
        if focused is None or not self.isAncestorOf(focused):
            self.take_focus()

    def _move(self, by: int) -> None:
        ids = [person.id for person in self._workshop.tables.children(Participant)]
        id = self.list.current
        place = ids.index(id) + by
        if 0 <= place < len(ids):
            self._desk.attempt(lambda: self._workshop.do(move_participant, participant=id, index=place))
