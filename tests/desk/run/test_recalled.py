"""What was left last time, before the eyes of who leads."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.recalled import RecalledPart
from atelier.desk.window.window import MainWindow
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.session.following import follow_up
from atelier.workshop.entities import Action, Step


def opening(window: MainWindow, workshop: OpenWorkshop) -> RecalledPart:
    window.go(Spot(Room.RUN, workshop.name, workshop.tables.children(Step)[0].id))
    assert window.page is not None
    (part,) = window.page.findChildren(RecalledPart)
    return part


def test_an_action_is_ticked_at_the_opening_in_the_workshop_that_decided_it(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    before = session.workshop(add_sample(session))
    after = session.workshop(follow_up(session, before.name))
    part = opening(window, after)
    texts = [label.text() for label in part.findChildren(QLabel)]
    assert before.tables.workshop.title in texts
    id, tick = next(iter(part.ticks.items()))
    tick.setFocus()
    tick.click()
    assert before.tables.get(Action, id).done
    assert part.ticks[id].isChecked()
    assert part.ticks[id].hasFocus()
    assert after.next_undo is None
    part.ticks[id].click()
    assert not before.tables.get(Action, id).done


def test_a_first_workshop_recalls_nothing(window: MainWindow, workshop: OpenWorkshop) -> None:
    assert not opening(window, workshop).isVisible()
