"""French typography for texts of the house: catalogues and methods, never what a user typed.

The rule is the Imprimerie nationale's: a narrow no-break space (U+202F) before ; ! ?, a no-break
space (U+00A0) before a colon, inside guillemets, after × and = and between a number and its unit or what it
counts, and a curved apostrophe. Addresses, code between backticks, placeholders and times such as 14:30 are
left alone.
"""

import re
from functools import cache
from typing import Final

NARROW: Final = "\u202f"
WIDE: Final = "\u00a0"

_GAP: Final = f"[ {NARROW}{WIDE}]"
_LETTERS: Final = r"[\w»”\"’)\]}…%€*]"
_ENDS: Final = r"(?=[\s»”\"’)\]…,.*]|$)"

_KEPT: Final = (
    r"`[^`]*`"  # code
    r"|\{[^{}]*\}"  # placeholders
    r"|\b[A-Za-z][\w+.-]*://[^\s«»]+|\bmailto:[^\s«»]+|\bwww\.[^\s«»]+"  # addresses
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|&#?\w+;"  # entities
    r"|\d+(?::\d+)+"  # times and proportions written with a colon
)

_MONTHS: Final = (
    "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February"
    "|March|April|May|June|July|August|September|October|November|December)"
)

_COUNTS: Final = r"(?<=\{n\})|(?<=\{dots\})"
"""The placeholders that stand for how many; what is counted stays beside them."""

RULES: Final = (
    rf"(?P<kept>{_KEPT})"
    r"|(?P<apostrophe>(?<=[^\W\d_])'(?=[\w{«“]))"
    rf"|(?:(?<=\S){_GAP}+|(?<={_LETTERS}))(?P<high>[;!?]+){_ENDS}"
    rf"|(?:(?<=\S){_GAP}+|(?<={_LETTERS}))(?P<colon>:){_ENDS}"
    rf"|(?P<opening>«){_GAP}*(?=\S)"
    rf"|(?<=[^\s«]){_GAP}*(?P<closing>»)"
    rf"|(?P<unit>(?<=[\d}}]){_GAP}+(?=%|€|(?:h|min|[kMG]o)\b)|(?:{_COUNTS}){_GAP}+(?=[^\W\d_])|(?<=\d{_GAP}h){_GAP}+(?=[\d{{])|(?<=n°){_GAP}+(?=[\d{{])|(?<=[×=]){_GAP}+(?=[\d{{]))"
)


def french(text: str) -> str:
    """The text with the spaces and apostrophes of French; the same again when applied twice."""
    rules = _rules()
    settled = rules.sub(_set_right, text)
    # What one finding sets right may be what the next looks back at: « 1  h 1 » takes two turns.
    while (again := rules.sub(_set_right, settled)) != settled:
        settled = again
    return settled


def clinging(text: str) -> str:
    """What somebody typed, as long as it was, for the eye: no line ends before a colon, in « » or a day."""
    return _clings().sub(WIDE, text) if " " in text else text


def headed(text: str) -> str:
    """The name of a part where it stands as a heading, for the eye: it begins with a capital."""
    first = text[:1].upper()
    return first + text[1:] if len(first) == 1 else text


@cache
def _clings() -> re.Pattern[str]:
    # Begins with the space itself: five times as fast, and a wall has thousands of texts.
    return re.compile(
        r" (?:(?=[:;?!»])|(?<=« )|(?<=\d h )(?=\d)"
        r"|(?<=\d )(?=\d{3}(?!\d)|%|€|(?:h|min|km|m|kg|ans?|euros?)\b)"
        rf"|(?<=[\dr] )(?:(?<=\d )|(?<=\b1er ))(?={_MONTHS}\b))"
    )


@cache
def _rules() -> re.Pattern[str]:
    """Compiled when a text is first set: a start reads catalogues that are set already."""
    return re.compile(RULES)


def _set_right(match: re.Match[str]) -> str:
    """What stands in the place of one finding of the rules."""
    found = match.lastgroup
    if found == "apostrophe":
        return "’"
    if found == "high":
        return NARROW + match["high"]
    if found == "opening":
        return "«" + WIDE
    if found in {"colon", "closing"}:
        return WIDE + match[found]
    return WIDE if found == "unit" else match[0]
