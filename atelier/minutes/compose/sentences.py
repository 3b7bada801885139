"""The sentences on a vote: its rule, its arithmetic, its ties. Whole sentences, each said in one piece."""

from itertools import groupby

from atelier.minutes.compose.holding import held
from atelier.minutes.compose.numerals import ordinal, spelled
from atelier.minutes.compose.results import Result
from atelier.words import Words
from atelier.workshop.vote import Rules


def proposed(result: Result, words: Words) -> str:
    """Rule and arithmetic of a closed round, as sentences that the secretary may replace by her own."""
    ballots = result.count.ballots > 0
    said = [*rule(result.rules, words, secret=ballots or not result.walls)]
    said += held(result.round, words, ballots=ballots)
    return " ".join((*said, *_turnout(result, words), *_figures(result, words)))


def rule(rules: Rules, words: Words, *, secret: bool = True) -> list[str]:
    """What each voter could do; `secret` off leaves out whether the vote was secret."""
    said = [_points(rules, words) if rules.ordered else _dots(rules, words)]
    if rules.all_placed and rules.ordered:
        said.append(words.say("All of the points had to be given."))
    elif rules.all_placed and rules.dots > 1:
        said.append(words.say("All of the dots had to be placed."))
    if secret:
        said.append(
            words.say("The ballot was secret.") if rules.secret else words.say("The ballot was open.")
        )
    return said


def _dots(rules: Rules, words: Words) -> str:
    dots = rules.dots
    if dots == 1:
        return words.say("Each person had one dot to place.")
    if rules.cap == 1:
        return words.say("Each person had {dots} dots to place on {dots} different orientations.", dots=dots)
    if rules.cap >= dots:
        return words.say(
            "Each person had {dots} dots to place freely, several on one if they wished.", dots=dots
        )
    return words.say(
        "Each person had {dots} dots to place, at most {cap} on the same orientation.",
        dots=dots,
        cap=rules.cap,
    )


def _points(rules: Rules, words: Words) -> str:
    points = words.listed([words.number(weight) for weight in rules.weights])
    return words.say(
        "Each person ranked up to {count} orientations, which received {points} points in that order.",
        count=len(rules.weights),
        points=points,
    )


def _turnout(result: Result, words: Words) -> list[str]:
    """Where the votes were cast and, unless everybody voted, how many of those entitled did."""
    said = []
    if result.walls:
        walls = [_wall(name, voters, words) for name, voters in result.walls]
        said.append(
            words.say(
                "Counted on the wall, where only the totals are known: {walls}.", walls=words.listed(walls)
            )
        )
    entitled, voters = result.round.entitled, result.count.voters
    if entitled is not None and 0 < voters < entitled:
        said.append(
            words.say_n(
                "{n} person out of {entitled} entitled to vote took part.",
                "{n} people out of {entitled} entitled to vote took part.",
                voters,
                entitled=words.number(entitled),
            )
        )
    return said


def _wall(name: str, count: int, words: Words) -> str:
    voters = words.say_n("{n} voter", "{n} voters", count)
    return words.say("{wall} ({voters})", wall=name, voters=voters) if name else voters


def _figures(result: Result, words: Words) -> list[str]:
    """« 19 votants × 3 gommettes = 57 gommettes, toutes placées. », then the blank ballots."""
    figures = result.count.arithmetic
    if figures.voters == 0:
        return [words.say("Nobody voted.")]
    voters = words.say_n("{n} voter", "{n} voters", figures.voters)
    each, total = _worth(figures.each, result, words), _worth(figures.possible, result, words)
    if figures.unused == 0 and figures.points:
        sum_ = words.say("{voters} × {each} = {total}, all given.", voters=voters, each=each, total=total)
    elif figures.unused == 0:
        sum_ = words.say("{voters} × {each} = {total}, all placed.", voters=voters, each=each, total=total)
    else:
        sum_ = words.say(
            "{voters} × {each} = {total}: {placed}, {unused}.",
            voters=voters,
            each=each,
            total=total,
            placed=_placed(figures.placed, result, words),
            unused=_unused(figures.unused, result, words),
        )
    blanks = result.count.blanks
    if not blanks:
        return [sum_]
    return [sum_, words.say_n("{n} ballot was blank.", "{n} ballots were blank.", blanks)]


def _worth(value: int, result: Result, words: Words) -> str:
    if result.rules.ordered:
        return words.say_n("{n} point", "{n} points", value)
    return words.say_n("{n} dot", "{n} dots", value)


def _placed(value: int, result: Result, words: Words) -> str:
    if result.rules.ordered:
        return words.say_n("{n} point given", "{n} points given", value)
    return words.say_n("{n} dot placed", "{n} dots placed", value)


def _unused(value: int, result: Result, words: Words) -> str:
    if result.rules.ordered:
        return words.say_n("{n} point not given", "{n} points not given", value)
    return words.say_n("{n} dot not used", "{n} dots not used", value)


def ties(result: Result, words: Words) -> list[str]:
    """Each tie in one sentence but the one at the cut, which has its own; then who received nothing."""
    said = []
    at_cut = frozenset(result.cut.tied_at_cut)
    for place, lines in groupby(result.ranking, key=lambda line: line.rank):
        equal = list(lines)
        if equal[0].score == 0:
            said.append(_nothing(len(equal), words, points=result.rules.ordered))
        elif len(equal) > 1 and equal[0].number not in at_cut:
            said.append(
                words.say(
                    "{count} orientations are tied in {ordinal} place.",
                    count=spelled(len(equal), words),
                    ordinal=ordinal(place, words),
                )
            )
    return said


def _nothing(count: int, words: Words, *, points: bool) -> str:
    number = spelled(count, words)
    if points and count == 1:
        return words.say("One orientation received no points.")
    if points:
        return words.say("{count} orientations received no points.", count=number)
    if count == 1:
        return words.say("One orientation received no dots.")
    return words.say("{count} orientations received no dots.", count=number)


def cut(result: Result, words: Words) -> str:
    """The tie at the cut, which the vote does not settle; empty where there is none."""
    tied = result.cut.tied_at_cut
    if not tied:
        return ""
    titles = words.listed([words.quoted(result.title(number)) for number in tied])
    return words.say_n(
        "{titles} are tied for the last place: the vote does not decide between them.",
        "{titles} are tied for the last {n} places: the vote does not decide between them.",
        result.cut.open_seats,
        titles=titles,
    )


def choice(result: Result, words: Words) -> str:
    """What the group itself retained and why; empty where the ranking alone says it."""
    if result.reason is None:
        return ""
    titles = words.listed([words.quoted(each.title) for each in result.carried])
    if not result.reason:
        return words.say("The group chose to retain {titles}.", titles=titles)
    return words.say(
        "The group chose to retain {titles}, for this reason: {reason}", titles=titles, reason=result.reason
    )
