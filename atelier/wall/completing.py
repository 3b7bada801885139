"""The titles that a line beginning with # may mean, above the line, narrowed while it is typed."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor

from atelier.look.tokens import GRID
from atelier.wall.aim import Aim, filed, read_filed, read_title, wall_titles
from atelier.wall.board import Board
from atelier.wall.choosing import Option, Options, fitting
from atelier.wall.keys import CaptureEdit
from atelier.wall.places import place_name, title_name
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Step, Zone
from atelier.workshop.walls import wall_of

_ROW = 38
_WIDEST = 520


class TitleCompletion(QObject):
    """Offers titles to one line, which keeps the keys and tells it what they mean."""

    picked = Signal(object)
    """An option was pressed."""

    def __init__(self, board: Board, edit: CaptureEdit) -> None:
        """Becomes a child of the line."""
        super().__init__(edit)
        self._board, self._edit = board, edit
        self._options = Options(board.words.say("Titles"), edit)
        self._options.picked.connect(self.picked)

    @property
    def choice(self) -> Option | None:
        """The title that Enter would take."""
        return self._options.choice

    @property
    def first(self) -> Option | None:
        """The title that Tab would take where none is chosen."""
        return self._options.first

    def step(self, by: int) -> None:
        """Choose the next title, or the one before (-1)."""
        self._options.step(by)

    def put_away(self) -> None:
        """Offer nothing until something else is typed."""
        self._options.offer(())
        self._edit.completing = False

    def complete(self, step: Step, aim: Aim) -> None:
        """Offer what fits what is typed, where it begins with # and the step has titles."""
        text = self._edit.read()
        typed, after = (read_title(text) if aim.place.zone else None), filed(aim, text)
        found: list[Option] = []
        if typed is not None:
            found = fitting(self._all(step, aim), typed)
        elif after is not None:
            found = [option for option in fitting(self._here(step, aim), after[1]) if option.name != after[1]]
        if found:
            self._place(len(found))
        self._options.offer(found)
        self._edit.completing = self._options.isVisible()

    def fill(self, option: Option) -> None:
        """Let the title that is named after a note be this one."""
        note, _ = read_filed(self._edit.read()) or ("", "")
        cursor = self._edit.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(f"{note} #{option.name}")
        self._edit.setTextCursor(cursor)
        self.put_away()

    def _here(self, step: Step, aim: Aim) -> list[Option]:
        """The titles of the zone in hand that can be named after a note."""
        return [
            Option(Item(Kind.TITLE, cluster.id), cluster.title)
            for cluster in wall_titles(self._board.tables, step, aim)
            if cluster.zone == aim.place.zone and read_filed(f"- #{cluster.title}") == ("-", cluster.title)
        ]

    def _all(self, step: Step, aim: Aim) -> list[Option]:
        return [
            Option(Item(Kind.TITLE, cluster.id), self._name(cluster, aim))
            for cluster in wall_titles(self._board.tables, step, aim)
        ]

    def _name(self, cluster: Cluster, aim: Aim) -> str:
        """A title of another zone says which."""
        zone = self._board.tables.get(Zone, cluster.zone)
        elsewhere = zone.id != aim.place.zone
        place = place_name(self._board, wall_of(self._board.tables, zone), zone) if elsewhere else ""
        return title_name(self._board, cluster, place)

    def _place(self, count: int) -> None:
        """Above the line, over whatever else the window shows there."""
        window = self._edit.window()
        if self._options.parentWidget() is not window:
            self._options.setParent(window)
        high = min(count, 7) * _ROW + 4 * GRID
        corner = self._edit.mapTo(window, QPoint(0, 0))
        wide = min(self._edit.width(), _WIDEST)
        self._options.setGeometry(corner.x(), corner.y() - high - GRID, wide, high)
        self._options.raise_()
