"""Who votes now, said at the desk: names in a named round, the next voter in another, nobody twice."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from atelier.desk.context import Desk
from atelier.desk.stage.boothplace import BoothPlace
from atelier.desk.vote.admitting import Admitting
from atelier.gestures.people import NewParticipant, add_participants
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.booth.booth import BoothWindow
from atelier.stage.booth.turn import Turn
from atelier.stage.booth.voter import VoterPanel
from atelier.stage.booth.voting import VotingPage
from atelier.stage.context import Stage
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Participant, Presence, Round, Way
from atelier.workshop.refusals import Reason, Refused
from tests.stage.votes import open_vote, reference_ballots, vote_by_keys

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(700, 700)
    yield made
    for panel in made.findChildren(Admitting):
        panel.place.retire()


def admitting(qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop, round: str) -> Admitting:
    panel = Admitting(desk, workshop, round)
    workshop.listen(panel.told)
    window.setCentralWidget(panel)
    window.show()
    qtbot.waitUntil(panel.isVisible)
    return panel


def booth_of(panel: Admitting) -> BoothWindow:
    assert isinstance(panel.place, BoothPlace)
    assert panel.place.booth is not None
    return panel.place.booth


def ballot(booth: BoothWindow) -> VoterPanel:
    assert isinstance(booth.turn, Turn)
    return booth.turn.panel


@pytest.fixture
def people(workshop: OpenWorkshop) -> dict[str, str]:
    names = ("Aline", "Bakari", "Chloé")
    workshop.do(
        add_participants,
        participants=[NewParticipant(last_name=name, presence=Presence.PRESENT) for name in names],
    )
    return {person.last_name: person.id for person in workshop.tables.all(Participant)}


def test_a_secret_ballot_waits_until_it_is_known_who_sees_the_screen(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop
) -> None:
    round, waiting = open_vote(workshop), list[Callable[[], object]]()
    asking = replace(desk, guard=waiting.append, alone=lambda: False)
    panel = admitting(qtbot, window, asking, workshop, round)
    assert isinstance(panel.place, BoothPlace)
    assert not panel.next_button.isVisible()
    panel.next_voter()
    assert workshop.polls.in_hand(round) is None
    assert panel.place.booth is None
    waiting[0]()
    assert booth_of(panel).isVisible()
    assert not window.isVisible()
    panel.next_voter()
    assert ballot(booth_of(panel)).isVisible()


def test_the_next_voters_give_the_reference_figures(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop
) -> None:
    round = open_vote(workshop)
    panel = admitting(qtbot, window, desk, workshop, round)
    assert isinstance(panel.place, BoothPlace)
    panel.place.begin()
    for marks in reference_ballots():
        panel.handlers()["next_voter"]()
        vote_by_keys(qtbot, ballot(booth_of(panel)), marks)
    panel.next_voter()
    assert workshop.polls.turnout(round) == 19
    assert panel.refusal.isVisibleTo(panel)


def test_a_name_is_typed_at_the_desk_and_votes_once(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop, people: dict[str, str]
) -> None:
    round = open_vote(workshop, named=True)
    panel = admitting(qtbot, window, desk, workshop, round)
    assert isinstance(panel.place, BoothPlace)
    assert not panel.next_button.isVisible()
    panel.place.begin()
    booth_of(panel).leave()
    assert window.isVisible()
    qtbot.keyClicks(panel.line, "bak")
    qtbot.keyClick(panel.line, Key.Key_Return)
    voter = workshop.polls.in_hand(round)
    assert voter is not None
    assert voter.participant == people["Bakari"]
    assert panel.now.text() == "Bakari is voting now."
    assert booth_of(panel).isVisible()
    assert "Bakari" not in booth_of(panel).windowTitle()
    vote_by_keys(qtbot, ballot(booth_of(panel)), ((1, 1), (4, 1), (7, 1)))
    booth_of(panel).leave()
    assert panel.now.text() == "Nobody is voting now."
    qtbot.keyClicks(panel.line, "bak")
    qtbot.keyClick(panel.line, Key.Key_Return)
    assert workshop.polls.in_hand(round) is None
    assert panel.refusal.isVisible()
    assert panel.line.text() == "bak"


def test_names_are_covered_until_it_is_known_who_sees_them(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop, people: dict[str, str]
) -> None:
    round, waiting = open_vote(workshop, named=True), list[Callable[[], object]]()
    asking = replace(desk, guard=waiting.append, alone=lambda: False)
    panel = admitting(qtbot, window, asking, workshop, round)
    workshop.polls.admit(round, people["Bakari"])
    assert panel.now.text() == "Somebody is voting now."
    assert not panel.names.isVisible()
    assert panel.names.count() == 0
    qtbot.mouseClick(panel.names_button, LEFT)
    waiting[0]()
    assert panel.now.text() == "Bakari is voting now."
    assert panel.names.count() == 3


def test_a_ballot_is_given_up_at_the_desk(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop, people: dict[str, str]
) -> None:
    round = open_vote(workshop, named=True, secret=False, way=Way.SCREEN)
    panel = admitting(qtbot, window, desk, workshop, round)
    panel.place.begin()
    qtbot.keyClicks(panel.line, "chl")
    qtbot.keyClick(panel.line, Key.Key_Return)
    assert workshop.polls.in_hand(round) is not None
    qtbot.mouseClick(panel.give_up_button, LEFT)
    assert workshop.polls.in_hand(round) is None
    assert workshop.polls.turnout(round) == 0


def test_openly_the_vote_is_put_before_the_room_first(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop
) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN)
    panel = admitting(qtbot, window, desk, workshop, round)
    qtbot.mouseClick(panel.place.show_button, LEFT)
    assert workshop.polls.in_hand(round) is None
    assert workshop.showing.shown.kind is CueKind.VOTE
    qtbot.mouseClick(panel.next_button, LEFT)
    assert workshop.polls.in_hand(round) is not None


def test_a_full_disk_is_said_at_the_desk_and_not_before_the_room(
    qtbot: QtBot,
    window: QMainWindow,
    desk: Desk,
    workshop: OpenWorkshop,
    look: Look,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN)
    panel = admitting(qtbot, window, desk, workshop, round)
    room = VotingPage(Stage(workshop, desk.words, look, 1080), Cue(CueKind.VOTE, round=round))
    workshop.listen(room.told)
    qtbot.addWidget(room)
    room.resize(1920, 1080)
    room.show()
    panel.place.begin()
    panel.next_voter()
    assert room.turn
    box = type(workshop.polls._box)

    def full(*_: object) -> None:
        raise Refused(Reason.DISK_FULL, path="library")

    with monkeypatch.context() as broken:
        broken.setattr(box, "cast_open", full)
        vote_by_keys(qtbot, room.turn.panel, ((1, 1), (4, 1), (7, 1)))
    assert panel.refusal.accessibleName() == "A ballot is not counted yet"
    assert room.turn.panel.foot.message.text() == "All your dots are placed."
    qtbot.keyClick(room.turn.panel, Key.Key_Return)
    assert workshop.polls.turnout(round) == 1
    assert not panel.refusal.isVisible()


def test_dots_are_covered_for_the_next_voter_where_the_facilitator_says_so(
    qtbot: QtBot, window: QMainWindow, desk: Desk, workshop: OpenWorkshop
) -> None:
    round = open_vote(workshop, secret=False, way=Way.SCREEN)
    panel = admitting(qtbot, window, desk, workshop, round)
    assert not isinstance(panel.place, BoothPlace)
    qtbot.mouseClick(panel.place.covered, LEFT)
    assert workshop.tables.get(Round, round).covered
