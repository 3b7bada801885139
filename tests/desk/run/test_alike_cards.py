"""What is proposed follows the wall: what has gone, moved or been ignored is proposed no more."""

from collections.abc import Sequence

import pytest

from atelier.advice import Kind, alike
from atelier.desk.run.alike_cards import Card, cards, fields, proposed_title, read_ignored, written
from atelier.gestures.groups import add_group
from atelier.gestures.merging import merge_notes
from atelier.gestures.notes import add_notes, remove_notes, reword_note
from atelier.gestures.titles import add_title, title_notes
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Cluster, Group, Note, Step, StepKind, Zone

TEXTS = (
    "Un marché le soir",
    "Jardin partagé",
    "un marche le soir",
    "Des jardins partagés au bourg",
    "La lune",
)


def wall(workshop: OpenWorkshop, *, by_group: bool = False) -> Step:
    steps = workshop.tables.children(Step)
    return next(s for s in steps if s.kind is StepKind.WALL and s.by_group is by_group)


@pytest.fixture
def step(workshop: OpenWorkshop) -> str:
    """The common wall, with three sorts of notes on it."""
    found = wall(workshop)
    zone = workshop.tables.children(Zone, found.id)[0]
    workshop.do(add_notes, zone=zone.id, notes=list(TEXTS))
    return found.id


def note(workshop: OpenWorkshop, text: str) -> Note:
    return next(n for n in workshop.tables.all(Note) if n.text == text)


def ids(workshop: OpenWorkshop, *texts: str) -> list[str]:
    return [note(workshop, text).id for text in texts]


class Proposed:
    """What one search found, and what is left of it since."""

    def __init__(self, workshop: OpenWorkshop, step: str) -> None:
        self.workshop = workshop
        compared = fields(workshop.tables, step)
        self.texts = {id: text for texts in compared for id, text in texts}
        self.pairs = [pair for texts in compared for pair in alike(texts, "fr")]

    def now(self, *ignored: Sequence[str]) -> list[Card]:
        return cards(self.workshop.tables, self.texts, self.pairs, tuple(map(frozenset, ignored)))

    def kinds(self, *ignored: Sequence[str]) -> list[Kind]:
        return [card.kind for card in self.now(*ignored)]


def test_the_same_words_come_before_the_same_subject(workshop: OpenWorkshop, step: str) -> None:
    assert Proposed(workshop, step).kinds() == [Kind.SAME, Kind.NEIGHBOUR]


def test_what_was_removed_merged_or_reworded_goes_and_undo_brings_it_back(
    workshop: OpenWorkshop, step: str
) -> None:
    proposed = Proposed(workshop, step)
    one, other = ids(workshop, TEXTS[0], TEXTS[2])
    workshop.do(merge_notes, into=one, others=[other])
    assert proposed.kinds() == [Kind.NEIGHBOUR]
    workshop.undo()
    assert proposed.kinds() == [Kind.SAME, Kind.NEIGHBOUR]
    workshop.do(remove_notes, notes=[other])
    workshop.do(reword_note, note=note(workshop, TEXTS[1]).id, text="Autre chose")
    assert proposed.kinds() == []


def test_neighbours_under_one_title_are_where_they_should_be(workshop: OpenWorkshop, step: str) -> None:
    proposed = Proposed(workshop, step)
    workshop.do(title_notes, notes=ids(workshop, TEXTS[1], TEXTS[3]), title="Jardins")
    assert proposed.kinds() == [Kind.SAME]


def test_a_card_names_the_title_that_some_have(workshop: OpenWorkshop, step: str) -> None:
    workshop.do(title_notes, notes=ids(workshop, TEXTS[3]), title="Jardins")
    (title,) = workshop.tables.all(Cluster)
    card = Proposed(workshop, step).now()[1]
    assert (card.cluster, card.gathered) == (title.id, False)
    assert list(card.notes) == ids(workshop, TEXTS[3], TEXTS[1])


def test_repeats_under_one_title_can_still_be_merged(workshop: OpenWorkshop, step: str) -> None:
    workshop.do(title_notes, notes=ids(workshop, TEXTS[0], TEXTS[2]), title="Marché")
    assert Proposed(workshop, step).now()[0].gathered


def test_what_was_ignored_stays_away(workshop: OpenWorkshop, step: str) -> None:
    proposed = Proposed(workshop, step)
    assert proposed.kinds(ids(workshop, TEXTS[0], TEXTS[2], TEXTS[4])) == [Kind.NEIGHBOUR]
    assert proposed.kinds(ids(workshop, TEXTS[0], TEXTS[4])) == [Kind.SAME, Kind.NEIGHBOUR]


def test_groups_are_compared_each_on_its_own_wall(workshop: OpenWorkshop) -> None:
    step = wall(workshop, by_group=True)
    while len(workshop.tables.children(Group, step.id)) < 2:
        workshop.do(add_group, step=step.id)
    for group in workshop.tables.children(Group, step.id)[:2]:
        zone = workshop.tables.children(Zone, group.id)[0]
        workshop.do(add_notes, zone=zone.id, notes=["Un marché", f"Un pont {group.number}"], group=group.id)
    assert [len(texts) for texts in fields(workshop.tables, step.id)] == [2, 2]
    assert Proposed(workshop, step.id).now() == []


def test_a_new_title_takes_the_words_of_the_shortest(workshop: OpenWorkshop, step: str) -> None:
    card = Proposed(workshop, step).now()[1]
    assert proposed_title(workshop.tables, card) == "Jardin partagé"
    zone = workshop.tables.children(Zone, step)[0]
    workshop.do(add_title, zone=zone.id, title="Jardins")


def test_what_is_remembered_is_read_again_and_nonsense_is_nothing() -> None:
    ignored = (frozenset({"b", "a"}), frozenset({"c", "d", "e"}))
    assert read_ignored(written(ignored)) == ignored
    for nonsense in ("", "{", "3", "null", "[3]"):
        assert read_ignored(nonsense) == ()
