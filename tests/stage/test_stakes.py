"""What the room is shown of why people meet: as it was written, whole, on as many pages as it needs."""

import pytest
from pytestqt.qtbot import QtBot

from atelier.desk.stage.cueing import cue_of, every, near
from atelier.gestures.workshops import change_workshop
from atelier.look.appearance import Look
from atelier.session import OpenWorkshop, Session
from atelier.session.arrivals import new_workshop
from atelier.stage.context import Stage, dressed
from atelier.stage.cues import build
from atelier.stage.lettering import Text
from atelier.stage.page import CuePage
from atelier.words import Words
from atelier.workshop.cue import Cue, CueKind
from atelier.workshop.entities import Step, StepKind

STAKES = Cue(CueKind.STAKES)


@pytest.fixture
def workshop(session: Session) -> OpenWorkshop:
    id = new_workshop(session, method="atelier-du-futur", title="The square", language="en")
    return session.workshop(id)


@pytest.fixture
def stage(workshop: OpenWorkshop, words: Words, look: Look) -> Stage:
    return Stage(workshop, words, dressed(look, strong=False), height=720)


def page_of(qtbot: QtBot, stage: Stage, number: int = 0) -> CuePage:
    page = build(stage, Cue(CueKind.STAKES, page=number))
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.arrange()
    return page


def test_stakes_are_offered_before_the_first_wall_only(workshop: OpenWorkshop) -> None:
    tables = workshop.tables
    steps = tables.children(Step)
    assert cue_of(tables, CueKind.STAKES, steps[0]) is None, "nothing is written"
    workshop.do(change_workshop, stakes="The **square** is empty")
    tables = workshop.tables
    assert STAKES in near(tables, steps[0])
    assert near(tables, steps[1])[0] == STAKES
    walls = [step for step in steps if step.kind is StepKind.WALL]
    assert all(STAKES not in near(tables, step) for step in (walls[0], steps[-2]))
    assert STAKES in every(tables, walls[0])


def test_bold_and_italic_are_kept_and_axes_listed(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, stakes="The **square** is *empty*", axes=["Youth"])
    page = page_of(qtbot, stage)
    texts = page.findChildren(Text)
    said = {text.text() for text in texts}
    assert {"The square is empty", "– Youth", "What is at stake", "Transversal axes"} <= said
    (read,) = (t for t in texts if t.text() == "The square is empty")
    assert [span.bold for (*spans,) in read._paragraphs for span in spans] == [False, True, False, False]


def test_a_long_paragraph_goes_on_over_the_page(qtbot: QtBot, stage: Stage, workshop: OpenWorkshop) -> None:
    workshop.do(change_workshop, context="Few words.", stakes="Nobody crosses the square any more. " * 120)
    first = page_of(qtbot, stage)
    assert first.pages > 1
    pages = [page_of(qtbot, stage, number) for number in range(first.pages)]
    found = []
    for page in pages:
        texts = page.findChildren(Text)
        assert all(page.area.contains(text.geometry()) for text in texts)
        found += [text for text in texts if text.text().startswith("Nobody")]
    shown = sum(len(text._lines(text.width())) for text in found)
    found[0].show_lines(0, 10**6)
    assert shown == len(found[0]._lines(found[0].width())), "each line once"
