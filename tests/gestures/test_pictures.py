"""Photographs attached to a step."""

from atelier.gestures.pictures import NewPicture, add_pictures, change_picture, move_picture, remove_picture
from atelier.gestures.steps import remove_step
from atelier.workshop.entities import Picture
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused

A, B, C = (NewPicture(letter * 64 + ".jpg", 2560, 1440) for letter in "abc")


def files(room: Room, step: str) -> str:
    return "".join(picture.file[0] for picture in room.tables.children(Picture, step))


def test_pictures_have_an_order_and_a_caption_and_go_with_their_step() -> None:
    room = Room()
    step, _ = room.wall()
    room.do(add_pictures, step=step.id, pictures=[A, B])
    room.do(add_pictures, step=step.id, pictures=[C, A], at=1)
    assert files(room, step.id) == "acab"
    first = room.tables.children(Picture, step.id)[0]
    room.do(change_picture, picture=first.id, caption=" Le mur\ndu groupe 1 ")
    assert room.now(first).caption == "Le mur du groupe 1"
    room.do(move_picture, picture=first.id, index=None)
    assert files(room, step.id) == "caba"
    room.do(remove_picture, picture=first.id)
    assert files(room, step.id) == "cab"
    room.do(remove_step, step=step.id)
    assert room.tables.count(Picture) == 0


def test_what_cannot_be_the_file_of_a_picture_is_refused() -> None:
    room = Room()
    step, _ = room.wall()
    for name in ("", "../a.jpg", "a" * 64 + ".gif"):
        with refused(Reason.PICTURE_MISSING):
            room.do(add_pictures, step=step.id, pictures=[NewPicture(name, 10, 10)])
    for width, height in ((0, 10), (10, 2561)):
        with refused(Reason.NUMBER_UNKNOWN):
            room.do(add_pictures, step=step.id, pictures=[NewPicture(A.file, width, height)])
