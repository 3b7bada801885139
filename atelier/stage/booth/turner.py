"""The way from one page of numbered cards to the next, where there are several."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.look.labels import Label
from atelier.stage.context import Stage
from atelier.stage.controls import StageButton
from atelier.stage.grid import CardGrid
from atelier.words import Words


def page_said(words: Words, page: int, pages: int, places: range) -> str:
    """Which page this is, and what stands on it."""
    return words.say(
        "Page {page} of {pages}: numbers {first} to {last}",
        page=page + 1,
        pages=pages,
        first=places.start + 1,
        last=places.stop,
    )


class PageTurner(QWidget):
    """Says which page is in view; hidden where one holds everything."""

    def __init__(self, stage: Stage, grid: CardGrid) -> None:
        super().__init__()
        self._stage, self._grid = stage, grid
        self.before = StageButton(stage, stage.words.say("Page before"), icon="chevron-left")
        self.after = StageButton(stage, stage.words.say("Page after"), icon="chevron-right")
        self.before.clicked.connect(lambda: grid.turn_to(grid.page - 1))
        self.after.clicked.connect(lambda: grid.turn_to(grid.page + 1))
        self._said = Label(stage.look, px=stage.text, weight=600, wrap=False)
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(stage.part(0.014))
        row.addStretch(1)
        for widget in (self.before, self._said, self.after):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        grid.turned.connect(self._show)
        self._show()

    def _show(self) -> None:
        grid, words = self._grid, self._stage.words
        self.setVisible(grid.pages > 1)
        texts = [page_said(words, page, grid.pages, places) for page, places in enumerate(grid.every)]
        # As wide as the longest: the buttons stay under the finger.
        self._said.setFixedWidth(max(map(self._said.fontMetrics().horizontalAdvance, texts)) + 4)
        self._said.setText(texts[grid.page])
        self.before.setEnabled(grid.page > 0)
        self.after.setEnabled(grid.page < grid.pages - 1)
