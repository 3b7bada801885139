"""Small widgets: what they say, which keys they take."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from atelier.look import motion
from atelier.look.appearance import Look
from atelier.look.buttons import Button, IconButton
from atelier.look.choices import CheckBox, Choice, NumberBox, SegmentedControl
from atelier.look.labels import ElidedLabel, Label
from atelier.look.marks import Chip, NumberDot, Tone
from atelier.look.notices import Banner, EmptyState, Gravity
from atelier.look.surfaces import Card, CardButton
from atelier.look.topbar import TopBar
from atelier.words import Words


def test_a_label_takes_no_text_for_markup(look: Look, qtbot: QtBot) -> None:
    label = Label(look, "<b>R&D</b> x<y")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_no_label_of_the_look_guesses_a_format(look: Look, words: Words, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    for made in (Chip(look, "a"), NumberDot(look, 1, "Group 1"), Banner(look), TopBar(look, words)):
        made.setParent(page)
    empty = EmptyState(look, "info", "Nothing", "yet", action="Begin", parent=page)
    assert empty.findChildren(QLabel)
    guessing = [
        label
        for label in page.findChildren(QLabel)
        if label.pixmap().isNull() and label.textFormat() is not Qt.TextFormat.PlainText
    ]
    assert guessing == []


def test_a_cut_text_is_its_own_tool_tip(look: Look, qtbot: QtBot) -> None:
    label = ElidedLabel(look, "A title that is far too long")
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.render(QPixmap(80, 24))
    assert label.toolTip() == label.text()
    label.resize(800, 24)
    label.render(QPixmap(800, 24))
    assert label.toolTip() == ""


def test_a_greyed_button_says_why(look: Look, qtbot: QtBot) -> None:
    button = Button(look, "Close the vote", tip="Ctrl+Enter")
    qtbot.addWidget(button)
    button.refuse("No ballot has been typed.")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "No ballot has been typed."
    button.refuse("")
    assert (button.isEnabled(), button.toolTip()) == (True, "Ctrl+Enter")


def test_an_icon_button_has_a_name_and_shows_its_key(look: Look, qtbot: QtBot) -> None:
    button = IconButton(look, "undo-2", "Undo", key="Ctrl+Z")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Undo", "Undo (Ctrl+Z)")


def test_controls_are_thirty_eight_high(look: Look, qtbot: QtBot) -> None:
    for control in (Button(look, "Prepare"), IconButton(look, "plus", "Add"), NumberBox("Dots")):
        qtbot.addWidget(control)
        control.ensurePolished()
        assert control.sizeHint().height() == 38 or control.height() == 38


def test_arrows_choose_the_neighbouring_segment(look: Look, qtbot: QtBot, qapp: QApplication) -> None:
    control = SegmentedControl(look, "View", [("wall", "Wall"), ("outline", "Outline")])
    qtbot.addWidget(control)
    with qtbot.waitExposed(control):
        control.show()
    control.activateWindow()
    chosen: list[str] = []
    control.chosen.connect(chosen.append)
    control.choose("wall")
    control.setFocus()
    control.findChildren(QWidget)[0].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(qapp.focusWidget() or control, key)
    assert chosen == ["outline", "wall"]
    assert control.choice == "wall"


def test_space_ticks_a_box(look: Look, qtbot: QtBot) -> None:
    box = CheckBox(look, "Recall of the stakes")
    qtbot.addWidget(box)
    with qtbot.waitSignal(box.toggled):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    interface = QAccessible.queryAccessibleInterface(box)
    assert interface is not None
    assert interface.role() is QAccessible.Role.CheckBox


def test_a_card_is_one_button_that_is_pressed_anywhere(look: Look, qtbot: QtBot) -> None:
    card = CardButton(look, "Future workshop")
    qtbot.addWidget(card)
    card.add(Label(look, "Future workshop"))
    card.resize(300, 80)
    with qtbot.waitSignal(card.clicked):
        qtbot.keyClick(card, Qt.Key.Key_Space)
    with qtbot.waitSignal(card.clicked):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    card.set_selected(True)
    assert card.selected


def test_a_card_button_is_as_high_as_its_wrapped_texts(look: Look, qtbot: QtBot) -> None:
    card = CardButton(look, "Card")
    qtbot.addWidget(card)
    card.add(Label(look, "a rather long text " * 10))
    assert card.heightForWidth(200) > card.heightForWidth(800)


def test_a_number_dot_carries_number_and_name(look: Look, qtbot: QtBot) -> None:
    dot = NumberDot(look, 3, "Group 3")
    qtbot.addWidget(dot)
    assert (dot.text(), dot.accessibleName()) == ("3", "Group 3")


def test_a_chip_changes_word_and_colour_together(look: Look, qtbot: QtBot) -> None:
    chip = Chip(look, "In preparation")
    qtbot.addWidget(chip)
    chip.show_state("Closed", Tone.GREEN)
    assert (chip.text(), chip.property("kind")) == ("Closed", "green")


def test_a_banner_speaks_in_its_place_and_offers_an_action(look: Look, qtbot: QtBot) -> None:
    holder = Card()
    qtbot.addWidget(holder)
    banner = Banner(look)
    holder.column.addWidget(banner)
    assert banner.isHidden()
    banner.tell(Gravity.ERROR, "Nothing was counted", "One dot for each orientation.", action="Correct")
    assert not banner.isHidden()
    assert banner.accessibleName() == "Nothing was counted"
    with qtbot.waitSignal(banner.acted):
        banner.findChildren(Button)[0].click()
    banner.clear()
    assert banner.isHidden()


def test_the_bar_swaps_what_stands_in_its_middle(look: Look, words: Words, qtbot: QtBot) -> None:
    bar = TopBar(look, words)
    qtbot.addWidget(bar)
    first, second = Chip(look, "1"), Chip(look, "2")
    bar.set_centre(first)
    bar.set_centre(second)
    qtbot.addWidget(first)
    assert first.parent() is None
    assert second.parent() is bar
    with qtbot.waitSignal(bar.back):
        bar.findChildren(IconButton)[0].click()


@pytest.mark.parametrize(
    ("file", "content", "less"),
    [
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "not a settings file [", False),
    ],
)
def test_less_motion_is_read_where_desktops_say_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, content: str, less: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(content, encoding="utf-8")
    assert motion.wants_less_motion(tmp_path) is less


def test_nothing_moves_where_less_motion_is_wanted(qapp: QApplication) -> None:
    assert Look(less_motion=True).duration(180) == 0
    assert Look().duration(180) == 180


def test_the_title_of_a_page_keeps_its_face_when_the_look_changes(
    look: Look, words: Words, qtbot: QtBot
) -> None:
    bar = TopBar(look, words, has_back=False)
    qtbot.addWidget(bar)
    bar.set_title_font_of_page(look)
    look.wear(look.palette, reading=True)
    title = bar.findChildren(ElidedLabel)[0]
    assert (title.font().pixelSize(), title.font().families()[0]) == (22, look.title_font(22).families()[0])


@pytest.fixture
def choice(look: Look, qtbot: QtBot) -> Choice:
    choice = Choice(look, "Layout")
    qtbot.addWidget(choice)
    choice.addItems(["Columns", "Bands", "Facing"])
    choice.show()
    qtbot.waitExposed(choice)
    choice.activateWindow()
    choice.setFocus()
    qtbot.waitUntil(choice.hasFocus)
    return choice


def test_a_walk_through_choices_makes_one_choice(choice: Choice, qtbot: QtBot) -> None:
    made: list[int] = []
    choice.made.connect(made.append)
    for _ in range(7):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentIndex() == 2
    assert made == []
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    choice.clearFocus()
    assert made == [2]
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_B)
    choice.clearFocus()
    assert made == [2, 1]


def test_a_choice_that_lacks_room_is_whole_in_its_tool_tip(choice: Choice, qtbot: QtBot) -> None:
    choice.addItem("The inhabitants of the northern quarter")
    choice.setCurrentIndex(choice.count() - 1)
    choice.setFixedWidth(160)
    choice.grab()
    assert choice.toolTip() == choice.currentText()
    choice.setCurrentIndex(0)
    choice.grab()
    assert choice.toolTip() == ""


def test_escape_and_coming_back_make_no_choice(choice: Choice, qtbot: QtBot) -> None:
    made: list[int] = []
    choice.made.connect(made.append)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Escape)
    assert choice.currentIndex() == 0
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    qtbot.keyClick(choice, Qt.Key.Key_Up)
    choice.clearFocus()
    assert made == []


def test_where_it_keeps_escape_counts_and_leaves(look: Look, qtbot: QtBot) -> None:
    choice = Choice(look, "Layout", keeps=True)
    qtbot.addWidget(choice)
    choice.addItems(["a", "b"])
    made: list[int] = []
    choice.made.connect(made.append)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    escape = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    choice.keyPressEvent(escape)
    assert (made, escape.isAccepted()) == ([1], False)


def test_a_tick_box_is_as_high_as_its_lines(look: Look, qtbot: QtBot) -> None:
    box = CheckBox(look, "Agrees to receive the minutes by e-mail")
    qtbot.addWidget(box)
    wide = box.sizeHint().width()
    assert box.heightForWidth(wide) == box.sizeHint().height()
    page = QWidget()
    qtbot.addWidget(page)
    QVBoxLayout(page).addWidget(box)
    page.resize(wide * 4 // 5, 400)
    page.show()
    qtbot.waitUntil(lambda: box.height() > box.sizeHint().height())
    page.resize(wide * 2, 400)
    qtbot.waitUntil(lambda: box.height() == box.sizeHint().height())


def test_a_pick_in_the_list_counts_at_once(choice: Choice, qtbot: QtBot) -> None:
    made: list[int] = []
    choice.made.connect(made.append)
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    choice.showPopup()
    qtbot.keyClick(choice.view(), Qt.Key.Key_Down)
    qtbot.keyClick(choice.view(), Qt.Key.Key_Return)
    assert made == [2]
    choice.clearFocus()
    assert made == [2]
