"""What a person does with the page of a vote, in steps that tests share."""

import json

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.vote import VotePage
from atelier.desk.vote.closed import ClosedRound
from atelier.desk.vote.draft import DraftRound
from atelier.desk.vote.opened import OpenedRound
from atelier.methods import sample_document

Key = Qt.Key


def drafted(page: VotePage) -> DraftRound:
    assert isinstance(page.view, DraftRound)
    return page.view


def opened(page: VotePage, qtbot: QtBot, entitled: int = 19) -> OpenedRound:
    """Take the titles and open the vote, as a person would."""
    view = drafted(page)
    qtbot.mouseClick(view.takes.buttons[0], Qt.MouseButton.LeftButton)
    view.opening.entitled.setValue(entitled)
    qtbot.mouseClick(view.opening.open_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.opening.open_now, Qt.MouseButton.LeftButton)
    assert isinstance(page.view, OpenedRound)
    return page.view


def closed(page: VotePage, qtbot: QtBot) -> ClosedRound:
    assert isinstance(page.view, OpenedRound)
    qtbot.mouseClick(page.view.side.close_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.view.side.close_now, Qt.MouseButton.LeftButton)
    assert isinstance(page.view, ClosedRound)
    return page.view


def type_ballot(qtbot: QtBot, view: OpenedRound, line: str) -> None:
    qtbot.keyClicks(view.ballot.line, line)
    qtbot.keyClick(view.ballot.line, Key.Key_Return)


def reference() -> list[str]:
    (record,) = json.loads(sample_document())["ballots"]
    return [" ".join(str(number) for number, _ in ballot["marks"]) for ballot in record["secret"]]


def tied(page: VotePage, qtbot: QtBot) -> ClosedRound:
    view = opened(page, qtbot)
    for line in ("1 2 3", "1 2 4"):
        type_ballot(qtbot, view, line)
    return closed(page, qtbot)
