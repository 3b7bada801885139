"""Which tile lies beside another, for the arrow keys. Pure."""

from collections.abc import Iterable

from atelier.wall.scene.blocks import Rect
from atelier.wall.shape import Item


def beside(places: Iterable[tuple[Item, Rect]], here: Rect, across: int, down: int) -> Item | None:
    """The nearest item in a direction (one of `across`, `down` is 1 or -1), straight ahead before aslant."""
    x, y = here.x + here.w / 2, here.y + here.h / 2
    best: tuple[float, Item] | None = None
    for item, place in places:
        dx, dy = place.x + place.w / 2 - x, place.y + place.h / 2 - y
        ahead = dx * across + dy * down
        overlaps = (
            place.y < here.bottom and here.y < place.bottom
            if across
            else place.x < here.right and here.x < place.right
        )
        begins = (
            (place.x >= here.right - 1 if across > 0 else place.right <= here.x + 1)
            if across
            else (place.y >= here.bottom - 1 if down > 0 else place.bottom <= here.y + 1)
        )
        if not begins or ahead <= 0:
            continue
        aside = abs(dy) if across else abs(dx)
        far = ahead + 2 * aside + (0 if overlaps else 400)
        if best is None or far < best[0]:
            best = far, item
    return best[1] if best else None
