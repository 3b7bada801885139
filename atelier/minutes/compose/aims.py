"""The aims that were set for a workshop, as the paragraphs that open it."""

from collections.abc import Sequence

from atelier.words import Words


def aims_said(aims: Sequence[str], words: Words) -> str:
    """A line, then one for each aim; nothing where none was set. The facilitator goes on from there."""
    if not aims:
        return ""
    lead = words.say_n("The aim of this workshop:", "The aims of this workshop:", len(aims))
    return "\n\n".join([lead, *(words.say("– {aim}", aim=aim) for aim in aims)])
