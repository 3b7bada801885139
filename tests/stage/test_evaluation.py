"""The evaluation before the room: while people answer only how many have; then what is asked for."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.gestures.evaluation import NewFace, add_faces, add_last_words, count_faces
from atelier.session import OpenWorkshop
from atelier.stage.booth.opinions import OpinionTurn, OpinionUse
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.stage.evaluation import CountLine, EvaluationPage
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Face
from atelier.workshop.evaluating import COUNTS, WORDS
from tests.stage.answers import answer_by_keys, answer_by_mouse, evaluation, open_booth
from tests.stage.votes import Time


def shown(qtbot: QtBot, stage: Stage, step: str, number: int = 0, page: int = 0) -> EvaluationPage:
    made = build(stage, Cue(CueKind.EVALUATION, step, number=number, page=page))
    assert isinstance(made, EvaluationPage)
    stage.workshop.listen(made.told)
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    made.show()
    qtbot.waitExposed(made)
    return made


def said(page: QWidget) -> Iterator[str]:
    yield page.accessibleName()
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page):
            text = widget.text() if isinstance(widget, QLabel) else ""
            yield f"{type(widget).__name__} {text} {widget.accessibleName()} {widget.accessibleDescription()}"


def without_turnout(page: EvaluationPage) -> tuple[list[str], QImage]:
    """What is heard of a page and what is seen of it, but for how many have answered."""
    image = page.grab().toImage()
    heard = [re.sub(r"\d+ \w+ out of \d+ \w+ answered", "TURNOUT", line) for line in said(page)]
    return heard, image.copy(0, 0, image.width(), round(image.height() * 0.86))


@pytest.mark.parametrize("number", [0, COUNTS, WORDS])
@pytest.mark.parametrize("inert", [False, True])
def test_pictures_and_names_at_every_touch_are_equal_but_for_the_turnout(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, number: int, inert: bool
) -> None:
    step = open_booth(workshop)
    page = shown(qtbot, replace(stage, inert=inert), step, number)
    booth = OpinionTurn(stage, OpinionUse(workshop, step), QWidget(), private=True, seconds=Time())
    workshop.listen(booth.told)
    qtbot.addWidget(booth)
    booth.show()
    first = without_turnout(page)
    for answered, face in enumerate((1, 1, 1, 4, 2, 3), start=1):
        workshop.evaluations.admit(step)
        booth.panel.tap(booth.panel.cards[face - 1].face.id)
        booth.panel.word.insert("word")
        assert without_turnout(page) == first
        (answer_by_mouse if face % 2 else answer_by_keys)(qtbot, booth.panel, 5 - face)
        assert without_turnout(page) == first
        assert any(f"{answered} p" in line for line in said(page))
    assert not page.findChildren(CountLine)


def test_once_it_is_closed_what_is_asked_for_is_shown(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    step = open_booth(workshop)
    page = shown(qtbot, stage, step, COUNTS)
    question = shown(qtbot, stage, step)
    for place, word in ((0, "thanks"), (0, ""), (3, "")):
        workshop.evaluations.admit(step)
        workshop.evaluations.cast(step, workshop.tables.children(Face, step)[place].id, word)
    workshop.evaluations.admit(step)
    workshop.evaluations.cast(step, None, "no face")
    workshop.evaluations.close(step)
    lines = [line.accessibleName() for line in page.findChildren(CountLine) if line.isVisibleTo(page)]
    assert lines == ["very well: 2", "well: 0", "so-so: 0", "badly: 1"]
    assert "4 answers, 1 without a face" in page.accessibleName()
    assert not question.findChildren(CountLine)
    words = shown(qtbot, stage, step, WORDS)
    assert any("thanks" in line for line in said(words))


def test_what_is_counted_in_the_room_is_shown_as_it_is_counted(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    step = evaluation(workshop)
    page = shown(qtbot, stage, step, COUNTS)
    assert "Nobody has answered." in page.accessibleName()
    workshop.do(count_faces, counts={workshop.tables.children(Face, step)[1].id: 7})
    assert "7 answers" in page.accessibleName()


def test_many_words_go_on_on_the_next_page(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    step = evaluation(workshop)
    workshop.do(add_last_words, step=step, texts=[f"Word {number} of many" for number in range(40)])
    first = shown(qtbot, stage, step, WORDS)
    assert first.pages > 1
    last = shown(qtbot, stage, step, WORDS, page=first.pages - 1)
    assert any("Word 39" in line for line in said(last))
    assert not any("Word 0 " in line for line in said(last))


@pytest.mark.parametrize("strong", [False, True])
def test_words_longer_than_their_face_are_shown_smaller_and_faces_many_in_two_rows(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, strong: bool
) -> None:
    step = evaluation(workshop)
    workshop.do(add_faces, step=step, faces=[NewFace(f"{n} {'incompréhensible ' * 6}") for n in range(6)])
    page = shown(qtbot, replace(stage, strong=strong), step)
    cards = [w for w in page.findChildren(QWidget) if type(w).__name__ == "ShownFace"]
    assert len(cards) == 10
    assert len({card.y() for card in cards}) == 2
    assert all(page.rect().contains(card.geometry().center()) for card in cards)
