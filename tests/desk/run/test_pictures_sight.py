"""Which part of a photograph is seen."""

import pytest
from PySide6.QtCore import QPointF, QSizeF

from atelier.desk.run.pictures_sight import MOST, Sight


def sight(zoom: float = 1.0) -> Sight:
    """Of a photograph of 400 × 200 in a room of 200 × 200."""
    made = Sight()
    made.fit(QSizeF(400, 200), QSizeF(200, 200))
    made.zoom_by(zoom, QPointF(100, 100))
    return made


def test_it_begins_with_all_of_it_in_the_middle() -> None:
    part, place = sight().seen()
    assert part.getRect() == (0, 0, 400, 200)
    assert place.getRect() == (0, 50, 200, 100)


def test_what_is_pointed_at_stays_there_when_it_comes_nearer() -> None:
    seen, point = sight(3), QPointF(60, 140)
    before = seen.at(point)
    seen.zoom_by(1.4, point)
    assert (seen.at(point).x(), seen.at(point).y()) == pytest.approx((before.x(), before.y()))


def test_neither_zoom_nor_move_leaves_the_photograph() -> None:
    seen = sight(2)
    seen.zoom_by(1000, QPointF(0, 0))
    assert seen.zoom == MOST
    seen.move(-1000, 1000)
    part, _ = seen.seen()
    assert part.left() == pytest.approx(0)
    assert part.bottom() == pytest.approx(200)
    seen.zoom_by(0.0001, QPointF(0, 0))
    assert seen.seen()[0].getRect() == pytest.approx((0, 0, 400, 200))


def test_a_hand_holds_the_place_that_it_took() -> None:
    seen = sight(4)
    before = seen.at(QPointF(100, 100))
    seen.drag(QPointF(30, -20))
    after = seen.at(QPointF(130, 80))
    assert (after.x(), after.y()) == pytest.approx((before.x(), before.y()))


def test_reading_on_shows_every_part_once_and_back_again() -> None:
    seen = sight()
    seen.begin(4, last=False)
    views = [seen.seen()[0]]
    while seen.read_on(1):
        views.append(seen.seen()[0])
    assert (views[0].left(), views[0].top()) == pytest.approx((0, 0))
    assert (views[-1].right(), views[-1].bottom()) == pytest.approx((400, 200))
    assert views[1].left() == pytest.approx(views[0].left()), "down first: a title, then its notes"
    for x in range(5, 400, 10):
        for y in range(5, 200, 10):
            assert any(view.contains(QPointF(x, y)) for view in views)
    back = 0
    while seen.read_on(-1):
        back += 1
    assert back == len(views) - 1


def test_all_of_it_has_one_view() -> None:
    assert not sight().read_on(1)
    assert not sight().read_on(-1)


def test_another_room_keeps_the_middle() -> None:
    seen = sight(4)
    seen.move(0.5, 0)
    before = seen.at(QPointF(100, 100))
    seen.fit(QSizeF(400, 200), QSizeF(300, 500))
    after = seen.at(QPointF(150, 250))
    assert after.x() == pytest.approx(before.x())
