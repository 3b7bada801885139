"""A grid placed by a group, from home to paper by keys: `python -m tests.window.weaving OUT`.

The method of three axes is looked up among the others; on each axis items are placed by digits, some as the
unshifted row of a French keyboard has them; examples and quotations are typed; the room sees each axis. OUT
gets the pictures of both screens and the files, `OUT-en` those in English; the exit code is 1 where anything
is missing.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from tests.window.beside import TwoScreens
from tests.window.carrying import Carrying, start
from tests.window.preparing import plain

PLACED = (("3", "2", "1", "4"), ("2", "quotedbl", "1", "2"), ("1", "eacute", "4", "3"))
"""Of the first items of each axis, by digits and by the keys of a French row."""
EXAMPLES = {
    "fr": (
        ("le café du jeudi n'a pas de comptoir : on se parle", "Celui qui veut venir trouve sa chaise"),
        ("le compte rendu part à tous le lendemain", "On m'a demandé mon avis avant de décider"),
        ("le budget est lu ligne à ligne en réunion publique", "Cette année, on nous a écoutés"),
    ),
    "en": (
        ("the Thursday coffee has no counter: people talk", "Whoever wants to come finds a chair"),
        ("the minutes go to everybody the next day", "They asked me before they decided"),
        ("the budget is read line by line in public", "This year we were heard"),
    ),
}
SPEAKER = {"fr": "habitante", "en": "resident"}
SYNTHESIS = {"fr": "Ce qui tient, ce sont les rendez-vous réguliers.", "en": "What lasts is what comes back."}
TITLES = {
    "fr": ("mailleur", "Être mailleur ici", "Un territoire qui se parle"),
    "en": ("weaving", "Weaving our valley", "A territory that talks"),
}
"""Of each language: words of the method, the title, the theme."""


class Weaving(Carrying):
    """Three axes of four functions each."""

    steps = 8
    pictured = (3,)

    def __init__(self, out: Path, language: str = "fr") -> None:
        super().__init__(out, language)
        self.method, self.title, self.theme = TITLES[language]

    def lead(self, shown: TwoScreens) -> None:
        """Three grids, one after the other, then the wall of what sums them up."""
        shown.key("ctrl+Next")
        for number, (keys, said) in enumerate(zip(PLACED, EXAMPLES[self.language], strict=True), start=1):
            shown.key("ctrl+Next")
            shown.pause(1)
            self.place(shown, keys, said)
            shown.key("ctrl+F5")
            shown.pause(1)
            shown.picture(f"axis-{number}")
        shown.key("ctrl+Next")
        shown.pause(1)
        shown.type(plain(SYNTHESIS[self.language]))
        shown.key("Return")
        shown.picture("synthesis")

    def place(self, shown: TwoScreens, keys: tuple[str, ...], said: tuple[str, str]) -> None:
        """Items one below the other; of the last one, a fact and somebody's words."""
        for number, key in enumerate(keys):
            if number:
                shown.key("Down")
            shown.key(key)
        fact, words = said
        shown.type(plain(fact))
        shown.key("Return", "ctrl+space")
        shown.pause(0.3)
        shown.type(plain(words))
        shown.key("shift+Tab")
        shown.key("ctrl+a")
        shown.type(SPEAKER[self.language])
        shown.key("Tab", "Return", "ctrl+space", "Escape")
        shown.pause(0.3)

    def said(self) -> Iterable[str]:
        """What was told, and who spoke."""
        yield from (text for said in EXAMPLES[self.language] for text in said)
        yield SPEAKER[self.language]
        yield SYNTHESIS[self.language]


if __name__ == "__main__":
    sys.exit(start(Weaving, "tests.window.weaving", ("fr", "en")))
