"""Inclusive forms brought back to one word: habitant·e·s, habitant.e.s, habitant(e)s are habitants."""

import re
from typing import Final

_FITS: Final = {
    "e": ("",),
    "ne": ("n",),
    "nne": ("n",),
    "enne": ("en",),
    "le": ("l",),
    "lle": ("l",),
    "elle": ("el", "il"),
    "celle": ("ceux",),
    "te": ("t", "tous"),
    "tte": ("t",),
    "toute": ("tous",),
    "se": ("s", "x"),
    "sse": ("s", "e"),
    "ve": ("f",),
    "ive": ("if",),
    "rice": ("eur",),
    "trice": ("teur",),
    "ice": ("eur",),
    "euse": ("eur", "eux"),
    "ère": ("er",),
    "ere": ("er",),
    "ière": ("ier",),
    "iere": ("ier",),
    "ale": ("al", "aux"),
    "que": ("c",),
    "che": ("c",),
}
"""What a feminine ending, in the singular, may stand after: so donne-le and fin.les are left alone."""

_MARK = "[·•‧∙⋅⸱ꞏ.\u2010\u2011/-]"
_ENDING = f"(?:{'|'.join(_FITS)})s?"
_FORM = re.compile(
    rf"(?<!\w)(?P<word>[^\W\d_]{{2,}})"
    rf"(?:{_MARK}(?P<dotted>{_ENDING})(?:{_MARK}?x)?(?:{_MARK}(?P<many>s))?"
    rf"|\((?P<bracketed>{_ENDING})\)(?P<more>\(?s\)?)?"
    r"|(?P<several>·s|\(s\)))(?!\w)"
)


def shortest(text: str) -> str:
    """A text in lower case with each inclusive form replaced by its shortest one, in its number."""
    return _FORM.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    word = found["word"]
    ending = found["dotted"] or found["bracketed"] or ""
    fits = _FITS[ending.rstrip("s")] if ending else ("",)
    if not (word.endswith(fits) or word.removesuffix("s").endswith(fits)):
        return found[0]
    plural = ending.endswith("s") or bool(found["many"] or found["more"] or found["several"])
    return f"{word}s" if plural and word[-1] not in "sxz" else word
