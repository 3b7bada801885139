"""The people of a workshop whom no e-mail reaches: a list to copy, or to print and tick."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from atelier.minutes.compose import title
from atelier.minutes.document import Block, Column, Document, Paragraph, Row, Table, plain
from atelier.minutes.mail import reach, usable
from atelier.words import Words
from atelier.workshop.entities import Participant
from atelier.workshop.tables import Tables


@dataclass(frozen=True, slots=True)
class ToTell:
    """Somebody, and why no e-mail goes there."""

    name: str
    organisation: str
    reason: str


def to_tell(tables: Tables, words: Words) -> tuple[ToTell, ...]:
    """Everybody of the list who gets no e-mail, in its order."""
    return tuple(
        ToTell(f"{person.first_name} {person.last_name}".strip(), person.organisation, _reason(person, words))
        for person in reach(tables).others
    )


def as_text(tables: Tables, words: Words) -> str:
    """One line a person, to be pasted anywhere."""
    lines = [
        " – ".join(part for part in (each.name, each.organisation, each.reason) if part)
        for each in to_tell(tables, words)
    ]
    return "\n".join([*lines, *_unnamed(tables, words)])


def as_document(tables: Tables, words: Words, dated: dt.datetime) -> Document:
    """The list as a table with a column to tick."""
    columns = (
        Column(title=words.say("Name"), weight=2),
        Column(title=words.say("Organisation"), weight=2),
        Column(title=words.say("Why"), weight=2),
        Column(title=words.say("Told on")),
    )
    rows = tuple(
        Row(cells=(each.name, each.organisation, each.reason, "")) for each in to_tell(tables, words)
    )
    blocks: list[Block] = [Table(columns=columns, rows=rows)]
    blocks += [Paragraph(spans=plain(line)) for line in _unnamed(tables, words)]
    return Document(
        title=words.say("To be phoned or written to"),
        subtitle=" – ".join((title(tables.workshop, words), tables.workshop.title)),
        language=words.language,
        dated=dated,
        blocks=tuple(blocks),
        page_words=words.say("page {page} of {pages}"),
    )


def _reason(person: Participant, words: Words) -> str:
    if not person.email.strip():
        return words.say("no e-mail address")
    if not usable(person.email):
        return words.say("this address cannot be right: {address}", address=person.email)
    return words.say("has not agreed to e-mail")


def _unnamed(tables: Tables, words: Words) -> Iterator[str]:
    count = tables.workshop.unnamed
    if count:
        yield words.say_n(
            "and {n} person counted without a name", "and {n} people counted without a name", count
        )
