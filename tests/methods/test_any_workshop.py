"""Whatever was done to a workshop, it can be kept as a method, which says the same when it is kept again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from atelier.methods import Method, gather, parse, plant, write_method
from atelier.workshop.links import dangling
from atelier.workshop.refusals import Refused
from atelier.workshop.tables import Tables
from tests.gestures.support import counting_stamp
from tests.gestures.test_any_sequence import MOVES, Missing, Move, Picks, furnished
from tests.methods.test_writing import HERE
from tests.properties import tries

NUMBERS = st.lists(st.integers(0, 11), min_size=10, max_size=10)


def told(method: Method) -> Method:
    """Without what only notes and titles say: which steps took something up."""
    return replace(method, steps=tuple(replace(step, retained=False) for step in method.steps))


@tries(25)
@given(st.lists(st.tuples(st.sampled_from(MOVES), NUMBERS), max_size=25))
def test_any_workshop_is_a_method(moves: list[tuple[Move, list[int]]]) -> None:
    room = furnished()
    for (make, keywords), numbers in moves:
        try:
            room.do(make, **keywords(Picks(room, numbers)))
        except (Missing, Refused):
            continue
    method = told(gather(room.tables, name="essai"))
    (language,) = method.languages
    title = room.tables.workshop.title
    planted = Tables(plant(method, counting_stamp(), title=title, language=language, typeset=False))
    assert dangling(planted) == []
    assert told(gather(planted, name="essai")) == method
    if method.steps:
        assert mistake(method) in ("", "empty", "twice"), "what is not finished yet is said with its place"


def mistake(method: Method) -> str:
    """What is wrong with its file, where something is."""
    try:
        parse(write_method(method), HERE)
    except Refused as refused:
        return str(refused.details["what"])
    return ""
