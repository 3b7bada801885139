"""The whole document of a programme: what goes into it, in which format, written where one can see it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.fields import today
from atelier.desk.folders import Choose, asking, first_folder, remember_folder
from atelier.desk.keys import key_of
from atelier.desk.naming import titled
from atelier.desk.writing import Order, Outcome
from atelier.desk.writing_part import Open, WritingPart
from atelier.library import Summary
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import Label, SectionLabel
from atelier.minutes import FORMATS, People, Wanted, proposed_programme_name
from atelier.session.books import BookSnapshot, book_of
from atelier.session.exporting import WHOLE, Snapshot, ending, snapshot_of
from atelier.session.programmes import Whole
from atelier.words import N_, Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

_NARROW = 560
"""Pixels that a list of choices needs at most."""
_PEOPLE = (
    ("", N_("As each workshop says")),
    (People.NAMES, N_("People by their names")),
    (People.ORGANISATIONS, N_("Organisations in the place of people")),
    (People.NONE, N_("Nobody by name")),
)


class ExportProgramme(Cover):
    """Minutes or conclusions of every workshop that is ticked; the logbook only where it is asked for."""

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        whole: Whole,
        *,
        choose: Choose | None = None,
        open: Open | None = None,
    ) -> None:
        """`choose` asks for a folder, `open` hands a path to the system; tests give their own."""
        super().__init__(desk, over, desk.words.say("Export the whole document"))
        self._whole = whole
        self._choose = choose or asking(desk.words)
        self.folder = first_folder(desk)
        self._waiting: list[str] = []
        self._read: list[Snapshot] = []
        self._unread: list[str] = []
        say, look = desk.words.say, desk.look
        self.content = Choice(look, say("What it holds of each workshop"))
        self.content.addItem(say("The whole minutes"), True)
        self.content.addItem(say("What it concluded: retained, decided, filled in, to be done"), False)
        self.people = Choice(look, say("People"))
        for value, name in _PEOPLE:
            self.people.addItem(say(name), str(value))
        self.log = CheckBox(look, say("With the logbook, which is the facilitator's own"))
        self.log.setVisible(bool(whole.log))
        self.ticks = {each.id: self._tick(each) for each in whole.workshops}
        self.format = Choice(look, say("Format"))
        for format in FORMATS.values():
            self.format.addItem(say(format.name), format.key)
        self.format.addItem(say("JSON (the whole programme)"), WHOLE)
        self.place = Label(look, kind="muted")
        self.choose = Button(look, say("Choose a folder"), icon="folder-open")
        self.export = Button(look, say("Export"), kind=Kind.PRIMARY, icon="file-down", tip=key_of("export"))
        self.part = WritingPart(desk, open=open)
        self.part.back = self.export
        self.choose.clicked.connect(self._ask_folder)
        self.export.clicked.connect(self.begin)
        self.part.cancel.clicked.connect(self._cancel)
        self.part.ended.connect(self._ended)
        self._lay_out()
        self._show()
        self.appear(self.export if self.export.isEnabled() else self.format)

    def handlers(self) -> Handlers:
        """The export, while this page is open."""
        return {"export": self.begin}

    def begin(self) -> None:
        """Read the workshops one after the other, the window answering meanwhile; then write one file."""
        if self.export.isEnabled() and not self.part.busy:
            self._waiting = [id for id, tick in self.ticks.items() if tick.isChecked()]
            self._read, self._unread = [], []
            self._say_reading()
            self.part.cancel.setFocus()
            self._show()
            QTimer.singleShot(0, self, self._read_next)

    def dismiss(self) -> None:
        """Give up what is not written yet, and go."""
        self._waiting = []
        self.part.writing.cancel()
        self.part.writing.finish()
        super().dismiss()

    def _read_next(self) -> None:
        if not self._waiting:
            return
        session, id = self.desk.session, self._waiting.pop(0)
        was_open = session.is_open(id)
        try:
            self._read.append(snapshot_of(session, id, recall=False))
        except Refused as refused:
            self._unread.append(f"{self.ticks[id].text()} – {say_refusal(self.desk.words, refused)}")
        finally:
            if not was_open:
                session.leave(id)
        if self._waiting:
            self._say_reading()
            QTimer.singleShot(0, self, self._read_next)
        else:
            self._write()

    def _write(self) -> None:
        key = str(self.format.currentData())
        book = self._book(self._read)
        words = Words(book.language)
        name = proposed_programme_name(self._whole.programme.title, words, ending(key))
        self._read = []
        self.part.begin([Order(book, self.folder / name, key, words)], also=self._unread)

    def _book(self, snapshots: Sequence[Snapshot]) -> BookSnapshot:
        people = str(self.people.currentData())
        wanted = Wanted(
            whole=bool(self.content.currentData()),
            log=self.log.isChecked(),
            people=People(people) if people else None,
        )
        return book_of(self._whole.programme, snapshots, self._whole.log, wanted)

    def _cancel(self) -> None:
        """While workshops are still being read nothing is written yet."""
        if self._waiting:
            self._waiting = []
            self.part.tell(self.desk.words.say("Cancelled: nothing else was written."))
            self._show()
            self.export.setFocus()

    def _ended(self, outcome: Outcome) -> None:
        if outcome.written:
            remember_folder(self.desk, outcome.written[0].put.path.parent)
        self._show()

    def _say_reading(self) -> None:
        total = len(self._waiting) + len(self._read) + len(self._unread)
        self.part.progress.setRange(0, total)
        self.part.progress.setValue(total - len(self._waiting))
        sentence = self.desk.words.say("The workshops are being read.")
        self.part.tell(sentence, self.part.progress, self.part.cancel)

    def _show(self) -> None:
        words = self.desk.words
        self.place.setText(words.say("In the folder {folder}", folder=str(self.folder)))
        if self.part.busy:
            self.export.refuse(words.say("Files are being written."))
        else:
            chosen = any(tick.isChecked() for tick in self.ticks.values())
            self.export.refuse("" if chosen else words.say("Choose a workshop first."))

    def _ask_folder(self) -> None:
        folder: Path | None = self._choose(self, self.folder)
        if folder is not None:
            self.folder = folder
            self._show()

    def _tick(self, summary: Summary) -> CheckBox:
        name = titled(self.desk.words, summary.title, summary.number)
        day = self.desk.words.date_short(summary.date) if summary.date else ""
        tick = CheckBox(self.desk.look, " – ".join(part for part in (name, day) if part))
        held = summary.date is not None and summary.date <= today(self.desk)
        tick.setChecked(bool(summary.notes or summary.voted or held))
        tick.toggled.connect(lambda _: self._show())
        return tick

    def _lay_out(self) -> None:
        look, say = self.desk.look, self.desk.words.say
        self.head.addWidget(self.export)
        self.column.addWidget(self.part)
        for widget in (self.content, self.people, self.format):
            widget.setMaximumWidth(_NARROW)
        for title, control in (
            (say("What it holds of each workshop"), self.content),
            (say("People"), self.people),
            (say("Format"), self.format),
        ):
            self.column.addWidget(SectionLabel(look, title))
            self.column.addWidget(control)
        self.column.addWidget(self.log)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.place, 1)
        self.column.addLayout(row)
        self.column.addWidget(SectionLabel(look, say("Workshops")))
        for tick in self.ticks.values():
            self.column.addWidget(tick)
