"""Look-alikes at the desk: asked for by a key, taken or ignored by keys, undone as one gesture."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run import alike_search
from atelier.desk.run.alike import PAGE, AlikePanel
from atelier.desk.run.alike_search import Search
from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.gestures.notes import add_notes, reword_note
from atelier.gestures.steps import change_step
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Cluster, Note, Step, StepKind, Zone
from atelier.workshop.tables import Tables
from tests.desk.run.leading import room_of

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TEXTS = [
    "Un marché le soir",
    "Jardin partagé",
    "un marche le soir",
    "Des jardins partagés au bourg",
    "La lune",
]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


@pytest.fixture
def step(window: MainWindow, workshop: OpenWorkshop) -> str:
    """The common wall, with three sorts of notes on it, in hand."""
    found = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.WALL and not s.by_group)
    zone = workshop.tables.children(Zone, found.id)[0]
    workshop.do(add_notes, zone=zone.id, notes=TEXTS)
    window.go(Spot(Room.RUN, workshop.name, found.id))
    return found.id


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow, step: str) -> AlikePanel:
    """The panel, opened by its key, with what was found."""
    return opened(qtbot, window)


def opened(qtbot: QtBot, window: MainWindow) -> AlikePanel:
    qtbot.keyClick(focused(), Qt.Key.Key_R, CTRL_SHIFT)
    found = window.findChild(AlikePanel)
    assert isinstance(found, AlikePanel)
    qtbot.waitUntil(lambda: not found.waiting.under_way)
    return found


def press(qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(focused(), key)


def test_nothing_is_proposed_before_one_asks(window: MainWindow, step: str) -> None:
    assert window.findChild(AlikePanel) is None


def test_the_brief_makes_room_for_the_panel_and_comes_back(
    qtbot: QtBot, window: MainWindow, step: str
) -> None:
    window.resize(1280, 800)
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    qtbot.waitUntil(page.brief.isVisible)
    panel = opened(qtbot, window)
    assert not page.brief.isVisible()
    panel.close_panel()
    assert page.brief.isVisible()


def test_repeats_are_merged_by_one_key_and_undone_by_one(
    qtbot: QtBot, panel: AlikePanel, workshop: OpenWorkshop
) -> None:
    assert len(panel.cards()) == 2
    assert focused() is panel.cards()[0].merge_button
    press(qtbot, Qt.Key.Key_Return)
    (merged,) = (note for note in workshop.tables.all(Note) if note.merged)
    assert merged.text == TEXTS[2]
    assert workshop.tables.get(Note, merged.merged).times == 2
    assert len(panel.cards()) == 1
    workshop.undo()
    assert len(panel.cards()) == 2
    assert not any(note.merged for note in workshop.tables.all(Note))


def test_neighbours_go_under_a_new_title_in_one_gesture(
    qtbot: QtBot, panel: AlikePanel, workshop: OpenWorkshop
) -> None:
    press(qtbot, Qt.Key.Key_Down)
    assert focused() is panel.cards()[1].under_button
    press(qtbot, Qt.Key.Key_Return)
    assert focused() is panel.cards()[1].title
    qtbot.keyClicks(focused(), "Gardens")
    press(qtbot, Qt.Key.Key_Return)
    (title,) = workshop.tables.all(Cluster)
    assert title.title == "Gardens"
    assert [note.text for note in workshop.tables.children(Note, title.id)] == [TEXTS[1], TEXTS[3]]
    assert focused() is panel.cards()[0].merge_button
    workshop.undo()
    assert workshop.tables.count(Cluster) == 0


def test_escape_puts_the_line_of_the_title_away_then_the_panel(
    qtbot: QtBot, window: MainWindow, panel: AlikePanel
) -> None:
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Escape)
    assert focused() is panel.cards()[1].under_button
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(AlikePanel) is None)
    assert not isinstance(focused(), AlikePanel)


def test_what_is_ignored_stays_so_is_not_undone_and_can_be_shown_again(
    qtbot: QtBot, window: MainWindow, panel: AlikePanel, workshop: OpenWorkshop
) -> None:
    before = workshop.next_undo
    panel.cards()[0].ignore_button.click()
    assert len(panel.cards()) == 1
    assert workshop.next_undo == before
    panel.close_panel()
    again = opened(qtbot, window)
    assert len(again.cards()) == 1
    again.restore.click()
    assert len(again.cards()) == 2


def test_a_changed_note_is_proposed_no_more_and_one_may_look_again(
    qtbot: QtBot, panel: AlikePanel, workshop: OpenWorkshop
) -> None:
    assert not panel.again.isVisible()
    moon = next(note for note in workshop.tables.all(Note) if note.text == TEXTS[4])
    market = next(note for note in workshop.tables.all(Note) if note.text == TEXTS[2])
    workshop.do(reword_note, note=market.id, text="La  lune !")
    assert len(panel.cards()) == 1
    qtbot.waitUntil(panel.again.isVisible)
    panel.again.click()
    qtbot.waitUntil(lambda: not panel.waiting.under_way)
    assert set(panel.cards()[0].card.notes) == {moon.id, market.id}


def test_some_of_many_may_be_left_out(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, step: str
) -> None:
    zone = workshop.tables.children(Zone, step)[0]
    workshop.do(add_notes, zone=zone.id, notes=["Un marché, le soir."])
    card = opened(qtbot, window).cards()[0]
    assert len(card.chosen) == 3
    ticks = list(card._ticks.values())
    ticks[2].click()
    card.merge_button.click()
    assert sum(1 for note in workshop.tables.all(Note) if note.merged) == 1


def test_a_card_needs_two_notes(qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, step: str) -> None:
    zone = workshop.tables.children(Zone, step)[0]
    workshop.do(add_notes, zone=zone.id, notes=["Un marché, le soir."])
    card = opened(qtbot, window).cards()[0]
    for tick in list(card._ticks.values())[1:]:
        tick.click()
    assert not card.merge_button.isEnabled()
    assert card.merge_button.toolTip()
    assert card.ignore_button.isEnabled()


def test_many_proposals_come_page_by_page(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop, step: str
) -> None:
    zone = workshop.tables.children(Zone, step)[0]
    workshop.do(add_notes, zone=zone.id, notes=[f"Thing number {n // 2}" for n in range(80)])
    panel = opened(qtbot, window)
    assert len(panel.cards()) == PAGE
    panel.more.click()
    assert len(panel.cards()) == 2 * PAGE
    assert focused() is panel.cards()[PAGE].first


def test_a_long_search_is_said_and_can_be_given_up(
    qtbot: QtBot, window: MainWindow, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(_texts: object, _language: str, cancelled: object) -> tuple[()]:
        while not cancelled():  # type: ignore[operator]
            pass
        return ()

    monkeypatch.setattr(alike_search, "alike", endless)
    qtbot.keyClick(focused(), Qt.Key.Key_R, CTRL_SHIFT)
    panel = window.findChild(AlikePanel)
    assert isinstance(panel, AlikePanel)
    qtbot.waitUntil(panel.waiting.cancel_button.isVisible)
    panel.waiting.cancel_button.click()
    assert not panel.waiting.under_way
    qtbot.waitUntil(panel.again.isVisible)


def test_nothing_is_proposed_while_a_group_writes(
    window: MainWindow, workshop: OpenWorkshop, step: str
) -> None:
    workshop.do(change_step, step=step, silent=True)
    window.handlers()["alike"]()
    assert window.findChild(AlikePanel) is None


def test_a_search_tells_what_went_wrong_where_it_was_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ValueError("broken")

    monkeypatch.setattr(alike_search, "alike", fails)
    search = Search([[("a", "A")]], "fr")
    assert search.wait(5)
    with pytest.raises(ValueError, match="broken"):
        search.pairs()


def test_a_search_reads_nothing_of_the_workshop_once_begun(workshop: OpenWorkshop) -> None:
    assert not any(isinstance(value, Tables) for value in vars(Search((), "fr")).values())
