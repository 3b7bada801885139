"""Finds what `resources/` holds: fonts, icons, catalogues, methods, the sample workshop.

In a clone the folder stands beside the package; in an installed package the wheel carries it
inside, as `atelier/resources`. Nothing else in the house knows which of the two is the case.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_PLACES = (_PACKAGE / "resources", _PACKAGE.parent / "resources")


class AssetMissing(FileNotFoundError):
    """A file that every copy of the product carries is not there: the copy is incomplete, a bug."""


def root() -> Path:
    """The folder that holds all resources; raises `AssetMissing` where there is none."""
    for place in _PLACES:
        if place.is_dir():
            return place
    raise AssetMissing(f"no resources beside or inside {_PACKAGE}")


def path(*parts: str) -> Path:
    """One resource, such as `path("fonts", "noto-emoji")`: a file or a folder that exists.

    Raises `AssetMissing` naming the resource; never leads outside the resources.
    """
    base = root()
    found = base.joinpath(*parts)
    if ".." in found.parts or not found.is_relative_to(base):
        raise ValueError(f"not a resource: {'/'.join(parts)}")
    if not found.exists():
        raise AssetMissing(f"the resource {'/'.join(parts)} is missing from {base}")
    return found
