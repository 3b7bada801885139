"""What the line says of itself, with the keys that the desk has for it."""

from dataclasses import replace

from atelier.wall.aim import from_text, settled
from atelier.wall.board import Board
from atelier.wall.prompting import description
from atelier.wall.shape import Kind
from atelier.workshop.entities import Step


def test_the_line_says_its_keys_as_the_desk_has_them(board: Board, visions: Step) -> None:
    aim = settled(board.tables, visions, from_text("", Kind.NOTE))
    assert "changes what it will be" not in description(board, visions, aim)
    told = replace(board, key=lambda id: {"kind": "Ctrl+Space"}[id])
    assert "Ctrl+Space changes what it will be." in description(told, visions, aim)
