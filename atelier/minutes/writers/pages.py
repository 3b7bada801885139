"""What formats with pages have in common: which blocks belong on the same page, and how it is held."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from atelier.minutes.document import Block, Document, Facts, Heading, Paragraph, Ranking, Role, Table
from atelier.minutes.printable import one_line

_ABOVE: Final = 100
"""Letters that stand on one line above a page, left and right together."""
ENOUGH: Final = 30
"""From so many headings on, a document has a table of contents."""


def running(document: Document) -> tuple[str, str]:
    """What stands left and right above pages: the right one alone where there is no room for both."""
    left, right = one_line(document.running_left), one_line(document.running_right)
    if left and right and len(left) + len(right) > _ABOVE:
        left = ""
    return _within(left), _within(right)


def _within(text: str) -> str:
    return text if len(text) <= _ABOVE else f"{text[:_ABOVE].rstrip()}…"


def introduces(before: Block | None, block: Block) -> bool:
    """Whether what stands before a block must not be left behind at the foot of a page.

    The sentence on a vote stays with its ranking, that on actions with their table, the year and role of a
    scenario with the scenario, what opens a step with its question, or its title would stand there with that.
    """
    if isinstance(block, Ranking | Table):
        return isinstance(before, Paragraph)
    if not isinstance(block, Paragraph):
        return False
    if block.role is Role.QUESTION:
        return isinstance(before, Paragraph) and before.role is Role.BODY
    return isinstance(before, Facts) and block.role is Role.SCENARIO


def concludes(before: Block | None, block: Block) -> bool:
    """Whether a block must not stand alone at the top of the next page: what a ranking leaves open."""
    return isinstance(before, Ranking) and isinstance(block, Paragraph)


def runs(blocks: Sequence[Block]) -> Iterator[tuple[bool, list[Block]]]:
    """Blocks that follow each other on pages held the same way, and whether these are turned sideways.

    A wide table takes its headings along, what opens it, and what is remarked below it.
    """
    turned = [False] * len(blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Table) and block.across:
            start, end = place, place + 1
            while start and isinstance(blocks[start - 1], Paragraph):
                start -= 1
            while start and isinstance(blocks[start - 1], Heading):
                start -= 1
            while end < len(blocks) and _remarked(blocks[end]):
                end += 1
            while isinstance(blocks[end - 1], Heading):
                end -= 1
            turned[start:end] = [True] * (end - start)
    for across, group in groupby(zip(turned, blocks, strict=True), key=lambda each: each[0]):
        yield across, [block for _, block in group]


def _remarked(block: Block) -> bool:
    """Whether a block may be said of the table above it: no part begins with it."""
    return isinstance(block, Paragraph) or (isinstance(block, Heading) and block.level > 1)


def headings(document: Document) -> list[Heading]:
    """The headings that have a text, in order."""
    return [block for block in document.blocks if isinstance(block, Heading) and block.text.strip()]


def contents(document: Document) -> list[Heading]:
    """The entries of the table of contents; none where there are too few to need one."""
    found = headings(document)
    return found if len(found) >= ENOUGH else []
