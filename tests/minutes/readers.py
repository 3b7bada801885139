"""What independent readers find in the files that the writers wrote."""

import io
import shutil
import subprocess
import unicodedata
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from atelier.minutes.document import Document
from atelier.minutes.report import Findings
from atelier.minutes.writers.pdf.blocks import Layout
from atelier.minutes.writers.pdf.flow import Flow
from atelier.minutes.writers.pdf.fonts import Fonts
from atelier.minutes.writers.pdf.lines import Breaker
from atelier.minutes.writers.pdf.strips import Page, Strip, TextMark, paginate
from atelier.minutes.writers.pdf.style import BODY_HEIGHT


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
    return paginate(strips_of(document), BODY_HEIGHT)


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
    return "\n".join(paragraph.text for paragraph in body.iter(qn("w:p")))


def bare(text: str) -> str:
    """A text without spaces, controls and invisible signs, in which two readers can agree."""
    kept = (
        c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) not in ("Cf", "Cc", "Cs")
    )
    return "".join(c for c in kept if not c.isspace() and not "\ufe00" <= c <= "\ufe0f")
