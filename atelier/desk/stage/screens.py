"""The screens of the system, told when they come, go, grow or change places."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from atelier.stage.placing import Screen

_BUILT_IN = ("edp", "lvds", "dsi", "built-in", "color lcd", "retina", "internal")
"""What systems call the screen of a laptop."""


class Screens(QObject):
    """Follows Qt's own."""

    changed = Signal()
    """Told before a window of a screen that went is put on another one by Qt."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.changed)
        for screen in app.screens():
            self._follow(screen)
        app.screenAdded.connect(self._added)
        app.screenRemoved.connect(self._removed)
        app.primaryScreenChanged.connect(self._others)
        self._gone: QScreen | None = None

    def found(self) -> tuple[Screen, ...]:
        """What is plugged in now."""
        return tuple(_described(screen) for screen in QGuiApplication.screens() if screen is not self._gone)

    def of_name(self, name: str) -> QScreen | None:
        """Qt's own of a name."""
        return next((s for s in QGuiApplication.screens() if _name(s) == name and s is not self._gone), None)

    @staticmethod
    def name_of(screen: QScreen | None) -> str:
        """The name of a screen of Qt's; empty for none."""
        return "" if screen is None else _name(screen)

    def _added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._soon.start()

    def _removed(self, screen: QScreen) -> None:
        """At once: the next thing that Qt does is to move its windows over to the desk's screen."""
        self._gone = screen
        self.changed.emit()
        self._gone = None
        self._soon.start()

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._others)

    def _others(self, _other: object) -> None:
        """A timer would take what a signal tells for its delay."""
        self._soon.start()


def _name(screen: QScreen) -> str:
    told = (screen.manufacturer(), screen.model(), screen.serialNumber(), screen.name())
    return " ".join(part for part in told if part).replace("\n", " ")


def _described(screen: QScreen) -> Screen:
    place = screen.geometry()
    told = f"{screen.name()} {screen.model()}".lower()
    return Screen(
        _name(screen),
        place.x(),
        place.y(),
        place.width(),
        place.height(),
        primary=screen is QGuiApplication.primaryScreen(),
        built_in=any(word in told for word in _BUILT_IN),
    )
