"""The paper kit at the desk: what is proposed, for how many, written where, printed at once."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.kit import KitPage
from atelier.desk.kit.settings import remembered, to_remember
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.minutes import add_logo
from atelier.gestures.workshops import change_workshop
from atelier.minutes.kit import NUMBERS, Piece, Wanted
from atelier.session import OpenWorkshop, Session
from atelier.session.keeping import keep_workshop
from tests.minutes.kit.rooms import pages


@pytest.fixture
def frame(window: MainWindow, workshop: OpenWorkshop, folder: Path) -> WorkshopFrame:
    workshop.do(change_workshop, unnamed=17)
    window.go(Spot(Room.PREPARE, workshop.name))
    assert isinstance(window.page, WorkshopFrame)
    return window.page


def opened(frame: WorkshopFrame) -> KitPage:
    frame.handlers()["kit"]()
    assert isinstance(frame.covering.page, KitPage)
    return frame.covering.page


def covered(frame: WorkshopFrame) -> bool:
    return frame.covering.page is not None


def written(qtbot: QtBot, page: KitPage) -> list[str]:
    with qtbot.waitSignal(page.part.ended, timeout=30_000):
        page.handlers()["kit"]()
    return sorted(path.name for path in page.folder.iterdir())


def test_the_button_stands_in_prepare_only_and_printing_leads_there_too(
    frame: WorkshopFrame, qtbot: QtBot
) -> None:
    qtbot.waitUntil(frame._kit.isVisible)
    assert frame._kit.text().strip() == "Paper kit"
    frame._kit.click()
    assert isinstance(frame.covering.page, KitPage)
    qtbot.keyClick(frame.covering.page, Qt.Key.Key_Escape)
    assert not covered(frame)
    frame.handlers()["print"]()
    assert isinstance(frame.covering.page, KitPage)
    frame.covering.dismiss()
    frame.enter(Spot(Room.RUN, frame.workshop.name))
    assert not frame._kit.isVisible()
    assert "kit" in frame.handlers()


def test_nothing_is_printed_for_a_method(
    window: MainWindow, session: Session, workshop: OpenWorkshop
) -> None:
    kept = keep_workshop(session, workshop.name, title="Ours")
    window.go(Spot(Room.PREPARE, kept))
    assert isinstance(window.page, WorkshopFrame)
    assert "kit" not in window.page.handlers()
    assert window.page._kit.isHidden()


def test_what_can_be_printed_is_proposed_with_its_figures_and_what_cannot_says_why(
    frame: WorkshopFrame,
) -> None:
    page = opened(frame)
    assert page.pieces.chosen == {
        Piece.ORDER, Piece.ATTENDANCE, Piece.POSTERS, Piece.HANDOUTS, Piece.BALLOTS, Piece.FACES,
    }  # fmt: skip
    assert page.pieces.why.text() == "How to vote is not chosen yet: ballots are proposed."
    assert page.settings.people.value() == 17
    assert page.settings.numbers.value() == NUMBERS
    ballots = page.pieces.rows[Piece.BALLOTS]
    assert ballots.said.text() == "24 ballots, 7 of them spare, numbers 1 to 20 – 3 pages"
    results = page.pieces.rows[Piece.RESULTS]
    assert results.said.text() == "No vote is closed yet."
    assert not results.tick.isEnabled()
    assert not results.print.isEnabled()
    page.settings.people.setValue(30)
    page.settings.numbers.setValue(12)
    assert ballots.said.text() == "32 ballots, 2 of them spare, numbers 1 to 12 – 4 pages"


def test_what_is_ticked_is_written_into_a_folder_of_its_own(
    qtbot: QtBot, frame: WorkshopFrame, folder: Path
) -> None:
    page = opened(frame)
    page.pieces.choose(frozenset({Piece.ORDER, Piece.BALLOTS}))
    names = written(qtbot, page)
    assert names == ["A future ballots.pdf", "A future running order.docx", "A future running order.pdf"]
    assert page.folder == folder / "A future paper kit"
    assert "3 files are ready" in page.part.said.text()
    assert not page.part.open_folder.isHidden()
    (page.folder / "A future running order.docx").write_bytes(b"mine")
    assert "A future running order version 2.docx" in written(qtbot, page)
    assert (page.folder / "A future running order.docx").read_bytes() == b"mine"


def test_what_was_asked_for_is_proposed_again(qtbot: QtBot, frame: WorkshopFrame) -> None:
    page = opened(frame)
    page.pieces.choose(frozenset({Piece.ATTENDANCE}))
    page.settings.names.click()
    page.settings.word.click()
    page.settings.months.setValue(3)
    written(qtbot, page)
    frame.covering.dismiss()
    again = opened(frame)
    assert again.wanted == Wanted(pieces=frozenset({Piece.ATTENDANCE}), names=False, word=False, months=3)


def test_one_piece_is_printed_at_once(qtbot: QtBot, frame: WorkshopFrame) -> None:
    page = opened(frame)
    shown: list[Path] = []
    page.part.open = shown.append
    with qtbot.waitSignal(page.part.ended, timeout=30_000):
        page.pieces.rows[Piece.ORDER].print.click()
    assert [path.name for path in shown] == ["A future running order.pdf"]
    assert "print it from there" in page.part.said.text()
    assert [path.name for path in page.folder.iterdir()] == ["A future running order.pdf"]


def test_strips_that_are_printed_alone_leave_room_for_the_dots_that_are_ticked(
    qtbot: QtBot, frame: WorkshopFrame
) -> None:
    page = opened(frame)
    strips = page.pieces.rows[Piece.NUMBERS]
    assert strips.said.text() == "20 numbers"
    assert "titles" in strips.tick.accessibleDescription()
    page.pieces.choose(frozenset({Piece.DOTS}))
    assert strips.said.text() == "20 numbers, each with room for 17 dots of 19 mm"
    page.part.open = lambda _: None
    with qtbot.waitSignal(page.part.ended, timeout=30_000):
        strips.print.click()
    [file] = page.folder.iterdir()
    assert "dots of 19 mm" in pages(file.read_bytes())[0]


def test_tab_walks_from_a_piece_to_its_printer_then_to_the_next(qtbot: QtBot, frame: WorkshopFrame) -> None:
    page = opened(frame)
    first, second = page.pieces.rows[Piece.ORDER], page.pieces.rows[Piece.ATTENDANCE]
    qtbot.waitUntil(first.tick.isVisible)
    first.tick.setFocus()
    walked = []
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked == [first.print, second.tick]


def test_nothing_is_written_where_nothing_is_ticked_and_leaving_gives_up(
    frame: WorkshopFrame, folder: Path
) -> None:
    page = opened(frame)
    page.pieces.choose(frozenset())
    assert not page.write.isEnabled()
    page.begin()
    assert page.part.cancel.isHidden()
    page.pieces.choose(frozenset({Piece.ORDER}))
    page.begin()
    assert page.part.busy
    page.dismiss()
    assert not covered(frame)


def test_a_folder_that_cannot_be_written_is_told(qtbot: QtBot, frame: WorkshopFrame, folder: Path) -> None:
    page = opened(frame)
    page.pieces.choose(frozenset({Piece.BALLOTS}))
    page.folder.write_text("in the way")
    with qtbot.waitSignal(page.part.ended, timeout=30_000):
        page.begin()
    assert "no such folder" in page.part.said.text()


def test_a_logo_that_is_lost_is_told_of_once(
    qtbot: QtBot, frame: WorkshopFrame, workshop: OpenWorkshop
) -> None:
    workshop.do(add_logo, file=f"{'a' * 64}.png", width=60, height=20)
    page = opened(frame)
    page.pieces.choose(frozenset({Piece.ORDER, Piece.BALLOTS}))
    assert len(written(qtbot, page)) == 3
    assert page.part.said.text().count(f"could not be read: {'a' * 64}.png") == 1


def test_what_cannot_be_read_of_the_last_time_is_forgotten() -> None:
    asked = Wanted(pieces=frozenset({Piece.DOTS}), people=4, numbers=9, copies=2)
    before, now = frozenset({Piece.ORDER, Piece.BALLOTS}), frozenset({Piece.ORDER, Piece.DOTS})
    assert remembered(to_remember(asked, before), before) == asked
    for text in ("", "{", "[]", '{"pieces": ["poem"]}', '{"pieces": [], "price": 3}'):
        assert remembered(text, before) == Wanted(pieces=before)
    ticked = to_remember(Wanted(pieces=frozenset({Piece.TABLES, Piece.BALLOTS})), before)
    assert remembered(ticked, now).pieces == {Piece.TABLES, Piece.DOTS}, "the way of voting was chosen since"
    assert remembered(ticked, before | {Piece.STAKES}).pieces == {Piece.TABLES, Piece.BALLOTS, Piece.STAKES}
