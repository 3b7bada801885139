"""Orientations that look alike are pointed out before the vote, and nothing more."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.vote.draft import DraftRound
from atelier.desk.vote.likeness import look_alikes, said_of
from atelier.gestures.votes import add_orientation, remove_orientation, reword_orientation
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Orientation, Round

TITLES = ("A network of shuttles", "Gardens for all", "A shuttle network", "Learn first aid")


@pytest.fixture
def round(workshop: OpenWorkshop) -> str:
    found = next(workshop.tables.all(Round))
    for title in TITLES:
        workshop.do(add_orientation, round=found.id, title=title)
    return found.id


def test_the_two_are_named_in_the_language_of_the_desk(workshop: OpenWorkshop, round: str) -> None:
    pairs = look_alikes(workshop.tables, round)
    assert [(one.title, other.title) for one, other in pairs] == [(TITLES[0], TITLES[2])]
    first, after = said_of(Words("en"), pairs)
    assert first == "“A network of shuttles” and “A shuttle network” look alike."
    assert "as it is" in after


def alone(title: str) -> Orientation:
    return Orientation(id=title, round="", order="", title=title)


def test_three_pairs_are_named_at_most() -> None:
    first, after = said_of(Words("en"), [(alone(str(n)), alone(str(n + 1))) for n in range(9)])
    assert "“0” and “1”" in first
    assert after.count("“") == 4


def test_the_notice_comes_and_goes_with_what_it_is_about(
    qtbot: QtBot, desk: Desk, workshop: OpenWorkshop, round: str
) -> None:
    view = DraftRound(desk, workshop, round)
    qtbot.addWidget(view)
    workshop.listen(view.told)
    view.resize(1100, 640)
    view.show()
    qtbot.waitUntil(view.notice.isVisible)
    likest = workshop.tables.children(Orientation, round)[2]
    workshop.do(reword_orientation, orientation=likest.id, title="Night buses")
    assert not view.notice.isVisible()
    workshop.undo()
    assert view.notice.isVisible()
    assert view.opening.open_button.isEnabled()
    workshop.do(remove_orientation, orientation=likest.id)
    assert not view.notice.isVisible()
