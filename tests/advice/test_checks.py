"""What is pointed out before minutes go out: contradictions first, nothing that is left out on purpose."""

from dataclasses import replace

from atelier.advice.checks import Check, Point, points
from atelier.gestures.attendance import set_presences
from atelier.gestures.notes import add_notes
from atelier.gestures.outcomes import add_action
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.steps import add_step
from atelier.gestures.titles import add_title
from atelier.gestures.votes import add_orientation, add_round
from atelier.gestures.workshops import change_workshop
from atelier.workshop.acts import open_round
from atelier.workshop.change import Change
from atelier.workshop.entities import (
    Action,
    Cluster,
    Orientation,
    Participant,
    Presence,
    Round,
    Step,
    StepKind,
)
from tests.gestures.support import Room
from tests.minutes.test_compose_sample import sample_printed


def checks(room: Room, hidden: tuple[str, ...] = ()) -> list[Check]:
    return [point.check for point in points(room.tables, {}, hidden)]


def test_the_sample_asks_what_the_reference_left_open() -> None:
    printed = sample_printed()
    found = points(printed.tables, printed.records)
    assert [point.check for point in found[:3]] == [Check.MORE_VOTERS, Check.REWORDED, Check.REWORDED]
    assert dict(found[0].details) == {"voters": 19, "present": 11}


def test_a_point_is_found_again_under_its_key() -> None:
    printed = sample_printed()
    first, again = (points(printed.tables, printed.records) for _ in range(2))
    assert [point.key for point in first] == [point.key for point in again]
    assert len({point.key for point in first}) == len(first)


def test_an_empty_workshop_lacks_a_date_a_place_people_and_a_secretary() -> None:
    room = Room()
    assert checks(room) == [Check.NO_DATE, Check.NO_PLACE, Check.NOBODY, Check.NO_SECRETARY]
    room.do(change_workshop, place="Metz", secretary="L'assistante", unnamed=3)
    assert checks(room) == [Check.NO_DATE]
    room.do(change_workshop, unnamed=0)
    room.do(add_participants, participants=[NewParticipant(last_name="Une")])
    assert Check.NOBODY not in checks(room)


def test_a_list_of_which_nobody_was_ticked_is_pointed_out() -> None:
    room = Room()
    room.do(add_participants, participants=[NewParticipant(last_name=name) for name in ("Une", "Deux")])
    assert Check.UNTICKED not in checks(room)
    ids = [person.id for person in room.tables.all(Participant)]
    room.do(set_presences, participants=ids, presence=Presence.ABSENT)
    assert dict(next(p.details for p in points(room.tables, {}) if p.check is Check.UNTICKED)) == {"n": 2}
    room.do(set_presences, participants=ids[:1], presence=Presence.PRESENT)
    assert Check.UNTICKED not in checks(room)


def test_walls_tell_of_empty_titles_and_notes_without_any() -> None:
    room = Room()
    step, zone = room.wall()
    assert Check.NO_NOTES in checks(room)
    room.do(add_notes, zone=zone.id, notes=["Une", "Deux"])
    assert not {Check.NO_NOTES, Check.UNSORTED} & set(checks(room))
    room.do(add_title, zone=zone.id, title="Un titre")
    [title] = room.tables.all(Cluster)
    found = {point.check: point for point in points(room.tables, {})}
    assert found[Check.EMPTY_TITLE] == Point(Check.EMPTY_TITLE, "cluster", title.id, (("title", "Un titre"),))
    assert found[Check.UNSORTED].details == (("n", 2), ("step", step.title))


def test_owners_that_a_version_does_not_say_are_one_point() -> None:
    room = Room()
    step = room.make(Step, add_step, kind=StepKind.ACTIONS, title="Suites")
    for what in ("Écrire", "Compter"):
        room.do(add_action, step=step.id, what=what, who="Une inconnue")
    lost = list(room.tables.all(Action))
    found = [p for p in points(room.tables, {}, (), lost) if p.check is Check.OWNERS_LEFT_OUT]
    assert [(p.kind, p.id, dict(p.details)) for p in found] == [("action", lost[0].id, {"n": 2})]
    hidden = points(room.tables, {}, (step.id,), lost)
    assert Check.OWNERS_LEFT_OUT not in {point.check for point in hidden}


def test_a_step_that_is_left_out_has_no_points() -> None:
    room = Room()
    step, _ = room.wall()
    assert Check.NO_NOTES not in checks(room, (step.id,))


def test_an_action_lacks_an_owner_or_a_date() -> None:
    room = Room()
    step = room.make(Step, add_step, kind=StepKind.ACTIONS, title="Suites")
    room.do(add_action, step=step.id, what="Écrire à la mairie")
    assert checks(room)[-2:] == [Check.NO_OWNER, Check.NO_DUE]


def test_an_open_vote_is_the_gravest_and_one_never_held_is_told() -> None:
    room = Room()
    step = room.make(Step, add_step, kind=StepKind.VOTE, title="Vote")
    room.do(add_round, step=step.id, retain=1)
    assert Check.NO_VOTE in checks(room)
    [round] = room.tables.all(Round)
    for title in ("Une", "Deux"):
        room.do(add_orientation, round=round.id, title=title)
    room.do(open_round, round=round.id, entitled=3)
    assert checks(room)[0] is Check.VOTE_OPEN
    assert Check.NO_VOTE not in checks(room)


def test_a_wording_is_compared_where_it_stands_for_one_title_only() -> None:
    printed = sample_printed()
    tables = printed.tables.copy()
    reworded = [p for p in points(tables, printed.records) if p.check is Check.REWORDED]
    before = tables.get(Orientation, reworded[0].id)
    other = next(tables.all(Cluster)).id
    tables.apply([Change(before, replace(before, clusters=(*before.clusters, other)))])
    left = [p.id for p in points(tables, printed.records) if p.check is Check.REWORDED]
    assert left == [point.id for point in reworded[1:]]
