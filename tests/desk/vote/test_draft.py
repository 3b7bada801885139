"""What is put to the vote, before it opens: chosen, merged, split, drawn; the way that fits the room."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.vote import VotePage
from atelier.desk.vote.opened import OpenedRound
from atelier.desk.vote.opening import Opening
from atelier.desk.vote.thread import thread_of, thread_said
from atelier.gestures.notes import add_notes
from atelier.gestures.people import NewParticipant, add_participants, change_participant
from atelier.gestures.votes import add_orientation, change_round, remove_orientation, take_orientations
from atelier.look.choosing import Chooser
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Cluster, Orientation, Presence, Round, Way
from tests.desk.conftest import Said
from tests.desk.vote.driving import drafted

Key = Qt.Key


@pytest.fixture
def taken(page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round) -> list[Orientation]:
    """All nine titles of the wall, the first with two notes."""
    first = next(c for c in workshop.tables.all(Cluster) if c.title == "Way 1")
    workshop.do(add_notes, zone=first.zone, cluster=first.id, notes=["one", "two"])
    drafted(page).takes.buttons[0].click()
    qtbot.waitUntil(drafted(page).list.rows[-1].isVisible)
    return list(workshop.tables.children(Orientation, round.id))


def titles(workshop: OpenWorkshop, round: Round) -> list[str]:
    return [o.title for o in workshop.tables.children(Orientation, round.id)]


def test_some_titles_of_a_wall_are_chosen(page: VotePage, workshop: OpenWorkshop, round: Round) -> None:
    chosen = drafted(page).takes.choices[0]
    assert not chosen.take.isEnabled()
    boxes = list(chosen.boxes.values())
    boxes[4].setChecked(True)
    boxes[1].setChecked(True)
    chosen.take.click()
    assert titles(workshop, round) == ["Way 2", "Way 5"]
    assert len(drafted(page).takes.choices[0].boxes) == 7


def test_each_keeps_the_thread_to_its_notes(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    view = drafted(page)
    assert view.list.rows[0].thread_label.text() == "2 notes"
    view.list.merge(taken[1].id, taken[0].id)
    merged = workshop.tables.get(Orientation, taken[1].id)
    assert len(merged.clusters) == 2
    assert view.list.rows[0].thread_label.text() == "2 notes"
    assert "“Way 1”" in view.list.rows[0].thread_label.toolTip()
    assert titles(workshop, round)[0] == "Way 2"


def test_another_is_chosen_by_its_name_to_be_merged(
    taken: list[Orientation], page: VotePage, qtbot: QtBot, workshop: OpenWorkshop, round: Round
) -> None:
    view = drafted(page)
    view.list.rows[2].take_keys()
    page.handlers()["merge"]()
    chooser = page.window().findChild(Chooser)
    assert isinstance(chooser, Chooser)
    qtbot.keyClicks(chooser.line, "Way 7")
    qtbot.keyClick(chooser.line, Key.Key_Return)
    assert titles(workshop, round) == [f"Way {n}" for n in range(1, 10) if n != 7]
    workshop.undo()
    assert len(titles(workshop, round)) == 9


def test_one_is_split_in_two_and_both_keep_the_thread(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    view = drafted(page)
    view.list.rows[0].take_keys()
    page.handlers()["split"]()
    assert titles(workshop, round)[:3] == ["Way 1", "Way 1 (2)", "Way 2"]
    one, two = workshop.tables.children(Orientation, round.id)[:2]
    assert one.clusters == two.clusters
    assert view.list.rows[1].has_keys()


def test_nothing_of_the_rules_is_cut_at_the_side(page: VotePage) -> None:
    (side,) = page.findChildren(Opening)
    assert side.inner.width() <= side.viewport().width()


def test_the_order_is_drawn_once(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    view = drafted(page)
    view.list.lot.click()
    assert sorted(titles(workshop, round)) == [f"Way {n}" for n in range(1, 10)]
    assert workshop.tables.get(Round, round.id).drawn
    assert not view.list.lot.isEnabled()
    assert "drawn by lot" in view.list.lot.toolTip()


def test_a_drawing_stands_beside_an_orientation(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, tmp_path: Path
) -> None:
    file = tmp_path / "tree.png"
    Image.new("RGB", (40, 20), "green").save(file)
    view = drafted(page)
    view.list.draw(taken[0].id, file)
    assert workshop.tables.get(Orientation, taken[0].id).drawing
    assert view.list.rows[0].drawing.isVisible()
    workshop.undo()
    assert not view.list.rows[0].drawing.isVisible()


def test_what_is_no_picture_is_refused(
    taken: list[Orientation], page: VotePage, said: Said, tmp_path: Path
) -> None:
    (tmp_path / "tree.png").write_bytes(b"no picture")
    drafted(page).list.draw(taken[0].id, tmp_path / "tree.png")
    assert said.last


def test_more_than_twenty_are_discouraged_with_the_reason(
    page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    for number in range(21):
        workshop.do(add_orientation, round=round.id, title=f"{number} of something {chr(65 + number) * 5}")
    view = drafted(page)
    assert view.many.isVisible()
    assert "scatter" in view.many.accessibleDescription()
    view.list.rows[0].removed.emit(view.list.rows[0].orientation)
    assert not view.many.isVisible()
    assert view.opening.open_button.isEnabled()


def test_the_way_that_fits_is_chosen_unless_another_is(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    opening = drafted(page).opening
    opening.entitled.setValue(19)
    assert opening.way is Way.PAPER
    assert opening.ways.cards[0].accessibleName() == "Paper ballots, about 6\u00a0min"
    next(card for card in opening.ways.cards if card.way is Way.WALL).click()
    assert workshop.tables.get(Round, round.id).way is Way.WALL
    opening.open_button.click()
    opening.open_now.click()
    assert isinstance(page.view, OpenedRound)


def test_the_way_that_was_proposed_is_kept_at_the_opening(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    drafted(page).opening.entitled.setValue(19)
    drafted(page).opening.open_button.click()
    drafted(page).opening.open_now.click()
    assert workshop.tables.get(Round, round.id).way is Way.PAPER


def test_listed_people_who_are_here_may_vote(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    people = workshop.do(add_participants, participants=[NewParticipant(last_name=n) for n in "ABC"])
    workshop.do(change_round, round=round.id, named=True)
    opening = drafted(page).opening
    assert not opening.entitled.isVisible()
    assert opening.voters == 3
    gone = people[0].entity.id
    workshop.do(change_participant, participant=gone, presence=Presence.ABSENT)
    assert opening.voters == 2
    opening.open_button.click()
    opening.open_now.click()
    assert workshop.tables.get(Round, round.id).entitled == 2


def test_the_thread_of_a_title_that_went_is_nothing(workshop: OpenWorkshop) -> None:
    lost = Orientation(id="1", round="2", order="a", title="Lost", clusters=("gone",))
    assert thread_said(thread_of(workshop.tables, lost), Words("en")) == ""


def test_titles_taken_again_are_not_taken_twice(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    workshop.do(take_orientations, round=round.id, clusters=[taken[0].clusters[0]])
    assert len(titles(workshop, round)) == 9
    assert drafted(page).takes.buttons == []


def test_opening_asks_once_in_its_place_under_the_rule(
    taken: list[Orientation], page: VotePage, qtbot: QtBot
) -> None:
    opening = drafted(page).opening
    assert opening.rule.text().startswith("Each person has 3 dots")
    assert opening.rule.y() < opening.open_button.y()
    opening.open_button.click()
    assert not opening.open_button.isVisible()
    assert opening.open_now.isVisibleTo(opening)
    opening.wait.click()
    assert opening.open_button.isVisibleTo(opening)
    assert not opening.open_now.isVisibleTo(opening)
    assert drafted(page).opening is opening


def test_rules_that_decide_nothing_are_warned_of(
    taken: list[Orientation], page: VotePage, workshop: OpenWorkshop, round: Round
) -> None:
    opening = drafted(page).opening
    assert opening.warning.isHidden()
    for each in taken[3:]:
        workshop.do(remove_orientation, orientation=each.id)
    told = "With 3 orientations and 3 dots, everybody can choose everything."
    assert opening.warning.accessibleName() == told
    workshop.do(change_round, round=round.id, dots=2, retain=3)
    assert opening.warning.accessibleName() == "With 3 orientations and 3 retained, nothing is set aside."
    workshop.do(change_round, round=round.id, retain=2)
    assert opening.warning.isHidden()
