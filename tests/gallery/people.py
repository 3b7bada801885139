"""People: a list that comes in from a file, arrivals at the door, groups; with names that nobody has."""

import datetime as dt
from pathlib import Path

from PySide6.QtWidgets import QApplication

from atelier.desk.context import Room, Spot
from atelier.desk.prepare.card_preview import CardPreview
from atelier.desk.prepare.group_card import GroupCard
from atelier.desk.prepare.person_form import PersonForm
from atelier.desk.prepare.room import PrepareRoom
from atelier.desk.run.door import Door
from atelier.desk.run.groups_page import GroupsPage
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.composing import Duty, Sharing, compose_groups
from atelier.gestures.groups import add_group
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.workshops import change_workshop
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Group, Participant, Presence, Step

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


def _crowd() -> list[NewParticipant]:
    return [
        NewParticipant(last_name=f"VERNAY {n}", first_name="Odile", college="habitants") for n in range(6)
    ]


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


def listed(window: MainWindow, sample: str) -> None:
    """Long names, one to be confirmed, more colleges than colours, hours beside titles of two lines."""
    session = window.desk.session
    id = new_workshop(session, method="diagnostic-partage", title="Une liste serrée", language="fr")
    workshop = session.workshop(id)
    workshop.do(change_workshop, starts=dt.time(9, 0))
    colleges = [
        "bénévoles",
        "habitants",
        "professionnels",
        "élus",
        "salariés",
        "partenaires",
        "usagers",
        "amis",
    ]
    people = [
        NewParticipant(last_name=f"CHAMPIGNOL--MARTEAU{'E' * n}", first_name="Éloïse", college=college)
        for n, college in enumerate(colleges)
    ]
    unsure = NewParticipant(
        last_name="ROUX", first_name="Élise", presence=Presence.ABSENT, role="sous réserve"
    )
    workshop.do(add_participants, participants=[unsure, *people, *_crowd()])
    window.go(Spot(Room.PREPARE, id))


def sheet(window: MainWindow, sample: str) -> None:
    """One person in full, down to the agreement, which has two lines."""
    listed(window, sample)
    QApplication.processEvents()
    room = next(w for w in window.findChildren(PrepareRoom) if w.isVisible())
    room.people.open_person(room.people.list.current)
    QApplication.processEvents()
    form = next(w for w in room.people.findChildren(PersonForm))
    form.agreed.setFocus()


def left_out(window: MainWindow, sample: str) -> None:
    """A pasted list of which two lines are left out."""
    window.go(Spot(Room.PREPARE, sample))
    QApplication.processEvents()
    room = next(w for w in window.findChildren(PrepareRoom) if w.isVisible())
    room.paste_people()
    paste = room.sheet.paste
    paste.area.setPlainText(
        "Bonjour,\nOdile VERNAY\nÉlise ROUX, sous réserve\nde la part de Jo\nBruno CASTEL"
    )
    paste.preview.setFocus()
    paste.preview.setCurrentIndex(paste.preview.model().index(2, 0))
    paste.preview.dropped.emit(paste.preview.rows[2].key)


def dreaming(window: MainWindow, sample: str) -> None:
    """A group without a scenario beside one that has one: its card is its own."""
    workshop = window.desk.session.workshop(sample)
    step = next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))
    workshop.do(add_group, step=step.id, title="Troisième rêve")
    window.go(Spot(Room.PREPARE, sample, step=step.id))
    QApplication.processEvents()
    card = window.findChildren(GroupCard)[-1]
    preview = card.findChildren(CardPreview)[-1]
    preview.button.setFocus()


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
