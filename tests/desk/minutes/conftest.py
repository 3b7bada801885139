"""Pages that were drawn already: the sample's take longer than most of what is tested beside them."""

from functools import lru_cache

import pytest

from atelier.minutes.writers.pdf import paint

_drawn = lru_cache(maxsize=64)(paint.render)


@pytest.fixture(autouse=True)
def drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same document gives the same bytes, which the tests of the writer see to."""
    monkeypatch.setattr(paint, "render", _drawn)
