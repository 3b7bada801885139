"""The running order by keyboard: walked, reordered, lengthened, shortened."""

import datetime as dt

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QDropEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.prepare import PrepareRoom
from atelier.desk.prepare.order_list import Entry, OrderList, _EntryDelegate, entry_of
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.steps import change_step
from atelier.gestures.workshops import change_workshop
from atelier.look.wrapping import wrapped
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Round, Step, StepKind
from tests.desk.conftest import Said
from tests.desk.prepare.conftest import Show, first, named, steps

Key = Qt.Key


def test_arrows_walk_the_list_and_show_each_item(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    assert QApplication.focusWidget() is room.order.list
    qtbot.keyClick(room.order.list, Key.Key_Down)
    assert room.current == workshop.tables.children(Step)[0].id
    qtbot.keyClick(room.order.list, Key.Key_Home)
    assert room.current == ""


def test_enter_leads_from_the_list_to_the_title(qtbot: QtBot, room: PrepareRoom) -> None:
    qtbot.keyClick(room.order.list, Key.Key_Down)
    qtbot.keyClick(room.order.list, Key.Key_Return)
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == "Welcome"


def test_edit_leads_to_the_title_also_while_a_list_is_pasted(room: PrepareRoom) -> None:
    room.paste_people()
    room.handlers()["edit"]()
    assert not room.sheet.pasting
    assert QApplication.focusWidget() is named(room, "Title")


def test_hours_follow_the_start(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, starts=dt.time(14, 30))
    hours = [entry_of(room.order.list.item(row)).hour for row in (1, 2, 3)]
    assert hours == ["2:30\u00a0pm", "2:40\u00a0pm", "2:55\u00a0pm"]


def test_a_step_is_moved_and_stays_in_view(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    before = steps(workshop)
    room.order.list.setCurrentRow(1)
    room.handlers()["move_down"]()
    assert steps(workshop)[:2] == before[1::-1]
    assert room.order.list.currentRow() == 2
    room.handlers()["move_up"]()
    assert steps(workshop) == before


def test_a_new_step_says_where_it_comes_and_is_moved_by_keys_at_once(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop, noted: Said
) -> None:
    before = steps(workshop)
    assert room.order.where == "At the end of the running order", "the identity is in view"
    room.order.list.setCurrentRow(len(before))
    assert room.order.where == "At the end of the running order"
    room.order.list.setCurrentRow(1)
    assert room.order.where == "After “Welcome”"
    room.handlers()["add_step"]()
    active = room.order._menu.activeAction()
    assert (active.text(), active.isSeparator()) == ("Talk", False)
    room.order._menu.close()
    room.add_step(StepKind.TALK)
    assert QApplication.focusWidget() is named(room, "Title")
    assert noted.last == "The step comes after “Welcome”: Alt+Up and Alt+Down move it."
    room.handlers()["move_down"]()
    assert steps(workshop)[2] not in before
    room.handlers()["move_up"]()
    assert steps(workshop)[1] not in before


def test_a_drop_moves_the_step_dragged(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    before = steps(workshop)
    view = room.order.list
    view.setCurrentRow(1)
    below = view.visualItemRect(view.item(3)).bottomLeft() - QPointF(-20, 6).toPoint()
    event = QDropEvent(
        QPointF(below),
        Qt.DropAction.MoveAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)
    assert steps(workshop)[:3] == [before[1], before[2], before[0]]
    view.setCurrentRow(0)
    view.dropEvent(event)
    assert steps(workshop)[:3] == [before[1], before[2], before[0]]


def test_a_step_removed_is_undone(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    before = steps(workshop)
    room.order.list.setCurrentRow(2)
    room.handlers()["remove"]()
    assert steps(workshop) == before[:1] + before[2:]
    assert room.current == workshop.tables.children(Step)[1].id
    workshop.undo()
    assert steps(workshop) == before


def test_a_new_vote_is_ready_and_its_title_waits(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    room.order.list.setCurrentRow(1)
    room.add_step("vote")
    new = workshop.tables.children(Step)[1]
    assert new.kind is StepKind.VOTE
    assert len(workshop.tables.children(Round, new.id)) == 1
    typing = QApplication.focusWidget()
    assert typing is not None
    qtbot.keyClicks(typing, "Choices")
    qtbot.keyClick(typing, Key.Key_Return)
    assert steps(workshop)[1] == "Choices"
    workshop.undo()
    workshop.undo()
    assert workshop.tables.find(Step, new.id) is None


def test_a_new_step_has_a_length_where_others_have(room: PrepareRoom, workshop: OpenWorkshop) -> None:
    room.add_step(StepKind.EVALUATION)
    assert workshop.tables.get(Step, room.current).minutes == 10
    for step in workshop.tables.children(Step):
        workshop.do(change_step, step=step.id, minutes=None)
    room.add_step(StepKind.TALK)
    assert all(step.minutes is None for step in workshop.tables.all(Step))


def test_a_length_that_is_none_is_said_at_its_field(
    qtbot: QtBot, room: PrepareRoom, workshop: OpenWorkshop
) -> None:
    step = first(workshop, StepKind.TALK)
    room.arrive(Spot(Room.PREPARE, workshop.name, step.id))
    line = named(room.sheet, "Duration")
    line.setFocus()
    qtbot.keyClick(line, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "a while")
    qtbot.keyClick(line, Key.Key_Return)
    assert "a while" in line.accessibleDescription()
    assert line.property("text") == "a while"
    assert workshop.tables.get(Step, step.id).minutes == step.minutes


def test_after_a_cut_the_sentence_is_back_in_view(qtbot: QtBot, show: Show, workshop: OpenWorkshop) -> None:
    room = show()
    room.order.list.setCurrentRow(3)
    area = named(room.sheet, "Opening sentence")
    area.setFocus()
    qtbot.keyClick(area, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(area, "We begin wi")
    qtbot.waitUntil(lambda: "We begin wi" in workshop.drafts().values())
    again = show()
    assert named(again.sheet, "Opening sentence").property("plainText") == "We begin wi"


def enter(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    """Goes to *Prepare* in the whole window, and waits until the list has the keys."""
    window.go(Spot(Room.PREPARE, workshop.name))
    qtbot.waitUntil(lambda: window.page is not None and window.page.isVisible())
    assert isinstance(QApplication.focusWidget(), OrderList)


def test_the_one_action_leads_to_run(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop) -> None:
    enter(qtbot, window, workshop)
    button = named(window, "Start the workshop")
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)
    assert isinstance(window.page, WorkshopFrame)
    assert window.page.room is Room.RUN


def test_the_keys_of_the_window_move_and_remove(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    before = steps(workshop)
    enter(qtbot, window, workshop)
    view = named(window, "Running order")
    qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert steps(workshop)[:2] == before[1::-1]
    qtbot.keyClick(view, Key.Key_Delete)
    assert steps(workshop) == [before[1], *before[2:]]
    qtbot.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert steps(workshop) == before


def test_a_title_has_the_height_of_the_lines_that_it_is_painted_in(qtbot: QtBot, room: PrepareRoom) -> None:
    view = OrderList(room._desk)
    qtbot.addWidget(view)
    view.show_entries([Entry("x", "Diagnostic partagé", "10 h 05", "40 min", "#888888")], "x")
    view.show()
    metrics = QFontMetrics(room._desk.look.text_font(weight=600))
    delegate, index = view.itemDelegate(), view.model().index(0, 0)
    assert isinstance(delegate, _EntryDelegate)
    seen = set()
    for width in range(260, 360):
        view.resize(width, 400)
        size = delegate.sizeHint(QStyleOptionViewItem(), index)
        painted = delegate._title_rect(delegate._card(QRect(QPoint(0, 0), size)), entry_of(view.item(0)))
        lines = len(wrapped(metrics, "Diagnostic partagé", painted.width()))
        assert painted.height() >= lines * metrics.height(), width
        seen.add(lines)
    assert seen == {1, 2}
