"""Finds the addresses of the web and of e-mail in a text, so that formats with links can make them pressed.

Nothing is ever fetched. Punctuation after an address is not part of it, nor is a bracket that it stands in.
"""

import re
from typing import Final
from urllib.parse import quote

_FOUND: Final = re.compile(
    r"""\bhttps?://[^\s<>"“”«»]{3,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}""",
    re.IGNORECASE,
)
_TRAILING: Final = ".,;:!?…'’)]}*_"
_PAIRS: Final = {")": "(", "]": "[", "}": "{"}
_ASCII: Final = "!#$%&'()*+,/:;=?@[]~-._"
"""What stays as it is in an address; a file of any format wants the rest in hexadecimal."""


def addressed(text: str) -> list[tuple[str, str]]:
    """The text in parts, each with its address or none: the parts, joined, are the text."""
    if "://" not in text and "@" not in text:
        return [(text, "")]
    parts: list[tuple[str, str]] = []
    done = 0
    for match in _FOUND.finditer(text):
        shown = _trimmed(match.group())
        if match.start() > done:
            parts.append((text[done : match.start()], ""))
        parts.append((shown, _address(shown)))
        done = match.start() + len(shown)
    return [*parts, (text[done:], "")] if done < len(text) or not parts else parts


def _trimmed(found: str) -> str:
    """Without what ends the sentence rather than the address."""
    while (last := found[-1]) in _TRAILING:
        if last in _PAIRS and found.count(_PAIRS[last]) >= found.count(last):
            break
        found = found[:-1]
    return found


def _address(shown: str) -> str:
    safe = quote(shown.encode("utf-8", "replace"), safe=_ASCII)
    return safe if "://" in shown else f"mailto:{safe}"
