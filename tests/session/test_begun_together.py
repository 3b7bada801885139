"""A programme begun from a workshop: one gesture in two journals, and one undo."""

from collections.abc import Callable

from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.workshop.entities import Programme

Restart = Callable[[], Session]


def standing(session: Session, workshop: OpenWorkshop) -> tuple[list[str], bool]:
    """The titles of the programmes, and whether the workshop is in one."""
    titles = [programme.title for programme in session.shelf.tables.children(Programme)]
    return titles, workshop.tables.workshop.programme is not None


def test_one_undo_takes_back_the_programme_and_where_the_workshop_stands(
    session: Session, workshop: OpenWorkshop
) -> None:
    id = session.begin_programme(workshop.name, "A territory")
    assert workshop.tables.workshop.programme == id
    for _ in range(2):
        assert standing(session, workshop) == (["A territory"], True)
        workshop.undo()
        assert standing(session, workshop) == ([], False)
        assert session.shelf.next_redo == workshop.next_redo == "begin_programme"
        workshop.redo()
    session.shelf.undo()
    assert standing(session, workshop) == ([], False)
    session.shelf.redo()
    assert standing(session, workshop) == (["A territory"], True)


def test_it_is_undone_after_a_restart_from_either_side(workshop: OpenWorkshop, restart: Restart) -> None:
    session = restart()
    session.begin_programme(workshop.name, "A territory")
    session = restart()
    session.shelf.undo()
    again = session.workshop(workshop.name)
    assert standing(session, again) == ([], False)
    session = restart()
    again = session.workshop(workshop.name)
    again.redo()
    assert standing(session, again) == (["A territory"], True)


def test_a_programme_that_another_workshop_joined_stays(session: Session, workshop: OpenWorkshop) -> None:
    made = new_workshop(session, method="tour-de-table", title="Another one", language="fr")
    id = session.begin_programme(workshop.name, "A territory")
    session.workshop(made).do(change_workshop, programme=id)
    workshop.undo()
    assert standing(session, workshop) == (["A territory"], False)


def test_what_the_workshop_did_since_keeps_its_place_in_the_programme_until_it_is_undone(
    session: Session, workshop: OpenWorkshop
) -> None:
    session.begin_programme(workshop.name, "A territory")
    workshop.do(change_workshop, place="Metz")
    workshop.undo()
    assert standing(session, workshop) == (["A territory"], True)
    workshop.undo()
    assert standing(session, workshop) == ([], False)
