"""One `match` over the kinds of blocks: each becomes paragraphs or tables in real Word styles."""

from collections import Counter
from pathlib import Path
from typing import Any, assert_never

from docx.enum.text import WD_BREAK, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt

from atelier.minutes.document import (
    Block,
    Bullets,
    Document,
    Facing,
    Facts,
    Heading,
    Item,
    Notes,
    PageBreak,
    Paragraph,
    People,
    Picture,
    Ranking,
    Role,
    Span,
    Table,
    colon,
    plain,
)
from atelier.minutes.printable import one_line
from atelier.minutes.report import Findings, Report
from atelier.minutes.stopping import go_on
from atelier.minutes.writers.looks import INK_2
from atelier.minutes.writers.pages import contents, introduces, running, runs
from atelier.minutes.writers.pictures import BAND_SPACE, HIGHEST, share_of, side_by_side
from atelier.minutes.writers.radars import picture_of
from atelier.minutes.writers.word.contents import add_contents, bookmark
from atelier.minutes.writers.word.package import closed
from atelier.minutes.writers.word.paper import Paper
from atelier.minutes.writers.word.runs import add_paragraph, add_picture, add_spans, add_text
from atelier.minutes.writers.word.styles import blank
from atelier.minutes.writers.word.tables import Tables
from atelier.minutes.writers.word.turning import turn, width_of
from atelier.minutes.writers.word.xml import add_field, new_numbering, number_with

_STYLES = {role: role.value.capitalize() for role in Role} | {Role.BODY: "Normal"}


def render(document: Document, template: Path | None = None) -> tuple[bytes, Report]:
    """The file and the pictures that could not be read; Word has fonts of its own for every script."""
    body = Body(document, _paper(document, template))
    body.write()
    return closed(body.word, document), body.findings.report()


def _paper(document: Document, template: Path | None) -> Paper:
    if template is None:
        return blank(document.language, large=document.large, form=document.form)
    from atelier.minutes.writers.word.template import paper_of

    return paper_of(template, document)


class Body:
    """Fills one Word document from top to bottom."""

    def __init__(self, document: Document, paper: Paper) -> None:
        self.word: Any = paper.word
        self._paper = paper
        self.findings = Findings(Counter())
        self._document = document
        self._share = share_of(document.blocks)
        self._across = False
        self._tables = Tables(paper, large=document.large)
        self._entries = contents(document)
        self._headings = 0

    def write(self) -> None:
        """Title, blocks, running head and foot."""
        self._band()
        add_paragraph(self.word, "Title", plain(self._document.title))
        if self._document.subtitle:
            add_paragraph(self.word, "Subtitle", plain(self._document.subtitle))
        before: Block | None = None
        for across, blocks in runs(self._document.blocks):
            if across is not self._across:
                self._turn(across=across)
            for block in blocks:
                if introduces(before, block):
                    self.word.paragraphs[-1].paragraph_format.keep_with_next = True
                self._block(block)
                before = block
        for style in self.word.element.body.iter(qn("w:pStyle")):
            style.set(qn("w:val"), self._paper.id(style.get(qn("w:val"))))
        self._furniture()

    def _turn(self, *, across: bool) -> None:
        """Go on on pages that are held the other way."""
        self._across = across
        self._paper = turn(self._paper, across=across)
        self._tables = Tables(self._paper, large=self._document.large)

    def _block(self, block: Block) -> None:  # noqa: C901 (one match over all kinds)
        go_on()
        match block:
            case Heading():
                self._heading(block)
            case Paragraph(spans=spans, role=role):
                add_paragraph(self.word, _STYLES[role], spans)
            case Facts():
                self._facts(block)
            case Bullets():
                self._bullets(block)
            case Notes():
                self._notes(block)
            case Facing():
                self._tables.facing(block)
                self._after_table()
            case Ranking():
                self._tables.ranking(block)
                self._after_table()
            case Table():
                self._tables.table(block)
                self._after_table()
            case People():
                self._people(block)
            case Picture():
                self._picture(block)
            case PageBreak():
                self.word.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> None:
        """A heading; before the first of many the table of contents, and then a new page."""
        level = min(max(block.level, 1), 3)
        if not self._entries or not block.text.strip():
            add_paragraph(self.word, f"Heading{level}", plain(block.text))
            return
        if self._headings == 0:
            add_contents(self._paper, self._document.contents_title, self._entries)
        self._headings += 1
        paragraph = add_paragraph(self.word, f"Heading{level}", plain(block.text))
        bookmark(paragraph, self._headings)
        if self._headings == 1:
            paragraph.paragraph_format.page_break_before = True

    def _after_table(self) -> None:
        """Word glues two tables into one, and a table to the next title, without a paragraph between."""
        add_paragraph(self.word, "Bar")

    def _facts(self, block: Facts) -> None:
        for fact in block.lines:
            label = fact.label + colon(self._document.language).rstrip(" ")
            line = add_paragraph(self.word, "Fact", (Span(f"{label}\t", bold=True), *plain(fact.value)))
            if fact is block.lines[-1]:
                line.paragraph_format.space_after = Pt(6)
            else:
                line.paragraph_format.keep_with_next = True

    def _bullets(self, block: Bullets) -> None:
        """Each numbered list begins at 1: Word would go on counting from the one before."""
        numbering = new_numbering(self.word, self._paper.id("ListNumber")) if block.numbered else ""
        for bullet in block.items:
            style = "ListNumber" if block.numbered else "ListBullet"
            paragraph = add_paragraph(self.word, style, bullet.spans)
            if numbering:
                number_with(paragraph, numbering)
            if bullet is block.items[-1]:
                paragraph.paragraph_format.space_after = Pt(6)

    def _notes(self, block: Notes) -> None:
        if block.title:
            add_paragraph(self.word, "Heading4", plain(block.title))
        for index, item in enumerate(block.items):
            paragraph = self._note(item)
            if index == 0 and len(block.items) > 1:
                paragraph.paragraph_format.keep_with_next = True
        for remark in block.remarks:
            add_paragraph(self.word, _STYLES[remark.role], remark.spans)

    def _note(self, item: Item) -> Any:
        paragraph = add_paragraph(self.word, "ListBullet", plain(item.text))
        if item.aside:
            add_text(paragraph, Span(f" ({item.aside})", italic=True), colour=INK_2)
        return paragraph

    def _people(self, block: People) -> None:
        if block.title:
            add_paragraph(self.word, "Heading4", plain(block.title))
        for person in block.people:
            spans = [Span(person.name, bold=True)]
            if person.detail:
                spans.append(Span(f" – {person.detail}"))
            if person.remark:
                spans.append(Span(f" ({person.remark})", italic=True))
            add_paragraph(self.word, "ListBullet", tuple(spans))

    def _picture(self, block: Picture) -> None:
        """The picture with its alternative text, or that text alone where the file cannot be read."""
        paragraph = self.word.add_paragraph()
        found = picture_of(block, Emu(self._paper.width).pt, HIGHEST, self._share)
        if found is None:
            self.findings.unreadable.append(block.path)
            add_spans(paragraph, plain(block.alternative))
            return
        add_picture(paragraph, found, block.alternative)
        paragraph.paragraph_format.keep_with_next = bool(block.caption) or None
        if block.caption:
            add_paragraph(self.word, "Caption", plain(block.caption))

    def _band(self) -> None:
        """The logos on one line, then in words those that cannot be read."""
        found = side_by_side(self._document.band, Emu(self._paper.width).pt)
        self.findings.unreadable += [each.path for each in found.lost]
        if not self._document.band:
            return
        paragraph = add_paragraph(self.word, "Band")
        for place, (logo, drawn) in enumerate(found.shown):
            if place:
                add_text(paragraph, Span(BAND_SPACE))
            add_picture(paragraph, drawn, logo.alternative)
        said = " – ".join(one_line(logo.alternative) for logo in found.lost)
        add_text(paragraph, Span(f"{BAND_SPACE}{said}" if found.shown and said else said))

    def _furniture(self) -> None:
        """Running head on all pages but the first, page number on all; a template keeps what it has."""
        for number, section in enumerate(self.word.sections):
            width = width_of(section)
            if not self._paper.headed:
                section.header.is_linked_to_previous = False
                self._head(section, width)
            if not self._paper.footed:
                section.footer.is_linked_to_previous = False
                self._page_number(section.footer.paragraphs[0], width)
                if number == 0:
                    self._page_number(section.first_page_footer.paragraphs[0], width)

    def _head(self, section: Any, width: int) -> None:
        head = section.header.paragraphs[0]
        head.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        left, right = running(self._document)
        if left or right:
            add_text(head, Span(f"{left}\t{right}"))
        if section.different_first_page_header_footer:
            section.first_page_header.paragraphs[0]._p.style = self._paper.id("Header")

    def _page_number(self, paragraph: Any, width: int) -> None:
        paragraph._p.style = self._paper.id("Footer")
        paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.paragraph_format.space_before = Cm(0)
        add_text(paragraph, Span("\t"))
        rest = self._document.page_words
        while "{" in rest:
            before, _, rest = rest.partition("{")
            name, _, rest = rest.partition("}")
            add_text(paragraph, Span(before))
            add_field(paragraph, "NUMPAGES" if name == "pages" else "PAGE", "1")
        add_text(paragraph, Span(rest))
