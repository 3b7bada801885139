"""A workshop led through the window, by keys alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.actions import ActionForm
from atelier.desk.run.faces import OUTLINE
from atelier.desk.run.page import SaidPage
from atelier.desk.run.room import RunRoom
from atelier.desk.run.said import Said
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.notes import add_notes
from atelier.gestures.outcomes import add_action
from atelier.gestures.steps import remove_step
from atelier.gestures.workshops import change_workshop
from atelier.look.momentfields import DateField
from atelier.session import OpenWorkshop
from atelier.wall.shape import Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import Action, Cluster, Comment, NextWorkshop, Note, Step, StepKind, Timing
from atelier.workshop.held import held

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def room_of(window: MainWindow) -> RunRoom:
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    room = frame.findChild(RunRoom)
    assert isinstance(room, RunRoom)
    return room


def page_of(window: MainWindow) -> SaidPage:
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    return page


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def at_ways(window: MainWindow, workshop: OpenWorkshop) -> SaidPage:
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)
    window.go(Spot(Room.RUN, workshop.name, step.id))
    return page_of(window)


def seen(said: Said, note: str) -> bool:
    view, item = said.view, Item(Kind.NOTE, note)
    if isinstance(view, OutlineView):  # noqa: SIM108 - the two lines read better
        rect = view.visualRect(said.model.index_of(item))
    else:
        rect = view.rect_of(item)
    return bool(rect.height()) and view.viewport().rect().contains(rect)


def test_the_line_has_the_keys_when_one_arrives(window: MainWindow, workshop: OpenWorkshop) -> None:
    page = at_ways(window, workshop)
    assert page.said.line.edit.hasFocus()


def test_steps_are_taken_back_as_easily_as_forth(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    window.go(Spot(Room.RUN, workshop.name))
    steps = workshop.tables.children(Step)
    for expected in (steps[1], steps[2]):
        qtbot.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
        assert workshop.step_in_hand == expected
    qtbot.keyClick(focused(), Qt.Key.Key_PageUp, CTRL)
    assert workshop.step_in_hand == steps[1]


def test_a_step_that_is_looked_at_is_not_taken(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    steps = workshop.tables.children(Step)
    window.go(Spot(Room.RUN, workshop.name, steps[0].id))
    timings = list(workshop.tables.all(Timing))
    window.go(Spot(Room.RUN, workshop.name, steps[3].id, look=True))
    room = room_of(window)
    assert (room.looking.here, workshop.step_in_hand) == (steps[3], steps[0])
    assert room.looking.isVisibleTo(room)
    assert list(workshop.tables.all(Timing)) == timings
    qtbot.keyClick(room, Qt.Key.Key_PageUp, CTRL)
    assert (room.looking.here, workshop.step_in_hand) == (steps[2], steps[0])
    room.looking.acted.emit()
    assert room.looking.here == steps[0]
    assert not room.looking.isVisibleTo(room)


def test_a_step_that_was_held_keeps_its_tick_when_one_goes_back(
    window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    workshop.do(add_notes, zone=page.said.line.aim.place.zone, notes=["said"])
    later = workshop.step_in_hand
    first = workshop.tables.children(Step)[0]
    window.go(Spot(Room.RUN, workshop.name, first.id))
    assert later is not None
    assert held(workshop.tables, later.id)
    chips = room_of(window).findChildren(QAbstractButton)
    told = [c.accessibleDescription() for c in chips if c.accessibleName().endswith(f": {later.title}")]
    assert told[-1] == "step done"


def test_undo_in_an_empty_line_is_a_gesture_and_in_a_text_the_texts(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    line = at_ways(window, workshop).said.line.edit
    qtbot.keyClicks(line, "said")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClicks(line, "half")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert workshop.tables.count(Note) == 1
    assert line.empty
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert workshop.tables.count(Note) == 0
    qtbot.keyClick(line, Qt.Key.Key_Y, CTRL)
    assert workshop.tables.count(Note) == 1


def test_the_last_note_is_corrected_from_the_line_and_the_keys_come_back(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    line = page.said.line.edit
    qtbot.keyClicks(line, "mispelt")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    qtbot.keyClicks(focused(), "misspelt")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert [note.text for note in workshop.tables.all(Note)] == ["misspelt"]
    qtbot.waitUntil(line.hasFocus)


def test_one_comes_back_to_where_the_line_was_left(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    zone = at_ways(window, workshop).said.line.aim.place.zone
    workshop.do(add_notes, zone=zone, notes=[str(n) for n in range(60)])
    window.go(Spot(Room.HOME))
    said = at_ways(window, workshop).said
    last = workshop.tables.children(Note, zone)[-1].id
    qtbot.waitUntil(lambda: seen(said, last))


def test_what_is_done_again_comes_into_view(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    said = at_ways(window, workshop).said
    zone = said.line.aim.place.zone
    workshop.do(add_notes, zone=zone, notes=[str(n) for n in range(60)])
    workshop.do(add_notes, zone=zone, notes=["late"])
    last = workshop.tables.children(Note, zone)[-1].id
    qtbot.waitUntil(lambda: seen(said, last))
    workshop.undo()
    said.view.verticalScrollBar().setValue(0)
    assert said.view.verticalScrollBar().value() == 0
    qtbot.keyClick(said.line.edit, Qt.Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: seen(said, last))


def test_the_outline_is_walked_and_changed_by_keys(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    page.said.faces.turn(OUTLINE)
    line, view = page.said.line.edit, page.said.view
    for text in ("#Be heard", "one", "two"):
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Up, ALT)
    (title,) = workshop.tables.all(Cluster)
    assert [n.text for n in workshop.tables.children(Note, title.id)] == ["two", "one"]
    qtbot.keyClick(view, Qt.Key.Key_F2)
    qtbot.keyClicks(focused(), "three")
    qtbot.keyClick(focused(), Qt.Key.Key_Return)
    assert [n.text for n in workshop.tables.children(Note, title.id)] == ["three", "one"]
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert [n.text for n in workshop.tables.children(Note, title.id)] == ["one"]
    qtbot.keyClick(view, Qt.Key.Key_L, CTRL)
    assert line.hasFocus()


def test_delete_in_the_line_never_removes_what_is_selected(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    line, view = page.said.line.edit, page.said.view
    qtbot.keyClicks(line, "stays")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    view.setFocus()
    line.setFocus()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    assert workshop.tables.count(Note) == 1


def test_ctrl_space_changes_what_the_line_will_be(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    qtbot.keyClick(page.said.line.edit, Qt.Key.Key_Space, CTRL)
    assert page.said.line.aim.kind is Kind.COMMENT
    qtbot.keyClicks(page.said.line.edit, "remarkable")
    qtbot.keyClick(page.said.line.edit, Qt.Key.Key_Return)
    assert [c.text for c in workshop.tables.all(Comment)] == ["remarkable"]


def test_another_step_keeps_what_is_typed_in_its_line(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    qtbot.keyClicks(page.said.line.edit, "half a sen")
    qtbot.keyClick(focused(), Qt.Key.Key_PageUp, CTRL)
    assert "half a sen" in workshop.drafts().values()
    assert workshop.tables.count(Note) == 0
    qtbot.keyClick(focused(), Qt.Key.Key_PageDown, CTRL)
    assert page.said.line.edit.read() == "half a sen"


def test_an_action_is_added_by_the_line_and_completed_beside(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.ACTIONS)
    window.go(Spot(Room.RUN, workshop.name, step.id))
    page = page_of(window)
    qtbot.keyClicks(page.said.line.edit, "Write to the town hall")
    qtbot.keyClick(page.said.line.edit, Qt.Key.Key_Return)
    form = page.findChild(ActionForm)
    assert form is not None
    qtbot.waitUntil(form.isVisible)
    fields = {w.accessibleName(): w for w in page.findChildren(QWidget) if w.isVisible()}
    for name, text in (("Who", "the board"), ("By when", "30/04/2027")):
        fields[name].setFocus()
        qtbot.keyClicks(fields[name], text)
        qtbot.keyClick(fields[name], Qt.Key.Key_Return)
    (action,) = workshop.tables.all(Action)
    assert (action.what, action.who, str(action.due)) == (
        "Write to the town hall",
        "the board",
        "2027-04-30",
    )
    aims = fields["Its aims, one a line"]
    aims.setFocus()
    qtbot.keyClicks(aims, "First aim")
    page.said.take_keys()
    assert next(workshop.tables.all(NextWorkshop)).aims == ("First aim",)


def due_of(page: SaidPage) -> DateField:
    """The field of the form in view; those shown before may not be gone yet."""
    return page.findChildren(ActionForm)[-1].findChildren(DateField)[0]


def test_what_is_no_date_waits_in_its_action_while_another_is_shown(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.ACTIONS)
    workshop.do(change_workshop, date=date(2026, 11, 21))
    workshop.do(add_action, step=step.id, what="Write")
    workshop.do(add_action, step=step.id, what="Call")
    window.go(Spot(Room.RUN, workshop.name, step.id))
    page = page_of(window)
    first, second = workshop.tables.children(Action, step.id)
    outline = page.said.faces.outline
    outline.choose(Item(Kind.ACTION, first.id))
    qtbot.keyClicks(due_of(page).line, "end of March")
    outline.choose(Item(Kind.ACTION, second.id))
    assert "end of March" in window.speech.banner.accessibleName()
    qtbot.keyClicks(due_of(page).line, "15 january")
    outline.choose(Item(Kind.ACTION, first.id))
    assert (due_of(page).text(), bool(due_of(page).problem)) == ("end of March", True)
    due = {action.what: action.due for action in workshop.tables.all(Action)}
    assert due == {"Write": None, "Call": date(2027, 1, 15)}


def test_a_step_that_goes_takes_its_page_with_it(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    page = at_ways(window, workshop)
    here = workshop.step_in_hand
    assert here is not None
    workshop.do(remove_step, step=here.id)
    assert room_of(window).page is not page
    workshop.undo()
    window.go(Spot(Room.RUN, workshop.name, here.id))
    assert page_of(window).said.line.edit.hasFocus()


def test_a_workshop_without_steps_leads_to_prepare(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    for step in workshop.tables.children(Step):
        workshop.do(remove_step, step=step.id)
    window.go(Spot(Room.RUN, workshop.name))
    assert focused().accessibleName() == "Prepare"


@pytest.mark.parametrize(("width", "folded"), [(1280, False), (1093, True)])
def test_the_panel_folds_where_there_is_no_room(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, width: int, *, folded: bool
) -> None:
    window.resize(width, 614)
    page = at_ways(window, workshop)
    qtbot.waitUntil(lambda: page.brief.isVisible() is not folded)
