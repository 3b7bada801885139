"""How the kinds of steps are called, coloured and begun."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from atelier.gestures.evaluation import NewFace, add_faces
from atelier.gestures.steps import add_step
from atelier.gestures.votes import add_round
from atelier.gestures.work import Work
from atelier.look.tokens import Palette
from atelier.words import N_
from atelier.workshop.change import Change
from atelier.workshop.entities import Step, StepKind
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


class KindLook(NamedTuple):
    """Name of a kind, what it is for, its icon, and which of the six papers its bar has."""

    name: str
    purpose: str
    icon: str
    paper: int


KINDS: Final[dict[StepKind, KindLook]] = {
    StepKind.TALK: KindLook(
        N_("Talk"), N_("Something is said: a welcome, a reminder, a break"), "message-circle", 6
    ),
    StepKind.WALL: KindLook(N_("Wall"), N_("Notes, by group or together, under titles"), "sticky-note", 1),
    StepKind.VOTE: KindLook(N_("Vote"), N_("Dots on orientations, then the ranking"), "vote", 2),
    StepKind.POSITIONING: KindLook(
        N_("Positioning"), N_("Items of a grid placed on a scale in words"), "target", 3
    ),
    StepKind.TABLE: KindLook(N_("Table"), N_("Rows with columns, or a form to fill in"), "table", 4),
    StepKind.ACTIONS: KindLook(N_("Actions"), N_("Who does what, with whom, by when"), "list-checks", 5),
    StepKind.EVALUATION: KindLook(N_("Evaluation"), N_("Faces and words at the end"), "smile", 6),
}

USUAL: Final[dict[StepKind, int]] = {
    StepKind.TALK: 10,
    StepKind.WALL: 30,
    StepKind.VOTE: 20,
    StepKind.POSITIONING: 45,
    StepKind.TABLE: 30,
    StepKind.ACTIONS: 20,
    StepKind.EVALUATION: 10,
}
"""Minutes that a step takes as a rule, for a running order whose steps have lengths."""


def bar_colour(palette: Palette, kind: StepKind) -> str:
    """The colour of a kind's bar; where papers are white, that of text."""
    return palette.ink if palette.strong else palette.note(KINDS[kind].paper)


def add_ready_step(
    tables: Tables,
    stamp: Stamp,
    *,
    kind: StepKind,
    title: str,
    at: int | None = None,
    faces: Sequence[NewFace] = (),
) -> list[Change]:
    """Add a step that can be used at once: a vote comes with a round, an evaluation with its `faces`."""
    work = Work(tables)
    timed = any(step.minutes is not None for step in tables.all(Step))
    minutes = USUAL[kind] if timed else None  # else the end of the others would be said without it
    work.do(add_step(work.tables, stamp, kind=kind, title=title, at=at, minutes=minutes))
    new = next(step for step in work.tables.all(Step) if tables.find(Step, step.id) is None)
    if kind is StepKind.VOTE:
        work.do(add_round(work.tables, stamp, step=new.id))
    elif kind is StepKind.EVALUATION:
        work.do(add_faces(work.tables, stamp, step=new.id, faces=faces))
    return work.done()
