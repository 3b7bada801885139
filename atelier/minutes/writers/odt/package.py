"""Closes a LibreOffice file: its parts, its properties, its pages; on blank paper or on that of the house."""

from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

from atelier.minutes.document import Document
from atelier.minutes.printable import one_line
from atelier.minutes.report import Report
from atelier.minutes.writers.archive import packed, utc
from atelier.minutes.writers.odt.body import FIRST_PAGE, Body
from atelier.minutes.writers.odt.styles import ACROSS, FONT, WIDE_WIDTH, named_styles, right_tab
from atelier.minutes.writers.pages import running

KIND: Final = "application/vnd.oasis.opendocument.text"
_SPACES: Final = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("meta", "meta"), ("manifest", "manifest"),
    )
) + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_FONTS: Final = (
    f'<office:font-face-decls><style:font-face style:name="{FONT}" '
    f'svg:font-family="\'{FONT}\', Arial" style:font-family-generic="swiss"/></office:font-face-decls>'
)
_MEDIA: Final = {".xml": "text/xml", ".png": "image/png", ".jpeg": "image/jpeg", ".jpg": "image/jpeg"}


def render(document: Document, template: Path | None) -> tuple[bytes, Report]:
    """The file, and the pictures that could not be read."""
    parts, first_page, wide = _paper(document, template)
    body = Body(document, first_page=first_page, wide=wide)
    text = body.xml()
    content = _part(
        "document-content",
        f"{_FONTS}<office:automatic-styles>{body.needed.xml}</office:automatic-styles>"
        f"<office:body><office:text>{text}</office:text></office:body>",
    )
    parts |= {"content.xml": content, "meta.xml": _meta(document), **body.pictures}
    whole = {
        "mimetype": KIND.encode(),
        **dict(sorted(parts.items())),
        "META-INF/manifest.xml": _manifest(parts),
    }
    return packed(whole, document.dated), body.findings.report()


def _paper(document: Document, template: Path | None) -> tuple[dict[str, bytes], str, float]:
    """The parts that are there before anything is written, the kind of the first page, the width across.

    The last is that of the text of a page that is held sideways.
    """
    if template is None:
        return {"styles.xml": _blank_styles(document)}, FIRST_PAGE, WIDE_WIDTH
    from atelier.minutes.writers.odt.template import parts_of_template

    foot = f"<style:footer>{_foot(document)}</style:footer>"
    house = parts_of_template(template, _tag(document.language), foot, large=document.large)
    return house.parts, FIRST_PAGE if house.first else "", house.wide


def _part(name: str, inside: str) -> bytes:
    return f'{_HEAD}<office:{name} {_SPACES} office:version="1.3">{inside}</office:{name}>'.encode()


def _meta(document: Document) -> bytes:
    dated = utc(document.dated).strftime("%Y-%m-%dT%H:%M:%SZ")
    author = one_line(document.author)
    said: tuple[tuple[str, str], ...] = (
        ("meta:generator", "Atelier"),
        ("dc:title", one_line(document.name or document.title)),
        ("dc:subject", one_line(document.subject)),
        ("meta:initial-creator", author),
        ("dc:creator", author),
        ("meta:creation-date", dated),
        ("dc:date", dated),
        ("dc:language", _tag(document.language)),
    )
    lines = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in said if text)
    return _part("document-meta", f"<office:meta>{lines}</office:meta>")


def _manifest(parts: dict[str, bytes]) -> bytes:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{escape(name)}" '
        f'manifest:media-type="{_MEDIA.get(Path(name).suffix, "")}"/>'
        for name in sorted(parts)
    )
    space = _SPACES.split()[8]
    return (
        f'{_HEAD}<manifest:manifest {space} manifest:version="1.3">'
        f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{KIND}"/>'
        f"{entries}</manifest:manifest>"
    ).encode()


def _tag(language: str) -> str:
    return {"fr": "fr-FR", "en": "en-GB"}.get(language, language.replace("_", "-"))


def language_attributes(language: str) -> str:
    """How a style says its language, for scripts of all kinds."""
    tongue, _, country = _tag(language).partition("-")
    return f'fo:language="{tongue}" fo:country="{country or "none"}"'


def _blank_styles(document: Document) -> bytes:
    default = (
        '<style:default-style style:family="paragraph"><style:paragraph-properties '
        'style:tab-stop-distance="1.25cm" style:writing-mode="page" fo:hyphenation-ladder-count="no-limit"/>'
        f'<style:text-properties style:font-name="{FONT}" fo:font-size="10pt" '
        f'{language_attributes(document.language)} fo:hyphenate="false"/></style:default-style>'
        '<style:default-style style:family="table"><style:table-properties '
        'table:border-model="collapsing"/></style:default-style>'
    )
    named = "".join(named_styles(own=True, large=document.large).values())
    return _part(
        "document-styles",
        f"{_FONTS}<office:styles>{default}{named}</office:styles>"
        f"<office:automatic-styles>{_PAPER}{_LINES}</office:automatic-styles>"
        f"<office:master-styles>{pages(document)}</office:master-styles>",
    )


_PAPER: Final = "".join(
    f'<style:page-layout style:name="{name}"><style:page-layout-properties fo:page-width="{wide}cm" '
    f'fo:page-height="{high}cm" style:print-orientation="{held}" fo:margin-top="{top}cm" '
    'fo:margin-bottom="1.1cm" fo:margin-left="2.2cm" fo:margin-right="2.2cm"/>'
    '<style:header-style><style:header-footer-properties fo:min-height="1.3cm" '
    'fo:margin-bottom="0.8cm"/></style:header-style>'
    '<style:footer-style><style:header-footer-properties fo:min-height="1.1cm" '
    'fo:margin-top="0.6cm"/></style:footer-style></style:page-layout>'
    for name, top, wide, high, held in (
        ("A4", 1.1, 21, 29.7, "portrait"),
        ("First", 2.4, 21, 29.7, "portrait"),
        (ACROSS, 1.1, 29.7, 21, "landscape"),
    )
)
"""The first page has no running head, and begins where the others do below theirs."""
_LINES: Final = "".join(
    f'<style:style style:name="{name}{ACROSS}" style:family="paragraph" style:parent-style-name="{name}">'
    f"<style:paragraph-properties>{right_tab(WIDE_WIDTH)}</style:paragraph-properties></style:style>"
    for name in ("Header", "Footer")
)
"""Head and foot of a page that is held sideways."""


def pages(document: Document) -> str:
    """Three kinds of page: the first has no running head, one is held sideways; all are numbered."""
    left, right = map(escape, running(document))
    said = f"{left}<text:tab/>{right}</text:p></style:header>"
    head, wide = (
        f'<style:header><text:p text:style-name="{name}">{said}' for name in ("Header", f"Header{ACROSS}")
    )
    foot, below = (
        f"<style:footer>{_foot(document, name)}</style:footer>" for name in ("Footer", f"Footer{ACROSS}")
    )
    first = f'style:name="{FIRST_PAGE}" style:display-name="First Page" style:next-style-name="Standard"'
    return "".join(
        f'<style:master-page {page} style:page-layout-name="{layout}">{inside}</style:master-page>'
        for page, layout, inside in (
            ('style:name="Standard"', "A4", head + foot),
            (first, "First", foot),
            (f'style:name="{ACROSS}"', ACROSS, wide + below),
        )
    )


def _foot(document: Document, style: str = "Footer") -> str:
    """The line that numbers a page, with the fields that count."""
    fields = {
        "page": '<text:page-number text:select-page="current">1</text:page-number>',
        "pages": "<text:page-count>1</text:page-count>",
    }
    said = escape(document.page_words)
    for name, field in fields.items():
        said = said.replace(f"{{{name}}}", field)
    return f'<text:p text:style-name="{style}"><text:tab/>{said}</text:p>'
