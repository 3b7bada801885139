"""Opens the catalogues: one `Words` a language, handed to whoever speaks by its constructor.

English sentences stand in the code where they are used, with named placeholders; the French ones
stand in `resources/catalogues/fr/ROOM.po`. A set-up or a build compiles them into one `.mo` file;
where that file is missing or older than its sources, they are compiled in memory at each start.
"""

import gettext
import io
import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time
from functools import lru_cache
from pathlib import Path
from typing import Final

from atelier import assets
from atelier.typography import NARROW, RULES, WIDE, french

__all__ = [
    "LANGUAGES",
    "N_",
    "Words",
    "best_language",
    "compile_catalogue",
    "french",
    "sources_of",
    "system_languages",
]

LANGUAGES: Final = ("fr", "en")
"""The languages of the interface and of workshops, the one by default first."""

_SOURCE_LANGUAGE: Final = "en"
_DOMAIN: Final = "atelier"


def N_(source: str) -> str:  # noqa: N802 - the mark that every extractor of catalogues knows
    """Marks a sentence of a table for the catalogues; it is said later, by `Words.say`."""
    return source


_SHORT_MONTHS: Final = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)
_WEEKDAYS: Final = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_MONTHS: Final = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


class Words:
    """Says things in one language. Made once by a door (window or command line) and handed down."""

    def __init__(self, language: str) -> None:
        """Opens the catalogue of one of `LANGUAGES`; raises `ValueError` for any other."""
        if language not in LANGUAGES:
            raise ValueError(f"no catalogue for the language {language!r}")
        self.language = language
        self._catalogue = _catalogue(language)

    def say(self, source: str, **values: object) -> str:
        """The sentence in this language, its placeholders filled with values that stay as they are."""
        template = self._catalogue.gettext(source) if source else ""
        return template.format(**values) if values else template

    def say_n(self, one: str, many: str, n: int, **values: object) -> str:
        """The sentence for a count, by this language's plural; `{n}` is the count as it is written here."""
        template = self._catalogue.ngettext(one, many, n)
        return template.format(n=self.number(n), **values)

    def typeset(self, text: str) -> str:
        """A text of the house (never of a user) with the typography of this language."""
        return french(text) if self.language == "fr" else text

    def number(self, value: float) -> str:
        """A quantity as it is written here (« 1 250 », « 2,5 »); not for years and other names."""
        if isinstance(value, int):  # Babel takes a tenth of a second to load
            grouped = f"{value:,}"
            return grouped.replace(",", NARROW) if self.language == "fr" else grouped
        from babel.numbers import format_decimal

        return format_decimal(value, locale=self._locale)

    def date_long(self, day: date) -> str:
        """A date in full: « mardi 1er avril 2008 », “Tuesday 1 April 2008”."""
        first, other = N_("{weekday} 1 {month} {year}"), N_("{weekday} {day} {month} {year}")
        return self.say(
            first if day.day == 1 else other,
            weekday=self.say(_WEEKDAYS[day.weekday()]),
            day=day.day,
            month=self.say(_MONTHS[day.month - 1]),
            year=day.year,
        )

    def month_short(self, day: date) -> str:
        """The month of a date where there is no room: « nov. », “Nov”."""
        return self.say(_SHORT_MONTHS[day.month - 1])

    def date_short(self, day: date) -> str:
        """A date in figures: « 01/04/2008 », in that order in both languages."""
        return f"{day:%d/%m}/{day.year:04d}"

    def time(self, moment: time) -> str:
        """An hour of the day: « 14 h 30 », « 9 h », “2:30 pm”; seconds are left out."""
        if self.language == "fr":
            minutes = f"{WIDE}{moment.minute:02d}" if moment.minute else ""
            return f"{moment.hour}{WIDE}h{minutes}"
        half = "am" if moment.hour < 12 else "pm"
        return f"{moment.hour % 12 or 12}:{moment.minute:02d}{WIDE}{half}"

    def duration(self, minutes: int) -> str:
        """A length of time, in whole minutes: « 45 min », « 1 h 30 », “1 h 30 min”."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return f"{rest}{WIDE}min"
        if not rest:
            return f"{hours}{WIDE}h"
        return f"{hours}{WIDE}h{WIDE}{rest:02d}" + ("" if self.language == "fr" else f"{WIDE}min")

    def quoted(self, text: str) -> str:
        """A name or a quotation between the marks of this language: « … », “…”."""
        return f"«{WIDE}{text}{WIDE}»" if self.language == "fr" else f"“{text}”"

    def listed(self, items: Sequence[str]) -> str:
        """Several things in one sentence: « a, b et c », “a, b and c”."""
        from babel.lists import format_list

        return format_list(list(items), locale=self._locale)

    @property
    def _locale(self) -> str:
        """Babel's name of the language; English is Britain's, whose dates run day, month, year."""
        return "en_GB" if self.language == "en" else self.language


def best_language(preferred: Iterable[str]) -> str:
    """The first language of `LANGUAGES` among tags such as `fr_CA.UTF-8` or `en-GB`; else French."""
    for tag in preferred:
        primary = tag.replace("-", "_").split("_")[0].split(".")[0].lower()
        if primary in LANGUAGES:
            return primary
    return LANGUAGES[0]


def system_languages(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The languages that a terminal asks for, dearest first, as the rules of gettext order them."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return [tag for tag in [*environ.get("LANGUAGE", "").split(":"), locale] if tag]


def sources_of(language: str) -> list[Path]:
    """The `.po` files of a language, in a fixed order; none where it has no catalogue yet."""
    folder = assets.root() / "catalogues" / language
    return sorted(folder.glob("*.po"))


def compile_catalogue(sources: Iterable[Path], language: str) -> bytes:
    """The `.mo` file of several `.po` files, typeset, marked with the digest of its sources."""
    from babel.messages.catalog import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    paths = list(sources)
    whole = Catalog(locale=language, project=_DOMAIN, version=_digest(paths), fuzzy=False)
    for path in paths:
        with path.open("rb") as file:
            part = read_po(file, locale=language)
        for message in part:
            said = _typeset(message.string or "", language)
            if message.id and not message.fuzzy and _is_said(said):
                whole.add(message.id, said, context=message.context)
    buffer = io.BytesIO()
    write_mo(buffer, whole)
    return buffer.getvalue()


def _catalogue(language: str) -> gettext.NullTranslations:
    """The sentences of a language, read once for as long as its files stay as they are."""
    compiled = assets.root() / "catalogues" / language / "LC_MESSAGES" / f"{_DOMAIN}.mo"
    files = (*sources_of(language), *([compiled] if compiled.is_file() else []))
    return _read(language, compiled, tuple((path, *_state(path)) for path in files))


def _state(path: Path) -> tuple[int, int]:
    """What changes when a file does."""
    found = path.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=8)
def _read(
    language: str, compiled: Path, _files: tuple[tuple[Path, int, int], ...]
) -> gettext.NullTranslations:
    """Compiled where that is fresh, else compiled now, else English."""
    sources = sources_of(language)
    if compiled.is_file():
        with compiled.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        made_from = catalogue.info().get("project-id-version", "")
        if not sources or made_from == f"{_DOMAIN} {_digest(sources)}":
            return catalogue
    if language == _SOURCE_LANGUAGE or not sources:
        return gettext.NullTranslations()
    return gettext.GNUTranslations(io.BytesIO(compile_catalogue(sources, language)))


def _digest(sources: Iterable[Path]) -> str:
    """What tells one state of the `.po` files, and of the rules that typeset them, from another.

    A checksum is enough against accidents, and needs no library of secrets at each start.
    """
    found, length = zlib.crc32(RULES.encode()), 0
    for path in sources:
        content = path.read_bytes().replace(b"\r\n", b"\n")
        found = zlib.crc32(content, zlib.crc32(path.name.encode() + b"\0", found))
        length += len(content)
    return f"{found:08x}-{length}"


def _is_said(string: str | tuple[str, ...]) -> bool:
    """Whether a translation is there, in all its plurals."""
    return bool(string) if isinstance(string, str) else all(string)


def _typeset(string: str | Sequence[str], language: str) -> str | tuple[str, ...]:
    """A translation, with its plurals, in the typography of its language."""
    right = french if language == "fr" else str
    return right(string) if isinstance(string, str) else tuple(right(part) for part in string)
