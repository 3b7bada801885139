"""The booth as the desk keeps it: on which screen, and who else sees that screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.look.buttons import Button, Kind
from atelier.look.choices import Choice
from atelier.look.labels import Label
from atelier.look.surfaces import Card
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.stage.booth import BoothWindow
from atelier.stage.door import DOOR
from atelier.stage.page import CuePage
from atelier.stage.placebooth import Seen, Standing, standings
from atelier.words_refusals import say_refusal
from atelier.workshop.refusals import Refused


class BoothPlace(QWidget):
    """Says where the booth is, shows it and takes it away; asks first where the room may see its screen."""

    refused = Signal(str)
    """A ballot could not be cast: it still stands in front of its voter."""
    returned = Signal()
    """The desk is in view again."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, round: str) -> None:
        super().__init__()
        self._desk, self._workshop, self._round = desk, workshop, round
        self._agreed: tuple[Seen, ...] = ()
        self.booth: BoothWindow | None = None
        look, say = desk.look, desk.words.say
        self.status = Label(look, kind="muted")
        self.screens = Choice(look, say("Screen of the booth"))
        self.show_button = Button(look, say("Show the booth"), kind=Kind.PRIMARY, icon="vote")
        self.away_button = Button(look, say("Take the booth away"), icon="x")
        self.show_button.clicked.connect(self.begin)
        self.away_button.clicked.connect(self.take_away)
        key = Label(look, say("{key} at the booth brings you back here.", key=DOOR), kind="muted")
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for widget in (self.show_button, self.away_button):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        for part in (self.status, self.screens):
            column.addWidget(part)
        column.addLayout(row)
        column.addWidget(self._ask())
        column.addWidget(key)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for signal in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            signal.connect(self.refresh)
        self.refresh()

    @property
    def agreed(self) -> bool:
        """Whether a ballot may be shown: it was said who sees it, and no screen came or went since."""
        return bool(self._agreed) and self._agreed == self._seen()

    def begin(self) -> None:
        """Show the booth; where the room may see its screen, ask."""
        standing = self._standing()
        if standing.sure:
            self._present()
        else:
            self.question.show()
            self.show_button.hide()
            self.hidden.setFocus(Qt.FocusReason.OtherFocusReason)

    def present(self) -> None:
        """Bring the booth in view again, where that was agreed."""
        if self.agreed and (self.booth is None or not self.booth.isVisible()):
            self._present()

    def take_away(self) -> None:
        """The desk, or nothing, stands on its screen again."""
        if self.booth is not None:
            self.booth.leave()

    def retire(self) -> None:
        """No ballot is filled any more."""
        booth, self.booth = self.booth, None
        if booth is not None:
            booth.retire()

    def refresh(self) -> None:
        """Follow the screens that are plugged in."""
        say, found = self._desk.words.say, self._possible()
        shown = self.booth is not None and self.booth.isVisible()
        kept = self.screens.currentData()
        self.screens.blockSignals(True)
        self.screens.clear()
        names = self._seen()
        for each in found:
            screen = names[each.screen]
            size = {"width": screen.width, "height": screen.height}
            text = say("{name} ({width} × {height})", name=screen.name, **size)
            self.screens.addItem(text, each.screen)
        self.screens.setCurrentIndex(max(0, self.screens.findData(kept)))
        self.screens.blockSignals(False)
        self.screens.setVisible(len(found) > 1 and not shown)
        self.question.hide()
        self.show_button.setVisible(not shown)
        self.away_button.setVisible(shown)
        self.status.setText(say("The booth is in view.") if shown else say("The booth is not in view."))

    def _ask(self) -> QWidget:
        say, look = self._desk.words.say, self._desk.look
        self.question = Card(margin=4 * GRID, gap=3 * GRID)
        self.question.column.addWidget(Label(look, say("Does the room see this screen?"), weight=600))
        told = say(
            "A secret ballot is shown only where the room does not see it. Unplug the projector, cover it, "
            "or let it extend the desktop."
        )
        self.question.column.addWidget(Label(look, told, kind="muted"))
        self.hidden = Button(look, say("No: show the booth"), kind=Kind.PRIMARY, icon="eye-off")
        self.seen = Button(look, say("Yes: not now"), icon="monitor")
        self.hidden.clicked.connect(self._present)
        self.seen.clicked.connect(self.refresh)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        for button in (self.hidden, self.seen):
            row.addWidget(button)
        row.addStretch(1)
        self.question.column.addLayout(row)
        return self.question

    def _present(self) -> None:
        standing = self._standing()
        if self.booth is None:
            strong = self._desk.look.palette.strong
            self.booth = BoothWindow(self._workshop, self._round, self._desk.look, strong=strong)
            self.booth.left.connect(self._left)
            self.booth.failed.connect(self._failed)
            self.destroyed.connect(self.booth.retire)
        self._agreed = self._seen()
        self.booth.present(QGuiApplication.screens()[standing.screen], self.window(), private=standing.sure)
        self.refresh()

    def _left(self) -> None:
        self.refresh()
        self.returned.emit()

    def _failed(self, refused: Refused) -> None:
        self.refused.emit(say_refusal(self._desk.words, refused))

    def _seen(self) -> tuple[Seen, ...]:
        return tuple(_seen(screen) for screen in QGuiApplication.screens())

    def _standing(self) -> Standing:
        chosen = self.screens.currentData()
        found = self._possible()
        return next((each for each in found if each.screen == chosen), found[0])

    def _possible(self) -> list[Standing]:
        screens = QGuiApplication.screens()
        desk = next((n for n, s in enumerate(screens) if s.name() == self.window().screen().name()), 0)
        return standings(self._seen(), desk=desk, room=_room_screen(screens))


def _seen(screen: QScreen) -> Seen:
    place = screen.geometry()
    return Seen(screen.name(), place.x(), place.y(), place.width(), place.height())


def _room_screen(screens: list[QScreen]) -> int | None:
    """The screen of the window that the room is shown, wherever that stands; None where there is none."""
    for window in QApplication.topLevelWidgets():
        shared = window.isVisible() and not isinstance(window, BoothWindow)
        if shared and any(page.isVisible() and not page.stage.inert for page in window.findChildren(CuePage)):
            names = [screen.name() for screen in screens]
            return names.index(window.screen().name()) if window.screen().name() in names else None
    return None
