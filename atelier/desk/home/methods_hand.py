"""What is done with methods from home: looking through them, beginning, keeping, editing, sharing."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk, Room, Spot
from atelier.desk.cover import Covering
from atelier.desk.folders import Choose, asking, first_folder, remember_folder
from atelier.desk.home.coming_in import Arrivals
from atelier.desk.home.shelving import Shelving

if TYPE_CHECKING:
    from atelier.desk.home.choosing import ChooseMethod


class MethodsHand:
    """Opens the page where a method is chosen, and does what is asked there."""

    def __init__(
        self,
        desk: Desk,
        home: QWidget,
        covering: Covering,
        arrivals: Arrivals,
        shelving: Shelving,
        choose: Choose | None = None,
    ) -> None:
        """`choose` asks for the folder of a file that is shared."""
        self._desk, self._home, self._covering = desk, home, covering
        self._arrivals, self._shelving = arrivals, shelving
        self._ask = choose or asking(desk.words)
        self.changed: Callable[[], None] = lambda: None
        """Told when there is another method, or one less."""

    @property
    def page(self) -> "ChooseMethod | None":
        """The page where a method is chosen, while it is open."""
        if self._covering.page is None:
            return None
        from atelier.desk.home.choosing import ChooseMethod

        return self._covering.page if isinstance(self._covering.page, ChooseMethod) else None

    def choose(self, first: str = "") -> None:
        """The page, with that method in view; nothing while another page covers the home."""
        from atelier.desk.home.choosing import ChooseMethod

        if self._covering.page is not None:
            return
        page = ChooseMethod(self._desk, self._home, first)
        self._covering.take(page)
        page.started.connect(self._start)
        page.adapted.connect(self._adapt)
        page.edited.connect(self._edit)
        page.shared.connect(self._share)
        page.put_away.connect(self._put_away)

    def leave(self) -> None:
        """What is asked leads away from the page."""
        self._covering.dismiss()

    def read_again(self) -> None:
        """The shelf has changed."""
        if (page := self.page) is not None:
            page.read_again()

    def bring_in(self, path: Path) -> None:
        """Keep the method of a file, and show it."""
        from atelier.session.keeping import bring_in_method

        desk = self._desk
        made = desk.attempt(lambda: bring_in_method(desk.session, path, desk.words.language))
        if made:
            self.leave()
            self.choose(made)

    def keep(self, workshop: str) -> None:
        """Keep how a workshop is prepared as a method of its title."""
        from atelier.session.keeping import keep_workshop

        desk = self._desk
        title = desk.session.workshop(workshop).tables.workshop.title
        made = desk.attempt(lambda: keep_workshop(desk.session, workshop, title=title))
        if made:
            self.choose(made)

    def _start(self, key: str) -> None:
        self.leave()
        self._arrivals.start(key)

    def _adapt(self, key: str) -> None:
        from atelier.methods import find
        from atelier.session.keeping import keep_method

        desk = self._desk
        made = desk.attempt(lambda: keep_method(desk.session, find(key), desk.words.language))
        if made:
            self._edit(made)

    def _edit(self, key: str) -> None:
        self.leave()
        self._desk.go(Spot(Room.PREPARE, key, new=True))

    def _share(self, key: str) -> None:
        from atelier.session.keeping import share_method

        desk = self._desk
        folder = self._ask(self._home, first_folder(desk))
        if folder is None:
            return
        put = desk.attempt(lambda: share_method(desk.session, key, folder, desk.words))
        if put is not None:
            remember_folder(desk, put.path.parent)
            desk.note(desk.words.say("The method is in the file {path}", path=str(put.path)))

    def _put_away(self, key: str) -> None:
        if self._shelving.put_away_method(key):
            self.changed()
