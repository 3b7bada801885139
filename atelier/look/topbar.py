"""The bar at the top of a page: the way back, where one is, what can be done here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from atelier.look.appearance import Look
from atelier.look.buttons import IconButton
from atelier.look.labels import ElidedLabel
from atelier.look.tokens import BAR, GRID, SMALL
from atelier.words import Words

_TITLE_WIDTH = 200


class TopBar(QFrame):
    """Back, title over subtitle, something in the middle, actions on the right."""

    back = Signal()

    def __init__(
        self, look: Look, words: Words, *, has_back: bool = True, parent: QWidget | None = None
    ) -> None:
        """Without `has_back` (the home) there is nowhere to go back to."""
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setFixedHeight(BAR)
        self._title = ElidedLabel(look, weight=700)
        self._subtitle = ElidedLabel(look, kind="muted", px=SMALL)
        self._subtitle.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(4 * GRID, 0, 4 * GRID, 0)
        self._row.setSpacing(3 * GRID)
        self._row.addWidget(self._left(look, words, has_back=has_back), 1)
        self._centre: QWidget | None = None
        self._actions = QHBoxLayout()
        self._actions.setSpacing(3 * GRID)
        self._actions.addStretch(1)
        self._row.addLayout(self._actions, 1)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """What is in view, and in small what is to know about it."""
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def set_title_font_of_page(self, _look: Look) -> None:
        """Shows the title in the face of titles, 22 px, as on the home."""
        self._title.take_title_face(22)

    def set_centre(self, widget: QWidget | None) -> None:
        """Puts a widget in the middle, in place of the one that stood there (which is not deleted)."""
        if self._centre is not None:
            self._row.removeWidget(self._centre)
            self._centre.setParent(None)
        self._centre = widget
        if widget is not None:
            self._row.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def add_action(self, widget: QWidget) -> None:
        """Puts a button to the right of those already there."""
        self._actions.addWidget(widget)

    def _left(self, look: Look, words: Words, *, has_back: bool) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(_TITLE_WIDTH)
        row = QHBoxLayout(left)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        if has_back:
            button = IconButton(look, "arrow-left", words.say("Back"), key=QKeySequence.StandardKey.Back)
            button.clicked.connect(self.back)
            row.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._subtitle)
        column.addStretch(1)
        row.addLayout(column, 1)
        return left
