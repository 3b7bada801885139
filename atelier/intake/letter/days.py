"""Where a line of a letter says a day, and from when to when. They are found here, and read where they go."""

import re
from dataclasses import dataclass

_MONTH = (
    r"(?:janv(?:ier|\.)|f[ée]vr(?:ier|\.)|mars|avr(?:il|\.)|mai|juin|juil(?:let|\.)|ao[ûu]t|sept(?:embre|\.)"
    r"|oct(?:obre|\.)|nov(?:embre|\.)|d[ée]c(?:embre|\.)|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)"
)
_NAMED = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday"
    r"|sunday)"
)
_DAY = re.compile(
    rf"\b(?:(?:le|on|the)\s+)?(?P<day>(?:{_NAMED},?\s+(?:le\s+|the\s+)?)?(?:"
    rf"\d{{1,2}}(?:er|st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+\d{{4}}\b)?"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:,?\s+\d{{4}}\b)?|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}\b))",
    re.IGNORECASE,
)
_HOUR = r"\d{1,2}\s*(?:h|:)\s*(?:\d{2})?(?:\s*(?:am|pm))?|\d{1,2}\s*(?:am|pm)"
_HOURS = re.compile(
    rf"(?:\b(?:de|from|entre|between)\s+)?(?P<starts>{_HOUR})\s*(?:[àa]|et|and|to|until|-|–|—|→|>|/)\s*"
    rf"(?P<ends>{_HOUR})",
    re.IGNORECASE,
)
_FROM = re.compile(rf"(?:\b(?:[àa] partir de|d[èe]s|[àa]|at|from)\s+)?(?P<starts>{_HOUR})", re.IGNORECASE)
_SEAMS = " \t\u00a0\u202f,;.–—-()|·•"


@dataclass(frozen=True, slots=True)
class When:
    """What a line says of day and hours, each as it stands there, and the line without them."""

    day: str = ""
    starts: str = ""
    ends: str = ""
    rest: str = ""
    after: str = ""
    """What follows them on the line."""


def when_of(line: str) -> When:
    """The first day and the first hours of a line; empty where it says none."""
    day = _DAY.search(line)
    hours = _HOURS.search(line) or _FROM.search(line)
    found = [match for match in (day, hours) if match]
    if not found:
        return When(rest=line)
    rest = line
    for match in sorted(found, key=lambda m: m.start(), reverse=True):
        rest = rest[: match.start()] + "\0" + rest[match.end() :]
    parts = [part.strip(_SEAMS) for part in rest.split("\0")]
    return When(
        day["day"] if day else "",
        hours["starts"].strip() if hours else "",
        hours["ends"].strip() if hours and "ends" in hours.groupdict() else "",
        "\n".join(filter(None, parts)),
        line[max(match.end() for match in found) :].lstrip(_SEAMS).rstrip(" ."),
    )
