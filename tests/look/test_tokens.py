"""Contrast of every pair of tokens that meet on a page, by the formula of WCAG 2."""

import pytest

from atelier.look import tokens
from atelier.look.tokens import PALETTES, Palette

TEXTS = [
    ("ink", surface) for surface in ("paper", "panel", "card", "petrol_light", "gold_light", "brick_light")
] + [
    ("ink_2", "paper"),
    ("ink_2", "panel"),
    ("ink_2", "card"),
    ("ink_2", "chip"),
    ("ink_2", "shade"),
    ("ink_2", "petrol_light"),
    ("on_petrol", "petrol"),
    ("on_petrol", "petrol_dark"),
    ("petrol_dark", "petrol_light"),
    ("petrol_dark", "card"),
    ("brick", "brick_light"),
    ("brick", "card"),
    ("brick", "paper"),
    ("gold", "gold_light"),
    ("green", "green_light"),
]
EDGES = [
    (mark, surface)
    for mark in ("border", "petrol", "brick", "gold")
    for surface in ("paper", "panel", "card")
]


def luminance(colour: str) -> float:
    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(colour[place : place + 2]) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_gives_the_known_ratios() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_text_is_legible_on_what_it_stands_on(palette: Palette) -> None:
    short = {
        (text, surface): round(contrast(getattr(palette, text), getattr(palette, surface)), 2)
        for text, surface in TEXTS
    }
    assert {pair: ratio for pair, ratio in short.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_edges_of_controls_and_the_focus_stand_out(palette: Palette) -> None:
    short = {
        (mark, surface): round(contrast(getattr(palette, mark), getattr(palette, surface)), 2)
        for mark, surface in EDGES
    }
    assert {pair: ratio for pair, ratio in short.items() if ratio < 3} == {}


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_the_ink_on_notes_is_above_seven(palette: Palette) -> None:
    assert all(contrast(palette.note_ink, note) > 7 for note in palette.notes)


def test_strong_contrast_knows_no_pastel_and_thick_edges() -> None:
    assert set(tokens.STRONG.notes) == {"#FFFFFF"}
    assert tokens.STRONG.stroke > tokens.LIGHT.stroke


def test_colours_of_groups_come_back_after_the_last() -> None:
    assert tokens.LIGHT.note(7) == tokens.LIGHT.note(1) != tokens.LIGHT.note(6)


def test_sizes_stand_on_the_grid_and_nothing_is_smaller_than_fourteen() -> None:
    assert tokens.TEXT == 16
    assert tokens.SMALL == 14
    assert tokens.BAR % tokens.GRID == 0
