"""What stands after everything else: notes without a title, photographs, who gets the minutes, rights."""

from atelier.minutes.compose.places import loose
from atelier.minutes.compose.printed import Printed, origin, paragraph
from atelier.minutes.document import Block, Bullet, Bullets, Heading, Picture, Role, plain
from atelier.words import Words
from atelier.workshop.attending import listed
from atelier.workshop.entities import Participant
from atelier.workshop.entities import Picture as Photograph


def loose_notes(printed: Printed, words: Words) -> list[Block]:
    """The notes that nobody has put under a title, where others of their zone have one; step after step."""
    blocks: list[Block] = []
    for step in printed.steps:
        found = loose(printed.tables, step, words)
        if found:
            blocks += [Heading(level=2, text=step.title, source=origin(step)), *found]
    if not blocks:
        return []
    heading = words.say("Annex: ideas without a title")
    return [Heading(level=1, text=heading, source=origin(printed.workshop)), *blocks]


def photographs(printed: Printed, words: Words) -> list[Block]:
    """The photographs of each step, with what they show; those whose file is not known are left out."""
    blocks: list[Block] = []
    for step in printed.steps:
        found = [p for p in printed.tables.children(Photograph, step.id) if p.file in printed.files]
        pictures = [
            Picture(
                path=printed.files[each.file],
                alternative=each.caption
                or words.say("Photograph {n} of {step}", n=place, step=words.quoted(step.title)),
                caption=each.caption,
                source=origin(each),
            )
            for place, each in enumerate(found, start=1)
        ]
        if pictures:
            blocks += [Heading(level=2, text=step.title, source=origin(step)), *pictures]
    if not blocks:
        return []
    return [Heading(level=1, text=words.say("Photographs"), source=origin(printed.workshop)), *blocks]


def distribution(printed: Printed, words: Words) -> list[Block]:
    """To whom the minutes go: those who were present, represented or excused, by organisation or by name."""
    source = origin(printed.workshop)
    people = listed(printed.tables)
    names = [p.organisation or (f"{p.first_name} {p.last_name}".strip()) for p in people]
    if not printed.choice.names:
        names = [p.organisation for p in people]
    items = tuple(Bullet(spans=plain(name), source=source) for name in dict.fromkeys(names) if name)
    if not items:
        return []
    heading = words.say("Sent to")
    return [Heading(level=1, text=heading, source=source), Bullets(items=items, source=source)]


def rights(printed: Printed, words: Words) -> list[Block]:
    """The line on personal data, where people are named."""
    if not printed.choice.names or not any(printed.tables.all(Participant)):
        return []
    organiser = printed.workshop.organisation
    said = (
        words.say(
            "These minutes name people. Each of them may ask {organiser} to see, correct or erase what is "
            "kept of them.",
            organiser=organiser,
        )
        if organiser
        else words.say(
            "These minutes name people. Each of them may ask the organiser to see, correct or erase what is "
            "kept of them."
        )
    )
    return [*paragraph(said, printed.workshop, Role.SMALL)]
