"""Why the workshop meets: its theme, its context, its stakes, and the axes that run through everything."""

from atelier.minutes.compose.printed import Printed, origin, paragraphs
from atelier.minutes.document import Block, Heading, Paragraph, Role, plain
from atelier.words import Words
from atelier.workshop.entities import Workshop


def stakes(printed: Printed, words: Words) -> list[Block]:
    """The part on the stakes; the theme alone, which stands in the head already, does not make one."""
    workshop = printed.workshop
    source = origin(workshop)
    body: list[Block] = [*paragraphs(workshop.context, workshop), *paragraphs(workshop.stakes, workshop)]
    body += axes(workshop, words)
    if not body:
        return []
    if not workshop.theme:
        return [Heading(level=1, text=words.say("Context and stakes"), source=source), *body]
    return [
        Heading(level=1, text=words.say("The stakes of the theme"), source=source),
        Heading(level=2, text=words.say("Theme – {theme}", theme=workshop.theme), source=source),
        *body,
    ]


def axes(workshop: Workshop, words: Words) -> list[Paragraph]:
    """The transversal axes, each in a paragraph of its own."""
    return [
        Paragraph(
            spans=plain(words.say("Transversal axis – {axis}", axis=axis)),
            role=Role.AXIS,
            source=origin(workshop),
        )
        for axis in workshop.axes
        if axis.strip()
    ]
