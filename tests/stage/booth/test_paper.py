"""What stands on a ballot: what was frozen, with its drawings, and none of who voted before in secret."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from atelier.gestures.votes import add_orientation, set_drawing
from atelier.session import OpenWorkshop, Session
from atelier.stage.booth.paper import Paper, paper_of, question_of, standing_dots
from atelier.stage.booth.voter import VoterPanel
from atelier.stage.context import Stage
from atelier.words import Words
from atelier.workshop.entities import Orientation, Round, Way
from atelier.workshop.vote import Rules
from tests.stage.votes import open_vote


def drawing() -> bytes:
    drawn, held = QPixmap(40, 30), QByteArray()
    drawn.fill("red")
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    return bytes(held.data())


def test_a_drawing_stands_beside_its_orientation_and_one_that_has_gone_is_left_out(
    qtbot: QtBot, stage: Stage, session: Session, workshop: OpenWorkshop
) -> None:
    (round,) = workshop.tables.all(Round)
    for title in ("A", "B", "C"):
        workshop.do(add_orientation, round=round.id, title=title)
    pictures = session.library.pictures
    there, gone = pictures.put(drawing()), pictures.put(drawing() + b" ")
    for orientation, name in zip(
        workshop.tables.children(Orientation, round.id), (there, gone), strict=False
    ):
        workshop.do(set_drawing, orientation=orientation.id, drawing=name)
    pictures.path(gone).unlink()
    workshop.polls.open(round.id, 19)
    paper = paper_of(workshop, round.id)
    assert list(paper.drawings) == [1]
    panel = VoterPanel(stage, paper)
    qtbot.addWidget(panel)
    assert panel.cards[1].face.height(300) > panel.cards[2].face.height(300)


def test_the_usual_question_follows_the_number_of_dots() -> None:
    words = Words("en")
    assert question_of(Paper(Rules(dots=3), {}), words) == "What are your 3 priorities?"
    assert question_of(Paper(Rules(dots=1), {}), words) == "What is your priority?"
    assert question_of(Paper(Rules(), {}, "And then?"), words) == "And then?"


def test_dots_of_earlier_voters_are_known_where_the_room_saw_them_land(workshop: OpenWorkshop) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN)
    workshop.polls.admit(round)
    workshop.polls.cast_admitted(round, ((2, 1), (5, 1)))
    assert standing_dots(workshop, round) == {2: 1, 5: 1}


def test_dots_of_secret_ballots_are_not_known(workshop: OpenWorkshop) -> None:
    round = open_vote(workshop)
    workshop.polls.admit(round)
    workshop.polls.cast_admitted(round, ((2, 1), (5, 1)))
    assert not standing_dots(workshop, round)
