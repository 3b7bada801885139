"""Resources are found, and only resources."""

import pytest

from atelier import assets


def test_a_font_is_found_by_its_parts() -> None:
    assert assets.path("fonts", "source-sans-3", "SourceSans3_400Regular.ttf").read_bytes()[:4] == b"\0\1\0\0"


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(assets.AssetMissing, match="fonts/comic"):
        assets.path("fonts", "comic")


def test_nothing_outside_is_reached() -> None:
    with pytest.raises(ValueError, match="not a resource"):
        assets.path("..", "pyproject.toml")


def test_every_font_has_outlines_that_pdf_can_embed() -> None:
    # reportlab refuses CFF outlines, whose files begin with OTTO.
    fonts = list(assets.path("fonts").rglob("*.ttf"))
    assert len(fonts) >= 12
    assert [font.name for font in fonts if font.read_bytes()[:4] != b"\0\1\0\0"] == []
