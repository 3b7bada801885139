"""Pictures of the sending: who gets the minutes, what is told, what was sent."""

import shutil
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.home import HomeRoom
from atelier.desk.home.exporting import ExportSeveral
from atelier.desk.minutes import MinutesRoom
from atelier.desk.minutes.sending.page import SendPage
from atelier.desk.window.window import MainWindow
from atelier.desk.writing.layouts import choose_template
from atelier.gestures.people import change_participant
from atelier.gestures.workshops import change_workshop
from atelier.minutes import Corrections
from atelier.workshop.entities import Participant, Sending
from atelier.workshop.text import fold


def _folder(window: MainWindow) -> None:
    folder = Path(tempfile.gettempdir()) / "Centre social"
    if window.desk.session.shelf.remembered(LAST_FOLDER) != str(folder):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        window.desk.session.shelf.remember(LAST_FOLDER, str(folder))


def _room(window: MainWindow, sample: str) -> MinutesRoom:
    _folder(window)
    workshop = window.desk.session.workshop(sample)
    for number, person in enumerate(workshop.tables.children(Participant)[:7]):
        address = f"{fold(person.last_name).split()[0]}@example.org" if number else "animatrice@"
        agreed = number not in (2, 5)
        workshop.do(change_participant, participant=person.id, email=address)
        workshop.do(change_participant, participant=person.id, agreed=agreed)
    window.go(Spot(Room.MINUTES, sample))
    room = window.page.findChild(MinutesRoom) if window.page else None
    assert isinstance(room, MinutesRoom)
    room.panel.part.open = lambda _path: None
    QApplication.processEvents()
    return room


def page(window: MainWindow, sample: str) -> None:
    """Before a sending."""
    _page(_room(window, sample))


def written(window: MainWindow, sample: str) -> None:
    """The draft is written."""
    _write(_page(_room(window, sample)))


def changed(window: MainWindow, sample: str) -> None:
    """What has changed since the version sent last."""
    room = _room(window, sample)
    workshop = window.desk.session.workshop(sample)
    if not workshop.tables.children(Sending):
        shown = _page(room)
        _write(shown)
        shown.dismiss()
    if workshop.tables.workshop.place != "Thionville":
        workshop.do(change_workshop, place="Thionville")
    while "Thionville" not in room.sending.sent.changed.text():
        QApplication.processEvents()


def changed_page(window: MainWindow, sample: str) -> None:
    """The message of a later version."""
    changed(window, sample)
    room = window.page.findChild(MinutesRoom) if window.page else None
    assert isinstance(room, MinutesRoom)
    _page(room)


def typography(window: MainWindow, sample: str) -> None:
    """What French typography would change, one line of it refused."""
    room = _room(window, sample)
    workshop = window.desk.session.workshop(sample)
    context = "D'où viennent les adhérent·e·s ? Qui dit \"on verra plus tard\"... et l'eau : 30 % de plus !"
    workshop.do(change_workshop, context=context)
    room.typography.open()
    assert room.typography.page is not None
    while not room.typography.page.list.count():
        QApplication.processEvents()
    room.typography.page.list.turn(1)


def typography_asked(window: MainWindow, sample: str) -> None:
    """Beside the pages, once it is asked for; what stands below the export."""
    room = _room(window, sample)
    room.typography._keep(Corrections())
    room._right.verticalScrollBar().setValue(room._right.verticalScrollBar().maximum())


def template(window: MainWindow, sample: str) -> None:
    """Word in the house's own template."""
    room = _room(window, sample)
    path = Path(tempfile.gettempdir()) / "Centre social" / "Papier de la fédération.dotx"
    path.touch()
    choose_template(window.desk, "docx", path)
    room.panel.format.setCurrentIndex(room.panel.format.findData("docx"))


def several(window: MainWindow, _sample: str) -> None:
    """Several workshops, exported."""
    _folder(window)
    window.go(Spot(Room.HOME))
    home = window.page
    assert isinstance(home, HomeRoom)
    home.export()
    assert isinstance(home.covering.page, ExportSeveral)
    home.covering.page.begin()
    while home.covering.page.part.busy:
        QApplication.processEvents()


def _page(room: MinutesRoom) -> SendPage:
    room.handlers()["send"]()
    assert room.sending.page is not None
    return room.sending.page


def _write(shown: SendPage) -> None:
    shown.begin()
    while shown.part.busy:
        QApplication.processEvents()


def beside(window: MainWindow, sample: str) -> None:
    """A file that somebody changed since it was exported stays as it is."""
    room = _room(window, sample)
    for text in ("", "corrected"):
        if text:
            room.panel.path.write_text(text)
        room.handlers()["export"]()
        while room.panel.part.busy:
            QApplication.processEvents()
