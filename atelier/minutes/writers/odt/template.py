"""The house's own paper for LibreOffice: a text or a template whose styles, head and foot are used.

What is written in it is left out, and so is what could run or ask something: macros, links to data.
"""

from pathlib import Path
from typing import Any, Final
from zipfile import BadZipFile

from atelier.minutes.writers.looks import looks
from atelier.minutes.writers.odt.styles import name_of, named_styles
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


def parts_of_template(path: Path, tag: str, foot: str, *, large: bool) -> tuple[dict[str, bytes], bool]:
    """The parts of a file that come from a template, and whether it has another kind of first page.

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
        names = [name for name in house.container.get_parts() if name.startswith(_KEPT) and name[-1] != "/"]
        parts = {name: bytes(house.container.get_part(name)) for name in names}
        return {**parts, "styles.xml": styles.serialize()}, first
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
