"""Whether the owner of an action, whom no list knows, reads as the name of a person.

Who is not on the list is named by first and last name, or by the first name alone: capitals, no common word.
Anything else is a function, a team or an institution. In doubt it is taken for a name: the secretary is told
whom a version leaves out, and a name that went out cannot be taken back.
"""

import re

from atelier.workshop.text import fold

_TITLE = re.compile(
    r"(?:\b(?:mme|mlle|mr|mrs|ms|dr|madame|monsieur|mademoiselle)\b\.?|\bM\.?|\b(?-i:[A-ZÀ-Ý])\.)\s+",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    {"de", "du", "des", "d", "la", "le", "les", "l", "da", "van", "von", "der", "den", "el", "ben"}
)
_DANGLING = re.compile(
    r"^(?:[\s,;:–—-]|(?:du|de|des|d['’]|à|au|aux|chez|of|from|at)(?=\W)\s*|d['’])+", re.IGNORECASE
)
_EMPTY = re.compile(r"\(\s*\)|\[\s*\]")
_BLANKS = re.compile(r"[ \t]{2,}")
_WORD = re.compile(r"[^\W\d_]+")
_OF_A_GROUP = frozenset({"la", "les", "l"})
"""What a name of a person hardly begins with: La Ruche, Les Amis."""
_MOST, _ACRONYM = 4, 5

_SAID = """
academie accueil adherents adjoint adjointe adjoints administrateur administrateurs administratrice
administratrices administration adultes agence agglomeration agent agents aines amicale animateur animateurs
animation animatrice animatrices antenne ars assistant assistante assistantes association associations
atelier ateliers benevole benevoles bibliotheque bureau caf caisse camsp canton ccas centre centres cias
chambre charge chargee charges chef cheffe chorale citoyens club college colleges comite comites commission
commissions commune communes communaute comptable conseil conseiller conseillers conseillere conseilleres
conseils coordinateur coordination coordinatrice coordonnateur coordonnatrice copil creche culture
delegation delegue deleguee delegues departement directeur directeurs direction directrice directrices ecole
ecoles education elu elue elues elus ensemble enfance enfants entreprise entreprises epicerie equipe equipes
etablissement etat etudiants facilitateur facilitatrice famille familles federation federations femmes
fondation formateur formatrice foyer groupe groupes habitant habitante habitantes habitants hopital institut
institution jeunes jeunesse jury ligue locataires logement loisirs lycee maire maires mairie mairies maison
maisons mediateur mediatheque mediatrice membres metropole ministere mission missions municipalite musee
nous observatoire office organisateur organisateurs parents participants partenaire partenaires permanents
personne personnel personnels pilote pilotes pole porteur porteurs prefecture prefet prefete presidence
president presidente presidentes presidents prevention protection quartier quartiers referent referente
referents region regions regie relais rectorat reseau responsable responsables retraites salarie salariee
salariees salaries secretaire secretaires secretariat secteur service services social sociale sociaux
societe stagiaire stagiaires structure structures syndicat syndicats technicien technicienne territoire tous
toutes tresorier tresoriere tresoriers union unite universite usagers ville villes voisins volontaire
volontaires all board center chair chairman chairs city clerk committee community coordinator council
councils department director everybody everyone facilitator government hall head heads hospital house
housing leader library manager mayor members network officer parish partners people police project school
schools secretary society staff steering team teams town treasurer university us village volunteer
volunteers we worker workers working youth
"""
_COMMON = frozenset(_SAID.split())
"""Words of functions, teams and institutions, folded: what has one of them is no name."""


def bare_of_title(text: str) -> str:
    """« Mme Martin » is Martin."""
    return _TITLE.sub("", text, count=1) if _TITLE.match(text) else text


def without_title(before: str) -> str:
    """What stands before a name, without the title at its end."""
    found = list(_TITLE.finditer(before))
    return before[: found[-1].start()] if found and found[-1].end() == len(before) else before


def reads_as_function(text: str) -> bool:
    """Whether what stands in the place of a name says a function: « Animatrice de la fédération »."""
    words = _WORD.findall(text)
    return (
        bool(words)
        and fold(words[0]) in _COMMON
        and (len(words) == 1 or any(not word[0].isupper() for word in words))
    )


def reads_as_name(text: str) -> bool:
    """Whether all words have capitals but small ones, and none is of a function or an institution."""
    words = _WORD.findall(text)
    if not words or len(text.split()) > _MOST or any(sign.isdigit() or sign > "\ud7ff" for sign in text):
        return False
    folded = [fold(word) for word in words]
    if _COMMON.intersection(folded) or folded[0] in _OF_A_GROUP:
        return False
    if len(words) == 1 and text.isupper() and len(text) <= _ACRONYM:
        return False
    capitals = [word for word in words if word[0].isupper()]
    return bool(capitals) and all(
        word[0].isupper() or small in _PARTICLES for word, small in zip(words, folded, strict=True)
    )


def tidied(text: str) -> str:
    """A text from which names were taken, without what stood around them for them alone."""
    return _BLANKS.sub(" ", _EMPTY.sub("", _DANGLING.sub("", text))).strip(" ,;:–—-")
