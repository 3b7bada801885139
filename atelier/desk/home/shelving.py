"""What is done at home with workshops and programmes: gestures of the shelf, asked from cards and menus."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from atelier.desk.commands.entries import command
from atelier.desk.commands.keys import key_of
from atelier.desk.context import Desk
from atelier.desk.home.shelf_view import ShelfView
from atelier.workshop.entities import Programme


class Shelving:
    """Carries out what the home is asked, and says what happened where it cannot be seen."""

    def __init__(
        self,
        desk: Desk,
        view: Callable[[], ShelfView],
        refresh: Callable[[], None],
        follow_up: Callable[[str], object],
    ) -> None:
        """`view` gives what the home shows; `refresh` shows anew what was changed outside the shelf.

        `follow_up` shows the page of the workshop that comes after one.
        """
        self._desk, self._view, self._refresh, self._follow_up = desk, view, refresh, follow_up
        self.keeping: Callable[[str], object] = lambda _workshop: None
        """Keeps a workshop as a method."""

    def add_programme(self, title: str) -> str:
        """A programme of that title; gives its id, or nothing where it was refused."""
        from atelier.gestures.shelf import add_programme

        shelf = self._desk.session.shelf
        changes = self._desk.attempt(lambda: shelf.do(add_programme, title=title))
        return changes[0].entity.id if changes else ""

    def remove(self, programme: str) -> None:
        """Take a programme off the shelf; its workshops stay."""
        from atelier.gestures.shelf import remove_programme

        desk = self._desk
        title = desk.session.shelf.tables.get(Programme, programme).title
        if desk.attempt(lambda: desk.session.shelf.do(remove_programme, programme=programme)):
            desk.note(
                desk.words.say(
                    "The programme “{title}” is removed, its workshops stay: {keys} brings it back.",
                    title=title,
                    keys=key_of("undo"),
                )
            )

    def put_away(self, workshop: str) -> None:
        """Take a workshop out of view; nothing of it is removed."""
        from atelier.gestures.shelf import put_away

        desk = self._desk
        title = next((s.title for s in self._view().summaries if s.id == workshop), "")
        if desk.attempt(lambda: desk.session.shelf.do(put_away, workshop=workshop)):
            desk.note(
                desk.words.say(
                    "The workshop “{title}” is put away: {keys} brings it back.",
                    title=title,
                    keys=key_of("undo"),
                )
            )

    def put_away_method(self, method: str) -> bool:
        """Take a method that is kept out of view; nothing of it is removed."""
        from atelier.gestures.shelf import put_away

        desk = self._desk
        title = next((s.title for s in self._view().summaries if s.id == method), "")
        if not desk.attempt(lambda: desk.session.shelf.do(put_away, workshop=method)):
            return False
        said = desk.words.say(
            "The method “{title}” is put away: {keys} brings it back.", title=title, keys=key_of("undo")
        )
        desk.note(said)
        return True

    def bring_back(self, workshop: str) -> None:
        """Show again what was put away."""
        from atelier.gestures.shelf import bring_back

        self._desk.attempt(lambda: self._desk.session.shelf.do(bring_back, workshop=workshop))

    def show_menu(self, workshop: str, button: QWidget) -> None:
        """Drop down what else can be done with a workshop."""
        menu = QMenu(button)
        menu.setToolTipsVisible(True)
        words = self._desk.words
        after = menu.addAction(words.say(command("follow_up").title))
        after.setShortcut(QKeySequence(command("follow_up").keys[0]))
        after.triggered.connect(lambda: self._follow_up(workshop))
        move = menu.addMenu(words.say("Move to the programme"))
        self._fill(move, workshop)
        keep = menu.addAction(words.say(command("keep_method").title))
        keep.setShortcut(QKeySequence(command("keep_method").keys[0]))
        keep.triggered.connect(lambda: self.keeping(workshop))
        away = menu.addAction(words.say(command("put_away").title))
        away.setShortcut(QKeySequence(command("put_away").keys[0]))
        away.setToolTip(words.say("Set aside: the workshop stays in “Workshops put away”."))
        away.triggered.connect(lambda: self.put_away(workshop))
        _drop_down(menu, button)

    def ask_programme(self, workshop: str, card: QWidget) -> None:
        """Drop down the programmes, to choose the one that a workshop goes to."""
        menu = QMenu(card)
        self._fill(menu, workshop)
        _drop_down(menu, card)

    def _fill(self, menu: QMenu, workshop: str) -> None:
        words = self._desk.words
        current = next((self._view().key_of(s) for s in self._view().summaries if s.id == workshop), "")
        choices = [(p.id, p.title) for p in self._view().programmes]
        for id, title in [*choices, ("", words.say("Without a programme"))]:
            action = menu.addAction(title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(id == current)
            action.triggered.connect(partial(self._move, workshop, id))

    def _move(self, workshop: str, programme: str, _checked: bool = False) -> None:
        from atelier.gestures.workshops import change_workshop

        desk = self._desk

        def gesture() -> object:
            return desk.session.workshop(workshop).do(change_workshop, programme=programme or None)

        if desk.attempt(gesture) is not None:
            self._refresh()


def _drop_down(menu: QMenu, widget: QWidget) -> None:
    menu.popup(widget.mapToGlobal(QPoint(0, widget.height() + 4)))
    if menu.actions():
        menu.setActiveAction(menu.actions()[0])
