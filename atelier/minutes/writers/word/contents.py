"""The table of contents, written out, as a field that Word can renew.

Word alone knows on which page a heading comes to stand: the numbers appear when the field is renewed or the
document printed, and at once in LibreOffice. Asking Word to renew it on opening would ask the reader too.
"""

from collections.abc import Sequence
from typing import Any

from docx.oxml.ns import qn

from atelier.minutes.document import Heading, plain
from atelier.minutes.printable import printable
from atelier.minutes.writers.word.paper import Paper
from atelier.minutes.writers.word.runs import add_paragraph
from atelier.minutes.writers.word.styles import add_contents_styles
from atelier.minutes.writers.word.xml import add_field, element


def bookmark(paragraph: Any, number: int) -> None:
    """Mark a heading as the place that an entry leads to."""
    begin = element("w:bookmarkStart", id=str(number), name=_name(number))
    end = element("w:bookmarkEnd", id=str(number))
    place = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(place, begin)
    paragraph._p.append(end)


def _name(number: int) -> str:
    return f"_Toc{number:08d}"


def add_contents(paper: Paper, title: str, entries: Sequence[Heading]) -> None:
    """The whole table at the end of what is there, under its title."""
    add_contents_styles(paper)
    body = paper.word.element.body
    content = element("w:sdtContent")
    if title:
        content.append(add_paragraph(paper.word, _id(paper, "TOC Heading"), plain(title))._p)
    paragraphs = [_entry(paper, number, entry) for number, entry in enumerate(entries, start=1)]
    _field(paragraphs)
    for paragraph in paragraphs:
        content.append(paragraph._p)
    table = element("w:sdt")
    properties = element("w:sdtPr")
    gallery = element("w:docPartObj")
    gallery.append(element("w:docPartGallery", val="Table of Contents"))
    gallery.append(element("w:docPartUnique"))
    properties.append(gallery)
    table.append(properties)
    table.append(content)
    body.insert_element_before(table, "w:sectPr")


def _id(paper: Paper, name: str) -> str:
    return str(paper.word.styles[name].style_id)


def _entry(paper: Paper, number: int, entry: Heading) -> Any:
    """An entry: its text leads to the heading, and a field stands for its page."""
    level = min(max(entry.level, 1), 3)
    paragraph = add_paragraph(paper.word, _id(paper, f"toc {level}"), plain(printable(entry.text)))
    link = element("w:hyperlink", anchor=_name(number), history="1")
    for run in paragraph._p.findall(qn("w:r")):
        link.append(run)
    paragraph._p.append(link)
    paragraph.add_run("\t")
    add_field(paragraph, f"PAGEREF {_name(number)} \\h", "")
    return paragraph


def _field(paragraphs: Sequence[Any]) -> None:
    """Make the entries the result of one field, which begins in the first and ends in the last."""
    first, last = paragraphs[0]._p, paragraphs[-1]._p
    runs = []
    for kind in ("begin", "code", "separate"):
        run = element("w:r")
        if kind == "code":
            code = element("w:instrText")
            code.text = ' TOC \\o "1-3" \\h \\z '
            run.append(code)
        else:
            run.append(element("w:fldChar", fldCharType=kind))
        runs.append(run)
    for place, run in enumerate(runs, start=1):
        first.insert(place, run)
    end = element("w:r")
    end.append(element("w:fldChar", fldCharType="end"))
    last.append(end)
