"""The studio: parts ticked and moved, texts written beside the page, what to check, versions."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atelier.advice.checks import Check, Point
from atelier.desk.context import Desk, Room
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.minutes import MinutesRoom
from atelier.desk.minutes.export_panel import ExportPanel
from atelier.desk.minutes.parts import box_rect, line_of
from atelier.desk.minutes.point_words import say_point
from atelier.desk.minutes.spots import spot_of, spot_of_point
from atelier.look.buttons import Button
from atelier.minutes import HEAD, People, chosen
from atelier.minutes.compose.choice import ASKED_FOR
from atelier.minutes.document import Source
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.words import Words
from atelier.workshop.entities import Comment, Minutes, Note, Orientation, Participant, Status
from tests.desk.minutes.rooms import shown_room


@pytest.fixture
def room(qtbot: QtBot, desk: Desk, session: Session, tmp_path: Path) -> Iterator[MinutesRoom]:
    session.shelf.remember(LAST_FOLDER, str(tmp_path))
    with shown_room(qtbot, desk, session.workshop(add_sample(session))) as made:
        yield made


def wait_for(qtbot: QtBot, room: MinutesRoom, words: str, *, there: bool = True) -> None:
    qtbot.waitUntil(lambda: (words in room.sheets.view.accessibleDescription()) is there, timeout=20_000)


def test_a_part_is_left_out_by_the_space_bar_and_undo_prints_it_again(
    qtbot: QtBot, room: MinutesRoom
) -> None:
    row = room.parts.keys.index("people")
    room.parts.setCurrentRow(row)
    qtbot.keyClick(room.parts, Qt.Key.Key_Space)
    assert chosen(room._workshop.tables).hidden == ASKED_FOR | {"people"}
    qtbot.waitUntil(lambda: not line_of(room.parts.item(row)).printed, timeout=20_000)
    room._workshop.undo()
    qtbot.waitUntil(lambda: line_of(room.parts.item(row)).printed, timeout=20_000)


def test_a_part_ticked_by_a_press_becomes_the_current_one(qtbot: QtBot, room: MinutesRoom) -> None:
    row = room.parts.keys.index("people")
    rect = room.parts.visualItemRect(room.parts.item(row))
    at = box_rect(rect).center().toPoint()
    qtbot.mouseClick(room.parts.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room.parts.currentRow() == row
    assert "people" in chosen(room._workshop.tables).hidden


def test_the_format_is_proposed_again_with_the_workshop(desk: Desk, room: MinutesRoom) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData("docx"))
    again = ExportPanel(desk, room._workshop)
    assert again.format.currentData() == "docx"
    again.deleteLater()


def test_a_part_moves_by_keys_and_the_head_stays_first(qtbot: QtBot, room: MinutesRoom) -> None:
    keys = room.parts.keys
    room.parts.setCurrentRow(1)
    qtbot.keyClick(room.parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert chosen(room._workshop.tables).order == ()
    qtbot.keyClick(room.parts, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert chosen(room._workshop.tables).order == (keys[2], keys[1], *keys[3:])
    qtbot.waitUntil(lambda: room.parts.keys == [HEAD, keys[2], keys[1], *keys[3:]], timeout=20_000)
    assert room.parts.currentRow() == 2


def test_a_comment_is_written_beside_its_page_and_the_page_follows(qtbot: QtBot, room: MinutesRoom) -> None:
    comment = next(room._workshop.tables.all(Comment))
    room._open(Source("comment", comment.id))
    editor = room.beside.editor
    assert editor is not None
    assert editor.read() == comment.text
    editor.selectAll()
    qtbot.keyClicks(editor, "Said otherwise")
    room.beside.clear()
    assert room._workshop.tables.get(Comment, comment.id).text == "Said otherwise"
    wait_for(qtbot, room, "Said otherwise")


def test_first_words_stand_at_the_head(qtbot: QtBot, room: MinutesRoom) -> None:
    room.beside.write(Source("minutes", ""))
    editor = room.beside.editor
    assert editor is not None
    qtbot.keyClicks(editor, "Thank you all")
    room.beside.clear()
    wait_for(qtbot, room, "Thank you all")
    room._workshop.undo()
    wait_for(qtbot, room, "Thank you all", there=False)


def test_a_note_leads_to_its_wall_and_a_person_to_prepare(room: MinutesRoom) -> None:
    tables = room._workshop.tables
    note, person = next(tables.all(Note)), next(tables.all(Participant))
    spot = spot_of(tables, "note", note.id)
    assert (spot.room, spot.thing) == (Room.RUN, ("note", note.id))
    assert spot.step
    assert spot.look
    assert spot_of(tables, "participant", person.id).room is Room.PREPARE
    assert spot_of(tables, "orientation", next(tables.all(Orientation)).id).room is Room.RUN
    assert spot_of(tables, "note", "gone").room is Room.PREPARE
    untold, undated = (
        Point(each, "workshop", tables.workshop.id) for each in (Check.UNTICKED, Check.NO_DATE)
    )
    assert spot_of_point(tables, untold).over == "door"
    assert spot_of_point(tables, undated).room is Room.PREPARE


def test_a_single_press_on_a_note_says_the_way_and_leaves_nothing(qtbot: QtBot, room: MinutesRoom) -> None:
    note = next(room._workshop.tables.all(Note))
    room._open(Source("note", note.id))
    qtbot.waitUntil(room.beside.isVisible)
    labels = [label.text() for label in room.beside.findChildren(QLabel)]
    assert any(note.text[:20] in text for text in labels)
    with qtbot.waitSignal(room.beside.asked) as asked:
        room.beside.findChildren(Button)[-1].click()
    assert asked.args == [Source("note", note.id)]
    assert room.beside.y() > room.panel.y(), "the export stays where it is"


def buttons(room: MinutesRoom) -> list[Button]:
    return [button for button in room.check.findChildren(Button) if button.isVisibleTo(room.check)]


def test_a_point_leads_to_its_place_or_is_left_as_it_is(qtbot: QtBot, room: MinutesRoom) -> None:
    before = len(buttons(room))
    with qtbot.waitSignal(room.check.asked) as asked:
        buttons(room)[0].click()
    buttons(room)[1].click()
    [said] = room._workshop.tables.all(Minutes)
    assert said.waived == (asked.args[0].key,)
    again = buttons(room)[-1]
    again.click()
    assert next(room._workshop.tables.all(Minutes)).waived == ()
    assert len(buttons(room)) == before


def test_a_point_names_its_step(words: Words) -> None:
    point = Point(Check.UNSORTED, "step", "1", (("n", 2), ("step", "What hurts")))
    assert say_point(words, point) == "“What hurts”: 2 notes have no title."


def test_a_version_without_people_is_one_gesture_and_its_pages_follow(
    qtbot: QtBot, room: MinutesRoom
) -> None:
    assert not room.versions.initials.isVisible()
    room.versions.people.setCurrentIndex(room.versions.people.findData(People.NONE.value))
    room.versions.people.made.emit(room.versions.people.currentIndex())
    assert chosen(room._workshop.tables).people is People.NONE
    assert room.versions.initials.isVisibleTo(room.versions)
    qtbot.waitUntil(lambda: "people" not in room.parts.keys, timeout=20_000)


def test_the_day_of_approval_is_asked_for_once_they_are_approved(room: MinutesRoom) -> None:
    part = room.status
    assert not part.day.isVisibleTo(part)
    part.status.setCurrentIndex(part.status.findData(Status.APPROVED.value))
    part.status.made.emit(part.status.currentIndex())
    assert part.day.isVisibleTo(part)
    assert next(room._workshop.tables.all(Minutes)).status is Status.APPROVED


def test_parts_fold_by_their_key(room: MinutesRoom) -> None:
    shown = room._left.isVisible()
    room.handlers()["brief_panel"]()
    assert room._left.isVisible() is not shown
    room.handlers()["brief_panel"]()
    assert room._left.isVisible() is shown
