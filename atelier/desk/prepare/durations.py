"""Reads lengths of time and whole numbers as people type them. No Qt here."""

import re

from atelier.workshop.refusals import Reason, Refused

_LENGTH = re.compile(
    r"(?:(?P<hours>\d{1,2})\s*(?:h|:|hours?|heures?)\s*(?P<rest>\d{1,2})?|(?P<minutes>\d{1,4}))"
    r"\s*(?:minutes?|min|mn|m|')?"
)


def read_minutes(text: str) -> int | None:
    """Minutes of « 45 », « 45 min », « 1 h 30 » or « 1:30 », None for nothing at all.

    Raises `Refused(NUMBER_UNKNOWN)` for anything else.
    """
    plain = " ".join(text.casefold().split())
    if not plain:
        return None
    found = _LENGTH.fullmatch(plain)
    if found is None or int(found["rest"] or 0) > 59:
        raise Refused(Reason.NUMBER_UNKNOWN, typed=text.strip())
    if found["minutes"]:
        return int(found["minutes"])
    return int(found["hours"]) * 60 + int(found["rest"] or 0)


def read_whole(text: str) -> int | None:
    """A whole number, None for nothing at all; raises `Refused(NUMBER_UNKNOWN)` for anything else."""
    plain = "".join(text.split())
    if not plain:
        return None
    if not re.fullmatch(r"[-−]?[0-9]{1,6}", plain):
        raise Refused(Reason.NUMBER_UNKNOWN, typed=text.strip())
    return int(plain.replace("−", "-"))
