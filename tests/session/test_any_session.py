"""What holds after any gestures done through a session: on disk, after undo, in a file."""

import datetime as dt
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from atelier.library import Fault
from atelier.methods import find, plant
from atelier.session import OpenWorkshop
from atelier.session.arrivals import import_workshop
from atelier.session.exporting import WHOLE, export_snapshot, snapshot_of
from atelier.words import Words
from atelier.workshop.refusals import Refused
from tests.gestures.support import Room
from tests.gestures.test_any_sequence import MOVES, Missing, Move, Picks
from tests.properties import tries
from tests.session.places import Clock, open_session
from tests.session.test_times import DAY

UNDO, REDO = "undo", "redo"
Action = tuple[Move | str, list[int]]
ACTIONS = st.tuples(
    st.sampled_from([*MOVES, *[UNDO] * 6, *[REDO] * 4]),
    st.lists(st.integers(0, 11), min_size=10, max_size=10),
)


def act(workshop: OpenWorkshop, action: Action) -> None:
    """Do one thing, or nothing where it is refused."""
    what, numbers = action
    try:
        if what == UNDO:
            workshop.undo()
        elif what == REDO:
            workshop.redo()
        elif not isinstance(what, str):
            gesture, keywords = what
            workshop.do(gesture, **keywords(Picks(Room(workshop.tables), numbers)))
    except (Missing, Refused):
        return


@tries(6)
@given(actions=st.lists(ACTIONS, min_size=10, max_size=25))
def test_disk_memory_files_and_undo_agree(actions: Sequence[Action]) -> None:
    """Some runs; `tests/long` makes many more."""
    disk_memory_files_and_undo_agree(actions)


def disk_memory_files_and_undo_agree(actions: Sequence[Action]) -> None:
    """Do all this in a new library, and compare what memory, disk, files and undo make of it."""
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock(dt.datetime.combine(DAY, dt.time(14), dt.UTC))
        path, file = Path(folder) / "a.db", Path(folder) / "a.json"
        session = open_session(path, clock)
        planted = plant(find("atelier-du-futur"), session.stamp(), title="Un futur", language="fr")
        id = session.add(planted, "new_workshop")
        start = session.workshop(id).tables.copy()
        for action in actions:
            act(session.workshop(id), action)
        tables = session.workshop(id).tables
        session.close()
        session = open_session(path, clock)
        assert session.workshop(id).tables == tables
        export_snapshot(snapshot_of(session, id), file, WHOLE, Words("fr"))
        assert import_workshop(session, file) == id
        other = open_session(Path(folder) / "b.db", clock)
        assert other.workshop(import_workshop(other, file)).tables == tables
        found = {finding.fault for finding in other.library.check()}
        assert found <= {Fault.PICTURE}  # pictures are made up here, without their files
        other.close()
        workshop = session.workshop(id)
        while workshop.next_undo:
            workshop.undo()
        assert workshop.tables == start == session.library.load(id)
        session.close()
