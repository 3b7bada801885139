"""Words for a room, broken into lines."""

import pytest
from PySide6.QtWidgets import QApplication

from atelier.stage.context import Stage
from atelier.stage.lettering import Style, lay, paragraphs_of

TEXT = "Ils suivent une action : la leur ; « venir » leur suffit ! Et vous ?"


@pytest.mark.parametrize("width", range(90, 700, 30))
def test_no_line_begins_with_a_mark_that_clings_to_the_word_before(
    qapp: QApplication, stage: Stage, width: int
) -> None:
    laid = lay(paragraphs_of(TEXT, marked=False), Style(stage.look.text_font(20)), width)
    lines = [TEXT[line.textStart() : line.textStart() + line.textLength()] for _, line in laid.lines]
    assert "".join(lines) == TEXT
    assert all(line[0] not in ":;!?»" for line in lines)
    assert all(line.rstrip()[-1] != "«" for line in lines)
