import unicodedata

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from atelier.look import fonts
from atelier.look.appearance import Look


def holds(family: str, character: str) -> bool:
    return QRawFont.fromFont(QFont(family)).supportsCharacter(ord(character))


def test_all_bundled_families_are_known(look: Look) -> None:
    wanted = {fonts.TITLE, fonts.TEXT, fonts.READING, *fonts.FALLBACKS}
    assert wanted <= set(QFontDatabase.families())


@pytest.mark.parametrize("character", "➤→✓☐שע🙂éŒ\u202f", ids=unicodedata.name)
def test_a_bundled_font_draws_what_people_type(look: Look, character: str) -> None:
    assert any(holds(family, character) for family in (fonts.TEXT, *fonts.FALLBACKS))


def test_fonts_name_the_fallbacks_after_their_own_family(look: Look) -> None:
    assert fonts.text_font(16).families() == [fonts.TEXT, *fonts.FALLBACKS]
    assert {name.casefold() for name in fonts.FALLBACKS} <= set(QFont.substitutes(fonts.TITLE))


def test_loading_twice_does_not_name_a_fallback_twice(look: Look) -> None:
    fonts.load_fonts(())
    assert len(QFont.substitutes(fonts.TEXT)) == len(set(QFont.substitutes(fonts.TEXT)))


def test_the_reading_option_replaces_text_and_titles(look: Look) -> None:
    look.wear(look.palette, reading=True)
    assert look.text_font().families()[0] == fonts.READING
    assert look.title_font(30).families()[0] == fonts.READING
