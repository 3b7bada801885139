"""The paragraph of a scenario told apart: the year, who one is there, what has happened, what is asked."""

import re
from collections.abc import Iterator, Sequence

from atelier.intake.letter.meanings import Meaning

_SENTENCE = re.compile(r"(?<=[.!?…])[*_]*\s+(?=[A-ZÀ-Ý«“\d*_])")
_YEAR = re.compile(
    r"[*_]*(?:nous (?:sommes|voici|voil[àa])|on est|we are|it is|the year is|l'ann[ée]e est)?"
    r"[*_\s]*(?:en |in )?[*_\s]*"
    r"(?P<year>(?:19|20|21)\d\d)[*_\s]*[.:!]?",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:en|in|l'an|horizon|year is)[\s*_]+(?P<year>(?:19|20|21)\d\d)\b", re.IGNORECASE)
_ROLE = re.compile(r"(?:vous [êe]tes|you are)\s+(?P<role>[^.!?]{3,160})\.?", re.IGNORECASE)


def scene_of(paragraph: str, known: Sequence[Meaning]) -> Iterator[tuple[str, Meaning]]:
    """The parts of a paragraph in their order; what is `known` already is looked for no more.

    A year that stands in a longer sentence is said, and the sentence stays what it was.
    """
    told: list[str] = []
    asked: list[str] = []
    seen = set(known)
    for sentence in _SENTENCE.split(paragraph.strip()):
        if Meaning.YEAR not in seen and (found := _YEAR.fullmatch(sentence) or _WITHIN.search(sentence)):
            seen.add(Meaning.YEAR)
            yield found["year"], Meaning.YEAR
            if found.re is _YEAR:
                continue
        if Meaning.ROLE not in seen and (found := _ROLE.fullmatch(sentence)):
            seen.add(Meaning.ROLE)
            yield found["role"].strip(), Meaning.ROLE
        elif sentence.rstrip("*_ »”").endswith("?"):
            asked.append(sentence)
        elif asked:  # what follows a question is told after it
            told += [*asked, sentence]
            asked = []
        else:
            told.append(sentence)
    if told:
        yield " ".join(told), Meaning.SITUATION
    if asked:
        yield " ".join(asked), Meaning.QUESTION
