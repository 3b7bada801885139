"""The five faces: each mood has one, and no two are the same but for a colour."""

from atelier.workshop.drawn import FACES
from atelier.workshop.entities import Mood


def test_every_mood_is_drawn_by_lines_of_its_own() -> None:
    assert set(FACES) == set(Mood)
    assert len({(drawn.lines, drawn.eyes) for drawn in FACES.values()}) == len(Mood)


def test_everything_stands_within_the_head() -> None:
    points = [p for d in FACES.values() for p in (*d.eyes, *(p for line in d.lines for p in line.points))]
    assert all(0.08 < along < 0.92 for point in points for along in point)
