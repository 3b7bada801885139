"""What a PDF says of itself outside of its pages: title, author, subject, language and date, in both forms.

Older readers know the information dictionary; XMP, the same in XML, is what libraries and checkers read.
"""

from datetime import UTC, datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from atelier.minutes.document import Document
from atelier.minutes.printable import one_line

_CREATOR = "Atelier"
_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


def language_tag(document: Document) -> str:
    """The language as the web and PDF write it: `fr`, `fr-CA`."""
    return document.language.replace("_", "-")


def describe(canvas: Any, document: Document) -> None:
    """Say of a canvas what its document is; its title is what viewers show above the pages."""
    title, author = one_line(document.name or document.title), one_line(document.author)
    instant = document.dated if document.dated.tzinfo else document.dated.replace(tzinfo=UTC)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject(one_line(document.subject))
    canvas.setCreator(_CREATOR)
    stamp = _pdf_date(instant)
    canvas.setDateFormatter(lambda *_now: stamp)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    content = _XMP.format(
        title=escape(title),
        author=escape(author),
        subject=escape(one_line(document.subject)),
        language=escape(language_tag(document)),
        creator=_CREATOR,
        date=instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
    kind = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(kind), content.encode("utf-8", "replace"))
    canvas._doc.Catalog.Metadata = stream


def _pdf_date(instant: datetime) -> str:
    return instant.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
