"""What the machine has must not change what tests find."""

import pytest

from atelier.minutes.writers.pdf import installed


@pytest.fixture(autouse=True)
def _bundled_fonts_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sign that only a font of this system draws is drawn nowhere."""
    monkeypatch.setattr(installed, "folders", tuple)
