"""One orientation of a round that is not open yet: wording, thread, place, and what can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QMenu, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.fields import bind, field_key
from atelier.desk.vote.thread import thread_of, thread_said, thread_told
from atelier.gestures.votes import reword_orientation
from atelier.look.buttons import IconButton
from atelier.look.labels import Label, TitleLabel
from atelier.look.lines import DraftLine
from atelier.look.tokens import CONTROL, GRID
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Orientation
from atelier.workshop.refusals import Refused


class WordingRow(QWidget):
    """Reworded in place; its titles on the wall keep their own words."""

    removed = Signal(str)
    moved = Signal(str, int)
    asked = Signal(str, QPoint)
    """What else can be done is wanted: a menu, at that point of the screen."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, orientation: str, number: int) -> None:
        """`number` is the one that it would get if the vote opened now."""
        super().__init__()
        self._desk, self._workshop = desk, workshop
        self.orientation = orientation
        self.number = number
        say = desk.words.say
        self.line = DraftLine()
        self.line.setAccessibleName(say("Orientation {number}", number=number))
        bind(
            desk,
            self.line,
            workshop,
            field_key("orientation", orientation, "title"),
            read=lambda: workshop.tables.get(Orientation, orientation).title,
            keep=lambda text: workshop.do(reword_orientation, orientation=orientation, title=text),
        )
        figure = TitleLabel(desk.look, str(number), px=18, wrap=False)
        figure.setMinimumWidth(26)
        self.drawing = QLabel()
        self.drawing.setFixedSize(CONTROL, CONTROL)
        self.drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.thread_label = Label(desk.look, kind="muted", px=15, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (figure, self.drawing):
            row.addWidget(widget)
        row.addWidget(self.line, 1)
        row.addWidget(self.thread_label)
        self._add_buttons(row)
        self.refresh()

    def _add_buttons(self, row: QHBoxLayout) -> None:
        look, say = self._desk.look, self._desk.words.say
        up = IconButton(look, "arrow-up", say("Move up"), key=command("move_up").keys[0])
        down = IconButton(look, "arrow-down", say("Move down"), key=command("move_down").keys[0])
        self.more = IconButton(look, "ellipsis", say("Merge, split, draw {number}", number=self.number))
        away = IconButton(look, "x", say("Remove orientation {number}", number=self.number))
        up.clicked.connect(lambda: self.moved.emit(self.orientation, -1))
        down.clicked.connect(lambda: self.moved.emit(self.orientation, 1))
        self.more.clicked.connect(self.ask)
        away.clicked.connect(lambda: self.removed.emit(self.orientation))
        for button in (up, down, self.more, away):
            row.addWidget(button)

    def refresh(self) -> None:
        """Follow the notes behind it, and its drawing."""
        found = self._workshop.tables.find(Orientation, self.orientation)
        if found is None:
            return
        thread = thread_of(self._workshop.tables, found)
        said, told = thread_said(thread, self._desk.words), thread_told(thread, self._desk.words)
        self.thread_label.setText(said)
        self.thread_label.setToolTip(told)
        self.line.setAccessibleDescription(f"{said} {told}".strip())
        self._show_drawing(found)

    def ask(self) -> None:
        """Ask for the menu, below its button."""
        self.asked.emit(self.orientation, self.more.mapToGlobal(QPoint(0, self.more.height())))

    def has_keys(self) -> bool:
        """Whether the keys go to this orientation."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def take_keys(self) -> None:
        """Give the keys back after a rebuild."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_drawing(self, orientation: Orientation) -> None:
        picture = QPixmap()
        if orientation.drawing:
            try:
                picture.loadFromData(self._workshop.picture(orientation.drawing))
            except Refused:  # its file was lost: the words stay
                picture = QPixmap()
        self.drawing.setVisible(not picture.isNull())
        if not picture.isNull():
            side = round(CONTROL * self.devicePixelRatioF())
            fitted = picture.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            fitted.setDevicePixelRatio(self.devicePixelRatioF())
            self.drawing.setPixmap(fitted)


def row_menu(parent: QWidget, acts: list[tuple[str, Callable[[], object]]]) -> QMenu:
    """A menu of what can be done with one orientation; it goes once something is chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for name, act in acts:
        menu.addAction(name).triggered.connect(act)
    return menu
