"""A workshop with a grid to place: what is tested of it with a window and without."""

from atelier.gestures.positioning import add_degrees, add_grid
from atelier.gestures.steps import add_step
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import GridItem, Step, StepKind

SCALE = ("not yet", "a little", "often", "settled")
LINES = [
    (0, "Network"),
    (1, "Open"),
    (2, "A place"),
    (2, "A memory"),
    (1, "Act"),
    (2, "Together"),
    (0, "Body"),
    (1, "Name"),
    (2, "A sense"),
    (1, "Needs"),
    (2, "Data"),
]


def with_grid(session: Session, *, scale: tuple[str, ...] = SCALE) -> OpenWorkshop:
    planted = plant(find("tour-de-table"), session.stamp(), title="Network", language="en")
    workshop = session.workshop(session.add(planted, "new_workshop"))
    workshop.do(add_step, kind=StepKind.POSITIONING, title="Where do we stand")
    workshop.do(add_degrees, step=step_of(workshop), titles=scale)
    workshop.do(add_grid, step=step_of(workshop), lines=LINES)
    return workshop


def step_of(workshop: OpenWorkshop) -> str:
    return next(s.id for s in workshop.tables.children(Step) if s.kind is StepKind.POSITIONING)


def item(workshop: OpenWorkshop, title: str) -> GridItem:
    return next(each for each in workshop.tables.all(GridItem) if each.title == title)
