"""Cells between quotation marks in a copied text."""

import pytest

from atelier.intake.quoted import without_quotes


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ('"DUPRÉ";"Anaïs";"CAF"', "DUPRÉ;Anaïs;CAF"),
        ('DUPRÉ\t"Centre\nsocial"', "DUPRÉ\tCentre social"),
        ('DUPRÉ;"Les ""Amis"""', 'DUPRÉ;Les "Amis"'),
        ('"Les Amis" – quartier nord', '"Les Amis" – quartier nord'),
        ('DUPRÉ;"CAF; Metz"', 'DUPRÉ;"CAF; Metz"'),
        ('DUPRÉ;"' + "\n" * 9 + '"', 'DUPRÉ;"' + "\n" * 9 + '"'),
    ],
)
def test_marks_around_cells_go(text: str, bare: str) -> None:
    assert without_quotes(text) == bare
