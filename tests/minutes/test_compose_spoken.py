"""The typography that is asked for reaches every format alike, and never what was typed."""

from dataclasses import replace

import pytest

from atelier.minutes.compose import EVERYTHING, compose
from atelier.minutes.compose.spoken import proposed_corrections, typeset
from atelier.minutes.corrections import Correction, Corrections
from atelier.words import Words
from atelier.workshop.entities import Cluster, Minutes, Note, Participant, StepKind, Zone
from tests.minutes.composed import Hand
from tests.minutes.reading_back import SILENT, holds_all, holds_letters, holds_rows

NARROW = "\u202f"


def spoken(**workshop: object) -> Hand:
    hand = Hand(**workshop)
    step = hand.step(StepKind.WALL, "Qu'imaginer ?")
    zone = hand.add(Zone, step=step.id, title="Idées")
    cluster = hand.add(Cluster, zone=zone.id, title="L'eau")
    hand.add(Note, zone=zone.id, cluster=cluster.id, text="où va l'eau ?", aside="l'été")
    hand.add(Note, zone=zone.id, text="écrire à l'adresse a.b@example.org !")
    hand.add(Participant, last_name="D'Arc", email="d'arc@example.org")
    hand.add(Minutes, introduction="*L'essentiel* : tout.")
    return hand


def test_nothing_changes_unless_it_is_asked_for() -> None:
    printed = spoken().printed
    assert typeset(printed) is printed


def test_what_people_said_is_put_right_and_names_are_not() -> None:
    printed = replace(spoken().printed, choice=replace(EVERYTHING, corrections=Corrections()))
    before = [*printed.tables.entities()]
    text = repr(compose(printed, Words("fr")))
    for said in (
        f"où va l’eau{NARROW}?",
        "L’eau",
        "l’été",
        f"a.b@example.org{NARROW}!",
        "L’essentiel",
        "D'Arc",
    ):
        assert repr(said)[1:-1] in text
    assert [*printed.tables.entities()] == before


def test_what_would_change_is_counted_and_may_be_refused() -> None:
    hand = spoken()
    found = proposed_corrections(hand.tables)
    assert found[Correction("l'eau ?", f"l’eau{NARROW}?")] == 1
    assert not any("D'Arc" in each.before or "d'arc" in each.before for each in found)
    left = Corrections(frozenset({"L'eau"}))
    document = compose(replace(hand.printed, choice=replace(EVERYTHING, corrections=left)), Words("fr"))
    assert "L'eau" in repr(document)
    assert "l’été" in repr(document)


def test_a_workshop_in_another_language_is_left_alone() -> None:
    hand = spoken(language="en")
    assert not proposed_corrections(hand.tables)
    printed = replace(hand.printed, choice=replace(EVERYTHING, corrections=Corrections()))
    assert typeset(printed) is printed


@pytest.mark.parametrize("key", SILENT)
def test_every_document_holds_it(key: str) -> None:
    printed = replace(spoken().printed, choice=replace(EVERYTHING, corrections=Corrections()))
    document = compose(printed, Words("fr"))
    holds_all(document, key)
    holds_letters(document, "md")
    holds_rows(document)
    assert any(f"où va l’eau{NARROW}?" in row for sheet in document.sheets for row in sheet.rows)
