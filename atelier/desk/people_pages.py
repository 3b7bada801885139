"""The pages about people that cover any place of a workshop: the door, the groups."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from atelier.desk.commands.entries import Handlers
from atelier.desk.context import Desk
from atelier.desk.cover import Cover, Covering
from atelier.session import OpenWorkshop

DOOR = "door"
GROUPS = "groups"


def openers(
    desk: Desk,
    workshop: OpenWorkshop,
    over: QWidget,
    covering: Covering,
    private: Callable[[], bool],
    step: str,
) -> Handlers:
    """What opens them; `step` is the one whose groups are meant first.

    Lists of names wait, before people, until somebody says who sees this screen.
    """

    def guarded(act: Callable[[], object]) -> None:
        if covering.page is None:
            _ = desk.guard(act) if private() else act()

    return {
        DOOR: lambda: guarded(lambda: covering.take(_door(desk, over, workshop))),
        GROUPS: lambda: guarded(lambda: covering.take(_groups(desk, over, workshop, step))),
    }


def _door(desk: Desk, over: QWidget, workshop: OpenWorkshop) -> Cover:
    """Imported when it is first opened: the window is up sooner."""
    from atelier.desk.run.door import Door

    return Door(desk, over, workshop)


def _groups(desk: Desk, over: QWidget, workshop: OpenWorkshop, step: str) -> Cover:
    from atelier.desk.run.groups_page import GroupsPage

    return GroupsPage(desk, over, workshop, step)
