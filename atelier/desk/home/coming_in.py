"""How a workshop comes to be, from home: from a method, as the sample, from a file."""

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.files import ask_file
from atelier.desk.led import LED
from atelier.desk.naming import in_language
from atelier.gestures.workshops import change_workshop
from atelier.words import Words
from atelier.workshop.entities import Programme
from atelier.workshop.refusals import Reason, Refused

if TYPE_CHECKING:
    from atelier.methods import Method

_FIRST = "atelier-du-futur"
"""The method that is proposed first: the one of the whole thread."""


class Arrivals:
    """Each way in leads straight into the workshop that it made.

    What reads methods and files is imported when it is first used: the window is up sooner.
    """

    def __init__(
        self,
        desk: Desk,
        home: QWidget,
        programme: Callable[[], str],
        choose: Callable[[QWidget, str], Path | None] | None,
    ) -> None:
        """`programme` is the view at home: what is begun there belongs to it where it is a programme."""
        self._desk, self._home = desk, home
        self._programme = programme
        self._choose = choose or _asking(desk.words)
        self.differing: Callable[[str, Callable[[], None]], None] = lambda sentence, _again: desk.tell(
            sentence
        )
        """Says that a file holds another state of a workshop that is here, and offers to bring in a copy."""

    @cached_property
    def methods(self) -> "Sequence[Method]":
        """The bundled methods of which every step can be led: the first of all, then by name."""
        from atelier.methods import bundled, find

        found = [find(name) for name in bundled()]
        led = [method for method in found if {step.kind for step in method.steps} <= {*LED}]
        return sorted(led, key=lambda method: method.name != _FIRST)

    def begin(self, button: QWidget | None = None) -> None:
        """Ask of which method; the very first workshop is one of the first method, without a question."""
        if len(self.methods) == 1 or not self._desk.session.summaries():
            self.start(self.methods[0].name)
            return
        menu = QMenu(button or self._home)
        for method in self.methods:
            action = menu.addAction(in_language(method.title, self._desk.words).replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=method.name: self.start(name))
        place = button or self._home
        menu.popup(place.mapToGlobal(QPoint(0, place.height() + 4 if button else 0)))
        menu.setActiveAction(menu.actions()[0])

    def start(self, method: str) -> None:
        """A workshop of that method, in the language of the interface, its title ready to be typed over."""
        from atelier.session.arrivals import new_workshop

        words, session = self._desk.words, self._desk.session
        programme = session.shelf.tables.find(Programme, self._programme())

        def make() -> str:
            title = words.say("New workshop")
            made = new_workshop(session, method=method, title=title, language=words.language)
            if programme is not None:
                session.workshop(made).do(change_workshop, programme=programme.id)
            return made

        made = self._desk.attempt(make)
        if made:
            self._desk.go(Spot(Room.PREPARE, made, new=True))
            line = QApplication.focusWidget()
            if isinstance(line, QLineEdit):
                line.selectAll()

    def sample(self) -> None:
        """The sample workshop, at what was said in it."""
        from atelier.session.arrivals import add_sample

        made = self._desk.attempt(lambda: add_sample(self._desk.session))
        if made:
            self._desk.go(Spot(Room.RUN, made))

    def bring_in(self) -> None:
        """The workshop of a file that is chosen now."""
        path = self._choose(self._home, self._desk.words.say("Open a file"))
        if path is not None:
            self._bring_in(path, copy=False)

    def _bring_in(self, path: Path, *, copy: bool) -> None:
        from atelier.session.arrivals import import_workshop

        words, session = self._desk.words, self._desk.session

        def read() -> str:
            try:
                return import_workshop(session, path, copy=copy)
            except Refused as refused:
                if refused.reason is not Reason.WORKSHOP_EXISTS:
                    raise
                sentence = words.say(
                    "“{title}” is already here and differs from this file. Both are as they were.",
                    title=refused.details.get("title", ""),
                )
                self.differing(sentence, lambda: self._bring_in(path, copy=True))
                return ""

        made = self._desk.attempt(read)
        if made:
            self._desk.go(Spot(Room.PREPARE, made))


def _asking(words: Words) -> Callable[[QWidget, str], Path | None]:
    return lambda home, title: ask_file(home, words, title, Path.home(), "JSON (*.json)")
