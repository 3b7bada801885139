"""Commands made alive: one action for each of the list, its keys, the menu that shows those on offer."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from atelier.assets import AssetMissing
from atelier.desk.commands.entries import AT_HAND, COMMANDS, Command, Handlers, command
from atelier.look.appearance import Look
from atelier.look.buttons import IconButton
from atelier.words import Words

MENU: Final = "menu"
"""The command that opens the menu, in which it is not shown."""
PALETTE: Final = "palette"
"""The command that opens the palette, in which it is not shown."""
_MANY = 14
"""Commands that fit in one menu on a low screen."""


class Actions(QObject):
    """The actions of a window. What is not on offer has no key, so that the key reaches who has the focus."""

    def __init__(self, window: QWidget, look: Look, words: Words, offer: Callable[[], Handlers]) -> None:
        """`offer` is asked what can be done whenever a key or the menu needs to know."""
        super().__init__(window)
        self._window, self._look, self._words, self._offer = window, look, words, offer
        self._actions: dict[str, QAction] = {}
        """Made when they are first on offer: at home that is a third of them."""

    def refresh(self) -> Handlers:
        """Ask again what is on offer."""
        handlers = self._offer()
        for entry in COMMANDS:
            if entry.id in handlers and entry.id not in self._actions:
                self._actions[entry.id] = self._make(self._window, entry)
        for id, action in self._actions.items():
            action.setEnabled(id in handlers)
        return handlers

    def fill(self, menu: QMenu) -> None:
        """Show in a menu what is on offer, section by section; many have a menu for each section.

        The palette, in which all of them are found by their names, stands on top then.
        """
        for action in menu.actions():
            if (below := action.menu()) is not None:
                below.deleteLater()
        menu.clear()
        entries = [entry for entry in self.offered() if entry.id != MENU]
        if len(entries) <= _MANY:
            self._add(menu, entries)
            return
        self._add(menu, [entry for entry in entries if entry.id == PALETTE], headed=False)
        menu.addSeparator()
        rest = [entry for entry in entries if entry.id != PALETTE]
        for section, commands in groupby(rest, key=lambda entry: entry.section):
            below = menu.addMenu(self._words.say(section))
            self._add(below, list(commands), headed=False)

    def offered(self) -> list[Command]:
        """What is on offer now, in the order of the list."""
        handlers = self.refresh()
        return [entry for entry in COMMANDS if entry.id in handlers]

    def run(self, id: str) -> None:
        """Do what a command stands for, where it is on offer."""
        from atelier.look.choices import Choice

        focused = QApplication.focusWidget()
        if isinstance(focused, Choice):
            focused.settle()  # undo then takes back what the keys have just chosen
        handler = self._offer().get(id)
        if handler is not None:
            handler()
            self.refresh()

    def drop_at(self, point: QPoint) -> None:
        """Open a menu of what can be done with what is selected; the palette, last in it, has the rest."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = self.offered()
        self._add(menu, [entry for entry in offered if entry.section in AT_HAND])
        menu.addSeparator()
        self._add(menu, [entry for entry in offered if entry.id == PALETTE], headed=False)
        menu.popup(point)

    def _add(self, menu: QMenu, entries: Sequence[Command], *, headed: bool = True) -> None:
        section = ""
        for entry in entries:
            if entry.section != section and headed:
                section = entry.section
                if not menu.isEmpty():
                    menu.addSection(self._words.say(section))
            action = self._actions[entry.id]
            try:
                action.setIcon(self._look.icon(entry.icon, self._look.palette.ink_2))
            except AssetMissing:
                action.setIconVisibleInMenu(False)
            menu.addAction(action)

    def _make(self, window: QWidget, entry: Command) -> QAction:
        action = QAction(self._words.say(entry.title), window)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setEnabled(False)
        action.triggered.connect(lambda: self.run(entry.id))
        window.addAction(action)
        return action


class MenuButton(IconButton):
    """The button at the right of every top bar, from which all commands on offer drop down."""

    def __init__(self, look: Look, words: Words, actions: Actions) -> None:
        """Its menu is filled when it opens."""
        opening = command(MENU)
        super().__init__(look, opening.icon, words.say(opening.title), key=opening.keys[0])
        self._commands = actions
        self._menu = QMenu(self)
        self.clicked.connect(self.drop_down)

    def drop_down(self) -> None:
        """Open the menu under the button, its right edge at the button's."""
        self._commands.fill(self._menu)
        width = self._menu.sizeHint().width()
        self._menu.popup(self.mapToGlobal(QPoint(self.width() - width, self.height() + 4)))
        if self._menu.actions():
            self._menu.setActiveAction(next(a for a in self._menu.actions() if not a.isSeparator()))
