"""What is prepared for a vote, and what its first act freezes."""

import pytest

from atelier.gestures.outcomes import add_action
from atelier.gestures.steps import add_step
from atelier.gestures.titles import add_title, reword_title
from atelier.gestures.votes import (
    add_orientation,
    add_round,
    change_round,
    draw_order,
    merge_orientations,
    move_orientation,
    remove_orientation,
    remove_round,
    reword_orientation,
    set_drawing,
    split_orientation,
    take_orientations,
)
from atelier.workshop.change import created
from atelier.workshop.entities import Act, Action, ActKind, Cluster, Orientation, Round, Step, StepKind, Way
from atelier.workshop.refusals import Reason
from atelier.workshop.stamp import Stamp
from tests.gestures.support import Room, refused


@pytest.fixture
def room() -> Room:
    room = Room()
    step = room.make(Step, add_step, kind=StepKind.VOTE, title="Vote")
    room.do(add_round, step=step.id)
    return room


def the_round(room: Room) -> Round:
    return next(room.tables.all(Round))


def names(room: Room) -> list[str]:
    return [orientation.title for orientation in room.tables.children(Orientation, the_round(room).id)]


def add(room: Room, title: str) -> Orientation:
    return room.make(Orientation, add_orientation, round=the_round(room).id, title=title)


def open_vote(room: Room) -> None:
    vote = the_round(room)
    act = Act(id="a", round=vote.id, sequence=1, kind=ActKind.OPEN, at=room.stamp.now, facts="{}", hash="h")
    room.tables.apply([created(act)])


def test_a_round_stands_in_a_vote_step(room: Room) -> None:
    step, _ = room.wall()
    with refused(Reason.WRONG_PLACE, kind="round"):
        room.do(add_round, step=step.id)


def test_rules_that_cannot_be_are_refused(room: Room) -> None:
    vote = the_round(room)
    with refused(Reason.ROUND_RULE, rule="cap", value=4):
        room.do(change_round, round=vote.id, cap=4)
    with refused(Reason.ROUND_RULE, rule="dots", value=0):
        room.do(add_round, step=vote.step, dots=0)
    with refused(Reason.NUMBER_UNKNOWN, typed="three"):
        room.do(change_round, round=vote.id, dots="three")
    room.do(change_round, round=vote.id, dots=5, cap=2, secret=False)
    room.do(change_round, round=vote.id, weights=[3, 2, 1])
    assert (room.now(vote).dots, room.now(vote).cap, room.now(vote).weights) == (3, 1, (3, 2, 1))


def test_orientations_come_from_titles_once_and_keep_the_thread(room: Room) -> None:
    _, zone = room.wall()
    vote = the_round(room)
    ids = [room.make(Cluster, add_title, zone=zone.id, title=title).id for title in ("Eau", "Énergie")]
    add(room, "énergie")
    room.do(take_orientations, round=vote.id, clusters=[*ids, ids[0]])
    assert [(o.title, o.clusters) for o in room.tables.children(Orientation, vote.id)] == [
        ("énergie", (ids[1],)),
        ("Eau", (ids[0],)),
    ]
    assert room.do(take_orientations, round=vote.id, clusters=ids) == []
    room.do(reword_title, cluster=ids[0], title="L'eau")
    assert names(room) == ["énergie", "Eau"]


def test_orientations_are_reworded_moved_and_taken_off(room: Room) -> None:
    a, b, c = (add(room, title) for title in "ABC")
    with refused(Reason.SAME_TITLE, title="B"):
        room.do(reword_orientation, orientation=a.id, title="b")
    room.do(reword_orientation, orientation=a.id, title="Z")
    room.do(move_orientation, orientation=c.id, index=0)
    assert names(room) == ["C", "Z", "B"]
    room.do(remove_orientation, orientation=b.id)
    assert names(room) == ["C", "Z"]


def test_merged_orientations_come_from_the_titles_of_all(room: Room) -> None:
    step, zone = room.wall()
    vote = the_round(room)
    ids = [room.make(Cluster, add_title, zone=zone.id, title=title).id for title in "AB"]
    room.do(take_orientations, round=vote.id, clusters=ids)
    a, b = room.tables.children(Orientation, vote.id)
    action = room.make(Action, add_action, step=step.id, what="Faire", orientation=b.id)
    room.do(merge_orientations, into=a.id, others=[b.id, a.id])
    assert [(o.title, o.clusters) for o in room.tables.all(Orientation)] == [("A", tuple(ids))]
    assert room.now(action).orientation == a.id
    other = room.make(Round, add_round, step=vote.step)
    c = room.make(Orientation, add_orientation, round=other.id, title="C")
    with refused(Reason.WRONG_PLACE, kind="orientation"):
        room.do(merge_orientations, into=a.id, others=[c.id])


def test_an_opened_round_is_frozen_but_for_the_words_of_the_minutes(room: Room) -> None:
    a, b = add(room, "A"), add(room, "B")
    vote = the_round(room).id
    open_vote(room)
    for gesture, keywords in (
        (change_round, {"round": vote, "dots": 2}),
        (change_round, {"round": vote, "sentence": "Dit ainsi.", "entitled": 12}),
        (remove_round, {"round": vote}),
        (take_orientations, {"round": vote, "clusters": []}),
        (add_orientation, {"round": vote, "title": "C"}),
        (reword_orientation, {"orientation": a.id, "title": "C"}),
        (move_orientation, {"orientation": a.id, "index": None}),
        (remove_orientation, {"orientation": a.id}),
        (merge_orientations, {"into": a.id, "others": [b.id]}),
    ):
        with refused(Reason.ROUND_FROZEN):
            room.do(gesture, **keywords)
    room.do(change_round, round=vote, sentence="Dit ainsi.", title="Premier tour")
    assert the_round(room).sentence == "Dit ainsi."


def test_a_round_that_never_opened_goes_with_its_orientations(room: Room) -> None:
    add(room, "A")
    room.do(remove_round, round=the_round(room).id)
    assert room.tables.count(Round) == room.tables.count(Orientation) == 0


def test_an_orientation_is_split_where_it_stands_and_keeps_its_thread(room: Room) -> None:
    _, zone = room.wall()
    first, second = (
        room.make(Cluster, add_title, zone=zone.id, title=title) for title in ("Une navette", "Un vélo")
    )
    room.do(take_orientations, round=the_round(room).id, clusters=[first.id, second.id])
    add(room, "Un café")
    into, other, _ = room.tables.children(Orientation, the_round(room).id)
    room.do(merge_orientations, into=into.id, others=[other.id])
    room.do(reword_orientation, orientation=into.id, title="Se déplacer")
    room.do(split_orientation, orientation=into.id, titles=["Se déplacer à plusieurs", "Se déplacer seul"])
    assert names(room) == ["Se déplacer à plusieurs", "Se déplacer seul", "Un café"]
    halves = room.tables.children(Orientation, the_round(room).id)[:2]
    assert [half.clusters for half in halves] == [(first.id, second.id)] * 2
    with refused(Reason.SAME_TITLE):
        room.do(split_orientation, orientation=into.id, titles=["Un vélo", "Un café"])
    room.do(remove_orientation, orientation=halves[1].id)
    room.do(split_orientation, orientation=into.id)
    assert names(room) == ["Une navette", "Un vélo", "Un café"]
    assert room.do(split_orientation, orientation=into.id) == []


def test_the_order_is_drawn_once_until_somebody_orders_by_hand(room: Room) -> None:
    titles = [f"Orientation {number}" for number in range(9)]
    for title in titles:
        add(room, title)
    room.stamp = Stamp(iter(f"{(n * 7 + 3) % 9}" * 32 for n in range(99)).__next__, room.stamp.now)
    room.do(draw_order, round=the_round(room).id)
    drawn = names(room)
    assert sorted(drawn) == titles
    assert drawn != titles
    assert the_round(room).drawn
    with refused(Reason.ROUND_DRAWN):
        room.do(draw_order, round=the_round(room).id)
    first = room.tables.children(Orientation, the_round(room).id)[0]
    room.do(move_orientation, orientation=first.id, index=0)
    assert the_round(room).drawn, "it stands there already"
    room.do(move_orientation, orientation=first.id, index=3)
    assert not the_round(room).drawn


def test_a_drawing_stands_beside_an_orientation(room: Room) -> None:
    name = "ab" * 32 + ".png"
    orientation = add(room, "Une navette")
    room.do(set_drawing, orientation=orientation.id, drawing=name)
    assert room.now(orientation).drawing == name
    with refused(Reason.PICTURE_MISSING):
        room.do(set_drawing, orientation=orientation.id, drawing="photo.png")
    room.do(set_drawing, orientation=orientation.id, drawing="")
    open_vote(room)
    with refused(Reason.ROUND_FROZEN):
        room.do(set_drawing, orientation=orientation.id, drawing=name)


def test_how_ballots_come_in_may_change_until_the_close(room: Room) -> None:
    vote = the_round(room)
    room.do(change_round, round=vote.id, named=True, way=Way.BOOTH)
    open_vote(room)
    room.do(change_round, round=vote.id, way=Way.PAPER, covered=True)
    with refused(Reason.ROUND_FROZEN):
        room.do(change_round, round=vote.id, named=False)
    close = Act(
        id="b", round=vote.id, sequence=2, kind=ActKind.CLOSE, at=room.stamp.now, facts="{}", hash="h"
    )
    room.tables.apply([created(close)])
    with refused(Reason.ROUND_FROZEN):
        room.do(change_round, round=vote.id, way=Way.WALL)
    assert the_round(room).way is Way.PAPER
