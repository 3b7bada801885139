"""A list that waits: what each line will be, and that none is lost on the way."""

from hypothesis import given
from hypothesis import strategies as st

from atelier.gestures.intake import Section
from atelier.intake.notes import Taken, outlined
from atelier.wall.listed import Listed

LIST = "Move :\n- bus\n- bikes\nalone\nLive :\n- share"


def listed(text: str = LIST) -> Listed:
    return Listed(outlined(text))


def test_titles_hold_what_stands_below_them() -> None:
    waiting = listed()
    assert waiting.sections() == [
        Section("Move", ("bus", "bikes")),
        Section("", ("alone",)),
        Section("Live", ("share",)),
    ]
    assert waiting.below == [False, True, True, False, False, True]
    assert (waiting.count(titles=False), waiting.count(titles=True)) == (4, 2)


def test_a_title_that_becomes_a_note_says_all_that_was_typed() -> None:
    waiting = listed("Move :\nbus")
    waiting.make([0], title=False)
    assert waiting.sections() == [Section("", ("Move :", "bus"))]


def test_a_note_that_becomes_a_title_holds_what_follows() -> None:
    waiting = listed()
    waiting.make([3], title=True)
    assert waiting.sections()[1] == Section("alone")
    waiting.make([4], title=False)
    assert waiting.sections()[1] == Section("alone", ("Live :", "share"))


def test_what_stood_below_a_title_left_out_stands_below_none() -> None:
    waiting = listed()
    waiting.leave_out([0])
    assert waiting.sections()[0] == Section("", ("bus", "bikes", "alone"))
    waiting.leave_out([0])
    assert waiting.sections() == listed().sections()


def test_some_lines_are_left_out_together_and_taken_back_together() -> None:
    waiting = listed()
    waiting.leave_out([1])
    waiting.leave_out([1, 2])
    assert waiting.sections()[0] == Section("Move")
    waiting.leave_out([1, 2])
    assert waiting.sections() == listed().sections()


def test_all_as_notes_and_back() -> None:
    waiting = listed()
    waiting.only_notes()
    assert waiting.sections() == [Section("", ("Move :", "bus", "bikes", "alone", "Live :", "share"))]
    waiting.as_read()
    assert waiting.sections() == listed().sections()


ACTS = st.lists(st.tuples(st.sampled_from(["title", "note", "out"]), st.integers(0, 7)), max_size=12)
LINES = st.lists(st.builds(Taken, st.text("ab:", min_size=1), st.booleans(), st.booleans()), min_size=8)


@given(LINES, ACTS)
def test_each_line_that_is_not_left_out_is_added_once_in_its_order(
    lines: list[Taken], acts: list[tuple[str, int]]
) -> None:
    waiting = Listed(lines)
    for act, row in acts:
        if act == "out":
            waiting.leave_out([row])
        else:
            waiting.make([row], title=act == "title")
    added = [text for s in waiting.sections() for text in ((s.title,) if s.title else ()) + s.notes]
    assert added == [entry.text for entry in waiting.entries if not entry.out]
