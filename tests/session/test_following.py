"""The next workshop, made from one that was held."""

import datetime as dt

import pytest

from atelier.gestures.outcomes import add_action, tick_action
from atelier.gestures.shelf import remove_programme
from atelier.gestures.workshops import change_next_workshop
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.session.following import follow_up, outlook
from atelier.session.keeping import keep_workshop
from atelier.session.recalling import earlier_of
from atelier.workshop.entities import (
    Action,
    Cluster,
    Group,
    Note,
    Orientation,
    Participant,
    Presence,
    Programme,
    Round,
    Step,
    StepKind,
    Zone,
)
from atelier.workshop.links import dangling
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused
from tests.session.places import open_round


@pytest.fixture
def sample(session: Session) -> OpenWorkshop:
    return session.workshop(add_sample(session))


def followed(session: Session, workshop: OpenWorkshop, **named: str) -> OpenWorkshop:
    return session.workshop(follow_up(session, workshop.name, **named))  # type: ignore[arg-type]


def state_of(session: Session) -> object:
    """All that the shelf shows, and all that its workshops hold."""
    return (
        [(s.id, s.title, s.programme) for s in session.summaries()],
        session.shelf.tables.copy(),
        {s.id: session.library.load(s.id) for s in session.summaries()},
    )


def test_the_next_workshop_takes_along_what_the_one_before_leaves(
    session: Session, sample: OpenWorkshop
) -> None:
    ahead = outlook(session, sample.name)
    new = followed(session, sample)
    before, now = sample.tables.workshop, new.tables.workshop
    assert (now.follows, now.programme, now.number) == (before.id, before.programme, ahead.number)
    assert (now.theme, now.stakes, now.axes) == (before.theme, before.stakes, before.axes)
    assert (now.date, now.title, now.language) == (dt.date(2008, 4, 10), before.title, before.language)
    assert all(aim in now.context for aim in ahead.aims)
    walls = [step for step in new.tables.children(Step) if step.kind is StepKind.WALL]
    (zone,) = new.tables.children(Zone, walls[0].id)
    titles = new.tables.children(Cluster, zone.id)
    assert [title.title for title in titles] == [each.title for each in ahead.retained]
    assert new.tables.count(Note) == ahead.notes > 0
    said = [note.text for note in new.tables.children(Note, titles[0].id)]
    (source,) = [each.clusters for each in ahead.retained if each.title == titles[0].title]
    assert said == [note.text for note in sample.tables.children(Note, source[0])]
    assert [g.title for g in new.tables.children(Group, walls[1].id)] == [t.title for t in titles]
    people = new.tables.children(Participant)
    assert [p.last_name for p in people] == [p.last_name for p in sample.tables.children(Participant)]
    assert {(p.presence, p.role, p.agreed) for p in people} == {(Presence.ABSENT, "", False)}
    assert (new.tables.count(Action), new.tables.count(Round)) == (0, 0)
    assert not dangling(new.tables)
    assert session.library.check() == []


def test_one_undo_takes_it_out_of_view_and_leaves_the_rest_as_it_was(
    session: Session, sample: OpenWorkshop
) -> None:
    was = state_of(session)
    new = followed(session, sample)
    session.shelf.undo()
    assert state_of(session) == was
    assert outlook(session, sample.name).there == ()
    session.shelf.redo()
    assert [s.id for s in outlook(session, sample.name).there] == [new.name]


def test_both_belong_to_a_programme_that_is_begun_with_them(session: Session, workshop: OpenWorkshop) -> None:
    new = followed(session, workshop, programme=" Une démarche ")
    (programme,) = session.shelf.tables.all(Programme)
    assert programme.title == "Une démarche"
    assert {w.tables.workshop.programme for w in (workshop, new)} == {programme.id}
    assert (workshop.tables.workshop.number, new.tables.workshop.number) == (1, 2)
    assert workshop.next_undo == "follow_up"
    session.shelf.undo()
    assert session.shelf.tables.count(Programme) == 0
    assert [s.id for s in session.summaries()] == [workshop.name]
    workshop.undo()
    assert workshop.tables.workshop.number is None


def test_without_a_vote_it_begins_as_its_method_has_it(session: Session, workshop: OpenWorkshop) -> None:
    ahead = outlook(session, workshop.name)
    assert (ahead.voted, ahead.retained, ahead.tied) == (False, (), ())
    new = followed(session, workshop)
    walls = [step for step in new.tables.children(Step) if step.kind is StepKind.WALL]
    assert new.tables.count(Cluster) == 0
    assert len(new.tables.children(Group, walls[1].id)) == 3
    assert (new.tables.workshop.number, new.tables.workshop.programme) == (None, None)


def voted(workshop: OpenWorkshop, *ballots: tuple[int, ...]) -> str:
    """Each ballot names orientations among five."""
    round = open_round(workshop, *(f"Orientation {number}" for number in range(1, 6)))
    for numbers in ballots:
        workshop.polls.cast(round, tuple((number, 1) for number in numbers))
    workshop.polls.close(round)
    return round


def test_a_tie_at_the_cut_is_named_and_only_what_is_certain_goes_along(
    session: Session, workshop: OpenWorkshop
) -> None:
    round = voted(workshop, (1, 2, 3), (1, 2, 4))
    ahead = outlook(session, workshop.name)
    assert [each.title for each in ahead.retained] == ["Orientation 1", "Orientation 2"]
    assert ahead.tied == ("Orientation 3", "Orientation 4")
    assert ahead.unseen
    workshop.polls.reveal(round)
    workshop.polls.settle_tie(round, [1, 2, 3, 4], "Les deux comptent")
    ahead = outlook(session, workshop.name)
    assert (len(ahead.retained), ahead.tied, ahead.unseen) == (4, (), False)
    new = followed(session, workshop)
    groups = [group.title for group in new.tables.all(Group)]
    assert sorted(groups) == [f"Orientation {number}" for number in (1, 2, 3, 4)]
    fourth = next(group for group in new.tables.all(Group) if group.title == "Orientation 4")
    assert len(new.tables.children(Zone, fourth.id)) == 3


def test_what_was_named_for_the_next_workshop_goes_before_what_was_retained(
    session: Session, workshop: OpenWorkshop
) -> None:
    round = voted(workshop, (1, 2, 3))
    fifth = workshop.tables.children(Orientation, round)[4]
    workshop.do(change_next_workshop, orientations=[fifth.id])
    assert [each.title for each in outlook(session, workshop.name).retained] == ["Orientation 5"]
    assert [group.title for group in followed(session, workshop).tables.all(Group)] == ["Orientation 5"]


def test_an_open_vote_is_closed_first(session: Session, workshop: OpenWorkshop) -> None:
    open_round(workshop, "Une", "Deux", "Trois")
    with refused(Reason.ROUND_OPEN):
        follow_up(session, workshop.name)
    assert len(session.summaries()) == 1


def test_a_method_that_says_nothing_takes_the_first_wall_of_all(
    session: Session, sample: OpenWorkshop
) -> None:
    new = followed(session, sample, method="atelier-du-futur", title="Encore")
    assert new.tables.workshop.title == "Encore"
    assert new.tables.count(Cluster) == 3
    with refused(Reason.METHOD_UNKNOWN):
        followed(session, sample, method="nulle-part")


def test_a_follow_up_of_a_follow_up_recalls_all_that_is_open(session: Session, sample: OpenWorkshop) -> None:
    second = followed(session, sample)
    recalled = earlier_of(session.library, second.tables.workshop)
    assert recalled is not None
    assert len(recalled.retained) == 3
    first = {action.what for action in sample.tables.all(Action) if not action.done}
    assert {action.what for action in recalled.open} == first
    step = next(step for step in second.tables.all(Step) if step.kind is StepKind.ACTIONS)
    second.do(add_action, step=step.id, what="Écrire aux mairies")
    third = followed(session, second)
    assert third.tables.workshop.date is None
    recalled = earlier_of(session.library, third.tables.workshop)
    assert recalled is not None
    assert {action.what for action in recalled.open} == first | {"Écrire aux mairies"}
    assert set(recalled.owners.values()) == {sample.name, second.name}
    action = next(action for action in sample.tables.all(Action) if not action.done)
    sample.do(tick_action, action=action.id, done=True, on=dt.date(2008, 4, 12))
    recalled = earlier_of(session.library, third.tables.workshop)
    assert recalled is not None
    assert [each.id for each in recalled.done] == [action.id]
    assert action.what not in {each.what for each in recalled.open}


def test_a_programme_that_went_is_begun_anew(session: Session, sample: OpenWorkshop) -> None:
    session.shelf.do(remove_programme, programme=sample.tables.workshop.programme or "")
    assert outlook(session, sample.name).programme is None
    new = followed(session, sample, programme="Autrement")
    assert new.tables.workshop.programme == sample.tables.workshop.programme


def test_a_method_that_is_kept_serves_too(session: Session, sample: OpenWorkshop) -> None:
    second = followed(session, sample)
    kept = keep_workshop(session, second.name, title="La nôtre")
    third = followed(session, second, method=kept)
    assert third.tables.workshop.follows == second.name
    assert third.tables.count(Step) == second.tables.count(Step)
    assert outlook(session, second.name).there
