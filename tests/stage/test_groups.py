"""Who is in which group, before the room: only where it is asked for, only those who are here."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.stage.cueing import cue_of, every, near
from atelier.gestures.composing import put_in_group
from atelier.gestures.people import NewParticipant, add_participants, change_participant
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Group, Participant, Presence, Step
from tests.stage.test_cues import shown, texts


@pytest.fixture
def step(workshop: OpenWorkshop) -> Step:
    """Three people, two of them in the first group."""
    found = next(s for s in workshop.tables.children(Step) if workshop.tables.children(Group, s.id))
    new = [NewParticipant(last_name=n, first_name="Zoé", organisation="Mairie") for n in ("BA", "MEL", "DUC")]
    workshop.do(add_participants, participants=new)
    people = [p.id for p in workshop.tables.children(Participant)]
    first = workshop.tables.children(Group, found.id)[0]
    workshop.do(put_in_group, step=found.id, participants=people[-3:-1], group=first.id)
    return found


def test_names_stand_in_their_group_without_where_they_come_from(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, step: Step
) -> None:
    page = shown(qtbot, stage, Cue(CueKind.GROUPS, step.id))
    said = " ".join(texts(page))
    assert "Zoé BA" in said
    assert "Zoé MEL" in said
    assert "DUC" not in said
    assert "Mairie" not in said
    person = next(p for p in workshop.tables.all(Participant) if p.last_name == "BA")
    workshop.do(change_participant, participant=person.id, presence=Presence.EXCUSED)
    page.arrange()
    assert "Zoé BA" not in " ".join(texts(page))


def test_names_are_never_proposed_first(workshop: OpenWorkshop, step: Step) -> None:
    assert CueKind.GROUPS not in {cue.kind for cue in near(workshop.tables, step)}
    assert CueKind.GROUPS in {cue.kind for cue in every(workshop.tables, step)}


def test_without_members_there_is_nothing_to_show(workshop: OpenWorkshop) -> None:
    assert cue_of(workshop.tables, CueKind.GROUPS, workshop.tables.children(Step)[0]) is None
