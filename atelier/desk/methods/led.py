"""Which kinds of step can be led from the window: only these are offered, and methods made of them."""

from typing import Final

from atelier.workshop.entities import StepKind

LED: Final = (
    StepKind.TALK,
    StepKind.WALL,
    StepKind.VOTE,
    StepKind.POSITIONING,
    StepKind.TABLE,
    StepKind.ACTIONS,
    StepKind.EVALUATION,
)
"""In the order in which they are offered."""
