"""How a workshop comes to be, from home: from a method, as the sample, from a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.files import ask_file
from atelier.words import Words
from atelier.workshop.entities import Programme
from atelier.workshop.refusals import Reason, Refused

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
        self.choosing: Callable[[], object] = lambda: self.start(_FIRST)
        """Lets a method be chosen."""
        self.theme = ""
        """What is begun next is about: it has that title too. Empty: nothing is known of it."""
        self.method_file: Callable[[Path], object] = lambda _path: None
        """Brings in a file that holds a method."""

    def begin(self) -> None:
        """Ask of which method; the very first workshop is one of the first method, without a question."""
        if self._desk.session.library.summaries():
            self.choosing()
        else:
            self.start(_FIRST)

    def start(self, method: str) -> None:
        """A workshop of that method, its title ready to be typed over.

        One of a bundled method is in the language of the interface, one of a kept method in its own.
        """
        from atelier.session.beginning import begin_workshop
        from atelier.session.keeping import new_from

        words, session = self._desk.words, self._desk.session
        programme = session.shelf.tables.find(Programme, self._programme())

        def make() -> str:
            title, language = self.theme or words.say("New workshop"), words.language
            if programme is None:
                return new_from(session, method, title=title, language=language)
            return begin_workshop(
                session, programme.id, method=method, title=title, language=language, theme=self.theme
            )

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
        """The workshop or the method of a file that is chosen now."""
        path = self._choose(self._home, self._desk.words.say("Open a file"))
        if path is not None:
            self.take(path)

    def take(self, path: Path) -> None:
        """The workshop or the method of a file."""
        if path.suffix.lower() == ".toml":
            self.method_file(path)
        else:
            self._bring_in(path, copy=False)

    def _bring_in(self, path: Path, *, copy: bool) -> None:
        from atelier.session.arrivals import holds_a_programme, import_programme, import_workshop

        words, session = self._desk.words, self._desk.session
        if not copy and self._desk.attempt(lambda: holds_a_programme(path)):
            programme = self._desk.attempt(lambda: import_programme(session, path))
            if programme:
                self._desk.go(Spot(Room.PROGRAMME, programme))
            return

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
    return lambda home, title: ask_file(home, words, title, Path.home(), "Atelier (*.json *.toml)")
