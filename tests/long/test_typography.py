"""The typography of French, over many more texts than the quick suite tries."""

from hypothesis import given, settings
from hypothesis import strategies as st

from atelier.minutes.corrections import set_right
from atelier.typography import french
from tests.minutes.test_corrections import ALL, HOSTILE

TEXTS = st.text(alphabet=st.sampled_from("aéh1 \n'’;:!?«»{}`@/.%€&#()*°n\u202f\u00a0"), max_size=60)


@settings(max_examples=20_000)
@given(TEXTS)
def test_twice_is_once(text: str) -> None:
    assert french(french(text)) == french(text)


def test_hostile_texts_are_put_right_in_no_time() -> None:
    for text in HOSTILE:
        set_right(text, ALL)
