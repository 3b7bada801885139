"""What the hands need of a view of a step, whether it shows an outline or a wall."""

from collections.abc import Iterable
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from atelier.wall.editing import Text
from atelier.wall.shape import Item


class Face(Protocol):
    """A view of what was said. Both faces of a step share one selection."""

    @property
    def editing(self) -> bool:
        """Whether words are being edited in it."""

    def current_item(self) -> Item | None:
        """The item that the keys act on."""

    def choose(self, item: Item) -> None:
        """Select one item and bring it into view."""

    def reveal(self, item: Item, *, on_top: bool = False) -> None:
        """Bring an item into view."""

    def fade(self, ids: Iterable[str]) -> None:
        """Show that these were cut."""

    def edit_item(self, item: Item | None, *, elsewhere: bool = False) -> None:
        """Edit the words of an item where they stand."""

    def edit_with(self, item: Item, edited: Text) -> None:
        """Edit a text of an item where it stands."""

    def corner(self) -> QPoint:
        """Where something about the current item is asked, in the window."""

    def setFocus(self, reason: Qt.FocusReason) -> None:
        """Take the keys."""

    def window(self) -> QWidget:
        """The window that it stands in."""
