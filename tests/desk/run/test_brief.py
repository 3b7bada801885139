"""What the facilitator reads beside the page: as it was written, and nothing twice."""

import pytest

from atelier.desk.run.page import SaidPage
from atelier.desk.window.window import MainWindow
from atelier.gestures.groups import set_scenario
from atelier.gestures.steps import change_step
from atelier.gestures.workshops import change_workshop
from atelier.look.labels import RichLabel
from atelier.session import OpenWorkshop
from atelier.workshop.entities import Group, Step
from tests.desk.run.leading import lead, room_of


def read(window: MainWindow) -> list[str]:
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    return [label.accessibleName() for label in page.brief.findChildren(RichLabel)]


@pytest.mark.parametrize(
    ("situation", "told"),
    [
        ("We are in 2040, in **spring**.", "We are in 2040, in spring."),
        ("It is spring.", "2040. It is spring."),
        ("There are 20400 of us.", "2040. There are 20400 of us."),
    ],
)
def test_a_year_that_the_situation_names_is_not_said_before_it(
    window: MainWindow, workshop: OpenWorkshop, situation: str, told: str
) -> None:
    steps = workshop.tables.children(Step)
    place = next(n for n, step in enumerate(steps) if workshop.tables.children(Group, step.id))
    group = workshop.tables.children(Group, steps[place].id)[0]
    workshop.do(set_scenario, step=steps[place].id, group=group.id, year=2040, situation=situation)
    lead(window, workshop, place)
    assert told in read(window)


def test_bold_and_italic_are_kept_and_no_other_markup(window: MainWindow, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, stakes="The **square** & its <b>trees</b>")
    lead(window, workshop, 0)
    assert "The square & its <b>trees</b>" in read(window)
    (label,) = (each for each in window.findChildren(RichLabel) if "square" in each.text())
    assert label.text() == "The <b>square</b> &amp; its &lt;b&gt;trees&lt;/b&gt;"


def test_groups_stand_below_the_scenario_and_above_what_was_said_to_all(
    window: MainWindow, workshop: OpenWorkshop
) -> None:
    steps = workshop.tables.children(Step)
    place = next(n for n, step in enumerate(steps) if workshop.tables.children(Group, step.id))
    group = workshop.tables.children(Group, steps[place].id)[0]
    workshop.do(set_scenario, step=steps[place].id, group=group.id, situation="It is spring.")
    workshop.do(change_step, step=steps[place].id, opening="In two groups.")
    lead(window, workshop, place)
    page = room_of(window).page
    assert isinstance(page, SaidPage)
    brief = page.brief
    items = (brief._texts.itemAt(n) for n in range(brief._texts.count()))
    texts = [item.widget() for item in items if item is not None]
    order = [texts.index(card) for card in brief.cards()]
    said = [n for n, each in enumerate(texts) if isinstance(each, RichLabel)]
    assert said[0] < order[0]
    assert order[-1] < said[-1]
