"""Draws every widget of the look on one sheet, in each palette: `python -m tests.look.specimen OUT`."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from atelier.look.appearance import Look
from atelier.look.areas import RichEdit, TextArea
from atelier.look.buttons import Button, IconButton, Kind
from atelier.look.choices import CheckBox, Choice, NumberBox, SegmentedControl
from atelier.look.labels import ElidedLabel, Label, SectionLabel, TitleLabel
from atelier.look.lines import TextField
from atelier.look.marks import Chip, NumberDot, Tone
from atelier.look.momentfields import DateField, TimeField
from atelier.look.notices import Banner, EmptyState, Gravity, small_hint
from atelier.look.stepbar import StepBar, StepItem
from atelier.look.surfaces import Card, CardButton, Rule, ScrolledColumn
from atelier.look.tokens import PALETTES
from atelier.look.topbar import TopBar
from atelier.words import Words

_STEPS = ("Accueil", "Visions", "Pistes", "Priorités", "Suites", "Évaluation")


def build(look: Look, words: Words) -> QWidget:
    """The whole sheet: a bar over three columns."""
    page = QWidget()
    page.setProperty("kind", "page")
    page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(_bar(look, words, _STEPS))
    long = tuple(f"{title} et la suite du déroulé" for title in _STEPS)
    column.addWidget(_bar(look, words, long))
    column.addWidget(_bar(look, words, tuple(f"{title} {n}" for n in range(3) for title in _STEPS)))
    grid = QGridLayout()
    grid.setContentsMargins(24, 20, 24, 20)
    grid.setHorizontalSpacing(28)
    for place, (part, share) in enumerate(((_left, 3), (_middle, 5), (_right, 4))):
        inner = QVBoxLayout()
        inner.setSpacing(12)
        part(look, words, inner)
        inner.addStretch(1)
        grid.addLayout(inner, 0, place)
        grid.setColumnStretch(place, share)
    column.addLayout(grid, 1)
    return page


def _bar(look: Look, words: Words, titles: tuple[str, ...]) -> QWidget:
    bar = TopBar(look, words)
    bar.set_title("Atelier 2 : affirmer le poids des centres", "Enregistré à l’instant")
    steps = StepBar(look, words)
    steps.show_steps([StepItem(str(n), t, done=n < 2) for n, t in enumerate(titles)], "2")
    bar.set_centre(steps)
    bar.add_action(IconButton(look, "undo-2", "Annuler", key="Ctrl+Z"))
    bar.add_action(Button(look, "Compte rendu", icon="file-text"))
    return bar


def _left(look: Look, words: Words, column: QVBoxLayout) -> None:
    column.addWidget(SectionLabel(look, "Démarches"))
    for place, (title, below) in enumerate(
        (
            ("Centres sociaux", "3 ateliers · prochain le 10 avril"),
            ("Réseau", "7 ateliers"),
            ("Sans démarche", "4"),
        )
    ):
        card = CardButton(look, title, flat=True)
        card.add(Label(look, title, weight=600))
        card.add(Label(look, below, kind="hint"))
        card.set_selected(place == 0)
        column.addWidget(card)
    column.addWidget(SectionLabel(look, "Partir d’une trame"))
    card = CardButton(look, "Atelier du futur")
    card.add(TitleLabel(look, "Atelier du futur", px=18))
    card.add(Label(look, "Visions croisées, pistes, gommettes. 3 h, 8 à 40 personnes.", kind="hint"))
    column.addWidget(card)
    column.addWidget(SectionLabel(look, "Parties"))
    for place, text in enumerate(("Rappel des enjeux", "Scénarios proposés", "Participants")):
        box = CheckBox(look, text)
        box.setChecked(place < 2)
        column.addWidget(box)
    choice = Choice(look, "Modèle")
    choice.addItems(["Modèle : Fédération", "Modèle : sans"])
    column.addWidget(choice)
    spin = NumberBox("Durée", suffix=" min")
    spin.setValue(35)
    column.addWidget(spin)
    items = QListWidget()
    items.ensurePolished()
    items.addItems(
        ["Éviter les déficits", "Montrer des comptes sains", "Évaluer plutôt que dresser des bilans"]
    )
    items.setCurrentRow(1)
    items.setFixedHeight(130)
    column.addWidget(items)


def _row(column: QVBoxLayout, *widgets: QWidget) -> QLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    column.addLayout(row)
    return row


def _middle(look: Look, words: Words, column: QVBoxLayout) -> None:
    column.addWidget(TitleLabel(look, "Centres sociaux de Moselle"))
    column.addWidget(Label(look, "Étude prospective · ➤ عربي עברית 🙂 · 19 votants", kind="muted"))
    focus = Button(look, "Nouvel atelier", kind=Kind.PRIMARY, icon="plus")
    focus.setObjectName("focus")
    greyed = Button(look, "Clore", kind=Kind.PRIMARY)
    greyed.refuse("Aucun bulletin n’est saisi.")
    off = Button(look, "Relire")
    off.refuse("Rien à relire.")
    _row(column, focus, Button(look, "Préparer"), Button(look, "Animer", icon="play"), off)
    lock = Button(look, "Clore le vote", kind=Kind.DANGER, icon="lock")
    _row(column, lock, Button(look, "Ajouter une étape", kind=Kind.QUIET, icon="plus"), greyed)
    _row(column, *(Chip(look, tone.name.lower(), tone=tone) for tone in Tone))
    _row(
        column,
        *(NumberDot(look, n, f"Groupe {n}") for n in range(1, 8)),
        NumberDot(look, 27, "27", side=64, colour=1),
    )
    control = SegmentedControl(look, "Vue", [("wall", "Mur"), ("outline", "Plan"), ("both", "Les deux")])
    _row(column, control, Chip(look, "36 idées · 5 non classées", tone=Tone.OUTLINE))
    card = Card()
    card.column.addWidget(SectionLabel(look, "Étape 2 · scénario"))
    card.column.addWidget(TitleLabel(look, "2014, deux regards", px=22))
    area = TextArea(look, "Scénario", placeholder="Nous sommes en…")
    area.set_stored(
        "Nous sommes en 2014. Le plan de réorientation a porté ses fruits…\nDeuxième ligne.\nTrois."
    )
    rich = RichEdit(look, "Consigne")
    rich.set_stored("Un **mot gras** et *un italique*.\n\nUn second paragraphe, 3 \\* 4.")
    empty = TextArea(look, "Vide", placeholder="Nous sommes en…")
    card.column.addWidget(area)
    card.column.addWidget(rich)
    card.column.addWidget(empty)
    column.addWidget(card)
    column.addWidget(Rule())
    column.addWidget(
        EmptyState(look, "sticky-note", "Aucune idée ici", "Écrivez la première.", action="Écrire une idée")
    )


def _right(look: Look, words: Words, column: QVBoxLayout) -> None:
    name = TextField(look, "Titre de l’atelier", placeholder="Atelier 2")
    name.set_stored("Affirmer le poids des centres")
    column.addWidget(name)
    day = DateField(look, words, "Date")
    day.line.setText("30/02/2008")
    day.line.drafting.typed()
    day.line.drafting.finish()
    column.addWidget(day)
    column.addWidget(TimeField(look, words, "Heure"))
    column.addWidget(small_hint(look, "Entrée ajoute · Tab change de groupe · # titre"))
    for gravity, title in zip(
        Gravity, ("Enregistré ailleurs", "2 points à voir", "Rien n’a été compté"), strict=True
    ):
        banner = Banner(look)
        column.addWidget(banner)
        banner.tell(
            gravity,
            title,
            "1 idée non classée n’apparaît pas.",
            action="Voir" if gravity is Gravity.CHECK else "",
        )
    progress = QProgressBar()
    progress.setTextVisible(False)
    progress.setValue(42)
    column.addWidget(progress)
    label = ElidedLabel(
        look, "Un titre bien trop long pour la place qui lui est donnée dans cette colonne", weight=600
    )
    column.addWidget(label)
    scrolled = ScrolledColumn(margin=0)
    for n in range(12):
        scrolled.column.addWidget(Label(look, f"Participant {n + 1}"))
    scrolled.setFixedHeight(140)
    column.addWidget(scrolled)


def main(folder: Path) -> int:
    """Writes one picture a palette, and one in the reading face."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication([])
    look = Look()
    look.install(app)
    words = Words("fr")
    page = build(look, words)
    page.resize(1440, 900)
    page.show()
    focus = page.findChild(QWidget, "focus")
    for palette in PALETTES:
        look.wear(palette)
        if focus is not None:
            focus.setFocus(Qt.FocusReason.TabFocusReason)
        app.processEvents()
        page.grab().save(str(folder / f"look-{palette.name}.png"))
    look.wear(PALETTES[0], reading=True)
    app.processEvents()
    page.grab().save(str(folder / "look-reading.png"))
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(Path(sys.argv[1])))
