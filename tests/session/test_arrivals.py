"""How workshops come in: from a method, as the sample, from a file; and that each comes once."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from atelier.gestures.notes import add_notes
from atelier.gestures.people import NewParticipant, add_participants, remove_participant
from atelier.gestures.pictures import NewPicture, add_pictures
from atelier.gestures.shelf import put_away, remove_programme
from atelier.gestures.votes import add_orientation, change_round, set_drawing
from atelier.gestures.workshops import change_workshop
from atelier.library import SHELF
from atelier.methods import sample_document
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample, import_workshop, new_workshop
from atelier.session.exporting import WHOLE, export_snapshot, snapshot_of
from atelier.words import Words
from atelier.workshop.entities import Programme, Round, Step, StepKind, Way
from atelier.workshop.plain import SCHEMA
from atelier.workshop.refusals import Reason, Refused
from tests.gestures.support import refused
from tests.session.places import Clock, open_round, open_session, round_of, say, texts, zone_of

Restart = Callable[[], Session]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The sample as a file that somebody sent."""
    path = tmp_path / "sent.json"
    path.write_text(sample_document(), "utf-8")
    return path


def written(session: Session, id: str, folder: Path) -> str:
    path = folder / "written.json"
    export_snapshot(snapshot_of(session, id), path, WHOLE, Words("fr"))
    return path.read_text("utf-8")


def test_a_new_workshop_has_the_steps_of_its_method(session: Session, workshop: OpenWorkshop) -> None:
    kinds = {step.kind for step in workshop.tables.all(Step)}
    assert {StepKind.TALK, StepKind.WALL, StepKind.VOTE, StepKind.ACTIONS} <= kinds
    assert [s.title for s in session.summaries()] == ["Un futur"]
    with refused(Reason.METHOD_UNKNOWN):
        new_workshop(session, method="../atelier-du-futur", title="T", language="fr")
    with refused(Reason.TEXT_EMPTY):
        new_workshop(session, method="atelier-du-futur", title=" ", language="fr")


def test_the_sample_twice_is_one_workshop_and_keeps_what_was_done_to_it(session: Session) -> None:
    id = add_sample(session)
    say(session.workshop(id), "Une idée de plus")
    assert add_sample(session) == id
    assert len(session.summaries()) == 1
    assert "Une idée de plus" in texts(session.workshop(id))


def test_the_sample_comes_back_when_it_was_put_away(session: Session) -> None:
    id = add_sample(session)
    session.shelf.do(put_away, workshop=id)
    assert add_sample(session) == id
    assert [s.id for s in session.summaries()] == [id]


def test_what_was_brought_in_and_undone_can_be_brought_in_again(
    session: Session, file: Path, restart: Restart
) -> None:
    id = import_workshop(session, file)
    session.shelf.undo()
    assert session.summaries() == []
    again = restart()
    assert import_workshop(again, file) == id
    assert [(s.id, s.programme is None) for s in again.summaries()] == [(id, False)]
    again.shelf.undo()
    assert again.summaries() == []
    assert not list(again.library.load(SHELF).all(Programme))


def test_an_equal_file_changes_nothing(session: Session, file: Path) -> None:
    id = import_workshop(session, file)
    entries = len(session.library.history(SHELF))
    assert import_workshop(session, file) == id
    assert len(session.library.history(SHELF)) == entries
    session.shelf.do(remove_programme, programme=next(session.shelf.tables.all(Programme)).id)
    assert import_workshop(session, file) == id


def test_a_file_that_differs_is_refused_and_both_stay_as_they_were(session: Session, file: Path) -> None:
    workshop = session.workshop(import_workshop(session, file))
    say(workshop, "Une idée de plus")
    before = workshop.tables.copy()
    with refused(Reason.WORKSHOP_EXISTS, title=workshop.tables.workshop.title):
        import_workshop(session, file)
    assert workshop.tables == before == session.library.load(workshop.name)


def test_a_file_differs_from_a_workshop_whose_vote_is_open(session: Session, file: Path) -> None:
    workshop = session.workshop(import_workshop(session, file))
    (round,) = workshop.tables.all(Round)
    workshop.polls.reopen(round.id, "Une personne arrive")
    with refused(Reason.WORKSHOP_EXISTS):
        import_workshop(session, file)


def test_a_copy_stands_beside_the_first_with_all_that_it_holds(
    session: Session, file: Path, tmp_path: Path
) -> None:
    first = import_workshop(session, file)
    second = import_workshop(session, file, copy=True)
    assert first != second
    assert {s.title for s in session.summaries()} == {session.workshop(first).tables.workshop.title}
    assert len(list(session.shelf.tables.all(Programme))) == 1
    (one,), (two,) = session.workshop(first).records().values(), session.workshop(second).records().values()
    assert (one.voters, one.ballots) == (two.voters, two.ballots)
    ids = {entity.id for entity in session.workshop(first).tables.entities()}
    assert ids.isdisjoint(entity.id for entity in session.workshop(second).tables.entities())
    assert len(written(session, first, tmp_path)) == len(written(session, second, tmp_path))
    assert session.library.check() == []


def test_a_file_with_ids_of_another_workshop_comes_in_as_a_copy_only(session: Session, file: Path) -> None:
    import_workshop(session, file)
    document = json.loads(file.read_text("utf-8"))
    document["workshop"][0] |= {"id": "ab" * 16, "title": "Pris d’un autre"}
    file.write_text(json.dumps(document), "utf-8")
    with refused(Reason.WORKSHOP_EXISTS, title="Pris d’un autre"):
        import_workshop(session, file)
    assert len(session.summaries()) == 1
    import_workshop(session, file, copy=True)
    assert len(session.summaries()) == 2
    assert session.library.check() == []


def test_a_programme_that_is_off_the_shelf_does_not_keep_a_file_from_coming_in(
    session: Session, tmp_path: Path, restart: Restart
) -> None:
    id = add_sample(session)
    session.shelf.do(remove_programme, programme=next(session.shelf.tables.all(Programme)).id)
    text = written(session, id, tmp_path)
    again = import_workshop(session, tmp_path / "written.json", copy=True)
    assert session.find(again[:12]).programme is None
    assert json.loads(text)["programme"] is None


def test_pictures_travel_inside_and_one_that_was_lost_keeps_nothing_back(
    session: Session, workshop: OpenWorkshop, tmp_path: Path, clock: Clock
) -> None:
    here = session.library.pictures
    kept, lost = (here.put(b"\xff\xd8\xff" + each) for each in (b"mur", b"porte"))
    step = workshop.tables.children(Step)[0].id
    workshop.do(add_pictures, step=step, pictures=[NewPicture(kept, 4, 3), NewPicture(lost, 4, 3)])
    here.path(lost).unlink()
    text = written(session, workshop.name, tmp_path)
    assert list(json.loads(text)["files"]) == [kept]
    other = open_session(tmp_path / "other.db", clock)
    assert other.workshop(import_workshop(other, tmp_path / "written.json")).tables == workshop.tables
    assert other.library.pictures.read(kept) == here.read(kept)
    assert written(other, workshop.name, tmp_path) == text
    other.close()
    here.path(kept).unlink()
    import_workshop(session, tmp_path / "written.json")
    assert here.read(kept) == b"\xff\xd8\xffmur"


def test_what_is_no_workshop_is_refused_by_name(session: Session, tmp_path: Path) -> None:
    def reason(content: bytes) -> Reason:
        (tmp_path / "in.json").write_bytes(content)
        with pytest.raises(Refused) as caught:
            import_workshop(session, tmp_path / "in.json")
        return caught.value.reason

    whole = sample_document()
    assert reason(b"") is Reason.FILE_EMPTY
    assert reason(b"\xff\xfe\x00") is Reason.FILE_FOREIGN
    assert reason(b"[1, 2]") is Reason.FILE_FOREIGN
    assert reason(whole[:-40].encode()) is Reason.FILE_SYNTAX
    assert reason(("[" * 100_000).encode()) is Reason.FILE_FOREIGN
    assert reason(whole.replace(f'"schema": {SCHEMA}', '"schema": 99', 1).encode()) is Reason.FILE_NEWER
    assert reason(whole.replace(f'"schema": {SCHEMA}', '"schema": "2"', 1).encode()) is Reason.FILE_WRONG
    assert reason(whole.replace('"2008-03-27"', '"2008-02-30"', 1).encode()) is Reason.FILE_WRONG
    with refused(Reason.FILE_MISSING):
        import_workshop(session, tmp_path / "nowhere.json")
    with refused(Reason.FILE_UNREADABLE):
        import_workshop(session, tmp_path)
    assert session.summaries() == []


def test_a_file_with_a_mark_of_byte_order_is_read(session: Session, file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    import_workshop(session, file)
    assert len(session.summaries()) == 1


def test_an_open_vote_lets_nothing_whole_out(
    workshop: OpenWorkshop, session: Session, tmp_path: Path
) -> None:
    workshop.do(add_notes, zone=zone_of(workshop), notes=["Un bus"])
    workshop.do(change_workshop, number=2)
    open_round(workshop, "Le bus", "Le café", "Le jardin")
    path = tmp_path / "out.json"
    path.write_text("earlier")
    with refused(Reason.ROUND_OPEN):
        export_snapshot(snapshot_of(session, workshop.name), path, WHOLE, Words("fr"))
    assert path.read_text() == "earlier"
    export_snapshot(snapshot_of(session, workshop.name), tmp_path / "out.txt", "txt", Words("fr"))
    assert (tmp_path / "out.txt").stat().st_size > 100


def test_a_vote_by_name_goes_out_and_comes_in_with_its_signatures_and_drawings(
    session: Session, workshop: OpenWorkshop, tmp_path: Path
) -> None:
    people = [NewParticipant(last_name=name) for name in ("Habitante", "Usager", "Élue")]
    ids = [change.entity.id for change in workshop.do(add_participants, participants=people)]
    workshop.do(change_round, round=round_of(workshop).id, named=True, secret=False, way=Way.SCREEN, retain=1)
    drawing = session.library.pictures.put(b"\xff\xd8\xff bus")
    made = workshop.do(add_orientation, round=round_of(workshop).id, title="Le bus")[0]
    workshop.do(set_drawing, orientation=made.entity.id, drawing=drawing)
    workshop.do(add_orientation, round=round_of(workshop).id, title="Le café")
    round, polls = open_round(workshop), workshop.polls
    for id in ids:
        polls.cast(round, ((1, 1),), id)
    polls.close(round)
    workshop.do(remove_participant, participant=ids[0])
    path = tmp_path / "out.json"
    export_snapshot(snapshot_of(session, workshop.name), path, WHOLE, Words("fr"))
    other = open_session(tmp_path / "other.sqlite", Clock(dt.datetime(2026, 1, 1, tzinfo=dt.UTC)))
    there = other.workshop(import_workshop(other, path))
    assert there.tables == workshop.tables
    assert other.library.pictures.read(drawing) == b"\xff\xd8\xff bus"
    assert there.polls.signed(round) == set(ids[1:])
    assert {ballot.participant for ballot in there.records()[round].open} == {None, *ids[1:]}
    assert other.library.check() == []
    assert import_workshop(other, path, copy=True) != workshop.name
    other.close()
    assert import_workshop(session, path) == workshop.name


def test_one_that_only_reads_opens_what_another_process_has_added_since(
    session: Session, clock: Clock
) -> None:
    reading = open_session(session.library.path, clock, write=False)
    id = new_workshop(session, method="tour-de-table", title="Venu depuis", language="fr")
    assert [summary.id for summary in reading.summaries()] == [id]
    assert reading.workshop(id).tables.workshop.title == "Venu depuis"
    with pytest.raises(Refused):
        reading.workshop("f" * 32)
    reading.close()
