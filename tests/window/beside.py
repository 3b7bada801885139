"""Two virtual screens side by side, a laptop's and a projector's, which Qt sees as two.

Needs Xorg with its dummy driver, and xrandr, besides what `x11` needs.
"""

import random
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.window.x11 import TOOLS, Screen

_SERVER = """
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoEnableDevices" "false"
EndSection
Section "Device"
  Identifier "card"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "any"
  HorizSync 5-1000
  VertRefresh 5-200
EndSection
Section "Screen"
  Identifier "both"
  Device "card"
  Monitor "any"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Virtual 8192 4320
  EndSubSection
EndSection
"""


class TwoScreens(Screen):
    """The laptop at the left, the projector at the right; the projector can be unplugged."""

    def __init__(
        self, out: Path, command: Sequence[str], extra: Mapping[str, str], first: str, second: str
    ) -> None:
        """Sizes such as `1440x900`; without a second one there is no projector."""
        super().__init__(out, command, extra, first)
        self._sizes = {"DUMMY0": _size(first)} | ({"DUMMY1": _size(second)} if second else {})

    def open(self) -> None:
        """Start the server, plug both in, start the window manager."""
        config = self._out / "screens.conf"
        config.write_text(_SERVER)
        for _ in range(20):
            number = random.randint(100, 9999)
            if Path(f"/tmp/.X11-unix/X{number}").exists():
                continue
            server = self._serve(number, config)
            if server is not None:
                self._env["DISPLAY"] = f":{number}"
                self._children.append(server)
                self._plug_both()
                self._children.append(
                    subprocess.Popen(
                        ["openbox"], env=self._env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
                    )
                )
                time.sleep(0.7)
                return
        raise RuntimeError("no virtual screens could be started")

    def plug(self) -> None:
        """The projector, at the right."""
        width, _ = self._sizes["DUMMY0"]
        mode = "DUMMY1-{}x{}".format(*self._sizes["DUMMY1"])
        self._randr("--output", "DUMMY1", "--pos", f"{width}x0", "--mode", mode)

    def unplug(self) -> None:
        """The cable is pulled out."""
        self._randr("--output", "DUMMY1", "--off")

    def photograph(self, to: Path) -> None:
        """Both screens side by side, into a file that may be there already."""
        self._do("scrot", "-z", "-o", str(to))

    def _serve(self, number: int, config: Path) -> "subprocess.Popen[bytes] | None":
        command = ["Xorg", f":{number}", "-config", str(config.resolve()), "-noreset", "-nolisten", "tcp"]
        command += ["-logfile", str((self._out / "screens.log").resolve()), "-sharevts", "-novtswitch"]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(60):
            time.sleep(0.1)
            if server.poll() is not None:
                return None
            if Path(f"/tmp/.X11-unix/X{number}").exists():
                time.sleep(0.3)
                return server
        server.kill()
        return None

    def _plug_both(self) -> None:
        for output, (width, height) in self._sizes.items():
            clock = (width + 160) * (height + 30) * 60 / 1e6
            across = [width, width + 48, width + 80, width + 160]
            down = [height, height + 3, height + 13, height + 30]
            mode = f"{output}-{width}x{height}"
            timing = [f"{clock:.2f}", *map(str, across + down)]
            self._randr("--newmode", mode, *timing, "-hsync", "+vsync")
            self._randr("--addmode", output, mode)
        mode = "DUMMY0-{}x{}".format(*self._sizes["DUMMY0"])
        self._randr("--output", "DUMMY0", "--primary", "--pos", "0x0", "--mode", mode)
        if "DUMMY1" in self._sizes:
            self.plug()

    def _randr(self, *words: str) -> None:
        subprocess.run(["xrandr", *words], env=self._env, check=True)


@contextmanager
def two_screens(
    out: Path, command: Sequence[str], *, extra: Mapping[str, str], first: str, second: str
) -> Iterator[TwoScreens]:
    """Both screens with the program on them, all gone at the end whatever happened."""
    missing = [tool for tool in (*TOOLS, "Xorg", "xrandr") if shutil.which(tool) is None]
    if missing:
        raise SystemExit(f"missing: {' '.join(missing)}")
    shown = TwoScreens(out, command, extra, first, second)
    try:
        shown.open()
        shown.start()
        yield shown
    finally:
        shown.close()


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)
