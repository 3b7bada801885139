"""The workshop as a whole, the next one, and the shelf."""

import datetime as dt

import pytest

from atelier.gestures.shelf import (
    add_programme,
    bring_back,
    change_programme,
    list_workshop,
    move_programme,
    put_away,
    remove_programme,
)
from atelier.gestures.workshops import change_next_workshop, change_workshop
from atelier.workshop.entities import Listing, NextWorkshop, Programme
from atelier.workshop.refusals import Reason
from atelier.workshop.tables import Tables
from tests.gestures.support import Room, refused


def test_what_is_said_of_a_workshop_is_kept() -> None:
    room = Room()
    room.do(
        change_workshop,
        title=" Demain,\nici ",
        date=dt.date(2008, 3, 27),
        starts=dt.time(18, 30, 12),
        facilitators=["Une animatrice", " "],
        axes=("L'égalité",),
        unnamed=4,
        context="Un.\n\nDeux.",
    )
    now = room.tables.workshop
    assert (now.title, now.date, now.starts) == ("Demain, ici", dt.date(2008, 3, 27), dt.time(18, 30))
    assert (now.facilitators, now.axes, now.unnamed) == (("Une animatrice",), ("L'égalité",), 4)
    assert now.context == "Un.\n\nDeux."
    assert room.do(change_workshop, title="Demain, ici") == []


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"title": " "}, Reason.TEXT_EMPTY),
        ({"language": "de"}, Reason.LANGUAGE_UNKNOWN),
        ({"date": "31 février"}, Reason.DATE_UNKNOWN),
        ({"date": dt.datetime(2008, 3, 27, tzinfo=dt.UTC)}, Reason.DATE_UNKNOWN),
        ({"starts": 18}, Reason.TIME_UNKNOWN),
        ({"number": -1}, Reason.NUMBER_UNKNOWN),
        ({"colour": "red"}, Reason.FIELD_UNKNOWN),
    ],
)
def test_what_cannot_be_said_of_a_workshop_is_refused(fields: dict[str, object], reason: Reason) -> None:
    with refused(reason):
        Room().do(change_workshop, **fields)


def test_the_next_workshop_is_made_the_first_time_that_something_is_said() -> None:
    room = Room()
    assert room.do(change_next_workshop, place=" ") == []
    room.do(change_next_workshop, aims=["Choisir", ""])
    room.do(change_next_workshop, date=dt.date(2008, 4, 10))
    (after,) = room.tables.all(NextWorkshop)
    assert (after.aims, after.date) == (("Choisir",), dt.date(2008, 4, 10))
    with refused(Reason.GONE, kind="orientation"):
        room.do(change_next_workshop, orientations=["nowhere"])


def test_workshops_are_put_away_and_brought_back() -> None:
    shelf = Room(Tables())
    shelf.do(list_workshop, workshop="w")
    assert shelf.do(list_workshop, workshop="w") == []
    shelf.do(put_away, workshop="w")
    assert shelf.tables.get(Listing, "w").put_away
    assert shelf.do(put_away, workshop="w") == []
    shelf.do(bring_back, workshop="w")
    assert not shelf.tables.get(Listing, "w").put_away
    with refused(Reason.GONE, kind="listing"):
        shelf.do(put_away, workshop="elsewhere")


def test_programmes_stand_on_the_shelf() -> None:
    shelf = Room(Tables())
    first = shelf.make(Programme, add_programme, title="Territoire", organisation=" Réseau ")
    shelf.do(add_programme, title="Territoire")
    shelf.do(change_programme, programme=first.id, description="Trois ateliers.")
    assert (shelf.now(first).organisation, shelf.now(first).description) == ("Réseau", "Trois ateliers.")
    shelf.do(move_programme, programme=first.id, index=1)
    assert shelf.tables.children(Programme)[1].id == first.id
    shelf.do(remove_programme, programme=first.id)
    assert shelf.tables.count(Programme) == 1
