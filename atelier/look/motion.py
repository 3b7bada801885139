"""How long a movement lasts: short, and not at all where the system asks for less motion."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


def wants_less_motion(config: Path | None = None) -> bool:
    """What the system asks for: Windows and macOS through Qt, desktops of Linux in the files that they share.

    GTK's own file is written by GNOME's and KDE's settings alike; KDE also keeps an animation factor.
    """
    if sys.platform in ("win32", "darwin"):
        return not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    folder = config or Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    for gtk in ("gtk-4.0", "gtk-3.0"):
        if _setting(folder / gtk / "settings.ini", "Settings", "gtk-enable-animations") in ("0", "false"):
            return True
    return _setting(folder / "kdeglobals", "KDE", "AnimationDurationFactor") == "0"


def duration(milliseconds: int, *, less: bool) -> int:
    """The length of a movement: as asked, or 0 where less motion is wanted."""
    return 0 if less else milliseconds


def _setting(file: Path, section: str, key: str) -> str | None:
    if not file.is_file():
        return None
    from configparser import ConfigParser, Error

    parser = ConfigParser(strict=False, interpolation=None)
    try:
        parser.read(file, encoding="utf-8")
    except (OSError, Error, UnicodeDecodeError):
        return None
    value = parser.get(section, key, fallback=None)
    return value.strip().lower() if value else None
