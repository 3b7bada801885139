"""The band of logos at the head of the minutes: organiser, partners, funders."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QSize, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.files import ask_files
from atelier.desk.pictures_read import Reading, Source, in_data, of_file, say_refusals
from atelier.gestures.minutes import add_logo, change_logo, move_logo, remove_logo
from atelier.intake.pictures import SUFFIXES, ReadPicture, read_picture
from atelier.look.buttons import Button, IconButton, make_small
from atelier.look.flow import FlowLayout
from atelier.look.lines import TextField
from atelier.look.notices import small_hint
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Logo
from atelier.workshop.refusals import Reason, Refused

_ROOM = QSize(150, 56)
"""Pixels of a logo in its card."""
_DRAWN_WIDTH = 1200
"""Pixels to which a drawing is drawn: finer than any printer needs for a logo."""
_ASKING = 30

Ask = Callable[[QWidget, Words], Sequence[Path]]


class Logos(QWidget):
    """A card for each logo, in the order of the band. Files are chosen, or dropped here."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, ask: Ask | None = None) -> None:
        """`ask` asks for files; tests give their own."""
        super().__init__()
        self._desk, self._workshop, self._ask = desk, workshop, ask or _ask_files
        self._shown: tuple[Logo, ...] | None = None
        self._reading: Reading | None = None
        self._read: list[tuple[str, ReadPicture]] = []
        self._refused: list[tuple[str, Refused]] = []
        self._clock = QTimer(self, interval=_ASKING)
        self._clock.timeout.connect(self._take)
        self.setAcceptDrops(True)
        self.cards: list[LogoCard] = []
        self._flow = FlowLayout(gap=3 * GRID)
        self.add = Button(desk.look, desk.words.say("Add a logo"), icon="image")
        self.add.clicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addLayout(self._flow)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(small_hint(desk.look, desk.words.say("They stand at the head of the minutes.")))
        self.told(None)

    def told(self, notice: Notice | None) -> None:
        """Show the band again where it changed; names follow by themselves."""
        logos = self._workshop.tables.children(Logo)
        if notice is None or notice.touches(Logo):
            known = [(logo.id, logo.file) for logo in self._shown or ()]
            if self._shown is None or known != [(logo.id, logo.file) for logo in logos]:
                self._lay_out(logos)
            self._shown = logos

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Reads what was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self._begin([_source(path) for path in files])
        else:
            self._begin(in_data(event.mimeData(), self._desk.words)[0])
        event.acceptProposedAction()

    def _choose(self) -> None:
        self._begin([_source(path) for path in self._ask(self, self._desk.words)])

    def _begin(self, sources: Sequence[Source]) -> None:
        if sources and self._reading is None:
            self._reading = Reading(sources)
            self.add.refuse(self._desk.words.say("The pictures are being read."))
            self._clock.start()

    def _take(self) -> None:
        if self._reading is None:
            return
        done = self._reading.done
        for source, found in self._reading.take():
            if isinstance(found, Refused):
                self._refused.append((source.name, found))
            else:
                self._read.append((source.name, found))
        if done:
            self._clock.stop()
            self._reading = None
            self.add.refuse("")
            self._keep()

    def _keep(self) -> None:
        """One gesture for each logo, whose name is first that of its file."""
        read, self._read = self._read, []
        refused, self._refused = self._refused, []
        for name, picture in read:
            self._desk.attempt(partial(self._add, Path(name).stem, picture))
        if refused:
            self._desk.tell(say_refusals(self._desk.words, refused))

    def _add(self, name: str, picture: ReadPicture) -> object:
        file = self._desk.session.library.pictures.put(picture.content)
        return self._workshop.do(add_logo, file=file, width=picture.width, height=picture.height, name=name)

    def _lay_out(self, logos: Sequence[Logo]) -> None:
        for card in self.cards:
            self._flow.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [LogoCard(self._desk, self._workshop, logo) for logo in logos]
        for card in self.cards:
            self._flow.addWidget(card)
            card.show()
        self.updateGeometry()


class LogoCard(Card):
    """A logo, whose it is, and what can be done with it."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, logo: Logo) -> None:
        super().__init__(margin=3 * GRID, gap=2 * GRID)
        self._desk, self._workshop, self._id = desk, workshop, logo.id
        say = desk.words.say
        picture = QLabel()
        picture.setFixedSize(_ROOM)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        picture.setAccessibleName(logo.name or say("Logo"))
        picture.setPixmap(self._pixmap(logo))
        self.name = TextField(desk.look, say("Whose logo it is"))
        bind(
            desk,
            self.name,
            workshop,
            field_key("logo", logo.id, "name"),
            read=lambda: workshop.tables.get(Logo, logo.id).name,
            keep=lambda text: workshop.do(change_logo, logo=logo.id, name=text),
        )
        self.column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addWidget(self.name)
        row = QHBoxLayout()
        row.addStretch(1)
        for icon, name, act in (
            ("arrow-left", say("Further left"), partial(self._move, -1)),
            ("arrow-right", say("Further right"), partial(self._move, 1)),
            ("trash-2", say("Take this logo away"), self._remove),
        ):
            button = IconButton(desk.look, icon, name)
            make_small(button)
            button.clicked.connect(act)
            row.addWidget(button)
        self.column.addLayout(row)
        self.setFixedWidth(_ROOM.width() + 12 * GRID)

    def _pixmap(self, logo: Logo) -> QPixmap:
        image = QImage()
        try:
            image.loadFromData(self._desk.session.library.pictures.read(logo.file))
        except Refused:
            return self._desk.look.picture(
                "image", self._desk.look.palette.ink_2, 32, self.devicePixelRatioF()
            )
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(
            image.scaled(
                _ROOM * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def _move(self, by: int) -> None:
        ids = [logo.id for logo in self._workshop.tables.children(Logo)]
        there = ids.index(self._id) + by
        if 0 <= there < len(ids):
            self._desk.attempt(lambda: self._workshop.do(move_logo, logo=self._id, index=there))

    def _remove(self) -> None:
        self._desk.attempt(lambda: self._workshop.do(remove_logo, logo=self._id))


def _source(path: Path) -> Source:
    """A drawing is drawn first: what is kept is a picture, which shows and prints the same everywhere."""
    if path.suffix.lower() == ".svg":
        return Source(path.name, lambda: _drawn(path))
    return of_file(path)


def _drawn(path: Path) -> ReadPicture:
    renderer = QSvgRenderer(str(path))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise Refused(Reason.PICTURE_UNKNOWN, path=str(path))
    image = QImage(size.scaled(_DRAWN_WIDTH, _DRAWN_WIDTH, Qt.AspectRatioMode.KeepAspectRatio), _FORMAT)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the format is a text, whatever the stubs say
    return read_picture(bytes(buffer.data().data()), path.name)


_FORMAT = QImage.Format.Format_RGB32


def _ask_files(parent: QWidget, words: Words) -> Sequence[Path]:
    folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
    folder = next((Path(each) for each in folders if Path(each).is_dir()), Path.home())
    kinds = " ".join(f"*{suffix}" for suffix in (*SUFFIXES, ".svg"))
    return ask_files(parent, words, words.say("Choose logos"), folder, f"{words.say('Pictures')} ({kinds})")
