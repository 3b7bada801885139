"""Tells which stretches of a text are in another language than French, by the small words that each has.

It is asked before French typography is put to what people said: nothing that may be of another language is to
be touched. Where no word tells, a stretch goes with the text around it.
"""

import re
from typing import Final

Stretch = tuple[int, int]
"""From one place of a text to another."""

_STRETCH: Final = re.compile(r"[^.!?…\n«»“”\"()]+[.!?…]*")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ELISION: Final = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
_CONTRACTION: Final = re.compile(r"\w['’](?:s|t|re|ve|ll|d|m)\b", re.IGNORECASE)
_ELSEWHERE: Final = re.compile("[¿¡ßñÑãõąęłśżčřěşğ]")
_LATIN: Final = re.compile("[A-Za-zªº\u00c0-\u024f\u1e00-\u1eff\ufb00-\ufb06]")

_FRENCH: Final = """
    les une est sont étaient était qui pour dans sur avec pas nous vous ils elles cette ces leur leurs mais
    être avoir faire fait tous toutes tout et ou au aux ne quand comment pourquoi où ça même très chez sans
    il elle ont avons faut peut plus moins aussi entre notre votre nos vos oui on ce du des le la de un toi
"""
_OTHERS: Final = """
    the and is are of to with you we they this that what how why who yes my your our not have has does will
    should would from about it be was were there their know let need want more where when make hello thanks
    el los las por una pero está esto qué cómo sí nosotros hay ser muy también aquí nuestra nuestro
    der die das und ist nicht ein eine wir ich sie für auf zu wie von den dem auch warum haben sind
    di che è della gli sono questo perché noi anche dove
    não você uma com nós onde
    het een niet wij
"""
"""English, Spanish, German, Italian, Portuguese, Dutch: none that is French too."""
_SAID_IN: Final = (frozenset(_FRENCH.split()), frozenset(_OTHERS.split()))


def foreign(text: str) -> list[Stretch]:
    """The stretches of a text that are of another language; sorted, apart from each other."""
    whole = _foreign(text) or False
    found: list[Stretch] = []
    for match in _STRETCH.finditer(text):
        judged = _foreign(match.group())
        if whole if judged is None else judged:
            found.append(match.span())
    return found


def _foreign(stretch: str) -> bool | None:
    """None where nothing tells."""
    if _ELSEWHERE.search(stretch):
        return True
    words = [word.casefold() for word in _WORD.findall(stretch)]
    if not all(_LATIN.match(word) for word in words):
        return True
    ours, theirs = _SAID_IN
    french = sum(word in ours for word in words) + len(_ELISION.findall(stretch))
    others = sum(word in theirs for word in words) + len(_CONTRACTION.findall(stretch))
    return None if others == french == 0 else others > french
