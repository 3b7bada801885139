"""Contact cards (vCard 2.1, 3 and 4) as a table with headings, looked at as any other list."""

import logging
from typing import Any

import vobject

from atelier.intake.columns import Sheet, sheet_of

HEADINGS = ("Nom", "Prénom", "Structure", "Fonction", "E-mail")
"""Read back as any headings are; shown as they would stand in a list."""


def cards(name: str, text: str) -> Sheet:
    """One row a card; a card that cannot be read is left out, those around it are not."""
    logging.getLogger("vobject.base").disabled = True  # its remarks on single lines are nobody's concern
    rows = [HEADINGS]
    for block in text.replace("\r\n", "\n").replace("\r", "\n").split("\nBEGIN:"):
        try:
            found = vobject.readComponents(f"BEGIN:{block.removeprefix('BEGIN:')}", ignoreUnreadable=True)
            rows += [_row(card) for card in found if card.name == "VCARD"]
        except Exception:  # noqa: BLE001, S112 - one damaged card among many
            continue
    return sheet_of(name, rows if len(rows) > 1 else [])


def _row(card: Any) -> tuple[str, str, str, str, str]:  # noqa: ANN401 - vobject has no types
    parts = {kind: lines[0].value for kind, lines in card.contents.items() if lines}
    named = parts.get("n")
    last, first = _text(getattr(named, "family", "")), _text(getattr(named, "given", ""))
    if not last and not first:
        last = _text(parts.get("fn", ""))
    organisation = parts.get("org", "")
    units = organisation if isinstance(organisation, list) else [organisation]
    role = _text(parts.get("title", "")) or _text(parts.get("role", ""))
    return (last, first, ", ".join(filter(None, map(_text, units))), role, _text(parts.get("email", "")))


def _text(value: object) -> str:
    return " ".join(map(_text, value)) if isinstance(value, list) else " ".join(str(value or "").split())
