"""What a voter is told while filling a ballot. No Qt here."""

from atelier.words import Words
from atelier.workshop.vote.filling import Filling


def how_said(filling: Filling, words: Words, *, private: bool) -> str:
    """How one votes here; that nobody else sees it, only where that was confirmed."""
    said = [words.say("Touch an orientation or type its number.")]
    rules = filling.rules
    if rules.ordered and len(rules.weights) > 1:
        said.append(
            words.say_n(
                "Begin with your first choice: it gets {n} point.",
                "Begin with your first choice: it gets {n} points.",
                rules.weights[0],
            )
        )
    elif rules.cap > 1:
        said.append(
            words.say_n(
                "At most {n} dot on one orientation.", "At most {n} dots on one orientation.", rules.cap
            )
        )
    if private:
        said.append(words.say("Nobody else sees this screen."))
    return " ".join(said)


def left_said(filling: Filling, words: Words) -> str:
    """What remains to be placed."""
    if filling.rules.ordered:
        if not filling.left:
            return words.say("All your choices are made.")
        if len(filling.rules.weights) == 1:
            return words.say("Make your choice.")
        return words.say_n(
            "Your next choice gets {n} point.", "Your next choice gets {n} points.", filling.next_worth
        )
    if not filling.left:
        return words.say("All your dots are placed.")
    return words.say_n("You have {n} dot left.", "You have {n} dots left.", filling.left)


def none_left_said(filling: Filling, words: Words) -> str:
    """Why a tap did nothing."""
    if filling.rules.ordered:
        return words.say("All your choices are made. Touch one of them to take it back.")
    return words.say("You have no dots left. Touch one of your orientations to take it back.")


def unfinished_said(filling: Filling, words: Words) -> str:
    """Why this ballot cannot be confirmed; empty where it can."""
    rules = filling.rules
    if not filling.placed and not rules.blank_allowed:
        return words.say("Choose at least one orientation: a blank ballot is not allowed in this vote.")
    if filling.placed and rules.all_placed and filling.left:
        return words.say_n(
            "In this vote all dots are placed: there is {n} left.",
            "In this vote all dots are placed: there are {n} left.",
            filling.left,
        )
    return ""


def asked_before(filling: Filling, words: Words) -> tuple[str, str]:
    """The question where something is left, and the words on the button that answers yes."""
    if not filling.placed:
        return (
            words.say("Nothing is chosen. Cast a blank ballot?"),
            words.say("Yes, cast a blank ballot"),
        )
    if filling.rules.ordered:
        return words.say("You can still choose. Confirm all the same?"), words.say("Yes, confirm")
    question = words.say_n(
        "You have {n} dot left. Confirm all the same?",
        "You have {n} dots left. Confirm all the same?",
        filling.left,
    )
    return question, words.say("Yes, confirm")
