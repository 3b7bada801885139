"""Lists in documents: a table, merged cells filled, else the lines."""

from io import BytesIO
from pathlib import Path

from tests.intake.people_files.made import shown

ROWS = [("Nom", "Prénom", "Structure"), ("DUPRÉ", "Anaïs", "CAF"), ("BA", "Awa", "Mairie")]
READ = [("DUPRÉ", "Anaïs", "CAF"), ("BA", "Awa", "Mairie")]


def test_the_table_of_a_word_document_is_a_list(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    document.add_paragraph("Chères et chers collègues,")
    table = document.add_table(rows=0, cols=3)
    for row in [*ROWS, ("MEL", "Zoé", "")]:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.cell(2, 2).merge(table.cell(3, 2))
    document.save(str(tmp_path / "liste.docx"))
    assert shown(tmp_path / "liste.docx") == [*READ, ("MEL", "Zoé", "Mairie")]


def test_the_lines_of_a_word_document_are_a_list(tmp_path: Path) -> None:
    import docx

    document = docx.Document()
    for last, first, place in READ:
        document.add_paragraph(f"{last} {first} – {place}")
    document.save(str(tmp_path / "liste.docx"))
    assert shown(tmp_path / "liste.docx") == READ


def test_the_same_of_a_libreoffice_document(tmp_path: Path) -> None:
    from odfdo import Cell, Document, Paragraph, Row, Table

    for name, with_table in (("table.odt", True), ("lines.odt", False)):
        document = Document("text")
        document.body.clear()
        if with_table:
            table = Table("Liste")
            for values in ROWS:
                row = Row()
                for value in values:
                    row.append(Cell(value))
                table.append(row)
            document.body.append(table)
        else:
            for last, first, place in READ:
                document.body.append(Paragraph(f"{last} {first} – {place}"))
        out = BytesIO()
        document.save(out)
        (tmp_path / name).write_bytes(out.getvalue())
        assert shown(tmp_path / name) == READ
