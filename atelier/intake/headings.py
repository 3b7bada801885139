"""What people write above the columns of a list, and which field of a person it means."""

from collections.abc import Sequence
from typing import Final

from atelier.workshop.text import fold

IGNORED: Final = ""
"""Stands for a column that is known and kept out: numbers, civilities, telephones, addresses."""

_WORDS: Final = {
    "last_name": "nom|noms|nom de famille|nom d'usage|last name|surname|family name|name",
    "first_name": "prenom|prenoms|first name|given name|forename",
    "name": "nom prenom|nom et prenom|nom & prenom|prenom nom|prenom et nom|nom, prenom|nom/prenom"
    "|nom complet|full name|participant|participants|participante|participant.e|personne|display name"
    "|nom affiche",
    "organisation": "structure|organisation|organisme|association|organization|societe|entreprise|company"
    "|structure d'appartenance|institution|etablissement|organization name|organization 1 - name|service",
    "college": "college|categorie|statut du participant|collectif",
    "role": "fonction|role|qualite|poste|titre|metier|job title|organization title|mission|observations"
    "|remarques|remarque|commentaire",
    "email": "mail|e-mail|email|courriel|adresse mail|adresse e-mail|adresse email|adresse electronique"
    "|adresse de messagerie|messagerie|e-mail address|e-mail 1 - value|email address|mel",
    "presence": "presence|statut|present|present(e)|attendance|presence/absence|inscription",
    IGNORED: "n°|no|numero|num|#|id|civilite|titre de civilite|m./mme|telephone|tel|tel.|portable"
    "|mobile|phone|adresse|address|ville|commune|code postal|cp|date|signature|emargement|sexe|age"
    "|horodateur|timestamp",
}
_HEADINGS: Final = {fold(word): field for field, words in _WORDS.items() for word in words.split("|")}


def heading_of(cell: str) -> str | None:
    """The field that a heading names, `IGNORED` for one that is known to say nothing here, else None."""
    return _HEADINGS.get(fold(" ".join(cell.split()).strip(" :*")))


def names_people(fields: Sequence[str | None]) -> bool:
    """Whether headings name people, without which a line is none of headings."""
    return "name" in fields or "last_name" in fields
