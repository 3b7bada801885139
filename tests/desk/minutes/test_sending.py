"""The sending of the minutes, made ready at the desk: nothing leaves by itself, nobody agrees untold."""

from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.minutes import MinutesRoom
from atelier.desk.minutes.sending.page import SendPage
from atelier.gestures.people import change_participant
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.workshop.entities import Participant, Sending
from tests.desk.minutes.rooms import shown_room


@pytest.fixture
def opened() -> list[Path]:
    """What was handed to the system."""
    return []


@pytest.fixture
def workshop(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


@pytest.fixture
def room(
    qtbot: QtBot, desk: Desk, session: Session, workshop: OpenWorkshop, tmp_path: Path, opened: list[Path]
) -> Iterator[MinutesRoom]:
    folder = tmp_path / "out"
    folder.mkdir()
    session.shelf.remember(LAST_FOLDER, str(folder))
    with shown_room(qtbot, desk, workshop, opened) as made:
        yield made


def page(room: MinutesRoom) -> SendPage:
    room.handlers()["send"]()
    found = room.findChild(SendPage)
    assert found is not None
    return found


def agree(workshop: OpenWorkshop, count: int) -> list[str]:
    """Let so many people of the list agree; gives their addresses."""
    people = workshop.tables.children(Participant)[:count]
    for number, person in enumerate(people):
        workshop.do(change_participant, participant=person.id, email=f"p{number}@example.org", agreed=True)
    return [f"p{number}@example.org" for number in range(count)]


def write(qtbot: QtBot, sending: SendPage) -> EmailMessage:
    with qtbot.waitSignal(sending.part.ended, timeout=20_000):
        sending.handlers()["send"]()
    path = sending.part._outcome.written[-1].put.path
    message = message_from_bytes(path.read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_is_written_opened_and_kept_as_one_gesture(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop, opened: list[Path]
) -> None:
    addresses = agree(workshop, 3)
    sending = page(room)
    sending.message.formats["docx"].click()
    message = write(qtbot, sending)
    assert [address.addr_spec for address in message["Bcc"].addresses] == addresses
    names = [part.get_filename() for part in message.iter_attachments()]
    assert [str(name).rpartition(".")[2] for name in names] == ["pdf", "docx"]
    assert [path.suffix for path in opened] == [".eml"]
    (kept,) = workshop.tables.children(Sending)
    assert (kept.version, list(kept.files), len(kept.recipients)) == (1, names, 3)
    assert "Donner du poids aux centres sociaux" in kept.text
    assert not sending.write.isEnabled()
    workshop.undo()
    assert not workshop.tables.children(Sending)
    assert sending.write.isEnabled()


def test_nobody_is_assumed_to_agree_and_everybody_is_asked_in_place(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop
) -> None:
    sending = page(room)
    assert not sending.write.isEnabled()
    assert sending.write.toolTip()
    person = workshop.tables.children(Participant)[0]
    line = sending.people.lines[person.id]
    line.setFocus()
    qtbot.keyClicks(line, "somebody@example")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    sending.people.agreed[person.id].click()
    assert line.property("wrong") == "true"
    assert not sending.write.isEnabled()
    line.setFocus()
    qtbot.keyClicks(line, ".org")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert not workshop.tables.get(Participant, person.id).agreed  # it was for another address
    sending.people.agreed[person.id].click()
    assert sending.write.isEnabled()
    assert sending.count.text().startswith("1 person gets it")


def test_a_later_version_tells_what_has_changed(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop
) -> None:
    agree(workshop, 1)
    first = page(room)
    write(qtbot, first)
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    workshop.do(change_workshop, place="Ailleurs")
    qtbot.waitUntil(lambda: "Ailleurs" in room.sending.sent.changed.text(), timeout=20_000)
    second = page(room)
    assert "Ailleurs" in second.message.text.text()
    message = write(qtbot, second)
    assert str(message["Subject"]).endswith("version 2")
    body = message.get_body()
    assert body is not None
    assert "Ailleurs" in body.get_content()
    assert [each.version for each in workshop.tables.children(Sending)] == [1, 2]


def test_those_whom_no_mail_reaches_are_listed_to_be_copied_and_printed(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop, opened: list[Path]
) -> None:
    agree(workshop, 1)
    others = workshop.tables.children(Participant)[1:]
    sending = page(room)
    sending.copy_list.click()
    copied = QGuiApplication.clipboard().text()
    assert all(person.last_name in copied for person in others)
    assert "no e-mail address" in copied
    with qtbot.waitSignal(sending.part.ended, timeout=20_000):
        sending.print_list.click()
    (path,) = opened
    assert path.read_bytes().startswith(b"%PDF-")
    assert not workshop.tables.children(Sending)


def test_the_page_covers_the_room_and_gives_the_keys_back(qtbot: QtBot, room: MinutesRoom) -> None:
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    room.panel.send.setFocus()
    sending = page(room)
    assert set(room.handlers()) == {"send"}
    assert sending.size() == room.size()
    room.resize(1000, 650)
    assert sending.size() == room.size()
    qtbot.keyClick(sending, Qt.Key.Key_Escape)
    assert room.panel.send.hasFocus()
    assert "export" in room.handlers()


def test_a_file_open_elsewhere_leaves_nothing_kept(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop, opened: list[Path]
) -> None:
    agree(workshop, 1)
    with qtbot.waitSignal(room.panel.part.ended, timeout=20_000):
        room.handlers()["export"]()
    path = room.panel.path
    path.with_name(f".~lock.{path.name}#").write_text("somebody")
    sending = page(room)
    with qtbot.waitSignal(sending.part.ended, timeout=20_000):
        sending.begin()
    assert not workshop.tables.children(Sending)
    assert opened == []
    with qtbot.waitSignal(sending.part.ended, timeout=20_000):
        sending.part.beside.click()
    assert len(workshop.tables.children(Sending)) == 1
    assert [each.suffix for each in opened] == [".eml"]


def test_who_has_an_address_and_no_agreement_is_asked_for_and_nothing_moves(
    qtbot: QtBot, room: MinutesRoom, workshop: OpenWorkshop
) -> None:
    shown = page(room)
    tick = next(iter(shown.people.agreed.values()))
    qtbot.waitUntil(tick.isVisible)
    before = tick.mapTo(shown, tick.rect().topLeft()).y()
    assert shown.agree.text() == ""
    person = workshop.tables.children(Participant)[0]
    workshop.do(change_participant, participant=person.id, email="p@example.org")
    assert "1" in shown.agree.text()
    QGuiApplication.processEvents()
    assert tick.mapTo(shown, tick.rect().topLeft()).y() == before
    workshop.do(change_participant, participant=person.id, agreed=True)
    assert shown.agree.text() == ""
