"""Hands counted in the room, by digits, by buttons and typed; words one after the other."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.evaluation import EvaluationPage
from atelier.desk.evaluation.ways import Way
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Face, LastWord

LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key


def counts(workshop: OpenWorkshop, step: str) -> list[int]:
    return [face.counted for face in workshop.tables.children(Face, step)]


def words(workshop: OpenWorkshop, step: str) -> list[str]:
    return [word.text for word in workshop.tables.children(LastWord, step)]


def test_digits_count_one_more_and_undo_takes_it_back(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), "1129")
    assert counts(workshop, step) == [2, 1, 0, 0]
    assert page.counting.total.text() == "3 answers counted"
    workshop.undo()
    assert counts(workshop, step) == [2, 0, 0, 0]
    assert page.counting.total.text() == "2 answers counted"


def test_buttons_and_typed_figures_count(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    first, second, third, _ = page.counting.counters.values()
    qtbot.mouseClick(first.more, LEFT)
    qtbot.mouseClick(first.more, LEFT)
    qtbot.mouseClick(first.less, LEFT)
    assert not second.less.isEnabled()
    third.box.setFocus()
    third.box.selectAll()
    qtbot.keyClicks(third.box, "12")
    assert counts(workshop, step) == [1, 0, 0, 0]
    qtbot.keyClick(third.box, Key.Key_Return)
    assert counts(workshop, step) == [1, 0, 12, 0]


def test_more_answers_than_people_are_pointed_out(page: EvaluationPage) -> None:
    counter = next(iter(page.counting.counters.values()))
    assert page.counting.beside.text() == "14 people are here."
    counter.box.setValue(15)
    assert page.counting.beside.text().startswith("That is more than the 14 people")


def test_words_are_typed_one_after_the_other_and_undone_one_by_one(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    handlers = page.handlers()
    handlers["capture"]()
    for word in ("fine", "too short"):
        qtbot.keyClicks(page.words.line, word)
        qtbot.keyClick(page.words.line, Key.Key_Return)
    assert words(workshop, step) == ["fine", "too short"]
    assert page.words.line.hasFocus()
    assert len(page.words.rows) == 2
    qtbot.mouseClick(page.words.rows[0].away, LEFT)
    assert words(workshop, step) == ["too short"]
    workshop.undo()
    assert words(workshop, step) == ["fine", "too short"]


def test_a_word_begun_is_back_after_a_cut(
    qtbot: QtBot, page: EvaluationPage, desk: Desk, workshop: OpenWorkshop, step: str
) -> None:
    qtbot.keyClicks(page.words.line, "half a wo")
    page.words.line.drafting.draft.emit(page.words.line.read())
    page.leave()
    assert not words(workshop, step)
    again = EvaluationPage(desk, workshop, step)
    qtbot.addWidget(again)
    assert again.words.line.read() == "half a wo"
    again.words.enter()
    assert words(workshop, step) == ["half a wo"]
    assert not workshop.drafts()


def test_a_word_is_reworded_in_its_place(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    qtbot.keyClicks(page.words.line, "fin")
    page.words.enter()
    area = page.words.rows[0].area
    area.setFocus()
    qtbot.keyClick(area, Key.Key_End)
    qtbot.keyClicks(area, "e")
    page.words.take_keys()
    assert words(workshop, step) == ["fine"]


def test_the_way_in_hand_is_remembered(
    qtbot: QtBot, page: EvaluationPage, desk: Desk, workshop: OpenWorkshop, step: str
) -> None:
    assert page.way is Way.COUNTED
    qtbot.mouseClick(page.ways.cards[Way.BOOTH], LEFT)
    assert page.opening is not None
    assert not page.counting.isVisible()
    again = EvaluationPage(desk, workshop, step)
    qtbot.addWidget(again)
    assert again.way is Way.BOOTH


def test_words_are_put_in_another_order_by_keys_and_by_their_handle(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    for word in ("one", "two", "three"):
        qtbot.keyClicks(page.words.line, word)
        page.words.enter()
    assert "move_up" not in page.handlers()
    page.words.rows[2].area.setFocus()
    page.handlers()["move_up"]()
    assert words(workshop, step) == ["one", "three", "two"]
    assert page.words.rows[1].area.hasFocus()
    page.words.rows[0].grip.setFocus()
    qtbot.keyClick(page.words.rows[0].grip, Key.Key_Down)
    qtbot.keyClick(page.words.rows[1].grip, Key.Key_Down)
    qtbot.keyClick(page.words.rows[2].grip, Key.Key_Down)
    assert words(workshop, step) == ["three", "two", "one"]
    workshop.undo()
    workshop.undo()
    assert words(workshop, step) == ["one", "three", "two"]
    _pull(qtbot, page, 2, 0)
    assert words(workshop, step) == ["two", "one", "three"]
    assert workshop.next_undo == "move_last_word"


def test_a_word_that_is_pulled_stays_where_it_was_after_escape(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    for word in ("one", "two"):
        qtbot.keyClicks(page.words.line, word)
        page.words.enter()
    _pull(qtbot, page, 1, 0, escape=True)
    assert words(workshop, step) == ["one", "two"]


def _pull(qtbot: QtBot, page: EvaluationPage, source: int, target: int, *, escape: bool = False) -> None:
    """By the handle of one word over another one, whose upper half is the place before it."""
    grip, over = page.words.rows[source].grip, page.words.rows[target]
    qtbot.waitUntil(lambda: over.grip.isVisible() and over.y() != page.words.rows[source].y())
    there = grip.mapFromGlobal(over.mapToGlobal(QPoint(4, 2)))
    qtbot.mousePress(grip, LEFT, pos=QPoint(4, 4))
    qtbot.mouseMove(grip, QPoint(4, -2))
    qtbot.mouseMove(grip, there)
    if escape:
        qtbot.keyClick(grip, Key.Key_Escape)
    qtbot.mouseRelease(grip, LEFT, pos=there)
