"""Who and with whom, completed from the names that are known in a workshop."""

import datetime as dt

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from atelier.desk.context import Room, Spot
from atelier.desk.run.actions import ActionForm
from atelier.desk.run.owners import owners, proposed
from atelier.desk.window.window import MainWindow
from atelier.gestures.outcomes import add_action
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.workshops import change_workshop
from atelier.look.lines import TextField
from atelier.look.momentfields import DateField
from atelier.session import OpenWorkshop
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Action, Step, StepKind
from tests.desk.run.test_run import page_of

NAMES = ("Élodie Zéphir", "Awa Ba", "Maison de quartier")


def form(window: MainWindow, workshop: OpenWorkshop) -> ActionForm:
    step = next(s for s in workshop.tables.children(Step) if s.kind is StepKind.ACTIONS)
    people = [
        NewParticipant(last_name="Zephir", first_name="Elodie", organisation="Mairie"),
        NewParticipant(last_name="Ba", organisation="Mairie"),
    ]
    workshop.do(change_workshop, date=dt.date(2026, 11, 24))
    workshop.do(add_participants, participants=people)
    workshop.do(add_action, step=step.id, what="Call")
    window.go(Spot(Room.RUN, workshop.name, step.id))
    (action,) = workshop.tables.all(Action)
    page_of(window).said.faces.outline.choose(Item(Kind.ACTION, action.id))
    return page_of(window).findChildren(ActionForm)[-1]


def test_the_last_of_several_names_is_completed() -> None:
    assert proposed(NAMES, "zep") == ["Élodie Zéphir"]
    assert proposed(NAMES, "Awa Ba, elo") == ["Awa Ba, Élodie Zéphir"]
    assert proposed(NAMES, "quartier") == ["Maison de quartier"]
    assert proposed(NAMES, "awa ba") == proposed(NAMES, "Awa Ba, ") == proposed(NAMES, "zzz") == []


def field(form: ActionForm, name: str) -> TextField:
    return next(f for f in form.findChildren(TextField) if f.line.accessibleName() == name)


def test_who_does_an_action_is_chosen_among_those_who_are_listed(
    qtbot: QtBot, window: MainWindow, workshop: OpenWorkshop
) -> None:
    shown = form(window, workshop)
    assert list(owners(workshop.tables))[:3] == ["Elodie Zephir", "Ba", "Mairie"]
    line = field(shown, "With whom").line
    line.setFocus()
    qtbot.keyClicks(line, "zep")
    popup = line.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: line.text() == "Elodie Zephir")
    line.drafting.finish()
    assert next(workshop.tables.all(Action)).with_whom == "Elodie Zephir"


def test_the_example_of_a_day_comes_after_the_workshop(window: MainWindow, workshop: OpenWorkshop) -> None:
    (day,) = form(window, workshop).findChildren(DateField)
    assert day.line.placeholderText() == window.desk.words.date_short(dt.date(2026, 12, 24))
