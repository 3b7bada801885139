"""Remarks on titles, groups and steps; decisions; actions."""

import datetime as dt

from atelier.gestures.outcomes import (
    add_action,
    add_decision,
    change_action,
    change_decision,
    move_action,
    move_decision,
    remove_action,
    remove_decision,
)
from atelier.gestures.remarks import add_remark, change_remark_kind, move_remark, remove_remark, reword_remark
from atelier.gestures.steps import add_step
from atelier.gestures.titles import add_title
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    DecisionMode,
    Step,
    StepKind,
    Synthesis,
)
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused


def test_a_remark_stands_on_the_nearest_thing_that_is_named() -> None:
    room = Room()
    step, zone = room.group_wall()
    assert zone.group is not None
    title = room.make(Cluster, add_title, zone=zone.id, title="Titre")
    for below, place in (
        (step.id, {}),
        (zone.group, {"group": zone.group}),
        (title.id, {"cluster": title.id}),
    ):
        made = room.make(Comment, add_remark, kind=Comment, text="Vu", step=step.id, **place)
        assert made.parent == below
    assert [made.group for made in room.tables.children(Comment, title.id)] == [zone.group]
    other, _ = room.wall()
    for place in ({"group": zone.group}, {"cluster": title.id}):
        with refused(Reason.WRONG_PLACE):
            room.do(add_remark, kind=Comment, text="Vu", step=other.id, **place)


def test_remarks_of_a_kind_have_an_order_of_their_own() -> None:
    room = Room()
    step, _ = room.wall()
    for text in "ABC":
        room.do(add_remark, kind=Synthesis, text=text, step=step.id)
    room.do(add_remark, kind=Comment, text="Vu", step=step.id)
    a, _, c = room.tables.children(Synthesis, step.id)
    room.do(move_remark, remark=a.id, index=1)
    room.do(reword_remark, remark=c.id, text="Z")
    assert [made.text for made in room.tables.children(Synthesis, step.id)] == ["B", "A", "Z"]
    room.do(change_remark_kind, remark=a.id, kind=Comment)
    assert room.do(change_remark_kind, remark=c.id, kind=Synthesis) == []
    assert [made.text for made in room.tables.children(Comment, step.id)] == ["Vu", "A"]
    room.do(remove_remark, remark=c.id)
    assert [made.text for made in room.tables.children(Synthesis, step.id)] == ["B"]


def test_remarks_of_a_group_are_counted_step_by_step() -> None:
    room = Room()
    step, zone = room.group_wall()
    again = room.make(Step, add_step, kind=StepKind.WALL, title="Encore", groups_from=step.id)
    for text, place in (("A", step), ("x", again), ("B", step), ("C", step)):
        room.do(add_remark, kind=Comment, text=text, step=place.id, group=zone.group)
    last = next(made for made in room.tables.all(Comment) if made.text == "C")
    room.do(move_remark, remark=last.id, index=1)
    assert [made.text for made in room.tables.all(Comment) if made.step == again.id] == ["x"]
    assert zone.group is not None
    in_order = room.tables.children(Comment, zone.group)
    assert [made.text for made in in_order if made.step == step.id] == ["A", "C", "B"]


def test_decisions_say_how_they_were_taken() -> None:
    room = Room()
    step, _ = room.wall()
    first = room.make(Decision, add_decision, step=step.id, text="On commence")
    room.do(add_decision, step=step.id, text="On continue", mode=DecisionMode.VOTE, at=0)
    room.do(change_decision, decision=first.id, mode=DecisionMode.CONSENSUS)
    room.do(move_decision, decision=first.id, index=0)
    assert [(d.text, d.mode) for d in room.tables.children(Decision, step.id)] == [
        ("On commence", DecisionMode.CONSENSUS),
        ("On continue", DecisionMode.VOTE),
    ]
    with refused(Reason.TEXT_EMPTY):
        room.do(change_decision, decision=first.id, text=" ")
    room.do(remove_decision, decision=first.id)
    assert room.tables.count(Decision) == 1


def test_actions_say_who_what_and_when() -> None:
    room = Room()
    step, _ = room.wall()
    first = room.make(
        Action, add_action, step=step.id, what="Faire", who=" Le\nfoyer ", due=dt.date(2008, 4, 10)
    )
    assert (first.who, first.due) == ("Le foyer", dt.date(2008, 4, 10))
    room.do(add_action, step=step.id, what="Suivre")
    room.do(change_action, action=first.id, done=True, due=None)
    assert (room.now(first).done, room.now(first).due) == (True, None)
    room.do(move_action, action=first.id, index=None)
    assert [action.what for action in room.tables.children(Action, step.id)] == ["Suivre", "Faire"]
    with refused(Reason.GONE, kind="orientation"):
        room.do(change_action, action=first.id, orientation="nowhere")
    with refused(Reason.DATE_UNKNOWN, typed="demain"):
        room.do(change_action, action=first.id, due="demain")
    room.do(remove_action, action=first.id)
    assert room.tables.count(Action) == 1
