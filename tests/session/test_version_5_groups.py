"""What version 5 wrote is opened by this one: groups without members."""

from pathlib import Path
from shutil import copy

from atelier.gestures.composing import Sharing, compose_groups
from atelier.gestures.people import NewParticipant, add_participants
from atelier.workshop.entities import Group, Participant
from tests.session.places import open_session
from tests.session.test_versions import LATER, VERSIONS, only


def test_a_library_of_version_5_opens_and_its_groups_take_members(tmp_path: Path) -> None:
    path = Path(copy(VERSIONS / "5.sqlite", tmp_path / "atelier.sqlite"))
    session = open_session(path, LATER)
    workshop = session.workshop(only(session))
    groups = list(workshop.tables.all(Group))
    assert groups
    assert {(g.members, g.leader, g.scribe, g.timekeeper) for g in groups} == {((), None, None, None)}
    workshop.do(add_participants, participants=[NewParticipant(last_name=name) for name in "ABC"])
    people = [p.id for p in workshop.tables.children(Participant)]
    workshop.do(compose_groups, step=groups[0].step, participants=people, way=Sharing.BALANCED)
    assert session.library.check() == []
    session.close()
    again = open_session(path, LATER)
    assert again.workshop(workshop.name).tables == workshop.tables
    again.close()
