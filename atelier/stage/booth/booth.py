"""The booth: a screen that the room cannot see, for what is secret; touched by voters, opened by one key.

Nothing of the desk can be reached from it: it takes every key and touch, has no menu, cannot be closed, and
hides the desk where both share a screen. `CALL` lets the next person begin; `DOOR` asks for the facilitator's
panel, on which no ballot stands.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QApplication, QLayout, QStackedWidget, QVBoxLayout, QWidget

from atelier.look.appearance import Look
from atelier.session import Notice, OpenWorkshop
from atelier.stage.booth.turns import BoothUse, Patience, Turns
from atelier.stage.context import Stage, dressed
from atelier.stage.door import CALL, DOOR, Door
from atelier.stage.notices import PlainWords
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.cue import BLACK


class BoothWindow(QWidget):
    """One for a round or an evaluation, made at the desk; `present` puts it on a screen, `retire` ends it."""

    left = Signal()
    """The facilitator went back to the desk."""

    def __init__(
        self,
        workshop: OpenWorkshop,
        use: BoothUse,
        look: Look,
        *,
        strong: bool = False,
        patience: Patience | None = None,
    ) -> None:
        """Hidden, on no screen yet."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._workshop, self._use, self._look, self._strong = workshop, use, look, strong
        self._words = Words(workshop.tables.workshop.language)
        self._patience = patience
        self._private = self._retired = False
        self._desk: QWidget | None = None
        self._hidden = False
        self.setWindowTitle(use.says(self._words).name)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # the screen decides
        self._page: CuePage | None = None
        self._pause: PlainWords | None = None
        self.turn: Turns[BoothUse] | None = None
        self._stack = QStackedWidget()
        self.door: Door | None = None
        for key, act in ((DOOR, self.open_door), (CALL, self.call)):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)
        self._stop = workshop.listen(self._told)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenRemoved.connect(self._screen_removed)
        for signal in (app.screenAdded, app.primaryScreenChanged):
            signal.connect(self._screens_changed)

    @property
    def paused(self) -> bool:
        """Whether the ballot is covered until the facilitator says who sees the screen."""
        return self._pause is not None and self._stack.currentWidget() is self._pause

    def present(self, screen: QScreen, desk: QWidget, *, private: bool) -> None:
        """Stand on a screen; `private`: two distinct screens were confirmed, and voters are told.

        `desk` is hidden meanwhile where it stands on the same screen.
        """
        self._private = private
        self._build(screen.geometry().height())
        self._desk, self._hidden = desk, desk.screen().geometry() == screen.geometry()
        desk.installEventFilter(self)
        screen.geometryChanged.connect(self._screens_changed, Qt.ConnectionType.UniqueConnection)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        if self._hidden:
            desk.hide()
        self._show_turn()

    def leave(self) -> None:
        """Give the screen back to the desk; a ballot in hand stays covered where it is."""
        desk, self._desk = self._desk, None
        if desk is not None:
            desk.removeEventFilter(self)
            desk.show()
            desk.raise_()
            desk.activateWindow()
        self.hide()
        self.left.emit()

    def retire(self) -> None:
        """What it is for is closed, or its workshop: there is nothing to answer any more."""
        if self._retired:
            return
        self._retired = True
        self._stop()
        if self.isVisible():
            self.leave()
        self.close()
        self.deleteLater()

    def open_door(self) -> None:
        """The facilitator's panel, over whatever stands here."""
        if self.door is not None:
            self.door.ask(paused=self.paused)
            self._stack.setCurrentWidget(self.door)
            self.door.take_keys()

    def call(self) -> None:
        """The next person begins; not while somebody is at it, nor where something has to be said first."""
        if self.door is None or (self.turn is not None and self.turn.filling is not None and not self.paused):
            return
        if self.paused or not self.door.may_call:
            self.open_door()
            return
        self.door.call()
        if self.turn is None or self.turn.filling is None:  # refused: the panel says why
            self._stack.setCurrentWidget(self.door)
        elif self._stack.currentWidget() is not self.turn:
            self._show_turn()

    def pause(self) -> None:
        """Cover everything: who sees this screen is no longer certain."""
        if self.isVisible() and self._pause is not None:
            self._stack.setCurrentWidget(self._pause)
            self._pause.setFocus(Qt.FocusReason.OtherFocusReason)
            self.repaint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Alt+F4 and the like mean nothing here."""
        app = QGuiApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        event.setAccepted(self._retired or ending)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The desk stays hidden, whoever brings it forward; where it is closed, nothing stands here."""
        if watched is self._desk and event.type() == QEvent.Type.Close:
            self._desk = None
            self.retire()
        elif watched is self._desk and event.type() == QEvent.Type.Show and self._hidden:
            QTimer.singleShot(0, self, self._hide_desk)
        return False

    def changeEvent(self, event: QEvent) -> None:
        """In the place of the desk it has the keys: the shared screen, plugged in again, takes none."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self._hidden:
            QTimer.singleShot(0, self, self._keep_keys)

    def _keep_keys(self) -> None:
        other = QApplication.activeWindow()
        if self._desk is not None and self.isVisible() and other not in (None, self):
            self.activateWindow()

    def _hide_desk(self) -> None:
        if self._desk is not None and self._hidden and self.isVisible():
            self._desk.hide()
            self.activateWindow()

    def _build(self, height: int) -> None:
        """Everything at the size of a screen; a ballot in hand is carried over."""
        filling = self.turn.filling if self.turn else None
        stage = Stage(
            self._workshop, self._words, dressed(self._look, strong=self._strong), height, self._strong
        )
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
        self._page = CuePage(stage, BLACK)
        self._page.setCursor(Qt.CursorShape.ArrowCursor)
        say, says = self._words.say, self._use.says(self._words)
        self._pause = PlainWords(stage, says.paused, say("Please call the facilitator."))
        self.turn = self._use.turn(
            stage, self._use.cover(stage), private=self._private, patience=self._patience
        )
        self.turn.door.connect(self.open_door)
        self.door = Door(stage, self._use)
        self.door.back.connect(self._go_on)
        self.door.out.connect(self.leave)
        self._stack = QStackedWidget()
        for page in (self.turn, self._pause, self.door):
            self._stack.addWidget(page)
        self._page.column.addWidget(self._stack)
        self._column.addWidget(self._page)
        if filling is not None:
            self.turn.resume(filling)

    def _go_on(self) -> None:
        """With the ballot that was covered, at the size that its screen has by now."""
        desk, place = self._desk, self.screen().geometry()
        if desk is not None and place != self.geometry():
            self.present(self.screen(), desk, private=self._private)
        self._show_turn()

    def _show_turn(self) -> None:
        if self.turn is not None:
            self._stack.setCurrentWidget(self.turn)
            self.turn.take_keys()

    def _told(self, notice: Notice) -> None:
        if self.turn is not None:
            self.turn.told(notice)
            if self.turn.filling is not None and self._stack.currentWidget() is self.door:
                self._show_turn()

    def _screen_removed(self, screen: QScreen) -> None:
        """Without its own screen the booth would cover the desk's: it goes, and what is in hand is kept."""
        if self.isVisible() and screen.geometry() == self.screen().geometry() and self._desk is not None:
            self._private = False
            self.leave()
        else:
            self._screens_changed()

    def _screens_changed(self) -> None:
        self._private = False
        self.pause()
