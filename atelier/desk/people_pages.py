"""The pages about people that cover any place of a workshop: the door, the groups."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from atelier.desk.commands import Handlers
from atelier.desk.context import Desk
from atelier.desk.cover import Cover, Covering
from atelier.session import OpenWorkshop

DOOR = "door"
GROUPS = "groups"


def openers(
    desk: Desk, workshop: OpenWorkshop, over: QWidget, covering: Covering, private: Callable[[], bool]
) -> Handlers:
    """What opens them. Lists of names wait, before people, until somebody says who sees this screen."""

    def guarded(act: Callable[[], object]) -> None:
        if covering.page is None:
            _ = desk.guard(act) if private() else act()

    return {
        DOOR: lambda: guarded(lambda: covering.take(_door(desk, over, workshop))),
    }


def _door(desk: Desk, over: QWidget, workshop: OpenWorkshop) -> Cover:
    """Imported when it is first opened: the window is up sooner."""
    from atelier.desk.run.door import Door

    return Door(desk, over, workshop)
