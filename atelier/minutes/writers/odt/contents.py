"""The table of contents, written out: LibreOffice counts the pages of its entries when it opens the file."""

from collections.abc import Sequence

from atelier.minutes.document import Heading
from atelier.minutes.printable import printable
from atelier.minutes.writers.odt.text import plain


def mark(number: int) -> str:
    """The name of the place that an entry leads to."""
    return f"part{number}"


def contents_xml(title: str, entries: Sequence[Heading]) -> str:
    """The whole table under its title; updated in LibreOffice, it stays as it is."""
    said = plain(printable(title))
    head = f'<text:p text:style-name="Contents_20_Heading">{said}</text:p>' if title else ""
    lines = "".join(_entry(number, entry) for number, entry in enumerate(entries, start=1))
    return (
        '<text:table-of-content text:name="Contents" text:protected="false">'
        '<text:table-of-content-source text:outline-level="3" text:use-index-marks="false">'
        f'<text:index-title-template text:style-name="Contents_20_Heading">{said}</text:index-title-template>'
        f"{''.join(_template(level) for level in (1, 2, 3))}</text:table-of-content-source>"
        f'<text:index-body><text:index-title text:name="Contents_Head">{head}</text:index-title>{lines}'
        "</text:index-body></text:table-of-content>"
    )


def _entry(number: int, entry: Heading) -> str:
    name = mark(number)
    looks = 'text:style-name="Index_20_Link" text:visited-style-name="Index_20_Link"'
    said = plain(printable(entry.text))
    link = f'<text:a xlink:type="simple" xlink:href="#{name}" {looks}>{said}</text:a>'
    page = f'<text:bookmark-ref text:reference-format="page" text:ref-name="{name}"/>'
    style = f"Contents_20_{min(max(entry.level, 1), 3)}"
    return f'<text:p text:style-name="{style}">{link}<text:tab/>{page}</text:p>'


def _template(level: int) -> str:
    name = "text:table-of-content-entry-template"
    return (
        f'<{name} text:outline-level="{level}" text:style-name="Contents_20_{level}">'
        "<text:index-entry-link-start/><text:index-entry-text/><text:index-entry-link-end/>"
        '<text:index-entry-tab-stop style:type="right" style:leader-char="."/>'
        f"<text:index-entry-page-number/></{name}>"
    )
