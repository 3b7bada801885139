"""Certificates of participation for Word: a sheet for each person, in styles that a house can change."""

from io import BytesIO
from typing import Any, Final

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.shared import Cm, Pt

from atelier.minutes.document import plain
from atelier.minutes.kit.papers import Certificate, Certificates
from atelier.minutes.printable import one_line
from atelier.minutes.report import Report
from atelier.minutes.writers.looks import INK_2, PETROL_DARK, Look
from atelier.minutes.writers.pictures import Band, side_by_side
from atelier.minutes.writers.word.package import closed
from atelier.minutes.writers.word.runs import add_paragraph
from atelier.minutes.writers.word.styles import add_style, blank
from atelier.minutes.writers.word.xml import element, put_property

_LOOKS: Final = (
    Look("Certificate Title", 34, PETROL_DARK, bold=True, before=8, after=14, keep=True),
    Look("Certificate Text", 15, after=4, keep=True),
    Look("Certificate Strong", 17, bold=True, after=4, keep=True),
    Look("Certificate Name", 30, bold=True, before=10, after=0, keep=True),
    Look("Certificate Organisation", 14, INK_2, after=12, keep=True),
    Look("Certificate Signature", 12, before=40, after=0),
)
_WIDTH: Final = Cm(23.7)
_SIGNATURE: Final = Cm(13.5)
_BLANK: Final = "…" * 30
_AFTER_BORDERS: Final = ("w:lnNumType", "w:pgNumType", "w:cols", "w:titlePg", "w:docGrid")


def render(paper: Certificates) -> tuple[bytes, Report]:
    """The file and the logos that could not be read."""
    word = blank(paper.head.language).word
    _across(word)
    for look in _LOOKS:
        add_style(word, look)
    band = side_by_side(paper.head.band, _WIDTH.pt)
    for place, person in enumerate(paper.people):
        first = _sheet(word, paper, person, band)
        first.paragraph_format.page_break_before = place > 0
    return closed(word, paper.head), Report(unreadable=tuple(each.path for each in band.lost))


def _sheet(word: Any, paper: Certificates, person: Certificate, band: Band) -> Any:
    """One sheet; gives its first paragraph."""
    logos = [_logos(word, band)] if band.shown else []
    said = [
        (paper.head.title, "CertificateTitle"),
        (paper.organiser, "CertificateStrong"),
        (paper.before, "CertificateText"),
        (person.name or _BLANK, "CertificateName"),
        (person.organisation or " ", "CertificateOrganisation"),
        *(
            (line, "CertificateStrong" if place == 1 else "CertificateText")
            for place, line in enumerate(paper.after)
        ),
    ]
    made = [*logos, *(_centred(word, style, text) for text, style in said if text)]
    signature = add_paragraph(
        word, "CertificateSignature", plain(f"{paper.place_and_date}\t{paper.signature}")
    )
    signature.paragraph_format.tab_stops.add_tab_stop(_SIGNATURE, WD_TAB_ALIGNMENT.LEFT)
    return made[0]


def _centred(word: Any, style: str, text: str) -> Any:
    paragraph = add_paragraph(word, style, plain(text))
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return paragraph


def _logos(word: Any, band: Band) -> Any:
    paragraph = _centred(word, "Band", "")
    for place, (logo, drawn) in enumerate(band.shown):
        if place:
            paragraph.add_run("\u2003")
        shape = paragraph.add_run().add_picture(BytesIO(drawn.data), Pt(drawn.width), Pt(drawn.height))
        shape._inline.docPr.set("descr", one_line(logo.alternative))
    return paragraph


def _across(word: Any) -> None:
    """A4 across, with a double line around each sheet."""
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(3)
    section.top_margin, section.bottom_margin = Cm(2.2), Cm(1.8)
    section.different_first_page_header_footer = False
    borders = element("w:pgBorders", offsetFrom="page")
    for side in ("top", "left", "bottom", "right"):
        line = {"val": "double", "sz": "12", "space": "24", "color": PETROL_DARK}
        borders.append(element(f"w:{side}", **line))
    put_property(section._sectPr, borders, *_AFTER_BORDERS)
