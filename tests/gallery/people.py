"""People: a list that comes in from a file, arrivals at the door, groups; with names that nobody has."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.prepare.room import PrepareRoom
from atelier.desk.run.door import Door
from atelier.desk.run.groups_page import GroupsPage
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.composing import Duty, Sharing, compose_groups
from atelier.gestures.people import NewParticipant, add_participants
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Group, Participant, Step

LIST = """Liste des inscrits au 20 mars;;;;
Nom;Prénom;Structure;Collège;Courriel
VERNAY;Odile;CS Les Tilleuls;salariés;odile.vernay@example.org
CASTEL;Bruno;Mairie de Roncourt;élus;
EL MANSOUR;Samira;;habitants;samira@example.org
Excusés;;;;
LEMAITRE;Pierre-Yves;Collège Jean-Moulin;partenaires;py.lemaitre@example.org
D'ARVOR;Jeanne;Les Amis du marché;bénévoles;
VERNAY;Odile;CS Les Tilleuls;salariés;
Tran Van Minh;;Régie de quartier;;
"""


def importing(window: MainWindow, sample: str) -> None:
    """A list of a file, looked at before anybody is listed."""
    window.go(Spot(Room.PREPARE, sample))
    path = Path(window.desk.session.library.path).parent / "inscrits.csv"
    path.write_text(LIST, encoding="cp1252")
    QApplication.processEvents()
    room = next(w for w in window.findChildren(PrepareRoom) if w.isVisible())
    room.import_people(path)
    page = room.sheet.importing
    while page.model.preview is None:
        QApplication.processEvents()


def pasting(window: MainWindow, sample: str) -> None:
    """A list from a message, read below it."""
    window.go(Spot(Room.PREPARE, sample))
    QApplication.processEvents()
    room = next(w for w in window.findChildren(PrepareRoom) if w.isVisible())
    lines = [line.split(";") for line in LIST.split("\n")[2:] if line.count(";") > 3]
    said = [f"{first} {last} – {home} ; {college}".strip(" ;") for last, first, home, college, _ in lines]
    typed = "\n".join(["Bonjour Hélène,", *said])
    room.paste_people(lambda: room.sheet.paste.take(typed))


def arriving(window: MainWindow, _sample: str) -> None:
    """The step in which people come in, before anybody is ticked."""
    session, words = window.desk.session, window.desk.words
    id = new_workshop(session, method="atelier-du-futur", title="Dessiner la place", language=words.language)
    names = [
        "VERNAY",
        "CASTEL",
        "DURAND",
        "LEROY",
        "MOREL",
        "PETIT",
        "ROUX",
        "SIMON",
        "FABRE",
        "GARNIER",
        "COLIN",
    ]
    people = [NewParticipant(last_name=name, first_name="Odile") for name in names]
    session.workshop(id).do(add_participants, participants=people)
    window.go(Spot(Room.RUN, id))


def unticked(window: MainWindow, sample: str) -> None:
    """The door opened for the first time: nobody is ticked; somebody comes who is in no group."""
    arriving(window, sample)
    workshop = window.desk.session.workshop(window.spot.workshop)
    step = next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))
    people = [p.id for p in workshop.tables.children(Participant)]
    workshop.do(compose_groups, step=step.id, participants=people, way=Sharing.LOT)
    QApplication.processEvents()
    frame = next(w for w in window.findChildren(WorkshopFrame) if w.isVisible())
    frame.handlers()["door"]()
    page = next(w for w in window.findChildren(Door) if w.isVisible())
    page.line.setText("Ann FORD, Foyer")
    page.enter()


def door(window: MainWindow, sample: str) -> None:
    """Arrivals ticked: some letters of a name are typed."""
    window.go(Spot(Room.RUN, sample))
    QApplication.processEvents()
    frame = next(w for w in window.findChildren(WorkshopFrame) if w.isVisible())
    frame.covering.dismiss()
    frame.handlers()["door"]()
    page = frame.covering.page
    assert isinstance(page, Door)
    for place in range(0, page.model.rowCount(), 3):
        page.list.asked.emit(
            page.model.people[place].id, ("absent", "excused", "represented")[place // 3 % 3]
        )


def door_typed(window: MainWindow, sample: str) -> None:
    """The list as far as what is typed fits."""
    door(window, sample)
    page = next(w for w in window.findChildren(Door) if w.isVisible())
    page.line.setText("centre")


def groups(window: MainWindow, sample: str) -> None:
    """Groups balanced by college and organisation, one member with a duty."""
    workshop = window.desk.session.workshop(sample)
    step = next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))
    window.go(Spot(Room.PREPARE, sample, step.id, over="groups"))
    QApplication.processEvents()
    page = next(w for w in window.findChildren(GroupsPage) if w.isVisible())
    page.balance.click()
    first = page.columns[1]
    first.duty_given.emit(Duty.LEADER, first.group.members[0] if first.group else "")
