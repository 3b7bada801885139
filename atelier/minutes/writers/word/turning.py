"""Sections of a Word document: pages held sideways for a wide table, and upright ones after it."""

from dataclasses import replace
from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn

from atelier.minutes.writers.word.paper import Paper


def turn(paper: Paper, *, across: bool) -> Paper:
    """Begin pages that are held sideways, or upright again; the same sheet, as wide as it then is."""
    section = paper.word.add_section(WD_SECTION.NEW_PAGE)
    _ended(paper.word.element.body)
    section.different_first_page_header_footer = False
    sides = sorted((section.page_width, section.page_height), reverse=across)
    section.page_width, section.page_height = sides
    section.orientation = WD_ORIENT.LANDSCAPE if across else WD_ORIENT.PORTRAIT
    return replace(paper, width=width_of(section))


def width_of(section: Any) -> int:
    """What its text may take, in the units of Word."""
    return int(section.page_width - section.left_margin - section.right_margin)


def _ended(body: Any) -> None:
    """Let the last paragraph end the section: python-docx adds an empty one, which may begin a page."""
    added = body.sectPr.getprevious()
    last = added.getprevious()
    if last is not None and last.tag == qn("w:p"):
        last.set_sectPr(added.pPr.sectPr)
        body.remove(added)
