"""The pages of what is shown: the arrows that turn them, and which one stands there."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import IconButton
from atelier.look.labels import Label
from atelier.look.tokens import GRID


class TurningPart(QWidget):
    """At an end the keys stay on their arrow, which does nothing then, and greys once they have left it."""

    turned = Signal(int)
    """By how many pages."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = desk.words
        say = desk.words.say
        self._before = self._after = False
        self.back = IconButton(desk.look, "chevron-left", say("Page before"))
        self.on = IconButton(desk.look, "chevron-right", say("Page after"))
        self.page = Label(desk.look, kind="muted", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for widget in (self.back, self.page, self.on):
            row.addWidget(widget)
        row.addStretch(1)
        for button, by in ((self.back, -1), (self.on, 1)):
            button.installEventFilter(self)
            button.clicked.connect(lambda _=False, by=by: self.turned.emit(by))

    def show_page(self, page: int, pages: int, *, before: bool, after: bool) -> None:
        """`page` counts from 0; `before` and `after`: whether something is there to turn to."""
        self._before, self._after = before, after
        self.setVisible(before or after)
        text = self._words.say("{page} / {pages}", page=min(page, pages - 1) + 1, pages=pages)
        self.page.setText(text if pages > 1 else "")
        self._grey()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The keys leave an arrow."""
        if event.type() is QEvent.Type.FocusOut:
            self._grey()
        return False

    def _grey(self) -> None:
        self.back.setEnabled(self._before or self.back.hasFocus())
        self.on.setEnabled(self._after or self.on.hasFocus())
