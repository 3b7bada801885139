"""Draws the paper kit as PDF: sheets of fixed places, with the fonts, shaping and structure of the minutes.

Every sheet keeps a margin of 8 mm that any printer can print on, says its title and language, and tells apart
in black and white what it tells apart by colour.
"""

from atelier.minutes.kit.papers import (
    Ballots,
    Certificates,
    DotSheets,
    FaceSheets,
    Paper,
    Posters,
    Register,
    Strips,
)
from atelier.minutes.report import Report


def render(paper: Paper) -> tuple[bytes, Report]:
    """The file and what could not be drawn in it; the same paper gives the same bytes."""
    match paper:
        case Posters():
            from atelier.minutes.writers.kit.posters import draw_posters

            return draw_posters(paper)
        case Ballots():
            from atelier.minutes.writers.kit.ballots import draw_ballots

            return draw_ballots(paper)
        case Strips():
            from atelier.minutes.writers.kit.strips import draw_strips

            return draw_strips(paper)
        case DotSheets():
            from atelier.minutes.writers.kit.dots import draw_dots

            return draw_dots(paper)
        case FaceSheets():
            from atelier.minutes.writers.kit.faces import draw_faces

            return draw_faces(paper)
        case Register():
            from atelier.minutes.writers.kit.register import draw_register

            return draw_register(paper)
        case Certificates():
            from atelier.minutes.writers.kit.certificates import draw_certificates

            return draw_certificates(paper)
