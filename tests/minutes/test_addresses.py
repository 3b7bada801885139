"""Where an address begins and ends in what people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from atelier.minutes.addresses import addressed


@pytest.mark.parametrize(
    ("text", "shown", "address"),
    [
        ("Voir https://a.example/b.", "https://a.example/b", "https://a.example/b"),
        ("(https://a.example/b)", "https://a.example/b", "https://a.example/b"),
        ("https://a.example/b_(c) !", "https://a.example/b_(c)", "https://a.example/b_(c)"),
        ("« http://a.example »", "http://a.example", "http://a.example"),
        ("à moi@a.example, merci", "moi@a.example", "mailto:moi@a.example"),
        ("https://a.example/été", "https://a.example/été", "https://a.example/%C3%A9t%C3%A9"),
        ("https://a.example/?q=1&r=%20", "https://a.example/?q=1&r=%20", "https://a.example/?q=1&r=%20"),
    ],
)
def test_an_address_ends_where_the_sentence_goes_on(text: str, shown: str, address: str) -> None:
    assert [part for part in addressed(text) if part[1]] == [(shown, address)]


@pytest.mark.parametrize("text", ["", "a@b", "file:///a", "javascript:alert(1)", "14:30", "//a.example"])
def test_what_is_no_address_leads_nowhere(text: str) -> None:
    assert addressed(text) == [(text, "")]


@given(st.text() | st.text(alphabet="htps:/.@ab)(% é", max_size=60))
def test_the_parts_joined_are_the_text(text: str) -> None:
    assert "".join(part for part, _ in addressed(text)) == text
    assert all(address.isascii() for _, address in addressed(text))
