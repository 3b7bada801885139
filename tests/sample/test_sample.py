"""The figures of the sample are those of the reference workshop; its sentences are its own."""

import os
import re
from pathlib import Path

import pytest

from atelier.methods import sample, sample_document
from atelier.typography import french
from atelier.workshop import acts, walls
from atelier.workshop.entities import (
    Action,
    Cluster,
    Comment,
    Decision,
    Group,
    Layout,
    NextWorkshop,
    Note,
    Orientation,
    Participant,
    Round,
    Scenario,
    Step,
    Synthesis,
    Timing,
    Zone,
)
from atelier.workshop.portable.documents import write_document
from atelier.workshop.tables import Tables
from tests.sample.make import FILE, make

ROOT = Path(__file__).parents[2]
LONGEST_SHARED = 5
"""Words in a row that two texts on the same matter may have in common by chance."""


@pytest.fixture(scope="module")
def tables() -> Tables:
    return Tables(sample().entities)


def test_the_file_is_what_its_source_makes() -> None:
    assert FILE.read_text("utf-8") == make() == sample_document()


def test_the_document_goes_out_as_it_came_in() -> None:
    portable = sample()
    records = {record.round: record for record in portable.records}
    assert write_document(Tables(portable.entities), records, portable.programme) == sample_document()


def test_the_meeting_is_told_in_full(tables: Tables) -> None:
    workshop = tables.workshop
    assert (str(workshop.date), str(workshop.starts), str(workshop.ends)) == (
        "2008-03-27",
        "14:30:00",
        "17:30:00",
    )
    assert (workshop.number, workshop.place, workshop.language, workshop.unnamed) == (2, "Metz", "fr", 0)
    assert len(workshop.axes) == 1
    assert workshop.programme == getattr(sample().programme, "id", None)
    assert tables.count(Participant) == 11
    assert all(p.first_name == "" and p.organisation for p in tables.all(Participant))
    assert tables.count(Step) == tables.count(Timing) == 8


def test_the_first_vision_has_eight_titles_and_two_closing_sentences(tables: Tables) -> None:
    structure, partner = walls.walls(tables, tables.children(Step)[2].id)
    assert structure.group is not None
    (zone,) = walls.zones(tables, structure)
    notes = [len(tables.children(Note, c.id)) for c in walls.titles(tables, zone)]
    assert notes == [2, 5, 2, 2, 3, 3, 2, 2]
    assert len(tables.children(Synthesis, structure.group.id)) == 2
    for wall in (structure, partner):
        (scenario,) = tables.children(Scenario, wall.below)
        assert scenario.year == 2014
        assert all((scenario.role, scenario.situation, scenario.question, scenario.instruction))


def test_the_second_vision_faces_six_rows_with_three_left_empty(tables: Tables) -> None:
    partner = walls.walls(tables, tables.children(Step)[2].id)[1]
    assert partner.layout is Layout.FACING
    zones, rows = walls.zones(tables, partner), walls.rows(tables, partner)
    assert [zone.title for zone in zones] == ["exigences", "réfutations"]
    cells = [[walls.cell(tables, zone, row) for row in rows] for zone in zones]
    notes = [[cell and len(tables.children(Note, cell.id)) for cell in column] for column in cells]
    assert notes == [[4, 2, 2, 1, 2, 2], [4, 2, None, None, 1, None]]


def test_nine_ways_gather_the_notes_of_three_groups(tables: Tables) -> None:
    ways = tables.children(Step)[4]
    (zone,) = tables.children(Zone, ways.id)
    clusters = walls.titles(tables, zone)
    notes = [tables.children(Note, cluster.id) for cluster in clusters]
    assert [len(found) for found in notes] == [2, 4, 2, 1, 6, 3, 2, 3, 1]
    assert sum(bool(note.aside) for found in notes for note in found) == 1
    groups = {group.id for group in tables.children(Group, ways.id)}
    assert {note.group for found in notes for note in found} == groups
    assert len(tables.children(Comment, ways.id)) == 3
    assert not any(walls.tray(tables, zone) for zone in tables.all(Zone))


def test_two_orientations_were_reworded_between_wall_and_vote(tables: Tables) -> None:
    titles = {cluster.id: cluster.title for cluster in tables.all(Cluster)}
    reworded = [o for o in tables.all(Orientation) if o.title != titles[o.clusters[0]]]
    assert len(reworded) == 2


def test_nineteen_ballots_of_three_give_the_reference_ranking(tables: Tables) -> None:
    (round,) = tables.all(Round)
    (record,) = sample().records
    assert (round.dots, round.cap, round.secret, round.retain, round.entitled) == (3, 1, True, 3, 19)
    assert len(record.secret) == record.voters == 19
    assert all(len(marks) == 3 and {dots for _, dots in marks} == {1} for marks in record.ballots)
    assert sorted(record.totals.values(), reverse=True) == [18, 9, 8, 6, 5, 5, 3, 2, 1]
    assert acts.state(tables, round.id) is acts.RoundState.CLOSED
    assert acts.revealed(tables, round.id)


def test_what_follows_is_settled(tables: Tables) -> None:
    (following,) = tables.all(NextWorkshop)
    assert (str(following.date), len(following.aims)) == ("2008-04-10", 2)
    assert tables.count(Decision) == 1
    for action in tables.all(Action):
        assert action.who
        assert action.orientation
        assert action.due is not None
        assert following.date is not None
        assert action.due < following.date


def test_everything_is_typeset_as_french(tables: Tables) -> None:
    texts = [text for entity in tables.entities() for text in _texts(entity) if "{" not in text]
    assert [french(text) for text in texts] == texts


def test_no_sentence_is_the_references(tables: Tables) -> None:
    shared = Path(os.environ.get("ATELIER_SHARED", ROOT.parent / "shared"))
    references = sorted(shared.glob("seeds/00[0-9]_*.txt"))
    if not references:
        pytest.skip("the reference minutes are not here")
    ours = [text for entity in tables.entities() for text in _texts(entity)] + _methods()
    runs = set[tuple[str, ...]]().union(*map(_runs, ours))
    for reference in references:
        assert not runs & _runs(reference.read_text("utf-8"))


def _texts(entity: object) -> list[str]:
    fields = [getattr(entity, name) for name in getattr(entity, "__dataclass_fields__", ())]
    parts = [part for field in fields for part in (field if isinstance(field, tuple) else (field,))]
    return [part for part in parts if isinstance(part, str)]


def _methods() -> list[str]:
    return [path.read_text("utf-8") for path in (ROOT / "resources" / "methods").glob("*.toml")]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    size = LONGEST_SHARED + 1
    return {tuple(words[start : start + size]) for start in range(len(words) - size + 1)}
