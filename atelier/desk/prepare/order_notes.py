"""What there is to say of a running order that goes past what one would expect. No Qt here."""

from collections.abc import Sequence

from atelier.words import Words
from atelier.workshop.schedule import DAY, Schedule


def order_notes(words: Words, plan: Schedule) -> list[str]:
    """Sentences on the whole: too long for a day, past the end announced, past midnight, steps of no time."""
    said = []
    if plan.total > DAY:
        said.append(
            words.say(
                "These steps take {length}, more than a day: what lasts several days is a programme of one "
                "workshop a day.",
                length=words.duration(plan.total),
            )
        )
    elif plan.over > 0:
        said.append(
            words.say("The steps end {length} after the hour announced.", length=words.duration(plan.over))
        )
    if plan.past_midnight and plan.total <= DAY:
        said.append(words.say("The running order goes past midnight and ends the day after."))
    still = [planned.step.title for planned in plan.steps if planned.step.minutes == 0]
    if still:
        said.append(
            words.say_n(
                "{titles} takes {length}: leave the duration empty if it is not settled.",
                "{titles} take {length}: leave the duration empty if it is not settled.",
                len(still),
                length=words.duration(0),
                titles=words.listed([words.quoted(title) for title in still]),
            )
        )
    return said


def step_note(words: Words, plan: Schedule, step: str) -> str:
    """A sentence on one step; empty where there is nothing to say."""
    found = next((planned for planned in plan.steps if planned.step.id == step), None)
    if found is None or found.starts is None or not found.step.minutes:
        return ""
    begins = found.starts.hour * 60 + found.starts.minute
    if begins + found.step.minutes <= DAY or found.step.minutes > DAY:
        return ""
    return words.say("This step goes past midnight.")


def landing(words: Words, titles: Sequence[str], after: int | None) -> str:
    """Where a step that is added will stand: after the one in this place, else at the end."""
    if after is None or after >= len(titles) - 1:
        return words.say("At the end of the running order")
    return words.say("After {step}", step=words.quoted(titles[after]))


def landed(words: Words, titles: Sequence[str], place: int, up: str, down: str) -> str:
    """Where a step that was added has come, and by which keys it goes elsewhere at once."""
    if place == len(titles) - 1 or not place:
        return words.say(
            "The step is at the end of the running order: {up} and {down} move it.", up=up, down=down
        )
    before = words.quoted(titles[place - 1])
    return words.say("The step comes after {step}: {up} and {down} move it.", step=before, up=up, down=down)
