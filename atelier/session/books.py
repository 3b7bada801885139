"""How a programme leaves the library: one document of all its workshops, in any format of the minutes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from atelier.minutes import (
    USUAL,
    Book,
    Corrections,
    Made,
    Options,
    Report,
    Wanted,
    compose_book,
    make_minutes,
    names_left,
)
from atelier.minutes.compose.choice import Choice
from atelier.minutes.writers.outline import outline
from atelier.session.exporting import WHOLE, Snapshot, may_leave_whole, pictures_of
from atelier.words import Words
from atelier.workshop.entities import LogEntry, Programme
from atelier.workshop.portable.documents import write_document
from atelier.workshop.portable.programme import write_programme


@dataclass(frozen=True, slots=True)
class BookSnapshot:
    """A programme as it stood when its document was asked for."""

    programme: Programme
    workshops: tuple[Snapshot, ...]
    log: tuple[LogEntry, ...]
    wanted: Wanted

    @property
    def language(self) -> str:
        """That of its first workshop: a document speaks one."""
        return self.workshops[0].tables.workshop.language if self.workshops else "fr"


def book_of(
    programme: Programme, snapshots: Sequence[Snapshot], log: Sequence[LogEntry], wanted: Wanted
) -> BookSnapshot:
    """The programme with its workshops in the order given."""
    return BookSnapshot(programme, tuple(snapshots), tuple(log), wanted)


def made_of_book(
    snapshot: BookSnapshot,
    format: str,
    words: Words,
    options: Options = USUAL,
    corrections: Corrections | None = None,
) -> Made:
    """What is to be written; its report says what differs, and whom a version without names still names.

    Raises `Refused` for a format that there is not, and for ballots that break the rules of their round.
    """
    if format == WHOLE:
        return Made(_whole(snapshot).encode(), Report())
    printed = tuple(
        each.printed(Choice(corrections=corrections or each.corrections)) for each in snapshot.workshops
    )
    book = Book(programme=snapshot.programme, workshops=printed, log=snapshot.log, wanted=snapshot.wanted)
    document = compose_book(book, words)
    made = make_minutes(document, format, options)
    rows = (row for sheet in document.sheets for row in sheet.rows)
    texts = (outline(document), *(value for row in rows for value in row if isinstance(value, str)))
    named = sorted({name for each in book.asked.workshops for name in names_left(texts, each)})
    return replace(made, report=replace(made.report, named=tuple(named)))


def _whole(snapshot: BookSnapshot) -> str:
    """Everything as JSON; refused while a vote or a booth of any workshop is open."""
    documents = []
    for each in snapshot.workshops:
        may_leave_whole(each)
        files = pictures_of(each.files)
        documents.append(write_document(each.tables, each.records, snapshot.programme, files))
    return write_programme(snapshot.programme, snapshot.log if snapshot.wanted.log else (), documents)
