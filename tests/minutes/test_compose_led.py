"""Steps that were not led say nothing in the minutes, as far as is known."""

from atelier.workshop.entities import Note, StepKind, Timing, Zone
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
