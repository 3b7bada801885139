"""The outline: the whole document as plain text."""

from atelier.minutes.document import Document, PageBreak, Picture
from atelier.minutes.writers.outline import outline
from tests.minutes.golden_files import check_golden
from tests.minutes.samples import DATED, notes, reference


def test_the_outline_of_the_reference_is_the_accepted_one() -> None:
    check_golden("reference.txt", outline(reference()))


def test_further_lines_of_a_text_stand_under_its_beginning() -> None:
    document = Document(title="t", language="fr", dated=DATED, blocks=(notes("un\ndeux", "trois\nquatre"),))
    assert "* un\n  deux\n  ➤ trois\n    quatre\n" in outline(document)


def test_a_picture_is_its_alternative_text_and_a_page_break_nothing(tmp_path: object) -> None:
    from pathlib import Path

    blocks = (Picture(path=Path("x.png"), alternative="le mur", caption="à 16 h"), PageBreak())
    document = Document(title="t", language="fr", dated=DATED, blocks=blocks)
    assert outline(document) == "t\n===\n\n[] le mur\n   à 16 h\n"
