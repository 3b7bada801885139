"""Cues as text: what is stored is read again, and what cannot be read is black."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.workshop.cue import BLACK, Cue, CueKind, read

CUES = st.builds(
    Cue,
    kind=st.sampled_from(CueKind),
    step=st.text(max_size=8),
    round=st.text(max_size=8),
    page=st.integers(0, 9),
    shown=st.integers(0, 9),
    clock=st.booleans(),
)


@given(cue=CUES)
def test_a_cue_is_read_as_it_was_written(cue: Cue) -> None:
    assert read(cue.text()) == cue


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing",
        "[]",
        "{}",
        '{"kind": "film"}',
        '{"kind": "wall", "page": "2"}',
        '{"kind": "wall", "x": 1}',
    ],
)
def test_what_is_no_cue_is_black(text: str) -> None:
    assert read(text) == BLACK
