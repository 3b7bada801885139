"""What formats with pages have in common: which blocks belong on the same page."""

from atelier.minutes.document import Block, Facts, Paragraph, Ranking, Role, Table


def introduces(before: Block | None, block: Block) -> bool:
    """Whether what stands before a block must not be left behind at the foot of a page.

    The sentence on a vote stays with its ranking, that on actions with their table, the year and role of a
    scenario with the scenario.
    """
    if isinstance(block, Ranking | Table):
        return isinstance(before, Paragraph)
    return isinstance(before, Facts) and isinstance(block, Paragraph) and block.role is Role.SCENARIO
