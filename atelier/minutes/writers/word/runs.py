"""Puts text into Word paragraphs: spans as runs, and the direction of right-to-left text."""

import re
from dataclasses import replace
from io import BytesIO
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from atelier.minutes.addresses import addressed
from atelier.minutes.direction import direction_of, is_rtl
from atelier.minutes.document import Span, Spans
from atelier.minutes.inclusive import FORMS
from atelier.minutes.printable import one_line, printable
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.looks import PETROL
from atelier.minutes.writers.pictures import Raster
from atelier.minutes.writers.word.xml import AFTER_BIDI, element, put_property


def add_paragraph(container: Any, style_id: str, spans: Spans = ()) -> Any:
    """A paragraph at the end of a document or cell; the style is named by its id, which costs no search."""
    paragraph = _last(container) if isinstance(container, Document) else container.add_paragraph()
    _in_style(paragraph._p, style_id)
    add_spans(paragraph, spans)
    return paragraph


def _in_style(paragraph: Any, style_id: str) -> None:
    """Of a paragraph with nothing in it yet python-docx would look for all that may follow its style."""
    if len(paragraph):
        paragraph.style = style_id
        return
    properties = OxmlElement("w:pPr")
    properties.append(element("w:pStyle", val=style_id))
    paragraph.append(properties)


def _last(word: Any) -> Any:
    """A new paragraph before what ends a document, which python-docx looks for from its beginning."""
    end = word.element.body[-1]
    if end.tag != qn("w:sectPr"):
        return word.add_paragraph()
    made = OxmlElement("w:p")
    end.addprevious(made)
    return Paragraph(made, word._body)


def first_paragraph(cell: Any, style_id: str, spans: Spans = ()) -> Any:
    """The paragraph that every new cell has already, in a style and with text."""
    paragraph = cell.paragraphs[0]
    _in_style(paragraph._p, style_id)
    add_spans(paragraph, spans)
    return paragraph


def add_spans(paragraph: Any, spans: Spans) -> None:
    """Runs with bold and italic where they differ from the style; a line feed is a line break."""
    for span in spans:
        go_on()
        add_text(paragraph, span)
    text = "".join(span.text for span in spans)
    if is_rtl(text) and direction_of(text) == "R":
        put_property(paragraph._p.get_or_add_pPr(), element("w:bidi"), *AFTER_BIDI)


def add_text(paragraph: Any, span: Span, *, colour: str = "", size: float = 0) -> None:
    """A text in runs; addresses in it can be followed. Colour and size only where no style can say them."""
    for text, address in addressed(printable(span.text)):
        if text:
            run = _run(paragraph, replace(span, text=text), PETROL if address else colour, size)
            if address:
                _lead(paragraph, run, address)


def _run(paragraph: Any, span: Span, colour: str, size: float) -> Any:
    run = paragraph.add_run()
    _write(run, span.text)
    if span.bold:
        run.bold = True
    if span.italic:
        run.italic = True
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour)
    if size:
        run.font.size = Pt(size)
    if is_rtl(span.text) and direction_of(span.text) == "R":
        run.font.rtl = True
    return run


def _write(run: Any, text: str) -> None:
    """Put text into a run; the hyphens of inclusive forms are those that end no line."""
    done = 0
    for form in FORMS.finditer(text):
        _add(run, text[done : form.start()])
        for place, part in enumerate(form.group().split("-")):
            if place:
                run._r.append(OxmlElement("w:noBreakHyphen"))
            _add(run, part)
        done = form.end()
    _add(run, text[done:])


def _add(run: Any, text: str) -> None:
    for part in re.split(r"([\n\t])", text):
        if part == "\n":
            run.add_break()
        elif part == "\t":
            run.add_tab()
        elif part:
            run.add_text(part)


def _lead(paragraph: Any, run: Any, address: str) -> None:
    """Put a run into a link; the address stands among the relations of the part, which is what Word reads."""
    run.font.underline = True
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run._r.addprevious(link)
    link.append(run._r)


def add_picture(paragraph: Any, found: Raster, alternative: str) -> None:
    """A picture at the end of a paragraph, with what it shows in words."""
    shape = paragraph.add_run().add_picture(BytesIO(found.data), Pt(found.width), Pt(found.height))
    shape._inline.docPr.set("descr", one_line(alternative))
    for side in "TBLR":  # without which LibreOffice puts air around it
        shape._inline.set(f"dist{side}", "0")
