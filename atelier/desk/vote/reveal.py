"""The reveal on the shared screen, led from the desk: rank by rank or at once, by button or by key."""

from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers, command
from atelier.desk.context import Desk
from atelier.look import painting
from atelier.look.buttons import Button, Kind
from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.minutes.compose.results import Result
from atelier.session import OpenWorkshop
from atelier.workshop import acts
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.vote.revealing import AT_ONCE, complete, pages, seen, steps

_FORTH = (Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up)
"""What a presenter's remote sends, and the arrows."""


class Reveal(QWidget):
    """Nothing here changes what was counted: it shows, and the first time an act notes that it was shown."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, result: Result) -> None:
        super().__init__()
        self._desk, self._workshop, self._result = desk, workshop, result
        look, say = desk.look, desk.words.say
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Reveal of the result"))
        self.setAccessibleDescription(say("Page down reveals the next, page up takes it back."))
        self._told = Label(look, kind="muted", wrap=False)
        self.back = Button(look, say("Back"), kind=Kind.QUIET, icon="chevron-left")
        self.next = Button(look, "", kind=Kind.PRIMARY, icon="monitor")
        self.whole = Button(look, say("At once"), icon="layout-list")
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.whole.clicked.connect(self.show_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        for widget in (self._told, self.back, self.whole, self.next):
            row.addWidget(widget)
        self.refresh()

    @property
    def shown(self) -> int:
        """How many steps of the reveal stand before the room; 0 where something else does."""
        cue = self._workshop.showing.shown
        here = cue.kind is CueKind.RESULTS and cue.round == self._result.round.id
        return cue.shown if here and acts.revealed(self._workshop.tables, cue.round) else 0

    @property
    def over(self) -> bool:
        """Whether the room sees the whole ranking."""
        return bool(self.shown) and complete(self._result.ranking, self.shown)

    def handlers(self) -> Handlers:
        """The keys of the reveal, while there is something left to show."""
        return {"reveal_next": self.go_on, "reveal_all": self.show_all}

    def refresh(self) -> None:
        """Follow what stands before the room."""
        say, ranking = self._desk.words.say, self._result.ranking
        shown, page, sheets = self.shown, self._workshop.showing.shown.page, len(pages(ranking))
        over = self.over
        tie = bool(self._result.cut.tied_at_cut) and self._result.reason is None
        if not shown:
            told, verb = "", say("Reveal the tie to the room") if tie else say("Reveal to the room")
        elif not over:
            told = say("The room sees {seen} of {all}.", seen=len(seen(ranking, shown)), all=len(ranking))
            verb = say("Reveal the next")
        else:
            told, verb = say("The room sees the result."), say("Next page")
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.next.setText(f" {verb}")
        self.next.setAccessibleName(verb)
        self.next.setToolTip(f"{verb} ({command('reveal_next').keys[0]})")
        stays = {
            self.next: not over or page + 1 < sheets,
            self.whole: not over,
            self.back: shown > 0 and (not over or page > 0),
        }
        if any(button.hasFocus() and not there for button, there in stays.items()):
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # never on to another button that acts
        for button, there in stays.items():
            button.setVisible(there)

    def go_on(self) -> None:
        """The next rank from below, those who share it together; once all is shown, the next page."""
        ranking, shown = self._result.ranking, self.shown
        if shown and complete(ranking, shown):
            page = min(self._workshop.showing.shown.page + 1, len(pages(ranking)) - 1)
            self._show(shown, page)
        else:
            self._show(shown + 1)

    def go_back(self) -> None:
        """One step less: a finger that was too quick. The act stays; the room has seen what it has seen."""
        ranking, shown = self._result.ranking, self.shown
        page = self._workshop.showing.shown.page
        if complete(ranking, shown) and page:
            self._show(shown, page - 1)
        elif shown:
            self._show(min(shown, len(steps(ranking))) - 1)

    def show_all(self) -> None:
        """The whole ranking together."""
        self._show(AT_ONCE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A remote in the hand of whoever stands before the room."""
        if event.key() in _FORTH and self.next.isVisible():
            self.go_on()
        elif event.key() in _BACK and self.back.isVisible():
            self.go_back()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A ring where the keys are here and on none of the buttons."""
        if self.hasFocus():
            painter = painting.begin(self)
            painting.focus_ring(painter, QRectF(self.rect()), self._desk.look.palette)
            painter.end()

    def _show(self, shown: int, page: int = 0) -> None:
        round = self._result.round
        cue = Cue(CueKind.RESULTS, step=round.step, round=round.id, shown=shown, page=page)
        showing = self._workshop.showing

        def reveal() -> bool:
            self._workshop.polls.reveal(round.id)
            showing.show(replace(cue, clock=False))
            return True

        if self._desk.attempt(reveal):
            projection = self._desk.projection
            if projection is not None and not projection.live:
                projection.put_up()  # over the desk where there is one screen: Escape leads back
            self.refresh()
