"""The wall as it is read and gathered: from afar, as an outline, while something is looked for."""

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.run.alike import AlikePanel
from atelier.desk.run.faces import OUTLINE, WALL
from atelier.desk.run.page import SaidPage
from atelier.desk.run.room import RunRoom
from atelier.desk.window.window import MainWindow
from atelier.gestures.notes import add_notes
from atelier.look.choosing import Chooser
from atelier.wall.shape import Kind
from atelier.workshop.entities import Note, Step, Zone

VISIONS, WAYS = 2, 4


def page_at(window: MainWindow, sample: str, place: int) -> SaidPage:
    """The page of a step, in view."""
    step = window.desk.session.workshop(sample).tables.children(Step)[place]
    window.go(Spot(Room.RUN, sample, step.id))
    QApplication.processEvents()
    return said_page(window)


def said_page(window: MainWindow) -> SaidPage:
    """The page of what was said that is in view."""
    room = window.page.findChild(RunRoom) if window.page else None
    assert isinstance(room, RunRoom)
    page = room.page
    assert isinstance(page, SaidPage)
    return page


def whole(window: MainWindow, sample: str) -> None:
    """All that two groups said, at once."""
    page_at(window, sample, VISIONS).handlers()["zoom_whole"]()


def outline(window: MainWindow, sample: str) -> None:
    """The common wall as a tree, the keys on one of its notes."""
    said = page_at(window, sample, WAYS).said
    said.faces.turn(OUTLINE)
    notes = [item for item in said.model.items() if item.kind is Kind.NOTE]
    said.view.setFocus()
    said.view.choose(notes[3])


def looked_for(window: MainWindow, sample: str) -> None:
    """What was found stands out."""
    said = page_at(window, sample, WAYS).said
    said.seeking.begin()
    said.seeking.line.setText("projet")
    said.seeking.step(1)


def look_alikes(window: MainWindow, sample: str) -> None:
    """What was said again in other words, beside the wall; undone by `tidy`."""
    page_at(window, sample, WAYS)
    workshop = window.desk.session.workshop(sample)
    step = workshop.tables.children(Step)[WAYS]
    zone = workshop.tables.children(Zone, step.id)[0]
    said = [note.text for note in workshop.tables.all(Note) if note.zone == zone.id]
    repeated = [f"{said[0]} !", said[4].upper()]
    workshop.do(add_notes, zone=zone.id, notes=repeated)
    room = window.page.findChild(RunRoom) if window.page else None
    assert isinstance(room, RunRoom)
    room.handlers()["alike"]()
    room.findChildren(AlikePanel)[0].setProperty("sample", sample)


def palette(window: MainWindow, sample: str) -> None:
    """A place and commands by their first letters."""
    page_at(window, sample, WAYS)
    window.show_palette()
    chooser = window.findChild(Chooser)
    assert chooser is not None
    chooser.line.setText("mur" if window.desk.words.language == "fr" else "wall")
    chooser.line.textEdited.emit(chooser.line.text())


def tidy(window: MainWindow) -> None:
    """The wall as it was: its face, its zoom, nothing looked for, nothing open over it."""
    for chooser in window.findChildren(Chooser):
        chooser.give_up()
    room = window.page.findChild(RunRoom) if window.page else None
    if room is None or not isinstance(room.page, SaidPage):
        return
    said = room.page.said
    for panel in room.findChildren(AlikePanel):
        panel.close_panel()
        window.desk.session.workshop(panel.property("sample")).undo()
    said.seeking.end()
    said.faces.turn(WALL)
    wall = said.faces.wall
    if wall is not None:
        wall.zoom.set_size(1.0)
