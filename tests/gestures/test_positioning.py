"""A grid is filled in by the group: items, a scale in words, examples, disagreement."""

import pytest

from atelier.gestures.examples import add_examples, change_example, move_example, remove_example
from atelier.gestures.people import NewParticipant, add_participants
from atelier.gestures.positioning import (
    add_degree,
    add_items,
    change_degree,
    change_item,
    keep_dissent,
    move_item,
    place_item,
    remove_degree,
    remove_item,
)
from atelier.gestures.steps import add_step
from atelier.workshop.entities import Degree, Example, GridItem, Step, StepKind
from atelier.workshop.grids import functions, leaves, places
from atelier.workshop.radar import figures, neighbours, polygon
from atelier.workshop.refusals import Reason
from tests.gestures.support import Room, refused

SCALE = ("pas encore", "un peu", "souvent", "acquis")


class Grid(Room):
    """A room with an axis of two functions, of three items and one."""

    def __init__(self) -> None:
        super().__init__()
        self.step = self.make(Step, add_step, kind=StepKind.POSITIONING, title="Réseau").id
        for word in SCALE:
            self.do(add_degree, step=self.step, title=word)
        axis = self.item("Constituer un réseau")
        inclusion, actions = self.item("Inclure", axis), self.item("Agir", axis)
        self.first, self.second, self.third = (self.item(t, inclusion) for t in ("Un", "Deux", "Trois"))
        self.last = self.item("Quatre", actions)
        self.axis, self.inclusion, self.actions = axis, inclusion, actions

    def item(self, title: str, within: str | None = None) -> str:
        return self.make(GridItem, add_items, step=self.step, titles=[title], within=within).id

    def degree(self, title: str) -> str:
        return next(each.id for each in self.tables.all(Degree) if each.title == title)

    def place(self, item: str, word: str) -> None:
        self.do(place_item, item=item, degree=self.degree(word))

    def get(self, item: str) -> GridItem:
        return self.tables.get(GridItem, item)


@pytest.fixture
def grid() -> Grid:
    return Grid()


def test_items_of_the_last_level_are_placed_on_the_scale_or_nowhere(grid: Grid) -> None:
    assert [item.title for item in leaves(grid.tables, grid.step)] == ["Un", "Deux", "Trois", "Quatre"]
    grid.place(grid.first, "souvent")
    assert grid.get(grid.first).degree == grid.degree("souvent")
    grid.do(place_item, item=grid.first, degree=None)
    assert grid.get(grid.first).degree is None
    with refused(Reason.ITEM_HAS_ITEMS, title="Inclure"):
        grid.place(grid.inclusion, "un peu")
    other = grid.make(Step, add_step, kind=StepKind.POSITIONING, title="Autre").id
    foreign = grid.make(Degree, add_degree, step=other, title="jamais").id
    with refused(Reason.WRONG_PLACE):
        grid.do(place_item, item=grid.first, degree=foreign)


def test_a_grid_has_three_levels_and_no_circle(grid: Grid) -> None:
    with refused(Reason.GRID_TOO_DEEP, levels=3):
        grid.item("Cinq", grid.first)
    with refused(Reason.WRONG_PLACE):
        grid.do(move_item, item=grid.axis, within=grid.inclusion)
    with refused(Reason.GRID_TOO_DEEP):
        grid.do(move_item, item=grid.actions, within=grid.inclusion)
    grid.do(move_item, item=grid.last, within=grid.inclusion, index=0)
    assert leaves(grid.tables, grid.step)[0].title == "Quatre"
    grid.do(move_item, item=grid.inclusion, within=None)
    assert grid.get(grid.inclusion).within is None
    talk = grid.make(Step, add_step, kind=StepKind.TALK, title="Accueil").id
    with refused(Reason.WRONG_PLACE):
        grid.do(add_items, step=talk, titles=["Un"])


def test_what_goes_takes_along_all_below_it(grid: Grid) -> None:
    grid.do(add_examples, item=grid.first, texts=["La salle est ouverte"])
    grid.place(grid.first, "acquis")
    grid.do(remove_item, item=grid.axis)
    assert grid.tables.count(GridItem) == grid.tables.count(Example) == 0


def test_disagreement_is_kept_until_the_group_agrees(grid: Grid) -> None:
    grid.place(grid.first, "un peu")
    with refused(Reason.DISSENT_SAME, title="un peu"):
        grid.do(keep_dissent, item=grid.first, others=[grid.degree("un peu")])
    others = [grid.degree("acquis"), grid.degree("pas encore")]
    grid.do(keep_dissent, item=grid.first, others=others, dissent=" Les bénévoles le voient ailleurs ")
    assert grid.get(grid.first).others == (grid.degree("pas encore"), grid.degree("acquis"))
    assert grid.get(grid.first).dissent == "Les bénévoles le voient ailleurs"
    grid.place(grid.first, "acquis")
    assert grid.get(grid.first).others == (grid.degree("pas encore"),)
    grid.place(grid.first, "pas encore")
    assert (grid.get(grid.first).others, grid.get(grid.first).dissent) == ((), "")


def test_a_word_on_which_something_is_placed_stays_on_the_scale(grid: Grid) -> None:
    grid.place(grid.first, "souvent")
    with refused(Reason.SCALE_IN_USE, title="souvent"):
        grid.do(remove_degree, degree=grid.degree("souvent"))
    with refused(Reason.SAME_TITLE, title="acquis"):
        grid.do(change_degree, degree=grid.degree("souvent"), title="ACQUIS")
    grid.do(change_degree, degree=grid.degree("souvent"), title="toujours")
    assert places(grid.tables, grid.step) == {("constituer un reseau", "inclure", "un"): "toujours"}
    grid.do(remove_degree, degree=grid.degree("un peu"))


def test_who_speaks_is_said_by_their_quality_only(grid: Grid) -> None:
    people = [NewParticipant(last_name="Lavoir", first_name="Anne-Lise"), NewParticipant(last_name="Élu")]
    grid.do(add_participants, participants=people)
    for name in ("Anne-Lise LAVOIR", "lavoir anne-lise", "Lavoir", "élu"):
        with refused(Reason.SPEAKER_NAMED):
            grid.do(add_examples, item=grid.first, texts=["On se parle"], speaker=name)
    said = grid.make(
        Example, add_examples, item=grid.first, texts=["On se parle"], speaker="voisine du lavoir"
    )
    assert said.quoted
    grid.do(change_example, example=said.id, quoted=False)
    assert grid.now(said).speaker == ""
    grid.do(move_example, example=said.id, item=grid.last)
    assert grid.now(said).item == grid.last
    with refused(Reason.TEXT_EMPTY):
        grid.do(change_example, example=said.id, text=" ")
    grid.do(remove_example, example=said.id)


def test_figures_have_a_spoke_for_each_function_and_no_number(grid: Grid) -> None:
    for item, word in ((grid.first, "pas encore"), (grid.second, "souvent"), (grid.third, "souvent")):
        grid.place(item, word)
    grid.do(keep_dissent, item=grid.first, others=[grid.degree("acquis")])
    shown = figures(grid.tables, grid.step)
    inclusion, actions = shown.spokes
    assert shown.scale == SCALE
    assert shown.rings == (0.25, 0.5, 0.75, 1.0)
    assert (inclusion.title, inclusion.counts, inclusion.nowhere, inclusion.split) == (
        "Inclure",
        (1, 0, 2, 0),
        0,
        1,
    )
    assert inclusion.reach == pytest.approx((0 + 2 + 2) / 3 / 4 + 1 / 4)
    assert inclusion.shares == pytest.approx((1 / 3, 0, 2 / 3, 0))
    assert (actions.reach, actions.nowhere, actions.total) == (None, 1, 1)
    assert not shown.compared


def test_an_earlier_workshop_stands_beside_by_the_names_of_items(grid: Grid) -> None:
    grid.place(grid.first, "un peu")
    grid.place(grid.last, "acquis")
    earlier = places(grid.tables, grid.step)
    grid.place(grid.first, "acquis")
    grid.do(change_item, item=grid.last, title="Quatre, autrement")
    inclusion, actions = figures(grid.tables, grid.step, earlier).spokes
    assert (inclusion.before, inclusion.reach) == (0.5, 1.0)
    assert (actions.before, actions.reach) == (None, 1.0)


def test_a_grid_without_axes_has_spokes_of_its_own_items() -> None:
    room = Room()
    step = room.make(Step, add_step, kind=StepKind.POSITIONING, title="Court").id
    room.do(add_items, step=step, titles=["Un", "Deux"])
    assert [item.title for item in functions(room.tables, step)] == ["Un", "Deux"]
    assert [spoke.reach for spoke in figures(room.tables, step).spokes] == [None, None]


def test_a_radar_begins_above_and_turns_clockwise() -> None:
    above, right, below, left = polygon([1.0, 0.5, None, 0.25], radius=100)
    assert above == pytest.approx((0, -100))
    assert right == pytest.approx((50, 0), abs=1e-9)
    assert below == pytest.approx((0, 0), abs=1e-9)
    assert left == pytest.approx((-25, 0), abs=1e-9)
    assert polygon([]) == []


def test_an_outline_has_a_gap_where_nothing_is_known() -> None:
    assert neighbours([1.0, 0.5, None, 0.25]) == [(0, 1), (3, 0)]
    assert neighbours([None, 0.5, None]) == []
    assert neighbours([]) == []
