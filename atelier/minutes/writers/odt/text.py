"""Text as OpenDocument: spaces, tabs and line breaks are elements, so that none of them is lost."""

import re
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from atelier.minutes.addresses import addressed
from atelier.minutes.document import Span, Spans
from atelier.minutes.inclusive import FORMS
from atelier.minutes.printable import printable

_KEPT: Final = re.compile(r"^ +| +$|(?<= ) +|\t|\n")
_JOINER: Final = "\u2060"
_STYLES: Final = {(True, False): "Bold", (False, True): "Italic", (True, True): "Bold_20_Italic"}


def said(text: str) -> str:
    """A text without markup of its own; addresses in it can be followed."""
    return "".join(
        f'<text:a xlink:type="simple" xlink:href={quoteattr(address)}>{plain(part)}</text:a>'
        if address
        else plain(part)
        for part, address in addressed(printable(text))
    )


def plain(text: str) -> str:
    """The same without links."""
    return "".join(_pieces(FORMS.sub(_kept_whole, text)))


def _kept_whole(form: re.Match[str]) -> str:
    """LibreOffice ends no line at a word joiner, which it does not show."""
    return re.sub("[-/]", rf"\g<0>{_JOINER}", form.group())


def _pieces(text: str) -> list[str]:
    pieces, done = [], 0
    for match in _KEPT.finditer(text):
        pieces += [escape(text[done : match.start()]), _element(match.group())]
        done = match.end()
    return [*pieces, escape(text[done:])]


def _element(kept: str) -> str:
    if kept == "\t":
        return "<text:tab/>"
    if kept == "\n":
        return "<text:line-break/>"
    return f'<text:s text:c="{len(kept)}"/>'


def spans_said(spans: Spans) -> str:
    """Spans in their weight and slope."""
    return "".join(styled(span) for span in spans)


def styled(span: Span, style: str = "") -> str:
    """A span in a style of characters, or in that of its weight and slope."""
    style = style or _STYLES.get((span.bold, span.italic), "")
    text = said(span.text)
    return f'<text:span text:style-name="{style}">{text}</text:span>' if style and text else text


def attribute(text: str) -> str:
    """A text as the value of an attribute, with its quotation marks."""
    return quoteattr(printable(text))
