"""How files are laid out besides what stands in them: the house's own template, the two ways of CSV.

Remembered on the shelf, since a house has one paper for all its workshops.
"""

from pathlib import Path
from typing import Final

from atelier.desk.context import Desk
from atelier.minutes import USUAL, Csv, Options

TEMPLATES: Final = {"docx": (".docx", ".dotx"), "odt": (".odt", ".ott")}
"""The formats that take a template, and the endings of what may serve as one."""
_TEMPLATE: Final = "template {format}"
_CSV: Final = "csv"


def template_of(desk: Desk, format: str) -> Path | None:
    """The template that was chosen for a format, whether or not it is still there."""
    remembered = desk.session.shelf.remembered(_TEMPLATE.format(format=format))
    return Path(remembered) if format in TEMPLATES and remembered else None


def choose_template(desk: Desk, format: str, path: Path | None) -> None:
    """Take a template from now on, or none."""
    key = _TEMPLATE.format(format=format)
    desk.attempt(lambda: desk.session.shelf.remember(key, str(path) if path else ""))


def csv_of(desk: Desk) -> Csv:
    """The way of CSV that was chosen; for programs where nobody has said, or a later Atelier has."""
    remembered = desk.session.shelf.remembered(_CSV)
    return Csv(remembered) if remembered in set(Csv) else Csv.PLAIN


def choose_csv(desk: Desk, csv: Csv) -> None:
    """Write CSV so from now on."""
    desk.attempt(lambda: desk.session.shelf.remember(_CSV, csv.value))


def options_of(desk: Desk, format: str) -> Options:
    """What is asked of a writer; a template that has gone is done without."""
    template = template_of(desk, format)
    if format == "csv":
        return Options(csv=csv_of(desk))
    return Options(template=template) if template is not None and template.is_file() else USUAL
