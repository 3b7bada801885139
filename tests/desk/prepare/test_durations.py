import pytest

from atelier.desk.prepare.durations import read_minutes, read_whole
from atelier.workshop.refusals import Reason, Refused


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("1h", 60),
        ("1 h 30", 90),
        ("1\u202fh\u202f30", 90),
        ("1:05", 65),
        ("1 hour 10", 70),
        ("", None),
        ("  ", None),
    ],
)
def test_lengths_as_people_type_them(typed: str, minutes: int | None) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["soon", "1 h 75", "-5", "4.5", "12345"])
def test_what_is_no_length_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        read_minutes(typed)
    assert refused.value.reason is Reason.NUMBER_UNKNOWN


def test_whole_numbers() -> None:
    assert [read_whole("2040"), read_whole("−50"), read_whole("1 250"), read_whole("")] == [
        2040,
        -50,
        1250,
        None,
    ]
    with pytest.raises(Refused):
        read_whole("two")
