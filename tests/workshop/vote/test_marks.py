import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.refusals import Reason, Refused
from atelier.workshop.vote import Marks, Rules, check_marks, marks_of
from tests.workshop.vote.drawn import legal_ballots, rules

ANY_MARKS = st.dictionaries(st.integers(1, 5), st.integers(0, 4), max_size=4).map(marks_of)


def accepted(marks: Marks, chosen: Rules) -> bool:
    try:
        check_marks(marks, chosen, (1, 2, 3, 4))
    except Refused:
        return False
    return True


@given(rules(), ANY_MARKS)
def test_exactly_the_legal_ballots_are_accepted(chosen: Rules, marks: Marks) -> None:
    assert accepted(marks, chosen) == (marks in legal_ballots(chosen, (1, 2, 3, 4)))


@given(rules(), st.data())
def test_no_legal_ballot_is_refused(chosen: Rules, data: st.DataObject) -> None:
    possible = legal_ballots(chosen, (1, 2, 3, 4))
    if possible:
        assert accepted(data.draw(st.sampled_from(possible)), chosen)


@pytest.mark.parametrize("marks", [((4, 1), (1, 1)), ((1, 1), (1, 1)), ((1, 0),), ((1, -1), (2, 2))])
def test_marks_in_another_form_are_refused(marks: Marks) -> None:
    with pytest.raises(Refused) as refused:
        check_marks(marks, Rules(cap=3), range(1, 10))
    assert refused.value.reason is Reason.BALLOT_MALFORMED


@pytest.mark.parametrize("marks", [((1, 4),), ((1, 3), (2, 3))])
def test_points_are_given_once_each(marks: Marks) -> None:
    with pytest.raises(Refused) as refused:
        check_marks(marks, Rules(weights=(3, 2, 1)), range(1, 10))
    assert refused.value.reason is Reason.BALLOT_POINTS
