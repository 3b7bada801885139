"""The clock by which lengths are counted: not the civil one, which somebody may set."""

import sys
import time
from collections.abc import Callable

Seconds = Callable[[], float]


def steady() -> float:
    """Seconds of a clock that nobody sets, and that goes on while the machine sleeps.

    Python's own stops on Linux and macOS when the lid is closed: a break would not count.
    """
    awake = getattr(time, "CLOCK_BOOTTIME", None)
    if awake is None and sys.platform == "darwin":
        awake = time.CLOCK_MONOTONIC
    return time.monotonic() if awake is None else time.clock_gettime(awake)
