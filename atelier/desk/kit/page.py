"""The page on which the paper kit is chosen and written; it covers the room it was asked for in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.folders import Choose, remember_folder
from atelier.desk.kit.rows import PieceRows
from atelier.desk.kit.settings import KIT, Settings, remembered, to_remember
from atelier.desk.writing.cover import WritingCover
from atelier.desk.writing.folder_button import FolderButton
from atelier.desk.writing.part import Open
from atelier.desk.writing.work import Order, Outcome
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label, SectionLabel
from atelier.look.surfaces import Card
from atelier.look.taborder import order_tabs
from atelier.look.tokens import GRID
from atelier.minutes import Made
from atelier.minutes.kit import (
    KitFile,
    Piece,
    Wanted,
    kit_files,
    kit_folder,
    numbers_proposed,
    offers,
    people_of,
    proposed,
    why,
)
from atelier.minutes.safe_write import make_folder
from atelier.session import OpenWorkshop
from atelier.session.exporting import Snapshot
from atelier.words import Words

_SIDE = 360
_NARROW = 880
"""Pixels below which the settings stand under the pieces."""


class KitPage(WritingCover):
    """The pieces on the left, what is asked of all of them on the right."""

    def __init__(
        self,
        desk: Desk,
        over: QWidget,
        workshop: OpenWorkshop,
        snapshot: Snapshot,
        *,
        choose: Choose | None = None,
        open: Open | None = None,
    ) -> None:
        """`choose` asks for a folder, `open` hands a path to the system; tests give their own."""
        super().__init__(desk, over, desk.words.say("Paper kit"), open)
        self._workshop, self._snapshot, self._printed = workshop, snapshot, snapshot.printed()
        self._spoken = Words(snapshot.tables.workshop.language)
        self._printing = False
        usual = Wanted()
        say = desk.words.say
        found = offers(self._printed, desk.words, usual)
        self._proposed = proposed(self._printed) & {each.piece for each in found if not each.lacks}
        self.pieces = PieceRows(desk, found, why(self._printed, desk.words))
        self.settings = Settings(
            desk, people=people_of(self._printed, usual), numbers=numbers_proposed(self._printed)
        )
        self.place = Label(desk.look, kind="hint")
        self.folder_button = FolderButton(desk, choose)
        self.write = Button(
            desk.look, say("Make the files"), kind=Kind.PRIMARY, icon="file-down", tip=key_of("kit")
        )
        self.part.back = self.write
        self._lay_out()
        last = remembered(workshop.remembered(KIT), self._proposed)
        self.settings.show_wanted(last)
        self.pieces.show_offers(offers(self._printed, desk.words, last))
        self.pieces.choose(last.pieces)
        self._connect()
        self._show()
        self.appear(self.write if self.write.isEnabled() else self.folder_button)
        order_tabs(self)

    @property
    def wanted(self) -> Wanted:
        """What is asked for now."""
        return self.settings.wanted(self.pieces.chosen)

    @property
    def folder(self) -> Path:
        """The folder of this kit, made when the first piece is there."""
        return self.folder_button.folder / kit_folder(self._printed, self._spoken)

    def handlers(self) -> Handlers:
        """Its own command, and those of printing and exporting, write what is ticked."""
        return {"kit": self.begin, "print": self.begin, "export": self.begin}

    def begin(self) -> None:
        """Write what is ticked; what stands there and is not as this program wrote it stays as it is."""
        if self.write.isEnabled():
            wanted = self.wanted
            self.desk.attempt(lambda: self._workshop.remember(KIT, to_remember(wanted, self._proposed)))
            self._printing = False
            self._write(kit_files(self._printed, self._spoken, wanted))

    def begin_print(self, piece: Piece) -> None:
        """Write one piece, then hand it to the system's viewer, which knows the printers and their trays."""
        if not self.part.busy:
            self._printing = True
            # The others are told of too: strips leave room for dots where dots are printed.
            wanted = self.settings.wanted(self.pieces.chosen | {piece})
            files = [f for f in kit_files(self._printed, self._spoken, wanted) if f.piece is piece]
            self._write(files[:1], ready=self._say_printed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Puts the settings below the pieces where both do not fit beside each other."""
        super().resizeEvent(event)
        beside = self.width() >= _NARROW
        self._columns.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._right.setMaximumWidth(_SIDE if beside else 16_777_215)

    def _write(self, files: Sequence[KitFile], *, ready: Callable[[Outcome], str] | None = None) -> None:
        orders = [
            Order(self._snapshot, self.folder / file.name, "pdf", self._spoken, make=self._making(file))
            for file in files
        ]
        self.part.begin(orders, ready=ready)
        self._show()

    def _making(self, file: KitFile) -> Callable[[], Made]:
        """How a file is made, in the other thread: its folder once there is something to put into it."""
        folder = self.folder

        def make() -> Made:
            made = file.make()
            make_folder(folder)
            return made

        return make

    def _say_printed(self, outcome: Outcome) -> str:
        path = outcome.written[0].put.path
        return self.desk.words.say("The PDF opens, print it from there: {path}", path=str(path))

    def _ended(self, outcome: Outcome) -> None:
        if outcome.written:
            remember_folder(self.desk, self.folder_button.folder)
            if self._printing:
                self.part.open(outcome.written[0].put.path)
        self._show()

    def _show(self) -> None:
        words = self.desk.words
        busy = words.say("Files are being written.") if self.part.busy else ""
        self.pieces.show_offers(offers(self._printed, words, self.wanted), busy)
        self.place.setText(words.say("In the folder {folder}", folder=str(self.folder)))
        self.write.refuse(busy or ("" if self.pieces.chosen else words.say("Choose a piece first.")))

    def _connect(self) -> None:
        self.pieces.changed.connect(self._show)
        self.pieces.printed.connect(self.begin_print)
        self.settings.changed.connect(self._show)
        self.folder_button.chosen.connect(self._show)
        self.write.clicked.connect(self.begin)
        self.part.ended.connect(self._ended)

    def _lay_out(self) -> None:
        look, say = self.desk.look, self.desk.words.say
        self.head.addWidget(self.write)
        self.column.addWidget(self.part)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(5 * GRID)
        self._columns.addWidget(self.pieces, 1, Qt.AlignmentFlag.AlignTop)
        self._right = QWidget()
        side = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._right)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(4 * GRID)
        side.addWidget(self.settings)
        where = Card()
        where.column.addWidget(SectionLabel(look, say("Folder")))
        where.column.addWidget(self.place)
        where.column.addWidget(self.folder_button)
        side.addWidget(where)
        side.addStretch(1)
        self._columns.addWidget(self._right, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)
