"""Rows that head those below them, in every format."""

import io
import zipfile
from typing import Any

import docx

from atelier.minutes.document import Column, Document, Row, Table
from atelier.minutes.writers.html import render as html
from atelier.minutes.writers.markdown import render as markdown
from atelier.minutes.writers.odt import render as odt
from atelier.minutes.writers.outline import outline
from atelier.minutes.writers.pdf import render as pdf
from atelier.minutes.writers.word import render as word
from tests.minutes.readers import pages_of
from tests.minutes.samples import DATED
from tests.minutes.tagged_reader import TaggedFile


def grid(rows: int = 2) -> Document:
    columns = (Column(title="Élément"), Column(title="Place"), Column(title="Dit"))
    below = tuple(Row(cells=(f"élément {n}", "un peu", "voilà")) for n in range(rows))
    table = Table(columns=columns, rows=(Row(cells=("Ouvrir", "", ""), over=True), *below) * 3, loose=True)
    return Document(title="t", language="fr", dated=DATED, blocks=(table,))


def test_in_the_pdf_it_is_a_header_of_its_row_and_never_ends_a_page() -> None:
    said = TaggedFile(pdf(grid())[0]).outline()
    assert said.count("TH(Row) Ouvrir") == 3
    assert said.count("TD") == 3 * (2 + 2 * 3)
    for rows in range(4, 30):
        for page in pages_of(grid(rows)):
            last = [placed for placed in page if not placed.strip.space][-1]
            assert not last.strip.kept


def test_in_word_it_is_one_cell_over_all_columns_that_stays_with_the_next() -> None:
    opened: Any = docx.Document(io.BytesIO(word(grid())[0]))
    first = opened.tables[0].rows[1]
    assert len({id(cell._tc) for cell in first.cells}) == 1
    assert first.cells[0].text == "Ouvrir"
    assert first.cells[0].paragraphs[0].paragraph_format.keep_with_next


def test_in_libreoffice_it_spans_the_columns() -> None:
    content = zipfile.ZipFile(io.BytesIO(odt(grid())[0])).read("content.xml").decode()
    assert content.count('table:number-columns-spanned="3"') == 3
    assert content.count("<table:covered-table-cell/>") == 6


def test_on_the_web_page_it_begins_a_group_of_rows() -> None:
    page = html(grid())[0].decode()
    assert page.count('<tr class="over"><th scope="rowgroup" colspan="3">Ouvrir</th></tr>') == 3


def test_in_plain_text_it_stands_by_itself() -> None:
    assert "| **Ouvrir** |  |  |" in markdown(grid())[0].decode()
    assert "\nOuvrir\nélément 0 | un peu | voilà\n" in outline(grid())
