"""A booth stands where the room does not look."""

from atelier.stage.placebooth import Seen, Standing, standings

LAPTOP = Seen("laptop", 0, 0, 1366, 768)
PROJECTOR = Seen("projector", 1366, 0, 1024, 768)
TOUCH = Seen("touch", 2390, 0, 1280, 800)


def test_beside_a_projector_the_laptop_is_turned_round() -> None:
    assert standings([LAPTOP, PROJECTOR], desk=0, room=1) == [Standing(0, sure=True)]


def test_a_third_screen_comes_first() -> None:
    found = standings([LAPTOP, PROJECTOR, TOUCH], desk=0, room=1)
    assert [each.screen for each in found] == [2, 0]
    assert all(each.sure for each in found)


def test_one_screen_is_never_sure() -> None:
    assert standings([LAPTOP], desk=0, room=None) == [Standing(0, sure=False)]
    assert standings([LAPTOP], desk=0, room=0) == [Standing(0, sure=False)]


def test_nothing_is_sure_before_the_room_has_a_screen() -> None:
    assert standings([LAPTOP, PROJECTOR], desk=0, room=None) == [
        Standing(0, sure=False),
        Standing(1, sure=False),
    ]


def test_a_projector_that_copies_a_part_of_the_laptop_makes_it_unsure() -> None:
    copy = Seen("copy", 0, 0, 1024, 768)
    assert standings([LAPTOP, copy], desk=0, room=1) == [Standing(0, sure=False)]
