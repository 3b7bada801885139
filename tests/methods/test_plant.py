from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from atelier.methods import Method, bundled, find, plant, read
from atelier.typography import french
from atelier.workshop import walls
from atelier.workshop.entities import Group, Layout, Round, Scenario, Step, StepKind, Zone
from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.stamp import Stamp
from atelier.workshop.tables import Tables


@pytest.fixture
def stamp() -> Stamp:
    numbers: Iterator[int] = count(1)
    new: Callable[[], str] = lambda: f"{next(numbers):032x}"  # noqa: E731
    return Stamp(new, "2026-11-21T09:00:00.000Z")


@pytest.fixture
def futur() -> Method:
    return find("atelier-du-futur")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_first_method_plants_its_nine_steps(futur: Method, stamp: Stamp, language: str) -> None:
    tables = Tables(plant(futur, stamp, title="  Essai ", language=language))
    steps = tables.children(Step)
    assert (tables.workshop.title, tables.workshop.method, tables.workshop.language) == (
        "Essai",
        "atelier-du-futur",
        language,
    )
    assert [(s.kind, s.minutes) for s in steps] == [
        (StepKind.TALK, 10),
        (StepKind.TALK, 15),
        (StepKind.WALL, 35),
        (StepKind.TALK, 20),
        (StepKind.WALL, 40),
        (StepKind.VOTE, 20),
        (StepKind.ACTIONS, 25),
        (StepKind.TALK, 10),
        (StepKind.EVALUATION, 5),
    ]
    assert all(s.title and s.opening for s in steps)


def test_the_partners_vision_faces_demands_with_refusals(futur: Method, stamp: Stamp) -> None:
    tables = Tables(plant(futur, stamp, title="Essai", language="fr"))
    structure, partner = walls.walls(tables, tables.children(Step)[2].id)
    assert [z.title for z in walls.zones(tables, structure)] == [""]
    assert partner.layout is Layout.FACING
    assert [z.title for z in walls.zones(tables, partner)] == ["exigences", "réfutations"]
    assert all(len(tables.children(Scenario, wall.below)) == 1 for wall in (structure, partner))


def test_ways_stand_on_one_wall_with_groups_of_their_own(futur: Method, stamp: Stamp) -> None:
    tables = Tables(plant(futur, stamp, title="Essai", language="fr"))
    ways = tables.children(Step)[4]
    (wall,) = walls.walls(tables, ways.id)
    assert len(walls.zones(tables, wall)) == 1
    assert [g.number for g in tables.children(Group, ways.id)] == [1, 2, 3]


def test_the_vote_is_ready_with_its_rules(futur: Method, stamp: Stamp) -> None:
    tables = Tables(plant(futur, stamp, title="Essai", language="fr"))
    (round,) = tables.all(Round)
    assert (round.dots, round.cap, round.secret, round.retain) == (3, 1, True, 3)


def test_french_is_planted_with_its_spaces(futur: Method, stamp: Stamp) -> None:
    for entity in plant(futur, stamp, title="Essai", language="fr"):
        texts = [v for name in entity.__dataclass_fields__ if isinstance(v := getattr(entity, name), str)]
        assert texts == [french(text) for text in texts]


def test_a_bundled_method_is_found_by_name_only() -> None:
    assert "atelier-du-futur" in bundled()
    for name in ("x", "../methods/atelier-du-futur", ""):
        with pytest.raises(Refused) as refused:
            find(name)
        assert refused.value.reason is Reason.METHOD_UNKNOWN
        assert refused.value.details["known"] == bundled()


def test_every_bundled_method_is_in_both_languages() -> None:
    assert all(set(find(name).languages) == {"fr", "en"} for name in bundled())


@pytest.mark.parametrize(
    ("title", "language", "reason"),
    [(" ", "fr", Reason.TEXT_EMPTY), ("Essai", "de", Reason.LANGUAGE_UNKNOWN)],
)
def test_what_cannot_be_planted_is_refused(
    futur: Method, stamp: Stamp, title: str, language: str, reason: Reason
) -> None:
    with pytest.raises(Refused) as refused:
        plant(futur, stamp, title=title, language=language)
    assert refused.value.reason is reason


def test_groups_of_an_earlier_step_are_taken_over(tmp_path: Path, stamp: Stamp) -> None:
    path = tmp_path / "reprise.toml"
    path.write_text(
        'schema = 1\nlanguages = ["fr"]\ntitle.fr = "Reprise"\n'
        '[[steps]]\nkey = "un"\nkind = "wall"\nby_group = true\ntitle.fr = "Un"\n'
        "[[steps.groups]]\n[[steps.groups]]\n"
        '[[steps]]\nkind = "wall"\nby_group = true\ngroups_from = "un"\ntitle.fr = "Deux"\n'
        'zones = [{ fr = "haut" }, { fr = "bas" }]\n',
        "utf-8",
    )
    tables = Tables(plant(read(path), stamp, title="Essai", language="fr"))
    first, second = tables.children(Step)
    assert second.groups_from == first.id
    assert [len(walls.zones(tables, w)) for w in walls.walls(tables, first.id)] == [1, 1]
    assert [len(walls.zones(tables, w)) for w in walls.walls(tables, second.id)] == [2, 2]
    assert len({(z.parent, z.order) for z in tables.all(Zone)}) == tables.count(Zone)
