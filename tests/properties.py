"""How often a property is tried."""

from hypothesis import settings

# The profile tries 25 examples in the quick tests, many times that in the long ones (`tests/conftest.py`).
_TIMES = settings.default.max_examples // 25 if settings.default else 1


def tries(quick: int) -> settings:
    """So many examples in the quick tests, where 25 take too long; as many times more in the long ones."""
    return settings(max_examples=quick * _TIMES)
