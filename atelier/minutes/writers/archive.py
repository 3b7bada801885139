"""Zip archives that are the same byte for byte, whenever they are written: what DOCX, ODT and XLSX are."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_OLDEST = (1980, 1, 1, 0, 0, 0)
"""No archive can tell an earlier time."""


def utc(instant: datetime) -> datetime:
    """The instant in universal time; one without zone is taken for that."""
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)


def parts_of(data: bytes) -> dict[str, bytes]:
    """The files of an archive by name, in their order."""
    with ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def packed(parts: Mapping[str, bytes], dated: datetime) -> bytes:
    """An archive of these files in this order, every one of them dated as the document is.

    A first file that says the kind of the archive (OpenDocument) is not compressed, so that it can be read.
    """
    moment = max(utc(dated).timetuple()[:6], _OLDEST)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = ZipInfo(name, moment)
            info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, content)
    return out.getvalue()
