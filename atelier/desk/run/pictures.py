"""Photographs of a paper wall: the ways by which they come in, and the panel beside the wall.

While the panel is there whoever types has the photograph beside the line: its view is moved by keys that
leave the keys in the line.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.context import Desk
from atelier.desk.files import ask_files
from atelier.desk.pictures_read import Source, holds_picture, in_data, of_file
from atelier.desk.run.pictures_shown import Shown
from atelier.intake.pictures import SUFFIXES
from atelier.look.buttons import IconButton
from atelier.session import OpenWorkshop
from atelier.wall.capture import CaptureLine
from atelier.words import Words
from atelier.workshop.entities import Step

if TYPE_CHECKING:
    from atelier.desk.run.pictures_panel import PicturesPanel

WIDTH = 460
"""Pixels that are left beside the wall for a photograph."""


class Photographs(QObject):
    """Of one step. The panel is made when it is first shown: most steps never have one."""

    turned = Signal()
    """The panel has come or gone: there is less or more room beside it."""
    left = Signal()
    """The keys go back to the line."""

    def __init__(
        self, desk: Desk, workshop: OpenWorkshop, step: str, line: CaptureLine, row: QHBoxLayout
    ) -> None:
        """The panel will stand first in that row; `line` takes what is brought and is no photograph."""
        super().__init__(line)
        self._desk, self._workshop, self._step, self._line, self._row = desk, workshop, step, line, row
        self._shown = Shown(workshop, step)
        self.panel: PicturesPanel | None = None
        self.choose: Callable[[QWidget, Words], Sequence[Path]] = _ask
        entry = command("photographs")
        self.button = IconButton(desk.look, entry.icon, desk.words.say(entry.title), key=entry.keys[0])
        self.button.setCheckable(True)
        self.button.clicked.connect(self.turn)
        line.drops.first = self.take
        line.edit.first = lambda data: self.take(data, True)
        if self._shown.open:
            self._show(shown=True)

    @property
    def open(self) -> bool:
        """Whether the panel is there."""
        return self.panel is not None and self._shown.open

    def handlers(self) -> Handlers:
        """What can be done with photographs now."""
        found: dict[str, Callable[[], object]] = {"photographs": self.turn, "picture_add": self.ask}
        if self.panel is not None and self.open:
            found |= self.panel.handlers()
            if self.has_keys() and not self._types():
                found["paste"] = self.paste
        return found

    def has_keys(self) -> bool:
        """Whether what is typed now goes to the panel."""
        return self.panel is not None and self.panel.has_keys()

    def turn(self) -> None:
        """Show or fold the panel. Where there is no photograph yet the keys go to the way to the first."""
        had_keys = self.has_keys()
        self._show(shown=not self.open)
        if self.panel is not None and self.open and not self.panel.pictures:
            self.panel.take_keys()
        elif had_keys or self.button.hasFocus():
            self.left.emit()

    def ask(self) -> None:
        """Choose photographs in a dialog, to be added after the others."""
        self.add([of_file(path) for path in self.choose(self._line, self._desk.words)])

    def paste(self) -> None:
        """Add what was copied elsewhere, if it is a photograph."""
        data = QGuiApplication.clipboard().mimeData()
        if not self.take(data, True):
            say = self._desk.words.say
            self._desk.tell(say("No photograph was copied. Copy one, or choose it from its folder."))

    def take(self, data: QMimeData, let_go: bool) -> bool:
        """Whether there is a photograph in what is dragged or pasted; once it is let go, add it."""
        if not holds_picture(data) or self._workshop.tables.find(Step, self._step) is None:
            return False
        if let_go:
            found, others = in_data(data, self._desk.words)
            self.add(found)
            if others:
                self._line.intake.read_files(others)
        return True

    def add(self, sources: Sequence[Source]) -> None:
        """Read them in the background and add them in one gesture."""
        if sources:
            self._show(shown=True)
            assert self.panel is not None
            self._desk.hush()  # now, not once they are read: what is refused meanwhile stays said
            self.panel.arriving.begin(sources)

    def _types(self) -> bool:
        caption = self.panel.caption.line if self.panel is not None else None
        return caption is not None and caption.hasFocus()

    def _show(self, *, shown: bool) -> None:
        if shown and self.panel is None:
            self.panel = self._make()
        self._shown.set_open(shown=shown)
        self.button.setChecked(shown)
        if self.panel is not None:
            self.panel.setVisible(shown)
            self.order_keys()
        self.turned.emit()

    def _make(self) -> "PicturesPanel":
        from atelier.desk.run.pictures_panel import PicturesPanel

        panel = PicturesPanel(self._desk, self._workshop, self._step, self._shown)
        self._row.insertWidget(0, panel, 6)
        panel.left.connect(self.left)
        panel.pressed.connect(lambda id: self.handlers()[id]())
        return panel

    def order_keys(self) -> None:
        """Tab goes from the button into the panel, once both stand in a window."""
        before: QWidget = self.button
        for stop in self.panel.stops() if self.panel is not None else ():
            if stop.window() is before.window():
                QWidget.setTabOrder(before, stop)
            before = stop


def _ask(parent: QWidget, words: Words) -> Sequence[Path]:
    folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
    folder = next((Path(each) for each in folders if Path(each).is_dir()), Path.home())
    kinds = " ".join(f"*{suffix}" for suffix in SUFFIXES)
    return ask_files(
        parent, words, words.say("Choose photographs"), folder, f"{words.say('Photographs')} ({kinds})"
    )
