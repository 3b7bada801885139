"""In a method that is kept: whether a step takes up what the workshop before has retained."""

from atelier.desk.context import Desk
from atelier.desk.pages import follow
from atelier.gestures.keeping import take_up_retained
from atelier.look.choices import CheckBox
from atelier.session import Notice, OpenWorkshop
from atelier.workshop.entities import KeptMethod, StepKind
from atelier.workshop.kept import kept_method

TAKING = (StepKind.WALL, StepKind.TABLE)
"""Kinds of steps that can: as titles or groups, or as rows."""


class TakingUp(CheckBox):
    """A gesture of the method, as all that is said of its steps."""

    def __init__(self, desk: Desk, workshop: OpenWorkshop, step: str, method: KeptMethod) -> None:
        super().__init__(desk.look, desk.words.say("Takes up what the workshop before has retained"))
        self._desk, self._workshop, self._step, self._method = desk, workshop, step, method.id
        self.clicked.connect(self._choose)
        self.setChecked(step in method.retained)
        follow(workshop, self, self._told)

    def _choose(self, taken: bool) -> None:
        self._desk.attempt(
            lambda: self._workshop.do(take_up_retained, method=self._method, step=self._step, taken=taken)
        )

    def _told(self, notice: Notice) -> None:
        method = kept_method(self._workshop.tables)
        if method is not None and notice.touches(KeptMethod):
            self.setChecked(self._step in method.retained)
