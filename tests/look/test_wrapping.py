"""Short texts in lines, measured as they are painted; shares side by side."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.look.proportion import ProportionBar
from atelier.look.wrapping import wrapped


def test_a_long_name_is_parted_after_its_hyphens(look: Look) -> None:
    metrics = QFontMetrics(look.text_font(weight=600))
    room = metrics.horizontalAdvance("CHEVALLIER--MM")
    assert wrapped(metrics, "Éloïse CHEVALLIER--MARTIN", room) == ["Éloïse", "CHEVALLIER--", "MARTIN"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("ab -éW", max_size=40), part=st.integers(1, 8))
def test_no_line_is_wider_than_the_room_and_no_letter_is_lost(look: Look, text: str, part: int) -> None:
    metrics = QFontMetrics(look.text_font(weight=600))
    room = metrics.horizontalAdvance("W" * part)
    lines = wrapped(metrics, text, room)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(metrics.horizontalAdvance(line) <= room for line in lines)


def test_seven_shares_look_like_seven(look: Look, qtbot: QtBot) -> None:
    bar = ProportionBar(look)
    qtbot.addWidget(bar)
    bar.resize(714, 14)
    bar.show_parts([1] * 7, "seven")
    picture = bar.grab().toImage()
    wide = picture.width() // 7
    parts = [picture.copy(place * wide + 8, 2, wide - 16, 10) for place in range(7)]
    assert all(one != other for place, one in enumerate(parts) for other in parts[place + 1 :])
