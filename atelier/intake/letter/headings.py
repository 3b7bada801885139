"""The words by which people name the parts of an invitation, alone on a line or before what they name."""

import re
from dataclasses import dataclass
from typing import Final

from atelier.intake.letter.meanings import Meaning
from atelier.workshop.text import fold

_LABELS: Final = {
    Meaning.TITLE: r"titre(?: de l'atelier| de la (?:seance|rencontre))?|intitule|objet|subject|title",
    Meaning.NUMBER: r"numero(?: de l'atelier)?|number",
    Meaning.THEME: r"(?:le )?theme(?: de l'atelier| general)?|(?:the )?theme|topic",
    Meaning.DATE: r"(?:date|jour|quand|day|when)(?: et (?:heure|horaire)s?| and times?)?",
    Meaning.STARTS: r"(?:heures?|horaires?|time|hours)(?: de debut)?|debut|accueil|starts?|begins?(?: at)?",
    Meaning.ENDS: r"(?:heure de )?fin|ends?(?: at)?",
    Meaning.PLACE: r"lieu(?: de l'atelier| de rendez-vous)?|adresse|salle|ou|venue|place|where|address|room",
    Meaning.ORGANISATION: r"(?:structure )?organisat(?:rice|eur)|organise(?:e)? par|organisation|porteur"
    r"|organi[sz](?:er|ed by|ation)|host",
    Meaning.FACILITATORS: r"animation|animat(?:rice|eur)s?|anime(?:e)? par|facilitation"
    r"|facilitat(?:rice|eur|or)s?",
    Meaning.SECRETARY: r"secretariat|secretaire(?: de seance)?|prise de notes|secretary|notes",
    Meaning.CONTEXT: r"(?:le |the |quel )?contexte?(?: (?:de|of) .{1,40}| et (?:les )?enjeux)?"
    r"|rappel du contexte|background"
    r"|de quoi (?:parlerons|parle|s'agit).{0,20}|pourquoi (?:cet atelier|ce theme|cette rencontre).{0,20}",
    Meaning.STAKES: r"(?:les |l'|nos |rappel des |quels )?enjeux?(?: (?:du|de|des|de l'|releve).{1,60})?"
    r"|(?:the )?stakes|what is at stake|ce qui est en jeu",
    Meaning.AXES: r"(?:les |l'|the )?ax(?:e|is|es) (?:transversa(?:l|ux)|de travail|de reflexion)"
    r"|(?:les |the )?ax(?:e|is|es)|(?:the )?transversal ax[ei]s",
    Meaning.PEOPLE: r"(?:la |the )?(?:liste des |list of )?(?:participante?s?|inscrite?s?|invitee?s?|people"
    r"|guests|personnes (?:invitees|attendues|inscrites))",
    Meaning.NEXT_DATE: r"(?:le |the )?(?:prochain(?:e)?|next) (?:atelier|seance|rencontre|rendez-vous"
    r"|workshop|session|meeting)",
    Meaning.NEXT_AIMS: r"(?:objectifs?|buts?|aims?)(?: (?:du|de la|of the) (?:prochain(?:e)?|next) .{1,30})",
    Meaning.STEP_QUESTION: r"(?:la |the )?(?:question commune|common question)(?: (?:a|aux|to) .{1,30})?",
    Meaning.ZONES: r"(?:les )?(?:zones?|colonnes?|columns?)(?: du mur| of the wall)?",
    Meaning.SCENARIO: r"(?:titre du )?scenario|title of the scenario",
    Meaning.YEAR: r"annee|(?:the )?year",
    Meaning.ROLE: r"(?:votre |le |your |the )?role|vous etes|you are",
    Meaning.SITUATION: r"(?:la |the )?situation|mise en situation",
    Meaning.QUESTION: r"(?:la |les |the )?questions?(?: posees?)?",
    Meaning.INSTRUCTION: r"(?:la |les )?consignes?(?: de travail)?|(?:the )?instructions?",
    Meaning.SPEAKING: r"temps de parole|speaking time",
}
_PATTERNS: Final = {meaning: re.compile(words) for meaning, words in _LABELS.items()}
_LABEL = re.compile(r"(?P<label>[^:–—\t]{2,80}?)\s*(?::|\s[–—-]\s|[–—]|\t)\s*(?P<said>.*)", re.DOTALL)
_BY = re.compile(
    r"(?P<label>anim[ée]e? par|organis[ée]e? par|facilitated by|organi[sz]ed by)\s+(?P<said>.{2,80})",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"(?P<word>sous-groupe|groupe|group|sc[ée]nario)\s*(?:n\s*[°º]\s*)?"
    r"(?P<number>\d{1,2}|[A-H](?=\s*[:.)–—-]|$))\s*(?:[:.)–—-]\s*|$|\s+(?=[A-ZÀ-Ý«“]))(?P<said>.*)",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"(?:(?:le|the)\s+)?(?P<number>premi|deuxi|second|troisi|quatri|1|2|3|4|first|third|fourth)[a-zèé]*\s+"
    r"(?P<word>sous-groupe|groupe|group|sc[ée]nario)\s*(?:[:–—-]\s*(?P<said>.*))?",
    re.IGNORECASE,
)
_NUMBERS = {
    "premi": 1,
    "first": 1,
    "deuxi": 2,
    "second": 2,
    "troisi": 3,
    "third": 3,
    "quatri": 4,
    "fourth": 4,
}
_COUNTED = re.compile(r"^(?:[IVX]{1,4}|\d{1,2}|[A-H])\s*(?:[.)]|\s[–-])\s+(?=\S)")
_SIGNS: Final = {
    **dict.fromkeys("\U0001f4cd\U0001f5fa\U0001f3e0\U0001f3e2", Meaning.PLACE),
    **dict.fromkeys("\U0001f4c5\U0001f4c6\U0001f5d3", Meaning.DATE),
    **dict.fromkeys("\u23f0\U0001f550\U0001f551\U0001f552\U0001f557\U0001f558\U0001f559", Meaning.STARTS),
}
"""The small pictures that mails put before where, which day, and when."""
_IN_A_GROUP: Final = {
    **dict.fromkeys(("titre", "title"), Meaning.SCENARIO),
    **dict.fromkeys(("contexte", "context", "background"), Meaning.SITUATION),
    **dict.fromkeys(("mission", "votre mission", "objectif", "tache", "task"), Meaning.INSTRUCTION),
}
"""What means something else in what is said of a group."""
_ALONE = 80
"""Characters above which a line is no heading."""
_HASH = re.compile(r"^#{1,6}\s+")


@dataclass(frozen=True, slots=True)
class Heading:
    """The name of a part at the beginning of a line, and what follows it on the same line."""

    meaning: Meaning
    said: str = ""
    group: int = 0
    """For one that begins what belongs to a group: its number."""


def heading_of(line: str, *, in_group: bool) -> Heading | None:
    """The part that a line names; in what belongs to a group, a title is that of its scenario."""
    bare = unmarked(line)
    if (sign := _SIGNS.get(bare[:1])) is not None:
        return Heading(sign, bare[1:].lstrip("\ufe0f :"))
    if found := _GROUP.fullmatch(bare) or _NTH.fullmatch(bare):
        told = Meaning.SCENARIO if fold(found["word"]) == "scenario" else Meaning.GROUP
        return Heading(told, (found["said"] or "").strip(), _number(found["number"]))
    label = _LABEL.fullmatch(bare) or _BY.fullmatch(bare)
    names = [(label["label"], label["said"].strip())] if label else []
    if len(bare) <= _ALONE and not bare.endswith((".", "!", ",", ";")):
        names.append((bare.rstrip(" :?\u00a0\u202f"), ""))
    for name, said in names:
        if (meaning := _named(name, said, in_group)) is not None:
            return Heading(meaning, said)
    return None


def _number(said: str) -> int:
    """Of « 2 », « B » or « deuxième »."""
    folded = said.casefold()
    return int(said) if said.isdigit() else _NUMBERS.get(folded) or ord(folded) - ord("a") + 1


def unmarked(line: str) -> str:
    """A line without the signs that make it bold, slanted, a heading, or the second part."""
    bare = _COUNTED.sub("", _HASH.sub("", line.strip()))
    while len(bare) > 2 and bare[0] == bare[-1] and bare[0] in "*_":
        bare = bare[1:-1].strip()
    return bare


def names_unknown(line: str) -> bool:
    """Whether a line begins a part whose name is not known: marked as a heading, or ending in a colon."""
    return bool(_HASH.match(line.strip())) or (len(line) <= _ALONE and line.rstrip().endswith(":"))


def _named(name: str, said: str, in_group: bool) -> Meaning | None:
    folded = fold(name)
    if in_group and said and folded in _IN_A_GROUP:
        return _IN_A_GROUP[folded]
    if not said and folded in ("ou", "notes", "accueil", "fin", "debut", "you are", "vous etes"):
        return None  # alone on a line these say nothing
    return next((meaning for meaning, form in _PATTERNS.items() if form.fullmatch(folded)), None)
