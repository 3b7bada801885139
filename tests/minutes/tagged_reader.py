"""What assistive technology finds in a tagged PDF: its structure tree, read with qpdf's eyes (pikepdf)."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pytest

pikepdf: Any = pytest.importorskip("pikepdf")
Node = Any
"""An object of pikepdf, which answers for dictionaries, arrays, numbers and names alike."""

PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "INLINE IMAGE"}
MARKS = {"BDC", "BMC", "EMC"}


class TaggedFile:
    """A PDF, the text of each marked piece of its pages, and what is drawn outside of any mark."""

    def __init__(self, data: bytes) -> None:
        self.file = pikepdf.open(io.BytesIO(data))
        assert self.file.check_pdf_syntax() == []
        self.root = self.file.Root
        self.pieces: dict[tuple[int, int], str] = {}
        self.artifacts: list[str] = []
        self.unmarked: list[str] = []
        self.pages = {page.obj.objgen: index for index, page in enumerate(self.file.pages)}
        for index, page in enumerate(self.file.pages):
            self._read(index, page)

    def _read(self, index: int, page: Node) -> None:
        """Go through what draws a page; marks within marks belong to the outer one, or replace its text."""
        fonts = {name: _letters(font) for name, font in page.Resources.get("/Font", {}).items()}
        marks: list[tuple[str, Node]] = []
        letters: dict[int, str] = {}
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                marks.append((str(operands[0]), operands[1] if name == "BDC" else {}))
                self._begin(index, marks)
            elif name == "EMC":
                marks.pop()
            elif name == "Tf":
                letters = fonts[str(operands[0])]
            elif name in PAINTING:
                if not marks:
                    self.unmarked.append(name)
                elif name in {"Tj", "TJ"}:
                    self._say(index, marks, "".join(letters[code] for code in _codes(operands[0])))
        assert not marks

    def _begin(self, index: int, marks: list[tuple[str, Node]]) -> None:
        tag, said = marks[-1]
        if "/MCID" in said:
            assert tag != "/Artifact"
            assert len(marks) == 1
            key = (index, int(said["/MCID"]))
            assert key not in self.pieces
            self.pieces[key] = ""
        elif tag == "/Artifact":
            self.artifacts.append("")
        elif "/ActualText" in said:
            self._put(index, marks, str(said["/ActualText"]))

    def _say(self, index: int, marks: list[tuple[str, Node]], text: str) -> None:
        if not any("/ActualText" in said for _, said in marks):
            self._put(index, marks, text)

    def _put(self, index: int, marks: list[tuple[str, Node]], text: str) -> None:
        tag, said = marks[0]
        if tag == "/Artifact":
            self.artifacts[-1] += text
        else:
            self.pieces[index, int(said["/MCID"])] += text

    def top(self) -> Node:
        """The element of the whole document."""
        return self.root.StructTreeRoot.K

    def elements(self) -> Iterator[Any]:
        """Every element, in the order of reading."""
        waiting = [self.top()]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in reversed(kids(element)) if is_element(kid)]

    def own_text(self, element: Node) -> str:
        """What stands in an element itself, or is said in its place."""
        if "/ActualText" in element:
            return str(element.ActualText)
        if "/Alt" in element:
            return f"[{element.Alt}]"
        said = (self.pieces[key] for kid in kids(element) if (key := self.key_of(kid, element)))
        return "".join(said)

    def text(self, element: Node) -> str:
        """What is read of an element and all that it holds, in order."""
        if "/ActualText" in element or "/Alt" in element:
            return self.own_text(element)
        parts = []
        for kid in kids(element):
            if is_element(kid):
                parts.append(self.text(kid))
            elif key := self.key_of(kid, element):
                parts.append(self.pieces[key])
        return "".join(parts)

    def key_of(self, kid: Node, element: Node) -> tuple[int, int] | None:
        """The page and number of a piece, None for an element or an annotation."""
        if isinstance(kid, int):
            return self.pages[element.Pg.objgen], kid
        if kid.get("/Type") == "/MCR":
            return self.pages[kid.Pg.objgen], int(kid.MCID)
        return None

    def outline(self) -> str:
        """The tree as lines: the kind of each element, what it says, indented by depth."""
        lines: list[str] = []
        self._outline(self.top(), 0, lines)
        return "\n".join(lines) + "\n"

    def _outline(self, element: Node, depth: int, lines: list[str]) -> None:
        attributes = element.get("/A", {})
        told = [
            str(attributes[name]).lstrip("/") for name in ("/Scope", "/ListNumbering") if name in attributes
        ]
        kind = str(element.S).lstrip("/") + (f"({', '.join(told)})" if told else "")
        lines.append(f"{'  ' * depth}{kind} {self.own_text(element)}".rstrip())
        for kid in kids(element):
            if is_element(kid):
                self._outline(kid, depth + 1, lines)


def kids(element: Node) -> list[Node]:
    """The children of an element, which PDF lets stand without a list where there is one."""
    if "/K" not in element:
        return []
    found = element.K
    return list(found) if isinstance(found, pikepdf.Array) else [found]


def is_element(kid: Node) -> bool:
    """Whether a child is an element rather than a piece of a page or an annotation."""
    return not isinstance(kid, int) and "/S" in kid


def _codes(operand: Node) -> bytes:
    if isinstance(operand, pikepdf.Array):
        return b"".join(bytes(part) for part in operand if isinstance(part, pikepdf.String))
    return bytes(operand)


def _letters(font: Node) -> dict[int, str]:
    """What the codes of a font stand for, from its ToUnicode map."""
    found = re.findall(rb"^<([0-9A-F]{2})> <([0-9A-F]{4,})>$", font.ToUnicode.read_bytes(), re.MULTILINE)
    return {int(code, 16): bytes.fromhex(letters.decode()).decode("utf-16-be") for code, letters in found}
