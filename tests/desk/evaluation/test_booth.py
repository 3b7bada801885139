"""The booth as the desk sees it: opened and closed by acts, only the turnout known, then uncovered."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.evaluation import EvaluationPage
from atelier.desk.evaluation.answering import AnsweringPart
from atelier.desk.evaluation.known import Bars
from atelier.desk.evaluation.ways import Way
from atelier.session import OpenWorkshop
from atelier.stage.booth.opinions import BeginCover, OpinionTurn
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Booth, Face, LastWord, Step
from atelier.workshop.evaluating import COUNTS
from atelier.workshop.refusals import Reason, Refused
from tests.stage.answers import answer_by_keys, answer_by_mouse

LEFT = Qt.MouseButton.LeftButton


def open_at_booth(qtbot: QtBot, page: EvaluationPage, expected: int = 12) -> AnsweringPart:
    qtbot.mouseClick(page.ways.cards[Way.BOOTH], LEFT)
    assert page.opening is not None
    page.opening.expected.setValue(expected)
    qtbot.mouseClick(page.opening.open_button, LEFT)
    qtbot.mouseClick(page.opening.open_now, LEFT)
    assert page.answering is not None
    return page.answering


def close(qtbot: QtBot, part: AnsweringPart) -> None:
    qtbot.mouseClick(part.close_button, LEFT)
    qtbot.mouseClick(part.close_now, LEFT)


def cast(workshop: OpenWorkshop, step: str, *answers: tuple[int, str]) -> None:
    for place, word in answers:
        workshop.evaluations.admit(step)
        workshop.evaluations.cast(step, workshop.tables.children(Face, step)[place].id, word)


def told(within: QWidget) -> Iterator[str]:
    """Everything that is seen or heard of a page, what is hidden in it too."""
    for widget in (within, *within.findChildren(QWidget)):
        text = widget.text() if isinstance(widget, QLabel | QLineEdit) else ""
        text = widget.toPlainText() if isinstance(widget, QTextEdit) else text
        yield f"{text}|{widget.accessibleName()}|{widget.accessibleDescription()}|{widget.toolTip()}"


@pytest.fixture
def unsure(
    page: EvaluationPage, desk: Desk, qtbot: QtBot, workshop: OpenWorkshop, step: str
) -> EvaluationPage:
    """The same where nobody said who sees the desk."""
    made = EvaluationPage(replace(desk, alone=lambda: False), workshop, step)
    qtbot.addWidget(made)
    made.resize(1100, 640)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_as_many_as_are_here_may_answer_unless_said(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    qtbot.mouseClick(page.ways.cards[Way.BOOTH], LEFT)
    assert page.opening is not None
    assert page.opening.expected.value() == 14
    assert page.opening.few.isHidden()
    page.opening.expected.setValue(3)
    assert not page.opening.few.isHidden()
    qtbot.mouseClick(page.opening.open_button, LEFT)
    qtbot.mouseClick(page.opening.wait, LEFT)
    assert workshop.tables.get(Step, step).booth is Booth.UNUSED


def test_people_answer_in_turn_at_the_booth_and_the_desk_is_told_the_turnout(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, page)
    assert page.handlers()["next_voter"] == part.next_person
    part.next_person()  # asks for the booth first
    assert part.place.booth is not None
    assert not workshop.evaluations.in_hand(step)
    for person in range(3):
        part.next_person()
        turn = part.place.booth.turn
        assert isinstance(turn, OpinionTurn)
        assert part.now.text() == "Somebody is answering now."
        (answer_by_mouse if person % 2 else answer_by_keys)(qtbot, turn.panel, person + 1, "word")
    assert part.figure.text() == "3 / 12"
    assert part.sentence.text() == "3 people out of 12 have answered."
    part.next_person()
    part._give_up()
    assert workshop.evaluations.answered(step) == 3
    close(qtbot, part)
    assert [face.cast for face in workshop.tables.children(Face, step)] == [1, 1, 1, 0]
    assert page.answering is None


def test_nothing_of_what_is_answered_reaches_the_desk_before_the_close(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, page)
    cast(workshop, step, (0, "alpha"))
    first = [line for line in told(page) if "answered" not in line and "/ 12" not in line]
    for answers in (((0, "beta"), (0, "gamma")), ((3, "delta"), (2, ""))):
        cast(workshop, step, *answers)
        now = [line for line in told(page) if "answered" not in line and "/ 12" not in line]
        assert now == first
    assert not page.findChildren(Bars)
    assert not page.room.counts.isVisible()
    assert not page.room.words.isVisible()
    close(qtbot, part)
    assert any("delta" in line for line in told(page))  # the same search finds it once it may be known


def test_after_the_close_answers_wait_until_it_is_known_who_sees_the_desk(
    qtbot: QtBot, unsure: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, unsure)
    cast(workshop, step, (0, "alpha"), (1, ""))
    close(qtbot, part)
    assert unsure.cover is not None
    assert not any("alpha" in line for line in told(unsure))
    assert not unsure.findChildren(Bars)
    unsure.cover.show_button.click()
    assert any("alpha" in line for line in told(unsure))
    bars = [w.accessibleName() for w in unsure.findChildren(QWidget) if w.accessibleName().startswith("well")]
    assert bars == ["well: 1"]


def test_what_the_room_has_seen_is_not_covered(
    qtbot: QtBot, unsure: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, unsure)
    cast(workshop, step, (0, "alpha"))
    close(qtbot, part)
    unsure.room.show_part(COUNTS)
    assert workshop.showing.shown == Cue(CueKind.EVALUATION, step, number=COUNTS)
    assert unsure.cover is None


def test_a_word_that_hurts_is_taken_away_before_the_room_sees_it(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, page)
    cast(workshop, step, (0, "alpha"), (0, "beta"))
    close(qtbot, part)
    qtbot.mouseClick(page.words.rows[0].away, LEFT)
    assert [word.text for word in workshop.tables.children(LastWord, step)] == ["beta"]


def test_more_people_may_answer_and_the_room_goes_back_to_the_question(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, page)
    cast(workshop, step, (0, ""), (1, ""))
    close(qtbot, part)
    page.room.show_part(COUNTS)
    assert page.again is not None
    qtbot.mouseClick(page.again, LEFT)
    assert page.opening is not None
    assert page.opening.expected.value() == 12  # fourteen are here, two have answered
    page.opening.open_button.click()
    page.opening.open_now.click()
    assert workshop.showing.shown.number == 0
    cast(workshop, step, (0, ""))
    assert page.answering is not None
    close(qtbot, page.answering)
    assert [face.cast for face in workshop.tables.children(Face, step)] == [2, 1, 0, 0]


def test_the_number_expected_is_corrected_never_below_those_who_answered(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str, said: list[str]
) -> None:
    part = open_at_booth(qtbot, page)
    cast(workshop, step, (0, ""), (1, ""))
    part.expected.setValue(5)
    part.expected.editingFinished.emit()
    assert workshop.tables.get(Step, step).expected == 5
    part.expected.setValue(1)
    part.expected.editingFinished.emit()
    assert workshop.tables.get(Step, step).expected == 5
    assert said[-1]
    assert part.figure.text() == "2 / 5"


def test_the_desk_is_told_what_could_not_be_written(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise Refused(Reason.DISK_FULL, path="library")

    part = open_at_booth(qtbot, page)
    workshop.evaluations.admit(step)
    monkeypatch.setattr(type(workshop.evaluations._box), "cast", full)
    with pytest.raises(Refused):
        workshop.evaluations.cast(step, None, "alpha")
    assert not part.refusal.isHidden()
    assert not any("alpha" in line for line in told(page))


def test_an_open_booth_is_in_view_and_counting_waits(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str, said: list[str], desk: Desk
) -> None:
    open_at_booth(qtbot, page)
    cast(workshop, step, (0, ""))
    qtbot.mouseClick(page.ways.cards[Way.COUNTED], LEFT)
    assert page.way is Way.BOOTH
    assert "booth is open" in said[-1]
    again = EvaluationPage(desk, workshop, step)  # as after a cut
    qtbot.addWidget(again)
    assert again.answering is not None
    assert again.answering.figure.text() == "1 / 12"


def test_nothing_typed_at_the_booth_is_a_draft(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    part = open_at_booth(qtbot, page)
    part.next_person()
    part.next_person()
    assert part.place.booth is not None
    assert isinstance(part.place.booth.turn, OpinionTurn)
    qtbot.keyClicks(part.place.booth.turn.panel.word, "alpha")
    part.place.take_away()
    assert "alpha" not in json.dumps(dict(workshop.drafts()))
    assert not any("alpha" in line for line in told(page))


def test_people_may_begin_by_themselves_where_it_is_ticked(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str, desk: Desk
) -> None:
    part = open_at_booth(qtbot, page)
    part.next_person()
    qtbot.mouseClick(part.touch, LEFT)
    assert part.place.booth is not None
    assert isinstance(part.place.booth.turn, OpinionTurn)
    assert isinstance(part.place.booth.turn.cover, BeginCover)
    assert not part.place.booth.turn.cover.begin_button.isHidden()
    again = EvaluationPage(desk, workshop, step)
    qtbot.addWidget(again)
    assert again.answering is not None
    assert again.answering.touch.isChecked()


def test_every_control_has_a_name_in_every_state(
    qtbot: QtBot, page: EvaluationPage, workshop: OpenWorkshop, step: str
) -> None:
    def nameless() -> list[str]:
        found = [w for w in page.findChildren(QWidget) if w.isVisibleTo(page)]
        stops = [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus and not w.focusProxy()]
        inner = [w for w in stops if isinstance(w.parent(), QAbstractSpinBox)]
        return [type(w).__name__ for w in stops if w not in inner and not w.accessibleName()]

    page.words.line.insertPlainText("word")
    page.words.enter()
    assert nameless() == []
    part = open_at_booth(qtbot, page)
    part.close_button.click()
    assert nameless() == []
    cast(workshop, step, (0, "alpha"))
    part.close_now.click()
    assert nameless() == []


def test_in_a_low_window_what_is_asked_comes_into_view(qtbot: QtBot, page: EvaluationPage) -> None:
    page.resize(800, 360)
    part = open_at_booth(qtbot, page)
    part.close_button.click()
    qtbot.waitUntil(lambda: not part.close_now.visibleRegion().isEmpty())
