"""Why the workshop meets, on the wall for as long as it lasts: context, stakes, transversal axes."""

from atelier.minutes.compose.printed import Printed, paragraphs
from atelier.minutes.document import plain
from atelier.minutes.kit.headed import foot_of, head_of
from atelier.minutes.kit.papers import Hang, Poster, Posters, Section
from atelier.minutes.kit.wanted import Wanted
from atelier.words import Words


def stakes_poster(printed: Printed, words: Words, _wanted: Wanted, title: str) -> Posters:
    """One poster, on as many sheets as it needs to be read from afar; without any, none is written yet."""
    workshop, kicker = printed.workshop, words.say("The stakes")
    found = sections(printed, words)
    if len(found) == 1 and workshop.stakes.strip():  # the band has said it
        found = (Section("", found[0].paragraphs),)
    poster = Poster(
        kicker=kicker,
        title=workshop.theme or workshop.title,
        sections=found,
        foot=foot_of(workshop, words),
        continued=words.say("{title} (continued)", title=kicker),
    )
    return Posters(head=head_of(printed, words, title), hang=Hang.WALL, posters=(poster,) if found else ())


def sections(printed: Printed, words: Words) -> tuple[Section, ...]:
    """What is written of the reasons to meet, in the order in which it is told."""
    workshop = printed.workshop
    axes = tuple(plain(axis) for axis in workshop.axes if axis.strip())
    found = (
        Section(words.say("Context"), tuple(each.spans for each in paragraphs(workshop.context, workshop))),
        Section(words.say("Stakes"), tuple(each.spans for each in paragraphs(workshop.stakes, workshop))),
        Section(words.say_n("Transversal axis", "Transversal axes", max(len(axes), 1)), axes),
    )
    return tuple(each for each in found if each.paragraphs)
