"""The page of a step with its instruction at the left, which folds behind a button."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.keys import with_key
from atelier.desk.context import Desk
from atelier.desk.run.brief import Brief
from atelier.desk.run.folding import Fold
from atelier.look.buttons import Button
from atelier.look.surfaces import Rule
from atelier.session import OpenWorkshop

NARROW = 1180
"""Pixels of width of the window below which the panels fold behind their buttons."""


class InstructedPage(QWidget):
    """A kind of page says what stands beside the instruction, and from which width both have room."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, parent: QWidget | None = None) -> None:
        """Made once for a step, and kept while the workshop is open."""
        super().__init__(parent)
        self._desk, self._workshop, self._step = desk, workshop, step
        self.brief = Brief(desk, workshop, step, self)
        self._fold = Fold()
        name = desk.words.say("Instruction")
        self.brief_button = Button(desk.look, name, icon="panel-left", tip=with_key(name, "brief_panel"))
        self.brief_button.setCheckable(True)
        self.brief_button.clicked.connect(self._turn)
        self._rule = Rule(upright=True)
        self.brief.arrivals.left.connect(self.arrive)

    def handlers(self) -> Handlers:
        """What can be done with the instruction, and with who comes late."""
        return {"walk_in": self._walk_in, "walk_out": self._walk_out, "brief_panel": self._turn}

    def arrive(self) -> None:
        """The keys go to what is worked on."""
        raise NotImplementedError

    @property
    def wanted(self) -> int:
        """Pixels of width of the window from which the instruction stands there unasked."""
        return NARROW

    def fit(self) -> None:
        """Show the instruction where there is room, unless somebody asked otherwise."""
        self._fold.fit(roomy=self.window().width() >= self.wanted)
        self._show_brief()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panels come and go with the width of the window."""
        super().resizeEvent(event)
        if self.layout() is not None:  # else it is still being made, where it stands
            self.fit()

    def lay_out_beside(self, middle: QLayout, side: QWidget | None = None) -> None:
        """The instruction, what is worked on, and at the right a side, where there is one."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.brief)
        row.addWidget(self._rule)
        row.addLayout(middle, 1)
        if side is not None:
            row.addWidget(Rule(upright=True))
            row.addWidget(side)

    def _turn(self) -> None:
        """Show or fold the instruction; keys that were in it go back to what is worked on."""
        focused = QApplication.focusWidget()
        had_keys = focused is not None and self.brief.isAncestorOf(focused)
        self._fold.turn()
        self._show_brief()
        if had_keys:
            self.arrive()

    def _walk_in(self) -> None:
        self._unfold()
        self.brief.walk_in()

    def _walk_out(self) -> None:
        self._unfold()
        self.brief.walk_out()

    def _unfold(self) -> None:
        self.fit()
        if not self._fold.shown:
            self._turn()

    def _show_brief(self) -> None:
        shown = self._fold.shown
        self.brief_button.setVisible(not (self._fold.roomy and shown))
        self.brief_button.setChecked(shown)
        self.brief.setVisible(shown)
        self._rule.setVisible(shown)
