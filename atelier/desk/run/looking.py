"""A step that is only looked at: the one in hand stays in hand, and its time goes on."""

from PySide6.QtWidgets import QWidget

from atelier.desk.context import Desk
from atelier.look.notices import Banner, Gravity
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Step


class Looking(Banner):
    """Says which step is looked at and which is led; its button goes back to the one that is led."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, parent: QWidget | None = None) -> None:
        """Looks at no other step yet."""
        super().__init__(desk.look, parent=parent)
        self._desk, self._workshop = desk, workshop
        self._step = ""

    @property
    def here(self) -> Step | None:
        """The step whose page is shown: the one looked at, else the one in hand."""
        led = self._workshop.step_in_hand
        found = self._workshop.tables.find(Step, self._step) if self._step else None
        return found or led

    @property
    def elsewhere(self) -> bool:
        """Whether the step that is shown is not the one in hand."""
        return self.here != self._workshop.step_in_hand

    def look_at(self, step: str) -> None:
        """Look at a step; "" or the one in hand ends it."""
        self._step = step

    def refresh(self) -> None:
        """Say it as it stands now."""
        here, led = self.here, self._workshop.step_in_hand
        if here is None or led is None or here == led:
            self._step = ""
            self.clear()
            return
        say = self._desk.words.say
        self.tell(
            Gravity.INFO,
            say(
                "You are looking at “{title}”; “{led}” stays the step in hand.",
                title=here.title,
                led=led.title,
            ),
            say("To lead this one, press it in the row of steps."),
            action=say("Back to the step in hand"),
        )
