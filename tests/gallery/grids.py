"""A grid as a network fills it in: three axes of four functions, a year after it did so before."""

import datetime as dt

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.run.grid.page import GridPage
from atelier.desk.run.room import RunRoom
from atelier.desk.window.window import MainWindow
from atelier.gestures.examples import add_examples
from atelier.gestures.positioning import add_degrees, add_grid, change_item, keep_dissent, place_item
from atelier.gestures.steps import add_step
from atelier.gestures.workshops import change_workshop
from atelier.methods import find, plant
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Degree, GridItem, Step, StepKind
from atelier.workshop.grids import items, leaves, level

TITLE = {"fr": "Être mailleur de territoire", "en": "Weaving a territory"}
WHOLE = {"fr": "La grille entière", "en": "The whole grid"}
TOLD = {
    "fr": (
        ("Les rôles tournent à chaque rencontre", ""),
        ("Le compte rendu part à tous, parfois tard", ""),
        ("Qui veut prendre part trouve sa place.", "partenaire"),
    ),
    "en": (
        ("Roles change hands at every meeting", ""),
        ("The minutes go to everybody, sometimes late", ""),
        ("Who wants to take part finds a place.", "partner"),
    ),
}
DISSENT = {"fr": "les bénévoles du mardi", "en": "the volunteers of Tuesdays"}
SYNTHESIS = {
    "fr": "On se connaît mieux ; il reste à dire ce que nos actions changent.",
    "en": "We know each other better; what our actions change is still to be told.",
}


def fill_grids(session: Session, language: str) -> str:
    """A workshop and the one before it; gives the id of the later one."""
    made = [_workshop(session, language, day) for day in (dt.date(2007, 3, 14), dt.date(2008, 3, 20))]
    before, after = (session.workshop(id) for id in made)
    for shift, workshop in ((1, before), (0, after)):
        for step in _grids(workshop):
            _place(workshop, step, shift)
    for step in _grids(after):
        _tell(after, step, language)
    return after.name


def _workshop(session: Session, language: str, day: dt.date) -> str:
    planted = plant(find("mailleur-de-territoire"), session.stamp(), title=TITLE[language], language=language)
    workshop = session.workshop(session.add(planted, "new_workshop"))
    workshop.do(change_workshop, date=day, place="Die")
    steps = _grids(workshop)
    lines: list[tuple[int, str]] = []
    for step in steps:
        lines.append((0, step.title))
        tables = workshop.tables
        lines += [(level(tables, item) + 1, item.title) for item in items(tables, step.id)]
    words = [degree.title for degree in workshop.tables.children(Degree, steps[0].id)]
    workshop.do(add_step, kind=StepKind.POSITIONING, title=WHOLE[language])
    whole = _grids(workshop)[-1]
    workshop.do(add_degrees, step=whole.id, titles=words)
    workshop.do(add_grid, step=whole.id, lines=lines)
    return workshop.name


def _grids(workshop: OpenWorkshop) -> list[Step]:
    return [step for step in workshop.tables.children(Step) if step.kind is StepKind.POSITIONING]


def _place(workshop: OpenWorkshop, step: Step, shift: int) -> None:
    degrees = workshop.tables.children(Degree, step.id)
    for number, item in enumerate(leaves(workshop.tables, step.id)):
        place = (2, 1, 0, 3, 2, 1, 0, 3, 1, 2)[number % 10] - shift
        if place >= 0 and number % 9 != 8:
            workshop.do(place_item, item=item.id, degree=degrees[place].id)


def _tell(workshop: OpenWorkshop, step: Step, language: str) -> None:
    found = leaves(workshop.tables, step.id)
    degrees = workshop.tables.children(Degree, step.id)
    for number, item in enumerate(found):
        for text, speaker in TOLD[language][: 3 if number == 1 else number % 3]:
            workshop.do(add_examples, item=item.id, texts=[text], speaker=speaker)
    for number in (1, 4):
        others = [degrees[3].id] if number == 1 else [degrees[0].id, degrees[1].id]
        workshop.do(keep_dissent, item=found[number].id, others=others, dissent=DISSENT[language])
    first = workshop.tables.children(GridItem, step.id)[0]
    workshop.do(change_item, item=first.id, synthesis=SYNTHESIS[language])


def grid_workshop(window: MainWindow) -> OpenWorkshop:
    """The later of the two, made when it is first asked for."""
    session = window.desk.session
    language = window.desk.words.language
    found = [s for s in session.summaries() if s.title == TITLE[language]]
    if not found:
        return session.workshop(fill_grids(session, language))
    return session.workshop(max(found, key=lambda s: s.date or dt.date.min).id)


def page(window: MainWindow, place: int) -> GridPage:
    """The page of a grid, in view, the second of its items in hand."""
    workshop = grid_workshop(window)
    step = _grids(workshop)[place]
    window.go(Spot(Room.RUN, workshop.name, step.id))
    QApplication.processEvents()
    room = window.page.findChild(RunRoom) if window.page else None
    assert isinstance(room, RunRoom)
    shown = room.page
    assert isinstance(shown, GridPage)
    shown.view.choose(leaves(workshop.tables, step.id)[1].id)
    return shown


def axis(window: MainWindow, _sample: str) -> None:
    """One axis, as the method has it."""
    page(window, 0)


def whole(window: MainWindow, _sample: str) -> None:
    """Three axes in one grid, its second axis in view, figures as bars."""
    shown = page(window, -1)
    shown.side.figures.switch.choose("bars")
    shown.side.figures.refresh()
    shown.view.show_from([row for row in shown.view.grid.rows if row.kind.value == "axis"][1].id)


def quoting(window: MainWindow, _sample: str) -> None:
    """Somebody's words are being typed; figures as a table."""
    shown = page(window, 0)
    shown.side.figures.switch.choose("table")
    shown.side.figures.refresh()
    shown.side.line.next_kind()
    shown.side.line.quality.setText("habitante" if window.desk.words.language == "fr" else "inhabitant")
    shown.side.line.take_typed(
        "On m’a demandé mon avis" if window.desk.words.language == "fr" else "I was asked"
    )


def prepared(window: MainWindow, _sample: str) -> None:
    """The grid before anybody has come."""
    workshop = grid_workshop(window)
    window.go(Spot(Room.PREPARE, workshop.name, _grids(workshop)[-1].id))


GRIDS = [
    ("run-axis", axis),
    ("run-whole", whole),
    ("run-quoting", quoting),
    ("prepare", prepared),
]
