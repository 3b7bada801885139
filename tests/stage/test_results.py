"""A result comes to the room when it was revealed, in the order in which it is, ties as ties."""

import json
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.gestures.votes import add_orientation
from atelier.methods.sample import sample_document
from atelier.session import OpenWorkshop
from atelier.stage.context import Stage
from atelier.stage.cues import build
from atelier.stage.results import ResultsPage, stepped
from atelier.workshop.ballots import Batch
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Round
from atelier.workshop.vote.revealing import AT_ONCE


@pytest.fixture
def round(workshop: OpenWorkshop) -> str:
    """Nine orientations put to nineteen voters; nothing is cast yet."""
    found = next(workshop.tables.all(Round)).id
    for number in range(1, 10):
        workshop.do(add_orientation, round=found, title=f"Way {number}")
    workshop.polls.open(found, 19)
    return found


def reference(workshop: OpenWorkshop, round: str) -> None:
    """Cast the ballots of the sample and close."""
    (record,) = json.loads(sample_document())["ballots"]
    for ballot in record["secret"]:
        workshop.polls.cast(round, tuple((number, dots) for number, dots in ballot["marks"]))
    workshop.polls.close(round)


def tie(workshop: OpenWorkshop, round: str) -> None:
    for last in (3, 4):
        workshop.polls.cast(round, ((1, 1), (2, 1), (last, 1)))
    workshop.polls.close(round)
    workshop.polls.reveal(round)


def page(qtbot: QtBot, stage: Stage, round: str, shown: int) -> ResultsPage:
    made = build(stage, Cue(CueKind.RESULTS, round=round, shown=shown))
    assert isinstance(made, ResultsPage)
    qtbot.addWidget(made)
    made.resize(1920, 1080)
    return made


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if not label.isHidden() and label.text()]


def scores(page: ResultsPage) -> list[int]:
    return [line.line.score for line in page.lines if line.line.seen]


def test_nothing_is_told_before_the_act_that_reveals(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str
) -> None:
    cue = page(qtbot, stage, round, AT_ONCE)
    assert texts(cue) == ["The count", "The result comes in a moment."]
    reference(workshop, round)
    cue = page(qtbot, stage, round, AT_ONCE)
    assert cue.lines == []
    workshop.listen(cue.told)
    workshop.polls.reveal(round)
    assert scores(cue) == [18, 9, 8, 6, 5, 5, 3, 2, 1]
    workshop.polls.reopen(round, "somebody came back")
    assert cue.lines == []


def test_a_paced_reveal_shows_the_last_first(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str
) -> None:
    reference(workshop, round)
    workshop.polls.reveal(round)
    assert scores(page(qtbot, stage, round, 0)) == []
    halfway = page(qtbot, stage, round, 4)
    assert scores(halfway) == [5, 5, 3, 2, 1]
    assert [line.accessibleName() for line in halfway.lines][:4] == ["Not revealed yet"] * 4
    assert halfway.lines[-1].accessibleName() == "9. Way 5: 1"
    assert "19 voters × 3 dots = 57" in texts(halfway)
    assert scores(page(qtbot, stage, round, 8)) == [18, 9, 8, 6, 5, 5, 3, 2, 1]


def test_those_retained_and_those_tied_are_marked(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str
) -> None:
    reference(workshop, round)
    workshop.polls.reveal(round)
    marks = [line.line.mark for line in page(qtbot, stage, round, AT_ONCE).lines]
    assert marks == ["Retained"] * 3 + ["", "Tied", "Tied", "", "", ""]


def test_a_tie_at_the_cut_is_revealed_as_a_tie(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str
) -> None:
    tie(workshop, round)
    cue = page(qtbot, stage, round, AT_ONCE)
    workshop.listen(cue.told)
    assert [line.line.doubtful for line in cue.lines][:5] == [False, False, True, True, False]
    assert "A tie in 3rd place: the group decides." in texts(cue)
    workshop.polls.settle_tie(round, [1, 2, 4], "it concerns everybody")
    assert [line.line.title for line in cue.lines if line.line.retained] == ["Way 1", "Way 2", "Way 4"]
    assert not any(line.line.doubtful for line in cue.lines)
    assert "What is retained is the group's own choice." in texts(cue)


def test_totals_are_named_and_what_was_not_placed_is_said(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str
) -> None:
    workshop.polls.add_batch(round, Batch("", 2, ((1, 2), (2, 2))))
    workshop.polls.close(round)
    workshop.polls.reveal(round)
    said = "2 voters × 3 dots = 6; placed: 4 · totals counted on the wall"
    assert said in texts(page(qtbot, stage, round, AT_ONCE))


def test_every_word_is_as_large_as_a_room_needs(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop, round: str
) -> None:
    tie(workshop, round)
    cue = page(qtbot, stage, round, AT_ONCE)
    assert min(label.font().pixelSize() for label in cue.findChildren(QLabel)) >= 1080 / 36
    cue.show()
    qtbot.waitExposed(cue)
    fitted = [line._wordings.fitted("word " * 80, line.size() / 2) for line in cue.lines]
    assert all(face.pixelSize() >= 1080 / 36 and text.endswith("…") for face, text in fitted)


def test_a_round_that_is_gone_shows_nothing(qtbot: QtBot, stage: Stage) -> None:
    assert page(qtbot, stage, "0" * 32, AT_ONCE).lines == []


def test_a_remote_goes_on_with_a_reveal_and_never_begins_one(workshop: OpenWorkshop, round: str) -> None:
    reference(workshop, round)
    cue = Cue(CueKind.RESULTS, round=round, shown=2)
    assert stepped(workshop, cue, 1) is None
    workshop.polls.reveal(round)
    assert stepped(workshop, cue, 1) == replace(cue, shown=3)
    assert stepped(workshop, cue, -1) == replace(cue, shown=1)
    assert stepped(workshop, replace(cue, shown=1), -1) is None
    assert stepped(workshop, replace(cue, shown=0), 1) is None
    assert stepped(workshop, replace(cue, shown=8), 1) is None
    assert stepped(workshop, Cue(CueKind.VOTE, round=round), 1) is None
