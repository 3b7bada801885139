"""Writes the structure into the file: the tree itself, and the way back to it from what stands on pages.

The objects are written as text, since a long document has tens of thousands of them.
"""

from typing import Any

from reportlab.pdfbase import pdfdoc

from atelier.minutes.stopping import go_on
from atelier.minutes.writers.pdf.structure import Annotation, Content, Element, Kind

_ATTRIBUTES = {
    Kind.HEADER: "/A <</O /Table /Scope /{}>>",
    Kind.LIST: "/A <</O /List /ListNumbering /{}>>",
}


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object of the file whose text is known after its number."""

    __RefOnly__ = 1

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, _document: Any) -> bytes:
        """The object as reportlab puts it into the file."""
        go_on()
        return self.text.encode("ascii")


def hexadecimal(text: str) -> str:
    """A text string of PDF in UTF-16, which needs no escapes."""
    return f"<FEFF{text.encode('utf-16-be', 'replace').hex().upper()}>"


def write_tree(document: Any, root: Element, pages: list[list[Element]], links: list[Element]) -> None:
    """Add the tree of `root` to reportlab's document.

    `pages` holds the element of each piece of each page, `links` that of each annotation, whose keys follow
    the numbers of the pages.
    """
    tree = _Tree(document)
    tree.elements(root)
    tree.ways_back(pages, links)
    document.Catalog.StructTreeRoot = tree.top
    document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


class _Tree:
    """Objects and their numbers, which are given before any is written, since they name each other."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._references: dict[Element, str] = {}
        self.top = _Written()
        self._top = self._reference(self.top)

    def elements(self, root: Element) -> None:
        """Write an element under the top of the tree, and all that it holds."""
        self.top.text = f"<</Type /StructTreeRoot /K {self._element(root, self._top)} "

    def ways_back(self, pages: list[list[Element]], links: list[Element]) -> None:
        """Write which elements the pieces of each page belong to, then those of the links."""
        keys = []
        for number, pieces in enumerate(pages):
            array = _Written(f"[{' '.join(self._references[element] for element in pieces)}]")
            keys.append(f"{number} {self._reference(array)}")
        for number, element in enumerate(links, start=len(pages)):
            keys.append(f"{number} {self._references[element]}")
        way = self._reference(_Written(f"<</Nums [{' '.join(keys)}]>>"))
        self.top.text += f"/ParentTree {way} /ParentTreeNextKey {len(keys)}>>"

    def _element(self, element: Element, parent: str) -> str:
        """Write an element and its children; returns how others name it."""
        go_on()
        written = _Written()
        own = self._references[element] = self._reference(written)
        page = next((kid.page for kid in element.kids if not isinstance(kid, Element)), None)
        kids = [
            self._element(kid, own) if isinstance(kid, Element) else self._on_page(kid, page)
            for kid in element.read()
        ]
        parts = [f"/S /{element.kind} /P {parent}", *_said(element)]
        if page is not None:
            parts.append(f"/Pg {self._page(page)}")
        if kids:
            parts.append(f"/K {kids[0]}" if len(kids) == 1 else f"/K [{' '.join(kids)}]")
        written.text = f"<<{' '.join(parts)}>>"
        return own

    def _on_page(self, kid: Content | Annotation, page: int | None) -> str:
        """A piece by its number, with its page where that is another than its element's."""
        if isinstance(kid, Annotation):
            name = self._document.annotationName(f"link{kid.key}")
            return f"<</Type /OBJR /Pg {self._page(kid.page)} /Obj {self._named(name)}>>"
        if kid.page == page:
            return str(kid.number)
        return f"<</Type /MCR /Pg {self._page(kid.page)} /MCID {kid.number}>>"

    def _page(self, index: int) -> str:
        return self._named(f"Page{index + 1}")

    def _reference(self, written: _Written) -> str:
        return self._named(self._document.Reference(written).name)

    def _named(self, name: str) -> str:
        return f"{self._document.idToObjectNumberAndVersion[name][0]} 0 R"


def _said(element: Element) -> list[str]:
    """What an element says besides its children."""
    parts = []
    if element.alternative:
        parts.append(f"/Alt {hexadecimal(element.alternative)}")
    if element.actual:
        parts.append(f"/ActualText {hexadecimal(element.actual)}")
    if element.attribute:
        parts.append(_ATTRIBUTES[element.kind].format(element.attribute))
    if element.box:
        box = " ".join(f"{each:.2f}" for each in element.box)
        parts.append(f"/A <</O /Layout /Placement /Block /BBox [{box}]>>")
    return parts
