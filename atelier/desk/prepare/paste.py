"""Where a list of people is pasted: the text, and below it how each line is read."""

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands.keys import native
from atelier.desk.context import Desk
from atelier.desk.fields import field_key
from atelier.desk.people.acquainted import Acquainted, as_new
from atelier.desk.people.words import PRESENCES, full_name
from atelier.desk.prepare.fates import (
    added_said,
    completed_said,
    doubts_said,
    fate_said,
    same_said,
    twice_said,
)
from atelier.desk.prepare.paste_rows import PastedRow, PastedRows
from atelier.gestures.people_lists import bring_in_people
from atelier.intake.matching import Fate, Match, filled, matches
from atelier.intake.people import PeopleList, ReadPerson, read_list
from atelier.look.areas import TextArea
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, TitleLabel
from atelier.look.marks import Tone
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import Words
from atelier.workshop.confirming import is_unconfirmed
from atelier.workshop.entities import Participant, Presence
from atelier.workshop.refusals import Refused

_TONES = {
    Fate.NEW: Tone.GOLD,
    Fate.NAMESAKE: Tone.GOLD,
    Fate.COMPLETES: Tone.PETROL,
    Fate.SAME: Tone.OUTLINE,
    Fate.TWICE: Tone.OUTLINE,
}
_LONG = 12_000
"""Characters above which even what is pasted waits until the hands rest; some 300 people."""
_PAUSE = 250
"""Milliseconds without a key, after which what was typed is read."""
_AT_MOST = 1000
"""Milliseconds after which it is read all the same, under hands that do not rest."""
_LINES = (7, 4)
"""Lines of text in view, where there is height and where there is not. Nothing moves while one types."""
_HIGH = 560


class PastePage(QWidget):
    """Reads what is pasted at once, what is typed when the hands rest.

    One gesture adds all; those who are listed already are left out, and said so.
    """

    left = Signal()

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._workshop = desk, workshop
        self.acquainted = Acquainted(desk, workshop)
        say = desk.words.say
        self._key = field_key("participants", workshop.name, "pasted")
        example = say(
            "First name LAST NAME – community centre\n"
            "LAST NAME First name ; town hall ; elected representative"
        )
        self.area = TextArea(desk.look, say("List of people"), placeholder=example, lines=(_LINES[0],) * 2)
        self.add_button = Button(desk.look, "", kind=Kind.PRIMARY, icon="user-plus", tip=native("Ctrl+Enter"))
        self.add_button.clicked.connect(self.add)
        self.close_button = Button(desk.look, say("Close"), kind=Kind.QUIET)
        self.close_button.clicked.connect(self._close)
        self._sum = Label(desk.look, kind="muted")
        self.preview = PastedRows(desk)
        self.preview.taken.connect(self._take)
        self.preview.dropped.connect(self._drop)
        self._lay_out()
        self._read: list[ReadPerson] = []
        self._left_out: list[str] = []
        self._taken: set[str] = set()
        self._dropped: set[str] = set()
        """Those who were read, and are left out all the same, by what is read of them."""
        self._fates: list[Fate] = []
        self._doubtful = 0
        self._new: list[ReadPerson] = []
        self._completing: dict[str, ReadPerson] = {}
        """Those who are listed already, by id, with what only this list says of them."""
        self._later = QTimer(self, interval=_PAUSE, singleShot=True)
        self._later.timeout.connect(self._show)
        self._anyway = QTimer(self, interval=_AT_MOST, singleShot=True)
        self._anyway.timeout.connect(self._show)
        self.area.textChanged.connect(self._changed)
        self.area.draft.connect(self._put)
        self.area.closed.connect(self._put)  # the page, or the window, may go before the next draft
        self._length = self.area.document().characterCount()
        draft = workshop.drafts().get(self._key, "")
        if draft:
            self.area.drafting.restore(draft)
        self._show(end=False)

    @property
    def has_draft(self) -> bool:
        """Whether a list was being pasted when the program ended."""
        return bool(self._workshop.drafts().get(self._key))

    @property
    def remarks(self) -> str:
        """What is said of the lines as a whole; empty where nothing has to be."""
        return self._sum.text()

    def take_focus(self) -> None:
        """Put the keys in the text."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_clipboard(self) -> None:
        """Put what was copied elsewhere at the end of the text."""
        self.take(QGuiApplication.clipboard().text())

    def take(self, text: str) -> None:
        """Put a text where one writes."""
        if text.strip():
            self.area.textCursor().insertText(text)
            self.area.ensureCursorVisible()
        self.take_focus()

    def told(self, notice: Notice) -> None:
        """Who is listed already may have changed."""
        if notice.touches(Participant) and self._read:
            self._show(end=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter adds, Escape goes back to what was in view."""
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.add()
        else:
            super().keyPressEvent(event)

    def add(self) -> None:
        """List everybody who is new, in one gesture; then there is nothing left to paste."""
        if self._later.isActive():
            self._show(end=False)
        if not self._new and not self._completing:
            return
        new = list(self._new)
        people = [self.acquainted.newcomer(person) for person in new]
        known = {id: as_new(person) for id, person in self._completing.items()}
        added = self._desk.attempt(
            lambda: self._workshop.do(bring_in_people, participants=people, completing=known)
        )
        if added:
            self._dropped.clear()
            self.area.drafting.set_stored("")
            self.area.clear()
            self._put("")
            self.left.emit()
            words = self._desk.words
            told = added_said(words, new)
            if count := sum(change.before is not None for change in added):
                told.append(words.say_n("{n} person was completed.", "{n} people were completed.", count))
            self._desk.note(" ".join(told))

    def _close(self) -> None:
        self.left.emit()

    def _put(self, text: str) -> None:
        self._desk.attempt(lambda: self._workshop.put_draft(self._key, text))

    def _lay_out(self) -> None:
        desk, say = self._desk, self._desk.words.say
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * GRID)
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.close_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * GRID, 6 * GRID, 6 * GRID, 5 * GRID)
        column.setSpacing(3 * GRID)
        column.addWidget(TitleLabel(desk.look, say("Paste a list"), px=26))
        told = say(
            "One person a line, from a message, a document or a spreadsheet: the name, then the organisation "
            "and the college. Nothing is listed before you say so."
        )
        column.addWidget(Label(desk.look, told, kind="muted"))
        column.addWidget(self.area)
        column.addLayout(buttons)
        self._sum.setMinimumHeight(self._sum.fontMetrics().height() + 4)  # its first line has its place
        column.addWidget(self._sum)
        column.addWidget(self.preview, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low window leaves the text fewer lines, so that something is seen of how it is read."""
        super().resizeEvent(event)
        lines = _LINES[self.height() < _HIGH]
        self.area.show_lines(lines, lines)

    def _changed(self) -> None:
        """What comes in at one stroke is read at once; what is typed, or very long, when the hands rest."""
        before, self._length = self._length, self.area.document().characterCount()
        if abs(self._length - before) <= 1 or self._length > _LONG:
            self._later.start()
            if self._length <= _LONG and not self._anyway.isActive():
                self._anyway.start()
        else:
            self._show(end=False)

    def _show(self, *, end: bool = True) -> None:
        """Read the text again and show how, its last person in view where one writes at the end."""
        self._later.stop()
        self._anyway.stop()
        try:
            found = read_list(self.area.read(), self._taken)
        except Refused:
            found = PeopleList([], [])
        kept = [person for person in found.people if _key(person) not in self._dropped]
        self._read = [self.acquainted.enriched(person) for person in kept]
        self._left_out = found.left_out
        fates = matches(self._read, self._workshop.tables.children(Participant))
        told = list(zip(self._read, fates, strict=True))
        self._new = [person for person, match in told if match.fate in (Fate.NEW, Fate.NAMESAKE)]
        self._completing = {
            match.listed: filled(person, match.fills)
            for person, match in told
            if match.fate is Fate.COMPLETES
        }
        self._doubtful = sum(
            match.fate is Fate.NAMESAKE or (match.fate is Fate.NEW and person.doubtful)
            for person, match in told
        )
        self._fates = [match.fate for match in fates]
        left_out = ((self._desk.words.say("line left out"), Tone.OUTLINE),)
        people = (_row(self._desk.words, person, match) for person, match in told)
        rows = [
            PastedRow(full_name(person), chips=left_out, left_out=True, key=_key(person))
            if _key(person) in self._dropped
            else replace(next(people), key=_key(person))
            for person in found.people
        ]
        rows += [PastedRow(line, chips=left_out, left_out=True) for line in self._left_out]
        self.preview.show_rows(rows, end=end and self.area.textCursor().atEnd())
        self._say_sum()

    def _take(self, line: str) -> None:
        """Read a line that was left out as a person all the same."""
        if line in self._dropped:
            self._dropped.remove(line)
            self._show(end=False)
            return
        self._taken.add(line)
        self._show(end=False)
        self.take_focus()

    def _drop(self, key: str) -> None:
        """Leave somebody out who was read; the text stays as it was pasted."""
        self._dropped.add(key)
        self._show(end=False)

    def _say_sum(self) -> None:
        words = self._desk.words
        doubtful = self._doubtful
        label = words.say_n("Add {n} person", "Add {n} people", len(self._new))
        if self._completing and not self._new:
            label = words.say_n("Complete {n} person", "Complete {n} people", len(self._completing))
        self.add_button.setText(f" {label}")
        self.add_button.setAccessibleName(label)
        self.add_button.refuse(
            "" if self._new or self._completing else words.say("Paste or type names first.")
        )
        said = []
        if doubtful:
            said.append(doubts_said(words, doubtful))
        if self._left_out:
            said.append(
                words.say_n(
                    "{n} line names nobody and is left out.",
                    "{n} lines name nobody and are left out.",
                    len(self._left_out),
                )
            )
        if self._completing and self._new:
            said.append(completed_said(words, len(self._completing)))
        if same := self._fates.count(Fate.SAME):
            said.append(same_said(words, same))
        if twice := self._fates.count(Fate.TWICE):
            said.append(twice_said(words, twice))
        self._sum.setText(" ".join(said))


def _key(person: ReadPerson) -> str:
    """What is read of somebody: the same line twice is left out, or taken, together."""
    said = (
        person.first_name,
        person.last_name,
        person.organisation,
        person.college,
        person.role,
        person.email,
    )
    return "\n".join((*said, person.presence))


def _row(words: Words, person: ReadPerson, match: Match) -> PastedRow:
    """How somebody is read, and what becomes of them."""
    below = " · ".join(filter(None, (person.organisation, person.role, person.email)))
    chips = [(person.college, Tone.NEUTRAL)] if person.college else []
    if person.presence is not Presence.PRESENT:
        unsure = any(map(is_unconfirmed, person.role.split(";")))
        said = words.say("to be confirmed") if unsure else words.say(PRESENCES[person.presence])
        chips.append((said, Tone.GOLD))
    if match.fate is not Fate.NEW or person.doubtful:
        chips.append((fate_said(words, match, doubtful=person.doubtful), _TONES[match.fate]))
    return PastedRow(full_name(person), below, tuple(chips))
