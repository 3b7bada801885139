"""Several workshops exported at once into a folder, as the command line does it."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.cover import Cover
from atelier.desk.folders import Choose, asking, first_folder, remember_folder
from atelier.desk.keys import key_of
from atelier.desk.layouts import options_of
from atelier.desk.naming import titled
from atelier.desk.writing import Order, Outcome
from atelier.desk.writing_part import Open, WritingPart
from atelier.library import Summary
from atelier.look.buttons import Button, Kind
from atelier.look.choices import CheckBox, Choice
from atelier.look.labels import Label, SectionLabel
from atelier.minutes import FORMATS
from atelier.session.exporting import WHOLE, Snapshot, file_names, snapshot_of
from atelier.words import Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

_NARROW = 560
"""Pixels that a list of choices needs at most."""


class ExportSeveral(Cover):
    """Those that are ticked, each in its own language, under names that differ."""

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        workshops: Sequence[Summary],
        *,
        choose: Choose | None = None,
        open: Open | None = None,
    ) -> None:
        """`choose` asks for a folder, `open` hands a path to the system; tests give their own."""
        super().__init__(desk, over, desk.words.say("Export several workshops"))
        self._choose = choose or asking(desk.words)
        self._folder = first_folder(desk)
        self._waiting: list[str] = []
        self._read: list[Snapshot] = []
        self._unread: list[str] = []
        say, look = desk.words.say, desk.look
        self.ticks = {each.id: self._tick(each) for each in workshops}
        self.format = Choice(look, say("Format"))
        for format in FORMATS.values():
            self.format.addItem(say(format.name), format.key)
        self.format.addItem(say("JSON (the whole workshop)"), WHOLE)
        self.place = Label(look, kind="muted")
        self.choose = Button(look, say("Choose a folder"), icon="folder-open")
        self.export = Button(look, say("Export"), kind=Kind.PRIMARY, icon="file-down", tip=key_of("export"))
        self.part = WritingPart(desk, open=open)
        self.part.back = self.export
        self._connect()
        self._lay_out()
        self._show()
        self.appear(self.export if self.export.isEnabled() else self.format)

    @property
    def chosen(self) -> list[str]:
        """The workshops that are ticked."""
        return [id for id, tick in self.ticks.items() if tick.isChecked()]

    def handlers(self) -> Handlers:
        """The export, while this page is open; what the home offers rests."""
        return {"export": self.begin}

    def begin(self) -> None:
        """Read the workshops one after the other, the window answering meanwhile; then write them."""
        if self.export.isEnabled() and not self.part.busy:
            self._waiting, self._read, self._unread = self.chosen, [], []
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
            self._read.append(snapshot_of(session, id))
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
        spoken = [Words(each.tables.workshop.language) for each in self._read]
        names, options = file_names(self._read, key, spoken), options_of(self.desk, key)
        orders = [
            Order(snapshot, self._folder / name, key, words, options=options)
            for snapshot, name, words in zip(self._read, names, spoken, strict=True)
        ]
        self._read = []
        self.part.begin(orders, also=self._unread)

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
        total = len(self.chosen)
        self.part.progress.setRange(0, total)
        self.part.progress.setValue(total - len(self._waiting))
        sentence = self.desk.words.say("The workshops are being read.")
        self.part.tell(sentence, self.part.progress, self.part.cancel)

    def _show(self) -> None:
        words = self.desk.words
        count = len(self.chosen)
        said = words.say_n("Export {n} workshop", "Export {n} workshops", count)
        self.export.setText(f" {said}")
        self.export.setAccessibleName(said)
        self.place.setText(words.say("In the folder {folder}", folder=str(self._folder)))
        if self.part.busy:
            self.export.refuse(words.say("Files are being written."))
        else:
            self.export.refuse("" if count else words.say("Choose a workshop first."))

    def _ask_folder(self) -> None:
        folder: Path | None = self._choose(self, self._folder)
        if folder is not None:
            self._folder = folder
            self._show()

    def _tick(self, summary: Summary) -> CheckBox:
        name = titled(self.desk.words, summary.title, summary.number)
        day = self.desk.words.date_short(summary.date) if summary.date else ""
        tick = CheckBox(self.desk.look, " – ".join(part for part in (name, day) if part))
        tick.setChecked(True)
        tick.toggled.connect(lambda _: self._show())
        return tick

    def _tick_all(self, ticked: bool) -> Callable[[], None]:
        def act() -> None:
            for tick in self.ticks.values():
                tick.setChecked(ticked)

        return act

    def _connect(self) -> None:
        self.choose.clicked.connect(self._ask_folder)
        self.export.clicked.connect(self.begin)
        self.part.cancel.clicked.connect(self._cancel)
        self.part.ended.connect(self._ended)

    def _lay_out(self) -> None:
        look, say = self.desk.look, self.desk.words.say
        self.head.addWidget(self.export)
        self.column.addWidget(self.part)
        self.format.setMaximumWidth(_NARROW)
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.place, 1)
        for widget in (SectionLabel(look, say("Format")), self.format):
            self.column.addWidget(widget)
        self.column.addLayout(row)
        self.column.addWidget(SectionLabel(look, say("Workshops")))
        both = QHBoxLayout()
        for text, ticked in ((say("Choose all"), True), (say("Choose none"), False)):
            button = Button(look, text, kind=Kind.QUIET)
            button.clicked.connect(self._tick_all(ticked))
            both.addWidget(button)
        both.addStretch(1)
        self.column.addLayout(both)
        ticks = QVBoxLayout()
        ticks.setSpacing(0)
        for tick in self.ticks.values():
            ticks.addWidget(tick)
        self.column.addLayout(ticks)
