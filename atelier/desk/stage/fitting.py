"""What fits the step in hand and a room may see unasked; what of another step it still sees. No Qt here."""

from typing import Final

from atelier.desk.stage import cueing
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step
from atelier.workshop.tables import Tables

_OPEN: Final = (
    CueKind.WELCOME,
    CueKind.STAKES,
    CueKind.SCENARIOS,
    CueKind.WALL,
    CueKind.POSITIONING,
    CueKind.ORIENTATIONS,
    CueKind.EVALUATION,
    CueKind.TABLE,
)
"""Kinds that nobody has to ask for by name: no people's names, no results."""


def fitting(tables: Tables, step: Step | None) -> Cue | None:
    """The first cue proposed for a step that is its own, and never one that is private."""
    found = [cue for cue in cueing.near(tables, step) if _fits(cue, step)]
    if step is not None and step != tables.children(Step)[0]:  # who stands there was welcomed long ago
        found.sort(key=lambda cue: cue.kind is CueKind.WELCOME)
    return next(iter(found), None)


def left_behind(tables: Tables, cue: Cue, here: Step | None) -> Step | None:
    """The step that a cue belongs to, where that is not the one in hand: results are spoken of later too."""
    found = tables.find(Step, cue.step)
    if found is None or here is None or found.id == here.id:
        return None
    spoken_of = cue.kind is CueKind.RESULTS and any(
        (near.kind, near.step) == (cue.kind, cue.step) for near in cueing.near(tables, here)
    )
    return None if spoken_of else found


def _fits(cue: Cue, step: Step | None) -> bool:
    if cue.kind not in _OPEN or (cue.step and (step is None or cue.step != step.id)):
        return False
    return cue.kind is not CueKind.WALL or (step is not None and not step.silent)
