"""What was taken back, or merged, is said in the bar until something else is."""

import pytest
from PySide6.QtWidgets import QLabel

from atelier.desk.context import Room, Spot
from atelier.desk.happened import happened
from atelier.desk.window.window import MainWindow
from atelier.desk.workshop_frame import WorkshopFrame
from atelier.gestures.evaluation import add_last_words
from atelier.gestures.notes import add_notes
from atelier.gestures.titles import add_title, merge_titles
from atelier.session import OpenWorkshop
from atelier.words import Words
from atelier.workshop.entities import Cluster, Step, StepKind
from atelier.workshop.walls import walls, zones
from tests.stage.answers import evaluation


@pytest.fixture
def told(workshop: OpenWorkshop, words: Words) -> list[str]:
    said: list[str] = []
    workshop.listen(lambda notice: said.append(happened(words, notice, workshop.tables)))
    return said


@pytest.fixture
def zone(workshop: OpenWorkshop) -> str:
    wall = next(step for step in workshop.tables.children(Step) if step.kind is StepKind.WALL)
    return zones(workshop.tables, walls(workshop.tables, wall.id)[-1])[-1].id


def test_undo_says_what_was_undone_and_redo_what_is_there_again(
    workshop: OpenWorkshop, told: list[str], zone: str
) -> None:
    workshop.do(add_notes, zone=zone, notes=["a bench in the shade"])
    workshop.undo()
    workshop.redo()
    assert told == [
        "",
        "Undone: addition, note “a bench in the shade”",
        "Done again: addition, note “a bench in the shade”",
    ]


def test_a_word_at_the_end_is_called_what_it_is(workshop: OpenWorkshop, told: list[str]) -> None:
    step = evaluation(workshop)
    workshop.do(add_last_words, step=step, texts=["too short"])
    workshop.undo()
    assert told[-1] == "Undone: addition, word at the end “too short”"


def test_a_merge_says_which_title_stays(workshop: OpenWorkshop, told: list[str], zone: str) -> None:
    for title in ("Benches", "Shade"):
        workshop.do(add_title, zone=zone, title=title)
    first, second = [title for title in workshop.tables.all(Cluster) if title.title in ("Benches", "Shade")]
    workshop.do(add_notes, zone=zone, cluster=second.id, notes=["a bench"])
    workshop.do(merge_titles, into=first.id, others=[second.id])
    assert told[-1] == "Merged: “Benches” stays"
    workshop.undo()
    assert told[-1].startswith("Undone: merge, ")


def test_the_bar_says_it_until_the_next_gesture(
    window: MainWindow, workshop: OpenWorkshop, zone: str
) -> None:
    window.go(Spot(Room.RUN, workshop.name))
    frame = window.page
    assert isinstance(frame, WorkshopFrame)
    workshop.do(add_notes, zone=zone, notes=["a bench"])
    workshop.undo()
    assert any(label.text().startswith("Undone: ") for label in frame.bar.findChildren(QLabel))
    workshop.redo()
    workshop.do(add_notes, zone=zone, notes=["another"])
    assert any(label.text().startswith("Saved at ") for label in frame.bar.findChildren(QLabel))
