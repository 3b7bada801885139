import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.stepbar import StepBar, StepItem
from atelier.words import Words

STEPS = [
    StepItem(key, title, done=key == "a")
    for key, title in zip("abcde", ("Welcome", "Visions", "Ways", "Dots", "Next"), strict=True)
]


@pytest.fixture
def bar(look: Look, words: Words, qtbot: QtBot) -> StepBar:
    made = StepBar(look, words)
    made.show_steps(STEPS, "b")
    made.resize(900, made.height())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def chips(bar: StepBar) -> list[QAbstractButton]:
    return sorted(
        (chip for chip in bar.findChildren(QAbstractButton) if not chip.isHidden()), key=lambda chip: chip.x()
    )


def test_each_step_says_its_number_title_and_state(bar: StepBar) -> None:
    said = [(chip.accessibleName(), chip.accessibleDescription()) for chip in chips(bar)]
    assert said[:3] == [
        ("Step 1: Welcome", "step done"),
        ("Step 2: Visions", "step in hand"),
        ("Step 3: Ways", ""),
    ]


def test_a_click_chooses_a_step(bar: StepBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.mouseClick(chips(bar)[3], Qt.MouseButton.LeftButton)
    assert chosen.args == ["d"]


def test_arrows_look_around_and_enter_chooses(bar: StepBar, qtbot: QtBot, qapp: QApplication) -> None:
    chosen: list[str] = []
    bar.chosen.connect(chosen.append)
    chips(bar)[1].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(qapp.focusWidget() or bar, key)
    assert chosen == []
    qtbot.keyClick(qapp.focusWidget() or bar, Qt.Key.Key_Return)
    assert chosen == ["e"]


def test_the_tab_key_stops_once_on_the_step_in_hand(bar: StepBar) -> None:
    stops = [chip for chip in chips(bar) if chip.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [chip.accessibleName() for chip in stops] == ["Step 2: Visions"]


def test_a_narrow_row_folds_titles_and_keeps_the_step_in_hand_in_view(bar: StepBar) -> None:
    bar.show_steps([StepItem(str(n), f"A long title {n}") for n in range(20)], "19")
    bar.resize(300, bar.height())
    last = chips(bar)[-1]
    assert last.x() + last.width() <= bar.width()
    assert last.width() > chips(bar)[0].width()
    assert chips(bar)[0].toolTip() == "A long title 0"


def test_the_focus_stays_on_a_step_when_steps_are_shown_again(bar: StepBar, qapp: QApplication) -> None:
    chips(bar)[2].setFocus()
    bar.show_steps(STEPS, "c")
    focused = qapp.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Step 3: Ways"
