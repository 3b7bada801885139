"""Mentions that somebody has not confirmed: kept beside the role, to be asked about. They are no role."""

import re

from atelier.workshop.entities import Participant, Presence
from atelier.workshop.text import fold

_UNCONFIRMED = re.compile(
    r"(?:reste )?(?:a|to be|to|sera|non|pas encore|not yet|un) ?confirm(?:er|e|ee|es|ees|ed)"
    r"|sous reserve(?: .+)?|tbc|en attente"
)
_MARKS = re.compile(r"[().\-/·•]")


def folded(text: str) -> str:
    """The folded words without inclusive marks: « excusé(e)s », « élu·es » and « salarié-e » are one word."""
    return " ".join(_MARKS.sub("", fold(text)).split())


def is_unconfirmed(text: str) -> bool:
    """Whether a mention says that somebody has not confirmed yet, which must be kept to be asked."""
    return _UNCONFIRMED.fullmatch(folded(text)) is not None


def unconfirmed(person: Participant) -> bool:
    """Whether somebody is not counted on only because they have not confirmed yet."""
    return person.presence is Presence.ABSENT and role_of(person) != person.role


def role_of(person: Participant) -> str:
    """What somebody does in the workshop, without such mentions."""
    parts = person.role.split(";")
    if not any(map(is_unconfirmed, parts)):
        return person.role
    return "; ".join(part.strip() for part in parts if part.strip() and not is_unconfirmed(part))
