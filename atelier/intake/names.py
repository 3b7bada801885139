"""Tells the last name from the first name, where the way in which a name is written says which is which."""

import re
from dataclasses import dataclass

from atelier.workshop.text import fold

_CIVIL = (
    r"(?:(?:mme|mmes|mlle|mlles|madame|mesdames|mademoiselle|monsieur|messieurs|mr|mrs|ms|miss)\b\.?"
    r"|(?:dr|pr|me)\.?(?=\s|$)|m\.|mm\.?(?=\s|$)|m(?=\s|$))"
)
_CIVILITY = re.compile(_CIVIL + r"\s*(?=\S)", re.IGNORECASE)
_CIVILITY_ALONE = re.compile(_CIVIL, re.IGNORECASE)
_PARTICLES = frozenset(
    re.findall(
        r"\S+",
        "de du des d' d’ di da dos del della le la les van von den der ten ter zu el al ben bel ibn abd mac",
    )
)
_ARTICLE = re.compile(r"(?:(?:le|la|les|une?)\s+|l['’]\s*)(?=\S)", re.IGNORECASE)
_FUNCTION = re.compile(
    r"(?:sous-|vice-|ex-)?(?:direct|coordinat|animat|mediat|administrat|educat|format|facilitat|organisat"
    r"|observat)(?:eur|rice)s?"
    r"|(?:vice-|co-?)?president(?:e|s|es)?|maires?|adjoint(?:e|s|es)?|responsables?|secretaires?"
    r"|tresorier(?:e|s|es)?|conseiller(?:e|s|es)?|charge(?:e|s|es)?|elue?s?|delegue(?:e|s|es)?|referent(?:e|s|es)?"
    r"|representant(?:e|s|es)?|assistant(?:e|s|es)?|agente?s?|chef(?:fe|s|fes)?|bibliothecaires?|enseignant(?:e|s|es)?"
    r"|professeure?s?|infirmier(?:e|s|es)?|medecins?|docteure?s?|psychologues?|gardien(?:ne|s|nes)?|stagiaires?"
    r"|technicien(?:ne|s|nes)?|ingenieure?s?|urbanistes?|architectes?|benevoles?|salarie(?:e|s|es)?"
    r"|habitant(?:e|s|es)?|usagers?|usageres?|parents?|director|manager|head|mayor|deputy|chair|officer"
)
"""What people are by their work, after which no first name is looked for."""
_LONGEST = 5
"""Words of a name above which a line is a sentence, not a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name in two parts; where they could not be told apart, all of it stands in `last`."""

    last: str
    first: str = ""
    doubtful: bool = False
    designation: bool = False
    """Said by what somebody is, not by a name: « Mme la directrice de la médiathèque »."""


def split_name(text: str) -> Name:
    """A name as somebody wrote it, without « Mme » or « M. ».

    Capitals tell the last name, at either end and with its particles; without capitals two words are first
    name and last name, and a particle begins the last name. No word is ever lost.
    """
    text = " ".join(text.split())
    bare = _without_civility(text)
    words = bare.split()
    if designation := _designation(text, bare):
        return designation
    if len(words) == 1:
        return Name(bare, doubtful=bare == text and not is_capital(bare))
    if not 1 < len(words) <= _LONGEST or any(c.isdigit() or c in "@/:" for c in bare):
        return Name(bare, doubtful=True)
    capitals = [is_capital(word) for word in words]
    if all(capitals):
        return Name(words[0], words[1], doubtful=True) if len(words) == 2 else Name(bare, doubtful=True)
    return _by_capitals(words, capitals) if any(capitals) else _by_particles(words)


def is_capital(word: str) -> bool:
    """Whether a word is written in capitals, apart from an elided particle (d'ORNANO); an initial is not."""
    word = re.sub(r"^[dDlL]['’]", "", word)
    return sum(c.isalpha() for c in word) > 1 and word == word.upper() and word != word.lower()


def is_given(text: str) -> bool:
    """Whether a text may be a first name: one or two capitalised words, not an acronym."""
    words = text.split()
    return 0 < len(words) <= 2 and all(w[0].isupper() and w[0].isalpha() and not is_capital(w) for w in words)


def is_civility(text: str) -> bool:
    """Whether a text is « Mme », « M. » or the like and nothing else."""
    return _CIVILITY_ALONE.fullmatch(text) is not None


def _without_civility(text: str) -> str:
    """The name alone; two people in one line (« M. et Mme ») keep everything."""
    bare = text
    while match := _CIVILITY.match(bare):
        bare = bare[match.end() :]
    return text if bare.lower().startswith(("et ", "and ", "& ")) else bare


def _designation(text: str, bare: str) -> Name | None:
    """The whole text where it says what somebody is; doubtful where a name may stand in it too."""
    article = _ARTICLE.match(bare)
    rest = (bare[article.end() :] if article else bare).split()
    if not rest:
        return None
    known = _FUNCTION.fullmatch(fold(rest[0])) is not None and not is_capital(rest[0])
    if article is not None and not (rest[0][0].islower() or (known and bare[0].islower())):
        return None  # « Le Gall », « La Tour »
    if article is None and not known:
        return None
    said = all(word[0].islower() or not word[0].isalpha() or is_capital(word) for word in rest[1:])
    return Name(text, doubtful=not said, designation=True)


def _is_particle(word: str) -> bool:
    return word.lower() in _PARTICLES


def _by_capitals(words: list[str], capitals: list[bool]) -> Name:
    start = capitals.index(True)
    end = len(words) - capitals[::-1].index(True)
    if not all(
        capital or _is_particle(word)
        for word, capital in zip(words[start:end], capitals[start:end], strict=True)
    ):
        return Name(" ".join(words), doubtful=True)
    while start and _is_particle(words[start - 1]):
        start -= 1
    if start and end < len(words):
        return Name(" ".join(words), doubtful=True)
    return Name(" ".join(words[start:end]), " ".join(words[:start] + words[end:]))


def _by_particles(words: list[str]) -> Name:
    particle = next(
        (i for i, word in enumerate(words) if _is_particle(word) or word[:2].lower() in {"d'", "d’"}), None
    )
    if particle is None and len(words) == 2 and not (words[0][0].isupper() and words[1][0].islower()):
        return Name(words[1], words[0])
    if particle == 0:
        size = next((i for i, word in enumerate(words) if not _is_particle(word)), len(words)) + 1
        if size == len(words) - 1:
            return Name(" ".join(words[:size]), words[-1])
    elif particle is not None and _begins_last_name(words, particle):
        return Name(" ".join(words[particle:]), " ".join(words[:particle]))
    return Name(" ".join(words), doubtful=True)


def _begins_last_name(words: list[str], particle: int) -> bool:
    """Whether a particle stands after one first name, or two, and before more than particles."""
    after_first_names = particle == 1 or (particle == 2 and all(word[0].isupper() for word in words[:2]))
    return after_first_names and not all(map(_is_particle, words[particle:]))
