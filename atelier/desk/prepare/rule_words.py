"""The rules of a round before it opens, as the sentences that are read out to the room. No Qt here."""

from atelier.words import Words
from atelier.workshop.acts import rules_of
from atelier.workshop.entities import Round
from atelier.workshop.vote import Rules


def round_said(round: Round, words: Words) -> str:
    """The rules of a round, and who may vote."""
    said = [rules_said(rules_of(round), words)]
    if round.named:
        said.append(words.say("The people on the list who are here may vote."))
    if round.named and round.by_college:
        said.append(words.say("The result is also given by college, wherever five people voted at least."))
    if round.covered and not round.secret:
        said.append(words.say("The dots of each voter are covered for the next one."))
    if round.drawn:
        said.append(words.say("The order of the orientations was drawn by lot."))
    return " ".join(said)


def rules_said(rules: Rules, words: Words) -> str:
    """What each person may do, what becomes of it, in whole sentences."""
    said = [_ordered(rules, words) if rules.ordered else _dots(rules, words)]
    if rules.all_placed and rules.dots > 1:
        said.append(words.say("All ranks are given.") if rules.ordered else words.say("All dots are placed."))
    if rules.blank_allowed:
        said.append(words.say("A blank ballot is allowed."))
    else:
        said.append(words.say("A blank ballot is not allowed."))
    said.append(words.say("The vote is secret.") if rules.secret else words.say("The vote is open."))
    said.append(
        words.say_n(
            "The first orientation is retained.", "The first {n} orientations are retained.", rules.retain
        )
    )
    return " ".join(said)


def _dots(rules: Rules, words: Words) -> str:
    if rules.dots == 1:
        return words.say("Each person has one dot.")
    if rules.cap == 1:
        return words.say("Each person has {dots} dots, for {dots} different orientations.", dots=rules.dots)
    if rules.cap >= rules.dots:
        return words.say(
            "Each person has {dots} dots, to place as they wish, several on one orientation too.",
            dots=rules.dots,
        )
    return words.say(
        "Each person has {dots} dots, at most {cap} on one orientation.", dots=rules.dots, cap=rules.cap
    )


def _ordered(rules: Rules, words: Words) -> str:
    if len(rules.weights) == 1:
        return words.say("Each person names one orientation.")
    points = words.listed([words.number(weight) for weight in rules.weights])
    return words.say(
        "Each person ranks {count} orientations, which receive {points} points.",
        count=len(rules.weights),
        points=points,
    )
