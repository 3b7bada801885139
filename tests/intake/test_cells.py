"""What a spreadsheet copies comes in cell by cell, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.intake.cells import block_of, text_of


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("", ()),
        ("\r\n", ()),
        ("a", (("a",),)),
        ("a\tb\r\nc\td\r\n", (("a", "b"), ("c", "d"))),
        ("a\t\n\tb", (("a", ""), ("", "b"))),
        ("a\n\nb", (("a",), ("",), ("b",))),
        ('"a\nb"\tc', (("a\nb", "c"),)),
        ('"il dit ""oui"""\t', (('il dit "oui"', ""),)),
        ('"Bonjour"\t"Bonjour" dit-il', (('"Bonjour"', '"Bonjour" dit-il'),)),
        ('"a\tb', (('"a', "b"),)),
    ],
)
def test_a_block_is_read_as_it_was_copied(text: str, block: tuple[tuple[str, ...], ...]) -> None:
    assert block_of(text) == block


CELLS = st.text('ab "\t\n', max_size=5)


@given(rows=st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=4))
def test_every_cell_comes_back(rows: list[list[str]]) -> None:
    """Quoted wherever there is something to quote, as spreadsheets do."""

    def copied(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"' if set(cell) & set('"\t\n') else cell

    text = "\n".join("\t".join(map(copied, row)) for row in rows)
    assert block_of(text) == tuple(map(tuple, rows))


@given(rows=st.lists(st.lists(CELLS, min_size=1, max_size=3), min_size=1, max_size=4))
def test_what_is_copied_here_comes_back(rows: list[list[str]]) -> None:
    """But for lines at the end in which nothing stands: they are no rows."""
    read = [list(row) for row in block_of(text_of(rows))]
    assert [[""]] * (len(rows) - len(read)) == rows[len(read) :]
    assert read == rows[: len(read)]
