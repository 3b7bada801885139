"""Over the pages: which one is read, how large they are, a word to look for."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.context import Desk
from atelier.desk.minutes.pageview import Fit, PageView
from atelier.look.buttons import IconButton
from atelier.look.labels import Label
from atelier.look.notices import screen_reader_note
from atelier.look.tokens import GRID
from atelier.minutes.pages import Box


class _Line(QLineEdit):
    """Enter goes to the next place, Shift+Enter to the one before, Escape ends."""

    stepped = Signal(int)
    ended = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.ended.emit()
        else:
            super().keyPressEvent(event)


class PageBar(QWidget):
    """Speaks of a `PageView`, and changes how it shows its pages."""

    asked = Signal(str)
    """Words to be found on the pages; empty: none."""
    thumbnails = Signal()

    def __init__(self, desk: Desk, view: PageView) -> None:
        super().__init__()
        self._words, self._view = desk.words, view
        self._pages = 0
        self._found: tuple[Box, ...] = ()
        self._here = 0
        self._whole = False
        say = desk.words.say
        self._page = Label(desk.look, kind="muted", wrap=False, px=15)
        self._share = Label(desk.look, kind="hint", wrap=False)
        self._count = Label(desk.look, kind="hint", wrap=False)
        self.line = _Line()
        self.line.setPlaceholderText(say("Look for a word"))
        self.line.setAccessibleName(say("Look for a word in the minutes"))
        self.line.setAccessibleDescription(say("Enter goes to the next, Escape ends."))
        self.line.setClearButtonEnabled(True)
        self.line.setMaximumWidth(240)
        self.small = IconButton(desk.look, "layout-list", say("Small pages"))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        row.addWidget(self.small)
        row.addWidget(self._page)
        row.addStretch(1)
        self._zooms(desk, row)
        row.addStretch(1)
        row.addWidget(self._count)
        row.addWidget(self.line)
        self.small.clicked.connect(self.thumbnails)
        self.line.textChanged.connect(self.asked)
        self.line.stepped.connect(self._step)
        self.line.ended.connect(self._end)
        view.turned.connect(lambda _: self._say())
        view.zoomed.connect(self._say)

    def show_count(self, pages: int) -> None:
        """Another drawing has so many pages; what was looked for is looked for again."""
        self._pages = pages
        self._say()
        if self.line.text().strip():
            self.asked.emit(self.line.text())

    def take_found(self, words: str, boxes: tuple[Box, ...]) -> None:
        """What was found of words; those of words typed before are left alone."""
        if words != self.line.text():
            return
        self._found, self._here = boxes, 0
        self._mark(go=bool(boxes) and self.line.hasFocus())

    def _step(self, by: int) -> None:
        if self._found:
            self._here = (self._here + by) % len(self._found)
            self._mark(go=True)

    def _end(self) -> None:
        self.line.clear()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, *, go: bool) -> None:
        self._view.mark(self._found, self._found[self._here] if go else None)
        if not self.line.text().strip():
            self._count.setText("")
            return
        if self._found:
            here, all = self._here + 1, len(self._found)
            self._count.setText(self._words.say("{here} of {all}", here=here, all=all))
        else:
            self._count.setText(self._words.say("Nowhere"))
        screen_reader_note(self, self._count.text())

    def _say(self) -> None:
        page = self._words.say("Page {page} of {pages}", page=self._view.page + 1, pages=self._pages)
        self._page.setText(page if self._pages else "")
        self._share.setText(self._words.say("{share}%", share=round(self._view.zoom * 100)))

    def _zooms(self, desk: Desk, row: QHBoxLayout) -> None:
        for id, icon, name in (
            ("zoom_out", "minus", desk.words.say("Smaller pages")),
            ("zoom_in", "plus", desk.words.say("Larger pages")),
            ("zoom_whole", "expand", desk.words.say("A whole page, or its width")),
        ):
            button = IconButton(desk.look, icon, name, key=command(id).keys[0])
            button.clicked.connect(self.handlers()[id])
            row.addWidget(button)
            if id == "zoom_out":
                row.addWidget(self._share)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The commands that stand behind the bar."""
        return {
            "zoom_out": lambda: self._view.step(-1),
            "zoom_in": lambda: self._view.step(1),
            "zoom_usual": lambda: self._view.set_zoom(Fit.WIDTH),
            "zoom_whole": self._turn_fit,
            "find": self._look_for,
        }

    def _turn_fit(self) -> None:
        self._whole = not self._whole
        self._view.set_zoom(Fit.PAGE if self._whole else Fit.WIDTH)

    def _look_for(self) -> None:
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
