"""Nothing: what a projector shows before anything was asked for, and between two things."""

from atelier.stage.context import Stage
from atelier.stage.page import CuePage
from atelier.workshop.cue import Cue

GROUND = "#000000"


class BlackPage(CuePage):
    """A dark screen, on which not even the time stands."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.setAccessibleName(stage.words.say("Black screen"))

    @property
    def ground(self) -> str:
        """Black, in every look."""
        return GROUND
