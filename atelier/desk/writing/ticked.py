"""A page that exports the workshops that are ticked: read one after the other, then written."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.folders import Choose, remember_folder
from atelier.desk.naming import titled
from atelier.desk.writing.cover import WritingCover
from atelier.desk.writing.folder_button import FolderButton
from atelier.desk.writing.part import Open
from atelier.desk.writing.work import Order, Outcome
from atelier.library import Summary
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import Label, SectionLabel
from atelier.minutes import FORMATS
from atelier.session.exporting import WHOLE, Snapshot, snapshot_of
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

_NARROW = 560
"""Pixels that a list of choices needs at most."""


class TickedExport(WritingCover):
    """A kind of export says which are ticked at first and which orders it makes, and lays itself out."""

    recall = True
    """Whether each is read with what workshops before it left."""

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        title: str,
        workshops: Sequence[Summary],
        *,
        whole: str,
        choose: Choose | None = None,
        open: Open | None = None,
    ) -> None:
        """`whole` names the format that can be brought in again.

        `choose` asks for a folder, `open` hands a path to the system; tests give their own.
        """
        super().__init__(desk, over, title, open)
        self._waiting: list[str] = []
        self._read: list[Snapshot] = []
        self._unread: list[str] = []
        say, look = desk.words.say, desk.look
        self.ticks = {each.id: self._tick(each) for each in workshops}
        self.format = Choice(look, say("Format"))
        for format in FORMATS.values():
            self.format.addItem(say(format.name), format.key)
        self.format.addItem(whole, WHOLE)
        self.place = Label(look, kind="muted")
        self.choose = FolderButton(desk, choose)
        self.export = Button(look, say("Export"), kind=Kind.PRIMARY, icon="file-down", tip=key_of("export"))
        self.part.back = self.export
        self.choose.chosen.connect(self.refresh)
        self.export.clicked.connect(self.begin)
        self.part.cancel.clicked.connect(self._cancel)
        self.part.ended.connect(self._ended)
        self.why = Label(look, kind="muted")
        self.head.addWidget(self.why)
        self.head.addWidget(self.export)
        self.column.addWidget(self.part)

    def proposed(self, summary: Summary) -> bool:
        """Whether a workshop is ticked at first."""
        raise NotImplementedError

    def orders(self, key: str, read: Sequence[Snapshot]) -> Sequence[Order]:
        """What is to be written, in the format that was chosen."""
        raise NotImplementedError

    @property
    def folder(self) -> Path:
        """Where files go."""
        return self.choose.folder

    @property
    def chosen(self) -> list[str]:
        """The workshops that are ticked."""
        return [id for id, tick in self.ticks.items() if tick.isChecked()]

    def handlers(self) -> Handlers:
        """The export, while this page is open; what the room below offers rests."""
        return {"export": self.begin}

    def begin(self) -> None:
        """Read the workshops one after the other, the window answering meanwhile; then write."""
        if self.export.isEnabled() and not self.part.busy:
            self._waiting, self._read, self._unread = self.chosen, [], []
            self._say_reading()
            self.part.cancel.setFocus()
            self.refresh()
            QTimer.singleShot(0, self, self._read_next)

    def dismiss(self) -> None:
        """Give up what is not written yet, and go."""
        self._waiting = []
        super().dismiss()

    def refresh(self) -> None:
        """Say where it goes, and whether it can be exported now."""
        words = self.desk.words
        self.place.setText(words.say("In the folder {folder}", folder=str(self.folder)))
        if self.part.busy:
            why = words.say("Files are being written.")
        else:
            why = "" if self.chosen else words.say("Choose a workshop first.")
        self.export.refuse(why)
        self.why.setText("" if self.part.busy else why)  # the progress says it

    def _open(self) -> None:
        """Once it is laid out."""
        self.refresh()
        self.appear(self.export if self.export.isEnabled() else self.format)

    def _read_next(self) -> None:
        if not self._waiting:
            return
        session, id = self.desk.session, self._waiting.pop(0)
        was_open = session.is_open(id)
        try:
            self._read.append(snapshot_of(session, id, recall=self.recall))
        except Refused as refused:
            self._unread.append(f"{self.ticks[id].text()} – {say_refusal(self.desk.words, refused)}")
        finally:
            if not was_open:
                session.leave(id)
        if self._waiting:
            self._say_reading()
            QTimer.singleShot(0, self, self._read_next)
        else:
            read, self._read = self._read, []
            self.part.begin(self.orders(str(self.format.currentData()), read), also=self._unread)

    def _cancel(self) -> None:
        """While workshops are still being read nothing is written yet."""
        if self._waiting:
            self._waiting = []
            self.part.tell(self.desk.words.say("Cancelled: nothing else was written."))
            self.refresh()
            self.export.setFocus()

    def _ended(self, outcome: Outcome) -> None:
        if outcome.written:
            remember_folder(self.desk, outcome.written[0].put.path.parent)
        self.refresh()

    def _say_reading(self) -> None:
        total = len(self._waiting) + len(self._read) + len(self._unread)
        self.part.progress.setRange(0, total)
        self.part.progress.setValue(total - len(self._waiting))
        sentence = self.desk.words.say("The workshops are being read.")
        self.part.tell(sentence, self.part.progress, self.part.cancel)

    def _tick(self, summary: Summary) -> CheckBox:
        name = titled(self.desk.words, summary.title, summary.number)
        day = self.desk.words.date_short(summary.date) if summary.date else ""
        tick = CheckBox(self.desk.look, " – ".join(part for part in (name, day) if part))
        tick.setChecked(self.proposed(summary))
        tick.toggled.connect(lambda _: self.refresh())
        return tick

    def _add_choice(self, title: str, choice: QWidget) -> None:
        choice.setMaximumWidth(_NARROW)
        self.column.addWidget(SectionLabel(self.desk.look, title))
        self.column.addWidget(choice)

    def _add_folder(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.place, 1)
        self.column.addLayout(row)
