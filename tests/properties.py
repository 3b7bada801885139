"""How often a property is tried."""

from hypothesis import settings

# The profile tries 10 examples in the quick tests, many times that in the long ones (`tests/conftest.py`).
_SHARE = settings.default.max_examples / 25 if settings.default else 1.0


def tries(often: int) -> settings:
    """More or fewer examples than the 25 that are usual in the measure of this number; never fewer than 5."""
    return settings(max_examples=max(round(often * _SHARE), 5))
