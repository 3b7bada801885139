"""What people said as text of a page: nothing of it is ever markup, and nothing is lost."""

import re
from html import escape

from atelier.minutes.addresses import addressed
from atelier.minutes.direction import direction_of, is_rtl
from atelier.minutes.document import Span, Spans
from atelier.minutes.inclusive import FORMS
from atelier.minutes.printable import one_line, printable


def shown(text: str) -> str:
    """A text with its line breaks; addresses in it can be followed."""
    return "".join(_linked(part, address) for part, address in addressed(printable(text)))


def _linked(part: str, address: str) -> str:
    said = escape(part, quote=False).replace("\n", "<br>")
    return f'<a href="{escape(address)}">{said}</a>' if address else FORMS.sub(_kept_whole, said)


def _kept_whole(match: re.Match[str]) -> str:
    return f'<span class="whole">{match.group()}</span>'


def spans_shown(spans: Spans) -> str:
    """Spans in their weight and slope."""
    return "".join(_span(span) for span in spans)


def _span(span: Span) -> str:
    said = shown(span.text)
    if span.italic:
        said = f"<em>{said}</em>"
    return f"<strong>{said}</strong>" if span.bold else said


def apart(text: str) -> str:
    """A text beside others on a line: where it runs from right to left, it does not turn them round."""
    return f"<bdi>{shown(text)}</bdi>" if is_rtl(text) else shown(text)


def attribute(text: str) -> str:
    """A text within quotation marks, on one line."""
    return escape(one_line(text))


def element(name: str, content: str, about: str = "", **attributes: str) -> str:
    """An element around its content; it runs from right to left where `about`, its text, does.

    An underline at the end of an attribute's name is not said (`class_`), one within it is a hyphen.
    """
    if about and is_rtl(about) and direction_of(about) == "R":
        attributes["dir"] = "rtl"
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{value}"' for key, value in attributes.items() if value
    )
    return f"<{name}{said}>{content}</{name}>"
