"""Documents as people have them, made for tests: the same list in each form."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

LIST = [
    ("Se déplacer", ["plus de bus", "des vélos", "une gare"]),
    ("Se loger", ["isoler", "partager"]),
]
"""What each of the documents below holds."""


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def word(path: Path, *, titles: str = "heading") -> Path:
    """Titles as headings, as bold paragraphs, or as the first level of a list."""
    import docx

    document: Any = docx.Document()
    for title, notes in LIST:
        if titles == "heading":
            document.add_heading(title, 2)
        elif titles == "bold":
            document.add_paragraph().add_run(title).bold = True
        else:
            document.add_paragraph(title, style="List Bullet")
        for note in notes:
            style = "List Bullet 2" if titles == "list" else "List Bullet"
            document.add_paragraph(note, style=style)
    document.save(str(path))
    return path


def word_xml(path: Path, body: str) -> Path:
    """A document of which the body is given, in a package made by the library."""
    import docx

    whole = BytesIO()
    docx.Document().save(whole)
    with zipfile.ZipFile(whole) as package:
        parts: dict[str, str | bytes] = {name: package.read(name) for name in package.namelist()}
    parts["word/document.xml"] = (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    return zipped(path, parts)


_ODT = "application/vnd.oasis.opendocument.text"
_HEAD = (
    '<office:document-content office:version="1.3"'
    ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    ' xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
    "<office:automatic-styles>"
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    "</office:automatic-styles><office:body><office:text>"
)
_FOOT = "</office:text></office:body></office:document-content>"


def writer_xml(path: Path, body: str, manifest: str = "") -> Path:
    """A LibreOffice document of which the text is given; `P1` and `T1` are bold styles."""
    files = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODT}"/>'
        f'<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>{manifest}'
        "</manifest:manifest>"
    )
    return zipped(
        path,
        {
            "mimetype": _ODT,
            "content.xml": _HEAD + body + _FOOT,
            "META-INF/manifest.xml": files,
        },
    )


def writer(path: Path, *, titles: str = "heading") -> Path:
    body = ""
    for title, notes in LIST:
        items = "".join(f"<text:list-item><text:p>{note}</text:p></text:list-item>" for note in notes)
        inner = f"<text:list>{items}</text:list>"
        if titles == "heading":
            body += f'<text:h text:outline-level="2">{title}</text:h>{inner}'
        elif titles == "bold":
            body += f'<text:p><text:span text:style-name="T1">{title}</text:span></text:p>{inner}'
        else:
            item = f"<text:list-item><text:p>{title}</text:p>{inner}</text:list-item>"
            body += f"<text:list>{item}</text:list>"
    return writer_xml(path, body)
