"""The middle of the step in which people arrive, while nothing is said there: who is expected, who came."""

from PySide6.QtWidgets import QWidget

from atelier.desk.commands.keys import key_of, with_key
from atelier.desk.context import Desk, Room, Spot
from atelier.desk.pages import follow
from atelier.desk.run.receiving import received, receives
from atelier.look.notices import EmptyState
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import Participant, Workshop


class Welcoming(EmptyState):
    """Follows the list; its button opens the door."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str) -> None:
        say = desk.words.say
        super().__init__(desk.look, "door-open", "", action=say("Tick arrivals"), action_icon="check-check")
        self._desk, self._workshop, self._step = desk, workshop, step
        self.button.setToolTip(with_key(say("Tick arrivals"), "door"))
        self.acted.connect(lambda: desk.go(Spot(Room.RUN, workshop.name, over="door")))
        follow(workshop, self, self._told)
        self._show()

    def _told(self, notice: Notice) -> None:
        if notice.touches(Participant, Workshop):
            self._show()

    def _show(self) -> None:
        self.tell(*received(self._workshop, self._desk.words, key_of("door"), self._step))


def empty_page(desk: Desk, workshop: OpenWorkshop, step: str) -> EmptyState:
    """What stands in the middle of a step while nothing is said there."""
    if receives(workshop.tables, step):
        return Welcoming(desk, workshop, step)
    return EmptyState(
        desk.look,
        "message-square",
        desk.words.say("Nothing here yet"),
        desk.words.say("Type below what people say: Enter adds it, and the line is ready for the next."),
    )


def stops_of(page: EmptyState) -> list[QWidget]:
    """What the Tab key stops at there."""
    return [page.button] if isinstance(page, Welcoming) else []
