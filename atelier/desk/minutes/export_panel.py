"""What the minutes are exported as, under which name, and what came of it. Nothing here is a dialog."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.folders import Choose, remember_folder
from atelier.desk.minutes.documents import choice_of, document_of
from atelier.desk.minutes.layout_part import ChooseFile, LayoutPart
from atelier.desk.writing.folder_button import FolderButton
from atelier.desk.writing.layouts import options_of
from atelier.desk.writing.part import Open, WritingPart
from atelier.desk.writing.work import Order, Outcome
from atelier.look.buttons import Button, Kind
from atelier.look.choices import Choice
from atelier.look.labels import Label, SectionLabel
from atelier.look.tokens import GRID
from atelier.minutes import FORMATS, Preset, holds_document, proposed_name
from atelier.minutes.mail import reach
from atelier.session import OpenWorkshop
from atelier.session.exporting import WHOLE, ending, snapshot_of
from atelier.session.workshop import ENDED
from atelier.words import N_, Words

LANGUAGES = (("fr", N_("French")), ("en", N_("English")))
PAPER = "pdf"
"""What is printed."""
FORMAT = "export-format"
"""The key under which a workshop remembers the format that was chosen last."""


class ExportPanel(QWidget):
    """Format, language, folder and name; then the file, or a kind sentence on why there is none."""

    send_asked = Signal()

    def __init__(
        self,
        desk: Desk,
        workshop: OpenWorkshop,
        *,
        choose: Choose | None = None,
        choose_file: ChooseFile | None = None,
        open: Open | None = None,
    ) -> None:
        """`choose` asks for a folder, `choose_file` for a template, `open` hands a path to the system."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._named = ""
        self._printing = False
        say, look = desk.words.say, desk.look
        self.format = Choice(look, say("Format"))
        for format in FORMATS.values():
            self.format.addItem(desk.words.say(format.name), format.key)
        self.format.addItem(say("JSON (the whole workshop)"), WHOLE)
        self.format.setCurrentIndex(max(self.format.findData(workshop.remembered(FORMAT)), 0))
        self.language = Choice(look, say("Language of the minutes"))
        for key, name in LANGUAGES:
            self.language.addItem(say(name), key)
        self.language.setCurrentIndex(max(self.language.findData(workshop.tables.workshop.language), 0))
        self.name = QLineEdit()
        self.name.setAccessibleName(say("Name of the file"))
        self.place = Label(look, kind="hint")
        self.folder_button = FolderButton(desk, choose)
        self.export = Button(look, say("Export"), kind=Kind.PRIMARY, icon="file-down", tip=key_of("export"))
        self.print = Button(look, say("Print"), icon="printer", tip=key_of("print"))
        self.send = Button(look, say("Prepare the sending"), icon="send", tip=key_of("send"))
        self.layout_part = LayoutPart(desk, choose_file)
        self.part = WritingPart(desk, open=open)
        self.part.back = self.export
        self._lay_out()
        self._connect()
        self.propose()

    @property
    def path(self) -> Path:
        """Where the next export goes."""
        return self._path(self._key)

    @property
    def words(self) -> Words:
        """The words of the language that the minutes are written in."""
        return Words(str(self.language.currentData()))

    @property
    def folder(self) -> Path:
        """The folder that exports go to."""
        return self.folder_button.folder

    def propose(self) -> None:
        """Propose a name, unless somebody has typed another; count who may be written to."""
        count = len(reach(self._workshop.tables).recipients)
        send = self._desk.words.say("Prepare the sending ({n})", n=self._desk.words.number(count))
        self.send.setText(f" {send}")
        self.send.setAccessibleName(send)
        typed = self.name.text() not in ("", self._named)
        self._named = self._proposed(self._key)
        if typed:
            self.name.setText(f"{Path(self.name.text()).stem}{ending(self._key)}")
        else:
            self.name.setText(self._named)
        self.name.setCursorPosition(0)
        self.layout_part.show_for(self._key)
        self.place.setText(self._desk.words.say("In the folder {folder}", folder=str(self.folder)))

    def begin(self) -> None:
        """Export; what stands there and is not as this program wrote it stays as it is."""
        self._write(self._key)

    def begin_print(self) -> None:
        """Write the PDF, then hand it to the system's viewer, which knows the printers and their trays."""
        self._write(PAPER, printing=True)

    def _write(self, key: str, *, printing: bool = False) -> None:
        if self.part.busy:
            return
        snapshot = self._desk.attempt(lambda: snapshot_of(self._desk.session, self._workshop.name))
        if snapshot is None:
            return
        self._printing = printing
        for button in (self.export, self.print):
            button.refuse(self._desk.words.say("The file is being written."))
        ready = self._say_printed if printing else None
        choice, options = choice_of(self._workshop), options_of(self._desk, key)
        order = Order(snapshot, self._path(key), key, self.words, choice, options=options)
        self.part.begin([order], ready=ready)

    def _ended(self, outcome: Outcome) -> None:
        for button in (self.export, self.print):
            button.refuse("")
        if outcome.written:
            path = outcome.written[0].put.path
            remember_folder(self._desk, path.parent)
            if not self._workshop.remembered(ENDED):
                self._desk.attempt(lambda: self._workshop.remember(ENDED, "written"))
            if self._printing:
                self.part.open(path)

    def _say_printed(self, outcome: Outcome) -> str:
        path = outcome.written[0].put.path
        return self._desk.words.say("The PDF opens, print it from there: {path}", path=str(path))

    def _proposed(self, key: str) -> str:
        preset = document_of(self._workshop) if holds_document(key) else Preset.WHOLE
        return proposed_name(self._workshop.tables, self.words, ending(key), preset)

    def _path(self, key: str) -> Path:
        end = ending(key)
        name = self.name.text().strip() or self._named
        if key != self._key:
            name = self._proposed(key) if name == self._named else f"{Path(name).stem}{end}"
        return self.folder / (name if name.lower().endswith(end) else f"{name}{end}")

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda _: self._renew_format())
        self.language.currentIndexChanged.connect(lambda _: self._renew())
        self.name.returnPressed.connect(self.begin)
        self.folder_button.chosen.connect(self.propose)
        self.export.clicked.connect(self.begin)
        self.print.clicked.connect(self.begin_print)
        self.send.clicked.connect(self.send_asked)
        self.part.ended.connect(self._ended)

    def _renew_format(self) -> None:
        self._desk.attempt(lambda: self._workshop.remember(FORMAT, self._key))
        self._renew()

    def _renew(self) -> None:
        if not self.part.busy:
            self.part.tell("")
        self.propose()

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.words.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for widget in (
            SectionLabel(look, say("Format")), self.format,
            SectionLabel(look, say("Language of the minutes")), self.language,
            SectionLabel(look, say("Name of the file")), self.name, self.place, self.folder_button,
            self.export,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addWidget(self.print)
        column.addWidget(self.send)
        column.addWidget(self.layout_part)  # below the buttons: they stay where they are for each format
        column.addWidget(self.part)

    @property
    def _key(self) -> str:
        return str(self.format.currentData())
