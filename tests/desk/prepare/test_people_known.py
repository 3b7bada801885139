"""People of earlier workshops: proposed while one types, recognised in a pasted list."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.people.acquainted import NameCompleter, line_of
from atelier.desk.prepare import PrepareRoom
from atelier.gestures.people import NewParticipant, add_participants
from atelier.intake.people import read_people
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.session.knowing import Known
from atelier.workshop.entities import Participant
from tests.desk.prepare.conftest import Show


def earlier(session: Session) -> str:
    made = new_workshop(session, method="atelier-du-futur", title="Avant", language="fr")
    people = [
        NewParticipant(
            last_name="Zéphir", first_name="Élodie", organisation="Mairie", college="élus", email="e@b.fr"
        ),
        NewParticipant(last_name="BA", first_name="Awa", organisation="École"),
    ]
    changes = session.workshop(made).do(add_participants, participants=people)
    return changes[0].entity.id


def test_a_name_is_completed_with_what_is_known(
    qtbot: QtBot, session: Session, show: Show, workshop: OpenWorkshop
) -> None:
    before = earlier(session)
    room = show()
    line = room.people.line.line
    line.setFocus()
    qtbot.keyClicks(line, "zep")
    completer = line.findChild(NameCompleter)
    assert isinstance(completer, NameCompleter)
    assert completer.model.stringList() == ["Élodie ZÉPHIR – Mairie"]
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not line.text())
    (person,) = workshop.tables.all(Participant)
    assert (person.college, person.email, person.person) == ("élus", "e@b.fr", before)


def test_one_chosen_by_a_press_waits_for_enter(
    qtbot: QtBot, session: Session, show: Show, workshop: OpenWorkshop
) -> None:
    earlier(session)
    line = show().people.line.line
    line.setFocus()
    qtbot.keyClicks(line, "ba")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    place = popup.visualRect(popup.model().index(0, 0)).center()
    qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert (line.text(), workshop.tables.count(Participant)) == ("Awa BA – École", 0)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert workshop.tables.count(Participant) == 1


def test_colleges_of_a_pasted_list_come_from_earlier_workshops(
    session: Session, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    earlier(session)
    room.paste_people()
    room.sheet.paste.area.insertPlainText("Elodie ZEPHIR – mairie\nAwa BA – Mairie")
    room.sheet.paste.add()
    assert [p.college for p in workshop.tables.children(Participant)] == ["élus", ""]


def test_what_is_proposed_reads_back_as_the_same_person() -> None:
    known = Known(
        person="",
        last_name="de La Tour",
        first_name="Jean Paul",
        organisation="CAF – Metz",
        college="",
        email="",
    )
    (person,) = read_people(line_of(known))
    assert (person.first_name, person.last_name, person.organisation) == (
        "Jean Paul",
        "DE LA TOUR",
        "CAF – Metz",
    )
