"""Reads dates and times as people write them, in French or in English. No Qt here.

Day comes before month. A date without its year is the next such day from a given one on; two figures
of a year are of this century. A name of a day is read over: the figures decide.
"""

import re
import unicodedata
from calendar import isleap, monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, date, time
from itertools import count

from atelier.words import N_

_MONTHS = (
    ("janvier", "january"),
    ("fevrier", "february"),
    ("mars", "march"),
    ("avril", "april"),
    ("mai", "may"),
    ("juin", "june"),
    ("juillet", "july"),
    ("aout", "august"),
    ("septembre", "september"),
    ("octobre", "october"),
    ("novembre", "november"),
    ("decembre", "december"),
)
_WEEKDAYS = re.compile(
    r"^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b[ ,]*(le |the )?"
)
_FIGURES = re.compile(r"^(\d{1,2})[ ./-]+(\d{1,2})(?:[ ./-]+(\d{4}|\d{2}))?$")
_ISO = re.compile(r"^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$")
_DAY_FIRST = re.compile(r"^(\d{1,2})(?:er|st|nd|rd|th)? (?:of )?([a-z]+)\.?,?(?: (\d{4}|\d{2}))?$")
_MONTH_FIRST = re.compile(r"^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}|\d{2}))?$")
_TIME = re.compile(r"^(\d{1,2})(?: ?(?:h|:|\.) ?(\d{2})?)?(?: ?(?:min|mn))? ?(am|pm)?$")
_PACKED_TIME = re.compile(r"^(\d{1,2})(\d{2})$")
_YEARS_TO_LEAP_DAY = 8

NO_DATE = N_("“{text}” cannot be read as a date. Write it like {example}.")
NO_YEAR = N_("The year is missing. Write the date like {example}.")
NO_SUCH_MONTH = N_("There is no month {month}. The day comes first: {example}.")
NO_SUCH_DAY = N_("There is no day {day} in that month: it has {last} days.")
NO_TIME = N_("“{text}” cannot be read as a time. Write it like 14:30.")


class Misread(ValueError):
    """A text that is no date or no time; `source` is the sentence to say, `values` what it names.

    Whoever says it adds the `example` of a date, written as the field writes it.
    """

    def __init__(self, source: str, **values: object) -> None:
        """The sentence is one of this module's, still in English."""
        super().__init__(source)
        self.source = source
        self.values = values


def read_date(text: str, since: date | None = None) -> date | None:
    """The date that somebody wrote (27/03/2008, 27 mars 2008, 2008-03-27), None for nothing at all.

    « 27 mars » is the first such day from `since` on. Raises `Misread` for what is no date, has no year
    where nothing says which, or does not exist.
    """
    plain = _WEEKDAYS.sub("", _plain(text))
    if not plain:
        return None
    if found := _ISO.match(plain):
        year, month, day = (int(part) for part in found.groups())
        return _existing(year, month, day)
    if found := _FIGURES.match(plain):
        return _with_year(found[3], int(found[2]), int(found[1]), since)
    if found := _DAY_FIRST.match(plain):
        return _with_year(found[3], _month(found[2], text), int(found[1]), since)
    if found := _MONTH_FIRST.match(plain):
        return _with_year(found[3], _month(found[1], text), int(found[2]), since)
    raise Misread(NO_DATE, text=text.strip())


def read_time(text: str) -> time | None:
    """The time of day that somebody wrote (14 h 30, 14h, 14:30, 1430, 2:30 pm), None for nothing at all.

    Raises `Misread` for what is no time, or lies beyond 23:59.
    """
    plain = _plain(text)
    if not plain:
        return None
    found = _PACKED_TIME.match(plain) if len(plain) > 2 else None
    found = found or _TIME.match(plain)
    if found is None:
        raise Misread(NO_TIME, text=text.strip())
    hour, minute = int(found[1]), int(found[2] or 0)
    half = found[3] if found.re is _TIME else None
    if half and not 1 <= hour <= 12:
        raise Misread(NO_TIME, text=text.strip())
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 23 or minute > 59:
        raise Misread(NO_TIME, text=text.strip())
    return time(hour, minute)


def _plain(text: str) -> str:
    """Without accents, case and doubled spaces of any width."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def _month(name: str, text: str) -> int:
    """The month that a name or its beginning (at least three letters) means in either language."""
    candidates = {
        number
        for number, names in enumerate(_MONTHS, start=1)
        if len(name) >= 3 and any(whole.startswith(name) for whole in names)
    }
    if len(candidates) != 1:
        raise Misread(NO_DATE, text=text.strip())
    return candidates.pop()


def _with_year(year: str | None, month: int, day: int, since: date | None) -> date:
    if year is None:
        return _next(month, day, since)
    return _existing(int(year) + (2000 if len(year) == 2 else 0), month, day)


def _next(month: int, day: int, since: date | None) -> date:
    """The first such day from one on: this year's, the next one's, or of a 29 February the next there is."""
    if since is None or since.year > MAXYEAR - _YEARS_TO_LEAP_DAY:
        raise Misread(NO_YEAR)
    years: Iterator[int] = count(since.year)
    if (month, day) == (2, 29):
        years = filter(isleap, years)
    return next(found for year in years if (found := _existing(year, month, day)) >= since)


def _existing(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise Misread(NO_SUCH_MONTH, month=month)
    if year < 1:
        raise Misread(NO_YEAR)
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise Misread(NO_SUCH_DAY, day=day, last=last)
    return date(year, month, day)
