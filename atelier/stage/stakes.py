"""Why people meet: the context, what is at stake, the axes that run through all of it."""

from atelier.session import Notice
from atelier.stage.context import Stage
from atelier.stage.linespages import Line, put_lines
from atelier.stage.page import CuePage
from atelier.workshop import rich
from atelier.workshop.cue import Cue
from atelier.workshop.entities import Workshop


class StakesPage(CuePage):
    """As they were written in *Prepare*, bold and italic kept, on as many pages as they need."""

    def __init__(self, stage: Stage, cue: Cue) -> None:
        super().__init__(stage, cue)
        self.arrange()

    def told(self, notice: Notice) -> None:
        """The texts of the workshop."""
        if notice.touches(Workshop):
            self.arrange()

    def arrange(self) -> None:
        """Deal the paragraphs out to pages."""
        put_lines(self, self.stage.words.say("The stakes"), self._lines())

    def _lines(self) -> list[Line]:
        workshop, say = self.stage.tables.workshop, self.stage.words.say
        parts = (
            (say("Context"), _paragraphs(workshop.context)),
            (say("What is at stake"), _paragraphs(workshop.stakes)),
            (say("Transversal axes"), [Line(f"– {axis}") for axis in workshop.axes]),
        )
        told = [(heading, lines) for heading, lines in parts if lines]
        found: list[Line] = []
        for heading, lines in told:
            found += [Line(heading, heading=True)] if len(told) > 1 else []
            found += lines
        return found or [Line(say("Nothing is written of the stakes."))]


def _paragraphs(text: str) -> list[Line]:
    return [Line(rich.build([paragraph]), marked=True) for paragraph in rich.parse(text)]
