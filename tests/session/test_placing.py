"""What somebody has changed since it was exported is never replaced."""

from pathlib import Path

import pytest

from atelier.library.exports import Exports
from atelier.minutes import Made, Report
from atelier.session.placing import OF_COMMAND, OF_DESK, REPLACING, Placing, Put, Standing
from atelier.words import Words
from atelier.workshop.refusals import Reason, Refused


@pytest.fixture
def exports(tmp_path: Path) -> Exports:
    (tmp_path / "data").mkdir()
    return Exports(tmp_path / "data" / "test.db")


def put(
    exports: Exports,
    path: Path,
    text: str,
    spare: frozenset[Standing] = OF_DESK,
    *,
    beside: bool = False,
) -> Put:
    made = Made(text.encode(), Report())
    return Placing(exports, spare=spare).put(made, path, Words("fr"), beside=beside)


def test_what_was_exported_and_left_so_is_replaced(tmp_path: Path, exports: Exports) -> None:
    path = tmp_path / "cr.docx"
    for text in ("one", "two", "one"):
        assert put(exports, path, text) == Put(path)
    assert path.read_text() == "one"


def test_what_somebody_changed_stays_and_versions_stand_beside_it(tmp_path: Path, exports: Exports) -> None:
    path = tmp_path / "cr.docx"
    put(exports, path, "one")
    path.write_text("corrected")
    second = tmp_path / "cr version 2.docx"
    assert put(exports, path, "two", OF_COMMAND) == Put(second, path, Standing.CHANGED)
    assert put(exports, path, "three") == Put(second, path, Standing.CHANGED)
    second.write_text("corrected too")
    assert put(exports, path, "four").path == tmp_path / "cr version 3.docx"
    assert (path.read_text(), second.read_text()) == ("corrected", "corrected too")


def test_a_file_from_elsewhere_is_spared_by_the_window_and_meant_by_a_command(
    tmp_path: Path, exports: Exports
) -> None:
    path = tmp_path / "cr.docx"
    path.write_text("mine")
    assert put(exports, path, "one").path.name == "cr version 2.docx"
    assert put(exports, path, "one", OF_COMMAND) == Put(path)
    path.write_text("corrected")
    assert put(exports, path, "two", REPLACING) == Put(path)


def test_what_is_there_already_as_it_would_be_is_no_version(tmp_path: Path, exports: Exports) -> None:
    path = tmp_path / "cr.docx"
    path.write_text("one")
    assert put(exports, path, "one") == Put(path)


def test_beside_is_beside_whatever_stands_there(tmp_path: Path, exports: Exports) -> None:
    path = tmp_path / "cr.docx"
    put(exports, path, "one")
    assert put(exports, path, "two", beside=True).path.name == "cr version 2.docx"
    assert path.read_text() == "one"


def test_a_folder_of_tables_is_spared_whole(tmp_path: Path, exports: Exports) -> None:
    folder, placing = tmp_path / "cr v1.2", Placing(exports, spare=OF_COMMAND)
    made = Made({"a.csv": b"a", "b.csv": b"b"}, Report())
    placing.put(made, folder, Words("fr"))
    (folder / "mine.txt").write_text("mine")
    assert placing.put(made, folder, Words("fr")) == Put(folder)
    (folder / "b.csv").write_text("corrected")
    assert placing.put(made, folder, Words("fr")).path == tmp_path / "cr v1.2 version 2"


@pytest.mark.parametrize("mark", [".~lock.compte.docx#", "~$compte.docx", "~$mpte.docx"])
def test_a_file_open_in_a_word_processor_is_named_as_such(
    tmp_path: Path, exports: Exports, mark: str
) -> None:
    path = tmp_path / "compte.docx"
    put(exports, path, "one")
    (tmp_path / mark).write_text("somebody")
    with pytest.raises(Refused) as refused:
        put(exports, path, "two")
    assert refused.value.reason is Reason.EXPORT_OPEN_ELSEWHERE
    assert path.read_text() == "one"


def test_what_cannot_be_remembered_is_spared(tmp_path: Path) -> None:
    nowhere, path = Exports(tmp_path / "absent" / "test.db"), tmp_path / "cr.docx"
    put(nowhere, path, "one")
    assert put(nowhere, path, "two").path.name == "cr version 2.docx"
