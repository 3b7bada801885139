"""Photographs of a paper wall brought in through the window, looked at while one types, and put in order."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.pictures_read import Source
from atelier.desk.run.page import SaidPage
from atelier.desk.run.pictures import Photographs
from atelier.desk.run.pictures_panel import PicturesPanel
from atelier.desk.run.pictures_strip import _DRAGGED
from atelier.desk.window.window import MainWindow
from atelier.intake.pictures import ReadPicture, read_picture
from atelier.session import OpenWorkshop, Session
from atelier.workshop.entities import Cluster, Note, Picture, Step, StepKind
from tests.desk.run.leading import lead, room_of
from tests.desk.run.test_pictures_read import image
from tests.desk.run.test_run import at_ways, focused, page_of
from tests.intake.documents.made import word
from tests.intake.test_pictures import HEIC, saved, wall
from tests.wall.test_pasting import drop, held

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
Key = Qt.Key


@pytest.fixture
def photographs(tmp_path: Path) -> list[Path]:
    """Three of them, each of another width."""
    paths = [tmp_path / f"mur {n}.jpg" for n in (1, 2, 3)]
    for n, path in enumerate(paths):
        path.write_bytes(saved(wall(600 + 100 * n, 400)))
    return paths


def part_of(page: SaidPage) -> Photographs:
    assert page.said.pictures is not None
    return page.said.pictures


def panel_of(page: SaidPage) -> PicturesPanel:
    panel = part_of(page).panel
    assert panel is not None
    return panel


def widths(workshop: OpenWorkshop, page: SaidPage) -> list[int]:
    return [picture.width for picture in workshop.tables.children(Picture, page.said.line.step.id)]


def settled(qtbot: QtBot, page: SaidPage) -> PicturesPanel:
    """The panel, once all that was brought has been read."""
    qtbot.waitUntil(lambda: not panel_of(page).arriving.under_way)
    return panel_of(page)


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, photographs: list[Path]) -> SaidPage:
    """The three on a wall, the first in view, the keys in the line."""
    page = at_ways(window, workshop)
    qtbot.waitUntil(page.said.line.edit.hasFocus)
    part_of(page).choose = lambda _parent, _words: photographs
    qtbot.keyClick(focused(), Key.Key_I, CTRL | SHIFT)
    settled(qtbot, page)
    assert widths(workshop, page) == [600, 700, 800]
    return page


def test_photographs_are_chosen_by_one_command_and_added_by_one_gesture(
    page: SaidPage, workshop: OpenWorkshop
) -> None:
    panel = panel_of(page)
    assert panel.isVisible()
    assert panel.view.accessibleName() == "Photograph 1 of 3"
    assert page.said.line.edit.hasFocus()
    workshop.undo()
    assert widths(workshop, page) == []
    assert panel.bare.button.isVisible()
    workshop.redo()
    assert widths(workshop, page) == [600, 700, 800]


@pytest.mark.parametrize("face", ["wall", "outline"])
def test_they_are_let_go_on_the_wall_with_other_files_beside_them(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, photographs: list[Path], face: str
) -> None:
    page = at_ways(window, workshop)
    page.said.faces.turn(face)
    liste = word(photographs[0].with_name("liste.docx"))
    assert drop(page.said.view.viewport(), held(*photographs, liste))
    settled(qtbot, page)
    assert widths(workshop, page) == [600, 700, 800]
    assert page.said.line.preview.waits, "the document is for the wall"


def test_a_copied_picture_is_pasted_into_the_line_and_into_the_panel(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop
) -> None:
    for keys in (page.said.line.edit, panel_of(page).strip):
        data = QMimeData()
        data.setImageData(image())
        QGuiApplication.clipboard().setMimeData(data)
        keys.setFocus()
        qtbot.keyClick(keys, Key.Key_V, CTRL)
        settled(qtbot, page)
        assert widths(workshop, page)[-1] == 30
    assert len(widths(workshop, page)) == 5
    assert page.said.line.edit.empty


def test_what_is_refused_is_told_and_the_rest_is_added(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, photographs: list[Path]
) -> None:
    page = at_ways(window, workshop)
    bad = photographs[0].with_name("IMG_1.HEIC")
    bad.write_bytes(HEIC)
    assert drop(page.said.view.viewport(), held(bad, photographs[1]))
    settled(qtbot, page)
    assert widths(workshop, page) == [700]
    assert "Most Compatible" in window.speech.banner.accessibleName()
    assert "(IMG_1.HEIC)" in window.speech.banner.accessibleName()


def test_a_folder_let_go_with_them_is_told_and_stays_told(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, photographs: list[Path]
) -> None:
    page = at_ways(window, workshop)
    assert drop(page.said.view.viewport(), held(photographs[0], photographs[0].parent))
    settled(qtbot, page)
    assert widths(workshop, page) == [600]
    assert "This is a folder" in window.speech.banner.accessibleName()


def test_what_takes_a_while_says_so_and_can_be_given_up(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop
) -> None:
    panel, go_on = panel_of(page), threading.Event()

    def slowly() -> ReadPicture:
        go_on.wait(10)
        return read_picture(saved(wall()))

    part_of(page).add([Source("a", slowly), Source("b", slowly)])
    assert not panel.arriving.isVisible()
    qtbot.waitUntil(panel.arriving.isVisible)
    assert (panel.arriving.bar.value(), panel.arriving.bar.maximum()) == (0, 2)
    qtbot.keyClick(panel.arriving.cancel_button, Key.Key_Return)
    go_on.set()
    assert not panel.arriving.isVisible()
    assert not panel.arriving.under_way
    assert len(widths(workshop, page)) == 3


def test_a_paper_wall_is_typed_at_one_key_a_note_a_title_and_a_view(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop
) -> None:
    """Three photographs seen from near: the keys never leave the line, each view of them costs one key."""
    panel, keys = panel_of(page), 0

    def press(key: Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        nonlocal keys
        keys += 1
        qtbot.keyClick(focused(), key, held)

    def line(text: str) -> None:
        nonlocal keys
        qtbot.keyClicks(focused(), text)
        keys += len(text)
        press(Key.Key_Return)

    press(Key.Key_Up, CTRL | SHIFT)
    press(Key.Key_Up, CTRL | SHIFT)
    views, letters = 1, 0
    while True:
        for text in (f"#t {views}", f"a {views}", f"b {views}"):
            line(text)
            letters += len(text)
        before = (panel.picture, panel.view.sight.seen())
        press(Key.Key_PageDown, SHIFT)
        if (panel.picture, panel.view.sight.seen()) == before:
            break
        views += 1
        assert page.said.line.edit.hasFocus()
    assert panel.picture == panel.pictures[-1]
    assert views >= 12
    notes, titles = list(workshop.tables.all(Note)), list(workshop.tables.all(Cluster))
    assert (len(titles), len(notes)) == (views, 2 * views)
    assert keys - letters == len(notes) + len(titles) + views + 2


def test_the_view_is_moved_without_leaving_the_line(qtbot: QtBot, page: SaidPage) -> None:
    panel, edit = panel_of(page), page.said.line.edit
    qtbot.keyClicks(edit, "a sentence that")
    qtbot.keyClick(edit, Key.Key_PageDown, CTRL | SHIFT)
    assert panel.picture == panel.pictures[1]
    qtbot.keyClick(edit, Key.Key_Up, CTRL | SHIFT)
    near = panel.view.sight.zoom
    assert near > 1
    qtbot.keyClick(edit, Key.Key_Down, CTRL | SHIFT)
    assert panel.view.sight.zoom == pytest.approx(1)
    qtbot.keyClick(edit, Key.Key_F6, CTRL)
    part, _ = panel.view.sight.seen()
    assert (part.width(), part.height()) == (400, 700), "turned by a quarter"
    qtbot.keyClick(edit, Key.Key_PageUp, CTRL | SHIFT)
    assert panel.picture == panel.pictures[0]
    assert edit.hasFocus()
    assert edit.read() == "a sentence that"
    assert not edit.textCursor().hasSelection()


def test_plain_keys_move_a_photograph_that_has_them(qtbot: QtBot, page: SaidPage) -> None:
    panel = panel_of(page)
    qtbot.keyClick(focused(), Key.Key_F6, SHIFT)
    assert panel.view.hasFocus()
    for _ in range(4):
        qtbot.keyClick(panel.view, Key.Key_Plus)
    before = panel.view.sight.seen()[0]
    qtbot.keyClick(panel.view, Key.Key_Left)
    qtbot.keyClick(panel.view, Key.Key_Down)
    after = panel.view.sight.seen()[0]
    assert after.left() < before.left()
    assert after.top() > before.top()
    qtbot.keyClick(panel.view, Key.Key_0)
    assert panel.view.sight.zoom == 1
    qtbot.keyClick(panel.view, Key.Key_PageDown)
    assert panel.picture == panel.pictures[1]
    qtbot.keyClick(panel.view, Key.Key_Escape)
    assert page.said.line.edit.hasFocus()


def test_a_caption_is_typed_and_is_one_gesture(qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop) -> None:
    qtbot.keyClick(focused(), Key.Key_L, CTRL | SHIFT)
    qtbot.keyClicks(focused(), "The door")
    qtbot.keyClick(focused(), Key.Key_Return)
    panel = panel_of(page)
    assert panel.pictures[0].caption == "The door"
    assert panel.view.accessibleName() == "Photograph 1 of 3: The door"
    assert page.said.line.edit.hasFocus()
    workshop.undo()
    assert panel.pictures[0].caption == ""


def test_a_caption_that_is_being_typed_stays_with_its_photograph(qtbot: QtBot, page: SaidPage) -> None:
    panel = panel_of(page)
    qtbot.keyClick(focused(), Key.Key_L, CTRL | SHIFT)
    qtbot.keyClicks(focused(), "one")
    qtbot.keyClick(focused(), Key.Key_PageDown, CTRL | SHIFT)
    assert panel.caption.line is focused()
    qtbot.keyClicks(focused(), "two")
    qtbot.keyClick(focused(), Key.Key_Return)
    assert [picture.caption for picture in panel.pictures] == ["one", "two", ""]


def test_they_are_put_in_order_by_keys_and_by_a_drag(
    qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop
) -> None:
    panel = panel_of(page)
    panel.strip.setFocus()
    qtbot.keyClick(panel.strip, Key.Key_Down, ALT)
    assert widths(workshop, page) == [700, 600, 800]
    qtbot.keyClick(panel.strip, Key.Key_Down, ALT)
    qtbot.keyClick(panel.strip, Key.Key_Down, ALT)
    assert widths(workshop, page) == [700, 800, 600]
    assert panel.view.accessibleName() == "Photograph 3 of 3"
    assert panel.strip.hasFocus()
    data = QMimeData()
    data.setData(_DRAGGED, panel.pictures[2].id.encode())
    model = panel.strip.model_of
    assert model.flags(model.index(2)) & Qt.ItemFlag.ItemIsDragEnabled
    first = QPointF(panel.strip.visualRect(model.index(0)).topLeft())
    assert drop(panel.strip.viewport(), data, first)
    assert widths(workshop, page) == [600, 700, 800]
    assert drop(panel.strip.viewport(), data)
    workshop.undo()
    workshop.undo()
    assert widths(workshop, page) == [700, 800, 600]


def test_one_is_removed_and_comes_back(qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop) -> None:
    panel = panel_of(page)
    panel.strip.setFocus()
    qtbot.keyClick(panel.strip, Key.Key_Down)
    qtbot.keyClick(panel.strip, Key.Key_Delete)
    assert widths(workshop, page) == [600, 800]
    assert panel.view.accessibleName() == "Photograph 2 of 2"
    assert panel.strip.hasFocus()
    qtbot.keyClick(panel.strip, Key.Key_Z, CTRL)
    assert widths(workshop, page) == [600, 700, 800]
    assert panel.view.accessibleName() == "Photograph 2 of 3"
    for _ in range(3):
        qtbot.keyClick(focused(), Key.Key_Delete, CTRL | SHIFT)
    assert widths(workshop, page) == []
    assert panel.bare.button.hasFocus()


def test_keys_in_the_strip_leave_the_wall_alone(qtbot: QtBot, page: SaidPage, workshop: OpenWorkshop) -> None:
    qtbot.keyClicks(page.said.line.edit, "a note")
    qtbot.keyClick(page.said.line.edit, Key.Key_Return)
    page.said.view.setFocus()
    panel_of(page).strip.setFocus()
    assert not {"merge", "cut", "make_title"} & set(page.handlers())
    qtbot.keyClick(focused(), Key.Key_Delete)
    assert len(list(workshop.tables.all(Note))) == 1
    assert len(widths(workshop, page)) == 2


def test_a_file_that_has_gone_is_told_in_its_place(page: SaidPage, session: Session) -> None:
    panel = panel_of(page)
    session.library.pictures.path(panel.pictures[1].file).unlink()
    panel.step_by(1)
    assert "add the photograph again" in panel.view.accessibleDescription()
    panel.step_by(1)
    assert "Arrows" in panel.view.accessibleDescription()


def test_the_panel_comes_back_where_it_was(
    qtbot: QtBot, page: SaidPage, desk: Desk, workshop: OpenWorkshop
) -> None:
    panel_of(page).step_by(1)
    panel_of(page).turn()
    again = SaidPage(desk, workshop, page.said.line.step.id)
    qtbot.addWidget(again)
    assert part_of(again).open
    panel = panel_of(again)
    assert panel.picture == panel.pictures[1]
    assert panel.view.sight.seen()[0].width() == 400
    part_of(again).turn()
    third = SaidPage(desk, workshop, page.said.line.step.id)
    qtbot.addWidget(third)
    assert part_of(third).panel is None


def test_the_panels_fold_where_a_photograph_needs_their_room(
    qtbot: QtBot, page: SaidPage, window: MainWindow
) -> None:
    assert not page.brief.isVisible()
    assert not room_of(window).aids.isVisible()
    qtbot.keyClick(focused(), Key.Key_F6)
    assert not panel_of(page).isVisible()
    assert page.brief.isVisible()
    assert room_of(window).aids.isVisible() is (window.width() >= 1320)


def test_without_any_the_keys_come_to_the_way_to_the_first(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, photographs: list[Path]
) -> None:
    page = at_ways(window, workshop)
    part_of(page).choose = lambda _parent, _words: photographs
    qtbot.waitUntil(page.said.line.edit.isVisible)
    qtbot.keyClick(focused(), Key.Key_F6)
    assert panel_of(page).bare.button.hasFocus()
    qtbot.keyClick(focused(), Key.Key_Escape)
    assert page.said.line.edit.hasFocus()
    qtbot.keyClick(focused(), Key.Key_F6)
    qtbot.keyClick(focused(), Key.Key_F6)
    assert panel_of(page).isVisible()
    qtbot.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(page.said.line.edit.hasFocus)
    assert len(widths(workshop, page)) == 3


def test_every_control_has_a_name(page: SaidPage) -> None:
    panel = panel_of(page)
    buttons = panel.findChildren(QAbstractButton)
    assert [each for each in (*buttons, *panel.stops()) if not each.accessibleName()] == []
    model = panel.strip.model_of
    assert model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole) == "Photograph 2 of 3"


def test_there_are_none_where_there_is_no_wall(window: MainWindow, workshop: OpenWorkshop) -> None:
    talk = next(n for n, s in enumerate(workshop.tables.children(Step)) if s.kind is StepKind.TALK)
    lead(window, workshop, talk)
    assert "photographs" not in page_of(window).handlers()
