"""A booth stands where the room does not look."""

from atelier.stage.booth.placebooth import Standing, standings
from atelier.stage.placing import Screen

LAPTOP = Screen("laptop", 0, 0, 1366, 768)
PROJECTOR = Screen("projector", 1366, 0, 1024, 768)
TOUCH = Screen("touch", 2390, 0, 1280, 800)


def test_beside_a_projector_the_laptop_is_turned_round() -> None:
    found = standings([LAPTOP, PROJECTOR], desk="laptop", room=PROJECTOR)
    assert found == [Standing(LAPTOP, sure=True)]


def test_a_third_screen_comes_first() -> None:
    found = standings([LAPTOP, PROJECTOR, TOUCH], desk="laptop", room=PROJECTOR)
    assert found == [Standing(TOUCH, sure=True), Standing(LAPTOP, sure=True)]


def test_one_screen_is_never_sure() -> None:
    assert standings([LAPTOP], desk="laptop", room=None) == [Standing(LAPTOP, sure=False)]
    assert standings([LAPTOP], desk="laptop", room=LAPTOP) == [Standing(LAPTOP, sure=False)]


def test_nothing_is_sure_before_the_room_has_a_screen() -> None:
    found = standings([PROJECTOR, LAPTOP], desk="laptop", room=None)
    assert found == [Standing(LAPTOP, sure=False), Standing(PROJECTOR, sure=False)]


def test_a_projector_that_copies_a_part_of_the_laptop_makes_it_unsure() -> None:
    copy = Screen("copy", 0, 0, 1024, 768)
    assert standings([LAPTOP, copy], desk="laptop", room=copy) == [Standing(LAPTOP, sure=False)]
