"""The way to the look-alikes of a wall, opened beside it when one asks, and only then."""

from typing import Final

from PySide6.QtWidgets import QLayout

from atelier.desk.context import Desk
from atelier.desk.run.page import SaidPage
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step

NAME: Final = "alike"
"""By which the panel is found on its page."""
WIDTH: Final = 416


def propose(desk: Desk, workshop: OpenWorkshop, step: str, page: SaidPage) -> None:
    """Open the panel beside a wall, or let the one that is open look again; never while a group writes."""
    from atelier.desk.run.alike import AlikePanel

    if workshop.tables.get(Step, step).silent:
        desk.note(desk.words.say("Look-alikes wait until what is being written here is revealed."))
        return
    panel = page.findChild(AlikePanel)
    if panel is None:
        panel = AlikePanel(desk, workshop, step)
        panel.setObjectName(NAME)
        panel.setFixedWidth(WIDTH)
        panel.closed.connect(page.arrive)
        panel.closed.connect(lambda: page.lend(0))
        beside = page.layout()
        assert isinstance(beside, QLayout)
        beside.addWidget(panel)
        page.lend(WIDTH)
    panel.look()
