"""Steps that were not led say nothing in the minutes, as far as is known."""

import pytest

from atelier.workshop.entities import Comment, Note, StepKind, Timing, Zone
from tests.minutes.composed import Hand


def planned() -> tuple[Hand, str]:
    hand = Hand()
    first = hand.step(StepKind.TALK, "Accueil", opening="Chacun se présente.")
    hand.step(StepKind.WALL, "Les peurs", question="Que craignez-vous ?")
    wall = hand.step(StepKind.WALL, "Les pistes", question="Quelles pistes ?")
    zone = hand.add(Zone, step=wall.id)
    hand.add(Note, zone=zone.id, text="un local ouvert")
    return hand, first.id


def test_without_any_time_all_may_have_been_led() -> None:
    hand, _ = planned()
    assert all(said in hand.text() for said in ("Chacun se présente.", "Que craignez-vous ?"))


def test_of_a_step_without_a_time_beside_others_no_instruction_is_printed() -> None:
    hand, first = planned()
    hand.add(Timing, step=first, started="2026-11-24T13:00:00.000Z")
    text = hand.text()
    assert "Chacun se présente." in text
    assert "Que craignez-vous ?" not in text
    assert "un local ouvert" in text, "what was said is printed without a time too"


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Pause", False),
        ("Repas partagé", False),
        ("Coffee break", False),
        ("Thé", False),
        ("The stakes", True),
        ("Café des habitants", True),
        ("Break-out groups", True),
    ],
)
def test_a_break_of_which_nothing_is_kept_is_no_chapter(title: str, *, printed: bool) -> None:
    hand = Hand()
    step = hand.step(StepKind.TALK, title, opening="On se retrouve à l'heure dite.")
    hand.step(StepKind.TALK, "Clôture", opening="Merci.")
    assert (f"# {title}" in hand.headings()) is printed
    hand.add(Comment, step=step.id, text="à refaire")
    assert f"# {title}" in hand.headings()
