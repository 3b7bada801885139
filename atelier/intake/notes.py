"""A pasted paper wall: one note a line."""

from atelier.intake.bullets import is_rule, without_bullet
from atelier.workshop.text import clean


def lines_of(text: str) -> list[str]:
    """What each line says, without bullets, otherwise as typed; empty lines and rulers are left out.

    Raises `Refused(TEXT_TOO_LONG)` as every text that comes in.
    """
    lines = (line for line in clean(text).text.split("\n") if not is_rule(line))
    return [said for line in lines if (said := without_bullet(line))]
