"""The pictures, one function each: it brings a window to what is to be drawn. Rooms add theirs here."""

import datetime as dt
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.desk.commands.shortcuts import ShortcutsPage
from atelier.desk.context import Room, Spot
from atelier.desk.home.choosing import ChooseMethod
from atelier.desk.pictures_read import of_file
from atelier.desk.run.room import RunRoom
from atelier.desk.window.window import MainWindow
from atelier.gestures.pictures import change_picture
from atelier.gestures.steps import change_step
from atelier.gestures.workshops import change_workshop
from atelier.look.tokens import LIGHT, STRONG
from atelier.workshop.change import removed
from atelier.workshop.entities import Step, Timing
from atelier.workshop.timer import Timer
from tests.gallery import letters, methods, people, programmes, sending, walls
from tests.gallery.evaluations import EVALUATIONS
from tests.gallery.grids import GRIDS
from tests.gallery.kit import KIT
from tests.gallery.paper import paper_wall
from tests.gallery.tables import TABLES
from tests.gallery.votes import VOTES


@dataclass(frozen=True, slots=True)
class Picture:
    """A name for the file, and how to get there from home; `sample` is the id of the sample workshop."""

    name: str
    arrange: Callable[[MainWindow, str], None]
    empty: bool = False
    """Whether it wants a library in which nothing was done yet."""


def _home(window: MainWindow, _sample: str) -> None:
    window.go(Spot(Room.HOME))


def _shortcuts(window: MainWindow, _sample: str) -> None:
    ShortcutsPage(window.desk.look, window.desk.words, window.body)


def _strong(window: MainWindow, _sample: str) -> None:
    window.desk.look.wear(STRONG)


def _refused(window: MainWindow, _sample: str) -> None:
    window.go(Spot(Room.PREPARE, "0" * 32))


def _noted(window: MainWindow, sample: str) -> None:
    _step(2, Room.RUN)(window, sample)
    say = window.desk.words.say
    window.desk.note(say("This computer may go to sleep by itself: see its power settings before you begin."))


def _prepare(window: MainWindow, sample: str) -> None:
    window.go(Spot(Room.PREPARE, sample))


def _told(window: MainWindow, sample: str) -> None:
    """What comes after an act lies at the foot of the sheet."""
    _prepare(window, sample)
    window.desk.note(window.desk.words.say_n("{n} person was added.", "{n} people were added.", 11))


def _minutes(window: MainWindow, sample: str) -> None:
    window.go(Spot(Room.MINUTES, sample))


def _step(place: int, room: Room) -> Callable[[MainWindow, str], None]:
    def arrange(window: MainWindow, sample: str) -> None:
        steps = window.desk.session.workshop(sample).tables.children(Step)
        window.go(Spot(room, sample, step=steps[min(place, len(steps) - 1)].id))

    return arrange


def _timed(spent: int, late: int) -> Callable[[MainWindow, str], None]:
    """The visions on the day itself, so many minutes after they began, with so many of delay."""

    def arrange(window: MainWindow, sample: str) -> None:
        session = window.desk.session
        workshop = session.workshop(sample)
        now = session.now().astimezone()
        before = sum(step.minutes or 0 for step in workshop.tables.children(Step)[:2])
        starts = (now - dt.timedelta(minutes=before + spent + late)).time()
        workshop.do(change_workshop, date=now.date(), starts=starts)
        for timing in tuple(workshop.tables.all(Timing)):
            workshop.record([removed(timing)], "take_step")
        step = workshop.tables.children(Step)[2]
        workshop.timers._put(step.id, Timer(spent=60.0 * spent).started(workshop.timers.now))
        window.go(Spot(Room.RUN, sample, step.id))

    return arrange


def _panels(window: MainWindow, sample: str) -> None:
    """Both panels of the visions, with somebody at the door, while the groups write in silence."""
    workshop = window.desk.session.workshop(sample)
    workshop.do(change_step, step=workshop.tables.children(Step)[2].id, silent=True)
    _timed(23, 4)(window, sample)
    room = window.page.findChild(RunRoom) if window.page else None
    assert isinstance(room, RunRoom)
    if not room.aids.isVisibleTo(room):
        room.handlers()["time_panel"]()
    QApplication.processEvents()
    room.handlers()["walk_in"]()


def _photographs(window: MainWindow, sample: str) -> None:
    """A paper wall beside the line, its second photograph of three seen from near."""
    _step(2, Room.RUN)(window, sample)
    photographs = walls.said_page(window).said.pictures
    assert photographs is not None
    if photographs.panel is None or not photographs.panel.pictures:
        with tempfile.TemporaryDirectory() as folder:
            photographs.add([of_file(paper_wall(Path(folder) / f"{n}.jpg", n)) for n in range(3)])
            assert photographs.panel is not None
            while photographs.panel.arriving.under_way:
                QApplication.processEvents()
    panel = photographs.panel
    workshop = window.desk.session.workshop(sample)
    workshop.do(change_picture, picture=panel.pictures[1].id, caption="La porte du fond")
    panel.step_by(1)
    QApplication.processEvents()
    panel.view.nearer(2)


def _no_photograph(window: MainWindow, sample: str) -> None:
    _step(4, Room.RUN)(window, sample)
    walls.said_page(window).handlers()["photographs"]()


PICTURES: list[Picture] = [
    Picture("home-first-start", _home, empty=True),
    Picture("home", _home),
    Picture("home-refused", _refused),
    Picture("run-noted", _noted),
    Picture("method-choose", methods.choosing),
    Picture("method-kept", methods.choosing_kept),
    Picture("method-home", methods.home),
    Picture("method-edit", methods.editing),
    Picture("prepare-scenario", methods.scenario),
    Picture("prepare-scenario-large", methods.scenario_large),
    Picture("prepare-long", methods.long_day),
    Picture("home-export", sending.several),
    Picture("home-strong-contrast", _strong),
    Picture("shortcuts", _shortcuts),
    Picture("prepare", _prepare),
    Picture("prepare-told", _told),
    *(Picture(f"prepare-step-{n + 1}", _step(n, Room.PREPARE)) for n in (2, 4, 5)),
    *(Picture(f"run-step-{n + 1}", _step(n, Room.RUN)) for n in range(8)),
    Picture("prepare-import", people.importing),
    Picture("prepare-paste", people.pasting),
    Picture("prepare-paste-left-out", people.left_out),
    Picture("prepare-listed", people.listed),
    Picture("prepare-sheet", people.sheet),
    Picture("prepare-dreaming", people.dreaming),
    Picture("prepare-letter", letters.pasting),
    Picture("next-workshop", programmes.follow_up_page),
    Picture("next-opening", programmes.recalled),
    Picture("next-taken-up", programmes.taken_up),
    Picture("run-arriving", people.arriving),
    Picture("run-arriving-door", people.unticked),
    Picture("run-door", people.door),
    Picture("run-door-typed", people.door_typed),
    Picture("programme", programmes.page),
    Picture("programme-home", programmes.at_home),
    Picture("programme-ticking", programmes.ticking),
    Picture("programme-export", programmes.whole_document),
    Picture("prepare-groups", people.groups),
    Picture("minutes", _minutes),
    Picture("minutes-beside", sending.beside),
    Picture("minutes-send", sending.page),
    Picture("minutes-send-written", sending.written),
    Picture("minutes-typography", sending.typography),
    Picture("minutes-typography-asked", sending.typography_asked),
    Picture("minutes-template", sending.template),
    Picture("minutes-sent", sending.changed),
    Picture("minutes-send-again", sending.changed_page),
    Picture("run-late", methods.late),
    Picture("run-timed", _timed(23, 4)),
    Picture("run-timed-beyond", _timed(39, -12)),
    Picture("run-panels", _panels),
    Picture("run-wall-whole", walls.whole),
    Picture("run-outline", walls.outline),
    Picture("run-looked-for", walls.looked_for),
    Picture("run-palette", walls.palette),
    Picture("run-look-alikes", walls.look_alikes),
    Picture("run-photographs", _photographs),
    Picture("run-photographs-none", _no_photograph),
    *(Picture(f"vote-{name}", arrange) for name, arrange in VOTES),
    *(Picture(name, arrange) for name, arrange in TABLES),
    *(Picture(f"evaluation-{name}", arrange) for name, arrange in EVALUATIONS),
    *(Picture(f"kit-{name}", arrange) for name, arrange in KIT),
    *(Picture(f"grid-{name}", arrange) for name, arrange in GRIDS),
]


def tidy(window: MainWindow) -> None:
    """Undo what a picture left behind for the next one."""
    walls.tidy(window)
    pages: list[ShortcutsPage | ChooseMethod] = list(window.findChildren(ShortcutsPage))
    pages += window.findChildren(ChooseMethod)
    for page in pages:
        page.dismiss()
    if window.desk.look.palette.strong:
        window.desk.look.wear(LIGHT)
    window.go(Spot(Room.HOME))
    QApplication.processEvents()
