"""The booth as the desk keeps it: on which screen, and who else sees that screen."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from atelier.desk.context import Desk
from atelier.desk.stage.screens import Screens
from atelier.desk.stage.sight import Plugged, Sight
from atelier.look.buttons import Button, Kind
from atelier.look.choices import Choice
from atelier.look.labels import Label
from atelier.look.tokens import GRID
from atelier.session import OpenWorkshop
from atelier.stage.booth.booth import BoothWindow
from atelier.stage.booth.placebooth import Standing, standings
from atelier.stage.booth.turns import BoothUse
from atelier.stage.placing import Screen


@dataclass(frozen=True, slots=True)
class PlaceSays:
    """What the desk says of a booth."""

    screens: str
    show: str
    away: str
    key: str
    here: str
    gone: str
    seen: str
    """Where somebody has said that the room sees this screen: nothing secret is shown."""


class BoothPlace(QWidget):
    """Says where the booth is, shows it and takes it away; asks first where the room may see its screen."""

    changed = Signal()
    """Whether a ballot may be shown is other."""
    returned = Signal()
    """The desk is in view again."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, use: BoothUse, says: PlaceSays) -> None:
        """Where it may stand is read from what is plugged in."""
        super().__init__()
        self._desk, self._workshop, self._use, self._says = desk, workshop, use, says
        self._agreed: tuple[Screen, ...] = ()
        self.booth: BoothWindow | None = None
        look = desk.look
        self.status = Label(look, kind="muted")
        self.screens = Choice(look, says.screens)
        self.show_button = Button(look, says.show, kind=Kind.PRIMARY, icon="vote")
        self.away_button = Button(look, says.away, icon="x")
        self.show_button.clicked.connect(self.begin)
        self.away_button.clicked.connect(self.take_away)
        key = Label(look, says.key, kind="muted")
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
        column.addWidget(key)
        self._plugged: Plugged = desk.projection.eyes.screens if desk.projection else Screens(self)
        self._plugged.changed.connect(self._screens_changed)
        self.refresh()

    @property
    def agreed(self) -> bool:
        """Whether a ballot may be shown: it was said who sees it, and no screen came or went since."""
        return bool(self._agreed) and self._agreed == self._plugged.found()

    def begin(self) -> None:
        """Show the booth, once it is known who sees its screen."""
        self._desk.guard(self._present)

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
        for each in found:
            screen = each.screen
            text = say("{name} ({width} × {height})", name=screen.name, width=screen.w, height=screen.h)
            self.screens.addItem(text, screen.name)
        self.screens.setCurrentIndex(max(0, self.screens.findData(kept)))
        self.screens.blockSignals(False)
        self.screens.setVisible(len(found) > 1 and not shown)
        self.show_button.setVisible(not shown)
        self.away_button.setVisible(shown)
        self.status.setText(self._says.here if shown else self._says.gone)

    def _screens_changed(self) -> None:
        self.refresh()
        self.changed.emit()

    def _present(self) -> None:
        projection = self._desk.projection
        if projection is not None and projection.eyes.sight is Sight.SEEN:
            self._desk.tell(self._says.seen)
            return
        standing = self._standing()
        screen = self._plugged.of_name(standing.screen.name)
        if screen is None:
            return
        if self.booth is None:
            strong = self._desk.look.palette.strong
            self.booth = BoothWindow(self._workshop, self._use, self._desk.look, strong=strong)
            self.booth.left.connect(self._left)
            self.destroyed.connect(self.booth.retire)
        self._agreed = self._plugged.found()
        self.changed.emit()
        self.booth.present(screen, self.window(), private=standing.sure and self._desk.alone())
        self.refresh()

    def _left(self) -> None:
        self.refresh()
        self.returned.emit()

    def _standing(self) -> Standing:
        chosen = self.screens.currentData()
        found = self._possible()
        return next((each for each in found if each.screen.name == chosen), found[0])

    def _possible(self) -> list[Standing]:
        projection = self._desk.projection
        room = None if projection is None else projection.eyes.placing.room
        desk = self._plugged.name_of(self.window().screen())
        return standings(self._plugged.found(), desk=desk, room=room)
