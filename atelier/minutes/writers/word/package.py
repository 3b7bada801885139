"""Closes a Word file: its properties, without the template's leftovers, the same bytes each time."""

from io import BytesIO
from typing import Any

from atelier.minutes.document import Document
from atelier.minutes.printable import one_line
from atelier.minutes.writers.archive import packed, parts_of, utc

_PROPERTY_LENGTH = 255
"""What Word accepts in a property of the document."""
_LEFTOVERS = ("thumbnail", "stylesWithEffects", "customXml")


def closed(word: Any, document: Document) -> bytes:
    """The bytes of the file, dated as the document is."""
    _properties(word, document)
    _without_leftovers(word)
    written = BytesIO()
    word.save(written)
    return packed(parts_of(written.getvalue()), document.dated)


def _properties(word: Any, document: Document) -> None:
    properties = word.core_properties
    dated = utc(document.dated)
    properties.title = one_line(document.name or document.title)[:_PROPERTY_LENGTH]
    properties.subject = one_line(document.subject)[:_PROPERTY_LENGTH]
    properties.author = properties.last_modified_by = one_line(document.author)[:_PROPERTY_LENGTH]
    properties.language = document.language.replace("_", "-")
    properties.comments = properties.keywords = ""
    properties.revision = 1
    properties.created = properties.modified = dated.replace(tzinfo=None)


def _without_leftovers(word: Any) -> None:
    """Drop what python-docx's template brings: a preview of another document, unused parts."""
    package = word.part.package
    for owner in (package, word.part):
        for key, relation in list(owner.rels.items()):
            if relation.is_external:
                continue
            if any(name in relation.reltype or name in str(relation._target.partname) for name in _LEFTOVERS):
                owner.rels.pop(key)
    for relation in package.rels.values():
        if not relation.is_external and relation.reltype.endswith("extended-properties"):
            relation._target._blob = _APP


_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Atelier</Application></Properties>"
)
