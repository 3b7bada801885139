"""The parts of the minutes: what can be left out or put elsewhere, each with the blocks that it prints."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from atelier.minutes.compose.agenda import agenda
from atelier.minutes.compose.annexes import distribution, loose_notes, photographs, rights
from atelier.minutes.compose.colleges import vote_details
from atelier.minutes.compose.head import head
from atelier.minutes.compose.outcomes import actions, decisions, next_workshop
from atelier.minutes.compose.people import people
from atelier.minutes.compose.printed import Printed
from atelier.minutes.compose.reminder import reminder
from atelier.minutes.compose.stakes import stakes
from atelier.minutes.compose.steps import step_parts
from atelier.minutes.document import Block, Facing, Heading, Notes
from atelier.words import N_, Words
from atelier.workshop.entities import KINDS, Example

HEAD: Final = "head"
"""The part that always stands first: what, when, where."""

_TOLD: Final = KINDS[Example]

Blocks = Callable[[Printed, Words], Sequence[Block]]


@dataclass(frozen=True, slots=True)
class Part:
    """One part as it would be printed."""

    key: str
    """A name of this module, or the id of the step that it prints."""
    title: str
    blocks: tuple[Block, ...]

    @property
    def notes(self) -> int:
        """How many notes stand in it."""
        return notes_in(self.blocks)


def parts(printed: Printed, words: Words) -> list[Part]:
    """Every part that has something to print, in the order of the choice; those left out among them."""
    found = [
        Part(HEAD, words.say("Heading"), tuple(head(printed, words))),
        named_part("agenda", N_("Agenda"), agenda, printed, words),
        named_part("reminder", N_("Since the last workshop"), reminder, printed, words),
        named_part("stakes", N_("Theme and stakes"), stakes, printed, words),
        *(_titled(step.id, blocks) for step, blocks in step_parts(printed, words, closing=False)),
        named_part("details", N_("The vote in detail"), vote_details, printed, words),
        named_part("decisions", N_("Decisions"), decisions, printed, words),
        named_part("actions", N_("Actions"), actions, printed, words),
        *(_titled(step.id, blocks) for step, blocks in step_parts(printed, words, closing=True)),
        named_part("next", N_("Next workshop"), next_workshop, printed, words),
        named_part("people", N_("Participants"), people, printed, words),
        named_part("photographs", N_("Photographs"), photographs, printed, words),
        named_part("annex", N_("Annex: ideas without a title"), loose_notes, printed, words),
        named_part("distribution", N_("Sent to"), distribution, printed, words),
        named_part("rights", N_("Personal data"), rights, printed, words),
    ]
    return in_order([part for part in found if part.blocks], printed.choice.order)


def in_order(found: Sequence[Part], wanted: Sequence[str]) -> list[Part]:
    """Parts in the order that is asked for; one that it does not name stays behind the one it followed."""
    named = [part for key in wanted for part in found if part.key == key and key != HEAD]
    result = [*(part for part in found if part.key == HEAD), *named]
    for place, part in enumerate(found):
        if part not in result:
            before = found[place - 1] if place else None
            result.insert(result.index(before) + 1 if before in result else 0, part)
    return result


def notes_in(blocks: Iterable[Block]) -> int:
    """How many notes stand in blocks, those of facing rows too; what was told of a grid is not a note."""
    count = 0
    for block in blocks:
        if isinstance(block, Notes):
            count += sum(1 for item in block.items if item.source is None or item.source.kind != _TOLD)
        elif isinstance(block, Facing):
            count += sum(len(cell.items) for row in block.rows for cell in row.cells if cell)
    return count


def named_part(key: str, title: str, blocks: Blocks, printed: Printed, words: Words) -> Part:
    """A part that has a name of its own."""
    return Part(key, words.say(title), tuple(blocks(printed, words)))


def _titled(key: str, blocks: Sequence[Block]) -> Part:
    first = next((block.text for block in blocks if isinstance(block, Heading)), "")
    return Part(key, first, tuple(blocks))
