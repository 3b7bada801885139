"""The house's own paper for LibreOffice: a text or a template whose styles, head and foot are used.

What is written in it is left out, and so is what could run or ask something: macros, links to data.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

from atelier.minutes.writers.looks import looks
from atelier.minutes.writers.odt.styles import ACROSS, UPRIGHT, name_of, named_styles
from atelier.workshop.refusals import Reason, Refused

_KINDS: Final = (
    "application/vnd.oasis.opendocument.text",
    "application/vnd.oasis.opendocument.text-template",
)
_KEPT: Final = ("Pictures/", "Object ", "media/")
"""What a head or a foot may show."""
_SPACE: Final = {
    "paragraph": "style:style",
    "text": "style:style",
    "graphic": "style:style",
    "list": "text:list-style",
}


@dataclass(frozen=True, slots=True)
class House:
    """What a file has from a template."""

    parts: dict[str, bytes]
    first: bool
    """Whether it has another kind of first page."""
    wide: float
    """Centimetres of text on a page held sideways; 0 where its own pages are, or nobody knows."""


def parts_of_template(path: Path, tag: str, foot: str, *, large: bool) -> House:
    """The parts of a file that come from a template.

    `tag` is the language of the minutes, `foot` stands where the template has no foot of its own. Raises
    `Refused(EXPORT_TEMPLATE)`.
    """
    from odfdo import Document

    try:
        house: Any = Document(path)
        if house.mimetype not in _KINDS:
            raise ValueError(house.mimetype)
        styles = house.get_part("styles.xml")
        _complete(styles, large=large)
        _speak(styles, tag)
        first = _pages(styles, foot)
        wide = _across(styles)
        names = [name for name in house.container.get_parts() if name.startswith(_KEPT) and name[-1] != "/"]
        parts = {name: bytes(house.container.get_part(name)) for name in names}
        return House({**parts, "styles.xml": styles.serialize()}, first, wide)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, BadZipFile, SyntaxError) as error:
        raise Refused(Reason.EXPORT_TEMPLATE, path=str(path), known=".odt, .ott") from error


def _complete(styles: Any, *, large: bool) -> None:
    """Add the styles that the template lacks, in its fonts and colours; others keep all but their size."""
    from odfdo import Element

    common = styles.get_element("//office:styles")
    for (family, name), xml in named_styles(own=False, large=large).items():
        condition = f"[@style:name='{name}']" + ("" if family == "list" else f"[@style:family='{family}']")
        if common.get_element(f"{_SPACE[family]}{condition}") is None:
            common.append(Element.from_tag(xml))
    if large:
        for look in looks(large=True):
            place = f"style:style[@style:name='{name_of(look.name)}']/style:text-properties"
            for found in common.get_elements(place):
                found.set_attribute("fo:font-size", f"{look.size}pt")


def _speak(styles: Any, tag: str) -> None:
    """Say the language of the minutes, whatever that of the template."""
    tongue, _, country = tag.partition("-")
    for properties in styles.get_elements("//style:default-style/style:text-properties"):
        properties.set_attribute("fo:language", tongue)
        properties.set_attribute("fo:country", country or "none")


def _pages(styles: Any, foot: str) -> bool:
    """Number the pages where the template does not; says whether it has another kind of first page."""
    from odfdo import Element

    for master in styles.get_elements("//style:master-page"):
        if not master.get_elements("style:footer"):
            master.append(Element.from_tag(foot))
    return bool(styles.get_elements("//style:master-page[@style:name='First_20_Page']"))


_CENTIMETRES: Final = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72}
_PROPERTIES: Final = "style:page-layout-properties"
_ASIDE: Final = ("fo:margin-left", "fo:margin-right", "fo:margin")


def _across(styles: Any) -> float:
    """Add the usual page of the house, held sideways; says how wide its text is, or 0 where there is none."""
    master: Any = styles.get_element(f"//style:master-page[@style:name='{UPRIGHT}']")
    name = master.get_attribute("style:page-layout-name") if master is not None else ""
    layout: Any = styles.get_element(f"//style:page-layout[@style:name='{name}']")
    wide = _width_across(layout)
    if not wide or styles.get_element(f"//style:master-page[@style:name='{ACROSS}']") is not None:
        return 0.0
    turned, page = layout.clone, master.clone
    turned.set_attribute("style:name", ACROSS)
    page.set_attribute("style:name", ACROSS)
    page.set_attribute("style:page-layout-name", ACROSS)
    for said in ("style:display-name", "style:next-style-name"):
        if page.get_attribute(said):
            page.del_attribute(said)
    sides, sheet = turned.get_element(_PROPERTIES), layout.get_element(_PROPERTIES)
    sides.set_attribute("fo:page-width", sheet.get_attribute("fo:page-height"))
    sides.set_attribute("fo:page-height", sheet.get_attribute("fo:page-width"))
    sides.set_attribute("style:print-orientation", "landscape")
    layout.parent.append(turned)
    master.parent.append(page)
    return wide


def _width_across(layout: Any) -> float:
    """How wide the text of a page held sideways would be; 0 where it is already, or it is not said."""
    sheet = layout.get_element(_PROPERTIES) if layout is not None else None
    if sheet is None:
        return 0.0
    width, height = (_measure(sheet, f"fo:page-{side}") for side in ("width", "height"))
    left, right, around = (_measure(sheet, side) for side in _ASIDE)
    wide = round(height - (left or around) - (right or around), 2)
    return wide if 0 < width < height and wide > 0 else 0.0


def _measure(properties: Any, name: str) -> float:
    """A length in centimetres; 0 where it is not said, or in another unit."""
    said = re.fullmatch(r"([\d.]+)(cm|mm|in|pt)", str(properties.get_attribute(name) or ""))
    return float(said[1]) * _CENTIMETRES[said[2]] if said else 0.0
