"""Whatever was said, voted and ticked before: a follow-up that is undone leaves the library as it was."""

import datetime as dt
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.notes import add_notes
from atelier.gestures.outcomes import add_action, tick_action
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.titles import add_title
from atelier.gestures.votes import take_orientations
from atelier.library import opening
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.session.following import follow_up, outlook
from atelier.workshop.entities import Action, Cluster, Group, Note, Round, Step, StepKind, Zone
from atelier.workshop.links import dangling
from tests.properties import tries
from tests.session.places import Clock, open_session

METHODS = ("des-orientations-aux-actions", "atelier-du-futur", "diagnostic-partage", "vote-simple")
BALLOT = st.sets(st.integers(1, 5), max_size=3)


@tries(8)
@given(
    titles=st.integers(3, 5),
    ballots=st.lists(BALLOT, max_size=4),
    method=st.sampled_from(METHODS),
    programme=st.sampled_from(("", "Une démarche")),
    closed=st.booleans(),
)
def test_a_follow_up_that_is_undone_leaves_the_library_as_it_was(
    titles: int, ballots: list[set[int]], method: str, programme: str, closed: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "SYNC", "OFF")
        session = open_session(Path(folder) / "a.db", Clock(dt.datetime(2008, 3, 27, 14, tzinfo=dt.UTC)))
        before = session.workshop(new_workshop(session, method="atelier-du-futur", title="Un", language="fr"))
        _hold(before, titles, ballots if closed else [])
        was = _state(session, before)
        ahead = outlook(session, before.name)
        after = session.workshop(follow_up(session, before.name, method=method, programme=programme))
        assert not dangling(after.tables)
        taken = [title for title in after.tables.all(Cluster) if title.takes_up]
        assert {title.takes_up for title in taken} <= {each.id for each in ahead.retained}
        if method == METHODS[0] and ahead.retained:
            named = {group.title for group in after.tables.all(Group)}
            assert named == {each.title for each in ahead.retained}
            assert after.tables.count(Note) == ahead.notes
        assert session.library.check() == []
        session.shelf.undo()
        if programme:
            before.undo()
        assert _state(session, before) == was
        session.shelf.redo()
        assert session.library.load(after.name) == after.tables
        session.close()


def _hold(workshop: OpenWorkshop, titles: int, ballots: list[set[int]]) -> None:
    tables = workshop.tables
    wall = next(s for s in tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)
    (zone, *_) = tables.children(Zone, wall.id)
    (round,) = tables.all(Round)
    for number in range(1, titles + 1):
        (made,) = workshop.do(add_title, zone=zone.id, title=f"Piste {number}")
        workshop.do(add_notes, zone=zone.id, cluster=made.entity.id, notes=[f"Idée {number}"])
        workshop.do(take_orientations, round=round.id, clusters=[made.entity.id])
    workshop.do(add_participants, participants=[NewParticipant(last_name="Martin")])
    step = next(s for s in tables.children(Step) if s.kind is StepKind.ACTIONS)
    workshop.do(add_action, step=step.id, what="Écrire")
    workshop.do(add_action, step=step.id, what="Trouver")
    action = next(iter(tables.all(Action)))
    workshop.do(tick_action, action=action.id, done=True, on=dt.date(2008, 3, 28))
    if ballots:
        workshop.polls.open(round.id, 9)
        for ballot in ballots:
            marks = tuple((number, 1) for number in sorted(ballot) if number <= titles)
            workshop.polls.cast(round.id, marks)
        workshop.polls.close(round.id)


def _state(session: Session, workshop: OpenWorkshop) -> object:
    seen = [(s.id, s.title, s.number) for s in session.summaries()]
    return seen, session.shelf.tables.copy(), session.library.load(workshop.name)
