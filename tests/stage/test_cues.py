"""Every cue gives a page: large enough to be read, nothing cut, nothing that takes a key or a touch."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.gestures.groups import add_group, set_scenario
from atelier.gestures.steps import change_step
from atelier.gestures.votes import add_orientation
from atelier.gestures.workshops import change_workshop
from atelier.session import OpenWorkshop
from atelier.stage.black import BlackPage
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.lettering import Text
from atelier.stage.page import CuePage
from atelier.workshop.cue import BLACK, Cue, CueKind
from atelier.workshop.entities import Round, Scenario
from atelier.workshop.walls import groups
from tests.stage.sample import wall_of

SIZES = [(1920, 1080), (1024, 768), (1366, 768)]


def texts(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]


def shown(qtbot: QtBot, stage: Stage, cue: Cue, size: tuple[int, int] = (1920, 1080)) -> CuePage:
    page = build(stage, cue)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    return page


def said(stage: Stage) -> list[Cue]:
    """A cue of each kind that does not vote, about the sample workshop."""
    step = wall_of(stage.workshop, by_group=True)
    round = next(iter(stage.tables.all(Round)))
    first = groups(stage.tables, step.id)[0]
    return [
        Cue(CueKind.WELCOME),
        Cue(CueKind.SCENARIOS, step.id),
        Cue(CueKind.SCENARIOS, step.id, first.id, clock=True),
        Cue(CueKind.RESTITUTION, step.id, first.id),
        Cue(CueKind.WALL, step.id, clock=True),
        Cue(CueKind.ORIENTATIONS, round=round.id),
        Cue(CueKind.ORIENTATIONS, round=round.id, number=3, clock=True),
        Cue(CueKind.NEXT, clock=True),
    ]


@pytest.mark.parametrize("kind", CueKind)
def test_a_page_says_what_it_is_also_where_there_is_nothing_to_show(
    qtbot: QtBot, stage: Stage, kind: CueKind
) -> None:
    assert shown(qtbot, stage, Cue(kind)).accessibleName()


@pytest.mark.parametrize("strong", [False, True])
@pytest.mark.parametrize("size", SIZES)
def test_pages_are_readable_whole_and_untouchable(
    qtbot: QtBot, said_stage: Stage, size: tuple[int, int], strong: bool
) -> None:
    look = dressed(said_stage.look, strong=strong)
    stage = Stage(said_stage.workshop, said_stage.words, look, size[1], strong=strong)
    side, above = size[0] // 20, size[1] // 20
    clear = QRect(side, above, size[0] - 2 * side, size[1] - 2 * above).adjusted(-1, -1, 1, 1)
    for cue in said(stage):
        page = shown(qtbot, stage, cue, size)
        assert page.focusPolicy() == Qt.FocusPolicy.NoFocus
        for label in page.findChildren(Text):
            assert label.font().pixelSize() >= size[1] / 36, (cue, label.text())
            assert clear.contains(label.geometry()), (cue, label.text())
            assert not label.toolTip()
            assert label.high(label.width()) <= label.height() + 1, (cue, label.text())


def test_black_says_nothing(qtbot: QtBot, stage: Stage) -> None:
    page = shown(qtbot, stage, BLACK)
    assert isinstance(page, BlackPage)
    assert texts(page) == []
    assert page.grab().toImage().pixelColor(10, 10) == Qt.GlobalColor.black


def test_the_welcome_follows_the_workshop(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    page = shown(qtbot, stage, Cue(CueKind.WELCOME))
    workshop.listen(page.told)
    workshop.do(change_workshop, theme="Speak for the centres")
    assert texts(page) == ["A future", "Speak for the centres"]
    workshop.do(change_workshop, theme="a FUTURE")
    assert texts(page) == ["A future"]


def test_a_long_scenario_goes_on_on_the_next_page(
    qtbot: QtBot, said_stage: Stage, said_workshop: OpenWorkshop
) -> None:
    step = wall_of(said_workshop, by_group=True)
    first = groups(said_workshop.tables, step.id)[0]
    scenario = said_workshop.tables.children(Scenario, first.id)[0]
    long = "\n\n".join(["The plan bore fruit, and the region listens to those who live there. " * 9] * 5)
    said_workshop.do(set_scenario, step=step.id, group=first.id, situation=long)
    pages = []
    first_page = shown(qtbot, said_stage, Cue(CueKind.SCENARIOS, step.id, first.id))
    for number in range(first_page.pages):
        page = shown(qtbot, said_stage, Cue(CueKind.SCENARIOS, step.id, first.id, page=number))
        pages.append(texts(page))
    assert len(pages) > 1
    assert scenario.question in pages[-1]
    assert scenario.question not in pages[0]


def test_a_group_without_a_scenario_is_asked_what_all_are(
    qtbot: QtBot, said_stage: Stage, said_workshop: OpenWorkshop
) -> None:
    step = wall_of(said_workshop, by_group=True)
    said_workshop.do(change_step, step=step.id, question="What do you see?")
    said_workshop.do(add_group, step=step.id, title="Third dream")
    last = groups(said_workshop.tables, step.id)[-1]
    page = shown(qtbot, said_stage, Cue(CueKind.SCENARIOS, step.id, last.id))
    assert any("Third dream" in text for text in texts(page))
    assert "What do you see?" in texts(page)
    assert page.pages == 1


def test_an_orientation_of_300_characters_is_read_whole(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    round = next(iter(workshop.tables.all(Round)))
    long = ("To be recognised for what is done every day in each centre, " * 6)[:300].strip()
    for title in ("👍", long):
        workshop.do(add_orientation, round=round.id, title=title)
    small = Stage(workshop, stage.words, stage.look, 768)
    for place, title in enumerate(("👍", long), start=1):
        cue = Cue(CueKind.ORIENTATIONS, round=round.id, number=place)
        page = shown(qtbot, small, cue, (1024, 768))
        assert texts(page) == [title, str(place)]
        assert page.pages == 1


def test_forty_orientations_stand_on_numbered_pages(
    qtbot: QtBot, stage: Stage, workshop: OpenWorkshop
) -> None:
    round = next(iter(workshop.tables.all(Round)))
    for number in range(1, 41):
        workshop.do(add_orientation, round=round.id, title=f"Orientation number {number}")
    page = shown(qtbot, stage, Cue(CueKind.ORIENTATIONS, round=round.id, page=1))
    assert page.pages > 1
    assert f"2 / {page.pages}" in texts(page)


def test_nothing_that_is_only_looked_at_wants_the_keys(qtbot: QtBot, stage: Stage) -> None:
    for cue in said(stage):
        page = shown(qtbot, stage, cue)
        wanting = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert not wanting, cue
