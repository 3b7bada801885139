"""Screens that a test plugs in and out: all of them are Qt's only one to stand on."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen

from atelier.stage.placing import Screen

LAPTOP = Screen("Laptop", 0, 0, 1440, 900, primary=True, built_in=True)
BEAMER = Screen("Beamer", 1440, 0, 1024, 768)


class FakeScreens(QObject):
    changed = Signal()

    def __init__(self, *screens: Screen) -> None:
        super().__init__()
        self._screens = screens

    def plug(self, *screens: Screen) -> None:
        self._screens = screens
        self.changed.emit()

    def found(self) -> tuple[Screen, ...]:
        return self._screens

    def of_name(self, name: str) -> QScreen | None:
        there = any(screen.name == name for screen in self._screens)
        return QGuiApplication.primaryScreen() if there else None

    def name_of(self, screen: QScreen | None) -> str:
        return LAPTOP.name
