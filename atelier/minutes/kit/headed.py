"""What every paper says of its workshop: its title, its day, its logos."""

from atelier.minutes.compose.head import SEPARATOR, band, hours
from atelier.minutes.compose.printed import Printed
from atelier.minutes.document import Block, Document
from atelier.words import Words
from atelier.workshop.entities import Group, Workshop


def head_of(printed: Printed, words: Words, title: str, *, blocks: tuple[Block, ...] = ()) -> Document:
    """A document of this title about the workshop."""
    workshop = printed.workshop
    return Document(
        title=title,
        subtitle=workshop_called(workshop, words),
        language=words.language,
        dated=printed.dated,
        author=workshop.organisation,
        subject=workshop.theme or workshop.title,
        running_left=workshop.organisation,
        running_right=SEPARATOR.join((title, workshop.title)),
        name=SEPARATOR.join((workshop.title, title)),
        page_words=words.say("page {page} of {pages}"),
        band=band(printed, words),
        blocks=blocks,
    )


def workshop_called(workshop: Workshop, words: Words) -> str:
    """« Atelier 2 : Peser davantage », without a number the title alone."""
    if workshop.number is None:
        return workshop.title
    return words.say("Workshop {number}: {title}", number=workshop.number, title=workshop.title)


def when_and_where(workshop: Workshop, words: Words) -> str:
    """Day, hours and place on one line, as far as they are known."""
    day = words.date_long(workshop.date) if workshop.date else ""
    return SEPARATOR.join(part for part in (day, hours(workshop, words), workshop.place) if part)


def foot_of(workshop: Workshop, words: Words) -> str:
    """What a sheet says when it is found the day after: whose it is, and from which day."""
    day = words.date_long(workshop.date) if workshop.date else ""
    return SEPARATOR.join(part for part in (workshop_called(workshop, words), day) if part)


def group_said(group: Group, words: Words) -> str:
    """« Groupe 1 : La structure », without a title the number alone."""
    if group.title:
        return words.say("Group {number}: {title}", number=group.number, title=group.title)
    return words.say("Group {number}", number=group.number)


def unparted(name: str) -> str:
    """A name whose parts stay on one line."""
    return name.replace(" ", "\u00a0")
