"""What is taken forward where a second round settled the tie of the first."""

import dataclasses

import pytest

from atelier.gestures.second_rounds import tied_round
from atelier.minutes import Preset, compose
from atelier.minutes.compose.choice import Choice
from atelier.minutes.compose.forward import forward, results
from atelier.minutes.document import Ranking
from atelier.minutes.writers.outline import outline
from atelier.words import Words
from atelier.workshop import acts
from atelier.workshop.entities import Orientation, Round
from tests.minutes.composed import Hand, reference


@pytest.fixture
def hand() -> Hand:
    """Of nine orientations five are to be retained: the fifth is E or F, and a second round says F."""
    made = Hand()
    first = reference(made, retain=5)
    numbers = acts.by_number(made.tables, first.id)
    tied = [numbers[number].id for number in (5, 6)]
    made.tables.apply(tied_round(made.tables, made.stamp, round=first.id, orientations=tied, retain=1))
    second = made.tables.children(Round, first.step)[-1]
    assert second.entitled == 19
    made.tables.apply(acts.open_round(made.tables, made.stamp, round=second.id, entitled=19))
    made.close(second, (((1, 1),), ((2, 1),), ((2, 1),)))
    return made


def test_what_was_certain_goes_before_what_the_second_round_retained(hand: Hand) -> None:
    assert [each.title for each in forward(results(hand.printed))] == list("ABCDF")


def test_the_minutes_say_that_the_tie_was_settled_and_what_is_retained_in_all(hand: Hand) -> None:
    text = hand.text()
    assert "le vote ne les départage pas. Un autre tour a eu lieu pour les départager." in text
    assert "Au terme des deux tours, « A », « B », « C », « D » et « F » sont retenues." in text
    assert "After both rounds" in hand.text("en")


@pytest.mark.parametrize("preset", [Preset.DECISIONS, Preset.POSTER])
def test_other_documents_know_it_too(hand: Hand, preset: Preset) -> None:
    printed = dataclasses.replace(hand.printed, choice=Choice(preset=preset))
    text = outline(compose(printed, Words("fr")))
    assert [
        title for title in "ABCDEFG" if f"{title}\n" in text or f"« {title}" in text.replace("\u00a0", " ")
    ] == list("ABCDF")


def test_a_round_among_others_speaks_for_itself(hand: Hand) -> None:
    *_, second = hand.tables.all(Round)
    hand.add(Orientation, round=second.id, title="G", number=3)
    closed = results(hand.printed)
    assert [each.title for each in forward(closed)] == ["F"]
    assert "Au terme" not in hand.text()
    assert len(hand.blocks(Ranking)) == 2
