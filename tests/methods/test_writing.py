"""A method written as a file and read again is the same, and so is the workshop that is gathered as one."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.people import NewParticipant, add_participants
from atelier.methods import (
    Advice,
    ColumnPlan,
    FacePlan,
    GroupPlan,
    ItemPlan,
    Method,
    RoundPlan,
    Said,
    ScenarioPlan,
    StepPlan,
    bundled,
    find,
    gather,
    parse,
    plant,
    write_method,
)
from atelier.workshop.entities import ColumnType, Layout, Mood, RowsAs, StepKind, Way, Workshop
from atelier.workshop.tables import Tables
from atelier.workshop.text import LIMIT, clean, one_line
from atelier.workshop.vote import Rules
from tests.gestures.support import counting_stamp
from tests.properties import tries

HERE = Path("essai.toml")
TRICKY = '"""\\ \u2028x\t«\u00a0é\u00a0» \U0001f600 [[steps]] = # \' \x7f'
LETTERS = st.text(st.sampled_from(TRICKY + "\nabc "), min_size=1, max_size=12)
TEXT = LETTERS.map(lambda text: clean(text).text.strip()).filter(bool)
LINE = LETTERS.map(one_line).filter(bool)


def said(texts: st.SearchStrategy[str], *, needed: bool = False) -> st.SearchStrategy[Said]:
    both = st.fixed_dictionaries({"fr": texts, "en": texts})
    return both if needed else both | st.just({})


def lines(least: int = 0, most: int = 3) -> st.SearchStrategy[tuple[Said, ...]]:
    """Titles that differ in every language."""
    words = st.lists(st.integers(0, 99), min_size=least, max_size=most, unique=True)
    return words.map(lambda all: tuple({"fr": f"mot {n} \u2192", "en": f"word \\{n}"} for n in all))


SCENARIOS = st.none() | st.builds(
    ScenarioPlan,
    title=said(LINE),
    year=st.none() | st.integers(-500, 3000),
    role=said(LINE),
    situation=said(TEXT),
    question=said(TEXT),
    instruction=said(TEXT),
    speaking=st.none() | st.integers(1, 240),
)
ROUNDS = st.builds(
    RoundPlan,
    title=said(LINE),
    question=said(TEXT),
    rules=st.builds(Rules, dots=st.integers(1, 9), secret=st.booleans(), retain=st.integers(1, 5))
    | st.just(Rules(weights=(3, 2, 1))),
    way=st.sampled_from(Way),
    named=st.booleans(),
)
ITEMS: st.SearchStrategy[tuple[ItemPlan, ...]] = st.just(())
for _ in range(3):
    ITEMS = st.lists(
        st.builds(ItemPlan, title=said(LINE, needed=True), description=said(TEXT), items=ITEMS), max_size=2
    ).map(tuple)


@st.composite
def steps(draw: st.DrawFn) -> StepPlan:
    kind = draw(st.sampled_from(StepKind))
    step = StepPlan(
        key="",
        kind=kind,
        title=draw(said(LINE, needed=True)),
        opening=draw(said(TEXT)),
        question=draw(said(TEXT)),
        answers_heading={},
        minutes=draw(st.none() | st.integers(1, 1440)),
        by_group=False,
        layout=Layout.COLUMNS,
        zones=(),
        groups=(),
        groups_from="",
        scenario=None,
        rounds=(),
    )
    match kind:
        case StepKind.WALL:
            return replace(step, **draw(walls()))
        case StepKind.VOTE:
            return replace(step, rounds=tuple(draw(st.lists(ROUNDS, min_size=1, max_size=2))))
        case StepKind.POSITIONING:
            return replace(step, scale=draw(lines(2)), items=draw(ITEMS))
        case StepKind.TABLE:
            columns = tuple(_column(title, n) for n, title in enumerate(draw(lines(1))))
            form = draw(st.booleans())
            rows_as = RowsAs.FORM if form else RowsAs.CARDS
            return replace(step, columns=columns, rows_as=rows_as, rows=() if form else draw(lines()))
        case StepKind.EVALUATION:
            faces = (
                FacePlan(title=title, mood=mood) for title, mood in zip(draw(lines()), Mood, strict=False)
            )
            return replace(step, faces=tuple(faces))
    return step


@st.composite
def walls(draw: st.DrawFn) -> dict[str, Any]:
    by_group = draw(st.booleans())
    zones = draw(lines(2))
    numbers = range(1, draw(st.integers(1, 3)) + 1)
    groups = tuple(
        GroupPlan(
            number=number,
            title=draw(said(LINE)),
            layout=Layout.FACING if by_group else Layout.COLUMNS,
            zones=zones if by_group else (),
            scenario=draw(SCENARIOS),
        )
        for number in numbers
    )
    layout = Layout.COLUMNS if by_group else draw(st.sampled_from(Layout))
    return {
        "groups": groups,
        "by_group": by_group,
        "silent": draw(st.booleans()),
        "scenario": draw(SCENARIOS),
        "answers_heading": draw(said(LINE)),
        "layout": layout,
        "zones": () if by_group else zones,
    }


def _column(title: Said, n: int) -> ColumnPlan:
    chosen = n % 2 == 1
    words = ({"fr": "un", "en": "one"}, {"fr": "deux", "en": "two"})
    kind = ColumnType.CHOICES if chosen else ColumnType.DATE
    return ColumnPlan(title=title, type=kind, choices=words if chosen else (), hint={})


METHODS = st.builds(
    Method,
    name=st.just("essai"),
    languages=st.just(("fr", "en")),
    title=said(LINE, needed=True),
    summary=said(TEXT),
    steps=st.lists(steps(), min_size=1, max_size=4).map(tuple),
    advice=st.none()
    | st.builds(
        Advice,
        whom=said(TEXT),
        people=said(TEXT),
        length=said(TEXT),
        material=said(TEXT),
        pitfalls=said(TEXT),
    ),
)


@given(METHODS)
def test_a_method_comes_back_from_its_file(method: Method) -> None:
    assert parse(write_method(method), HERE) == method


@tries(8)
@given(METHODS)
def test_a_workshop_is_gathered_as_the_method_that_it_was_planted_from(method: Method) -> None:
    planted = Tables(plant(method, counting_stamp(), title="Essai", language="fr", typeset=False))
    again = plant(
        gather(planted, name="essai"), counting_stamp(), title="Essai", language="fr", typeset=False
    )
    assert Tables(again) == planted


@pytest.mark.parametrize("name", bundled())
def test_every_bundled_method_comes_back(name: str) -> None:
    method = find(name)
    assert parse(write_method(method), Path(f"{name}.toml")) == method
    for language in method.languages:
        planted = Tables(plant(method, counting_stamp(), title="Essai", language=language))
        file = parse(write_method(gather(planted)), Path(f"{name}.toml"))
        again = plant(file, counting_stamp(), title="Essai", language=language)
        assert Tables(again) == planted


def test_groups_that_are_taken_over_keep_what_they_have_there() -> None:
    text = """\
schema = 2
languages = ["fr"]
title.fr = "Essai"
[[steps]]
key = "vues"
kind = "wall"
by_group = true
title.fr = "Vues"
[[steps.groups]]
[[steps.groups]]
[[steps]]
kind = "wall"
by_group = true
groups_from = "vues"
title.fr = "Suite"
[[steps.groups]]
number = 2
zones = [{ fr = "ici" }, { fr = "ailleurs" }]
[steps.groups.scenario]
year = 2040
"""
    method = parse(text, HERE)
    planted = Tables(plant(method, counting_stamp(), title="Essai", language="fr"))
    again = Tables(plant(gather(planted, name="essai"), counting_stamp(), title="Essai", language="fr"))
    assert again == planted
    assert len(gather(planted).steps[1].groups) == 1


def test_nobody_and_no_date_goes_into_a_method() -> None:
    tables = Tables(plant(find("atelier-du-futur"), counting_stamp(), title="Essai", language="fr"))
    stamp = counting_stamp()
    for _ in range(500):
        stamp.id()
    people = [NewParticipant(last_name="Arc", first_name="Jeanne")]
    tables.apply(add_participants(tables, stamp, participants=people))
    text = write_method(gather(tables))
    assert "Jeanne" not in text
    assert len(text) < LIMIT
    assert next(tables.all(Workshop)).title in text
