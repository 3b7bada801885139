"""What a document promises to its writers."""

import pytest

from atelier.minutes.document import (
    Column,
    Facing,
    FacingRow,
    Notes,
    RankedRow,
    Ranking,
    Row,
    Span,
    Table,
    colon,
    plain,
    text_of,
)


def ranking(*scores: int) -> Ranking:
    rows = tuple(RankedRow(rank=1, label="x", score=score) for score in scores)
    return Ranking(
        rank_title="", label_title="", score_title="", retained_word="kept", tied_word="tied", rows=rows
    )


def test_a_facing_row_has_a_cell_for_each_zone() -> None:
    with pytest.raises(ValueError, match="cells than there are zones"):
        Facing(zones=("a", "b"), rows=(FacingRow(cells=(Notes(),)),))


def test_a_row_of_a_table_has_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="cells than there are columns"):
        Table(columns=(Column(title="a"),), rows=(Row(cells=("x", "y")),))


def test_bars_are_in_proportion_to_the_best_score() -> None:
    block = ranking(18, 9, 0)
    assert [block.share(row) for row in block.rows] == [1.0, 0.5, 0.0]


def test_bars_of_a_vote_without_dots_are_empty() -> None:
    block = ranking(0, 0)
    assert [block.share(row) for row in block.rows] == [0.0, 0.0]


def test_what_is_said_of_a_row_is_retained_then_tied_then_its_remark() -> None:
    block = ranking()
    row = RankedRow(rank=1, label="x", score=1, retained=True, tied=True, remark="was y")
    assert block.words(row) == ("kept", "tied", "was y")
    assert block.words(RankedRow(rank=1, label="x", score=1)) == ()


def test_french_has_a_no_break_space_before_its_colon() -> None:
    assert colon("fr") == colon("fr_CA") == "\u00a0: "
    assert colon("en") == ": "


def test_an_empty_text_is_no_span() -> None:
    assert plain("") == ()
    assert text_of((Span("a"), Span("b", bold=True))) == "ab"
