"""A virtual X screen with a window manager, the program on it, its keys and its pictures.

Needs Xvfb, openbox, xdotool, xmodmap, wmctrl and scrot. Nothing here knows what the program is.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

TOOLS = ("Xvfb", "openbox", "xdotool", "xmodmap", "wmctrl", "scrot")
_SPARE_KEYS = (*range(97, 104), *range(120, 133), *range(146, 256))
"""Key codes that no key of a usual keyboard has: each can hold a character that none holds."""
_DELAY = 12
"""Milliseconds between two keys of a text."""


class Screen:
    """One virtual screen; `program` is what was started last, None once it was killed."""

    def __init__(self, out: Path, command: Sequence[str], extra: Mapping[str, str], size: str) -> None:
        """Pictures and what the program prints go to `out`; `extra` is added to its environment."""
        self._out, self._command = out, command
        self._size = size
        self._env = {**os.environ, **extra, "QT_QPA_PLATFORM": "xcb"}
        self._env.pop("WAYLAND_DISPLAY", None)
        self._held: dict[str, int] = {}
        self._children: list[subprocess.Popen[bytes]] = []
        self._pictures = 0
        self._copying: subprocess.Popen[str] | None = None
        self.program: subprocess.Popen[bytes] | None = None

    def open(self) -> None:
        """Start the server and the window manager."""
        for _ in range(20):
            number = random.randint(100, 9999)
            socket = Path(f"/tmp/.X11-unix/X{number}")
            if socket.exists():
                continue
            server = _quiet(["Xvfb", f":{number}", "-screen", "0", f"{self._size}x24", "-nolisten", "tcp"])
            if _until(socket.exists, 5) and server.poll() is None:
                self._env["DISPLAY"] = f":{number}"
                self._children.append(server)
                time.sleep(0.3)
                self._children.append(_quiet(["openbox"], env=self._env))
                time.sleep(0.5)
                return
            server.kill()
        raise RuntimeError("no virtual screen could be started")

    def close(self) -> None:
        """End the program as a session's end does, then the screen."""
        if self.program is not None and self.program.poll() is None:
            os.killpg(self.program.pid, signal.SIGTERM)
            try:
                self.program.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()
        if self._copying is not None:
            self._copying.terminate()
            self._copying.wait(5)
        for child in reversed(self._children):
            child.terminate()
            child.wait(5)

    def start(self) -> None:
        """Start the program and wait for its window."""
        with (self._out / "program.log").open("ab") as log:
            self.program = subprocess.Popen(
                self._command, env=self._env, stdout=log, stderr=log, start_new_session=True
            )
        if not _until(lambda: bool(self.titles()), 20):
            raise RuntimeError("the program shows no window")
        time.sleep(1)

    def kill(self) -> None:
        """End the program in the middle of what it does: nothing of it can answer."""
        assert self.program is not None
        os.killpg(self.program.pid, signal.SIGKILL)
        self.program.wait()
        self.program = None

    @property
    def alive(self) -> bool:
        """Whether the program runs."""
        return self.program is not None and self.program.poll() is None

    def fill(self) -> None:
        """Let the window in front fill the screen."""
        self._do("wmctrl", "-r", ":ACTIVE:", "-b", "add,maximized_vert,maximized_horz")
        self.pause(0.5)

    def titles(self) -> str:
        """The titles of the windows that are open, one a line."""
        return subprocess.run(
            ["wmctrl", "-l"], env=self._env, capture_output=True, text=True, check=False
        ).stdout.strip()

    def key(self, *names: str, times: int = 1) -> None:
        """Press keys by xdotool's names, such as `ctrl+Return`."""
        if pressed := names * times:
            self._do("xdotool", "key", "--delay", "40", *pressed)

    def type(self, text: str, delay: int = _DELAY) -> None:
        """Type a text; a tab or a line's end in it would be a key, and is not meant here.

        A character that no key holds gets a spare key first, and the program the time to hear of it:
        bound while typing, as xdotool does by itself, the first one would be lost.
        """
        if not text:
            return
        wanted = dict.fromkeys(c for c in text if ord(c) > 126)
        if any(c not in self._held for c in wanted):
            if len({*self._held, *wanted}) > len(_SPARE_KEYS):
                self._held = {}
            for c in wanted:
                if c not in self._held:
                    code = self._held[c] = _SPARE_KEYS[len(self._held)]
                    self._do("xmodmap", "-e", f"keycode {code} = U{ord(c):04X} U{ord(c):04X}")
            time.sleep(0.5)
        self._do("xdotool", "type", "--delay", str(delay), "--", text)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard, from another program that keeps it there."""
        if self._copying is None:
            command = [sys.executable, "-m", "tests.window.clipboard"]
            self._copying = subprocess.Popen(command, env=self._env, stdin=subprocess.PIPE, text=True)
        assert self._copying.stdin
        self._copying.stdin.write(json.dumps(text) + "\n")
        self._copying.stdin.flush()
        self.pause(1)

    def point(self, x: int, y: int) -> None:
        """Put the pointer somewhere on the screen."""
        self._do("xdotool", "mousemove", str(x), str(y))
        self.pause(0.05)

    def click(self, x: int, y: int, *, button: int = 1, times: int = 1, held: str = "") -> None:
        """Click there, with a key held where one is named."""
        self.point(x, y)
        pressed = ["xdotool", "click", "--repeat", str(times), "--delay", "60", str(button)]
        if held:
            self._do("xdotool", "keydown", held, *pressed[1:], "keyup", held)
        else:
            self._do(*pressed)
        self.pause(0.1)

    @contextmanager
    def held(self, x: int, y: int, to_x: int, to_y: int) -> Iterator[None]:
        """Drag from one place to another, where the button is let go after what is done meanwhile."""
        self.point(x, y)
        self._do("xdotool", "mousedown", "1")
        for share in (0.05, 0.2, 0.5, 0.8, 0.95, 1):
            self.point(round(x + (to_x - x) * share), round(y + (to_y - y) * share))
        yield
        self._do("xdotool", "mouseup", "1")
        self.pause(0.3)

    def drag(self, x: int, y: int, to_x: int, to_y: int) -> None:
        """Drag from one place to another."""
        with self.held(x, y, to_x, to_y):
            pass

    def picture(self, name: str) -> None:
        """A picture of the whole screen, numbered in the order in which they are taken."""
        self._pictures += 1
        self.pause(0.4)
        self._do("scrot", "-z", "-o", str(self._out / f"{self._pictures:02}-{name}.png"))

    def pause(self, seconds: float) -> None:
        """Let the program come to rest, where no sign of it can be waited for from outside."""
        time.sleep(seconds)

    def _do(self, *command: str) -> None:
        if not self.alive:
            raise RuntimeError(f"the program has ended by itself before: {' '.join(command)}")
        subprocess.run(command, env=self._env, check=True)


@contextmanager
def screen(
    out: Path, command: Sequence[str], *, extra: Mapping[str, str], size: str = "1440x900"
) -> Iterator[Screen]:
    """A screen with the program on it, both gone at the end whatever happened."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        raise SystemExit(f"missing: {' '.join(missing)}")
    shown = Screen(out, command, extra, size)
    try:
        shown.open()
        shown.start()
        yield shown
    finally:
        shown.close()


def _quiet(command: Sequence[str], env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _until(true: Callable[[], bool], seconds: float) -> bool:
    """Whether something came true within that time."""
    for _ in range(int(seconds * 10)):
        if true():
            return True
        time.sleep(0.1)
    return False
