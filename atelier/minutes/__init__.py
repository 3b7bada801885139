"""What goes out: one document of few kinds of blocks, and one writer per format.

Only `compose` knows workshops; the writers know nothing but `document`.
"""

from atelier.minutes.compose import (
    HEAD,
    Choice,
    Earlier,
    Part,
    People,
    Preset,
    Printed,
    chosen,
    compose,
    kept_as,
    names_left,
    owners_left_out,
    parts,
    proposed_corrections,
    proposed_sentence,
)
from atelier.minutes.compose.programme import Book, Wanted, compose_book
from atelier.minutes.corrections import Correction, Corrections, asked_for
from atelier.minutes.formats import (
    FORMATS,
    Format,
    Made,
    digest_of,
    format_named,
    holds_document,
    make_minutes,
    write_minutes,
)
from atelier.minutes.naming import proposed_name, proposed_programme_name
from atelier.minutes.options import USUAL, Csv, Options
from atelier.minutes.pages import Pages
from atelier.minutes.report import Report

__all__ = [
    "FORMATS",
    "HEAD",
    "USUAL",
    "Book",
    "Choice",
    "Correction",
    "Corrections",
    "Csv",
    "Earlier",
    "Format",
    "Made",
    "Options",
    "Pages",
    "Part",
    "People",
    "Preset",
    "Printed",
    "Report",
    "Wanted",
    "asked_for",
    "chosen",
    "compose",
    "compose_book",
    "digest_of",
    "format_named",
    "holds_document",
    "kept_as",
    "make_minutes",
    "names_left",
    "owners_left_out",
    "parts",
    "proposed_corrections",
    "proposed_name",
    "proposed_programme_name",
    "proposed_sentence",
    "write_minutes",
]
