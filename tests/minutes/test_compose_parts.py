"""The parts of the minutes: what each prints, left out or put elsewhere as the secretary asks."""

from dataclasses import replace

from atelier.minutes import HEAD, Choice, Part, compose, parts
from atelier.minutes.compose.choice import ASKED_FOR
from atelier.minutes.compose.parts import in_order
from atelier.minutes.document import Heading
from atelier.words import Words
from atelier.workshop.entities import Step, StepKind
from tests.minutes.test_compose_sample import sample_printed

PRINTED, WORDS = sample_printed(), Words("fr")


def test_parts_together_are_the_whole_document() -> None:
    found = parts(PRINTED, WORDS)
    shown = [part for part in found if part.key not in ASKED_FOR]
    assert tuple(block for part in shown for block in part.blocks) == compose(PRINTED, WORDS).blocks
    assert found[0].key == HEAD
    assert all(part.title for part in found)


def test_a_part_counts_its_notes_those_of_facing_rows_too() -> None:
    ways = [step for step in PRINTED.steps if step.kind is StepKind.WALL][-1]
    counts = {part.key: part.notes for part in parts(PRINTED, WORDS)}
    assert counts[ways.id] > 9
    assert sum(counts.values()) > counts[ways.id]


def test_what_is_left_out_is_not_printed_but_still_listed() -> None:
    choice = Choice(hidden=frozenset({"people"}))
    document = compose(PRINTED, WORDS, choice)
    assert WORDS.say("Participants") not in [b.text for b in document.blocks if isinstance(b, Heading)]
    assert "people" in [part.key for part in parts(replace(PRINTED, choice=choice), WORDS)]


def test_parts_stand_in_the_order_that_is_asked_for_and_the_head_first() -> None:
    keys = [part.key for part in parts(PRINTED, WORDS)]
    turned = [*reversed(keys)]
    asked = replace(PRINTED, choice=Choice(order=tuple(turned)))
    assert [part.key for part in parts(asked, WORDS)] == [HEAD, *(key for key in turned if key != HEAD)]


def test_a_part_that_the_order_does_not_know_stays_behind_the_one_it_followed() -> None:
    found = [Part(key, key, ()) for key in (HEAD, "a", "new", "b")]
    assert [part.key for part in in_order(found, ("b", "a", "gone"))] == [HEAD, "b", "a", "new"]


def test_a_part_of_a_step_is_called_as_the_step_is() -> None:
    titles = {part.key: part.title for part in parts(PRINTED, WORDS)}
    step = next(step for step in PRINTED.tables.all(Step) if step.id in titles)
    assert titles[step.id] == step.title
