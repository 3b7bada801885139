"""How the writing of a file is given up half-way: writers ask between the small things that they write.

Who has a file made says by what it may be given up; who makes one without saying so is never interrupted.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final


class Stopped(Exception):
    """The file that was being made is not wanted any more; nothing of it was written anywhere."""


def _never() -> bool:
    return False


_ASKED: Final[ContextVar[Callable[[], bool]]] = ContextVar("asked", default=_never)
"""Of the thread that writes."""


@contextmanager
def stoppable(asked: Callable[[], bool]) -> Iterator[None]:
    """What is made meanwhile ends in `Stopped` soon after `asked` says so."""
    token = _ASKED.set(asked)
    try:
        yield
    finally:
        _ASKED.reset(token)


def go_on() -> None:
    """Raise `Stopped` where somebody has asked for it: called often, so that nobody waits for an answer."""
    if _ASKED.get()():
        raise Stopped
