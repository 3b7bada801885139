"""A child of this process that works on a library until it is killed at a moment it cannot foresee."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

Confirm = Callable[[str], None]


def killed(work: Callable[[Confirm], None], seconds: float) -> list[str]:
    """What a forked child had confirmed when it was killed, that long after its first confirmation.

    Forked, not started anew, so that hundreds of kills take seconds. The child's first line is `ready`.
    """
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        try:
            work(lambda line: _say(theirs, line))
        finally:
            os._exit(7)  # whatever happens, the child never goes on as a second pytest
    os.close(theirs)
    try:
        confirmed = os.read(ours, 65536)
        time.sleep(seconds)
    finally:
        os.kill(child, signal.SIGKILL)
    while more := os.read(ours, 65536):
        confirmed += more
    os.close(ours)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"the child ended by itself, after {confirmed[-200:]!r}"
    return confirmed.decode().splitlines()


def _say(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


def moments(count: int, longest: float, seed: int) -> list[float]:
    """Seconds after which to kill, many of them short."""
    chance = random.Random(seed)
    return [longest * chance.random() ** 2 for _ in range(count)]


def left_over(path: Path) -> list[str]:
    """Names beside a library that nothing there explains."""
    known = {path.name, f"{path.name}.lock", f"{path.name}-journal", f"{path.stem} backups"}
    return sorted(p.name for p in path.parent.iterdir() if p.name not in known)
