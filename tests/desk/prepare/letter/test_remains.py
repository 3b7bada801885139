"""What a method still says of a scenario that a letter tells anew; no window."""

import datetime as dt

from atelier.desk.prepare.letter.remains import texts_of_method, with_remains
from atelier.desk.prepare.letter.taking import Fate, bare, lines_of, step_of_groups, taken
from atelier.intake.letter import Meaning, Piece
from atelier.session import OpenWorkshop, Session
from atelier.session.keeping import keep_workshop
from atelier.workshop.entities import Scenario

DAY = dt.date(2027, 1, 1)


def test_what_a_method_says_is_known_in_each_of_its_languages(
    session: Session, workshop: OpenWorkshop
) -> None:
    own = texts_of_method(session, workshop.tables.workshop.method)
    assert all(bare(scenario.title) in own for scenario in workshop.tables.all(Scenario))
    assert {bare("Nous avons pris notre place"), bare("We have found our place")} <= own


def test_what_a_kept_method_says_is_its_own_and_one_that_is_gone_says_nothing(
    session: Session, workshop: OpenWorkshop
) -> None:
    kept = keep_workshop(session, workshop.name, title="La nôtre")
    own = texts_of_method(session, kept)
    assert bare(next(iter(workshop.tables.all(Scenario))).title) in own
    assert texts_of_method(session, "gone") == texts_of_method(session, "") == frozenset()


def test_what_the_letter_says_itself_is_no_remains(session: Session, workshop: OpenWorkshop) -> None:
    tables = workshop.tables
    own = texts_of_method(session, tables.workshop.method)
    step = step_of_groups(tables)
    pieces = [Piece("la maire", Meaning.ROLE, 2), Piece("Le refus", Meaning.SCENARIO, 2)]
    lines = lines_of(pieces, tables, step, DAY)
    woven = with_remains(lines, tables, step, own, {(Meaning.QUESTION, 2): True})
    assert [(line.where, line.fate) for line in woven[2:]] == [
        ((Meaning.QUESTION, 2), Fate.KEPT),
        ((Meaning.INSTRUCTION, 2), Fate.KEPT),
    ]
    assert taken(woven, DAY).told[2].scenario == {"title": "Le refus", "role": "la maire"}
    assert with_remains(lines, tables, None, own, {}) == lines
