"""Pages that assistive technology can read: a layer over reportlab's canvas, which knows nothing of tags.

Everything drawn stands between marks in the page's stream: as a numbered piece of an element of the
structure, or as an artifact, which is passed over. What was marked is noted in the elements, which `tree`
writes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from reportlab.pdfbase import pdfdoc

from atelier.minutes.writers.pdf.structure import Annotation, Box, Content, Element, Kind
from atelier.minutes.writers.pdf.style import Target
from atelier.minutes.writers.pdf.tree import hexadecimal, write_tree


class Artifact(StrEnum):
    """Why something is drawn that is not part of the text; PDF wants the reason told."""

    LAYOUT = "/Artifact <</Type /Layout>> BDC"
    """Rules, bars, grounds."""
    HEADER = "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC"
    FOOTER = "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC"
    AGAIN = "/Artifact <</Type /Pagination>> BDC"
    """The head of a table, repeated."""


class TaggedPages:
    """Marks what a canvas draws; `pages` is how many there will be, since links are numbered after them.

    Places are given in the measures of a paper, and written `scale` times larger.
    """

    def __init__(self, canvas: Any, root: Element, pages: int, scale: float = 1.0) -> None:
        self._scale = scale
        self._canvas = canvas
        self._root = root
        self._pages = pages
        self._page = 0
        self._pieces: list[list[Element]] = [[]]
        self._open: Element | Artifact | None = None
        self._silent = False
        self._links: dict[Target, Element] = {}
        self._annotations: list[Element] = []

    def mark(self, wanted: Element | Artifact) -> None:
        """What is drawn from here on belongs to an element, or is an artifact."""
        if self._silent or self._open is wanted:
            return
        self.close()
        if isinstance(wanted, Artifact):
            self._write(wanted)
        else:
            pieces = self._pieces[-1]
            self._write(f"/{wanted.kind} <</MCID {len(pieces)}>> BDC")
            wanted.kids.append(Content(self._page, len(pieces)))
            pieces.append(wanted)
        self._open = wanted

    @contextmanager
    def silent(self) -> Iterator[None]:
        """What is drawn meanwhile is marked as a whole, by whoever shows it."""
        self.close()
        self._silent = True
        try:
            yield
        finally:
            self._silent = False

    def close(self) -> None:
        """End the piece that is being drawn, if there is one."""
        if self._open is not None:
            self._write("EMC")
            self._open = None

    def link(self, within: Element, target: Target) -> Element:
        """The element of a link, made when its first piece is drawn, so that it stands where it is read."""
        if target not in self._links:
            self._links[target] = within.add(Kind.LINK)
        return self._links[target]

    def on_paper(self, box: Box) -> Box:
        """A place in points of the page itself."""
        left, bottom, right, top = (each * self._scale for each in box)
        return left, bottom, right, top

    def press(self, element: Element, target: Target, box: Box) -> None:
        """Make a place on the page lead to where a link leads; a link over two lines has two of them."""
        key = self._pages + len(self._annotations)
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName("Link"),
                "Rect": pdfdoc.PDFArray(list(self.on_paper(box))),
                "Border": pdfdoc.PDFArray([0, 0, 0]),
                "F": 4,  # printed with the page
                "Contents": hexadecimal(target.address),
                "StructParent": key,
                "A": f"<</S /URI /URI {_literal(target.address)}>>",
            }
        )
        self._canvas._addAnnotation(annotation, f"link{key}")
        element.kids.append(Annotation(self._page, key))
        self._annotations.append(element)

    def turn(self) -> None:
        """End a page and begin the next."""
        self.close()
        self._canvas.showPage()
        page = self._canvas._doc.Pages.pages[-1]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._page, pdfdoc.PDFName("S")
        self._page += 1
        self._pieces.append([])

    def save(self) -> None:
        """Write the structure, then the file."""
        write_tree(self._canvas._doc, self._root, self._pieces[:-1], self._annotations)
        self._canvas.save()

    def _write(self, operator: str) -> None:
        self._canvas._code.append(operator)


def _literal(address: str) -> str:
    """An address, which is plain ASCII already, as a string of PDF."""
    return "(" + "".join(f"\\{sign}" if sign in "()\\" else sign for sign in address) + ")"
