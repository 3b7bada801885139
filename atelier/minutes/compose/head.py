"""The head of the minutes: which workshop, where, when, led by whom, with how many people."""

from collections import Counter

from atelier.minutes.compose.printed import Printed, origin, paragraph, paragraphs
from atelier.minutes.document import Block, Fact, Facts, Picture, Role
from atelier.words import Words
from atelier.workshop.attending import unknown
from atelier.workshop.entities import Logo, Minutes, Participant, Presence, Status, Workshop
from atelier.workshop.theme import own_theme

SEPARATOR = " – "
"""Parts the places, dates and names of one line."""


def title(workshop: Workshop, words: Words) -> str:
    """The document's title: « Atelier 2 : compte rendu », without a number « Compte rendu de l'atelier »."""
    if workshop.number is None:
        return words.say("Workshop minutes")
    return words.say("Workshop {number}: minutes", number=workshop.number)


def called(workshop: Workshop, words: Words) -> str:
    """By what a reader tells this workshop from others: its title and its day."""
    return SEPARATOR.join(part for part in (workshop.title, _day(workshop, words)) if part)


def head(printed: Printed, words: Words) -> list[Block]:
    """The line under the title, the identity card, the secretary's first words."""
    workshop = printed.workshop
    line = (workshop.organisation, workshop.place, _day(workshop, words), hours(workshop, words))
    blocks: list[Block] = [*paragraph(SEPARATOR.join(part for part in line if part), workshop, Role.LEAD)]
    lines = tuple(_facts(printed, words))
    blocks += [Facts(lines=lines, source=origin(workshop))] if lines else []
    said = printed.said
    return [*blocks, *paragraphs(said.introduction, said)] if said else blocks


def band(printed: Printed, words: Words) -> tuple[Picture, ...]:
    """The logos whose files are there, in their order."""
    return tuple(
        Picture(
            path=printed.files[logo.file],
            alternative=words.say("Logo of {name}", name=logo.name) if logo.name else words.say("Logo"),
            source=origin(logo),
        )
        for logo in printed.tables.children(Logo)
        if logo.file in printed.files
    )


def hours(workshop: Workshop, words: Words) -> str:
    """When it began and ended, as far as that is known."""
    if workshop.starts is None:
        return ""
    starts = words.time(workshop.starts)
    if workshop.ends is None:
        return words.say("at {starts}", starts=starts)
    return words.say("{starts} to {ends}", starts=starts, ends=words.time(workshop.ends))


def _day(workshop: Workshop, words: Words) -> str:
    return "" if workshop.date is None else words.date_long(workshop.date)


def _facts(printed: Printed, words: Words) -> list[Fact]:
    workshop = printed.workshop
    programme = printed.programme
    named = printed.choice.names
    facts = [
        (words.say("Programme"), programme.title if programme else "", origin(programme or workshop)),
        (words.say("Theme"), own_theme(workshop), origin(workshop)),
        (words.say("Facilitation"), words.listed(workshop.facilitators) if named else "", origin(workshop)),
        (words.say("Secretary"), workshop.secretary if named else "", origin(workshop)),
        (words.say("Attendance"), attendance(printed, words), origin(workshop)),
        (words.say("Colleges"), _colleges(printed, words), origin(workshop)),
        (words.say("Status"), _status(printed, words), origin(printed.said or workshop)),
    ]
    return [Fact(label=label, value=value, source=source) for label, value, source in facts if value]


def _status(printed: Printed, words: Words) -> str:
    """Nothing where nobody has said what the minutes are."""
    match printed.said:
        case Minutes(status=Status.DRAFT):
            return words.say("Draft, to be approved")
        case Minutes(status=Status.APPROVED, approved=None):
            return words.say("Approved")
        case Minutes(status=Status.APPROVED, approved=day) if day is not None:
            return words.say("Approved on {date}", date=words.date_long(day))
    return ""


def attendance(printed: Printed, words: Words) -> str:
    """How many were present (without a name too), represented, excused; absent people are never printed.

    Where nobody was ticked, how many were expected: it is not said that nobody came.
    """
    counts = Counter(person.presence for person in printed.tables.all(Participant))
    unnamed = printed.workshop.unnamed
    said = []
    if here := counts[Presence.PRESENT] + unnamed:
        present = words.say_n("{n} person present", "{n} people present", here)
        if unnamed:
            present = words.say(
                "{present} ({unnamed} of them without a name)", present=present, unnamed=unnamed
            )
        said.append(present)
    if represented := counts[Presence.REPRESENTED]:
        said.append(words.say_n("{n} person represented", "{n} people represented", represented))
    if excused := counts[Presence.EXCUSED]:
        said.append(words.say_n("{n} person excused", "{n} people excused", excused))
    if awaited := len(unknown(printed.tables)):
        said.append(
            words.say_n(
                "{n} person expected (who came was not ticked)",
                "{n} people expected (who came was not ticked)",
                awaited,
            )
        )
    return words.listed(said)


def _colleges(printed: Printed, words: Words) -> str:
    """Those present by college, in the order of the list; nothing where fewer than half say theirs."""
    people = [p for p in printed.tables.children(Participant) if p.presence is Presence.PRESENT]
    counts = Counter(person.college for person in people)
    unstated = counts.pop("", 0)
    if counts.total() < max(unstated, 1):
        return ""
    said = [words.say("{college} ({count})", college=name, count=count) for name, count in counts.items()]
    if unstated:
        said.append(words.say("not stated ({count})", count=unstated))
    return words.listed(said)
