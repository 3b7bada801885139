"""One document of a whole programme."""

import datetime as dt
from dataclasses import replace

from atelier.methods import find, plant, sample
from atelier.minutes import Book, People, Printed, Wanted, compose_book
from atelier.minutes.document import Heading, PageBreak, Table
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop.entities import Action, LogEntry, Participant, Programme, Workshop
from atelier.workshop.tables import Tables
from tests.gestures.support import counting_stamp

WORDS = Words("en")
PROGRAMME = Programme(id="p" * 32, order="a", title="A territory", themes=("Childhood", "Housing"))
LOG = (LogEntry(id="l" * 32, order="a", programme="p" * 32, date=dt.date(2008, 4, 2), text="Met the mayor"),)


def printed(**fields: object) -> Printed:
    portable = sample()
    entities = [
        replace(entity, **fields) if isinstance(entity, Workshop) else entity  # type: ignore[arg-type]
        for entity in portable.entities
    ]
    return Printed(Tables(entities), {record.round: record for record in portable.records})


def book(**wanted: object) -> Book:
    workshops = (printed(number=1, theme="Childhood"), printed(number=2, theme="childhood", title="Again"))
    return Book(programme=PROGRAMME, workshops=workshops, log=LOG, wanted=Wanted(**wanted))  # type: ignore[arg-type]


def headings(book: Book, level: int) -> list[str]:
    blocks = compose_book(book, WORDS).blocks
    return [block.text for block in blocks if isinstance(block, Heading) and block.level == level]


def test_the_themes_are_gathered_then_each_workshop_then_what_was_settled() -> None:
    whole = headings(book(), 1)
    assert whole[:2] == ["Themes", "The workshops"]
    assert whole[2].startswith("Workshop 1: ")
    assert whole[3:] == ["Workshop 2: Again", "All decisions", "All actions"]
    text = outline(compose_book(book(), WORDS))
    assert "no workshop yet" in text
    assert "Met the mayor" not in text
    assert max(b.level for b in compose_book(book(), WORDS).blocks if isinstance(b, Heading)) == 3


def test_conclusions_are_short_and_say_each_action_once() -> None:
    short = compose_book(book(whole=False), WORDS)
    assert len(short.blocks) < len(compose_book(book(), WORDS).blocks) / 2
    tables = [block for block in short.blocks if isinstance(block, Table)]
    assert [table.columns[0].title for table in tables] == ["Workshop", "Action"]
    assert not any(isinstance(block, PageBreak) for block in short.blocks)


def test_the_logbook_is_there_where_it_is_asked_for() -> None:
    document = compose_book(book(log=True), WORDS)
    assert "Met the mayor" in outline(document)
    assert document.sheets[-1].rows == ((dt.date(2008, 4, 2), "Met the mayor"),)


def test_nobody_is_named_where_that_is_asked() -> None:
    """The sample lists functions, which stay: here are names, one of them of who does everything."""
    said = [
        replace(entity, first_name="Anne", last_name="Martin")
        if isinstance(entity, Participant)
        else replace(entity, who="Anne Martin")
        if isinstance(entity, Action)
        else entity
        for entity in printed().tables.entities()
    ]
    asked = replace(book(people=People.NONE), workshops=(Printed(Tables(said), printed().records),))
    text = outline(compose_book(asked, WORDS))
    assert "Anne" not in text
    assert "Martin" not in text
    assert "Anne Martin" in outline(compose_book(replace(asked, wanted=Wanted()), WORDS))
    assert "name people" not in text
    assert "name people" in outline(compose_book(book(), WORDS))


def test_sheets_hold_the_rows_of_all_workshops_after_their_names() -> None:
    sheets = {sheet.key: sheet for sheet in compose_book(book(), WORDS).sheets}
    assert sheets["notes"].columns[0] == "Workshop"
    assert {row[0] for row in sheets["notes"].rows} == {row[0] for row in sheets["actions"].rows}
    assert len({row[0] for row in sheets["notes"].rows}) == 2


def test_a_programme_without_workshops_is_a_page_that_says_so() -> None:
    empty = Book(programme=PROGRAMME, workshops=())
    assert "No workshop was held yet." in outline(compose_book(empty, WORDS))


def test_a_workshop_that_is_only_prepared_is_named_and_not_written_up() -> None:
    entities = plant(find("atelier-du-futur"), counting_stamp(), title="To come", language="en")
    coming = Printed(Tables(entities))
    document = compose_book(replace(book(), workshops=(printed(number=1), coming)), WORDS)
    text = outline(document)
    assert "# To come" in text
    assert text.split("# To come")[-1].strip().startswith("!! It is being prepared.")


def test_what_was_agreed_says_with_whom_and_a_logbook_what_was_noted() -> None:
    first = printed(number=1)
    entities = [
        replace(entity, with_whom="the school") if isinstance(entity, Action) else entity
        for entity in first.tables.entities()
    ]
    asked = replace(book(log=True), workshops=(replace(first, tables=Tables(entities)),))
    tables = [block for block in compose_book(asked, WORDS).blocks if isinstance(block, Table)]
    *_, actions, log = [[column.title for column in table.columns] for table in tables]
    assert actions[:3] == ["Action", "Who", "With whom"]
    assert log == ["Date", "What was noted"]


def test_a_short_beginning_goes_on_with_the_first_workshop_on_its_page() -> None:
    short = compose_book(book(), WORDS).blocks
    assert [block.soft for block in short if isinstance(block, PageBreak)] == [True, True]
    many = replace(book(), programme=replace(PROGRAMME, description="What was asked. " * 100))
    long = compose_book(many, WORDS).blocks
    assert sum(isinstance(block, PageBreak) for block in long) == 3
