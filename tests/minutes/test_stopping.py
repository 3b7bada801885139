"""How the writing of a file is given up half-way."""

import time
from pathlib import Path

import pytest
from PIL import Image

from atelier.minutes import FORMATS, make_minutes
from atelier.minutes.document import Document, Picture
from atelier.minutes.kit import Wanted, kit_files
from atelier.minutes.stopping import Stopped, stoppable
from atelier.words import Words
from tests.minutes.kit.rooms import crowd
from tests.minutes.samples import DATED, notes

SENTENCE = "Une navette le jeudi matin entre les hameaux et le marché, conduite par des bénévoles du village"
PAGED = ("pdf", "docx", "odt", "html")
"""Formats that take long enough for somebody to change their mind."""


def wall(titles: int) -> Document:
    blocks = tuple(notes(f"Titre {number}", *[SENTENCE] * 50) for number in range(titles))
    return Document(title="Tout le mur", language="fr", dated=DATED, blocks=blocks)


class Patience:
    """Counts how often it is asked, and the longest time of the processor between two questions."""

    def __init__(self, most: float = float("inf")) -> None:
        self.asked, self.longest, self._most = 0, 0.0, most
        self._last = time.thread_time()

    def __call__(self) -> bool:
        now = time.thread_time()
        self.longest, self._last = max(self.longest, now - self._last), now
        self.asked += 1
        return self.asked > self._most


@pytest.mark.parametrize("format", PAGED)
def test_a_file_is_given_up_wherever_it_is(format: str) -> None:
    whole = Patience()
    with stoppable(whole):
        make_minutes(wall(2), format)
    for most in (0, whole.asked // 2, whole.asked - 1):
        with stoppable(Patience(most)), pytest.raises(Stopped):
            make_minutes(wall(2), format)
    assert make_minutes(wall(2), format) == make_minutes(wall(2), format)


def never_waits(format: str, titles: int) -> None:
    """Whoever gives up a wall of so many titles, of fifty notes each, does not wait long."""
    make_minutes(wall(1), format)  # the imports and the fonts
    patience = Patience()
    with stoppable(patience):
        make_minutes(wall(titles), format)
    assert patience.longest < 0.25
    assert patience.asked > 50 * titles or format == "html"


@pytest.mark.parametrize("format", PAGED)
def test_who_gives_up_a_large_file_never_waits_long(format: str) -> None:
    never_waits(format, 15)  # 60 in `tests/long`


def test_other_formats_are_done_before_anybody_could_give_them_up() -> None:
    for format in FORMATS.keys() - set(PAGED):
        with stoppable(lambda: True):
            assert make_minutes(wall(1), format).report.faithful


def test_a_photograph_is_not_even_read_that_nobody_wants_any_more(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "mur.jpg")
    shown = Picture(path=tmp_path / "mur.jpg", alternative="le mur")
    document = Document(title="", language="fr", dated=DATED, blocks=(shown,))
    for format in PAGED:
        with stoppable(lambda: True), pytest.raises(Stopped):
            make_minutes(document, format)


def test_every_paper_of_the_kit_can_be_given_up() -> None:
    for file in kit_files(crowd(9).printed, Words("fr"), Wanted()):
        with stoppable(lambda: True), pytest.raises(Stopped):
            file.make()
