"""What the minutes are exported as, under which name, and what came of it. Nothing here is a dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.files import ask_folder
from atelier.desk.keys import key_of
from atelier.desk.minutes.writing import Writing, beside, hash_of
from atelier.look.buttons import Button, Kind
from atelier.look.choices import Choice
from atelier.look.labels import Label, SectionLabel
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.minutes import FORMATS, Report, proposed_name
from atelier.session import OpenWorkshop
from atelier.session.exporting import WHOLE, ending, snapshot_of
from atelier.words import N_, Words
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused

LAST_FOLDER = "exports"
"""The key on the shelf under which the folder of the last export is remembered."""
LANGUAGES = (("fr", N_("French")), ("en", N_("English")))

Choose = Callable[[QWidget, Path], Path | None]
Open = Callable[[Path], object]


class ExportPanel(QWidget):
    """Format, language, folder and name; then the file, or a kind sentence on why there is none."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, *, choose: Choose | None = None, open: Open | None = None
    ) -> None:
        """`choose` asks for a folder, `open` hands a path to the system; tests give their own."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self._choose, self._open = choose or _asking(desk.words), open or _open
        self._named = ""
        self._written: Path | None = None
        self._folder = _first_folder(desk.session.shelf.remembered(LAST_FOLDER))
        say, look = desk.words.say, desk.look
        self.format = Choice(look, say("Format"))
        for format in FORMATS.values():
            self.format.addItem(desk.words.say(format.name), format.key)
        self.format.addItem(say("JSON (the whole workshop)"), WHOLE)
        self.language = Choice(look, say("Language of the minutes"))
        for key, name in LANGUAGES:
            self.language.addItem(say(name), key)
        self.language.setCurrentIndex(max(self.language.findData(workshop.tables.workshop.language), 0))
        self.name = QLineEdit()
        self.name.setAccessibleName(say("Name of the file"))
        self.place = Label(look, kind="hint")
        self.folder = Button(look, say("Choose a folder"), icon="folder-open")
        self.export = Button(look, say("Export"), kind=Kind.PRIMARY, icon="file-down", tip=key_of("export"))
        self.said = Label(look, px=15)
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(say("Export"))
        self.cancel = Button(look, say("Cancel"))
        self.replace = Button(look, say("Replace"))
        self.beside = Button(look, say("Write beside it"))
        self.open_file = Button(look, say("Open"))
        self.open_folder = Button(look, say("Open the folder"))
        self._lay_out()
        self.writing = Writing(self)
        self._connect()
        self.propose()

    @property
    def path(self) -> Path:
        """Where the next export goes."""
        end = ending(self._key)
        name = self.name.text().strip() or self._named
        return self._folder / (name if name.lower().endswith(end) else f"{name}{end}")

    @property
    def words(self) -> Words:
        """The words of the language that the minutes are written in."""
        return Words(str(self.language.currentData()))

    def propose(self) -> None:
        """Propose a name, unless somebody has typed another."""
        typed = self.name.text() not in ("", self._named)
        self._named = proposed_name(self._workshop.tables, self.words, ending(self._key))
        if typed:
            self.name.setText(f"{Path(self.name.text()).stem}{ending(self._key)}")
        else:
            self.name.setText(self._named)
        self.name.setCursorPosition(0)
        self.place.setText(self._desk.words.say("In the folder {folder}", folder=str(self._folder)))

    def begin(self) -> None:
        """Export, unless a file stands there that this program did not write as it is now: then ask."""
        if not self.export.isEnabled():
            return
        path = self.path
        if path.exists() and hash_of(path) != self._desk.session.shelf.remembered(_written_key(path)):
            sentence = self._desk.words.say("A file of this name is already there: {name}", name=path.name)
            self._say(sentence, self.replace, self.beside)
            self.beside.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._write(path)

    def _write(self, path: Path) -> None:
        snapshot = self._desk.attempt(lambda: snapshot_of(self._desk.session, self._workshop.name))
        if snapshot is None:
            return
        self._say(self._desk.words.say("The file is being written."), self.progress, self.cancel)
        self._take_keys(self.cancel)  # else they go on past a greyed button, into the next text
        self.export.refuse(self._desk.words.say("The file is being written."))
        self.writing.begin(snapshot, path, self._key, self.words)

    def _done(self, path: Path, report: Report, digest: str) -> None:
        self.export.refuse("")
        self._written = path
        say = self._desk.words.say
        shelf = self._desk.session.shelf
        self._desk.attempt(lambda: shelf.remember(LAST_FOLDER, str(path.parent)))
        self._desk.attempt(lambda: shelf.remember(_written_key(path), digest))
        sentences = [say("The file is ready: {path}", path=str(path))]
        if report.replaced:
            signs = " ".join(report.replaced)
            sentences.append(say("No font could draw these signs, others stand there: {signs}", signs=signs))
        if report.unreadable:
            names = self._desk.words.listed([picture.name for picture in report.unreadable])
            sentences.append(say("These pictures could not be read: {names}", names=names))
        self._end("\n".join(sentences), self.open_file, self.open_folder)

    def _failed(self, refused: Refused) -> None:
        self.export.refuse("")
        self._end(say_refusal(self._desk.words, refused))

    def _cancelled(self) -> None:
        self.export.refuse("")
        self._end(self._desk.words.say("Nothing was written."))

    def _end(self, sentence: str, *shown: QWidget) -> None:
        """Say what came of it; keys that wait at the cancel button go to the next thing to do."""
        waits = self.cancel.hasFocus()
        self._say(sentence, *shown)
        if waits:
            (shown[0] if shown else self.export).setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_keys(self, widget: QWidget) -> None:
        """Take the keys where they are within this panel."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str, *shown: QWidget) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        for widget in (
            self.progress, self.cancel, self.replace, self.beside, self.open_file, self.open_folder,
        ):  # fmt: skip
            widget.setVisible(widget in shown)
        screen_reader_note(self, sentence)

    def _ask_folder(self) -> None:
        folder = self._choose(self, self._folder)
        if folder is not None:
            self._folder = folder
            self.propose()

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(lambda _: self._renew())
        self.language.currentIndexChanged.connect(lambda _: self._renew())
        self.name.returnPressed.connect(self.begin)
        self.folder.clicked.connect(self._ask_folder)
        self.export.clicked.connect(self.begin)
        self.cancel.clicked.connect(self.writing.cancel)
        self.replace.clicked.connect(lambda: self._write(self.path))
        self.beside.clicked.connect(lambda: self._write(beside(self.path)))
        self.open_file.clicked.connect(lambda: self._written and self._open(self._written))
        self.open_folder.clicked.connect(lambda: self._written and self._open(self._written.parent))
        self.writing.done.connect(self._done)
        self.writing.failed.connect(self._failed)
        self.writing.cancelled.connect(self._cancelled)

    def _renew(self) -> None:
        self._say("")
        self.propose()

    def _lay_out(self) -> None:
        look, say = self._desk.look, self._desk.words.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for widget in (
            SectionLabel(look, say("Format")), self.format,
            SectionLabel(look, say("Language of the minutes")), self.language,
            SectionLabel(look, say("Name of the file")), self.name, self.place, self.folder,
            self.export, self.said, self.progress,
        ):  # fmt: skip
            column.addWidget(widget)
        for pair in ((self.cancel,), (self.replace, self.beside), (self.open_file, self.open_folder)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            column.addLayout(row)
        self._say("")

    @property
    def _key(self) -> str:
        return str(self.format.currentData())


def _written_key(path: Path) -> str:
    return f"exported:{path}"


def _first_folder(remembered: str) -> Path:
    """The folder of the last export where it is still there, else the documents."""
    if remembered and Path(remembered).is_dir():
        return Path(remembered)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()


def _asking(words: Words) -> Choose:
    return lambda panel, folder: ask_folder(panel, words, folder)


def _open(path: Path) -> object:
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
