"""Puts a palette into Qt's terms: one style sheet for all widgets, one `QPalette` for what it leaves.

Widgets are told apart by their Qt class and by a `kind` property; `kind` values are those of the
modules that define them. What a style sheet cannot do (focus rings, ticks, chevrons) they paint.
"""

import re
from collections.abc import Sequence

from PySide6.QtGui import QColor, QPalette

from atelier.look.sheet import SHEET
from atelier.look.tokens import CARD_RADIUS, CONTROL, RADIUS, SMALL, TEXT, Palette

_NAME = re.compile(r"@(\w+)")


def style_sheet(palette: Palette, families: Sequence[str]) -> str:
    """The style sheet of an application in these colours, its text in the first of these families."""
    values: dict[str, str] = {
        name: getattr(palette, name)
        for name in Palette.__dataclass_fields__
        if isinstance(getattr(palette, name), str)
    }
    stroke = palette.stroke
    values |= {
        "families": ", ".join(f'"{family}"' for family in families),
        "stroke": f"{stroke}px",
        "focus": f"{palette.focus_stroke}px",
        "grow": f"{palette.focus_stroke - stroke}px",
        "inset": "4px",
        "inset_less": f"{4 - palette.focus_stroke + stroke}px",
        "side": "11px",
        "less": f"{11 - palette.focus_stroke + stroke}px",
        "text": f"{TEXT}px",
        "small": f"{SMALL}px",
        "radius": f"{RADIUS}px",
        "card_radius": f"{CARD_RADIUS}px",
        "inner": f"{CONTROL - 2 * stroke}px",
        "hover": palette.card if palette.strong else _mix(palette.card, palette.petrol_light, 0.5),
        "edge": palette.ink if palette.strong else "transparent",
        "gold_edge": palette.gold if palette.strong else _mix(palette.gold_light, palette.gold, 0.25),
        "brick_edge": palette.brick if palette.strong else _mix(palette.brick_light, palette.brick, 0.25),
        "info_edge": palette.petrol if palette.strong else _mix(palette.petrol_light, palette.petrol, 0.25),
        "example": _mix(palette.card, palette.ink, 0.65) if palette.strong else palette.ink_2,
        "faded": _mix(palette.card, palette.ink_2, 0.62),
    }
    return _NAME.sub(lambda name: values[name[1]], SHEET)


def qt_palette(palette: Palette) -> QPalette:
    """The same colours for whatever is drawn without the style sheet: Qt's own dialogs, selections, links."""
    made = QPalette()
    role = QPalette.ColorRole
    for target, value in (
        (role.Window, palette.paper),
        (role.WindowText, palette.ink),
        (role.Base, palette.card),
        (role.AlternateBase, palette.panel),
        (role.Text, palette.ink),
        (role.Button, palette.card),
        (role.ButtonText, palette.ink),
        (role.BrightText, palette.brick),
        (role.PlaceholderText, palette.ink_2),
        (role.Highlight, palette.petrol),
        (role.HighlightedText, palette.on_petrol),
        (role.Accent, palette.petrol),
        (role.Link, palette.petrol),
        (role.LinkVisited, palette.petrol_dark),
        (role.ToolTipBase, palette.ink),
        (role.ToolTipText, palette.card),
        (role.Light, palette.card),
        (role.Midlight, palette.line),
        (role.Mid, palette.line),
        (role.Dark, palette.border),
        (role.Shadow, palette.border),
    ):
        made.setColor(target, QColor(value))
    faded = QColor(_mix(palette.card, palette.ink_2, 0.62))
    for target in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, target, faded)
    return made


def _mix(base: str, other: str, share: float) -> str:
    """`base` with a share of `other` in it, as `#rrggbb`."""
    one, two = QColor(base), QColor(other)
    red, green, blue = (
        round(start + (end - start) * share)
        for start, end in (
            (one.red(), two.red()),
            (one.green(), two.green()),
            (one.blue(), two.blue()),
        )
    )
    return f"#{red:02x}{green:02x}{blue:02x}"
