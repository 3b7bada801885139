"""How cells are written before the room."""

import pytest

from atelier.wall.cell_words import shown_to_all, without_contacts
from atelier.words import Words
from atelier.workshop.entities import ColumnType, TableColumn


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("06 12 34 56 78", ""),
        ("ada@example.org", ""),
        ("Ada Moss, 06 12 34 56 78", "Ada Moss"),
        ("Ada Moss (tél. : 06.12.34.56.78)", "Ada Moss"),
        ("Ada Moss – ada@example.org / 0612345678", "Ada Moss"),
        ("+33 (0)6 12 34 56 78 Ada", "Ada"),
        ("Ada\n06 12 34 56 78", "Ada"),
        ("Ada (CCAS) mail : a.b@example.org", "Ada (CCAS)"),
        ("Ada Moss (CCAS), depuis le 12/05/2026", "Ada Moss (CCAS), depuis le 12/05/2026"),
        ("Ada - Bruno,", "Ada - Bruno,"),
    ],
)
def test_the_room_reads_who_it_is_and_not_how_they_are_reached(typed: str, seen: str) -> None:
    assert without_contacts(typed) == seen


def test_only_columns_of_people_are_kept_from_the_room() -> None:
    said = {
        kind: shown_to_all(
            Words("en"), TableColumn(id="c", step="s", order="a", title="T", type=kind), "06 12 34 56 78"
        )
        for kind in (ColumnType.PERSON, ColumnType.TEXT)
    }
    assert said == {ColumnType.PERSON: "", ColumnType.TEXT: "06 12 34 56 78"}
