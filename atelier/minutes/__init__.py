"""What goes out: one document of few kinds of blocks, and one writer per format.

Only `compose` knows workshops; the writers know nothing but `document`.
"""

from atelier.minutes.compose import Choice, People, Printed, compose, names_left, proposed_sentence
from atelier.minutes.formats import FORMATS, Format, format_named, write_minutes
from atelier.minutes.naming import proposed_name
from atelier.minutes.pages import Pages
from atelier.minutes.report import Report

__all__ = [
    "FORMATS",
    "Choice",
    "Format",
    "Pages",
    "People",
    "Printed",
    "Report",
    "compose",
    "format_named",
    "names_left",
    "proposed_name",
    "proposed_sentence",
    "write_minutes",
]
