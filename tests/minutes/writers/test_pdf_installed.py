"""Which fonts of a system are used, and which are passed over."""

from pathlib import Path

import pytest

from atelier.assets import path as asset
from atelier.minutes.writers.pdf import installed


def found(monkeypatch: pytest.MonkeyPatch, folder: Path, character: str) -> list[str]:
    monkeypatch.setattr(installed, "folders", lambda: (folder,))
    return [font.path.name for font in installed.fonts_with(character)]


def test_the_plainest_font_that_has_a_sign_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    names = found(monkeypatch, asset("fonts", "source-sans-3"), "é")
    assert names[0] == "SourceSans3_400Regular.ttf"
    assert len(names) == 5
    assert found(monkeypatch, asset("fonts", "source-sans-3"), "会") == []


def test_what_a_file_covers_is_what_the_font_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    from reportlab.pdfbase.ttfonts import TTFontFile

    monkeypatch.setattr(installed, "folders", lambda: (asset("fonts", "noto-emoji"),))
    (font,) = installed.fonts_with("😀")
    drawn = TTFontFile(str(font.path)).charToGlyph
    added = 0xA0  # by reportlab, from the space
    assert all(font.covers(chr(point)) for point in drawn if point < 0x110000 and point != added)
    assert not font.covers("é")


@pytest.mark.parametrize(
    "content", [b"", b"ttcf", b"\x00\x01\x00\x00\xff\xff" + b"x" * 40, b"OTTO" + b"\x00" * 60]
)
def test_a_file_that_is_no_usable_font_is_passed_over(
    content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.ttf").write_bytes(content)
    assert found(monkeypatch, tmp_path, "é") == []


def test_a_font_that_may_not_be_embedded_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = bytearray(asset("fonts", "source-sans-3", "SourceSans3_400Regular.ttf").read_bytes())
    tables = data[12 : 12 + 16 * int.from_bytes(data[4:6])]
    record = next(tables[at : at + 16] for at in range(0, len(tables), 16) if tables[at : at + 4] == b"OS/2")
    licence = int.from_bytes(record[8:12]) + 8
    data[licence : licence + 2] = b"\x00\x02"
    (tmp_path / "forbidden.ttf").write_bytes(data)
    assert found(monkeypatch, tmp_path, "é") == []


def test_folders_that_are_not_there_hold_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert found(monkeypatch, tmp_path / "absent", "é") == []
