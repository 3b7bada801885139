"""Participants: pasted, typed, edited in place, their presence changed by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from atelier.desk.people.people_list import Density
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.person_form import PersonForm
from atelier.desk.run.roles import roles
from atelier.gestures.attendance import set_presences
from atelier.gestures.people import NewParticipant, add_participants, change_participant
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Participant, Presence
from tests.desk.conftest import Said
from tests.desk.prepare.conftest import Show, named

ENTER = Qt.Key.Key_Return
LIST = "Marie Dupont – community centre\nJEAN Paul ; town hall ; élus\nExcusés :\nAnne Leroy\nBob"


def people(workshop: OpenWorkshop) -> list[tuple[str, str, Presence]]:
    return [(p.first_name, p.last_name, p.presence) for p in workshop.tables.children(Participant)]


def add(qtbot: QtBot, room: PrepareRoom, typed: str) -> None:
    line = room.people.line.line
    line.setFocus()
    qtbot.keyClicks(line, typed)
    qtbot.keyClick(line, ENTER)


def test_a_pasted_list_is_read_shown_and_added_in_one_gesture(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.paste_people()
    area = room.sheet.paste.area
    assert QApplication.focusWidget() is area
    area.insertPlainText(LIST)
    assert room.sheet.paste.add_button.accessibleName() == "Add 4 people"
    qtbot.keyClick(area, ENTER, Qt.KeyboardModifier.ControlModifier)
    assert people(workshop) == [
        ("Marie", "Dupont", Presence.PRESENT),
        ("Paul", "JEAN", Presence.PRESENT),
        ("Anne", "Leroy", Presence.EXCUSED),
        ("", "Bob", Presence.EXCUSED),
    ]
    assert not room.sheet.pasting
    workshop.undo()
    assert people(workshop) == []


def test_a_list_copied_elsewhere_is_pasted_on_the_list(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont")
    room.people.take_focus()
    QGuiApplication.clipboard().setText(LIST)
    room.handlers()["paste"]()
    assert room.sheet.pasting
    assert room.sheet.paste.area.read() == LIST


def test_doubtful_lines_are_marked(room: PrepareRoom) -> None:
    room.paste_people()
    room.sheet.paste.area.insertPlainText(LIST)
    assert room.sheet.paste.remarks == "1 line could be read in another way: have a look at it."


def test_a_line_that_greets_is_left_out_and_can_be_taken(qtbot: QtBot, room: PrepareRoom) -> None:
    room.paste_people()
    paste = room.sheet.paste
    paste.area.insertPlainText("Bonjour Sophie,\nMarie Dupont")
    assert paste.add_button.accessibleName() == "Add 1 person"
    assert paste.remarks == "1 line names nobody and is left out."
    left_out = paste.preview
    left_out.setCurrentIndex(left_out.model().index(1, 0))
    qtbot.keyClick(left_out, ENTER)
    assert paste.add_button.accessibleName() == "Add 2 people"
    assert "left out" not in paste.remarks


def test_a_person_who_was_read_is_left_out_by_delete_and_comes_back(qtbot: QtBot, room: PrepareRoom) -> None:
    room.paste_people()
    paste, rows = room.sheet.paste, room.sheet.paste.preview
    paste.area.insertPlainText("Marie Dupont\nde la part de Paul\nAnne Leroy")
    assert paste.add_button.accessibleName() == "Add 3 people"
    rows.setFocus()
    rows.setCurrentIndex(rows.model().index(1, 0))
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    assert paste.add_button.accessibleName() == "Add 2 people"
    assert [row.left_out for row in rows.rows] == [False, True, False]
    assert rows.currentIndex().row() == 1
    qtbot.keyClick(rows, ENTER)
    assert paste.add_button.accessibleName() == "Add 3 people"
    cross = rows.painted.cross_rect(rows.visualRect(rows.model().index(0, 0))).center().toPoint()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    assert [row.left_out for row in rows.rows] == [True, False, False]


def test_who_is_to_be_confirmed_is_told_apart(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, noted: Said
) -> None:
    room.paste_people()
    room.sheet.paste.area.insertPlainText("Marie Dupont\nÉlise Roux, sous réserve")
    assert any(text == "to be confirmed" for text, _ in room.sheet.paste.preview.rows[1].chips)
    room.sheet.paste.add()
    assert noted.last.endswith("1 of them is not expected: absent, excused or to be confirmed.")
    assert room.people._count.text() == "1 expected of 2"
    aloud = room.people.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert aloud == "Élise Roux, to be confirmed"
    person = workshop.tables.children(Participant)[1]
    assert person.role == "sous réserve"
    workshop.do(change_participant, participant=person.id, presence=Presence.PRESENT)
    assert not any("sous" in line for line in roles(workshop.tables, Words("fr")))


def test_those_who_are_listed_stay_as_they_are(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont - community centre")
    room.paste_people()
    room.sheet.paste.area.insertPlainText(LIST)
    assert room.sheet.paste.add_button.accessibleName() == "Add 3 people"
    room.sheet.paste.add()
    assert len(people(workshop)) == 4


def test_a_list_being_pasted_comes_back_after_a_cut(qtbot: QtBot, show: Show, workshop: OpenWorkshop) -> None:
    room = show()
    room.paste_people()
    qtbot.keyClicks(room.sheet.paste.area, "Marie Dup")
    qtbot.waitUntil(lambda: "Marie Dup" in workshop.drafts().values())
    again = show()
    assert again.sheet.pasting
    assert again.sheet.paste.area.read() == "Marie Dup"


def test_one_line_adds_one_person(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    add(qtbot, room, "Marie Dupont - community centre")
    assert people(workshop) == [("Marie", "Dupont", Presence.PRESENT)]
    assert room.people.line.text() == ""
    assert room.people.line.line.hasFocus()


def test_somebody_twice_is_said_at_the_line_and_stays_typed(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont")
    add(qtbot, room, "marie dupont")
    assert room.people.line.problem.startswith("Already on the list: marie dupont")
    assert room.people.line.text() == "marie dupont"
    assert len(people(workshop)) == 1


def test_presence_by_key(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    add(qtbot, room, "Marie Dupont")
    room.people.take_focus()
    qtbot.keyClick(room.people.list, Qt.Key.Key_E)
    assert people(workshop)[0][2] is Presence.EXCUSED
    qtbot.keyClick(room.people.list, Qt.Key.Key_Space)
    assert people(workshop)[0][2] is Presence.ABSENT
    qtbot.keyClick(room.people.list, Qt.Key.Key_Space)
    assert people(workshop)[0][2] is Presence.PRESENT


def test_nobody_is_away_from_a_list_of_which_nobody_was_ticked(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont")
    add(qtbot, room, "Paul Jean")
    ids = [person.id for person in workshop.tables.children(Participant)]
    workshop.do(set_presences, participants=ids, presence=Presence.ABSENT)
    said = [room.people.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert all("expected" in line and "absent" not in line for line in said)
    assert room.people._count.text() == "2 expected"
    workshop.do(set_presences, participants=ids[:1], presence=Presence.PRESENT)
    assert "absent" in room.people.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_somebody_is_edited_in_place(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    add(qtbot, room, "Marie Dupont")
    room.people.take_focus()
    qtbot.keyClick(room.people.list, ENTER)
    field = QApplication.focusWidget()
    assert field is named(room.people, "First name")
    qtbot.keyClicks(field, "Anne")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert people(workshop)[0][:2] == ("Anne", "Dupont")
    assert room.people.list.hasFocus()


def test_a_name_that_somebody_has_is_refused_at_its_field(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont")
    add(qtbot, room, "Anne Dupont")
    room.people.open_person(workshop.tables.children(Participant)[1].id)
    field = named(room.people, "First name")
    qtbot.keyClicks(field, "Marie")
    qtbot.keyClick(field, ENTER)
    assert field.accessibleDescription().startswith("Already on the list")
    assert field.property("text") == "Marie"
    assert people(workshop)[1][0] == "Anne"


def test_somebody_is_taken_off_and_moved(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    for name in ("Ann One", "Bob Two", "Cy Three"):
        add(qtbot, room, name)
    room.people.take_focus()
    room.people.list.setCurrentRow(0)
    room.handlers()["move_down"]()
    assert [p[0] for p in people(workshop)] == ["Bob", "Ann", "Cy"]
    room.handlers()["remove"]()
    assert [p[0] for p in people(workshop)] == ["Bob", "Cy"]


def test_people_without_a_name_are_counted(qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop) -> None:
    box = room.people.unnamed
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "8")
    qtbot.keyClick(box, ENTER)
    assert workshop.tables.workshop.unnamed == 8


def test_on_a_small_screen_a_button_unfolds_the_people(qtbot: QtBot, room: PrepareRoom) -> None:
    room.resize(1093, 554)
    assert not room.people.isVisible()
    qtbot.keyClick(room.order.people_button, Qt.Key.Key_Space)
    assert room.people.isVisible()
    assert not room.order.isVisible()
    room.people.folded.emit()
    assert room.order.isVisible()


@pytest.mark.parametrize("count", [11, 18])
def test_on_a_low_screen_the_usual_number_of_people_is_in_view(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, count: int
) -> None:
    newcomers = [
        NewParticipant(
            last_name=f"Durand {n}", first_name="Dominique", organisation="A long organisation of all"
        )
        for n in range(count)
    ]
    workshop.do(add_participants, participants=newcomers)
    listed = room.people.list
    room.resize(1366, 708)  # a window of 768, without its bar
    qtbot.waitUntil(lambda: listed.density is Density.LINE)
    qtbot.waitUntil(lambda: not listed.verticalScrollBar().maximum())
    last = listed.visualItemRect(listed.item(count - 1))
    assert listed.viewport().rect().contains(last)
    assert "A long organisation of all" in listed.item(0).toolTip(), "whole where it is cut"
    room.resize(1440, 1600)
    qtbot.waitUntil(lambda: listed.density is not Density.LINE)


def test_nothing_is_told_of_what_went_well(qtbot: QtBot, room: PrepareRoom, said: Said) -> None:
    add(qtbot, room, "Marie Dupont")
    assert said.last == ""


def test_an_address_is_pasted_and_an_agreement_only_ticked(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.paste_people()
    room.sheet.paste.area.insertPlainText("Marie Dupont - community centre; marie@example.org")
    room.sheet.paste.add()
    (person,) = workshop.tables.children(Participant)
    assert (person.organisation, person.email, person.agreed) == (
        "community centre",
        "marie@example.org",
        False,
    )
    room.people.open_person(person.id)
    form = room.people.findChild(PersonForm)
    assert form is not None
    form.agreed.click()
    assert workshop.tables.get(Participant, person.id).agreed
    line = named(room.people, "E-mail address")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "other@example.org")
    qtbot.keyClick(line, ENTER)
    assert workshop.tables.get(Participant, person.id).email == "other@example.org"
    assert not form.agreed.isChecked()


def test_a_step_walked_to_by_keys_is_kept_when_escape_leaves_the_sheet(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    workshop.do(add_participants, participants=[NewParticipant(last_name="LÉGER")])
    (person,) = workshop.tables.children(Participant)
    room.people.open_person(person.id)
    form = room.people.findChild(PersonForm)
    assert form is not None
    form.gone.setFocus()
    qtbot.keyClick(form.gone, Qt.Key.Key_Down)
    qtbot.keyClick(form.gone, Qt.Key.Key_Escape)
    assert workshop.tables.get(Participant, person.id).left_before == form.gone.itemData(1)
    assert room.people.list.hasFocus()


def test_one_row_looks_chosen_whoever_is_pointed_at(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    workshop.do(add_participants, participants=[NewParticipant(last_name="LÉGER")])
    view, light = room.people.list, room._desk.look.palette.petrol_light
    found = []
    for state in (QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_Selected):
        picture = QPixmap(200, 40)
        picture.fill(QColor(room._desk.look.palette.card))
        option = QStyleOptionViewItem()
        option.rect, option.state = picture.rect(), state
        view.setFocus()
        painter = QPainter(picture)
        view.itemDelegate().paint(painter, option, view.model().index(0, 0))
        painter.end()
        found.append(picture.toImage().pixelColor(150, 8).name() == light.lower())
    assert found == [False, True]


def test_addresses_pasted_later_go_to_those_who_are_listed(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont - community centre")
    room.paste_people()
    paste = room.sheet.paste
    paste.area.insertPlainText("Marie Dupont - community centre; marie@example.org")
    assert paste.add_button.accessibleName() == "Complete 1 person"
    assert paste.remarks == ""
    paste.add()
    (person,) = workshop.tables.children(Participant)
    assert (person.email, person.agreed) == ("marie@example.org", False)


def test_a_list_of_excuses_says_it_of_those_who_are_listed(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont - community centre")
    add(qtbot, room, "Bob Two")
    room.paste_people()
    room.sheet.paste.area.insertPlainText("Excusés :\nDUPONT Marie")
    assert room.sheet.paste.add_button.accessibleName() == "Complete 1 person"
    room.sheet.paste.add()
    assert people(workshop) == [("Marie", "Dupont", Presence.EXCUSED), ("Bob", "Two", Presence.PRESENT)]


def test_a_line_about_somebody_who_is_listed_completes_them(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    add(qtbot, room, "Marie Dupont")
    add(qtbot, room, "DUPONT Marie, community centre")
    (person,) = workshop.tables.children(Participant)
    assert (person.last_name, person.organisation) == ("Dupont", "community centre")
    add(qtbot, room, "Marie Dupont, town hall")
    assert workshop.tables.count(Participant) == 2


def test_a_very_long_list_is_read_when_the_hands_rest(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.paste_people()
    paste = room.sheet.paste
    paste.area.insertPlainText("\n".join(f"NOM{n} Anne – community centre {n}" for n in range(500)))
    assert not paste.add_button.isEnabled()
    qtbot.waitUntil(paste.add_button.isEnabled)
    paste.area.insertPlainText("\nZOE Ann")
    paste.add()
    assert workshop.tables.count(Participant) == 501


def test_what_is_typed_is_read_when_the_hands_rest_and_nothing_moves(qtbot: QtBot, room: PrepareRoom) -> None:
    room.paste_people()
    paste = room.sheet.paste
    qtbot.waitUntil(paste.preview.isVisible)
    stood = [w.geometry() for w in (paste.area, paste.add_button, paste.preview)]
    qtbot.keyClicks(paste.area, "Marie Dupont\rAnne Leroy\r" * 12 + "Paul Jean")
    assert paste.preview.rows == []
    qtbot.waitUntil(lambda: len(paste.preview.rows) == 25)
    assert [w.geometry() for w in (paste.area, paste.add_button, paste.preview)] == stood
    assert paste.remarks == "22 lines name somebody for the second time."


def test_what_is_typed_is_kept_when_the_page_goes_at_once(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.paste_people()
    qtbot.keyClicks(room.sheet.paste.area, "Marie Dup")
    room.leave()
    assert "Marie Dup" in workshop.drafts().values()
