"""A programme as a whole, as its page reads it."""

import datetime as dt
import sqlite3
from contextlib import closing
from dataclasses import replace

from atelier.gestures.outcomes import add_action, add_decision, tick_action
from atelier.gestures.shelf import add_programme, change_programme, put_away
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import add_sample
from atelier.session.beginning import begin_workshop
from atelier.session.programmes import find_programme, whole_of
from atelier.session.recalling import earlier_of
from atelier.workshop.entities import Action, Step
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused

DAY = dt.date(2008, 5, 1)


def begun(session: Session, programme: str, title: str, day: dt.date | None, theme: str = "") -> OpenWorkshop:
    id = begin_workshop(session, programme, method="tour-de-table", title=title, language="fr", theme=theme)
    workshop = session.workshop(id)
    workshop.do(change_workshop, date=day)
    return workshop


def act(workshop: OpenWorkshop, what: str, due: dt.date | None = None) -> str:
    (step, *_) = workshop.tables.children(Step)
    (change,) = workshop.do(add_action, step=step.id, what=what, due=due)
    return change.entity.id


def test_workshops_stand_by_their_day_and_actions_by_theirs(session: Session) -> None:
    (change,) = session.shelf.do(add_programme, title="Convention")
    programme = change.entity.id
    later = begun(session, programme, "Plus tard", DAY + dt.timedelta(days=9))
    sooner = begun(session, programme, "Plus tôt", DAY)
    begun(session, programme, "Sans date", None)
    act(later, "Sans échéance")
    act(sooner, "En mai", DAY + dt.timedelta(days=20))
    act(later, "Avant", DAY - dt.timedelta(days=2))
    done = act(sooner, "Faite", DAY)
    sooner.do(tick_action, action=done, done=True, on=DAY)
    sooner.do(add_decision, step=sooner.tables.children(Step)[0].id, text="On continue")
    whole = whole_of(session, programme)
    assert [s.title for s in whole.workshops] == ["Plus tôt", "Plus tard", "Sans date"]
    assert [t.action.what for t in whole.tasks] == ["Avant", "En mai", "Sans échéance", "Faite"]
    assert [t.late(DAY) for t in whole.tasks] == [True, False, False, False]
    assert [[d.text for d in each.decisions] for each in whole.settled] == [["On continue"]]
    session.shelf.do(put_away, workshop=later.name)
    assert [t.action.what for t in whole_of(session, programme).tasks] == ["En mai", "Faite"]


def test_themes_are_those_of_the_programme_then_those_of_its_workshops(session: Session) -> None:
    (change,) = session.shelf.do(add_programme, title="Convention", themes=["Logement", "Jeunesse"])
    programme = change.entity.id
    begun(session, programme, "Un", DAY, theme="jeunesse")
    begun(session, programme, "Deux", DAY, theme="Santé")
    themes = whole_of(session, programme).themes
    assert [(t.title, len(t.workshops)) for t in themes] == [("Logement", 0), ("Jeunesse", 1), ("Santé", 1)]
    session.shelf.do(change_programme, programme=programme, themes=())
    assert [t.title for t in whole_of(session, programme).themes] == ["jeunesse", "Santé"]


def test_one_that_is_damaged_is_named_and_the_others_are_shown(session: Session) -> None:
    sample = session.workshop(add_sample(session))
    programme = sample.tables.workshop.programme or ""
    other = begun(session, programme, "Entier", DAY)
    act(other, "Appeler")
    with closing(sqlite3.connect(session.library.path)) as db:
        what = next(iter(sample.tables.all(Action))).what
        db.execute('UPDATE "action" SET "what" = \'Autre chose\' WHERE "what" = ?', [what])
        db.commit()
    whole = whole_of(session, programme)
    assert [s.id for s in whole.damaged] == [sample.name]
    assert [t.action.what for t in whole.tasks] == ["Appeler"]
    assert len(whole.workshops) == 2
    assert earlier_of(session.library, other.tables.workshop) is None


def test_a_programme_is_found_by_its_title_or_a_part_of_it(session: Session) -> None:
    for title in ("Le plateau", "Le plateau nord", "La vallée"):
        session.shelf.do(add_programme, title=title)
    assert find_programme(session, "le PLATEAU").title == "Le plateau"
    assert find_programme(session, "la vall").title == "La vallée"
    with refused(Reason.PROGRAMME_AMBIGUOUS, asked="le plat"):
        find_programme(session, "le plat")
    for nothing in ("ailleurs", " "):
        with refused(Reason.PROGRAMME_UNKNOWN):
            find_programme(session, nothing)
    with refused(Reason.GONE, kind="programme"):
        whole_of(session, "nowhere")


def test_a_workshop_that_follows_one_from_elsewhere_recalls_the_one_before_it_here(session: Session) -> None:
    sample = session.workshop(add_sample(session))
    programme = sample.tables.workshop.programme or ""
    after = begun(session, programme, "Après", dt.date(2008, 4, 10))
    elsewhere = replace(after.tables.workshop, follows="0" * 32)
    earlier = earlier_of(session.library, elsewhere)
    assert earlier is not None
    assert earlier.title == sample.tables.workshop.title
