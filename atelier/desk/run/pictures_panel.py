"""The photographs of a step beside its wall: one seen from near, all in a strip, the caption below.

The keys stay in the line while one types from a photograph; they come here when one asks.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.pages import follow
from atelier.desk.run.pictures_arriving import Arriving
from atelier.desk.run.pictures_caption import CaptionPart
from atelier.desk.run.pictures_head import Bare, Head
from atelier.desk.run.pictures_shown import Shown
from atelier.desk.run.pictures_strip import Strip, named
from atelier.desk.run.pictures_viewer import PictureView
from atelier.gestures.pictures import move_picture, remove_picture
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.session import Notice, OpenWorkshop
from atelier.words_refusals import say_refusal
from atelier.workshop.entities import Picture
from atelier.workshop.refusals import Refused


class PicturesPanel(QFrame):
    """Shows what the tables hold; every change of it is a gesture."""

    left = Signal()
    """The keys go back to the line."""
    pressed = Signal(str)
    """A command that is carried out elsewhere."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, shown: Shown) -> None:
        """`shown` says where it was left, and keeps it."""
        super().__init__()
        self._desk, self._workshop, self._step, self._shown = desk, workshop, step, shown
        self.picture: Picture | None = None
        self.setProperty("kind", "card")
        self.setAccessibleName(desk.words.say("Photographs"))
        self.head, self.bare = Head(desk), Bare(desk)
        self.arriving = Arriving(desk, workshop, step)
        self.view = PictureView(desk.look)
        self.strip = Strip(desk.look, desk.words, lambda file: self._content(file) or b"")
        self.caption = CaptionPart(desk, workshop, self.view)
        self._lay_out()
        self.head.pressed.connect(self._press)
        self.bare.asked.connect(lambda: self._press("picture_add"))
        self.view.stepped.connect(self.step_by)
        self.view.turn_asked.connect(self.turn)
        for part in (self.view, self.caption):
            part.left.connect(self.left)
        self.strip.chosen.connect(self.show_picture)
        self.strip.moved.connect(self._move)
        self.strip.menu_asked.connect(desk.menu)
        follow(workshop, self, self._told)
        self._show()

    # ------------------------------------------------------------ what can be done

    @property
    def pictures(self) -> Sequence[Picture]:
        """Those of the step, in their order."""
        return self._workshop.tables.children(Picture, self._step)

    def handlers(self) -> Handlers:
        """By command: what moves the view, and, while the keys are here, what changes a photograph."""
        if self.picture is None:
            return {}
        found: dict[str, Callable[[], object]] = {
            "picture_on": lambda: self.read_on(1),
            "picture_back": lambda: self.read_on(-1),
            "picture_next": lambda: self.step_by(1),
            "picture_previous": lambda: self.step_by(-1),
            "picture_larger": lambda: self.view.nearer(1),
            "picture_smaller": lambda: self.view.nearer(-1),
            "picture_turn": self.turn,
            "picture_caption": self.caption.edit,
            "picture_keys": self.take_keys,
            "picture_remove": self.remove,
        }
        if self.strip.hasFocus() or self.view.hasFocus():
            id, row = self.picture.id, self._row
            found |= {"edit": self.caption.edit, "remove": self.remove}
            if row > 0:
                found["move_up"] = lambda: self._move(id, row - 1)
            if row + 1 < len(self.pictures):
                found["move_down"] = lambda: self._move(id, row + 1)
        return found

    def has_keys(self) -> bool:
        """Whether what is typed now comes here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_keys(self) -> None:
        """The keys come to the photograph, or to the way to the first; asked again, they go back."""
        if self.picture is None:
            self.bare.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view.hasFocus():
            self.left.emit()
        else:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """What Tab goes to, in order."""
        line = self.caption.line
        around = [*self.head.buttons.values(), self.arriving.cancel_button, self.bare.button]
        return [*around, self.strip, self.view, *([line] if line is not None else [])]

    def show_picture(self, id: str) -> None:
        """See another one, whole."""
        self._shown.take(id)
        self._show()
        screen_reader_note(self, self.view.accessibleName())

    def step_by(self, by: int) -> None:
        """The next (1) or the one before (-1); at its ends it stays."""
        pictures, row = self.pictures, self._row + by
        if 0 <= row < len(pictures):
            self.show_picture(pictures[row].id)

    def read_on(self, by: int) -> None:
        """The next view of it, then the next photograph, as near as this one was seen."""
        near = self.view.sight.zoom
        if not self.view.read_on(by) and 0 <= self._row + by < len(self.pictures):
            self.step_by(by)
            self.view.begin(near, last=by < 0)

    def turn(self) -> None:
        """A quarter to the left: of the view, not of the file."""
        if self.picture is not None:
            self._shown.turn(self.picture.id)
            self._show_image(self.picture)

    def remove(self) -> None:
        """Take it away; undo brings it back."""
        picture = self.picture
        if picture is not None:
            self._desk.attempt(lambda: self._workshop.do(remove_picture, picture=picture.id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the keys back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _press(self, id: str) -> None:
        found = self.handlers().get(id)
        if found is None:
            self.pressed.emit(id)
        else:
            found()

    def _move(self, id: str, index: int) -> None:
        self._desk.attempt(lambda: self._workshop.do(move_picture, picture=id, index=index))

    # ------------------------------------------------------------ what is shown

    @property
    def _row(self) -> int:
        return next((n for n, each in enumerate(self.pictures) if each.id == self._shown.picture), -1)

    def _told(self, notice: Notice) -> None:
        if notice.touches(Picture):
            pictures, new = self.pictures, {c.entity.id for c in notice.changes if c.before is None}
            arrived = next((picture.id for picture in pictures if picture.id in new), "")
            self._shown.follow([picture.id for picture in pictures], arrived)
            self._show()

    def _show(self) -> None:
        pictures, had_keys = self.pictures, self.has_keys()
        self._shown.follow([picture.id for picture in pictures])
        row = self._row
        before, self.picture = self.picture, pictures[row] if row >= 0 else None
        self.head.show_place(row, len(pictures))
        self.strip.show_pictures(pictures, self._shown.picture)
        self._pages.setCurrentIndex(1 if pictures else 0)
        self.caption.show_picture(self._shown.picture)
        if self.picture is not None:
            self.view.setAccessibleName(named(self._desk.words, pictures, row))
            if before is None or before.id != self.picture.id:
                self._show_image(self.picture)
        if had_keys and before is None and self.picture is not None:
            self.left.emit()  # the first ones have come: what is on them is typed now
        elif had_keys and not self.has_keys():
            self.take_keys()

    def _show_image(self, picture: Picture) -> None:
        content, image = self._content(picture.file), QImage()
        if content is not None and image.loadFromData(content):
            self.view.show_image(image, self._shown.turned(picture.id))
            self.view.setAccessibleDescription(
                self._desk.words.say(
                    "Arrows move it, + and - bring it nearer or farther, 0 shows all of it, R turns it, "
                    "Page Down shows the next one, Escape leads back to the line."
                )
            )

    def _content(self, file: str) -> bytes | None:
        """What is in a file; where it is gone the view says so."""
        try:
            return self._desk.session.library.pictures.read(file)
        except Refused as refused:
            if self.picture is not None and self.picture.file == file:
                sentence = say_refusal(self._desk.words, refused)
                self.view.show_message(sentence)
                self.view.setAccessibleDescription(sentence)
            return None

    # ------------------------------------------------------------ how it stands

    def _lay_out(self) -> None:
        shown, row, beside = QWidget(), QHBoxLayout(), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        beside.setSpacing(2 * GRID)
        beside.addWidget(self.view, 1)
        beside.addWidget(self.caption)
        row.addWidget(self.strip)
        row.addLayout(beside, 1)
        shown.setLayout(row)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.bare)
        self._pages.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, GRID, 2 * GRID, 3 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.head)
        column.addWidget(self.arriving)
        column.addWidget(self._pages, 1)
