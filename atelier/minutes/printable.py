"""The last look at a text before it is written into a file of any format.

What came in through the one door is clean already; a file made by somebody else, or a bug, may still hold
characters that XML and PDF cannot: a writer must neither crash on them nor write a broken file.
"""

import re

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NO_SIGNS = re.compile("[\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")


def printable(text: str) -> str:
    """The text with LF line breaks, without other controls than tab, and U+FFFD for what is no sign."""
    text = _BREAKS.sub("\n", text)
    return _CONTROLS.sub("", _NO_SIGNS.sub("\ufffd", text))


def one_line(text: str) -> str:
    """The same with line breaks and tabs as spaces, for titles and metadata."""
    return printable(text).replace("\n", " ").replace("\t", " ")
