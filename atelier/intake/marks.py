"""Short mentions beside a name that are not part of it: how somebody took part, and for which college."""

import re

from atelier.workshop.confirming import folded, is_unconfirmed
from atelier.workshop.entities import Presence

_ENDINGS = re.compile(r"[().\-/·•]")
_PRESENCES = (
    (re.compile(r"(?:present(?:e|s|es|ee?s)?|(?:etaient |sont )?presente?s|attending)"), Presence.PRESENT),
    (re.compile(r"represent(?:e|ee|es|ees|eee|eees|ed)(?: (?:par|by) .+)?"), Presence.REPRESENTED),
    (re.compile(r"(?:excus(?:e|ee|es|ees|eee|eees|ed)|apologies|regrets)"), Presence.EXCUSED),
    (re.compile(r"(?:absent(?:e|s|es|ee?s)?)"), Presence.ABSENT),
)
_COLLEGE = re.compile(
    r"(?:habitant|benevole|administrateur|administratrice|administrateur ?trice|salarie|elu|partenaire"
    r"|professionnel|usager|adherent|resident|inhabitant|volunteer|employee|staff|board member"
    r"|elected(?: member)?|partner"
    r")(?:e|le|esse|les|es|ee|ees|s|trices?)*"
)
_COLLEGES = {
    "habitant": "habitants",
    "benevole": "bénévoles",
    "administrateur": "administrateurs",
    "salarie": "salariés",
    "elu": "élus",
    "partenaire": "partenaires",
    "professionnel": "professionnels",
    "usager": "usagers",
    "adherent": "adhérents",
    "resident": "résidents",
    "inhabitant": "inhabitants",
    "volunteer": "volunteers",
    "employee": "employees",
    "board member": "board members",
    "elected member": "elected members",
    "partner": "partners",
}
"""What a college is called as a whole, by what one of its men, or anybody in it, is called."""
_WOMEN = (("trice", "teur"), ("elle", "el"), ("ere", "er"), ("ee", "e"), ("ue", "u"), ("nte", "nt"))
_BY = re.compile(r"\b(?:par|by)\b", re.IGNORECASE)


def presence_of(text: str) -> Presence | None:
    """The presence that a mention such as « excusée », « représenté par… » or “apologies” says, or None.

    Who is still to confirm is not counted as here.
    """
    said = folded(text)
    if is_unconfirmed(text):
        return Presence.ABSENT
    return next((presence for form, presence in _PRESENCES if form.fullmatch(said)), None)


def is_college(text: str) -> bool:
    """Whether a mention is one of the colleges that are known everywhere, in any gender and number."""
    return _COLLEGE.fullmatch(folded(text)) is not None


def college_named(text: str) -> str:
    """The name of the college that somebody is said to belong to: « élue » and « élu » are of « élus ».

    What is not known everywhere stays as it was written, and so does a plural with inclusive marks.
    """
    said = folded(text)
    if not is_college(text) or (said.endswith("s") and _ENDINGS.search(text)):
        return text
    one = said.removesuffix("s")
    men = [one.removesuffix(ending) + other for ending, other in _WOMEN if one.endswith(ending)]
    return next((_COLLEGES[each] for each in (one, *men) if each in _COLLEGES), text)


def says_more(text: str) -> bool:
    """Whether a mention of presence also names who stands in, which must be kept."""
    return _BY.search(text) is not None
