"""Rules that hardly let a vote decide anything, with as few orientations as there are. No Qt here."""

from atelier.words import Words
from atelier.workshop.vote import Rules


def doubt(rules: Rules, orientations: int, words: Words) -> tuple[str, str]:
    """What is wrong with the rules, and what to do about it; empty where they decide something."""
    said, advised = [], []
    if orientations and not rules.ordered and 1 < rules.dots >= rules.cap * orientations:
        said.append(
            words.say(
                "With {count} orientations and {dots} dots, everybody can choose everything.",
                count=orientations,
                dots=rules.dots,
            )
        )
        advised.append(words.say("Give fewer dots, or allow several on one orientation."))
    if orientations and rules.retain >= orientations:
        said.append(
            words.say_n(
                "With {n} orientation and {retain} retained, nothing is set aside.",
                "With {n} orientations and {retain} retained, nothing is set aside.",
                orientations,
                retain=rules.retain,
            )
        )
        advised.append(words.say("Retain fewer, or add orientations."))
    if not said:
        return "", ""
    return said[0], " ".join((*said[1:], *advised))
