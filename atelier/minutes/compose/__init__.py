"""Composes the minutes: a workshop as plain entities becomes one document, in the order a reader expects.

Pure: it reads tables and writes blocks. Each part is absent when empty, and each block names the entity that
it came from. The words of the product come in the language of the `Words` handed in; what people said is
never touched.
"""

from dataclasses import replace

from atelier.minutes.compose.choice import EVERYTHING, Choice, People, Preset, chosen, kept_as
from atelier.minutes.compose.head import SEPARATOR, band, called, title
from atelier.minutes.compose.parts import HEAD, Part
from atelier.minutes.compose.presets import parts_of as parts
from atelier.minutes.compose.presets import title_of
from atelier.minutes.compose.printed import Earlier, Printed
from atelier.minutes.compose.privacy import names_left, owners_left_out
from atelier.minutes.compose.results import result_of
from atelier.minutes.compose.sentences import proposed
from atelier.minutes.compose.sheets import sheets
from atelier.minutes.compose.spoken import proposed_corrections, typeset
from atelier.minutes.document import Document
from atelier.words import Words
from atelier.workshop.entities import Round

__all__ = [
    "EVERYTHING",
    "HEAD",
    "Choice",
    "Earlier",
    "Part",
    "People",
    "Preset",
    "Printed",
    "chosen",
    "compose",
    "kept_as",
    "names_left",
    "owners_left_out",
    "parts",
    "proposed_corrections",
    "proposed_sentence",
    "title",
]


def compose(printed: Printed, words: Words, choice: Choice | None = None) -> Document:
    """The minutes of one workshop, as `choice` asks for them or else as `printed` does.

    Raises `Refused` where what a closed round holds breaks its rules.
    """
    printed = printed if choice is None else replace(printed, choice=choice)
    printed = typeset(printed)
    workshop = printed.workshop
    heading = title_of(printed, words, title(workshop, words))
    running = called(workshop, words)
    shown = [part for part in parts(printed, words) if part.key not in printed.choice.hidden]
    return Document(
        title=heading,
        subtitle=workshop.title,
        language=words.language,
        dated=printed.dated,
        author=workshop.organisation or (workshop.secretary if printed.choice.names else ""),
        subject=workshop.theme or workshop.title,
        running_left=workshop.organisation,
        running_right=running or heading,
        name=SEPARATOR.join(part for part in (running, heading) if part),
        page_words=words.say("page {page} of {pages}"),
        band=band(printed, words),
        large=printed.choice.preset in (Preset.EASY, Preset.POSTER),
        poster=printed.choice.preset is Preset.POSTER,
        contents_title=words.say("Contents"),
        sheets=sheets(printed, words),
        blocks=tuple(block for part in shown for block in part.blocks),
    )


def proposed_sentence(printed: Printed, round: Round, words: Words) -> str:
    """The sentence on a vote that stands in the minutes while the secretary has none of her own.

    Empty before the close: rule and figures belong together.
    """
    result = result_of(printed, round)
    return "" if result is None else proposed(result, words)
