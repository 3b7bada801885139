"""The colours and sizes that everything drawn is made of.

Light is warm paper and dark ink; dark and strong contrast give other values to the same names, so
that no widget knows which of the three it stands in. Sizes are in logical pixels, on a 4 px grid.
"""

from dataclasses import dataclass

GRID = 4
TEXT = 16
"""Height of running text; `SMALL` is the least that anything is written in."""
SMALL = 14
CONTROL = 38
BAR = 60
"""Height of the bar at the top of a window."""
RADIUS = 9
CARD_RADIUS = 14
NOTE_RADIUS = 4

_PASTELS = ("#FFE389", "#FFC4B0", "#B7DDF7", "#BFE8CB", "#DCCFF7", "#EADFC8")


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """One value for each token; colours are `#RRGGBB`.

    `border` surrounds what can be typed in or pressed and stands out at 3:1; `line` carries no meaning.
    `petrol` is the one action (its text is `on_petrol`), `shade` an empty track or the desk under a page.
    """

    name: str
    paper: str
    panel: str
    card: str
    shade: str
    ink: str
    ink_2: str
    line: str
    border: str
    petrol: str
    petrol_dark: str
    petrol_light: str
    on_petrol: str
    brick: str
    brick_light: str
    gold: str
    gold_light: str
    green: str
    green_light: str
    chip: str
    bar: str
    note_ink: str
    notes: tuple[str, ...] = _PASTELS
    stroke: int = 1
    dark: bool = False

    def note(self, number: int) -> str:
        """The paper of a group's notes; groups count from 1, after the last colour the first comes back."""
        return self.notes[(number - 1) % len(self.notes)]

    @property
    def focus_stroke(self) -> int:
        """How thick the edge of a control is while the keys go to it."""
        return 2 * self.stroke

    @property
    def strong(self) -> bool:
        """Whether fills say nothing here and every surface needs its outline."""
        return self.stroke > 1


LIGHT = Palette(
    name="light",
    paper="#F7F4EE",
    panel="#FBF9F5",
    card="#FFFFFF",
    shade="#E9E3D7",
    ink="#1E2530",
    ink_2="#55606E",
    line="#E2DCD0",
    border="#857D6E",
    petrol="#0B6B6F",
    petrol_dark="#074E52",
    petrol_light="#DDEFEF",
    on_petrol="#FFFFFF",
    brick="#B8432F",
    brick_light="#FBE6E0",
    gold="#8A5A00",
    gold_light="#FFF1CF",
    green="#1F6B45",
    green_light="#DFF3E4",
    chip="#EEE9DF",
    bar="#9DB8B9",
    note_ink="#1E2530",
)

DARK = Palette(
    name="dark",
    paper="#15181C",
    panel="#1A1E23",
    card="#21262C",
    shade="#31373F",
    ink="#F1EDE4",
    ink_2="#B6BEC8",
    line="#363D46",
    border="#8D96A1",
    petrol="#63C4C4",
    petrol_dark="#93DEDD",
    petrol_light="#12393B",
    on_petrol="#06262A",
    brick="#F09A84",
    brick_light="#45221B",
    gold="#F0C566",
    gold_light="#3F3113",
    green="#8FD6A9",
    green_light="#1C3A28",
    chip="#333A43",
    bar="#557B7D",
    note_ink="#1E2530",
    dark=True,
)

STRONG = Palette(
    name="strong",
    paper="#FFFFFF",
    panel="#FFFFFF",
    card="#FFFFFF",
    shade="#D9D9D9",
    ink="#000000",
    ink_2="#000000",
    line="#000000",
    border="#000000",
    petrol="#000000",
    petrol_dark="#000000",
    petrol_light="#E4E4E4",
    on_petrol="#FFFFFF",
    brick="#8A0F00",
    brick_light="#FFFFFF",
    gold="#000000",
    gold_light="#FFFFFF",
    green="#000000",
    green_light="#FFFFFF",
    chip="#FFFFFF",
    bar="#767676",
    note_ink="#000000",
    notes=("#FFFFFF",) * len(_PASTELS),
    stroke=2,
)

PALETTES: tuple[Palette, ...] = (LIGHT, DARK, STRONG)
