"""The scene shows what the layout says, notice by notice, near and from afar."""

from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from atelier.gestures.merging import merge_notes
from atelier.gestures.notes import add_notes
from atelier.gestures.remarks import add_remark
from atelier.gestures.titles import add_title
from atelier.wall.board import Board
from atelier.wall.model import OutlineModel
from atelier.wall.scene.captions import shortened
from atelier.wall.scene.pressing import _Ghost
from atelier.wall.scene.scene import WallScene
from atelier.wall.scene.view import WallView
from atelier.wall.shape import Item, Kind
from atelier.wall.view import OutlineView
from atelier.workshop.entities import Cluster, Group, Note, Step, Synthesis, Zone
from atelier.workshop.refusals import Refused
from atelier.workshop.walls import groups
from tests.properties import tries
from tests.wall.conftest import shown
from tests.wall.scene.layouts import frozen, tiles
from tests.wall.test_model import act

Verbs = list[tuple[int, int, int, int]]


def places(scene: WallScene) -> dict[Item, tuple[float, ...]]:
    """Where each tile stands, rounded: moving something there and back costs a hair."""
    return {item: tuple(round(each, 2) for each in place) for item, place in scene.places()}


def wanted(scene: WallScene) -> dict[Item, tuple[float, ...]]:
    return {item: tuple(round(each, 2) for each in place) for item, place in tiles(scene.picture)}


@settings(tries(10), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, 11), *[st.integers(0, 20)] * 3), min_size=4, max_size=14),
    st.booleans(),
)
def test_after_any_gestures_every_tile_stands_where_a_new_scene_has_it(
    board: Board, visions: Step, ways: Step, verbs: Verbs, by_group: bool
) -> None:
    step = visions if by_group else ways
    scene = WallScene(board, step.id)
    scene.lay_out(900)
    for verb in verbs:
        try:
            act(board, step, *verb)
        except Refused:
            continue
        assert places(scene) == wanted(scene)
    anew = WallScene(board, step.id)
    anew.lay_out(900)
    assert frozen(scene.picture) == frozen(anew.picture)
    assert places(scene) == places(anew)
    for each in (scene, anew):
        delete(each)  # the board outlives the example, and would go on telling them


def wall_of(qtbot: QtBot, board: Board, step: Step) -> WallView:
    model = OutlineModel(board, step.id)
    outline = OutlineView(board, model)
    wall = WallView(board, model, outline.selectionModel())
    outline.setParent(wall)
    outline.hide()
    shown(qtbot, wall)
    return wall


def test_walls_of_groups_stand_beside_each_other_or_below_but_never_out_of_view(
    qtbot: QtBot, board: Board, visions: Step
) -> None:
    wall = wall_of(qtbot, board, visions)
    one, two = (Item(Kind.GROUP, group.id) for group in board.tables.children(Group, visions.id))
    for width, beside in ((1200, True), (760, True), (600, False), (400, False)):
        wall.resize(width, 600)
        QApplication.processEvents()
        a, b = wall.wall.place(one), wall.wall.place(two)
        assert a is not None
        assert b is not None
        assert (a.y == b.y) is beside
        assert beside or b.y >= a.bottom
        assert wall.horizontalScrollBar().maximum() == 0


def test_the_whole_wall_is_in_view_with_room_for_its_titles(qtbot: QtBot, board: Board, ways: Step) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    for number in range(9):
        board.workshop.do(add_title, zone=zone.id, title=f"Title {number}")
    for title in board.tables.children(Cluster, zone.id):
        board.workshop.do(add_notes, zone=zone.id, cluster=title.id, notes=["a note of some words"] * 12)
    board.workshop.do(add_remark, kind=Synthesis, text="Said in short.", step=ways.id)
    wall = wall_of(qtbot, board, ways)
    wall.show_whole()
    QApplication.processEvents()
    assert wall.zoom.scale < 0.82
    assert wall.verticalScrollBar().maximum() == 0
    assert wall.horizontalScrollBar().maximum() == 0
    line = wall.fontMetrics().height() * 0.8
    heads = [block.head * wall.zoom.scale for block in wall.wall.picture.blocks.values() if block.head]
    said = [
        place.h * wall.zoom.scale for block in wall.wall.picture.blocks.values() for _, place in block.rest
    ]
    assert min(heads) >= line
    assert min(said) >= line
    wall.grab()


def test_what_has_no_room_is_shortened_at_its_end(board: Board) -> None:
    font = board.look.text_font(14)
    assert shortened("short", font, 200, 1) == ["short"]
    (line,) = shortened("many words that do not all stand here", font, 100, 1)
    assert line.endswith("…")
    lines = shortened("many words that do not all stand here", font, 100, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert shortened("first\nsecond", font, 300, 3) == ["first second"]
    assert len(shortened("m" * 100_000, font, 100, 3)) == 3


def test_a_note_that_is_added_touches_no_other_title(qtbot: QtBot, board: Board, ways: Step) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    for name in ("Here", "There"):
        board.workshop.do(add_title, zone=zone.id, title=name)
    here, there = board.tables.children(Cluster, zone.id)
    for title in (here, there):
        board.workshop.do(add_notes, zone=zone.id, cluster=title.id, notes=["one", "two"])
    scene = WallScene(board, ways.id)
    scene.lay_out(900)
    board.workshop.do(add_notes, zone=zone.id, cluster=there.id, notes=["three"])
    assert scene.picture.kept == {Item(Kind.TITLE, here.id)}
    assert scene.picture.fresh[Item(Kind.TITLE, there.id)] == 2
    assert len(list(board.tables.all(Note))) == 5


class Painted(QObject):
    """The part of a viewport that was painted since the last look."""

    def __init__(self, wall: WallView) -> None:
        super().__init__(wall)
        self.region = QRegion()
        wall.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def holds(painted: Painted, ring: QRect) -> bool:
    return painted.region.contains(ring.topLeft()) and painted.region.contains(ring.bottomRight())


@pytest.mark.parametrize("scale", [0.7, 0.25])
def test_from_afar_the_ring_of_what_is_chosen_is_painted_and_taken_away_whole(
    qtbot: QtBot, board: Board, ways: Step, scale: float
) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    board.workshop.do(add_title, zone=zone.id, title="Be heard")
    (title,) = board.tables.children(Cluster, zone.id)
    board.workshop.do(add_notes, zone=zone.id, cluster=title.id, notes=["one"])
    (note,) = board.tables.all(Note)
    wall = wall_of(qtbot, board, ways)
    wall.zoom.glance(scale)
    for chosen in (Item(Kind.TITLE, title.id), Item(Kind.NOTE, note.id)):
        other = Item(Kind.NOTE, note.id) if chosen.kind is Kind.TITLE else Item(Kind.TITLE, title.id)
        QApplication.processEvents()
        painted = Painted(wall)
        wall.choose(chosen)
        wall.choose(other)
        ring = wall.rect_of(chosen).adjusted(-3, -3, 3, 3).intersected(wall.viewport().rect())
        qtbot.waitUntil(partial(holds, painted, ring))
        assert painted.region.boundingRect().height() < wall.viewport().height()


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_what_is_carried_is_as_large_as_it_stands_on_the_wall(
    qtbot: QtBot, board: Board, ways: Step, scale: float
) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    board.workshop.do(add_notes, zone=zone.id, notes=["one of some words"])
    (note,) = board.tables.all(Note)
    wall = wall_of(qtbot, board, ways)
    wall.zoom.glance(scale)
    item = Item(Kind.NOTE, note.id)
    at = wall.rect_of(item).center()
    qtbot.mousePress(wall.viewport(), Qt.MouseButton.LeftButton, pos=at)
    for by in (20, 40):
        qtbot.mouseMove(wall.viewport(), at + QPoint(by, 0))
    (ghost,) = wall.viewport().findChildren(_Ghost)
    assert ghost.isVisible()
    assert abs(ghost.width() - 8 - wall.rect_of(item).width()) <= 2
    qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert not ghost.isVisible()


def test_the_group_of_a_note_is_a_swatch_and_how_often_it_was_said_a_factor(
    qtbot: QtBot, board: Board, ways: Step
) -> None:
    (zone,) = board.workshop.tables.children(Zone, ways.id)
    group = groups(board.workshop.tables, ways.id)[0]
    said = ("He said : « it rains, » at 23 h", "b")
    board.workshop.do(add_notes, zone=zone.id, notes=said, group=group.id)
    first, second = board.workshop.tables.children(Note, zone.id)[-2:]
    board.workshop.do(merge_notes, into=first.id, others=[second.id])
    wall = wall_of(qtbot, board, ways)
    wall.zoom.set_size(1.0)
    tile = next(tile for item, tile in wall.wall._tiles.items() if item == Item(Kind.NOTE, first.id))
    image = QImage(round(tile.w), round(tile.h), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    tile.draw(painter)
    painter.end()
    paper = board.look.palette.note(group.number)
    assert image.pixelColor(round(tile.w) - 8, 9) == QColor(wall.wall.faces.shade(paper))
