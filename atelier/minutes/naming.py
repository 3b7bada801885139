"""Names for files of minutes: they sort by date, say what they are, and every system takes them."""

import re
import unicodedata
from typing import Final

from atelier.minutes.compose.choice import Preset
from atelier.words import N_, Words
from atelier.workshop.tables import Tables

LONGEST: Final = 120
"""Characters before the extension: room is left for a long folder on Windows."""

_TITLE: Final = 80
_BESIDE: Final = 60
"""The same where the number stands before it."""
_TITLE_BYTES: Final = 160
"""A title's share. In UTF-8, since Linux takes 255 bytes with date, extension and the signs of a version."""

_NAMES: Final = {
    Preset.WHOLE: N_("{workshop} minutes"),
    Preset.DECISIONS: N_("{workshop} record of decisions"),
    Preset.EASY: N_("{workshop} in large letters"),
    Preset.POSTER: N_("{workshop} poster of results"),
}

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*]')


def proposed_name(tables: Tables, words: Words, extension: str, preset: Preset = Preset.WHOLE) -> str:
    """« 2008-03-27 Atelier 2 Nos mobilités compte rendu.pdf »; without number its title alone.

    Without extension it is the name of a folder.
    """
    return name_of(tables, words, extension, _NAMES[preset])


def name_of(tables: Tables, words: Words, extension: str, pattern: str) -> str:
    """The same for any document: `pattern` is the source of its name, with `{workshop}`."""
    workshop = tables.workshop
    if workshop.number is None:
        name = words.say(pattern, workshop=_shortened(safe(workshop.title)))
    else:
        called = words.say("Workshop {number}", number=workshop.number)
        name = words.say(pattern, workshop=f"{called} {_shortened(safe(workshop.title), _BESIDE)}".strip())
    ending = f".{extension.lstrip('.')}" if extension else ""
    day = f"{workshop.date.isoformat()} " if workshop.date else ""
    return f"{safe(f'{day}{name}')[:LONGEST]}{ending}"


def proposed_programme_name(title: str, words: Words, extension: str) -> str:
    """« Démarche document d'ensemble.pdf »; without extension the name of a folder."""
    name = words.say("{programme} whole document", programme=_shortened(safe(title)))
    return f"{safe(name)[:LONGEST]}.{extension.lstrip('.')}" if extension else safe(name)[:LONGEST]


def safe(text: str) -> str:
    """The text without what some system's file names cannot hold, and without invisible signs."""
    kept = "".join(
        " " if character.isspace() else character
        for character in unicodedata.normalize("NFC", text)
        if character.isspace() or unicodedata.category(character)[0] != "C"
    )
    # A dot would part a reserved name of Windows (NUL, CON…) from the rest, or end the name.
    return " ".join(_FORBIDDEN.sub(" ", kept).replace(".", " ").split())


def _shortened(title: str, most: int = _TITLE) -> str:
    """As much of a title as a name has room for, never ending within a character."""
    return title[:most].encode()[:_TITLE_BYTES].decode(errors="ignore").strip()
