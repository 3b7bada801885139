"""What independent readers find in the files that the writers wrote."""

import io
import re
import shutil
import subprocess
import unicodedata
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import docx
import pytest
from docx.oxml.ns import qn

from atelier.minutes.document import Document, Facing
from atelier.minutes.report import Findings
from atelier.minutes.writers.outline import outline
from atelier.minutes.writers.pdf.blocks import Layout
from atelier.minutes.writers.pdf.flow import Flow
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.lines import Breaker
from atelier.minutes.writers.pdf.strips import Page, Strip, TextMark, without_orphan
from atelier.minutes.writers.pdf.style import SLACK, USUAL


def poppler(tool: str, data: bytes, tmp_path: Path, *options: str) -> str:
    """What a tool of poppler says of a PDF; the test is skipped where there is no poppler."""
    program = shutil.which(tool)
    if program is None:
        pytest.skip(f"{tool} is not installed")
    file = tmp_path / "read.pdf"
    file.write_bytes(data)
    arguments = [program, *options, str(file)] + (["-"] if tool == "pdftotext" else [])
    done = subprocess.run(arguments, capture_output=True, check=True)
    assert not done.stderr, done.stderr.decode()
    return done.stdout.decode()


def strips_of(document: Document) -> list[Strip]:
    """The strips of a PDF before they are put on pages."""
    findings = Findings()
    return Layout(document, Flow(Breaker(Fonts(findings))), findings).strips()


def pages_of(document: Document) -> list[Page]:
    """The pages of a PDF as data."""
    return without_orphan(strips_of(document), USUAL.body_height, SLACK)


def lines_of(strip: Strip) -> list[str]:
    """The texts of a strip, one per mark, as they are drawn."""
    texts = ("".join(run.text for run in mark.runs) for mark in strip.marks if isinstance(mark, TextMark))
    return [text for text in texts if text]


def page_text(page: Page) -> str:
    """The texts of a page, a line per strip, cells parted by bars."""
    return "\n".join(" | ".join(texts) for placed in page if (texts := lines_of(placed.strip)))


def word_text(data: bytes) -> str:
    """Every paragraph of a Word file in order, those of tables included."""
    body = docx.Document(io.BytesIO(data)).element.body
    for contents in body.findall(qn("w:sdt")):  # the table of contents says nothing of its own
        body.remove(contents)
    return "\n".join(paragraph.text for paragraph in body.iter(qn("w:p")))


_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}%s"
_BLANKS = {_OFFICE % ("text", "tab"): "\t", _OFFICE % ("text", "line-break"): "\n"}
_AWAY = {_OFFICE % ("text", "table-of-content"), _OFFICE % ("svg-compatible", "title")}


def office_lines(data: bytes) -> list[tuple[str, str]]:
    """Every paragraph of a LibreOffice file in order, with its style; the table of contents is left out."""
    content = zipfile.ZipFile(io.BytesIO(data)).read("content.xml")
    return list(_office_lines(ET.fromstring(content)))


def _office_lines(element: ET.Element) -> Iterator[tuple[str, str]]:
    for child in element:
        if child.tag in (_OFFICE % ("text", "p"), _OFFICE % ("text", "h")):
            yield child.get(_OFFICE % ("text", "style-name"), ""), "".join(_office_text(child))
        elif child.tag not in _AWAY:
            yield from _office_lines(child)


def _office_text(element: ET.Element) -> Iterator[str]:
    if element.tag == _OFFICE % ("text", "s"):
        yield " " * int(element.get(_OFFICE % ("text", "c"), "1"))
    yield _BLANKS.get(element.tag, "")
    yield element.text or ""
    for child in element:
        if child.tag not in _AWAY:
            yield from _office_text(child)
        yield child.tail or ""


def office_text(data: bytes) -> str:
    """The words of a LibreOffice file."""
    return "\n".join(text for _, text in office_lines(data))


def page_of(data: bytes) -> "PageReader":
    """What a reader of a page for browsers finds in it."""
    reader = PageReader()
    reader.feed(data.decode())
    reader.close()
    return reader


class PageReader(HTMLParser):
    """Gathers the text of the main part and of the head, and the elements with their attributes."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._silent: str | None = None

    @property
    def text(self) -> str:
        """The words of the page, a line for each element, without its list of contents."""
        return "".join(self.texts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if self._silent is None and tag in ("style", "nav", "title"):
            self._silent = tag
        if self._silent is None and tag not in ("strong", "em", "bdi", "a", "span"):
            self.texts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = None

    def handle_data(self, data: str) -> None:
        if self._silent is None:
            self.texts.append(data)


def letters(text: str) -> str:
    """A text's letters and digits alone, in which any two readers must agree."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isalnum())


def outlined(document: Document) -> str:
    """The letters of the outline in the order of the other formats: zones once, scores last."""
    said: list[str] = []
    tables = iter([block.zones for block in document.blocks if isinstance(block, Facing)])
    zones: tuple[str, ...] = ()
    for line in outline(document).splitlines():
        if line == "[1]":
            zones = next(tables)
            said += zones
        elif not re.fullmatch(r"\[\d+\]", line) and line.removesuffix(" —") not in {
            f"  {zone} |" for zone in zones
        }:
            ranked = re.sub(r"^( *\d+  .*) \| (\d+) \[(.*)\]$", r"\1 \3 \2", line)
            said.append(re.sub(r"^\d+\. ", "", ranked))
    return letters("\n".join(said))


def bare(text: str) -> str:
    """A text without spaces, controls and invisible signs, in which two readers can agree."""
    kept = (
        c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Cf", "Cc", "Cs")
    )
    return "".join(c for c in kept if not c.isspace() and not "\ufe00" <= c <= "\ufe0f")
