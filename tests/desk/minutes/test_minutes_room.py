"""The minutes room, led by its buttons and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.folders import LAST_FOLDER
from atelier.desk.minutes import MinutesRoom
from atelier.gestures.second_rounds import tied_round
from atelier.gestures.workshops import change_workshop
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.session.exporting import KEYS, ending
from atelier.workshop.entities import Orientation, Round, Step
from tests.desk.minutes.rooms import shown_room


@pytest.fixture
def opened() -> list[Path]:
    """What was handed to the system."""
    return []


@pytest.fixture
def room(
    qtbot: QtBot, desk: Desk, session: Session, tmp_path: Path, opened: list[Path]
) -> Iterator[MinutesRoom]:
    session.shelf.remember(LAST_FOLDER, str(tmp_path))
    with shown_room(qtbot, desk, session.workshop(add_sample(session)), opened) as made:
        yield made


def _export(qtbot: QtBot, room: MinutesRoom) -> None:
    with qtbot.waitSignal(room.panel.part.writing.done, timeout=20_000):
        room.handlers()["export"]()
    room.panel.part.writing.finish()


def test_pages_show_what_was_said_and_go_to_a_part(qtbot: QtBot, room: MinutesRoom) -> None:
    qtbot.waitUntil(lambda: room.parts.count() > 3, timeout=10_000)
    view = room.sheets.view
    assert "Donner du poids aux centres sociaux" in view.accessibleDescription()
    room.parts.setCurrentRow(room.parts.keys.index("people"))
    assert view.verticalScrollBar().value() > 0


def test_pages_follow_a_change(qtbot: QtBot, room: MinutesRoom) -> None:
    room._workshop.do(change_workshop, title="Un autre <b>titre</b>")
    view = room.sheets.view
    qtbot.waitUntil(lambda: "Un autre <b>titre</b>" in view.accessibleDescription(), timeout=10_000)


@pytest.mark.parametrize("format", KEYS)
def test_every_format_is_written_under_the_proposed_name(
    qtbot: QtBot, room: MinutesRoom, format: str
) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData(format))
    path = room.panel.path
    _export(qtbot, room)
    assert path.suffix == ending(format)
    assert len(list(path.iterdir())) == 4 if path.is_dir() else path.stat().st_size > 500
    assert room.panel.part.open_file.isVisible()


def test_the_keys_stay_with_the_export(qtbot: QtBot, room: MinutesRoom) -> None:
    panel = room.panel
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    panel.export.setFocus()
    with qtbot.waitSignal(panel.part.writing.done, timeout=20_000):
        panel.export.click()
    panel.part.writing.finish()
    qtbot.waitUntil(panel.part.open_file.hasFocus)


def test_a_file_that_somebody_changed_is_never_replaced(
    qtbot: QtBot, room: MinutesRoom, opened: list[Path]
) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData("txt"))
    _export(qtbot, room)
    _export(qtbot, room)  # its own file, as it wrote it
    part, path = room.panel.part, room.panel.path
    assert not part.open_spared.isVisible()
    path.write_text("corrected")
    _export(qtbot, room)
    second = path.with_name(f"{path.stem} version 2.txt")
    assert path.read_text() == "corrected"
    assert second.is_file()
    assert second.name in part.said.text()
    part.open_file.click()
    part.open_spared.click()
    assert opened == [second, path]


def test_a_file_open_elsewhere_is_named_and_the_new_one_may_go_beside(
    qtbot: QtBot, room: MinutesRoom
) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData("docx"))
    _export(qtbot, room)
    part, path = room.panel.part, room.panel.path
    path.with_name(f".~lock.{path.name}#").write_text("somebody")
    _export(qtbot, room)
    assert "open in another program" in part.said.text()
    with qtbot.waitSignal(part.writing.done, timeout=20_000):
        part.beside.click()
    assert path.with_name(f"{path.stem} version 2.docx").is_file()


def test_what_is_printed_is_the_pdf_in_the_viewer(
    qtbot: QtBot, room: MinutesRoom, opened: list[Path]
) -> None:
    room.panel.format.setCurrentIndex(room.panel.format.findData("docx"))
    with qtbot.waitSignal(room.panel.part.writing.done, timeout=20_000):
        room.handlers()["print"]()
    assert opened == [room.panel.path.with_suffix(".pdf")]
    assert opened[0].read_bytes().startswith(b"%PDF-")


def test_a_cancelled_export_writes_nothing(qtbot: QtBot, room: MinutesRoom) -> None:
    with qtbot.waitSignal(room.panel.part.writing.done, timeout=20_000):
        room.handlers()["export"]()
        room.panel.part.cancel.click()
    assert not room.panel.path.exists()
    assert room.panel.export.isEnabled()


def test_a_refused_export_says_so_and_frees_the_button(qtbot: QtBot, room: MinutesRoom) -> None:
    room.panel.folder_button.folder = room.panel.folder / "gone"
    with qtbot.waitSignal(room.panel.part.writing.done, timeout=20_000):
        room.handlers()["export"]()
    assert room.panel.part.said.text()
    assert room.panel.export.isEnabled()


def test_the_sentence_on_the_vote_is_proposed_and_kept(room: MinutesRoom) -> None:
    ((id, editor),) = room.sentences.editors.items()
    assert editor.read()
    proposed = room.sentences.hints[id].text()
    editor.selectAll()
    editor.insertPlainText("Nous avons choisi.")
    room.leave()
    assert room._workshop.tables.get(Round, id).sentence == "Nous avons choisi."
    room.sentences.refresh()
    assert room.sentences.hints[id].text() != proposed


def test_of_several_votes_each_sentence_says_whose_it_is(room: MinutesRoom) -> None:
    workshop = room._workshop
    (id,) = room.sentences.editors
    vote = workshop.tables.get(Round, id)
    tied = [o.id for o in workshop.tables.children(Orientation, id)][:2]
    workshop.do(tied_round, round=id, orientations=tied, retain=1)
    second = workshop.tables.children(Round, vote.step)[-1]
    workshop.polls.open(second.id, 2)
    workshop.polls.close(second.id)
    room.sentences.refresh()
    names = [editor.accessibleName() for editor in room.sentences.editors.values()]
    step = workshop.tables.get(Step, vote.step).title
    assert [step in name for name in names] == [True, True]
    assert len(set(names)) == 2
