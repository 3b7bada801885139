"""Lists of people in files: text with separators, workbooks, documents, contact cards.

What a file is, is told by what it holds, never by its name alone. The libraries that read workbooks and cards
are imported when one comes in.
"""

from pathlib import Path

from atelier.intake.columns import Sheet
from atelier.intake.documents import file_bytes
from atelier.intake.documents.package import is_locked, open_any
from atelier.intake.documents.plain import plain_text
from atelier.intake.people_files.separated import separated
from atelier.workshop.refusals import Reason, Refused

SUFFIXES = (".csv", ".xlsx", ".ods", ".vcf", ".docx", ".odt", ".txt", ".tsv")
"""What a dialog offers to choose from."""
MOST = 10_000
"""Rows of a sheet: five times the largest list that is meant to be brought in."""


def read_sheets(path: Path) -> list[Sheet]:
    """The tables of a file that hold anything; raises `Refused`, and never anything else."""
    sheets = [sheet for sheet in _sheets(path, file_bytes(path)) if sheet.rows]
    if not sheets:
        raise Refused(Reason.FILE_EMPTY, path=str(path))
    for sheet in sheets:
        if len(sheet.rows) > MOST:
            raise Refused(Reason.PEOPLE_TOO_MANY, path=str(path), count=len(sheet.rows), limit=MOST)
    return sheets


def _sheets(path: Path, content: bytes) -> list[Sheet]:
    if not content.strip():
        return []
    is_locked(path, content)
    try:
        kind = open_any(path, content)
        if kind == "excel":
            from atelier.intake.people_files.excel import excel_sheets

            return excel_sheets(content, MOST)
        if kind == "calc":
            from atelier.intake.people_files.calc import calc_sheets

            return calc_sheets(content, MOST)
        if kind is not None:
            from atelier.intake.people_files.texts import word_sheets, writer_sheets

            read = word_sheets if kind == "word" else writer_sheets
            return read(path.stem, content, MOST)
        text = plain_text(content)
        if text is None:
            raise Refused(Reason.FILE_NOT_PEOPLE, path=str(path))
        if text.lstrip()[:12].upper().startswith("BEGIN:VCARD"):
            from atelier.intake.people_files.cards import cards

            return [cards(path.stem, text)]
        return [separated(path.stem, text)]
    except Refused as refused:
        if refused.reason is Reason.FILE_NOT_LIST:
            raise Refused(Reason.FILE_NOT_PEOPLE, path=str(path)) from None
        raise
    except Exception:  # noqa: BLE001 - whatever a library makes of a damaged file, it is not a list
        raise Refused(Reason.FILE_NOT_PEOPLE, path=str(path)) from None
