"""The line: what Enter, Tab, digits and # do, and that no word typed in it is ever lost."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from atelier.gestures.titles import add_title
from atelier.wall.board import Board
from atelier.wall.capture import CaptureLine
from atelier.wall.shape import Item, Kind
from atelier.workshop.entities import Cluster, Comment, Decision, Group, Note, Row, Step, Zone
from tests.desk.conftest import OpenSession, Said
from tests.wall.conftest import shown


@pytest.fixture
def line(qtbot: QtBot, board: Board, ways: Step) -> CaptureLine:
    """The line of the common wall, with the keys."""
    made = CaptureLine(board, ways.id)
    shown(qtbot, made)
    made.edit.setFocus()
    return made


def by_group(qtbot: QtBot, board: Board, visions: Step) -> CaptureLine:
    made = CaptureLine(board, visions.id)
    shown(qtbot, made)
    made.edit.setFocus()
    return made


def say(qtbot: QtBot, line: CaptureLine, text: str) -> None:
    qtbot.keyClicks(line.edit, text)
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)


def paste(line: CaptureLine, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    line.edit.insertFromMimeData(data)


def notes(board: Board, step: Step) -> list[str]:
    zones = [z.id for z in board.tables.all(Zone) if z.step == step.id]
    found = [n for n in board.tables.all(Note) if n.zone in zones]
    return [n.text for n in sorted(found, key=lambda note: (note.cluster or "", note.position))]


def test_enter_adds_and_the_line_is_ready_for_the_next(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    say(qtbot, line, "one (really)")
    say(qtbot, line, "two")
    assert notes(board, ways) == ["one (really)", "two"]
    assert line.edit.empty
    assert line.edit.hasFocus()


def test_fast_typing_loses_and_reorders_nothing(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    said = [f"sentence {n} of what people say" for n in range(30)]
    for text in said:
        say(qtbot, line, text)
    assert notes(board, ways) == said


def test_tab_changes_who_says_it_and_shift_tab_goes_back(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    first, second, third = board.tables.children(Group, ways.id)
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    say(qtbot, line, "by the second")
    qtbot.keyClick(line.edit, Qt.Key.Key_Backtab)
    qtbot.keyClick(line.edit, Qt.Key.Key_Backtab)
    say(qtbot, line, "by the third")
    groups = {note.text: note.group for note in board.tables.all(Note)}
    assert groups == {"by the second": second.id, "by the third": third.id}
    assert first.id not in groups.values()


def test_a_kind_chosen_by_mouse_leaves_the_keys_in_the_line(qtbot: QtBot, line: CaptureLine) -> None:
    qtbot.mouseClick(line.chips.kind, Qt.MouseButton.LeftButton)
    assert line.edit.hasFocus()
    (menu,) = line.chips.findChildren(QMenu)
    qtbot.waitUntil(menu.isVisible)
    chosen = menu.actions()[-1]
    menu.close()
    chosen.trigger()
    assert line.edit.hasFocus()
    assert line.aim.kind is not Kind.NOTE


def test_escape_then_tab_leaves_the_line(qtbot: QtBot, board: Board, ways: Step, line: CaptureLine) -> None:
    from PySide6.QtWidgets import QLineEdit

    other = QLineEdit(line)
    other.show()
    group = line.aim.group
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    assert not line.edit.hasFocus()
    assert line.aim.group == group


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_Eacute])
def test_alt_and_a_digit_chooses_the_group_then_its_zone_also_on_a_french_keyboard(
    qtbot: QtBot, board: Board, visions: Step, key: Qt.Key
) -> None:
    line = by_group(qtbot, board, visions)
    for _ in range(2):
        qtbot.keyClick(line.edit, key, Qt.KeyboardModifier.AltModifier)
    say(qtbot, line, "no promises")
    (note,) = board.tables.all(Note)
    assert board.tables.get(Zone, note.zone).title == "refusals"


def test_a_hash_makes_a_title_current_until_the_next(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    say(qtbot, line, "#Be heard")
    say(qtbot, line, "louder")
    say(qtbot, line, "#Be seen")
    say(qtbot, line, "brighter")
    say(qtbot, line, "#be HEARD")
    say(qtbot, line, "longer")
    say(qtbot, line, "#")
    say(qtbot, line, "later")
    titles = {c.id: c.title for c in board.tables.all(Cluster)}
    placed = {n.text: titles.get(n.cluster or "") for n in board.tables.all(Note)}
    assert placed == {"louder": "Be heard", "brighter": "Be seen", "longer": "Be heard", "later": None}
    assert sorted(titles.values()) == ["Be heard", "Be seen"]


def test_a_title_is_completed_by_tab(qtbot: QtBot, board: Board, ways: Step, line: CaptureLine) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    for title in ("Be heard", "Work together"):
        board.workshop.do(add_title, zone=zone.id, title=title)
    qtbot.keyClicks(line.edit, "#tog")
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    assert line.edit.empty
    assert board.tables.get(Cluster, line.aim.place.cluster).title == "Work together"


def test_an_arrow_key_chooses_among_the_titles_and_escape_puts_them_away(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    for title in ("Be heard", "Be seen"):
        board.workshop.do(add_title, zone=zone.id, title=title)
    qtbot.keyClicks(line.edit, "#be")
    qtbot.keyClick(line.edit, Qt.Key.Key_Down)
    qtbot.keyClick(line.edit, Qt.Key.Key_Down)
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert board.tables.get(Cluster, line.aim.place.cluster).title == "Be seen"
    qtbot.keyClicks(line.edit, "#be")
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    assert not line.edit.completing
    assert line.edit.read() == "#be"


def test_a_title_goes_into_the_empty_place_that_was_aimed_at(
    qtbot: QtBot, board: Board, visions: Step
) -> None:
    line = by_group(qtbot, board, visions)
    facing = board.tables.children(Group, visions.id)[1]
    demands, refusals = board.tables.children(Zone, facing.id)
    for title in ("one", "two", "three"):
        board.workshop.do(add_title, zone=demands.id, title=title)
    third = board.tables.children(Row, facing.id)[2]
    line.aim_at(Item(Kind.CELL, third.id, refusals.id))
    say(qtbot, line, "#Against three")
    (answer,) = board.tables.children(Cluster, refusals.id)
    assert answer.row == third.id


def test_what_the_line_will_be_is_chosen_and_said(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    say(qtbot, line, "#Be heard")
    line.next_kind()
    assert line.edit.placeholderText() == "Write a comment on “Be heard”…"
    say(qtbot, line, "well said")
    (comment,) = board.tables.all(Comment)
    assert board.tables.get(Cluster, comment.cluster).title == "Be heard"
    for _ in range(2):
        line.next_kind()
    say(qtbot, line, "we go on")
    assert [d.text for d in board.tables.children(Decision, ways.id)] == ["we go on"]


def test_a_few_pasted_lines_are_notes_at_once_in_one_gesture(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    paste(line, "- one\n- two\n\n- three\n")
    assert notes(board, ways) == ["one", "two", "three"]
    board.workshop.undo()
    assert notes(board, ways) == []


def test_many_pasted_lines_are_shown_before(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    text = "\n".join(f"line {n}" for n in range(12))
    paste(line, text)
    assert line.preview.isVisible()
    assert notes(board, ways) == []
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert notes(board, ways) == text.split("\n")
    assert line.edit.empty


def test_escape_gives_up_the_many_notes_and_keeps_the_text(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    text = "\n".join(f"line {n}" for n in range(12))
    paste(line, text)
    qtbot.keyClick(line.edit, Qt.Key.Key_Escape)
    assert not line.preview.isVisible()
    assert line.edit.read() == text
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert notes(board, ways) == [text]


def test_the_up_key_in_an_empty_line_asks_for_the_last_note(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    say(qtbot, line, "mispelt")
    (note,) = board.tables.all(Note)
    with qtbot.waitSignal(line.recalled) as asked:
        qtbot.keyClick(line.edit, Qt.Key.Key_Up)
    assert asked.args == [Item(Kind.NOTE, note.id)]


def test_the_draft_and_its_title_come_back_after_the_process_has_died(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, open_session: OpenSession
) -> None:
    say(qtbot, line, "#Be heard")
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    qtbot.keyClicks(line.edit, "half a sen")
    qtbot.waitUntil(lambda: board.workshop.drafts() == {f"capture:{ways.id}": "half a sen"}, timeout=1000)
    line.edit.drafting.blockSignals(True)  # a process that dies closes no editor
    open_sessions = open_session
    board.workshop._library.close()
    again = open_sessions().workshop(board.workshop.name)
    back = CaptureLine(Board(again, board.words, board.look, board.tell, board.hush), ways.id)
    qtbot.addWidget(back)
    assert back.edit.read() == "half a sen"
    assert again.tables.get(Cluster, back.aim.place.cluster).title == "Be heard"
    assert back.aim.group == again.tables.children(Group, ways.id)[1].id
    qtbot.keyClick(back.edit, Qt.Key.Key_Return)
    assert [n.text for n in again.tables.all(Note)] == ["half a sen"]
    assert again.drafts() == {}


def test_what_cannot_be_written_stays_in_the_line(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine, said: Said
) -> None:
    qtbot.keyClicks(line.edit, "kept")
    board.workshop._library._store.db.execute("PRAGMA query_only = ON")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.edit.read() == "kept"
    assert said.last
    board.workshop._library._store.db.execute("PRAGMA query_only = OFF")
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert notes(board, ways) == ["kept"]


def test_an_empty_line_keeps_nothing(qtbot: QtBot, board: Board, ways: Step, line: CaptureLine) -> None:
    say(qtbot, line, "   ")
    assert notes(board, ways) == []
    assert board.workshop.next_undo is None
    assert QApplication.focusWidget() is line.edit


def test_a_title_written_without_its_accents_is_the_one_that_is_there(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    board.workshop.do(add_title, zone=zone.id, title="Fête d’été")
    say(qtbot, line, "#FETE D'ETE")
    say(qtbot, line, "lanterns")
    (title,) = board.tables.children(Cluster, zone.id)
    assert title.title == "Fête d’été"
    assert [note.text for note in board.tables.children(Note, title.id)] == ["lanterns"]


def under(board: Board) -> dict[str, str]:
    """The title of each note, by its words; no words: none."""
    named = {cluster.id: cluster.title for cluster in board.tables.all(Cluster)}
    return {note.text: named.get(note.cluster or "", "") for note in board.tables.all(Note)}


def test_a_title_after_a_note_takes_that_note_alone_in_one_gesture(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    say(qtbot, line, "#Be heard")
    qtbot.keyClicks(line.edit, "a bus every 20 minutes #Get around")
    assert line.chips.title.text() == "# Get around (new)"
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.chips.title.text() == "# Be heard"
    say(qtbot, line, "a bell #get AROUND")
    say(qtbot, line, "louder")
    assert under(board) == {
        "a bus every 20 minutes": "Get around",
        "a bell": "Get around",
        "louder": "Be heard",
    }
    for _ in range(3):
        board.workshop.undo()
    assert under(board) == {}
    assert [c.title for c in board.tables.all(Cluster)] == ["Be heard"]


def test_a_title_after_a_note_is_completed_and_the_note_still_waits(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    zone = next(z for z in board.tables.all(Zone) if z.step == ways.id)
    board.workshop.do(add_title, zone=zone.id, title="Work together")
    qtbot.keyClicks(line.edit, "lend #tog")
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    assert line.edit.read() == "lend #Work together"
    assert not line.edit.completing
    assert line.chips.title.text() == "# Work together"
    qtbot.keyClick(line.edit, Qt.Key.Key_Return)
    assert under(board) == {"lend": "Work together"}


def test_a_number_after_a_hash_and_two_of_them_are_said(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    for text in ("line #3", "the word ##here"):
        say(qtbot, line, text)
    assert under(board) == {"line #3": "", "the word #here": ""}


def test_together_the_line_says_that_the_title_stays_when_another_group_speaks(
    qtbot: QtBot, board: Board, ways: Step, line: CaptureLine
) -> None:
    say(qtbot, line, "#Be heard")
    qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    assert line.chips.title.text() == "# Be heard"
    assert line.edit.placeholderText() == "Write a note under “Be heard”…"
    assert "# alone leaves the title." in line.edit.accessibleDescription()
    say(qtbot, line, "#")
    assert line.edit.placeholderText() == "Write a note… or #title, Enter"
    assert not line.chips.title.isVisible()


def test_tab_in_a_group_of_two_zones_reaches_both(qtbot: QtBot, board: Board, visions: Step) -> None:
    line = by_group(qtbot, board, visions)
    for text in ("first", "second", "third", "first again"):
        say(qtbot, line, text)
        qtbot.keyClick(line.edit, Qt.Key.Key_Tab)
    zones = [
        zone.id
        for group in board.tables.children(Group, visions.id)
        for zone in board.tables.children(Zone, group.id)
    ]
    placed = {note.text: zones.index(note.zone) for note in board.tables.all(Note)}
    assert placed == {"first": 0, "second": 1, "third": 2, "first again": 0}
    assert line.chips.zone.text() == board.tables.get(Zone, line.aim.place.zone).title
