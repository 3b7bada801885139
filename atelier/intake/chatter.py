"""What stands around a list in a message without being part of it: greetings, thanks, its head."""

import re

from atelier.intake.names import is_capital
from atelier.workshop.text import fold

_FIRST = re.compile(
    r"(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|merci|thanks|voici|voila|ci-joint|ci-dessous|cordialement)\b"
)
"""Words that begin no name; written in capitals they may be a last name."""
_LEADING = re.compile(
    r"(?:veuillez|vous trouverez|tu trouveras|comme convenu|suite a|pour info|je |j['’]|nous |vous |on |tu "
    r"|thank you|here (?:is|are)|please find|attached|i |we |you )"
)
_DEAR = re.compile(r"(?:chere?s?|dear|madame|monsieur|mesdames|messieurs)\b.*[,!]")
_CLOSING = re.compile(
    r"(?:(?:bien|tres|plus) )*(?:cordialement|sincerement|amicalement|respectueusement)(?: .*)?"
    r"|bien a (?:vous|toi|vous tous)|a (?:bientot|plus|tres bientot|jeudi|demain)|amities"
    r"|(?:sinceres |meilleures |cordiales )?salutations(?: .*)?"
    r"|(?:bonne|belle) (?:journee|soiree|reception|semaine)"
    r"|(?:best|kind|warm) (?:regards|wishes)|regards|cheers|yours (?:sincerely|faithfully|truly)"
)
_HEADING = re.compile(
    r"(?:la |the )?liste?\b.*"
    r"|(?:les )?(?:participante?s?|inscrite?s?|invitee?s?|personnes|membres)(?: .*)? ?:"
)
_HEAD = re.compile(
    r"(?:de|from|a|to|cc|cci|bcc|objet|subject|date|envoye|sent|tel|telephone|mail|courriel) ?: .*"
)
_PHONE = re.compile(r"(?:(?:tel|telephone|port|portable|mobile|fixe|phone)\b[ .:]*)?\+?[\d(][\d .()/-]{7,}")
_FEWEST = 3
"""Words from which on what begins like a sentence is one."""


def is_greeting(line: str) -> bool:
    """Whether a line says good day to its reader."""
    said = " ".join(fold(line).split())
    return bool(_DEAR.fullmatch(said) or re.fullmatch(r"(?:bonjour|bonsoir|hello)\b.{0,40}", said))


def is_farewell(line: str) -> bool:
    """Whether a line takes leave of its reader: what follows it is a signature."""
    return _CLOSING.fullmatch(" ".join(fold(line).split()).rstrip(" ,.!")) is not None


def is_chatter(line: str) -> bool:
    """Whether a line of a pasted message speaks to its reader and names nobody to be listed."""
    said = " ".join(fold(line).split())
    first = next(iter(line.split(maxsplit=1)), "")
    if not is_capital(first) and _FIRST.match(said):
        return True
    if _LEADING.match(said) and not is_capital(first) and len(said.split()) >= _FEWEST:
        return True
    bare = said.rstrip(" ,.!")
    return any(
        form.fullmatch(text)
        for form, text in ((_DEAR, said), (_CLOSING, bare), (_HEADING, said), (_HEAD, said), (_PHONE, said))
    )


def is_closing(line: str) -> bool:
    """Whether a line ends a message: « Bien à vous, »."""
    return _CLOSING.fullmatch(" ".join(fold(line).split()).rstrip(" ,.!")) is not None


def is_signature(line: str) -> bool:
    """Whether a line may be the name below a message: at most three plain words, without a mark of a list."""
    words = line.split()
    return 0 < len(words) <= _FEWEST and all(
        word.replace("-", "").replace("'", "").replace("’", "").rstrip(".").isalpha() for word in words
    )
