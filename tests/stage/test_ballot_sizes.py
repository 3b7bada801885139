"""Nothing of a ballot is cut: whatever the screen, the language, the titles and their number."""

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from atelier.look.appearance import Look
from atelier.session import OpenWorkshop
from atelier.stage.booth.paper import Paper
from atelier.stage.booth.voter import VoterPanel
from atelier.stage.context import Stage, dressed
from atelier.stage.controls import StageButton
from atelier.words import Words
from atelier.workshop.vote import Rules

LONG = "Un titre de trois cents caractères, que tout le monde lit en entier, du début à la fin. " * 4
REAL = [
    "Faire reconnaître les missions",
    "Produire une expertise collective",
    "Développer la qualité du travail et du service",
    "Conforter la vie associative",
    "Asseoir la légitimité des conseils",
    "Signer des conventions à plusieurs",
    "Mieux communiquer",
    "Être bon gestionnaire",
    "Oser des projets innovants",
]
ODD = [LONG[:300], "🌍", "x" * 200, "Oui"]
SCREENS = [(1024, 768, "fr"), (1093, 614, "fr"), (1280, 720, "en"), (1920, 1080, "fr")]
ROUNDS = {
    "nine": (REAL, Rules()),
    "odd": (ODD, Rules(weights=(3, 2, 1))),
    "forty": ([f"{REAL[n % 9]}, {n}" for n in range(40)], Rules(dots=5, cap=2)),
    "two": (["Oui", "Non"], Rules(dots=1)),
}


def cut(panel: QWidget) -> list[str]:
    """The words that have not the room that they need."""
    found = []
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            if label.height() < needed or (not label.wordWrap() and label.width() < label.sizeHint().width()):
                found.append(label.text())
    buttons = [button for button in panel.findChildren(StageButton) if button.isVisible()]
    found += [button.text() for button in buttons if button.size() != button.sizeHint()]
    for widget in (*panel.findChildren(QLabel), *panel.findChildren(StageButton)):
        corner = widget.mapTo(panel, widget.rect().bottomRight())
        if widget.isVisible() and not panel.rect().contains(corner):
            found.append(f"outside: {widget}")
    return found


@pytest.mark.parametrize("screen", SCREENS, ids=str)
@pytest.mark.parametrize("kind", ROUNDS)
def test_nothing_is_cut(
    qtbot: QtBot, workshop: OpenWorkshop, look: Look, kind: str, screen: tuple[int, int, str]
) -> None:
    titles, rules = ROUNDS[kind]
    width, height, language = screen
    stage = Stage(workshop, Words(language), dressed(look, strong=False), height=height)
    panel = VoterPanel(stage, Paper(rules, dict(enumerate(titles, 1))), private=True)
    panel.turnout.setText("18 personnes sur 19 ont voté.")
    qtbot.addWidget(panel)
    room = round(width * 0.9), round(height * 0.9)
    panel.resize(*room)
    panel.show()
    qtbot.waitUntil(panel.cards[1].isVisible)
    assert (panel.width(), panel.height()) == room
    panel.begin()
    for page in range(panel.grid.pages):
        panel.grid.turn_to(page)
        for card in panel.cards.values():
            assert not card.isVisible() or card.height() >= card.face.height(card.width()), card.number
    qtbot.waitUntil(lambda: not cut(panel), timeout=500)
    panel.confirm()
    qtbot.waitUntil(lambda: panel.foot.question.isVisible() and not cut(panel), timeout=500)
