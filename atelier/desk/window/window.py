"""The window of the facilitator: a top bar, what has to be said under it, and one room below."""

from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.commands.menu import MENU, PALETTE, Actions, MenuButton
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.home import HomeRoom
from atelier.desk.places import workshop_places
from atelier.desk.speech import Speech
from atelier.desk.stage.asking import Asker
from atelier.desk.stage.projection import Projection
from atelier.look.appearance import Look
from atelier.session import Session
from atelier.words import Words

if TYPE_CHECKING:  # imported when one first goes there: the window is up sooner
    from atelier.desk.programme.frame import ProgrammeFrame
    from atelier.desk.workshop_frame import WorkshopFrame
    from atelier.look.choosing import Chooser

SMALLEST = (960, 560)
"""Logical pixels: below this nothing is promised."""
_LINE = 76
"""Pixels at the foot of Run in which people's words are typed."""

Page = Union[HomeRoom, "WorkshopFrame", "ProgrammeFrame"]


def two_screens() -> bool:
    """Whether a projector is a screen of its own: one that copies another has its place, or is not told."""
    places = [screen.geometry() for screen in QGuiApplication.screens()]
    return len(places) > 1 and not any(a.intersects(b) for a, b in combinations(places, 2))


class MainWindow(QMainWindow):
    """What the desk is shown in. It owns no truth: closing it loses nothing."""

    moved = Signal(object)
    """The `Spot` that is in view now."""
    closing = Signal()

    def __init__(
        self,
        session: Session,
        words: Words,
        look: Look,
        projection: Projection | None = None,
        *,
        at_home: bool = True,
    ) -> None:
        """Opens at home; `show` is the caller's. `projection` is the shared screen, which outlives it.

        Who goes elsewhere at once says that it is not `at_home`: nothing is made that nobody will see.
        """
        super().__init__()
        self._session = session
        self.body = QWidget()
        self.speech = Speech(look, words, self.body)
        self.desk = Desk(
            session=session,
            words=words,
            look=look,
            tell=self.speech.tell,
            hush=self.speech.hush,
            go=self.go,
            note=self.speech.note,
            offer=self.speech.offer,
            alone=two_screens if projection is None else projection.eyes.is_alone,
            guard=(lambda act: act()) if projection is None else projection.eyes.guard,
            projection=projection,
            command=lambda id: self.commands.run(id),  # noqa: PLW0108 - made below
            menu=lambda point: self.commands.drop_at(point),  # noqa: PLW0108 - made below
        )
        self.setMinimumSize(*SMALLEST)
        self._whole: dict[str, Callable[[], object]] = {PALETTE: self.show_palette}
        self._palette: Chooser | None = None
        self.commands = Actions(self, look, words, self.handlers)
        self.body.setProperty("kind", "page")
        self.body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self.body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setCentralWidget(self.body)
        self.asker = None if projection is None else Asker(look, words, projection.eyes, self.body)
        self._page: Page | None = None
        self.spot = Spot(Room.HOME)
        if at_home:
            self.go(self.spot)

    @property
    def page(self) -> Page | None:
        """What stands in the window now."""
        return self._page

    def offer(self, handlers: Handlers) -> None:
        """Add what can be done everywhere (language, contrast), by whoever opened the window."""
        self._whole.update(handlers)

    def handlers(self) -> Handlers:
        """What can be done now, by command."""
        return {**self._whole, **(self._page.handlers() if self._page else {})}

    def show_palette(self) -> None:
        """The palette over the window; asked again, it goes."""
        if self._palette is not None:
            self._palette.give_up()
            return
        from atelier.desk.commands.palette import Palette, palette_options

        words, page = self.desk.words, self._page
        places = [*(page.places() if page else ()), *workshop_places(self.desk, self.spot.workshop)]
        options = palette_options(words, self.commands.offered(), places, self.commands.run)
        self._palette = Palette(words, self.body, options)
        self._palette.gone.connect(self._palette_gone)

    def _palette_gone(self) -> None:
        self._palette = None

    def go(self, spot: Spot) -> None:
        """Show a place; a workshop that cannot be opened is said, and one stays where one is."""
        if spot.room is Room.HOME:
            self.speech.hush()
            home = self._home()
            self._show(home)
            home.arrive(spot)
        elif spot.room is Room.PROGRAMME:
            page = self.desk.attempt(lambda: self._programme(spot.workshop))
            if page is None:
                return
            self._show(page)
            page.arrive(spot)
        else:
            frame = self.desk.attempt(lambda: self._frame(spot.workshop))
            if frame is None:
                return
            self._show(frame)
            frame.enter(spot)
            self.speech.lie_over(frame.quiet_place, _LINE if spot.room is Room.RUN else 0)
        self.spot = spot
        self._show_title()
        self.commands.refresh()
        self.moved.emit(spot)

    def leave(self) -> None:
        """Close what is being typed, wherever it is."""
        if self._page is not None:
            self._page.leave()

    def event(self, event: QEvent) -> bool:
        """Ask what is on offer just before a key is looked up, so that no action answers out of turn."""
        if event.type() == QEvent.Type.ShortcutOverride:
            self.commands.refresh()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked: what was typed is kept."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            focused.clearFocus()
        self.leave()
        self.closing.emit()
        if self._page is not None:
            self._page.stop()  # what it would still read: the library may close before the window is gone
        super().closeEvent(event)

    def retire(self) -> None:
        """Go without being asked anything: another window stands in this one's place."""
        if self._page is not None:
            self._page.stop()
            self._page = None
        self.hide()
        self.deleteLater()

    def _home(self) -> HomeRoom:
        if isinstance(self._page, HomeRoom):
            return self._page
        return HomeRoom(self.desk, self._menu(), parent=self.body)

    def _frame(self, id: str) -> "WorkshopFrame":
        from atelier.desk.workshop_frame import WorkshopFrame

        if isinstance(self._page, WorkshopFrame) and self._page.workshop.name == id:
            return self._page
        workshop = self._session.workshop(id)
        return WorkshopFrame(self.desk, workshop, self._menu(), self.body)

    def _programme(self, id: str) -> "ProgrammeFrame":
        from atelier.desk.programme.frame import ProgrammeFrame

        if isinstance(self._page, ProgrammeFrame) and self._page.programme == id:
            return self._page
        return ProgrammeFrame(self.desk, id, self._menu())

    def _menu(self) -> MenuButton:
        button = MenuButton(self.desk.look, self.desk.words, self.commands)
        self._whole[MENU] = button.drop_down
        return button

    def _show(self, page: Page) -> None:
        if page is self._page:
            return
        self.leave()
        self.speech.lie_over(None)
        old, self._page = self._page, page
        if old is not None:
            old.stop()
            for widget in (old.bar, old):
                self._column.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        page.windowTitleChanged.connect(self._show_title)
        self._column.insertWidget(0, page.bar)
        self._column.addWidget(page, 1)
        if self.asker is not None:
            self.asker.leave()

    def _show_title(self) -> None:
        page = self._page
        if page is None or isinstance(page, HomeRoom):
            self.setWindowTitle("Atelier")
        else:
            self.setWindowTitle(self.desk.words.say("{title} — Atelier", title=page.windowTitle()))
