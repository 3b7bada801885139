"""A workshop begun within a programme."""

from atelier.gestures.shelf import add_programme
from atelier.gestures.workshops import change_workshop
from atelier.session import Session
from atelier.session.arrivals import add_sample
from atelier.session.beginning import begin_workshop, last_method
from atelier.session.keeping import keep_workshop
from atelier.workshop.refusals import Reason
from tests.gestures.support import refused


def test_it_has_the_next_number_and_the_theme_that_it_is_for(session: Session) -> None:
    (change,) = session.shelf.do(add_programme, title="Convention", organisation="Plateau")
    programme = change.entity.id
    assert last_method(session, programme) == ""
    for number, theme in enumerate(("Housing", "Childhood"), start=1):
        id = begin_workshop(
            session, programme, method="tour-de-table", title=theme, language="en", theme=theme
        )
        made = session.workshop(id).tables.workshop
        assert (made.number, made.theme, made.organisation) == (number, theme, "Plateau")
    assert last_method(session, programme) == "tour-de-table"
    session.shelf.undo()
    assert [s.title for s in session.summaries()] == ["Housing"]


def test_a_kept_method_serves_and_numbers_are_left_out_where_others_do_without(session: Session) -> None:
    sample = session.workshop(add_sample(session))
    programme = sample.tables.workshop.programme or ""
    kept = keep_workshop(session, sample.name, title="La nôtre")
    sample.do(change_workshop, number=None)
    id = begin_workshop(session, programme, method=kept, title="Encore", language="en")
    made = session.workshop(id).tables.workshop
    assert (made.number, made.language, made.method) == (None, "fr", kept)
    assert last_method(session, programme) == kept
    with refused(Reason.METHOD_UNKNOWN):
        begin_workshop(session, programme, method="nowhere", title="Non", language="fr")
    with refused(Reason.GONE, kind="programme"):
        begin_workshop(session, "nowhere", method=kept, title="Non", language="fr")
