"""What is said of a file that was written."""

from pathlib import Path

import pytest

from atelier.desk.writing.words import HEAVY, say_weight, say_written, weight_of
from atelier.desk.writing.work import Written
from atelier.minutes import Report
from atelier.session.placing import Put
from atelier.words import Words


@pytest.mark.parametrize(
    ("weight", "said"),
    [(1, "1 kB"), (999_000, "999 kB"), (2_340_000, "2.3 MB"), (12_000_000, "12 MB")],
)
def test_a_weight_is_said_as_people_say_it(weight: int, said: str) -> None:
    assert say_weight(Words("en"), weight) == said


def test_a_french_weight_counts_octets() -> None:
    assert say_weight(Words("fr"), 2_340_000) == "2,3\u00a0Mo"


def test_a_file_too_heavy_for_mailboxes_says_what_to_do(tmp_path: Path) -> None:
    light, heavy = tmp_path / "light.pdf", tmp_path / "heavy.pdf"
    light.write_bytes(b"x")
    with heavy.open("wb") as file:
        file.truncate(HEAVY + 1)
    assert not list(say_written(Words("en"), Written(Put(light), Report())))
    (said,) = say_written(Words("en"), Written(Put(heavy), Report()))
    assert "10 MB" in said
    assert "photographs" in said
    assert weight_of(tmp_path) == weight_of(tmp_path / "gone") == 0
